import {describe, expect, test} from 'vitest'
import {brief, declares, house, of, type Texts} from '../../../test/project.ts'
import {type ChangeGiven, judgedChange, PEOPLE, review} from '../../../test/reviews.ts'

const {author, officer, manager, clerk} = PEOPLE
const CHECK = '{decision: {kind: start, fields: [because, by, date], by: [manager]}}'
const START = '{id: go, kind: start, because: Needed, by: {role: manager, account: "@manja-manager"}, date: 2026-11-01}'

function project(decisions: string, check = CHECK): Texts {
  return {
    ...house({asked: `check: ${check}`}),
    'ethics.yml': declares(`data: {about: persons}\ndecisions: [${decisions}]\n`),
  }
}

const NOTHING = project('{kind: stop, because: Enough}')

async function told(decisions: string, given: Partial<ChangeGiven> & {check?: string} = {}) {
  const {check = CHECK, ...rest} = given
  return of(await judgedChange({before: NOTHING, after: project(decisions, check), ...rest}), 'house/asked')
}

async function lineOf(decisions: string, check = CHECK): Promise<string> {
  return String((await told(decisions, {check}))[0]?.awaits?.code)
}

describe('a decision that a change brings', () => {
  test('waits until who is said to have taken it approves', async () => {
    const [found] = await told(START)
    expect(found).toMatchObject({
      outcome: 'unproven',
      disposition: 'awaiting',
      at: {pointer: '/decisions/0'},
      say: {key: 'signoffs.no-review', with: {id: 'decision/go', role: 'manager'}},
      settledBy: ['manager'],
      awaits: {role: 'manager', by: '@manja-manager', holders: ['manja-manager']},
    })
    expect(found?.awaits?.code).toMatch(/^ethics: approve decision\/go manager a1-[0-9a-f]{32}$/)
    const done = await told(START, {reviews: [review(manager, await lineOf(START))]})
    expect(done.map(brief)).toEqual(['pass decision.there /decisions/0'])
  })
  test('is not approved by somebody else, or in another role', async () => {
    const line = await lineOf(START)
    const by = async (...reviews: readonly ReturnType<typeof review>[]) =>
      (await told(START, {reviews})).map(({say}) => say.key)
    expect(await by(review(officer, line))).toEqual(['signoffs.not-held'])
    expect(await by(review(officer, line.replace('manager', 'officer')))).toEqual(['signoffs.no-review'])
  })
  test('names the account that took it, not another that holds the role', async () => {
    const named = START.replace('@manja-manager', '@somebody')
    const [found] = await told(named, {reviews: [review(manager, await lineOf(named))]})
    expect(found && brief(found)).toBe('unproven signoffs.another-account /decisions/0')
  })
  test('that names no account may be approved by any that holds the role', async () => {
    const role = START.replace(', account: "@manja-manager"', '')
    const done = await told(role, {reviews: [review(manager, await lineOf(role))]})
    expect(done.map(({outcome}) => outcome)).toEqual(['pass'])
  })
  test('is not approved by who wrote the change', async () => {
    const [found] = await told(START, {authors: [author, manager], reviews: [review(manager, await lineOf(START))]})
    expect(found && brief(found)).toBe('unproven signoffs.author /decisions/0')
  })
  test('in other words than those that were approved is another decision', async () => {
    const [found] = await told(START.replace('Needed', 'Wanted'), {reviews: [review(manager, await lineOf(START))]})
    expect(found && brief(found)).toBe('unproven signoffs.other-state /decisions/0')
  })
  test('by a role that may not take it fails, whoever approves', async () => {
    const [found] = await told(START.replace('role: manager', 'role: officer'))
    expect(found && brief(found)).toBe('fail decision.not-by /decisions/0')
  })
  test('beside one that lacks something is the one that waits', async () => {
    const found = await told(`{kind: start, because: Needed}, ${START}`)
    expect(found.map(brief)).toEqual(['unproven signoffs.no-review /decisions/1'])
  })
})

describe('a decision that needs no approval', () => {
  test('stood there before: it came in that way', async () => {
    expect((await told(START, {before: project(START)})).map(brief)).toEqual(['pass decision.there /decisions/0'])
  })
  test('stood there before at another place in the list', async () => {
    expect(
      (await told(`{kind: stop, because: Enough}, ${START}`, {before: project(START)})).map(({outcome}) => outcome),
    ).toEqual(['pass'])
  })
  test('but is not the same once a word of it has changed', async () => {
    const [found] = await told(START.replace('Needed', 'Needed!'), {before: project(START)})
    expect(found?.outcome).toBe('unproven')
  })
  test('is one of which no policy says who takes it', async () => {
    const check = '{decision: {kind: start, fields: [because, by, date]}}'
    expect((await told(START, {check})).map(({outcome}) => outcome)).toEqual(['pass'])
  })
  test('cannot be told apart without a forge', async () => {
    expect((await told(START, {forge: 'none'})).map(({outcome}) => outcome)).toEqual(['pass'])
  })
})

describe('an answer from a body', () => {
  const check = '{decision: {answers: raise, by: [council]}}'
  const RAISED = '{id: up, kind: raise, because: Not ours}'
  const ANSWER =
    '{id: down, kind: continue, about: {decision: up}, because: Do, by: {body: council, record: minutes.md, entered_by: "@clerk"}, date: 2026-11-01}'
  const both = `${RAISED}, ${ANSWER}`
  test('waits for who enters its record', async () => {
    const [found] = await told(both, {check})
    expect(found).toMatchObject({outcome: 'unproven', awaits: {role: 'council', by: '@clerk', holders: ['clerk']}})
    const done = await told(both, {check, reviews: [review(clerk, await lineOf(both, check))]})
    expect(done.map(brief)).toEqual(['pass decision.there /decisions/1'])
  })
  test('is not entered by somebody else', async () => {
    const other = both.replace('@clerk', '@manja-manager')
    const [found] = await told(other, {check, reviews: [review(manager, await lineOf(other, check))]})
    expect(found && brief(found)).toBe('unproven signoffs.not-held /decisions/1')
  })
})
