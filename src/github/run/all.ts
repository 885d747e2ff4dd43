import {messages} from '../messages.ts'
import {reasonOf} from '../reason.ts'
import type {Ended} from './pull-request.ts'
import {judgePullRequest} from './pull-request.ts'
import type {Run} from './run.ts'

/** With fewer requests left than this, nothing more is begun: the pull requests that remain stay pending. */
const MOST = 100

/**
 * The default branch moved, or a day has passed: every open pull request is looked at again. What was a success goes first,
 * because only that can be wrong in a way that lets something through.
 */
export async function judgeAll(run: Run): Promise<readonly Ended[]> {
  const open = await run.forge.open({})
  const ended: Ended[] = []
  for (const {number} of open.slice(0, MOST)) {
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
