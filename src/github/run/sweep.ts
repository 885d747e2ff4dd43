import {renderer} from '../../language/render.ts'
import {messages} from '../messages.ts'
import {sweepAll} from '../sweep/all.ts'
import {messages as sweepMessages} from '../sweep/messages.ts'
import {isWhole, markdownReport, open} from '../sweep/report.ts'
import type {Run} from './run.ts'

/** A night's worth of merges, with room to spare; `ethics-gate sweep` looks further back. */
const COMMITS = 100

/** Once a day: what came onto gated branches past the gate, in the job summary, and the job fails until somebody has answered for it. */
export async function sweepNow(run: Run): Promise<0 | 1 | 2> {
  const language = run.language ?? 'en'
  const swept = await sweepAll(run.forge, run.repository, {window: COMMITS})
  await run.summarise(markdownReport(swept, renderer(language, [sweepMessages])))
  const found = open(swept).length
  if (found > 0) run.warn(messages.say('ungated-merges', {count: found}), language)
  if (found > 0) return 1
  return isWhole(swept) ? 0 : 2
}
