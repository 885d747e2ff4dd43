import {Ajv} from 'ajv'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readJson} from '../../text/json.ts'
import {readYaml} from '../../text/yaml.ts'
import type {JsonSchema} from './options.ts'
import {refusedPatterns, validate} from './validate.ts'
import type {Value} from './value.ts'

function json(text: string): Value {
  const {root} = readJson('a.json', text)
  if (!root) throw new Error('not JSON')
  return root
}
function yaml(text: string): Value {
  const {root} = readYaml('a.yml', new TextEncoder().encode(text))
  if (!root) throw new Error('not YAML')
  return root
}
function kinds(schema: JsonSchema, document: Value): string[] {
  const verdict = validate(schema, document)
  return verdict.kind === 'too-much' ? ['too-much'] : verdict.faults.map(({kind, at}) => `${kind} ${at.pointer}`)
}

const NAMES = ['a', 'b', 'constructor', 'length']
const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object')
const small = fc.integer({min: 0, max: 3})
const limit = fc.constantFrom(-1, 0, 1, 1.5, 2)
const words = fc.constantFrom('', 'a', 'ab', 'abc', '1', 'é', '😀')

const plainly = {
  type: fc.oneof(types, fc.uniqueArray(types, {minLength: 1, maxLength: 3})),
  minimum: limit,
  maximum: limit,
  exclusiveMinimum: limit,
  exclusiveMaximum: limit,
  minLength: small,
  maxLength: small,
  pattern: fc.constantFrom('a', '^a?b*$', '[0-9]$'),
  minItems: small,
  maxItems: small,
  uniqueItems: fc.boolean(),
  required: fc.uniqueArray(fc.constantFrom(...NAMES), {minLength: 1, maxLength: 2}),
  minProperties: small,
  maxProperties: small,
}

/**
 * Schemas that go this deep; each has a few of the keywords only, so that some documents fit. `contains` stands at the top
 * only: below `items`, ajv 8.20 lets an empty list pass after one that does contain it.
 */
function schemasOf(depth: number, top = false): fc.Arbitrary<JsonSchema> {
  const one = (keyword: string, value: fc.Arbitrary<unknown>) => value.map((held): [string, unknown] => [keyword, held])
  const own = Object.entries(plainly).map(([keyword, value]) => one(keyword, value))
  const part = depth === 0 ? undefined : schemasOf(depth - 1)
  const some = part && fc.array(part, {minLength: 1, maxLength: 3})
  const nested =
    part && some
      ? [
          ...[...(top ? ['contains'] : []), 'items', 'not', 'if', 'then', 'else'].map(keyword => one(keyword, part)),
          ...['allOf', 'anyOf', 'oneOf'].map(keyword => one(keyword, some)),
          one('properties', fc.dictionary(fc.constantFrom(...NAMES), part, {maxKeys: 3})),
          one('additionalProperties', fc.oneof(fc.boolean(), part)),
        ]
      : []
  return fc
    .array(fc.oneof(...own, ...nested, ...nested), {maxLength: 3})
    .map(entries => Object.fromEntries(entries) as JsonSchema)
}
const schemas = schemasOf(3, true)

const {value: values} = fc.letrec<{value: unknown}>(tie => ({
  value: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    words,
    limit,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), {maxKeys: 3}),
  ),
}))

// The keywords mean the same in draft 7, whose implementation does not have the newer one's faults around unevaluated items.
test('says of every JSON document what ajv says', () => {
  const ajv = new Ajv({strict: false, logger: false, ownProperties: true})
  fc.assert(
    fc.property(schemas, values, (schema, value) => {
      const text = JSON.stringify(value)
      const verdict = validate(schema, json(text))
      const expected = ajv.validate(JSON.parse(JSON.stringify(schema)), JSON.parse(text))
      return verdict.kind === 'faults' && (verdict.faults.length === 0) === expected
    }),
    {numRuns: 1500},
  )
})

describe('values that a policy writes', () => {
  test('are compared as text, and numbers by value where they are numbers', () => {
    expect(kinds({const: '1'}, json('1.0'))).toEqual([])
    expect(kinds({const: '1'}, json('"1"'))).toEqual([])
    expect(kinds({const: '1', type: 'integer'}, json('"1"'))).toEqual(['type '])
    expect(kinds({const: '1', type: 'string'}, json('1'))).toEqual(['type '])
    expect(kinds({enum: ['true', 'x']}, json('true'))).toEqual([])
    expect(kinds({enum: ['a', 'b']}, json('"c"'))).toEqual(['value '])
    expect(kinds({const: '1'}, json('[1]'))).toEqual(['value '])
  })
})

describe('YAML', () => {
  const document = yaml('version: 1.10\ncount: 12\nopen: true\nnothing: "null"\nlist: [a, b]\n')
  test('gives a scalar the type that the schema asks for', () => {
    expect(
      kinds(
        {
          properties: {
            version: {type: 'string', const: '1.10'},
            count: {type: 'integer', minimum: 1},
            open: {type: 'boolean'},
            nothing: {type: 'null'},
            list: {type: 'array', items: {enum: ['a', 'b']}},
          },
          additionalProperties: false,
        },
        document,
      ),
    ).toEqual([])
  })
  test('and not one that it cannot have', () => {
    const schema: JsonSchema = {
      properties: {
        version: {type: 'integer'},
        open: {type: 'number'},
        list: {type: 'object'},
        count: {type: 'boolean'},
      },
    }
    expect(kinds(schema, document)).toEqual(['type /version', 'type /count', 'type /open', 'type /list'])
  })
})

test('a fault stands where it is, and what is missing at the parent', () => {
  const verdict = validate(
    {required: ['b'], properties: {a: {type: 'number', description: 'The share'}}},
    json('{\n  "a": "x"\n}'),
  )
  expect(verdict).toMatchObject({
    kind: 'faults',
    faults: [
      {kind: 'missing', name: 'b', at: {line: 1}},
      {kind: 'type', means: 'The share', at: {line: 2, column: 8, pointer: '/a'}},
    ],
  })
})

test('each list is asked anew whether it contains something', () => {
  expect(kinds({items: {contains: {type: 'number'}}}, json('[[1], []]'))).toEqual(['none-contains /1'])
})

test('numbers that are none satisfy nothing numeric', () => {
  expect(kinds({type: 'number'}, json('NaN'))).toEqual(['type '])
  expect(kinds({minimum: 0}, json('Infinity'))).toEqual([])
})

describe('hostile input', () => {
  test('more work than is allowed is told', () => {
    const nested = (depth: number): JsonSchema =>
      depth === 0 ? {type: 'number'} : {allOf: [nested(depth - 1), nested(depth - 1), nested(depth - 1)]}
    expect(kinds({items: nested(6)}, json(`[${'1,'.repeat(20_000)}1]`))).toEqual(['too-much'])
  })
  test('a long text against a long pattern is told', () => {
    expect(kinds({pattern: 'a{400}$'}, json(`"${'a'.repeat(100_000)}"`))).toEqual(['too-much'])
  })
  test('being inside `not` does not turn too much into a pass', () => {
    expect(kinds({not: {pattern: 'a{400}$'}}, json(`"${'a'.repeat(100_000)}"`))).toEqual(['too-much'])
  })
  test('faults are bounded', () => {
    expect(kinds({items: {type: 'number'}}, json(`[${'"x",'.repeat(5000)}"x"]`))).toHaveLength(100)
  })
  test('a key such as __proto__ is a key', () => {
    expect(
      kinds({additionalProperties: false, properties: {a: {}}}, json('{"__proto__": 1, "constructor": 2}')),
    ).toEqual(['unknown /__proto__', 'unknown /constructor'])
  })
})

test('patterns that could hang are found wherever they stand', () => {
  const bad = {pattern: '(a+)+$'}
  const places: JsonSchema[] = [
    bad,
    {items: bad},
    {properties: {a: bad}},
    {anyOf: [{not: bad}]},
    {if: {}, else: bad},
    {additionalProperties: bad},
    {contains: bad},
  ]
  for (const schema of places) expect(refusedPatterns(schema)).toEqual(['(a+)+$'])
  expect(refusedPatterns({pattern: '^\\d+$', additionalProperties: false})).toEqual([])
})
