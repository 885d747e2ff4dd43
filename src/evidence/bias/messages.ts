import {partsOf} from '../../declaration/plan.ts'
import type {Format} from '../../words/message.ts'
import {catalogue} from '../../words/message.ts'

type Name = {name: string}
type Range = readonly [number, number]

const code = (names: readonly string[]) => names.map(name => `\`${name}\``)
const range = ([low, high]: Range, f: Format) => (low === high ? f.number(low) : `${f.number(low)}–${f.number(high)}`)

const range3 = ([low, high]: Range, f: Format) =>
  low === high ? f.number(low, 3) : `${f.number(low, 3)}–${f.number(high, 3)}`

interface Totals {
  attribute: string
  people: Range
  unknown: number
  other: string
  others: Range
  /** People who are in no group. */
  lost: Range
  /** Groups of the plan that are not there. */
  absent: readonly string[]
}

/** Where a plan says of how many people a group is not known; for an intersection, of each of its attributes. */
const unknownOf = (attribute: string) => code(partsOf(attribute).map(name => `fairness.attributes.${name}.unknown`))

/** What is said about figures that cannot be read, or that contradict each other. */
export const messages = catalogue(
  'bias-evidence',
  {
    absent: (w: Name) => `\`${w.name}\` is not there. Add the file, or correct the path.`,
    'not-a-file': (w: Name) => `\`${w.name}\` is not a file. Point to the file with the figures.`,
    'large-file-pointer': (w: Name) =>
      `\`${w.name}\` is kept in Git LFS, so its content is not here. Commit the figures themselves.`,
    'not-text': (w: Name) => `\`${w.name}\` is not UTF-8 text. Save it as CSV or JSON in UTF-8.`,
    'file-empty': (w: Name) => `\`${w.name}\` is empty.`,
    'file-too-large': (w: {name: string; size: number; limit: number}, f) =>
      `\`${w.name}\` has ${f.number(w.size)} bytes; at most ${f.number(w.limit)} are read. Put only the counts for each group here.`,
    unreadable: (w: {name: string; why: string}, f) => `\`${w.name}\` could not be read: ${f.term(w.why)}.`,
    unrecognised: (w: Name) =>
      `\`${w.name}\` is in no format that is known. Say in \`table:\` where its figures stand; \`ethics-gate inspect\` proposes it.`,
    'too-many-lines': (w: {limit: number}, f) =>
      `This file has more than ${f.number(w.limit)} lines. Put only the counts for each group here.`,
    'double-encoded': () =>
      'The file is JSON inside a JSON text. It was unwrapped; all places are those of the outer text.',
    'json-needs-path': () => 'A JSON file needs `table: {path: …}`, which says where the figures stand.',
    'mapping-missing': (w: {field: string}) => `\`table\` does not say where \`${w.field}\` is found. Add it.`,
    'mapping-misfit': (w: {field: string}) =>
      `\`${w.field}\` does not fit this kind of table. Remove it, or change how the table is read.`,
    'mapping-placeholder': (w: Name) =>
      `\`{${w.name}}\` is no coordinate. Name it in \`where\` or \`sum_over\`, or write the key itself.`,
    'mapping-path': (w: {path: string}) => `\`${w.path}\` is not a path: close each \`{\` and leave no step empty.`,
    'no-column': (w: {name: string; known: readonly string[]}, f) =>
      `There is no column \`${w.name}\` in the file. It has ${f.list(code(w.known))}.`,
    'no-row': (w: Name) => `There is no row \`${w.name}\` in the file.`,
    'no-figures': () => 'Nothing in the file is where `table` says that the figures are.',
    'column-unknown': (w: {name: string; known: readonly string[]}, f) =>
      `\`${w.name}\` is not a column of the canonical report. It has ${f.list(code(w.known))}. For other files, write \`table:\`.`,
    'no-event': () => 'Neither the file nor the declaration says what happened to people. Add `event:`.',
    'measured-on-unknown': (w: {value: string; known: readonly string[]}, f) =>
      `\`${w.value}\` is not one of ${f.either(code(w.known))}.`,
    'attribute-unknown': (w: {name: string; known: readonly string[]}, f) =>
      `\`${w.name}\` is not among the declared attributes (${f.list(code(w.known))}). Declare it, translate it in \`table\`, or name it in \`ignore\`.`,
    'group-unknown': (w: {name: string; attribute: string; known: readonly string[]}, f) =>
      `\`${w.name}\` is not among the declared groups of \`${w.attribute}\` (${f.list(code(w.known))}). Declare it, translate it in \`table\`, or name it in \`ignore\`.`,
    'attribute-no-groups': (w: Name) =>
      `There are figures on \`${w.name}\`, but the plan lists no groups for it. Add \`groups\`.`,
    empty: (w: Name) => `\`${w.name}\` has no number here.`,
    'no-number': (w: {value: string}) => `\`${w.value}\` is not a number: nothing was measured here.`,
    'not-a-number': (w: {value: string}) =>
      `\`${w.value}\` cannot be read as a number. Write digits only, without thousands separators.`,
    negative: (w: {value: string}) => `${w.value} is negative. A count of people or a share cannot be.`,
    fraction: (w: {name: string; value: string}) =>
      `\`${w.name}\` is a count of people, but ${w.value} is not whole. If it is a share, map it as one.`,
    'share-range': (w: {value: string}) =>
      `${w.value} is more than the whole. If shares are written as percentages, add \`precision: {percent: true}\`.`,
    'not-rounded': (w: {value: string; to: number}) =>
      `${w.value} is not a multiple of ${w.to}, though \`precision\` says that it was rounded to one.`,
    twice: (w: {group: string; name: string}) =>
      `\`${w.name}\` for \`${w.group}\` stands here a second time. Which one counts?`,
    'parts-added': (w: {group: string; names: readonly string[]}, f) =>
      `\`${w.group}\` is ${f.list(code(w.names))} of the file, added up. Together they can hide what one of them shows.`,
    'parts-differ': (w: {group: string; name: string}) =>
      `\`${w.group}\` is made of several parts, and not all of them give \`${w.name}\`. They cannot be added up.`,
    'counts-missing': (w: {group: string; missing: readonly string[]}, f) =>
      `For \`${w.group}\`, ${f.list(code(w.missing))} is missing.`,
    'share-without-n': (w: Name) =>
      `Without \`n\` nobody can tell how many people \`${w.name}\` stands for. Add it to the file.`,
    'smallest-n': (w: {n: number}, f) =>
      `The file does not say how many people there are. Its shares fit ${f.number(w.n)}, or a multiple of that; ${f.number(w.n)} is used.`,
    'share-not-whole': (w: {value: string; n: Range}, f) =>
      `No whole number of ${range(w.n, f)} people gives a share of ${w.value}. One of the two is wrong.`,
    'share-differs': (w: {name: string; given: Range; counted: Range}, f) =>
      `\`${w.name}\` stands for ${range(w.given, f)} people here, but the counts give ${range(w.counted, f)}.`,
    'selected-differs': (w: {group: string; selected: Range; sum: Range}, f) =>
      `For \`${w.group}\`, ${range(w.selected, f)} people were selected, but \`tp\` and \`fp\` give ${range(w.sum, f)}.`,
    more: (w: {count: number}, f) =>
      `${f.number(w.count)} more ${f.plural(w.count, 'problem', 'problems')} in this file.`,
    'sum-differs': (w: {group: string; n: Range; sum: Range}, f) =>
      `For \`${w.group}\`, \`tp\`, \`fp\`, \`fn\` and \`tn\` add up to ${range(w.sum, f)}, not to ${range(w.n, f)}.`,
    'more-than-group': (w: {group: string; name: string; count: Range; n: Range}, f) =>
      `\`${w.name}\` is ${range(w.count, f)}, but \`${w.group}\` has only ${range(w.n, f)} people.`,
    'more-than-before': (w: {group: string; event: string; n: Range; among: string; selected: Range}, f) =>
      `\`${w.event}\` counts ${range(w.n, f)} people in \`${w.group}\`, but \`${w.among}\`, which comes before it, happened to only ${range(w.selected, f)}.`,
    'totals-differ': (w: Totals, f) =>
      `The groups of \`${w.attribute}\` have ${range(w.people, f)} people together, those of \`${w.other}\` ${range(w.others, f)}. ${w.unknown > 0 ? `Unknown may be at most ${f.number(w.unknown)}.` : `If it is not known of some people in which group they are, declare ${f.list(unknownOf(w.attribute))} \`{up_to: …}\`: they are counted and not compared. A group called \`unknown\` would be compared with the others for ever.`} ${w.absent.length > 0 ? `Left out: ${f.list(code(w.absent))}, with` : 'Was a group left out? It would hold'} ${range(w.lost, f)} people.`,
    'group-missing': (w: {group: string; attribute: string; event: string}) =>
      `The plan names \`${w.group}\` as a group of \`${w.attribute}\`, but there are no figures on it for \`${w.event}\`.`,
    'single-group': (w: {attribute: string; group: string}) =>
      `\`${w.group}\` is the only group of \`${w.attribute}\`. There is nothing to compare it with.`,
    'all-zero': (w: {event: string}) => `Every figure for \`${w.event}\` is 0. Is this a placeholder?`,
    'all-shares': (w: {event: string}) =>
      `No group has more than one person for \`${w.event}\`. Are these shares instead of counts?`,
    'group-twice': (w: {group: string; attribute: string}) =>
      `\`${w.group}\` of \`${w.attribute}\` is measured twice. Which one counts?`,
    'stated-differs': (w: {attribute: string; metric: string; effect: string; value: Range; nearest: Range}, f) =>
      `The file states a ${f.term(w.effect)} of ${range3(w.value, f)} for ${f.term(w.metric)} by \`${w.attribute}\`. Its own counts give that under no comparison; the nearest is ${range3(w.nearest, f)}.`,
    'stated-not-held': (w: {count: number}, f) =>
      `The file states more comparisons than are held against its counts: ${f.number(w.count)} were not. None of them is used.`,
    'stated-other-side': (w: {attribute: string; metric: string; effect: string; value: Range}, f) =>
      `The ${f.term(w.effect)} of ${range3(w.value, f)} by \`${w.attribute}\` that the file states is that of the people to whom the event did *not* happen. Is the event declared from the side you mean?`,
    'same-as-version': (w: {one: string; other: string}) =>
      `Versions \`${w.one}\` and \`${w.other}\` have exactly the same numbers. Was the new one really tested? If not, measure it, and put its own figures here.`,
    'same-as-model': (w: {one: string; other: string}) =>
      `Models \`${w.one}\` and \`${w.other}\` have exactly the same numbers. Copied? Measure each of them, and put its own figures here; if it is one model, declare it once.`,
    'model-name-long': (w: {name: string; limit: number}, f) =>
      `\`${w.name}\` …: the name of a model has at most ${f.number(w.limit)} characters.`,
    'not-a-model-digest': (w: {value: string}) =>
      `\`${w.value}\` is no digest of a model (\`m1-\` and 32 digits from 0 to f). \`ethics-gate measure\` writes it; leave the cell empty where it is not known.`,
    'limits-many': (w: {limit: number}, f) =>
      `There are more than ${f.number(w.limit)} different plans in \`planned_limits\`. Write a report for each event, as \`ethics-gate measure\` does.`,
    'limits-unreadable': (w: {value: string}) =>
      `\`${w.value}\` cannot be read as limits. They are written as \`policy/rule: selection-rate ratio 0.8 to 1.25\`, with a comma between limits and a semicolon between rules. \`ethics-gate measure\` writes them.`,
    percentages: (w: {event: string}) =>
      `The four counts of every group add up to 100 for \`${w.event}\`, and nothing says how many people there are. These are percentages: map them as shares, with \`n\`.`,
    'strata-differ': (w: {group: string; n: Range; sum: Range}, f) =>
      `\`${w.group}\` has ${range(w.n, f)} people, but its strata add up to ${range(w.sum, f)}.`,
    'strata-count': (w: {group: string; name: string; count: Range; sum: Range}, f) =>
      `\`${w.name}\` of \`${w.group}\` is ${range(w.count, f)}, but its strata add up to ${range(w.sum, f)}.`,
    'stratum-twice': (w: {group: string; stratum: string}) =>
      `Stratum \`${w.stratum}\` of \`${w.group}\` is measured twice. Which one counts?`,
    'strata-several': (w: {attribute: string}) =>
      `The figures on \`${w.attribute}\` are split in more than one way, so that the same people may be counted twice. Give one split, in one file.`,
    'strata-missing': (w: {group: string; strata: readonly string[]}, f) =>
      `\`${w.group}\` has no figures for ${f.list(code(w.strata.slice(0, 20)))}, where other groups have them. If nobody was there, write 0.`,
    'strata-without-whole': (w: {group: string}) =>
      `Of \`${w.group}\` there are only strata, while other groups have figures for everybody. Add those of \`${w.group}\`.`,
    'unknown-differs': (w: {group: string; n: Range; sum: Range; unknown: Range}, f) =>
      `\`${w.group}\` has ${range(w.n, f)} people. The counts give ${range(w.sum, f)}, and \`unknown\` ${range(w.unknown, f)}: that does not add up. \`n\` includes people whose outcome is not known.`,
    'hidden-mark-number': (w: {mark: string}) =>
      `\`${w.mark}\` in \`precision.hidden.shown_as\` can be an ordinary count. A hidden count can be shown as 0, as a number under \`below\`, or as text.`,
    'strata-undeclared': (w: Name) =>
      `The figures are split by \`${w.name}\`, but the plan declares no strata, so the split is not used. Which split is chosen is a choice of values: declare \`fairness.strata\` before the results come.`,
    'same-numbers': (w: {one: string; other: string}) =>
      `\`${w.one}\` and \`${w.other}\` have exactly the same numbers. Was one copied from the other?`,
  },
  {
    nl: {
      absent: w => `\`${w.name}\` is er niet. Voeg het bestand toe of verbeter het pad.`,
      'not-a-file': w => `\`${w.name}\` is geen bestand. Verwijs naar het bestand met de cijfers.`,
      'large-file-pointer': w =>
        `\`${w.name}\` staat in Git LFS, dus de inhoud is hier niet. Zet de cijfers zelf in de repository.`,
      'not-text': w => `\`${w.name}\` is geen UTF-8-tekst. Sla het op als CSV of JSON in UTF-8.`,
      'file-empty': w => `\`${w.name}\` is leeg.`,
      'file-too-large': (w, f) =>
        `\`${w.name}\` heeft ${f.number(w.size)} bytes; er worden er hoogstens ${f.number(w.limit)} gelezen. Zet hier alleen de aantallen per groep.`,
      unreadable: (w, f) => `\`${w.name}\` kon niet worden gelezen: ${f.term(w.why)}.`,
      unrecognised: w =>
        `De vorm van \`${w.name}\` is niet bekend. Zeg in \`table:\` waar de cijfers staan; \`ethics-gate inspect\` doet een voorstel.`,
      'too-many-lines': (w, f) =>
        `Dit bestand heeft meer dan ${f.number(w.limit)} regels. Zet hier alleen de aantallen per groep.`,
      'double-encoded': () =>
        'Het bestand is JSON in een JSON-tekst. Die is uitgepakt; elke plaats is die van de buitenste tekst.',
      'json-needs-path': () => 'Bij een JSON-bestand hoort `table: {path: …}`: dat zegt waar de cijfers staan.',
      'mapping-missing': w => `In \`table\` staat niet waar \`${w.field}\` te vinden is. Vul het aan.`,
      'mapping-misfit': w => `\`${w.field}\` past niet bij dit soort tabel. Haal het weg, of lees de tabel anders.`,
      'mapping-placeholder': w =>
        `\`{${w.name}}\` is geen coördinaat. Noem het in \`where\` of \`sum_over\`, of schrijf de sleutel zelf.`,
      'mapping-path': w => `\`${w.path}\` is geen pad: sluit elke \`{\` en laat geen stap leeg.`,
      'no-column': (w, f) => `Het bestand heeft geen kolom \`${w.name}\`. Het heeft ${f.list(code(w.known))}.`,
      'no-row': w => `Het bestand heeft geen rij \`${w.name}\`.`,
      'no-figures': () => 'Op de plaats die in `table` staat, heeft het bestand geen cijfers.',
      'column-unknown': (w, f) =>
        `\`${w.name}\` is geen kolom van het standaardrapport. Dat heeft ${f.list(code(w.known))}. Schrijf voor andere bestanden \`table:\`.`,
      'no-event': () =>
        'Wat er met mensen gebeurde, staat niet in het bestand en niet in de verklaring. Voeg `event:` toe.',
      'measured-on-unknown': (w, f) => `\`${w.value}\` mag hier niet. Je kunt kiezen uit ${f.list(code(w.known))}.`,
      'attribute-unknown': (w, f) =>
        `\`${w.name}\` staat niet bij de kenmerken in het plan (${f.list(code(w.known))}). Geef het op, vertaal het in \`table\`, of noem het in \`ignore\`.`,
      'group-unknown': (w, f) =>
        `\`${w.name}\` staat niet bij de groepen van \`${w.attribute}\` (${f.list(code(w.known))}). Geef de groep op, vertaal haar in \`table\`, of noem haar in \`ignore\`.`,
      'attribute-no-groups': w =>
        `Er zijn cijfers over \`${w.name}\`, maar het plan noemt er geen groepen bij. Voeg \`groups\` toe.`,
      empty: w => `Hier ontbreekt het getal voor \`${w.name}\`.`,
      'no-number': w => `\`${w.value}\` is geen getal: hier is niets gemeten.`,
      'not-a-number': w =>
        `\`${w.value}\` is niet als getal te lezen. Schrijf alleen cijfers, zonder scheidingsteken voor duizendtallen.`,
      negative: w => `${w.value} is negatief. Dat kan niet bij een aantal mensen of een aandeel.`,
      fraction: w =>
        `\`${w.name}\` is een aantal mensen, maar ${w.value} is geen heel getal. Is het een aandeel, geef het dan als aandeel op.`,
      'share-range': w =>
        `${w.value} is meer dan het geheel. Staan aandelen er als percentage, voeg dan \`precision: {percent: true}\` toe.`,
      'not-rounded': w =>
        `${w.value} is geen veelvoud van ${w.to}, terwijl er volgens \`precision\` wel op is afgerond.`,
      twice: w => `\`${w.name}\` voor \`${w.group}\` staat hier voor de tweede keer. Welke geldt?`,
      'parts-added': (w, f) =>
        `\`${w.group}\` is ${f.list(code(w.names))} uit het bestand, bij elkaar opgeteld. Samen kunnen ze verbergen wat bij een van hen te zien is.`,
      'parts-differ': w =>
        `\`${w.group}\` bestaat uit meer delen, en \`${w.name}\` staat niet bij elk deel. Zo valt er niets op te tellen.`,
      'counts-missing': (w, f) => `Voor \`${w.group}\` ontbreekt ${f.list(code(w.missing))}.`,
      'share-without-n': w =>
        `Zonder \`n\` is niet te zeggen om hoeveel mensen het gaat bij \`${w.name}\`. Zet het erbij in het bestand.`,
      'smallest-n': (w, f) =>
        `Het bestand zegt niet om hoeveel mensen het gaat. De aandelen passen bij ${f.number(w.n)}, of een veelvoud daarvan; er is met ${f.number(w.n)} gerekend.`,
      'share-not-whole': (w, f) =>
        `Geen heel aantal van ${range(w.n, f)} mensen geeft een aandeel van ${w.value}. Een van de twee klopt niet.`,
      'share-differs': (w, f) =>
        `\`${w.name}\` staat hier voor ${range(w.given, f)} mensen, maar de aantallen geven ${range(w.counted, f)}.`,
      'selected-differs': (w, f) =>
        `Voor \`${w.group}\` zijn ${range(w.selected, f)} mensen geselecteerd, maar \`tp\` en \`fp\` zijn samen ${range(w.sum, f)}.`,
      more: (w, f) => `Nog ${f.number(w.count)} ${f.plural(w.count, 'probleem', 'problemen')} in dit bestand.`,
      'sum-differs': (w, f) =>
        `Voor \`${w.group}\` zijn \`tp\`, \`fp\`, \`fn\` en \`tn\` samen ${range(w.sum, f)}, niet ${range(w.n, f)}.`,
      'more-than-group': (w, f) =>
        `\`${w.name}\` is ${range(w.count, f)}, maar \`${w.group}\` telt maar ${range(w.n, f)} mensen.`,
      'more-than-before': (w, f) =>
        `\`${w.event}\` telt ${range(w.n, f)} mensen in \`${w.group}\`, maar \`${w.among}\`, dat eraan voorafgaat, overkwam er maar ${range(w.selected, f)}.`,
      'totals-differ': (w, f) =>
        `De groepen van \`${w.attribute}\` tellen samen ${range(w.people, f)} mensen, die van \`${w.other}\` ${range(w.others, f)}. ${w.unknown > 0 ? `Van hoogstens ${f.number(w.unknown)} mag het onbekend zijn.` : `Is van sommige mensen niet bekend in welke groep ze zitten, geef dan bij ${f.list(unknownOf(w.attribute))} \`{up_to: …}\` op: ze tellen mee en worden niet vergeleken. Een groep met de naam \`onbekend\` zou altijd met de andere groepen worden vergeleken.`} ${w.absent.length > 0 ? `Weggelaten: ${f.list(code(w.absent))}, met` : 'Is er een groep weggelaten? Dan gaat het om'} ${range(w.lost, f)} mensen.`,
      'group-missing': w =>
        `Het plan noemt \`${w.group}\` als groep van \`${w.attribute}\`, maar er zijn geen cijfers over bij \`${w.event}\`.`,
      'single-group': w => `\`${w.group}\` is de enige groep van \`${w.attribute}\`. Er valt niets te vergelijken.`,
      'all-zero': w => `Alle cijfers voor \`${w.event}\` zijn 0. Moeten ze nog worden ingevuld?`,
      'all-shares': w =>
        `Geen enkele groep heeft meer dan één persoon bij \`${w.event}\`. Zijn het aandelen in plaats van aantallen?`,
      'group-twice': w => `\`${w.group}\` van \`${w.attribute}\` is twee keer gemeten. Welke meting geldt?`,
      'stated-differs': (w, f) =>
        `Het bestand noemt voor ${f.term(w.metric)} naar \`${w.attribute}\` als ${f.term(w.effect)} ${range3(w.value, f)}. De eigen aantallen geven dat bij geen enkele vergelijking; het dichtst komt ${range3(w.nearest, f)}.`,
      'stated-not-held': (w, f) =>
        `Het bestand noemt meer vergelijkingen dan er met de aantallen worden nagerekend: ${f.number(w.count)} niet. Geen ervan wordt gebruikt.`,
      'stated-other-side': (w, f) =>
        `Wat het bestand naar \`${w.attribute}\` als ${f.term(w.effect)} noemt (${range3(w.value, f)}), gaat over de mensen met wie het *niet* gebeurde. Is de gebeurtenis opgegeven vanaf de kant die je bedoelt?`,
      'same-as-version': w =>
        `Versie \`${w.one}\` en \`${w.other}\` hebben precies dezelfde cijfers. Is de nieuwe echt getest? Zo niet, meet hem dan en zet hier zijn eigen cijfers neer.`,
      'same-as-model': w =>
        `De modellen \`${w.one}\` en \`${w.other}\` hebben precies dezelfde cijfers. Gekopieerd? Meet elk model en zet hier de eigen cijfers neer; is het één model, geef het dan één keer op.`,
      'model-name-long': (w, f) =>
        `\`${w.name}\` …: de naam van een model heeft hoogstens ${f.number(w.limit)} tekens.`,
      'not-a-model-digest': w =>
        `\`${w.value}\` is geen vingerafdruk van een model (\`m1-\` en 32 cijfers van 0 tot f). \`ethics-gate measure\` schrijft die; laat de cel leeg als hij niet bekend is.`,
      'limits-many': (w, f) =>
        `Er staan meer dan ${f.number(w.limit)} verschillende plannen in \`planned_limits\`. Schrijf een rapport per gebeurtenis, zoals \`ethics-gate measure\` doet.`,
      'limits-unreadable': w =>
        `\`${w.value}\` is niet te lezen als grenzen. Die staan er zo: \`beleid/regel: selection-rate ratio 0.8 to 1.25\`, met een komma tussen grenzen en een puntkomma tussen regels. \`ethics-gate measure\` schrijft ze.`,
      percentages: w =>
        `De vier aantallen van elke groep zijn bij \`${w.event}\` samen 100, en nergens staat om hoeveel mensen het gaat. Dit zijn percentages: lees ze als aandelen, met \`n\`.`,
      'strata-differ': (w, f) =>
        `\`${w.group}\` telt ${range(w.n, f)} mensen, maar de strata zijn samen ${range(w.sum, f)}.`,
      'strata-count': (w, f) =>
        `\`${w.name}\` van \`${w.group}\` is ${range(w.count, f)}, maar de strata zijn samen ${range(w.sum, f)}.`,
      'stratum-twice': w => `Stratum \`${w.stratum}\` van \`${w.group}\` is twee keer gemeten. Welke meting geldt?`,
      'strata-several': w =>
        `De cijfers over \`${w.attribute}\` zijn op meer dan één manier gesplitst. Zo kunnen dezelfde mensen twee keer meetellen. Geef één splitsing, in één bestand.`,
      'strata-missing': (w, f) =>
        `\`${w.group}\` heeft geen cijfers voor ${f.list(code(w.strata.slice(0, 20)))}, terwijl andere groepen die wel hebben. Was daar niemand, schrijf dan 0.`,
      'strata-without-whole': w =>
        `Van \`${w.group}\` zijn er alleen strata, terwijl andere groepen cijfers over iedereen hebben. Voeg die van \`${w.group}\` toe.`,
      'unknown-differs': (w, f) =>
        `\`${w.group}\` telt ${range(w.n, f)} mensen. De aantallen geven er ${range(w.sum, f)}, en \`unknown\` ${range(w.unknown, f)}: dat klopt niet samen. Mensen van wie de uitkomst niet bekend is, tellen mee in \`n\`.`,
      'hidden-mark-number': w =>
        `\`${w.mark}\` in \`precision.hidden.shown_as\` kan een gewoon aantal zijn. Voor een verborgen aantal kan 0 staan, een getal onder \`below\`, of tekst.`,
      'strata-undeclared': w =>
        `De cijfers zijn uitgesplitst naar \`${w.name}\`, maar het plan noemt geen strata; de uitsplitsing telt dus niet mee. Welke uitsplitsing je kiest, is een waardekeuze: geef \`fairness.strata\` op voordat de resultaten er zijn.`,
      'same-numbers': w =>
        `\`${w.one}\` en \`${w.other}\` hebben precies dezelfde cijfers. Is het een van het ander gekopieerd?`,
    },
    da: {
      absent: w => `\`${w.name}\` findes ikke. Tilføj filen, eller ret stien.`,
      'not-a-file': w => `\`${w.name}\` er ikke en fil. Henvis til filen med tallene.`,
      'large-file-pointer': w =>
        `\`${w.name}\` ligger i Git LFS, så indholdet er her ikke. Læg selve tallene i repositoryet.`,
      'not-text': w => `\`${w.name}\` er ikke tekst i UTF-8. Gem den som CSV eller JSON i UTF-8.`,
      'file-empty': w => `\`${w.name}\` er tom.`,
      'file-too-large': (w, f) =>
        `\`${w.name}\` fylder ${f.number(w.size)} bytes; der læses højst ${f.number(w.limit)}. Skriv kun antallene for hver gruppe her.`,
      unreadable: (w, f) => `\`${w.name}\` kunne ikke læses: ${f.term(w.why)}.`,
      unrecognised: w =>
        `\`${w.name}\` har ikke et format, vi kender. Skriv i \`table:\`, hvor tallene står; \`ethics-gate inspect\` kommer med et forslag.`,
      'too-many-lines': (w, f) =>
        `Filen har mere end ${f.number(w.limit)} linjer. Skriv kun antallene for hver gruppe her.`,
      'double-encoded': () => 'Filen er JSON inde i en JSON-tekst. Den er pakket ud; alle steder er den ydre teksts.',
      'json-needs-path': () => 'En JSON-fil skal have `table: {path: …}`, som siger, hvor tallene står.',
      'mapping-missing': w => `\`table\` siger ikke, hvor \`${w.field}\` findes. Tilføj det.`,
      'mapping-misfit': w =>
        `\`${w.field}\` passer ikke til denne slags tabel. Fjern det, eller læs tabellen på en anden måde.`,
      'mapping-placeholder': w =>
        `\`{${w.name}}\` er ikke en koordinat. Nævn det i \`where\` eller \`sum_over\`, eller skriv selve nøglen.`,
      'mapping-path': w => `\`${w.path}\` er ikke en sti: luk hver \`{\`, og lad intet trin være tomt.`,
      'no-column': (w, f) => `Filen har ingen kolonne \`${w.name}\`. Den har ${f.list(code(w.known))}.`,
      'no-row': w => `Filen har ingen række \`${w.name}\`.`,
      'no-figures': () => 'Filen har ingen tal dér, hvor `table` siger, at de står.',
      'column-unknown': (w, f) =>
        `\`${w.name}\` er ikke en kolonne i standardrapporten. Den har ${f.list(code(w.known))}. Skriv \`table:\` til andre filer.`,
      'no-event': () => 'Hverken filen eller projektoplysningerne siger, hvad der skete med folk. Tilføj `event:`.',
      'measured-on-unknown': (w, f) => `\`${w.value}\` må ikke stå her. Vælg mellem ${f.list(code(w.known))}.`,
      'attribute-unknown': (w, f) =>
        `\`${w.name}\` er ikke blandt kendetegnene i planen (${f.list(code(w.known))}). Oplys det, oversæt det i \`table\`, eller nævn det i \`ignore\`.`,
      'group-unknown': (w, f) =>
        `\`${w.name}\` er ikke blandt grupperne for \`${w.attribute}\` (${f.list(code(w.known))}). Oplys gruppen, oversæt den i \`table\`, eller nævn den i \`ignore\`.`,
      'attribute-no-groups': w =>
        `Der er tal for \`${w.name}\`, men planen nævner ingen grupper for det. Tilføj \`groups\`.`,
      empty: w => `Her mangler tallet for \`${w.name}\`.`,
      'no-number': w => `\`${w.value}\` er ikke et tal: her er intet målt.`,
      'not-a-number': w => `\`${w.value}\` kan ikke læses som et tal. Skriv kun cifre, uden tusindtalsseparator.`,
      negative: w => `${w.value} er negativt. Det kan et antal personer eller en andel ikke være.`,
      fraction: w =>
        `\`${w.name}\` er et antal personer, men ${w.value} er ikke et helt tal. Er det en andel, så angiv den som andel.`,
      'share-range': w =>
        `${w.value} er mere end det hele. Er andele skrevet i procent, så tilføj \`precision: {percent: true}\`.`,
      'not-rounded': w => `${w.value} går ikke op i ${w.to}, selv om der ifølge \`precision\` er rundet af til det.`,
      twice: w => `\`${w.name}\` for \`${w.group}\` står her for anden gang. Hvilket tal gælder?`,
      'parts-added': (w, f) =>
        `\`${w.group}\` er ${f.list(code(w.names))} fra filen lagt sammen. Tilsammen kan de skjule det, én af dem viser.`,
      'parts-differ': w =>
        `\`${w.group}\` består af flere dele, og \`${w.name}\` står ikke ved dem alle. De kan ikke lægges sammen.`,
      'counts-missing': (w, f) => `For \`${w.group}\` mangler ${f.list(code(w.missing))}.`,
      'share-without-n': w =>
        `Uden \`n\` kan ingen sige, hvor mange personer \`${w.name}\` står for. Tilføj det i filen.`,
      'smallest-n': (w, f) =>
        `Filen siger ikke, hvor mange mennesker der er. Andelene passer til ${f.number(w.n)} eller et multiplum af det; der er regnet med ${f.number(w.n)}.`,
      'share-not-whole': (w, f) =>
        `Intet helt antal af ${range(w.n, f)} personer giver en andel på ${w.value}. Et af tallene er forkert.`,
      'share-differs': (w, f) =>
        `\`${w.name}\` står her for ${range(w.given, f)} personer, men antallene giver ${range(w.counted, f)}.`,
      'selected-differs': (w, f) =>
        `For \`${w.group}\` er ${range(w.selected, f)} personer udvalgt, men \`tp\` og \`fp\` giver ${range(w.sum, f)}.`,
      more: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'problem', 'problemer')} mere i denne fil.`,
      'sum-differs': (w, f) =>
        `For \`${w.group}\` giver \`tp\`, \`fp\`, \`fn\` og \`tn\` tilsammen ${range(w.sum, f)}, ikke ${range(w.n, f)}.`,
      'more-than-group': (w, f) =>
        `\`${w.name}\` er ${range(w.count, f)}, men \`${w.group}\` har kun ${range(w.n, f)} personer.`,
      'more-than-before': (w, f) =>
        `\`${w.event}\` tæller ${range(w.n, f)} personer i \`${w.group}\`, men \`${w.among}\`, som går forud, skete kun for ${range(w.selected, f)}.`,
      'totals-differ': (w, f) =>
        `Grupperne for \`${w.attribute}\` har tilsammen ${range(w.people, f)} personer, dem for \`${w.other}\` ${range(w.others, f)}. ${w.unknown > 0 ? `Det må være ukendt for højst ${f.number(w.unknown)}.` : `Er det for nogle ikke kendt, hvilken gruppe de er i, så oplys \`{up_to: …}\` ved ${f.list(unknownOf(w.attribute))}: de tælles med og sammenlignes ikke. En gruppe med navnet \`ukendt\` ville altid blive sammenlignet med de andre.`} ${w.absent.length > 0 ? `Udeladt: ${f.list(code(w.absent))} med` : 'Er en gruppe udeladt? Den ville have'} ${range(w.lost, f)} personer.`,
      'group-missing': w =>
        `Planen nævner \`${w.group}\` som en gruppe for \`${w.attribute}\`, men der er ingen tal for den ved \`${w.event}\`.`,
      'single-group': w =>
        `\`${w.group}\` er den eneste gruppe for \`${w.attribute}\`. Der er intet at sammenligne med.`,
      'all-zero': w => `Alle tal for \`${w.event}\` er 0. Mangler de at blive udfyldt?`,
      'all-shares': w => `Ingen gruppe har mere end én person ved \`${w.event}\`. Er det andele i stedet for antal?`,
      'group-twice': w => `\`${w.group}\` for \`${w.attribute}\` er målt to gange. Hvilken måling gælder?`,
      'stated-differs': (w, f) =>
        `Filen angiver ${range3(w.value, f)} som ${f.term(w.effect)} i ${f.term(w.metric)} efter \`${w.attribute}\`. Dens egne antal giver det ikke ved nogen sammenligning; nærmest kommer ${range3(w.nearest, f)}.`,
      'stated-not-held': (w, f) =>
        `Filen angiver flere sammenligninger, end der regnes efter: ${f.number(w.count)} blev ikke regnet efter. Ingen af dem bruges.`,
      'stated-other-side': (w, f) =>
        `Det, filen angiver som ${f.term(w.effect)} efter \`${w.attribute}\` (${range3(w.value, f)}), handler om de mennesker, det *ikke* skete for. Er hændelsen angivet fra den side, du mener?`,
      'same-as-version': w =>
        `Version \`${w.one}\` og \`${w.other}\` har præcis de samme tal. Er den nye virkelig testet? Hvis ikke, så mål den, og skriv dens egne tal her.`,
      'same-as-model': w =>
        `Modellerne \`${w.one}\` og \`${w.other}\` har præcis de samme tal. Kopieret? Mål hver af dem, og skriv deres egne tal her; er det én model, så angiv den én gang.`,
      'model-name-long': (w, f) => `\`${w.name}\` …: navnet på en model har højst ${f.number(w.limit)} tegn.`,
      'not-a-model-digest': w =>
        `\`${w.value}\` er ikke et fingeraftryk af en model (\`m1-\` og 32 cifre fra 0 til f). \`ethics-gate measure\` skriver det; lad cellen være tom, hvis det ikke kendes.`,
      'limits-many': (w, f) =>
        `Der er mere end ${f.number(w.limit)} forskellige planer i \`planned_limits\`. Skriv en rapport for hver hændelse, som \`ethics-gate measure\` gør.`,
      'limits-unreadable': w =>
        `\`${w.value}\` kan ikke læses som grænser. De skrives som \`politik/regel: selection-rate ratio 0.8 to 1.25\`, med komma mellem grænser og semikolon mellem regler. \`ethics-gate measure\` skriver dem.`,
      percentages: w =>
        `De fire antal i hver gruppe giver tilsammen 100 ved \`${w.event}\`, og intet siger, hvor mange mennesker der er. Det er procenter: læs dem som andele, med \`n\`.`,
      'strata-differ': (w, f) =>
        `\`${w.group}\` har ${range(w.n, f)} personer, men strata giver tilsammen ${range(w.sum, f)}.`,
      'strata-count': (w, f) =>
        `\`${w.name}\` for \`${w.group}\` er ${range(w.count, f)}, men strata giver tilsammen ${range(w.sum, f)}.`,
      'stratum-twice': w => `Stratum \`${w.stratum}\` for \`${w.group}\` er målt to gange. Hvilken måling gælder?`,
      'strata-several': w =>
        `Tallene for \`${w.attribute}\` er opdelt på mere end én måde, så de samme personer kan være talt to gange. Angiv én opdeling i én fil.`,
      'strata-missing': (w, f) =>
        `\`${w.group}\` har ingen tal for ${f.list(code(w.strata.slice(0, 20)))}, hvor andre grupper har. Hvis der ingen var, så skriv 0.`,
      'strata-without-whole': w =>
        `For \`${w.group}\` er der kun strata, mens andre grupper har tal for alle. Tilføj dem for \`${w.group}\`.`,
      'unknown-differs': (w, f) =>
        `\`${w.group}\` har ${range(w.n, f)} personer. Antallene giver ${range(w.sum, f)}, og \`unknown\` er ${range(w.unknown, f)}: det passer ikke sammen. Personer, hvis udfald ikke kendes, tæller med i \`n\`.`,
      'hidden-mark-number': w =>
        `\`${w.mark}\` i \`precision.hidden.shown_as\` kan være et almindeligt antal. Et skjult antal kan vises som 0, som et tal under \`below\` eller som tekst.`,
      'strata-undeclared': w =>
        `Tallene er delt op efter \`${w.name}\`, men planen nævner ingen strata, så opdelingen bruges ikke. Hvilken opdeling man vælger, er et værdivalg: angiv \`fairness.strata\`, før resultaterne kommer.`,
      'same-numbers': w => `\`${w.one}\` og \`${w.other}\` har præcis de samme tal. Er det ene kopieret fra det andet?`,
    },
  },
)
