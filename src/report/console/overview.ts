import {overviewTable} from '../overview.ts'
import {systemTitle} from '../titles.ts'
import type {Page} from './page.ts'

const MOST_ROWS = 20

/** What was judged; with several systems, counts first. */
export function overview({summary, voice, layout}: Page): string {
  const [only] = summary.listed
  if (summary.listed.length < 2)
    return only?.judged ? layout.paint.dim(layout.wrap(systemTitle(only, voice), '  ')) : ''
  const {table, more} = overviewTable(summary, voice, MOST_ROWS)
  const rest = more > 0 ? [`  ${voice.say('systems-more', {count: more})}`] : []
  return [...layout.table(table, '  '), ...rest].join('\n')
}
