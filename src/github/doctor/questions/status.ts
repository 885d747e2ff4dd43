import type {Diagnosis} from '../diagnosis.ts'
import {answer, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {BranchFacts, Facts} from '../facts.ts'
import {gateJobs} from '../gate-jobs.ts'
import {messages} from '../messages.ts'
import {ACTIONS_APP, type RequiredCheck} from '../protection.ts'
import {page, rulesetSetting, statusRule} from '../settings.ts'

/** Is the gate's status what has to be green, on every gated branch, and who can write it? */
export function statusQuestions(facts: Facts): Diagnosis[] {
  return facts.branches.flatMap(branch => [
    required(branch),
    ...source(branch, facts.app),
    ...jobRequired(branch, facts),
    upToDate(branch),
    ...otherContexts(branch),
  ])
}

function required({name, context, protection}: BranchFacts): Diagnosis {
  const found = protection.checks.find(check => check.context === context)
  return diagnosis(
    {
      id: 'status-required',
      grade: 'advisory',
      about: name,
      ask: messages.say('status-required', {context, branch: name}),
      why: messages.say('status-required-why', {}),
    },
    found
      ? ok(messages.say('status-required-by', {by: found.by}))
      : answer(protection.allChecks, () =>
          lacking('missing', messages.say('status-required-missing', {}), statusRule(name, context, ACTIONS_APP)),
        ),
  )
}

function source({name, context, protection}: BranchFacts, app: number | undefined): Diagnosis[] {
  const found = protection.checks.filter(check => check.context === context)
  if (found.length === 0) return []
  const head = {
    id: 'status-source',
    grade: 'guarded',
    about: name,
    ask: messages.say('status-source', {context}),
    why: messages.say('status-source-why', {}),
  } as const
  return [diagnosis(head, sourceAnswer(strictest(found), {name, context, app}))]
}

/** All of them must be met, so the one that names most is what counts. */
function strictest(checks: readonly RequiredCheck[]): number | null {
  const sources = checks.map(check => check.source)
  return sources.find(one => one !== null && one !== ACTIONS_APP) ?? sources.find(one => one !== null) ?? null
}

function sourceAnswer(
  source: number | null,
  {name, context, app}: {name: string; context: string; app: number | undefined},
) {
  const setting = statusRule(name, context, 'app')
  if (source === null) return lacking('risk', messages.say('status-source-any', {}), setting)
  if (source === ACTIONS_APP) return lacking('missing', messages.say('status-source-actions', {}), setting)
  if (app !== undefined && app !== source)
    return lacking('missing', messages.say('status-source-other', {source, app}), setting)
  return ok(messages.say('status-source-app', {source}))
}

/** The check of the gate's job says less than its status: it knows nothing of sign-offs, and an old red one stays. */
function jobRequired({name, context, protection}: BranchFacts, {tree}: Facts): Diagnosis[] {
  const names = new Set(gateJobs(tree.workflows).map(({job}) => job.name))
  const wrong = protection.checks.filter(check => check.context !== context && names.has(check.context))
  return wrong.map(check =>
    diagnosis(
      {
        id: 'job-required',
        about: name,
        ask: messages.say('job-required', {branch: name}),
        why: messages.say('job-required-why', {}),
      },
      lacking(
        'risk',
        messages.say('job-required-risk', {job: check.context}),
        rulesetSetting(name, 'Require status checks to pass', `− ${check.context}`),
      ),
    ),
  )
}

function upToDate({name, protection}: BranchFacts): Diagnosis {
  const {queue, upToDate: strict} = protection
  return diagnosis(
    {
      id: 'up-to-date',
      grade: 'guarded',
      about: name,
      ask: messages.say('up-to-date', {branch: name}),
      why: messages.say('up-to-date-why', {}),
    },
    queue.kind === 'known' && queue.value
      ? ok(messages.say('up-to-date-queue', {}))
      : answer(strict, value =>
          value
            ? ok()
            : lacking(
                'missing',
                messages.say('up-to-date-missing', {}),
                rulesetSetting(
                  name,
                  'Require status checks to pass · Require branches to be up to date before merging',
                  '✓',
                ),
              ),
        ),
  )
}

/** Left over from a branch that was renamed, or of another name in `context`. */
function otherContexts({name, context, protection}: BranchFacts): Diagnosis[] {
  const others = protection.checks.filter(
    check => check.context !== context && check.context.toLowerCase().startsWith('ethics-gate: '),
  )
  return others.map(check =>
    diagnosis(
      {
        id: 'other-context',
        about: name,
        ask: messages.say('other-context', {branch: name}),
        why: messages.say('other-context-why', {}),
      },
      lacking(
        'risk',
        messages.say('other-context-risk', {context: check.context, expected: context}),
        page(['Settings', 'Rules', 'Rulesets'], 'Require status checks to pass', `− ${check.context} + ${context}`),
      ),
    ),
  )
}
