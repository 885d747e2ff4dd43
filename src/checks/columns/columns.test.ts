import {describe, expect, test} from 'vitest'
import {readDeclaration} from '../../declaration/read.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {declaration as validator} from '../../generated/validators.js'
import {renderer} from '../../language/render.ts'
import {messages as reading} from '../../text/messages.ts'
import type {Scope} from '../check.ts'
import {columns} from './columns.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

function scopeOf(yaml: string, source?: string): Scope {
  const bytes = new TextEncoder().encode(`ethics: 1\nproject: {name: Absence}\n${yaml}`)
  const {declaration} = readDeclaration('school/ethics.yml', bytes, validator)
  const system = declaration?.systems[0]
  if (!declaration || !system) throw new Error('not a declaration')
  const subject = {
    project: declaration.project,
    system: system.id,
    kind: source ? 'source' : 'system',
    id: source ?? system.id,
  } as const
  return {declaration, system, subject, tier: 3, rule: 'example/columns', policy: {id: 'example', parts: {}}}
}

const GRADES = 'data:\n  sources:\n    grades: {about: persons, columns: data/schema.yml}\n'

function run(
  options: Options,
  file: EvidenceFile | string | undefined,
  {yaml = GRADES, source = 'grades', path = 'school/data/schema.yml'} = {},
) {
  const scope = scopeOf(yaml, source)
  const given: EvidenceFile | undefined = typeof file === 'string' ? {kind: 'text', path, text: file, oid: ''} : file
  const results = columns.run(options, scope, {files: new Map(given ? [[path, given]] : [])})
  const render = renderer('en', [messages, reading])
  return results.map(({outcome, at, say}) => ({
    outcome,
    where: `${at.file}:${at.line}:${at.column}`,
    words: render(say),
  }))
}
const brief = (...given: Parameters<typeof run>) => run(...given).map(({outcome, where}) => `${outcome} ${where}`)

test('the file with the columns is wanted, as the declaration resolves it', () => {
  expect(columns.wants({need: 'why'}, scopeOf(GRADES, 'grades'))).toEqual({files: ['school/data/schema.yml']})
})

test('every column with its reason passes', () => {
  const list = 'columns:\n  mark: {why: to see a drop in marks}\n  absent: to find absence\n'
  expect(run({need: 'why'}, list)).toEqual([
    {outcome: 'pass', where: 'school/ethics.yml:5:39', words: 'All 2 columns of source `grades` have `why:`.'},
  ])
})

test('each column without a reason fails at its own place', () => {
  const list =
    'columns:\n  mark: {why: to see a drop}\n  cpr: {description: Number}\n  class: {why: TODO}\n  days: {why: }\n'
  expect(brief({need: 'why'}, list)).toEqual([
    'fail school/data/schema.yml:3:3',
    'fail school/data/schema.yml:4:3',
    'fail school/data/schema.yml:5:3',
  ])
  expect(run({need: 'why'}, list)[0]?.words).toBe(
    '`cpr` of source `grades` has no `why:`. Each column must be accounted for, so that nothing is kept that is not needed (GDPR, Article 5(1)(c)). Add it, or leave the column out of the data.',
  )
})

test('several things can be needed, and only what is lacking is named', () => {
  const [only] = run({need: ['why', 'type', 'source']}, 'columns: [{name: mark, type: number}]\n')
  expect(only?.words).toContain('has no `why:` and `source:`')
})

describe('shapes of a list', () => {
  test.each([
    ['columns: [mark]\n', ['fail school/data/schema.yml:1:11']],
    ['columns:\n  - {name: mark, why: to see}\n', ['pass school/ethics.yml:5:39']],
    ['fields:\n  - {name: mark, description: Mark}\n', ['fail school/data/schema.yml:2:12']],
    ['resources: [{schema: {fields: [{name: mark, why: to see}]}}]\n', ['pass school/ethics.yml:5:39']],
    ['models:\n  - name: m\n    columns: [{name: mark, why: to see}]\n', ['pass school/ethics.yml:5:39']],
    ['kolommen:\n  cijfer: {waarom: om een daling te zien}\n', ['pass school/ethics.yml:5:39']],
    ['kolonner:\n  karakter: {formål: at se et fald}\n', ['pass school/ethics.yml:5:39']],
  ])('%s', (list, expected) => {
    expect(brief({need: 'why'}, list)).toEqual(expected)
  })

  const at = (file: string) => ({yaml: GRADES.replace('schema.yml', file), path: `school/data/${file}`})
  test('Frictionless Table Schema and JSON Schema', () => {
    expect(brief({need: 'description'}, '{"fields": [{"name": "mark", "description": "Mark"}]}', at('a.json'))).toEqual(
      ['pass school/ethics.yml:5:39'],
    )
    expect(
      brief({need: 'type'}, '{"properties": {"mark": {"type": "number"}, "cpr": {"type": null}}}', at('a.json')),
    ).toEqual(['fail school/data/a.json:1:45'])
    expect(brief({need: 'type'}, '[{"name": "mark", "type": "number"}]', at('a.json'))).toEqual([
      'pass school/ethics.yml:5:39',
    ])
  })
  test('a CSV data dictionary', () => {
    expect(brief({need: 'why'}, 'name;why\nmark;to see a drop\ncpr;\nclass;-\n', at('a.csv'))).toEqual([
      'fail school/data/a.csv:3:1',
      'fail school/data/a.csv:4:1',
    ])
    expect(brief({need: 'why'}, 'naam,waarom\ncijfer,om te zien\n', at('a.csv'))).toEqual([
      'pass school/ethics.yml:5:39',
    ])
    expect(brief({need: 'why'}, 'mark,cpr\n1,2\n', at('a.csv'))).toEqual(['missing school/ethics.yml:5:39'])
  })
})

describe('no list', () => {
  test('declared is missing at the source', () => {
    const yaml = 'data:\n  sources:\n    grades: {about: persons}\n'
    expect(brief({need: 'why'}, undefined, {yaml})).toEqual(['missing school/ethics.yml:5:5'])
  })
  test('in the tree, empty, or without columns is missing', () => {
    for (const file of [
      undefined,
      {kind: 'absent', path: ''},
      {kind: 'empty', path: ''},
      'columns: []\n',
      'title: Grades\n',
    ] as const) {
      expect(brief({need: 'why'}, file)).toEqual(['missing school/ethics.yml:5:39'])
    }
  })
  test('that can be read is an error, with the place in it where that shows', () => {
    expect(brief({need: 'why'}, {kind: 'pointer', path: ''})).toEqual(['error school/ethics.yml:5:39'])
    expect(brief({need: 'why'}, 'columns:\n\tmark: {}\n')).toEqual(['error school/data/schema.yml:2:1'])
    expect(brief({need: 'why'}, 'columns:\n  __proto__: {why: a reason}\n')).toEqual([
      'error school/data/schema.yml:2:3',
    ])
  })
  test('of sources: undeclared', () => {
    const results = columns.run({need: 'why'}, scopeOf('data: {about: persons}\n'), {files: new Map()})
    expect(results).toMatchObject([{outcome: 'undeclared', undeclared: ['data.sources']}])
  })
})

test('a rule about the whole system looks at every source', () => {
  const yaml = 'data: {sources: {a: {about: persons}, b: {about: persons}}}\n'
  const results = columns.run({need: 'why'}, scopeOf(yaml), {files: new Map()})
  expect(results.map(({outcome}) => outcome)).toEqual(['missing', 'missing'])
})

test('at most ten columns are told one by one', () => {
  const list = `columns: [${Array.from({length: 15}, (_, index) => `c${index}`).join(', ')}]\n`
  const results = run({need: 'why'}, list)
  expect(results).toHaveLength(11)
  expect(results.at(-1)?.words).toContain('5 more columns')
})

test('a column whose name may be a value is told by position', () => {
  const [only] = run({need: 'why'}, 'columns: {kari@example.org: {type: text}}\n')
  expect(only?.words).toMatch(/^Column 1 of source/)
  expect(only?.words).not.toContain('kari')
})
