import {catalogue, type Format} from '../../words/message.ts'

interface About {
  event: string
  attribute: string
  metric: string
}

type Needed = readonly [group: number, against: number] | null

interface Pair {
  group: string
  /** Empty: all other groups together. */
  against: string
}

const others = {en: 'all others together', nl: 'alle anderen samen', da: 'alle andre tilsammen'}
/** `[in the one group, in the other]`, written. */
const both = (needed: Needed, f: Format) => (needed ?? []).map(count => f.number(count))

interface Target {
  from: number
  to: number
}

interface Found {
  group: string
  estimate: number
  low: number
  high: number
  needed: number
}

/** What is said about a bias test. Nothing here says that something is free of bias. */
export const messages = catalogue(
  'bias',
  {
    pass: (w: About, f) =>
      `No unacceptable difference in ${f.term(w.metric)} by \`${w.attribute}\` was demonstrated for \`${w.event}\`, for the groups and the data tested.`,
    fail: (
      w: About &
        Pair & {
          effect: string
          estimate: number
          low: number
          high: number
          from: number
          to: number
          side: string
        },
      f,
    ) =>
      `\`${w.event}\` by \`${w.attribute}\`: ${w.group} against ${w.against || others.en} differ in ${f.term(w.metric)}${w.side === 'not-selected' ? ' (of not being chosen)' : ''}. The ${f.term(w.effect)} is ${f.number(w.estimate, 3)}, between ${f.number(w.low, 3)} and ${f.number(w.high, 3)} for all comparisons taken together; allowed is ${f.number(w.from, 2)} to ${f.number(w.to, 2)}.`,
    inconclusive: (
      w: About &
        Pair & {
          effect: string
          low: number
          high: number
          from: number
          to: number
          needed: Needed
          /** How many times as many people as now, where it is more than anybody will count. */
          times?: number
        },
      f,
    ) =>
      `\`${w.event}\` by \`${w.attribute}\`: these numbers neither show nor rule out an unacceptable difference. For ${f.term(w.metric)}, ${w.group} against ${w.against || others.en}, the ${f.term(w.effect)} lies between ${f.number(w.low, 2)} and ${f.number(w.high, 2)}; allowed is ${f.number(w.from, 2)} to ${f.number(w.to, 2)}.${w.times ? ` It would take about ${f.number(w.times)} times as many people: the rates lie close to what is allowed, and counting more will hardly settle it.` : w.needed ? ` With these rates about ${both(w.needed, f)[0]} people in ${w.group} and ${both(w.needed, f)[1]} in ${w.against || others.en} would decide it, the groups in the same proportion as now${w.metric === 'selection-rate' ? '' : ', counting only people that the rate is about'}.` : ''}`,
    'target-pass': (w: About & Target, f) =>
      `For \`${w.event}\` by \`${w.attribute}\`, ${f.term(w.metric)} lies within ${f.number(w.from, 3)} to ${f.number(w.to, 3)} in every group that was measured.`,
    'target-fail': (w: About & Target & Found, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: ${f.term(w.metric)} in ${w.group} is ${f.number(w.estimate, 3)}, between ${f.number(w.low, 3)} and ${f.number(w.high, 3)}; allowed is ${f.number(w.from, 3)} to ${f.number(w.to, 3)}.`,
    'target-inconclusive': (w: About & Target & Found, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: these numbers neither show nor rule out an unacceptable difference. ${f.start(f.term(w.metric))} in ${w.group} lies between ${f.number(w.low, 3)} and ${f.number(w.high, 3)}; allowed is ${f.number(w.from, 3)} to ${f.number(w.to, 3)}.${w.needed > 0 ? ` At this rate about ${f.number(w.needed)} would decide it.` : ''}`,
    'too-few-people': (w: About & {group: string; people: number; least: number}, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: ${w.group} has ${f.number(w.people)} ${f.plural(w.people, 'person', 'people')} for ${f.term(w.metric)}; with fewer than ${f.number(w.least)} nothing can pass.`,
    undefined: (w: About & {why: string}, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: ${f.term(w.metric)} cannot be computed (${f.term(`why-${w.why}`)}).`,
    'other-model': (w: {event: string; measured: string; known: readonly string[]}, f) =>
      `The figures for \`${w.event}\` are of the model \`${w.measured}\`, as the report says. ${w.known.length > 0 ? `They should be of ${f.either(w.known.map(name => `\`${name}\``))}` : 'The declaration names no model'}. Measure the model that decides, or name the right report.`,
    'model-changed': (w: {event: string; model: string}) =>
      `The report for \`${w.event}\` was made when \`${w.model}\` had other content: its \`model_digest\` is not that of the files here. Measure again with the model as it is now: \`ethics-gate measure\` writes the new digest.`,
    'model-not-here': (w: {model: string}) =>
      `The report has a \`model_digest\`, but at \`models.${w.model}.path\` there is nothing to hold it against, or only a symbolic link. Correct the path, and measure again if the model changed.`,
    'model-path-undeclared': (w: {field: string}) =>
      `The report has a \`model_digest\`, but \`${w.field}\` is not declared, so nobody can see whether the model that was measured is the one in use. Declare the path; for a model outside this repository, leave the column out.`,
    'same-figures': (w: {event: string; other: string; attributes: readonly string[]}, f) =>
      `The figures for \`${w.event}\` by ${f.list(w.attributes.map(name => `\`${name}\``))} are the same as those of \`${w.other}\`, to the last person, and the models are not. Copied? Measure each model, and put its own figures here; if it is one model or one result, declare it once for both.`,
    'planned-stricter': (w: {planned: string; now: readonly string[]}, f) =>
      `These figures were planned under \`${w.planned}\`. ${w.now.length > 0 ? `The rule allows more now: ${f.list(w.now.map(one => `\`${one}\``))}` : 'The rule no longer asks it'}. They are judged by what they were planned under; who changed the rule stands in the history of the policy. To be judged by the new limit, measure again, in a change of its own that shows the new plan.`,
    suppressed: (w: About) =>
      `\`${w.event}\` by \`${w.attribute}\`: figures are hidden for privacy and nothing bounds them. Where \`precision\` does not say yet how they were hidden, declare it. Where it does, \`n\` of a group is hidden as well: ask the owner of the figures for \`n\`, or for larger groups.`,
    'plan-lacks': (w: {decision: string; lacks: readonly string[]; months: number}, f) =>
      `The decision \`${w.decision}\` to gather more data does not count yet: look at ${f.list(w.lacks.map(name => `\`${name}\``))}. It names the attribute, who decided, the plan, a day that has come, and until when: not in the past and within ${f.number(w.months)} months of that day.`,
    'many-unknown': (w: {attribute: string; event: string; share: number; most: number}, f) =>
      `Of ${f.percent(w.share, 1)} of all people for \`${w.event}\` the group of \`${w.attribute}\` may be unknown. With more than ${f.percent(w.most)} the others can show nothing: whoever is unknown may be the ones it goes wrong for.`,
    'failed-before': (w: About & {tested: string}, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: for version \`${w.tested}\` an unacceptable difference in ${f.term(w.metric)} was shown. The version in use was not tested; it may have the same.`,
    'no-plan': (w: {event: string}) =>
      `The plan compares people on nothing, so nothing was tested for \`${w.event}\`. Name the attributes and their groups under \`fairness.attributes\`, or say there why one is \`not_tested\`.`,
    'tested-all-the-same': (w: {attribute: string; event: string}) =>
      `\`${w.attribute}\` is declared as not tested, but the results for \`${w.event}\` hold figures on it. Take \`not_tested\` away.`,
    'truth-contradicts': (w: About & {known: string}, f) =>
      `The results for \`${w.event}\` say for whom it was right, but \`truth_known_for\` says that this is known for ${f.term(w.known)}. With these counts ${f.term(w.metric)} can be compared: correct the declaration.`,
    'model-undeclared': () =>
      'There are several models, and the results do not say which one was tested. Add `model:` to the entry.',
    'against-in-use': (w: {version: string}) =>
      `\`${w.version}\` is judged and named under \`against\` as well. What is judged cannot also be what it is only shown beside.`,
    'event-unknown': (w: {event: string; known: readonly string[]}, f) =>
      `The file holds figures on \`${w.event}\`, which is no event of the declaration (${f.list(w.known.map(name => `\`${name}\``))}). Declare it, or translate it with \`table: {event: {values: …}}\`.`,
    'not-announced': (w: {attribute: string; event: string; what: readonly string[]}, f) =>
      `The results for \`${w.event}\` are new, and so is part of the plan for \`${w.attribute}\`: ${f.list(w.what.map(name => f.term(`plan-${name}`)))}. A plan that comes with its results can be made to fit them. Merge the plan first, then the results.`,
    'no-intersection': (w: {characteristics: readonly string[]}, f) =>
      `${f.start(f.list(w.characteristics.map(name => f.term(name))))} must also be tested together: a group can be fine in each and not in both. Name the attributes in \`fairness.intersections\`.`,
    'no-attribute': (w: {characteristic: string}, f) =>
      `\`fairness.attributes\` has no attribute that stands for ${f.term(w.characteristic)} (\`is: ${w.characteristic}\`). Name it with its groups, or say with \`not_tested\` why it cannot be tested.`,
    'not-tested': (w: {attribute: string; reason: string; why: string}, f) =>
      `\`${w.attribute}\` is not tested: ${f.term(`reason-${w.reason}`)}${w.why ? ` (${w.why})` : ''}.`,
    'reason-unsigned': (w: {attribute: string; roles: readonly string[]}, f) =>
      `The reason why \`${w.attribute}\` is not tested is not signed by ${f.either(w.roles.map(f.term))} in its present state: sign a bias test or DPIA that covers \`fairness.attributes\`.`,
    'no-groups': (w: {attribute: string}) =>
      `\`${w.attribute}\` has no \`groups\`, so nobody can see which people should be compared.`,
    'no-test': (w: {event: string}) =>
      `No bias test has results for \`${w.event}\` (\`kind: bias-test\`, \`results: [{file: …, event: ${w.event}}]\`).`,
    'no-results-for': (w: {event: string; attribute: string}) =>
      `The results for \`${w.event}\` say nothing about \`${w.attribute}\`.`,
    'group-missing': (w: {event: string; attribute: string; groups: readonly string[]}, f) =>
      `The results for \`${w.event}\` by \`${w.attribute}\` leave out ${f.list(w.groups)}.`,
    'other-version': (w: {event: string; tested: string; used: string}) =>
      `What was tested is version ${w.tested}; in use is version ${w.used}.`,
    'version-undeclared': (w: {field: string; tested: string}) =>
      `\`${w.field}\` is not declared, so nobody can see whether version ${w.tested}, which was tested, is the one in use.`,
    'no-version': (w: {event: string; used: string}) =>
      `The results for \`${w.event}\` do not say which \`version\` was tested; in use is version ${w.used}.`,
    'no-truth-counts': (w: About, f) =>
      `The results for \`${w.event}\` by \`${w.attribute}\` do not give the counts that ${f.term(w.metric)} needs.`,
    'no-metric-asked': (w: {event: string}) =>
      `No metric of this rule is asked of \`${w.event}\`: each needs the truth for people for whom it is not known here.`,
    'truth-undeclared': (w: {event: string}) =>
      `\`use.events.${w.event}.truth_known_for\` is not declared, so nobody can see which metrics can be computed.`,
    'against-nothing': (w: {event: string; attribute: string}) =>
      `Nothing shows how \`${w.event}\`${w.attribute && ` by \`${w.attribute}\``} is without the model: name its rows with \`against: {version: …}\` beside the results.`,
    'not-worse': (w: About, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: the difference in ${f.term(w.metric)} is no larger than in today's way of working.`,
    worse: (w: About & {now: number; today: number}, f) =>
      `\`${w.event}\` by \`${w.attribute}\`: the largest difference in ${f.term(w.metric)} is a ratio of ${f.number(w.now, 2)}; in today's way of working it is ${f.number(w.today, 2)}.`,
  },
  {
    nl: {
      pass: (w, f) =>
        `Bij \`${w.event}\` is voor \`${w.attribute}\` geen onaanvaardbaar verschil in ${f.term(w.metric)} aangetoond, voor de getoetste groepen en gegevens.`,
      fail: (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: ${w.group} en ${w.against || others.nl} verschillen in ${f.term(w.metric)}${w.side === 'not-selected' ? ' (van niet gekozen worden)' : ''}. ${f.start(f.term(w.effect))}: ${f.number(w.estimate, 3)}, tussen ${f.number(w.low, 3)} en ${f.number(w.high, 3)} voor alle vergelijkingen samen; toegestaan is ${f.number(w.from, 2)} tot ${f.number(w.to, 2)}.`,
      inconclusive: (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: deze aantallen laten geen onaanvaardbaar verschil zien en sluiten het ook niet uit. Voor ${f.term(w.metric)}, ${w.group} tegenover ${w.against || others.nl}, ligt de uitkomst (${f.term(w.effect)}) tussen ${f.number(w.low, 2)} en ${f.number(w.high, 2)}; toegestaan is ${f.number(w.from, 2)} tot ${f.number(w.to, 2)}.${w.times ? ` Er zouden ongeveer ${f.number(w.times)} keer zoveel mensen voor nodig zijn: het verschil ligt dicht bij wat is toegestaan, en meer tellen zal het nauwelijks uitwijzen.` : w.needed ? ` Bij deze percentages zijn voor een uitkomst ongeveer ${both(w.needed, f)[0]} personen in ${w.group} en ${both(w.needed, f)[1]} in ${w.against || others.nl} nodig, als de groepen in dezelfde verhouding blijven${w.metric === 'selection-rate' ? '' : '; alleen wie voor dit percentage meetelt, telt mee'}.` : ''}`,
      'target-pass': (w, f) =>
        `Bij \`${w.event}\` ligt ${f.term(w.metric)} naar \`${w.attribute}\` in elke gemeten groep tussen ${f.number(w.from, 3)} en ${f.number(w.to, 3)}.`,
      'target-fail': (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: ${f.term(w.metric)} in ${w.group} is ${f.number(w.estimate, 3)}, tussen ${f.number(w.low, 3)} en ${f.number(w.high, 3)}; toegestaan is ${f.number(w.from, 3)} tot ${f.number(w.to, 3)}.`,
      'target-inconclusive': (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: deze aantallen laten geen onaanvaardbaar verschil zien en sluiten het ook niet uit. ${f.start(f.term(w.metric))} in ${w.group} ligt tussen ${f.number(w.low, 3)} en ${f.number(w.high, 3)}; toegestaan is ${f.number(w.from, 3)} tot ${f.number(w.to, 3)}.${w.needed > 0 ? ` Bij dit percentage zijn er voor een uitkomst ongeveer ${f.number(w.needed)} nodig.` : ''}`,
      'too-few-people': (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: ${w.group} telt voor ${f.term(w.metric)} ${f.number(w.people)} ${f.plural(w.people, 'persoon', 'personen')}; met minder dan ${f.number(w.least)} kan het niet voldoen.`,
      undefined: (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: ${f.term(w.metric)} is niet te berekenen (${f.term(`why-${w.why}`)}).`,
      'other-model': (w, f) =>
        `De cijfers voor \`${w.event}\` zijn volgens het rapport van het model \`${w.measured}\`. ${w.known.length > 0 ? `Ze horen van ${f.either(w.known.map(name => `\`${name}\``))} te zijn` : 'De verklaring noemt geen model'}. Meet het model dat beslist, of noem het juiste rapport.`,
      'model-changed': w =>
        `Toen het rapport voor \`${w.event}\` werd gemaakt, had \`${w.model}\` een andere inhoud: de \`model_digest\` hoort niet bij de bestanden hier. Meet opnieuw met het model zoals het nu is: \`ethics-gate measure\` schrijft de nieuwe.`,
      'model-not-here': w =>
        `Het rapport heeft een \`model_digest\`, maar op \`models.${w.model}.path\` staat niets om die mee te vergelijken, of alleen een symbolische link. Verbeter het pad, en meet opnieuw als het model is veranderd.`,
      'model-path-undeclared': w =>
        `Het rapport heeft een \`model_digest\`, maar \`${w.field}\` is niet opgegeven; zo is niet te zien of het gemeten model het model is dat wordt gebruikt. Geef het pad op; laat de kolom weg bij een model buiten deze repository.`,
      'same-figures': (w, f) =>
        `De cijfers voor \`${w.event}\` naar ${f.list(w.attributes.map(name => `\`${name}\``))} zijn tot op de persoon gelijk aan die van \`${w.other}\`, en de modellen zijn dat niet. Gekopieerd? Meet elk model en zet hier de eigen cijfers neer; is het één model of één resultaat, geef het dan één keer op voor beide.`,
      'planned-stricter': (w, f) =>
        `Deze cijfers zijn gepland onder \`${w.planned}\`. ${w.now.length > 0 ? `De regel staat nu meer toe: ${f.list(w.now.map(one => `\`${one}\``))}` : 'De regel vraagt dit niet meer'}. Ze worden beoordeeld naar wat er was gepland; wie de regel heeft gewijzigd, staat in de geschiedenis van het beleid. Wil je de nieuwe grens, meet dan opnieuw, in een eigen wijziging die het nieuwe plan laat zien.`,
      suppressed: w =>
        `\`${w.event}\` naar \`${w.attribute}\`: cijfers zijn afgeschermd en er zijn geen grenzen bekend. Staat nog niet bij \`precision\` hoe ze zijn afgeschermd, vul dat dan in. Staat het er al, dan is ook \`n\` van een groep verborgen: vraag de eigenaar van de cijfers om \`n\`, of om grotere groepen.`,
      'plan-lacks': (w, f) =>
        `Het besluit \`${w.decision}\` om meer gegevens te verzamelen telt nog niet: kijk naar ${f.list(w.lacks.map(name => `\`${name}\``))}. Er hoort in: het kenmerk, wie besloot, het plan, een dag die er al was, en tot wanneer: niet in het verleden en binnen ${f.number(w.months)} maanden na die dag.`,
      'many-unknown': (w, f) =>
        `Van ${f.percent(w.share, 1)} van alle mensen bij \`${w.event}\` kan de groep van \`${w.attribute}\` onbekend zijn. Bij meer dan ${f.percent(w.most)} laten de anderen niets zien: het kan juist misgaan bij wie onbekend is.`,
      'failed-before': (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: bij versie \`${w.tested}\` is een onaanvaardbaar verschil in ${f.term(w.metric)} aangetoond. De versie in gebruik is niet getest; die kan hetzelfde hebben.`,
      'no-plan': w =>
        `Het plan vergelijkt mensen nergens op, dus voor \`${w.event}\` is niets getest. Noem de kenmerken met hun groepen onder \`fairness.attributes\`, of zeg daar waarom er een \`not_tested\` is.`,
      'tested-all-the-same': w =>
        `\`${w.attribute}\` staat als niet getest in het plan, maar de resultaten voor \`${w.event}\` hebben er cijfers over. Haal \`not_tested\` weg.`,
      'truth-contradicts': (w, f) =>
        `De resultaten voor \`${w.event}\` zeggen voor wie het terecht was, maar volgens \`truth_known_for\` is dat bekend voor ${f.term(w.known)}. Met deze aantallen is ${f.term(w.metric)} te vergelijken: verbeter de verklaring.`,
      'model-undeclared': () =>
        'Er zijn meer modellen, en de resultaten zeggen niet welk er is getest. Voeg `model:` toe aan de regel.',
      'against-in-use': w =>
        `\`${w.version}\` wordt beoordeeld en staat ook onder \`against\`. Wat beoordeeld wordt, kan niet ook het vergelijkingsmateriaal zijn.`,
      'event-unknown': (w, f) =>
        `Het bestand heeft cijfers over \`${w.event}\`, maar die gebeurtenis staat niet in de verklaring (${f.list(w.known.map(name => `\`${name}\``))}). Geef haar op, of vertaal haar met \`table: {event: {values: …}}\`.`,
      'not-announced': (w, f) =>
        `De resultaten voor \`${w.event}\` zijn nieuw, en een deel van het plan voor \`${w.attribute}\` ook: ${f.list(w.what.map(name => f.term(`plan-${name}`)))}. Een plan dat samen met de resultaten komt, kan erop zijn aangepast. Voeg eerst het plan samen, dan de resultaten.`,
      'no-intersection': (w, f) =>
        `${f.start(f.list(w.characteristics.map(name => f.term(name))))} moeten ook samen worden getest: een groep kan bij elk apart goed uitkomen en bij beide samen niet. Noem de kenmerken in \`fairness.intersections\`.`,
      'no-attribute': (w, f) =>
        `Bij \`fairness.attributes\` staat niets voor ${f.term(w.characteristic)} (\`is: ${w.characteristic}\`). Noem het kenmerk met zijn groepen, of zeg met \`not_tested\` waarom het niet te toetsen is.`,
      'not-tested': (w, f) =>
        `\`${w.attribute}\` is niet getoetst: ${f.term(`reason-${w.reason}`)}${w.why ? ` (${w.why})` : ''}.`,
      'reason-unsigned': (w, f) =>
        `De reden waarom \`${w.attribute}\` niet is getoetst, is in deze vorm niet ondertekend door ${f.either(w.roles.map(f.term))}: laat een biastoets of DPIA tekenen die \`fairness.attributes\` dekt.`,
      'no-groups': w =>
        `Bij \`${w.attribute}\` ontbreken de groepen (\`groups\`); zo is niet te zien wie met wie vergeleken moet worden.`,
      'no-test': w =>
        `Geen biastoets heeft resultaten voor \`${w.event}\` (\`kind: bias-test\`, \`results: [{file: …, event: ${w.event}}]\`).`,
      'no-results-for': w => `De resultaten voor \`${w.event}\` zeggen niets over \`${w.attribute}\`.`,
      'group-missing': (w, f) =>
        `In de resultaten voor \`${w.event}\` naar \`${w.attribute}\` ${f.plural(w.groups.length, 'ontbreekt', 'ontbreken')} ${f.list(w.groups)}.`,
      'other-version': w => `Getoetst is versie ${w.tested}; in gebruik is versie ${w.used}.`,
      'version-undeclared': w =>
        `\`${w.field}\` is niet opgegeven; zo is niet te zien of de geteste versie ${w.tested} de versie is die wordt gebruikt.`,
      'no-version': w =>
        `In de resultaten voor \`${w.event}\` staat niet welke versie (\`version\`) is getoetst; in gebruik is versie ${w.used}.`,
      'no-truth-counts': (w, f) =>
        `De resultaten voor \`${w.event}\` naar \`${w.attribute}\` bevatten niet de aantallen die nodig zijn voor ${f.term(w.metric)}.`,
      'no-metric-asked': w =>
        `Geen maat van deze regel wordt van \`${w.event}\` gevraagd: elke maat heeft de uitkomst nodig van mensen bij wie die hier niet bekend is.`,
      'truth-undeclared': w =>
        `\`use.events.${w.event}.truth_known_for\` is niet opgegeven; zo is niet te zien wat er te berekenen valt.`,
      'against-nothing': w =>
        `Nergens staat hoe \`${w.event}\`${w.attribute && ` naar \`${w.attribute}\``} uitpakt zonder het model: noem die rijen met \`against: {version: …}\` bij de resultaten.`,
      'not-worse': (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: het verschil in ${f.term(w.metric)} is niet groter dan in de werkwijze van nu.`,
      worse: (w, f) =>
        `\`${w.event}\` naar \`${w.attribute}\`: het grootste verschil in ${f.term(w.metric)} is een verhouding van ${f.number(w.now, 2)}; in de werkwijze van nu is dat ${f.number(w.today, 2)}.`,
    },
    da: {
      pass: (w, f) =>
        `For \`${w.event}\` er der ikke påvist nogen uacceptabel forskel i ${f.term(w.metric)} efter \`${w.attribute}\`, for de grupper og data, der er testet.`,
      fail: (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: ${w.group} og ${w.against || others.da} adskiller sig i ${f.term(w.metric)}${w.side === 'not-selected' ? ' (for ikke at blive valgt)' : ''}. ${f.start(f.term(w.effect))}: ${f.number(w.estimate, 3)}, mellem ${f.number(w.low, 3)} og ${f.number(w.high, 3)} for alle sammenligninger tilsammen; tilladt er ${f.number(w.from, 2)} til ${f.number(w.to, 2)}.`,
      inconclusive: (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: tallene hverken viser eller udelukker en uacceptabel forskel. For ${f.term(w.metric)}, ${w.group} over for ${w.against || others.da}, ligger resultatet (${f.term(w.effect)}) mellem ${f.number(w.low, 2)} og ${f.number(w.high, 2)}; tilladt er ${f.number(w.from, 2)} til ${f.number(w.to, 2)}.${w.times ? ` Det ville kræve ca. ${f.number(w.times)} gange så mange mennesker: forskellen ligger tæt på det tilladte, og at tælle flere vil næppe afgøre det.` : w.needed ? ` Med disse andele kræver en afgørelse ca. ${both(w.needed, f)[0]} personer i ${w.group} og ${both(w.needed, f)[1]} i ${w.against || others.da}, hvis forholdet mellem grupperne er det samme${w.metric === 'selection-rate' ? '' : '; kun dem, andelen handler om, tæller med'}.` : ''}`,
      'target-pass': (w, f) =>
        `For \`${w.event}\` ligger ${f.term(w.metric)} efter \`${w.attribute}\` mellem ${f.number(w.from, 3)} og ${f.number(w.to, 3)} i alle målte grupper.`,
      'target-fail': (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: ${f.term(w.metric)} i ${w.group} er ${f.number(w.estimate, 3)}, mellem ${f.number(w.low, 3)} og ${f.number(w.high, 3)}; tilladt er ${f.number(w.from, 3)} til ${f.number(w.to, 3)}.`,
      'target-inconclusive': (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: tallene hverken viser eller udelukker en uacceptabel forskel. ${f.start(f.term(w.metric))} i ${w.group} ligger mellem ${f.number(w.low, 3)} og ${f.number(w.high, 3)}; tilladt er ${f.number(w.from, 3)} til ${f.number(w.to, 3)}.${w.needed > 0 ? ` Med denne andel kræver en afgørelse ca. ${f.number(w.needed)}.` : ''}`,
      'too-few-people': (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: ${w.group} har ${f.number(w.people)} ${f.plural(w.people, 'person', 'personer')} for ${f.term(w.metric)}; med færre end ${f.number(w.least)} kan kravet ikke være opfyldt.`,
      undefined: (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: ${f.term(w.metric)} kan ikke beregnes (${f.term(`why-${w.why}`)}).`,
      'other-model': (w, f) =>
        `Tallene for \`${w.event}\` er ifølge rapporten fra modellen \`${w.measured}\`. ${w.known.length > 0 ? `De skal være fra ${f.either(w.known.map(name => `\`${name}\``))}` : 'Erklæringen nævner ingen model'}. Mål den model, der bestemmer, eller nævn den rigtige rapport.`,
      'model-changed': w =>
        `Da rapporten for \`${w.event}\` blev lavet, havde \`${w.model}\` et andet indhold: dens \`model_digest\` passer ikke til filerne her. Mål igen med modellen, som den er nu: \`ethics-gate measure\` skriver den nye.`,
      'model-not-here': w =>
        `Rapporten har en \`model_digest\`, men på \`models.${w.model}.path\` er der intet at holde den op mod, eller kun et symbolsk link. Ret stien, og mål igen, hvis modellen er ændret.`,
      'model-path-undeclared': w =>
        `Rapporten har en \`model_digest\`, men \`${w.field}\` er ikke oplyst, så ingen kan se, om den målte model er den, der er i brug. Angiv stien; udelad kolonnen for en model uden for dette repository.`,
      'same-figures': (w, f) =>
        `Tallene for \`${w.event}\` efter ${f.list(w.attributes.map(name => `\`${name}\``))} er de samme som for \`${w.other}\`, helt ned til den sidste person, og det er modellerne ikke. Kopieret? Mål hver model, og skriv dens egne tal her; er det én model eller ét resultat, så angiv det én gang for begge.`,
      'planned-stricter': (w, f) =>
        `Disse tal blev planlagt under \`${w.planned}\`. ${w.now.length > 0 ? `Reglen tillader nu mere: ${f.list(w.now.map(one => `\`${one}\``))}` : 'Reglen kræver det ikke længere'}. De bedømmes efter det, de blev planlagt under; hvem der ændrede reglen, står i politikkens historik. Vil du bedømmes efter den nye grænse, så mål igen i en ændring for sig, der viser den nye plan.`,
      suppressed: w =>
        `\`${w.event}\` efter \`${w.attribute}\`: tal er skjult af hensyn til privatliv, og der er ingen grænser for dem. Står der endnu ikke under \`precision\`, hvordan de er skjult, så angiv det. Står det der, er en gruppes \`n\` også skjult: bed ejeren af tallene om \`n\` eller om større grupper.`,
      'plan-lacks': (w, f) =>
        `Beslutningen \`${w.decision}\` om at samle flere data tæller endnu ikke: se på ${f.list(w.lacks.map(name => `\`${name}\``))}. Den skal nævne kendetegnet, hvem der besluttede, planen, en dag, der er kommet, og hvornår den udløber: ikke i fortiden og inden for ${f.number(w.months)} måneder efter den dag.`,
      'many-unknown': (w, f) =>
        `For ${f.percent(w.share, 1)} af alle ved \`${w.event}\` kan gruppen for \`${w.attribute}\` være ukendt. Er det mere end ${f.percent(w.most)}, viser de andre intet: det kan netop gå galt for dem, vi ikke kender.`,
      'failed-before': (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: for version \`${w.tested}\` er der påvist en uacceptabel forskel i ${f.term(w.metric)}. Den version, der er i brug, er ikke testet; den kan have den samme.`,
      'no-plan': w =>
        `Planen sammenligner ikke mennesker på noget, så intet er testet for \`${w.event}\`. Nævn kendetegnene med deres grupper under \`fairness.attributes\`, eller skriv der, hvorfor et er \`not_tested\`.`,
      'tested-all-the-same': w =>
        `\`${w.attribute}\` står som ikke testet i planen, men resultaterne for \`${w.event}\` har tal for det. Fjern \`not_tested\`.`,
      'truth-contradicts': (w, f) =>
        `Resultaterne for \`${w.event}\` siger, for hvem det var rigtigt, men ifølge \`truth_known_for\` kendes det for ${f.term(w.known)}. Med disse antal kan ${f.term(w.metric)} sammenlignes: ret erklæringen.`,
      'model-undeclared': () =>
        'Der er flere modeller, og resultaterne siger ikke, hvilken der er testet. Tilføj `model:` til linjen.',
      'against-in-use': w =>
        `\`${w.version}\` bliver bedømt og står også under \`against\`. Det, der bedømmes, kan ikke også være det, der sammenlignes med.`,
      'event-unknown': (w, f) =>
        `Filen har tal for \`${w.event}\`, som ikke er en hændelse i erklæringen (${f.list(w.known.map(name => `\`${name}\``))}). Angiv den, eller oversæt den med \`table: {event: {values: …}}\`.`,
      'not-announced': (w, f) =>
        `Resultaterne for \`${w.event}\` er nye, og det er en del af planen for \`${w.attribute}\` også: ${f.list(w.what.map(name => f.term(`plan-${name}`)))}. En plan, der kommer sammen med resultaterne, kan være tilpasset dem. Flet planen først, derefter resultaterne.`,
      'no-intersection': (w, f) =>
        `${f.start(f.list(w.characteristics.map(name => f.term(name))))} skal også testes sammen: en gruppe kan klare sig hver for sig, men ikke på begge. Nævn dem i \`fairness.intersections\`.`,
      'no-attribute': (w, f) =>
        `Under \`fairness.attributes\` står der intet for ${f.term(w.characteristic)} (\`is: ${w.characteristic}\`). Angiv kendetegnet med dets grupper, eller skriv med \`not_tested\`, hvorfor det ikke kan testes.`,
      'not-tested': (w, f) =>
        `\`${w.attribute}\` er ikke testet: ${f.term(`reason-${w.reason}`)}${w.why ? ` (${w.why})` : ''}.`,
      'reason-unsigned': (w, f) =>
        `Begrundelsen for ikke at teste \`${w.attribute}\` er ikke godkendt af ${f.either(w.roles.map(f.term))} i sin nuværende form: få godkendt en bias-test eller en konsekvensanalyse, der dækker \`fairness.attributes\`.`,
      'no-groups': w => `\`${w.attribute}\` mangler \`groups\`, så ingen kan se, hvem der skal sammenlignes.`,
      'no-test': w =>
        `Ingen bias-test har resultater for \`${w.event}\` (\`kind: bias-test\`, \`results: [{file: …, event: ${w.event}}]\`).`,
      'no-results-for': w => `Resultaterne for \`${w.event}\` siger intet om \`${w.attribute}\`.`,
      'group-missing': (w, f) =>
        `I resultaterne for \`${w.event}\` efter \`${w.attribute}\` mangler ${f.list(w.groups)}.`,
      'other-version': w => `Det er version ${w.tested}, der er testet; i brug er version ${w.used}.`,
      'version-undeclared': w =>
        `\`${w.field}\` er ikke oplyst, så ingen kan se, om version ${w.tested}, som blev testet, er den, der er i brug.`,
      'no-version': w =>
        `Resultaterne for \`${w.event}\` siger ikke, hvilken version (\`version\`) der er testet; i brug er version ${w.used}.`,
      'no-truth-counts': (w, f) =>
        `Resultaterne for \`${w.event}\` efter \`${w.attribute}\` har ikke de antal, der skal bruges til ${f.term(w.metric)}.`,
      'no-metric-asked': w =>
        `Reglen kræver intet mål for \`${w.event}\`: hvert mål kræver, at udfaldet kendes for personer, hvor det ikke kendes her.`,
      'truth-undeclared': w =>
        `\`use.events.${w.event}.truth_known_for\` er ikke oplyst, så ingen kan se, hvad der kan beregnes.`,
      'against-nothing': w =>
        `Intet viser, hvordan \`${w.event}\`${w.attribute && ` efter \`${w.attribute}\``} er uden modellen: angiv de rækker med \`against: {version: …}\` ved resultaterne.`,
      'not-worse': (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: forskellen i ${f.term(w.metric)} er ikke større end i dagens arbejdsgang.`,
      worse: (w, f) =>
        `\`${w.event}\` efter \`${w.attribute}\`: den største forskel i ${f.term(w.metric)} er et forhold på ${f.number(w.now, 2)}; i dagens arbejdsgang er det ${f.number(w.today, 2)}.`,
    },
  },
)
