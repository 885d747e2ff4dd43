import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares, house, judged, of, sealed, type Texts, where} from '../../../test/project.ts'
import {modelDigest} from '../../evidence/model-digest.ts'
import {blobId} from '../../repository/blob.ts'
import {pathIndex} from '../../text/path-index.ts'

/* A canonical report that names the model, and what it was, is held against the model that is judged. */

const CHECK =
  'each: event, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}]}}, enforce: block, waiver: {by: manager, at_most: 6 months}'
const WEIGHTS = '{"weights": [1, 2]}'
const bytes = (text: string) => new TextEncoder().encode(text)

/** The digest of `models/m.json` with this content. */
function digestOf(text: string, path = 'models/m.json', folder = ''): string {
  const full = folder === '' ? path : `${folder}/${path}`
  const given = {paths: pathIndex([full]), identified: new Map([[full, blobId(bytes(text))]])}
  return modelDigest({declaration: {folder}, model: {path}, ...given}) ?? ''
}
const DIGEST = digestOf(WEIGHTS)

interface Given {
  readonly model?: string
  readonly digest?: string
  readonly weights?: string
  readonly models?: string
  readonly result?: string
  readonly entry?: string
  readonly rest?: readonly string[]
  readonly files?: Texts
}

const row = (group: string, {model = 'm', digest = DIGEST}: Given, version = '1') =>
  `call,${version},sex,${group},4000,${group === 'woman' ? 1000 : 1010},${model},${digest}`

async function run(given: Given = {}): Promise<string[]> {
  const {models = '{m: {path: models/m.json, version: "1"}}', result = 'event: call', entry = '', rest = []} = given
  const report = [
    'event,version,attribute,group,n,selected,model,model_digest',
    row('woman', given),
    row('man', given),
    ...rest,
  ]
  const text = declares(
    `data: {about: persons}\nuse: {effect: contact, events: {call: {by: person, for_the_person: adverse, truth_known_for: nobody}}}\nmodels: ${models}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-05-12, ${entry} results: [{file: report.csv, ${result}}]}\n`,
  )
  const files = await sealed({
    ...house({asked: CHECK}),
    'report.csv': `${report.join('\n')}\n`,
    'models/m.json': given.weights ?? WEIGHTS,
    ...given.files,
    'ethics.yml': text,
  })
  const judgement = await judged(files)
  if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
  return of(judgement, 'house/asked').map(({outcome, say, at}) => `${outcome} ${say.key} ${where(at)}`)
}

test('while the figures are of another model there is no seal to paste: it is sealed after measuring', async () => {
  const seals = async (changed: string) => {
    const declaration = (seal: string) =>
      declares(
        `data: {about: persons}\nuse: {effect: contact, events: {call: {by: person, for_the_person: adverse, truth_known_for: nobody}}}\nmodels: {m: {path: models/m.json, version: "1"}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test:\n    kind: bias-test\n    completed: 2026-05-12\n    results: [{file: report.csv, event: call}]\n    covers: {paths: [models/m.json], facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind, fairness.attributes, fairness.compare]}\n    seal: ${seal}\n`,
      )
    const report = ['event,version,attribute,group,n,selected,model,model_digest', row('woman', {}), row('man', {})]
    const judgement = await judged({
      ...house({asked: CHECK}),
      'report.csv': `${report.join('\n')}\n`,
      'models/m.json': changed,
      'ethics.yml': declaration(`s1-${'0'.repeat(32)}`),
    })
    const [stale] = of(judgement, 'house/asked').filter(({say}) => say.key === 'assessment.changed')
    return {fix: stale?.fix !== undefined, first: stale?.say.with.first}
  }
  expect(await seals(WEIGHTS)).toEqual({fix: true, first: undefined})
  expect(await seals('{"weights": [9]}')).toEqual({fix: false, first: 'measure'})
})

const PASS = 'pass bias.pass report.csv:2'

describe('the name of the model', () => {
  test('the right model with the content that is here passes', async () => {
    expect(await run()).toEqual([PASS])
  })
  test('another model is an error, at the first row that names it', async () => {
    expect(await run({model: 'other'})).toEqual(['error bias.other-model report.csv:2', PASS])
  })
  test('so it is where the entry names a model and the report another one', async () => {
    const models = '{m: {path: models/m.json, version: "1"}, o: {path: models/o.json, version: "1"}}'
    const files = {'models/o.json': 'other'}
    const result = 'event: call, model: m'
    expect(await run({models, files, result, model: 'o'})).toContain('error bias.other-model report.csv:2')
    expect(await run({models, files, result})).toEqual([PASS])
  })
  test('where there are more models and the entry names none, the report does', async () => {
    const models = '{m: {path: models/m.json, version: "1"}, o: {path: models/o.json, version: "1"}}'
    const files = {'models/o.json': 'other'}
    expect(await run({models, files})).toEqual([PASS])
    expect(await run({models, files, model: '', digest: ''})).toContain(
      'undeclared bias.model-undeclared /assessments/test/results/0',
    )
    expect(await run({models, files, model: 'p', digest: ''})).toContain('error bias.other-model report.csv:2')
  })
  test('an empty cell says nothing, and a report without the columns stays as it was', async () => {
    expect(await run({model: '', digest: ''})).toEqual([PASS])
  })
  test('the version that figures are shown beside may be of another model, or of none', async () => {
    const against = (model: string) => [
      `call,0,sex,woman,4000,900,${model},m1-${'0'.repeat(32)}`,
      `call,0,sex,man,4000,980,${model},`,
    ]
    for (const model of ['', 'old'])
      expect(await run({rest: against(model), entry: 'against: {version: "0"},'})).toEqual([PASS])
  })
  test('a name longer than a model can have is an error in its place', async () => {
    expect(await run({model: 'm'.repeat(81)})).toContain('error bias-evidence.model-name-long report.csv:2')
  })
})

describe('what the model was', () => {
  test('other content than was measured is stale', async () => {
    expect(await run({weights: '{"weights": [1, 3]}'})).toEqual(['stale bias.model-changed report.csv:2', PASS])
  })
  test('a file that comes to the model makes it stale, a file beside it does not', async () => {
    const models = '{m: {path: models/, version: "1"}}'
    const digest = digestOf(WEIGHTS)
    expect(await run({models, digest, files: {'other.json': ''}})).toEqual([PASS])
    expect(await run({models, digest, files: {'models/n.json': ''}})).toEqual([
      'stale bias.model-changed report.csv:2',
      PASS,
    ])
  })
  test('a path that leads to nothing cannot be held against it', async () => {
    expect(await run({models: '{m: {path: models/gone.json, version: "1"}}'})).toContain(
      'stale bias.model-not-here report.csv:2',
    )
  })
  test('a model without a path is asked for one', async () => {
    expect(await run({models: '{m: {version: "1"}}'})).toContain('undeclared bias.model-path-undeclared /models/m')
    expect(await run({models: '{m: {version: "1"}}', digest: ''})).toEqual([PASS])
  })
  test('what is no digest is an error in its place, and not ignored', async () => {
    for (const digest of ['m1-12', 's1-5c9cc064e64f71838ac690ca8155b154', DIGEST.toUpperCase()])
      expect(await run({digest})).toContain('error bias-evidence.not-a-model-digest report.csv:2')
  })
})

describe('the digest', () => {
  const path = fc.stringMatching(/^[a-z]{1,3}(\/[a-z]{1,3})?$/)
  const oid = fc.stringMatching(/^[0-9a-f]{40}$/)
  const files = fc.uniqueArray(fc.tuple(path, oid), {minLength: 1, maxLength: 5, selector: ([name]) => name})
  const of = (all: readonly (readonly [string, string])[], folder = 'p') => {
    const identified = new Map(all.map(([name, id]) => [`${folder}/models/${name}`, id]))
    return modelDigest({
      declaration: {folder},
      model: {path: 'models'},
      paths: pathIndex(identified.keys()),
      identified,
    })
  }
  test('is the same in any order and in any folder of the project, and changes with every name and content', () => {
    fc.assert(
      fc.property(files, fc.nat(), oid, (all, at, id) => {
        const digest = of(all)
        expect(digest).toMatch(/^m1-[0-9a-f]{32}$/)
        expect(of(all.toReversed())).toBe(digest)
        expect(of(all, 'elsewhere/q')).toBe(digest)
        const [name, was] = all[at % all.length] ?? ['', '']
        fc.pre(id !== was)
        expect(of(all.map(one => (one[0] === name ? [name, id] : one)))).not.toBe(digest)
        expect(of([...all, ['zzzz', id]])).not.toBe(digest)
        expect(of(all.map(([each, its]) => [each === name ? `${each}y` : each, its]))).not.toBe(digest)
      }),
    )
  })
  test('is of Git blob ids by path in the project, as the page on seals says', () => {
    expect(digestOf(WEIGHTS, 'models/m.json', 'projects/care')).toBe(DIGEST)
    expect(DIGEST).toBe('m1-2856750b3fed1e694130a6a256d4d9f4')
  })
  test('without a path, a file, or the id of one there is none', () => {
    const declaration = {folder: ''}
    const paths = pathIndex(['models/a'])
    expect(modelDigest({declaration, model: {}, paths, identified: new Map()})).toBeUndefined()
    expect(modelDigest({declaration, model: {path: 'models'}, paths, identified: new Map()})).toBeUndefined()
    expect(modelDigest({declaration, model: {path: '../x'}, paths, identified: new Map()})).toBeUndefined()
    expect(modelDigest({declaration, model: undefined, paths, identified: new Map()})).toBeUndefined()
  })
})
