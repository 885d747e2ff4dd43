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

/** `field: value` of a card, and what it is about. */
const card = (w: {field: string; card: string; of: string}) =>
  `\`${w.field}: ${w.card}\`${w.of === '' ? '' : ` (${w.of})`}`

interface Card {
  readonly field: string
  readonly card: string
  readonly of: string
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
    'card-persons': (w: Card & {says: string}) =>
      `A card in this project tells of sensitive personal data: ${card(w)}. ${w.says === '' ? 'The declaration does not say how close its data comes to persons' : `The declaration says \`data.about: ${w.says}\``}. One of them is wrong: correct the card, or declare \`data.about: persons\`.`,
    'card-sensitive': (w: Card & {says: string}) =>
      `A card in this project tells of sensitive personal data: ${card(w)}. ${w.says === '' ? 'The declaration names no `data.special_categories`' : 'The declaration says `data.special_categories: none`'}. Name the kinds of data and why they are there, or correct the card.`,
    'card-not-sensitive': (w: Card & {kinds: readonly string[]}, f) =>
      `The card says that there is no sensitive personal data: ${card(w)}. The declaration names ${f.list(w.kinds.map(code))} under \`data.special_categories\`. Correct the one that is wrong.`,
    'card-autonomy': (w: Card & {says: string}) =>
      `On deciding without people the card says ${card(w)}; the declaration says \`use.automation: ${w.says}\`. Correct the one that is wrong.`,
    'card-danger': (w: Card) =>
      `The card calls the risk to people's safety ${card(w)}; the declaration says \`use.effect: none\`. Correct the one that is wrong.`,
    'card-version': (w: Card & {model: string; version: string}) =>
      `The card is of another version of \`${w.model}\`: ${card(w)}, where the declaration says \`version: ${w.version}\`. A card of another version says nothing about this one. Renew the card, or correct the version.`,
    'card-status': (w: Card & {says: string}) =>
      `The card says ${card(w)}; the declaration says \`project.status: ${w.says}\`. Correct the one that is wrong.`,
    'card-built-on': (w: Card & {model: string}) =>
      `The card says what \`${w.model}\` is built on: ${card(w)}. The declaration does not. Add \`built_on\` to the model: what it learned there, it brings along.`,
    'card-risk': (w: Card) =>
      `The card tells of a risk that no limitation of a model and no dilemma in the declaration mentions: ${card(w)}. Add it to \`limitations\`, or ask it under \`dilemmas\`. What a card says in words is a known risk, never a passed test.`,
    'card-no-bias': () =>
      'The model judges people, and its card has no section about bias. Write down what is known, and what is not known.',
    'cards-more': (w: {count: number}, f) =>
      `${f.plural(w.count, 'One more statement', `${f.number(w.count)} more statements`)} in cards ${f.plural(w.count, 'does', 'do')} not agree with the declaration.`,
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
      'card-persons': w =>
        `Een kaart in dit project noemt gevoelige persoonsgegevens: ${card(w)}. ${w.says === '' ? 'In de opgave staat niet hoe dicht de gegevens bij personen komen' : `In de opgave staat \`data.about: ${w.says}\``}. Een van de twee klopt niet: verbeter de kaart, of vul \`data.about: persons\` in.`,
      'card-sensitive': w =>
        `Een kaart in dit project noemt gevoelige persoonsgegevens: ${card(w)}. ${w.says === '' ? 'In de opgave ontbreekt `data.special_categories`' : 'In de opgave staat `data.special_categories: none`'}. Noem de soorten gegevens en waarom ze erin zitten, of verbeter de kaart.`,
      'card-not-sensitive': (w, f) =>
        `Volgens de kaart zijn er geen gevoelige persoonsgegevens: ${card(w)}. De opgave noemt bij \`data.special_categories\` wel ${f.list(w.kinds.map(code))}. Verbeter wat er niet klopt.`,
      'card-autonomy': w =>
        `Over beslissen zonder mensen staat op de kaart ${card(w)}; in de opgave staat \`use.automation: ${w.says}\`. Verbeter wat er niet klopt.`,
      'card-danger': w =>
        `Op de kaart staat als risico voor de veiligheid van mensen ${card(w)}; in de opgave staat \`use.effect: none\`. Verbeter wat er niet klopt.`,
      'card-version': w =>
        `De kaart hoort bij een andere versie van \`${w.model}\`: ${card(w)}, terwijl in de opgave \`version: ${w.version}\` staat. Een kaart van een andere versie zegt niets over deze. Vernieuw de kaart, of verbeter de versie.`,
      'card-status': w =>
        `Op de kaart staat ${card(w)}; in de opgave staat \`project.status: ${w.says}\`. Verbeter wat er niet klopt.`,
      'card-built-on': w =>
        `Op de kaart staat waarop \`${w.model}\` voortbouwt: ${card(w)}. In de opgave staat dat niet. Zet bij het model \`built_on\`: wat het daar heeft geleerd, neemt het mee.`,
      'card-risk': w =>
        `De kaart noemt een risico dat bij geen enkele beperking van een model en bij geen dilemma in de opgave staat: ${card(w)}. Zet het bij \`limitations\`, of stel de vraag bij \`dilemmas\`. Wat een kaart in woorden zegt, is een bekend risico en nooit een geslaagde toets.`,
      'card-no-bias': () =>
        'Het model oordeelt over mensen, en op de modelkaart staat niets over bias. Schrijf op wat je daarover weet, en wat je niet weet.',
      'cards-more': (w, f) =>
        `Nog ${f.plural(w.count, 'één uitspraak op een kaart', `${f.number(w.count)} uitspraken op kaarten`)} ${f.plural(w.count, 'klopt', 'kloppen')} niet met de opgave.`,
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
      'card-persons': w =>
        `Et kort i projektet fortæller om følsomme personoplysninger: ${card(w)}. ${w.says === '' ? 'Det er ikke oplyst, hvor tæt data kommer på personer' : `Der er oplyst \`data.about: ${w.says}\``}. En af delene er forkert: ret kortet, eller skriv \`data.about: persons\`.`,
      'card-sensitive': w =>
        `Et kort i projektet fortæller om følsomme personoplysninger: ${card(w)}. ${w.says === '' ? 'Der er ikke oplyst noget under `data.special_categories`' : 'Der er oplyst `data.special_categories: none`'}. Skriv, hvilke slags data det er, og hvorfor de er der, eller ret kortet.`,
      'card-not-sensitive': (w, f) =>
        `Ifølge kortet er der ingen følsomme personoplysninger: ${card(w)}. Under \`data.special_categories\` er der oplyst ${f.list(w.kinds.map(code))}. Ret det, der er forkert.`,
      'card-autonomy': w =>
        `Om at beslutte uden mennesker siger kortet ${card(w)}; der er oplyst \`use.automation: ${w.says}\`. Ret det, der er forkert.`,
      'card-danger': w =>
        `Kortet siger om risikoen for menneskers sikkerhed ${card(w)}; der er oplyst \`use.effect: none\`. Ret det, der er forkert.`,
      'card-version': w =>
        `Kortet hører til en anden version af \`${w.model}\`: ${card(w)}, mens der er oplyst \`version: ${w.version}\`. Et kort fra en anden version siger intet om denne. Forny kortet, eller ret versionen.`,
      'card-status': w =>
        `Kortet siger ${card(w)}; der er oplyst \`project.status: ${w.says}\`. Ret det, der er forkert.`,
      'card-built-on': w =>
        `Kortet siger, hvad \`${w.model}\` bygger på: ${card(w)}. Det er ikke oplyst. Skriv \`built_on\` ved modellen: det, den har lært dér, har den med sig.`,
      'card-risk': w =>
        `Kortet fortæller om en risiko, som hverken står ved en models begrænsninger eller ved et dilemma: ${card(w)}. Skriv den under \`limitations\`, eller stil spørgsmålet under \`dilemmas\`. Det, et kort siger med ord, er en kendt risiko og aldrig en bestået test.`,
      'card-no-bias': () =>
        'Modellen vurderer mennesker, og der står intet om skævhed på dens modelkort. Skriv, hvad du ved om det, og hvad du ikke ved.',
      'cards-more': (w, f) =>
        `Yderligere ${f.plural(w.count, 'ét udsagn på et kort', `${f.number(w.count)} udsagn på kort`)} passer ikke med det, der er oplyst.`,
      'nothing-asked': () =>
        'Reglen leder ikke efter noget: `columns`, `models` og `libraries` er alle slået fra. Bed om mindst én af dem i politikken.',
      'nothing-found': (w, f) =>
        `Der er intet i projektmappen, som ikke er oplyst. Der er ledt efter ${f.list(w.looked.map(kind => LOOKED.da[kind]))}.`,
    },
  },
)
