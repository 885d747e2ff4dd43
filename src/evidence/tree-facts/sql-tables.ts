import {Lines} from '../../text/lines.ts'
import type {Path} from '../../words/place.ts'
import type {Column} from './columns.ts'

/** Words that begin a line of `create table` which is no column (SQL:2016 table constraints, and common dialects). */
const NO_COLUMN = new Set([
  'constraint',
  'primary',
  'foreign',
  'unique',
  'check',
  'index',
  'key',
  'like',
  'exclude',
  'period',
  'fulltext',
  'spatial',
  'partition',
])

/** The columns of every `create table … (…)` in SQL text, table by table. Linear: one pass, whatever the text holds. */
export function sqlTables(file: Path, text: string): readonly (readonly Column[])[] {
  const bare = withoutTexts(text)
  const lines = new Lines(text)
  const tables: Column[][] = []
  for (const match of bare.matchAll(/\bcreate\s+(?:or\s+replace\s+)?(?:\w+\s+){0,3}table\s+[^();]{1,400}\(/gi)) {
    const columns = definitions(bare, match.index + match[0].length).flatMap(({name, offset}, index): Column[] => {
      const at = {file, ...lines.at(offset), pointer: ''}
      return [{name, position: index + 1, at}]
    })
    if (columns.length > 0) tables.push(columns)
  }
  return tables
}

/** The first word of each part between commas, up to the bracket that closes the table. */
function definitions(text: string, from: number): {name: string; offset: number}[] {
  const found: {name: string; offset: number}[] = []
  const word = /\s*(?:"([^"\n]{1,120})"|`([^`\n]{1,120})`|\[([^\]\n]{1,120})\]|([\p{L}_][\p{L}\p{N}_$#]{0,119}))/uy
  let depth = 0
  let atStart = true
  for (let i = from; i < text.length; i++) {
    if (atStart) {
      word.lastIndex = i
      const match = word.exec(text)
      const quoted = match?.[1] ?? match?.[2] ?? match?.[3]
      const name = quoted ?? match?.[4]
      if (match && name !== undefined && (quoted !== undefined || !NO_COLUMN.has(name.toLowerCase()))) {
        found.push({name, offset: i + match[0].length - name.length - (quoted === undefined ? 0 : 1)})
      }
      if (match) i += match[0].length
      atStart = false
    }
    const sign = text[i]
    if (sign === '(') depth++
    else if (sign === ')' && depth-- === 0) break
    else if (sign === ',' && depth === 0) atStart = true
  }
  return found
}

/** Comments and texts become spaces, so that places stay what they were. */
function withoutTexts(text: string): string {
  return text.replaceAll(/--[^\n]*|'(?:[^']|'')*'|\/\*[\s\S]*?(?:\*\/|$)/g, found => found.replaceAll(/[^\n]/g, ' '))
}
