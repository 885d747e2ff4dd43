/** The longest untrusted text that is shown in one place, in characters. */
export const LONGEST_VALUE = 200

/** Line and paragraph breaks, tabs. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
/** Control, formatting (bidirectional, zero-width, tags), lone surrogates: nothing that a reader can see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
/** More than three marks on one letter. */
const STACKED = /(\p{M}{3})\p{M}+/gu

const visible = (text: string) => text.replace(INVISIBLE, '\ufffd').replace(STACKED, '$1')

/** A text that somebody else wrote, on one line and cut: what cannot be seen is shown as `�`. */
export function clean(text: string, limit: number = LONGEST_VALUE): string {
  const line = visible(text.slice(0, limit * 4).replace(BREAKS, ' '))
  const characters = [...line]
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line
}

/** Several lines to copy, each cleaned and kept whole up to `limit` characters. */
export function cleanLines(text: string, limit = 500): string[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n+$/u, '')
    .split('\n')
    .map(line => clean(line.replace(/\t/gu, '  '), limit))
}
