import type {Assessment, Declaration, System} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import type {PathIndex} from '../text/path-index.ts'
import {covered, leastPaths} from './seal.ts'

/** Coverage that an assessment lacks: facts by field, and files by the path the declaration gives them. */
export interface Lacking {
  readonly facts: readonly string[]
  readonly paths: readonly string[]
}

/** What tells one state of a model from another where its files are not in this repository. */
const OUTSIDE = ['models.version', 'models.artefact.digest']

/**
 * What of the least coverage an assessment's `covers:` leaves out. `withContent`: models and column lists are asked too. A
 * path that leads to nothing is left out as long as it is not covered, and covers nothing once it is.
 */
export function lacking(
  least: {readonly facts: readonly string[]; readonly withContent: boolean},
  {declaration, system, entry, paths}: {declaration: Declaration; system: System; entry: Assessment; paths: PathIndex},
): Lacking {
  const names = entry.covers?.facts ?? []
  const files = new Set(covered({declaration, entry, paths}).files.map(({path}) => path))
  const uncovered = (written: string) => {
    const pattern = resolvePath(declaration.folder, written)
    if (pattern === undefined) return true
    const found = paths.matching(pattern)
    return found.length > 0 ? found.some(path => !files.has(path)) : !(entry.covers?.paths ?? []).includes(written)
  }
  const outside = least.withContent && Object.values(system.facts.models ?? {}).some(model => model.path === undefined)
  return {
    facts: [...least.facts, ...(outside ? OUTSIDE : [])].filter(
      fact => !names.some(name => includes(name, fact)) && !namedOneByOne(fact, names, system),
    ),
    paths: least.withContent ? leastPaths(system).filter(uncovered) : [],
  }
}

function includes(name: string, fact: string): boolean {
  return fact === name || fact.startsWith(`${name}.`)
}

/** `models.a` and `models.b` together cover `models.kind` where there are no other models. */
function namedOneByOne(fact: string, names: readonly string[], system: System): boolean {
  const roots: readonly (readonly [string, object | undefined])[] = [
    ['models', system.facts.models],
    ['data.sources', system.facts.sources],
    ['use.events', system.facts.events],
    ['fairness.attributes', system.facts.fairness?.attributes],
  ]
  return roots.some(([root, entries]) => {
    const ids = Object.keys(entries ?? {})
    return (
      (fact === root || fact.startsWith(`${root}.`)) &&
      ids.length > 0 &&
      ids.every(id => names.includes(`${root}.${id}`))
    )
  })
}
