import {expect, test} from 'vitest'
import {checkBranch, checkName, checkNumber} from './names.ts'

test.each(['main', 'release/2.0', 'a-b_c', 'feature/é', 'main@2'])('%j can be a branch', branch => {
  expect(() => checkBranch(branch)).not.toThrow()
})

test.each(['', 'a..b', 'a b', 'main~1', 'main^', 'a:b', '-x', '/x', 'x/', 'a\nb', 'a@{1}', '.x', 'x'.repeat(256)])(
  '%j cannot',
  branch => {
    expect(() => checkBranch(branch)).toThrow(expect.objectContaining({code: 'not-found'}))
  },
)

test.each(['..', '.', '', 'a/b', 'a b', 'é', 'x'.repeat(101)])('%j can be no name of a repository', name => {
  expect(() => checkName({owner: 'example', name})).toThrow(expect.objectContaining({code: 'not-found'}))
})

test.each([0, -1, 1.5, Number.NaN, 2 ** 31])('%s is no number of a pull request', number => {
  expect(() => checkNumber(number)).toThrow(expect.objectContaining({code: 'not-found'}))
})
