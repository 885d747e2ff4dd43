import type {Format} from '../../words/message.ts'
import {catalogue} from '../../words/message.ts'
import {clauseText} from '../clause.ts'

const UNITS = {
  en: {day: ['day', 'days'], month: ['month', 'months'], year: ['year', 'years']},
  nl: {day: ['dag', 'dagen'], month: ['maand', 'maanden'], year: ['jaar', 'jaar']},
  da: {day: ['dag', 'dage'], month: ['måned', 'måneder'], year: ['år', 'år']},
} as const

/** `24 months` in the reader's language. */
function period(written: string, f: Format): string {
  const [, count, unit] = /^(\d+) (day|month|year)s?$/u.exec(written) ?? []
  if (count === undefined || unit === undefined) return written
  const [one, other] = UNITS[f.language][unit as 'day' | 'month' | 'year']
  return `${f.number(Number(count))} ${f.plural(Number(count), one, other)}`
}

const codes = (names: readonly string[]) => names.map(name => `\`${name}\``)
const range = ([low, high]: readonly [number, number], f: Format) => [f.number(low), f.number(high)] as const

/** How a rule is explained: when it applies, what it checks, how much it weighs and who can settle it. */
export const messages = catalogue(
  'explain',
  {
    'label-where': () => 'Where',
    'label-why': () => 'Why',
    'label-source': () => 'Source',
    'label-applies': () => 'Applies',
    'label-checks': () => 'Checks',
    'label-weighs': () => 'Weighs',
    'label-todo': () => 'To do',
    'label-settle': () => 'Settle',
    where: (w: {policy: string; version: string; title: string; clause: string; layer: string}) =>
      `${w.policy} ${w.version}, ${w.title}${w.clause ? ` (${/^\d/u.test(w.clause) ? `clause ${w.clause}` : w.clause})` : ''}; ${w.layer}`,
    source: (w: {document: string; address: string; checked: string}, f) =>
      `${w.document}${w.address ? `, ${w.address}` : ''}; last read on ${f.date(w.checked)}`,
    // when it applies
    'each-system': () => 'Asked once for each system.',
    'each-model': () => 'Asked for each model.',
    'each-source': () => 'Asked for each source of data.',
    'each-event': () => 'Asked for each event that happens to a person.',
    always: () => 'It always applies within the scope of its policy.',
    when: (w: {conditions: string}) => `It applies when ${w.conditions}.`,
    'policy-scope': (w: {conditions: string}) => `The policy covers projects where ${w.conditions}.`,
    'outside-scope': () => 'It is also asked of projects that the policy does not cover.',
    'field-is': (w: {field: string; values: readonly string[]}, f) => `\`${w.field}\` is ${f.either(codes(w.values))}`,
    'field-present': (w: {field: string}) => `\`${w.field}\` is filled in`,
    'field-absent': (w: {field: string}) => `\`${w.field}\` is not filled in`,
    'unknown-counts': () => 'As long as such a field is not declared, the rule waits for it.',
    stages: (w: {statuses: readonly string[]}, f) => `Only while the project is: ${f.either(w.statuses.map(f.term))}.`,
    'stages-not': (w: {statuses: readonly string[]}, f) =>
      `Not while the project is: ${f.either(w.statuses.map(f.term))}.`,
    'stages-all': () => 'At every stage but declined.',
    from: (w: {date: string; conditions: string}, f) =>
      `From ${f.date(w.date)}${w.conditions ? `, when ${w.conditions}` : ''}.`,
    'from-unsure': (w: {date: string}, f) =>
      `The date ${f.date(w.date)} is not certain: until it is, the rule only advises.`,
    // what it checks
    declared: (w: {fields: readonly string[]}, f) => `Filled in: ${f.list(codes(w.fields))}.`,
    'at-least': (w: {count: number}, f) =>
      `Each with at least ${f.number(w.count)} ${f.plural(w.count, 'item', 'items')}.`,
    fact: (w: {field: string; values: readonly string[]}, f) => `\`${w.field}\` is ${f.either(codes(w.values))}.`,
    assessment: (w: {kind: string}, f) =>
      `There is an assessment of this kind: ${f.term(w.kind)}. It is completed, can be read and has a valid seal.`,
    parts: (w: {parts: readonly string[]}, f) =>
      `Its document has these parts, each with text of its own: ${f.list(codes(w.parts))}.`,
    signed: (w: {roles: readonly string[]}, f) => `Signed by ${f.list(w.roles)}.`,
    'valid-for': (w: {period: string}, f) => `At most ${period(w.period, f)} old.`,
    covers: (w: {fields: readonly string[]}, f) => `Its seal covers at least ${f.list(codes(w.fields))}.`,
    'renewed-when': (w: {fields: readonly string[]}, f) =>
      `Made again when one of these changes: ${f.list(codes(w.fields))}.`,
    notebooks: () => 'Covered notebooks may count by the sources of their cells alone.',
    attested: () => 'The evidence may be kept elsewhere, if somebody who saw it attests to it.',
    independent: () => 'Made by somebody outside the team.',
    document: (w: {fields: readonly string[]}, f) =>
      `Points at a document that can be read: ${f.list(codes(w.fields))}.`,
    decision: (w: {kinds: readonly string[]}, f) => `A decision is on record: ${f.either(w.kinds.map(f.term))}.`,
    'decision-fields': (w: {fields: readonly string[]}, f) => `It says ${f.list(codes(w.fields))}.`,
    'decision-by': (w: {roles: readonly string[]}, f) => `Taken by ${f.either(w.roles)}.`,
    'decision-answers': (w: {kind: string}, f) => `Every decision of this kind is answered: ${f.term(w.kind)}.`,
    involved: (w: {disciplines: number; departments: number}, f) =>
      `At least ${f.number(w.disciplines)} professions and ${f.number(w.departments)} departments take part.`,
    training: (w: {topics: readonly string[]}, f) =>
      `Somebody on the team was trained in ${f.list(w.topics.map(f.term))}.`,
    within: (w: {period: string}, f) => `No longer than ${period(w.period, f)} ago.`,
    registered: (w: {register: string}, f) => `Published in: ${f.term(w.register)}.`,
    'dilemmas-asked': () => 'The question was asked: open questions are listed, or `dilemmas: none` is written.',
    'dilemmas-overdue': (w: {period: string}, f) =>
      `No open question is more than ${period(w.period, f)} past its date.`,
    dilemmas: () => 'Open questions have a holder and a date.',
    'tree-columns': () => 'No columns that identify people in data that is said to hold none.',
    'tree-models': () => 'No model files that no declared model covers.',
    'tree-libraries': () => 'No AI libraries in a project that declares no model.',
    order: (w: {dates: readonly string[]}, f) => `These dates follow each other: ${f.list(codes(w.dates))}.`,
    columns: (w: {needs: readonly string[]}, f) =>
      `The list of columns says for each column: ${f.list(codes(w.needs))}.`,
    'json-schema': (w: {document: string}) => `\`${w.document}\` has the form that the rule’s JSON Schema describes.`,
    'any-of': (w: {count: number}, f) => `One of these ${f.number(w.count)} is enough:`,
    approval: (w: {of: string; roles: readonly string[]}, f) =>
      `A change of this is approved on the pull request by ${f.either(w.roles)}: ${f.term(w.of)}.`,
    bias: () => 'A bias test of the results: counts are read again, and rates and intervals computed again.',
    'bias-characteristics': (w: {names: readonly string[]}, f) => `Tested for ${f.list(w.names.map(f.term))}.`,
    'bias-ratio': (w: {metric: string; range: readonly [number, number]}, f) =>
      `${f.term(w.metric)}: the ratio between two groups lies from ${range(w.range, f).join(' to ')}, with its whole interval.`,
    'bias-difference': (w: {metric: string; range: readonly [number, number]}, f) =>
      `${f.term(w.metric)}: the difference between two groups lies from ${range(w.range, f).join(' to ')}, with its whole interval.`,
    'bias-not-worse': (w: {metric: string}, f) => `${f.term(w.metric)}: no worse than what it is compared with.`,
    'bias-side': (w: {side: string}, f) => `Side of the event: ${f.term(w.side)}.`,
    'bias-truth': (w: {values: readonly string[]}, f) =>
      `Only where the truth is known for: ${f.either(w.values.map(f.term))}.`,
    'bias-every-pair': () => 'Every group is compared with every other.',
    'bias-declared-comparison': () => 'Groups are compared as the project declares.',
    'bias-majority': () => 'Every group is compared with the largest one.',
    'bias-highest-rate': () => 'Every group is compared with the one that has the highest rate.',
    'bias-rest': () => 'Every group is compared with all others together.',
    'bias-people': (w: {people: number}, f) => `A group of fewer than ${f.number(w.people)} people never gives a pass.`,
    'bias-confidence': (w: {confidence: number}, f) =>
      `Intervals hold with a confidence of ${f.percent(w.confidence)}.`,
    'bias-present': () => 'Compared with how it is done today.',
    'other-check': (w: {name: string}) => `The check \`${w.name}\`.`,
    // how much it weighs
    'weighs-all': (w: {level: string}, f) => `Anything but a pass: ${f.term(w.level)}.`,
    'weighs-otherwise': (w: {level: string}, f) => `All else but a pass: ${f.term(w.level)}.`,
    weighs: (w: {outcome: string; level: string}, f) => `${f.term(w.outcome)}: ${f.term(w.level)}.`,
    'weighs-from-tier': (w: {outcome: string; tier: number}, f) =>
      `${f.term(w.outcome)}: ${f.term('block')} from tier ${w.tier} on, ${f.term('warn')} below it.`,
    'with-plan': (w: {level: string}, f) => `With an approved plan and a date: ${f.term(w.level)}.`,
    'with-reason': (w: {reasons: readonly string[]; roles: readonly string[]; level: string}, f) =>
      `With one of these reasons (${f.either(w.reasons.map(reason => f.term(`reason-${reason}`)))})${w.roles.length > 0 ? `, signed by ${f.list(w.roles)}` : ''}: ${f.term(w.level)}.`,
    // who can settle it
    'waiver-never': () => 'Nobody can set this rule aside.',
    waiver: (w: {role: string; period: string}, f) =>
      `${w.role || 'The policy owner'} may set it aside, in writing and with a reason${w.period ? `, for at most ${period(w.period, f)}` : ''}.`,
    'difference-never': () => 'A difference that was shown cannot be accepted: mend it and test again, or withdraw.',
    'difference-by': (w: {roles: readonly string[]; period: string}, f) =>
      `A difference that was shown may be accepted by ${f.either(w.roles)}, with an objective justification${w.period ? `, for at most ${period(w.period, f)}` : ''}.`,
  },
  {
    nl: {
      'label-where': () => 'Waar',
      'label-why': () => 'Waarom',
      'label-source': () => 'Bron',
      'label-applies': () => 'Geldt',
      'label-checks': () => 'Toetst',
      'label-weighs': () => 'Weegt',
      'label-todo': () => 'Te doen',
      'label-settle': () => 'Oplossen',
      where: w =>
        `${w.policy} ${w.version}, ${w.title}${w.clause ? ` (${clauseText(w.clause, 'onderdeel')})` : ''}; ${w.layer}`,
      source: (w, f) => `${w.document}${w.address ? `, ${w.address}` : ''}; laatst gelezen op ${f.date(w.checked)}`,
      'each-system': () => 'Wordt één keer per systeem gevraagd.',
      'each-model': () => 'Wordt voor elk model gevraagd.',
      'each-source': () => 'Wordt voor elke gegevensbron gevraagd.',
      'each-event': () => 'Wordt gevraagd voor elke gebeurtenis die een mens overkomt.',
      always: () => 'De regel geldt altijd binnen het bereik van het beleid.',
      when: w => `De regel geldt als ${w.conditions}.`,
      'policy-scope': w => `Het beleid gaat over projecten waarbij ${w.conditions}.`,
      'outside-scope': () => 'De regel geldt ook voor projecten die buiten het beleid vallen.',
      'field-is': (w, f) => `\`${w.field}\` gelijk is aan ${f.either(codes(w.values))}`,
      'field-present': w => `\`${w.field}\` is ingevuld`,
      'field-absent': w => `\`${w.field}\` niet is ingevuld`,
      'unknown-counts': () => 'Zolang zo’n veld niet is opgegeven, wacht de regel erop.',
      stages: (w, f) => `Alleen als het project in deze fase zit: ${f.either(w.statuses.map(f.term))}.`,
      'stages-not': (w, f) => `Niet als het project in deze fase zit: ${f.either(w.statuses.map(f.term))}.`,
      'stages-all': () => 'In elke fase, behalve als het project is afgewezen.',
      from: (w, f) => `Vanaf ${f.date(w.date)}${w.conditions ? `, als ${w.conditions}` : ''}.`,
      'from-unsure': (w, f) => `De datum ${f.date(w.date)} staat niet vast: tot dan is de regel alleen een advies.`,
      declared: (w, f) => `Ingevuld: ${f.list(codes(w.fields))}.`,
      'at-least': (w, f) => `Elk met minstens ${f.number(w.count)} ${f.plural(w.count, 'onderdeel', 'onderdelen')}.`,
      fact: (w, f) => `\`${w.field}\` is ${f.either(codes(w.values))}.`,
      assessment: (w, f) =>
        `Er is een beoordeling van deze soort: ${f.term(w.kind)}. Die is afgerond, leesbaar en heeft een geldig zegel.`,
      parts: (w, f) => `Het document heeft deze onderdelen, elk met eigen tekst: ${f.list(codes(w.parts))}.`,
      signed: (w, f) => `Ondertekend door ${f.list(w.roles)}.`,
      'valid-for': (w, f) => `Hoogstens ${period(w.period, f)} oud.`,
      covers: (w, f) => `Het zegel dekt minstens ${f.list(codes(w.fields))}.`,
      'renewed-when': (w, f) => `Opnieuw gemaakt als een van deze verandert: ${f.list(codes(w.fields))}.`,
      notebooks: () => 'Notebooks die het dekt, mogen tellen met alleen de broncode van hun cellen.',
      attested: () => 'Het bewijs mag elders liggen, als iemand die het heeft gezien dat bevestigt.',
      independent: () => 'Gemaakt door iemand van buiten het team.',
      document: (w, f) => `Verwijst naar een document dat te lezen is: ${f.list(codes(w.fields))}.`,
      decision: (w, f) => `Er ligt een besluit vast: ${f.either(w.kinds.map(f.term))}.`,
      'decision-fields': (w, f) => `Daarin staat ${f.list(codes(w.fields))}.`,
      'decision-by': (w, f) => `Genomen door ${f.either(w.roles)}.`,
      'decision-answers': (w, f) => `Elk besluit van deze soort heeft een antwoord: ${f.term(w.kind)}.`,
      involved: (w, f) =>
        `Er doen minstens ${f.number(w.disciplines)} vakgebieden en ${f.number(w.departments)} afdelingen mee.`,
      training: (w, f) => `Iemand in het team is opgeleid in ${f.list(w.topics.map(f.term))}.`,
      within: (w, f) => `Hoogstens ${period(w.period, f)} geleden.`,
      registered: (w, f) => `Gepubliceerd in: ${f.term(w.register)}.`,
      'dilemmas-asked': () => 'De vraag is gesteld: open vragen staan er, of er staat `dilemmas: none`.',
      'dilemmas-overdue': (w, f) => `Geen open vraag staat langer dan ${period(w.period, f)} na haar datum nog open.`,
      dilemmas: () => 'Open vragen hebben iemand die ermee verder gaat en een datum.',
      'tree-columns': () => 'Geen kolommen met sleutels van personen in gegevens waar geen personen in zouden staan.',
      'tree-models': () => 'Geen modelbestanden die bij geen opgegeven model horen.',
      'tree-libraries': () => 'Geen AI-bibliotheken in een project dat geen model opgeeft.',
      order: (w, f) => `Deze datums volgen op elkaar: ${f.list(codes(w.dates))}.`,
      columns: (w, f) => `De lijst met kolommen geeft voor elke kolom: ${f.list(codes(w.needs))}.`,
      'json-schema': w => `\`${w.document}\` heeft de vorm die het JSON Schema van de regel beschrijft.`,
      'any-of': (w, f) => `Eén van deze ${f.number(w.count)} is genoeg:`,
      approval: (w, f) =>
        `Een wijziging hiervan is in het pull request goedgekeurd door ${f.either(w.roles)}: ${f.term(w.of)}.`,
      bias: () =>
        'Een biastoets van de uitkomsten: aantallen worden opnieuw gelezen, aandelen en intervallen opnieuw berekend.',
      'bias-characteristics': (w, f) => `Getoetst op ${f.list(w.names.map(f.term))}.`,
      'bias-ratio': (w, f) =>
        `${f.term(w.metric)}: de verhouding tussen twee groepen ligt van ${range(w.range, f).join(' tot ')}, met het hele interval.`,
      'bias-difference': (w, f) =>
        `${f.term(w.metric)}: het verschil tussen twee groepen ligt van ${range(w.range, f).join(' tot ')}, met het hele interval.`,
      'bias-not-worse': (w, f) => `${f.term(w.metric)}: niet slechter dan waarmee wordt vergeleken.`,
      'bias-side': (w, f) => `Kant van de gebeurtenis: ${f.term(w.side)}.`,
      'bias-truth': (w, f) => `Alleen als achteraf bekend is wat klopte voor: ${f.either(w.values.map(f.term))}.`,
      'bias-every-pair': () => 'Elke groep wordt met elke andere vergeleken.',
      'bias-declared-comparison': () => 'Groepen worden vergeleken zoals het project opgeeft.',
      'bias-majority': () => 'Elke groep wordt met de grootste groep vergeleken.',
      'bias-highest-rate': () => 'Elke groep wordt vergeleken met de groep met het hoogste percentage.',
      'bias-rest': () => 'Elke groep wordt met alle anderen samen vergeleken.',
      'bias-people': (w, f) => `Een groep met minder dan ${f.number(w.people)} personen voldoet nooit.`,
      'bias-confidence': (w, f) => `De intervallen hebben een betrouwbaarheid van ${f.percent(w.confidence)}.`,
      'bias-present': () => 'Vergeleken met hoe het nu gaat.',
      'other-check': w => `De toets \`${w.name}\`.`,
      'weighs-all': (w, f) => `Alles wat niet voldoet: ${f.term(w.level)}.`,
      'weighs-otherwise': (w, f) => `Al het andere dat niet voldoet: ${f.term(w.level)}.`,
      weighs: (w, f) => `${f.term(w.outcome)}: ${f.term(w.level)}.`,
      'weighs-from-tier': (w, f) =>
        `${f.term(w.outcome)}: ${f.term('block')} vanaf risiconiveau ${w.tier}, daaronder ${f.term('warn')}.`,
      'with-plan': (w, f) => `Met een goedgekeurd plan en een datum: ${f.term(w.level)}.`,
      'with-reason': (w, f) =>
        `Met een van deze redenen (${f.either(w.reasons.map(reason => f.term(`reason-${reason}`)))})${w.roles.length > 0 ? `, ondertekend door ${f.list(w.roles)}` : ''}: ${f.term(w.level)}.`,
      'waiver-never': () => 'Niemand kan voor deze regel ontheffing geven.',
      waiver: (w, f) =>
        `${w.role || 'De beleidseigenaar'} kan ontheffing geven, op schrift en met een reden${w.period ? `, voor hoogstens ${period(w.period, f)}` : ''}.`,
      'difference-never': () =>
        'Een aangetoond verschil kan niet worden aanvaard: herstel het en toets opnieuw, of stop ermee.',
      'difference-by': (w, f) =>
        `Een aangetoond verschil kan worden aanvaard door ${f.either(w.roles)}, met een objectieve rechtvaardiging${w.period ? `, voor hoogstens ${period(w.period, f)}` : ''}.`,
    },
    da: {
      'label-where': () => 'Hvor',
      'label-why': () => 'Hvorfor',
      'label-source': () => 'Kilde',
      'label-applies': () => 'Gælder',
      'label-checks': () => 'Ser efter',
      'label-weighs': () => 'Vægt',
      'label-todo': () => 'Gør dette',
      'label-settle': () => 'Løsning',
      where: w =>
        `${w.policy} ${w.version}, ${w.title}${w.clause ? ` (${clauseText(w.clause, 'afsnit')})` : ''}; ${w.layer}`,
      source: (w, f) => `${w.document}${w.address ? `, ${w.address}` : ''}; sidst læst den ${f.date(w.checked)}`,
      'each-system': () => 'Der spørges én gang for hvert system.',
      'each-model': () => 'Der spørges for hver model.',
      'each-source': () => 'Der spørges for hver datakilde.',
      'each-event': () => 'Der spørges for hver hændelse, der rammer et menneske.',
      always: () => 'Reglen gælder altid inden for politikkens område.',
      when: w => `Reglen gælder, når ${w.conditions}.`,
      'policy-scope': w => `Politikken omfatter projekter, hvor ${w.conditions}.`,
      'outside-scope': () => 'Reglen gælder også projekter, som politikken ikke omfatter.',
      'field-is': (w, f) => `\`${w.field}\` er ${f.either(codes(w.values))}`,
      'field-present': w => `\`${w.field}\` er udfyldt`,
      'field-absent': w => `\`${w.field}\` ikke er udfyldt`,
      'unknown-counts': () => 'Så længe et sådant felt ikke er angivet, venter reglen på det.',
      stages: (w, f) => `Kun når projektet er: ${f.either(w.statuses.map(f.term))}.`,
      'stages-not': (w, f) => `Ikke når projektet er: ${f.either(w.statuses.map(f.term))}.`,
      'stages-all': () => 'I alle faser, undtagen når projektet er afvist.',
      from: (w, f) => `Fra den ${f.date(w.date)}${w.conditions ? `, når ${w.conditions}` : ''}.`,
      'from-unsure': (w, f) => `Datoen ${f.date(w.date)} ligger ikke fast: indtil da er reglen kun en anbefaling.`,
      declared: (w, f) => `Udfyldt: ${f.list(codes(w.fields))}.`,
      'at-least': (w, f) => `Hver med mindst ${f.number(w.count)} ${f.plural(w.count, 'punkt', 'punkter')}.`,
      fact: (w, f) => `\`${w.field}\` er ${f.either(codes(w.values))}.`,
      assessment: (w, f) =>
        `Der er en vurdering af denne type: ${f.term(w.kind)}. Den er afsluttet, kan læses og har et gyldigt segl.`,
      parts: (w, f) => `Dokumentet har disse dele, hver med egen tekst: ${f.list(codes(w.parts))}.`,
      signed: (w, f) => `Underskrevet af ${f.list(w.roles)}.`,
      'valid-for': (w, f) => `Højst ${period(w.period, f)} gammel.`,
      covers: (w, f) => `Seglet dækker mindst ${f.list(codes(w.fields))}.`,
      'renewed-when': (w, f) => `Laves igen, når en af disse ændrer sig: ${f.list(codes(w.fields))}.`,
      notebooks: () => 'Notebooks, den dækker, må tælle med kun kildekoden i deres celler.',
      attested: () => 'Dokumentationen må ligge et andet sted, hvis en person, der har set den, bekræfter det.',
      independent: () => 'Lavet af en person uden for teamet.',
      document: (w, f) => `Henviser til et dokument, der kan læses: ${f.list(codes(w.fields))}.`,
      decision: (w, f) => `Der er en nedskrevet beslutning: ${f.either(w.kinds.map(f.term))}.`,
      'decision-fields': (w, f) => `Den angiver ${f.list(codes(w.fields))}.`,
      'decision-by': (w, f) => `Truffet af ${f.either(w.roles)}.`,
      'decision-answers': (w, f) => `Enhver beslutning af denne type har fået svar: ${f.term(w.kind)}.`,
      involved: (w, f) =>
        `Mindst ${f.number(w.disciplines)} fagligheder og ${f.number(w.departments)} afdelinger deltager.`,
      training: (w, f) => `En på holdet er uddannet i ${f.list(w.topics.map(f.term))}.`,
      within: (w, f) => `For højst ${period(w.period, f)} siden.`,
      registered: (w, f) => `Offentliggjort i: ${f.term(w.register)}.`,
      'dilemmas-asked': () => 'Spørgsmålet er stillet: åbne spørgsmål står der, eller der står `dilemmas: none`.',
      'dilemmas-overdue': (w, f) => `Intet åbent spørgsmål er mere end ${period(w.period, f)} over sin dato.`,
      dilemmas: () => 'Åbne spørgsmål har en person, der tager dem videre, og en dato.',
      'tree-columns': () => 'Ingen kolonner, der udpeger personer, i data, som ikke skulle rumme nogen.',
      'tree-models': () => 'Ingen modelfiler, som ingen oplyst model dækker.',
      'tree-libraries': () => 'Ingen AI-biblioteker i et projekt, der ikke oplyser nogen model.',
      order: (w, f) => `Disse datoer følger efter hinanden: ${f.list(codes(w.dates))}.`,
      columns: (w, f) => `Listen over kolonner angiver for hver kolonne: ${f.list(codes(w.needs))}.`,
      'json-schema': w => `\`${w.document}\` har den form, som reglens JSON Schema beskriver.`,
      'any-of': (w, f) => `Én af disse ${f.number(w.count)} er nok:`,
      approval: (w, f) => `En ændring af dette er godkendt i pull requesten af ${f.either(w.roles)}: ${f.term(w.of)}.`,
      bias: () => 'En test for skævheder i resultaterne: antal læses igen, og andele og intervaller beregnes igen.',
      'bias-characteristics': (w, f) => `Testet for ${f.list(w.names.map(f.term))}.`,
      'bias-ratio': (w, f) =>
        `${f.term(w.metric)}: forholdet mellem to grupper ligger fra ${range(w.range, f).join(' til ')}, med hele sit interval.`,
      'bias-difference': (w, f) =>
        `${f.term(w.metric)}: forskellen mellem to grupper ligger fra ${range(w.range, f).join(' til ')}, med hele sit interval.`,
      'bias-not-worse': (w, f) => `${f.term(w.metric)}: ikke værre end det, der sammenlignes med.`,
      'bias-side': (w, f) => `Side af hændelsen: ${f.term(w.side)}.`,
      'bias-truth': (w, f) =>
        `Kun hvor det bagefter vides, hvad der var rigtigt, for: ${f.either(w.values.map(f.term))}.`,
      'bias-every-pair': () => 'Hver gruppe sammenlignes med hver anden.',
      'bias-declared-comparison': () => 'Grupperne sammenlignes, som projektet angiver.',
      'bias-majority': () => 'Hver gruppe sammenlignes med den største gruppe.',
      'bias-highest-rate': () => 'Hver gruppe sammenlignes med gruppen med den højeste andel.',
      'bias-rest': () => 'Hver gruppe sammenlignes med alle andre tilsammen.',
      'bias-people': (w, f) => `En gruppe på under ${f.number(w.people)} personer opfylder aldrig kravet.`,
      'bias-confidence': (w, f) => `Intervallerne har en sikkerhed på ${f.percent(w.confidence)}.`,
      'bias-present': () => 'Sammenlignet med, hvordan det gøres i dag.',
      'other-check': w => `Tjekket \`${w.name}\`.`,
      'weighs-all': (w, f) => `Alt, der ikke opfylder kravet: ${f.term(w.level)}.`,
      'weighs-otherwise': (w, f) => `Alt andet, der ikke opfylder kravet: ${f.term(w.level)}.`,
      weighs: (w, f) => `${f.term(w.outcome)}: ${f.term(w.level)}.`,
      'weighs-from-tier': (w, f) =>
        `${f.term(w.outcome)}: ${f.term('block')} fra risikokategori ${w.tier}, under den ${f.term('warn')}.`,
      'with-plan': (w, f) => `Med en godkendt plan og en dato: ${f.term(w.level)}.`,
      'with-reason': (w, f) =>
        `Med en af disse begrundelser (${f.either(w.reasons.map(reason => f.term(`reason-${reason}`)))})${w.roles.length > 0 ? `, underskrevet af ${f.list(w.roles)}` : ''}: ${f.term(w.level)}.`,
      'waiver-never': () => 'Ingen kan give dispensation fra denne regel.',
      waiver: (w, f) =>
        `${w.role || 'Den politikansvarlige'} kan give dispensation, skriftligt og med en begrundelse${w.period ? `, i højst ${period(w.period, f)}` : ''}.`,
      'difference-never': () => 'En påvist forskel kan ikke accepteres: ret den, og test igen, eller stop.',
      'difference-by': (w, f) =>
        `En påvist forskel kan accepteres af ${f.either(w.roles)}, med en saglig begrundelse${w.period ? `, i højst ${period(w.period, f)}` : ''}.`,
    },
  },
)
