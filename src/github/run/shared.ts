import type {Judgement} from '../../gate/finding.ts'
import {ownFinding} from '../../gate/judge.ts'
import type {Message} from '../../words/message.ts'
import {startOf} from '../../words/place.ts'
import {messages} from '../messages.ts'
import type {Frozen, NewStatus} from '../ports.ts'
import {isSameContext} from './context.ts'
import {gatingOf} from './gated.ts'
import {type Looked, lookAt} from './look.ts'
import type {Run} from './run.ts'
import {stateOf} from './status.ts'

/** Another pull request that does not pass. */
export interface Held {
  readonly number: number
  readonly say: Message
  readonly state: Exclude<NewStatus['state'], 'success'>
}

const WORST = ['error', 'failure', 'pending'] as const
const MOST_JUDGED = 5

/**
 * GitHub knows a status by commit and name, so what is written for one pull request holds for every open one with the same head
 * and the same name: to another base branch, or a second one to the same, where nobody objected. Each must pass then. Gives
 * the worst that does not. The more there are, the less is known: those beyond the fifth are not judged and hold it up.
 */
export async function heldBy(run: Run, frozen: Frozen, context: string): Promise<Held | undefined> {
  const held: Held[] = []
  for (const [index, number] of (await sharing(run, frozen, context)).entries()) {
    const looked = index < MOST_JUDGED ? await lookAt(run, number, async () => {}) : undefined
    if (looked && (looked.frozen.state !== 'open' || looked.frozen.head !== frozen.head)) continue
    const state = looked ? stateIn(looked) : 'pending'
    if (state !== 'success') held.push({number, state, say: messages.say('shared-head', {number})})
  }
  return WORST.flatMap(state => held.filter(one => one.state === state))[0]
}

/** A judgement that waits for another pull request. */
export function withHeld(judgement: Judgement, {number, say}: Held): Judgement {
  const subject = {project: '', system: '', kind: 'repository', id: `shared/${number}`} as const
  const finding = ownFinding('objection', subject, {outcome: 'unproven', at: startOf(''), say})
  return {...judgement, verdict: 'awaiting', findings: [{...finding, disposition: 'awaiting'}, ...judgement.findings]}
}

/** Other open pull requests that a status under this name is for, on this commit or the head. */
export async function sharing(run: Run, frozen: Frozen, context: string, commit = frozen.head): Promise<number[]> {
  const others = frozen.others ?? (await run.forge.open({head: commit}))
  const same: number[] = []
  for (const other of others.filter(({number, head}) => number !== frozen.number && head === commit)) {
    const gating = await gatingOf(run, {...frozen, baseBranch: other.baseBranch})
    if ('context' in gating && isSameContext(gating.context, context)) same.push(other.number)
  }
  return same
}

function stateIn(looked: Looked): NewStatus['state'] {
  if (looked.kind === 'judged') return stateOf(looked.judgement)
  return looked.kind === 'no-merge' && looked.why === 'conflict' ? 'failure' : 'pending'
}
