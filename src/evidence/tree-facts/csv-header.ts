import type {Path} from '../../words/place.ts'
import type {Column} from './columns.ts'

export interface Header {
  readonly columns: readonly Column[]
  /** False when the text ends before the header does. */
  readonly whole: boolean
}

const DELIMITERS = [',', ';', '\t', '|']

/**
 * The names in the first row of delimited text (RFC 4180; comma, semicolon, tab or bar, whichever is most frequent in it).
 * Empty lines, lines that begin with `#` and Excel's `sep=` come before the header. `cut`: the text is not the whole file.
 */
export function csvHeader(file: Path, text: string, cut: boolean): Header {
  const start = headerStart(text)
  const row = firstRow(text, start.offset, delimiterFrom(text, start.offset))
  const columns = row.cells.map(({name, offset, line}, index): Column => {
    const at = {file, line: start.line + line, column: offset + 1, pointer: ''}
    return {name, position: index + 1, at}
  })
  return {columns, whole: row.ended || !cut}
}

function headerStart(text: string): {offset: number; line: number} {
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (offset < text.length) {
    const end = lineEnd(text, offset)
    if (!/^(?:\s*$|#|sep=.$)/i.test(text.slice(offset, Math.min(end, offset + 200)).replace(/\r$/, ''))) break
    offset = end + 1
    line++
  }
  return {offset, line}
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function delimiterFrom(text: string, from: number): string {
  const counts = new Map(DELIMITERS.map(delimiter => [delimiter, 0]))
  let quoted = false
  for (let i = from; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (sign === '"') quoted = !quoted
    else if (sign === '\n' && !quoted) break
    else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best))
}

interface Cell {
  readonly name: string
  /** Characters from the start of its line. */
  readonly offset: number
  /** Lines below the first one: a quoted name can hold line ends. */
  readonly line: number
}

function firstRow(text: string, from: number, delimiter: string): {cells: readonly Cell[]; ended: boolean} {
  const cells: Cell[] = []
  let start = from
  let line = 0
  let lineStart = from
  let quoted = false
  const close = (end: number) => {
    cells.push({name: unquoted(text.slice(start, end)), offset: Math.max(0, start - lineStart), line})
    start = end + 1
  }
  for (let i = from; i < text.length; i++) {
    const sign = text[i]
    if (sign === '"') quoted = !quoted
    else if (sign === '\n' && quoted) {
      line++
      lineStart = i + 1
    } else if (!quoted && sign === delimiter) close(i)
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      close(i)
      return {cells, ended: true}
    }
  }
  if (start < text.length) close(text.length)
  return {cells, ended: false}
}

function unquoted(cell: string): string {
  const trimmed = cell.trim()
  return trimmed.startsWith('"') ? trimmed.slice(1).replace(/"$/, '').replaceAll('""', '"').trim() : trimmed
}
