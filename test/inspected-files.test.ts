import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, test} from 'vitest'
import {allCatalogues} from '../src/case/catalogues.ts'
import {inspect} from '../src/case/inspect.ts'
import {namedIn} from '../src/case/near.ts'
import {problemsIn} from '../src/evidence/bias/inspection.ts'
import {classify} from '../src/evidence/classify.ts'
import {inspection as conforms} from '../src/generated/validators/inspection.js'
import {renderer} from '../src/language/render.ts'
import {inspectConsole} from '../src/report/inspect/console.ts'
import {inspectJson} from '../src/report/inspect/json.ts'
import {messages} from '../src/report/inspect/messages.ts'
import type {InspectionResult} from '../src/report/inspect/schema.ts'
import {LANGUAGES} from '../src/words/language.ts'

/** What `inspect` sees in every file that people and tools write, held against the published schema. */

const FIXTURES = join(import.meta.dirname, 'fixtures')
const catalogues = [...(await allCatalogues()), messages]

function filesBelow(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && !entry.name.endsWith('.ts') && !entry.name.endsWith('.tsv'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

function inspected(root: string, file: string, declaration?: string): InspectionResult {
  const named = declaration === undefined ? undefined : namedIn('ethics.yml', Buffer.from(declaration), file)
  const evidence = classify(file, {kind: 'bytes', bytes: readFileSync(join(root, file)), oid: ''})
  const inspection = inspect(evidence, named)
  for (const language of LANGUAGES) {
    const render = renderer(language, catalogues)
    const result: unknown = JSON.parse(inspectJson(inspection, render))
    conforms(result)
    expect({file, errors: conforms.errors ?? []}).toEqual({file, errors: []})
    const text = inspectConsole(inspection, {language, render, width: 100, colour: false})
    for (const said of [text, JSON.stringify(result)])
      expect(said).not.toMatch(/\[[a-z]+\.[a-z-]+\]|NaN%|undefined\b(?!`)/)
  }
  const result = JSON.parse(inspectJson(inspection, renderer('en', catalogues))) as InspectionResult
  expect(result.notes.filter(({level}) => level === 'problem').length).toBeGreaterThanOrEqual(
    problemsIn(inspection).length,
  )
  return result
}

const counted = ({measurements}: InspectionResult) =>
  measurements.map(({attribute, group, version, n, selected, counts}) => [
    attribute,
    group,
    version,
    n,
    selected,
    counts?.tp,
  ])

describe('the shapes that people make themselves', () => {
  const UNREADABLE: Readonly<Record<string, string>> = {
    'shapes/07-comparisons.json': 'bias-proposal.only-comparisons',
    'shapes/11-comparisons.csv': 'bias-proposal.only-comparisons',
  }
  /** Its rows have names of their own, which only people can tell. */
  const SKELETON = 'shapes/14-transposed.csv'
  const shapes = filesBelow(join(FIXTURES, 'shapes')).map(file => `shapes/${file}`)
  const alone = new Map(shapes.map(file => [file, inspected(FIXTURES, file)]))
  const proposed = [...alone].filter(([, {way}]) => way === 'proposed')

  test('are read by a proposal, with questions for people', () => {
    expect(proposed.length).toBeGreaterThan(20)
    for (const [file, {measurements, proposal}] of proposed) {
      expect(proposal?.questions.length, file).toBeGreaterThan(0)
      const [woman] = measurements
      if (file === SKELETON) continue
      expect([woman?.n, woman?.selected], file).toEqual(woman?.group.includes('&') ? [50, 15] : [240, 60])
    }
  })

  test('are read the same when the proposal is pasted into a declaration', () => {
    const entries = proposed.map(([, {proposal}]) => (proposal?.yaml ?? '').replaceAll(/^/gmu, '      ').trimEnd())
    const declaration = `ethics: 1\nproject: {name: Visits}\nassessments:\n  test:\n    kind: bias-test\n    results:\n${entries.join('\n')}\n`
    for (const [file, before] of proposed) {
      const pasted = inspected(FIXTURES, file, declaration)
      expect(pasted, file).toMatchObject({way: 'declared', declared: {assessment: 'test', place: {file: 'ethics.yml'}}})
      expect(counted(pasted), file).toEqual(counted(before))
    }
  })

  test('say why, where nothing can be read', () => {
    for (const [file, code] of Object.entries(UNREADABLE))
      expect(alone.get(file)).toMatchObject({way: 'not-read', measurements: [], notes: [{level: 'problem', code}]})
  })
})

describe('the files that tools write', () => {
  const FORMATS: Readonly<Record<string, string>> = {
    'tools/aequitas/1.1.0/bias-major.csv': 'aequitas-bias',
    'tools/aequitas/1.1.0/fairness.csv': 'aequitas-fairness',
    'tools/aequitas/1.1.0/group.csv': 'aequitas-group',
    'tools/aif360/explainer.json': 'aif360',
    'tools/aiverify/sex.json': 'aiverify-classification',
    'tools/clarify/analysis.json': 'sagemaker-clarify',
    'tools/cyclonedx/bom.json': 'performance-metrics',
    'tools/deepchecks/suite.json': 'document',
    'tools/deon/ethics.md': 'document',
    'tools/evidently/0.7/report.json': 'document',
    'tools/fairlearn/by_group.sex.csv': 'mapped-csv',
    'tools/fairlearn/dashboard.json': 'fairlearn-dashboard',
    'tools/fairlearn/group-major.json': 'mapped-json',
    'tools/hugging-face/README.md': 'model-index',
    'tools/lm-eval/results.json': 'lm-eval',
    'tools/model-card-toolkit/model_card.json': 'performance-metrics',
    'tools/veritas/artefact.json': 'veritas',
  }

  test('are told by their format, with the same counts of women in each that has them', () => {
    const tools = filesBelow(join(FIXTURES, 'tools')).filter(file => !file.startsWith('agreement'))
    const found = new Map(tools.map(file => [`tools/${file}`, inspected(FIXTURES, `tools/${file}`)]))
    expect(Object.fromEntries(Object.keys(FORMATS).map(file => [file, found.get(file)?.format]))).toEqual(FORMATS)
    const women = [...found.values()].flatMap(({measurements}) =>
      measurements.filter(
        ({attribute, group, version, n}) =>
          attribute === 'sex' && group === 'female' && n !== null && version !== 'version 2',
      ),
    )
    expect(women.length).toBeGreaterThan(9)
    for (const {n, selected} of women) expect([n, selected]).toEqual([552, 199])
  })
})

const corpus = process.env['ETHICS_GATE_CORPUS']
if (corpus === undefined) console.log('skipped the public files: ETHICS_GATE_CORPUS is not set')

describe.skipIf(corpus === undefined)('public files', () => {
  const root = corpus ?? ''
  const COUNTS: Readonly<Record<string, readonly unknown[]>> = {
    'aiverify/fmt.output.sample.json': [
      ['gender', '0', null, 1253, 793, 416],
      ['gender', '1', null, 1247, 799, 406],
    ],
    'fairlearn-dashboard/bc-1p-1f.json': [
      ['Sensitive Feature 0', 'Group 4', null, 10, 4, 1],
      ['Sensitive Feature 0', 'Group 5', null, 10, 6, 4],
    ],
  }

  test('are all told, in every language', () => {
    const found = new Map((corpus === undefined ? [] : filesBelow(root)).map(file => [file, inspected(root, file)]))
    expect(found.size).toBeGreaterThan(20)
    for (const [file, counts] of Object.entries(COUNTS))
      expect(counted(found.get(file) ?? inspected(root, file))).toEqual(counts)
    for (const [file, {way, measurements, notes, no_test}] of found)
      if (measurements.length === 0)
        expect({file, told: no_test !== null || notes.length > 0, way}).toMatchObject({told: true})
  })
})
