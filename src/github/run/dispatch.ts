import type {Judgement} from '../../gate/finding.ts'
import type {Event} from '../event.ts'
import {messages} from '../messages.ts'
import {judgeAll, judgeOne} from './all.ts'
import {mayCommand} from './command.ts'
import type {Ended} from './ended.ts'
import {judgeGroup} from './group.ts'
import {judgePullRequest} from './pull-request.ts'
import type {Run} from './run.ts'
import {sweepNow} from './sweep.ts'
import {hasTurn} from './turn.ts'

/** An event that is answered through the API. */
export type Answered = Exclude<Event, {kind: 'checkout' | 'nothing' | 'review'}>

type Verdict = Judgement['verdict']

/** How a run ends. Without a verdict where there was nothing to judge. */
export interface Concluded {
  readonly exit: 0 | 1 | 2
  readonly verdict?: Verdict
}

/** Judges what an event is about. */
export async function answer(run: Run, event: Answered): Promise<Concluded> {
  switch (event.kind) {
    case 'pull-request':
      return concluded([await judgePullRequest(run, event.number, event.before)])
    case 'command': {
      if (!(await mayCommand(run, event))) {
        run.note(messages.say('command-refused', {login: event.login}), run.language ?? 'en')
        return {exit: 0}
      }
      return (await hasTurn(run, event)) ? concluded([await judgePullRequest(run, event.number)]) : {exit: 0}
    }
    case 'woken': {
      const open = await run.forge.open({head: event.head})
      const [first] = open
      if (first && open.length === 1) return concluded([await judgePullRequest(run, first.number)])
      const ended: Ended[] = []
      for (const {number} of open) ended.push(await judgeOne(run, number))
      return concluded(ended)
    }
    case 'group':
      return concluded([await judgeGroup(run, event)])
    case 'all': {
      const {exit, verdict} = concluded(await judgeAll(run))
      // Each has a status of its own that says what is wrong with it: only what could not be judged fails this job.
      const judged: Concluded = {exit: exit === 2 ? 2 : 0, ...(verdict && {verdict})}
      return event.scheduled ? worst([judged, swept(await sweepNow(run))]) : judged
    }
  }
}

function concluded(ended: readonly Omit<Ended, 'number'>[]): Concluded {
  return worst(ended.map(one => ({exit: one.exit, ...verdictOf(one)})))
}

function swept(exit: 0 | 1 | 2): Concluded {
  return {exit, ...verdictOf({exit, state: 'closed'})}
}

/** A run that fails is never said to have passed, whatever the rules gave. */
function verdictOf({exit, state, judgement}: Omit<Ended, 'number'>): {readonly verdict?: Verdict} {
  if (exit === 2) return {verdict: 'error'}
  if (exit === 1) return {verdict: 'blocked'}
  const verdict = judgement?.verdict ?? (state === 'closed' ? undefined : VERDICT[state])
  return verdict === undefined ? {} : {verdict}
}

const VERDICT = {success: 'passed', pending: 'awaiting', failure: 'blocked', error: 'error'} as const
const WORST_FIRST: readonly Verdict[] = ['error', 'blocked', 'awaiting', 'passed']

function worst(all: readonly Concluded[]): Concluded {
  const exit = all.some(one => one.exit === 2) ? 2 : all.some(one => one.exit === 1) ? 1 : 0
  const verdict = WORST_FIRST.find(one => all.some(concluded => concluded.verdict === one))
  return {exit, ...(verdict && {verdict})}
}
