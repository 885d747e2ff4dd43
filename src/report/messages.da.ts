import type {Format} from '../words/message.ts'
import {clauseText} from './clause.ts'
import type {english} from './messages.en.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'punkt', 'punkter')}`
const rules = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'regel', 'regler')}`
const advice = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'anbefaling', 'anbefalinger')}`
const warnings = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'advarsel', 'advarsler')}`

export const danish: typeof english = {
  blocked: (w, f) =>
    w.points === 1
      ? `Blokeret: ét punkt skal først løses, ved \`${w.place}\` (\`${w.rule}\`).`
      : `Blokeret: ${points(w.points, f)} skal først løses; begynd ved \`${w.place}\` (\`${w.rule}\`).`,
  'blocked-in': (w, f) =>
    `Blokeret: ${points(w.points, f)} skal først løses, i ${f.number(w.blocked)} af ${f.number(w.systems)} systemer.`,
  'blocked-anyhow': () => 'Blokeret: det kunne ikke fastslås, at alt er i orden.',
  awaiting: (w, f) => `Afventer godkendelse: intet blokerer; der mangler underskrift fra ${f.list(w.signers)}.`,
  passed: (w, f) => {
    const left = [...(w.warnings > 0 ? [warnings(w.warnings, f)] : []), ...(w.advice > 0 ? [advice(w.advice, f)] : [])]
    return `I orden: ${rules(w.rules, f)} gennemgået, intet blokerer${left.length > 0 ? `; se ${f.list(left)} nedenfor` : ''}.${w.standing > 0 ? ` ${points(w.standing, f)} var der i forvejen.` : ''}`
  },
  'out-of-scope': (w, f) =>
    w.facts.length > 0
      ? `I orden: projektet ligger uden for reglerne, fordi ${f.list(w.facts)}.`
      : 'I orden: projektet ligger uden for alle de politikker, der gælder her.',
  'all-out-of-scope': (w, f) =>
    `I orden: alle ${f.number(w.systems)} systemer ligger uden for de politikker, der gælder her.`,
  outside: (w, f) => `${f.list(w.policies)} gælder ikke her${w.fact ? `, fordi ${w.fact}` : ''}.`,
  'outside-some': (w, f) =>
    `\`${w.policy}\` gælder ikke for ${f.number(w.outside)} af de ${f.number(w.systems)} systemer.`,
  fault: (w, f) =>
    `Kunne ikke bedømmes: ${f.number(w.faults)} fejl i politikker eller indstillinger; begynd ved \`${w.place}\`. Indtil det er rettet, regnes intet for at være i orden.`,
  'fault-anyhow': () => 'Kunne ikke bedømmes. Indtil det er rettet, regnes intet for at være i orden.',
  'section-faults': () => 'Skal rettes først',
  'section-blocking': () => 'Blokerende',
  'section-awaiting': () => 'Afventer godkendelse',
  'section-warnings': () => 'Advarsler',
  'section-advice': () => 'Anbefalinger',
  'section-settled': () => 'Afklaret indtil videre',
  'section-not-yet': () => 'Gælder endnu ikke',
  'section-passed': () => 'I orden',
  'section-not-applicable': () => 'Gælder ikke',
  'section-bias': () => 'Test for skævheder',
  'section-systems': () => 'Systemer',
  'section-about': () => 'Sådan er det bedømt',
  'label-why': () => 'Hvorfor',
  'label-todo': () => 'Gør dette',
  'label-who': () => 'Hvem',
  'label-found': () => 'Fundet',
  'why-clause': w => `${w.title} (${clauseText(w.clause, 'afsnit')}). ${w.why}`,
  why: w => `${w.title}. ${w.why}`,
  declare: (w, f) => `Angiv \`${w.field}\`: ${rules(w.rules, f)} venter på det`,
  'declare-values': (w, f) => `Vælg mellem ${f.list(w.values.map(value => `\`${value}\``))}.`,
  'declare-found': (w, f) =>
    `Så længe \`${w.field}\` ikke er angivet, kan ingen sige, om ${f.plural(w.rules.length + w.more, 'denne regel', 'disse regler')} er opfyldt: ${w.more > 0 ? `${w.rules.join(', ')} og ${f.number(w.more)} til` : f.list(w.rules)}.`,
  'rule-declaration': () => 'Der er en erklæring, og alt i den er kendt',
  'rule-scope': () => 'Det fremgår, om det berører mennesker',
  'rule-ended': () => 'Det fremgår, hvornår noget er taget ud af brug',
  'declare-one': w => `Uden det kan ingen sige, om dette er opfyldt: ${w.what}`,
  'settled-by': (w, f) => `Kan løses af ${f.either(w.roles)}.`,
  'role-named': w => `den, der har rollen \`${w.role}\``,
  'your-team': () => 'Dit eget team kan løse det.',
  somebody: () => 'en person med den rette rolle',
  'to-sign': (w, f) => `${f.either(w.roles)}${w.by ? ` (${w.by})` : ''}`,
  'sign-line': () => 'Du underskriver ved at godkende pull requesten med denne linje i dit review:',
  'paste-below': w => `Sæt dette ind under linje ${w.line} i \`${w.file}\`:`,
  'paste-instead': w => `Erstat linje ${w.line} i \`${w.file}\` med:`,
  'paste-top': w => `Sæt dette ind øverst i \`${w.file}\`:`,
  'entry-below': w =>
    `Indsæt dette under linje ${w.line} i \`${w.file}\`, og skriv dit svar i stedet for hver \`< >\`:`,
  'entry-instead': w =>
    `Erstat linje ${w.line} i \`${w.file}\` med dette, og skriv dit svar i stedet for hver \`< >\`:`,
  'entry-within': w =>
    `Tilføj dette før den afsluttende krøllede parentes i linje ${w.line} i \`${w.file}\`, efter et komma, og skriv dit svar i stedet for hver \`< >\`:`,
  'entry-top': w => `Sæt dette øverst i \`${w.file}\`, og skriv dit svar i stedet for hver \`< >\`:`,
  'entry-above': w => `Linjerne, du kan indsætte, står ved \`${w.field}\`.`,
  'in-full': () =>
    'De sidste punkter står kort her. Med `ethics-gate check --format markdown` ser du dem alle i fuld længde.',
  'entry-order': w =>
    `Der er ${w.count} steder at sætte ind, fra bunden af filen mod toppen. Følg denne rækkefølge, så passer linjenumrene.`,
  'tier-paste': (w, f) =>
    `Intet venter på ${f.list(w.fields.map(field => `\`${field}\``))}, men så længe du ikke oplyser det, gælder den højeste risikokategori, der er mulig. Oplyser du det, kræves der måske mindre.`,
  'declare-none': w => `Er der ingen, så skriv \`${w.none}\`.`,
  also: (w, f) =>
    `Heraf følger også ${f.number(w.count)} ${f.plural(w.count, 'anden bemærkning', 'andre bemærkninger')}.`,
  more: (w, f) => `og ${f.number(w.count)} til`,
  'more-elsewhere': (w, f) => `${f.number(w.count)} til vises ikke her; \`--format json\` har dem alle.`,
  repository: () => 'Repositoriet som helhed',
  tier: w => `risikokategori ${w.tier} (${w.meaning})`,
  'tier-undeclared': (w, f) => `fordi ${f.list(w.fields)} ikke er oplyst`,
  'fact-is': w => `\`${w.field}\` er \`${w.value}\` (\`${w.place}\`)`,
  'fact-undeclared': w => `\`${w.field}\` er ikke angivet (\`${w.place}\`)`,
  'bias-caption': w => `${w.metric} efter ${w.attribute}, hændelse ${w.event}`,
  'bias-caption-any': w => `${w.metric} efter ${w.attribute}`,
  'bias-version': w => `version ${w.version}`,
  'bias-measured': w => `målt på: ${w.data}`,
  'bias-population': w => `blandt: ${w.population}`,
  'column-group': () => 'gruppe',
  'column-people': () => 'personer',
  'column-counted': () => 'antal',
  'column-rate': () => 'andel',
  'column-interval': () => 'interval',
  'column-interval-95': () => '95 %-interval',
  'column-compared': () => 'sammenlignet',
  'column-effect': () => 'mål',
  'column-estimate': () => 'skøn',
  'column-allowed': () => 'tilladt',
  'column-outcome': () => 'udfald',
  'the-others': () => 'alle andre',
  between: w => `${w.low} til ${w.high}`,
  'at-least': w => `mindst ${w.low}`,
  'at-most': w => `højst ${w.high}`,
  'any-value': () => 'alt',
  unknown: () => 'ukendt',
  'bias-bar': w => `${w.interval} er intervallet med andelen ved ${w.rate}; hele linjen går fra 0 til ${w.scale}.`,
  'bias-together': () =>
    'At noget ikke opfylder kravet, aflæses af et bredere interval, som gælder for alle sammenligninger under ét; intervallet i tabellen gælder for hver enkelt.',
  'bias-limit': w =>
    `${w.limit} er tærskelværdien, regnet ud fra den andel, der sammenlignes med; udfaldet afgøres af sammenligningens interval.`,
  'bias-p': () =>
    'p er sandsynligheden for en mindst lige så stor forskel, hvis andelene var ens; i parentes justeret for alle par. Den afgør intet.',
  'column-p': () => 'p (justeret)',
  'strata-caption': w => `${w.group} / ${w.against}, opdelt efter ${w.by}`,
  'strata-everybody': () => 'Alle',
  'strata-everybody-used': () => 'Alle i de strata, der kan bruges',
  'strata-together': () => 'Alle strata tilsammen (Mantel–Haenszel)',
  'strata-odds': () => 'Oddsratio, alle strata tilsammen',
  'strata-reverse': w =>
    `For alle tilsammen er andelen for \`${w.group}\` ${w.lower ? 'lavere' : 'højere'} end for \`${w.against}\`, men inden for de enkelte strata er den samlet set ${w.lower ? 'højere' : 'lavere'}. Det kaldes Simpsons paradoks: \`${w.group}\` og \`${w.against}\` fordeler sig forskelligt på \`${w.by}\`.`,
  'strata-differ': w =>
    `For ${w.group} / ${w.against} er strata mere forskellige, end tilfældigheder kan forklare (Breslow–Day, p ${w.p}), og ét tal for dem alle skjuler det. Se på dem hver for sig.`,
  'strata-explains': () => 'Det forklarer, men afgør intet. Hvilken opdeling man vælger, er i sig selv et valg.',
  'figure-rates': () => 'Andele med deres interval',
  'figure-comparisons': () => 'Sammenligninger med deres interval ved siden af det tilladte',
  'figure-rates-said': (w, f) =>
    `${f.number(w.groups)} ${f.plural(w.groups, 'række', 'rækker')} på en skala fra 0 til ${w.scale}. Tallene står i tabellerne nedenfor.`,
  'figure-comparisons-said': (w, f) => `Udfald: ${f.list(w.outcomes)}. Tallene står i tabellerne nedenfor.`,
  'figure-strata': () => 'Forholdstal inden for strata med deres interval',
  'figure-strata-said': (w, f) =>
    `${f.number(w.strata)} ${f.plural(w.strata, 'stratum', 'strata')} ved siden af alle og alle strata tilsammen. Tallene står i tabellerne nedenfor.`,
  'figure-numbers': () => 'Tallene i tabeller',
  'figure-log': () => 'logaritmisk skala',
  threshold: w => `tærskelværdi ${w.value}`,
  allowed: w => `tilladt: ${w.range}`,
  skip: () => 'Gå til indholdet',
  'bias-people': (w, f) =>
    `med disse andele skal der ca. ${f.number(w.people)} personer i hver gruppe til at afgøre det`,
  'bias-people-apart': (w, f) =>
    `med disse andele skal der ca. ${f.number(w.own)} personer i ${w.group} og ${f.number(w.other)} i ${w.against} til at afgøre det, eller ${f.number(w.people)} i hver, hvis de var lige store`,
  'bias-flips': (w, f) =>
    `${f.number(w.people)} ${f.plural(w.people, 'person', 'personer')} med et andet udfald ville bringe det over på den anden side af tærskelværdien`,
  'bias-pass': () =>
    'Der er ikke påvist nogen uacceptabel forskel for de grupper, det mål og de data, der er testet. Det beviser ikke, at der ingen er.',
  'count-blocking': (w, f) => `${f.number(w.count)} blokerende`,
  'count-awaiting': (w, f) => `${f.number(w.count)} afventer godkendelse`,
  'count-warnings': (w, f) => warnings(w.count, f),
  'count-advice': (w, f) => advice(w.count, f),
  'count-settled': (w, f) => `${f.number(w.count)} afklaret indtil videre`,
  'count-not-yet': (w, f) => `${f.number(w.count)} gælder endnu ikke`,
  'count-passed': (w, f) => `${f.number(w.count)} i orden`,
  'count-not-applicable': (w, f) => `${f.number(w.count)} gælder ikke`,
  policies: () => 'Politikker',
  judged: () => 'Bedømt',
  note: () => 'Bemærk',
  'judged-on': (w, f) =>
    w.commit
      ? `${f.date(w.date)}, commit \`${w.commit}\`${w.changed ? ' og det, der siden er ændret på disken' : ''}`
      : `${f.date(w.date)}, filerne som de ligger på disken`,
  'column-project': () => 'projekt',
  'column-system': () => 'system',
  'column-tier': () => 'risikokategori',
  'column-systems': () => 'systemer',
  'systems-more': (w, f) => `og ${f.number(w.count)} ${f.plural(w.count, 'projekt', 'projekter')} til`,
  'annotations-more': (w, f) => `${f.number(w.count)} til af samme slags; jobbets opsummering har dem alle.`,
}
