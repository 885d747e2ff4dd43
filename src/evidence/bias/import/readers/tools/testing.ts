import type {Attributes, ResultFile} from '../../../../../declaration/declaration.ts'
import type {DescriptionName} from '../../../described.ts'
import type {BiasEvidence} from '../../../evidence.ts'
import type {Bounds, Measurement} from '../../../measurement.ts'
import {importResult} from '../../formats.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

/** Imports a text as a declaration would name it; the version is only given where a test says so. */
export function imported(
  path: string,
  text: string,
  result: Omit<ResultFile, 'file'> = {},
  attributes?: Attributes,
): BiasEvidence {
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {result: {file: path, ...result}, at: ENTRY, defaults: {event: 'suggested'}, attributes},
  )
}

/** `tp fp fn tn` by group, or `selected of n`; `~` before counts of which the true ones are a multiple. */
export function counts(
  {measurements}: BiasEvidence,
  attribute?: string,
  version?: string,
): Readonly<Record<string, string>> {
  const rows = measurements.filter(
    row =>
      (attribute === undefined || row.attribute === attribute) && (version === undefined || row.version === version),
  )
  return Object.fromEntries(rows.map(row => [row.group, short(row)]))
}

/** `attribute of name value n`, where `of` is a group, everybody or a gap; six digits of the value, `?` where there is none. */
export function described({described: found = []}: BiasEvidence, name?: DescriptionName): readonly string[] {
  return found
    .filter(each => name === undefined || each.name === name)
    .map(each => {
      const of = each.of.kind === 'group' ? each.of.group : each.of.kind === 'gap' ? `(${each.of.effect})` : '(all)'
      const value = each.value === null ? '?' : String(Number(each.value.toPrecision(6)))
      return `${each.attribute} ${of} ${each.name} ${value} ${each.n ?? '?'}`
    })
}

function short({n, counts: found, multiple, suppressed}: Measurement): string {
  const mark = `${suppressed ? 'hidden ' : ''}${multiple ? '~' : ''}`
  if (!found) return `${mark}? of ${exact(n)}`
  if (found.kind === 'selected') return `${mark}${exact(found.selected)} of ${exact(n)}`
  return mark + [found.tp, found.fp, found.fn, found.tn].map(exact).join(' ')
}

function exact(bounds: Bounds | null): string {
  if (bounds === null) return '?'
  return bounds[0] === bounds[1] ? String(bounds[0]) : bounds.join('–')
}

/** Where problems or notes stand, and which. */
export function said(found: BiasEvidence['problems']): readonly string[] {
  return found.map(
    ({at, say}) =>
      `${at.pointer === '' ? `${at.line}:${at.column}` : at.pointer} ${say.key.replace(/^bias-\w+\./, '')}`,
  )
}
