import type {Assessment} from '../../declaration/declaration.ts'
import {evidencePaths} from '../../evidence/seal.ts'
import type {Scope} from '../check.ts'

/** A bias test that has results for an event. */
export interface Test {
  readonly id: string
  readonly entry: Assessment
  /** Positions in `results:` that are about the event, or about no event in particular. */
  readonly results: readonly number[]
}

/** Every bias test that is about an event and that no other one replaces. */
export function testsFor({system, subject}: Scope): Test[] {
  const all = Object.entries(system.facts.assessments ?? {})
  // Only a bias test that was finished takes another one's place.
  const done = all.filter(([, {kind, completed}]) => kind === 'bias-test' && completed !== undefined)
  const replaced = new Set(done.flatMap(([, entry]) => entry.replaces ?? []))
  return all.flatMap(([id, entry]) => {
    if (entry.kind !== 'bias-test' || replaced.has(id)) return []
    const results = (entry.results ?? []).flatMap((result, i) =>
      result.event === undefined || result.event === subject.id ? [i] : [],
    )
    return results.length > 0 ? [{id, entry, results}] : []
  })
}

/** Written paths that bias tests rest on. */
export function writtenPaths(tests: readonly {entry: Assessment}[]): string[] {
  return tests.flatMap(({entry}) => [...evidencePaths(entry), ...(entry.covers?.paths ?? [])])
}
