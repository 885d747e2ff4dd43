import type {Message} from '../../../words/message.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {type MetricName, measure} from '../metrics.ts'
import {complement, rateOf, type Share, together} from '../share.ts'
import type {Stated} from './figure.ts'

/** Beyond what was rounded, tools differ by a few units in the last place of a double. */
const ERROR = 1e-9
/** Comparisons of pairs grow with the square of the groups. */
const MOST_GROUPS = 200
const MOST = 2000
const MOST_CANDIDATES = 200_000

interface Held {
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}

/**
 * Holds what a file states against its counts, under every comparison it could mean: with each other group, with all others,
 * with everybody, the lowest with the highest. What none of them gives is a problem; what only the other side of the event
 * gives is told. What rests on counts that are not known is left alone: it is not believed either way.
 */
export function holdAgainst(stated: readonly Stated[], measurements: readonly Measurement[]): Held {
  const problems: Problem[] = []
  const notes: Problem[] = []
  const rows = grouped(measurements, testOf)
  const small: Stated[] = []
  const left: Stated[] = []
  let candidates = 0
  for (const one of stated) {
    const groups = rows.get(testOf(one))?.length ?? 0
    const more = groups * (one.group === undefined ? groups : 1)
    if (groups > MOST_GROUPS || small.length >= MOST || candidates + more > MOST_CANDIDATES) left.push(one)
    else {
      small.push(one)
      candidates += more
    }
  }
  const [first] = left
  if (first) notes.push({at: first.at, say: messages.say('stated-not-held', {count: left.length})})
  for (const same of grouped(small, one => `${one.metric} ${testOf(one)}`).values()) {
    const [one] = same
    const shares = one && sharesIn(rows.get(testOf(one)) ?? [], one.metric)
    if (!shares) continue
    // Of counts that are only in proportion nobody knows what all others together did.
    const inProportion = rows.get(testOf(one))?.some(({multiple}) => multiple === true) ?? false
    const otherSide = new Map([...shares].map(([name, share]) => [name, complement(share)]))
    for (const each of same) {
      if (inProportion && each.against === undefined) continue
      const candidates = candidatesFor(each, shares)
      if (candidates.length === 0 || gives(candidates, each.value)) continue
      if (each.metric === 'selection-rate' && gives(candidatesFor(each, otherSide), each.value))
        notes.push({at: each.at, say: messages.say('stated-other-side', about(each))})
      else problems.push({at: each.at, say: differs(each, candidates)})
    }
  }
  return {problems, notes}
}

/** Of all groups of a test; `undefined` where one is not known. */
function sharesIn(rows: readonly Measurement[], metric: MetricName): ReadonlyMap<string, Share> | undefined {
  const shares = new Map<string, Share>()
  for (const row of rows) {
    const share = measure(metric, row)
    if (typeof share === 'string') return undefined
    shares.set(row.group, share)
  }
  return shares.size > 0 ? shares : undefined
}

function testOf({event, version, measuredOn, population, attribute}: Measurement | Stated): string {
  return JSON.stringify([event, version ?? null, measuredOn ?? null, population ?? null, attribute])
}

function grouped<T>(all: readonly T[], by: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(by(each))
    if (group) group.push(each)
    else groups.set(by(each), [each])
  }
  return groups
}

/** Every value that the stated comparison can have. */
function candidatesFor({group, against, effect}: Stated, shares: ReadonlyMap<string, Share>): Bounds[] {
  const of = (one: Share | undefined, other: Share | undefined): Bounds[] => {
    if (!one || !other) return []
    const [first, second] = [rateOf(one), rateOf(other)]
    return effect === 'ratio'
      ? [quotient(first, second), quotient(second, first)]
      : [
          [first[0] - second[1], first[1] - second[0]],
          [second[0] - first[1], second[1] - first[0]],
        ]
  }
  const all = [...shares.values()]
  const everybody = all.length > 0 ? together(all) : undefined
  const named = group === undefined ? [...shares.keys()] : [group]
  return named.flatMap(name => {
    const share = shares.get(name)
    const others = [...shares].filter(([other]) => other !== name)
    if (against !== undefined) return of(share, shares.get(against))
    const rest = others.length > 0 ? together(others.map(([, other]) => other)) : undefined
    return [...others.flatMap(([, other]) => of(share, other)), ...of(share, rest), ...of(share, everybody)]
  })
}

function quotient([low1, high1]: Bounds, [low2, high2]: Bounds): Bounds {
  return [high2 === 0 ? Number.POSITIVE_INFINITY : low1 / high2, low2 === 0 ? Number.POSITIVE_INFINITY : high1 / low2]
}

function gives(candidates: readonly Bounds[], [low, high]: Bounds): boolean {
  return candidates.some(candidate => candidate[0] <= high + ERROR && low - ERROR <= candidate[1])
}

function about({attribute, metric, effect, value}: Stated) {
  return {attribute, metric, effect, value}
}

/** With the nearest value that the counts do give. */
function differs(one: Stated, candidates: readonly Bounds[]): Message {
  const middle = (one.value[0] + one.value[1]) / 2
  const away = (candidate: Bounds) => Math.abs((candidate[0] + candidate[1]) / 2 - middle)
  const [nearest = one.value] = candidates.filter(ends => ends.every(Number.isFinite)).sort((a, b) => away(a) - away(b))
  return messages.say('stated-differs', {...about(one), nearest})
}
