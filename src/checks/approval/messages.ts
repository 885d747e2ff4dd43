import {catalogue, type Format} from '../../words/message.ts'

type Of = 'model' | 'declaration' | 'data' | 'classification'
type Given = {of: Of; role: string; by: string; date: string}

const NL = {model: 'het model', declaration: 'de verklaring', data: 'de gegevens', classification: 'de indeling'}
const DA = {model: 'modellen', declaration: 'erklæringen', data: 'data', classification: 'indplaceringen'}

/** "`a`, `b` and `c`", or with more of them "`a`, `b`, `c` and 4 more". */
const some = (names: readonly string[], more: number, rest: (count: string) => string, f: Format) =>
  f.list([...names.map(name => `\`${name}\``), ...(more > 0 ? [rest(f.number(more))] : [])])

export const messages = catalogue(
  'approval',
  {
    'asked-on-a-forge': (w: {of: Of; roles: readonly string[]}, f) =>
      `A change of the ${w.of} is approved by ${f.either(w.roles.map(f.term))} on the pull request; here that cannot be seen.`,
    unchanged: (w: {of: Of}) => `This change leaves the ${w.of} as it was.`,
    changed: (w: {of: Of; roles: readonly string[]; names: readonly string[]; more: number}, f) =>
      `This changes the ${w.of} (${some(w.names, w.more, count => `${count} more`, f)}): it waits for ${f.either(w.roles.map(f.term))}.`,
    approved: (w: Given, f) =>
      `${f.start(f.term(w.role))} (${w.by}) approved this change of the ${w.of} on ${f.date(w.date)}.`,
    entered: (w: Given, f) =>
      `That ${f.term(w.role)} approved this change of the ${w.of} was entered by ${w.by} on ${f.date(w.date)}.`,
  },
  {
    nl: {
      'asked-on-a-forge': (w, f) =>
        `Een wijziging van ${NL[w.of]} wordt op het pull request goedgekeurd door ${f.either(w.roles.map(f.term))}; hier is dat niet te zien.`,
      unchanged: w => `Aan ${NL[w.of]} verandert niets.`,
      changed: (w, f) =>
        `Dit wijzigt ${NL[w.of]} (${some(w.names, w.more, count => `nog ${count}`, f)}) en wacht op ${f.either(w.roles.map(f.term))}.`,
      approved: (w, f) =>
        `${f.start(f.term(w.role))} (${w.by}) heeft deze wijziging van ${NL[w.of]} op ${f.date(w.date)} goedgekeurd.`,
      entered: (w, f) =>
        `De goedkeuring van deze wijziging van ${NL[w.of]} door ${f.term(w.role)} is op ${f.date(w.date)} ingevoerd door ${w.by}.`,
    },
    da: {
      'asked-on-a-forge': (w, f) =>
        `En ændring af ${DA[w.of]} godkendes af ${f.either(w.roles.map(f.term))} på pull requesten; her kan det ikke ses.`,
      unchanged: w => `Ændringen rører ikke ved ${DA[w.of]}.`,
      changed: (w, f) =>
        `Det ændrer ${DA[w.of]} (${some(w.names, w.more, count => `${count} til`, f)}) og venter på ${f.either(w.roles.map(f.term))}.`,
      approved: (w, f) =>
        `${f.start(f.term(w.role))} (${w.by}) godkendte denne ændring af ${DA[w.of]} den ${f.date(w.date)}.`,
      entered: (w, f) =>
        `At ${f.term(w.role)} godkendte denne ændring af ${DA[w.of]}, blev indført af ${w.by} den ${f.date(w.date)}.`,
    },
  },
)
