import {ratioIntervalText, ratioText, type StrataShown, type StratumRow} from '../bias-strata.ts'
import type {Voice} from '../voice.ts'
import {ABOVE, axis, HEAD, heightOf, letters, middleOf, NUMBERS, PLOT, ROW, rowLines, WIDTH} from './frame.ts'
import {estimateAt, intervalAt, summaryAt} from './marks.ts'
import {along, type Effect, effectScale, type Scale} from './scale.ts'
import {element, line, picture, textAt} from './svg.ts'

const LABEL_ROOM = PLOT.left - 15

/** Two groups compared for everybody, within each stratum and over all of them: a classic forest plot, with no verdict in it. */
export function strataPicture(shown: StrataShown, voice: Voice): string {
  const {say, format} = voice
  const {caption, by} = shown
  // An odds ratio is another measure, and has no place on the scale of the others.
  const rows = shown.rows.filter(({kind}) => kind !== 'odds')
  const scale = effectScale(rows.map(boundsOf), PLOT)
  const ratio = format.term('ratio')
  return picture(
    {
      title: `${say('figure-strata', {})}: ${caption}`,
      said: say('figure-strata-said', {strata: rows.filter(({kind}) => kind === 'stratum').length}),
      width: WIDTH,
      height: heightOf(rows.length) + 16,
      unused: ABOVE,
    },
    [
      rowLines(rows.length),
      textAt(by, {x: 0, y: HEAD - 8, room: LABEL_ROOM, quiet: true}),
      textAt(`${ratio} (${say('column-interval', {})})`, {x: NUMBERS, y: HEAD - 8, room: WIDTH - NUMBERS, quiet: true}),
      element('g', {stroke: 'currentColor', opacity: 0.6}, noEffect(rows.length, along(scale, 1))),
      element('g', {stroke: 'currentColor'}, ...rows.map((row, at) => marks(row, at, scale))),
      ...rows.map((row, at) => words(row, at, voice)),
      axis(rows.length, scale, [1], value => format.number(value)),
      textAt(`${caption}: ${ratio}, ${say('figure-log', {})}`, {
        x: (PLOT.left + PLOT.right) / 2,
        y: heightOf(rows.length) + 4,
        room: 2 * (PLOT.right - PLOT.left),
        anchor: 'middle',
        quiet: true,
      }),
    ],
  )
}

const noEffect = (rows: number, x: number) => line(x, HEAD, x, HEAD + rows * ROW, 1, '1 3')

function boundsOf({ratio, interval}: StratumRow): Effect {
  return {effect: 'ratio', estimate: ratio === null ? null : [ratio, ratio], interval, range: [null, null]}
}

function marks(row: StratumRow, at: number, scale: Scale): string {
  const {estimate, interval} = boundsOf(row)
  const y = middleOf(at)
  if (row.kind === 'together') return estimate && interval ? summaryAt(y, interval, estimate[0], scale) : ''
  return (
    (interval ? intervalAt(y, interval, estimate, scale) : '') +
    (estimate ? estimateAt(y, estimate, 'block', scale) : '')
  )
}

function words(row: StratumRow, at: number, voice: Voice): string {
  const y = letters(at)
  const told = ratioIntervalText(row, voice)
  const numbers = ratioText(row, voice) + (told === '–' ? '' : ` (${told})`)
  return textAt(row.name, {x: 0, y, room: LABEL_ROOM}) + textAt(numbers, {x: NUMBERS, y, room: WIDTH - NUMBERS})
}
