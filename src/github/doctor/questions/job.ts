import {type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {Facts} from '../facts.ts'
import {type GateJob, gateJobs} from '../gate-jobs.ts'
import {messages} from '../messages.ts'
import {lines} from '../settings.ts'
import type {Permissions, Step, Workflow} from '../workflow.ts'

/** Does the job that runs the gate fail when it should, on code that no pull request can change? */
export function jobQuestions(facts: Facts): Diagnosis[] {
  const jobs = gateJobs(facts.tree.workflows).filter(({workflow}) => workflow.events.has('pull_request_target'))
  return jobs.flatMap(gate => [
    continues(gate),
    cancels(gate),
    ...checkout(gate),
    permissions(gate),
    ...matrix(gate),
    ...condition(gate),
    ...named(gate, facts),
    pinned(gate),
    ...runner(gate),
  ])
}

const about = ({workflow, job}: GateJob) => `${workflow.path} · ${job.id}`

function continues(gate: GateJob): Diagnosis {
  const {job, step, workflow} = gate
  const off = job.continues === 'no' && (step === undefined || step.continues === 'no')
  return diagnosis(
    {
      id: 'no-continue',
      grade: 'advisory',
      about: about(gate),
      ask: messages.say('no-continue', {}),
      why: messages.say('no-continue-why', {}),
    },
    off
      ? ok()
      : lacking('missing', messages.say('no-continue-missing', {}), lines(workflow.path, '− continue-on-error: …')),
  )
}

function cancels(gate: GateJob): Diagnosis {
  const off = gate.workflow.cancels === 'no' && gate.job.cancels === 'no'
  return diagnosis(
    {
      id: 'no-cancel',
      grade: 'advisory',
      about: about(gate),
      ask: messages.say('no-cancel', {}),
      why: messages.say('no-cancel-why', {}),
    },
    off
      ? ok()
      : lacking(
          'missing',
          messages.say('no-cancel-missing', {}),
          lines(gate.workflow.path, 'concurrency:', '  cancel-in-progress: false'),
        ),
  )
}

/** Fetching a pull request's own files beside a token that may write is how workflows are taken over. */
function checkout(gate: GateJob): Diagnosis[] {
  const {job, step, workflow} = gate
  if (step === undefined) return []
  const fetched = job.steps.some(takesPullRequest)
  const runs = job.steps.some(other => other !== step && (other.runs || other.uses?.startsWith('./') === true))
  return [
    diagnosis(
      {
        id: 'no-checkout',
        grade: 'advisory',
        about: about(gate),
        ask: messages.say('no-checkout', {}),
        why: messages.say('no-checkout-why', {}),
      },
      fetched
        ? lacking('missing', messages.say('no-checkout-missing', {}), lines(workflow.path, '− uses: actions/checkout'))
        : runs
          ? lacking('risk', messages.say('no-checkout-runs', {}))
          : ok(),
    ),
  ]
}

const PULL_REQUEST = /github\.(?:event\.(?:pull_request|number|workflow_run)|head_ref)|refs\/pull\//u

function takesPullRequest({uses, with: given}: Step): boolean {
  if (uses === undefined || !/^actions\/checkout@/iu.test(uses)) return false
  return ['ref', 'repository'].some(name => PULL_REQUEST.test(given.get(name) ?? ''))
}

/** What the gate needs of its token; with an App of its own it writes with that one's. */
const NEEDED: Readonly<Record<string, string>> = {contents: 'read', 'pull-requests': 'write', statuses: 'write'}
const HARMLESS = ['actions', 'checks', 'metadata', 'security-events', 'issues']

function permissions(gate: GateJob): Diagnosis {
  const {job, workflow} = gate
  const given = job.permissions ?? workflow.permissions
  const setting = lines(
    workflow.path,
    'permissions:',
    ...Object.entries(NEEDED).map(([name, level]) => `  ${name}: ${level}`),
  )
  const head = {
    id: 'token-permissions',
    grade: 'advisory',
    about: about(gate),
    ask: messages.say('token-permissions', {}),
    why: messages.say('token-permissions-why', {}),
  } as const
  if (given === undefined || given.kind === 'all')
    return diagnosis(head, lacking('risk', messages.say('token-permissions-all', {}), setting))
  const ownApp = job.environment !== undefined
  const left = Object.entries(NEEDED).filter(
    ([name, level]) => !allows(given, name, level) && !(ownApp && name !== 'contents'),
  )
  if (left.length > 0) {
    const state = left.some(([name]) => name !== 'pull-requests') ? 'missing' : 'risk'
    const names = left.map(([name, level]) => `${name}: ${level}`)
    return diagnosis(head, lacking(state, messages.say('token-permissions-missing', {names}), setting))
  }
  const wide = [...given.levels].flatMap(([name, level]) =>
    level === 'write' && NEEDED[name] !== 'write' && !HARMLESS.includes(name) ? [`${name}: write`] : [],
  )
  return diagnosis(
    head,
    wide.length === 0 ? ok() : lacking('risk', messages.say('token-permissions-wide', {names: wide}), setting),
  )
}

export function allows(given: Permissions, name: string, level: string): boolean {
  if (given.kind === 'all') return level === 'read' || given.level === 'write'
  const has = given.levels.get(name)
  return has === 'write' || has === level
}

function matrix(gate: GateJob): Diagnosis[] {
  if (!gate.job.matrix) return []
  return [risk(gate, 'matrix', lines(gate.workflow.path, '− strategy: {matrix: …}'))]
}

/** A job that its condition leaves out counts as passed. */
function condition(gate: GateJob): Diagnosis[] {
  const {job, step, workflow} = gate
  const conditions = [job.condition, step?.condition].filter(text => text !== undefined && !onlyHoldsBack(text))
  if (conditions.length === 0) return []
  return [risk(gate, 'condition', lines(workflow.path, ...conditions.map(text => `− if: ${text}`)))]
}

/** What wakes the gate may be held back; pull requests, queues, pushes and schedules may not. */
const WAKES = /^github\.event_name\s*!=\s*'(?:workflow_run|issue_comment|pull_request_review)'\s*(?:\|\||$)/u

/** Does a condition let every event through but those that only wake? Anything else that it may say is not understood. */
export function onlyHoldsBack(condition: string): boolean {
  return parts(condition.replace(/^\s*\$\{\{([\s\S]*)\}\}\s*$/u, '$1')).every(part => WAKES.test(part))
}

/** What stands between `&&`, at the outermost level, each without the brackets around it. */
function parts(condition: string): string[] {
  const found: string[] = ['']
  let depth = 0
  for (const sign of condition.replaceAll('&&', '\0')) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === '\0' && depth === 0) found.push('')
    else found.push(found.pop() + sign)
  }
  return found.map(part =>
    part
      .trim()
      .replace(/^\(([\s\S]*)\)$/u, '$1')
      .trim(),
  )
}

function risk(gate: GateJob, id: 'matrix' | 'condition', setting: ReturnType<typeof lines>): Diagnosis {
  return diagnosis(
    {id, about: about(gate), ask: messages.say(id, {}), why: messages.say(`${id}-why`, {})},
    lacking('risk', messages.say(`${id}-risk`, {}), setting),
  )
}

/** A check and a status of one name are both required, and a check can be had by naming a job. */
function named(gate: GateJob, {branches, tree}: Facts): Diagnosis[] {
  const contexts = branches.map(({context}) => context)
  const others = tree.workflows
    .flatMap(read => (read.kind === 'read' ? [read.workflow] : []))
    .filter(({path}) => path !== gate.workflow.path)
  const twin = others.find(({jobs}) => jobs.some(({name}) => name === gate.job.name))
  const impostor = others.find(({jobs}) => jobs.some(({name}) => contexts.includes(name)))
  const same = contexts.find(context => mayBe(gate.job.name, context))
  return [
    diagnosis(
      {
        id: 'job-name',
        grade: 'advisory',
        about: about(gate),
        ask: messages.say('job-name', {}),
        why: messages.say('job-name-why', {}),
      },
      same === undefined
        ? ok()
        : lacking(
            'missing',
            messages.say('job-name-missing', {name: gate.job.name}),
            lines(gate.workflow.path, 'jobs:', `  ${gate.job.id}:`, '    name: ethics-gate job'),
          ),
    ),
    ...[twin, impostor].flatMap(found => (found ? [sameName(found, gate)] : [])),
  ]
}

/** An expression in a name may become any text. */
function mayBe(name: string, context: string): boolean {
  if (!name.includes('${{')) return name === context
  const [before = '', after = ''] = [name.split('${{')[0], name.split('}}').at(-1)]
  return context.startsWith(before) && context.endsWith(after) && before.length + after.length <= context.length
}

function sameName(other: Workflow, gate: GateJob): Diagnosis {
  return diagnosis(
    {
      id: 'same-name',
      about: other.path,
      ask: messages.say('same-name', {}),
      why: messages.say('same-name-why', {}),
    },
    lacking('risk', messages.say('same-name-risk', {path: other.path, name: gate.job.name})),
  )
}

function pinned(gate: GateJob): Diagnosis {
  const {uses, workflow} = gate
  const fixed = uses.startsWith('./') || /@[0-9a-f]{40}$/u.test(uses)
  return diagnosis(
    {id: 'pinned', about: about(gate), ask: messages.say('pinned', {}), why: messages.say('pinned-why', {})},
    fixed
      ? ok()
      : lacking(
          'risk',
          messages.say('pinned-risk', {uses}),
          lines(workflow.path, `uses: ${uses.split('@')[0] ?? uses}@<40-digit commit> # ${uses.split('@')[1] ?? ''}`),
        ),
  )
}

/** Labels of GitHub's own machines, which are new for every job. */
const HOSTED = /^(?:ubuntu|windows|macos)-[\w.-]+$/iu

function runner(gate: GateJob): Diagnosis[] {
  const {job, workflow, step} = gate
  if (step === undefined) return []
  const own = job.runsOn.filter(label => !HOSTED.test(label))
  return [
    diagnosis(
      {id: 'runner', about: about(gate), ask: messages.say('runner', {}), why: messages.say('runner-why', {})},
      own.length === 0 && job.runsOn.length > 0
        ? ok()
        : lacking('risk', messages.say('runner-risk', {labels: own}), lines(workflow.path, 'runs-on: ubuntu-latest')),
    ),
  ]
}
