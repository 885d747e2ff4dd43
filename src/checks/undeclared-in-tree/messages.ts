import {MOST_FILES} from '../../evidence/tree-facts/wanted.ts'
import {catalogue, type Format} from '../../words/message.ts'

interface Files {
  readonly files: readonly string[]
  readonly more: number
}
interface Named {
  readonly files: readonly {readonly file: string; readonly names: readonly string[]}[]
  readonly more: number
}

const code = (name: string) => `\`${name}\``

const listed = (w: Files, f: Format, more: (count: string) => string) =>
  f.list([...w.files.map(code), ...(w.more > 0 ? [more(f.number(w.more))] : [])])

/** `#3` is the third column, whose name may be a value from data. */
const named = (w: Named, f: Format, column: string, more: (count: string) => string) => {
  const name = (written: string) => (written.startsWith('#') ? `${column} ${written.slice(1)}` : code(written))
  const files = w.files.map(({file, names}) => `${code(file)}: ${names.map(name).join(', ')}`)
  return [...files, ...(w.more > 0 ? [more(f.number(w.more))] : [])].join('; ')
}

const en = {more: (count: string) => `${count} more`, column: 'column'}
const nl = {more: (count: string) => `nog ${count}`, column: 'kolom'}
const da = {more: (count: string) => `${count} til`, column: 'kolonne'}

const LOOKED = {
  en: {columns: 'columns that identify persons', models: 'model files', libraries: 'AI libraries'},
  nl: {columns: 'kolommen die naar personen leiden', models: 'modelbestanden', libraries: 'AI-bibliotheken'},
  da: {columns: 'kolonner, der udpeger personer', models: 'modelfiler', libraries: 'AI-biblioteker'},
}
type Looked = keyof (typeof LOOKED)['en']

export const messages = catalogue(
  'undeclared-in-tree',
  {
    columns: (w: Named & {says: string}, f) =>
      `Columns that identify persons: ${named(w, f, en.column, en.more)}. ${w.says === '' ? 'The declaration does not say how close its data comes to persons' : `The declaration says \`data.about: ${w.says}\``}. People who can be recognised from data have rights over it (GDPR, Article 4(1)). Declare \`data.about: persons\` or \`pseudonymised\`, or take these columns out of the repository.`,
    models: (w: Files, f) =>
      `Model files that no declared model covers: ${listed(w, f, en.more)}. What is not declared is not assessed. Add each under \`models:\` with its \`path:\`, or remove the file.`,
    libraries: (w: Named, f) =>
      `AI libraries, but no model is declared: ${named(w, f, en.column, en.more)}. What is not declared is not assessed. Describe the model under \`models:\`, or remove the library if it is not used.`,
    'too-many': (w: Files, f) =>
      `Not looked into, because at most ${f.number(MOST_FILES)} files of one repository are: ${listed(w, f, en.more)}. They may hold what the declaration leaves out. Keep data files out of the repository, or declare what they hold.`,
    partly: (w: Files, f) =>
      `Only the first 64 KiB were looked at: ${listed(w, f, en.more)}. The rest may hold what the declaration leaves out. Make the file smaller (clear a notebook's output), or declare what it holds.`,
    'too-large': (w: Files, f) =>
      `Too large to be read: ${listed(w, f, en.more)}. They may hold what the declaration leaves out. Keep data files out of the repository, or declare what they hold.`,
    pointer: (w: Files, f) =>
      `Only a pointer stands in the repository, the content is kept elsewhere: ${listed(w, f, en.more)}. Its columns could not be seen. Declare what it holds.`,
    unreadable: (w: Files, f) =>
      `Could not be read: ${listed(w, f, en.more)}. They may hold what the declaration leaves out. Make each a regular text file that is valid in its format, or declare what it holds.`,
    'nothing-asked': () =>
      'This rule looks for nothing: `columns`, `models` and `libraries` are all switched off. Ask for at least one of them in the policy.',
    'nothing-found': (w: {looked: readonly Looked[]}, f) =>
      `Nothing in the project folder that the declaration leaves out. Looked for: ${f.list(w.looked.map(kind => LOOKED.en[kind]))}.`,
  },
  {
    nl: {
      columns: (w, f) =>
        `Kolommen die naar personen leiden: ${named(w, f, nl.column, nl.more)}. ${w.says === '' ? 'In de opgave staat niet hoe dicht de gegevens bij personen komen' : `In de opgave staat \`data.about: ${w.says}\``}. Wie in gegevens te herkennen is, heeft daar rechten over (AVG, artikel 4, lid 1). Vul \`data.about: persons\` of \`pseudonymised\` in, of haal deze kolommen uit de repository.`,
      models: (w, f) =>
        `Modelbestanden die bij geen opgegeven model horen: ${listed(w, f, nl.more)}. Wat niet is opgegeven, wordt niet beoordeeld. Zet elk model onder \`models:\` met zijn \`path:\`, of verwijder het bestand.`,
      libraries: (w, f) =>
        `AI-bibliotheken, maar er is geen model opgegeven: ${named(w, f, nl.column, nl.more)}. Wat niet is opgegeven, wordt niet beoordeeld. Beschrijf het model onder \`models:\`, of verwijder de bibliotheek als je die niet gebruikt.`,
      'too-many': (w, f) =>
        `Niet bekeken, omdat er hoogstens ${f.number(MOST_FILES)} bestanden per repository worden bekeken: ${listed(w, f, nl.more)}. Er kan iets in staan wat de opgave weglaat. Houd gegevensbestanden buiten de repository, of geef op wat erin staat.`,
      partly: (w, f) =>
        `Alleen de eerste 64 KiB is bekeken: ${listed(w, f, nl.more)}. In de rest kan iets staan wat de opgave weglaat. Maak het bestand kleiner (wis de uitvoer van een notebook), of geef op wat erin staat.`,
      'too-large': (w, f) =>
        `Te groot om te lezen: ${listed(w, f, nl.more)}. Er kan iets in staan wat de opgave weglaat. Houd gegevensbestanden buiten de repository, of geef op wat erin staat.`,
      pointer: (w, f) =>
        `In de repository staat alleen een verwijzing, de inhoud staat ergens anders: ${listed(w, f, nl.more)}. De kolommen waren niet te zien. Geef op wat erin staat.`,
      unreadable: (w, f) =>
        `Niet te lezen: ${listed(w, f, nl.more)}. Er kan iets in staan wat de opgave weglaat. Maak er een gewoon tekstbestand van dat geldig is in zijn formaat, of geef op wat erin staat.`,
      'nothing-asked': () =>
        'Deze regel zoekt nergens naar: `columns`, `models` en `libraries` staan alle drie uit. Vraag er in het beleid minstens één.',
      'nothing-found': (w, f) =>
        `In de projectmap staat niets wat de opgave weglaat. Gezocht is naar ${f.list(w.looked.map(kind => LOOKED.nl[kind]))}.`,
    },
    da: {
      columns: (w, f) =>
        `Kolonner, der udpeger personer: ${named(w, f, da.column, da.more)}. ${w.says === '' ? 'Det er ikke oplyst, hvor tæt data kommer på personer' : `Der er oplyst \`data.about: ${w.says}\``}. Den, der kan genkendes i data, har rettigheder over dem (databeskyttelsesforordningen, artikel 4, nr. 1). Skriv \`data.about: persons\` eller \`pseudonymised\`, eller tag kolonnerne ud af repositoriet.`,
      models: (w, f) =>
        `Modelfiler, der ikke hører til en oplyst model: ${listed(w, f, da.more)}. Det, der ikke er oplyst, bliver ikke vurderet. Tilføj hver model under \`models:\` med dens \`path:\`, eller fjern filen.`,
      libraries: (w, f) =>
        `AI-biblioteker, men ingen model er oplyst: ${named(w, f, da.column, da.more)}. Det, der ikke er oplyst, bliver ikke vurderet. Beskriv modellen under \`models:\`, eller fjern biblioteket, hvis du ikke bruger det.`,
      'too-many': (w, f) =>
        `Ikke set på, fordi der højst ses på ${f.number(MOST_FILES)} filer i et repository: ${listed(w, f, da.more)}. De kan indeholde noget, der ikke er oplyst. Hold datafiler ude af repositoriet, eller oplys, hvad de indeholder.`,
      partly: (w, f) =>
        `Der er kun set på de første 64 KiB: ${listed(w, f, da.more)}. Resten kan indeholde noget, der ikke er oplyst. Gør filen mindre (ryd output i en notebook), eller oplys, hvad den indeholder.`,
      'too-large': (w, f) =>
        `For stor til at blive læst: ${listed(w, f, da.more)}. De kan indeholde noget, der ikke er oplyst. Hold datafiler ude af repositoriet, eller oplys, hvad de indeholder.`,
      pointer: (w, f) =>
        `Der står kun en henvisning i repositoriet, indholdet ligger et andet sted: ${listed(w, f, da.more)}. Kolonnerne kunne ikke ses. Oplys, hvad den indeholder.`,
      unreadable: (w, f) =>
        `Kunne ikke læses: ${listed(w, f, da.more)}. De kan indeholde noget, der ikke er oplyst. Gør dem til almindelige tekstfiler, der er gyldige i deres format, eller oplys, hvad de indeholder.`,
      'nothing-asked': () =>
        'Reglen leder ikke efter noget: `columns`, `models` og `libraries` er alle slået fra. Bed om mindst én af dem i politikken.',
      'nothing-found': (w, f) =>
        `Der er intet i projektmappen, som ikke er oplyst. Der er ledt efter ${f.list(w.looked.map(kind => LOOKED.da[kind]))}.`,
    },
  },
)
