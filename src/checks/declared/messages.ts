import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'declared',
  {
    there: (w: {fields: readonly string[]}, f) =>
      `${f.list(w.fields.map(name => `\`${name}\``))} ${f.plural(w.fields.length, 'is', 'are')} filled in.`,
    missing: (w: {field: string}) => `\`${w.field}\` is not filled in.`,
    'too-few': (w: {field: string; least: number; found: number}) =>
      `\`${w.field}\` needs at least ${w.least}; there ${w.found === 1 ? 'is 1' : `are ${w.found}`}.`,
  },
  {
    nl: {
      there: (w, f) =>
        `${f.list(w.fields.map(name => `\`${name}\``))} ${f.plural(w.fields.length, 'is', 'zijn')} ingevuld.`,
      missing: w => `\`${w.field}\` is niet ingevuld.`,
      'too-few': w =>
        `Bij \`${w.field}\` horen er minstens ${w.least}; het ${w.found === 1 ? 'is' : 'zijn'} er ${w.found}.`,
    },
    da: {
      there: (w, f) => `${f.list(w.fields.map(name => `\`${name}\``))} er udfyldt.`,
      missing: w => `\`${w.field}\` er ikke udfyldt.`,
      'too-few': w => `\`${w.field}\` skal have mindst ${w.least}; der er ${w.found}.`,
    },
  },
)
