import {inline} from '../gfm.ts'
import type {Block} from '../limit.ts'
import {overviewTable} from '../overview.ts'
import {systemTitle} from '../titles.ts'
import {tierPasted} from '../told.ts'
import type {Page} from './page.ts'
import {paste, tableOf} from './told.ts'

const MOST_ROWS = 50

/** What was judged; with several systems, counts first. */
export function overview(page: Page): Block {
  const {summary, voice} = page
  const tiers = summary.systems.flatMap(system => {
    const told = tierPasted(system, voice)
    return told ? [inline(told.why), ...paste(told)] : []
  })
  return {text: [systems(page), ...tiers].filter(text => text !== '').join('\n\n'), items: 0}
}

function systems({summary, voice}: Page): string {
  const [only] = summary.listed
  if (summary.listed.length < 2) return only?.judged ? inline(systemTitle(only, voice)) : ''
  const {table, more} = overviewTable(summary, voice, MOST_ROWS)
  const rest = more > 0 ? [inline(voice.say('systems-more', {count: more}))] : []
  return [tableOf(table), ...rest].join('\n\n')
}
