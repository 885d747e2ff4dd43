import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Precision} from '../declaration/schema/mapping.ts'
import {importResult} from '../evidence/bias/import/formats.ts'
import type {Bounds} from '../evidence/bias/measurement.ts'
import {startOf} from '../words/place.ts'
import {CELLS, type Table} from './counted.ts'
import {resultsEntry, writeReport} from './report.ts'
import {type Suppressed, suppress} from './suppress.ts'
import {type Person, type Population, tablesOf} from './testing.ts'

const populationOf = (most: number, groups: number, unknown: boolean): fc.Arbitrary<Population> => {
  const answer = fc.constantFrom(...(unknown ? [0, 1, null] : [0, 1]))
  const group = fc.integer({min: unknown ? 0 : 1, max: groups})
  const name = (letter: string) => group.map(number => (number === 0 ? null : `${letter}${number}`))
  const person: fc.Arbitrary<Person> = fc.record({a: name('a'), b: name('b'), happened: answer, right: answer})
  // Some kinds of people are many, so that counts differ.
  const kind = fc.tuple(person, fc.integer({min: 1, max: most})).map(([each, times]) => Array<Person>(times).fill(each))
  return fc.record({
    people: fc.array(kind, {minLength: 3, maxLength: 30}).map(kinds => kinds.flat()),
    truth: fc.boolean(),
    combination: fc.boolean(),
  })
}

const below = fc.integer({min: 2, max: 12})
const hasGroups = (tables: readonly Table[]) => tables.every(({groups}) => groups.length > 0)

function readBack(report: string, entry: string) {
  const hidden = /\{hidden: \{below: (\d+), shown_as: (\w+)(, and: next-lowest)?\}\}/.exec(entry)
  const precision: Precision = hidden
    ? {hidden: {below: Number(hidden[1]), shown_as: hidden[2] ?? '', ...(hidden[3] ? {and: 'next-lowest'} : {})}}
    : {}
  return importResult({kind: 'text', path: 'report.csv', text: report} as Parameters<typeof importResult>[0], {
    result: {file: 'report.csv', precision},
    at: startOf('ethics.yml'),
    defaults: {},
    attributes: undefined,
  })
}

const holds = (bounds: Bounds, value: number) => bounds[0] <= value && value <= bounds[1]

describe('a report with hidden counts', () => {
  test('is read back, by the entry that is printed with it, as bounds that hold the truth', () => {
    fc.assert(
      fc.property(populationOf(40, 3, true), below, (population, limit) => {
        const tables = tablesOf(population)
        fc.pre(hasGroups(tables))
        const suppressed = suppress(tables, limit)
        fc.pre(suppressed.exposed.length === 0)
        const report = writeReport(tables, {event: 'called'}, suppressed)
        const {measurements, problems} = readBack(report, resultsEntry('report.csv', limit, suppressed))
        expect(problems).toEqual([])
        for (const {attribute, groups} of tables) {
          for (const group of groups) {
            const read = measurements.find(each => each.attribute === attribute && each.group === group.group)
            if (read === undefined) throw new Error('a group was lost')
            if (read.n) expect(holds(read.n, group.n)).toBe(true)
            if (read.counts?.kind === 'selected') expect(holds(read.counts.selected, group.selected)).toBe(true)
            if (read.counts?.kind === 'confusion')
              for (const name of CELLS) expect(holds(read.counts[name], group.cells?.[name] ?? -1)).toBe(true)
            if (group.n >= limit && !suppressed.isHidden(attribute, group.group, 'n')) expect(read.n).not.toBeNull()
          }
        }
      }),
      {numRuns: 200},
    )
  })

  test('shows no count below the limit', () => {
    fc.assert(
      fc.property(populationOf(40, 3, true), below, (population, limit) => {
        const tables = tablesOf(population)
        const suppressed = suppress(tables, limit)
        const shown = writeReport(tables, {event: 'called'}, suppressed)
          .split('\n')
          .slice(1, -1)
          .flatMap(line => line.split(',').slice(5, 11))
        expect(shown.filter(cell => /^\d+$/.test(cell) && Number(cell) < limit)).toEqual([])
      }),
    )
  })

  test('leaves nothing that can be worked out: every hidden count could have had another value', () => {
    fc.assert(
      fc.property(populationOf(4, 2, false), fc.integer({min: 2, max: 3}), (population, limit) => {
        const tables = tablesOf({...population, people: population.people.slice(0, 24)})
        fc.pre(hasGroups(tables))
        const suppressed = suppress(tables, limit)
        fc.pre(suppressed.exposed.length === 0 && suppressed.any)
        expect(workedOut(tables, suppressed)).toEqual([])
      }),
      {numRuns: 120},
    )
  })
})

interface Unknown {
  readonly name: string
  readonly value: number
  readonly hidden: boolean
}

/** What must be the same on both sides, whatever the numbers are. */
interface Equality {
  readonly left: readonly Unknown[]
  readonly right: readonly Unknown[]
  /** Added to the left. */
  readonly plus?: number
}

/** Hidden counts that are the same in every table that fits what is shown, found by looking for one that is not. */
function workedOut(tables: readonly Table[], suppressed: Suppressed): readonly string[] {
  const unknowns: Unknown[] = []
  const rows = tables.flatMap(({attribute, groups}) =>
    groups.map(({group, n, selected, cells}) => {
      const figures = cells ? {n, ...cells} : {n, selected, rest: n - selected}
      const own = Object.entries(figures).map(([figure, value]) => ({
        name: `${attribute} ${group} ${figure}`,
        value,
        hidden: suppressed.isHidden(attribute, group, figure as 'n'),
      }))
      unknowns.push(...own)
      return {attribute, group, own}
    }),
  )
  const column = (attribute: string, i: number, part = '') =>
    rows.flatMap(row => (row.attribute === attribute && row.group.includes(part) ? (row.own[i] ?? []) : []))
  const size = rows[0]?.own.length ?? 0
  const names = [...new Set(rows.map(({attribute}) => attribute))]
  const equalities: Equality[] = rows.map(({own}) => ({left: own.slice(0, 1), right: own.slice(1)}))
  const everybody = column('a', 0).reduce((total, {value}) => total + value, 0)
  for (const name of names) {
    equalities.push({left: [], plus: everybody, right: column(name, 0)})
    for (let i = 1; i < size; i++) equalities.push({left: column('a', i), right: column(name, i)})
  }
  for (const {attribute, group, own} of rows) {
    if (attribute !== 'a & b' && names.includes('a & b'))
      equalities.push(...own.map((each, i) => ({left: [each], right: column('a & b', i, group)})))
  }
  const fits = equalities.filter(({left, right}) => [...left, ...right].some(({hidden}) => hidden))
  const other = (unknown: Unknown) => {
    for (const value of [unknown.value + 1, unknown.value - 1, unknown.value + 2, unknown.value - 2]) {
      if (value >= 0 && solvable(unknowns, fits, everybody, new Map([[unknown, value]]))) return true
    }
    return false
  }
  return unknowns.filter(unknown => unknown.hidden && !other(unknown)).map(({name}) => name)
}

/** Is there a table of whole numbers in which these have these values? Bounds first, then a search near the truth. */
function solvable(
  unknowns: readonly Unknown[],
  equalities: readonly Equality[],
  most: number,
  fixed: ReadonlyMap<Unknown, number>,
): boolean {
  const bounds = new Map(
    unknowns.map(each => {
      const value = fixed.get(each) ?? (each.hidden ? undefined : each.value)
      return [each, value === undefined ? [0, most] : [value, value]] as [Unknown, [number, number]]
    }),
  )
  const side = (all: readonly Unknown[], end: 0 | 1) =>
    all.reduce((total, each) => total + (bounds.get(each)?.[end] ?? 0), 0)
  for (let changed = true; changed; ) {
    changed = false
    for (const {left, right, plus = 0} of equalities) {
      for (const [here, there, add] of [
        [left, right, -plus],
        [right, left, plus],
      ] as const) {
        const [low, high] = [side(there, 0) + add, side(there, 1) + add]
        const [own, rest] = [side(here, 0), side(here, 1)]
        if (low > rest || high < own) return false
        for (const each of here) {
          const bound = bounds.get(each)
          if (!bound) continue
          const [from, to] = [Math.max(bound[0], low - (rest - bound[1])), Math.min(bound[1], high - (own - bound[0]))]
          if (from > to) return false
          if (from > bound[0] || to < bound[1]) {
            bounds.set(each, [from, to])
            changed = true
            break
          }
        }
      }
    }
  }
  const open = [...bounds]
    .filter(([, [from, to]]) => from < to)
    .toSorted((a, b) => a[1][1] - a[1][0] - b[1][1] + b[1][0])
  const [next] = open
  if (!next) return true
  const [unknown, [from, to]] = next
  const values = Array.from({length: to - from + 1}, (_, i) => from + i)
  return values
    .toSorted((a, b) => Math.abs(a - unknown.value) - Math.abs(b - unknown.value))
    .some(value => solvable(unknowns, equalities, most, new Map([...fixed, [unknown, value]])))
}
