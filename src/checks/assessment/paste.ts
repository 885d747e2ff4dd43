import type {System} from '../../declaration/declaration.ts'
import {find, type MapNode, type Node} from '../../text/node.ts'
import type {Fix} from '../../words/finding.ts'

/*
 * Lines to paste into a declaration. A map or list in flow style (`{…}`, `[…]`) has no place for a line of its own: then there
 * is none, and the message alone says what to add.
 */

/** One signature; `vouches`: `by` enters the record of a body, or vouches for a signature on paper. */
export interface Written {
  readonly role: string
  /** Login, without `@`. */
  readonly by: string
  readonly vouches?: boolean
  readonly seal: string
  readonly number: number | undefined
}

/** `{role: officer, by: "@kirsten", seal: s1-…, pull_request: 12}` */
export function signatureText({role, by, vouches = false, seal, number}: Written): string {
  const place = number === undefined ? '' : `, pull_request: ${number}`
  return `{role: ${role}, ${vouches ? 'entered_by' : 'by'}: "@${by}", seal: ${seal}${place}}`
}

/** `pull_request: 12` as the last line of a signature, or in the place of the number that it has. */
export function insertNumber(system: System, assessment: string, signature: number, number: number): Fix | undefined {
  const entry = find(system.node, ['assessments', assessment, 'signed', signature])
  const column = keysIn(entry)
  const last = lastLine(entry)
  if (entry?.kind !== 'map' || column === undefined || last === undefined) return undefined
  const line = `pull_request: ${number}`
  return entry.entries.has('pull_request')
    ? insteadOf(entry, 'pull_request', line)
    : {file: entry.at.file, after: last, text: `${indent(column)}${line}`}
}

/** A signature in the place of an earlier one: that on one line, or the one line in which they differ. */
export function replaceSignature(system: System, assessment: string, index: number, to: Written): Fix | undefined {
  const entry = find(system.node, ['assessments', assessment])
  const signed = find(entry, ['signed'])
  const old = find(signed, [index])
  const column = keysIn(entry)
  if (column === undefined || signed?.kind !== 'list' || old?.kind !== 'map') return undefined
  const values = [...old.entries].flatMap(([key, value]) => (value.kind === 'scalar' && REPLACED.has(key) ? value : []))
  if (values.length !== old.entries.size) return undefined
  const {file, line} = old.at
  const fresh = signatureText(to)
  if (values.length < 2 || values.some(({at, keyAt}) => at.line !== line || keyAt.line !== line))
    return replaceLine(old, to)
  if (line === signed.at.line)
    return signed.items.length === 1
      ? {file, after: line - 1, text: `${indent(column)}signed: [${fresh}]`, instead: true}
      : undefined
  const alone = signed.items.filter(item => item.at.line === line).length === 1
  return alone && old.at.column > 2
    ? {file, after: line - 1, text: `${indent(old.at.column - 2)}- ${fresh}`, instead: true}
    : undefined
}

/** A signature can hold more, such as a record: that is not thrown away. */
const REPLACED = new Set(['role', 'by', 'entered_by', 'seal', 'pull_request'])

function replaceLine(old: MapNode, {by, vouches = false, seal, number}: Written): Fix | undefined {
  const wanted: readonly (readonly [string, string, string])[] = [
    [vouches ? 'entered_by' : 'by', `@${by}`.toLowerCase(), `"@${by}"`],
    ['seal', seal, seal],
    ...(number === undefined ? [] : [['pull_request', `${number}`, `${number}`] as const]),
  ]
  const other = wanted.filter(([key, value]) => {
    const there = find(old, [key])
    return there?.kind !== 'scalar' || String(there.value).toLowerCase() !== value
  })
  const [only, ...more] = other
  return only && more.length === 0 ? insteadOf(old, only[0], `${only[0]}: ${only[2]}`) : undefined
}

/** A line for a key that has one of its own; the first of a list's entry stands after the dash. */
function insteadOf(entry: MapNode, key: string, text: string): Fix | undefined {
  const there = find(entry, [key])
  const column = keysIn(entry)
  if (there?.kind !== 'scalar' || column === undefined || there.at.line !== there.keyAt.line) return undefined
  const {file, line} = there.keyAt
  return line > entry.at.line ? {file, after: line - 1, text: `${indent(column)}${text}`, instead: true} : undefined
}

/** The seal of what is here now: as the first line of an assessment, or in the place of the one that it has. */
export function insertSeal(system: System, assessment: string, seal: string): Fix | undefined {
  const entry = find(system.node, ['assessments', assessment])
  const column = keysIn(entry)
  if (entry?.kind !== 'map' || column === undefined) return undefined
  const text = `${indent(column)}seal: ${seal}`
  const old = find(entry, ['seal'])
  if (old === undefined)
    return {file: entry.at.file, after: Math.min(...placesOf(entry).map(({line}) => line)) - 1, text}
  if (old.kind !== 'scalar' || old.at.line !== old.keyAt.line) return undefined
  return {file: entry.at.file, after: old.at.line - 1, text, instead: true}
}

/** A whole signature: at the end of a list that is there, or as the first line of an assessment without one. */
export function insertSignature(system: System, assessment: string, written: Written): Fix | undefined {
  const item = `- ${signatureText(written)}`
  const entry = find(system.node, ['assessments', assessment])
  const signed = find(entry, ['signed'])
  const column = keysIn(entry)
  if (entry?.kind !== 'map' || column === undefined) return undefined
  const {file, line} = entry.at
  if (signed === undefined) return {file, after: line, text: `${indent(column)}signed:\n${indent(column)}  ${item}`}
  const [first] = signed.kind === 'list' ? signed.items : []
  // The place of an item is that of its first sign, two after the dash.
  if (first === undefined || first.at.line === signed.at.line || first.at.column < 3) return undefined
  return {file, after: signed.at.line, text: `${indent(first.at.column - 2)}${item}`}
}

/** The column of the keys of a map in block style, each on a line of its own below the map's; `undefined` in flow style. */
function keysIn(node: Node | undefined): number | undefined {
  if (node?.kind !== 'map') return undefined
  const keys = placesOf(node)
  const [first] = keys
  const lines = new Set(keys.map(({line}) => line))
  const straight = keys.every(({column}) => column === first?.column)
  return first && straight && lines.size === keys.length && (keys.length > 1 || first.line > node.at.line)
    ? first.column
    : undefined
}

/** The last line of a map whose values are all written on the line of their key. */
function lastLine(node: Node | undefined): number | undefined {
  if (node?.kind !== 'map') return undefined
  const values = [...node.entries.values()]
  const short = values.every(value => value.kind === 'scalar' && value.at.line === value.keyAt.line)
  return short ? Math.max(...placesOf(node).map(({line}) => line)) : undefined
}

function placesOf(node: MapNode) {
  return [...node.entries.values()].map(value => (value.kind === 'scalar' ? value.keyAt : value.at))
}

function indent(column: number): string {
  return ' '.repeat(column - 1)
}
