import {inline} from '../gfm.ts'
import type {Block} from '../limit.ts'
import {overviewTable} from '../overview.ts'
import {systemTitle} from '../titles.ts'
import type {Page} from './page.ts'
import {tableOf} from './told.ts'

const MOST_ROWS = 50

/** What was judged; with several systems, counts first. */
export function overview({summary, voice}: Page): Block {
  const [only] = summary.listed
  if (summary.listed.length < 2) return {text: only?.judged ? inline(systemTitle(only, voice)) : '', items: 0}
  const {table, more} = overviewTable(summary, voice, MOST_ROWS)
  const rest = more > 0 ? [inline(voice.say('systems-more', {count: more}))] : []
  return {text: [tableOf(table), ...rest].join('\n\n'), items: 0}
}
