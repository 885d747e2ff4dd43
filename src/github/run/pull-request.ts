import type {Judgement} from '../../gate/finding.ts'
import {commentReport} from '../../report/comment.ts'
import {statusText} from '../../report/status.ts'
import {voiceOf} from '../../report/voice.ts'
import type {Language} from '../../words/language.ts'
import type {Message} from '../../words/message.ts'
import {adviceFor} from '../doctor/advice.ts'
import {messages, type What} from '../messages.ts'
import type {Frozen, NewStatus} from '../ports.ts'
import {reasonOf} from '../reason.ts'
import {isSameContext} from './context.ts'
import {decidingOf} from './deciding.ts'
import {type Gating, gatingOf} from './gated.ts'
import {inputsFor, type Looked, lookAt} from './look.ts'
import type {Deciding, Run} from './run.ts'
import {type Begun, type Spoken, sayBegun, sayBroken, sayStatus, saySuperseded, sayUnseen} from './say.ts'
import {heldBy, sharing, withHeld} from './shared.ts'
import {stateOf} from './status.ts'
import {suggest} from './suggest.ts'

/** The state that was said of a pull request, and how the job ends. */
export interface Ended {
  readonly number: number
  readonly state: NewStatus['state'] | 'closed'
  readonly judgement?: Judgement
  readonly exit: 0 | 1 | 2
}

/** `opened`: what a success was just written for. */
interface Once extends Ended {
  readonly opened?: Spoken
}

/** In the first line of our comment, hidden: by it and by its author the comment is found again. */
const MARKER = 'ethics-gate: report'

const MOST_TIMES = 3

/**
 * Judges one pull request and says so. Of two runs the one that writes last wins, so a success is compared once more with
 * what is there now that it stands.
 */
export async function judgePullRequest(run: Run, number: number, before?: string): Promise<Ended> {
  for (let times = 1; ; times++) {
    const {opened, ...ended} = await judgeOnce(run, number, times === 1 ? before : undefined)
    if (opened === undefined) return ended
    const frozen = await lookAgain(run, opened)
    const inputs = inputsFor(run, frozen)
    if (inputs === opened.inputs) return ended
    if (times < MOST_TIMES || frozen.state !== 'open') continue
    const language = run.language ?? opened.gating.language ?? 'en'
    await sayBegun(run, {...opened, frozen, inputs}, language, messages.say('status-unsettled', {}))
    return {number, state: 'pending', exit: 2}
  }
}

/** Both lists come before anything is read, so that what changed is read together with what decides. */
async function list({forge}: Run, {defaultTip, merge}: Frozen): Promise<void> {
  const commits = merge.kind === 'merged' ? [defaultTip, merge.commit] : [defaultTip]
  // Where one cannot be listed, whoever needs it finds out.
  await Promise.allSettled(commits.map(async commit => (await forge.tree(commit)).list()))
}

/** A success of which it cannot be seen whether it still holds is taken back. */
async function lookAgain(run: Run, opened: Spoken): Promise<Frozen> {
  try {
    return await run.forge.freeze(opened.frozen.number)
  } catch (error) {
    await sayBroken(run, opened, run.language ?? opened.gating.language ?? 'en')
    throw error
  }
}

/**
 * Job, then status, then comment; the comment decides nothing. Where anything goes wrong once it has begun, the status says
 * so and nothing that was earned before stands; then this rejects.
 */
async function judgeOnce(run: Run, number: number, before: string | undefined): Promise<Once> {
  let gating: Gating = {kind: 'other-branch'}
  let language: Language = run.language ?? 'en'
  let begun: Begun | undefined
  try {
    const looked = await lookAt(run, number, async (frozen, inputs) => {
      begun = {frozen, inputs}
      await list(run, frozen)
      gating = await gatingOf(run, frozen)
      begun = {frozen, inputs, gating}
      language = run.language ?? gating.language ?? 'en'
      if (before !== undefined && before !== frozen.head && 'context' in gating)
        await saySuperseded(run, before, gating.context, language)
      await sayBegun(run, {frozen, gating, inputs}, language)
    })
    if (looked.kind === 'closed') return await closed(run, looked.frozen, language)
    if (looked.kind !== 'judged') return await notJudged(run, looked)
    return await judged(run, looked, gating, language)
  } catch (error) {
    await (begun ? sayBroken(run, begun, language) : sayUnseen(run, number, language))
    throw error
  }
}

async function judged(
  run: Run,
  {frozen, judgement, inputs}: Extract<Looked, {kind: 'judged'}>,
  gating: Gating,
  language: Language,
): Promise<Once> {
  const {number} = frozen
  const advice = await adviceFor(frozen, run.forge.client, run.repository, 'context' in gating ? gating.context : '')
  const enforced = gating.kind === 'not-configured' && advice.required ? {...gating, kind: 'broken' as const} : gating
  const isUnconfigured = gating.kind === 'not-configured' && judgement.change?.kind !== 'adoption'
  const own = isUnconfigured ? 'failure' : stateOf(judgement)
  const held = own === 'success' && 'context' in gating ? await heldBy(run, frozen, gating.context) : undefined
  const state = held?.state ?? own
  const exit = exitOf(judgement)
  const {ungated} = await decidingOf(run, frozen)
  const notes = [...ungatedNote(ungated), ...notesOn(gating, mayNotOpen(run, frozen))]
  const shown = {...(held ? withHeld(judgement, held) : judgement), notes: [...notes, ...judgement.notes]}
  await run.tell(shown, language)
  const reader = await run.reader(shown, language)
  if (mayNotOpen(run, frozen) && state === 'success') {
    run.fail(messages.say('run-old', {}), language)
    return {number, state: 'pending', judgement, exit: 2}
  }
  const instead = held?.say ?? (isUnconfigured ? messages.say('status-not-configured', {}) : undefined)
  const sentence = instead ? run.speak(instead, language) : statusText(shown, voiceOf(reader, shown.roles))
  const spoken = {frozen, gating: enforced, inputs}
  const written = await sayStatus(run, {...spoken, date: judgement.today}, state, sentence)
  const options = {
    ...reader,
    marker: MARKER,
    grade: advice.grade,
    advice: advice.messages,
    filesLink: run.filesLink(frozen.head),
  }
  const markdown = commentReport(shown, {...options, ...(run.link && {reportLink: run.link})})
  await attempt('comment', () => run.forge.writeComment(frozen, `<!-- ${MARKER} -->`, markdown), run, language)
  await attempt('suggestions', () => suggest(run, frozen, shown, reader), run, language)
  return {number, state, judgement, exit, ...(written === 'written' && state === 'success' && {opened: spoken})}
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

function ungatedNote(ungated: Deciding['ungated']): Message[] {
  return ungated.length > 0 ? [messages.say('ungated-rules', {commits: ungated.map(({commit}) => commit)})] : []
}

function notesOn(gating: Gating, old: boolean): Message[] {
  return [
    ...(gating.kind === 'other-branch' ? [messages.say('branch-not-gated', {})] : []),
    ...(old ? [messages.say('run-old', {})] : []),
  ]
}

/** What is refused here changes nothing: the verdict stands. */
async function attempt(what: What, write: () => Promise<unknown>, run: Run, language: Language): Promise<void> {
  try {
    await write()
  } catch (error) {
    const reason = reasonOf(error, message => run.speak(message, language))
    run.warn(messages.say('not-written', {what, reason}), language)
  }
}

async function notJudged(run: Run, looked: Extract<Looked, {kind: 'no-merge' | 'unsettled'}>): Promise<Ended> {
  const {frozen, inputs, why} = looked
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
 * A pull request that was closed without a merge leaves no success behind that a later one could use. Where another open one
 * has the same head, the status is of that one now, which is judged.
 */
async function closed(run: Run, frozen: Frozen, language: Language): Promise<Ended> {
  const ended: Ended = {number: frozen.number, state: 'closed', exit: 0}
  const gating = frozen.state === 'closed' ? await gatingOf(run, frozen) : undefined
  if (!gating || !('context' in gating)) return ended
  const {context} = gating
  const [other] = await sharing(run, frozen, context)
  if (other !== undefined) await judgePullRequest({...run, tell: async () => {}}, other)
  else if (frozen.statuses.some(one => isSameContext(one.context, context) && one.state !== 'failure'))
    await saySuperseded(run, frozen.head, context, language)
  return ended
}
