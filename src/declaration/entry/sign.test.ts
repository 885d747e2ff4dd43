import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {type SignedLines, signedLines} from './sign.ts'

const signature = (role: string) => `{role: ${role}, by: "@${role}-account", seal: s1-00ff, pull_request: 7}`
const fresh = (...roles: string[]) => roles.map(role => ({text: signature(role)}))

/** The text with what is pasted where it says. */
function pasted(text: string, inserts: readonly SignedLines[]): string {
  const lines = text.split('\n')
  for (const {after, instead, text: put} of [...inserts].reverse())
    lines.splice(after, instead ? 1 : 0, ...put.split('\n'))
  return lines.join('\n')
}

function signedIn(text: string, id = 'dpia', signatures = fresh('officer', 'manager'), path = ['assessments', id]) {
  const inserts = signedLines(text, [{path, signatures}])
  const after = parse(pasted(text, inserts))
  const entry = path.reduce((node, key) => node?.[key], after)
  return {inserts, roles: entry?.signed?.map(({role}: {role: string}) => role), entry}
}

test.each([
  ['in braces, without a list', 'assessments:\n  dpia: {kind: dpia, seal: s1-00ff}\nteam: none\n', 1],
  ['in braces, with an empty list', 'assessments:\n  dpia: {kind: dpia, signed: [], seal: s1-00ff}\n', 1],
  [
    'on lines of its own, without a list',
    'assessments:\n  dpia:\n    kind: dpia\n    seal: s1-00ff\n\n# more\nteam: none\n',
    1,
  ],
  ['on lines of its own, at the end of the file', 'assessments:\n  dpia:\n    kind: dpia\n    covers: {paths: [a]}', 1],
  [
    'on lines of its own, a list in brackets',
    'assessments:\n  dpia:\n    kind: dpia\n    signed: []\n    seal: s1-00ff\n',
    1,
  ],
  [
    'below something that is itself on several lines',
    'assessments:\n  dpia:\n    kind: dpia\n    covers:\n      paths:\n        - a\n  other: {kind: lia}\n',
    1,
  ],
])('signatures are written into an assessment: %s', (_, text, count) => {
  const {inserts, roles, entry} = signedIn(text)
  expect(roles).toEqual(['officer', 'manager'])
  expect(entry).toMatchObject({kind: 'dpia'})
  expect(inserts).toHaveLength(count)
})

test.each([
  ['a list in brackets', 'assessments:\n  dpia: {kind: dpia, signed: [{role: first, by: "@a"}]}\n'],
  ['a list of dashes', 'assessments:\n  dpia:\n    signed:\n      - {role: first, by: "@a"}\n    kind: dpia\n'],
  [
    'dashes with lines of their own',
    'assessments:\n  dpia:\n    signed:\n      - role: first\n        by: "@a"\n    kind: dpia\n',
  ],
])('what is signed already stays: %s', (_, text) => {
  expect(signedIn(text).roles).toEqual(['first', 'officer', 'manager'])
})

test('an earlier signature gives its place to the new one, and nothing else changes', () => {
  const text =
    'assessments:\n  dpia: {kind: dpia, signed: [{role: officer, by: "@a", seal: s1-1}, {role: other, by: "@b"}]}\n'
  const {entry} = signedIn(text, 'dpia', [{text: signature('officer'), instead: 0} as never])
  expect(entry.signed).toEqual([
    {role: 'officer', by: '@officer-account', seal: 's1-00ff', pull_request: 7},
    {role: 'other', by: '@b'},
  ])
})

test('a signature that holds more, such as a record, is not thrown away', () => {
  const text = 'assessments:\n  dpia: {kind: dpia, signed: [{role: officer, by: "@a", record: {file: a.pdf}}]}\n'
  expect(
    signedLines(text, [{path: ['assessments', 'dpia'], signatures: [{text: signature('officer'), instead: 0}]}]),
  ).toEqual([])
})

test('several assessments on one line are one line to replace', () => {
  const text = 'assessments: {dpia: {kind: dpia}, weighing: {kind: weighing}}\n'
  const inserts = signedLines(text, [
    {path: ['assessments', 'dpia'], signatures: fresh('officer')},
    {path: ['assessments', 'weighing'], signatures: fresh('manager')},
  ])
  expect(inserts).toMatchObject([{after: 0, instead: true, of: [1, 0]}])
  expect(parse(pasted(text, inserts)).assessments).toMatchObject({
    dpia: {signed: [{role: 'officer'}]},
    weighing: {signed: [{role: 'manager'}]},
  })
})

test('a system of several has its own assessments', () => {
  const text =
    'systems:\n  a:\n    assessments:\n      dpia: {kind: dpia}\n  b:\n    assessments:\n      dpia: {kind: dpia}\n'
  const path = ['systems', 'b', 'assessments', 'dpia']
  const {roles, inserts} = signedIn(text, 'dpia', fresh('officer'), path)
  expect(roles).toEqual(['officer'])
  expect(inserts).toMatchObject([{after: 6}])
})

test.each([
  ['nothing there', 'assessments:\n  other: {kind: dpia}\n'],
  ['no map', 'assessments:\n  dpia: text\n'],
  ['no list', 'assessments:\n  dpia: {signed: text}\n'],
  ['no YAML', 'assessments: {dpia: {kind: dpia\n'],
])('there are no lines to paste where they would not fit: %s', (_, text) => {
  expect(signedLines(text, [{path: ['assessments', 'dpia'], signatures: fresh('officer')}])).toEqual([])
})
