import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {ResultFile} from '../../../../declaration/declaration.ts'
import type {BiasEvidence} from '../../evidence.ts'
import type {Measurement} from '../../measurement.ts'
import {importResult} from '../import.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}
const FIXTURES = join(import.meta.dirname, '../../../../../test/fixtures/tools')
const CORPUS = process.env['ETHICS_GATE_CORPUS']

/** Imports a text as a declaration would name it; the version is only given where a test says so. */
export function imported(path: string, text: string, result: Omit<ResultFile, 'file'> = {}): BiasEvidence {
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {result: {file: path, ...result}, at: ENTRY, defaults: {event: 'suggested'}, attributes: undefined},
  )
}

/** A file that a real tool wrote from the table beside it. */
export function fixture(path: string): string {
  return readFileSync(join(FIXTURES, path), 'utf8')
}

/** What the table of the fixtures truly holds, as `tp fp fn tn` by attribute and group. */
export function truth(attribute: string): Readonly<Record<string, string>> {
  const {counts} = JSON.parse(fixture('expected.json')) as {
    counts: Record<string, Record<string, Record<'tp' | 'fp' | 'fn' | 'tn', number>>>
  }
  const groups = Object.entries(counts[attribute] ?? {})
  return Object.fromEntries(groups.map(([group, {tp, fp, fn, tn}]) => [group, `${tp} ${fp} ${fn} ${tn}`]))
}

/** A public file beside the checkout; says so when there is none. */
export function corpus(path: string): string | undefined {
  if (CORPUS !== undefined && existsSync(join(CORPUS, path))) return readFileSync(join(CORPUS, path), 'utf8')
  console.log(`skipped ${path}: ETHICS_GATE_CORPUS does not name a folder that has it`)
  return undefined
}

/** `tp fp fn tn` by group, or `selected / n`; `~` before counts of which the true ones are a multiple. */
export function counts(evidence: BiasEvidence, attribute?: string, version?: string): Readonly<Record<string, string>> {
  const rows = evidence.measurements.filter(
    row =>
      (attribute === undefined || row.attribute === attribute) && (version === undefined || row.version === version),
  )
  return Object.fromEntries(rows.map(row => [row.group, short(row)]))
}

function short({n, counts, multiple, suppressed}: Measurement): string {
  const exact = (bounds: readonly [number, number] | null) =>
    bounds === null ? '?' : bounds[0] === bounds[1] ? String(bounds[0]) : bounds.join('–')
  const mark = `${suppressed ? 'hidden ' : ''}${multiple ? '~' : ''}`
  if (!counts) return `${mark}? of ${exact(n)}`
  if (counts.kind === 'selected') return `${mark}${exact(counts.selected)} of ${exact(n)}`
  return mark + [counts.tp, counts.fp, counts.fn, counts.tn].map(exact).join(' ')
}

/** Where problems or notes stand, and which. */
export function said(found: BiasEvidence['problems']): readonly string[] {
  return found.map(
    ({at, say}) =>
      `${at.pointer === '' ? `${at.line}:${at.column}` : at.pointer} ${say.key.replace(/^bias-\w+\./, '')}`,
  )
}
