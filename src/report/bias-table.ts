import type {BiasComparison, BiasDetail, BiasGroup} from '../words/detail.ts'
import type {Format} from '../words/message.ts'
import {OUTCOMES} from '../words/outcome.ts'
import {bar, type Ink, scaleFor} from './bar.ts'
import type {Voice} from './voice.ts'

/** Rows of cells, the first of them the header; columns to the right are numbers. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly ('left' | 'right')[]
}

/** A bias result in words and tables, for any report to lay out. */
export interface BiasShown {
  readonly caption: string
  /** One for each side of the event that was compared. */
  readonly groups: readonly Table[]
  readonly comparisons?: Table
  /** What to know about the numbers, a sentence each. */
  readonly notes: readonly string[]
}

type Bounds = readonly [number, number]
type Show = (value: number) => string

const MOST_ROWS = 50
const BAR_WIDTH = 20

export function showBias(detail: BiasDetail, voice: Voice, ink: Ink, most: number = MOST_ROWS): BiasShown {
  const {say, format} = voice
  const scale = scaleFor(Math.max(0, ...detail.groups.map(({interval, rate}) => interval?.[1] ?? rate?.[1] ?? 0)))
  const sides = [...new Set(detail.groups.map(({side}) => side))]
  const ranked = [...detail.comparisons].sort((a, b) => weight(a) - weight(b))
  const shown = ranked.slice(0, most)
  const groupRows = Math.max(0, ...sides.map(side => detail.groups.filter(group => group.side === side).length))
  return {
    caption: biasCaption(detail, voice),
    groups: sides.map(side =>
      groupTable(
        detail.groups.filter(group => group.side === side),
        sides.length > 1 ? side : '',
        {scale, ink, most},
        voice,
      ),
    ),
    ...(shown.length > 0 && {comparisons: comparisonTable(shown, detail.comparisons, voice)}),
    notes: [
      ...(groupRows > most ? [say('more-elsewhere', {count: groupRows - most})] : []),
      ...(ranked.length > most ? [say('more-elsewhere', {count: ranked.length - most})] : []),
      ...new Set(shown.flatMap(comparison => notesOn(comparison, voice))),
      ...(detail.groups.some(({rate}) => rate) ? [say('bias-bar', {scale: format.percent(scale)})] : []),
      ...(ranked.length > 0 && ranked.every(({outcome}) => outcome === 'pass') ? [say('bias-pass', {})] : []),
    ],
  }
}

/** What was compared, for whom, and of which version. */
export function biasCaption({event, attribute, metric, version}: BiasDetail, {say, name, format}: Voice): string {
  const caption = say('bias-caption', {
    metric: format.term(name(metric)),
    attribute: name(attribute),
    event: name(event),
  })
  return version === undefined ? caption : `${caption}, ${say('bias-version', {version: name(version)})}`
}

interface Drawing {
  readonly scale: number
  readonly ink: Ink
  readonly most: number
}

function groupTable(groups: readonly BiasGroup[], side: string, {scale, ink, most}: Drawing, voice: Voice): Table {
  const {say, name, format} = voice
  const percent: Show = share => format.percent(share, 1)
  const header = [
    side === '' ? say('column-group', {}) : `${say('column-group', {})} (${format.term(name(side))})`,
    say('column-people', {}),
    say('column-counted', {}),
    say('column-rate', {}),
    say('column-interval', {}),
    '',
  ]
  const rows = groups
    .slice(0, most)
    .map(({group, people, counted, rate, interval}) => [
      name(group),
      bounds(people, format.number, voice),
      bounds(counted, format.number, voice),
      bounds(rate, percent, voice),
      interval ? say('between', {low: percent(interval[0]), high: percent(interval[1])}) : '–',
      rate ? bar(rate[0], interval?.[1] ?? rate[1], scale, BAR_WIDTH, ink) : '',
    ])
  return {rows: [header, ...rows], align: ['left', 'right', 'right', 'right', 'left', 'left']}
}

function comparisonTable(shown: readonly BiasComparison[], all: readonly BiasComparison[], voice: Voice): Table {
  const {say, name, format} = voice
  const several = new Set(all.map(({side}) => side)).size > 1
  const header = ['compared', 'effect', 'estimate', 'interval', 'allowed', 'outcome'] as const
  const rows = shown.map(comparison => {
    const {side, effect, estimate, interval, range, outcome} = comparison
    const show: Show = value => besideRange(value, range, effect === 'ratio' ? 2 : 3, format)
    return [
      pair(comparison, voice) + (several ? ` (${format.term(name(side))})` : ''),
      format.term(effect),
      bounds(estimate, show, voice),
      interval ? say('between', {low: show(interval[0]), high: show(interval[1])}) : '–',
      rangeText(range, voice),
      format.term(name(outcome)),
    ]
  })
  return {
    rows: [header.map(column => say(`column-${column}`, {})), ...rows],
    align: ['left', 'left', 'right', 'left', 'left', 'left'],
  }
}

function pair({group, against}: BiasComparison, {name, say}: Voice): string {
  return `${name(group)} / ${against === '' ? say('the-others', {}) : name(against)}`
}

function notesOn(comparison: BiasComparison, voice: Voice): string[] {
  const {outcome, why, peopleNeeded, flipsWith} = comparison
  const {say, name, format} = voice
  const parts = [
    ...(why === undefined ? [] : [format.term(`why-${name(why)}`)]),
    ...(peopleNeeded === undefined ? [] : [say('bias-people', {people: peopleNeeded})]),
    ...(flipsWith === undefined ? [] : [say('bias-flips', {people: flipsWith})]),
  ]
  return outcome === 'pass' || parts.length === 0 ? [] : [`${pair(comparison, voice)}: ${parts.join('; ')}.`]
}

/** An exact number as such, a range as low–high. */
function bounds(value: Bounds | null, show: Show, {say}: Voice): string {
  if (value === null) return say('unknown', {})
  const [low, high] = [show(value[0]), show(value[1])]
  return low === high ? low : `${low}–${high}`
}

function rangeText([low, high]: BiasComparison['range'], {say, format}: Voice): string {
  const finite = (end: number | null) => (end !== null && Number.isFinite(end) ? format.number(end) : undefined)
  const [from, to] = [finite(low), finite(high)]
  if (from !== undefined && to !== undefined) return say('between', {low: from, high: to})
  if (from !== undefined) return say('at-least', {low: from})
  return to === undefined ? say('any-value', {}) : say('at-most', {high: to})
}

/** As many decimals as it takes to see on which side of an end of the range a number lies. */
function besideRange(value: number, range: BiasComparison['range'], digits: number, format: Format): string {
  const shown = format.number(value, digits)
  const misleading = range.some(end => end !== null && end !== value && format.number(end, digits) === shown)
  return misleading && digits < 8 ? besideRange(value, range, digits + 1, format) : shown
}

/** Failures first, passes last. */
function weight({outcome}: BiasComparison): number {
  const order: readonly string[] = [...OUTCOMES.slice(1), 'pass']
  const index = order.indexOf(outcome)
  return Math.max(index, 0)
}
