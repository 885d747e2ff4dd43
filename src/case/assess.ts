import type {Approvals, Changes} from '../checks/check.ts'
import {type Evaluated, evaluate} from '../gate/evaluate.ts'
import type {Problem} from '../words/problem.ts'
import type {Candidate} from './declarations.ts'
import {gather, wantedBy} from './gather.ts'
import {type Prepared, type Project, project, type Request} from './prepare.ts'

export interface AssessRequest extends Request {
  /** Reviews, where there is a forge. */
  readonly approvals?: Approvals
  /** What the change touches, where one is judged. */
  readonly changes?: Changes
  /** Called after each project, for progress. */
  readonly onProject?: (done: number, of: number) => void
}

/** One declaration with what its policies ask of it and what the evidence says. */
export interface Assessed {
  readonly candidate: Candidate
  readonly systems: Project['systems']
  readonly problems: readonly Problem[]
  readonly errors: readonly Problem[]
  readonly evaluated: readonly Evaluated[]
  /** Git blob ids of what was read or is covered. */
  readonly identified: ReadonlyMap<string, string>
}

/** Projects whose evidence is read together: few processes, bounded memory. */
const AT_ONCE = 20

/** Reads and evaluates every project of a tree, batch by batch. */
export async function* assess(prepared: Prepared, request: AssessRequest, today: string): AsyncGenerator<Assessed[]> {
  const {candidates} = prepared
  for (let done = 0; done < candidates.length; done += AT_ONCE) {
    const batch = candidates
      .slice(done, done + AT_ONCE)
      .map(candidate => ({candidate, ...project(candidate, prepared)}))
    const readable = batch.flatMap(({candidate: {declaration}, systems}) =>
      declaration ? [{declaration, judged: systems.map(({judged}) => judged)}] : [],
    )
    const wanted = readable.map(({declaration, judged}) => wantedBy(declaration, judged, prepared.paths))
    const given = await gather(wanted, request.tree, prepared.paths, {
      today,
      ...(request.base && {before: request.base}),
      approvals: request.approvals ?? {kind: 'none'},
      changes: request.changes ?? {kind: 'none'},
    })
    let next = 0
    yield batch.map(({candidate, systems, problems, errors}): Assessed => {
      const slices = candidate.declaration ? given[next++] : undefined
      const judged = systems.map(one => one.judged)
      return {
        candidate,
        systems,
        problems,
        errors,
        evaluated: slices ? evaluate(judged, slices) : [],
        identified: slices?.identified ?? new Map(),
      }
    })
    request.onProject?.(done + batch.length, candidates.length)
  }
}
