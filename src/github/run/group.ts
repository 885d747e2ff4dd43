import {judgeChange} from '../../case/change.ts'
import type {Finding, Judgement} from '../../gate/finding.ts'
import {verdictOf} from '../../gate/judge.ts'
import {statusText} from '../../report/status.ts'
import {voiceOf} from '../../report/voice.ts'
import type {Event} from '../event.ts'
import {messages} from '../messages.ts'
import {dayIn} from './day.ts'
import {gatingOf} from './gated.ts'
import {type Looked, lookAt} from './look.ts'
import {organisationElsewhere} from './pin.ts'
import {type Ended, exitOf} from './pull-request.ts'
import type {Run} from './run.ts'
import {stateOf, statusFor} from './status.ts'

type Group = Extract<Event, {kind: 'group'}>
type JudgedOne = Extract<Looked, {kind: 'judged'}>

/**
 * A merge queue puts pull requests together: what comes out of all of them is judged, and each must still have, at its own
 * head, a success of its own and the approvals that it needed.
 */
export async function judgeGroup(run: Run, group: Group): Promise<Omit<Ended, 'number'>> {
  const numbers = await run.forge.group(group.ref, group.baseBranch)
  const looked: Looked[] = []
  for (const number of numbers) looked.push(await lookAt(run, number, async () => {}))
  const [first] = looked
  const language = run.language ?? 'en'
  if (!first) return {state: 'error', exit: 2}
  const gating = await gatingOf(run, first.frozen)
  if (gating.kind !== 'gated') return {state: 'closed', exit: 0}
  const unready = looked.filter(one => !isReady(one, gating.context)).map(({frozen}) => frozen.number)
  const write = (state: 'success' | 'failure' | 'error', sentence: string, tree: string, inputs: string) =>
    run.forge.writeStatus(
      group.head,
      statusFor({
        context: gating.context,
        state,
        sentence,
        inputs,
        tree,
        date: dayIn(run.forge.client.now()),
        ...(run.link && {target: run.link}),
      }),
    )
  if (unready.length > 0) {
    const say = messages.say('status-group-unready', {numbers: unready})
    run.warn(say, language)
    await write('failure', run.speak(say, language), group.head, group.head)
    return {state: 'failure', exit: 1}
  }
  const ready = looked.filter(one => one.kind === 'judged')
  const judgement = await judgeTogether(run, group, ready)
  await run.tell(judgement, language)
  const state = stateOf(judgement)
  const sentence = statusText(judgement, voiceOf(await run.reader(judgement, language), judgement.roles))
  await write(state === 'pending' ? 'failure' : state, sentence, group.head, group.head)
  return {state, judgement, exit: exitOf(judgement)}
}

function isReady(looked: Looked, context: string): boolean {
  if (looked.kind !== 'judged' || stateOf(looked.judgement) !== 'success') return false
  return looked.frozen.statuses.some(status => status.context === context && status.state === 'success')
}

/** Under the deciding files of the default branch, and also under those that the queue merges before: the stricter counts. */
async function judgeTogether(run: Run, group: Group, ready: readonly JudgedOne[]): Promise<Judgement> {
  const {forge} = run
  const [first] = ready
  if (!first) throw new Error('a merge group without pull requests')
  const {frozen} = first
  const request = {
    tree: await forge.tree(group.head),
    base: await forge.tree(frozen.baseTip),
    folder: '',
    today: (timeZone: string | undefined) => dayIn(forge.client.now(), timeZone),
    elsewhere: organisationElsewhere(forge),
    pullRequest: {
      number: null,
      baseBranch: frozen.baseBranch,
      decidingTip: frozen.defaultTip,
      baseTip: frozen.baseTip,
      head: group.head,
      merge: group.head,
      reviewed: ready.map(one => one.frozen.reviewed),
      earlier: (numbers: readonly number[]) => forge.reviewed(numbers),
      administrators: async () => [],
    },
  }
  const approved = new Set(ready.flatMap(one => one.judgement.findings.map(({fingerprint}) => fingerprint)))
  const now = withoutApproved(await judgeChange({...request, deciding: await forge.tree(frozen.defaultTip)}), approved)
  if (stateOf(now) !== 'success' || group.base === frozen.defaultTip) return now
  return withoutApproved(await judgeChange({...request, deciding: await forge.tree(group.base)}), approved)
}

/** What one of the pull requests was approved for on its own waits for nobody again. */
function withoutApproved(judgement: Judgement, approved: ReadonlySet<string>): Judgement {
  const waits = ({disposition, rule, fingerprint}: Finding) =>
    !(disposition === 'awaiting' && rule.startsWith('ethics-gate/') && approved.has(fingerprint))
  const findings = judgement.findings.filter(waits)
  return {...judgement, findings, verdict: verdictOf(findings, judgement.errors)}
}
