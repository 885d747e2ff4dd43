import type {CANONICAL_COLUMNS} from '../evidence/bias/import/canonical.ts'
import {CELLS, type GroupCount, type Table} from './counted.ts'
import type {Figure} from './sums.ts'
import type {Suppressed} from './suppress.ts'

const COLUMNS = [
  'event',
  'version',
  'measured_on',
  'attribute',
  'group',
  'n',
  'selected',
  ...CELLS,
  'unknown',
  'model',
  'model_digest',
  'planned_limits',
] as const satisfies readonly (typeof CANONICAL_COLUMNS)[number][]

/** What stands in a report where a count is hidden. */
export const HIDDEN = 'hidden'

export interface About {
  readonly event: string
  readonly version?: string
  readonly measuredOn?: string
  /** What was measured, where that is known. */
  readonly model?: string
  readonly modelDigest?: string
  /** The limits that the policies ask of the event, as `writeLimits` writes them. */
  readonly planned?: string
}

/**
 * The canonical report: tidy CSV, one row a group, LF line ends. A column `unknown` is there only where somebody's outcome
 * is not known: they are among `n` and in none of the other counts. The last three columns are there only where they say
 * something.
 */
export function writeReport(tables: readonly Table[], about: About, suppressed?: Suppressed): string {
  const unknown = tables.some(({groups}) => groups.some(group => group.unknown > 0))
  const told = {model: about.model ?? '', model_digest: about.modelDigest ?? '', planned_limits: about.planned ?? ''}
  const absent = new Set(Object.entries(told).flatMap(([name, text]) => (text === '' ? [name] : [])))
  const columns = COLUMNS.filter(name => (name !== 'unknown' || unknown) && !absent.has(name))
  const rows = tables.flatMap(({attribute, groups}) =>
    groups.map(group => {
      const cells: Readonly<Record<string, string>> = {
        event: about.event,
        version: about.version ?? '',
        measured_on: about.measuredOn ?? '',
        attribute,
        group: group.group,
        ...told,
        ...figuresOf(group, figure => suppressed?.isHidden(attribute, group.group, figure) === true),
      }
      return columns.map(name => cells[name] ?? '')
    }),
  )
  return [columns, ...rows].map(row => `${row.map(quoted).join(',')}\n`).join('')
}

function figuresOf({n, selected, cells, unknown}: GroupCount, isHidden: (figure: Figure) => boolean) {
  const shown = (figure: Figure, count: number) => (isHidden(figure) ? HIDDEN : String(count))
  return {
    n: shown('n', n),
    // With all four there, it follows from them; with somebody unknown it would count others than they do.
    selected: cells ? '' : shown('selected', selected),
    ...Object.fromEntries(CELLS.map(name => [name, cells ? shown(name, cells[name]) : ''])),
    unknown: isHidden('n') ? HIDDEN : String(unknown),
  }
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The entry under `results:` in `ethics.yml` that reads the report back.
 * @param fillIn what to write as the version where the report has none; a remark, so that nothing made up is ever read
 */
export function resultsEntry(
  file: string,
  below: number | undefined,
  suppressed: Suppressed | undefined,
  fillIn?: string,
): string {
  const entry = ['results:', `  - file: ${scalar(file)}`]
  if (fillIn !== undefined) entry.push(`    # version: "…"  ${fillIn}`)
  if (below !== undefined && suppressed?.any) {
    entry.push(`    precision: {hidden: {below: ${below}, shown_as: ${HIDDEN}, and: next-lowest}}`)
  }
  return entry.join('\n')
}

/** Plain where YAML reads it as the text that it is. */
function scalar(text: string): string {
  return /^[A-Za-z0-9_./-]+$/.test(text) ? text : JSON.stringify(text)
}
