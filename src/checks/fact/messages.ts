import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'fact',
  {
    allowed: (w: {field: string; value: string}) => `\`${w.field}\` is \`${w.value}\`.`,
    'not-allowed': (w: {field: string; value: string; allowed: readonly string[]}, f) =>
      `\`${w.field}\` is \`${w.value}\`; this rule accepts only ${f.either(w.allowed.map(value => `\`${value}\``))}.`,
    undeclared: (w: {field: string}) => `\`${w.field}\` is not declared.`,
  },
  {
    nl: {
      allowed: w => `\`${w.field}\` is \`${w.value}\`.`,
      'not-allowed': (w, f) =>
        `\`${w.field}\` is \`${w.value}\`; volgens deze regel mag alleen ${f.either(w.allowed.map(value => `\`${value}\``))}.`,
      undeclared: w => `\`${w.field}\` is niet opgegeven.`,
    },
    da: {
      allowed: w => `\`${w.field}\` er \`${w.value}\`.`,
      'not-allowed': (w, f) =>
        `\`${w.field}\` er \`${w.value}\`; reglen tillader kun ${f.either(w.allowed.map(value => `\`${value}\``))}.`,
      undeclared: w => `\`${w.field}\` er ikke oplyst.`,
    },
  },
)
