import type {Approvals, Changes} from '../checks/check.ts'
import {SeenFigures} from '../evidence/bias/same/seen.ts'
import {type Evaluated, evaluate, type Judged} from '../gate/evaluate.ts'
import {type Ground, groundOf} from '../gate/settle/ground.ts'
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
  /** What settling needs to know of its systems; empty where there is nothing that could be settled. */
  readonly grounds: readonly Ground[]
}

function accepts({system}: Judged): boolean {
  return (system.facts.decisions ?? []).some(({kind}) => kind === 'accept-difference')
}

/** Projects whose evidence is read together: few processes, bounded memory. */
const AT_ONCE = 20

/** Reads and evaluates every project of a tree, batch by batch. */
export async function* assess(prepared: Prepared, request: AssessRequest, today: string): AsyncGenerator<Assessed[]> {
  const {candidates, trusted} = prepared
  const settles = trusted.waivers !== undefined || trusted.baseline !== undefined
  const seen = new SeenFigures()
  for (let done = 0; done < candidates.length; done += AT_ONCE) {
    const batch = candidates
      .slice(done, done + AT_ONCE)
      .map(candidate => ({candidate, ...project(candidate, prepared, today)}))
    const readable = batch.flatMap(({candidate: {declaration}, systems}) =>
      declaration ? [{declaration, judged: systems.map(({judged}) => judged)}] : [],
    )
    const wanted = readable.map(({declaration, judged}) => wantedBy(declaration, judged, prepared.paths, settles))
    const given = await gather(wanted, request.tree, prepared.paths, {
      today,
      ...(request.base && {before: request.base}),
      approvals: request.approvals ?? {kind: 'none'},
      changes: request.changes ?? {kind: 'none'},
      seen,
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
        grounds: slices ? judged.filter(one => settles || accepts(one)).map(one => groundOf(one, slices)) : [],
      }
    })
    request.onProject?.(done + batch.length, candidates.length)
  }
}
