import {describe, expect, test} from 'vitest'
import {GATE_FILES, isGateFile} from './gate-files.ts'

describe('what decides is', () => {
  test.each([
    '.github/ethics-gate/gate.yml',
    '.github/ethics-gate/policies/house/policy.yml',
    '.github/ethics-gate/baseline.json',
    '.github/workflows/ethics-gate.yml',
    '.github/workflows/tests.yml',
    '.github/actions/own/action.yml',
    'CODEOWNERS',
    '.github/CODEOWNERS',
    'docs/CODEOWNERS',
    'action.yml',
    'action.yaml',
  ])('%s', path => {
    expect(isGateFile(path)).toBe(true)
  })
  test.each(['.github', '.github/ethics-gate', '.github/workflows', '.github/actions'])(
    'something else than a folder at %s, which takes its place',
    path => {
      expect(isGateFile(path)).toBe(true)
    },
  )
  test.each(['.GitHub/Workflows/a.yml', '.github/ETHICS-GATE/gate.yml', 'codeowners', 'Action.yml'])(
    'the same file in other capitals: %s',
    path => {
      expect(isGateFile(path)).toBe(true)
    },
  )
})

test.each([
  'ethics.yml',
  'models/CODEOWNERS',
  'src/action.yml',
  'action.yml/readme.md',
  '.github/dependabot.yml',
  '.github/ethics-gates/gate.yml',
  'sub/.github/workflows/a.yml',
  'docs',
  'CODEOWNERS.md',
  '',
])('%s decides nothing', path => {
  expect(isGateFile(path)).toBe(false)
})

test('the list is what people are shown', () => {
  expect(GATE_FILES.every(pattern => isGateFile(pattern.replace('/**', '/x')))).toBe(true)
})
