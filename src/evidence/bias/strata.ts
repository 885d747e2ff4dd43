import type {Message} from '../../words/message.ts'
import type {Problem} from '../../words/problem.ts'
import {apart, plus} from './import/shares.ts'
import type {Bounds, Counts, Measurement} from './measurement.ts'
import {messages} from './messages.ts'

export interface Layered {
  /** Everybody: as measured, or where only strata were, their sum. What cannot be added has no `n` and no counts. */
  readonly whole: readonly Measurement[]
  readonly strata: readonly Measurement[]
  /** Where strata cannot be added, or the whole is not what they add up to. */
  readonly problems: readonly Problem[]
}

/** Takes figures that are split by something else (a stratum) apart from those of everybody. */
export function layered(measurements: readonly Measurement[]): Layered {
  const strata = measurements.filter(({stratum}) => stratum !== undefined)
  if (strata.length === 0) return {whole: measurements, strata, problems: []}
  const measured = measurements.filter(({stratum}) => stratum === undefined)
  const wholes = grouped(measured, testOf)
  const problems: Problem[] = []
  const sums: Measurement[] = []
  for (const [test, parts] of grouped(strata, testOf)) {
    const found = layersOf(parts, wholes.get(test) ?? [])
    sums.push(...found.sums)
    problems.push(...found.problems)
  }
  return {whole: [...measured, ...sums], strata, problems}
}

/** The strata of one test. */
function layersOf(parts: readonly Measurement[], whole: readonly Measurement[]) {
  const problems: Problem[] = []
  const sums: Measurement[] = []
  const tell = (row: Measurement, say: Message) => {
    const at = row.from[0]
    if (at) problems.push({at, say})
  }
  const several = severalSplits(parts)
  if (several) tell(several, messages.say('strata-several', {attribute: several.attribute}))
  const values = new Set(parts.map(stratumOf))
  const wholeOf = grouped(whole, row => row.group)
  for (const [group, rows] of grouped(parts, row => row.group)) {
    const [first] = rows
    if (!first) continue
    const again = [...grouped(rows, stratumOf).values()].flatMap(([, second]) => second ?? [])
    for (const row of again) tell(row, messages.say('stratum-twice', {group, stratum: stratumOf(row)}))
    const wholeRows = wholeOf.get(group) ?? []
    if (whole.length === 0) {
      const own = new Set(rows.map(stratumOf))
      const absent = [...values].filter(value => !own.has(value))
      if (absent.length > 0) tell(first, messages.say('strata-missing', {group, strata: absent}))
      const adds = !several && again.length === 0 && absent.length === 0
      sums.push(together(rows, first, adds))
    } else if (wholeRows.length === 0) {
      tell(first, messages.say('strata-without-whole', {group}))
      sums.push(together(rows, first, false))
    } else if (!several && again.length === 0) {
      const sum = together(rows, first, true)
      for (const row of wholeRows) for (const say of differences(row, sum)) tell(row, say)
    }
  }
  return {problems, sums}
}

/**
 * People are split by one thing: the same people by department and by region would be counted twice. Where the splits of
 * several files have the same name, only a file for each stratum shows that they are one.
 */
function severalSplits(parts: readonly Measurement[]): Measurement | undefined {
  const [first] = parts
  const other = parts.find(({stratum}) => stratum?.name !== first?.stratum?.name)
  if (other) return other
  const files = [...grouped(parts, ({from}) => from[0]?.file ?? '').values()]
  const split = files.find(rows => new Set(rows.map(stratumOf)).size > 1)
  return files.length > 1 ? split?.[0] : undefined
}

const stratumOf = ({stratum}: Measurement): string => stratum?.value ?? ''

function grouped(rows: readonly Measurement[], by: (row: Measurement) => string): Map<string, Measurement[]> {
  const found = new Map<string, Measurement[]>()
  for (const row of rows) {
    const rowsThere = found.get(by(row))
    if (rowsThere) rowsThere.push(row)
    else found.set(by(row), [row])
  }
  return found
}

function testOf({event, model, version, measuredOn, population, attribute}: Measurement): string {
  return JSON.stringify([event, model ?? null, version ?? null, measuredOn ?? null, population ?? null, attribute])
}

/** Every count that the whole and its strata both give, and that no number fits. */
function differences(whole: Measurement, sum: Measurement): Message[] {
  if (whole.multiple) return []
  const {group, n} = whole
  const said: Message[] = []
  if (n && sum.n && apart(n, sum.n)) said.push(messages.say('strata-differ', {group, n, sum: sum.n}))
  const added = named(sum.counts)
  for (const [name, count] of named(whole.counts)) {
    const other = added.get(name)
    if (other && apart(count, other)) said.push(messages.say('strata-count', {group, name, count, sum: other}))
  }
  return said
}

function named(counts: Counts | null): ReadonlyMap<string, Bounds> {
  if (!counts) return new Map()
  if (counts.kind === 'selected') return new Map([['selected', counts.selected]])
  const {tp, fp, fn, tn} = counts
  return new Map([
    ['selected', plus(tp, fp)],
    ['tp', tp],
    ['fp', fp],
    ['fn', fn],
    ['tn', tn],
  ])
}

/** Counts add up; a count that is unknown or hidden in one part is so in the sum, and the smallest that fit cannot be added. */
function together(parts: readonly Measurement[], first: Measurement, adds: boolean): Measurement {
  const {stratum: _, multiple: __, rates: ___, ...whole} = first
  const known = adds && parts.every(({multiple}) => !multiple)
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
