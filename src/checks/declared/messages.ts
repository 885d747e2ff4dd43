import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'declared',
  {
    there: (w: {fields: readonly string[]}, f) =>
      `${f.list(w.fields.map(name => `\`${name}\``))} ${f.plural(w.fields.length, 'is', 'are')} filled in.`,
    missing: (w: {field: string}) => `\`${w.field}\` is not filled in.`,
    'page-gone': (w: {field: string; file: string}) => `\`${w.field}\` names \`${w.file}\`, which is not there.`,
    'too-few': (w: {field: string; least: number; found: number}) =>
      `\`${w.field}\` needs at least ${w.least}; there ${w.found === 1 ? 'is 1' : `are ${w.found}`}.`,
  },
  {
    nl: {
      there: (w, f) =>
        `${f.list(w.fields.map(name => `\`${name}\``))} ${f.plural(w.fields.length, 'is', 'zijn')} ingevuld.`,
      missing: w => `\`${w.field}\` is niet ingevuld.`,
      'page-gone': w => `Bij \`${w.field}\` staat \`${w.file}\`, maar dat is er niet.`,
      'too-few': w =>
        `Bij \`${w.field}\` horen er minstens ${w.least}; het ${w.found === 1 ? 'is' : 'zijn'} er ${w.found}.`,
    },
    da: {
      there: (w, f) => `${f.list(w.fields.map(name => `\`${name}\``))} er udfyldt.`,
      missing: w => `\`${w.field}\` er ikke udfyldt.`,
      'page-gone': w => `\`${w.field}\` nævner \`${w.file}\`, som ikke findes.`,
      'too-few': w => `\`${w.field}\` skal have mindst ${w.least}; der er ${w.found}.`,
    },
  },
)
