import type {Format} from '../words/message.ts'
import {clauseText} from './clause.ts'
import type {english} from './messages.en.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'punt', 'punten')}`
const rules = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'regel', 'regels')}`
const advice = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'advies', 'adviezen')}`
const warnings = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'waarschuwing', 'waarschuwingen')}`

export const dutch: typeof english = {
  blocked: (w, f) =>
    w.points === 1
      ? `Geblokkeerd: er is eerst één punt op te lossen, op \`${w.place}\` (\`${w.rule}\`).`
      : `Geblokkeerd: er zijn eerst ${points(w.points, f)} op te lossen, te beginnen op \`${w.place}\` (\`${w.rule}\`).`,
  'blocked-in': (w, f) =>
    `Geblokkeerd: er ${f.plural(w.points, 'is', 'zijn')} eerst ${points(w.points, f)} op te lossen, in ${f.number(w.blocked)} van de ${f.number(w.systems)} systemen.`,
  'blocked-anyhow': () => 'Geblokkeerd: er is niet vastgesteld dat alles in orde is.',
  awaiting: (w, f) => `Wacht op akkoord: niets houdt het tegen; nog te tekenen door ${f.list(w.signers)}.`,
  passed: (w, f) => {
    const left = [...(w.warnings > 0 ? [warnings(w.warnings, f)] : []), ...(w.advice > 0 ? [advice(w.advice, f)] : [])]
    return `In orde: ${rules(w.rules, f)} getoetst, niets houdt het tegen${left.length > 0 ? `; hieronder nog ${f.list(left)}` : ''}.${w.standing > 0 ? ` ${points(w.standing, f)} ${f.plural(w.standing, 'stond', 'stonden')} er al.` : ''}`
  },
  'out-of-scope': (w, f) =>
    w.facts.length > 0
      ? `In orde: dit valt erbuiten, want ${f.list(w.facts)}.`
      : 'In orde: dit valt buiten al het beleid dat hier geldt.',
  'all-out-of-scope': (w, f) =>
    `In orde: alle ${f.number(w.systems)} systemen vallen buiten het beleid dat hier geldt.`,
  outside: (w, f) =>
    `${f.list(w.policies)} ${f.plural(w.policies.length, 'geldt', 'gelden')} hier niet${w.fact ? `, want ${w.fact}` : ''}.`,
  'outside-some': (w, f) =>
    `\`${w.policy}\` geldt niet voor ${f.number(w.outside)} van de ${f.number(w.systems)} systemen.`,
  fault: (w, f) =>
    `Niet te beoordelen: ${f.number(w.faults)} ${f.plural(w.faults, 'fout', 'fouten')} in beleid of instellingen, te beginnen op \`${w.place}\`. Tot dat is hersteld, geldt niets als in orde.`,
  'fault-anyhow': () => 'Niet te beoordelen. Tot dat is hersteld, geldt niets als in orde.',
  'section-faults': () => 'Eerst te herstellen',
  'section-blocking': () => 'Blokkerend',
  'section-awaiting': () => 'Wacht op akkoord',
  'section-warnings': () => 'Waarschuwingen',
  'section-advice': () => 'Adviezen',
  'section-settled': () => 'Voorlopig geregeld',
  'section-not-yet': () => 'Nog niet van toepassing',
  'section-passed': () => 'In orde',
  'section-not-applicable': () => 'Niet van toepassing',
  'section-bias': () => 'Biastoetsen',
  'section-systems': () => 'Systemen',
  'section-about': () => 'Hoe dit is beoordeeld',
  'label-why': () => 'Waarom',
  'label-todo': () => 'Te doen',
  'label-who': () => 'Wie',
  'label-found': () => 'Gezien',
  'why-clause': w => `${w.title} (${clauseText(w.clause, 'onderdeel')}). ${w.why}`,
  why: w => `${w.title}. ${w.why}`,
  declare: (w, f) => `Geef \`${w.field}\` op: ${rules(w.rules, f)} ${f.plural(w.rules, 'wacht', 'wachten')} erop`,
  'declare-values': (w, f) => `Je kunt kiezen uit ${f.list(w.values.map(value => `\`${value}\``))}.`,
  'declare-found': (w, f) =>
    `Zolang \`${w.field}\` er niet staat, is niet te zeggen of aan ${f.plural(w.rules.length + w.more, 'deze regel', 'deze regels')} is voldaan: ${w.more > 0 ? `${w.rules.join(', ')} en nog ${f.number(w.more)}` : f.list(w.rules)}.`,
  'rule-declaration': () => 'Er is een verklaring, en alles wat erin staat is bekend',
  'rule-scope': () => 'Er staat of dit mensen raakt',
  'rule-ended': () => 'Bij wat uit gebruik is, staat sinds wanneer',
  'declare-one': w => `Zonder dat is niet te zeggen of hieraan is voldaan: ${w.what}`,
  'settled-by': (w, f) => `Op te lossen door ${f.either(w.roles)}.`,
  'role-named': w => `wie de rol \`${w.role}\` heeft`,
  'your-team': () => 'Je eigen team kan dit oplossen.',
  somebody: () => 'iemand met de juiste rol',
  'to-sign': (w, f) => `${f.either(w.roles)}${w.by ? ` (${w.by})` : ''}`,
  'sign-line': () => 'Tekenen doe je door het pull request goed te keuren met deze regel in de review:',
  'paste-below': w => `Plak dit onder regel ${w.line} van \`${w.file}\`:`,
  'paste-instead': w => `Vervang regel ${w.line} van \`${w.file}\` door:`,
  'paste-top': w => `Zet dit bovenaan in \`${w.file}\`:`,
  'entry-below': w =>
    `Plak dit onder regel ${w.line} van \`${w.file}\` en zet je antwoord op de plaats van elke \`< >\`:`,
  'entry-instead': w =>
    `Vervang regel ${w.line} van \`${w.file}\` door dit en zet je antwoord op de plaats van elke \`< >\`:`,
  'entry-within': w =>
    `Voeg dit toe vóór de sluitaccolade van regel ${w.line} van \`${w.file}\`, achter een komma, en zet je antwoord op de plaats van elke \`< >\`:`,
  'entry-top': w => `Zet dit bovenaan in \`${w.file}\` en zet je antwoord op de plaats van elke \`< >\`:`,
  'entry-above': w => `De regels om te plakken staan bij \`${w.field}\`.`,
  'in-full': () =>
    'De laatste punten staan hier kort. Met `ethics-gate check --format markdown` zie je ze allemaal volledig.',
  'entry-order': w =>
    `Er zijn ${w.count} plekken om te plakken, van onder in het bestand naar boven. Houd deze volgorde aan, dan blijven de regelnummers kloppen.`,
  'tier-paste': (w, f) =>
    `Niets wacht op ${f.list(w.fields.map(field => `\`${field}\``))}, maar zolang je het niet zegt, geldt het hoogste risiconiveau dat mogelijk is. Vul je het in, dan wordt er misschien minder gevraagd.`,
  'declare-none': w => `Zijn die er niet, schrijf dan \`${w.none}\`.`,
  also: (w, f) =>
    `${f.plural(w.count, 'Hieruit volgt nog', 'Hieruit volgen nog')} ${f.number(w.count)} ${f.plural(w.count, 'bevinding', 'bevindingen')}.`,
  more: (w, f) => `en nog ${f.number(w.count)}`,
  'more-elsewhere': (w, f) =>
    `Nog ${f.number(w.count)} ${f.plural(w.count, 'staat', 'staan')} hier niet bij; met \`--format json\` zie je ze allemaal.`,
  repository: () => 'De repository als geheel',
  tier: w => `risiconiveau ${w.tier} (${w.meaning})`,
  'tier-undeclared': (w, f) => `want ${f.list(w.fields)} ${f.plural(w.fields.length, 'is', 'zijn')} niet opgegeven`,
  'fact-is': w => `\`${w.field}\` is \`${w.value}\` (\`${w.place}\`)`,
  'fact-undeclared': w => `\`${w.field}\` is niet opgegeven (\`${w.place}\`)`,
  'bias-caption': w => `${w.metric} naar ${w.attribute}, gebeurtenis ${w.event}`,
  'bias-caption-any': w => `${w.metric} naar ${w.attribute}`,
  'bias-version': w => `versie ${w.version}`,
  'bias-measured': w => `gemeten op: ${w.data}`,
  'bias-population': w => `onder: ${w.population}`,
  'column-group': () => 'groep',
  'column-people': () => 'personen',
  'column-counted': () => 'aantal',
  'column-rate': () => 'aandeel',
  'column-interval': () => 'interval',
  'column-interval-95': () => '95%-interval',
  'column-compared': () => 'vergeleken',
  'column-effect': () => 'maat',
  'column-estimate': () => 'schatting',
  'column-allowed': () => 'toegestaan',
  'column-outcome': () => 'uitkomst',
  'the-others': () => 'alle anderen',
  between: w => `${w.low} tot ${w.high}`,
  'at-least': w => `minstens ${w.low}`,
  'at-most': w => `hoogstens ${w.high}`,
  'any-value': () => 'alles',
  unknown: () => 'onbekend',
  'bias-bar': w =>
    `${w.interval} is het interval, met het aandeel bij ${w.rate}; de hele lijn loopt van 0 tot ${w.scale}.`,
  'bias-together': () =>
    'Of iets niet voldoet, blijkt uit een ruimer interval, dat voor alle vergelijkingen samen geldt; het interval in de tabel geldt voor elke vergelijking apart.',
  'bias-limit': w =>
    `${w.limit} is de drempelwaarde, gerekend vanaf het aandeel waarmee is vergeleken; de uitkomst volgt uit het interval van de vergelijking.`,
  'bias-p': () =>
    'p is de kans op een verschil dat minstens zo groot is, als de aandelen gelijk zouden zijn; tussen haakjes gecorrigeerd voor alle paren. Hij beslist niets.',
  'column-p': () => 'p (gecorrigeerd)',
  'strata-caption': w => `${w.group} / ${w.against}, uitgesplitst naar ${w.by}`,
  'strata-everybody': () => 'Iedereen',
  'strata-everybody-used': () => 'Iedereen in de strata die bruikbaar zijn',
  'strata-together': () => 'Alle strata samen (Mantel-Haenszel)',
  'strata-odds': () => 'Oddsratio, alle strata samen',
  'strata-reverse': w =>
    `Voor iedereen samen is het aandeel van \`${w.group}\` ${w.lower ? 'lager' : 'hoger'} dan dat van \`${w.against}\`, maar binnen de strata is het, alles bij elkaar, juist ${w.lower ? 'hoger' : 'lager'}. Dat heet de paradox van Simpson: \`${w.group}\` en \`${w.against}\` zijn anders verdeeld over \`${w.by}\`.`,
  'strata-differ': w =>
    `Bij ${w.group} / ${w.against} verschillen de strata meer van elkaar dan door toeval te verklaren is (Breslow-Day, p ${w.p}), en één cijfer voor allemaal verbergt dat. Bekijk ze apart.`,
  'strata-explains': () => 'Dit licht toe; het beslist niets. Welke uitsplitsing je kiest, is zelf een keuze.',
  'figure-rates': () => 'Aandelen met hun interval',
  'figure-comparisons': () => 'Vergelijkingen met hun interval, naast wat is toegestaan',
  'figure-rates-said': (w, f) =>
    `${f.number(w.groups)} ${f.plural(w.groups, 'rij', 'rijen')} op een schaal van 0 tot ${w.scale}. De cijfers staan in de tabellen hieronder.`,
  'figure-comparisons-said': (w, f) => `Uitkomsten: ${f.list(w.outcomes)}. De cijfers staan in de tabellen hieronder.`,
  'figure-strata': () => 'Verhoudingen binnen de strata, met hun interval',
  'figure-strata-said': (w, f) =>
    `${f.number(w.strata)} ${f.plural(w.strata, 'stratum', 'strata')}, naast iedereen en alle strata samen. De cijfers staan in de tabellen hieronder.`,
  'figure-numbers': () => 'De cijfers in tabellen',
  'figure-log': () => 'logaritmische schaal',
  threshold: w => `drempelwaarde ${w.value}`,
  allowed: w => `toegestaan: ${w.range}`,
  skip: () => 'Naar de inhoud',
  'bias-people': (w, f) => `bij deze aandelen geven ongeveer ${f.number(w.people)} personen per groep uitsluitsel`,
  'bias-people-apart': (w, f) =>
    `bij deze aandelen geven ongeveer ${f.number(w.own)} personen in ${w.group} en ${f.number(w.other)} in ${w.against} uitsluitsel, of ${f.number(w.people)} in elk als ze even groot waren`,
  'bias-flips': (w, f) =>
    `bij ${f.number(w.people)} ${f.plural(w.people, 'persoon', 'personen')} met een andere uitkomst ligt het aan de andere kant van de drempelwaarde`,
  'bias-pass': () =>
    'Er is geen onaanvaardbaar verschil aangetoond voor de groepen, de maat en de gegevens die zijn getoetst. Dat bewijst niet dat er geen verschil is.',
  'count-blocking': (w, f) => `${f.number(w.count)} blokkerend`,
  'count-awaiting': (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'wacht', 'wachten')} op akkoord`,
  'count-warnings': (w, f) => warnings(w.count, f),
  'count-advice': (w, f) => advice(w.count, f),
  'count-settled': (w, f) => `${f.number(w.count)} voorlopig geregeld`,
  'count-not-yet': (w, f) => `${f.number(w.count)} nog niet van toepassing`,
  'count-passed': (w, f) => `${f.number(w.count)} in orde`,
  'count-not-applicable': (w, f) => `${f.number(w.count)} niet van toepassing`,
  policies: () => 'Beleid',
  judged: () => 'Beoordeeld',
  note: () => 'Let op',
  'judged-on': (w, f) =>
    w.commit
      ? `${f.date(w.date)}, commit \`${w.commit}\`${w.changed ? ' en wat er sindsdien op schijf is veranderd' : ''}`
      : `${f.date(w.date)}, bestanden zoals ze op schijf staan`,
  'column-project': () => 'project',
  'column-system': () => 'systeem',
  'column-tier': () => 'risiconiveau',
  'column-systems': () => 'systemen',
  'systems-more': (w, f) => `en nog ${f.number(w.count)} ${f.plural(w.count, 'project', 'projecten')}`,
  'annotations-more': (w, f) =>
    `Nog ${f.number(w.count)} van deze soort; in de samenvatting van de job staan ze allemaal.`,
}
