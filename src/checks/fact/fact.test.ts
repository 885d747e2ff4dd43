import {expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{fact: {use.automation: [none, support], use.override.logged: [true]}}'

test('allowed values pass, each at its own place', async () => {
  expect(await asked(CHECK, 'use: {automation: support, override: {logged: true}}\n')).toEqual([
    'pass fact.allowed /use/automation',
    'pass fact.allowed /use/override/logged',
  ])
})

test('a value that is not allowed fails where it stands', async () => {
  expect(await asked(CHECK, 'use: {automation: automated, override: {logged: false}}\n')).toEqual([
    'fail fact.not-allowed /use/automation',
    'fail fact.not-allowed /use/override/logged',
  ])
})

test('what is not declared is undeclared, never allowed', async () => {
  expect(await asked(CHECK, 'use: {override: {procedure: docs/override.md}}\n')).toEqual([
    'undeclared fact.undeclared /use',
    'undeclared fact.undeclared /use/override',
  ])
})

test('one model that is not allowed is enough to fail, and one that does not say is not hidden by the others', async () => {
  const check = '{fact: {models.learns: [false]}}'
  expect(await asked(check, 'models: {a: {learns: false}, b: {learns: true}, c: {kind: rules}}\n')).toEqual([
    'fail fact.not-allowed /models/b/learns',
  ])
  expect(await asked(check, 'models: {a: {learns: false}, c: {kind: rules}}\n')).toEqual([
    'undeclared fact.undeclared /models/c',
  ])
})
