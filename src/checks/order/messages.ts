import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'order',
  {
    'in-order': (w: {fields: readonly string[]}, f) =>
      `${f.list(w.fields.map(field => `\`${field}\``))} follow each other in this order.`,
    missing: (w: {field: string}) => `\`${w.field}\` has no date, so the order cannot be seen.`,
    reversed: (w: {first: string; firstDate: string; second: string; secondDate: string}, f) =>
      `\`${w.second}\` (${f.date(w.secondDate)}) lies before \`${w.first}\` (${f.date(w.firstDate)}); it must come after.`,
  },
  {
    nl: {
      'in-order': (w, f) => `${f.list(w.fields.map(field => `\`${field}\``))} volgen elkaar in deze volgorde op.`,
      missing: w => `\`${w.field}\` heeft geen datum; zo is de volgorde niet te zien.`,
      reversed: (w, f) =>
        `\`${w.second}\` (${f.date(w.secondDate)}) ligt vóór \`${w.first}\` (${f.date(w.firstDate)}); het hoort erna te komen.`,
    },
    da: {
      'in-order': (w, f) => `${f.list(w.fields.map(field => `\`${field}\``))} følger efter hinanden i den rækkefølge.`,
      missing: w => `\`${w.field}\` har ingen dato, så rækkefølgen kan ikke ses.`,
      reversed: (w, f) =>
        `\`${w.second}\` (${f.date(w.secondDate)}) ligger før \`${w.first}\` (${f.date(w.firstDate)}); det skal komme efter.`,
    },
  },
)
