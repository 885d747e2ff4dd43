import {expect, test} from 'vitest'
import {linesInPatch} from './patch.ts'

test('the lines of the new file that a diff shows, by their number there', () => {
  const patch = [
    '@@ -1,3 +1,4 @@',
    ' ethics: 1',
    '-project: {name: A}',
    '+project: {name: B}',
    '+owner: {unit: U}',
    ' data: {about: persons}',
    '@@ -20 +21,2 @@ models:',
    '+last',
    '\\ No newline at end of file',
  ]
  expect([...linesInPatch(patch.join('\n'))]).toEqual([
    [1, 'ethics: 1'],
    [2, 'project: {name: B}'],
    [3, 'owner: {unit: U}'],
    [4, 'data: {about: persons}'],
    [21, 'last'],
  ])
})

test('without a hunk there is no line', () => {
  expect(linesInPatch('').size).toBe(0)
})
