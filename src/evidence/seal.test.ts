import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {declares} from '../../test/project.ts'
import type {Declaration} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {declaration as validator} from '../generated/validators.js'
import {pathIndex} from '../text/path-index.ts'
import {lacking} from './coverage.ts'
import {covered, coveredFacts, evidencePaths, freshness, sealIn, sealOf} from './seal.ts'

function read(rest: string, file = 'visits/ethics.yml'): Declaration {
  const {declaration} = readDeclaration(file, new TextEncoder().encode(declares(rest)), validator)
  if (!declaration) throw new Error('no declaration')
  return declaration
}
const PATHS = [
  'visits/dpia.md',
  'visits/models/a.bin',
  'visits/models/b/c.bin',
  'shared/lib.py',
  'visits-old/x',
  'visits/ethics.yml',
]
const IDS = new Map(PATHS.map((path, i) => [path, String(i).repeat(40)]))
const paths = pathIndex(PATHS)

function sealing(entry: string, rest = 'use: {effect: contact}\n', ids: ReadonlyMap<string, string> = IDS) {
  const declaration = read(`${rest}assessments: {d: {kind: dpia${entry && `, ${entry}`}}}\n`)
  const [system] = declaration.systems
  const assessment = system?.facts.assessments?.['d']
  if (!system || !assessment) throw new Error('no assessment')
  return {declaration, system, assessment: 'd', entry: assessment, paths, identified: ids, notebooks: new Map()}
}

test('the seal is the digest of the canonical JSON of system, entry, content and facts', () => {
  const given = sealing(
    'evidence: dpia.md, completed: 2026-01-01, covers: {paths: [models/], facts: [use.effect]}, seal: s1-000000, signed: [{role: officer}]',
  )
  const canonical =
    '{"assessment":"d","content":[["dpia.md","0000000000000000000000000000000000000000"],["models/a.bin","1111111111111111111111111111111111111111"],["models/b/c.bin","2222222222222222222222222222222222222222"]],' +
    '"entry":{"completed":"2026-01-01","covers":{"facts":["use.effect"],"paths":["models/"]},"evidence":"dpia.md","kind":"dpia"},"facts":[["use.effect /use/effect","contact"]],"system":"visits"}'
  expect(sealOf(given)).toBe(`s1-${createHash('sha256').update(canonical).digest('hex').slice(0, 32)}`)
})

test('its own seal and signatures are no part of it', () => {
  const plain = sealOf(sealing('evidence: dpia.md'))
  expect(sealOf(sealing('evidence: dpia.md, seal: s1-abcdef, signed: [{role: officer, by: "@o"}]'))).toBe(plain)
  expect(sealOf(sealing('evidence: dpia.md, by: {name: We}'))).not.toBe(plain)
})

test('a link leaves no seal, a submodule is its commit', () => {
  const entry = 'evidence: dpia.md, covers: {paths: [models/]}'
  const over = (id: string) => sealOf(sealing(entry, '', new Map([...IDS, ['visits/models/a.bin', id]])))
  expect(over(`link:${'1'.repeat(40)}`)).toBeUndefined()
  const [file, submodule] = [over('1'.repeat(40)), over(`submodule:${'1'.repeat(40)}`)]
  expect(submodule).toMatch(/^s1-[0-9a-f]{32}$/)
  expect(submodule).not.toBe(file)
})

test('content that cannot be identified leaves no seal, and nothing is fresh', () => {
  const given = sealing('evidence: dpia.md, seal: s1-abcdef', '', new Map())
  expect(sealOf(given)).toBeUndefined()
  expect(freshness(given, undefined)).toEqual({kind: 'unidentified'})
})

test('fresh is the very seal; another is changed; none is unsealed', () => {
  const now = sealOf(sealing('evidence: dpia.md')) ?? ''
  expect(freshness(sealing(`evidence: dpia.md, seal: ${now}`), now)).toEqual({kind: 'fresh', seal: now})
  expect(freshness(sealing('evidence: dpia.md, seal: s1-abcdef'), now)).toEqual({kind: 'changed'})
  expect(freshness(sealing('evidence: dpia.md'), now)).toEqual({kind: 'unsealed'})
})

test('a map of seals holds one for each system; a system that is not in it has none', () => {
  const given = sealing('seal: {visits: s1-abcdef, other: s1-fedcba}')
  expect(sealIn(given.entry, given.system)).toBe('s1-abcdef')
  expect(sealIn(given.entry, {...given.system, id: 'third'})).toBeUndefined()
})

describe('what is covered', () => {
  const names = (entry: string) => {
    const {files, nothing} = covered(sealing(entry))
    return {files: files.map(({name}) => name), nothing}
  }
  test('files, folders and patterns, by their path in the project, and by their path in the repository outside it', () => {
    expect(names('covers: {paths: [models, "models/*.bin", /shared/lib.py]}').files).toEqual([
      '/shared/lib.py',
      'models/a.bin',
      'models/b/c.bin',
    ])
    expect(names('covers: {paths: ["**/*.bin"]}').files).toEqual(['models/a.bin', 'models/b/c.bin'])
  })
  test('a folder whose name only begins the same is another folder', () => {
    expect(names('covers: {paths: [/visits-old/]}').files).toEqual(['/visits-old/x'])
  })
  test('what matches nothing is told as it was written', () => {
    expect(names('covers: {paths: [models/, gone/, "*.onnx"]}').nothing).toEqual(['gone/', '*.onnx'])
  })
  test('evidence is always covered: the document, the summary of one kept elsewhere, results, and records of signatures', () => {
    const all = sealing(
      'evidence: {held_in: case, summary: sum.md}, results: [{file: a.csv}, {file: b.csv}], signed: [{role: council, record: minutes.md}]',
    )
    expect(evidencePaths(all.entry)).toEqual(['sum.md', 'a.csv', 'b.csv', 'minutes.md'])
  })
})

describe('covered facts', () => {
  const facts = (fields: readonly string[], rest: string) => {
    const [system] = read(rest).systems
    return system ? coveredFacts(system, fields) : []
  }
  const MODELS = 'models: {b: {kind: rules}, a: {kind: scorecard, about: persons}}\n'
  test('are rows of pointer and value, in one order whatever the order of writing', () => {
    expect(facts(['models.kind', 'use.effect'], `${MODELS}use: {effect: none}\n`)).toEqual([
      ['models.kind /models/a/kind', 'scorecard'],
      ['models.kind /models/b/kind', 'rules'],
      ['use.effect /use/effect', 'none'],
    ])
  })
  test('a whole entry is covered by its name', () => {
    expect(facts(['models.a'], MODELS)).toEqual([['models.a /models/a', {kind: 'scorecard', about: 'persons'}]])
    expect(
      facts(
        ['use.events.call', 'data.sources.plan'],
        'use: {events: {call: {by: person}}}\ndata: {sources: {plan: {about: persons}}}\n',
      ).map(([name]) => name),
    ).toEqual(['data.sources.plan /data/sources/plan', 'use.events.call /use/events/call'])
  })
  test('what is not declared has no row, so declaring it later shows', () => {
    expect(facts(['use.automation'], 'use: {effect: none}\n')).toEqual([])
  })
})

describe('the least coverage', () => {
  const REST =
    'use: {effect: contact}\ndata: {sources: {plan: {columns: dpia.md}}}\nmodels: {a: {path: models/a.bin, kind: rules}, b: {path: models/b, kind: rules}}\n'
  const lacks = (covers: string, least: readonly string[] = [], withContent = false, rest = REST) =>
    lacking({facts: least, withContent}, sealing(`covers: {${covers}}`, rest))
  test('a fact is covered by itself, by what holds it, or by all entries one by one', () => {
    expect(lacks('facts: [use.effect]', ['use.effect']).facts).toEqual([])
    expect(lacks('facts: [use]', ['use.effect']).facts).toEqual([])
    expect(lacks('facts: [models.a, models.b]', ['models.kind']).facts).toEqual([])
    expect(lacks('facts: [models.a]', ['models.kind']).facts).toEqual(['models.kind'])
    expect(lacks('facts: [use.effects]', ['use.effect']).facts).toEqual(['use.effect'])
    expect(lacks('facts: [models.kind]', ['models']).facts).toEqual(['models'])
  })
  test('the models and the column lists are covered by their paths or by what holds them', () => {
    expect(lacks('paths: [models/a.bin]', [], true).paths).toEqual(['dpia.md', 'models/b'])
    expect(lacks('paths: [models/, dpia.md]', [], true).paths).toEqual([])
    expect(lacks('paths: ["**"]', [], true).paths).toEqual([])
    expect(lacks('paths: [models/a.bin]', [], false).paths).toEqual([])
  })
  test('a folder of which one file is left out is not covered', () => {
    expect(
      lacks('paths: [dpia.md, "models/*"]', [], true, REST.replace('path: models/a.bin', 'path: models')).paths,
    ).toEqual([])
    expect(
      lacks('paths: [dpia.md, "models/*.bin", models/b]', [], true, REST.replace('path: models/a.bin', 'path: /visits'))
        .paths,
    ).toEqual(['/visits'])
  })
  test('a path that leads nowhere is asked for until it is named; then it is told that nothing is there', () => {
    const gone = REST.replace('models/a.bin', 'models/gone.bin')
    expect(lacks('paths: [dpia.md, models/b]', [], true, gone).paths).toEqual(['models/gone.bin'])
    expect(lacks('paths: [dpia.md, models/b, models/gone.bin]', [], true, gone).paths).toEqual([])
  })
  test('a model without a path is known by its version and its digest', () => {
    const outside = REST.replace('path: models/a.bin, ', '')
    expect(lacks('paths: [dpia.md, models/b]', [], true, outside).facts).toEqual([
      'models.version',
      'models.artefact.digest',
    ])
    expect(lacks('paths: [dpia.md, models/b], facts: [models.a, models.b]', [], true, outside).facts).toEqual([])
  })
})
