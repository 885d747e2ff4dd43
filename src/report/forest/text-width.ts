import stringWidth from 'fast-string-width'

/** Widths of 13-pixel letters of a wide sans-serif font (DejaVu Sans, Verdana), so that narrower ones fit as well. */
const WIDE = /[MW@%mw…—]/u
const CAPITAL = /\p{Lu}/u
const NARROW = /[ijltfrI.,:;|!'()[\]/ ]/u

export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0)
}

function letterWidth(letter: string): number {
  const columns = stringWidth(letter)
  if (columns !== 1) return columns * 7
  if (NARROW.test(letter)) return 4.8
  if (WIDE.test(letter)) return 12.4
  return CAPITAL.test(letter) ? 9.4 : 8.1
}

/** As much of a text as there is room for. */
export function cut(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  let used = letterWidth('…')
  let kept = ''
  for (const letter of text) {
    used += letterWidth(letter)
    if (used > room) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
