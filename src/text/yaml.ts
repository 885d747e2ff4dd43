import {type Alias, Composer, isAlias, isMap, isScalar, isSeq, type Pair, type Node as YamlNode} from 'yaml'
import type {Path, Place} from '../words/place.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {decode} from './decode.ts'
import {DOCUMENT_LIMITS, TEXT_LIMITS} from './limits.ts'
import {Lines} from './lines.ts'
import {messages} from './messages.ts'
import {listNode, type MapNode, mapNode, type Node, pointer, type Step} from './node.ts'
import {boundedTokens, firstNotPrintable, type Refusal} from './yaml-tokens.ts'

export interface YamlDocument {
  /** The document's map, as far as it could be read; absent when nothing of it can be trusted. */
  readonly root?: MapNode
  readonly problems: readonly Problem[]
}

/**
 * Reads one YAML document whose root is a map. Every scalar stays the text that was written (YAML's failsafe schema),
 * so `1.10`, `no` and `1e3` keep their spelling. Duplicate keys, tabs, tags, merge keys, several documents, more than a
 * few aliases, deep nesting, control characters and `__proto__` are problems with a place.
 */
export function readYaml(file: Path, bytes: Uint8Array): YamlDocument {
  const refuse = (...said: Parameters<typeof messages.say>): YamlDocument => ({
    problems: [{at: startOf(file), say: messages.say(...said)}],
  })
  if (bytes.length > DOCUMENT_LIMITS.bytes)
    return refuse('too-large', {bytes: bytes.length, limit: DOCUMENT_LIMITS.bytes})
  const decoded = decode(file, bytes)
  if ('problem' in decoded) return {problems: [decoded.problem]}
  if (decoded.text.trim() === '') return refuse('empty', {})
  return new YamlReader(file, decoded.text).read()
}

class YamlReader {
  readonly #file: Path
  readonly #text: string
  readonly #lines: Lines
  readonly #problems: Problem[] = []
  #unusable = false
  #nodes = 0
  #aliases = 0

  constructor(file: Path, text: string) {
    this.#file = file
    this.#text = text
    this.#lines = new Lines(text)
  }

  read(): YamlDocument {
    const root = this.#root()
    const problems = this.#problems.slice(0, DOCUMENT_LIMITS.problems)
    const at = this.#problems[DOCUMENT_LIMITS.problems]?.at
    if (at) problems.push({at, say: messages.say('too-many-problems', {limit: DOCUMENT_LIMITS.problems})})
    return root && !this.#unusable ? {root, problems} : {problems}
  }

  #root(): MapNode | undefined {
    const control = firstNotPrintable(this.#text)
    if (control !== undefined) return this.#refused({kind: 'control-character', offset: control})
    const document = this.#document()
    if (document === undefined || this.#unusable) return undefined
    if (document.contents === null || (isScalar(document.contents) && document.contents.source === ''))
      return this.#problem(startOf(this.#file), 'empty', {})
    const resolve = (alias: Alias) => alias.resolve(document) as YamlNode | undefined
    const root = this.#node(document.contents, [], 0, this.#place(0, []), resolve)
    if (root !== undefined && root.kind !== 'map') return this.#problem(root.at, 'not-a-map', {})
    return root
  }

  #document() {
    const composer = new Composer({schema: 'failsafe', version: '1.2', uniqueKeys: false, merge: false})
    const tokens = boundedTokens(this.#text, refusal => this.#refused(refusal))
    const [document, next] = firstTwo(composer.compose(tokens, true, this.#text.length))
    if (next) {
      this.#unusable = true
      this.#problem(this.#place(next.range[0], []), 'several-documents', {})
    }
    // Of a text that was refused half-way, what the parser says about its end is no news.
    if (this.#unusable) return undefined
    let before = -1
    for (const {name, code, message, pos} of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
      this.#unusable ||= name === 'YAMLParseError'
      // One place, one problem: the parser tries several readings.
      if (code !== 'TAG_RESOLVE_FAILED' && pos[0] !== before)
        this.#problem(this.#place(pos[0], []), ...yamlProblem(code, message, this.#text.charAt(pos[0])))
      before = pos[0]
    }
    return document
  }

  #refused(refusal: Refusal): undefined {
    const at = this.#place(refusal.offset, [])
    if (refusal.kind === 'tag') return this.#problem(at, 'tag', {tag: refusal.tag.slice(0, 60)})
    this.#unusable = true
    if (refusal.kind === 'control-character') return this.#problem(at, 'control-character', {})
    return this.#problem(at, refusal.kind, {
      limit: refusal.kind === 'too-deep' ? DOCUMENT_LIMITS.depth : DOCUMENT_LIMITS.nodes,
    })
  }

  #node(
    node: YamlNode | null,
    path: readonly Step[],
    depth: number,
    keyAt: Place,
    resolve: (alias: Alias) => YamlNode | undefined,
  ): Node | undefined {
    const at = node?.range ? this.#place(node.range[0], path) : keyAt
    if (++this.#nodes > DOCUMENT_LIMITS.nodes) return this.#once('too-many-nodes', at, DOCUMENT_LIMITS.nodes)
    if (depth > DOCUMENT_LIMITS.depth) return this.#problem(at, 'too-deep', {limit: DOCUMENT_LIMITS.depth})
    if (isAlias(node)) {
      if (++this.#aliases > DOCUMENT_LIMITS.aliases) return this.#once('too-many-aliases', at, DOCUMENT_LIMITS.aliases)
      const target = resolve(node)
      return target === undefined
        ? this.#problem(at, 'alias-unknown', {})
        : this.#node(target, path, depth + 1, keyAt, resolve)
    }
    // Said where the tag stands.
    if (node?.tag !== undefined) return undefined
    if (isMap(node)) {
      const {entries, lost} = this.#entries(node.items as Pair<YamlNode, YamlNode | null>[], path, depth, resolve)
      return mapNode(keyAt, entries, lost)
    }
    if (isSeq(node)) {
      const lost: Place[] = []
      const items = (node.items as (YamlNode | null)[]).flatMap((item, index) => {
        const itemPath = [...path, index]
        const itemAt = item?.range ? this.#place(item.range[0], itemPath) : {...keyAt, pointer: pointer(itemPath)}
        const read = this.#node(item, itemPath, depth + 1, itemAt, resolve)
        if (read === undefined) lost.push(itemAt)
        return read ?? []
      })
      return listNode(keyAt, items, lost)
    }
    const value = isScalar(node) ? String(node.value ?? '') : ''
    const name = String(path.findLast(step => typeof step === 'string') ?? '').slice(0, 60)
    if (value.trim() === '') return this.#problem(keyAt, 'empty-value', {name})
    if (value.length > TEXT_LIMITS.scalar) return this.#problem(at, 'text-too-long', {limit: TEXT_LIMITS.scalar})
    if (ESCAPED_CONTROL.test(value)) return this.#problem(at, 'control-character', {})
    return {kind: 'scalar', at, keyAt, value}
  }

  #entries(
    pairs: readonly Pair<YamlNode, YamlNode | null>[],
    path: readonly Step[],
    depth: number,
    resolve: (alias: Alias) => YamlNode | undefined,
  ): {entries: Map<string, Node>; lost: Place[]} {
    const entries = new Map<string, Node>()
    const lost: Place[] = []
    const seen = new Set<string>()
    for (const pair of pairs) {
      const offset = pair.key?.range?.[0] ?? 0
      const key = isScalar(pair.key) && pair.key.tag === undefined ? String(pair.key.value ?? '') : undefined
      const keyAt = this.#place(offset, key === undefined ? path : [...path, key.slice(0, TEXT_LIMITS.key)])
      const refusal = keyProblem(key)
      if (refusal !== undefined || key === undefined) {
        if (refusal) this.#problem(keyAt, ...refusal)
        lost.push(keyAt)
        continue
      }
      // Two spellings of one letter look the same to whoever reads the file.
      const looks = key.normalize('NFC')
      if (seen.has(looks)) {
        this.#unusable = true
        this.#problem(keyAt, 'duplicate-key', {})
        continue
      }
      seen.add(looks)
      const value = this.#node(pair.value, [...path, key], depth + 1, keyAt, resolve)
      if (value) entries.set(key, value)
      else lost.push(keyAt)
    }
    return {entries, lost}
  }

  #place(offset: number, path: readonly Step[]): Place {
    return {file: this.#file, ...this.#lines.at(offset), pointer: pointer(path)}
  }

  /** A limit that is passed is said at the first place only. */
  #once(key: 'too-many-nodes' | 'too-many-aliases', at: Place, limit: number): undefined {
    this.#unusable = true
    if (this.#problems.every(({say}) => say.key !== `read.${key}`)) this.#problem(at, key, {limit})
  }

  #problem(at: Place, ...said: Parameters<typeof messages.say>): undefined {
    if (this.#problems.length <= DOCUMENT_LIMITS.problems) this.#problems.push({at, say: messages.say(...said)})
  }
}

/** Control characters and halves of characters that a quoted text can hold by escapes. */
const ESCAPED_CONTROL = /[^\P{Cc}\t\n]|\p{Cs}/u

function keyProblem(key: string | undefined): Parameters<typeof messages.say> | undefined {
  if (key === undefined) return ['key-not-text', {}]
  if (key === '<<') return ['merge-key', {}]
  const refused = key === '__proto__' || key === '' || key.length > TEXT_LIMITS.key || ESCAPED_CONTROL.test(key)
  return refused ? ['key-refused', {name: key.slice(0, 40)}] : undefined
}

function firstTwo<T>(all: Iterable<T>): readonly [T | undefined, T | undefined] {
  const found: T[] = []
  for (const one of all) {
    found.push(one)
    if (found.length === 2) break
  }
  return [found[0], found[1]]
}

function yamlProblem(code: string, message: string, found: string): Parameters<typeof messages.say> {
  if (code === 'TAB_AS_INDENT') return ['tab', {}]
  if (code === 'BAD_SCALAR_START') return ['needs-quotes', {sign: found}]
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return ['colon-or-indent', {}]
  if (code === 'BAD_INDENT' && message.startsWith('All ')) return ['misaligned', {}]
  return ['not-yaml', {code, reason: message.split('\n')[0] ?? code}]
}
