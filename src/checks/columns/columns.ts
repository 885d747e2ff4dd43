import type {Source} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {columnsListedIn, type DescribedColumn} from '../../evidence/tree-facts/column-list.ts'
import {shownName} from '../../evidence/tree-facts/columns.ts'
import type {Result} from '../../words/finding.ts'
import {asList} from '../../words/list.ts'
import type {Path, Place} from '../../words/place.ts'
import {defineCheck, type Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {ColumnPart, Options} from './options.ts'

interface Listing {
  readonly source: string
  readonly at: Place
  /** Absent: the source names no list of its columns. */
  readonly path?: Path
}

/** Columns told one by one; the rest is counted. */
const SHOWN = 10

/** Holds the list of columns of each source (or of the one it is about) against what a policy needs to know of a column. */
export const columns = defineCheck<'columns', Options, 'files'>({
  name: 'columns',
  messages,
  uses: ['files'],
  wants: (_, scope) => ({files: listings(scope).flatMap(({path}) => path ?? [])}),
  run({need}, scope, given) {
    const asked = listings(scope)
    if (asked.length === 0) {
      const at = scope.system.place('sources')
      return [{outcome: 'undeclared', at, say: messages.say('no-sources', {}), undeclared: ['data.sources']}]
    }
    return asked.flatMap(listing => judge(listing, asList(need), given.files))
  },
})

function listings({system, subject, declaration}: Scope): readonly Listing[] {
  const all: readonly (readonly [string, Source])[] = Object.entries(system.facts.sources ?? {})
  const asked = subject.kind === 'source' ? all.filter(([id]) => id === subject.id) : all
  return asked.map(([source, {columns}]): Listing => {
    const at = system.place('sources', source, 'columns')
    const path = columns === undefined ? undefined : resolvePath(declaration.folder, columns)
    return path === undefined ? {source, at} : {source, at, path}
  })
}

function judge(
  {source, at, path}: Listing,
  need: readonly ColumnPart[],
  files: ReadonlyMap<Path, EvidenceFile>,
): readonly Result[] {
  if (path === undefined) return [{outcome: 'missing', at, say: messages.say('no-list', {source})}]
  const file = files.get(path)
  if (file === undefined || file.kind === 'absent') {
    return [{outcome: 'missing', at, say: messages.say('list-absent', {source, path})}]
  }
  if (file.kind === 'empty') return [{outcome: 'missing', at, say: messages.say('list-empty', {source, path})}]
  if (file.kind !== 'text')
    return [{outcome: 'error', at, say: messages.say('list-unreadable', {source, path, kind: file.kind})}]
  const {columns: listed, problems} = columnsListedIn(file)
  if (problems.length > 0)
    return problems.slice(0, SHOWN).map(({at: where, say}): Result => ({outcome: 'error', at: where, say}))
  if (listed.length === 0) return [{outcome: 'missing', at, say: messages.say('list-empty', {source, path})}]
  const poor = listed.filter(({says}) => need.some(part => !says.has(part)))
  if (poor.length === 0) {
    return [{outcome: 'pass', at, say: messages.say('complete', {source, path, columns: listed.length, need})}]
  }
  return [...poor.slice(0, SHOWN).map(column => lacking(source, column, need)), ...rest(source, path, poor)]
}

function lacking(source: string, column: DescribedColumn, need: readonly ColumnPart[]): Result {
  const lacks = need.filter(part => !column.says.has(part))
  return {outcome: 'fail', at: column.at, say: messages.say('lacks', {source, column: shownName(column), lacks})}
}

function rest(source: string, path: Path, poor: readonly DescribedColumn[]): readonly Result[] {
  const next = poor[SHOWN]
  if (next === undefined) return []
  return [{outcome: 'fail', at: next.at, say: messages.say('more', {source, path, count: poor.length - SHOWN})}]
}
