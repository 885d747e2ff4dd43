import type {CsvTable} from '../../../../text/csv.ts'
import {INVISIBLE} from '../coordinates.ts'
import {type Column, columnsOf} from './columns.ts'
import {longForm} from './long.ts'
import {isMetricKey, simple, wordsOf} from './words.ts'

/** The columns of a table with one row for each person, as far as their names and values tell. */
export interface Persons {
  readonly prediction?: Column
  readonly truth?: Column
  readonly score?: Column
  readonly attributes: readonly Column[]
}

const FEWEST_ROWS = 20
const MOST_GROUPS = 30
const MOST_ATTRIBUTES = 6

const names = (text: string) => new Set(text.split(', ').map(simple))
const PREDICTIONS = names(
  'prediction, predicted, pred, y pred, yhat, y hat, predicted label, predicted class, prediction label, decision, model decision, selected, flagged, suggested, voorspelling, voorspeld, besluit, geselecteerd, forudsigelse, afgørelse, udvalgt',
)
const TRUTHS = names(
  'truth, label, y, y true, target, actual, ground truth, true label, actual label, outcome, observed, waarheid, werkelijk, uitkomst, facit, sandhed, udfald',
)
const SCORES = new Set(['score', 'probability', 'proba', 'prob', 'kans', 'sandsynlighed', 'risk'])
const BINARY = new Set('0, 1, 0.0, 1.0, true, false, yes, no, ja, nee, nej, y, n'.split(', '))

/** One row a person: many rows, no counts of people, values that come back in row after row, and what was said of each. */
export function personsIn(table: CsvTable): Persons | undefined {
  const {rows} = table
  if (table.tables.length > 0 || rows.length < FEWEST_ROWS) return undefined
  const columns = columnsOf([table]).filter(isNameable)
  const isAggregate = columns.some(
    column =>
      column.role === 'attribute' || isMetricKey(column.header) || (column.role === 'figure' && !isBinary(column)),
  )
  if (isAggregate || longForm([table], columns)) return undefined
  const named = (known: ReadonlySet<string>) => columns.filter(({header}) => known.has(simple(header)))
  const truth = named(TRUTHS).find(({cells}) => cells.size <= MOST_GROUPS)
  const predictions = named(PREDICTIONS)
  const score =
    predictions.find(isScore) ??
    columns.find(column => SCORES.has(wordsOf(column.header).at(-1) ?? '') && column.numbers === column.filled)
  const yesNo = columns.filter(column => isBinary(column) && column !== truth && column.role !== 'self')
  const prediction = predictions.find(column => !isScore(column)) ?? (yesNo.length === 1 ? yesNo[0] : undefined)
  const outcomes = [prediction, truth, score].filter(column => column !== undefined)
  if (outcomes.length === 0) return undefined
  const isNamed = predictions.length > 0 || (truth !== undefined && score !== undefined)
  if (!isNamed && columns.some(({role}) => role === 'comparison')) return undefined
  const repeated = columns.filter(
    column =>
      !outcomes.includes(column) &&
      column.cells.size > 1 &&
      column.cells.size <= MOST_GROUPS &&
      column.cells.size * 2 <= rows.length,
  )
  const attributes = repeated.filter(({role}) => role === 'self')
  const others = repeated.filter(({role}) => role === 'text' || role === 'group')
  if (attributes.length + others.length === 0 && !isNamed) return undefined
  return {
    ...(prediction && {prediction}),
    ...(truth && {truth}),
    ...(score && {score}),
    attributes: [...attributes, ...others].slice(0, MOST_ATTRIBUTES),
  }
}

/** As an argument of a command: no name that would be taken for something else. */
function isNameable({header}: Column): boolean {
  return header !== '' && header.length <= 80 && !/^-|[=\r\n]/.test(header) && !INVISIBLE.test(header)
}

function isBinary({cells}: Column): boolean {
  return cells.size > 0 && cells.size <= 2 && [...cells].every(cell => BINARY.has(cell.toLowerCase()))
}

function isScore(column: Column): boolean {
  return column.numbers > 0 && column.numbers === column.filled && !isBinary(column)
}

/** What must be filled in before the command works. */
export const OPEN = {event: 'name-of-the-event', column: 'COLUMN', number: 'NUMBER', value: 'VALUE'} as const

/** The command that counts the people. @param event as the declaration calls it; empty where that is not known */
export function measureCommand(file: string, {prediction, truth, score, attributes}: Persons, event: string): string {
  const cut =
    prediction || !score
      ? ['--prediction', prediction?.name ?? OPEN.column]
      : ['--score', score.name, '--at-least', OPEN.number]
  const [positive, right] = [yesIn(prediction), yesIn(truth)]
  const words = [
    'ethics-gate',
    'measure',
    file.startsWith('-') ? `./${file}` : file,
    '--event',
    event === '' ? OPEN.event : event,
    ...cut,
    ...(positive.isKnown ? [] : ['--positive', positive.yes]),
    ...(truth ? ['--truth', truth.name] : []),
    // What means yes for the prediction does so for the truth, unless it is said.
    ...(!truth || (right.isKnown && positive.isKnown) ? [] : ['--truth-positive', right.yes]),
    ...(attributes.length > 0 ? attributes.map(({name}) => name) : [OPEN.column]).flatMap(name => ['-a', name]),
    '-o',
    'reports/bias.csv',
  ]
  return words.map(quoted).join(' ')
}

/** `true` and `1` are known to mean yes. */
function yesIn(column: Column | undefined): {readonly yes: string; readonly isKnown: boolean} {
  const meaning = (names: readonly string[]) =>
    [...(column?.cells ?? [])].find(cell => names.includes(cell.toLowerCase()))
  const known = meaning(['1', '1.0', 'true'])
  return {yes: known ?? meaning(['yes', 'ja', 'y']) ?? OPEN.value, isKnown: known !== undefined || !column}
}

/** For a POSIX shell. */
function quoted(word: string): string {
  return /^[\w./:,@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
