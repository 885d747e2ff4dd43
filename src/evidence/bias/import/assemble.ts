import {type FigureName, SHARES} from '../../../declaration/schema/figures.ts'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Bounds, Counts, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import type {Cell, Figure} from './figure.ts'
import {readNumber} from './number.ts'
import {type Part, readPart, type Writing} from './part.ts'
import {type Counted, type Known, total} from './precision.ts'
import {apart, areSingle, plus} from './shares.ts'

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

interface Gathered {
  readonly first: Figure
  readonly parts: Map<string, Map<FigureName, readonly Cell[]>>
  readonly from: Place[]
}

/** Figures with the same coordinates become one measurement. Parts of a group are added up; nothing is ever averaged. */
export function assemble(
  figures: readonly Figure[],
  {precision, decimal}: {precision: Precision; decimal: 'point' | 'comma'},
): {measurements: Measurement[]; problems: Problem[]; notes: Problem[]} {
  const problems: Problem[] = []
  const notes: Problem[] = []
  const writing: Writing = {precision, decimal, ...sharesIn(figures, decimal)}
  const gathered = gather(figures, problems)
  return {measurements: gathered.map(each => measurementOf(each, writing, problems, notes)), problems, notes}
}

/** How the shares of the whole file are written. */
function sharesIn(figures: readonly Figure[], decimal: 'point' | 'comma'): Pick<Writing, 'decimals' | 'single'> {
  const decimals = new Map<FigureName, number>()
  const shares: {value: number; decimals: number}[] = []
  for (const {name, cells} of figures) {
    if (!SHARES.some(share => share === name)) continue
    for (const {text} of cells) {
      const number = readNumber(text, decimal)
      if (number.kind !== 'number') continue
      shares.push(number)
      decimals.set(name, Math.max(decimals.get(name) ?? 0, number.decimals))
    }
  }
  return {decimals, single: areSingle(shares)}
}

function gather(figures: readonly Figure[], problems: Problem[]): Gathered[] {
  const all = new Map<string, Gathered>()
  for (const figure of figures) {
    const {event, model, version, measuredOn, population, stratum, attribute, group, name, cells, part} = figure
    const among = [model ?? null, version ?? null, measuredOn ?? null, population ?? null, stratum ?? null]
    const key = JSON.stringify([event, ...among, attribute, group])
    const gathered: Gathered = all.get(key) ?? {first: figure, parts: new Map(), from: []}
    all.set(key, gathered)
    const figuresOfPart = gathered.parts.get(part) ?? new Map<FigureName, readonly Cell[]>()
    gathered.parts.set(part, figuresOfPart)
    if (figuresOfPart.has(name) || figure.writtenAttribute !== gathered.first.writtenAttribute) {
      problems.push({at: cells[0]?.at ?? figure.groupAt, say: messages.say('twice', {group, name})})
      continue
    }
    figuresOfPart.set(name, cells)
    gathered.from.push(...cells.map(cell => cell.at))
  }
  return [...all.values()]
}

function measurementOf(
  {first, parts, from}: Gathered,
  writing: Writing,
  problems: Problem[],
  notes: Problem[],
): Measurement {
  const {event, model, modelDigest, planned, version, measuredOn, population, stratum, attribute, group} = first
  const at = from[0] ?? first.groupAt
  const before = problems.length
  const names = writtenNames([...parts.keys()])
  if (names.length > 1) notes.push({at, say: messages.say('parts-added', {group, names})})
  const read = [...parts.values()].map(cells => {
    const part = withUnknown(readPart(cells, writing, problems, notes), cells)
    const problem = unknownTooMany(part.counted, cells, first, at)
    if (!problem) return part
    problems.push(problem)
    return {...part, contradicts: true}
  })
  const contradicts = read.some(part => 'contradicts' in part)
  const {counted, multiple, rates} = addUp(read, first, at, problems)
  const readable = problems.length === before
  const hasRates = Object.keys(rates).length > 0
  const {counts, suppressed} = countsOf(counted, readable && !hasRates, {group, at}, problems)
  const n = peopleIn(counted, counts)
  return {
    event,
    ...(model === undefined ? {} : {model}),
    ...(modelDigest === undefined ? {} : {modelDigest}),
    ...(planned && {planned}),
    ...(version === undefined ? {} : {version}),
    ...(measuredOn === undefined ? {} : {measuredOn}),
    ...(population === undefined ? {} : {population}),
    ...(stratum && {stratum}),
    attribute,
    group,
    n,
    counts: contradicts ? null : counts && widened(counts, counted.unknown, n),
    ...((multiple || first.multiple) && {multiple: true as const}),
    ...(hasRates && counts?.kind !== 'confusion' && {rates}),
    suppressed: suppressed || (counted.n === 'hidden' && n === null),
    from,
  }
}

function addUp(parts: readonly Part[], {group}: Figure, at: Place, problems: Problem[]): Part {
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  const sum: Counted = {}
  for (const name of ['n', 'selected', ...CELLS, 'unknown'] as const) {
    const known = parts.map(({counted, multiple}) => (multiple ? undefined : counted[name]))
    const added = total(known)
    if (added) sum[name] = added
    else if (parts.some(({counted}) => counted[name] !== undefined))
      problems.push({at, say: messages.say('parts-differ', {group, name})})
  }
  return {counted: sum, multiple: false, rates: {}}
}

function countsOf(
  counted: Counted,
  readable: boolean,
  {group, at}: {group: string; at: Place},
  problems: Problem[],
): {counts: Counts | null; suppressed: boolean} {
  const missing = CELLS.filter(name => counted[name] === undefined)
  const {selected} = counted
  if (readable && missing.length > 0 && (missing.length < CELLS.length || selected === undefined)) {
    const names = missing.length < CELLS.length ? missing : ['selected']
    problems.push({at, say: messages.say('counts-missing', {group, missing: names})})
  }
  if (missing.length > 0) {
    if (selected === undefined)
      return {counts: null, suppressed: CELLS.some(name => counted[name] === 'hidden') || counted.n === 'hidden'}
    return selected === 'hidden'
      ? {counts: null, suppressed: true}
      : {counts: {kind: 'selected', selected}, suppressed: false}
  }
  const {tp, fp, fn, tn} = counted
  if (!tp || !fp || !fn || !tn || tp === 'hidden' || fp === 'hidden' || fn === 'hidden' || tn === 'hidden')
    return {counts: null, suppressed: true}
  const sum = plus(tp, fp)
  if (selected && selected !== 'hidden' && apart(selected, sum)) {
    problems.push({at, say: messages.say('selected-differs', {group, selected, sum})})
  }
  return {counts: {kind: 'confusion', tp, fp, fn, tn}, suppressed: false}
}

/** `n` as the file gives it, or the sum of the four and of those whose outcome is not known. */
function peopleIn({n, unknown = [0, 0]}: Counted, counts: Counts | null): Bounds | null {
  if (n && n !== 'hidden') return n
  if (counts?.kind !== 'confusion' || unknown === 'hidden') return null
  return plus(CELLS.map(name => counts[name]).reduce(plus), unknown)
}

/**
 * People of whom the outcome is not known are among `n`. An `n` that follows from other counts is without them; one that
 * follows from shares may be. The smallest counts that give the shares say nothing of how many are not known.
 */
function withUnknown(part: Part, cells: ReadonlyMap<FigureName, readonly Cell[]>): Part {
  const {n, unknown, ...others} = part.counted
  if (!unknown || (unknown !== 'hidden' && unknown[1] === 0)) return part
  if (part.multiple) return {...part, counted: {unknown}, multiple: false}
  if (!n || n === 'hidden' || cells.has('n')) return part
  if (unknown === 'hidden') return {...part, counted: {...others, unknown}}
  const low = SHARES.some(name => cells.has(name)) ? n[0] : n[0] + unknown[0]
  return {...part, counted: {...part.counted, n: [low, n[1] + unknown[1]]}}
}

/** The four and the unknown are everybody; those to whom the event happened, or did not, and the unknown are no more. */
function unknownTooMany(
  counted: Counted,
  cells: ReadonlyMap<FigureName, readonly Cell[]>,
  {group}: Figure,
  at: Place,
): Problem | undefined {
  const {n, unknown, selected} = counted
  if (!n || !unknown || n === 'hidden' || unknown === 'hidden' || unknown[1] === 0) return undefined
  const four = CELLS.flatMap(name => {
    const known = counted[name]
    return known && known !== 'hidden' ? [known] : []
  })
  const notSelected = cells.has('not_selected') ? counted.not_selected : undefined
  const two = [selected, notSelected].flatMap(known => (known && known !== 'hidden' ? [known] : []))
  const none: Bounds = [0, 0]
  const problem = (sum: Bounds) => ({at, say: messages.say('unknown-differs', {group, n, sum, unknown})})
  const [ofFour, ofTwo] = [four.reduce(plus, none), two.reduce(plus, none)]
  if (ofFour[0] + unknown[0] > n[1] || (four.length === CELLS.length && ofFour[1] + unknown[1] < n[0]))
    return problem(ofFour)
  return ofTwo[0] + unknown[0] > n[1] ? problem(ofTwo) : undefined
}

/** People of whom the outcome is not known may all belong, or none of them, to any count; all together they are `n`. */
function widened(counts: Counts, unknown: Known | undefined, n: Bounds | null): Counts | null {
  if (!unknown) return counts
  const most = unknown === 'hidden' ? n?.[1] : unknown[1]
  if (most === undefined) return null
  const wider = ([low, high]: Bounds): Bounds => [low, high + most]
  if (counts.kind === 'selected') return {kind: 'selected', selected: wider(counts.selected)}
  return {kind: 'confusion', tp: wider(counts.tp), fp: wider(counts.fp), fn: wider(counts.fn), tn: wider(counts.tn)}
}

/** The names that the file gives to what the declaration calls one group. */
function writtenNames(parts: readonly string[]): string[] {
  const names = parts.map(part => String((JSON.parse(part) as unknown[])[0]))
  return [...new Set(names)].slice(0, 20)
}
