import type {Approvals} from '../checks/check.ts'
import type {Finding, JudgedSystem, OpenQuestion} from '../gate/finding.ts'
import {judge, type Stricter} from '../gate/judge.ts'
import type {Ground} from '../gate/settle/ground.ts'
import {stricterRules} from '../policy/layers.ts'
import type {Policy} from '../policy/policy.ts'
import type {LowerTier} from '../policy/waivers.ts'
import type {Problem} from '../words/problem.ts'
import {type Assessed, type AssessRequest, assess} from './assess.ts'
import {endedFindings} from './ended.ts'
import {declarationFindings, noDeclaration, scopeFinding} from './own.ts'
import {type Prepared, prepare} from './prepare.ts'

export interface TreeRequest extends Omit<AssessRequest, 'approvals'> {
  /** Reviews, where there is a forge: which ones are needed, the declarations say. */
  readonly approvals?: (prepared: Prepared, today: string) => Promise<Approvals>
  /** ISO date: the one day of this run; or how to have it, in the time zone of the gate's configuration. */
  readonly today: string | ((timeZone: string | undefined) => string)
  /** Keep what was evaluated, to compare it with another tree. */
  readonly keep?: boolean
}

/** One tree, judged for itself: nothing is compared, set aside or forgiven yet. */
export interface JudgedTree {
  readonly prepared: Prepared
  readonly approvals: Approvals
  readonly today: string
  readonly stricter: Stricter
  readonly findings: readonly Finding[]
  /** Faults in what decides. */
  readonly errors: readonly Problem[]
  readonly systems: readonly JudgedSystem[]
  readonly policies: readonly Policy[]
  /** Was no rule asked of a system that is here? */
  readonly idle: boolean
  readonly grounds: readonly Ground[]
  readonly questions: readonly OpenQuestion[]
  /** Decisions that lowered the tier of a system here. */
  readonly lowered: ReadonlySet<LowerTier>
  /** Empty unless it was asked to be kept. */
  readonly assessed: readonly Assessed[]
}

export async function judgeTree(request: TreeRequest): Promise<JudgedTree> {
  const prepared = await prepare(request)
  const today = typeof request.today === 'string' ? request.today : request.today(prepared.trusted.gate?.timezone)
  const {stricter, problems} = stricterRules(prepared.trusted, prepared.trusted.available)
  const errors: Problem[] = [...prepared.errors, ...problems]
  const findings: Finding[] = []
  const systems: JudgedSystem[] = []
  const kept: Assessed[] = []
  const grounds: Ground[] = []
  const lowered = new Set<LowerTier>()
  const questions: OpenQuestion[] = []
  const policies = new Map<string, Policy>()
  /** Is there a system that no policy asks anything of? */
  let idle = false
  const approvals: Approvals = (await request.approvals?.(prepared, today)) ?? {kind: 'none'}
  for await (const batch of assess(prepared, {...request, approvals}, today)) {
    if (request.keep) kept.push(...batch)
    for (const {grounds: own} of batch) grounds.push(...own)
    for (const {evaluated} of batch) findings.push(...judge(evaluated, {today, stricter}))
    for (const {candidate, systems: asked, problems: found, errors: unmet} of batch) {
      findings.push(
        ...declarationFindings(candidate, found),
        ...asked.flatMap(({judged}) => [scopeFinding(judged), ...endedFindings(judged)]),
      )
      errors.push(...unmet)
      for (const {judged, tierFrom, lowered: decision} of asked) {
        if (decision) lowered.add(decision)
        questions.push(...openQuestions(judged))
        systems.push(shown(judged, tierFrom))
        idle ||= judged.policies.length === 0
        for (const policy of judged.policies) policies.set(policy.id, policy)
      }
    }
  }
  if (prepared.candidates.length === 0) findings.push(noDeclaration(request.folder))
  const asked = policies.size > 0 ? [...policies.values()] : prepared.everywhere
  const unasked = systems.length === 0 ? prepared.everywhere.length === 0 : idle
  return {
    prepared,
    approvals,
    today,
    stricter,
    findings,
    errors,
    systems,
    policies: asked,
    idle: unasked,
    grounds,
    lowered,
    questions,
    assessed: kept,
  }
}

function openQuestions({declaration, system}: Assessed['systems'][number]['judged']): OpenQuestion[] {
  const {dilemmas = 'none'} = system.facts
  if (dilemmas === 'none') return []
  return Object.entries(dilemmas).flatMap(([id, {question, holder, answered}]) => {
    if (answered || question === undefined) return []
    const {role, by} = holder ?? {}
    const at = system.place('dilemmas', id)
    return [{project: declaration.project, id, question, ...(role && {holder: role}), ...(by && {by}), at}]
  })
}

function shown(
  {declaration, system, tier}: Assessed['systems'][number]['judged'],
  tierFrom: JudgedSystem['tierFrom'],
): JudgedSystem {
  const {status} = system.facts.project
  return {
    project: declaration.project,
    system: system.id,
    name: system.name,
    file: declaration.file,
    tier,
    tierFrom,
    ...(status && {status}),
  }
}
