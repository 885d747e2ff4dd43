import {describe, expect, test} from 'vitest'
import {holds, PEOPLE, pull, ROLES, review} from '../../../test/reviews.ts'
import type {Review} from '../../words/review.ts'
import {NO_FILES} from './approval.ts'
import {approveWith} from './approve.ts'
import {approveLine, digestOf} from './code.ts'
import {escalationsIn, liftingOf} from './escalation.ts'

const {author, officer, manager, clerk, stranger} = PEOPLE
const LINE = 'ethics: escalate council'
const asks = (more: Partial<Review> = {}, by: Review['by'] = stranger) =>
  review(by, LINE, {state: 'commented', ...more})

function heard(...reviews: readonly Review[]) {
  const {standing, unknown, edited} = escalationsIn(pull(12, reviews), ROLES)
  return [
    ...standing.map(({by, to}) => `${by.login} → ${to}`),
    ...unknown.map(({by, to}) => `${by.login} → ${to}?`),
    ...edited.map(({by}) => `${by.login} edited`),
  ]
}

describe('a request that a role decides', () => {
  test.each<[string, readonly Review[], string[]]>([
    ['may come from any account of the repository', [asks()], ['stranger → council']],
    ['may come from a role holder without one', [asks({inside: false}, officer)], ['olga-officer → council']],
    ['may come from who enters records', [asks({inside: false}, clerk)], ['clerk → council']],
    ['may not come from outside', [asks({inside: false})], []],
    ['may not come from an account that is gone', [asks({}, null)], []],
    [
      'may come in any review',
      (['approved', 'changes-requested', 'dismissed'] as const).map(state => asks({state})),
      Array(3).fill('stranger → council'),
    ],
    ['may come from who made the change', [asks({}, author)], ['author → council']],
    [
      'to a role that nobody knows has no effect, and is told',
      [review(stranger, 'ethics: escalate mayor')],
      ['stranger → mayor?'],
    ],
    [
      'to a name that every object has is of no role',
      [review(stranger, 'ethics: escalate constructor')],
      ['stranger → constructor?'],
    ],
    ['in a quotation is somebody else’s', [review(stranger, `> ${LINE}`)], []],
    [
      'to two roles asks both',
      [review(stranger, `${LINE}\nethics: escalate manager`)],
      ['stranger → council', 'stranger → manager'],
    ],
    [
      'in words that somebody else has changed still stands, and that it was changed is told',
      [asks({edited: 'by-somebody-else'})],
      ['stranger → council', 'stranger edited'],
    ],
    [
      'was in no review of a program: whoever edits that takes nothing out, and the program could not say it again',
      [review({id: 41898282, login: 'github-actions[bot]', kind: 'bot'}, 'Fine', {edited: 'by-somebody-else'})],
      [],
    ],
    [
      'may have been in the review of a program that holds a role',
      [review({...officer, kind: 'bot'}, 'Fine', {edited: 'by-somebody-else'})],
      ['olga-officer edited'],
    ],
    [
      'may have been taken out by somebody else: that is told too',
      [review(officer, 'Fine', {edited: 'by-somebody-else', inside: false})],
      ['olga-officer edited'],
    ],
    [
      'may have been taken out, which is settled once that account says something again',
      [
        review(officer, 'Fine', {edited: 'by-somebody-else', at: '2026-11-20T09:00:00.000Z'}),
        review(officer, 'Fine, as I said', {at: '2026-11-21T09:00:00.000Z'}),
      ],
      [],
    ],
  ])('%s', (_, reviews, expected) => {
    expect(heard(...reviews)).toEqual(expected)
  })

  test('a thousand roles that nobody knows are not all told, nor in full', () => {
    const text = Array.from({length: 1000}, (_, i) => `ethics: escalate ${'x'.repeat(100)}${i}`).join('\n')
    const {unknown} = escalationsIn(pull(12, [review(stranger, text)]), ROLES)
    expect(unknown).toHaveLength(20)
    expect(unknown[0]?.to).toHaveLength(80)
  })
})

describe('it is lifted', () => {
  const roles = new Map([...ROLES, ['council', holds(manager)]])
  const lifted = (asking: readonly Review[], approving: readonly Review[]) => {
    const reviewed = pull(12, [...asking, ...approving])
    const approve = approveWith(
      {kind: 'known', roles, current: 12, reviewed: new Map([[12, reviewed]])},
      {today: '2026-11-22'},
    )
    return liftingOf(escalationsIn(reviewed, roles).standing, NO_FILES).map(approve)
  }
  const lineFor = (...asking: readonly Review[]) => {
    const [asked] = liftingOf(escalationsIn(pull(12, asking), roles).standing, NO_FILES)
    return approveLine('escalation', 'council', digestOf('escalation', asked ?? {items: [], contents: []}))
  }
  test('only by an approval of that role', () => {
    const one = asks()
    expect(lifted([one], [])).toMatchObject([{kind: 'awaited', lines: [{role: 'council', holders: ['manja-manager']}]}])
    expect(lifted([one], [review(officer, lineFor(one))])).toMatchObject([{kind: 'awaited'}])
    expect(lifted([one], [review(manager, lineFor(one))])).toMatchObject([{kind: 'given', by: '@manja-manager'}])
  })
  test('and not for a request that came after the approval', () => {
    const [one, two] = [asks(), asks({at: '2026-11-21'}, officer)]
    expect(lifted([one, two], [review(manager, lineFor(one))])).toMatchObject([{kind: 'awaited'}])
    expect(lifted([one, two], [review(manager, lineFor(one, two))])).toMatchObject([{kind: 'given'}])
  })
  test('and not for another request', () => {
    const [one, other] = [asks(), asks({}, officer)]
    expect(lifted([other], [review(manager, lineFor(one))])).toMatchObject([{kind: 'awaited'}])
  })
  test('by nothing where nobody asked', () => {
    expect(lifted([], [])).toEqual([])
  })
})
