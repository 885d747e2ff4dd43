import {messages} from '../messages.ts'
import {reasonOf} from '../reason.ts'
import type {Ended} from './pull-request.ts'
import {judgePullRequest} from './pull-request.ts'
import type {Run} from './run.ts'

/**
 * The default branch moved, or a day has passed: every open pull request is looked at again. What is green goes first: only
 * that can be wrong in a way that lets something through. Where the requests run out, the rest is said to wait.
 */
export async function judgeAll(run: Run): Promise<readonly Ended[]> {
  const open = await run.forge.open({})
  const ended: Ended[] = []
  for (const {number} of [...open].sort((a, b) => Number(b.green) - Number(a.green))) {
    try {
      ended.push(await judgePullRequest({...run, tell: async () => {}}, number))
    } catch (error) {
      run.warn(
        messages.say('pull-not-judged', {
          number,
          reason: reasonOf(error, message => run.speak(message, run.language ?? 'en')),
        }),
        run.language ?? 'en',
      )
      ended.push({number, state: 'error', exit: 2})
    }
  }
  return ended
}
