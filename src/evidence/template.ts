import {isPlaceholder} from '../text/placeholder.ts'

/** Fewer words than this say nothing about a project. Low on purpose: the gate asks for text, people judge it. */
const LEAST_WORDS = {document: 40, part: 8, answer: 0}

const MOST_QUOTED = 60

const INSTRUCTION =
  /lorem ipsum|\[(?:describe|fill in|insert|beschrijf|vul in|invullen|beskriv|indsæt|udfyld)\b[^\]]*\]|<(?:describe|fill in|insert|beschrijf|vul in|beskriv|indsæt|udfyld)\b[^>]*>/iu
/** In capitals only: `todo` is a word like any other. */
const MARKER = /\b(?:TODO|TBD|FIXME)\b/u

export type Filled =
  | {readonly kind: 'filled'}
  | {readonly kind: 'empty'}
  | {readonly kind: 'placeholder'; readonly found: string}
  | {readonly kind: 'short'; readonly words: number; readonly least: number}

/** Is there text of the project's own, or what a template left? */
export function filled(text: string, of: keyof typeof LEAST_WORDS): Filled {
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return {kind: 'empty'}
  const placeholder = lines.find(line => isPlaceholder(line)) ?? (INSTRUCTION.exec(text) ?? MARKER.exec(text))?.[0]
  if (placeholder !== undefined) {
    const found = [...placeholder]
    return {
      kind: 'placeholder',
      found: found.length > MOST_QUOTED ? `${found.slice(0, MOST_QUOTED).join('')}…` : placeholder,
    }
  }
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0
  const least = LEAST_WORDS[of]
  return words < least ? {kind: 'short', words, least} : {kind: 'filled'}
}
