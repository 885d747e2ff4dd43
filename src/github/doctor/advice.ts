import type {Message} from '../../words/message.ts'
import type {Client, RepositoryName} from '../ports.ts'
import type {Grade} from './diagnosis.ts'
import {cannotSee, known} from './fact.ts'
import {messages} from './messages.ts'
import {ACTIONS_APP, type Json, type Protection, protectionOf} from './protection.ts'

/** What one run can say of its own standing. `unknown` where that could not be seen: never taken for a grade. */
export interface Advice {
  readonly grade: Grade | 'unknown'
  /** Does a rule of the branch ask for the verdict? `undefined` where that could not be seen. */
  readonly required?: boolean
  readonly messages: readonly Message[]
}

/**
 * Is this verdict required before a merge, and from whom? One request, which any token may make. It never rejects: what
 * goes wrong leaves the grade unknown. Everything else is `ethics-gate doctor`'s to say.
 */
export async function adviceFor(
  {baseBranch}: {readonly baseBranch: string},
  client: Pick<Client, 'rest'>,
  {owner, name}: RepositoryName,
  context: string,
): Promise<Advice> {
  try {
    const {data} = await client.rest<unknown>('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
      owner,
      repo: name,
      branch: baseBranch,
      per_page: 100,
    })
    if (!Array.isArray(data)) return UNSEEN
    const unseen = cannotSee('administration')
    const seen = {rules: known(data as Json[]), branch: unseen, updateRule: unseen, classic: unseen}
    return adviceOn(protectionOf(seen), {branch: baseBranch, context})
  } catch {
    return UNSEEN
  }
}

const UNSEEN: Advice = {
  grade: 'unknown',
  messages: [messages.say('advice-unseen', {}), messages.say('advice-more', {})],
}

/** An App's number alone does not show that its key is kept safe; a doctor looks at that too. */
export function adviceOn(
  {checks, workflows}: Pick<Protection, 'checks' | 'workflows'>,
  {branch, context}: {readonly branch: string; readonly context: string},
): Advice {
  const more = messages.say('advice-more', {})
  const sources = checks.filter(check => check.context === context).map(check => check.source)
  if (sources.length === 0)
    return {grade: 'unknown', required: false, messages: [messages.say('advice-not-required', {branch, context}), more]}
  const own =
    workflows.kind === 'known'
      ? workflows.value.find(one => one.organisation && /ethics-gate/iu.test(one.path))
      : undefined
  if (own) return {grade: 'organisation', required: true, messages: [messages.say('advice-workflow', {path: own.path})]}
  if (sources.some(source => source !== null && source !== ACTIONS_APP))
    return {grade: 'guarded', required: true, messages: [messages.say('advice-required', {context, source: 'app'})]}
  const source = sources.includes(ACTIONS_APP) ? 'actions' : 'any'
  return {grade: 'advisory', required: true, messages: [messages.say('advice-required', {context, source}), more]}
}
