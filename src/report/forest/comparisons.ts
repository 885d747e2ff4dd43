import type {BiasComparison} from '../../words/detail.ts'
import {againstText, boundsText, intervalText, pairText, rangeText, showEffect} from '../bias-words.ts'
import {grouped} from '../summary.ts'
import type {Voice} from '../voice.ts'
import {ABOVE, above, axis, HEAD, heightOf, letters, middleOf, NUMBERS, PLOT, ROW, rowLines, WIDTH} from './frame.ts'
import {estimateAt, intervalAt, shapeAt, shapeOf} from './marks.ts'
import {along, type Scale} from './scale.ts'
import {element, line, picture, textAt} from './svg.ts'
import {cut, textWidth} from './text-width.ts'

const LABEL_ROOM = PLOT.left - 15
const OUTCOME_ROOM = 250
const OUTCOME_END = WIDTH - 18

/** Comparisons of one effect, a row each: the interval beside the allowed range, and the outcome in a word and a shape. */
export function comparisonsPicture(
  comparisons: readonly BiasComparison[],
  scale: Scale,
  named: string,
  voice: Voice,
): string {
  const {say, format, name} = voice
  const rows = comparisons.length
  const none = scale.logarithmic ? 1 : 0
  const ends = [...new Set(comparisons.flatMap(({range}) => range))].filter(end => end !== null)
  const outcomes = [...grouped(comparisons, ({outcome}) => outcome)].map(
    ([outcome, own]) => `${format.term(name(outcome))} (${format.number(own.length)})`,
  )
  const [first] = comparisons
  const effect = first ? format.term(first.effect) : ''
  const range = allowed(comparisons, scale, voice)
  return picture(
    {
      title: `${say('figure-comparisons', {})}${named}: ${effect}`,
      said: say('figure-comparisons-said', {outcomes}),
      width: WIDTH,
      height: heightOf(rows) + 16,
      unused: range === '' ? ABOVE : 0,
    },
    [
      ...comparisons.map(({range}, row) => band(range, row, scale)),
      rowLines(rows),
      heading(say('column-compared', {}) + named, 0, LABEL_ROOM),
      heading(`${say('column-estimate', {})} (${say('column-interval', {})})`, NUMBERS, 250),
      textAt(say('column-outcome', {}), {x: OUTCOME_END, y: HEAD - 8, room: OUTCOME_ROOM, anchor: 'end', quiet: true}),
      range,
      element('g', {stroke: 'currentColor', opacity: 0.6}, noEffect(rows, along(scale, none))),
      element('g', {stroke: 'currentColor'}, ...comparisons.map((comparison, row) => marks(comparison, row, scale))),
      ...comparisons.map((comparison, row) => words(comparison, row, voice)),
      axis(rows, scale, [none, ...ends], value => format.number(value)),
      textAt(scale.logarithmic ? `${effect}, ${say('figure-log', {})}` : effect, {
        x: (PLOT.left + PLOT.right) / 2,
        y: heightOf(rows) + 4,
        room: PLOT.right - PLOT.left,
        anchor: 'middle',
        quiet: true,
      }),
    ],
  )
}

const heading = (text: string, x: number, room: number) => textAt(text, {x, y: HEAD - 8, room, quiet: true})
const noEffect = (rows: number, x: number) => line(x, HEAD, x, HEAD + rows * ROW, 1, '1 3')

/** The allowed range: shaded, with a line at each of its ends; an open side runs to the end of the scale. */
function band([low, high]: BiasComparison['range'], row: number, scale: Scale): string {
  const top = HEAD + row * ROW
  const ends = [low ?? -Infinity, high ?? Infinity] as const
  const [from, to] = [ends[0] <= scale.low ? scale.left : along(scale, ends[0]), along(scale, ends[1])]
  const lines = ends
    .filter(end => end >= scale.low && end <= scale.high)
    .map(end => line(along(scale, end), top, along(scale, end), top + ROW, 1.5))
  return (
    element('rect', {x: from, y: top, width: Math.max(0, to - from), height: ROW, opacity: '0.12'}) +
    element('g', {stroke: 'currentColor'}, ...lines)
  )
}

/** What is allowed, where it is the same for all. */
function allowed(comparisons: readonly BiasComparison[], scale: Scale, voice: Voice): string {
  const texts = new Set(comparisons.map(({range}) => rangeText(range, voice)))
  const [first] = comparisons
  if (texts.size !== 1 || !first) return ''
  const [low, high] = first.range
  const from = low === null || low <= scale.low ? scale.left : along(scale, low)
  const to = high === null ? scale.right : along(scale, high)
  const text = voice.say('allowed', {range: rangeText(first.range, voice)})
  return above(text, (from + to) / 2, textWidth(text))
}

function marks({interval, estimate, outcome}: BiasComparison, row: number, scale: Scale): string {
  const y = middleOf(row)
  const shape = shapeOf(outcome)
  return [
    interval ? intervalAt(y, interval, estimate, scale) : '',
    estimate ? estimateAt(y, estimate, shape, scale) : '',
    shapeAt(WIDTH - 7, y, shape),
  ].join('')
}

/** Of two long names, as much of each as leaves room for the other. */
function pairWithin(comparison: BiasComparison, voice: Voice): string {
  const room = LABEL_ROOM - textWidth(' / ')
  const names = [voice.name(comparison.group), againstText(comparison, voice)] as const
  const [own, other] = [textWidth(names[0]), textWidth(names[1])]
  const half = room / 2
  return `${cut(names[0], Math.max(half, room - other))} / ${cut(names[1], Math.max(half, room - own))}`
}

function words(comparison: BiasComparison, row: number, voice: Voice): string {
  const {estimate, interval, outcome} = comparison
  const {format, name} = voice
  const y = letters(row)
  const show = showEffect(comparison, voice)
  const numbers = boundsText(estimate, show, voice) + (interval ? ` (${intervalText(interval, show, voice)})` : '')
  const told = format.term(name(outcome))
  const room = OUTCOME_END - NUMBERS - Math.min(OUTCOME_ROOM, textWidth(told)) - 10
  return [
    textAt(pairWithin(comparison, voice), {x: 0, y, room: LABEL_ROOM, whole: pairText(comparison, voice)}),
    textAt(numbers, {x: NUMBERS, y, room}),
    textAt(told, {x: OUTCOME_END, y, room: OUTCOME_ROOM, anchor: 'end'}),
  ].join('')
}
