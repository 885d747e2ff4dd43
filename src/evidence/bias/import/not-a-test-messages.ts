import {catalogue} from '../../../words/message.ts'

const KINDS = {
  en: {PDF: 'a PDF', HTML: 'a web page', text: 'text'},
  nl: {PDF: 'een pdf', HTML: 'een webpagina', text: 'tekst'},
  da: {PDF: 'en PDF', HTML: 'en webside', text: 'tekst'},
} as const
type Kind = keyof (typeof KINDS)['en']

/** What a file is that is no bias test. */
export const messages = catalogue(
  'not-a-bias-test',
  {
    evidently: (w: {metrics: number; tests: number}, f) =>
      `This is an Evidently report with ${f.number(w.metrics)} ${f.plural(w.metrics, 'metric', 'metrics')} and ${w.tests === 0 ? 'no tests, so it asserts nothing' : `${f.number(w.tests)} ${f.plural(w.tests, 'test', 'tests')}`}. It shows whether data or a model changed over time. It has no groups of people and no counts of them, so it is no bias test.`,
    deepchecks: (w: {results: number}, f) =>
      `This is a deepchecks report${w.results > 0 ? ` with ${f.number(w.results)} ${f.plural(w.results, 'result', 'results')}` : ''}. It shows whether data and model are in order. What it says of groups is prose and pictures, without counts of people, so it is no bias test.`,
    giskard: () =>
      'This is a Giskard scan. It says in words where a model does worse than elsewhere ("-12% than global"), without counts of people, so it is no bias test. Test the groups that it names.',
    drift: () =>
      'This is a report on drift. It shows whether data or a model changed over time. It has no groups of people and no counts of them, so it is no bias test.',
    flat: (w: {figures: number}, f) =>
      `This is a flat list of ${f.number(w.figures)} ${f.plural(w.figures, 'figure', 'figures')} for everybody together, as MLflow writes it. It has no groups and no counts of people, so it is no bias test. Give the counts for each group.`,
    form: () =>
      'This is an assessment that was filled in. It is evidence that people answered questions, not that anything was measured, so it is no bias test. Name it as `evidence` of an assessment.',
    card: () =>
      'This is a description of a model or of software. What it says of fairness is a known risk, never a passed test, so it is no bias test.',
    prose: (w: {kind: Kind}) =>
      `This is ${KINDS.en[w.kind] ?? KINDS.en.text} for people to read. It can be evidence of an assessment. Figures that a threshold can be held against stand in CSV or JSON, with the counts for each group.`,
    'prose-table': () =>
      'This is text for people to read, with a table in it. It can be evidence of an assessment. Figures that a threshold can be held against stand in CSV or JSON: save the table as CSV, with the counts for each group.',
  },
  {
    nl: {
      evidently: (w, f) =>
        `Dit is een rapport van Evidently met ${f.number(w.metrics)} ${f.plural(w.metrics, 'meting', 'metingen')} en ${w.tests === 0 ? 'zonder toetsen; het beweert dus niets' : `${f.number(w.tests)} ${f.plural(w.tests, 'toets', 'toetsen')}`}. Het laat zien of gegevens of een model in de tijd zijn veranderd. Er staan geen groepen mensen en geen aantallen in, dus het is geen biastoets.`,
      deepchecks: (w, f) =>
        `Dit is een rapport van deepchecks${w.results > 0 ? ` met ${f.number(w.results)} ${f.plural(w.results, 'resultaat', 'resultaten')}` : ''}. Het laat zien of gegevens en model in orde zijn. Wat het over groepen zegt, is tekst en beeld zonder aantallen mensen, dus het is geen biastoets.`,
      giskard: () =>
        'Dit is een scan van Giskard. Die zegt in woorden waar een model het slechter doet dan elders (‘-12% than global’), zonder aantallen mensen, dus het is geen biastoets. Toets de groepen die erin staan.',
      drift: () =>
        'Dit is een rapport over drift. Het laat zien of gegevens of een model in de tijd zijn veranderd. Er staan geen groepen mensen en geen aantallen in, dus het is geen biastoets.',
      flat: (w, f) =>
        `Dit is een kale lijst van ${f.number(w.figures)} ${f.plural(w.figures, 'cijfer', 'cijfers')} voor iedereen samen, zoals MLflow die schrijft. Er staan geen groepen en geen aantallen mensen in, dus het is geen biastoets. Geef de aantallen per groep.`,
      form: () =>
        'Dit is een ingevulde beoordeling. Die laat zien dat mensen vragen hebben beantwoord, niet dat er iets is gemeten, dus het is geen biastoets. Noem het bij `evidence` van een beoordeling.',
      card: () =>
        'Dit is een beschrijving van een model of van software. Wat daarin over eerlijkheid staat, is een bekend risico en nooit een geslaagde toets, dus het is geen biastoets.',
      prose: w =>
        `Dit is ${KINDS.nl[w.kind] ?? KINDS.nl.text} om te lezen. Het kan het stuk bij een beoordeling zijn. Cijfers die je naast een drempelwaarde kunt leggen, staan in CSV of JSON, met de aantallen per groep.`,
      'prose-table': () =>
        'Dit is tekst om te lezen, met een tabel erin. Het kan het stuk bij een beoordeling zijn. Cijfers die je naast een drempelwaarde kunt leggen, staan in CSV of JSON: bewaar de tabel als CSV, met de aantallen per groep.',
    },
    da: {
      evidently: (w, f) =>
        `Det her er en rapport fra Evidently med ${f.number(w.metrics)} ${f.plural(w.metrics, 'måling', 'målinger')} og ${w.tests === 0 ? 'ingen test, så den påstår ingenting' : `${f.number(w.tests)} ${f.plural(w.tests, 'test', 'test')}`}. Den viser, om data eller en model har ændret sig over tid. Den har ingen grupper af mennesker og ingen antal, så den er ikke en test for skævheder.`,
      deepchecks: (w, f) =>
        `Det her er en rapport fra deepchecks${w.results > 0 ? ` med ${f.number(w.results)} ${f.plural(w.results, 'resultat', 'resultater')}` : ''}. Den viser, om data og model er i orden. Det, den siger om grupper, er tekst og billeder uden antal mennesker, så den er ikke en test for skævheder.`,
      giskard: () =>
        'Det her er en scanning fra Giskard. Den siger med ord, hvor en model klarer sig dårligere end andre steder ("-12% than global"), uden antal mennesker, så den er ikke en test for skævheder. Test de grupper, den nævner.',
      drift: () =>
        'Det her er en rapport om drift. Den viser, om data eller en model har ændret sig over tid. Den har ingen grupper af mennesker og ingen antal, så den er ikke en test for skævheder.',
      flat: (w, f) =>
        `Det her er en flad liste med ${f.number(w.figures)} tal for alle under ét, som MLflow skriver den. Den har ingen grupper og ingen antal mennesker, så den er ikke en test for skævheder. Angiv antallene for hver gruppe.`,
      form: () =>
        'Det her er en udfyldt vurdering. Den viser, at mennesker har svaret på spørgsmål, ikke at noget er målt, så den er ikke en test for skævheder. Angiv den som `evidence` for en vurdering.',
      card: () =>
        'Det her er en beskrivelse af en model eller af software. Det, den siger om retfærdighed, er en kendt risiko og aldrig en bestået test, så den er ikke en test for skævheder.',
      prose: w =>
        `Det her er ${KINDS.da[w.kind] ?? KINDS.da.text} til at læse. Det kan være dokumentet til en vurdering. Tal, som en tærskelværdi kan holdes op imod, står i CSV eller JSON med antallene for hver gruppe.`,
      'prose-table': () =>
        'Det her er tekst til at læse med en tabel i. Det kan være dokumentet til en vurdering. Tal, som en tærskelværdi kan holdes op imod, står i CSV eller JSON: gem tabellen som CSV med antallene for hver gruppe.',
    },
  },
)
