import {isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'

/** Signatures for one assessment, each as a map in braces: `{role: manager, by: "@bodil", seal: s1-…}`. */
export interface ToSign {
  /** Keys down to the assessment, as `assessments`, `dpia`. */
  readonly path: readonly string[]
  readonly signatures: readonly {readonly text: string /** The position that it takes. */; readonly instead?: number}[]
}

/** Lines to paste below a line (from 1; 0 is the top), or in the place of the one after it. */
export interface SignedLines {
  readonly after: number
  readonly instead?: true
  readonly text: string
  /** Positions in what was asked for, of all that is written here. */
  readonly of: readonly number[]
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly of: number
}

/**
 * How signatures are written into a text that is a readable declaration, in the style of the file. An assessment for which
 * that needs more than whole lines below another one, or one changed line, gets none.
 */
export function signedLines(text: string, all: readonly ToSign[]): SignedLines[] {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  if (document.errors.length > 0) return []
  const edits = all.flatMap(({path, signatures}, of): Edit[] => {
    const entry = document.getIn(path, true)
    return (isMap(entry) ? editsOf(entry, signatures, text, counter) : []).map(edit => ({...edit, of}))
  })
  const lineOf = (offset: number) => counter.linePos(offset).line
  const below = edits.filter(({text: added}) => added.endsWith('\n'))
  const within = edits.filter(edit => !below.includes(edit) && lineOf(edit.from) === lineOf(edit.to))
  const lines = text.split('\n')
  const changed = [...new Set(within.map(({from}) => lineOf(from)))].map((line): SignedLines => {
    const own = within.filter(({from}) => lineOf(from) === line).toSorted((a, b) => b.from - a.from)
    const start = counter.lineStarts[line - 1] ?? 0
    const whole = (lines[line - 1] ?? '').replace(/\r$/u, '')
    const replaced = own.reduce(
      (now, {from, to, text: put}) => now.slice(0, from - start) + put + now.slice(to - start),
      whole,
    )
    return {after: line - 1, instead: true, text: replaced, of: [...new Set(own.map(({of}) => of))]}
  })
  const added = below.map(
    ({from, text: put, of}): SignedLines => ({after: lineOf(from), text: put.replace(/\n$/u, ''), of: [of]}),
  )
  return [...changed, ...added].toSorted((a, b) => a.after - b.after)
}

type Signatures = ToSign['signatures']

/** Positions of the text; what ends in a line break goes below the line that it names. */
function editsOf(entry: YAMLMap, signatures: Signatures, text: string, counter: LineCounter): Omit<Edit, 'of'>[] {
  const pair = entry.items.find(({key}) => isScalar(key) && key.value === 'signed')
  const [, end] = rangeOf(entry)
  if (end === undefined) return []
  if (!pair) {
    const list = `signed: [${signatures.map(one => one.text).join(', ')}]`
    const last = lastOf(entry)
    if (last === undefined) return []
    if (entry.flow) return [{from: last, to: last, text: `, ${list}`}]
    const column = columnOf(entry, counter)
    if (column === undefined) return []
    const indent = ' '.repeat(column - 1)
    const items = signatures.map(one => `${indent}  - ${one.text}\n`).join('')
    const at = text.slice(0, last).trimEnd().length - 1
    return [{from: at, to: at, text: `${indent}signed:\n${items}`}]
  }
  const {value} = pair
  return isSeq(value) ? inList(value, signatures, text, counter) : []
}

function inList(list: YAMLSeq, signatures: Signatures, text: string, counter: LineCounter): Omit<Edit, 'of'>[] {
  const [start = 0] = rangeOf(list)
  const fresh = signatures.filter(({instead}) => instead === undefined)
  const replaced = signatures.flatMap(({text: put, instead}) => {
    const old = instead === undefined ? undefined : list.items[instead]
    const [from, to] = rangeOf(old)
    // Only what is in braces on one line, with nothing in it but a signature, is replaced.
    const isPlain = isMap(old) && old.flow === true && old.items.every(({value}) => isScalar(value))
    return isPlain && from !== undefined && to !== undefined ? [{from, to, text: put}] : []
  })
  if (replaced.length + fresh.length < signatures.length) return []
  if (fresh.length === 0) return replaced
  const [, last] = rangeOf(list.items.at(-1))
  if (list.flow) {
    const put = fresh.map(one => one.text).join(', ')
    const at = last ?? start + 1
    return [...replaced, {from: at, to: at, text: last === undefined ? put : `, ${put}`}]
  }
  if (last === undefined) return []
  const indent = ' '.repeat(counter.linePos(start).col - 1)
  const at = text.slice(0, last).trimEnd().length - 1
  return [...replaced, {from: at, to: at, text: fresh.map(one => `${indent}- ${one.text}\n`).join('')}]
}

/** Where the last key's value ends. */
function lastOf(entry: YAMLMap): number | undefined {
  const last = entry.items.at(-1)
  return last && (rangeOf(last.value)[1] ?? rangeOf(last.key)[1])
}

/** The column of the keys, each at the start of a line of its own. */
function columnOf(entry: YAMLMap, counter: LineCounter): number | undefined {
  const columns = entry.items.map(({key}) => counter.linePos(rangeOf(key)[0] ?? 0).col)
  return columns.every(column => column === columns[0]) ? columns[0] : undefined
}

function rangeOf(node: unknown): readonly (number | undefined)[] {
  return (node as {range?: readonly number[] | null} | null | undefined)?.range ?? []
}
