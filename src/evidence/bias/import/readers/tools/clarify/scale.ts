import {benefitsOf, generalizedEntropy} from '../../../../entropy.ts'
import {fraction, near} from '../two-rates.ts'
import type {Side, Sides} from './counts.ts'

/** One group and everybody else, each with its smallest table, and the group's share of everybody. */
export interface Apart {
  readonly sides: Sides
  readonly share: number
  /** Generalised entropy of everybody, where it is known. */
  readonly entropy?: number | undefined
}

export type Scaled =
  /** `n`: everybody in the file, or a divisor of how many that are. */
  | {readonly kind: 'common'; readonly n: number; readonly sides: readonly Sides[]}
  /** No number of people is known that all of them could be. */
  | {readonly kind: 'unknown'}
  /** They are not the same people; which of them are not those of the first. */
  | {readonly kind: 'contradictory'; readonly index: number}

const MOST = 1e9
/** What halving and subtracting doubles may make of a share. */
const ERROR = 4e-16

/**
 * All groups of a file at one scale. Every comparison in it is of the same people, so that their number is a multiple of
 * every number of people that gives one group's share and makes both its tables whole: the least common multiple. The true
 * tables are the same multiple of all that come out. Each of them adds up to the same table of everybody.
 */
export function toCommonScale(all: readonly Apart[]): Scaled {
  let everybody = 1
  const shares: {of: number; among: number}[] = []
  for (const {sides, share} of all) {
    const found = fraction(share, ERROR)
    if (!found || found.of === 0 || found.of === found.among) return {kind: 'unknown'}
    const {of, among} = found
    const times = multiple(quotient(sides.group.n, of), quotient(sides.rest.n, among - of))
    everybody = multiple(everybody, among * times)
    if (!(everybody <= MOST)) return {kind: 'unknown'}
    shares.push(found)
  }
  const sides = all.map(({sides: {group, rest}}, i): Sides => {
    const {of, among} = shares[i] ?? {of: 0, among: 1}
    const own = (everybody / among) * of
    return {group: times(group, own / group.n), rest: times(rest, (everybody - own) / rest.n)}
  })
  const totals = sides.map(totalsOf)
  const rightly = totals.find(each => each.rightly !== undefined)?.rightly
  const index = totals.findIndex(
    (each, i) =>
      each.selected !== totals[0]?.selected ||
      (each.rightly !== undefined && each.rightly !== rightly) ||
      !hasEntropy(sides[i], all[i]?.entropy),
  )
  return index >= 0 ? {kind: 'contradictory', index} : {kind: 'common', n: everybody, sides}
}

function times({n, selected, cells}: Side, by: number): Side {
  const side = {n: n * by, selected: selected * by}
  if (!cells) return side
  const {tp, fp, fn, tn} = cells
  return {...side, cells: {tp: tp * by, fp: fp * by, fn: fn * by, tn: tn * by}}
}

/** Everybody who was selected, and who was so rightly, or wrongly not; without the latter where that does not follow. */
function totalsOf({group, rest}: Sides): {readonly selected: number; readonly rightly?: string} {
  const [one, other] = [group.cells, rest.cells]
  const selected = group.selected + rest.selected
  return one && other ? {selected, rightly: `${one.tp + other.tp} ${one.fn + other.fn}`} : {selected}
}

function hasEntropy(sides: Sides | undefined, entropy: number | undefined): boolean {
  const [one, other] = [sides?.group.cells, sides?.rest.cells]
  if (!one || !other || entropy === undefined) return true
  const found = generalizedEntropy([...benefitsOf(one), ...benefitsOf(other)])
  return found !== null && near(found, entropy)
}

/** The least by which `of` must be multiplied to be a multiple of `n`. */
function quotient(n: number, of: number): number {
  return n / divisor(n, of)
}

function multiple(one: number, other: number): number {
  return (one / divisor(one, other)) * other
}

function divisor(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b > 0) [a, b] = [b, a % b]
  return a
}
