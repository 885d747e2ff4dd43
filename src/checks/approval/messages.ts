import {catalogue} from '../../words/message.ts'

type Of = 'model' | 'declaration' | 'data'

export const messages = catalogue(
  'approval',
  {
    'asked-on-a-forge': (w: {of: Of; roles: readonly string[]}, f) =>
      `A change of the ${w.of} is approved by ${f.either(w.roles.map(f.term))} on the pull request; here that cannot be seen.`,
  },
  {
    nl: {
      'asked-on-a-forge': (w, f) =>
        `Een wijziging van ${{model: 'het model', declaration: 'de verklaring', data: 'de gegevens'}[w.of]} wordt op het pull request goedgekeurd door ${f.either(w.roles.map(f.term))}; hier is dat niet te zien.`,
    },
    da: {
      'asked-on-a-forge': (w, f) =>
        `En ændring af ${{model: 'modellen', declaration: 'erklæringen', data: 'data'}[w.of]} godkendes af ${f.either(w.roles.map(f.term))} på pull requesten; her kan det ikke ses.`,
    },
  },
)
