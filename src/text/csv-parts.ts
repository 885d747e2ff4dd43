/** Records of a CSV file that make one table, by their index. */
export interface CsvPart {
  readonly header: number
  /** Comments above the header. */
  readonly comments: readonly number[]
  readonly rows: readonly number[]
}

type Cells = readonly string[]

/** What would be further tables are rows that do not fit, and so problems. */
const MOST_TABLES = 100

/**
 * Divides records into tables. A new one begins after a comment or an empty line, with a record that can be a header, where
 * the table before it holds numbers and so does the next record: names alone are never taken apart.
 *
 * @param headerRow the record with the first header, from 1; comments and empty lines there are skipped
 */
export function divide(records: readonly Cells[], headerRow: number): CsvPart[] {
  const first = firstHeader(records, headerRow - 1)
  const header = records[first]
  if (!header) return []
  const before = records
    .slice(headerRow - 1, first)
    .flatMap((cells, i) => (isComment(cells) ? [headerRow - 1 + i] : []))
  let part = {header: first, comments: before, rows: [] as number[], holdsNumbers: false}
  const parts = [part]
  let comments: number[] = []
  let apart = false
  for (const [i, cells] of records.entries()) {
    if (i <= first) continue
    if (isBlank(cells) || isComment(cells, records[part.header])) {
      if (!isBlank(cells)) comments.push(i)
      apart = true
      continue
    }
    if (
      apart &&
      part.holdsNumbers &&
      parts.length < MOST_TABLES &&
      isHeader(cells) &&
      isFirstRow(records[next(records, i + 1)], cells)
    ) {
      part = {header: i, comments, rows: [], holdsNumbers: false}
      parts.push(part)
    } else {
      part.rows.push(i)
      part.holdsNumbers ||= cells.some(isNumber)
    }
    comments = []
    apart = false
  }
  return parts
}

export function isBlank(cells: Cells): boolean {
  return cells.every(cell => cell.trim() === '')
}

/** A record that begins with `#` and is no row of the table: its other cells are empty, or it has another length and no numbers. */
function isComment(cells: Cells, header?: Cells): boolean {
  const [first = '', ...others] = cells
  if (!first.trimStart().startsWith('#')) return false
  return isBlank(others) || (cells.length !== header?.length && !others.some(isNumber))
}

function firstHeader(records: readonly Cells[], from: number): number {
  let i = from
  for (;;) {
    const cells = records[i]
    if (!cells) return i
    const following = records[next(records, i + 1)]
    const isSkipped = isBlank(cells) || (i === 0 && isSeparator(cells)) || isComment(cells, following)
    // `# made by hand, in May` above `group,n` has as many cells; `# people,group` above numbers is a header.
    const isSentence = (cells[0] ?? '').startsWith('# ') && following !== undefined && isHeader(following)
    if (!isSkipped && !isSentence) return i
    i++
  }
}

function isSeparator([first = '', ...others]: Cells): boolean {
  return /^sep=[,;\t]?$/.test(first.trim()) && isBlank(others)
}

function next(records: readonly Cells[], from: number): number {
  let i = from
  while (records[i] && isBlank(records[i] ?? [])) i++
  return i
}

/** Names only, each of them once; the first may be empty, as over the names of rows. */
function isHeader(cells: Cells): boolean {
  const names = cells.map(cell => cell.trim())
  if (names.length < 2 || names.some((name, i) => i > 0 && name === '')) return false
  return new Set(names).size === names.length && !names.some(isNumber)
}

function isFirstRow(cells: Cells | undefined, header: Cells): boolean {
  return cells !== undefined && cells.length === header.length && cells.some(isNumber)
}

function isNumber(cell: string): boolean {
  return /^[+-]?[\d.,]*\d[\d.,]*(?:[eE][+-]?\d+)?\s?%?$/.test(cell.trim().slice(0, 60))
}
