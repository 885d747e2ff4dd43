import type {BiasDetail} from '../../words/detail.ts'
import {type Chosen, choose} from '../bias-choice.ts'
import {strataOf} from '../bias-strata.ts'
import {MOST_ROWS, showBias} from '../bias-table.ts'
import {headsOf, sideText} from '../bias-words.ts'
import {escaped, prose} from '../html/escape.ts'
import {scrolling, tableOf} from '../html/table.ts'
import {grouped} from '../summary.ts'
import type {Voice} from '../voice.ts'
import {comparisonsPicture} from './comparisons.ts'
import {PLOT} from './frame.ts'
import {ratesPicture} from './rates.ts'
import {effectScale} from './scale.ts'
import {strataPicture} from './strata.ts'

/**
 * A bias result as an HTML figure: pictures of the rates and of the comparisons with their intervals, the numbers in tables
 * folded below them, and what to know about them. It has no ids and no styles of its own: as many as are needed can stand
 * on one page, and it is legible on any.
 *
 * @param said the caption, where what stands around it tells the rest
 * @param highest of all rates that are drawn on the same scale
 */
export function biasFigure(detail: BiasDetail, voice: Voice, said?: string, highest: number = 0): string {
  const chosen = choose(detail, MOST_ROWS, highest)
  const {caption: plain, groups, comparisons, beside, strata, notes: known} = showBias(detail, voice, null)
  const split = strataOf(detail, voice, MOST_ROWS)
  const caption = voice.format.start(said ?? plain)
  const limited = chosen.sides.some(({limits}) => limits.length > 0)
  const tested = chosen.comparisons.some(({p}) => p !== undefined)
  const notes = [
    ...(limited ? [voice.say('bias-limit', {limit: '┊'})] : []),
    ...known,
    ...new Set(strata.flatMap(({notes}) => notes)),
  ]
  const tables = [
    ...groups.map(table => tableOf(table, voice.say('figure-rates', {}))),
    ...(comparisons ? [tableOf(comparisons, voice.say('figure-comparisons', {}))] : []),
    ...beside.map(table => tableOf(table, voice.say('figure-rates', {}))),
    ...strata.map(({caption, table}) => tableOf(table, caption)),
  ]
  return [
    '<figure class="bias">',
    `<figcaption>${escaped(caption)}</figcaption>`,
    scrolling(caption, [
      ...picturesOf(chosen, headsOf(detail, voice), voice),
      ...split.map(one => strataPicture(one, voice)),
    ]),
    ...(notes.length > 0 ? [`<ul>${notes.map(note => `<li>${prose(note)}</li>`).join('')}</ul>`] : []),
    `<details><summary>${escaped(voice.say('figure-numbers', {}))}</summary>`,
    scrolling(voice.say('figure-numbers', {}), tables),
    ...(tested ? [`<p>${prose(voice.say('bias-p', {}))}</p>`] : []),
    '</details>',
    '</figure>',
  ].join('\n')
}

/**
 * Of each side of the event its rates, then its comparisons, and then the rates of other versions; all rates on one scale,
 * and all comparisons of one effect.
 */
function picturesOf(
  {sides, beside, scale, comparisons}: Chosen,
  heads: ReturnType<typeof headsOf>,
  voice: Voice,
): string[] {
  const effects = [...grouped(comparisons, ({effect}) => effect)].map(
    ([effect, own]) => [effect, effectScale(own, PLOT)] as const,
  )
  const names = [...new Set([...sides, ...comparisons].map(({side}) => side))]
  const several = (side: string) => (names.length > 1 ? side : undefined)
  const own = names.flatMap(side => {
    const named = sideText(several(side), undefined, voice)
    const rates = sides
      .filter(own => own.side === side)
      .map(own => ratesPicture(own, {highest: scale, named, heads}, voice))
    const compared = effects.flatMap(([effect, own]) => {
      const rows = comparisons.filter(comparison => comparison.side === side && comparison.effect === effect)
      return rows.length > 0 ? [comparisonsPicture(rows, own, named, voice)] : []
    })
    return [...rates, ...compared]
  })
  const others = beside.map(other =>
    ratesPicture(other, {highest: scale, named: sideText(several(other.side), other.version, voice), heads}, voice),
  )
  return [...own, ...others]
}
