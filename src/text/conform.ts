import type {Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {type SchemaError, stepsIn, told} from './explain.ts'
import {DOCUMENT_LIMITS} from './limits.ts'
import {messages} from './messages.ts'
import {find, listNode, lostIn, type MapNode, mapNode, type Node, plain, pointer} from './node.ts'
import {isPlaceholder} from './placeholder.ts'

/** A validator that ajv compiled at build time. It turns text into numbers and truth values where the schema says so. */
export interface Validator {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

export interface Conformed<T> {
  /** What is valid of it; absent when what is invalid takes the whole document with it. */
  readonly valid?: {readonly value: T; readonly root: MapNode}
  readonly problems: readonly Problem[]
}

export interface ConformOptions {
  /** Is a text such as `TODO` refused as an answer? Absent: yes, and it counts as not written. */
  readonly placeholders?: boolean
  /** JSON Pointers below which every text is meant as it stands, such as the `-` that a result file shows for a hidden count. */
  readonly verbatim?: RegExp
}

/** Removing one thing can only leave something invalid further up, so no document needs more rounds than it is deep. */
const ROUNDS = DOCUMENT_LIMITS.depth + 1

/**
 * Holds a document against a schema. What does not fit is a problem with a place and is taken out, so that everything
 * left is valid: an invalid value is the same as one that was not written, and the list or map that held it remembers
 * where that was. A number is digits with an optional sign and decimals, as in JSON but without an exponent: `0x10`, `1e3`,
 * `010`, `.5` and `Infinity` are none. A truth value is `true` or `false`.
 */
export function conform<T>(document: MapNode, validator: Validator, options: ConformOptions = {}): Conformed<T> {
  const problems: Problem[] = []
  const refused = options.placeholders ?? true
  let root: Node | undefined = refused ? withoutPlaceholders(document, problems, options.verbatim) : document
  for (let round = 0; round < ROUNDS && root?.kind === 'map'; round++) {
    const value = plain(root)
    const valid = validator(value)
    const removals = new Set<string>()
    for (const {at, path, written} of notPlain(root, value, '')) {
      removals.add(path)
      problems.push({at, say: messages.say('not-a-plain-number', {value: written})})
    }
    if (valid && removals.size === 0) return done({value: value as T, root: typed(root, value) as MapNode}, problems)
    for (const error of validator.errors ?? []) {
      if (error.propertyName !== undefined || error.keyword === 'if') continue
      // Later rounds only see what taking out the first mistakes has left behind.
      const news = round === 0 && problems.length <= DOCUMENT_LIMITS.problems && !takenOut(root, error)
      if (news) problems.push(told(root, error))
      removals.add(pointer(stepsIn(root, error)))
    }
    root = prune(root, removals, '')
  }
  return done(undefined, problems)
}

/** Is a key missing only because what it held was refused? That has been said. */
function takenOut(root: MapNode, error: SchemaError): boolean {
  if (error.keyword !== 'required') return false
  const path = stepsIn(root, error)
  const missing = pointer([...path, String(error.params['missingProperty'])])
  return lostIn(find(root, path)).some(at => at.pointer === missing)
}

function done<T>(valid: Conformed<T>['valid'], problems: readonly Problem[]): Conformed<T> {
  const sorted = problems.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
  const kept = sorted.slice(0, DOCUMENT_LIMITS.problems)
  const next = sorted[DOCUMENT_LIMITS.problems]
  if (next) kept.push({at: next.at, say: messages.say('too-many-problems', {limit: DOCUMENT_LIMITS.problems})})
  return valid ? {valid, problems: kept} : {problems: kept}
}

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?$/

/** Texts that were read as numbers though nobody would write a number so. */
function* notPlain(node: Node, value: unknown, path: string): Generator<{at: Place; path: string; written: string}> {
  if (node.kind === 'list') {
    for (const [i, item] of node.items.entries()) yield* notPlain(item, (value as unknown[])[i], `${path}/${i}`)
  } else if (node.kind === 'map') {
    const values = value as Readonly<Record<string, unknown>>
    for (const [key, child] of node.entries) yield* notPlain(child, values[key], path + pointer([key]))
  } else if (typeof value === 'number' && !PLAIN_NUMBER.test(String(node.value))) {
    yield {at: node.at, path, written: String(node.value).slice(0, 60)}
  }
}

function prune(node: Node, removals: ReadonlySet<string>, at: string): Node | undefined {
  if (removals.has(at)) return undefined
  return keeping(node, (child, step) => prune(child, removals, at + pointer([step])))
}

function withoutPlaceholders(root: MapNode, problems: Problem[], verbatim: RegExp | undefined): MapNode | undefined {
  const visit = (node: Node, at: string): Node | undefined => {
    if (verbatim?.test(at)) return node
    if (node.kind !== 'scalar') return keeping(node, (child, step) => visit(child, at + pointer([step])))
    if (typeof node.value !== 'string' || !isPlaceholder(node.value)) return node
    problems.push({at: node.at, say: messages.say('placeholder', {value: node.value.slice(0, 60)})})
    return undefined
  }
  return visit(root, '') as MapNode | undefined
}

/** What `keep` leaves of a list or map. One that loses all it held is gone itself: it was not written empty. */
function keeping(node: Node, keep: (child: Node, step: string | number) => Node | undefined): Node | undefined {
  if (node.kind === 'scalar') return node
  const lost = [...lostIn(node)]
  const kept = (child: Node, step: string | number): Node | undefined => {
    const left = keep(child, step)
    if (left === undefined) lost.push(child.kind === 'scalar' ? child.keyAt : child.at)
    return left
  }
  if (node.kind === 'list') {
    const items = node.items.flatMap((item, i) => kept(item, i) ?? [])
    return items.length === 0 && lost.length > 0 ? undefined : listNode(node.at, items, lost)
  }
  const entries = [...node.entries].flatMap(([key, value]) => {
    const left = kept(value, key)
    return left ? [[key, left] as const] : []
  })
  return entries.length === 0 && lost.length > 0 ? undefined : mapNode(node.at, entries, lost)
}

/** The tree with the numbers and truth values that validation made of its texts. */
function typed(node: Node, value: unknown): Node {
  if (node.kind === 'scalar') return value === node.value ? node : {...node, value: value as string | number | boolean}
  if (node.kind === 'list') return {...node, items: node.items.map((item, i) => typed(item, (value as unknown[])[i]))}
  const values = value as Record<string, unknown>
  return {...node, entries: new Map([...node.entries].map(([key, child]) => [key, typed(child, values[key])]))}
}
