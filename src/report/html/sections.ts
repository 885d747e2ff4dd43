import type {Finding, Judgement} from '../../gate/finding.ts'
import {signerText} from '../headline.ts'
import {headingOf} from '../hold.ts'
import type {Block} from '../limit.ts'
import {overviewTable} from '../overview.ts'
import type {Summary} from '../summary.ts'
import {systemTitle} from '../titles.ts'
import {tell, tellFinding, tierPasted} from '../told.ts'
import type {Voice} from '../voice.ts'
import {code, escaped, prose} from './escape.ts'
import {scrolling, tableOf} from './table.ts'
import {inFull, pasted, toCopy} from './told.ts'

export interface Page {
  readonly judgement: Judgement
  readonly summary: Summary
  readonly voice: Voice
}

const MOST_ROWS = 50

/** What was judged; with several systems, counts first. */
export function overview(page: Page): Block[] {
  const {summary, voice} = page
  const tiers = summary.systems.flatMap(system => {
    const told = tierPasted(system, voice)
    return told ? [heading([`<p>${prose(told.why)}</p>`, ...pasted(told)].join('\n'))] : []
  })
  return [...systems(page), ...tiers]
}

function systems({summary, voice}: Page): Block[] {
  const [only] = summary.listed
  if (summary.listed.length < 2) return only?.judged ? [heading(`<p>${prose(systemTitle(only, voice))}</p>`)] : []
  const {table, more} = overviewTable(summary, voice, MOST_ROWS)
  const rest = more > 0 ? `<p>${prose(voice.say('systems-more', {count: more}))}</p>` : ''
  return [heading(scrolling(voice.say('section-systems', {}), [tableOf(table)]) + rest)]
}

const heading = (text: string): Block => ({text, items: 0})

type Key = 'section-faults' | ReturnType<typeof headingOf>

function title(key: Key, count: number, {say, format}: Voice): Block {
  return heading(`<h2>${escaped(say(key, {}))} (${format.number(count)})</h2>`)
}

/** What is wrong with the policies and settings themselves. */
export function faults({judgement: {errors}, voice}: Page): Block[] {
  if (errors.length === 0) return []
  const blocks = errors.map(({at, say}) => ({
    text: `<p>${code(voice.place(at))} ${prose(voice.render(say))}</p>`,
    items: 1,
  }))
  return [title('section-faults', errors.length, voice), ...blocks]
}

export function blocking({summary, judgement, voice}: Page): Block[] {
  if (summary.totals.blocking === 0) return []
  const blocks: Block[] = [title(headingOf('blocking', judgement), summary.totals.blocking, voice)]
  const explained = new Set<string>()
  for (const system of summary.systems.filter(({blocking}) => blocking.length > 0)) {
    if (summary.listed.length > 1) blocks.push(heading(`<p><strong>${prose(systemTitle(system, voice))}</strong></p>`))
    for (const item of system.blocking) {
      const told = tell(item, judgement, voice)
      const rules = told.rules.join(' ')
      blocks.push({text: inFull(told, explained.has(rules), voice), items: 1})
      explained.add(rules)
    }
  }
  return blocks
}

/** Who must sign, and what for. */
export function awaiting(page: Page): Block[] {
  const {summary, judgement, voice} = page
  if (summary.totals.awaiting === 0) return []
  const signers = summary.signers.map(signer => ({
    text: [
      '<article class="awaiting">',
      `<h3>${prose(voice.format.start(signerText(signer, voice)))}</h3>`,
      ...signer.findings.flatMap(finding => toSign(finding, page)),
      '</article>',
    ].join('\n'),
    items: signer.findings.length,
  }))
  return [title(headingOf('awaiting', judgement), summary.totals.awaiting, voice), ...signers]
}

function toSign(finding: Finding, {judgement, voice}: Page): string[] {
  const {title, at, found} = tellFinding(finding, judgement, voice)
  const line = finding.awaits?.code
  return [
    `<p><strong>${prose(title)}</strong> · ${code(voice.place(at))}<br>${prose(found)}</p>`,
    ...(line === undefined ? [] : [`<p>${prose(voice.say('sign-line', {}))}</p>`, toCopy([voice.name(line)])]),
  ]
}
