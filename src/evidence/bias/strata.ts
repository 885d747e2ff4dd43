import type {Problem} from '../../words/problem.ts'
import {apart, plus} from './import/shares.ts'
import type {Bounds, Counts, Measurement} from './measurement.ts'
import {messages} from './messages.ts'

export interface Layered {
  /** Everybody: as measured, or where only strata were, their sum. */
  readonly whole: readonly Measurement[]
  readonly strata: readonly Measurement[]
  /** Where the whole is not what its strata add up to. */
  readonly problems: readonly Problem[]
}

/** Takes figures that are split by something else (a stratum) apart from those of everybody. */
export function layered(measurements: readonly Measurement[]): Layered {
  const strata = measurements.filter(({stratum}) => stratum !== undefined)
  if (strata.length === 0) return {whole: measurements, strata, problems: []}
  const measured = measurements.filter(({stratum}) => stratum === undefined)
  const wholeAt = new Map(measured.map(row => [coordinates(row), row]))
  const problems: Problem[] = []
  const sums: Measurement[] = []
  for (const parts of byCoordinates(strata)) {
    const sum = together(parts)
    if (!sum) continue
    const whole = wholeAt.get(coordinates(sum))
    if (!whole) sums.push(sum)
    else if (whole.n && sum.n && apart(whole.n, sum.n)) {
      const at = whole.from[0]
      const {group, n} = whole
      if (at) problems.push({at, say: messages.say('strata-differ', {group, n, sum: sum.n})})
    }
  }
  return {whole: [...measured, ...sums], strata, problems}
}

function byCoordinates(rows: readonly Measurement[]): Measurement[][] {
  const found = new Map<string, Measurement[]>()
  for (const row of rows) {
    const rowsThere = found.get(coordinates(row))
    if (rowsThere) rowsThere.push(row)
    else found.set(coordinates(row), [row])
  }
  return [...found.values()]
}

function coordinates({event, version, measuredOn, population, attribute, group}: Measurement): string {
  return JSON.stringify([event, version ?? null, measuredOn ?? null, population ?? null, attribute, group])
}

/** Counts add up; a count that is unknown or hidden in one part is so in the sum, and the smallest that fit cannot be added. */
function together(parts: readonly Measurement[]): Measurement | undefined {
  const [first] = parts
  if (!first) return undefined
  const {stratum: _, multiple: __, rates: ___, ...whole} = first
  const known = parts.every(({multiple}) => !multiple)
  return {
    ...whole,
    n: known ? added(parts.map(({n}) => n)) : null,
    counts: known ? countsOf(parts) : null,
    suppressed: parts.some(({suppressed}) => suppressed),
    from: parts.flatMap(({from}) => from),
  }
}

function added(bounds: readonly (Bounds | null)[]): Bounds | null {
  return bounds.reduce<Bounds | null>((sum, each) => (sum && each ? plus(sum, each) : null), [0, 0])
}

function countsOf(parts: readonly Measurement[]): Counts | null {
  const all = parts.map(({counts}) => counts)
  const cell = (name: 'tp' | 'fp' | 'fn' | 'tn') =>
    added(all.map(counts => (counts?.kind === 'confusion' ? counts[name] : null)))
  const [tp, fp, fn, tn] = [cell('tp'), cell('fp'), cell('fn'), cell('tn')]
  if (tp && fp && fn && tn) return {kind: 'confusion', tp, fp, fn, tn}
  const selected = added(
    all.map(counts => (counts?.kind === 'confusion' ? plus(counts.tp, counts.fp) : (counts?.selected ?? null))),
  )
  return selected && {kind: 'selected', selected}
}
