import type {Language} from '../../words/language.ts'
import {messages} from '../messages.ts'
import type {Frozen} from '../ports.ts'
import {isSameContext} from './context.ts'
import type {Ended} from './ended.ts'
import {gatingOf} from './gated.ts'
import type {Looked} from './look.ts'
import type {Run} from './run.ts'
import {sayBegun, sayStatus, saySuperseded} from './say.ts'
import {sharing} from './shared.ts'

/** There is no verdict: the status says what it waits for. */
export async function notJudged(
  run: Run,
  {frozen, inputs, why}: Extract<Looked, {kind: 'no-merge' | 'unsettled'}>,
): Promise<Ended> {
  const gating = await gatingOf(run, frozen)
  const language = run.language ?? gating.language ?? 'en'
  const state = why === 'conflict' ? 'failure' : 'pending'
  const say = messages.say(WHY[why], {})
  run.fail(say, language)
  // A verdict of these very inputs may stand where only the requests ran out: nothing has changed since.
  if (why === 'budget') await sayBegun(run, {frozen, gating, inputs}, language, say)
  else await sayStatus(run, {frozen, gating, inputs}, state, run.speak(say, language))
  return {number: frozen.number, state, exit: why === 'conflict' ? 1 : 2}
}

const WHY = {
  conflict: 'status-conflict',
  pending: 'status-unsettled',
  changing: 'status-unsettled',
  budget: 'status-budget',
} as const

/**
 * What was earned by a commit opens nothing any more when it was replaced. Where another open pull request has it as its head,
 * the status is of that one now: its number, for it is to be judged.
 */
export async function replaced(
  run: Run,
  frozen: Frozen,
  {before, context}: {readonly before: string; readonly context: string},
  language: Language,
): Promise<number | undefined> {
  const [other] = await sharing(run, frozen, context, before)
  if (other === undefined) await saySuperseded(run, before, context, language)
  return other
}

/**
 * A pull request that was closed without a merge leaves no success behind that a later one could use. Where another open one
 * has the same head, the status is of that one now: its number, for it is to be judged.
 */
export async function closed(run: Run, frozen: Frozen, language: Language): Promise<number | undefined> {
  const gating = frozen.state === 'closed' ? await gatingOf(run, frozen) : undefined
  if (!gating || !('context' in gating)) return undefined
  const {context} = gating
  const [other] = await sharing(run, frozen, context)
  if (other !== undefined) return other
  if (frozen.statuses.some(one => isSameContext(one.context, context) && one.state !== 'failure'))
    await saySuperseded(run, frozen.head, context, language)
  return undefined
}
