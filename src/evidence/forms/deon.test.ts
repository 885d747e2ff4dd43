import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {formIn} from './read.ts'

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const MADE = CORPUS === undefined ? '' : join(CORPUS, 'deon/ethics.md')
const there = existsSync(MADE)
beforeAll(() => {
  if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so the checklist that the tool made is not at hand')
})

const form = (text: string, path = 'ethics.md') => formIn({kind: 'text', path, text, oid: ''}).form
const boxes = (text: string, path?: string) =>
  form(text, path)?.questions.map(({title, state, at}) => `${state} ${title}@${at.line}`)

const LIST = `# Data Science Ethics Checklist

## A. Data Collection
 - [x] **A.1 Informed consent**: If there are human subjects, have they given informed consent?
 - [ ] **A.2 Collection bias**: Have we considered sources of bias?
 - [X] **A.3 Limit PII exposure**: Have we considered ways to minimise exposure?
`

test('each box is ticked or open, and the list is of certain kinds only', () => {
  expect(boxes(LIST)).toEqual([
    'answered A.1 Informed consent@4',
    'open A.2 Collection bias@5',
    'answered A.3 Limit PII exposure@6',
  ])
  expect(form(LIST)).toMatchObject({format: 'deon-checklist', kinds: ['screening', 'ethics-assessment', 'values']})
  expect(form(LIST)?.kinds).not.toContain('bias-test')
})

describe('the other ways in which the tool writes it', () => {
  test('reStructuredText', () => {
    expect(boxes('* [x] **A.1 One**: a?\n* [ ] **A.2 Two**: b?\n* [ ] **A.3 Three**: c?\n', 'ethics.rst')).toEqual([
      'answered A.1 One@1',
      'open A.2 Two@2',
      'open A.3 Three@3',
    ])
  })
  test('HTML, on one line or prettified', () => {
    const html = `<ul>\n<li><input type='checkbox'><strong>A.1 One:</strong> a?</input></li>
<li>\n <input checked="" type="checkbox">\n  <strong>\n   A.2 Two:\n  </strong>\n b?</li>
<li><input type="text" checked><input type=checkbox><strong>B.1 Three:</strong></li></ul>`
    expect(boxes(html, 'ethics.html')).toEqual(['open A.1 One@2', 'answered A.2 Two@4', 'open B.1 Three@9'])
  })
  test('a notebook', () => {
    const cells = [
      {cell_type: 'code', source: ['- [x] **A.9 Code**: no\n']},
      {cell_type: 'markdown', source: ['# Data Science Ethics Checklist\n', ' - [x] **A.1 One**: a?\n']},
      {cell_type: 'markdown', source: ' - [ ] **A.2 Two**: b?\n'},
    ]
    const notebook = JSON.stringify({nbformat: 4, cells}, null, 1)
    expect(boxes(notebook, 'ethics.ipynb')?.map(line => line.split('@')[0])).toEqual([
      'answered A.1 One',
      'open A.2 Two',
    ])
  })
})

test('boxes of something else are no checklist of ethics', () => {
  expect(form('- [ ] buy milk\n- [x] ring the dentist\n- [ ] paint\n')).toBeUndefined()
  expect(form('# Data Science Ethics Checklist\n\nWe talked.\n')).toBeUndefined()
  expect(form('- [ ] **A.1 One**: a?\n'.repeat(5), 'notes.csv')).toBeUndefined()
})

test('hostile lists: very long lines, half tags, a million brackets', () => {
  expect(boxes(`- [x] **A.1 ${'a'.repeat(100_000)}\n`.repeat(4))?.[0]?.length).toBeLessThan(220)
  expect(form('<input type="checkbox" '.repeat(100_000), 'a.html')).toBeUndefined()
  expect(form('- [ '.repeat(1_000_000))).toBeUndefined()
  expect(
    boxes(`<h1>Data Science Ethics Checklist</h1>${'<input type=checkbox>'.repeat(50_000)}`, 'a.html'),
  ).toHaveLength(50_000)
})

test.skipIf(!there)('the list as the tool makes it: 21 boxes in five chapters, none ticked', () => {
  const made = form(readFileSync(MADE, 'utf8'))
  expect(made?.questions).toHaveLength(21)
  expect(new Set(made?.questions.map(({title}) => title[0]))).toEqual(new Set('ABCDE'))
  expect(made?.questions.every(({state}) => state === 'open')).toBe(true)
  expect(made?.questions.map(({title}) => title)).toContain('D.2 Fairness across groups')
})
