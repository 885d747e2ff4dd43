import type {BiasComparison, BiasDetail} from '../words/detail.ts'
import {bar, type Ink} from './bar.ts'
import {type Chosen, choose, type Side} from './bias-choice.ts'
import {
  biasCaption,
  boundsText,
  intervalText,
  notesOn,
  pairText,
  rangeText,
  roundShare,
  type Show,
  showEffect,
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
  /** What to know about the numbers, a sentence each. */
  readonly notes: readonly string[]
}

export const MOST_ROWS = 50
const PLOT_WIDTH = 24

/** Without ink, rates are not drawn: a picture stands beside the tables. */
export function showBias(detail: BiasDetail, voice: Voice, ink: Ink | null, most: number = MOST_ROWS): BiasShown {
  const chosen = choose(detail, most)
  const {sides, comparisons} = chosen
  return {
    caption: biasCaption(detail, voice),
    groups: sides.map(side => groupTable(side, chosen, ink, voice)),
    ...(comparisons.length > 0 && {comparisons: comparisonTable(comparisons, detail.comparisons, voice)}),
    notes: [...leftOut(chosen, voice), ...legend(chosen, ink, voice), ...biasNotes(detail, chosen, voice)],
  }
}

function leftOut({left}: Chosen, {say}: Voice): string[] {
  return [left.groups, left.comparisons].flatMap(count => (count > 0 ? [say('more-elsewhere', {count})] : []))
}

function legend({sides, scale}: Chosen, ink: Ink | null, voice: Voice): string[] {
  const {say} = voice
  if (!ink || !sides.some(({groups}) => groups.some(({rate}) => rate))) return []
  const {low, line, rate, high, limit} = ink
  return [
    say('bias-bar', {interval: low + line + rate + line + high, rate, scale: roundShare(scale, scale, voice)}),
    ...(sides.some(({limits}) => limits.length > 0) ? [say('bias-limit', {limit})] : []),
  ]
}

/** What to know about the comparisons that are shown, a sentence each. */
function biasNotes({comparisons: all}: BiasDetail, {comparisons}: Chosen, voice: Voice): string[] {
  const passed = all.length > 0 && all.every(({outcome}) => outcome === 'pass')
  return [
    ...new Set(comparisons.flatMap(comparison => notesOn(comparison, voice))),
    ...(passed ? [voice.say('bias-pass', {})] : []),
  ]
}

function groupTable({side, groups, limits}: Side, {sides, scale}: Chosen, ink: Ink | null, voice: Voice): Table {
  const {say, name, format} = voice
  const percent: Show = share => format.percent(share, 1)
  const group = say('column-group', {})
  const header = [
    sides.length > 1 ? `${group} (${format.term(name(side))})` : group,
    say('column-people', {}),
    say('column-counted', {}),
    say('column-rate', {}),
    say('column-interval', {}),
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

function comparisonTable(shown: readonly BiasComparison[], all: readonly BiasComparison[], voice: Voice): Table {
  const {say, name, format} = voice
  const several = new Set(all.map(({side}) => side)).size > 1
  const header = ['compared', 'effect', 'estimate', 'interval', 'allowed', 'outcome'] as const
  const rows = shown.map(comparison => {
    const {side, effect, estimate, interval, range, outcome} = comparison
    const show = showEffect(comparison, voice)
    return [
      pairText(comparison, voice) + (several ? ` (${format.term(name(side))})` : ''),
      format.term(effect),
      boundsText(estimate, show, voice),
      intervalText(interval, show, voice),
      rangeText(range, voice),
      format.term(name(outcome)),
    ]
  })
  return {
    rows: [header.map(column => say(`column-${column}`, {})), ...rows],
    align: ['left', 'left', 'right', 'left', 'left', 'left'],
  }
}
