import type {BiasGroup} from '../../words/detail.ts'
import type {Side} from '../bias-choice.ts'
import {boundsText, type headsOf, intervalText, roundShare, type Show} from '../bias-words.ts'
import type {Voice} from '../voice.ts'
import {ABOVE, above, axis, HEAD, heightOf, letters, middleOf, NUMBERS, PLOT, ROW, rowLines, WIDTH} from './frame.ts'
import {estimateAt, intervalAt} from './marks.ts'
import {along, rateScale, type Scale} from './scale.ts'
import {element, line, picture, textAt} from './svg.ts'
import {textWidth} from './text-width.ts'

const LABEL_ROOM = 176
/** Above the others, up to where a threshold may have its name. */
const HIGH_ROOM = 250
const COUNTS = 294

interface Drawing {
  /** The end of the scale. */
  readonly highest: number
  /** Which side, and which version, behind the heading. */
  readonly named: string
  readonly heads: ReturnType<typeof headsOf>
}

/** The rates of one side with their intervals, a row a group; who has no rate has a row that says so. */
export function ratesPicture({groups, limits}: Side, {highest, named, heads}: Drawing, voice: Voice): string {
  const {say, format} = voice
  const scale = rateScale(highest, PLOT)
  const percent: Show = share => format.percent(share, 1)
  const heading = say('column-group', {}) + named
  const high = textWidth(heading) > LABEL_ROOM
  const room = !high ? LABEL_ROOM : limits.length > 0 ? HIGH_ROOM : WIDTH
  const marks = groups.flatMap(({rate, interval}, row) => {
    if (!rate) return []
    const y = middleOf(row)
    return [(interval ? intervalAt(y, interval, rate, scale) : '') + estimateAt(y, rate, 'dot', scale)]
  })
  return picture(
    {
      title: say('figure-rates', {}) + named,
      said: say('figure-rates-said', {groups: groups.length, scale: roundShare(highest, highest, voice)}),
      width: WIDTH,
      height: heightOf(groups.length),
      unused: high || limits.length > 0 ? 0 : ABOVE,
    },
    [
      rowLines(groups.length),
      textAt(heading, {x: 0, y: high ? 16 : HEAD - 8, room, quiet: true}),
      textAt(`${heads.counted} / ${say('column-people', {})}`, {
        x: COUNTS,
        y: HEAD - 8,
        room: COUNTS - (high ? 0 : textWidth(heading) + 10),
        anchor: 'end',
        quiet: true,
      }),
      textAt(`${heads.rate} (${heads.interval})`, {
        x: NUMBERS,
        y: HEAD - 8,
        room: WIDTH - NUMBERS,
        quiet: true,
      }),
      thresholds(groups.length, limits, scale, voice),
      element('g', {stroke: 'currentColor'}, ...marks),
      ...groups.map((group, row) => words(group, row, percent, voice)),
      axis(groups.length, scale, [0, highest], value => roundShare(value, highest / 4, voice)),
    ],
  )
}

function thresholds(rows: number, limits: readonly number[], scale: Scale, {say, format}: Voice): string {
  return limits
    .map(limit => {
      const x = along(scale, limit)
      const text = say('threshold', {value: format.percent(limit, 1)})
      const drawn = line(x, HEAD - 14, x, HEAD + rows * ROW, 1.5, '5 3')
      return element('g', {stroke: 'currentColor'}, drawn) + above(text, x, textWidth(text))
    })
    .join('')
}

function words({group, people, counted, rate, interval}: BiasGroup, row: number, percent: Show, voice: Voice): string {
  const y = letters(row)
  const {number} = voice.format
  const counts = `${boundsText(counted, number, voice)} / ${boundsText(people, number, voice)}`
  const numbers = `${boundsText(rate, percent, voice)}${interval ? ` (${intervalText(interval, percent, voice)})` : ''}`
  return [
    textAt(voice.name(group), {x: 0, y, room: LABEL_ROOM}),
    textAt(counts, {x: COUNTS, y, room: COUNTS - LABEL_ROOM, anchor: 'end'}),
    textAt(numbers, {x: NUMBERS, y, room: WIDTH - NUMBERS}),
  ].join('')
}
