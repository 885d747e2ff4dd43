import {expect, test} from 'vitest'
import {holds, PEOPLE, person, pull, ROLES, review} from '../../../test/reviews.ts'
import type {Review, Roles} from '../../words/review.ts'
import {mayLift, objectionsIn} from './opinion.ts'

const {author, officer, manager, clerk, stranger} = PEOPLE
const asked = (by: Review['by'], at = '2026-11-20') => review(by, 'Not like this', {state: 'changes-requested', at})
const dismissed = (
  by: Review['by'],
  dismisser: Review['by'],
  was: 'approved' | 'changes-requested' = 'changes-requested',
) => review(by, 'Not like this', {state: 'dismissed', dismissed: {by: dismisser, was}})
const approved = (by: Review['by'], at = '2026-11-21') => review(by, 'Fine', {at})

function standing(reviews: readonly Review[], roles: Roles = ROLES, teams: readonly string[] = []): string[] {
  return objectionsIn(pull(12, reviews), roles, teams).map(({by, role, at}) => `${by.login} ${role} ${at.slice(0, 10)}`)
}

test.each<[string, readonly Review[], string[]]>([
  ['a holder who asks for changes objects', [asked(officer)], ['olga-officer officer 2026-11-20']],
  ['whoever holds no role objects as anybody does', [asked(stranger)], []],
  ['who took the login of a holder is not that holder', [asked(person(500, 'olga-officer'))], []],
  ['who enters the record of a body is heard', [asked(clerk)], ['clerk council 2026-11-20']],
  ['a remark is no objection', [review(officer, 'Hm', {state: 'commented'})], []],
  [
    'an objection that somebody else dismissed stands',
    [dismissed(officer, author)],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'an objection that nobody knows who dismissed stands',
    [dismissed(officer, null)],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'a dismissed review of which nobody knows what it was stands',
    [review(officer, '', {state: 'dismissed'})],
    ['olga-officer officer 2026-11-20'],
  ],
  ['an objection that its own author dismissed is lifted', [dismissed(officer, officer)], []],
  ['so it is under another login', [dismissed(officer, {...officer, login: 'renamed'})], []],
  ['an approval that somebody dismissed is no objection', [dismissed(officer, author, 'approved')], []],
  ['a later approval of the same account lifts it', [asked(officer), approved(officer)], []],
  ['so it does when it had been dismissed', [dismissed(officer, author), approved(officer)], []],
  [
    'a later approval of another holder does not',
    [asked(officer), approved(manager)],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'an earlier approval does not',
    [approved(officer, '2026-11-19'), asked(officer)],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'an approval at the same moment does not: which came last is not clear',
    [approved(officer, '2026-11-20'), asked(officer)],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'a later remark does not',
    [asked(officer), review(officer, 'See above', {state: 'commented', at: '2026-11-21'})],
    ['olga-officer officer 2026-11-20'],
  ],
  [
    'a second objection is told once, from the first that stands',
    [asked(officer, '2026-11-21'), asked(officer, '2026-11-19')],
    ['olga-officer officer 2026-11-19'],
  ],
  [
    'to lift the second is not to lift the first',
    [asked(officer, '2026-11-19'), dismissed(officer, officer)],
    ['olga-officer officer 2026-11-19'],
  ],
  [
    'each holder objects alone',
    [asked(manager), asked(officer)],
    ['manja-manager manager 2026-11-20', 'olga-officer officer 2026-11-20'],
  ],
  ['an account that is gone cannot be asked', [asked(null)], []],
])('%s', (_, reviews, expected) => {
  expect(standing(reviews).sort()).toEqual(expected)
})

test('who has left is heard until that day; who is still to come is heard', () => {
  const roles = (dates: object) => new Map([['officer', holds({id: officer.id, login: officer.login, ...dates})]])
  expect(standing([asked(officer)], roles({until: '2026-11-20'}))).toHaveLength(1)
  expect(standing([asked(officer)], roles({until: '2026-11-19'}))).toHaveLength(0)
  expect(standing([asked(officer)], roles({from: '2027-01-01'}))).toHaveLength(1)
})

test('holders whom projects name are heard where the teams are known', () => {
  expect(standing([asked(stranger)], ROLES, ['Stranger'])).toEqual(['stranger planner 2026-11-20'])
  expect(standing([asked(stranger)], new Map([['officer', holds(officer)]]), ['stranger'])).toEqual([])
})

test('an approval of something else lifts nothing, and is told', () => {
  const reviewed = pull(12, [asked(officer), approved(officer, '2026-11-21'), approved(officer, '2026-11-22')])
  const [objection] = objectionsIn(reviewed, ROLES, [], () => false)
  expect(objection?.approved?.at.slice(0, 10)).toBe('2026-11-22')
  expect(objectionsIn(reviewed, ROLES, [], ({at}) => at.startsWith('2026-11-21'))).toEqual([])
})

test('what was there is looked up only for who may lift an objection of their own', () => {
  const [objection, mine, other, strangers] = [
    asked(officer),
    approved(officer),
    approved(manager),
    approved(stranger, '2026-11-22'),
  ] as const
  const reviewed = pull(12, [objection, mine, other, asked(stranger), strangers])
  const lifting = (one: typeof reviewed) =>
    one.reviews.filter(review => mayLift(review, one, new Map([['officer', holds(officer)]])))
  expect(lifting(reviewed)).toEqual([mine])
  expect(lifting({...reviewed, baseChanged: '2026-11-23T00:00:00Z'})).toEqual([])
})
