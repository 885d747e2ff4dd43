import type {Range} from './decision.ts'
import type {Effect} from './effect.ts'
import type {Table} from './share.ts'

/**
 * How few people on the other side, all in one of the two groups, put the estimate on the other side of an end of the range;
 * `null` where no number does. After the Questions and Answers on the Uniform Guidelines on Employee Selection Procedures,
 * 44 Fed. Reg. 11996 (1979): a difference that one person's fate would undo is a weak one.
 */
export function flipsWith({of}: Effect, first: Table, second: Table, range: Range): number | null {
  const zone = (one: number, other: number) => {
    const value = of(one / first.n, other / second.n)
    return value < range[0] ? 'below' : value > range[1] ? 'above' : 'within'
  }
  const now = zone(first.x, second.x)
  const turned = (moved: (people: number) => readonly [number, number]) => (people: number) =>
    zone(...moved(people)) !== now
  const found = [
    fewest(
      first.n - first.x,
      turned(people => [first.x + people, second.x]),
    ),
    fewest(
      second.x === 0 ? first.x - 1 : first.x,
      turned(people => [first.x - people, second.x]),
    ),
    fewest(
      second.n - second.x,
      turned(people => [first.x, second.x + people]),
    ),
    fewest(
      first.x === 0 ? second.x - 1 : second.x,
      turned(people => [first.x, second.x - people]),
    ),
  ].filter(people => people !== null)
  return found.length > 0 ? Math.min(...found) : null
}

/** The least number up to `most` that is enough, where every larger one is too. */
function fewest(most: number, isEnough: (people: number) => boolean): number | null {
  if (most < 1 || !isEnough(most)) return null
  let [tooFew, enough] = [0, most]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
