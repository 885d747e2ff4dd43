import {clean} from '../language/clean.ts'

/**
 * Text for GitHub Flavored Markdown (https://github.github.com/gfm/), such that nothing in it is read as markup. Mentions,
 * references to issues and commits, addresses, emoji and formulas are made by GitHub after the Markdown is read, where a
 * backslash no longer helps: a zero-width space between breaks them.
 */

const BREAK = '&#8203;'
const LONGEST = 1500

/** A text of one line; what stands between backticks, in pairs, is code. */
export function inline(text: string): string {
  return marked(text, code)
}

/** The same for a cell of a table. */
export function cell(text: string): string {
  return marked(text, inside => code(inside).replaceAll('|', '\\|'))
}

function marked(text: string, toCode: (inside: string) => string): string {
  const parts = clean(text, LONGEST).split('`')
  const even = parts.length % 2 === 1
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escape(part, index === 0)
      return even || index < parts.length - 1 ? toCode(part) : `\\\`${escape(part, false)}`
    })
    .join('')
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

/** A text inside an HTML element that we write. */
export function html(text: string): string {
  return broken(clean(text, LONGEST).replaceAll('`', '')).replace(/[<>"'*_[\]\\~|]/gu, character => `&#${character.charCodeAt(0)};`)
}

function escape(text: string, first: boolean): string {
  const escaped = broken(text).replace(/[\\`*_{}[\]()<>|~!]/gu, character =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`,
  )
  if (!first) return escaped
  // What begins a heading, a list, a rule or a code block at the start of a line.
  return escaped.trimStart().replace(/^([-+=]|\d+(?=[.)\\]))/u, begin => (/^\d/u.test(begin) ? begin + BREAK : `\\${begin}`))
}

/** Ampersands first, so that no entity but ours is read; then what GitHub would make a link, a picture or a formula. */
function broken(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('$', '&#36;')
    .replace(/@(?=\S)/gu, `@${BREAK}`)
    .replace(/#(?=[^\s;])(?!36;|8203;)/gu, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/giu, begin => begin + BREAK)
    .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${BREAK}`)
    .replace(/\b(www)\./giu, `$1${BREAK}.`)
    .replace(/\b[0-9a-f]{7,40}\b/giu, sha => sha.slice(0, 6) + BREAK + sha.slice(6))
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map(run => run.length))
}
