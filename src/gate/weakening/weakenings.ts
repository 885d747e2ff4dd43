import type {Path} from '../../words/place.ts'
import type {Difference} from '../change/changed.ts'
import {DEFAULT_TIERS} from '../default-tiers.ts'
import type {Evaluated, Judged} from '../evaluate.ts'
import type {Tiers} from '../tier.ts'
import {movedContent, stillAlive} from './alive.ts'
import type {SystemPair} from './groups.ts'
import {obligationsOf} from './obligations.ts'
import {filesTaken, notComparable, projectsGone, systemsGone} from './projects.ts'
import type {Side} from './side.ts'
import {weakeningsOf} from './system.ts'
import {teamChanges} from './team.ts'
import {together} from './together.ts'
import type {Weakening} from './weakening.ts'

export interface Around {
  /** Roles that own the gate: they approve where a rule names nobody, and where a tier falls. */
  readonly owners: readonly string[]
  /** ISO date: the one day of this run. */
  readonly today: string
  /** The tiers that were used to judge both sides. Absent: those that come with the product. */
  readonly tiers?: Tiers
  /** What differs between the two trees: to follow files that moved, and to see whether what has ended still changes. */
  readonly changed?: ReadonlyMap<Path, Difference>
  /** Roles that every project fills itself, by its team. */
  readonly ofProject?: ReadonlySet<string>
}

/**
 * Everything of what was asked before a change that is gone, lower, looser or narrower after it, both judged under the same
 * policies and on the same day, and also as if every system were in use. Whether a rule passes plays no part. Grouped by
 * cause: one fact that ends many rules is one weakening. Empty where nothing became less.
 */
export function weakenings(before: Side, after: Side, around: Around): Weakening[] {
  const {owners, today, tiers = DEFAULT_TIERS, changed = new Map<Path, Difference>(), ofProject = new Set()} = around
  const was = bySystem(before)
  const is = bySystem(after, was)
  const moved = movedContent(changed)
  const asked = (system: string) => unique([...(was.get(system)?.asked ?? []), ...(was.get(system)?.inUse ?? [])])
  const sides = {before, after}
  const found = [...was].flatMap(([key, one]): Weakening[] => {
    const other = is.get(key)
    if (!other) return []
    const pair: SystemPair = {
      before: one.judged,
      after: other.judged,
      sides,
      asked: asked(key),
      today,
      moved,
      changed,
      owners,
      tiers,
      obligations: {before: obligationsOf(one.asked, today), after: obligationsOf(other.asked, today)},
      inUse: {before: obligationsOf(one.inUse, today), after: obligationsOf(other.inUse, today)},
    }
    return [...weakeningsOf(pair), ...stillAlive(pair, changed, owners)]
  })
  const askedOf = (project: string, system: string) =>
    obligationsOf(was.get(keyOf(project, system))?.asked ?? [], today).asked
  const among = {...sides, owners, changed, askedOf}
  return together([
    ...notComparable(among),
    ...projectsGone(among),
    ...systemsGone(among),
    ...filesTaken(among),
    ...teamChanges(sides, ofProject, owners),
    ...found,
  ])
}

interface OfSystem {
  readonly judged: Judged
  readonly asked: Evaluated[]
  readonly inUse: Evaluated[]
}

/**
 * By project and system. Of two files with one project id the one that had it counts, or the first: that there are two is a
 * finding of its own.
 */
function bySystem(
  {systems, evaluated, inUse}: Side,
  earlier: ReadonlyMap<string, OfSystem> = new Map(),
): ReadonlyMap<string, OfSystem> {
  const all = new Map<string, OfSystem>()
  for (const judged of systems) {
    const key = keyOf(judged.declaration.project, judged.system.id)
    const had = earlier.get(key)?.judged.declaration.file === judged.declaration.file
    if (had || !all.has(key)) all.set(key, {judged, asked: [], inUse: []})
  }
  for (const one of evaluated) of(one, all)?.asked.push(one)
  for (const one of inUse) of(one, all)?.inUse.push(one)
  return all
}

function of({judged: {declaration, system}}: Evaluated, all: ReadonlyMap<string, OfSystem>): OfSystem | undefined {
  const found = all.get(keyOf(declaration.project, system.id))
  return found?.judged.declaration.file === declaration.file ? found : undefined
}

function keyOf(project: string, system: string): string {
  return JSON.stringify([project, system])
}

function unique(all: readonly Evaluated[]): Evaluated[] {
  return [
    ...new Map(
      all.filter(({applied}) => applied).map(one => [JSON.stringify([one.rule.id, one.subject]), one]),
    ).values(),
  ]
}
