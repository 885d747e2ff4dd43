import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {DeclarationSchema} from '../src/declaration/schema.ts'
import {forEditors} from '../tools/editor.ts'
import {
  isObject,
  type Json,
  type JsonObject,
  mapSchemas,
  ourKeywords,
  withRootDefinitions,
} from '../tools/json-schema.ts'

/** The published schemas, and whether an editor that uses them agrees with what the gate accepts. */
const ROOT = join(import.meta.dirname, '..')
const PUBLISHED = join(ROOT, 'schemas')
const files = readdirSync(PUBLISHED, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.schema.json'))
  .sort()
const schemas = new Map(
  files.map(file => [file, JSON.parse(readFileSync(join(PUBLISHED, file), 'utf8')) as JsonObject]),
)

const corpus = process.env['ETHICS_GATE_CORPUS']
const samples = corpus === undefined ? undefined : join(corpus, '../formats')
if (samples === undefined) console.log('skipped the samples of the formats: ETHICS_GATE_CORPUS is not set')

function ajvWith(all: Iterable<JsonObject>): Ajv2020 {
  const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true})
  const schemas = [...all]
  ajv.addVocabulary([...new Set(schemas.flatMap(schema => [...ourKeywords(schema)]))])
  for (const schema of schemas) ajv.addSchema(schema)
  return ajv
}

/** What an editor has to say about a file: it makes numbers and truth values of YAML, and knows no coercion. */
function complaints(schema: string, text: string): string[] {
  const validate = ajv.getSchema(String(schemas.get(schema)?.['$id']))
  if (!validate) throw new Error(`${schema} is not published`)
  validate(parse(text, {schema: 'core', version: '1.2'}))
  return (validate.errors ?? []).map(
    ({instancePath, keyword, params}) => `${instancePath} ${keyword} ${JSON.stringify(params)}`,
  )
}

const ajv = ajvWith(schemas.values())

describe('every published schema', () => {
  test('is there', () => {
    const formats = [
      'baseline',
      'ethics',
      'gate',
      'inspection',
      'organisation',
      'policy-test',
      'policy-texts',
      'policy',
      'result',
      'waivers',
    ]
    expect(files.filter(file => !file.startsWith('checks/'))).toEqual(formats.map(name => `${name}.schema.json`))
    expect(files.filter(file => file.startsWith('checks/')).length).toBeGreaterThan(12)
  })

  test.each(files)('%s is a schema of 2020-12 with an address of its own', file => {
    const schema = schemas.get(file)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(new RegExp(`/schemas/${file}$`)),
    })
    expect(ajv.validateSchema(schema ?? {}), ajv.errorsText()).toBe(true)
    expect(() => ajv.getSchema(String(schema?.['$id']))).not.toThrow()
  })

  test.each(files)('%s says of every field what it is for', file => {
    const schema = schemas.get(file) ?? {}
    const described = (part: Json): boolean => {
      if (!isObject(part)) return true
      if (typeof part['description'] === 'string' && part['description'].length > 3) return true
      const [address = '', pointer = ''] = typeof part['$ref'] === 'string' ? part['$ref'].split('#') : []
      if (pointer === '') return false
      const root = address === '' ? schema : [...schemas.values()].find(({$id}) => $id === address)
      const definition = pointer
        .split('/')
        .slice(1)
        .reduce<Json | undefined>((at, step) => (isObject(at) ? at[step] : undefined), root)
      return definition !== undefined && described(definition)
    }
    const silent: string[] = []
    mapSchemas(schema, (part, at) => {
      for (const [name, property] of Object.entries(isObject(part['properties']) ? part['properties'] : {}))
        if (!described(property)) silent.push([...at, name].join('/'))
      return part
    })
    expect(silent).toEqual([])
  })
})

describe('an editor agrees with the gate', () => {
  const examples = ['school-absence', 'home-care-planning', 'road-maintenance'].map(name =>
    join(ROOT, 'examples', name, 'ethics.yml'),
  )
  const written =
    samples === undefined
      ? []
      : readdirSync(samples)
          .filter(name => name.endsWith('.ethics.yml'))
          .map(name => join(samples, name))

  test.each([...examples, ...written].map(file => [file.split('/').slice(-2).join('/'), file] as const))(
    '%s',
    (_, file) => {
      expect(complaints('ethics.schema.json', readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  test.each(['gladsaxe', 'provinces-guide'])('the pack %s', name => {
    const read = (file: string) => readFileSync(join(ROOT, 'policies', name, file), 'utf8')
    expect(complaints('policy.schema.json', read('policy.yml'))).toEqual([])
    for (const language of ['nl', 'da'])
      expect(complaints('policy-texts.schema.json', read(`policy.${language}.yml`))).toEqual([])
    for (const file of readdirSync(join(ROOT, 'policies', name, 'tests')))
      expect(complaints('policy-test.schema.json', read(`tests/${file}`))).toEqual([])
  })

  test.skipIf(samples === undefined)('the organisation file and the gate file', () => {
    const read = (file: string) => readFileSync(join(samples ?? '', file), 'utf8')
    expect(complaints('organisation.schema.json', read('organisation.yml'))).toEqual([])
    expect(complaints('gate.schema.json', read('gate.yml'))).toEqual([])
  })

  test.each([
    ['a version that looks like a number', 'models: {m: {version: 3}}'],
    ['another', 'models: {m: {version: 1.10}}'],
    ['groups that look like numbers and truth values', 'fairness: {attributes: {a: {is: sex, groups: [0, 1, true]}}}'],
    ['names that are numbers', 'models: {1: {kind: scorecard}}'],
    [
      'what a hidden count is shown as',
      'assessments: {b: {results: [{file: a.csv, precision: {hidden: {below: 10, shown_as: 0}}}]}}',
    ],
    ['a path that is a number', 'models: {m: {path: 2026}}'],
  ])('%s', (_, line) => {
    expect(complaints('ethics.schema.json', `ethics: 1\nproject: {name: a}\n${line}\n`)).toEqual([])
  })

  test.each([
    ['a misspelt key', 'usse: {effect: none}'],
    ['a misspelt value', 'use: {effect: leagl}'],
    ['a number for a word', 'use: {effect: 3}'],
    ['a number for a word or a list', 'data: {special_categories: 3}'],
    ['a word for a truth value', 'models: {m: {learns: yes}}'],
    ['a word for a number', 'data: {people: {a: {number: many}}}'],
    ['a day that does not exist', 'decisions: [{date: 2026-02-30}]'],
    ['a day that is a number', 'decisions: [{date: 2026}]'],
    ['nothing at all', 'use: {effect: }'],
    ['a path out of the tree', 'models: {m: {path: ../m}}'],
    ['another version of the format', 'ethics: 2'],
  ])('also on %s', (_, line) => {
    expect(
      complaints(
        'ethics.schema.json',
        `${line.startsWith('ethics') ? '' : 'ethics: 1\n'}project: {name: a}\n${line}\n`,
      ),
    ).not.toEqual([])
  })
})

describe('a schema for editors', () => {
  const plain = withRootDefinitions(JSON.parse(JSON.stringify(DeclarationSchema)) as JsonObject)

  test('allows what the schema allows, and the same texts as numbers and truth values', () => {
    const strict = {...plain, $id: 'https://example.org/strict'}
    const wide = {...forEditors(plain), $id: 'https://example.org/wide'}
    const both = ajvWith([strict, wide])
    const [narrow, open] = [both.getSchema(strict.$id), both.getSchema(wide.$id)]
    if (!narrow || !open) throw new Error('a schema is missing')
    const scalar = fc.constantFrom<Json>(
      '1',
      1,
      '3.1',
      3.1,
      true,
      'true',
      'legal',
      'none',
      'persons',
      'TODO',
      'a/b.md',
      '@a',
      '2026-11-22',
    )
    const {value} = fc.letrec<{value: Json}>(tie => ({
      value: fc.oneof(
        {maxDepth: 4},
        scalar,
        fc.array(tie('value') as fc.Arbitrary<Json>, {maxLength: 2}),
        fc.dictionary(
          fc.constantFrom('name', 'effect', 'version', 'path', 'about', 'groups', 'is', 'm', 'kind'),
          tie('value') as fc.Arbitrary<Json>,
          {maxKeys: 2},
        ),
      ),
    }))
    const field = fc.constantFrom('use', 'data', 'models', 'fairness', 'owner', 'decisions', 'facts', 'publication')
    fc.assert(
      fc.property(fc.dictionary(field, value, {maxKeys: 2}), rest => {
        const document = {ethics: '1', project: {name: 'a'}, ...rest}
        if (narrow(document)) expect([open(document), open(asCore(document))]).toEqual([true, true])
      }),
      {numRuns: 3000},
    )
  })
})

/** What the core schema of YAML 1.2 reads, were every text written without quotes. */
function asCore(value: Json): Json {
  if (Array.isArray(value)) return value.map(asCore)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asCore(inner)]))
  return typeof value === 'string'
    ? (parse(value.startsWith('@') ? `"${value}"` : value, {schema: 'core'}) as Json)
    : value
}
