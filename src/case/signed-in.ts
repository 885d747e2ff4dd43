import type {Declaration} from '../declaration/declaration.ts'

/** More are not asked for in one run; a signature that names another stays unproven. */
const MOST = 100

/** The pull requests on which signatures say they were approved. */
export function signedIn(declarations: readonly Declaration[]): number[] {
  const numbers = declarations.flatMap(({systems}) =>
    systems.flatMap(({facts}) =>
      Object.values(facts.assessments ?? {}).flatMap(({signed = []}) => signed.flatMap(one => one.pull_request ?? [])),
    ),
  )
  return [...new Set(numbers)].sort((a, b) => b - a).slice(0, MOST)
}
