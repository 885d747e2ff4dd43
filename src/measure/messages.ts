import {catalogue} from '../words/message.ts'

type Name = {name: string}
type Place = {attribute: string; group: string}
type Meant = {meant?: string}
/** Why a report cannot be written; `code` is what the system says of anything else. */
export type NotWritten = Name & {
  why: 'no-folder' | 'through-link' | 'not-folder' | 'is-folder' | 'denied' | 'full' | 'other'
  code: string
}

const LONGEST = 60
const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name)
const code = (names: readonly string[]) => names.map(name => `\`${short(name)}\``)
const where = ({attribute, group}: Place) => (group === '' ? `\`${attribute}\`` : `\`${attribute}\`, \`${group}\``)

/** What is said about a table of predictions, or about counts that were made elsewhere. */
export const messages = catalogue(
  'measure',
  {
    'no-duckdb': (w: {folder: string}) =>
      `Reading data needs DuckDB, which is not installed here. Run \`npm install --prefix ${quoted(w.folder)} --omit=dev --no-save @duckdb/node-api\` (70 MB); or count where the data lives, with \`--sql\` and \`--counts\`, which need nothing.`,
    'no-network': (w: Name) =>
      `\`${w.name}\` is not on this machine. Nothing is read over a network: download it first, or count where it lives with \`--sql\`.`,
    'no-files': (w: Name) => `\`${w.name}\`: there is no such file.`,
    'empty-folder': (w: Name) => `\`${w.name}\` has no CSV, Parquet or JSON lines files in it.`,
    unreadable: (w: Name) => `\`${w.name}\` cannot be read.`,
    'unknown-format': (w: Name) =>
      `\`${w.name}\` is none of the kinds that can be read: .csv, .tsv, .parquet, .jsonl, .ndjson or .json.`,
    'mixed-formats': (w: {one: string; other: string}) =>
      `Some of the files are ${w.one} and some are ${w.other}. Name files of one kind.`,
    'too-many-files': (w: {limit: number}, f) => `More than ${f.number(w.limit)} files. Put them together first.`,
    'no-column': (w: Name & Meant & {known: readonly string[]}, f) =>
      `There is no column \`${w.name}\`.${w.meant ? ` Did you mean \`${w.meant}\`?` : ''} The data has ${f.list(code(w.known))}.`,
    'column-twice': (w: Name) => `There are two columns \`${w.name}\`. Which one is meant?`,
    nested: (w: {name: string; type: string}) =>
      `\`${w.name}\` holds lists or records (${w.type}), not one value for each person.`,
    'mixed-types': (w: Name) => `\`${w.name}\` has not the same type in all files. Write them in the same way first.`,
    'absent-in-file': (w: {name: string; file: string}) => `\`${w.file}\` has no column \`${w.name}\`; other files do.`,
    'mixed-columns': (w: {detail: string}) => `The files do not have the same columns. DuckDB says: ${w.detail}`,
    ragged: (w: {header: string}) =>
      `The rows do not have as many cells as the header, \`${w.header}\`, or something else parts them. Write plain CSV.`,
    'not-utf8': () => 'The data is not UTF-8 text. Save it in UTF-8.',
    'cannot-read': (w: {detail: string}) => `The data cannot be read. DuckDB says: ${w.detail}`,
    identifier: (w: {attribute: string; groups: number; people: number}, f) =>
      `\`${w.attribute}\` has ${f.number(w.groups)} different values among ${f.number(w.people)} people. That is no attribute but an identifier, and a report on it would be about persons. Leave it out, or make groups of it first.`,
    'looks-like-score': (w: {name: string; values: number}, f) =>
      `\`${w.name}\` has ${f.number(w.values)} different values. Is it a score? Then name it with \`--score\` and a limit.`,
    'not-understood': (w: {column: string; values: readonly string[]; flag: string}, f) =>
      `\`${w.column}\` holds ${f.list(code(w.values))}. Only true and false, 1 and 0 are understood by themselves. Say which one means yes with \`${flagOf(w.flag)}\`, and which mean "not known" with \`--missing\`.`,
    'positive-absent': (w: {column: string; positive: string; values: readonly string[]; flag: string}, f) =>
      `\`${w.positive}\` does not occur in \`${w.column}\`, which holds ${f.list(code(w.values))}. Say which one means yes with \`${flagOf(w.flag)}\`.`,
    'score-not-a-number': (w: {column: string; value: string}) =>
      `\`${w.column}\` holds \`${w.value}\`, which is not a number. If it means "not known", add \`--missing ${w.value}\`.`,
    nobody: () => 'There is nobody in the data.',
    'no-groups': (w: {attribute: string}) => `Of \`${w.attribute}\`, nobody's group is known.`,
    'group-twice': (w: Place) =>
      `${where(w)} is there twice: two groups whose names differ only in spaces or in how they are put together.`,
    'group-long': (w: Place & {limit: number}, f) =>
      `${where(w)} …: the name of a group has at most ${f.number(w.limit)} characters.`,
    'group-unreadable': (w: Place) => `${where(w)}: the name of a group has characters that cannot be shown.`,
    'no-event-name': () => 'Say what happened to people with `--event`, by its name in `use.events` of `ethics.yml`.',
    'no-data': () => 'Name the data: files, patterns or folders. Or use `--sql` or `--counts`.',
    'no-attribute': () => 'Say which columns hold the groups with `--attribute`, once for each.',
    'no-happened': () =>
      'Say how to tell that the event happened: `--prediction COLUMN`, or `--score COLUMN` with `--above`, `--at-least` or `--above-median`.',
    'both-happened': () => 'Use `--prediction` or `--score`, not both.',
    'no-limit': () =>
      'With `--score`, say who is selected: `--above NUMBER`, `--at-least NUMBER` or `--above-median`, one of them.',
    'limit-without-score': (w: {flag: string}) => `\`${w.flag}\` belongs with \`--score\`.`,
    'truth-positive-without-truth': () => '`--truth-positive` belongs with `--truth`.',
    'not-a-limit': (w: {flag: string; value: string}) =>
      `\`${w.flag} ${w.value}\`: not a number. Write digits, with a point before decimals.`,
    'not-a-minimum': (w: {value: string}) => `\`--suppress-below ${w.value}\`: write a whole number from 2 to 1000.`,
    'attribute-twice': (w: Name) => `The attribute \`${w.name}\` is asked for twice.`,
    'bad-name': (w: Name & {flag: string}) =>
      `\`${w.flag} ${w.name}\`: a name has 1 to 80 characters, and none that cannot be shown.`,
    'no-such-attribute': (w: Name & {known: readonly string[]}, f) =>
      `\`--intersection\`: there is no attribute \`${w.name}\`. Asked for are ${f.list(code(w.known))}.`,
    'short-intersection': (w: Name) =>
      `\`--intersection ${w.name}\`: name two or more different attributes, with commas between them.`,
    'not-measured-on': (w: {value: string; known: readonly string[]}, f) =>
      `\`--measured-on ${w.value}\`: write ${f.either(code(w.known))}.`,
    'no-dialect': (w: {value: string; known: readonly string[]}, f) =>
      `\`--sql ${w.value}\`: there is no such dialect. Choose ${f.either(w.known)}.`,
    'no-table': () => '`--sql` needs `--table NAME`: the table as the database knows it, such as `schema.table`.',
    'two-ways': () => 'Data, `--sql` and `--counts` are three ways; use one of them.',
    'not-with-counts': (w: {flag: string}) =>
      `\`${w.flag}\` belongs with data or \`--sql\`: what \`--counts\` reads is counted already.`,
    'counts-unreadable': (w: Name) => `\`${w.name}\` cannot be read as UTF-8 text.`,
    'counts-no-column': (w: Name & Meant & {known: readonly string[]}, f) =>
      `There is no column \`${w.name}\`.${w.meant ? ` Is it \`${w.meant}\`?` : ''} The file has ${f.list(code(w.known))}. Give what the printed statement gave, as it is.`,
    'counts-column': (w: Name & {known: readonly string[]}, f) =>
      `\`${w.name}\` is not among the columns of a counts file: ${f.list(code(w.known))}.`,
    'counts-no-attribute': () => 'This row has no attribute.',
    'counts-not-a-count': (w: {name: string; value: string}) =>
      `\`${w.name}\` is \`${w.value}\`, not a whole number of people.`,
    other: (w: Place & {count: number}, f) =>
      `${where(w)}: for ${f.number(w.count)} ${f.plural(w.count, 'person', 'people')}, something stands there that is neither yes nor no. Say which value means yes with \`--positive\`, and print the statement again.`,
    'row-sum': (w: Place & {n: number; sum: number}, f) =>
      `${where(w)}: the counts add up to ${f.number(w.sum)}, not to ${f.number(w.n)}.`,
    'selected-differs': (w: Place & {selected: number; sum: number}, f) =>
      `${where(w)}: ${f.number(w.selected)} people were selected, but \`tp\` and \`fp\` give ${f.number(w.sum)}.`,
    'more-than-group': (w: Place & {n: number; selected: number}, f) =>
      `${where(w)}: ${f.number(w.selected)} people were selected, but the group has only ${f.number(w.n)}.`,
    'totals-differ': (w: {name: string; attribute: string; count: number; other: string; others: number}, f) =>
      `\`${w.name}\` adds up to ${f.number(w.count)} people for \`${w.attribute}\` and to ${f.number(w.others)} for \`${w.other}\`. Was a row lost, or counted from other data?`,
    'too-many-to-hide': (w: {groups: number; limit: number}, f) =>
      `There are ${f.number(w.groups)} groups; small counts can be hidden safely among at most ${f.number(w.limit)}. Leave an attribute or a combination out, or merge groups.`,
    exposed: (w: Place) =>
      `${where(w)} cannot be hidden: it would follow from what other attributes show. Leave \`${w.attribute}\` out.`,
    'use-output': () =>
      'The report holds text that a workflow would take for a command. Write it to a file with `--output`.',
    'cannot-write': (w: NotWritten) =>
      `\`${w.name}\` cannot be written: ${
        {
          'no-folder': 'its folder is not there. Make it first; only folders below this one are made for you.',
          'through-link': 'a folder on the way is a link, and nothing new is made through one. Make its folder first.',
          'not-folder': 'something on the way to it is no folder.',
          'is-folder': 'that is a folder. Name a file in it.',
          denied: 'you may not write there.',
          full: 'there is no room left.',
          other: `the system says ${w.code}.`,
        }[w.why]
      }`,
    'told-unplaced': (w: {attribute: string; count: number; upTo: number}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'person has', 'people have')} no known group of \`${w.attribute}\` and ${f.plural(w.count, 'is', 'are')} not in the report. Declare it: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
    'told-unplaced-few': (w: {attribute: string; below: number; upTo: number}, f) =>
      `Fewer than ${f.number(w.below)} people have no known group of \`${w.attribute}\` and are not in the report. Declare it: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
    'told-unknown': (w: {count: number; truth: boolean}, f) =>
      `For ${f.number(w.count)} ${f.plural(w.count, 'person', 'people')} it is not known whether the event happened${w.truth ? ', or whether it should have' : ''}. They stand in the column \`unknown\`, and every figure is judged as if they could belong to any count.`,
    'told-negatives': (w: {column: string; values: readonly string[]}, f) =>
      `In \`${w.column}\`, counted as no: ${f.list(code(w.values))}.`,
    'told-small': (w: {count: number; limit: number}, f) =>
      `${f.number(w.count)} ${f.plural(w.count, 'group has', 'groups have')} fewer than ${f.number(w.limit)} people, who might be recognised. \`--suppress-below ${w.limit}\` hides small counts.`,
    'told-placeholder': (w: Place) =>
      `${where(w)} looks as if the group is not known. If so, add \`--missing ${w.group}\`.`,
    'told-capitals': (w: {attribute: string; one: string; other: string}) =>
      `\`${w.attribute}\` has \`${w.one}\` and \`${w.other}\` as two groups, which differ only in capitals.`,
    'told-hidden': (w: {below: number}, f) =>
      `Counts below ${f.number(w.below)} are hidden, and others from which they could be worked out.`,
    'told-hidden-groups': (w: {usable: number; groups: number; few: boolean}, f) =>
      `Of ${f.number(w.groups)} groups, ${f.number(w.usable)} can still be judged; of the others \`n\` is hidden too. More stays usable with fewer attributes and combinations, with tiny groups merged, or with a group that means "not known" declared by \`--missing\`.${w.few ? ' Here few people have no known group of an attribute, and hiding them takes another group: leave that attribute out, or put these people in a group first.' : ''}`,
    'told-version': () =>
      'fill in the version that was measured if ethics.yml gives the model a version, and remove the #',
    'model-unknown': (w: Name & {known: readonly string[]}, f) =>
      `\`--model ${w.name}\`: there is no such model for this event.${w.known.length > 0 ? ` \`ethics.yml\` has ${f.list(code(w.known))}.` : ''}`,
    'here-told': (w: {model: string; planned: boolean}) =>
      `From \`ethics.yml\` and the policies around it, the report also says ${w.model ? `which model was measured (\`${w.model}\`), with a digest of its files` : ''}${w.model && w.planned ? ', and ' : ''}${w.planned ? 'which limits the policies ask now' : ''}. \`check\` holds the report to it.`,
    'here-no-event': (w: {file: string; event: string; known: readonly string[]}, f) =>
      `\`${w.file}\` has no event \`${w.event}\`${w.known.length > 0 ? ` (it has ${f.list(code(w.known))})` : ''}. So the report names neither the model nor the limits.`,
    'here-several-models': (w: {known: readonly string[]}, f) =>
      `There are several models (${f.list(code(w.known))}), so the report does not say which was measured. Name it with \`--model\`.`,
    'here-other-version': (w: {model: string; used: string}) =>
      `The files of \`${w.model}\` here are those of version ${w.used}, not of the one that you name. So the report does not say which model was measured.`,
    'here-no-content': (w: {model: string}) =>
      `Nothing lies at \`models.${w.model}.path\`, or a symbolic link, so the report has no digest of the model. Declare the path of its files.`,
    'here-unreadable': (w: {file: string}) =>
      `There is a fault in \`${w.file}\`, so the report names neither the model nor the limits. \`ethics-gate check\` says what it is; measure again after that.`,
    'told-entry': () => 'To use this report, put this under the bias test in `ethics.yml`:',
    'told-path': () => 'path-to-this-report.csv',
    'told-progress': (w: {share: number; seconds: number}, f) =>
      `counting: ${f.percent(w.share, 0)}, ${f.number(w.seconds)} s`,
  },
  {
    nl: {
      'no-duckdb': w =>
        `Om data te lezen is DuckDB nodig, en dat is hier niet geïnstalleerd. Voer \`npm install --prefix ${quoted(w.folder)} --omit=dev --no-save @duckdb/node-api\` uit (70 MB). Of tel waar de data staat, met \`--sql\` en \`--counts\`: daar is niets voor nodig.`,
      'no-network': w =>
        `\`${w.name}\` staat niet op deze computer. Er wordt niets via een netwerk gelezen: download het eerst, of tel waar het staat met \`--sql\`.`,
      'no-files': w => `\`${w.name}\`: dat bestand is er niet.`,
      'empty-folder': w => `In \`${w.name}\` staan geen CSV-, Parquet- of JSON-bestanden.`,
      unreadable: w => `\`${w.name}\` is niet te lezen.`,
      'unknown-format': w =>
        `\`${w.name}\` is geen soort die gelezen kan worden: .csv, .tsv, .parquet, .jsonl, .ndjson of .json.`,
      'mixed-formats': w => `Sommige bestanden zijn ${w.one}, andere ${w.other}. Noem bestanden van één soort.`,
      'too-many-files': (w, f) => `Meer dan ${f.number(w.limit)} bestanden. Voeg ze eerst samen.`,
      'no-column': (w, f) =>
        `Er is geen kolom \`${w.name}\`.${w.meant ? ` Bedoel je \`${w.meant}\`?` : ''} De data heeft ${f.list(code(w.known))}.`,
      'column-twice': w => `Er zijn twee kolommen \`${w.name}\`. Welke wordt bedoeld?`,
      nested: w => `\`${w.name}\` bevat lijsten of records (${w.type}), niet één waarde per persoon.`,
      'mixed-types': w =>
        `\`${w.name}\` heeft niet in alle bestanden hetzelfde type. Schrijf ze eerst op dezelfde manier weg.`,
      'absent-in-file': w => `\`${w.file}\` heeft geen kolom \`${w.name}\`; andere bestanden wel.`,
      'mixed-columns': w => `De bestanden hebben niet dezelfde kolommen. DuckDB zegt: ${w.detail}`,
      ragged: w =>
        `De rijen hebben niet evenveel cellen als de kop, \`${w.header}\`, of er staat iets anders tussen. Schrijf gewone CSV.`,
      'not-utf8': () => 'De data is geen UTF-8-tekst. Sla die op in UTF-8.',
      'cannot-read': w => `De data is niet te lezen. DuckDB zegt: ${w.detail}`,
      identifier: (w, f) =>
        `\`${w.attribute}\` heeft ${f.number(w.groups)} verschillende waarden bij ${f.number(w.people)} mensen. Dat is geen kenmerk maar een nummer of naam van personen, en daarover komt geen rapport. Laat het weg, of maak er eerst groepen van.`,
      'looks-like-score': (w, f) =>
        `\`${w.name}\` heeft ${f.number(w.values)} verschillende waarden. Is het een score? Noem die dan met \`--score\` en een grens.`,
      'not-understood': (w, f) =>
        `In \`${w.column}\` staat ${f.list(code(w.values))}. Alleen true en false, 1 en 0 spreken voor zich. Zeg met \`${flagOf(w.flag)}\` welke waarde ja betekent, en met \`--missing\` welke "niet bekend" betekent.`,
      'positive-absent': (w, f) =>
        `\`${w.positive}\` komt niet voor in \`${w.column}\`; daar staat ${f.list(code(w.values))}. Zeg met \`${flagOf(w.flag)}\` welke waarde ja betekent.`,
      'score-not-a-number': w =>
        `In \`${w.column}\` staat \`${w.value}\`, en dat is geen getal. Betekent het "niet bekend", voeg dan \`--missing ${w.value}\` toe.`,
      nobody: () => 'Er staat niemand in de data.',
      'no-groups': w => `Van \`${w.attribute}\` is van niemand de groep bekend.`,
      'group-twice': w =>
        `${where(w)} staat er twee keer: twee groepen waarvan de namen alleen verschillen in spaties of in hoe ze zijn samengesteld.`,
      'group-long': (w, f) => `${where(w)} …: de naam van een groep heeft hoogstens ${f.number(w.limit)} tekens.`,
      'group-unreadable': w => `${where(w)}: in de naam van de groep staan tekens die niet te tonen zijn.`,
      'no-event-name': () =>
        'Zeg met `--event` wat er met mensen gebeurde, met de naam die het in `use.events` van `ethics.yml` heeft.',
      'no-data': () => 'Noem de data: bestanden, patronen of mappen. Of gebruik `--sql` of `--counts`.',
      'no-attribute': () => 'Zeg met `--attribute` in welke kolommen de groepen staan, één keer per kolom.',
      'no-happened': () =>
        'Zeg hoe te zien is dat de gebeurtenis plaatsvond: `--prediction KOLOM`, of `--score KOLOM` met `--above`, `--at-least` of `--above-median`.',
      'both-happened': () => 'Gebruik `--prediction` of `--score`, niet allebei.',
      'no-limit': () =>
        'Zeg bij `--score` wie er geselecteerd is: met `--above GETAL`, `--at-least GETAL` of `--above-median`, een van de drie.',
      'limit-without-score': w => `\`${w.flag}\` hoort bij \`--score\`.`,
      'truth-positive-without-truth': () => '`--truth-positive` hoort bij `--truth`.',
      'not-a-limit': w => `\`${w.flag} ${w.value}\`: geen getal. Schrijf cijfers, met een punt voor de decimalen.`,
      'not-a-minimum': w => `\`--suppress-below ${w.value}\`: schrijf een geheel getal van 2 tot en met 1000.`,
      'attribute-twice': w => `Het kenmerk \`${w.name}\` wordt twee keer gevraagd.`,
      'bad-name': w =>
        `\`${w.flag} ${w.name}\`: een naam heeft 1 tot 80 tekens, en geen tekens die niet te tonen zijn.`,
      'no-such-attribute': (w, f) =>
        `\`--intersection\`: er is geen kenmerk \`${w.name}\`. Gevraagd zijn ${f.list(code(w.known))}.`,
      'short-intersection': w =>
        `\`--intersection ${w.name}\`: noem twee of meer verschillende kenmerken, met komma's ertussen.`,
      'not-measured-on': (w, f) => `\`--measured-on ${w.value}\`: kies uit ${f.either(code(w.known))}.`,
      'no-dialect': (w, f) => `\`--sql ${w.value}\`: dat dialect is er niet. Kies ${f.either(w.known)}.`,
      'no-table': () =>
        'Bij `--sql` hoort `--table NAAM`: de tabel zoals de database die kent, bijvoorbeeld `schema.tabel`.',
      'two-ways': () => 'Data, `--sql` en `--counts` zijn drie manieren; gebruik er één.',
      'not-with-counts': w => `\`${w.flag}\` hoort bij data of \`--sql\`: wat \`--counts\` leest, is al geteld.`,
      'counts-unreadable': w => `\`${w.name}\` is niet te lezen als UTF-8-tekst.`,
      'counts-no-column': (w, f) =>
        `Er is geen kolom \`${w.name}\`.${w.meant ? ` Is het \`${w.meant}\`?` : ''} Het bestand heeft ${f.list(code(w.known))}. Geef wat de SQL-opdracht opleverde, zoals het is.`,
      'counts-column': (w, f) =>
        `\`${w.name}\` is geen kolom van een bestand met aantallen. Dat heeft ${f.list(code(w.known))}.`,
      'counts-no-attribute': () => 'In deze rij staat geen kenmerk.',
      'counts-not-a-count': w => `\`${w.name}\` is \`${w.value}\`, en dat is geen heel aantal mensen.`,
      other: (w, f) =>
        `${where(w)}: bij ${f.number(w.count)} ${f.plural(w.count, 'persoon', 'mensen')} staat iets dat geen ja en geen nee is. Zeg met \`--positive\` welke waarde ja betekent, en druk de SQL-opdracht opnieuw af.`,
      'row-sum': (w, f) => `${where(w)}: de aantallen zijn samen ${f.number(w.sum)}, niet ${f.number(w.n)}.`,
      'selected-differs': (w, f) =>
        `${where(w)}: er zijn ${f.number(w.selected)} mensen geselecteerd, maar \`tp\` en \`fp\` geven ${f.number(w.sum)}.`,
      'more-than-group': (w, f) =>
        `${where(w)}: er zijn ${f.number(w.selected)} mensen geselecteerd, maar de groep heeft er maar ${f.number(w.n)}.`,
      'totals-differ': (w, f) =>
        `Voor \`${w.attribute}\` is \`${w.name}\` samen ${f.number(w.count)} mensen, voor \`${w.other}\` ${f.number(w.others)}. Is er een rij verloren gegaan, of is er uit andere data geteld?`,
      'too-many-to-hide': (w, f) =>
        `Er zijn ${f.number(w.groups)} groepen; kleine aantallen zijn veilig te verbergen bij hoogstens ${f.number(w.limit)}. Laat een kenmerk of een combinatie weg, of voeg groepen samen.`,
      exposed: w =>
        `${where(w)} is niet af te schermen: het volgt uit wat andere kenmerken laten zien. Laat \`${w.attribute}\` weg.`,
      'use-output': () =>
        'In het rapport staat tekst die een workflow voor een opdracht zou aanzien. Schrijf het met `--output` naar een bestand.',
      'cannot-write': w =>
        `\`${w.name}\` is niet te schrijven: ${
          {
            'no-folder': 'de map is er niet. Maak die eerst; alleen mappen onder deze map worden voor je gemaakt.',
            'through-link':
              'een map onderweg is een link, en daardoorheen wordt niets nieuws gemaakt. Maak de map eerst.',
            'not-folder': 'iets op de weg ernaartoe is geen map.',
            'is-folder': 'dat is een map. Noem een bestand daarin.',
            denied: 'je mag daar niet schrijven.',
            full: 'er is geen ruimte meer.',
            other: `het systeem zegt ${w.code}.`,
          }[w.why]
        }`,
      'told-unplaced': (w, f) =>
        `Van ${f.number(w.count)} ${f.plural(w.count, 'persoon', 'mensen')} is de groep van \`${w.attribute}\` niet bekend; ${f.plural(w.count, 'die staat', 'die staan')} niet in het rapport. Geef het op: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
      'told-unplaced-few': (w, f) =>
        `Van minder dan ${f.number(w.below)} mensen is de groep van \`${w.attribute}\` niet bekend; die staan niet in het rapport. Geef het op: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
      'told-unknown': (w, f) =>
        `Van ${f.number(w.count)} ${f.plural(w.count, 'persoon', 'mensen')} is niet bekend of de gebeurtenis plaatsvond${w.truth ? ', of had moeten plaatsvinden' : ''}. Ze staan in de kolom \`unknown\`, en elk cijfer wordt beoordeeld alsof ze bij elk aantal kunnen horen.`,
      'told-negatives': (w, f) => `In \`${w.column}\` is als nee geteld: ${f.list(code(w.values))}.`,
      'told-small': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'groep heeft', 'groepen hebben')} minder dan ${f.number(w.limit)} mensen, die te herkennen zouden kunnen zijn. \`--suppress-below ${w.limit}\` schermt kleine aantallen af.`,
      'told-placeholder': w =>
        `${where(w)} lijkt te betekenen dat de groep niet bekend is. Zo ja, voeg dan \`--missing ${w.group}\` toe.`,
      'told-capitals': w =>
        `\`${w.attribute}\` heeft \`${w.one}\` en \`${w.other}\` als twee groepen, die alleen in hoofdletters verschillen.`,
      'told-hidden': (w, f) =>
        `Aantallen onder ${f.number(w.below)} zijn afgeschermd, en andere waaruit ze te berekenen zouden zijn.`,
      'told-hidden-groups': (w, f) =>
        `Van de ${f.number(w.groups)} groepen zijn er ${f.number(w.usable)} nog te beoordelen; van de andere is ook \`n\` verborgen. Er blijft meer over met minder kenmerken en combinaties, als je heel kleine groepen samenvoegt, of als je een groep die "niet bekend" betekent opgeeft met \`--missing\`.${w.few ? ' Hier is van enkele mensen de groep van een kenmerk niet bekend, en om hen te verbergen moet er nog een groep weg: laat dat kenmerk weg, of deel deze mensen eerst in bij een groep.' : ''}`,
      'told-version': () => 'vul de gemeten versie in als ethics.yml een versie van het model noemt, en haal het # weg',
      'model-unknown': (w, f) =>
        `\`--model ${w.name}\`: zo heet geen model bij deze gebeurtenis.${w.known.length > 0 ? ` \`ethics.yml\` heeft ${f.list(code(w.known))}.` : ''}`,
      'here-told': w =>
        `Uit \`ethics.yml\` en het beleid eromheen staat ook in het rapport ${w.model ? `welk model is gemeten (\`${w.model}\`), met een vingerafdruk van de bestanden` : ''}${w.model && w.planned ? ', en ' : ''}${w.planned ? 'welke grenzen het beleid nu stelt' : ''}. \`check\` houdt het rapport daaraan.`,
      'here-no-event': (w, f) =>
        `\`${w.file}\` heeft geen gebeurtenis \`${w.event}\`${w.known.length > 0 ? ` (wel ${f.list(code(w.known))})` : ''}. Daarom noemt het rapport het model en de grenzen niet.`,
      'here-several-models': (w, f) =>
        `Er zijn meer modellen (${f.list(code(w.known))}), dus het rapport zegt niet welk er is gemeten. Noem het met \`--model\`.`,
      'here-other-version': w =>
        `De bestanden van \`${w.model}\` hier zijn die van versie ${w.used}, niet van de versie die je noemt. Daarom zegt het rapport niet welk model is gemeten.`,
      'here-no-content': w =>
        `Op \`models.${w.model}.path\` staat niets of een symbolische link, dus het rapport heeft geen vingerafdruk van het model. Geef het pad van de bestanden op.`,
      'here-unreadable': w =>
        `Er zit een fout in \`${w.file}\`, dus het rapport noemt het model en de grenzen niet. \`ethics-gate check\` zegt wat er is; meet daarna opnieuw.`,
      'told-entry': () => 'Zet dit bij de biastoets in `ethics.yml` om dit rapport te gebruiken:',
      'told-path': () => 'pad-naar-dit-rapport.csv',
      'told-progress': (w, f) => `tellen: ${f.percent(w.share, 0)}, ${f.number(w.seconds)} s`,
    },
    da: {
      'no-duckdb': w =>
        `For at læse data skal DuckDB være installeret, og det er det ikke her. Kør \`npm install --prefix ${quoted(w.folder)} --omit=dev --no-save @duckdb/node-api\` (70 MB). Eller tæl, hvor dataene ligger, med \`--sql\` og \`--counts\`, som ikke kræver noget.`,
      'no-network': w =>
        `\`${w.name}\` ligger ikke på denne maskine. Intet læses over et netværk: hent det først, eller tæl, hvor det ligger, med \`--sql\`.`,
      'no-files': w => `\`${w.name}\`: den fil findes ikke.`,
      'empty-folder': w => `I \`${w.name}\` er der ingen CSV-, Parquet- eller JSON-filer.`,
      unreadable: w => `\`${w.name}\` kan ikke læses.`,
      'unknown-format': w =>
        `\`${w.name}\` er ikke en slags, der kan læses: .csv, .tsv, .parquet, .jsonl, .ndjson eller .json.`,
      'mixed-formats': w => `Nogle af filerne er ${w.one}, andre er ${w.other}. Angiv filer af én slags.`,
      'too-many-files': (w, f) => `Mere end ${f.number(w.limit)} filer. Saml dem først.`,
      'no-column': (w, f) =>
        `Der er ingen kolonne \`${w.name}\`.${w.meant ? ` Mener du \`${w.meant}\`?` : ''} Dataene har ${f.list(code(w.known))}.`,
      'column-twice': w => `Der er to kolonner \`${w.name}\`. Hvilken er ment?`,
      nested: w => `\`${w.name}\` indeholder lister eller poster (${w.type}), ikke én værdi for hver person.`,
      'mixed-types': w => `\`${w.name}\` har ikke samme type i alle filer. Skriv dem først på samme måde.`,
      'absent-in-file': w => `\`${w.file}\` har ingen kolonne \`${w.name}\`; det har andre filer.`,
      'mixed-columns': w => `Filerne har ikke de samme kolonner. DuckDB siger: ${w.detail}`,
      ragged: w =>
        `Rækkerne har ikke lige så mange celler som overskriften, \`${w.header}\`, eller noget andet skiller dem ad. Skriv almindelig CSV.`,
      'not-utf8': () => 'Dataene er ikke tekst i UTF-8. Gem dem i UTF-8.',
      'cannot-read': w => `Dataene kan ikke læses. DuckDB siger: ${w.detail}`,
      identifier: (w, f) =>
        `\`${w.attribute}\` har ${f.number(w.groups)} forskellige værdier blandt ${f.number(w.people)} personer. Det er ikke et kendetegn, men noget, der udpeger enkelte personer, og en rapport om det ville handle om dem. Udelad det, eller inddel det først i grupper.`,
      'looks-like-score': (w, f) =>
        `\`${w.name}\` har ${f.number(w.values)} forskellige værdier. Er det en score? Angiv den så med \`--score\` og en grænse.`,
      'not-understood': (w, f) =>
        `I \`${w.column}\` står ${f.list(code(w.values))}. Kun true og false, 1 og 0 forstås af sig selv. Angiv med \`${flagOf(w.flag)}\`, hvilken værdi der betyder ja, og med \`--missing\`, hvilke der betyder "ikke kendt".`,
      'positive-absent': (w, f) =>
        `\`${w.positive}\` forekommer ikke i \`${w.column}\`, hvor der står ${f.list(code(w.values))}. Angiv med \`${flagOf(w.flag)}\`, hvilken værdi der betyder ja.`,
      'score-not-a-number': w =>
        `I \`${w.column}\` står \`${w.value}\`, som ikke er et tal. Betyder det "ikke kendt", så tilføj \`--missing ${w.value}\`.`,
      nobody: () => 'Der er ingen personer i dataene.',
      'no-groups': w => `For \`${w.attribute}\` er gruppen ikke kendt for nogen.`,
      'group-twice': w =>
        `${where(w)} står der to gange: to grupper, hvis navne kun adskiller sig ved mellemrum eller ved, hvordan de er sat sammen.`,
      'group-long': (w, f) => `${where(w)} …: navnet på en gruppe må højst have ${f.number(w.limit)} tegn.`,
      'group-unreadable': w => `${where(w)}: gruppens navn har tegn, der ikke kan vises.`,
      'no-event-name': () =>
        'Angiv med `--event`, hvad der skete for folk, med navnet fra `use.events` i `ethics.yml`.',
      'no-data': () => 'Angiv dataene: filer, mønstre eller mapper. Eller brug `--sql` eller `--counts`.',
      'no-attribute': () => 'Angiv med `--attribute`, hvilke kolonner der har grupperne, én gang for hver.',
      'no-happened': () =>
        'Angiv, hvordan man ser, at hændelsen skete: `--prediction KOLONNE`, eller `--score KOLONNE` med `--above`, `--at-least` eller `--above-median`.',
      'both-happened': () => 'Brug `--prediction` eller `--score`, ikke begge.',
      'no-limit': () =>
        'Angiv ved `--score`, hvem der er udvalgt: med `--above TAL`, `--at-least TAL` eller `--above-median`, én af dem.',
      'limit-without-score': w => `\`${w.flag}\` hører til \`--score\`.`,
      'truth-positive-without-truth': () => '`--truth-positive` hører til `--truth`.',
      'not-a-limit': w => `\`${w.flag} ${w.value}\`: ikke et tal. Skriv cifre, med punktum foran decimalerne.`,
      'not-a-minimum': w => `\`--suppress-below ${w.value}\`: skriv et helt tal fra 2 til 1000.`,
      'attribute-twice': w => `Der bedes om kendetegnet \`${w.name}\` to gange.`,
      'bad-name': w => `\`${w.flag} ${w.name}\`: et navn har 1 til 80 tegn, og ingen, der ikke kan vises.`,
      'no-such-attribute': (w, f) =>
        `\`--intersection\`: der er intet kendetegn \`${w.name}\`. Der er bedt om ${f.list(code(w.known))}.`,
      'short-intersection': w =>
        `\`--intersection ${w.name}\`: angiv to eller flere forskellige kendetegn med komma imellem.`,
      'not-measured-on': (w, f) => `\`--measured-on ${w.value}\`: skriv ${f.either(code(w.known))}.`,
      'no-dialect': (w, f) => `\`--sql ${w.value}\`: den dialekt findes ikke. Vælg ${f.either(w.known)}.`,
      'no-table': () =>
        '`--sql` kræver `--table NAVN`: tabellen, som databasen kender den, for eksempel `skema.tabel`.',
      'two-ways': () => 'Data, `--sql` og `--counts` er tre måder; brug én af dem.',
      'not-with-counts': w =>
        `\`${w.flag}\` hører til data eller \`--sql\`: det, \`--counts\` læser, er allerede talt.`,
      'counts-unreadable': w => `\`${w.name}\` kan ikke læses som tekst i UTF-8.`,
      'counts-no-column': (w, f) =>
        `Der er ingen kolonne \`${w.name}\`.${w.meant ? ` Er det \`${w.meant}\`?` : ''} Filen har ${f.list(code(w.known))}. Giv det, som SQL-sætningen gav, som det er.`,
      'counts-column': (w, f) =>
        `\`${w.name}\` er ikke blandt kolonnerne i en fil med antal: ${f.list(code(w.known))}.`,
      'counts-no-attribute': () => 'Denne række har intet kendetegn.',
      'counts-not-a-count': w => `\`${w.name}\` er \`${w.value}\`, ikke et helt antal personer.`,
      other: (w, f) =>
        `${where(w)}: for ${f.number(w.count)} ${f.plural(w.count, 'person', 'personer')} står der noget, som hverken er ja eller nej. Angiv med \`--positive\`, hvilken værdi der betyder ja, og udskriv SQL-sætningen igen.`,
      'row-sum': (w, f) => `${where(w)}: antallene giver tilsammen ${f.number(w.sum)}, ikke ${f.number(w.n)}.`,
      'selected-differs': (w, f) =>
        `${where(w)}: ${f.number(w.selected)} personer blev udvalgt, men \`tp\` og \`fp\` giver ${f.number(w.sum)}.`,
      'more-than-group': (w, f) =>
        `${where(w)}: ${f.number(w.selected)} personer blev udvalgt, men gruppen har kun ${f.number(w.n)}.`,
      'totals-differ': (w, f) =>
        `For \`${w.attribute}\` giver \`${w.name}\` tilsammen ${f.number(w.count)} personer, for \`${w.other}\` ${f.number(w.others)}. Er en række gået tabt, eller er der talt på andre data?`,
      'too-many-to-hide': (w, f) =>
        `Der er ${f.number(w.groups)} grupper; små antal kan kun skjules sikkert ved højst ${f.number(w.limit)}. Udelad et kendetegn eller en kombination, eller læg grupper sammen.`,
      exposed: w =>
        `${where(w)} kan ikke skjules: det følger af det, andre kendetegn viser. Udelad \`${w.attribute}\`.`,
      'use-output': () =>
        'Rapporten indeholder tekst, som et workflow ville opfatte som en kommando. Skriv den til en fil med `--output`.',
      'cannot-write': w =>
        `\`${w.name}\` kan ikke skrives: ${
          {
            'no-folder': 'mappen findes ikke. Opret den først; kun mapper under denne mappe bliver oprettet for dig.',
            'through-link':
              'en mappe på vejen er et link, og der oprettes ikke noget nyt gennem det. Opret mappen først.',
            'not-folder': 'noget på vejen dertil er ikke en mappe.',
            'is-folder': 'det er en mappe. Nævn en fil i den.',
            denied: 'du må ikke skrive der.',
            full: 'der er ikke plads til mere.',
            other: `systemet siger ${w.code}.`,
          }[w.why]
        }`,
      'told-unplaced': (w, f) =>
        `For ${f.number(w.count)} ${f.plural(w.count, 'person', 'personer')} er gruppen for \`${w.attribute}\` ikke kendt, og de er ikke med i rapporten. Oplys det: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
      'told-unplaced-few': (w, f) =>
        `For færre end ${f.number(w.below)} personer er gruppen for \`${w.attribute}\` ikke kendt, og de er ikke med i rapporten. Oplys det: \`fairness.attributes.${w.attribute}.unknown: {up_to: ${w.upTo}}\`.`,
      'told-unknown': (w, f) =>
        `For ${f.number(w.count)} ${f.plural(w.count, 'person', 'personer')} vides det ikke, om hændelsen skete${w.truth ? ', eller om den burde være sket' : ''}. De står i kolonnen \`unknown\`, og hvert tal vurderes, som om de kan høre til ethvert antal.`,
      'told-negatives': (w, f) => `I \`${w.column}\` er talt som nej: ${f.list(code(w.values))}.`,
      'told-small': (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'gruppe har', 'grupper har')} færre end ${f.number(w.limit)} personer, som måske kan genkendes. \`--suppress-below ${w.limit}\` skjuler små antal.`,
      'told-placeholder': w =>
        `${where(w)} ser ud til at betyde, at gruppen ikke er kendt. Tilføj i så fald \`--missing ${w.group}\`.`,
      'told-capitals': w =>
        `\`${w.attribute}\` har \`${w.one}\` og \`${w.other}\` som to grupper, der kun adskiller sig ved store bogstaver.`,
      'told-hidden': (w, f) => `Antal under ${f.number(w.below)} er skjult, og andre, som de kunne beregnes ud fra.`,
      'told-hidden-groups': (w, f) =>
        `Af ${f.number(w.groups)} grupper kan ${f.number(w.usable)} stadig vurderes; for de andre er \`n\` også skjult. Flere kan bruges med færre kendetegn og kombinationer, hvis du slår meget små grupper sammen, eller hvis du angiver en gruppe, der betyder "ikke kendt", med \`--missing\`.${w.few ? ' Her er gruppen for et kendetegn ikke kendt for nogle få personer, og for at skjule dem må endnu en gruppe skjules: udelad det kendetegn, eller sæt først disse personer i en gruppe.' : ''}`,
      'told-version': () => 'udfyld den målte version, hvis ethics.yml angiver en version af modellen, og fjern #',
      'model-unknown': (w, f) =>
        `\`--model ${w.name}\`: der er ingen model med det navn til hændelsen.${w.known.length > 0 ? ` \`ethics.yml\` har ${f.list(code(w.known))}.` : ''}`,
      'here-told': w =>
        `Ud fra \`ethics.yml\` og politikkerne omkring den siger rapporten også ${w.model ? `hvilken model der blev målt (\`${w.model}\`), med et fingeraftryk af dens filer` : ''}${w.model && w.planned ? ', og ' : ''}${w.planned ? 'hvilke grænser politikkerne sætter nu' : ''}. \`check\` holder rapporten op på det.`,
      'here-no-event': (w, f) =>
        `\`${w.file}\` har ingen hændelse \`${w.event}\`${w.known.length > 0 ? ` (den har ${f.list(code(w.known))})` : ''}. Derfor nævner rapporten hverken modellen eller grænserne.`,
      'here-several-models': (w, f) =>
        `Der er flere modeller (${f.list(code(w.known))}), så rapporten siger ikke, hvilken der blev målt. Nævn den med \`--model\`.`,
      'here-other-version': w =>
        `Filerne til \`${w.model}\` her er dem fra version ${w.used}, ikke fra den, du nævner. Derfor siger rapporten ikke, hvilken model der blev målt.`,
      'here-no-content': w =>
        `Der ligger intet på \`models.${w.model}.path\`, eller et symbolsk link, så rapporten har intet fingeraftryk af modellen. Angiv stien til dens filer.`,
      'here-unreadable': w =>
        `Der er en fejl i \`${w.file}\`, så rapporten nævner hverken modellen eller grænserne. \`ethics-gate check\` siger hvilken; mål igen derefter.`,
      'told-entry': () => 'Sæt dette ved bias-testen i `ethics.yml` for at bruge denne rapport:',
      'told-path': () => 'sti-til-denne-rapport.csv',
      'told-progress': (w, f) => `tæller: ${f.percent(w.share, 0)}, ${f.number(w.seconds)} s`,
    },
  },
)

/** As a shell reads it: a folder with odd characters stands in quotes. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
}

function flagOf(answer: string): string {
  return answer === 'truth' ? '--truth-positive' : '--positive'
}
