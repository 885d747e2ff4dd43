import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'decision',
  {
    there: (w: {kind: string; date: string}, f) =>
      `The decision (${f.term(w.kind)}) of ${f.date(w.date)} is on record.`,
    'on-record': (w: {kind: string}, f) => `The decision (${f.term(w.kind)}) is on record.`,
    missing: (w: {kinds: readonly string[]}, f) =>
      `No decision of the kind ${f.either(w.kinds.map(kind => `\`${kind}\``))} is recorded under \`decisions\`.`,
    incomplete: (w: {field: string; kind: string}) => `The decision \`${w.kind}\` does not say \`${w.field}\`.`,
    future: (w: {date: string}, f) => `This decision is dated ${f.date(w.date)}, which is still to come.`,
    unanswered: (w: {kind: string; roles: readonly string[]}, f) =>
      `What was raised (\`${w.kind}\`) has no answer${w.roles.length > 0 ? ` from ${f.either(w.roles.map(f.term))}` : ''}: a decision with \`about: {decision: …}\`.`,
    'not-by': (w: {roles: readonly string[]}, f) => `This decision must be taken by ${f.either(w.roles.map(f.term))}.`,
    'nothing-to-answer': () => 'Nothing was raised.',
  },
  {
    nl: {
      there: (w, f) => `Het besluit (${f.term(w.kind)}) van ${f.date(w.date)} is vastgelegd.`,
      'on-record': (w, f) => `Het besluit (${f.term(w.kind)}) is vastgelegd.`,
      missing: (w, f) =>
        `Bij \`decisions\` staat geen besluit van het soort ${f.either(w.kinds.map(kind => `\`${kind}\``))}.`,
      incomplete: w => `Bij het besluit \`${w.kind}\` ontbreekt \`${w.field}\`.`,
      future: (w, f) => `Dit besluit heeft als datum ${f.date(w.date)}; die moet nog komen.`,
      unanswered: (w, f) =>
        `Wat is voorgelegd (\`${w.kind}\`) heeft nog geen antwoord${w.roles.length > 0 ? ` van ${f.either(w.roles.map(f.term))}` : ''}: een besluit met \`about: {decision: …}\`.`,
      'not-by': (w, f) => `Dit besluit is aan ${f.either(w.roles.map(f.term))}.`,
      'nothing-to-answer': () => 'Er is niets voorgelegd.',
    },
    da: {
      there: (w, f) => `Beslutningen (${f.term(w.kind)}) af ${f.date(w.date)} er registreret.`,
      'on-record': (w, f) => `Beslutningen (${f.term(w.kind)}) er registreret.`,
      missing: (w, f) =>
        `Der står ingen beslutning af typen ${f.either(w.kinds.map(kind => `\`${kind}\``))} under \`decisions\`.`,
      incomplete: w => `Beslutningen \`${w.kind}\` mangler \`${w.field}\`.`,
      future: (w, f) => `Beslutningen er dateret ${f.date(w.date)}, som endnu ikke er kommet.`,
      unanswered: (w, f) =>
        `Det, der er forelagt (\`${w.kind}\`), har ikke fået svar${w.roles.length > 0 ? ` fra ${f.either(w.roles.map(f.term))}` : ''}: en beslutning med \`about: {decision: …}\`.`,
      'not-by': (w, f) => `Beslutningen skal træffes af ${f.either(w.roles.map(f.term))}.`,
      'nothing-to-answer': () => 'Der er ikke forelagt noget.',
    },
  },
)
