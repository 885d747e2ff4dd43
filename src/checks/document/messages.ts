import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'document',
  {
    there: (w: {files: readonly string[]}, f) => `${f.list(w.files.map(file => `\`${file}\``))} can be read.`,
    'not-named': (w: {field: string}) => `\`${w.field}\` does not name a document.`,
  },
  {
    nl: {
      there: (w, f) =>
        `${f.list(w.files.map(file => `\`${file}\``))} ${f.plural(w.files.length, 'is', 'zijn')} te lezen.`,
      'not-named': w => `Bij \`${w.field}\` staat geen document.`,
    },
    da: {
      there: (w, f) => `${f.list(w.files.map(file => `\`${file}\``))} kan læses.`,
      'not-named': w => `\`${w.field}\` angiver intet dokument.`,
    },
  },
)
