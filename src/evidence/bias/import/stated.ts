import type {Message} from '../../../words/message.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {measure} from '../metrics.ts'
import {complement, rateOf, type Share, together} from '../share.ts'
import type {Stated} from './figure.ts'

/** Beyond what was rounded, tools differ by a few units in the last place of a double. */
const ERROR = 1e-9

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
  for (const one of stated) {
    const groups = measurements.filter(row => sameTest(row, one))
    const shares = new Map(
      groups.flatMap(row => {
        const share = measure(one.metric, row)
        return typeof share === 'string' ? [] : [[row.group, share] as const]
      }),
    )
    const complete = groups.length > 0 && shares.size === groups.length
    const candidates = complete ? candidatesFor(one, shares) : []
    if (candidates.length === 0 || gives(candidates, one.value)) continue
    const otherSide = new Map([...shares].map(([name, share]) => [name, complement(share)]))
    if (one.metric === 'selection-rate' && gives(candidatesFor(one, otherSide), one.value))
      notes.push({at: one.at, say: messages.say('stated-other-side', about(one))})
    else problems.push({at: one.at, say: differs(one, candidates)})
  }
  return {problems, notes}
}

function sameTest(row: Measurement, one: Stated): boolean {
  return (
    row.event === one.event &&
    row.version === one.version &&
    row.measuredOn === one.measuredOn &&
    row.population === one.population &&
    row.attribute === one.attribute
  )
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
