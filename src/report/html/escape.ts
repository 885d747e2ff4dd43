import {clean} from '../../language/clean.ts'

const LONGEST = 1500
const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Code points that are no characters; a page may not hold them (https://infra.spec.whatwg.org/#noncharacter). */
const NONE = /\p{NChar}/gu

/** A text on one line for HTML or SVG, between tags or in an attribute: cut, cleaned of what cannot be seen, escaped. */
export function escaped(text: string): string {
  const seen = clean(text, LONGEST).replace(NONE, '\ufffd')
  return seen.replace(/[&<>"']/gu, found => ENTITIES[found] ?? '')
}

/** The same; what stands between backticks, in pairs, is code. */
export function prose(text: string): string {
  const parts = clean(text, LONGEST).split('`')
  const even = parts.length % 2 === 1
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part)
      return even || index < parts.length - 1 ? code(part) : `\`${escaped(part)}`
    })
    .join('')
}

export function code(text: string): string {
  return `<code>${escaped(text)}</code>`
}

/** A text with its code marks taken off, for where there are no tags: a title, an attribute. */
export function plain(text: string): string {
  return escaped(text.replaceAll('`', ''))
}
