import {answer, type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {Facts} from '../facts.ts'
import {type GateJob, gateJobs} from '../gate-jobs.ts'
import {messages} from '../messages.ts'
import {lines, page} from '../settings.ts'
import type {Permissions} from '../workflow.ts'
import {allows} from './job.ts'

/** What keeps others from writing the gate's status, and what keeps the gate running. */
export function guardQuestions(facts: Facts): Diagnosis[] {
  const jobs = gateJobs(facts.tree.workflows).filter(({workflow}) => workflow.events.has('pull_request_target'))
  return [
    ...jobs.filter(({step}) => step !== undefined).map(gate => environment(gate, facts)),
    ...otherWriters(jobs, facts),
    ...disabled(jobs, facts),
    ...server(facts),
    ...unmatched(facts),
  ]
}

/** The App's key lies in an environment that only the default branch reaches: no branch of a pull request does. */
function environment({workflow, job}: GateJob, {environments, defaultBranch}: Facts): Diagnosis {
  const name = job.environment
  const head = {
    id: 'environment',
    grade: 'guarded',
    about: `${workflow.path} · ${job.id}`,
    ask: messages.say('environment', {}),
    why: messages.say('environment-why', {}),
  } as const
  if (name === undefined)
    return diagnosis(
      head,
      lacking(
        'missing',
        messages.say('environment-missing', {}),
        lines(workflow.path, 'jobs:', `  ${job.id}:`, '    environment: ethics-gate'),
      ),
    )
  const setting = page(
    ['Settings', 'Environments', name],
    'Deployment branches and tags',
    'Selected branches and tags · default branch only',
  )
  return diagnosis(
    head,
    answer(environments, all => {
      const limit = all.get(name)
      if (limit === undefined) return lacking('missing', messages.say('environment-absent', {name}), setting)
      if (limit.kind === 'any-branch') return lacking('missing', messages.say('environment-open', {name}), setting)
      if (limit.kind === 'protected-branches')
        return lacking('risk', messages.say('environment-protected', {name}), setting)
      return answer(limit.patterns, patterns => {
        const others = patterns.filter(
          pattern => defaultBranch.kind === 'cannot-see' || pattern !== defaultBranch.value,
        )
        return others.length === 0 && patterns.length > 0
          ? ok()
          : lacking('missing', messages.say('environment-named', {name, patterns: others}), setting)
      })
    }),
  )
}

/** Workflows that ask for what it takes to write a status or a check. A branch can bring another one at any time. */
function otherWriters(gates: readonly GateJob[], {tree}: Facts): Diagnosis[] {
  const own = new Set(gates.map(({workflow}) => workflow.path))
  const writers = tree.workflows.flatMap(read => {
    if (read.kind === 'unreadable' || own.has(read.workflow.path)) return []
    const {path, jobs, permissions} = read.workflow
    return [permissions, ...jobs.map(job => job.permissions)].some(writes) ? [path] : []
  })
  if (writers.length === 0) return []
  return [
    diagnosis(
      {
        id: 'other-writers',
        ask: messages.say('other-writers', {}),
        why: messages.say('other-writers-why', {}),
      },
      lacking('risk', messages.say('other-writers-risk', {paths: writers})),
    ),
  ]
}

function writes(given: Permissions | undefined): boolean {
  return given !== undefined && (allows(given, 'statuses', 'write') || allows(given, 'checks', 'write'))
}

function disabled(gates: readonly GateJob[], {states}: Facts): Diagnosis[] {
  return [...new Set(gates.map(({workflow}) => workflow.path))].map(path =>
    diagnosis(
      {
        id: 'workflow-active',
        grade: 'advisory',
        about: path,
        ask: messages.say('workflow-active', {}),
        why: messages.say('workflow-active-why', {}),
      },
      answer(states, all => {
        const state = all.get(path)
        return state === undefined || state === 'active'
          ? ok()
          : lacking(
              'missing',
              messages.say('workflow-active-missing', {state}),
              page(['Actions', path, '…'], 'Enable workflow', '✓'),
            )
      }),
    ),
  )
}

/** Before 3.20 `pull_request_target` takes its file from the base branch, see https://docs.github.com/enterprise-server/admin/release-notes. */
const FIRST_SAFE = [3, 20] as const

function server({server: running}: Facts): Diagnosis[] {
  if (running.kind === 'known' && running.value === null) return []
  return [
    diagnosis(
      {
        id: 'server-version',
        grade: 'advisory',
        ask: messages.say('server-version', {}),
        why: messages.say('server-version-why', {}),
      },
      answer(running, version => {
        const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
        const safe = major > FIRST_SAFE[0] || (major === FIRST_SAFE[0] && minor >= FIRST_SAFE[1])
        return safe ? ok() : lacking('missing', messages.say('server-version-missing', {version: version ?? ''}))
      }),
    ),
  ]
}

/** A pattern of gated branches that fits none: the branch was renamed, or is yet to come. */
function unmatched({unmatched: patterns}: Facts): Diagnosis[] {
  if (patterns.kind === 'cannot-see') return []
  return patterns.value.map(pattern =>
    diagnosis(
      {
        id: 'branch-there',
        about: pattern,
        ask: messages.say('branch-there', {pattern}),
        why: messages.say('branch-there-why', {}),
      },
      lacking('risk', messages.say('branch-there-risk', {}), lines('.github/ethics-gate/gate.yml', 'branches: […]')),
    ),
  )
}
