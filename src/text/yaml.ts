import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Node as YamlNode,
} from 'yaml'
import type {Path, Place} from '../words/place.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {decode} from './decode.ts'
import {DOCUMENT_LIMITS, TEXT_LIMITS} from './limits.ts'
import {messages} from './messages.ts'
import {type MapNode, type Node, pointer, type Step} from './node.ts'

export interface YamlDocument {
  /** The document's map, as far as it could be read; absent when nothing of it can be trusted. */
  readonly root?: MapNode
  readonly problems: readonly Problem[]
}

/**
 * Reads one YAML document whose root is a map. Every scalar stays the text that was written (YAML's failsafe schema),
 * so `1.10`, `no` and `1e3` keep their spelling. Duplicate keys, tabs, tags, merge keys, several documents, more than a
 * few aliases, deep nesting and `__proto__` are problems with a place.
 */
export function readYaml(file: Path, bytes: Uint8Array): YamlDocument {
  if (bytes.length > DOCUMENT_LIMITS.bytes) {
    const say = messages.say('too-large', {
      bytes: bytes.length,
      limit: DOCUMENT_LIMITS.bytes,
    })
    return {problems: [{at: startOf(file), say}]}
  }
  const decoded = decode(file, bytes)
  if ('problem' in decoded) return {problems: [decoded.problem]}
  if (decoded.text.trim() === '')
    return {
      problems: [{at: startOf(file), say: messages.say('empty', {})}],
    }
  try {
    return new YamlReader(file, decoded.text).read()
  } catch (error) {
    if (error instanceof RangeError) {
      return {
        problems: [
          {
            at: startOf(file),
            say: messages.say('too-deep', {limit: DOCUMENT_LIMITS.depth}),
          },
        ],
      }
    }
    throw error
  }
}

class YamlReader {
  readonly #file: Path
  readonly #text: string
  readonly #lines = new LineCounter()
  readonly #problems: Problem[] = []
  #nodes = 0
  #aliases = 0

  constructor(file: Path, text: string) {
    this.#file = file
    this.#text = text
  }

  read(): YamlDocument {
    const document = parseDocument(this.#text, {
      schema: 'failsafe',
      version: '1.2',
      lineCounter: this.#lines,
      uniqueKeys: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
      keepSourceTokens: false,
    })
    for (const error of [...document.errors, ...document.warnings]) {
      this.#problem(this.#place(error.pos[0], []), ...yamlProblem(error.code, error.message))
    }
    if (document.errors.length > 0) return {problems: this.#problems}
    const resolve = (alias: Alias) => alias.resolve(document) as YamlNode | undefined
    const root = this.#node(document.contents, [], 0, this.#place(0, []), resolve)
    if (root !== undefined && root.kind !== 'map') this.#problem(root.at, 'not-a-map', {})
    return root?.kind === 'map' ? {root, problems: this.#problems} : {problems: this.#problems}
  }

  #node(
    node: YamlNode | null,
    path: readonly Step[],
    depth: number,
    keyAt: Place,
    resolve: (alias: Alias) => YamlNode | undefined,
  ): Node | undefined {
    const at = node?.range ? this.#place(node.range[0], path) : keyAt
    if (++this.#nodes > DOCUMENT_LIMITS.nodes) {
      if (this.#nodes === DOCUMENT_LIMITS.nodes + 1) this.#problem(at, 'too-many-nodes', {limit: DOCUMENT_LIMITS.nodes})
      return undefined
    }
    if (depth > DOCUMENT_LIMITS.depth) return this.#problem(at, 'too-deep', {limit: DOCUMENT_LIMITS.depth})
    if (isAlias(node)) {
      if (++this.#aliases > DOCUMENT_LIMITS.aliases)
        return this.#problem(at, 'too-many-aliases', {
          limit: DOCUMENT_LIMITS.aliases,
        })
      const target = resolve(node)
      return target === undefined
        ? this.#problem(at, 'alias-unknown', {})
        : this.#node(target, path, depth + 1, keyAt, resolve)
    }
    if (node?.tag !== undefined && !/^tag:yaml\.org,2002:(str|map|seq)$/.test(node.tag))
      return this.#problem(at, 'tag', {tag: node.tag})
    if (isMap(node)) {
      const entries = new Map<string, Node>()
      for (const pair of node.items) {
        const read = this.#pair(pair as Pair<YamlNode, YamlNode | null>, path, depth, resolve)
        if (read) entries.set(read[0], read[1])
      }
      return {kind: 'map', at: keyAt, entries}
    }
    if (isSeq(node)) {
      const items = node.items.flatMap((item, index) => {
        const itemPath = [...path, index]
        const range = (item as YamlNode | null)?.range
        const itemAt = range ? this.#place(range[0], itemPath) : {...keyAt, pointer: pointer(itemPath)}
        return this.#node(item as YamlNode | null, itemPath, depth + 1, itemAt, resolve) ?? []
      })
      return {kind: 'list', at: keyAt, items}
    }
    const value = isScalar(node) ? String(node.value ?? '') : ''
    if (value.trim() === '')
      return this.#problem(keyAt, 'empty-value', {
        name: String(path.at(-1) ?? ''),
      })
    if (value.length > TEXT_LIMITS.scalar) return this.#problem(at, 'text-too-long', {limit: TEXT_LIMITS.scalar})
    return {kind: 'scalar', at, keyAt, value}
  }

  #pair(
    pair: Pair<YamlNode, YamlNode | null>,
    path: readonly Step[],
    depth: number,
    resolve: (alias: Alias) => YamlNode | undefined,
  ): [string, Node] | undefined {
    const keyNode = isAlias(pair.key) ? resolve(pair.key) : pair.key
    const keyOffset = pair.key?.range?.[0] ?? 0
    if (!isScalar(keyNode)) return void this.#problem(this.#place(keyOffset, path), 'key-not-text', {})
    const key = String(keyNode.value ?? '')
    const keyPath = [...path, key]
    const keyAt = this.#place(keyOffset, keyPath)
    if (key === '<<') return void this.#problem(keyAt, 'merge-key', {})
    if (key === '__proto__' || key === '' || key.length > TEXT_LIMITS.key)
      return void this.#problem(keyAt, 'key-refused', {
        name: key.slice(0, 40),
      })
    const value = this.#node(pair.value, keyPath, depth + 1, keyAt, resolve)
    return value && [key, value]
  }

  #place(offset: number, path: readonly Step[]): Place {
    const {line, col} = this.#lines.linePos(offset)
    return {
      file: this.#file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      pointer: pointer(path),
    }
  }

  #problem(at: Place, ...said: Parameters<typeof messages.say>): undefined {
    this.#problems.push({at, say: messages.say(...said)})
    return undefined
  }
}

function yamlProblem(code: string, message: string): Parameters<typeof messages.say> {
  if (code === 'DUPLICATE_KEY') return ['duplicate-key', {}]
  if (code === 'TAB_AS_INDENT') return ['tab', {}]
  if (code === 'MULTIPLE_DOCS') return ['several-documents', {}]
  if (code === 'TAG_RESOLVE_FAILED') return ['tag', {tag: /(![^\s]*)/.exec(message)?.[1] ?? '!'}]
  return ['not-yaml', {code, reason: message.split('\n')[0] ?? code}]
}
