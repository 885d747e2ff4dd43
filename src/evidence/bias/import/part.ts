import {COUNTS, type CountName, type FigureName, SHARES, type ShareName} from '../../../declaration/schema/figures.ts'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Bounds} from '../measurement.ts'
import {messages} from '../messages.ts'
import type {Cell} from './figure.ts'
import {readNumber} from './number.ts'
import {type Counted, isHidden, type Known, roundedBounds, total, unhide} from './precision.ts'
import {apart, minus, people, shareBounds} from './shares.ts'

/** How the numbers of one file are written. */
export interface Writing {
  readonly precision: Precision
  readonly decimal: 'point' | 'comma'
  /** The most decimals that the file gives each share: a share that ends sooner was written without its last zeros. */
  readonly decimals: ReadonlyMap<FigureName, number>
}

type Cells = ReadonlyMap<FigureName, readonly Cell[]>

/** The counts of one part of a group; a figure that cannot be read is a problem and is not there. */
export function readPart(cells: Cells, writing: Writing, problems: Problem[]): Counted {
  const counted: Counted = {}
  for (const name of COUNTS) {
    const written = cells.get(name) ?? []
    const sum = total(written.map(cell => readCount(name, cell, writing, problems)))
    if (sum) counted[name] = sum
  }
  const direct = unhide(counted, writing.precision)
  return SHARES.some(name => cells.has(name)) ? {...fromShares(cells, direct, writing, problems), ...direct} : direct
}

function readCount(
  name: CountName,
  {text, at}: Cell,
  {precision, decimal}: Writing,
  problems: Problem[],
): Known | undefined {
  const wrong = (say: Problem['say']) => void problems.push({at, say})
  if (isHidden(text, precision)) return 'hidden'
  const value = text.trim().slice(0, 40)
  const number = readNumber(text, decimal)
  if (number.kind === 'empty') return wrong(messages.say('empty', {name}))
  if (number.kind === 'not-finite') return wrong(messages.say('no-number', {value}))
  if (number.kind === 'not-a-number' || number.value > Number.MAX_SAFE_INTEGER)
    return wrong(messages.say('not-a-number', {value}))
  if (number.value < 0) return wrong(messages.say('negative', {value}))
  if (number.percent || !Number.isInteger(number.value)) return wrong(messages.say('fraction', {name, value}))
  const to = precision.rounded_to
  if (to !== undefined && number.value % to !== 0) wrong(messages.say('not-rounded', {value, to}))
  return roundedBounds(number.value, precision)
}

/**
 * Counts that follow from shares: of `n` people, `base_rate` should be selected; of these, `true_positive_rate` were, and of
 * the rest `false_positive_rate`. Where the counts are there too, a share that they do not give is a problem.
 */
function fromShares(cells: Cells, direct: Counted, writing: Writing, problems: Problem[]): Counted {
  if (direct.n === 'hidden') return cells.has('selection_rate') ? {selected: 'hidden'} : {}
  const n = direct.n ?? sumOf(direct, ['tp', 'fp', 'fn', 'tn'])
  if (!n) {
    const first = SHARES.find(name => cells.has(name)) ?? 'selection_rate'
    const at = cells.get(first)?.[0]?.at
    // An `n` that stands there and cannot be read has its own problem already.
    if (at && !cells.has('n')) problems.push({at, say: messages.say('share-without-n', {name: first})})
    return {}
  }
  const among = (whole: Bounds | undefined, name: ShareName, counted: Bounds | undefined): Bounds | undefined => {
    const cell = cells.get(name)?.[0]
    if (!cell || !whole) return undefined
    if (whole[1] === 0) return [0, 0]
    const share = readShare(name, cell, writing, problems)
    const given = share && people(whole, share)
    const wrong = (say: Problem['say']) => problems.push({at: cell.at, say})
    if (share && !given) wrong(messages.say('share-not-whole', {value: cell.text.trim().slice(0, 40), n: whole}))
    if (given && counted && apart(given, counted)) wrong(messages.say('share-differs', {name, given, counted}))
    return given
  }
  const selected = among(n, 'selection_rate', sumOf(direct, ['selected']))
  const counted = sumOf(direct, ['tp', 'fn'])
  const positive = cells.has('base_rate') ? among(n, 'base_rate', counted) : counted
  const negative = positive && minus(n, positive)
  const tp = among(positive, 'true_positive_rate', sumOf(direct, ['tp']))
  const fp = among(negative, 'false_positive_rate', sumOf(direct, ['fp']))
  const four = positive && negative && tp && fp ? {tp, fp, fn: minus(positive, tp), tn: minus(negative, fp)} : {}
  return {...(selected ? {selected} : {}), ...four}
}

function sumOf(counted: Counted, names: readonly CountName[]): Bounds | undefined {
  const sum = total(names.map(name => counted[name]))
  return sum === 'hidden' ? undefined : sum
}

function readShare(
  name: ShareName,
  {text, at}: Cell,
  {precision, decimal, decimals}: Writing,
  problems: Problem[],
): Bounds | undefined {
  const wrong = (say: Problem['say']) => void problems.push({at, say})
  const value = text.trim().slice(0, 40)
  const number = readNumber(text, decimal)
  if (number.kind === 'empty') return wrong(messages.say('empty', {name}))
  if (number.kind === 'not-finite') return wrong(messages.say('no-number', {value}))
  if (number.kind === 'not-a-number') return wrong(messages.say('not-a-number', {value}))
  if (number.value < 0) return wrong(messages.say('negative', {value}))
  const percent = number.percent || precision.percent === true
  const share = percent ? number.value / 100 : number.value
  if (share > 1) return wrong(messages.say('share-range', {value}))
  return shareBounds(share, Math.max(decimals.get(name) ?? 0, number.decimals) + (percent ? 2 : 0))
}
