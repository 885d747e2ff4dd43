import type {Language} from '../../words/language.ts'
import {messages} from '../messages.ts'
import type {Frozen} from '../ports.ts'
import {conclude} from './conclude.ts'
import {closed, notJudged, replaced} from './early.ts'
import type {Ended, Once} from './ended.ts'
import {type Gating, gatingOf} from './gated.ts'
import {inputsFor, type Looked, lookAt} from './look.ts'
import type {Run} from './run.ts'
import {type Begun, type Spoken, sayBegun, sayBroken, sayUnseen} from './say.ts'

const MOST_TIMES = 3

/**
 * Judges one pull request and says so. Of two runs the one that writes last wins, so a success is compared once more with
 * what is there now that it stands.
 */
export async function judgePullRequest(run: Run, number: number, before?: string): Promise<Ended> {
  const left = new Set<number>()
  const ended = await judgeSettled(run, number, {before, left})
  for (const other of left) await judgePullRequest({...run, tell: async () => {}}, other)
  return ended
}

interface Replaced {
  readonly before: string | undefined
  /** Other pull requests whose status it was too, and that are to be judged after this one. */
  readonly left: Set<number>
}

async function judgeSettled(run: Run, number: number, {before, left}: Replaced): Promise<Ended> {
  for (let times = 1; ; times++) {
    const {opened, left: other, ...ended} = await judgeOnce(run, number, times === 1 ? before : undefined)
    if (other !== undefined) left.add(other)
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

/**
 * Where anything goes wrong once it has begun, the status says so and nothing that was earned before stands; then this rejects.
 */
async function judgeOnce(run: Run, number: number, before: string | undefined): Promise<Once> {
  let gating: Gating = {kind: 'other-branch'}
  let language: Language = run.language ?? 'en'
  let begun: Begun | undefined
  let left: number | undefined
  try {
    const looked = await lookAt(run, number, async (frozen, inputs) => {
      begun = {frozen, inputs}
      await list(run, frozen)
      gating = await gatingOf(run, frozen)
      begun = {frozen, inputs, gating}
      language = run.language ?? gating.language ?? 'en'
      if (before !== undefined && before !== frozen.head && 'context' in gating)
        left = await replaced(run, frozen, {before, context: gating.context}, language)
      await sayBegun(run, {frozen, gating, inputs}, language)
    })
    const ended = await endOf(run, looked, gating, language)
    return {...(left !== undefined && {left}), ...ended}
  } catch (error) {
    await (begun ? sayBroken(run, begun, language) : sayUnseen(run, number, language))
    throw error
  }
}

async function endOf(run: Run, looked: Looked, gating: Gating, language: Language): Promise<Once> {
  if (looked.kind === 'judged') return conclude(run, looked, gating, language)
  if (looked.kind !== 'closed') return notJudged(run, looked)
  const left = await closed(run, looked.frozen, language)
  return {number: looked.frozen.number, state: 'closed', exit: 0, ...(left !== undefined && {left})}
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
