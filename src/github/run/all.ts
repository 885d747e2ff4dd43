import {messages} from '../messages.ts'
import {reasonOf} from '../reason.ts'
import type {Ended} from './ended.ts'
import {judgePullRequest} from './pull-request.ts'
import type {Run} from './run.ts'

/**
 * The default branch moved, or a day has passed: every open pull request is looked at again. What is green goes first: only
 * that can be wrong in a way that lets something through. Where the requests run out, the rest is said to wait.
 */
export async function judgeAll(run: Run): Promise<readonly Ended[]> {
  const open = await run.forge.open({})
  const ended: Ended[] = []
  for (const {number} of [...open].sort((a, b) => Number(b.green) - Number(a.green)))
    ended.push(await judgeOne(run, number))
  return ended
}

/** One that goes wrong does not keep the others from being judged. */
export async function judgeOne(run: Run, number: number): Promise<Ended> {
  const language = run.language ?? 'en'
  const fail = (reason: string) => run.fail(messages.say('pull-not-judged', {number, reason}), language)
  try {
    const ended = await judgePullRequest({...run, tell: async () => {}}, number)
    const [fault] = ended.judgement?.errors ?? []
    if (fault && ended.judgement) fail((await run.reader(ended.judgement, language)).render(fault.say))
    else run.note(messages.say('pull-judged', {number, state: ended.state}), language)
    return ended
  } catch (error) {
    fail(reasonOf(error, message => run.speak(message, language)))
    return {number, state: 'error', exit: 2}
  }
}
