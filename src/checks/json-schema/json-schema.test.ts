import {describe, expect, test} from 'vitest'
import {readDeclaration} from '../../declaration/read.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {declaration as validator} from '../../generated/validators.js'
import {renderer} from '../../language/render.ts'
import {messages as reading} from '../../text/messages.ts'
import {LANGUAGES} from '../../words/language.ts'
import type {Scope} from '../check.ts'
import {jsonSchema} from './json-schema.ts'
import {messages} from './messages.ts'
import type {JsonSchema, Options} from './options.ts'

function scopeOf(yaml: string, kind: 'system' | 'model' = 'system'): Scope {
  const bytes = new TextEncoder().encode(`ethics: 1\nproject: {name: Absence}\n${yaml}`)
  const {declaration} = readDeclaration('school/ethics.yml', bytes, validator)
  const system = declaration?.systems[0]
  if (!declaration || !system) throw new Error('not a declaration')
  const subject = {
    project: declaration.project,
    system: system.id,
    kind,
    id: kind === 'model' ? 'risk' : system.id,
  } as const
  return {declaration, system, subject, tier: 3, rule: 'example/form', policy: {id: 'example', parts: {}}}
}

function run(options: Options, content: EvidenceFile | string | undefined, scope = scopeOf('')) {
  const [path = 'none', ...more] = jsonSchema.wants(options, scope).files ?? []
  expect(more).toEqual([])
  const file: EvidenceFile | undefined =
    typeof content === 'string' ? {kind: 'text', path, text: content, oid: ''} : content
  const results = jsonSchema.run(options, scope, {files: new Map(file ? [[path, file]] : [])})
  const render = renderer('en', [messages, reading])
  return results.map(({outcome, at, say}) => ({
    outcome,
    where: `${at.file}:${at.line}:${at.column}`,
    words: render(say),
  }))
}
const brief = (...given: Parameters<typeof run>) => run(...given).map(({outcome, where}) => `${outcome} ${where}`)

const schema: JsonSchema = {
  type: 'object',
  required: ['seed'],
  properties: {seed: {type: 'integer', description: 'Fixed, so that runs can be repeated'}},
  additionalProperties: false,
}
const config: Options = {file: 'config.json', schema}

test('a document that fits passes', () => {
  expect(run(config, '{"seed": 4}')).toEqual([
    {
      outcome: 'pass',
      where: 'school/ethics.yml:1:1',
      words: '`school/config.json` has the form that the policy describes.',
    },
  ])
  expect(brief({file: 'config.yml', schema}, 'seed: 4\n')).toEqual(['pass school/ethics.yml:1:1'])
})

test('each fault fails at its place, with what is expected and never the value', () => {
  const results = run(config, '{\n  "seed": "kari@example.org",\n  "extra": 1,\n  "kari@example.org": 2\n}')
  expect(results.map(({outcome, where}) => `${outcome} ${where}`)).toEqual([
    'fail school/config.json:2:11',
    'fail school/config.json:3:3',
    'fail school/config.json:4:3',
  ])
  expect(results.map(({words}) => words).join()).not.toContain('kari')
  expect(results[0]?.words).toContain('(Fixed, so that runs can be repeated)')
  expect(results[1]?.words).toContain('`extra` is not allowed here')
  expect(results[2]?.words).toContain('this key is not allowed here')
})

test('what is missing fails at the parent', () => {
  const [only] = run({file: 'config.yml', schema: {properties: {run: schema}}}, 'a: 1\nrun:\n  other: 2\n')
  expect(only).toMatchObject({outcome: 'fail', where: 'school/config.yml:2:1'})
  expect(only?.words).toContain('`seed` is missing')
})

test('at most ten faults are told one by one', () => {
  const results = run({file: 'a.json', schema: {items: {type: 'number'}}}, `[${'"x",'.repeat(14)}"x"]`)
  expect(results).toHaveLength(11)
  expect(results.at(-1)?.words).toContain('5 more faults')
})

describe('no document', () => {
  test('in the tree, or an empty one, is missing', () => {
    for (const file of [undefined, {kind: 'absent', path: ''}, {kind: 'empty', path: ''}] as const) {
      expect(brief(config, file)).toEqual(['missing school/ethics.yml:1:1'])
    }
  })
  test('that can be read is an error, at the place where that shows', () => {
    expect(brief(config, {kind: 'binary', path: '', oid: '', bytes: 3})).toEqual(['error school/ethics.yml:1:1'])
    expect(brief(config, '{"seed": 4,}')).toEqual(['error school/config.json:1:11'])
    expect(brief(config, `${'['.repeat(100_000)}`)[0]).toMatch(/^error school\/config.json/)
    expect(brief({file: 'a.yml', schema}, 'seed: 1\n__proto__: 2\n')).toEqual(['error school/a.yml:2:1'])
  })
  test('that is small enough to compare is an error', () => {
    expect(brief({file: 'a.json', schema: {pattern: 'a{400}$'}}, `"${'a'.repeat(100_000)}"`)).toEqual([
      'error school/ethics.yml:1:1',
    ])
  })
})

describe('the document that a field names', () => {
  const yaml = 'models: {risk: {path: models/risk.json}, other: {path: models/other.json}}\n'
  test('of the model that the rule is about', () => {
    const scope = scopeOf(yaml, 'model')
    expect(jsonSchema.wants({field: 'model.path', schema}, scope)).toEqual({files: ['school/models/risk.json']})
    expect(brief({field: 'model.path', schema}, '{"seed": 1}', scope)).toEqual(['pass school/ethics.yml:3:23'])
  })
  test('of all models', () => {
    expect(jsonSchema.wants({field: 'models.path', schema}, scopeOf(yaml))).toEqual({
      files: ['school/models/risk.json', 'school/models/other.json'],
    })
  })
  test('that is not declared: undeclared, with the field', () => {
    const results = jsonSchema.run({field: 'use.override.procedure', schema}, scopeOf(''), {files: new Map()})
    expect(results).toMatchObject([{outcome: 'undeclared', undeclared: ['use.override.procedure']}])
  })
})

describe('a policy that cannot be followed is an error', () => {
  test('neither file nor field, or both', () => {
    expect(brief({schema}, undefined)).toEqual(['error school/ethics.yml:1:1'])
    expect(brief({schema, file: 'a.json', field: 'model.path'}, undefined)).toEqual(['error school/ethics.yml:1:1'])
  })
  test('a pattern that could hang', () => {
    expect(run({file: 'a.json', schema: {pattern: '(a+)+$'}}, '"a"')[0]).toMatchObject({outcome: 'error'})
  })
})

test('every fault has words in every language', () => {
  const all: [JsonSchema, string][] = [
    [{type: ['string', 'null']}, '1'],
    [{enum: ['a', 'b']}, '1'],
    [{minimum: 2}, '1'],
    [{maximum: 0}, '1'],
    [{exclusiveMinimum: 1}, '1'],
    [{exclusiveMaximum: 1}, '1'],
    [{minLength: 2}, '"a"'],
    [{maxLength: 1}, '"ab"'],
    [{pattern: '^b'}, '"a"'],
    [{minItems: 2}, '[1]'],
    [{maxItems: 1}, '[1, 2]'],
    [{uniqueItems: true}, '[1, 1]'],
    [{contains: {type: 'null'}}, '[1]'],
    [{minProperties: 1}, '{}'],
    [{maxProperties: 1}, '{"a": 1, "b": 2}'],
    [{required: ['a']}, '{}'],
    [{additionalProperties: false}, '{"a": 1}'],
    [{anyOf: [{type: 'null'}]}, '1'],
    [{oneOf: [{}, {}]}, '1'],
    [{not: {}}, '1'],
  ]
  for (const language of LANGUAGES) {
    const render = renderer(language, [messages])
    const words = all.map(([asked, text]) => {
      const file = {kind: 'text', path: 'school/a.json', text, oid: ''} as const
      const [only, ...more] = jsonSchema.run({file: 'a.json', schema: asked}, scopeOf(''), {
        files: new Map([[file.path, file]]),
      })
      expect(more).toEqual([])
      return only ? render(only.say) : ''
    })
    expect(new Set(words).size).toBe(all.length)
    expect(words.join()).not.toMatch(/undefined|\[json-schema/)
  }
})
