import {describe, expect, test} from 'vitest'
import {readDeclaration} from '../../declaration/read.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {findInTree} from '../../evidence/tree-facts/find.ts'
import {declaration as validator} from '../../generated/validators.js'
import {renderer} from '../../language/render.ts'
import {pathIndex} from '../../text/path-index.ts'
import {LANGUAGES} from '../../words/language.ts'
import type {Scope} from '../check.ts'
import {lookedFor} from './looked-for.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'
import {undeclaredInTree} from './undeclared-in-tree.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function scopeOf(file: string, yaml: string): Scope {
  const {declaration} = readDeclaration(file, encode(`ethics: 1\nproject: {name: Traffic}\n${yaml}`), validator)
  const system = declaration?.systems[0]
  if (!declaration || !system) throw new Error('not a declaration')
  const subject = {project: declaration.project, system: system.id, kind: 'system', id: system.id} as const
  return {declaration, system, subject, tier: 0, rule: 'example/hidden', policy: {id: 'example', parts: {}}}
}

/** Runs the check on a tree of texts; gives each outcome with its place and its words in English. */
function run(options: Options, yaml: string, tree: Record<string, string>, file = 'ethics.yml') {
  const scope = scopeOf(file, yaml)
  const paths = Object.keys(tree)
  const bytes = new Map(Object.entries(tree).map(([path, text]) => [path, {kind: 'bytes', bytes: encode(text)}]))
  const files = new Map<string, EvidenceFile>()
  for (const path of undeclaredInTree.wants(options, scope).files ?? []) {
    const text = tree[path]
    files.set(path, text === undefined ? {kind: 'absent', path} : {kind: 'text', path, text, oid: ''})
  }
  const results = undeclaredInTree.run(options, scope, {
    tree: {paths: pathIndex(paths), found: findInTree(paths, bytes)},
    files,
  })
  const render = renderer('en', [messages])
  return results.map(({outcome, at, say}) => ({outcome, where: `${at.file}:${at.line}`, words: render(say)}))
}
const outcomes = (...given: Parameters<typeof run>) => run(...given).map(({outcome}) => outcome)

const NO_PERSONS = 'data: {about: no-persons, because: Loops in the road count cars}\n'
const PERSON_KEYS: Options = {columns: 'person-keys'}

describe('columns that identify persons', () => {
  const tree = {'data/cars.csv': 'id,kenteken,speed\n1,XX-00-XX,50\n'}

  test('in data said to be without persons fail, at the header, with the column and the way out', () => {
    expect(run(PERSON_KEYS, NO_PERSONS, tree)).toEqual([
      {
        outcome: 'fail',
        where: 'data/cars.csv:1',
        words:
          'Columns that identify persons: `data/cars.csv`: `kenteken`. The declaration says `data.about: no-persons`. People who can be recognised from data have rights over it (GDPR, Article 4(1)). Declare `data.about: persons` or `pseudonymised`, or take these columns out of the repository.',
      },
    ])
  })

  test.each(['persons', 'pseudonymised'])('are covered by data.about: %s', about => {
    expect(outcomes(PERSON_KEYS, `data: {about: ${about}}\n`, tree)).toEqual(['pass'])
  })

  test('are not covered by aggregates, nor by saying nothing', () => {
    expect(outcomes(PERSON_KEYS, 'data: {about: aggregates}\n', tree)).toEqual(['fail'])
    expect(run(PERSON_KEYS, '', tree)[0]?.words).toContain('does not say how close')
  })

  const sources = (about: string) =>
    `data: {sources: {cars: {about: ${about}, columns: data/schema.yml}, loops: {from: Road desk}}}\n`
  const listed = {...tree, 'data/schema.yml': 'columns:\n  Kenteken: {why: to count a car once}\n'}

  test('are covered by the list of a source that is about persons', () => {
    expect(outcomes(PERSON_KEYS, sources('persons'), listed)).toEqual(['pass'])
  })
  test('are not covered by the list of a source that is not, by a list that does not name them, or by none', () => {
    expect(outcomes(PERSON_KEYS, sources('no-persons'), listed)).toEqual(['fail'])
    expect(
      outcomes(PERSON_KEYS, sources('persons'), {...tree, 'data/schema.yml': 'columns: {speed: {why: x y}}\n'}),
    ).toEqual(['fail'])
    expect(outcomes(PERSON_KEYS, sources('persons'), tree)).toEqual(['fail'])
  })
  test('a table without a header is never covered by a list', () => {
    const headless = {...listed, 'data/cars.csv': 'x,kari@example.org\n', 'data/schema.yml': 'columns: ["2", "#2"]\n'}
    expect(outcomes(PERSON_KEYS, sources('persons'), headless)).toEqual(['fail'])
  })

  test('no value is printed in any language, only the position', () => {
    const scope = scopeOf('ethics.yml', NO_PERSONS)
    const found = findInTree(
      ['a.csv'],
      new Map([['a.csv', {kind: 'bytes', bytes: encode('kari@example.org,010190-1234\n')}]]),
    )
    const results = undeclaredInTree.run(PERSON_KEYS, scope, {
      tree: {paths: pathIndex(['a.csv']), found},
      files: new Map(),
    })
    const words = LANGUAGES.flatMap(language => results.map(({say}) => renderer(language, [messages])(say)))
    expect(words.join()).not.toMatch(/example|0101/)
    expect(words.map(text => /(column|kolom|kolonne) 2/.test(text))).toEqual([true, true, true])
  })

  test('at most ten are listed, and the rest is counted', () => {
    const many = Object.fromEntries(Array.from({length: 14}, (_, index) => [`data/${index}.csv`, 'bsn\n']))
    const [only] = run(PERSON_KEYS, NO_PERSONS, many)
    expect(only?.words.match(/`bsn`/g)).toHaveLength(10)
    expect(only?.words).toContain('4 more')
  })

  test('above or beside the folder of the declaration are another project', () => {
    const elsewhere = {'other/a.csv': 'cpr\n', 'traffic-old/a.csv': 'cpr\n', 'a.csv': 'cpr\n'}
    expect(outcomes(PERSON_KEYS, NO_PERSONS, elsewhere, 'traffic/ethics.yml')).toEqual(['pass'])
    expect(outcomes(PERSON_KEYS, NO_PERSONS, {'traffic/deep/a.csv': 'cpr\n'}, 'traffic/ethics.yml')).toEqual(['fail'])
  })

  test('in data of one system of several are covered by that system', () => {
    const two =
      'systems: {a: {name: A b, data: {about: no-persons, because: None at all}}, b: {name: B c, data: {about: persons}}}\n'
    expect(outcomes(PERSON_KEYS, two, tree)).toEqual(['pass'])
  })
})

describe('model files', () => {
  const tree = {'models/a/net.onnx': '', 'old/net.pkl': ''}
  test('outside the path of every declared model fail', () => {
    const [only, ...more] = run({models: true}, 'models: {net: {path: models/a/}}\n', tree)
    expect(more).toEqual([])
    expect(only).toMatchObject({outcome: 'fail', where: 'old/net.pkl:1'})
    expect(only?.words).toContain('`old/net.pkl`')
    expect(only?.words).not.toContain('net.onnx')
  })
  test('pass when declared, one by one or by folder', () => {
    expect(outcomes({models: true}, 'models: {net: {path: models/a/net.onnx}, old: {path: /old}}\n', tree)).toEqual([
      'pass',
    ])
  })
  test('in a folder whose name only begins the same are not covered', () => {
    expect(outcomes({models: true}, 'models: {net: {path: models/a}}\n', {'models/ab/x.pkl': ''})).toEqual(['fail'])
  })
  test('are not covered by a model without a path', () => {
    expect(outcomes({models: true}, 'models: {net: {does: rank}}\n', tree)).toEqual(['fail'])
  })
})

describe('AI libraries', () => {
  const tree = {'requirements.txt': 'pandas\nxgboost\n'}
  test('without a declared model fail, at their line', () => {
    expect(run({libraries: true}, NO_PERSONS, tree)).toMatchObject([{outcome: 'fail', where: 'requirements.txt:2'}])
  })
  test('are covered by any declared model', () => {
    expect(outcomes({libraries: true}, 'models: {net: {does: rank}}\n', tree)).toEqual(['pass'])
  })
})

describe('what could not be seen', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n'
  test('is inconclusive, never a pass, with its reason', () => {
    expect(run(PERSON_KEYS, NO_PERSONS, {'a.csv': pointer})).toMatchObject([
      {outcome: 'inconclusive', where: 'a.csv:1'},
    ])
    expect(outcomes({libraries: true}, NO_PERSONS, {'a.ipynb': 'x'.repeat(100_000)})).toEqual(['inconclusive'])
    expect(outcomes(PERSON_KEYS, NO_PERSONS, {'a.csv': 'x,'.repeat(5_000_000)})).toEqual(['inconclusive'])
    const many = Object.fromEntries(Array.from({length: 201}, (_, index) => [`${index}.csv`, 'id\n']))
    expect(run(PERSON_KEYS, NO_PERSONS, many)[0]?.words).toContain('at most 200 files')
  })
  test('does not matter for what is not asked, or is covered', () => {
    expect(outcomes({libraries: true}, NO_PERSONS, {'a.csv': pointer})).toEqual(['pass'])
    expect(outcomes(PERSON_KEYS, 'data: {about: persons}\n', {'a.csv': pointer})).toEqual(['pass'])
  })
  test('stands beside what was found', () => {
    expect(outcomes(PERSON_KEYS, NO_PERSONS, {'a.csv': pointer, 'b.csv': 'cpr\n'})).toEqual(['fail', 'inconclusive'])
  })
})

describe('what is looked for', () => {
  const tree = {'a.csv': 'cpr\n', 'a.pkl': '', 'requirements.txt': 'torch\n'}
  test('is everything where nothing is named', () => {
    expect(outcomes({}, NO_PERSONS, tree)).toEqual(['fail', 'fail', 'fail'])
  })
  test('is only what is asked for, or all but what is switched off', () => {
    expect([...lookedFor({columns: 'person-keys'})]).toEqual(['columns'])
    expect([...lookedFor({models: true, libraries: false})]).toEqual(['models'])
    expect([...lookedFor({columns: 'none'})]).toEqual(['models', 'libraries'])
    expect([...lookedFor({models: false})]).toEqual(['columns', 'libraries'])
  })
  test('is never nothing: that is an error', () => {
    expect(outcomes({columns: 'none', models: false, libraries: false}, NO_PERSONS, tree)).toEqual(['error'])
  })
  test('nothing found says what was looked for', () => {
    expect(run({}, NO_PERSONS, {'readme.md': ''})).toEqual([
      {
        outcome: 'pass',
        where: 'ethics.yml:1',
        words:
          'Nothing in the project folder that the declaration leaves out. Looked for: columns that identify persons, model files and AI libraries.',
      },
    ])
  })
})
