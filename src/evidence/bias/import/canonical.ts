import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {MODEL_DIGEST} from '../../model-digest.ts'
import {readLimits} from '../limits.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import type {Defaults, Reading, Told} from './figure.ts'
import {readRows} from './mapped-csv.ts'
import {cellOf} from './table.ts'

const REQUIRED = ['event', 'attribute', 'group', 'n'] as const
const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
/** What was measured, and which limits it was planned under. */
const TOLD = ['model', 'model_digest', 'planned_limits'] as const
/**
 * The columns of the canonical report, one row a group. `version`, `measured_on`, `unknown`, `stratum`, the last three, and
 * `selected` or the four may be absent.
 */
export const CANONICAL_COLUMNS = [
  'event',
  'version',
  'measured_on',
  'attribute',
  'group',
  'n',
  'selected',
  ...CELLS,
  'unknown',
  'stratum',
  ...TOLD,
] as const

/** Three names that no other format puts beside each other. */
export function isCanonical(headers: readonly string[]): boolean {
  return ['attribute', 'group', 'n'].every(name => headers.includes(name))
}

/** Reads the canonical report. Columns may stand in any order; one that is not known, or missing, is a problem. */
export function readCanonical(table: CsvTable, {defaults, at}: {defaults: Defaults; at: Place}): Reading {
  const has = (name: string) => table.headers.includes(name)
  const known: readonly string[] = CANONICAL_COLUMNS
  const unknown = table.headers.flatMap((name, i) =>
    known.includes(name)
      ? []
      : [{at: table.headerAt(i), say: messages.say('column-unknown', {name: name.slice(0, 60), known})}],
  )
  const needed = [...REQUIRED, ...(has('selected') ? [] : CELLS)]
  const missing = needed
    .filter(name => !has(name))
    .map(name => ({
      at: table.headerAt(0),
      say: messages.say('no-column', {name, known: table.headers.filter(header => header !== '').slice(0, 30)}),
    }))
  if (unknown.length + missing.length > 0) return {figures: [], problems: [...unknown, ...missing]}
  const mapping = {
    event: {column: 'event'},
    ...(has('version') ? {version: {column: 'version'}} : {}),
    ...(has('stratum') ? {stratum: {column: 'stratum'}} : {}),
    ...(has('measured_on') ? {measured_on: {column: 'measured_on'}} : {}),
    attribute: {column: 'attribute'},
    group: {column: 'group'},
    count: Object.fromEntries(['n', 'selected', ...CELLS, 'unknown'].filter(has).map(name => [name, name])),
  }
  const problems: Problem[] = []
  const told = {columns: TOLD.filter(has), of: toldIn(table, problems)}
  const reading = readRows(table, mapping, {defaults, at, emptyIsAbsent: true, told})
  return {...reading, problems: [...reading.problems, ...problems]}
}

const LONGEST_NAME = 80
/** One for each event, and few events are measured in one file. */
const MOST_PLANS = 20

/** Each text is read once, and what is wrong with it is told where it first stands. An empty cell says nothing. */
function toldIn(table: CsvTable, problems: Problem[]): (row: CsvRow) => Told {
  const once = <T>(name: (typeof TOLD)[number], read: (text: string, at: Place) => T | undefined) => {
    const column = table.headers.indexOf(name)
    const known = new Map<string, T | undefined>()
    return (row: CsvRow): T | undefined => {
      const text = column < 0 ? '' : cellOf(row, column)
      if (text !== '' && !known.has(text)) known.set(text, read(text, row.at(column)))
      return known.get(text)
    }
  }
  const model = once('model', (text, at) => {
    if (text.length <= LONGEST_NAME) return text
    problems.push({at, say: messages.say('model-name-long', {name: text.slice(0, 40), limit: LONGEST_NAME})})
    return undefined
  })
  const digest = once('model_digest', (text, at) => {
    if (MODEL_DIGEST.test(text)) return text
    problems.push({at, say: messages.say('not-a-model-digest', {value: text.slice(0, 60)})})
    return undefined
  })
  let plans = 0
  const limits = once('planned_limits', (text, at) => {
    if (++plans > MOST_PLANS) {
      if (plans === MOST_PLANS + 1) problems.push({at, say: messages.say('limits-many', {limit: MOST_PLANS})})
      return undefined
    }
    const read = readLimits(text)
    if ('planned' in read) return read.planned
    problems.push({at, say: messages.say('limits-unreadable', {value: read.unreadable.trim().slice(0, 120)})})
    return undefined
  })
  return row => {
    const [name, was, planned] = [model(row), digest(row), limits(row)]
    return {...(name !== undefined && {model: name}), ...(was && {modelDigest: was}), ...(planned && {planned})}
  }
}

/** Writes measurements with exact numbers as the canonical report, in the order given, with LF line ends. */
export function writeCanonical(measurements: readonly Measurement[]): string {
  const isSplit = measurements.some(({stratum}) => stratum !== undefined)
  const rows = measurements.map(({event, version = '', measuredOn = '', attribute, group, n, counts, stratum}) => [
    event,
    version,
    measuredOn,
    attribute,
    group,
    exact(n),
    exact(counts?.kind === 'selected' ? counts.selected : null),
    ...CELLS.map(name => exact(counts?.kind === 'confusion' ? counts[name] : null)),
    ...(isSplit ? [stratum?.value ?? ''] : []),
  ])
  const columns = CANONICAL_COLUMNS.filter(
    name => name !== 'unknown' && (isSplit || name !== 'stratum') && !TOLD.some(told => told === name),
  )
  return [columns, ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('')
}

function exact(bounds: Bounds | null): string {
  return bounds && bounds[0] === bounds[1] ? String(bounds[0]) : ''
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
