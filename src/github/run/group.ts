import {isDeepStrictEqual} from 'node:util'
import {judgeChange} from '../../case/change.ts'
import type {Finding, Judgement} from '../../gate/finding.ts'
import {verdictOf} from '../../gate/judge.ts'
import {statusText} from '../../report/status.ts'
import {voiceOf} from '../../report/voice.ts'
import {dayIn} from '../../words/calendar.ts'
import type {Language} from '../../words/language.ts'
import type {Holder} from '../../words/review.ts'
import type {Event} from '../event.ts'
import {messages} from '../messages.ts'
import {administratorsAmong} from './administrators.ts'
import {isSameContext} from './context.ts'
import {decidingOf} from './deciding.ts'
import {type Ended, exitOf} from './ended.ts'
import {gatingOf} from './gated.ts'
import {type Looked, lookAt} from './look.ts'
import {pastOf} from './past.ts'
import {organisationElsewhere} from './pin.ts'
import type {Run} from './run.ts'
import {stateOf, statusFor} from './status.ts'

type Group = Extract<Event, {kind: 'group'}>
type JudgedOne = Extract<Looked, {kind: 'judged'}>

/**
 * A merge queue puts pull requests together: what comes out of all of them is judged, and each must still have, at its own
 * head, a success of its own and the approvals that it needed.
 */
export async function judgeGroup(run: Run, group: Group): Promise<Omit<Ended, 'number'>> {
  const last = await run.forge.freeze(lastIn(group))
  const gating = await gatingOf(run, last)
  if (!('context' in gating)) return {state: 'closed', exit: 0}
  const language = run.language ?? gating.language ?? 'en'
  const tree = await treeOf(run, group.head)
  const write = (state: 'success' | 'failure' | 'error', sentence: string) =>
    run.forge.writeStatus(
      group.head,
      statusFor({
        context: gating.context,
        state,
        sentence,
        inputs: group.head,
        tree,
        date: dayIn(run.forge.client.now()),
        ...(run.link && {target: run.link}),
      }),
    )
  try {
    return await judgeQueued(run, group, {gating, language, write})
  } catch (error) {
    await write('error', run.speak(messages.say('status-broken', {}), language)).catch(() => {})
    throw error
  }
}

interface Queued {
  readonly gating: {readonly context: string}
  readonly language: Language
  readonly write: (state: 'success' | 'failure' | 'error', sentence: string) => Promise<void>
}

async function judgeQueued(run: Run, group: Group, {gating, language, write}: Queued): Promise<Omit<Ended, 'number'>> {
  const looked: Looked[] = []
  for (const number of await run.forge.group(group.ref, group.baseBranch))
    looked.push(await lookAt(run, number, async () => {}))
  // What was merged meanwhile is part of the base.
  const queued = looked.filter(({frozen}) => frozen.state !== 'merged')
  const refuse = async (numbers: readonly number[]): Promise<Omit<Ended, 'number'>> => {
    const say = messages.say('status-group-unready', {numbers})
    run.fail(say, language)
    await write('failure', run.speak(say, language))
    return {state: 'failure', exit: 1}
  }
  const unready = queued.filter(one => !isReady(one, gating.context)).map(({frozen}) => frozen.number)
  if (unready.length > 0) return refuse(unready)
  const ready = queued.filter(one => one.kind === 'judged')
  const judgement = await judgeTogether(run, group, ready)
  const changed = await changedSince(run, ready)
  if (changed.length > 0) return refuse(changed)
  await run.tell(judgement, language)
  const state = stateOf(judgement)
  const sentence = statusText(judgement, voiceOf(await run.reader(judgement, language), judgement.roles))
  await write(state === 'pending' ? 'failure' : state, sentence)
  return {state, judgement, exit: exitOf(judgement)}
}

/** The pull request that the ref names; those before it are known to the queue alone. */
function lastIn({ref}: Group): number {
  return Number(/\/pr-(\d+)-[0-9a-f]{40}$/.exec(ref)?.[1])
}

/** A sweep compares it with what came of the merge. */
async function treeOf({forge}: Run, commit: string): Promise<string> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  const {data} = await forge.client.rest<{tree: {sha: string}}>(route, {commit_sha: commit})
  return data.tree.sha
}

async function administratorsOf({forge}: Run, ready: readonly JudgedOne[]): Promise<Holder[]> {
  const holders: Holder[] = []
  for (const {frozen} of ready) holders.push(...(await administratorsAmong(forge, frozen.reviewed)))
  return holders
}

/** Those of which the head or a review is not what it was. */
async function changedSince({forge}: Run, ready: readonly JudgedOne[]): Promise<number[]> {
  const changed: number[] = []
  for (const {frozen} of ready) {
    const now = await forge.freeze(frozen.number)
    const isSame = now.head === frozen.head && isDeepStrictEqual(now.reviewed, frozen.reviewed)
    if (now.state === 'closed' || !isSame) changed.push(frozen.number)
  }
  return changed
}

function isReady(looked: Looked, context: string): boolean {
  if (looked.kind !== 'judged' || stateOf(looked.judgement) !== 'success') return false
  return looked.frozen.statuses.some(status => isSameContext(status.context, context) && status.state === 'success')
}

/** Under the deciding files of the default branch, and also under those that the queue merges before: the stricter counts. */
async function judgeTogether(run: Run, group: Group, ready: readonly JudgedOne[]): Promise<Judgement> {
  const {forge} = run
  const [first] = ready
  if (!first) throw new Error('a merge group without pull requests')
  const {frozen} = first
  const rules = await decidingOf(run, frozen)
  const request = {
    tree: await forge.tree(group.head),
    base: await forge.tree(frozen.baseTip),
    folder: '',
    today: (timeZone: string | undefined) => dayIn(forge.client.now(), timeZone),
    elsewhere: organisationElsewhere(run),
    pullRequest: {
      number: null,
      baseBranch: frozen.baseBranch,
      decidingTip: rules.commit,
      baseTip: frozen.baseTip,
      head: group.head,
      merge: group.head,
      reviewed: ready.map(one => one.frozen.reviewed),
      publicRepository: frozen.publicRepository,
      earlier: (numbers: readonly number[]) => forge.reviewed(numbers),
      past: pastOf(run, frozen),
      administrators: async () => administratorsOf(run, ready),
    },
  }
  const approved = approvedIn(ready)
  const now = withoutApproved(await judgeChange({...request, deciding: await forge.tree(rules.commit)}), approved)
  if (stateOf(now) !== 'success' || group.base === frozen.defaultTip) return now
  return withoutApproved(await judgeChange({...request, deciding: await forge.tree(group.base)}), approved)
}

interface Approved {
  /** Of the product's own rules, whatever a pull request was judged by: each of them is a success. */
  readonly own: ReadonlySet<string>
  /** Of policies, what was in order or defended in one of them. */
  readonly settled: ReadonlySet<string>
}

function approvedIn(ready: readonly JudgedOne[]): Approved {
  const findings = ready.flatMap(({judgement}) => judgement.findings)
  const settled = findings.filter(({outcome, disposition}) => outcome === 'pass' || disposition === 'justified')
  const prints = (some: readonly Finding[]) => new Set(some.map(({fingerprint}) => fingerprint))
  return {own: prints(findings), settled: prints(settled)}
}

/**
 * What one of the pull requests was approved for on its own waits for nobody again: a group has no reviews of its own in which
 * a line could be found.
 */
function withoutApproved(judgement: Judgement, {own, settled}: Approved): Judgement {
  const isApproved = ({disposition, rule, fingerprint}: Finding) =>
    disposition === 'awaiting' && (rule.startsWith('ethics-gate/') ? own : settled).has(fingerprint)
  const findings = judgement.findings.filter(finding => !isApproved(finding))
  return {...judgement, findings, verdict: verdictOf(findings, judgement.errors)}
}
