import type {Path, Place} from '../words/place.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {DATA_LIMITS} from './limits.ts'
import {Lines} from './lines.ts'
import {messages} from './messages.ts'
import {pointer, type Step} from './node.ts'

/**
 * JSON as a tree with places: a `Node` in which every scalar also says what it was. A number keeps the text that was
 * written, because how exactly it was written matters.
 */
export type JsonNode = JsonMap | JsonList | JsonScalar

export interface JsonMap {
  readonly kind: 'map'
  /** The key that holds it, or the start of the item in a list. */
  readonly at: Place
  readonly entries: ReadonlyMap<string, JsonNode>
}
export interface JsonList {
  readonly kind: 'list'
  readonly at: Place
  readonly items: readonly JsonNode[]
}
export interface JsonScalar {
  readonly kind: 'scalar'
  readonly at: Place
  readonly keyAt: Place
  /** `no-number`: `NaN`, `Infinity` or `-Infinity`, which are not JSON but which common tools write. */
  readonly type: 'text' | 'number' | 'truth' | 'null' | 'no-number'
  /** The content of a text; otherwise as written. */
  readonly value: string
}

export interface JsonDocument {
  /** Absent when nothing of it can be trusted. */
  readonly root?: JsonNode
  readonly problems: readonly Problem[]
}

/**
 * Reads JSON strictly (RFC 8259): no comments, no trailing commas, no key twice. A byte-order mark is allowed, and `NaN`
 * and infinities are read as what they are: no numbers.
 */
export function readJson(file: Path, written: string): JsonDocument {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written
  const stop = (...said: Parameters<typeof messages.say>): JsonDocument => ({
    problems: [{at: startOf(file), say: messages.say(...said)}],
  })
  if (text.length > DATA_LIMITS.bytes) return stop('too-large', {bytes: text.length, limit: DATA_LIMITS.bytes})
  if (text.trim() === '') return stop('empty', {})
  const reader = new JsonReader(file, text)
  try {
    const root = reader.read()
    return reader.problems.length === 0 ? {root, problems: []} : {problems: reader.problems}
  } catch (error) {
    if (error instanceof Unreadable) return {problems: [...reader.problems, error.problem]}
    throw error
  }
}

class Unreadable extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.say.key)
    this.problem = problem
  }
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /-?[A-Za-z]+/y
const TYPES: Readonly<Record<string, JsonScalar['type']>> = {
  true: 'truth',
  false: 'truth',
  null: 'null',
  NaN: 'no-number',
  Infinity: 'no-number',
  '-Infinity': 'no-number',
}

class JsonReader {
  readonly problems: Problem[] = []
  readonly #file: Path
  readonly #text: string
  readonly #lines: Lines
  #offset = 0
  #nodes = 0

  constructor(file: Path, text: string) {
    this.#file = file
    this.#text = text
    this.#lines = new Lines(text)
  }

  read(): JsonNode {
    this.#space()
    const root = this.#value([], this.#place(this.#offset, []))
    this.#space()
    if (this.#offset < this.#text.length) this.#stop('json-after-end', {})
    return root
  }

  /** The depth is bounded, so this cannot overflow the stack. */
  #value(path: readonly Step[], keyAt: Place): JsonNode {
    if (path.length > DATA_LIMITS.depth) this.#stop('too-deep', {limit: DATA_LIMITS.depth})
    if (++this.#nodes > DATA_LIMITS.nodes) this.#stop('too-many-nodes', {limit: DATA_LIMITS.nodes})
    const at = this.#place(this.#offset, path)
    const first = this.#text[this.#offset]
    if (first === '{') return {kind: 'map', at: keyAt, entries: this.#entries(path)}
    if (first === '[') return {kind: 'list', at: keyAt, items: this.#items(path)}
    if (first === '"') return {kind: 'scalar', at, keyAt, type: 'text', value: this.#string()}
    const number = this.#take(NUMBER)
    if (number !== '') return {kind: 'scalar', at, keyAt, type: 'number', value: number}
    const start = this.#offset
    const word = this.#take(WORD)
    const type = Object.hasOwn(TYPES, word) ? TYPES[word] : undefined
    if (type !== undefined) return {kind: 'scalar', at, keyAt, type, value: word}
    this.#offset = start
    return this.#unexpected()
  }

  #entries(path: readonly Step[]): Map<string, JsonNode> {
    const entries = new Map<string, JsonNode>()
    this.#between('{', '}', () => {
      const start = this.#offset
      if (this.#text[start] !== '"') this.#unexpected()
      const key = this.#string()
      const inside = [...path, key]
      const keyAt = this.#place(start, inside)
      this.#space()
      if (this.#text[this.#offset] !== ':') this.#unexpected()
      this.#offset++
      this.#space()
      const value = this.#value(inside, keyAt)
      if (entries.has(key)) this.problems.push({at: keyAt, say: messages.say('duplicate-key', {})})
      else entries.set(key, value)
    })
    return entries
  }

  #items(path: readonly Step[]): JsonNode[] {
    const items: JsonNode[] = []
    this.#between('[', ']', () => {
      const inside = [...path, items.length]
      items.push(this.#value(inside, this.#place(this.#offset, inside)))
    })
    return items
  }

  #between(open: string, close: string, item: () => void): void {
    this.#offset += open.length
    this.#space()
    if (this.#text[this.#offset] === close) {
      this.#offset++
      return
    }
    for (;;) {
      item()
      this.#space()
      const next = this.#text[this.#offset]
      if (next !== ',' && next !== close) this.#unexpected()
      const comma = this.#offset++
      if (next === close) return
      this.#space()
      if (this.#text[this.#offset] === close) this.#stop('json-trailing-comma', {}, comma)
    }
  }

  #string(): string {
    const start = this.#offset
    let end = start + 1
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1
    this.#offset = Math.min(end + 1, this.#text.length)
    try {
      return JSON.parse(this.#text.slice(start, this.#offset)) as string
    } catch {
      return this.#stop('json-text', {}, start)
    }
  }

  #space(): void {
    this.#take(SPACE)
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset
    const taken = pattern.exec(this.#text)?.[0] ?? ''
    this.#offset += taken.length
    return taken
  }

  #unexpected(): never {
    const rest = this.#text.slice(this.#offset, this.#offset + 20)
    if (rest === '') return this.#stop('json-end', {})
    if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#')) return this.#stop('json-comment', {})
    return this.#stop('json-unexpected', {found: /^(?:[\w.+-]+|[\s\S])/u.exec(rest)?.[0] ?? ''})
  }

  #stop(...[key, filled, offset]: [...Parameters<typeof messages.say>, number?]): never {
    throw new Unreadable({at: this.#place(offset ?? this.#offset, []), say: messages.say(key, filled)})
  }

  #place(offset: number, path: readonly Step[]): Place {
    return {file: this.#file, ...this.#lines.at(offset), pointer: pointer(path)}
  }
}
