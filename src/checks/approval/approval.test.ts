import {expect, test} from 'vitest'
import {declares, house, judged, of} from '../../../test/project.ts'

const RULE = house({asked: 'each: model, check: {approval: {of: model, by: [officer, manager]}}'})

test('without a forge nobody can be found to have approved: unproven, awaiting the role, for each model', async () => {
  const {verdict, findings} = await judged({
    ...RULE,
    'ethics.yml': declares('data: {about: persons}\nmodels: {a: {kind: rules}, b: {kind: rules}}\n'),
  })
  const found = findings.filter(({rule}) => rule === 'house/asked')
  expect(
    found.map(({outcome, disposition, say, at, awaits, settledBy}) => [
      outcome,
      disposition,
      say.key,
      at.pointer,
      awaits,
      settledBy,
    ]),
  ).toEqual([
    ['unproven', 'awaiting', 'approval.asked-on-a-forge', '/models/a', {role: 'officer'}, ['officer', 'manager']],
    ['unproven', 'awaiting', 'approval.asked-on-a-forge', '/models/b', {role: 'officer'}, ['officer', 'manager']],
  ])
  expect(verdict).toBe('awaiting')
})

test('no model, no approval: declared to be empty it is not asked, undeclared it waits', async () => {
  const none = await judged({...RULE, 'ethics.yml': declares('data: {about: persons}\nmodels: {}\n')})
  expect(of(none, 'house/asked').map(({outcome, disposition}) => [outcome, disposition])).toEqual([
    ['pass', 'not-applicable'],
  ])
  const silent = await judged({...RULE, 'ethics.yml': declares('data: {about: persons}\n')})
  expect(of(silent, 'house/asked').map(({outcome, undeclared}) => [outcome, undeclared])).toEqual([
    ['undeclared', ['models']],
  ])
  expect(silent.verdict).toBe('blocked')
})
