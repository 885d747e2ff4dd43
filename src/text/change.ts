import {type Document, isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Node as YamlNode} from 'yaml'

/** A text whose fields can be set and taken away by a dotted name, such as `models.visit-length.version`. */
export interface Editable {
  /** Puts a value of any shape at a field; maps on the way are made. `false` when something on the way is no map. */
  set(name: string, value: unknown): boolean
  /** `false` when there is no such field. */
  remove(name: string): boolean
  /** The value at a field, with texts for all scalars; `undefined` when there is none. */
  get(name: string | readonly string[]): unknown
  setAt(path: readonly string[], value: unknown): boolean
  removeAt(path: readonly string[]): boolean
  /** The same text, to be edited apart. */
  copy(): Editable
  toString(): string
}

/**
 * YAML text to edit: comments and order stay, layout mostly. Scalars are text, as in every file of ours. `undefined` when
 * it is no YAML.
 */
export function editable(text: string): Editable | undefined {
  const document = parseDocument(text, {schema: 'failsafe', version: '1.2', merge: false, logLevel: 'silent'})
  return document.errors.length > 0 ? undefined : edit(document)
}

function edit(document: Document): Editable {
  const target = (node: unknown): YamlNode | undefined => {
    const found = isAlias(node) ? node.resolve(document) : node
    return found === null || found === undefined ? undefined : (found as YamlNode)
  }
  const inside = (node: unknown, key: string): YamlNode | undefined => {
    const held = target(node)
    return isMap(held) || isSeq(held) ? target(held.get(isSeq(held) ? Number(key) : key, true)) : undefined
  }

  /** The keys behind a dotted name. A key may hold dots itself: the longest one that is there is meant. */
  const keysOf = (name: string): string[] => {
    const keys: string[] = []
    let node: YamlNode | undefined = target(document.contents)
    for (let rest = name.split('.'); rest.length > 0; ) {
      const known = longestKey(node, rest)
      keys.push(known ?? (rest[0] as string))
      rest = rest.slice(known === undefined ? 1 : known.split('.').length)
      node = inside(node, keys.at(-1) as string)
    }
    return keys
  }
  const setAt = (path: readonly string[], value: unknown): boolean => {
    let node = target(document.contents)
    for (const key of path.slice(0, -1)) {
      if (isMap(node) && !node.has(key)) node.set(document.createNode(key), document.createNode({}))
      node = inside(node, key)
    }
    const last = path.at(-1)
    if (last === undefined || !isCollection(node) || (isSeq(node) && !inside(node, last))) return false
    if (isSeq(node)) node.set(Number(last), document.createNode(value))
    else if (isMap(node) && node.has(last)) node.set(last, document.createNode(value))
    else if (isMap(node)) node.set(document.createNode(last), document.createNode(value))
    return true
  }
  const removeAt = (path: readonly string[]): boolean => {
    const last = path.at(-1)
    const node = path.slice(0, -1).reduce<YamlNode | undefined>(inside, target(document.contents))
    if (last === undefined || !inside(node, last) || !(isMap(node) || isSeq(node))) return false
    return node.delete(isSeq(node) ? Number(last) : last)
  }
  return {
    setAt,
    removeAt,
    set: (name, value) => setAt(keysOf(name), value),
    remove: name => removeAt(keysOf(name)),
    get: name => {
      const keys = typeof name === 'string' ? keysOf(name) : name
      const found = keys.reduce<YamlNode | undefined>(inside, target(document.contents))
      return isScalar(found) ? String(found.value) : found?.toJS(document)
    },
    copy: () => edit(document.clone()),
    toString: () => document.toString({lineWidth: 0, flowCollectionPadding: false}),
  }
}

function longestKey(node: YamlNode | undefined, names: readonly string[]): string | undefined {
  if (isSeq(node)) return /^\d+$/.test(names[0] ?? '') ? names[0] : undefined
  if (!isMap(node)) return undefined
  for (let many = names.length; many > 0; many--) {
    const key = names.slice(0, many).join('.')
    if (node.has(key)) return key
  }
  return undefined
}
