import {stable} from './ways.ts'
import type {Asked, AskedLess, Weakening} from './weakening.ts'

/** What one line does to several systems that share it is one weakening. In the order of the files. */
export function together(all: readonly Weakening[]): Weakening[] {
  const groups = new Map<string, Weakening>()
  for (const one of all) {
    const {file, pointer} = one.at
    const key = stable([one.subject.project, file, pointer, one.cause, one.contents])
    const other = groups.get(key)
    groups.set(key, other ? joined(other, one) : one)
  }
  return [...groups.values()].sort(
    (a, b) => order(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column,
  )
}

function joined(one: Weakening, other: Weakening): Weakening {
  const tier = !one.tier || (other.tier && other.tier.from > one.tier.from) ? other.tier : one.tier
  return {
    ...one,
    ended: different([...one.ended, ...other.ended]),
    endedInUse: different([...one.endedInUse, ...other.endedInUse]),
    lowered: different([...one.lowered, ...other.lowered]),
    ...(tier && {tier}),
    needs: different([...one.needs, ...other.needs]),
  }
}

function different<T extends Asked | AskedLess | readonly string[]>(all: readonly T[]): T[] {
  return [...new Map(all.map(one => [stable(one), one])).values()]
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
