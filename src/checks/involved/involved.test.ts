import {expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{involved: {disciplines: 2, departments: 2}}'

test('enough professions and departments pass', async () => {
  const team = 'team: [{discipline: law, department: Legal}, {discipline: care, department: Home care}]\n'
  expect(await asked(CHECK, team)).toEqual(['pass involved.enough /team'])
})

test('too few of each is told apart', async () => {
  const team = 'team: [{discipline: law, department: Legal}, {discipline: law, department: legal }]\n'
  expect(await asked(CHECK, team)).toEqual(['fail involved.too-few /team', 'fail involved.too-few /team'])
})

test('one department written in two ways is one department', async () => {
  const team = 'team: [{discipline: law, department: Legal}, {discipline: care, department: " LEGAL "}]\n'
  expect(await asked(CHECK, team)).toEqual(['fail involved.too-few /team'])
})

test('people without a profession count for nothing', async () => {
  expect(await asked('{involved: {disciplines: 1}}', 'team: [{department: Legal}]\n')).toEqual([
    'fail involved.too-few /team',
  ])
})

test('no team is missing, at the place where it belongs', async () => {
  expect(await asked(CHECK, '')).toEqual(['missing involved.no-team ethics.yml:1'])
})
