import type {Judgement} from '../../gate/finding.ts'
import {commentReport} from '../../report/comment.ts'
import {statusText} from '../../report/status.ts'
import {voiceOf} from '../../report/voice.ts'
import type {Language} from '../../words/language.ts'
import {adviceFor} from '../doctor/advice.ts'
import {messages} from '../messages.ts'
import type {Frozen, NewStatus} from '../ports.ts'
import {reasonOf} from '../reason.ts'
import {type Gating, gatingOf} from './gated.ts'
import {type Looked, lookAt} from './look.ts'
import type {Run} from './run.ts'
import {type Begun, sayBegun, sayBroken, sayStatus, saySuperseded} from './say.ts'
import {stateOf} from './status.ts'

/** The state that was said of a pull request, and how the job ends. */
export interface Ended {
  readonly number: number
  readonly state: NewStatus['state'] | 'closed'
  readonly judgement?: Judgement
  readonly exit: 0 | 1 | 2
}

/** In the first line of our comment, hidden: by it and by its author the comment is found again. */
const MARKER = 'ethics-gate: report'

/**
 * Judges one pull request and says so: job, then status, then comment; the comment decides nothing. Where anything goes wrong
 * once it has begun, the status says so and nothing that was earned before stands; then this rejects.
 */
export async function judgePullRequest(run: Run, number: number, before?: string): Promise<Ended> {
  let gating: Gating = {kind: 'other-branch'}
  let language: Language = run.language ?? 'en'
  let begun: Begun | undefined
  try {
    const looked = await lookAt(run, number, async (frozen, inputs) => {
      begun = {frozen, inputs}
      gating = await gatingOf(run, frozen)
      begun = {frozen, inputs, gating}
      language = run.language ?? gating.language ?? 'en'
      if (before !== undefined && before !== frozen.head && gating.kind === 'gated')
        await saySuperseded(run, before, gating.context, language)
      await sayBegun(run, {frozen, gating, inputs}, language)
    })
    if (looked.kind === 'closed') return await closed(run, looked.frozen, language)
    if (looked.kind !== 'judged') return await notJudged(run, looked, gating, language)
    return await judged(run, looked, gating, language)
  } catch (error) {
    if (begun) await sayBroken(run, begun, language)
    throw error
  }
}

async function judged(
  run: Run,
  {frozen, judgement, inputs}: Extract<Looked, {kind: 'judged'}>,
  gating: Gating,
  language: Language,
): Promise<Ended> {
  const {number} = frozen
  const advice = await adviceFor(frozen, run.forge.client, run.repository, 'context' in gating ? gating.context : '')
  const enforced = gating.kind === 'not-configured' && advice.required ? {...gating, kind: 'broken' as const} : gating
  const state = gating.kind === 'not-configured' ? 'failure' : stateOf(judgement)
  const exit = exitOf(judgement)
  const shown = {...judgement, notes: [...judgement.notes, ...notesOn(gating, mayNotOpen(run, frozen))]}
  await run.tell(shown, language)
  const reader = await run.reader(shown, language)
  if (mayNotOpen(run, frozen) && state === 'success') {
    run.warn(messages.say('run-old', {}), language)
    return {number, state: 'pending', judgement, exit: 2}
  }
  const sentence =
    gating.kind === 'not-configured'
      ? run.speak(messages.say('status-not-configured', {}), language)
      : statusText(shown, voiceOf(reader, shown.roles))
  await sayStatus(run, {frozen, gating: enforced, inputs, date: judgement.today}, state, sentence)
  const options = {...reader, marker: MARKER, grade: advice.grade, advice: advice.messages}
  await comment(run, frozen, commentReport(shown, {...options, ...(run.link && {reportLink: run.link})}), language)
  return {number, state, judgement, exit}
}

/** A run that was started again keeps its old workflow file and its old event. */
function mayNotOpen({isOld}: Run, {workflow}: Frozen): boolean {
  return isOld() || (workflow !== undefined && workflow.atRun !== workflow.atDefault)
}

/** The job speaks of content and errors; of approvals only the status does. */
export function exitOf({verdict, mode}: Judgement): Ended['exit'] {
  if (verdict === 'error') return 2
  return verdict === 'blocked' && mode !== 'observe' ? 1 : 0
}

function notesOn(gating: Gating, old: boolean) {
  return [
    ...(gating.kind === 'other-branch' ? [messages.say('branch-not-gated', {})] : []),
    ...(old ? [messages.say('run-old', {})] : []),
  ]
}

/** A comment that is refused changes nothing. */
async function comment(run: Run, frozen: Frozen, markdown: string, language: Language): Promise<void> {
  try {
    await run.forge.writeComment(frozen, `<!-- ${MARKER} -->`, markdown)
  } catch (error) {
    run.warn(
      messages.say('not-written', {what: 'comment', reason: reasonOf(error, message => run.speak(message, language))}),
      language,
    )
  }
}

async function notJudged(
  run: Run,
  looked: Extract<Looked, {kind: 'no-merge' | 'unsettled'}>,
  gating: Gating,
  language: Language,
): Promise<Ended> {
  const {frozen, inputs} = looked
  const conflict = looked.kind === 'no-merge' && looked.why === 'conflict'
  const state = conflict ? 'failure' : 'pending'
  const say = messages.say(conflict ? 'status-conflict' : 'status-unsettled', {})
  run.warn(say, language)
  await sayStatus(run, {frozen, gating, inputs}, state, run.speak(say, language))
  return {number: frozen.number, state, exit: conflict ? 1 : 2}
}

/** A pull request that was closed without a merge leaves no success behind that a later one could use. */
async function closed(run: Run, frozen: Frozen, language: Language): Promise<Ended> {
  const gating = frozen.state === 'closed' ? await gatingOf(run, frozen) : undefined
  if (
    gating?.kind === 'gated' &&
    frozen.statuses.some(({context, state}) => context === gating.context && state !== 'failure')
  )
    await saySuperseded(run, frozen.head, gating.context, language)
  return {number: frozen.number, state: 'closed', exit: 0}
}
