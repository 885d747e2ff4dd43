import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'registered',
  {
    published: (w: {register: string}, f) => `Published in ${f.term(w.register)}.`,
    missing: (w: {register: string}, f) =>
      w.register === 'any'
        ? 'Nothing says in which public register this can be read.'
        : `Nothing says whether this is in ${f.term(w.register)}.`,
    'not-yet': (w: {register: string; status: string}, f) =>
      `In ${f.term(w.register)} it is ${f.term(w.status)}, not published.`,
    'no-address': (w: {register: string}, f) =>
      `It is said to be in ${f.term(w.register)}, but \`url\` does not say where.`,
  },
  {
    nl: {
      published: (w, f) => `Gepubliceerd in ${f.term(w.register)}.`,
      missing: (w, f) =>
        w.register === 'any'
          ? 'Er staat niet in welk openbaar register dit te lezen is.'
          : `Er staat niet of dit in ${f.term(w.register)} staat.`,
      'not-yet': (w, f) => `In ${f.term(w.register)} is het ${f.term(w.status)}, niet gepubliceerd.`,
      'no-address': (w, f) => `Het zou in ${f.term(w.register)} staan, maar bij \`url\` staat niet waar.`,
    },
    da: {
      published: (w, f) => `Offentliggjort i ${f.term(w.register)}.`,
      missing: (w, f) =>
        w.register === 'any'
          ? 'Der står ikke, i hvilket offentligt register det kan læses.'
          : `Der står ikke, om det er i ${f.term(w.register)}.`,
      'not-yet': (w, f) => `I ${f.term(w.register)} er det ${f.term(w.status)}, ikke offentliggjort.`,
      'no-address': (w, f) => `Det skulle være i ${f.term(w.register)}, men \`url\` siger ikke hvor.`,
    },
  },
)
