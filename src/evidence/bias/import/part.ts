import {COUNTS, type CountName, type FigureName, SHARES, type ShareName} from '../../../declaration/schema/figures.ts'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Bounds} from '../measurement.ts'
import {messages} from '../messages.ts'
import {type CountBounds, derive, isOfNobody, type Shares} from './derive.ts'
import type {Cell} from './figure.ts'
import {readNumber} from './number.ts'
import {type Counted, isHidden, type Known, roundedBounds, total, unhide} from './precision.ts'
import {shareBounds} from './shares.ts'

/** How the numbers of one file are written. */
export interface Writing {
  readonly precision: Precision
  readonly decimal: 'point' | 'comma'
  /** The most decimals that the file gives each share: a share that ends sooner was written without its last zeros. */
  readonly decimals: ReadonlyMap<FigureName, number>
  /** By a tool that counts in single precision. */
  readonly single: boolean
}

type Cells = ReadonlyMap<FigureName, readonly Cell[]>

/** What is known of one part of a group. */
export interface Part {
  readonly counted: Counted
  /** The counts are the smallest that give the shares; see `Measurement.multiple`. */
  readonly multiple: boolean
  /** The shares as the file gives them. */
  readonly rates: Readonly<Partial<Record<ShareName, Bounds>>>
}

/** The counts of one part of a group; a figure that cannot be read is a problem and is not there. */
export function readPart(cells: Cells, writing: Writing, problems: Problem[], notes: Problem[]): Part {
  const counted: Counted = {}
  for (const name of COUNTS) {
    const written = cells.get(name) ?? []
    const sum = total(written.map(cell => readCount(name, cell, writing, problems)))
    if (sum) counted[name] = sum
  }
  const direct = unhide(counted, writing.precision)
  const shares = new Map<ShareName, Bounds>()
  const undefinedShares: (readonly [ShareName, Cell])[] = []
  for (const name of SHARES) {
    const cell = cells.get(name)?.[0]
    const share = cell && readShare(name, cell, writing, problems)
    if (cell && share === 'not-finite') undefinedShares.push([name, cell])
    else if (share && share !== 'not-finite') shares.set(name, share)
  }
  const withoutValue = (counts: Counted) => {
    for (const [name, {text, at}] of undefinedShares) {
      if (!isOfNobody(name, shown(counts)))
        problems.push({at, say: messages.say('no-number', {value: text.trim().slice(0, 40)})})
    }
  }
  const others = direct.not_selected !== undefined || direct.positives !== undefined
  if (shares.size === 0 && !others) {
    withoutValue(direct)
    return {counted: direct, multiple: false, rates: {}}
  }
  const rates = Object.fromEntries(shares)
  if (direct.n === 'hidden') {
    const isSelection = shares.has('selection_rate') || shares.has('non_selection_rate')
    return {counted: {...(isSelection && {selected: 'hidden'}), ...direct}, multiple: false, rates}
  }
  const part = fromShares(cells, direct, shares, problems, notes)
  withoutValue(part.counted)
  return {...part, rates}
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

/** Counts as written, and those that follow from shares. A share that they do not give is a problem. */
function fromShares(
  cells: Cells,
  direct: Counted,
  shares: Shares,
  problems: Problem[],
  notes: Problem[],
): Omit<Part, 'rates'> {
  // A count that stands there and cannot be read may be any number.
  const readable = COUNTS.every(name => !cells.has(name) || direct[name] !== undefined)
  const {counts, multiple, contradicting} = derive(shown(direct), shares, readable)
  const at = (name: ShareName) => cells.get(name)?.[0]?.at
  for (const {share, given, counted} of contradicting) {
    const place = at(share)
    const value = (cells.get(share)?.[0]?.text ?? '').trim().slice(0, 40)
    if (!place) continue
    const say = given
      ? messages.say('share-differs', {name: share, given, counted})
      : messages.say('share-not-whole', {value, n: counted})
    problems.push({at: place, say})
  }
  const first = [...shares.keys()][0] ?? 'selection_rate'
  const place = at(first)
  // An `n` that stands there and cannot be read has its own problem already.
  if (place && counts.n === undefined && !cells.has('n'))
    notes.push({at: place, say: messages.say('share-without-n', {name: first})})
  if (place && multiple && counts.n) notes.push({at: place, say: messages.say('smallest-n', {n: counts.n[0]})})
  const hidden = direct.not_selected === 'hidden' && direct.selected === undefined
  return {counted: {...counts, ...(hidden && {selected: 'hidden'}), ...direct}, multiple}
}

function shown(counted: Counted): CountBounds {
  return Object.fromEntries(
    Object.entries(counted).filter(([name, known]) => known !== 'hidden' && name !== 'unknown'),
  ) as CountBounds
}

function readShare(
  name: ShareName,
  {text, at}: Cell,
  {precision, decimal, decimals, single}: Writing,
  problems: Problem[],
): Bounds | 'not-finite' | undefined {
  const wrong = (say: Problem['say']) => void problems.push({at, say})
  const value = text.trim().slice(0, 40)
  const number = readNumber(text, decimal)
  if (number.kind === 'empty') return wrong(messages.say('empty', {name}))
  if (number.kind === 'not-finite') return 'not-finite'
  if (number.kind === 'not-a-number') return wrong(messages.say('not-a-number', {value}))
  if (number.value < 0) return wrong(messages.say('negative', {value}))
  const percent = number.percent || precision.percent === true
  const share = percent ? number.value / 100 : number.value
  if (share > 1) return wrong(messages.say('share-range', {value}))
  return shareBounds(share, Math.max(decimals.get(name) ?? 0, number.decimals) + (percent ? 2 : 0), single)
}
