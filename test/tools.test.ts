import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {differences, lay, type Made} from '../tools/files.ts'
import {isObject, type Json, type JsonObject, walk, withoutHelp, withRootDefinitions} from '../tools/json-schema.ts'
import {licences} from '../tools/licences.ts'
import {shareRepeated} from '../tools/share.ts'

/** Puts every definition back where it is referred to. */
function expand(root: JsonObject): JsonObject {
  const definitions = isObject(root.$defs) ? root.$defs : {}
  const step = (schema: JsonObject): JsonObject => {
    const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined
    const meant = name === undefined ? schema : (definitions[name] as JsonObject)
    return walk(meant, [], step)
  }
  const {$defs: _, ...rest} = root
  return step(rest)
}

const leaf = fc.constantFrom<JsonObject>(
  {type: 'string', minLength: 1, description: 'A text of at least one character'},
  {type: 'string', minLength: 1, description: 'Another text of at least one character'},
  {type: 'integer', minimum: 0, description: 'How many people there were'},
  {type: 'string', enum: ['one', 'two', 'three', 'four']},
)
const {schema} = fc.letrec<{schema: JsonObject}>(tie => ({
  schema: fc.oneof(
    {maxDepth: 4},
    leaf,
    fc.record({type: fc.constant('array'), items: tie('schema')}) as fc.Arbitrary<JsonObject>,
    fc
      .dictionary(fc.constantFrom('name', 'title', '$id', 'enum', 'date', 'items'), tie('schema'), {minKeys: 1})
      .map((properties): JsonObject => ({type: 'object', properties, additionalProperties: false})),
  ),
}))

describe('schemas for publication', () => {
  test('sharing what repeats loses nothing', () => {
    fc.assert(
      fc.property(schema, root => {
        expect(expand(shareRepeated(root))).toEqual(root)
      }),
    )
  })

  test('a schema that repeats stands there once', () => {
    const text = {type: 'string', minLength: 1, description: 'A text of at least one character'}
    const shared = shareRepeated({type: 'object', properties: {name: text, goal: text}})
    expect(shared.properties).toEqual({name: {$ref: '#/$defs/goal'}, goal: {$ref: '#/$defs/goal'}})
    expect(shared.$defs).toEqual({goal: text})
  })

  test('a reference by name becomes a pointer, wherever the definition stood', () => {
    const cyclic = {$defs: {A: {$id: 'A', type: 'object', properties: {next: {$ref: 'A'}}}}, $ref: 'A'}
    expect(withRootDefinitions({type: 'array', items: cyclic})).toEqual({
      type: 'array',
      items: {$ref: '#/$defs/A'},
      $defs: {A: {type: 'object', properties: {next: {$ref: '#/$defs/A'}}}},
    })
  })

  test('two different definitions of one name are refused', () => {
    const other = (type: string): Json => ({$defs: {A: {type}}, $ref: 'A'})
    expect(() => withRootDefinitions({properties: {a: other('string'), b: other('number')}})).toThrow('A')
  })

  test('a tuple is written as JSON Schema 2020-12 has it', () => {
    const items = [{type: 'number'}, {type: 'number'}]
    const tuple = withRootDefinitions({type: 'array', items, additionalItems: false, minItems: 2})
    expect(tuple).toEqual({type: 'array', prefixItems: items, items: false, minItems: 2})
  })

  test('help for people is left out of what is compiled, but not a field that has the name of a keyword', () => {
    const properties = {title: {type: 'string', description: 'x'}, default: {type: 'number', 'x-says': 'y'}}
    expect(withoutHelp({type: 'object', description: 'z', properties})).toEqual({
      type: 'object',
      properties: {title: {type: 'string'}, default: {type: 'number', 'x-says': 'y'}},
    })
  })
})

describe('the freshness check', () => {
  const inScratch = (use: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'fresh-'))
    try {
      use(folder)
    } finally {
      rmSync(folder, {recursive: true})
    }
  }
  const made: Made = new Map([
    ['cli.js', 'one'],
    ['chunks/a.js', 'two'],
  ])

  test('what was laid is what was made', () => {
    inScratch(folder => {
      mkdirSync(join(folder, 'chunks'))
      writeFileSync(join(folder, 'chunks/old.js'), 'of a former build')
      lay(made, folder)
      expect(differences(made, folder)).toEqual([])
    })
  })

  test('names a file that differs, one that is missing, and one too many', () => {
    inScratch(folder => {
      lay(made, folder)
      writeFileSync(join(folder, 'cli.js'), 'onf')
      rmSync(join(folder, 'chunks/a.js'))
      writeFileSync(join(folder, 'extra.js'), '')
      expect(differences(made, folder)).toEqual([
        'chunks/a.js is missing',
        'cli.js differs',
        'extra.js is no longer made',
      ])
    })
  })
})

describe('the licences of what is bundled', () => {
  const metafile = (path: string, bytesInOutput: number) => ({
    inputs: {},
    outputs: {'dist/cli.js': {bytes: 1, inputs: {[path]: {bytesInOutput}}, imports: [], exports: []}},
  })

  test('a package of which a byte is bundled is named with its licence text', () => {
    const text = licences(metafile('node_modules/yaml/dist/index.js', 10))
    expect(text).toMatch(/^yaml \d+\.\d+\.\d+ \(ISC\)$/m)
    expect(text).toContain('Permission to use, copy, modify')
  })

  test('a package of which nothing is left is not', () => {
    expect(licences(metafile('node_modules/yaml/dist/index.js', 0))).not.toContain('yaml')
  })

  test('a licence that is not on the list stops the build', () => {
    expect(() => licences(metafile('node_modules/lightningcss/node/index.js', 1))).toThrow('MPL-2.0')
  })
})
