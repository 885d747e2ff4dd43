import type {System} from '../../declaration/declaration.ts'
import {find, type MapNode, type Node} from '../../text/node.ts'
import type {Fix} from '../../words/finding.ts'

/*
 * Lines to paste into a declaration. A map or list in flow style (`{…}`, `[…]`) has no place for a line of its own: then there
 * is none, and the message alone says what to add.
 */

/** `pull_request: 12` as the first line of a signature. */
export function insertNumber(system: System, assessment: string, signature: number, number: number): Fix | undefined {
  const entry = find(system.node, ['assessments', assessment, 'signed', signature])
  const column = keysIn(entry)
  const last = lastLine(entry)
  if (entry?.kind !== 'map' || column === undefined || last === undefined) return undefined
  return {file: entry.at.file, after: last, text: `${indent(column)}pull_request: ${number}`}
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
export function insertSignature(
  system: System,
  assessment: string,
  {role, by, seal, number}: {role: string; by: string; seal: string; number: number | undefined},
): Fix | undefined {
  const place = number === undefined ? '' : `, pull_request: ${number}`
  const item = `- {role: ${role}, by: "@${by}", seal: ${seal}${place}}`
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
