import type {CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import type {Defaults, Reading} from './figure.ts'
import {readRows} from './mapped-csv.ts'

const REQUIRED = ['event', 'attribute', 'group', 'n'] as const
const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
/** The columns of the canonical report, one row a group. `version`, `measured_on`, `unknown`, `stratum`, and `selected` or the four may be absent. */
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
  return readRows(table, mapping, {defaults, at, emptyIsAbsent: true})
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
  const columns = CANONICAL_COLUMNS.filter(name => name !== 'unknown' && (isSplit || name !== 'stratum'))
  return [columns, ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('')
}

function exact(bounds: Bounds | null): string {
  return bounds && bounds[0] === bounds[1] ? String(bounds[0]) : ''
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
