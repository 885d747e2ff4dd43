import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares} from '../../test/project.ts'
import type {System} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {declaration as validator} from '../generated/validators.js'
import type {Condition} from '../policy/policy.ts'
import type {Subject} from '../words/finding.ts'
import {startOf} from '../words/place.ts'
import {holds} from './conditions.ts'

function systemOf(rest: string): System {
  const {declaration} = readDeclaration('ethics.yml', new TextEncoder().encode(declares(rest)), validator)
  const system = declaration?.systems[0]
  if (!system) throw new Error('no declaration')
  return system
}
const whole: Subject = {project: 'visits', system: 'visits', kind: 'system', id: 'visits'}
const field = (path: string, allowed: readonly string[] | 'present' | 'absent'): Condition => ({
  kind: 'field',
  path,
  allowed,
  at: startOf('policy.yml'),
})
const yes = (rest: string, condition: Condition, subject = whole) => holds(condition, systemOf(rest), subject).yes

describe('a field', () => {
  const contact = field('use.effect', ['contact', 'service'])
  test('is true, false, or unknown where it is not declared', () => {
    expect(yes('use: {effect: service}\n', contact)).toBe(true)
    expect(yes('use: {effect: none}\n', contact)).toBe(false)
    expect(yes('use: {automation: none}\n', contact)).toBe('unknown')
    expect(yes('', contact)).toBe('unknown')
  })
  test.each(['', 'Contact', '3', '[contact]', 'TODO', '~'])('that says %j is not a value, so it is unknown', value => {
    expect(yes(`use: {effect: ${value}}\n`, contact)).toBe('unknown')
  })
  test('of several models: one that matches is enough, one that is silent makes the rest unknown', () => {
    const learns = field('models.learns', ['true'])
    expect(yes('models: {a: {learns: false}, b: {learns: true}, c: {kind: rules}}\n', learns)).toBe(true)
    expect(yes('models: {a: {learns: false}, c: {kind: rules}}\n', learns)).toBe('unknown')
    expect(yes('models: {a: {learns: false}}\n', learns)).toBe(false)
  })
  test('of models that are declared to be none is false, of models that are not declared unknown', () => {
    expect(yes('models: {}\n', field('models.learns', ['true']))).toBe(false)
    expect(yes('', field('models.learns', ['true']))).toBe('unknown')
  })
  test('of the one model that a rule is asked for', () => {
    const subject: Subject = {...whole, kind: 'model', id: 'b'}
    const origin = field('model.origin', ['procured'])
    const models = (b: string) => `models: {a: {origin: procured}, b: {${b}}}\n`
    expect(yes(models('origin: in-house'), origin, subject)).toBe(false)
    expect(yes(models('origin: procured'), origin, subject)).toBe(true)
    expect(yes(models('kind: rules'), origin, subject)).toBe('unknown')
  })
  test('says which fact makes it false, and where', () => {
    expect(holds(contact, systemOf('use: {effect: none}\n'), whole)).toMatchObject({
      yes: false,
      because: [{path: 'use.effect', values: ['none'], at: {line: 3, pointer: '/use/effect'}}],
    })
  })
  test('says what is missing, and where it belongs', () => {
    expect(holds(contact, systemOf('use: {automation: none}\n'), whole)).toMatchObject({
      yes: 'unknown',
      missing: [{path: 'use.effect', at: {line: 3, pointer: '/use'}}],
    })
  })
})

describe('presence', () => {
  const table: [string, string, string, boolean | 'unknown', boolean | 'unknown'][] = [
    ['a model', 'models: {a: {kind: rules}}\n', 'models', true, false],
    ['no models, said on purpose', 'models: {}\n', 'models', false, true],
    ['nothing said about models', '', 'models', 'unknown', 'unknown'],
    ['a model that somebody calls none', 'models: {none: {kind: rules}}\n', 'models', true, false],
    [
      '`none` where it is said on purpose',
      'data: {special_categories: none}\n',
      'data.special_categories',
      false,
      true,
    ],
    ['special categories', 'data: {special_categories: {health: Needed}}\n', 'data.special_categories', true, false],
    [
      'one group that is vulnerable, one that is not',
      'data: {people: {a: {vulnerable: none}, b: {vulnerable: [children]}}}\n',
      'people.vulnerable',
      true,
      false,
    ],
    [
      'no group that is vulnerable',
      'data: {people: {a: {vulnerable: none}, b: {vulnerable: none}}}\n',
      'people.vulnerable',
      false,
      true,
    ],
    [
      'one group that does not say',
      'data: {people: {a: {vulnerable: none}, b: {number: 3}}}\n',
      'people.vulnerable',
      'unknown',
      'unknown',
    ],
    ['no people at all', 'data: {people: {}}\n', 'data.people', false, true],
    ['no events at all', 'use: {events: {}}\n', 'use.events', false, true],
    ['a decision', 'decisions: [{kind: raise}]\n', 'decisions.raise', true, false],
    [
      'a decision of another kind: nobody took this one',
      'decisions: [{kind: start}]\n',
      'decisions.raise',
      false,
      true,
    ],
    ['no decisions', '', 'decisions.raise', false, true],
  ]
  test.each(table)('%s', (_, rest, path, present, absent) => {
    expect([yes(rest, field(path, 'present')), yes(rest, field(path, 'absent'))]).toEqual([present, absent])
  })
})

/** Conditions over three facts of which one is true, one false and one unknown, with what Kleene's logic makes of them. */
type Truth = true | false | 'unknown'
interface Both {
  readonly condition: Condition
  readonly truth: Truth
}
const LEAVES: readonly Both[] = [
  {condition: field('use.effect', ['contact']), truth: true},
  {condition: field('use.effect', ['none']), truth: false},
  {condition: field('use.automation', ['none']), truth: 'unknown'},
]
const RANK = {true: 2, unknown: 1, false: 0} as const
const TRUTHS: readonly Truth[] = [false, 'unknown', true]
const {tree} = fc.letrec<{tree: Both}>(tie => ({
  tree: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(...LEAVES),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('tree'), {minLength: 1, maxLength: 4}))
      .map(([kind, parts]): Both => {
        const ranks = parts.map(({truth}) => RANK[`${truth}`])
        const rank = kind === 'all' ? Math.min(...ranks) : Math.max(...ranks)
        return {condition: {kind, of: parts.map(({condition}) => condition)}, truth: TRUTHS[rank] ?? 'unknown'}
      }),
  ),
}))

test('conditions together follow Kleene’s strong three-valued logic', () => {
  const system = systemOf('use: {effect: contact}\n')
  fc.assert(
    fc.property(tree, ({condition, truth}) => {
      expect(holds(condition, system, whole).yes).toBe(truth)
    }),
  )
})

test('taking a fact away never makes a condition false that was not', () => {
  const facts = ['  effect: contact\n', '  automation: none\n', '  public_space: true\n']
  const leaf = fc.constantFrom(
    field('use.effect', ['contact']),
    field('use.effect', ['none']),
    field('use.automation', ['none']),
    field('use.public_space', ['true']),
    field('use.public_space', 'absent'),
    field('use.effect', 'present'),
  )
  const condition = fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leaf, {minLength: 1, maxLength: 3}))
    .map(([kind, of]): Condition => ({kind, of}))
  fc.assert(
    fc.property(condition, fc.subarray(facts, {minLength: 1}), fc.nat(2), (given, declared, gone) => {
      const use = (lines: readonly string[]) => systemOf(`use:\n  supports: Planning\n${lines.join('')}`)
      const before = holds(given, use(declared), whole).yes
      const after = holds(given, use(declared.filter((_, i) => i !== gone)), whole).yes
      if (before !== false) expect(after).not.toBe(false)
    }),
  )
})
