import type {Format} from '../../../../../words/message.ts'
import {catalogue} from '../../../../../words/message.ts'

type Name = {name: string}
type Interval = {value: number; low: number; high: number}

const number = (value: number, f: Format) => f.number(value, 4)
const code = (names: readonly string[]) => names.map(name => `\`${name}\``)

/** What is said of model cards. */
export const messages = catalogue(
  'bias-cards',
  {
    'why-tad': () => 'It is a model card of the Dutch reporting standard for algorithms: a model index with labels.',
    'why-model-index': () => 'It has a `model-index`, as model cards for Hugging Face have.',
    'why-toolkit': () => 'It has `quantitative_analysis.performance_metrics`, as the Model Card Toolkit writes them.',
    'why-cyclonedx': () => 'It is a CycloneDX bill of materials that holds a model card.',
    'metric-unknown': (w: Name) => `\`${w.name}\` is not a figure that counts of people give. It was not read.`,
    whole: (w: Name) => `\`${w.name}\` is about everybody together, not about a group. It was not read.`,
    'no-type': () => 'This number has no `type`. It was not read.',
    'no-value': (w: Name) => `\`${w.name}\` has no value here.`,
    'no-groups': () => 'The card has no figures about groups of people, so it is no bias test.',
    'only-described': () =>
      'What the card says of groups of people can be described, but nothing of it can be held against a threshold.',
    'slice-unknown': (w: Name) =>
      `Which attribute is \`${w.name}\` a group of? Write it as \`attribute=group\`, translate it in \`table: {attribute: {values: …}}\`, or name it in \`ignore\`.`,
    'label-incomplete': () => 'A label needs a `name`, a `type` and a `value`. What this number is about is not known.',
    'labels-many': (w: {most: number}) => `This number has more than ${w.most} labels. It was not read.`,
    'label-unknown': (w: {name: string; type: string}) =>
      `The label \`${w.name}\` has type \`${w.type}\`. Only \`feature\`, for groups of people, and \`output_class\` are read.`,
    'class-unknown': (w: Name) =>
      `Which event is class \`${w.name}\`? Say it in \`table: {event: {values: …}}\`, or name the class in \`ignore\`.`,
    'class-taken': (w: Name) => `All figures are about class \`${w.name}\`. It was taken as the event.`,
    'split-unknown': (w: Name) =>
      `\`${w.name}\` does not say which kind of data it is. What the declaration says was taken.`,
    'plot-unused': (w: Name) => `The plot \`${w.name}\` shows no figures by group. It was not read.`,
    thresholds: (w: {thresholds: readonly string[]; threshold: string}, f) =>
      `There are figures for several thresholds (${f.list(code(w.thresholds))}). Keep only those of the one in use.`,
    'zero-left-out': (w: {name: string; slices: readonly string[]}, f) =>
      `\`${w.name}\` is missing for ${f.list(code(w.slices))}. The toolkit leaves out numbers that are 0; nothing was filled in.`,
    'interval-unused': () => 'Intervals that the card states are not used: they are worked out from the counts.',
    'interval-apart': (w: Interval, f) =>
      `${number(w.value, f)} is not within its own interval, ${number(w.low, f)} to ${number(w.high, f)}. One of them is wrong.`,
    'interval-beyond': (w: Interval, f) =>
      `The interval from ${number(w.low, f)} to ${number(w.high, f)} goes beyond what a share can be. It is not used.`,
  },
  {
    nl: {
      'why-tad': () =>
        'Het is een modelkaart volgens de rapportagestandaard voor algoritmes van de overheid: een modelindex met labels.',
      'why-model-index': () => 'Het heeft een `model-index`, zoals modelkaarten voor Hugging Face.',
      'why-toolkit': () =>
        'Het heeft `quantitative_analysis.performance_metrics`, zoals de Model Card Toolkit schrijft.',
      'why-cyclonedx': () => 'Het is een stuklijst in CycloneDX met een modelkaart erin.',
      'metric-unknown': w => `\`${w.name}\` volgt niet uit aantallen mensen. Het is niet gelezen.`,
      whole: w => `\`${w.name}\` gaat over iedereen samen, niet over een groep. Het is niet gelezen.`,
      'no-type': () => 'Dit getal heeft geen `type`. Het is niet gelezen.',
      'no-value': w => `\`${w.name}\` heeft hier geen waarde.`,
      'no-groups': () => 'De kaart heeft geen cijfers over groepen mensen. Het is dus geen biastoets.',
      'only-described': () =>
        'Wat de kaart over groepen mensen zegt, valt te beschrijven, maar niets ervan is met een drempelwaarde te vergelijken.',
      'slice-unknown': w =>
        `Bij welk kenmerk hoort de groep \`${w.name}\`? Schrijf \`kenmerk=groep\`, vertaal de naam in \`table: {attribute: {values: …}}\`, of noem haar in \`ignore\`.`,
      'label-incomplete': () =>
        'Bij een label horen `name`, `type` en `value`. Nu is niet bekend waar dit getal over gaat.',
      'labels-many': w => `Dit getal heeft meer dan ${w.most} labels. Het is niet gelezen.`,
      'label-unknown': w =>
        `Het label \`${w.name}\` heeft type \`${w.type}\`. Alleen \`feature\`, voor groepen mensen, en \`output_class\` worden gelezen.`,
      'class-unknown': w =>
        `Welke gebeurtenis is klasse \`${w.name}\`? Zeg het in \`table: {event: {values: …}}\`, of noem de klasse in \`ignore\`.`,
      'class-taken': w => `Alle cijfers gaan over klasse \`${w.name}\`. Die geldt hier als de gebeurtenis.`,
      'split-unknown': w =>
        `\`${w.name}\` zegt niet om wat voor gegevens het gaat. Daarom geldt wat in de verklaring staat.`,
      'plot-unused': w => `De grafiek \`${w.name}\` toont geen cijfers per groep. Ze is niet gelezen.`,
      thresholds: (w, f) =>
        `Er zijn cijfers bij meer dan één drempelwaarde (${f.list(code(w.thresholds))}). Laat alleen die staan van de drempelwaarde die je gebruikt.`,
      'zero-left-out': (w, f) =>
        `\`${w.name}\` ontbreekt voor ${f.list(code(w.slices))}. De toolkit laat getallen weg die 0 zijn; er is niets ingevuld.`,
      'interval-unused': () =>
        'Intervallen die op de kaart staan, tellen niet mee: ze worden berekend uit de aantallen.',
      'interval-apart': (w, f) =>
        `${number(w.value, f)} ligt niet in het eigen interval, ${number(w.low, f)} tot ${number(w.high, f)}. Een van de twee klopt niet.`,
      'interval-beyond': (w, f) =>
        `Het interval van ${number(w.low, f)} tot ${number(w.high, f)} gaat verder dan een aandeel kan. Het telt niet mee.`,
    },
    da: {
      'why-tad': () =>
        'Det er et modelkort efter den nederlandske rapporteringsstandard for algoritmer: et modelindeks med labels.',
      'why-model-index': () => 'Den har et `model-index`, som modelkort til Hugging Face har.',
      'why-toolkit': () => 'Den har `quantitative_analysis.performance_metrics`, som Model Card Toolkit skriver dem.',
      'why-cyclonedx': () => 'Det er en stykliste i CycloneDX med et modelkort i.',
      'metric-unknown': w => `\`${w.name}\` følger ikke af antal personer. Tallet er ikke læst.`,
      whole: w => `\`${w.name}\` handler om alle under ét, ikke om en gruppe. Tallet er ikke læst.`,
      'no-type': () => 'Tallet har ingen `type`. Det er ikke læst.',
      'no-value': w => `\`${w.name}\` har ingen værdi her.`,
      'no-groups': () => 'Kortet har ingen tal om grupper af mennesker, så det er ikke en test for skævheder.',
      'only-described': () =>
        'Det, kortet siger om grupper af mennesker, kan beskrives, men intet af det kan holdes op mod en tærskelværdi.',
      'slice-unknown': w =>
        `Hvilket kendetegn hører gruppen \`${w.name}\` til? Skriv \`kendetegn=gruppe\`, oversæt navnet i \`table: {attribute: {values: …}}\`, eller nævn det i \`ignore\`.`,
      'label-incomplete': () =>
        'En label skal have `name`, `type` og `value`. Nu vides det ikke, hvad tallet handler om.',
      'labels-many': w => `Tallet har mere end ${w.most} labels. Det er ikke læst.`,
      'label-unknown': w =>
        `Labelen \`${w.name}\` har typen \`${w.type}\`. Kun \`feature\`, for grupper af mennesker, og \`output_class\` læses.`,
      'class-unknown': w =>
        `Hvilken hændelse er klassen \`${w.name}\`? Skriv det i \`table: {event: {values: …}}\`, eller nævn klassen i \`ignore\`.`,
      'class-taken': w => `Alle tal handler om klassen \`${w.name}\`. Den er taget som hændelsen.`,
      'split-unknown': w =>
        `\`${w.name}\` siger ikke, hvilken slags data det er. Derfor gælder det, erklæringen siger.`,
      'plot-unused': w => `Grafen \`${w.name}\` viser ingen tal for grupper. Den er ikke læst.`,
      thresholds: (w, f) =>
        `Der er tal for flere tærskelværdier (${f.list(code(w.thresholds))}). Behold kun dem for den, I bruger.`,
      'zero-left-out': (w, f) =>
        `\`${w.name}\` mangler for ${f.list(code(w.slices))}. Toolkittet udelader tal, der er 0; intet er udfyldt.`,
      'interval-unused': () => 'Intervaller, som kortet angiver, bruges ikke: de beregnes ud fra antallene.',
      'interval-apart': (w, f) =>
        `${number(w.value, f)} ligger ikke i sit eget interval, ${number(w.low, f)} til ${number(w.high, f)}. Et af tallene er forkert.`,
      'interval-beyond': (w, f) =>
        `Intervallet fra ${number(w.low, f)} til ${number(w.high, f)} går ud over, hvad en andel kan være. Det bruges ikke.`,
    },
  },
)
