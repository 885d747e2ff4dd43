import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml'

/** A name in a policy: a key, or a text that is not written for people. */
export interface Identifier {
  /** Keys and indexes down to it. */
  readonly path: readonly string[]
  readonly kind: 'key' | 'value'
  readonly value: string
  /** Where it begins in the text. */
  readonly start: number
  /** Counted from 1. */
  readonly line: number
}

/** What is written for people: any spelling is as good as another. `*` is any one step. */
export const FREE_TEXT = [
  'owner.name',
  'owner.contact',
  'adopted.by',
  'source.document',
  'source.address',
  'roles.*',
  'facts.*.ask',
  'parts.*.*',
  'clauses.*',
  'requirements.*.title',
  'requirements.*.why',
  'requirements.*.clause',
  'requirements.*.maps_to.*',
  'rules.*.what',
  'rules.*.how',
  'served_elsewhere.*.by',
  'not_checked.*.because',
].map(pattern => pattern.split('.'))

function isFree(path: readonly string[]): boolean {
  return FREE_TEXT.some(
    pattern => pattern.length === path.length && pattern.every((step, i) => step === '*' || step === path[i]),
  )
}

export function identifiersIn(text: string): Identifier[] {
  const lines = new LineCounter()
  const found: Identifier[] = []
  const add = (node: unknown, path: readonly string[], kind: Identifier['kind']) => {
    if (!isScalar(node) || !node.range) throw new Error(`no text at ${path.join('.')}`)
    const value = String(node.value)
    const start = text.indexOf(value, node.range[0])
    if (start > node.range[1]) throw new Error(`${value} is not written at ${path.join('.')}`)
    found.push({path, kind, value, start, line: lines.linePos(start).line})
  }
  const walk = (node: unknown, path: readonly string[]): void => {
    if (isMap(node)) {
      for (const {key, value} of node.items) {
        const inside = [...path, String(isScalar(key) ? key.value : '')]
        add(key, inside, 'key')
        walk(value, inside)
      }
    } else if (isSeq(node)) for (const [i, item] of node.items.entries()) walk(item, [...path, String(i)])
    else if (!isFree(path)) add(node, path, 'value')
  }
  walk(parseDocument(text, {schema: 'failsafe', lineCounter: lines}).contents, [])
  return found
}

export interface Misspelling {
  readonly of: Identifier
  readonly written: string
}

/**
 * One character changed, and two changed places. Which ones goes round with `turn`, so that all places in names are tried
 * over a whole file. A number, a date or a period with two digits in another order is simply another one, and is left out.
 */
export function misspellings(of: Identifier, turn: number): Misspelling[] {
  const {value} = of
  const at = turn % value.length
  const changed = value.slice(0, at) + (value[at] === 'q' ? 'x' : 'q') + value.slice(at + 1)
  if (/^-?\d/.test(value)) return [{of, written: changed}]
  const swaps = [...value]
    .map((_, i) => (at + i) % value.length)
    .filter(i => i + 1 < value.length && value[i] !== value[i + 1])
  const swapped = swaps.slice(0, 1).map(i => value.slice(0, i) + value[i + 1] + value[i] + value.slice(i + 2))
  return [changed, ...swapped].map(written => ({of, written}))
}

/** The text with these misspellings in it. */
export function misspelt(text: string, all: readonly Misspelling[]): string {
  return [...all]
    .sort((a, b) => b.of.start - a.of.start)
    .reduce((text, {of, written}) => text.slice(0, of.start) + written + text.slice(of.start + of.value.length), text)
}
