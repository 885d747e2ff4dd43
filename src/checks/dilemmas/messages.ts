import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'dilemmas',
  {
    none: () => 'The question was asked: no open dilemmas.',
    current: (w: {open: number}, f) =>
      w.open === 0
        ? 'Every question on record is answered.'
        : `${w.open} open ${f.plural(w.open, 'question', 'questions')}, each with a holder.`,
    'not-asked': () =>
      'Nothing says which open questions there are. Write them under `dilemmas`, or `dilemmas: none` after asking.',
    'no-holder': (w: {id: string}) =>
      `Nobody holds the question \`${w.id}\`: name a \`holder\` with a date, or answer it, hand it on or park it.`,
    'no-question': (w: {id: string}) => `\`${w.id}\` does not say what the \`question\` is.`,
    overdue: (w: {id: string; date: string}, f) =>
      `The question \`${w.id}\` was to be answered or handed on by ${f.date(w.date)}.`,
  },
  {
    nl: {
      none: () => 'De vraag is gesteld: er zijn geen open dilemma’s.',
      current: (w, f) =>
        w.open === 0
          ? 'Elke vastgelegde vraag is beantwoord.'
          : `${w.open} open ${f.plural(w.open, 'vraag', 'vragen')}, elk met iemand die hem vasthoudt.`,
      'not-asked': () =>
        'Er staat niet welke vragen nog openstaan. Zet ze onder `dilemmas`, of schrijf `dilemmas: none` als je ernaar hebt gevraagd.',
      'no-holder': w =>
        `Niemand houdt de vraag \`${w.id}\` vast: noem een \`holder\` met een datum, of beantwoord de vraag, geef hem door of parkeer hem.`,
      'no-question': w => `Bij \`${w.id}\` staat niet wat de vraag (\`question\`) is.`,
      overdue: (w, f) => `De vraag \`${w.id}\` zou uiterlijk ${f.date(w.date)} beantwoord of doorgegeven zijn.`,
    },
    da: {
      none: () => 'Der er spurgt: ingen åbne dilemmaer.',
      current: (w, f) =>
        w.open === 0
          ? 'Alle registrerede spørgsmål er besvaret.'
          : `${w.open} ${f.plural(w.open, 'åbent spørgsmål', 'åbne spørgsmål')}, hvert med en ansvarlig.`,
      'not-asked': () =>
        'Der står ikke, hvilke spørgsmål der er åbne. Skriv dem under `dilemmas`, eller `dilemmas: none`, når der er spurgt.',
      'no-holder': w =>
        `Ingen har ansvaret for spørgsmålet \`${w.id}\`: angiv en \`holder\` med en dato, eller besvar det, giv det videre eller parkér det.`,
      'no-question': w => `\`${w.id}\` siger ikke, hvad spørgsmålet (\`question\`) er.`,
      overdue: (w, f) =>
        `Spørgsmålet \`${w.id}\` skulle være besvaret eller givet videre senest den ${f.date(w.date)}.`,
    },
  },
)
