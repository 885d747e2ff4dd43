import {catalogue} from '../../words/message.ts'

type Name = {name: string}

/** What `inspect` says around the figures. */
export const messages = catalogue(
  'inspect',
  {
    format: (w: {file: string; format: string}) => `${w.file}: ${w.format}`,
    'way-declared': (w: {place: string; assessment: string}) => `Read as ${w.place} says, for \`${w.assessment}\`.`,
    'way-recognised': () => 'No `ethics.yml` here names this file; it was read by itself.',
    'way-proposed': () =>
      'No `ethics.yml` here names this file, and it is in no format that is known. This is how it could be read:',
    'way-not-read': () => 'No figures could be found in this file.',
    paste: () => 'Put this under `results:` of your bias test in `ethics.yml`, and check every line of it:',
    'no-test': () => 'This is no bias test.',
    nothing: () => 'No group was measured.',
    panel: (w: {attribute: string; event: string; more: string}) =>
      `${w.attribute}${w.event === '' ? '' : `, for ${w.event}`}${w.more}`,
    problems: (w: {count: number}, f) => `${f.number(w.count)} ${f.plural(w.count, 'problem', 'problems')}`,
    notes: () => 'Good to know',
    'before-policies': () =>
      'Nothing was compared with a threshold: that is what policies are for. `ethics-gate check` does it.',
    'not-known': () => 'not known',
    'rates-only': (w: Name) =>
      `For ${w.name} the file gives shares without the number of people. Shares alone never pass: nobody can tell what is chance.`,
    'smallest-that-fits': (w: Name) => `For ${w.name} these are the smallest counts that give the shares.`,
  },
  {
    nl: {
      format: w => `${w.file}: ${w.format}`,
      'way-declared': w => `Gelezen zoals ${w.place} zegt, voor \`${w.assessment}\`.`,
      'way-recognised': () => 'Geen `ethics.yml` hier noemt dit bestand; het is op zichzelf gelezen.',
      'way-proposed': () =>
        'Geen `ethics.yml` hier noemt dit bestand, en de vorm is niet bekend. Zo zou het gelezen kunnen worden:',
      'way-not-read': () => 'In dit bestand zijn geen cijfers gevonden.',
      paste: () => 'Zet dit onder `results:` van je biastest in `ethics.yml`, en controleer elke regel:',
      'no-test': () => 'Dit is geen biastest.',
      nothing: () => 'Er is geen groep gemeten.',
      panel: w => `${w.attribute}${w.event === '' ? '' : `, voor ${w.event}`}${w.more}`,
      problems: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'probleem', 'problemen')}`,
      notes: () => 'Goed om te weten',
      'before-policies': () =>
        'Er is niets met een drempel vergeleken: daar zijn de beleidsbestanden voor. Dat doet `ethics-gate check`.',
      'not-known': () => 'niet bekend',
      'rates-only': w =>
        `Voor ${w.name} geeft het bestand aandelen zonder het aantal mensen. Aandelen alleen zijn nooit genoeg: niemand kan zien wat toeval is.`,
      'smallest-that-fits': w => `Voor ${w.name} zijn dit de kleinste aantallen die de aandelen geven.`,
    },
    da: {
      format: w => `${w.file}: ${w.format}`,
      'way-declared': w => `Læst, som ${w.place} siger, for \`${w.assessment}\`.`,
      'way-recognised': () => 'Ingen `ethics.yml` her nævner filen; den er læst for sig selv.',
      'way-proposed': () =>
        'Ingen `ethics.yml` her nævner filen, og den har ikke et format, vi kender. Sådan kunne den læses:',
      'way-not-read': () => 'Der blev ikke fundet tal i filen.',
      paste: () => 'Sæt dette under `results:` for din biastest i `ethics.yml`, og kontrollér hver linje:',
      'no-test': () => 'Det er ikke en biastest.',
      nothing: () => 'Ingen gruppe er målt.',
      panel: w => `${w.attribute}${w.event === '' ? '' : `, for ${w.event}`}${w.more}`,
      problems: (w, f) => `${f.number(w.count)} ${f.plural(w.count, 'problem', 'problemer')}`,
      notes: () => 'Godt at vide',
      'before-policies': () =>
        'Intet er sammenlignet med en tærskel: det er politikkernes opgave. Det gør `ethics-gate check`.',
      'not-known': () => 'ikke kendt',
      'rates-only': w =>
        `For ${w.name} giver filen andele uden antal mennesker. Andele alene er aldrig nok: ingen kan se, hvad der er tilfældigt.`,
      'smallest-that-fits': w => `For ${w.name} er det de mindste antal, der giver andelene.`,
    },
  },
)
