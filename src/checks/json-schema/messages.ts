import {catalogue, type Format} from '../../words/message.ts'
import type {Fault} from './validate.ts'

type Without<T> = T extends unknown ? Omit<T, 'at'> : never
type Told = Without<Fault>
interface Of {
  readonly path: string
}

const code = (name: string) => `\`${name}\``
const named = (name: string, otherwise: string) => (name === '' ? otherwise : code(name))
const types = (expected: readonly string[], f: Format) => f.either(expected.map(type => f.term(`kind-${type}`)))
/** The policy's own words for what stands there. */
const means = ({means: words}: Told) => (words === undefined ? '' : ` (${words})`)

function en(fault: Told, f: Format): string {
  switch (fault.kind) {
    case 'type':
      return `expected ${types(fault.expected, f)}`
    case 'value':
      return `expected ${f.either(fault.allowed.map(code))}`
    case 'least':
      return `expected at least ${f.number(fault.limit)}`
    case 'most':
      return `expected at most ${f.number(fault.limit)}`
    case 'above':
      return `expected more than ${f.number(fault.limit)}`
    case 'below':
      return `expected less than ${f.number(fault.limit)}`
    case 'short':
      return `expected at least ${f.number(fault.limit)} ${f.plural(fault.limit, 'character', 'characters')}`
    case 'long':
      return `expected at most ${f.number(fault.limit)} ${f.plural(fault.limit, 'character', 'characters')}`
    case 'few-items':
      return `expected at least ${f.number(fault.limit)} ${f.plural(fault.limit, 'item', 'items')}`
    case 'many-items':
      return `expected at most ${f.number(fault.limit)} ${f.plural(fault.limit, 'item', 'items')}`
    case 'few-properties':
      return `expected at least ${f.number(fault.limit)} ${f.plural(fault.limit, 'key', 'keys')}`
    case 'many-properties':
      return `expected at most ${f.number(fault.limit)} ${f.plural(fault.limit, 'key', 'keys')}`
    case 'form':
      return `expected the form ${code(fault.pattern)}`
    case 'twice':
      return 'the same item stands in this list twice'
    case 'none-contains':
      return 'no item of this list is what is asked for'
    case 'none-fits':
      return 'this has none of the forms that are allowed'
    case 'several-fit':
      return 'this has more than one of the forms that exclude each other'
    case 'forbidden':
      return 'this form is not allowed'
    case 'missing':
      return `${named(fault.name, 'a key')} is missing`
    case 'unknown':
      return `${named(fault.name, 'this key')} is not allowed here`
  }
}

function nl(fault: Told, f: Format): string {
  switch (fault.kind) {
    case 'type':
      return `hier hoort ${types(fault.expected, f)}`
    case 'value':
      return `hier hoort ${f.either(fault.allowed.map(code))}`
    case 'least':
      return `hier hoort minstens ${f.number(fault.limit)}`
    case 'most':
      return `hier hoort hoogstens ${f.number(fault.limit)}`
    case 'above':
      return `hier hoort meer dan ${f.number(fault.limit)}`
    case 'below':
      return `hier hoort minder dan ${f.number(fault.limit)}`
    case 'short':
      return `hier ${f.plural(fault.limit, 'hoort', 'horen')} minstens ${f.number(fault.limit)} ${f.plural(fault.limit, 'teken', 'tekens')}`
    case 'long':
      return `hier ${f.plural(fault.limit, 'hoort', 'horen')} hoogstens ${f.number(fault.limit)} ${f.plural(fault.limit, 'teken', 'tekens')}`
    case 'few-items':
      return `in deze lijst ${f.plural(fault.limit, 'hoort', 'horen')} er minstens ${f.number(fault.limit)}`
    case 'many-items':
      return `in deze lijst ${f.plural(fault.limit, 'hoort', 'horen')} er hoogstens ${f.number(fault.limit)}`
    case 'few-properties':
      return `hier ${f.plural(fault.limit, 'hoort', 'horen')} minstens ${f.number(fault.limit)} ${f.plural(fault.limit, 'sleutel', 'sleutels')}`
    case 'many-properties':
      return `hier ${f.plural(fault.limit, 'hoort', 'horen')} hoogstens ${f.number(fault.limit)} ${f.plural(fault.limit, 'sleutel', 'sleutels')}`
    case 'form':
      return `hier hoort de vorm ${code(fault.pattern)}`
    case 'twice':
      return 'in deze lijst staat twee keer hetzelfde'
    case 'none-contains':
      return 'in deze lijst staat niet wat gevraagd wordt'
    case 'none-fits':
      return 'dit heeft geen van de vormen die mogen'
    case 'several-fit':
      return 'dit heeft meer dan één vorm, terwijl die elkaar uitsluiten'
    case 'forbidden':
      return 'deze vorm mag niet'
    case 'missing':
      return `${named(fault.name, 'een sleutel')} ontbreekt`
    case 'unknown':
      return `${named(fault.name, 'deze sleutel')} mag hier niet staan`
  }
}

function da(fault: Told, f: Format): string {
  switch (fault.kind) {
    case 'type':
      return `her skal stå ${types(fault.expected, f)}`
    case 'value':
      return `her skal stå ${f.either(fault.allowed.map(code))}`
    case 'least':
      return `her skal stå mindst ${f.number(fault.limit)}`
    case 'most':
      return `her må højst stå ${f.number(fault.limit)}`
    case 'above':
      return `her skal stå mere end ${f.number(fault.limit)}`
    case 'below':
      return `her skal stå mindre end ${f.number(fault.limit)}`
    case 'short':
      return `her skal være mindst ${f.number(fault.limit)} tegn`
    case 'long':
      return `her må højst være ${f.number(fault.limit)} tegn`
    case 'few-items':
      return `listen skal have mindst ${f.number(fault.limit)} ${f.plural(fault.limit, 'punkt', 'punkter')}`
    case 'many-items':
      return `listen må højst have ${f.number(fault.limit)} ${f.plural(fault.limit, 'punkt', 'punkter')}`
    case 'few-properties':
      return `her skal være mindst ${f.number(fault.limit)} ${f.plural(fault.limit, 'nøgle', 'nøgler')}`
    case 'many-properties':
      return `her må højst være ${f.number(fault.limit)} ${f.plural(fault.limit, 'nøgle', 'nøgler')}`
    case 'form':
      return `her skal være formen ${code(fault.pattern)}`
    case 'twice':
      return 'det samme står to gange i listen'
    case 'none-contains':
      return 'listen har ikke det, der bliver bedt om'
    case 'none-fits':
      return 'det har ingen af de former, der er tilladt'
    case 'several-fit':
      return 'det har mere end én af de former, der udelukker hinanden'
    case 'forbidden':
      return 'denne form er ikke tilladt'
    case 'missing':
      return `${named(fault.name, 'en nøgle')} mangler`
    case 'unknown':
      return `${named(fault.name, 'denne nøgle')} må ikke stå her`
  }
}

export const messages = catalogue(
  'json-schema',
  {
    'file-or-field': () => 'This rule must name one document: write either `file:` or `field:` in the policy.',
    outside: () => 'This path leaves the repository. Write a path inside it.',
    undeclared: (w: {field: string}) =>
      `${code(w.field)} is not declared, so the document it names cannot be looked at. Declare it, with the path of the document.`,
    pattern: (w: {pattern: string}) =>
      `The pattern ${code(w.pattern)} in the policy is not accepted: it could take endless time. Write characters and classes with \`*\`, \`+\`, \`?\` or \`{2,4}\`, without groups and alternatives.`,
    absent: (w: Of) =>
      `${code(w.path)} does not exist. The policy asks for this document. Add it, or correct the path.`,
    empty: (w: Of) => `${code(w.path)} is empty. The policy asks for this document. Fill it in.`,
    unreadable: (w: Of & {kind: string}, f) =>
      `${code(w.path)} is no text file that can be read (${f.term(w.kind)}). Put a JSON or YAML file there.`,
    'too-much': (w: Of) =>
      `${code(w.path)} and the schema of the policy are too large together to be compared. Make the document smaller.`,
    fits: (w: Of) => `${code(w.path)} has the form that the policy describes.`,
    fault: (w: Of & {fault: Told}, f) =>
      `${code(w.path)} does not have the form that the policy describes: ${en(w.fault, f)}${means(w.fault)}. Others rely on that form; change it here.`,
    more: (w: Of & {count: number}, f) =>
      `${f.number(w.count)} more ${f.plural(w.count, 'fault', 'faults')} in ${code(w.path)}. The first of them is here.`,
  },
  {
    nl: {
      'file-or-field': () => 'Deze regel moet één document noemen: schrijf in het beleid óf `file:` óf `field:`.',
      outside: () => 'Dit pad gaat de repository uit. Schrijf een pad daarbinnen.',
      undeclared: w =>
        `${code(w.field)} is niet opgegeven, dus het document dat daar hoort is niet te bekijken. Geef het op, met het pad van het document.`,
      pattern: w =>
        `Het patroon ${code(w.pattern)} in het beleid mag niet: het kan eindeloos duren. Schrijf tekens en klassen met \`*\`, \`+\`, \`?\` of \`{2,4}\`, zonder groepen en alternatieven.`,
      absent: w => `${code(w.path)} bestaat niet. Het beleid vraagt om dit document. Voeg het toe of verbeter het pad.`,
      empty: w => `${code(w.path)} is leeg. Het beleid vraagt om dit document. Vul het in.`,
      unreadable: (w, f) =>
        `${code(w.path)} is geen leesbaar tekstbestand (${f.term(w.kind)}). Zet daar een JSON- of YAML-bestand neer.`,
      'too-much': w =>
        `${code(w.path)} en het schema van het beleid zijn samen te groot om te vergelijken. Maak het document kleiner.`,
      fits: w => `${code(w.path)} heeft de vorm die het beleid beschrijft.`,
      fault: (w, f) =>
        `${code(w.path)} heeft niet de vorm die het beleid beschrijft: ${nl(w.fault, f)}${means(w.fault)}. Anderen rekenen op die vorm; pas het hier aan.`,
      more: (w, f) =>
        `Nog ${f.number(w.count)} ${f.plural(w.count, 'fout', 'fouten')} in ${code(w.path)}. De eerste staat hier.`,
    },
    da: {
      'file-or-field': () => 'Reglen skal nævne ét dokument: skriv enten `file:` eller `field:` i politikken.',
      outside: () => 'Stien går ud af repositoriet. Skriv en sti inden for det.',
      undeclared: w =>
        `${code(w.field)} er ikke oplyst, så dokumentet, der hører til, kan ikke ses efter. Oplys det med stien til dokumentet.`,
      pattern: w =>
        `Mønstret ${code(w.pattern)} i politikken accepteres ikke: det kan tage uendelig lang tid. Skriv tegn og klasser med \`*\`, \`+\`, \`?\` eller \`{2,4}\`, uden grupper og alternativer.`,
      absent: w => `${code(w.path)} findes ikke. Politikken beder om dokumentet. Tilføj det, eller ret stien.`,
      empty: w => `${code(w.path)} er tom. Politikken beder om dokumentet. Udfyld det.`,
      unreadable: (w, f) =>
        `${code(w.path)} er ikke en tekstfil, der kan læses (${f.term(w.kind)}). Læg en JSON- eller YAML-fil der.`,
      'too-much': w =>
        `${code(w.path)} og politikkens skema er tilsammen for store til at blive sammenlignet. Gør dokumentet mindre.`,
      fits: w => `${code(w.path)} har den form, som politikken beskriver.`,
      fault: (w, f) =>
        `${code(w.path)} har ikke den form, som politikken beskriver: ${da(w.fault, f)}${means(w.fault)}. Andre regner med den form; ret det her.`,
      more: (w, f) =>
        `${f.number(w.count)} ${f.plural(w.count, 'fejl', 'fejl')} mere i ${code(w.path)}. Den første står her.`,
    },
  },
)
