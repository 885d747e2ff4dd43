import {describe, expect, test} from 'vitest'
import {edited, judgedChange, lines, POLICY_FILE, replacing, told, world} from '../change.ts'
import type {Texts} from '../project.ts'

/*
 * A change of paper alone answers for little. Nothing becomes paper by being called so in that very change.
 */

const GATE = '.github/ethics-gate/gate.yml'
const DECLARED = 'ethics.yml'
const {files, earlier} = await world()
/** An assessment has outlived its term: a change of content is blocked until that is mended. */
const STALE = replacing(files, POLICY_FILE, 'signed: [officer]}', 'signed: [officer], valid_for: 3 months}')
const WERE: Texts = {
  'prompts/system.md': 'Be fair.\n',
  'package.json': '{"dependencies": {}}\n',
  'config/cut.json': '{"cut": 0.5}\n',
}
const BEFORE = edited(STALE, WERE)
const TEXT = String(BEFORE[DECLARED])
const BLOCKED = ['blocked', 'house/dpia counts assessment.expired']

const kindOf = async (before: Texts, edits: Parameters<typeof edited>[1]) => {
  const judgement = await judgedChange({before, after: edited(before, edits), earlier})
  return [judgement.change?.kind, told(judgement)] as const
}
const explained = (staff: string) => TEXT.replace('kind: rules}', `kind: rules, explained: {staff: ${staff}}}`)
const decided = (record: string) =>
  `${TEXT}decisions: [{id: d, kind: start, because: x, by: {role: officer, body: Team, record: ${record}}, date: 2026-11-20}]\n`
const assessed = (text: string, rest: string) => `${text}  more: {kind: fria, completed: 2026-11-01, ${rest}}\n`

describe('what was there is paper only by what was declared before', () => {
  const PATHS = Object.keys(WERE)
  test.each(
    PATHS.flatMap(path => [
      ['an explanation', path, explained(path)] as const,
      ['a record of a decision', path, decided(path)] as const,
      ['evidence', path, assessed(TEXT, `evidence: ${path}`)] as const,
      ['results', path, assessed(TEXT, `results: [{file: ${path}}]`)] as const,
    ]),
  )('called %s in the same change, %s is content', async (_, path, text) => {
    const [kind, [verdict]] = await kindOf(BEFORE, {[DECLARED]: text, [path]: 'other\n'})
    expect([kind, verdict]).toEqual(['content', 'blocked'])
  })

  test('an explanation that was declared before is paper, and no longer once it is a file that a program loads', async () => {
    const before = edited(BEFORE, {[DECLARED]: explained('docs/how.md'), 'docs/how.md': 'So\n'})
    expect(await kindOf(before, {'docs/how.md': 'More\n'})).toEqual(['paperwork', ['passed']])
    const data = edited(BEFORE, {[DECLARED]: explained('config/cut.json')})
    expect(await kindOf(data, {'config/cut.json': '{"cut": 0.9}\n'})).toEqual(['content', BLOCKED])
  })

  test('a file that is called evidence in one change is not paper in the next where programs keep such files', async () => {
    const called = ['prompts/system.md', 'app/templates/letter.html', 'src/rules.txt', 'care/Prompts/ask.md']
    for (const path of called) {
      const named = edited(BEFORE, {[DECLARED]: assessed(TEXT, `evidence: ${path}`), [path]: 'a\n'})
      expect(await kindOf(named, {[path]: 'b\n'})).toEqual(['content', BLOCKED])
    }
    const paper = edited(BEFORE, {[DECLARED]: assessed(TEXT, 'evidence: legal/rights.md'), 'legal/rights.md': 'a\n'})
    expect(await kindOf(paper, {'legal/rights.md': 'b\n'})).toEqual(['paperwork', ['passed']])
  })

  const named = async (path: string) => {
    const before = edited(BEFORE, {[DECLARED]: assessed(TEXT, `evidence: ${path}`), [path]: 'a\n'})
    return (await kindOf(before, {[path]: 'b\n'}))[0]
  }
  const tested = (path: string) =>
    `${TEXT}  test: {kind: bias-test, completed: 2026-11-01, results: [{file: ${path}}]}\n`

  test.each([
    'AGENTS.md',
    'docs/CLAUDE.md',
    'skills/SKILL.md',
    '.cursor/rules.md',
    '.github/copilot-instructions.md',
    '_config/x.md',
    'system_prompt.md',
    'docs/prompts.md',
    'knowledge/faq.md',
    'views/letter.html',
    'www/index.html',
    'index.html',
    'logo.svg',
    'data/stopwords.txt',
    'data/docs/terms.md',
    'deploy/values.txt',
    'scores/model.txt',
    'docs/model.txt',
    'words.txt',
    'WWW/Page.HTML',
  ])('%s is read by programs or models, or may be: content, whatever it is called', async path => {
    expect(await named(path)).toBe('content')
  })

  test.each([
    'assessments/dpia-2.md',
    'docs/rights.md',
    'legal/rights.txt',
    'reports/fairness.html',
    'docs/groups.svg',
    'care/assessments/rights.pdf',
    'rights.md',
    'docs/model-card.md',
  ])('%s is what people write: paper', async path => {
    expect(await named(path)).toBe('paperwork')
  })

  test.each([
    ['scores/lookup.json', 'content'],
    ['lookup.json', 'content'],
    ['data/reports/bias.json', 'content'],
    ['src/results/bias.csv', 'content'],
    ['reports/bias.json', 'paperwork'],
    ['care/reports/fairness.csv', 'paperwork'],
    ['results/2026/groups.csv', 'paperwork'],
    ['assessments/bias.json', 'paperwork'],
  ])('%s, called the results of a bias test that nobody asks for and nobody reads, is %s', async (path, kind) => {
    const before = edited(BEFORE, {[DECLARED]: tested(path), [path]: '{"cut": 0.5}\n'})
    expect((await kindOf(before, {[path]: '{"cut": 0.9}\n'}))[0]).toBe(kind)
  })

  test('data are paper only as the results of a bias test, on both sides', async () => {
    const test = (file: string) =>
      `${TEXT}  test: {kind: bias-test, completed: 2026-11-01, results: [{file: ${file}}]}\n`
    const results = edited(BEFORE, {[DECLARED]: test('reports/bias.json'), 'reports/bias.json': '{}\n'})
    expect((await kindOf(results, {'reports/bias.json': '{"a": 1}\n'}))[0]).toBe('paperwork')
    expect((await kindOf(results, {'reports/bias.json': null}))[0]).toBe('paperwork')
    const evidence = edited(BEFORE, {[DECLARED]: assessed(TEXT, 'evidence: config/cut.json')})
    expect((await kindOf(evidence, {'config/cut.json': '{"cut": 0.9}\n'}))[0]).toBe('content')
    expect((await kindOf(evidence, {'config/cut.json': null}))[0]).toBe('content')
    expect((await kindOf(results, {[DECLARED]: TEXT, 'reports/bias.json': '{"cut": 0.9}\n'}))[0]).toBe('content')
  })

  test('what stops being evidence in the very change that alters it is content; what is taken away with its entry is paper', async () => {
    const before = edited(BEFORE, {[DECLARED]: assessed(TEXT, 'evidence: docs/rights.md'), 'docs/rights.md': 'a\n'})
    expect((await kindOf(before, {[DECLARED]: TEXT, 'docs/rights.md': 'b\n'}))[0]).toBe('content')
    expect((await kindOf(before, {[DECLARED]: TEXT, 'docs/rights.md': null}))[0]).toBe('paperwork')
  })

  test('what tools know by its name never is', async () => {
    const names = ['package.json', 'app/package-lock.json', 'pnpm-lock.yaml', 'requirements-dev.txt', 'CMakeLists.txt']
    for (const path of names) {
      const before = edited(BEFORE, {[DECLARED]: assessed(TEXT, `evidence: ${path}`), [path]: 'a\n'})
      expect((await kindOf(before, {[path]: 'b\n'}))[0]).toBe('content')
      expect((await kindOf(before, {[path]: null}))[0]).toBe('content')
    }
  })
})

describe('what is new is paper only as evidence', () => {
  test.each([
    ['an explanation', 'docs/how.md', explained('docs/how.md'), 'content'],
    ['weights called an explanation', 'lib/weights.json', explained('lib/weights.json'), 'content'],
    ['weights called evidence', 'lib/weights.json', assessed(TEXT, 'evidence: lib/weights.json'), 'content'],
    [
      'weights called results of what is no bias test',
      'lib/w.json',
      assessed(TEXT, 'results: [{file: lib/w.json}]'),
      'content',
    ],
    ['personal data called a record', 'data/clients.csv', decided('data/clients.csv'), 'content'],
    ['a document', 'docs/rights.md', assessed(TEXT, 'evidence: docs/rights.md'), 'paperwork'],
    ['a record', 'docs/start.pdf', decided('docs/start.pdf'), 'paperwork'],
    [
      'results of a bias test',
      'reports/bias.json',
      `${TEXT}  test: {kind: bias-test, completed: 2026-11-01, results: [{file: reports/bias.json}]}\n`,
      'paperwork',
    ],
  ])('%s', async (_, path, text, kind) => {
    expect((await kindOf(BEFORE, {[DECLARED]: text, [path]: 'x\n'}))[0]).toBe(kind)
  })
})

describe('a document to fill in beside its declaration', () => {
  const FORM = 'assessments/rights.md'
  const empty = edited(BEFORE, {[FORM]: '# Rights\n\n…\n'})

  test('is paper when it comes, when it is filled in and named, and when it goes', async () => {
    expect((await kindOf(BEFORE, {[FORM]: '# Rights\n'}))[0]).toBe('paperwork')
    const filled = {[DECLARED]: assessed(TEXT, `evidence: ${FORM}`), [FORM]: 'Written\n'}
    expect(await kindOf(empty, filled)).toEqual(['paperwork', ['passed']])
    expect((await kindOf(empty, {[FORM]: null}))[0]).toBe('paperwork')
  })

  test('is content where no project has that folder, deeper in it, as another kind of file, and as what a model is', async () => {
    for (const path of ['lib/assessments/a.md', 'assessments/deep/a.md', 'assessments/a.txt', 'assessments/a.json'])
      expect([path, (await kindOf(BEFORE, {[path]: 'x\n'}))[0]]).toEqual([path, 'content'])
    const model = {[DECLARED]: TEXT.replace('path: model/', 'path: assessments/')}
    expect((await kindOf(edited(empty, model), {[FORM]: 'x\n'}))[0]).toBe('content')
  })
})

test('a file with the name of a declaration that nobody judges is content', async () => {
  const before = replacing(BEFORE, GATE, 'policies: [house]\n', 'policies: [house]\nexclude: ["vendor/**"]\n')
  expect(await kindOf(before, {'vendor/x/ethics.yml': 'steps: [rm -rf /]\n'})).toEqual(['content', BLOCKED])
})

describe('an approval that gate.yml asks from a tier on', () => {
  const RULE = 'owners: [board]\napprovals: [{name: infra, paths: ["infra/**"], from_tier: 2, by: [board]}]\n'
  const LOW =
    'ethics: 1\nproject: {name: Infra, status: production, goal: Pipes}\nuse: {effect: none}\ndata: {about: no-persons, because: Only pipes, retention: 1 year}\n'

  test('is not switched off by a harmless declaration beside what changes', async () => {
    const before = edited(replacing(files, GATE, 'owners: [board]\n', RULE), {
      [DECLARED]: null,
      'infra/deploy.tf': 'open = false\n',
    })
    for (const more of [{}, {'infra/ethics.yml': LOW}]) {
      const after = edited(before, {'infra/deploy.tf': 'open = true\n', ...more})
      const asked = lines(await judgedChange({before, after, earlier}))
      expect(asked.filter(line => line.includes('rule/infra'))).toHaveLength(1)
    }
  })
})
