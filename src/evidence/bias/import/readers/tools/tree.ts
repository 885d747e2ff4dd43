import type {JsonNode, JsonScalar} from '../../../../../text/json.ts'
import type {Bounds} from '../../../measurement.ts'
import type {Names} from '../../names.ts'
import {readNumber} from '../../number.ts'

/** What stands under a key, or under several after each other. */
export function entry(node: JsonNode | undefined, ...keys: readonly string[]): JsonNode | undefined {
  return keys.reduce<JsonNode | undefined>((at, key) => (at?.kind === 'map' ? at.entries.get(key) : undefined), node)
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'list' ? node.items : []
}

export function entriesOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  return node?.kind === 'map' ? [...node.entries] : []
}

export function scalarOf(node: JsonNode | undefined): JsonScalar | undefined {
  return node?.kind === 'scalar' ? node : undefined
}

/** A name in a file: a text, or a number or truth that stands for a group. */
export function nameOf(node: JsonNode | undefined): string | undefined {
  const scalar = scalarOf(node)
  return scalar && scalar.type !== 'null' && scalar.type !== 'no-number' ? scalar.value : undefined
}

/** Is it known who these people are? An empty name is one only where the declaration translates or ignores it. */
export function isNamed(group: string, attribute: string, names: Names): boolean {
  return group !== '' || names.ignores('') || names.group('', names.attribute(attribute)) !== ''
}

/** `undefined` for what is no finite number; a text that reads as a number is one. */
export function finiteOf(node: JsonNode | undefined): number | undefined {
  const scalar = scalarOf(node)
  return scalar && scalar.type !== 'truth' ? finite(scalar.value) : undefined
}

export function finite(text: string): number | undefined {
  const number = readNumber(text)
  return number.kind === 'number' && !number.percent ? number.value : undefined
}

export function decimalsOf(text: string): number {
  const number = readNumber(text)
  return number.kind === 'number' ? number.decimals : 0
}

/** Beyond this, decimals of a floating-point number are noise. */
const MOST_DECIMALS = 12

/** Every number that is written like this in a file in which numbers like it have so many decimals. */
export function writtenLike(value: number, decimals: number): Bounds {
  const half = 0.5 * 10 ** -Math.min(decimals, MOST_DECIMALS)
  return [value - half, value + half]
}

/**
 * A share that was worked out exactly, written so that it is read as that: with all its decimals, and where single precision
 * holds it too, as its neighbour among the doubles.
 */
export function inFull(share: number): string {
  const isSingle = share > 0 && Math.fround(share) === share
  const text = String(isSingle ? share * (1 - Number.EPSILON) : share)
  if (text.includes('e')) return text
  const [whole = '0', decimals = ''] = text.split('.')
  return `${whole}.${decimals.padEnd(MOST_DECIMALS + 3, '0')}`
}
