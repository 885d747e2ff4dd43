import {describe, expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{decision: {kind: start, fields: [because, by, date], by: [manager]}}'
const decided = (...items: readonly string[]) =>
  asked(CHECK, `decisions: [${items.map(item => `{kind: start, ${item}}`).join(', ')}]\n`)

test('a decision with what it must say passes', async () => {
  expect(await decided('because: Needed, by: {role: manager}, date: 2026-01-01')).toEqual([
    'pass decision.there /decisions/0',
  ])
})

test('a decision that need not have a date is on record without one', async () => {
  expect(await asked('{decision: {kind: start}}', 'decisions: [{kind: start}]\n')).toEqual([
    'pass decision.on-record /decisions/0',
  ])
})

test('no decision of the kind is missing', async () => {
  expect(await asked(CHECK, '')).toEqual(['missing decision.missing ethics.yml:1'])
  expect(await asked(CHECK, 'decisions: [{kind: stop, because: Enough}]\n')).toEqual([
    'missing decision.missing /decisions',
  ])
})

test('each field that is not said is missing', async () => {
  expect(await decided('by: {role: manager}')).toEqual([
    'missing decision.incomplete /decisions/0',
    'missing decision.incomplete /decisions/0',
  ])
})

test('who must take it is said once, not as a field that lacks as well', async () => {
  expect(await decided('because: Needed, date: 2026-01-01')).toEqual(['fail decision.not-by /decisions/0'])
})

test('nobody is not somebody', async () => {
  expect(
    await asked('{decision: {kind: start, fields: [by]}}', 'decisions: [{kind: start, by: {record: minutes.md}}]\n'),
  ).toEqual(['missing decision.incomplete /decisions/0'])
})

test('a decision of tomorrow is not taken', async () => {
  expect(await decided('because: Needed, by: {role: manager}, date: 2026-11-23')).toEqual([
    'missing decision.future /decisions/0/date',
  ])
})

test('the wrong role is a fail', async () => {
  expect(await decided('because: Needed, by: {role: board}, date: 2026-01-01')).toEqual([
    'fail decision.not-by /decisions/0',
  ])
})

test('one complete decision of several is enough, and it is the one shown', async () => {
  expect(await decided('because: Needed', 'because: Needed, by: {role: manager}, date: 2026-01-01')).toEqual([
    'pass decision.there /decisions/1',
  ])
})

test('one of several kinds is enough', async () => {
  expect(await asked('{decision: {kind: [decline, stop]}}', 'decisions: [{kind: stop}]\n')).toEqual([
    'pass decision.on-record /decisions/0',
  ])
})

describe('an answer from above', () => {
  const ANSWERS = '{decision: {answers: raise, by: [council]}}'
  const RAISED = '{id: up, kind: raise, because: Not ours to decide}'
  test('nothing raised needs none', async () => {
    expect(await asked(ANSWERS, 'decisions: [{kind: start}]\n')).toEqual(['pass decision.nothing-to-answer /decisions'])
  })
  test('what was raised waits for it', async () => {
    expect(await asked(ANSWERS, `decisions: [${RAISED}]\n`)).toEqual(['missing decision.unanswered /decisions/0'])
  })
  test('a role that may answer settles it, as does a body of that name', async () => {
    expect(
      await asked(
        ANSWERS,
        `decisions: [${RAISED}, {kind: continue, about: {decision: up}, by: {role: council}, date: 2026-01-01}]\n`,
      ),
    ).toEqual(['pass decision.there /decisions/1'])
    expect(
      await asked(ANSWERS, `decisions: [${RAISED}, {kind: continue, about: {decision: up}, by: {body: council}}]\n`),
    ).toEqual(['pass decision.on-record /decisions/1'])
  })
  test('another role does not', async () => {
    expect(
      await asked(ANSWERS, `decisions: [${RAISED}, {kind: continue, about: {decision: up}, by: {role: manager}}]\n`),
    ).toEqual(['missing decision.unanswered /decisions/0'])
  })
  test('something raised without a name cannot be answered by anything', async () => {
    expect(
      await asked(
        ANSWERS,
        'decisions: [{kind: raise}, {kind: continue, about: {group: woman}, by: {role: council}}]\n',
      ),
    ).toEqual(['missing decision.unanswered /decisions/0'])
  })
  test('what is raised cannot answer itself', async () => {
    expect(
      await asked(ANSWERS, 'decisions: [{id: up, kind: raise, about: {decision: up}, by: {role: council}}]\n'),
    ).toEqual(['missing decision.unanswered /decisions/0'])
  })
  test('an answer of tomorrow is no answer', async () => {
    expect(
      await asked(
        ANSWERS,
        `decisions: [${RAISED}, {kind: continue, about: {decision: up}, by: {role: council}, date: 2027-01-01}]\n`,
      ),
    ).toEqual(['missing decision.unanswered /decisions/0'])
  })
})
