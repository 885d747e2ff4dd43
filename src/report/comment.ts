import type {Judgement} from '../gate/finding.ts'
import {about} from './comment/about.ts'
import {background, folds, moved, preview} from './comment/folds.ts'
import {blocking, faults} from './comment/items.ts'
import {addressOf, type CommentOptions, type CommentPage, placeWith} from './comment/page.ts'
import {bytesOf, fill, type Part} from './comment/room.ts'
import {signing} from './comment/signing.ts'
import {verdict} from './comment/verdict.ts'
import {html, inline} from './gfm.ts'
import {signaturesIn} from './hold.ts'
import {summarise} from './summary.ts'
import {countsLine} from './titles.ts'
import {voiceOf} from './voice.ts'

export type {CommentOptions} from './comment/page.ts'

const LIMIT = 60_000

/**
 * The comment on a pull request: verdict, what decides next, what blocks and how to settle it, who signs with which line;
 * everything else folded. The same judgement gives the same bytes, never more than the limit; what there is no room for is
 * left out by whole blocks and counted.
 */
export function commentReport(judgement: Judgement, options: CommentOptions): string {
  const summary = summarise(judgement)
  const voice = voiceOf(options, judgement.roles)
  const place = placeWith(options.filesLink, voice.name)
  const page: CommentPage = {judgement, summary, voice, options, signatures: signaturesIn(summary), place}
  const {title, next} = verdict(page)
  const head = [`${markerLine(options.marker)}\n${title}`, ...next].join('\n\n')
  const link = addressOf(options.reportLink)
  const full = link === undefined ? '' : ` [${inline(voice.say('full-report', {}))}](${link})`
  const leftOut = (count: number) => inline(voice.say('left-out', {count})) + full
  const room = (options.limit ?? LIMIT) - bytesOf(head) - bytesOf(leftOut(999_999)) - RESERVED
  const upper = [...faults(page), ...signing(page), ...blocking(page)]
  const between = [...moved(page), ...preview(page)]
  // Where nothing asks for attention, one fold holds all the others.
  const quiet = upper.length === 0
  const outside = [...upper, ...between, ...(quiet ? [] : folds(page))]
  const inside = [...(quiet ? folds(page) : []), ...background(page), about(page)]
  const details = `<details>\n<summary>${html(detailsTitle(page, quiet))}</summary>`
  const around = bytesOf(details) + bytesOf('</details>')
  const {shown, left} = fill([...outside, ...inside], room - around, leftOut)
  const blocksOf = (parts: readonly Part[]) => parts.flatMap(part => shown.get(part) ?? [])
  const hidden = blocksOf(inside)
  const blocks = [...blocksOf(outside), ...(hidden.length > 0 ? [details, ...hidden, '</details>'] : [])]
  return `${[head, ...blocks, ...(left > 0 ? [leftOut(left)] : [])].join('\n\n')}\n`
}

/** For what separates the blocks at the ends. */
const RESERVED = 16

function markerLine(marker: string): string {
  return `<!-- ${marker.replace(/[^\w.:/ -]/gu, '').replace(/-{2,}/gu, '-')} -->`
}

function detailsTitle({summary, voice}: CommentPage, quiet: boolean): string {
  const said = ['blocking', 'awaiting', 'warnings', 'advice', 'standing'] as const
  const counts = countsLine(summary, voice, quiet ? said.slice(0, 2) : said)
  return [voice.say('section-details', {}), counts].filter(text => text !== '').join(': ')
}
