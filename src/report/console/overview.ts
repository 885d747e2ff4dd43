import {overviewTable} from '../overview.ts'
import type {SystemSummary} from '../summary.ts'
import {systemTitle} from '../titles.ts'
import {tierPasted} from '../told.ts'
import {paste} from './items.ts'
import type {Page} from './page.ts'

const MOST_ROWS = 20

/** What was judged; with several systems, counts first. */
export function overview(page: Page): string {
  return [table(page), ...page.summary.systems.map(system => forTier(system, page))].filter(Boolean).join('\n')
}

/** The lines for what gave a system its tier by not being declared. */
function forTier(system: SystemSummary, page: Page): string {
  const told = tierPasted(system, page.voice)
  return told ? ['', page.layout.wrap(told.why, '  '), ...paste(told.fixes, page)].join('\n').trimEnd() : ''
}

function table({summary, voice, layout}: Page): string {
  const [only] = summary.listed
  if (summary.listed.length < 2)
    return only?.judged ? layout.paint.dim(layout.wrap(systemTitle(only, voice), '  ')) : ''
  const {table, more} = overviewTable(summary, voice, MOST_ROWS)
  const rest = more > 0 ? [`  ${voice.say('systems-more', {count: more})}`] : []
  return [...layout.table(table, '  '), ...rest].join('\n')
}
