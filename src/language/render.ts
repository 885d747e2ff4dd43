import type {Language} from '../words/language.ts'
import type {Catalogue, Format, Message} from '../words/message.ts'
import {clean} from './clean.ts'
import {formatFor} from './format.ts'

export type Render = (message: Message) => string

const MOST_ITEMS = 100
const DEEPEST = 6

/**
 * Writes messages in one language. What is filled in was written by others: each value is put on one line, cut, freed of
 * characters that cannot be seen and of backticks, so that the code marks in the result are the text's own and come in pairs.
 * A message without a text, or one whose text fails, shows its key; rendering never throws.
 */
export function renderer(language: Language, catalogues: readonly Catalogue[]): Render {
  const format = formatFor(language)
  const texts = new Map<string, (filled: unknown, format: Format) => string>()
  for (const {area, texts: languages} of catalogues) {
    for (const [key, text] of Object.entries(languages[language])) texts.set(`${area}.${key}`, text)
  }
  return ({key, with: filled}) => {
    try {
      const text = texts.get(key)?.(safe(filled, DEEPEST), format)
      return typeof text === 'string' && text !== '' ? sentence(text) : fallback(key, filled)
    } catch {
      return fallback(key, filled)
    }
  }
}

/** A sentence that begins with a term ("the manager …") begins with a capital all the same. */
function sentence(text: string): string {
  return /^\p{Ll}\p{L}*[ ,].*[.!?]$/su.test(text) && !text.includes('  ')
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}

/** What to show where the text itself is missing: the key, and what can be read of what belongs to it. */
function fallback(key: string, filled: unknown): string {
  const parts = Object.entries(safe(filled, 1) ?? {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [`${clean(name, 40)}: ${String(value)}`] : [],
  )
  return `[${safeText(key)}]${parts.length > 0 ? ` ${parts.slice(0, 8).join('; ')}` : ''}`
}

const safeText = (text: string) => clean(text).replaceAll('`', "'")

function safe(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return safeText(value)
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  if (depth === 0) return undefined
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map(item => safe(item, depth - 1))
    const left = value.length - MOST_ITEMS
    return left > 0 && typeof value[0] === 'string' ? [...items, `… (+${left})`] : items
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, safe(item, depth - 1)]))
}
