import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {brief, declares, house, judged, of, sealed, type Texts} from '../../../test/project.ts'
import {allCatalogues} from '../../case/catalogues.ts'
import {answer, dpiaExport} from '../../evidence/forms/testing.ts'
import type {Finding} from '../../gate/finding.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES} from '../../words/language.ts'

const CATALOGUES = await allCatalogues()

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const there = CORPUS !== undefined && existsSync(CORPUS)
beforeAll(() => {
  if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so forms that others made are not at hand')
})

interface Given {
  readonly file?: string
  readonly kind?: string
  readonly completed?: string
  readonly options?: string
}

/** What the rule says of one assessment, in order but for its document. */
async function findings(
  text: string,
  {file = 'dpia.json', kind = 'dpia', completed = '2026-05-12', options = ''}: Given = {},
): Promise<Finding[]> {
  const entry = `a: {kind: ${kind}, evidence: ${file}, completed: ${completed}}`
  const files: Texts = {
    ...house(
      {
        asked: `check: {assessment: {kind: ${kind}${options}}}`,
        parts: 'check: {assessment: {kind: evaluation, parts: [risk, measures]}}',
      },
      'parts: {risk: [Risks for people, "Risico\'s voor betrokkenen"], measures: ["urn:nl:dpia:3.0#17", Welke maatregelen?]}',
    ),
    [file]: text,
    'ethics.yml': declares(`data: {about: persons}\nassessments: {${entry}}\n`),
  }
  return of(await judged(await sealed(files)), 'house/asked')
}
const said = async (text: string, given?: Given) =>
  (await findings(text, given)).map(finding => brief(finding).replace('assessment.', ''))
const english = (found: readonly Finding[]) => found.map(({say}) => renderer('en', CATALOGUES)(say))

describe('an assessment that was filled in elsewhere', () => {
  test('passes when it is complete, and the pass says what was seen', async () => {
    const found = await findings(dpiaExport())
    expect(found.map(brief)).toEqual(['pass assessment.done-form /assessments/a'])
    expect(english(found)).toEqual([
      '`a` was completed on 12 May 2026 and is still about what is here. Its form has an answer to each of 21 questions, given from 20 April 2026 to 4 May 2026, by 1 person.',
    ])
  })
  test('each question without an answer is told at its place', async () => {
    const found = await findings(dpiaExport({answers: {'14.1': answer(null), '13.1': answer('TODO')}}))
    expect(found.map(brief)).toEqual([
      'fail assessment.question-placeholder dpia.json#/answers/13.1',
      'fail assessment.question-empty dpia.json#/answers/14.1',
    ])
    expect(english(found)[1]).toBe('The question "14.1 (Noodzaak en evenredigheid)" has no answer.')
    expect(found[1]?.at.line).toBeGreaterThan(50)
  })
  test('sixty questions without an answer are five and a number', async () => {
    const contents = Array.from({length: 60}, (_, i) => `  - {question: "Question ${i}", answer: ""}\n`).join('')
    const lines = await said(`name: DPIA\ncontents:\n${contents}`, {file: 'dpia.yaml'})
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe('fail evidence.empty /assessments/a/evidence')
    expect(lines.at(-1)).toBe('fail questions-more dpia.yaml#/contents/5')
  })
  test('an answer of a later day than `completed` contradicts it, a day apart for time zones', async () => {
    const later = (day: string) => said(dpiaExport({answers: {'17.1': answer('We do more.', day)}}))
    expect(await later('2026-05-13')).toEqual(['pass done-form /assessments/a'])
    expect(await later('2026-05-14')).toEqual(['fail answered-later dpia.json#/answers/17.1/lastEditedAt'])
  })
  test('another kind of assessment than was declared', async () => {
    expect(await said(dpiaExport(), {kind: 'iama'})).toEqual(['fail form-kind dpia.json#/metadata/urn'])
    expect(
      await said(dpiaExport({metadata: {urn: 'urn:nl:iama:2.0', completedTasks: ['1', '2', '3', '4', '5']}}), {
        kind: 'fria',
      }),
    ).toEqual(['pass done-form /assessments/a'])
  })
  test('a draft, and chapters that are not finished', async () => {
    expect(await said(dpiaExport({answers: {'19.2': answer('concept')}}))).toEqual([
      'fail form-draft dpia.json#/answers/19.2',
    ])
    const found = await findings(dpiaExport({metadata: {completedTasks: ['1', '2']}}))
    expect(found.map(brief)).toEqual(['fail assessment.form-unfinished dpia.json#/metadata/completedTasks'])
    expect(english(found)[0]).toContain('"3 (Gegevensverwerking)"')
    expect(english(found)[0]).toContain('10 more')
  })
  test('a card that says another day than the entry', async () => {
    const words =
      'Two people looked at what can go wrong for a family and wrote it down with care, every Tuesday. '.repeat(3)
    const card = (date: string) => `name: IAMA\ndate: "${date}"\ncontents:\n  - question: Why?\n    answer: ${words}\n`
    const on = (date: string) => said(card(date), {file: 'iama.yml', kind: 'iama'})
    expect(await on('2026-05-12')).toEqual(['pass done-form /assessments/a'])
    expect(await on('2026-05-11')).toEqual(['pass done-form /assessments/a'])
    expect(await on('2026-05-20')).toEqual(['fail finished-otherwise iama.yml#/date'])
    expect(await on('2024-05-12')).toEqual(['fail finished-otherwise iama.yml#/date'])
  })
})

describe('the parts that a policy asks', () => {
  const options = ', parts: [risk, measures]'
  test('are chapters by their title, or questions and chapters by their URN', async () => {
    expect(await said(dpiaExport(), {options})).toEqual(['pass done-form /assessments/a'])
  })
  test('that have too few words are told as in any document', async () => {
    expect(await said(dpiaExport({answers: {'16.1': answer('None known.')}}), {options})).toEqual([
      expect.stringMatching(/^fail part-short dpia\.json:\d+$/),
    ])
  })
  test('that are not in it are missing', async () => {
    const short = JSON.stringify({
      ...JSON.parse(dpiaExport({metadata: {urn: 'urn:nl:prescan:2.0'}})),
      $schema: undefined,
    })
    expect((await said(short, {options, kind: 'screening'})).slice(0, 2)).toEqual([
      'missing part-missing dpia.json:1',
      'missing part-missing dpia.json:1',
    ])
  })
})

describe('a checklist', () => {
  const list = (ticked: number, of = 6) =>
    `# Data Science Ethics Checklist\n\n${Array.from({length: of}, (_, i) => ` - [${i < ticked ? 'x' : ' '}] **A.${i + 1} Item number ${i + 1}**: Have we talked about what this means for people?\n`).join('')}`
  const given = {file: 'ethics.md', kind: 'ethics-assessment'}
  test('that was gone through passes, and its open boxes are open questions', async () => {
    const found = await findings(list(4), given)
    expect(found.map(brief)).toEqual(['pass assessment.done-checklist /assessments/a'])
    expect(english(found)[0]).toContain(
      'It is a checklist of 6 items; open questions on it: "A.5 Item number 5" and "A.6 Item number 6". A checklist shows that people talked, not that anything was tested.',
    )
  })
  test('as the tool made it, with nothing ticked, is no assessment', async () => {
    expect(await said(list(0), given)).toEqual(['fail checklist-untouched ethics.md:3'])
  })
  test('is no DPIA', async () => {
    expect(await said(list(6), {...given, kind: 'dpia'})).toEqual(['fail form-kind ethics.md:3'])
  })
})

describe('what cannot be read', () => {
  test('is an error at its place, with no pass beside it', async () => {
    expect(await said(dpiaExport().replace(/\n}\n$/, ',\n}\n'))).toEqual([
      expect.stringMatching(/^error read\.json-trailing-comma dpia\.json:\d+$/),
    ])
    const lines = await said('a: [\n'.repeat(60), {file: 'dpia.yaml'})
    expect(lines[0]).toMatch(/^error read\.not-yaml dpia\.yaml:2$/)
    expect(lines.at(-1)).toMatch(/^error form-faults/)
    expect(await said(dpiaExport({answers: {'1.1': {value: 'A', lastEditedAt: 'yesterday'}}}))).toEqual([
      'error form.no-date dpia.json#/answers/1.1/lastEditedAt',
    ])
  })
  test('a thousand faults are five and a number', async () => {
    const answers = Object.fromEntries(Array.from({length: 1000}, (_, i) => [`9.${i}`, 'text']))
    const lines = await said(dpiaExport({answers}))
    expect(lines.filter(line => line.startsWith('error form.no-answer-shape'))).toHaveLength(5)
    expect(lines.filter(line => line.startsWith('error form-faults'))).toHaveLength(1)
  })
  test('any other JSON or YAML is a document as before', async () => {
    const words = 'We looked at what can go wrong for a family and wrote it down. '.repeat(6)
    expect(await said(JSON.stringify({notes: words}))).toEqual(['pass done /assessments/a'])
    expect(await said(`notes: ${words}\n`, {file: 'dpia.yml'})).toEqual(['pass done /assessments/a'])
  })
})

test('whatever a form says is cleaned, in every language', async () => {
  const found = await findings(
    `name: "DPIA \\u202E\`x\`"\ncontents:\n  - {question: "Why \`rm\` <b>| \\u2066", answer: ""}\n`,
    {file: 'a.yaml', kind: 'iama'},
  )
  for (const language of LANGUAGES) {
    const words = found.map(({say}) => renderer(language, CATALOGUES)(say)).join('\n')
    expect(words).not.toMatch(/[\u202e\u2066]|\[assessment/)
    expect((words.split('`').length - 1) % 2).toBe(0)
  }
})

describe.skipIf(!there)('published forms', () => {
  const published = (file: string) => readFileSync(join(CORPUS ?? '', file), 'utf8')
  test('a card with filler text in all of its 54 answers', async () => {
    const found = await findings(published('tad/iama_assessment_card.yaml'), {
      file: 'iama.yaml',
      kind: 'iama',
      completed: '2025-03-25',
    })
    expect(found.map(({say}) => say.key)).toEqual([
      ...Array(5).fill('assessment.question-placeholder'),
      'assessment.questions-more',
    ])
    expect(english(found).at(-1)).toBe('49 more of its 54 questions have no answer.')
  })
  test('a checklist as the tool makes it', async () => {
    expect(await said(published('deon/ethics.md'), {file: 'ethics.md', kind: 'ethics-assessment'})).toEqual([
      'fail checklist-untouched ethics.md:6',
    ])
  })
})
