import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'approval',
  {
    'asked-on-a-forge': (w: {of: string; roles: readonly string[]}, f) =>
      `A change of the ${f.term(`of-${w.of}`)} is approved by ${f.either(w.roles.map(f.term))} on the pull request; here that cannot be seen.`,
  },
  {
    nl: {
      'asked-on-a-forge': (w, f) =>
        `Een wijziging van ${f.term(`of-${w.of}`)} wordt op de pull request goedgekeurd door ${f.either(w.roles.map(f.term))}; hier is dat niet te zien.`,
    },
    da: {
      'asked-on-a-forge': (w, f) =>
        `En ændring af ${f.term(`of-${w.of}`)} godkendes af ${f.either(w.roles.map(f.term))} på pull requesten; her kan det ikke ses.`,
    },
  },
)
