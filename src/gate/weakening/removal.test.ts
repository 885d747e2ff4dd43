import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isMap, isSeq, parseDocument} from 'yaml'
import type {Texts} from '../../../test/project.ts'
import {compared, FILES, GRANTS, weakened} from '../../../test/weakening.ts'
import {DeclarationSchema} from '../../declaration/schema.ts'
import type {Evaluated} from '../evaluate.ts'
import {ASSESSMENT} from './areas/assessments.ts'
import {DECISION} from './areas/decisions.ts'
import {DILEMMA} from './areas/dilemmas.ts'
import {FACTS, OF_A_SYSTEM} from './areas/facts.ts'
import {isOnward} from './status.ts'
import type {Way} from './ways.ts'
import type {Weakening} from './weakening.ts'
import {weakenings} from './weakenings.ts'

/*
 * Nothing that is taken away or changed escapes: it is a weakening, or it stands in a table with the reason why it is none.
 */

const under = (prefix: string, table: Readonly<Record<string, Way>>): [string, Way][] =>
  Object.entries(table).map(([field, way]) => [`${prefix}${field}`, way])
const TABLE = new Map<string, Way>([
  ...Object.entries(FACTS),
  ...under('assessments.*.', ASSESSMENT),
  ...under('decisions.', DECISION),
  ...under('dilemmas.*.', DILEMMA),
])

/** A field with `*` for names and without positions in lists, such as `assessments.*.results.file`. */
type Field = string

/** The row of a field, or of the nearest above it. */
function wayOf(field: Field): Way | undefined {
  for (let steps = field.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
    const way = TABLE.get(steps.join('.'))
    if (way) return way
  }
  return undefined
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly then?: {readonly enum?: readonly string[]}
}

/** Every field of a schema that holds a value, with the values that it may have where those are given. */
function leaves(schema: Schema, path: readonly string[] = []): [Field, readonly string[]][] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      leaves(one, [...path, KEYED.includes(path.at(-1) ?? '') ? '*' : name]),
    ),
    ...(typeof schema.additionalProperties === 'object' ? leaves(schema.additionalProperties, [...path, '*']) : []),
    ...(schema.items ? leaves(schema.items, path) : []),
  ]
  const own = schema.enum ?? schema.then?.enum ?? []
  return inner.length === 0 || own.length > 0 ? [[path.join('.'), own], ...inner] : inner
}

/** Maps by names that people chose, or by a closed list of names. */
const KEYED = [
  ...['people', 'sources', 'models', 'events', 'attributes', 'assessments', 'dilemmas', 'registrations', 'basis'],
  ...['compare', 'stand_ins', 'special_categories'],
]

const FIELDS = leaves(DeclarationSchema as Schema)

test('every field of the format has its row, or one above it that speaks for all of it', () => {
  const rows = [...TABLE.keys()]
  const silent = FIELDS.filter(([field]) => {
    if (field.startsWith('systems.*.')) return false
    const exact = TABLE.has(field) || rows.some(row => row.startsWith(`${field}.`))
    const above = wayOf(field)
    return !exact && !['free', 'apart', 'same'].includes(above?.is ?? '')
  })
  expect(silent.map(([field]) => field)).toEqual([])
  const system = FIELDS.flatMap(([field]) => (field.startsWith('systems.*.') ? field.slice('systems.*.'.length) : []))
  const known = (field: string) => wayOf(field) ?? OF_A_SYSTEM[field.split('.')[0] ?? '']
  expect(system.filter(field => known(field) === undefined)).toEqual([])
})

test('every row is of a field that there is', () => {
  const fields = FIELDS.map(([field]) => field)
  const gone = [...TABLE.keys()].filter(row => !fields.some(field => field === row || field.startsWith(`${row}.`)))
  expect(gone).toEqual([])
})

/** Taken away, these ask for more, or nothing is known of them and they count as yes. By field, or by path. */
const STRICTER: Readonly<Record<string, string>> = {
  'project.id': 'the slug of the name is the same here, so it is the same project',
  'project.status': 'what is not declared counts as every stage',
  project: 'nothing can be read without it: a finding of its own',
  policies: 'those named here are asked of everybody',
  'use.events.*.for_the_person': 'both sides are looked at',
  'data.about': 'the sources say the same',
  'fairness.compare': 'every pair is compared',
  'fairness.compare.*': 'every pair is compared',
  'fairness.attributes.*.unknown': 'nobody may be unknown',
  'fairness.attributes.*.unknown.up_to': 'nobody may be unknown',
  'fairness.attributes.*.not_tested': 'it must be tested',
  'assessments.*.signed.by': 'a signature that names nobody does not count',
  'assessments.*.signed.seal': 'a signature of nothing does not count',
  'decisions / 2': 'it put something off, which counts again',
  'decisions / 3': 'it allowed something, which counts again',
  'decisions.id': 'it is known by all that it says',
  'assessments.*.evidence': 'the check says that the document is not named',
  'assessments.*.results.file': 'the check says that no file is named',
}
const used = new Set<string>()

const BEFORE: Texts = {...FILES, 'ethics.yml': GRANTS}
const DOCUMENT = () => parseDocument(GRANTS, {schema: 'failsafe', version: '1.2'})

/** Every key and every item of a list in the text, by path. */
function pathsIn(node: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (isMap(node))
    return node.items.flatMap(({key, value}) => [[...path, String(key)], ...pathsIn(value, [...path, String(key)])])
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...path, i], ...pathsIn(item, [...path, i])])
  return []
}

/** A path with `*` for names that people chose, and without positions. */
function fieldOf(path: readonly (string | number)[]): Field {
  return path
    .flatMap((step, i) => (typeof step === 'number' ? [] : [KEYED.includes(String(path[i - 1])) && i > 0 ? '*' : step]))
    .join('.')
}

const PATHS = pathsIn(DOCUMENT().contents)

describe('a key or an item that is taken away', () => {
  test('there are many of them', () => expect(PATHS.length).toBeGreaterThan(250))

  test.each(PATHS.map(path => [path.join(' / '), path] as const))('%s', async (_, path) => {
    const document = DOCUMENT()
    document.deleteIn(path)
    const found = await weakened(BEFORE, {...BEFORE, 'ethics.yml': String(document)})
    const field = fieldOf(path)
    const way = wayOf(field)
    if (found.length > 0 || way?.is === 'free') return
    const harmless = [field, path.join(' / ')].find(name => STRICTER[name] !== undefined)
    expect(harmless, `${field} goes unnoticed`).toBeDefined()
    used.add(harmless ?? '')
  })

  test('no exception stands for nothing', () => {
    expect(Object.keys(STRICTER).filter(name => !used.has(name))).toEqual([])
  })
})

/** What was asked before and is not after, found without any of the product's own comparing. */
function lost(before: readonly Evaluated[], after: readonly Evaluated[]): string[] {
  const asked = (all: readonly Evaluated[]) => all.filter(({applied}) => applied)
  const now = new Set(asked(after).map(({rule, subject}) => JSON.stringify([rule.id, subject.kind, subject.id])))
  const unknown = new Set(
    asked(after).flatMap(({rule, subject}) => (rule.each !== 'system' && subject.kind === 'system' ? rule.id : [])),
  )
  const rules = new Set(asked(after).map(({rule}) => rule.id))
  return asked(before).flatMap(({rule, subject}) => {
    const wasUnknown = rule.each !== 'system' && subject.kind === 'system'
    const still = wasUnknown ? rules.has(rule.id) : now.has(JSON.stringify([rule.id, subject.kind, subject.id]))
    return still || unknown.has(rule.id) ? [] : [rule.id]
  })
}

function told(found: readonly Weakening[]): Set<string> {
  return new Set(found.flatMap(({ended, endedInUse}) => [...ended, ...endedInUse].map(({rule}) => rule)))
}

/** Paths that hold a word of a closed list, with the other words. */
const WORDS = PATHS.flatMap(path => {
  const [, values = []] = FIELDS.find(([field, values]) => field === fieldOf(path) && values.length > 0) ?? []
  const last = path.at(-1)
  return values.length > 0 && typeof DOCUMENT().getIn(path) === 'string' && last !== undefined ? [{path, values}] : []
})

const edit = fc.oneof(
  fc.constantFrom(...PATHS).map(path => ({path, value: undefined as string | undefined})),
  fc
    .constantFrom(...WORDS)
    .chain(({path, values}) => fc.constantFrom(...values).map(value => ({path, value: value as string | undefined}))),
)

function changed(
  text: string,
  edits: readonly {readonly path: (string | number)[]; readonly value: string | undefined}[],
) {
  const document = parseDocument(text, {schema: 'failsafe', version: '1.2'})
  for (const {path, value} of edits) {
    if (!document.hasIn(path)) continue
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, value)
  }
  return String(document)
}

describe('whatever is edited', () => {
  test('there are words to exchange', () => expect(WORDS.length).toBeGreaterThan(40))

  test('every rule that ends is told, now and once it is in use', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {minLength: 1, maxLength: 4}), async edits => {
        const sides = await compared(BEFORE, {...BEFORE, 'ethics.yml': changed(GRANTS, edits)})
        const [was, is] = [sides.before.systems[0], sides.after.systems[0]]
        if (!was || !is || was.declaration.project !== is.declaration.project) return
        const names = told(weakenings(sides.before, sides.after, sides.around))
        const onward = isOnward(was, is, [])
        const ended = [
          ...(onward ? [] : lost(sides.before.evaluated, sides.after.evaluated)),
          ...lost(sides.before.inUse, sides.after.inUse),
        ]
        expect([...new Set(ended)].filter(rule => !names.has(rule))).toEqual([])
      }),
      {numRuns: 120},
    )
  })

  test('and steps that are each silent are silent together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {minLength: 2, maxLength: 5}), async edits => {
        let text = GRANTS
        for (const one of edits) {
          const next = changed(text, [one])
          const found = await weakened({...BEFORE, 'ethics.yml': text}, {...BEFORE, 'ethics.yml': next})
          if (found.length === 0) text = next
        }
        const whole = await weakened(BEFORE, {...BEFORE, 'ethics.yml': text})
        expect(whole.map(({cause}) => cause)).toEqual([])
      }),
      {numRuns: 40},
    )
  })
})
