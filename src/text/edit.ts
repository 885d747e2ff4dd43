import {isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'

/** Sets keys of maps in YAML text and leaves every other character as it was: comments, order and layout stay. */
export interface Setting {
  /** Keys down to the map. */
  readonly map: readonly string[]
  readonly key: string
  /** The value as YAML on one line. */
  readonly value: string
}

/** `undefined` when one of the maps is not there. */
export function setKeys(text: string, settings: readonly Setting[]): string | undefined {
  let edited: string | undefined = text
  for (const setting of settings) edited = edited === undefined ? undefined : setKey(edited, setting)
  return edited
}

function setKey(text: string, {map: path, key, value}: Setting): string | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isMap(map) || !map.range) return undefined
  const present = pairOf(map, key)
  if (present) return replaced(text, present, value)
  const entry = `${key}: ${value}`
  return map.flow === true ? insertInFlow(text, map, entry) : insertInBlock(text, map, entry, lines)
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(pair => isScalar(pair.key) && pair.key.value === key)
}

function replaced(text: string, pair: Pair, value: string): string | undefined {
  const [start, end] = rangeOf(pair.value)
  if (start === undefined || end === undefined) return undefined
  // What the parser counts as the end of a value can hold blank lines and the next line's indent.
  const after = start + text.slice(start, end).trimEnd().length
  // Where nothing was written, the value would stick to what is before and after it.
  const space = /[:?]$/.test(text.slice(0, start)) ? ' ' : ''
  const comment = text[after] === '#' ? ' ' : ''
  return text.slice(0, start) + space + value + comment + text.slice(after)
}

function insertInFlow(text: string, map: YAMLMap, entry: string): string | undefined {
  const open = map.range?.[0]
  if (open === undefined) return undefined
  const last = map.items.at(-1)
  if (last === undefined) return `${text.slice(0, open + 1)}${entry}${text.slice(open + 1)}`
  const end = endOf(last)
  return end === undefined ? undefined : `${text.slice(0, end)}, ${entry}${text.slice(end)}`
}

function insertInBlock(text: string, map: YAMLMap, entry: string, lines: LineCounter): string | undefined {
  const [first] = rangeOf(map.items[0]?.key)
  const last = map.items.at(-1)
  const lastEnd = last && endOf(last)
  if (first === undefined || lastEnd === undefined) return undefined
  const indent = ' '.repeat(lines.linePos(first).col - 1)
  const content = text.slice(0, lastEnd).trimEnd().length
  const newline = /\r?\n|$/.exec(text.slice(content))
  const end = content + (newline?.index ?? 0)
  return `${text.slice(0, end)}${newline?.[0] || '\n'}${indent}${entry}${text.slice(end)}`
}

function endOf(pair: Pair): number | undefined {
  return rangeOf(pair.value)[1] ?? rangeOf(pair.key)[1]
}

/** Where a node begins and where its content ends. */
function rangeOf(node: unknown): readonly (number | undefined)[] {
  return (node as Node | null | undefined)?.range ?? []
}
