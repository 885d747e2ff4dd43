import type {Declaration} from '../../declaration/declaration.ts'
import type {Place} from '../../words/place.ts'
import type {Side} from './side.ts'
import type {Weakening} from './weakening.ts'

interface Sides {
  readonly before: Side
  readonly after: Side
}

/**
 * Accounts that a known project takes up or drops for a role that it fills itself: with them changes who may approve in it.
 * One of those who held the role decides, or the owners of the gate, who remain where nobody did or the only one left.
 */
export function teamChanges(
  {before, after}: Sides,
  roles: ReadonlySet<string>,
  owners: readonly string[],
): Weakening[] {
  const [was, is] = [byProject(before), byProject(after)]
  return [...is].flatMap(([project, now]) => {
    const then = was.get(project)
    const [first] = now
    if (!then || !first) return []
    return [...roles].flatMap((role): Weakening[] => {
      const [held, holds] = [accountsOf(then, role), accountsOf(now, role)]
      const joined = [...holds].filter(account => !held.has(account)).sort()
      const gone = [...held].filter(account => !holds.has(account)).sort()
      if (joined.length + gone.length === 0) return []
      const system = first.systems[0]?.id ?? project
      return [
        {
          cause: {kind: 'team', role, joined, gone},
          contents: [],
          subject: {project, system, kind: 'system', id: system},
          at: placeOf(first, now),
          ended: [],
          endedInUse: [],
          lowered: [],
          needs: [[...new Set([...(held.size > 0 ? [role] : []), ...owners])].sort()],
        },
      ]
    })
  })
}

/** Two files can have one project id: whoever either of them names counts. */
function byProject({systems}: Side): ReadonlyMap<string, readonly Declaration[]> {
  const all = new Map<string, Declaration[]>()
  for (const declaration of new Set(systems.map(one => one.declaration)))
    all.set(declaration.project, [...(all.get(declaration.project) ?? []), declaration])
  return all
}

/** Logins are the same in capitals and in small letters. */
function accountsOf(declarations: readonly Declaration[], role: string): ReadonlySet<string> {
  const team = declarations.flatMap(({systems}) => systems.flatMap(({facts}) => facts.team ?? []))
  return new Set(team.flatMap(one => (one.role === role && one.account ? [one.account.toLowerCase()] : [])))
}

function placeOf(first: Declaration, declarations: readonly Declaration[]): Place {
  const named = declarations.flatMap(one => one.systems).find(({facts}) => facts.team !== undefined)
  return named ? named.place('team') : first.at
}
