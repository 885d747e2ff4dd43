import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCsv} from '../text/csv.ts'
import {HIDDEN, writeReport} from './report.ts'
import {suppress} from './suppress.ts'
import {type Person, type Population, tablesOf} from './testing.ts'

/** People in no group of an attribute are protected like a group, though no line of the report is about them. */

const PRIME = 67_108_859

/** One kind of people: its groups, `null` where not known, and its place among the outcomes. */
interface Kind {
  readonly a: string | null
  readonly b: string | null
  readonly outcome: string
}

type Weights = readonly number[]

/**
 * Somebody who reads the report, knows how many people there are in all and who declared everybody's group, and adds and
 * subtracts all of it: which numbers of people follow? It knows nothing of how the report was made.
 */
function attacker(population: Population, below: number) {
  const {people, truth, combination} = population
  const tables = tablesOf(population)
  const suppressed = suppress(tables, below)
  const {table} = readCsv('report.csv', writeReport(tables, {event: 'e'}, suppressed))
  const outcomes = truth ? ['tp', 'fp', 'fn', 'tn', 'unknown'] : ['selected', 'rest', 'unknown']
  const levels = (of: 'a' | 'b') =>
    [...new Set(people.map(person => person[of])), null].filter((x, i, all) => all.indexOf(x) === i)
  const kinds: Kind[] = levels('a').flatMap(a => levels('b').flatMap(b => outcomes.map(outcome => ({a, b, outcome}))))
  const kindOf = ({a, b, happened, right}: Person): Kind => {
    if (happened === null || (truth && right === null)) return {a, b, outcome: 'unknown'}
    if (!truth) return {a, b, outcome: happened === 1 ? 'selected' : 'rest'}
    return {a, b, outcome: happened === 1 ? (right === 1 ? 'tp' : 'fp') : right === 1 ? 'fn' : 'tn'}
  }
  const same = (x: Kind, y: Kind) => x.a === y.a && x.b === y.b && x.outcome === y.outcome
  const truths = kinds.map(kind => people.filter(person => same(kindOf(person), kind)).length)
  const weigh = (holds: (kind: Kind) => boolean): Weights => kinds.map(kind => (holds(kind) ? 1 : 0))
  const value = (weights: Weights) => weights.reduce((total, weight, i) => total + weight * (truths[i] ?? 0), 0)

  const seen: Weights[] = [weigh(() => true)]
  for (const row of table?.rows ?? []) {
    const cell = (name: string) => row.cells[table?.headers.indexOf(name) ?? -1] ?? ''
    const inGroup = ({a, b}: Kind) => {
      if (cell('attribute') === 'a & b') return a !== null && b !== null && cell('group') === `${a} & ${b}`
      return cell('group') === (cell('attribute') === 'a' ? a : b)
    }
    const shown = ['n', ...outcomes].filter(name => name !== 'rest' && /^\d+$/.test(cell(name)))
    seen.push(...shown.map(name => weigh(kind => inGroup(kind) && (name === 'n' || kind.outcome === name))))
    expect(['n', ...outcomes].every(name => name === 'rest' || /^\d*$/.test(cell(name)) || cell(name) === HIDDEN)).toBe(
      true,
    )
  }
  // What is declared in `ethics.yml`: for whom the group is not known, unless they are few.
  for (const of of ['a', 'b'] as const) {
    const nowhere = weigh(kind => kind[of] === null)
    if (value(nowhere) === 0)
      seen.push(...kinds.filter(kind => kind[of] === null).map(kind => weigh(each => each === kind)))
    else if (value(nowhere) >= below) seen.push(nowhere)
  }

  const wholes: {name: string; holds: (kind: Kind) => boolean}[] = [
    ...levels('a').map(a => ({name: `a=${a}`, holds: (kind: Kind) => kind.a === a})),
    ...levels('b').map(b => ({name: `b=${b}`, holds: (kind: Kind) => kind.b === b})),
    ...levels('a').flatMap(a =>
      levels('b').map(b => ({name: `a=${a} b=${b}`, holds: (kind: Kind) => kind.a === a && kind.b === b})),
    ),
    ...(combination ? [{name: 'a or b not known', holds: (kind: Kind) => kind.a === null || kind.b === null}] : []),
  ]
  const basis = reduced(seen)
  const follows = wholes.flatMap(({name, holds}) => {
    const people = value(weigh(holds))
    // Of people of whom no outcome is known, that they are in no count tells nothing.
    if (people === value(weigh(kind => holds(kind) && kind.outcome === 'unknown'))) return []
    return ['n', ...outcomes].flatMap(figure => {
      const target = weigh(kind => holds(kind) && (figure === 'n' || kind.outcome === figure))
      const small = value(target) < below && figure !== 'unknown'
      return small && basis.gives(target) ? [`${name} ${figure} ${value(target)} of ${people}`] : []
    })
  })
  return {suppressed, follows}
}

/** Gauss elimination with remainders: can something be put together from what is seen? */
function reduced(seen: readonly Weights[]) {
  const rows: {readonly at: number; readonly row: number[]}[] = []
  const without = (weights: Weights) => {
    const row = weights.map(weight => (weight + PRIME) % PRIME)
    for (const {at, row: other} of rows) {
      const times = row[at] ?? 0
      if (times === 0) continue
      for (const [i, x] of row.entries()) row[i] = (((x - times * (other[i] ?? 0)) % PRIME) + PRIME) % PRIME
    }
    return row
  }
  for (const weights of seen) {
    const row = without(weights)
    const at = row.findIndex(x => x !== 0)
    if (at < 0) continue
    const scale = inverse(row[at] ?? 1)
    rows.push({at, row: row.map(x => (x * scale) % PRIME)})
  }
  return {gives: (weights: Weights) => without(weights).every(x => x === 0)}
}

function inverse(value: number): number {
  let [result, base] = [1, value]
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

const people = (a: string | null, b: string | null, happened: number, times: number): Person[] =>
  Array.from({length: times}, () => ({a, b, happened, right: 1}))

const EIGHT = [
  ...people('man', 'young', 0, 55),
  ...people('woman', 'old', 1, 45),
  ...people('man', 'young', 1, 300),
  ...people('man', 'old', 0, 340),
  ...people('woman', 'young', 1, 256),
  ...people('woman', 'old', 0, 296),
  ...people(null, 'young', 1, 5),
  ...people(null, 'old', 0, 3),
]

describe('people in no group', () => {
  test('who are few do not follow from what another attribute adds up to', () => {
    for (const truth of [false, true])
      for (const combination of [false, true]) {
        const {suppressed, follows} = attacker({people: EIGHT, truth, combination}, 10)
        expect({follows, exposed: suppressed.exposed}).toEqual({follows: [], exposed: []})
      }
  })

  test('who are many with an outcome that is rare among them are protected too', () => {
    const many = [...EIGHT, ...people(null, 'old', 0, 60)]
    const {follows} = attacker({people: many, truth: false, combination: false}, 10)
    expect(follows).toEqual([])
  })

  test('of none of two attributes do not follow from the combination', () => {
    const both = [...EIGHT, ...people('man', null, 1, 40), ...people('man', null, 0, 40), ...people(null, null, 1, 4)]
    const {follows} = attacker({people: both, truth: false, combination: true}, 10)
    expect(follows).toEqual([])
  })

  test('never follow, in tables of any kind', () => {
    let refused = 0
    fc.assert(
      fc.property(population, fc.integer({min: 2, max: 12}), (some, below) => {
        fc.pre(tablesOf(some).every(({groups}) => groups.length > 0))
        const {suppressed, follows} = attacker(some, below)
        if (suppressed.exposed.length > 0) refused++
        else expect(follows).toEqual([])
      }),
      {numRuns: 400},
    )
    // Tables so small and odd that nothing helps: most are not.
    expect(refused).toBeLessThan(100)
  })
})

const level = (letter: string) =>
  fc.constantFrom(null, `${letter}1`, `${letter}1`, `${letter}2`, `${letter}2`, `${letter}3`)
const population: fc.Arbitrary<Population> = fc.record({
  people: fc
    .array(
      fc
        .tuple(
          fc.record({
            a: level('a'),
            b: level('b'),
            happened: fc.constantFrom(0, 1),
            right: fc.constantFrom(0, 1, 0, 1, null),
          }),
          fc.integer({min: 1, max: 40}),
        )
        .map(([each, times]) => Array<Person>(times).fill(each)),
      {minLength: 3, maxLength: 30},
    )
    .map(kinds => kinds.flat()),
  truth: fc.boolean(),
  combination: fc.boolean(),
})
