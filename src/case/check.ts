import {evaluate, type Judged, wholeSystem} from '../gate/evaluate.ts'
import type {Finding, JudgedSystem, Judgement} from '../gate/finding.ts'
import {judge, ownFinding, verdictOf} from '../gate/judge.ts'
import {messages} from '../gate/messages.ts'
import {stricterRules} from '../policy/layers.ts'
import type {Policy} from '../policy/policy.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Message} from '../words/message.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {asksOf} from './asks.ts'
import type {Candidate} from './declarations.ts'
import {firstLines} from './first-lines.ts'
import {gather, wantedBy} from './gather.ts'
import {type Prepared, prepare, project, type Request} from './prepare.ts'

export interface CheckRequest extends Request {
  /** ISO date: the one day of this run; or how to have it, in the time zone of the gate's configuration. */
  readonly today: string | ((timeZone: string | undefined) => string)
  /** Called after each project, for progress. */
  readonly onProject?: (done: number, of: number) => void
}

/** Projects whose evidence is read together: few processes, bounded memory. */
const AT_ONCE = 20

/** One evaluation, the same for the command line, the Action and the collector: tree → judgement. */
export async function check(request: CheckRequest): Promise<Judgement> {
  const {tree, folder} = request
  const prepared = await prepare(request)
  const today = typeof request.today === 'string' ? request.today : request.today(prepared.trusted.gate?.timezone)
  const floors = stricterRules(prepared.trusted, prepared.trusted.available)
  const errors: Problem[] = [...prepared.errors, ...floors.problems]
  const findings: Finding[] = []
  const systems: JudgedSystem[] = []
  const policies = new Map<string, Policy>()
  /** Is there a system that no policy asks anything of? */
  let idle = false
  for (let done = 0; done < prepared.candidates.length; done += AT_ONCE) {
    const batch = prepared.candidates
      .slice(done, done + AT_ONCE)
      .map(candidate => ({candidate, ...project(candidate, prepared)}))
    const readable = batch.flatMap(({candidate: {declaration}, systems: asked}) =>
      declaration ? [{declaration, judged: asked.map(one => one.judged)}] : [],
    )
    const wanted = readable.map(({declaration, judged}) => wantedBy(declaration, judged, prepared.paths))
    const given = await gather(wanted, tree, prepared.paths, today, request.base)
    for (const [i, {judged}] of readable.entries()) {
      const slices = given[i]
      if (slices) findings.push(...judge(evaluate(judged, slices), {today, stricter: floors.stricter}))
    }
    for (const {candidate, systems: asked, problems, errors: unmet} of batch) {
      findings.push(...declarationFindings(candidate, problems), ...asked.map(({judged}) => scopeFinding(judged)))
      errors.push(...unmet)
      for (const {judged, tierFrom} of asked) {
        systems.push(shown(judged, tierFrom))
        idle ||= judged.policies.length === 0
        for (const policy of judged.policies) policies.set(policy.id, policy)
      }
    }
    request.onProject?.(done + batch.length, prepared.candidates.length)
  }
  if (prepared.candidates.length === 0) findings.push(noDeclaration(folder))
  const unasked = systems.length === 0 ? prepared.everywhere.length === 0 : idle
  if (unasked && errors.length === 0)
    errors.push({at: startOf(prepared.trusted.gate?.file ?? ''), say: messages.say('nothing-evaluated', {})})
  const asked = policies.size > 0 ? [...policies.values()] : prepared.everywhere
  const asks = await asksOf(findings, asked)
  return {
    verdict: verdictOf(findings, errors),
    findings,
    systems,
    ...texts(asked),
    ...(asks && {asks}),
    errors,
    notes: notes(prepared, request.base !== undefined),
    today,
    commit: tree.commit,
    ...((await tree.changed()) && {changed: true}),
    folder,
    ...(prepared.trusted.gate?.language && {language: prepared.trusted.gate.language}),
  }
}

function texts(policies: readonly Policy[]): Pick<Judgement, 'policies' | 'rules' | 'requirements' | 'roles'> {
  return {
    policies,
    rules: new Map(policies.flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const))),
    requirements: new Map(
      policies.flatMap(policy =>
        Object.entries(policy.requirements).map(([id, requirement]) => [`${policy.id}/${id}`, requirement] as const),
      ),
    ),
    roles: Object.assign({}, ...policies.map(policy => policy.roles)),
  }
}

/** Is everything in the file known and valid? What is not blocks by itself, whatever the policies ask. */
function declarationFindings({declaration, file}: Candidate, problems: readonly Problem[]): Finding[] {
  const name = declaration?.project ?? ''
  const about: Subject = {project: name, system: '', kind: 'repository', id: name === '' ? file : name}
  const valid: Result = {outcome: 'pass', at: startOf(file), say: messages.say('declaration-valid', {})}
  const results = problems.length > 0 ? problems.map((problem): Result => ({outcome: 'error', ...problem})) : [valid]
  return results.map(result => ownFinding('declaration', about, result))
}

/** The one rule that applies to all that goes on: is it declared whether this touches people? What was declined touches nobody. */
function scopeFinding(judged: Judged): Finding {
  const {system} = judged
  const about = system.value('data.about')
  const open = (field: string, say: Message): Finding =>
    ownFinding('scope', wholeSystem(judged), {outcome: 'undeclared', at: about.at, say, undeclared: [field]})
  if (!about.known && system.facts.project.status === 'declined') {
    const say = messages.say('not-at-this-stage', {status: 'declined'})
    const at = system.place('project', 'status')
    return {...ownFinding('scope', wholeSystem(judged), {outcome: 'pass', at, say}), disposition: 'not-applicable'}
  }
  if (!about.known) return open('data.about', messages.say('scope-undeclared', {}))
  if (system.facts.data?.about === 'no-persons' && system.facts.data.because === undefined)
    return open('data.because', messages.say('scope-no-reason', {}))
  const say = messages.say('scope-declared', {about: String(about.value[0])})
  return ownFinding('scope', wholeSystem(judged), {outcome: 'pass', at: about.at, say})
}

function noDeclaration(folder: Path): Finding {
  const at = startOf(folder === '' ? 'ethics.yml' : `${folder}/ethics.yml`)
  const about: Subject = {project: '', system: '', kind: 'repository', id: folder}
  return ownFinding('declaration', about, {
    outcome: 'missing',
    at,
    say: messages.say('no-declaration', {folder}),
    fix: {file: at.file, after: 0, text: firstLines},
  })
}

function shown({declaration, system, tier}: Judged, tierFrom: JudgedSystem['tierFrom']): JudgedSystem {
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

function notes({byDefault, everywhere}: Prepared, hasBase: boolean): Message[] {
  const standard = byDefault ? [messages.say('default-policies', {policies: everywhere.map(({id}) => id)})] : []
  return [...standard, messages.say('no-forge', {}), messages.say(hasBase ? 'base-plan' : 'no-base', {})]
}
