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
  let edited = text
  for (let done = 0; done < settings.length; ) {
    const splices = splicesFor(edited, settings.slice(done))
    if (splices.length === 0) return undefined
    for (const {start, end, text} of [...splices].sort((a, b) => b.start - a.start)) {
      edited = edited.slice(0, start) + text + edited.slice(end)
    }
    done += splices.length
  }
  return edited
}

/** The characters from `start` up to `end` give way to `text`. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** As many settings, from the first on, as one reading of the text can tell the places of. */
function splicesFor(text: string, settings: readonly Setting[]): Splice[] {
  const lines = new LineCounter()
  const document = parseDocument(text, {schema: 'failsafe', lineCounter: lines, merge: false, logLevel: 'silent'})
  const splices: Splice[] = []
  for (const {map: path, key, value} of settings) {
    const map = path.length === 0 ? document.contents : document.getIn(path, true)
    const splice = isMap(map) && map.range ? spliceFor(text, map, {key, value}, lines) : undefined
    if (!splice || splices.some(other => other.start <= splice.end && splice.start <= other.end)) break
    splices.push(splice)
  }
  return splices
}

function spliceFor(
  text: string,
  map: YAMLMap,
  {key, value}: {key: string; value: string},
  lines: LineCounter,
): Splice | undefined {
  const present = pairOf(map, key)
  if (present) {
    const [start, valueEnd] = rangeOf(present.value)
    if (start === undefined || valueEnd === undefined) return undefined
    const end = start + written(text, start, valueEnd).length
    return {start, end, text: text[start - 1] === ':' ? ` ${value}` : value}
  }
  if (map.flow === true) return insertInFlow(text, map, `${key}: ${value}`)
  return insertInBlock(text, map, `${key}: ${value}`, lines)
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(pair => isScalar(pair.key) && pair.key.value === key)
}

/** The characters of a value, without what the parser counts as its end: blank lines and the next line's indent. */
function written(text: string, start: number, end: number): string {
  return text.slice(start, end).trimEnd()
}

/** Behind the last value, so that what follows it (a comma, a comment, blanks) stays where it is. */
function insertInFlow(text: string, map: YAMLMap, entry: string): Splice | undefined {
  const [open] = rangeOf(map)
  const last = map.items.at(-1)
  if (open === undefined) return undefined
  if (!last) return {start: open + 1, end: open + 1, text: entry}
  const [start, end] = rangeOf(last.value ?? last.key)
  if (start === undefined || end === undefined) return undefined
  const behind = start + written(text, start, end).length
  return {start: behind, end: behind, text: `, ${entry}`}
}

/** On a line of its own below the last entry, with that entry's indent and the line ends of the file. */
function insertInBlock(text: string, map: YAMLMap, entry: string, lines: LineCounter): Splice | undefined {
  const last = map.items.at(-1)
  const [first] = rangeOf(map.items[0]?.key)
  const [, lastEnd] = rangeOf(last?.value ?? last?.key)
  if (first === undefined || lastEnd === undefined) return undefined
  const indent = ' '.repeat(lines.linePos(first).col - 1)
  const content = text.slice(0, lastEnd).trimEnd().length
  const newline = text.indexOf('\n', content)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const end = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline
  return {start: end, end, text: `${lineEnd}${indent}${entry}`}
}

function rangeOf(node: unknown): readonly number[] {
  return (node as {range?: readonly number[] | null} | null | undefined)?.range ?? []
}
