import {catalogue, type Format} from '../../words/message.ts'

type Id = {id: string}
type Bound = Id & {metric: string; low: number; high: number}
type Waived = Id & {role: string; until: string; since: string}
type Best = {group: string; low: number; high: number; bestLow: number; bestHigh: number}

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)
const from = (low: number, high: number, f: Format) =>
  low === high ? f.number(low, 2) : `${f.number(low, 2)}–${f.number(high, 2)}`

/** Why something is set aside, defended or tolerated, and why not. */
export const messages = catalogue(
  'settle',
  {
    waived: (w: Waived, f) => `Set aside until ${f.date(w.until)} by ${f.term(w.role)} (\`${w.id}\`).`,
    'waived-again': (w: Waived & {times: number}, f) =>
      `Set aside until ${f.date(w.until)} by ${f.term(w.role)} (\`${w.id}\`). It has been so since ${f.date(w.since)}, and was prolonged ${w.times} ${f.plural(w.times, 'time', 'times')}.`,
    'refused-own': (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` does not count: \`${w.rule}\` is the gate itself, which nobody sets aside.`,
    'refused-no-rule': (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` does not count: there is no rule \`${w.rule}\`.`,
    'refused-law': (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` does not count: \`${w.rule}\` is law, and a law is not set aside here.`,
    'refused-never': (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` does not count: the policy lets nobody set \`${w.rule}\` aside.`,
    'refused-nobody': (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` does not count: the policy does not say who may set \`${w.rule}\` aside. Its owner adds \`waiver: {by: …}\`.`,
    'refused-role': (w: Id & {rule: string; role: string; needed: string}, f) =>
      `The waiver \`${w.id}\` does not count: ${f.term(w.needed)} may set \`${w.rule}\` aside, not ${f.term(w.role)}.`,
    'refused-future': (w: Id & {date: string}, f) =>
      `The waiver \`${w.id}\` does not count: its date, ${f.date(w.date)}, has not come yet.`,
    'refused-holder': (w: Id & {role: string; account: string}) =>
      `The waiver \`${w.id}\` does not count: ${w.account ? `\`${w.account}\`` : 'whoever decided'} did not hold the role \`${w.role}\` on that day.`,
    'broad-project': (w: Id) =>
      `The waiver \`${w.id}\` covers nothing: \`project: "*"\` names no project. Write one waiver for each.`,
    'broad-subject': (w: Id & {subjects: readonly string[]}, f) =>
      `The waiver \`${w.id}\` names no subject and so covers ${f.list(code(w.subjects))}. Name those that are meant, one waiver for each.`,
    'other-outcome': (w: Id & {outcomes: readonly string[]; outcome: string}, f) =>
      `The waiver \`${w.id}\` is of ${f.either(code(w.outcomes))}; what is here now is \`${w.outcome}\`. It does not cover that.`,
    'content-unknown': (w: Id) =>
      `The waiver \`${w.id}\` covers nothing: what it is about cannot be identified, so nobody knows whether it is still the same.`,
    'content-missing': (w: Id & {content: string}) =>
      `The waiver \`${w.id}\` covers nothing yet: it is bound to no content, so the next model would be waived too. Add \`content: ${w.content}\` under \`about\`.`,
    'content-changed': (w: Id & {content: string}) =>
      `The waiver \`${w.id}\` covers nothing any more: what it was about has changed. Whoever decided looks again; then it is \`content: ${w.content}\`.`,
    worse: (w: Bound, f) =>
      `The waiver \`${w.id}\` goes from ${f.number(w.low, 3)} to ${f.number(w.high, 3)} for ${f.term(w.metric)}. What was measured lies outside, so it covers nothing.`,
    'no-bound': (w: Id & {metric: string}, f) =>
      `The waiver \`${w.id}\` says not how bad ${f.term(w.metric)} may be, so it covers nothing. Add \`metric\`, \`attribute\` and \`bound\`.`,
    clipped: (w: Id & {until: string; written: string}, f) =>
      `The waiver \`${w.id}\` says ${f.date(w.written)}; the policy of today allows it until ${f.date(w.until)}. What is beyond does not count.`,
    expired: (w: Id & {until: string}, f) =>
      `The waiver \`${w.id}\` ended on ${f.date(w.until)}. Mend what it was about, or have it decided again with \`renews: ${w.id}\`.`,
    unused: (w: Id & {rule: string}) =>
      `The waiver \`${w.id}\` covers nothing: nothing of \`${w.rule}\` that it names is open. It can go.`,
    'tier-lowered': (w: Id & {from: number; to: number; until: string; role: string}, f) =>
      `By its facts this is tier ${w.from}; ${f.term(w.role)} decided that tier ${w.to} is asked until ${f.date(w.until)} (\`${w.id}\`). Rules of law are weighed as tier ${w.from}.`,
    'tier-refused': (w: Id & {roles: readonly string[]}, f) =>
      `The lower tier of \`${w.id}\` does not count: only ${f.either(w.roles.map(f.term))} may decide it, on a day that has come.`,
    'tier-unused': (w: Id) => `The lower tier of \`${w.id}\` lowers nothing. It can go.`,
    justified: (w: {ids: readonly string[]; roles: readonly string[]; until: string}, f) =>
      `A difference that is defended by ${f.list(w.roles.map(f.term))}, until ${f.date(w.until)} (${f.list(code(w.ids))}).`,
    'awaits-approval': (w: Id & {roles: readonly string[]}, f) =>
      `The decision \`${w.id}\` defends this difference once ${f.either(w.roles.map(f.term))} has approved it.`,
    'difference-unapproved': (w: Id) =>
      `The decision \`${w.id}\`, to accept a difference, is new or has changed. It waits for approval.`,
    'difference-no-files': (w: Id) =>
      `The decision \`${w.id}\`, to accept a difference, is new or has changed, and nobody can approve it yet: not every file with results that it rests on is there.`,
    'difference-never': (w: Id & {rule: string}) =>
      `The decision \`${w.id}\` defends nothing: by the policy, nobody may accept a difference under \`${w.rule}\`.`,
    'difference-lacks': (w: Id & {lacks: readonly string[]}, f) =>
      `The decision \`${w.id}\` defends nothing: it lacks, or has no valid, ${f.list(code(w.lacks))}.`,
    'difference-expired': (w: Id & {until: string}, f) =>
      `The decision \`${w.id}\` ended on ${f.date(w.until)}. What it defended counts again.`,
    'difference-worse': (w: Id & {low: number; high: number}, f) =>
      `The decision \`${w.id}\` accepts from ${f.number(w.low, 3)} to ${f.number(w.high, 3)}. What was measured lies outside or is of another group, so it defends nothing.`,
    tolerated: (w: {since: string; until: string}, f) =>
      `On the approved baseline since ${f.date(w.since)}; tolerated until ${f.date(w.until)}, as long as it is not touched and gets no worse.`,
    'not-that': () => 'The baseline knows something else of this rule here, not this. So it is new.',
    'not-all': () => 'The baseline knows some of these comparisons, not all. So this is worse than it was.',
    'never-mend': () => 'A fault and a missing confirmation are never tolerated.',
    'never-law': () => 'This is law, and a law is not tolerated to be broken, whatever the baseline says.',
    'never-waived': () => 'There was a waiver for this. What was waived does not pass to the baseline.',
    over: (w: {until: string}, f) => `The baseline tolerated this until ${f.date(w.until)}. That day has passed.`,
    touched: (w: {since: string}, f) =>
      `The baseline tolerated this since ${f.date(w.since)}. What it is about has changed since, and what is touched is mended.`,
    'worse-than-best': (w: Best, f) =>
      `\`${w.group}\`: ${from(w.low, w.high, f)} is worse than the best on record, ${from(w.bestLow, w.bestHigh, f)}. The baseline tolerates what was, not what gets worse.`,
    'left-over': (w: {project: string; number: number}, f) =>
      `${f.number(w.number)} ${f.plural(w.number, 'line', 'lines')} of the baseline of \`${w.project}\` ${f.plural(w.number, 'is', 'are')} not needed any more. \`ethics-gate baseline --write\` takes ${f.plural(w.number, 'it', 'them')} out.`,
  },
  {
    nl: {
      waived: (w, f) => `Ontheffing tot en met ${f.date(w.until)}, door ${f.term(w.role)} (\`${w.id}\`).`,
      'waived-again': (w, f) =>
        `Ontheffing tot en met ${f.date(w.until)}, door ${f.term(w.role)} (\`${w.id}\`). Zo is het al sinds ${f.date(w.since)}; ${w.times} keer verlengd.`,
      'refused-own': w =>
        `De ontheffing \`${w.id}\` telt niet: \`${w.rule}\` is de poort zelf, en daarvoor geeft niemand ontheffing.`,
      'refused-no-rule': w => `De ontheffing \`${w.id}\` telt niet: er is geen regel \`${w.rule}\`.`,
      'refused-law': w =>
        `De ontheffing \`${w.id}\` telt niet: \`${w.rule}\` is wet, en van een wet kun je hier geen ontheffing geven.`,
      'refused-never': w =>
        `De ontheffing \`${w.id}\` telt niet: het beleid staat geen ontheffing van \`${w.rule}\` toe.`,
      'refused-nobody': w =>
        `De ontheffing \`${w.id}\` telt niet: het beleid zegt niet wie ontheffing van \`${w.rule}\` mag geven. De eigenaar zet er \`waiver: {by: …}\` bij.`,
      'refused-role': (w, f) =>
        `De ontheffing \`${w.id}\` telt niet: van \`${w.rule}\` geeft ${f.term(w.needed)} ontheffing, niet ${f.term(w.role)}.`,
      'refused-future': (w, f) => `De ontheffing \`${w.id}\` telt niet: de datum, ${f.date(w.date)}, moet nog komen.`,
      'refused-holder': w =>
        `De ontheffing \`${w.id}\` telt niet: ${w.account ? `\`${w.account}\`` : 'wie besloot'} had op die dag niet de rol \`${w.role}\`.`,
      'broad-project': w =>
        `De ontheffing \`${w.id}\` dekt niets: \`project: "*"\` noemt geen project. Schrijf er voor elk project een.`,
      'broad-subject': (w, f) =>
        `De ontheffing \`${w.id}\` noemt niet waarover en dekt daarom ${f.list(code(w.subjects))}. Noem wat bedoeld is, met voor elk een eigen ontheffing.`,
      'other-outcome': (w, f) =>
        `De ontheffing \`${w.id}\` gaat over ${f.either(code(w.outcomes))}; nu is het \`${w.outcome}\`. Dat dekt ze niet.`,
      'content-unknown': w =>
        `De ontheffing \`${w.id}\` dekt niets: waar ze over gaat, is niet vast te stellen. Zo weet niemand of het nog hetzelfde is.`,
      'content-missing': w =>
        `De ontheffing \`${w.id}\` dekt nog niets: ze is niet aan inhoud gebonden, en zou dus ook voor het volgende model gelden. Zet bij \`about\`: \`content: ${w.content}\`.`,
      'content-changed': w =>
        `De ontheffing \`${w.id}\` dekt niets meer: waar ze over ging, is veranderd. Wie besloot, kijkt opnieuw; dan wordt het \`content: ${w.content}\`.`,
      worse: (w, f) =>
        `De ontheffing \`${w.id}\` loopt voor ${f.term(w.metric)} van ${f.number(w.low, 3)} tot ${f.number(w.high, 3)}. Wat is gemeten, valt daarbuiten. Ze dekt dus niets.`,
      'no-bound': (w, f) =>
        `De ontheffing \`${w.id}\` zegt niet hoe slecht ${f.term(w.metric)} mag zijn en dekt daarom niets. Zet er \`metric\`, \`attribute\` en \`bound\` bij.`,
      clipped: (w, f) =>
        `In de ontheffing \`${w.id}\` staat ${f.date(w.written)}; het beleid van nu staat haar toe tot en met ${f.date(w.until)}. Wat daarna komt, telt niet.`,
      expired: (w, f) =>
        `De ontheffing \`${w.id}\` liep tot en met ${f.date(w.until)}. Los op waar ze over ging, of laat opnieuw besluiten, met \`renews: ${w.id}\`.`,
      unused: w =>
        `De ontheffing \`${w.id}\` dekt niets: van wat ze bij \`${w.rule}\` noemt, staat niets open. Ze kan weg.`,
      'tier-lowered': (w, f) =>
        `Naar de feiten is dit niveau ${w.from}; ${f.term(w.role)} besloot dat tot en met ${f.date(w.until)} niveau ${w.to} wordt gevraagd (\`${w.id}\`). Regels uit de wet wegen als niveau ${w.from}.`,
      'tier-refused': (w, f) =>
        `Het lagere niveau van \`${w.id}\` telt niet: alleen ${f.either(w.roles.map(f.term))} besluit daarover, op een dag die al is geweest.`,
      'tier-unused': w => `Het lagere niveau van \`${w.id}\` verlaagt niets. Het kan weg.`,
      justified: (w, f) =>
        `Dit verschil wordt verdedigd door ${f.list(w.roles.map(f.term))}, tot en met ${f.date(w.until)} (${f.list(code(w.ids))}).`,
      'awaits-approval': (w, f) =>
        `Het besluit \`${w.id}\` verdedigt dit verschil zodra ${f.either(w.roles.map(f.term))} akkoord is.`,
      'difference-unapproved': w =>
        `Het besluit \`${w.id}\`, om een verschil te aanvaarden, is nieuw of veranderd. Het wacht op akkoord.`,
      'difference-no-files': w =>
        `Het besluit \`${w.id}\`, om een verschil te aanvaarden, is nieuw of veranderd, en niemand kan er al akkoord op geven: niet elk bestand met uitkomsten waar het op rust, is er.`,
      'difference-never': w =>
        `Het besluit \`${w.id}\` verdedigt niets: volgens het beleid mag niemand een verschil aanvaarden bij \`${w.rule}\`.`,
      'difference-lacks': (w, f) =>
        `Het besluit \`${w.id}\` verdedigt niets: het mist ${f.list(code(w.lacks))}, of wat er staat, geldt niet.`,
      'difference-expired': (w, f) =>
        `Het besluit \`${w.id}\` liep tot en met ${f.date(w.until)}. Wat het verdedigde, telt weer mee.`,
      'difference-worse': (w, f) =>
        `Het besluit \`${w.id}\` aanvaardt van ${f.number(w.low, 3)} tot ${f.number(w.high, 3)}. Wat is gemeten, valt daarbuiten of gaat over een andere groep. Het verdedigt dus niets.`,
      tolerated: (w, f) =>
        `In het goedgekeurde uitgangspunt sinds ${f.date(w.since)}; geduld tot en met ${f.date(w.until)}, zolang niemand eraan komt en het niet slechter wordt.`,
      'not-that': () => 'Het uitgangspunt kent bij deze regel hier iets anders, niet dit. Dit is dus nieuw.',
      'not-all': () =>
        'Het uitgangspunt kent een deel van deze vergelijkingen, niet allemaal. Het is dus slechter dan het was.',
      'never-mend': () => 'Een fout en een bevestiging die ontbreekt, worden nooit geduld.',
      'never-law': () => 'Dit is wet. Een overtreding daarvan wordt niet geduld, wat er ook in het uitgangspunt staat.',
      'never-waived': () => 'Hier was een ontheffing voor. Wat ontheffing had, gaat niet over op het uitgangspunt.',
      over: (w, f) => `Het uitgangspunt duldde dit tot en met ${f.date(w.until)}. Die dag is voorbij.`,
      touched: (w, f) =>
        `Het uitgangspunt duldde dit sinds ${f.date(w.since)}. Waar het over gaat, is sindsdien veranderd: wie eraan komt, lost het op.`,
      'worse-than-best': (w, f) =>
        `\`${w.group}\`: ${from(w.low, w.high, f)} is slechter dan het beste tot nu toe, ${from(w.bestLow, w.bestHigh, f)}. Het uitgangspunt duldt wat er was, niet wat slechter wordt.`,
      'left-over': (w, f) =>
        `${f.number(w.number)} ${f.plural(w.number, 'regel', 'regels')} in het uitgangspunt van \`${w.project}\` ${f.plural(w.number, 'is', 'zijn')} niet meer nodig. \`ethics-gate baseline --write\` haalt ${f.plural(w.number, 'die', 'ze')} weg.`,
    },
    da: {
      waived: (w, f) => `Dispensation til og med ${f.date(w.until)}, givet af ${f.term(w.role)} (\`${w.id}\`).`,
      'waived-again': (w, f) =>
        `Dispensation til og med ${f.date(w.until)}, givet af ${f.term(w.role)} (\`${w.id}\`). Sådan har det været siden ${f.date(w.since)}; forlænget ${w.times} ${f.plural(w.times, 'gang', 'gange')}.`,
      'refused-own': w =>
        `Dispensationen \`${w.id}\` tæller ikke: \`${w.rule}\` er porten selv, og den kan ingen dispensere fra.`,
      'refused-no-rule': w => `Dispensationen \`${w.id}\` tæller ikke: der findes ingen regel \`${w.rule}\`.`,
      'refused-law': w =>
        `Dispensationen \`${w.id}\` tæller ikke: \`${w.rule}\` er lov, og en lov kan man ikke dispensere fra her.`,
      'refused-never': w =>
        `Dispensationen \`${w.id}\` tæller ikke: politikken lader ingen dispensere fra \`${w.rule}\`.`,
      'refused-nobody': w =>
        `Dispensationen \`${w.id}\` tæller ikke: politikken siger ikke, hvem der må dispensere fra \`${w.rule}\`. Ejeren skriver \`waiver: {by: …}\`.`,
      'refused-role': (w, f) =>
        `Dispensationen \`${w.id}\` tæller ikke: det er ${f.term(w.needed)}, der må dispensere fra \`${w.rule}\`, ikke ${f.term(w.role)}.`,
      'refused-future': (w, f) =>
        `Dispensationen \`${w.id}\` tæller ikke: dens dato, den ${f.date(w.date)}, er ikke kommet endnu.`,
      'refused-holder': w =>
        `Dispensationen \`${w.id}\` tæller ikke: ${w.account ? `\`${w.account}\`` : 'den, der besluttede,'} havde ikke rollen \`${w.role}\` den dag.`,
      'broad-project': w =>
        `Dispensationen \`${w.id}\` dækker intet: \`project: "*"\` nævner intet projekt. Skriv én for hvert.`,
      'broad-subject': (w, f) =>
        `Dispensationen \`${w.id}\` siger ikke, hvad den gælder, og dækker derfor ${f.list(code(w.subjects))}. Nævn det, der er ment, med en dispensation for hvert.`,
      'other-outcome': (w, f) =>
        `Dispensationen \`${w.id}\` gælder ${f.either(code(w.outcomes))}; nu står der \`${w.outcome}\`. Det dækker den ikke.`,
      'content-unknown': w =>
        `Dispensationen \`${w.id}\` dækker intet: det, den handler om, kan ikke fastslås, så ingen ved, om det stadig er det samme.`,
      'content-missing': w =>
        `Dispensationen \`${w.id}\` dækker intet endnu: den er ikke bundet til et indhold og ville også gælde den næste model. Tilføj \`content: ${w.content}\` under \`about\`.`,
      'content-changed': w =>
        `Dispensationen \`${w.id}\` dækker ikke længere noget: det, den handlede om, er ændret. Den, der besluttede, ser på det igen; så bliver det \`content: ${w.content}\`.`,
      worse: (w, f) =>
        `Dispensationen \`${w.id}\` går for ${f.term(w.metric)} fra ${f.number(w.low, 3)} til ${f.number(w.high, 3)}. Det målte ligger udenfor, så den dækker intet.`,
      'no-bound': (w, f) =>
        `Dispensationen \`${w.id}\` siger ikke, hvor dårligt ${f.term(w.metric)} må være, og dækker derfor intet. Tilføj \`metric\`, \`attribute\` og \`bound\`.`,
      clipped: (w, f) =>
        `I dispensationen \`${w.id}\` står der ${f.date(w.written)}; politikken i dag tillader den til og med ${f.date(w.until)}. Det derefter tæller ikke.`,
      expired: (w, f) =>
        `Dispensationen \`${w.id}\` sluttede den ${f.date(w.until)}. Løs det, den handlede om, eller få truffet en ny beslutning med \`renews: ${w.id}\`.`,
      unused: w =>
        `Dispensationen \`${w.id}\` dækker intet: intet af det, den nævner under \`${w.rule}\`, er åbent. Den kan fjernes.`,
      'tier-lowered': (w, f) =>
        `Efter fakta er det kategori ${w.from}; ${f.term(w.role)} har besluttet, at der spørges som kategori ${w.to} til og med ${f.date(w.until)} (\`${w.id}\`). Regler, der er lov, vejes som kategori ${w.from}.`,
      'tier-refused': (w, f) =>
        `Den lavere kategori i \`${w.id}\` tæller ikke: kun ${f.either(w.roles.map(f.term))} kan beslutte den, på en dag, der er kommet.`,
      'tier-unused': w => `Den lavere kategori i \`${w.id}\` sænker intet. Den kan fjernes.`,
      justified: (w, f) =>
        `Forskellen er sagligt begrundet af ${f.list(w.roles.map(f.term))} til og med ${f.date(w.until)} (${f.list(code(w.ids))}).`,
      'awaits-approval': (w, f) =>
        `Beslutningen \`${w.id}\` begrunder forskellen, når ${f.either(w.roles.map(f.term))} har godkendt den.`,
      'difference-unapproved': w =>
        `Beslutningen \`${w.id}\` om at acceptere en forskel er ny eller ændret. Den venter på godkendelse.`,
      'difference-no-files': w =>
        `Beslutningen \`${w.id}\` om at acceptere en forskel er ny eller ændret, og ingen kan godkende den endnu: ikke alle filer med de resultater, den bygger på, findes.`,
      'difference-never': w =>
        `Beslutningen \`${w.id}\` begrunder intet: ifølge politikken må ingen acceptere en forskel under \`${w.rule}\`.`,
      'difference-lacks': (w, f) =>
        `Beslutningen \`${w.id}\` begrunder intet: den mangler ${f.list(code(w.lacks))}, eller det, der står, er ikke gyldigt.`,
      'difference-expired': (w, f) =>
        `Beslutningen \`${w.id}\` sluttede den ${f.date(w.until)}. Det, den begrundede, tæller igen.`,
      'difference-worse': (w, f) =>
        `Beslutningen \`${w.id}\` accepterer fra ${f.number(w.low, 3)} til ${f.number(w.high, 3)}. Det målte ligger udenfor eller er for en anden gruppe, så den begrunder intet.`,
      tolerated: (w, f) =>
        `I det godkendte udgangspunkt siden ${f.date(w.since)}; tåles til og med ${f.date(w.until)}, så længe ingen rører det, og det ikke bliver værre.`,
      'not-that': () => 'Udgangspunktet kender noget andet ved reglen her, ikke det her. Det er altså nyt.',
      'not-all': () => 'Udgangspunktet kender nogle af sammenligningerne, ikke alle. Det er altså værre, end det var.',
      'never-mend': () => 'En fejl og en manglende bekræftelse tåles aldrig.',
      'never-law': () => 'Det her er lov. Et brud på den tåles ikke, uanset hvad der står i udgangspunktet.',
      'never-waived': () => 'Der var en dispensation for det her. Det går ikke over på udgangspunktet.',
      over: (w, f) => `Udgangspunktet tålte det til og med ${f.date(w.until)}. Den dag er forbi.`,
      touched: (w, f) =>
        `Udgangspunktet har tålt det siden ${f.date(w.since)}. Det, det handler om, er ændret siden: den, der rører det, løser det.`,
      'worse-than-best': (w, f) =>
        `\`${w.group}\`: ${from(w.low, w.high, f)} er værre end det hidtil bedste, ${from(w.bestLow, w.bestHigh, f)}. Udgangspunktet tåler det, der var, ikke det, der bliver værre.`,
      'left-over': (w, f) =>
        `${f.number(w.number)} ${f.plural(w.number, 'linje', 'linjer')} i udgangspunktet for \`${w.project}\` er ikke længere ${f.plural(w.number, 'nødvendig', 'nødvendige')}. \`ethics-gate baseline --write\` fjerner ${f.plural(w.number, 'den', 'dem')}.`,
    },
  },
)
