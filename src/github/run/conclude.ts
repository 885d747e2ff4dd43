import type {Judgement} from '../../gate/finding.ts'
import {commentReport} from '../../report/comment.ts'
import {statusText} from '../../report/status.ts'
import {type Reader, voiceOf} from '../../report/voice.ts'
import type {Language} from '../../words/language.ts'
import type {Message} from '../../words/message.ts'
import {type Advice, adviceFor} from '../doctor/advice.ts'
import {messages, type What} from '../messages.ts'
import type {Frozen} from '../ports.ts'
import {reasonOf} from '../reason.ts'
import {decidingOf} from './deciding.ts'
import {exitOf, type Once} from './ended.ts'
import type {Gating} from './gated.ts'
import type {Looked} from './look.ts'
import type {Deciding, Run} from './run.ts'
import {sayStatus} from './say.ts'
import {heldBy, withHeld} from './shared.ts'
import {stateOf} from './status.ts'
import {suggest} from './suggest.ts'

/** In the first line of our comment, hidden: by it and by its author the comment is found again. */
const MARKER = 'ethics-gate: report'

/** Job, then status, then comment; the comment decides nothing. */
export async function conclude(
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
  await attempt('comment', () => comment(run, frozen, shown, {reader, advice}), run, language)
  await attempt('suggestions', () => suggest(run, frozen, shown, reader), run, language)
  const ended = {number, state, judgement: shown, exit}
  return {...ended, ...(written === 'written' && state === 'success' && {opened: spoken})}
}

/** A run that was started again keeps its old workflow file and its old event. */
function mayNotOpen({isOld}: Run, {workflow}: Frozen): boolean {
  return isOld() || (workflow !== undefined && workflow.atRun !== workflow.atDefault)
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

async function comment(
  {forge, filesLink, link}: Run,
  frozen: Frozen,
  shown: Judgement,
  {reader, advice}: {readonly reader: Reader; readonly advice: Advice},
): Promise<void> {
  const markdown = commentReport(shown, {
    ...reader,
    marker: MARKER,
    grade: advice.grade,
    advice: advice.messages,
    filesLink: filesLink(frozen.head),
    ...(link && {reportLink: link}),
  })
  await forge.writeComment(frozen, `<!-- ${MARKER} -->`, markdown)
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
