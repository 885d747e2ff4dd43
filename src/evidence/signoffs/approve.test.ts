import {describe, expect, test} from 'vitest'
import {holds, PEOPLE, pull, ROLES, review} from '../../../test/reviews.ts'
import type {Reviewed} from '../../words/review.ts'
import {approveWith} from './approve.ts'
import {approveLine, digestOf} from './code.ts'

const {author, officer, deputy, manager, clerk} = PEOPLE
const TODAY = '2026-11-22'
const ASKED = {
  what: 'weakening',
  roles: ['officer', 'manager'],
  items: [{rule: 'house/dpia', before: 'block', after: 'warn'}],
  contents: [['model/rules.txt', '00']] as const,
  said: [],
}
const digest = digestOf('weakening', ASKED)
const line = (role: string) => approveLine('weakening', role, digest)

function given(reviewed: Reviewed | undefined, asked = ASKED, roles = ROLES) {
  const known = new Map(reviewed ? [[reviewed.number, reviewed]] : [])
  return approveWith({kind: 'known', roles, current: 12, reviewed: known}, {today: TODAY})(asked)
}

describe('what a role must approve', () => {
  test('without a forge waits for it, with the line to paste', () => {
    expect(approveWith({kind: 'none'}, {today: TODAY})(ASKED)).toEqual({
      kind: 'awaited',
      lines: [
        {role: 'officer', line: line('officer'), holders: []},
        {role: 'manager', line: line('manager'), holders: []},
      ],
    })
  })
  test('waits for whoever holds it and had no part in the change', () => {
    expect(given(pull(12, [], [author, officer]))).toMatchObject({
      kind: 'awaited',
      lines: [
        {role: 'officer', holders: ['deputy-officer'], why: {key: 'signoffs.no-review'}},
        {role: 'manager', holders: ['manja-manager']},
      ],
    })
  })
  test('is given by one of the roles', () => {
    expect(given(pull(12, [review(manager, line('manager'))]))).toEqual({
      kind: 'given',
      role: 'manager',
      by: '@manja-manager',
      at: '2026-11-20',
    })
  })
  test('is not given under the line of a role that somebody else holds', () => {
    expect(given(pull(12, [review(manager, line('officer'))]))).toMatchObject({
      kind: 'awaited',
      lines: [{why: {key: 'signoffs.not-held'}}, {why: {key: 'signoffs.no-review'}}],
    })
  })
  test('is not given for other items, and the reason says so', () => {
    const old = approveLine('weakening', 'officer', digestOf('weakening', {...ASKED, items: []}))
    expect(given(pull(12, [review(officer, old)]))).toMatchObject({lines: [{why: {key: 'signoffs.other-state'}}, {}]})
  })
  test('is not given for a thing with another name', () => {
    const other = approveLine('gate', 'officer', digest)
    expect(given(pull(12, [review(officer, other)]))).toMatchObject({kind: 'awaited'})
  })
  test('is entered for a body', () => {
    const asked = {...ASKED, roles: ['council']}
    expect(given(pull(12, [review(clerk, line('council'))]), asked)).toMatchObject({kind: 'given', entered: true})
  })
  test('is never given where the pull request cannot be read, or by nobody', () => {
    expect(given(undefined)).toMatchObject({kind: 'awaited', lines: [{why: {key: 'signoffs.not-read'}}, {}]})
    expect(given(pull(12, [review(officer, line('officer'))]), {...ASKED, roles: []})).toEqual({
      kind: 'awaited',
      lines: [],
    })
  })
  test('is not given by who holds the role no longer, though the review is of a day when they did', () => {
    const roles = new Map([['officer', holds({id: officer.id, login: officer.login, until: '2026-11-21'})]])
    expect(given(pull(12, [review(officer, line('officer'))]), {...ASKED, roles: ['officer']}, roles)).toMatchObject({
      kind: 'awaited',
      lines: [{holders: [], why: {key: 'signoffs.not-then'}}],
    })
  })
  test('waits for a role filled by projects, from the team that stood there before', () => {
    const approve = approveWith(
      {kind: 'known', roles: ROLES, current: 12, reviewed: new Map([[12, pull(12, [])]])},
      {
        today: TODAY,
        team: [
          {role: 'planner', account: '@jonas'},
          {role: 'planner', account: '@author'},
        ],
      },
    )
    expect(approve({...ASKED, roles: ['planner']})).toMatchObject({lines: [{holders: ['jonas']}]})
  })
  test('asks each role once', () => {
    expect(given(pull(12, [review(deputy, '')]), {...ASKED, roles: ['officer', 'officer']})).toMatchObject({
      lines: [{role: 'officer'}],
    })
  })
})
