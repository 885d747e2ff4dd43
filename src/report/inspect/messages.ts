import {catalogue, type Format} from '../../words/message.ts'

type Errors = readonly (readonly [short: string, metric: string])[]
const explained = (names: Errors, f: Format) => names.map(([short, metric]) => `${short}: ${f.term(metric)}`).join('; ')

interface Named {
  readonly names: readonly string[]
}

const list = (names: readonly string[], f: Format) => f.list(names.map(name => `\`${name}\``))

/** What `inspect` says around the figures. */
export const messages = catalogue(
  'inspect',
  {
    files: (w: {count: number}, f) => `${f.number(w.count)} ${f.plural(w.count, 'file', 'files')} with results`,
    format: (w: {format: string}) => `Format: \`${w.format}\`.`,
    canonical: () => 'It has the columns of a report of ethics-gate itself.',
    'way-declared': (w: {place: string; assessment: string}) => `Read as ${w.place} says, for \`${w.assessment}\`.`,
    'way-recognised': () =>
      'No `ethics.yml` in this folder or above it names the file, so events and groups are called as in the file.',
    'way-proposed': () =>
      'No `ethics.yml` in this folder or above it names the file, and its format is not known. It could be read like this.',
    'way-not-read': () => 'No figures could be read from this file.',
    paste: () => 'Put this under `results:` of your bias test in `ethics.yml`, and check every line of it:',
    questions: () => 'Only you can answer this:',
    'as-proposed': () => 'Read like that, the file says:',
    'no-test': () => 'This is no bias test.',
    panel: (w: {attribute: string}) => `By ${w.attribute}`,
    'panel-event': (w: {event: string}) => `event ${w.event}`,
    errors: (w: {names: Errors}, f) => `${explained(w.names, f)}. In brackets the 95% interval.`,
    problems: (w: {count: number}, f) => `${f.number(w.count)} ${f.plural(w.count, 'problem', 'problems')}`,
    notes: () => 'Good to know',
    'more-alike': (w: {count: number}, f) =>
      `${f.number(w.count)} more like ${f.plural(w.count, 'this', 'these')}; \`--format json\` has them all.`,
    'before-policies': () =>
      'Nothing was compared with a threshold: that is what policies are for. `ethics-gate check` does it.',
    'rates-only': (w: Named, f) =>
      `For ${list(w.names, f)} the file gives shares without the number of people. Shares alone never pass: nobody can tell what is chance.`,
    'rates-beside': (w: Named, f) =>
      `For ${list(w.names, f)} the file also gives shares that no counts follow from. They are shown, but never pass.`,
    'smallest-that-fits': (w: Named, f) =>
      `For ${list(w.names, f)} these are the smallest counts that give the shares. There may be more people, and then the intervals are narrower.`,
    hidden: (w: Named, f) => `For ${list(w.names, f)} a number was hidden. What is hidden never passes.`,
    described: () => 'Described, not judged: no policy sets a threshold for these.',
    everybody: () => 'all groups together',
    'gap-difference': () => 'highest less lowest',
    'gap-ratio': () => 'lowest over highest',
    'no-value': () => 'no value',
  },
  {
    nl: {
      files: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'bestand', 'bestanden')} met resultaten`,
      format: w => `Formaat: \`${w.format}\`.`,
      canonical: () => 'Het heeft de kolommen van een rapport van ethics-gate zelf.',
      'way-declared': w => `Gelezen zoals ${w.place} zegt, voor \`${w.assessment}\`.`,
      'way-recognised': () =>
        'Geen `ethics.yml` in deze map of daarboven noemt dit bestand; gebeurtenissen en groepen heten dus zoals in het bestand.',
      'way-proposed': () =>
        'Geen `ethics.yml` in deze map of daarboven noemt dit bestand, en het formaat is onbekend. Het kan zo gelezen worden.',
      'way-not-read': () => 'Uit dit bestand zijn geen cijfers te lezen.',
      paste: () => 'Zet dit onder `results:` van je biastoets in `ethics.yml`, en controleer elke regel:',
      questions: () => 'Dit kun alleen jij beantwoorden:',
      'as-proposed': () => 'Zo gelezen staat er in het bestand:',
      'no-test': () => 'Dit is geen biastoets.',
      panel: w => `Uitgesplitst naar ${w.attribute}`,
      'panel-event': w => `gebeurtenis ${w.event}`,
      errors: (w, f) => `${explained(w.names, f)}. Tussen haakjes het 95%-interval.`,
      problems: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'probleem', 'problemen')}`,
      notes: () => 'Goed om te weten',
      'more-alike': (w, f) => `Nog ${f.number(w.count)} van deze soort; met \`--format json\` zie je ze allemaal.`,
      'before-policies': () =>
        'Er is niets met een drempelwaarde vergeleken: daar is het beleid voor. Dat doet `ethics-gate check`.',
      'rates-only': (w, f) =>
        `Voor ${list(w.names, f)} geeft het bestand aandelen zonder het aantal mensen. Met aandelen alleen is nooit aan een eis voldaan: niemand kan zien wat toeval is.`,
      'rates-beside': (w, f) =>
        `Voor ${list(w.names, f)} geeft het bestand ook aandelen waaruit geen aantallen volgen. Ze staan erbij, maar daarmee is nooit aan een eis voldaan.`,
      'smallest-that-fits': (w, f) =>
        `Voor ${list(w.names, f)} zijn dit de kleinste aantallen die deze aandelen geven. Misschien zijn er meer mensen, en dan zijn de intervallen smaller.`,
      hidden: (w, f) =>
        `Voor ${list(w.names, f)} is een getal afgeschermd. Met wat is afgeschermd is nooit aan een eis voldaan.`,
      described: () => 'Beschreven, niet beoordeeld: hiervoor bevat geen enkel beleid een drempelwaarde.',
      everybody: () => 'alle groepen samen',
      'gap-difference': () => 'hoogste min laagste',
      'gap-ratio': () => 'laagste gedeeld door hoogste',
      'no-value': () => 'geen waarde',
    },
    da: {
      files: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'fil', 'filer')} med resultater`,
      format: w => `Format: \`${w.format}\`.`,
      canonical: () => 'Den har kolonnerne fra en rapport fra ethics-gate selv.',
      'way-declared': w => `Læst, som ${w.place} siger, for \`${w.assessment}\`.`,
      'way-recognised': () =>
        'Ingen `ethics.yml` i denne mappe eller over den nævner filen, så hændelser og grupper hedder det samme som i filen.',
      'way-proposed': () =>
        'Ingen `ethics.yml` i denne mappe eller over den nævner filen, og formatet er ukendt. Den kan læses sådan her.',
      'way-not-read': () => 'Der kunne ikke læses tal i filen.',
      paste: () => 'Sæt dette ind under `results:` for din test for skævheder i `ethics.yml`, og gennemgå hver linje:',
      questions: () => 'Det kan kun du svare på:',
      'as-proposed': () => 'Læst på den måde siger filen:',
      'no-test': () => 'Det er ikke en test for skævheder.',
      panel: w => `Opdelt efter ${w.attribute}`,
      'panel-event': w => `hændelse ${w.event}`,
      errors: (w, f) => `${explained(w.names, f)}. I parentes 95 %-intervallet.`,
      problems: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'problem', 'problemer')}`,
      notes: () => 'Godt at vide',
      'more-alike': (w, f) => `${f.number(w.count)} til af samme slags; \`--format json\` har dem alle.`,
      'before-policies': () =>
        'Intet er sammenlignet med en tærskelværdi: det er politikkernes opgave. Det gør `ethics-gate check`.',
      'rates-only': (w, f) =>
        `For ${list(w.names, f)} giver filen andele uden antal personer. Andele alene kan aldrig opfylde et krav: ingen kan se, hvad der er tilfældigt.`,
      'rates-beside': (w, f) =>
        `For ${list(w.names, f)} giver filen også andele, som der ikke kan udledes antal af. De vises, men kan aldrig opfylde et krav.`,
      'smallest-that-fits': (w, f) =>
        `For ${list(w.names, f)} er det de mindste antal, der giver andelene. Der kan være flere personer, og så er intervallerne smallere.`,
      hidden: (w, f) => `For ${list(w.names, f)} er et tal skjult. Det, der er skjult, kan aldrig opfylde et krav.`,
      described: () => 'Beskrevet, ikke bedømt: ingen politik sætter en tærskelværdi for dette.',
      everybody: () => 'alle grupper under ét',
      'gap-difference': () => 'højeste minus laveste',
      'gap-ratio': () => 'laveste over højeste',
      'no-value': () => 'ingen værdi',
    },
  },
)
