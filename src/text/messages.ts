import {catalogue} from '../words/message.ts'

/** What is said about a file that cannot be read, or holds something its format does not know. */
export const messages = catalogue(
  'read',
  {
    'too-large': (w: {bytes: number; limit: number}, f) =>
      `This file has ${f.number(w.bytes)} bytes; at most ${f.number(w.limit)} are read. Keep data out of it and point to files instead.`,
    encoding: (w: {name: string}) => `This file is written in ${w.name}. Save it as UTF-8.`,
    binary: () => 'This is a binary file, not text. Point to a text file.',
    'not-utf8': () => 'From here on the bytes are not valid UTF-8. Save the file as UTF-8.',
    empty: () => 'This file is empty.',
    'not-a-map': () => 'Expected `key: value` lines at the top level.',
    'too-deep': (w: {limit: number}) => `Nested deeper than ${w.limit} levels. Flatten it.`,
    'too-many-nodes': (w: {limit: number}, f) =>
      `More than ${f.number(w.limit)} values. Keep data in files of its own.`,
    'too-many-aliases': (w: {limit: number}) => `More than ${w.limit} aliases (\`*name\`). Write the values out.`,
    'too-many-problems': (w: {limit: number}) =>
      `There is more wrong from here on. Mend the first ${w.limit}, then look again.`,
    'control-character': () => 'A control character stands here. Remove it.',
    'alias-unknown': () => 'This alias (`*name`) has no anchor (`&name`) before it.',
    tag: (w: {tag: string}) => `YAML tags (\`${w.tag}\`) are not used here. Remove the tag.`,
    'merge-key': () => 'Merge keys (`<<`) are not used here. Write the keys out.',
    'key-not-text': () => 'A key must be plain text.',
    'key-refused': (w: {name: string}) => `\`${w.name}\` cannot be a key.`,
    'empty-value': (w: {name: string}) =>
      `\`${w.name}\` is empty. Fill it in, or remove the line: what is not there counts as not declared.`,
    'text-too-long': (w: {limit: number}, f) =>
      `More than ${f.number(w.limit)} characters. Put long texts in a file of their own.`,
    'duplicate-key': () => 'This key stands here a second time. Keep one.',
    tab: () => 'A tab is used to indent. Use spaces.',
    'several-documents': () => 'A second document starts here (`---`). Keep one document in this file.',
    'needs-quotes': (w: {sign: string}) => `A value cannot begin with \`${w.sign}\` here. Put it in quotes.`,
    'colon-or-indent': () =>
      'This line cannot be read. Put quotes around a value that holds a colon and a space, or mend how far the line is indented.',
    misaligned: () =>
      'This line is indented differently from the lines that it belongs to. What stands below one key begins in the same column: count the spaces at the start of the line.',
    'not-yaml': (w: {code: string; reason: string}) => `Not valid YAML: ${w.reason} (${w.code}).`,
    'unknown-key': (w: {name: string; nearest: string; known: readonly string[]}, f) =>
      `\`${w.name}\` is not known here. ${w.nearest ? `Did you mean \`${w.nearest}\`?` : `Known: ${f.either(w.known.map(k => `\`${k}\``))}.`}`,
    'unknown-value': (w: {value: string; nearest: string; known: readonly string[]}, f) =>
      `\`${w.value}\` is not one of the allowed values. ${w.nearest ? `Did you mean \`${w.nearest}\`? ` : ''}Allowed: ${f.either(w.known.map(k => `\`${k}\``))}.`,
    'missing-key': (w: {name: string}) => `\`${w.name}\` is missing here.`,
    'expected-kind': (w: {expected: readonly string[]; keys: readonly string[]}, f) =>
      `Expected ${f.either(w.expected.map(f.term))}${w.keys.length > 0 ? `, with ${f.either(w.keys.map(k => `\`${k}\``))}` : ''}.`,
    'write-truth': (w: {value: string; write: string}) => `\`${w.value}\` is not read here: write \`${w.write}\`.`,
    'not-a-date': (w: {value: string}) =>
      `\`${w.value}\` is not a date. Write a day that exists as year-month-day, such as 2026-11-22.`,
    'not-a-period': (w: {value: string}) =>
      `\`${w.value}\` is not a period. Write a number and days, months or years, such as \`24 months\`.`,
    'not-a-path': (w: {value: string}) =>
      `\`${w.value}\` is not a path inside this repository. Write it relative to this file, or with a leading \`/\` from the repository's root; no \`..\`, no backslash.`,
    'not-an-id': (w: {value: string}) => `\`${w.value}\` cannot be a name here. Use letters, digits and hyphens.`,
    'not-an-account': (w: {value: string}) => `\`${w.value}\` is not an account. Write \`"@name"\`, in quotes.`,
    'not-a-seal': (w: {value: string}) => `\`${w.value}\` is not a seal. \`ethics-gate seal\` writes it.`,
    'bad-form': (w: {value: string}) => `\`${w.value}\` does not have the form that is expected here.`,
    'not-a-plain-number': (w: {value: string}) =>
      `\`${w.value}\`: write the number in plain digits, such as 12 or 0.8.`,
    'out-of-range': (w: {value: string; limit: string}) => `${w.value} is out of range (${w.limit}).`,
    'too-few': (w: {limit: number}) => `Expected at least ${w.limit} here.`,
    'too-many': (w: {limit: number}) => `Expected at most ${w.limit} here.`,
    placeholder: (w: {value: string}) =>
      `\`${w.value}\` is a placeholder, not an answer. Fill it in, or remove the line: what is not there counts as not declared.`,
    'csv-quotes': () =>
      'A quote stands in the middle of a cell. Put quotes around the whole cell and double the ones inside.',
    'csv-quote-open': () => 'A cell begins with a quote, but no quote ends it. The file ends here.',
    'csv-no-header': (w: {row: number}) => `Row ${w.row} should hold the headers, but it is empty or not there.`,
    'csv-header-twice': (w: {name: string}) =>
      `The header \`${w.name}\` stands here a second time. Give each column its own.`,
    'csv-ragged': (w: {cells: number; headers: number}, f) =>
      `This row has ${w.cells} ${f.plural(w.cells, 'cell', 'cells')}; there are ${w.headers} headers. It was not read.`,
    'csv-too-many-rows': (w: {limit: number}, f) =>
      `More than ${f.number(w.limit)} rows. Put only the counts for each group here.`,
    'csv-too-many-columns': (w: {limit: number}, f) => `More than ${f.number(w.limit)} columns.`,
    'json-comment': () => 'JSON has no comments. Remove it.',
    'json-trailing-comma': () => 'Remove this comma: nothing follows it.',
    'json-unexpected': (w: {found: string}) => `Not valid JSON: \`${w.found}\` cannot stand here.`,
    'json-text': () => 'Not valid JSON: this text has no closing quote, or a character that must be escaped.',
    'json-end': () => 'Not valid JSON: the file ends too early.',
    'json-after-end': () => 'Not valid JSON: something stands after the end.',
  },
  {
    nl: {
      'too-large': (w, f) =>
        `Dit bestand heeft ${f.number(w.bytes)} bytes; er worden er hoogstens ${f.number(w.limit)} gelezen. Zet gegevens in een eigen bestand en verwijs ernaar.`,
      encoding: w => `Dit bestand is opgeslagen als ${w.name}. Sla het op als UTF-8.`,
      binary: () => 'Dit is een binair bestand, geen tekst. Verwijs naar een tekstbestand.',
      'not-utf8': () => 'Vanaf hier is het geen geldige UTF-8. Sla het bestand op als UTF-8.',
      empty: () => 'Dit bestand is leeg.',
      'not-a-map': () => 'Hier horen regels met `naam: waarde`.',
      'too-deep': w => `Dieper dan ${w.limit} niveaus genest. Maak het platter.`,
      'too-many-nodes': (w, f) => `Meer dan ${f.number(w.limit)} waarden. Zet gegevens in een eigen bestand.`,
      'too-many-aliases': w => `Meer dan ${w.limit} aliassen (\`*naam\`). Schrijf de waarden uit.`,
      'too-many-problems': w => `Vanaf hier klopt er nog meer niet. Los de eerste ${w.limit} op en kijk dan opnieuw.`,
      'control-character': () => 'Hier staat een besturingsteken. Haal het weg.',
      'alias-unknown': () => 'Bij deze alias (`*naam`) hoort geen anker (`&naam`).',
      tag: w => `YAML-tags (\`${w.tag}\`) worden hier niet gebruikt. Haal de tag weg.`,
      'merge-key': () => 'Samenvoegsleutels (`<<`) worden hier niet gebruikt. Schrijf de regels uit.',
      'key-not-text': () => 'Een sleutel moet gewone tekst zijn.',
      'key-refused': w => `\`${w.name}\` kan geen sleutel zijn.`,
      'empty-value': w =>
        `\`${w.name}\` is leeg. Vul het in of haal de regel weg: wat er niet staat, geldt als niet opgegeven.`,
      'text-too-long': (w, f) => `Meer dan ${f.number(w.limit)} tekens. Zet lange teksten in een eigen bestand.`,
      'duplicate-key': () => 'Deze sleutel staat hier voor de tweede keer. Houd er één over.',
      tab: () => 'Er is ingesprongen met een tab. Gebruik spaties.',
      'several-documents': () => 'Hier begint een tweede document (`---`). Houd één document per bestand.',
      'needs-quotes': w => `Een waarde kan hier niet met \`${w.sign}\` beginnen. Zet haar tussen aanhalingstekens.`,
      'colon-or-indent': () =>
        'Deze regel is niet te lezen. Zet een waarde met een dubbele punt en een spatie tussen aanhalingstekens, of verbeter het inspringen.',
      misaligned: () =>
        'Deze regel springt anders in dan de regels waar hij bij hoort. Wat onder één sleutel staat, begint in dezelfde kolom: tel de spaties aan het begin van de regel.',
      'not-yaml': w => `Geen geldige YAML: ${w.reason} (${w.code}).`,
      'unknown-key': (w, f) =>
        `\`${w.name}\` is hier niet bekend. ${w.nearest ? `Bedoel je \`${w.nearest}\`?` : `Bekend zijn: ${f.list(w.known.map(k => `\`${k}\``))}.`}`,
      'unknown-value': (w, f) =>
        `\`${w.value}\` mag hier niet. ${w.nearest ? `Bedoel je \`${w.nearest}\`? ` : ''}Je kunt kiezen uit ${f.list(w.known.map(k => `\`${k}\``))}.`,
      'missing-key': w => `Hier ontbreekt \`${w.name}\`.`,
      'expected-kind': (w, f) =>
        `Hier ${w.expected[0] === 'kind-object' ? 'horen' : 'hoort'} ${f.either(w.expected.map(f.term))}${w.keys.length > 0 ? `, met ${f.either(w.keys.map(k => `\`${k}\``))}` : ''}.`,
      'write-truth': w => `\`${w.value}\` wordt hier niet gelezen: schrijf \`${w.write}\`.`,
      'not-a-date': w =>
        `\`${w.value}\` is geen datum. Schrijf een bestaande dag als jaar-maand-dag, zoals 2026-11-22.`,
      'not-a-period': w =>
        `\`${w.value}\` is geen periode. Schrijf een getal met days, months of years, zoals \`24 months\`.`,
      'not-a-path': w =>
        `\`${w.value}\` is geen pad binnen deze repository. Schrijf het vanaf dit bestand, of met \`/\` vooraan vanaf de hoofdmap; zonder \`..\` of backslash.`,
      'not-an-id': w => `\`${w.value}\` kan hier geen naam zijn. Gebruik letters, cijfers en streepjes.`,
      'not-an-account': w => `\`${w.value}\` is geen account. Schrijf \`"@naam"\`, tussen aanhalingstekens.`,
      'not-a-seal': w => `\`${w.value}\` is geen zegel. \`ethics-gate seal\` schrijft het.`,
      'bad-form': w => `\`${w.value}\` heeft niet de vorm die hier hoort.`,
      'not-a-plain-number': w => `\`${w.value}\`: schrijf het getal in gewone cijfers, zoals 12 of 0.8.`,
      'out-of-range': w => `${w.value} valt buiten het bereik (${w.limit}).`,
      'too-few': w => `Hier horen er minstens ${w.limit}.`,
      'too-many': w => `Hier horen er hoogstens ${w.limit}.`,
      placeholder: w =>
        `\`${w.value}\` is een plaatshouder, geen antwoord. Vul het in of haal de regel weg: wat er niet staat, geldt als niet opgegeven.`,
      'csv-quotes': () =>
        'Er staat een aanhalingsteken midden in een cel. Zet de hele cel tussen aanhalingstekens en verdubbel die erbinnen.',
      'csv-quote-open': () =>
        'Een cel begint met een aanhalingsteken, maar eindigt er niet mee. Hier houdt het bestand op.',
      'csv-no-header': w => `In rij ${w.row} horen de kolomnamen te staan, maar die rij is leeg of ontbreekt.`,
      'csv-header-twice': w =>
        `De kolomnaam \`${w.name}\` staat hier voor de tweede keer. Geef elke kolom een eigen naam.`,
      'csv-ragged': (w, f) =>
        `Deze rij heeft ${w.cells} ${f.plural(w.cells, 'cel', 'cellen')}; er zijn ${w.headers} kolomnamen. De rij is niet gelezen.`,
      'csv-too-many-rows': (w, f) => `Meer dan ${f.number(w.limit)} rijen. Zet hier alleen de aantallen per groep.`,
      'csv-too-many-columns': (w, f) => `Meer dan ${f.number(w.limit)} kolommen.`,
      'json-comment': () => 'JSON kent geen commentaar. Haal het weg.',
      'json-trailing-comma': () => 'Haal deze komma weg: er volgt niets meer.',
      'json-unexpected': w => `Geen geldige JSON: \`${w.found}\` kan hier niet staan.`,
      'json-text': () =>
        'Geen geldige JSON: deze tekst heeft geen aanhalingsteken aan het eind, of bevat een teken dat niet zo geschreven mag worden.',
      'json-end': () => 'Geen geldige JSON: het bestand houdt te vroeg op.',
      'json-after-end': () => 'Geen geldige JSON: na het einde staat nog iets.',
    },
    da: {
      'too-large': (w, f) =>
        `Filen fylder ${f.number(w.bytes)} bytes; der læses højst ${f.number(w.limit)}. Læg data i en fil for sig, og henvis til den.`,
      encoding: w => `Filen er gemt som ${w.name}. Gem den som UTF-8.`,
      binary: () => 'Det er en binær fil, ikke tekst. Henvis til en tekstfil.',
      'not-utf8': () => 'Herfra er det ikke gyldig UTF-8. Gem filen som UTF-8.',
      empty: () => 'Filen er tom.',
      'not-a-map': () => 'Her skal der stå linjer med `navn: værdi`.',
      'too-deep': w => `Der er mere end ${w.limit} niveauer. Gør den fladere.`,
      'too-many-nodes': (w, f) => `Mere end ${f.number(w.limit)} værdier. Læg data i en fil for sig.`,
      'too-many-aliases': w => `Mere end ${w.limit} aliasser (\`*navn\`). Skriv værdierne ud.`,
      'too-many-problems': w => `Der er flere fejl herfra. Ret de første ${w.limit}, og prøv igen.`,
      'control-character': () => 'Her står et kontroltegn. Fjern det.',
      'alias-unknown': () => 'Aliasset (`*navn`) har intet anker (`&navn`).',
      tag: w => `YAML-tags (\`${w.tag}\`) bruges ikke her. Fjern tagget.`,
      'merge-key': () => 'Flettenøgler (`<<`) bruges ikke her. Skriv linjerne ud.',
      'key-not-text': () => 'En nøgle skal være almindelig tekst.',
      'key-refused': w => `\`${w.name}\` kan ikke være en nøgle.`,
      'empty-value': w =>
        `\`${w.name}\` er tom. Udfyld den, eller fjern linjen: det, der ikke står her, tæller som ikke oplyst.`,
      'text-too-long': (w, f) => `Mere end ${f.number(w.limit)} tegn. Læg lange tekster i en fil for sig.`,
      'duplicate-key': () => 'Nøglen står her for anden gang. Behold kun den ene.',
      tab: () => 'Der er rykket ind med tabulator. Brug mellemrum.',
      'several-documents': () => 'Her begynder et nyt dokument (`---`). Der må kun være ét dokument i filen.',
      'needs-quotes': w => `En værdi kan ikke begynde med \`${w.sign}\` her. Sæt den i anførselstegn.`,
      'colon-or-indent': () =>
        'Linjen kan ikke læses. Sæt anførselstegn om en værdi med kolon og mellemrum, eller ret indrykningen.',
      misaligned: () =>
        'Denne linje er rykket anderledes ind end de linjer, den hører til. Det, der står under én nøgle, begynder i samme kolonne: tæl mellemrummene i starten af linjen.',
      'not-yaml': w => `Ikke gyldig YAML: ${w.reason} (${w.code}).`,
      'unknown-key': (w, f) =>
        `\`${w.name}\` kendes ikke her. ${w.nearest ? `Mente du \`${w.nearest}\`?` : `Du kan bruge ${f.list(w.known.map(k => `\`${k}\``))}.`}`,
      'unknown-value': (w, f) =>
        `\`${w.value}\` er ikke en af de tilladte værdier. ${w.nearest ? `Mente du \`${w.nearest}\`? ` : ''}Vælg mellem ${f.list(w.known.map(k => `\`${k}\``))}.`,
      'missing-key': w => `Her mangler \`${w.name}\`.`,
      'expected-kind': (w, f) =>
        `Her skal stå ${f.either(w.expected.map(f.term))}${w.keys.length > 0 ? `, med ${f.either(w.keys.map(k => `\`${k}\``))}` : ''}.`,
      'write-truth': w => `\`${w.value}\` læses ikke her: skriv \`${w.write}\`.`,
      'not-a-date': w => `\`${w.value}\` er ikke en dato. Skriv en dag, der findes, som år-måned-dag, fx 2026-11-22.`,
      'not-a-period': w =>
        `\`${w.value}\` er ikke en periode. Skriv et tal og days, months eller years, fx \`24 months\`.`,
      'not-a-path': w =>
        `\`${w.value}\` er ikke en sti i dette repository. Skriv den ud fra denne fil, eller med \`/\` forrest ud fra rodmappen; uden \`..\` og omvendt skråstreg.`,
      'not-an-id': w => `\`${w.value}\` kan ikke være et navn her. Brug bogstaver, tal og bindestreger.`,
      'not-an-account': w => `\`${w.value}\` er ikke en konto. Skriv \`"@navn"\` i anførselstegn.`,
      'not-a-seal': w => `\`${w.value}\` er ikke et segl. \`ethics-gate seal\` skriver det.`,
      'bad-form': w => `\`${w.value}\` har ikke den form, der skal bruges her.`,
      'not-a-plain-number': w => `\`${w.value}\`: skriv tallet med almindelige cifre, fx 12 eller 0.8.`,
      'out-of-range': w => `${w.value} ligger uden for det tilladte (${w.limit}).`,
      'too-few': w => `Her skal være mindst ${w.limit}.`,
      'too-many': w => `Her må være højst ${w.limit}.`,
      placeholder: w =>
        `\`${w.value}\` er en pladsholder, ikke et svar. Udfyld den, eller fjern linjen: det, der ikke står her, tæller som ikke oplyst.`,
      'csv-quotes': () =>
        'Der står et anførselstegn midt i en celle. Sæt anførselstegn om hele cellen, og skriv dem indeni dobbelt.',
      'csv-quote-open': () =>
        'En celle begynder med et anførselstegn, men der er intet til at slutte den. Her slutter filen.',
      'csv-no-header': w => `Række ${w.row} skal indeholde kolonnenavnene, men den er tom eller findes ikke.`,
      'csv-header-twice': w => `Kolonnenavnet \`${w.name}\` står her for anden gang. Giv hver kolonne sit eget navn.`,
      'csv-ragged': (w, f) =>
        `Rækken har ${w.cells} ${f.plural(w.cells, 'celle', 'celler')}; der er ${w.headers} kolonnenavne. Rækken er ikke læst.`,
      'csv-too-many-rows': (w, f) => `Mere end ${f.number(w.limit)} rækker. Skriv kun antallene for hver gruppe her.`,
      'csv-too-many-columns': (w, f) => `Mere end ${f.number(w.limit)} kolonner.`,
      'json-comment': () => 'JSON har ingen kommentarer. Fjern den.',
      'json-trailing-comma': () => 'Fjern kommaet: der kommer ikke mere efter det.',
      'json-unexpected': w => `Ikke gyldig JSON: \`${w.found}\` kan ikke stå her.`,
      'json-text': () =>
        'Ikke gyldig JSON: teksten mangler et afsluttende anførselstegn, eller den har et tegn, der ikke må skrives sådan.',
      'json-end': () => 'Ikke gyldig JSON: filen slutter for tidligt.',
      'json-after-end': () => 'Ikke gyldig JSON: der står mere efter slutningen.',
    },
  },
)
