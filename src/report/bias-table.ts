import type {BiasComparison, BiasDetail} from '../words/detail.ts'
import {bar, type Ink} from './bar.ts'
import {type Chosen, choose, type Side} from './bias-choice.ts'
import {ratioIntervalText, ratioText, type StrataShown, strataOf} from './bias-strata.ts'
import {
  biasCaption,
  boundsText,
  headsOf,
  intervalText,
  notesOn,
  pairText,
  pText,
  rangeText,
  roundShare,
  type Show,
  showEffect,
  sideText,
} from './bias-words.ts'
import type {Voice} from './voice.ts'

/** Rows of cells, the first of them the header; columns to the right are numbers. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly ('left' | 'right')[]
  /** The column that is drawn with characters, all cells equally wide, if there is one. */
  readonly plot?: number
}

/** A bias result in words and tables, for any report to lay out. */
export interface BiasShown {
  readonly caption: string
  /** One for each side of the event that was compared. */
  readonly groups: readonly Table[]
  readonly comparisons?: Table
  /** The same of other versions. */
  readonly beside: readonly Table[]
  /** Each pair within the strata, which explains and decides nothing. */
  readonly strata: readonly StrataTable[]
  /** What to know about the numbers, a sentence each. */
  readonly notes: readonly string[]
}

export interface StrataTable {
  readonly caption: string
  readonly table: Table
  readonly notes: readonly string[]
}

export const MOST_ROWS = 50
const MOST_NOTES = 20
const PLOT_WIDTH = 24

/**
 * Without ink, rates are not drawn: a picture stands beside the tables.
 *
 * @param highest of all rates that are drawn on the same scale
 */
export function showBias(
  detail: BiasDetail,
  voice: Voice,
  ink: Ink | null,
  most: number = MOST_ROWS,
  highest: number = 0,
): BiasShown {
  const chosen = choose(detail, most, highest)
  const {sides, beside, comparisons} = chosen
  const drawing = {scale: chosen.scale, several: sides.length > 1, heads: headsOf(detail, voice), ink}
  return {
    caption: biasCaption(detail, voice),
    groups: sides.map(side => groupTable(side, drawing, voice)),
    ...(comparisons.length > 0 && {comparisons: comparisonTable(comparisons, detail.comparisons, ink === null, voice)}),
    beside: beside.map(side => groupTable(side, drawing, voice)),
    strata: strataTables(detail, voice, most),
    notes: [...leftOut(chosen, voice), ...legend(chosen, ink, voice), ...biasNotes(detail, chosen, voice)],
  }
}

function strataTables(detail: BiasDetail, voice: Voice, most: number): StrataTable[] {
  const {say} = voice
  return strataOf(detail, voice, most).map(shown => ({
    caption: shown.caption,
    table: strataTable(shown, voice),
    notes: [
      ...(shown.left > 0 ? [say('more-elsewhere', {count: shown.left})] : []),
      ...shown.notes,
      say('strata-explains', {}),
    ],
  }))
}

function strataTable({by, rows}: StrataShown, voice: Voice): Table {
  const {say, format} = voice
  const header = [by, format.term('ratio'), say('column-interval', {})]
  return {
    rows: [header, ...rows.map(row => [row.name, ratioText(row, voice), ratioIntervalText(row, voice)])],
    align: ['left', 'right', 'left'],
  }
}

function leftOut({left}: Chosen, {say}: Voice): string[] {
  return [left.groups, left.comparisons, left.beside].flatMap(count =>
    count > 0 ? [say('more-elsewhere', {count})] : [],
  )
}

function legend({sides, beside, scale}: Chosen, ink: Ink | null, voice: Voice): string[] {
  const {say} = voice
  if (!ink || ![...sides, ...beside].some(({groups}) => groups.some(({rate}) => rate))) return []
  const {low, line, rate, high, limit} = ink
  return [
    say('bias-bar', {interval: low + line + rate + line + high, rate, scale: roundShare(scale, scale, voice)}),
    ...(sides.some(({limits}) => limits.length > 0) ? [say('bias-limit', {limit})] : []),
  ]
}

/** What to know about the comparisons that are shown and where the figures come from, a sentence each. */
function biasNotes({comparisons: all, notes = []}: BiasDetail, {comparisons}: Chosen, voice: Voice): string[] {
  const failed = all.length > 1 && all.some(({outcome, why}) => outcome === 'fail' || why === 'many-comparisons')
  const passed = all.length > 0 && all.every(({outcome}) => outcome === 'pass')
  const more = notes.length - MOST_NOTES
  return [
    ...(failed ? [voice.say('bias-together', {})] : []),
    ...new Set(comparisons.flatMap(comparison => notesOn(comparison, voice))),
    ...notes.slice(0, MOST_NOTES).map(voice.render),
    ...(more > 0 ? [voice.say('more-elsewhere', {count: more})] : []),
    ...(passed ? [voice.say('bias-pass', {})] : []),
  ]
}

interface Drawing {
  readonly scale: number
  /** Whether there is more than one side to tell apart. */
  readonly several: boolean
  readonly heads: ReturnType<typeof headsOf>
  readonly ink: Ink | null
}

function groupTable({side, version, groups, limits}: Side, {scale, several, heads, ink}: Drawing, voice: Voice): Table {
  const {say, name, format} = voice
  const percent: Show = share => format.percent(share, 1)
  const header = [
    say('column-group', {}) + sideText(several ? side : undefined, version, voice),
    say('column-people', {}),
    heads.counted,
    heads.rate,
    heads.interval,
  ]
  const rows = groups.map(({group, people, counted, rate, interval}) => [
    name(group),
    boundsText(people, format.number, voice),
    boundsText(counted, format.number, voice),
    boundsText(rate, percent, voice),
    intervalText(interval, percent, voice),
    ...(ink ? [rate ? bar({rate, interval, limits}, scale, PLOT_WIDTH, ink) : ''] : []),
  ])
  const align = ['left', 'right', 'right', 'right', 'left'] as const
  if (!ink) return {rows: [header, ...rows], align}
  return {rows: [[...header, ''], ...rows], align: [...align, 'left'], plot: header.length}
}

/** `wide`: there is room for what decides nothing. */
function comparisonTable(
  shown: readonly BiasComparison[],
  all: readonly BiasComparison[],
  wide: boolean,
  voice: Voice,
): Table {
  const {say, name, format} = voice
  const several = new Set(all.map(({side}) => side)).size > 1
  const withP = wide && shown.some(({p}) => p !== undefined)
  const header = [
    'compared',
    'effect',
    'estimate',
    'interval',
    'allowed',
    'outcome',
    ...(withP ? ['p' as const] : []),
  ] as const
  const rows = shown.map(comparison => {
    const {side, effect, estimate, interval, range, outcome} = comparison
    const show = showEffect(comparison, voice)
    return [
      pairText(comparison, voice) + sideText(several ? side : undefined, undefined, voice),
      format.term(effect),
      boundsText(estimate, show, voice),
      intervalText(interval, show, voice),
      rangeText(range, voice),
      format.term(name(outcome)),
      ...(withP ? [pText(comparison, voice)] : []),
    ]
  })
  return {
    rows: [header.map(column => say(`column-${column}`, {})), ...rows],
    align: ['left', 'left', 'right', 'left', 'left', 'left', ...(withP ? ['right' as const] : [])],
  }
}
