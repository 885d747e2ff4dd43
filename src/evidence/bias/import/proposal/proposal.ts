import type {Mapping, Precision} from '../../../../declaration/schema/mapping.ts'
import type {Message} from '../../../../words/message.ts'
import type {Problem} from '../../../../words/problem.ts'
import {assemble} from '../assemble.ts'
import {INVISIBLE} from '../coordinates.ts'
import type {ResultDocument} from '../document.ts'
import {comparisonsIn, isComparison} from '../unread.ts'
import {type Around, besideTable, NOTHING_AROUND, onlyEvent} from './around.ts'
import {inOrder} from './choice.ts'
import {draftsForTable} from './csv.ts'
import type {Draft} from './draft.ts'
import {messages} from './messages.ts'
import {measureCommand, OPEN, personsIn} from './persons.ts'
import {draftsForTree} from './tree.ts'
import {simple} from './words.ts'
import {entryInYaml} from './yaml.ts'

/** How a file without a mapping could be read. */
export type Proposal =
  | {
      readonly kind: 'mapping'
      readonly table: Mapping
      /** Stands beside `table` in the entry. */
      readonly precision?: Precision
      /** The entry of `results:`, to paste. */
      readonly yaml: string
      /** What was taken for attributes, groups and figures. */
      readonly why: readonly Message[]
      /** What only people who know the project can tell; nothing of it was decided by guessing alone. */
      readonly questions: readonly Message[]
      /** What the file holds beside it, with places. */
      readonly unread: readonly Problem[]
    }
  | {
      readonly kind: 'none'
      readonly why: Message
      /** What to do instead, as a command. */
      readonly command?: string
    }

const MOST_LISTED = 20

export interface Near {
  /** The path that a declaration would name the file by. */
  readonly entry?: string
  readonly around?: Around
}

/** Proposes a mapping by what a document looks like; linear in its size. A proposal is one that reads at least one figure. */
export function propose(
  document: ResultDocument,
  {entry = document.path, around = NOTHING_AROUND}: Near = {},
): Proposal {
  if (document.kind === 'text') return {kind: 'none', why: messages.say('text', {})}
  const persons = document.kind === 'table' ? personsIn(document.table) : undefined
  if (persons) {
    const command = measureCommand(document.path, persons, onlyEvent(around))
    const words = new Set(command.split(' '))
    return {
      kind: 'none',
      why: messages.say('persons', {open: Object.values(OPEN).filter(word => words.has(word))}),
      command,
    }
  }
  const drafts =
    document.kind === 'tree' ? draftsForTree(document.root, around) : draftsForTable(document.table, around)
  const working = drafts.filter(({reading}) => reading.figures.length > 0)
  const [best] = working
    .filter(({table}) => isWritable(table))
    .map(draft => ({draft, problems: problemsOf(draft)}))
    .toSorted((a, b) => a.problems - b.problems)
  if (!best) return {kind: 'none', why: working.length > 0 ? messages.say('unwritable', {}) : whyNone(document)}
  const {table, precision, reading, choice, questions} = best.draft
  const attributes = [...new Set(reading.figures.map(({attribute}) => attribute))]
  const groups = [...new Set(reading.figures.map(({group}) => group))]
  const figures = inOrder(choice.figures).map(([name, {written}]) => [written.slice(0, 60), name] as const)
  const beside = besideTable(around, {event: table.rows !== undefined, version: namesVersions(table)})
  const isPercent = precision?.percent === true || table.percent !== undefined
  return {
    kind: 'mapping',
    table,
    ...(precision && {precision}),
    yaml: entryInYaml({file: entry, event: beside.event, version: beside.version, precision, table}),
    why: [
      messages.say('groups', {
        attributes: listed(attributes),
        groups: listed(groups),
        more: Math.max(0, groups.length - MOST_LISTED),
      }),
      messages.say('figures', {figures}),
      ...(isPercent ? [messages.say('percent', {})] : []),
    ],
    questions: [...beside.questions, ...questions],
    unread: reading.notes ?? [],
  }
}

function namesVersions({version, path}: Mapping): boolean {
  const paths = typeof path === 'string' ? [path] : Object.values(path ?? {})
  return version !== undefined || paths.flat().some(each => each?.includes('{version'))
}

/** Every name in it can be seen, and stand in a declaration. */
function isWritable(value: unknown): boolean {
  if (typeof value === 'string') return !INVISIBLE.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inside]) => key !== '__proto__' && isWritable(key) && isWritable(inside))
}

/** Of two ways to read unclear names, the one in which the numbers contradict each other less. */
function problemsOf({table, precision, reading}: Draft): number {
  const {problems} = assemble(reading.figures, {precision: precision ?? {}, decimal: table.decimal ?? 'point'})
  return problems.length + reading.problems.length
}

function whyNone(document: Exclude<ResultDocument, {kind: 'text'}>): Message {
  const names =
    document.kind === 'tree'
      ? comparisonsIn(document.root).map(({name}) => name)
      : [document.table, ...document.table.tables].flatMap(({headers}) => headers.filter(isComparison))
  return names.some(name => !NO_COMPARISON.has(simple(name)))
    ? messages.say('only-comparisons', {names: listed(names)})
    : messages.say('no-groups', {})
}

/** Verdicts beside a comparison; alone, what many a document has. */
const NO_COMPARISON: ReadonlySet<string> = new Set(['status', 'level', 'severity'].map(simple))

function listed(names: readonly string[]): string[] {
  return names.slice(0, MOST_LISTED).map(name => name.slice(0, 60))
}
