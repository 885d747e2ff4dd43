import {clean} from '../language/clean.ts'

/**
 * Text for GitHub Flavored Markdown (https://github.github.com/gfm/), such that nothing in it is read as markup. Mentions,
 * references to issues and commits, addresses, emoji and formulas are made by GitHub after the Markdown is read, where a
 * backslash no longer helps: a zero-width space between breaks them.
 */

const BREAK = '&#8203;'
const LONGEST = 1500
const SHORTEST_COMMIT = 7

/** A text of one line; what stands between backticks, in pairs, is code. */
export function inline(text: string): string {
  return marked(text, code).trim() || '–'
}

/** The same for a cell of a table. */
export function cell(text: string): string {
  // A backslash before a pipe cannot be written in code inside a table.
  return marked(text, inside => (inside.includes('|') ? escaped(inside) : code(inside)))
}

function marked(text: string, toCode: (inside: string) => string): string {
  const parts = clean(text, LONGEST).split('`')
  const even = parts.length % 2 === 1
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return escaped(part)
    return even || index < parts.length - 1 ? toCode(part) : `\\\`${escaped(part)}`
  })
  return atStart(written.join(''))
}

/** Code, whatever backticks are in it. */
export function code(text: string): string {
  const line = clean(text, LONGEST)
  if (line.trim() === '') return ''
  const marks = '`'.repeat(1 + longestRun(line))
  return line.includes('`') ? `${marks} ${line} ${marks}` : marks + line + marks
}

/** Lines to copy, in a fence that they cannot close. */
export function fence(lines: readonly string[], language: string): string {
  const marks = '`'.repeat(Math.max(3, 1 + Math.max(0, ...lines.map(longestRun))))
  return [marks + language, ...lines, marks].join('\n')
}

/** A text inside an HTML element that we write on one line, where Markdown is not read. */
export function html(text: string): string {
  return clean(text, LONGEST)
    .replaceAll('`', '')
    .replace(SPECIAL, found => entities(found) ?? `&#${found.charCodeAt(0)};`)
}

/** In one pass, so that what is put in is not read again. */
const SPECIAL =
  /[&<>"'$@#\\*_[\]|~]|\bGH-(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,40}\b/giu

function escaped(text: string): string {
  return text.replace(SPECIAL, found => entities(found) ?? (/^["']$/u.test(found) ? found : `\\${found}`))
}

function entities(found: string): string | undefined {
  if (found === '&') return '&amp;'
  if (found === '<') return '&lt;'
  if (found === '>') return '&gt;'
  if (found === '$') return '&#36;'
  if (/^[\\*_[\]|~"']$/u.test(found)) return undefined
  // What looks like a commit is cut into pieces too short to be one.
  return found.length < SHORTEST_COMMIT ? found + BREAK : found.replace(/.{6}(?=.)/gu, `$&${BREAK}`)
}

/** What begins a heading, a list, a rule or a code block at the start of a line. */
function atStart(text: string): string {
  return text
    .trimStart()
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^\d{1,9}(?=[.)](?:\s|$))/u, `$&${BREAK}`)
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map(run => run.length))
}
