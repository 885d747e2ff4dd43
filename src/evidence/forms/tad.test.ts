import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {formIn} from './read.ts'

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const IAMA = CORPUS === undefined ? '' : join(CORPUS, 'tad/iama_assessment_card.yaml')
const there = existsSync(IAMA)
beforeAll(() => {
  if (!there)
    console.log('skipped: ETHICS_GATE_CORPUS is not set, so the assessment card that others made is not at hand')
})

const read = (text: string, path = 'card.yaml') => formIn({kind: 'text', path, text, oid: ''})
const card = (contents: string, head = 'name: IAMA\ndate: "2026-03-25"\n') => `${head}contents:\n${contents}`
const asked = (text: string) =>
  read(text).form?.questions.map(({title, state, answered}) => `${title}: ${state} ${answered?.date ?? ''}`.trim())
const problems = (text: string) => read(text).problems.map(({say, at}) => `${say.key} ${at.pointer}`)

test('questions, answers, days, authors and the day it was finished', () => {
  const {form, problems: none} = read(
    card(`  - question: Why an algorithm?
    urn: urn:nl:ak:mtr:owp-01
    answer: Families were missed.
    authors: [{name: John Doe}, {name: Jane Doe}]
    timestamp: "2026-03-01T23:30:00+01:00"
  - question: Which values are touched?
    answer: Privacy
    authors: [{name: Jane Doe}]
`),
  )
  expect(none).toEqual([])
  expect(form).toMatchObject({
    format: 'tad-assessment',
    name: 'IAMA',
    kinds: ['iama', 'fria'],
    by: ['John Doe', 'Jane Doe'],
  })
  expect(form?.finished).toMatchObject({date: '2026-03-25', at: {line: 2}})
  expect(form?.questions).toMatchObject([
    {title: 'Why an algorithm?', state: 'answered', answered: {date: '2026-03-01', at: {line: 8}}, at: {line: 4}},
    {title: 'Which values are touched?', state: 'answered'},
  ])
  expect(form?.sections?.map(({title, text}) => `${title} ${text}`)).toEqual([
    'Why an algorithm? Families were missed.',
    'urn:nl:ak:mtr:owp-01 Families were missed.',
    'Which values are touched? Privacy',
  ])
})

test('the same card as JSON', () => {
  const text = JSON.stringify({
    name: 'DPIA',
    contents: [
      {question: 'A?', answer: ''},
      {question: 'B?', answer: 'Yes'},
    ],
  })
  expect(read(text, 'card.json').form?.questions.map(({state}) => state)).toEqual(['empty', 'answered'])
})

test('no answer, an empty one and a placeholder', () => {
  expect(
    asked(
      card(
        '  - question: A\n  - question: B\n    answer:\n  - question: C\n    answer: ""\n  - {question: D, answer: TODO}\n',
      ),
    ),
  ).toEqual(['A: empty', 'B: empty', 'C: empty', 'D: placeholder'])
})

describe('what a card calls itself', () => {
  const kinds = (head: string) => read(card('  - {question: A, answer: b}\n', head)).form?.kinds
  test.each([
    ['name: Pre-scan DPIA\n', ['privacy-screening', 'screening']],
    ['name: Gegevensbeschermingseffectbeoordeling\n', ['dpia']],
    ['name: Assessment\nurn: urn:nl:aivt:tr:iama:1.0\n', ['iama', 'fria']],
    ['name: IAMA and DPIA together\n', ['dpia', 'iama', 'fria']],
    ['name: Something of our own\n', undefined],
  ])('%s', (head, expected) => expect(kinds(head)).toEqual(expected))
})

describe('hostile cards', () => {
  test('a tag is never followed, and what it stands for is not taken for an empty answer', () => {
    const text = card('  - question: A\n    answer: !include ../../../etc/passwd\n  - {question: B, answer: c}\n')
    expect(problems(text)).toEqual(['read.tag '])
    expect(asked(text)).toEqual(['A: empty', 'B: answered'])
  })
  test('an answer that is too long is a problem, not a missing answer', () => {
    const text = card(`  - question: A\n    answer: ${'word '.repeat(3000)}\n  - {question: B, answer: c}\n`)
    expect(problems(text)).toEqual(['read.text-too-long /contents/0/answer'])
    expect(asked(text)).toEqual(['B: answered'])
  })
  test.each([
    ['keys twice', card('  - {question: A, answer: a, answer: b}\n'), 'read.duplicate-key /contents/0/answer'],
    ['a bomb of aliases', `a: &a [x]\n${card(`  - [${'*a, '.repeat(70)}*a]\n`)}`, 'read.too-many-aliases'],
    ['a list of lists of lists', card(`  - ${'['.repeat(100)}${']'.repeat(100)}\n`), 'read.too-deep'],
    ['a prototype', card('  - {question: A, __proto__: b}\n'), 'read.key-refused'],
  ])('%s', (_, text, expected) => expect(problems(text).some(line => line.startsWith(expected))).toBe(true))
  test('wrong types everywhere are problems', () => {
    expect(
      problems(
        card(
          '  - question: [A]\n  - text\n  - {question: B, timestamp: soon}\n  - {question: C, timestamp: [1]}\n',
          'name: X\ndate: "25 March"\n',
        ),
      ),
    ).toEqual([
      'form.no-answer-shape /contents/0',
      'form.no-answer-shape /contents/1',
      'form.no-date /date',
      'form.no-date /contents/2/timestamp',
      'form.no-date /contents/3/timestamp',
    ])
  })
  test('any other YAML is no form', () => {
    expect(read('columns: {age: why}\n')).toEqual({problems: []})
    expect(read('name: X\ncontents: [a, b]\n')).toEqual({problems: []})
  })
})

test.skipIf(!there)(
  'a published card: 54 questions, all with filler text, of one day in 2024, finished in 2025',
  () => {
    const {form, problems: none} = read(readFileSync(IAMA, 'utf8'))
    expect(none).toEqual([])
    expect(form).toMatchObject({name: 'IAMA', kinds: ['iama', 'fria'], finished: {date: '2025-03-25'}})
    expect(form?.questions).toHaveLength(54)
    expect(new Set(form?.questions.map(({state, answered}) => `${state} ${answered?.date}`))).toEqual(
      new Set(['placeholder 2024-04-17']),
    )
    expect(form?.by).toEqual(['John Doe', 'Jane Doe', 'john doe', 'jane doe'])
  },
)
