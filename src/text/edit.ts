import {isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap} from 'yaml'

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
  const document = parseDocument(text, {schema: 'failsafe', lineCounter: lines, merge: false, logLevel: 'silent'})
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isMap(map) || !map.range) return undefined
  const present = pairOf(map, key)
  if (present) {
    const range = (present.value as {range?: readonly number[]} | null)?.range
    const start = range?.[0]
    if (start === undefined || range?.[1] === undefined) return undefined
    return text.slice(0, start) + value + text.slice(start).slice(written(text, start, range[1]).length)
  }
  if (map.flow === true) return insertInFlow(text, map, `${key}: ${value}`)
  return insertInBlock(text, map, `${key}: ${value}`, lines)
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** The characters of a value, without what the parser counts as its end: blank lines and the next line's indent. */
function written(text: string, start: number, end: number): string {
  return text.slice(start, end).trimEnd()
}

function insertInFlow(text: string, map: YAMLMap, entry: string): string {
  const end = text.lastIndexOf('}', (map.range?.[1] ?? 0) - 1)
  const before = text.slice(0, end).trimEnd()
  const separator = map.items.length === 0 || before.endsWith(',') ? ' ' : ', '
  return before + (map.items.length === 0 ? '' : separator) + entry + text.slice(end)
}

function insertInBlock(text: string, map: YAMLMap, entry: string, lines: LineCounter): string | undefined {
  const first = map.items[0]?.key as {range?: readonly number[]} | undefined
  const last = map.items.at(-1)
  const lastEnd = ((last?.value ?? last?.key) as {range?: readonly number[]} | undefined)?.range?.[1]
  if (first?.range?.[0] === undefined || lastEnd === undefined) return undefined
  const indent = ' '.repeat(lines.linePos(first.range[0]).col - 1)
  const content = text.slice(0, lastEnd).trimEnd().length
  const newline = text.indexOf('\n', content)
  const end = newline < 0 ? text.length : newline
  return `${text.slice(0, end)}\n${indent}${entry}${text.slice(end)}`
}
