import {isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'
import type {Step} from './fields.ts'
import {flowEntries, type Line, linesOf, widthOf} from './print.ts'
import type {Shape} from './shape.ts'
import {addTo, nothingYet, type Tree} from './tree.ts'

/** A field of a system, as a finding names it. */
export interface Waiting {
  readonly system: string
  readonly field: string
}

/** A field that is to be declared, and the map of the file that its way begins at. */
export interface Wanted extends Waiting {
  readonly from: readonly string[]
  readonly steps: readonly Step[]
  /** What is to stand there, where that is known. */
  readonly value?: string
}

/** Lines to paste below a line (from 1; 0 is the top), or in the place of the one after it. */
export interface Insert {
  readonly after: number
  readonly instead?: true
  readonly lines: readonly Line[]
  /** What is added to the line that is replaced, where it is added in one place: between its braces. */
  readonly added?: Line
  /** What it answers, as it was wanted. */
  readonly fields: readonly Waiting[]
}

/**
 * Where entries for fields belong in a text that is a readable declaration, with one block for all that belongs together.
 * A field that is written already, whatever stands there, gets none; and neither does one below something that is no map.
 */
export function insertsFor(text: string, wanted: readonly Wanted[], shape: Shape): Insert[] {
  const counter = new LineCounter()
  const options = {
    schema: 'failsafe',
    lineCounter: counter,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  } as const
  const {contents} = parseDocument(text, options)
  if (!isMap(contents)) return []
  const gaps = new Map<Held | Pair, Gap>()
  const add = (at: Held | Pair, {system, field, value}: Wanted, steps: readonly Step[], own: Shape) => {
    const gap = gaps.get(at) ?? {tree: nothingYet(own), fields: new Map(), pair: parents.get(at)}
    gaps.set(at, gap)
    addTo(gap.tree, steps, own, value)
    gap.fields.set(keyOf({system, field}), {system, field})
  }
  const parents = new Map<unknown, Pair>()
  const descend = (node: unknown, steps: readonly Step[], own: Shape, field: Wanted): void => {
    const [step, ...rest] = steps
    if (!step) return
    if (isSeq(node) && own.kind === 'list') {
      if (step.kind === 'new') add(node, field, steps, own)
      else if (step.kind === 'item') descend(node.items[step.index], rest, own.of, field)
      else for (const item of node.items) descend(item, rest, own.of, field)
      return
    }
    if (!isMap(node)) return
    if (step.kind === 'each' && node.items.length > 0) {
      if (own.kind === 'named') for (const pair of node.items) into(pair, rest, own.of, field)
      return
    }
    const pair = step.kind === 'key' ? node.items.find(({key}) => isScalar(key) && key.value === step.key) : undefined
    const inner = step.kind === 'key' ? innerOf(own, step.key) : undefined
    if (!pair) add(node, field, steps, own)
    else if (inner) into(pair, rest, inner, field)
  }
  const into = (pair: Pair, rest: readonly Step[], inner: Shape, field: Wanted): void => {
    parents.set(pair.value, pair)
    if (rest.length > 0 && isNothing(pair.value)) add(pair, field, rest, inner)
    else descend(pair.value, rest, inner, field)
  }
  for (const one of wanted) {
    const {from, steps} = one
    const keys = steps.flatMap(step => (step.kind === 'key' ? [step.key] : []))
    // What stands at the top is there for every system.
    if (from.length > 0 && keys.length === steps.length && contents.hasIn(keys)) continue
    const prefix = isShared(contents, from, steps) ? [] : from.map((key): Step => ({kind: 'key', key}))
    descend(contents, [...prefix, ...steps], shape, one)
  }
  const page: Page = {text, lines: text.split('\n').map(line => line.replace(/\r$/, '')), counter}
  const inBraces = [...gaps].flatMap(([at, gap]) => (isHeld(at) && at.flow === true ? [{held: at, gap}] : []))
  const below = [...gaps].flatMap(([at, gap]): Insert[] => {
    const made = isHeld(at) ? (at.flow === true ? undefined : belowLast(at, gap, page)) : belowKey(at, gap, page)
    return made ? [{...made, fields: [...gap.fields.values()]}] : []
  })
  return together([...below, ...replaced(inBraces, page)])
}

/** What holds fields: a map or a list. */
type Held = YAMLMap | YAMLSeq

function isHeld(at: Held | Pair): at is Held {
  return isMap(at) || isSeq(at)
}

interface Page {
  readonly text: string
  readonly lines: readonly string[]
  readonly counter: LineCounter
}

/** Names that stand at the top for all systems are added to there: in the system itself they would take their place. */
function isShared(root: YAMLMap, from: readonly string[], steps: readonly Step[]): boolean {
  if (from.length === 0) return false
  const each = steps.findIndex(({kind}) => kind !== 'key')
  const named = steps
    .slice(0, each < 0 ? steps.length - 1 : each)
    .flatMap(step => (step.kind === 'key' ? [step.key] : []))
  const isThere = (names: readonly string[]) => {
    const there = root.getIn(names, true)
    return isMap(there) || isSeq(there)
  }
  const lengths = named.map((_, index) => named.length - index)
  const around = lengths.map(length => named.slice(0, length)).find(isThere)
  return around !== undefined && root.getIn([...from, ...around], true) === undefined
}

interface Gap {
  readonly tree: Tree
  readonly fields: Map<string, Waiting>
  /** The key that holds the map. */
  readonly pair: Pair | undefined
}

function innerOf(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'fields') return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
  return shape.kind === 'named' ? shape.of : undefined
}

function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.source === '' && value.tag === undefined)
}

type Placed = Omit<Insert, 'fields'>

/** A key that nothing is written behind. */
function belowKey({key}: Pair, {tree}: Gap, {counter}: Page): Placed | undefined {
  const [start] = rangeOf(key)
  if (start === undefined) return undefined
  const {line, col} = counter.linePos(start)
  return {after: line, lines: linesOf(tree, ' '.repeat(col + 1))}
}

function belowLast(held: Held, {tree}: Gap, {text, counter}: Page): Placed | undefined {
  const [first] = isMap(held) ? rangeOf(held.items[0]?.key) : rangeOf(held)
  const end = lastEnd(held)
  if (first === undefined || end === undefined) return undefined
  const content = text.slice(0, end).trimEnd().length
  const after = counter.linePos(Math.max(0, content - 1)).line
  return {after, lines: linesOf(tree, ' '.repeat(counter.linePos(first).col - 1))}
}

interface Braces {
  readonly held: Held
  readonly gap: Gap
}

/** Lines with what is added between their braces; a map that gets too wide has a line for each of its keys instead. */
function replaced(all: readonly Braces[], page: Page): Insert[] {
  const byLine = new Map<number, {readonly col: number; readonly braces: Braces}[]>()
  for (const braces of all) {
    const {held} = braces
    const open = held.range?.[0]
    const end = held.items.length > 0 ? lastEnd(held) : open === undefined ? undefined : open + 1
    if (end === undefined) continue
    const {line, col} = page.counter.linePos(end)
    byLine.set(line, [...(byLine.get(line) ?? []), {col, braces}])
  }
  return [...byLine].map(([line, added]): Insert => {
    const whole = page.lines[line - 1] ?? ''
    let from = 0
    const pieces = added
      .toSorted((a, b) => a.col - b.col)
      .flatMap(({col, braces: {held, gap}}) => {
        const before = whole.slice(from, col - 1)
        from = col - 1
        return [before, ...(held.items.length > 0 ? [', '] : []), ...flowEntries(gap.tree)]
      })
    const onOne: Line = [...pieces, whole.slice(from)]
    const [only, ...others] = added
    const wide = only && others.length === 0 && widthOf(onOne) > ROOM ? inLines(only.braces, page) : undefined
    const between = only && others.length === 0 ? {added: flowEntries(only.braces.gap.tree)} : {}
    const fields = each(added.flatMap(({braces}) => [...braces.gap.fields.values()]))
    return {...(wide ?? {after: line - 1, instead: true, lines: [onOne]}), ...between, fields}
  })
}

const ROOM = 120

/** `key: {a: b}` as a line for `key:` and one for each that it holds. */
function inLines({held: map, gap: {tree, pair}}: Braces, {text, lines, counter}: Page): Placed | undefined {
  if (!isMap(map)) return undefined
  const [keyStart, keyEnd] = rangeOf(pair?.key)
  const [open, close] = rangeOf(map)
  if (keyStart === undefined || keyEnd === undefined || open === undefined || close === undefined) return undefined
  const at = counter.linePos(keyStart)
  const line = lines[at.line - 1] ?? ''
  const before = line.slice(0, at.col - 1)
  const behind = line.slice(at.col - 1 + close - keyStart)
  const isAlone = before.trim() === '' && text.slice(keyEnd, open).trim() === ':' && /^\s*(?:#.*)?$/.test(behind)
  if (!isAlone || counter.linePos(close).line !== at.line) return undefined
  const parts = map.items.map(one => [rangeOf(one.key)[0] ?? 0, endOf(one) ?? 0] as const)
  const slices = parts.map(([from, to]) => text.slice(from, to))
  const ends = [open + 1, ...parts.map(([, to]) => to)]
  const between = ends.map((from, index) => text.slice(from, parts[index]?.[0] ?? close).trim())
  const isPlain =
    slices.every(slice => /^[\w-]+: \S/.test(slice)) &&
    between.every((gap, index) => gap === (index === between.length - 1 ? '}' : index === 0 ? '' : ','))
  if (!isPlain) return undefined
  const indent = `${before}  `
  const key = `${before}${text.slice(keyStart, keyEnd)}:${behind}`
  return {
    after: at.line - 1,
    instead: true,
    lines: [[key], ...slices.map(slice => [indent + slice]), ...linesOf(tree, indent)],
  }
}

/** What follows on each other is pasted at once, what stands deeper first. */
function together(inserts: readonly Insert[]): Insert[] {
  const sorted = inserts.toSorted(
    (a, b) => lastOf(a) - lastOf(b) || (a.instead ? 0 : 1) - (b.instead ? 0 : 1) || indentOf(b) - indentOf(a),
  )
  const joined: Insert[] = []
  for (const one of sorted) {
    const before = joined.at(-1)
    if (before && !one.instead && lastOf(before) === one.after) {
      const {added: _, ...whole} = before
      joined[joined.length - 1] = {
        ...whole,
        lines: [...before.lines, ...one.lines],
        fields: each([...before.fields, ...one.fields]),
      }
    } else joined.push(one)
  }
  return joined
}

const keyOf = ({system, field}: Waiting): string => JSON.stringify([system, field])

function each(fields: readonly Waiting[]): Waiting[] {
  return [...new Map(fields.map(one => [keyOf(one), one])).values()]
}

function lastOf({after, instead}: Insert): number {
  return after + (instead ? 1 : 0)
}

function indentOf({lines: [first]}: Insert): number {
  return typeof first?.[0] === 'string' ? first[0].search(/\S|$/) : 0
}

function lastEnd(held: Held): number | undefined {
  if (!isMap(held)) return rangeOf(held.items.at(-1))[1]
  const last = held.items.at(-1)
  return last && endOf(last)
}

function endOf(pair: Pair): number | undefined {
  return rangeOf(pair.value)[1] ?? rangeOf(pair.key)[1]
}

function rangeOf(node: unknown): readonly (number | undefined)[] {
  return (node as {range?: readonly number[] | null} | null | undefined)?.range ?? []
}
