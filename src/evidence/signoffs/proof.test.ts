import {describe, expect, test} from 'vitest'
import {BY_PROJECT, enters, HEAD, holds, PEOPLE, person, pull, ROLES, review} from '../../../test/reviews.ts'
import {pathIndex} from '../../text/path-index.ts'
import type {Review, Reviewed, Roles} from '../../words/review.ts'
import type {Claim} from './claim.ts'
import {signLine} from './code.ts'
import type {AtReview, Concern} from './content.ts'
import {approvedNow, type KnownReviews, proofOf} from './proof.ts'

const {author, officer, deputy, manager, clerk, stranger} = PEOPLE
const TODAY = '2026-11-22'
const SEAL = `s1-${'a'.repeat(32)}`
const OTHER = `s1-${'b'.repeat(32)}`
const LINE = signLine('visits', 'dpia', 'officer', SEAL)
const bot = {...officer, kind: 'bot'} as const

interface Given {
  readonly reviews: readonly Review[]
  readonly claim?: Partial<Claim>
  readonly roles?: Roles
  readonly authors?: Reviewed['authors']
  readonly current?: number
}

/** What comes of the officer's signature that names pull request 12, judged while another pull request is. */
function told({reviews, claim, roles = ROLES, authors = [author], current = 40}: Given): string {
  const known: KnownReviews = {roles, current, reviewed: new Map([[12, pull(12, reviews, authors)]])}
  const proof = proofOf({...CLAIM, ...claim}, known, TODAY)
  return proof.kind === 'proven'
    ? `proven ${proof.by} ${proof.at}${proof.entered ? ' entered' : ''} #${proof.pullRequest}`
    : proof.why.key.replace('signoffs.', '')
}

const CLAIM: Claim = {
  about: 'visits/dpia',
  role: 'officer',
  line: LINE,
  content: 'any',
  by: '@olga-officer',
  capacity: 'person',
  pullRequest: 12,
}
const approved = review(officer, LINE)
const after = {at: '2026-11-21'}
const before = {at: '2026-11-19'}

describe('what is signed', () => {
  test.each<[string, Given, string]>([
    ['by an approving review with the line is proven', {reviews: [approved]}, 'proven olga-officer 2026-11-20 #12'],
    [
      'under another seal is not this: content swapped under a signature is unsigned',
      {reviews: [review(officer, LINE.replace(SEAL, OTHER))]},
      'other-state',
    ],
    ['without a review nobody can be found to have signed', {reviews: []}, 'no-review'],
    ['by a general "looks good" signs nothing', {reviews: [review(officer, 'Looks good to me!')]}, 'no-review'],
    ['by an approval without words signs nothing', {reviews: [review(officer, '')]}, 'no-review'],
    [
      'in one role is not signed in another that the same person holds',
      {
        reviews: [approved],
        roles: new Map([...ROLES, ['manager', holds(officer)]]),
        claim: {role: 'manager', line: LINE.replace('officer', 'manager')},
      },
      'no-review',
    ],
    [
      'stays signed whatever else was pushed or said, as long as the seal is the same',
      {
        reviews: [
          approved,
          review(officer, 'Still fine', after),
          review(stranger, 'No!', {state: 'changes-requested'}),
        ],
      },
      'proven olga-officer 2026-11-20 #12',
    ],
    ['within other text is only mentioned', {reviews: [review(officer, `not yet: ${LINE}`)]}, 'not-alone'],
    ['in a quotation is somebody else’s', {reviews: [review(officer, `> ${LINE}`)]}, 'not-alone'],
    [
      'twice is signed on the first day',
      {reviews: [review(officer, LINE, after), approved]},
      'proven olga-officer 2026-11-20 #12',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
})

describe('where it is signed', () => {
  test('in a pull request that is not known or cannot be read proves nothing', () => {
    expect(told({reviews: [approved], claim: {pullRequest: 13}})).toBe('not-read')
  })
  test('must be said, even where the review is there to see; then the number to add is known', () => {
    const known: KnownReviews = {roles: ROLES, current: 12, reviewed: new Map([[12, pull(12, [approved])]])}
    const {pullRequest: _, ...claim} = CLAIM
    expect(proofOf(claim, known, TODAY)).toMatchObject({
      kind: 'unproven',
      why: {key: 'signoffs.number-missing', with: {number: 12, by: '@olga-officer'}},
      found: {by: 'olga-officer', pullRequest: 12},
    })
  })
  test('without a number anywhere nothing is looked through', () => {
    const {pullRequest: _, ...claim} = CLAIM
    expect(proofOf(claim, {roles: ROLES, reviewed: new Map([[12, pull(12, [approved])]])}, TODAY)).toMatchObject({
      why: {key: 'signoffs.no-number'},
    })
  })
  test('an approval of the present change is looked for in the present pull request only', () => {
    const reviewed = new Map([
      [12, pull(12, [approved])],
      [40, pull(40, [])],
    ])
    expect(approvedNow(CLAIM, {roles: ROLES, current: 12, reviewed}, TODAY).kind).toBe('proven')
    expect(approvedNow(CLAIM, {roles: ROLES, current: 40, reviewed}, TODAY).kind).toBe('unproven')
    expect(approvedNow(CLAIM, {roles: ROLES, reviewed}, TODAY).kind).toBe('unproven')
  })
})

describe('who signs', () => {
  test.each<[string, Given, string]>([
    ['had no part in that pull request', {reviews: [approved], authors: [author, officer]}, 'author'],
    [
      'is no author under another login either: the account counts',
      {reviews: [approved], authors: [{...officer, login: 'renamed'}]},
      'author',
    ],
    ['is a person', {reviews: [review(bot, LINE)]}, 'bot'],
    ['is somebody: an account that is gone vouches for nothing', {reviews: [review(null, LINE)]}, 'account-gone'],
    ['holds the role', {reviews: [review(manager, LINE)]}, 'not-held'],
    [
      'holds it by account id: who took over a login that was given up does not',
      {reviews: [review(person(500, 'olga-officer'), LINE)]},
      'other-id',
    ],
    [
      'may have another login by now',
      {reviews: [review({...officer, login: 'olga-married'}, LINE)]},
      'proven olga-married 2026-11-20 #12',
    ],
    [
      'may be named by that new login',
      {reviews: [review({...officer, login: 'olga-married'}, LINE)], claim: {by: '@Olga-Married'}},
      'proven olga-married 2026-11-20 #12',
    ],
    ['is who is named, not another holder', {reviews: [review(deputy, LINE)]}, 'another-account'],
    [
      'may be a deputy who is named',
      {reviews: [review(deputy, LINE)], claim: {by: '@deputy-officer'}},
      'proven deputy-officer 2026-11-20 #12',
    ],
    [
      'is named whatever the capitals',
      {reviews: [approved], claim: {by: '@Olga-OFFICER'}},
      'proven olga-officer 2026-11-20 #12',
    ],
    [
      'cannot be somebody else’s namesake: the name in the signature is that of another id',
      {
        reviews: [review({...deputy, login: 'olga-officer'}, LINE)],
        claim: {by: '@olga-officer'},
      },
      'another-account',
    ],
    [
      'needs no right to write: a role holder who may only read counts',
      {reviews: [review(officer, LINE, {inside: false})]},
      'proven olga-officer 2026-11-20 #12',
    ],
    ['holds a role that exists', {reviews: [approved], roles: new Map()}, 'role-unfilled'],
    [
      'is not everybody: a role by one of the names that every object has is nobody’s',
      {reviews: [approved], claim: {role: 'constructor'}},
      'role-unfilled',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
})

describe('a role', () => {
  const from = (dates: {from?: string; until?: string}): Roles =>
    new Map([['officer', holds({id: officer.id, login: officer.login, ...dates})]])
  test.each<[string, Given, string]>([
    [
      'that was given up later was held then',
      {reviews: [approved], roles: from({until: '2026-11-20'})},
      'proven olga-officer 2026-11-20 #12',
    ],
    ['that had been given up counts no more', {reviews: [approved], roles: from({until: '2026-11-19'})}, 'not-then'],
    [
      'counts from its first day',
      {reviews: [approved], roles: from({from: '2026-11-20'})},
      'proven olga-officer 2026-11-20 #12',
    ],
    ['does not count before it', {reviews: [approved], roles: from({from: '2026-11-21'})}, 'not-then'],
    [
      'that was withdrawn altogether proves nothing any more',
      {reviews: [approved], roles: new Map([['officer', holds(deputy)]])},
      'not-held',
    ],
    [
      'in a pull request that is still open must be held today',
      {reviews: [approved], roles: from({until: '2026-11-21'}), current: 12},
      'not-then',
    ],
    [
      'cannot be used after it was given up, by writing the line into an old review',
      {reviews: [review(officer, LINE, {edited: 'by-its-author'})], roles: from({until: '2026-11-20'})},
      'not-then',
    ],
    [
      'held twice, with years between, counts in both',
      {
        reviews: [approved],
        roles: new Map([
          [
            'officer',
            holds(
              {id: officer.id, login: 'olga-officer', until: '2020-01-01'},
              {id: officer.id, login: 'olga-officer', from: '2026-01-01'},
            ),
          ],
        ]),
      },
      'proven olga-officer 2026-11-20 #12',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
})

describe('a review', () => {
  const dismissedBy = (by: typeof officer) => ({state: 'dismissed', dismissed: {by, was: 'approved'}}) as const
  test.each<[string, Given, string]>([
    ['that only comments signs nothing', {reviews: [review(officer, LINE, {state: 'commented'})]}, 'not-approving'],
    [
      'that asks for changes signs nothing',
      {reviews: [review(officer, LINE, {state: 'changes-requested'})]},
      'not-approving',
    ],
    ['that was dismissed signs nothing', {reviews: [review(officer, LINE, dismissedBy(manager))]}, 'dismissed'],
    [
      'that its own author dismissed signs nothing',
      {reviews: [review(officer, LINE, dismissedBy(officer))]},
      'dismissed',
    ],
    [
      'that somebody else edited signs nothing',
      {reviews: [review(officer, LINE, {edited: 'by-somebody-else'})]},
      'edited',
    ],
    [
      'that its author edited counts',
      {reviews: [review(officer, LINE, {edited: 'by-its-author'})]},
      'proven olga-officer 2026-11-20 #12',
    ],
    [
      'after which the same account asked for changes no longer counts',
      {reviews: [approved, review(officer, 'Wait', {state: 'changes-requested', ...after})]},
      'objected-later',
    ],
    [
      'is not revived when the later objection is dismissed by somebody else',
      {
        reviews: [
          approved,
          review(officer, 'Wait', {state: 'dismissed', dismissed: {by: author, was: 'changes-requested'}, ...after}),
        ],
      },
      'dismissed-later',
    ],
    [
      'is not revived when a later approval is dismissed',
      {reviews: [approved, review(officer, 'Fine', {...dismissedBy(author), ...after})]},
      'dismissed-later',
    ],
    [
      'is not revived by a later "looks good" after an objection: it is said again what is signed',
      {
        reviews: [
          approved,
          review(officer, 'Wait', {state: 'changes-requested', at: '2026-11-20T10:00:00Z'}),
          review(officer, 'Looks good', after),
        ],
      },
      'objected-later',
    ],
    [
      'that quotes the line again after an objection counts, from that day',
      {
        reviews: [
          approved,
          review(officer, 'Wait', {state: 'changes-requested', at: '2026-11-20T10:00:00Z'}),
          review(officer, LINE, after),
        ],
      },
      'proven olga-officer 2026-11-21 #12',
    ],
    [
      'after an earlier objection of the same account counts',
      {reviews: [approved, review(officer, 'Wait', {state: 'changes-requested', ...before})]},
      'proven olga-officer 2026-11-20 #12',
    ],
    [
      'at the very moment of an objection does not count: which came last is not clear',
      {reviews: [approved, review(officer, 'Wait', {state: 'changes-requested'})]},
      'objected-later',
    ],
    [
      'is not undone by a later remark',
      {reviews: [approved, review(officer, 'One more thing', {state: 'commented', ...after})]},
      'proven olga-officer 2026-11-20 #12',
    ],
    [
      'is not undone by somebody else’s objection: that is a finding of its own',
      {reviews: [approved, review(manager, 'No', {state: 'changes-requested', ...after})]},
      'proven olga-officer 2026-11-20 #12',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
})

describe('a body without an account', () => {
  const COUNCIL = {role: 'council', line: LINE.replace('officer', 'council')}
  const entered = review(clerk, COUNCIL.line)
  test.each<[string, Given, string]>([
    [
      'is entered, never signed, by who keeps its record',
      {reviews: [entered], claim: {...COUNCIL, by: '@clerk', capacity: 'entering'}},
      'proven clerk 2026-11-20 entered #12',
    ],
    ['is not signed for in person', {reviews: [entered], claim: {...COUNCIL, by: '@clerk'}}, 'only-enters'],
    [
      'is not entered by somebody who holds another role',
      {reviews: [review(manager, COUNCIL.line)], claim: {...COUNCIL, by: '@manja-manager', capacity: 'entering'}},
      'not-held',
    ],
    [
      'is not what a person’s role is: its holders enter nothing',
      {reviews: [approved], claim: {capacity: 'entering'}},
      'enters-nothing',
    ],
    [
      'is approved by an entry where either will do',
      {reviews: [entered], claim: {...COUNCIL, by: '@clerk', capacity: 'either'}},
      'proven clerk 2026-11-20 entered #12',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
  test('and a person in the same role are told apart', () => {
    const roles = new Map([['officer', {...enters(clerk), accounts: holds(officer).accounts}]])
    expect(told({reviews: [review(clerk, LINE)], roles, claim: {by: '@clerk', capacity: 'either'}})).toContain(
      'entered',
    )
    expect(told({reviews: [approved], roles, claim: {capacity: 'either'}})).not.toContain('entered')
  })
})

describe('a role that projects fill', () => {
  const PLANNER = {role: 'planner', line: LINE.replace('officer', 'planner'), by: '@jonas'}
  const jonas = person(60, 'jonas')
  const signed = review(jonas, PLANNER.line)
  const team = [
    {role: 'planner', account: '@jonas'},
    {account: '@stranger'},
    {role: 'data-scientist', account: '@deputy'},
  ]
  test.each<[string, Given, string]>([
    [
      'is held by who has it in the team, as that was before',
      {reviews: [signed], claim: {...PLANNER, team}},
      'proven jonas 2026-11-20 #12',
    ],
    ['is nobody’s where the team is not known', {reviews: [signed], claim: PLANNER}, 'team-unfilled'],
    [
      'is nobody’s where no member has it',
      {reviews: [signed], claim: {...PLANNER, team: [{account: '@jonas'}]}},
      'team-unfilled',
    ],
    [
      'is not held by a stranger who took the login: without an id, only accounts of the repository count',
      {reviews: [review(jonas, PLANNER.line, {inside: false})], claim: {...PLANNER, team}},
      'not-held',
    ],
    [
      'is not everybody’s who is on the team',
      {reviews: [review(stranger, PLANNER.line)], claim: {...PLANNER, by: '@stranger', team}},
      'not-held',
    ],
    [
      'is not signed by the author of the change',
      {reviews: [signed], authors: [jonas], claim: {...PLANNER, team}},
      'author',
    ],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toBe(expected)
  })
  test('says nothing of roles that are not the projects’', () => {
    expect(
      told({
        reviews: [review(stranger, LINE)],
        claim: {by: '@stranger', team: [{role: 'officer', account: '@stranger'}]},
      }),
    ).toBe('not-held')
    expect(BY_PROJECT.accounts).toEqual([])
  })
})

describe('of several reasons', () => {
  test('the one of who holds the role is told, not that of a stranger', () => {
    const noise = review(stranger, LINE, after)
    expect(told({reviews: [noise, review(officer, LINE.replace(SEAL, OTHER), before)]})).toBe('other-state')
    expect(told({reviews: [noise, review(officer, LINE, {edited: 'by-somebody-else'})]})).toBe('edited')
    expect(told({reviews: [review(stranger, LINE.replace(SEAL, OTHER))]})).toBe('no-review')
  })
})

describe('what was there when it was signed', () => {
  const THEN = '1'.repeat(40)
  const others = (...paths: string[]): AtReview => ({kind: 'read', others: pathIndex(paths), declarations: new Map()})
  const about: Concern = {files: all => all.has('docs/dpia.md'), said: []}
  function seen(commit: string | null, at?: AtReview, claim: Partial<Claim> = {}): string {
    const reviewed = new Map([[12, pull(12, [review(officer, LINE, {commit})])]])
    const known = {roles: ROLES, current: 12, reviewed, ...(at && {reviewedAt: new Map([[THEN, at]])})}
    const proof = proofOf({...CLAIM, content: about, ...claim}, known, TODAY)
    return proof.kind === 'proven' ? 'proven' : `${proof.why.key} ${proof.why.with['commit']}`
  }
  test.each<[string, string | null, AtReview | undefined, string]>([
    ['is what is judged where it was the head', HEAD, undefined, 'proven'],
    ['may differ in other files', THEN, others('lib/round.py'), 'proven'],
    ['must not differ in what is signed', THEN, others('docs/dpia.md'), 'signoffs.other-content 1111111'],
    ['is not known without a commit', null, others(), 'signoffs.content-gone ?'],
    ['is not known of a commit that is gone', THEN, {kind: 'gone'}, 'signoffs.content-gone 1111111'],
    ['is not known of one that nobody looked at', THEN, undefined, 'signoffs.content-gone 1111111'],
    ['is not known of one too many', THEN, {kind: 'too-many'}, 'signoffs.too-many-commits 1111111'],
  ])('%s', (_, commit, at, expected) => {
    expect(seen(commit, at)).toBe(expected)
  })
  test('says which of two approvals of one person counts: the later one, given again', () => {
    const again = review(officer, LINE, {at: '2026-11-21'})
    const reviewed = new Map([[12, pull(12, [review(officer, LINE, {commit: THEN}), again])]])
    const known = {roles: ROLES, current: 12, reviewed, reviewedAt: new Map([[THEN, others('docs/dpia.md')]])}
    expect(proofOf({...CLAIM, content: about}, known, TODAY)).toMatchObject({kind: 'proven', at: '2026-11-21'})
  })
  test('does not matter where it was signed and merged before', () => {
    const reviewed = new Map([[12, pull(12, [review(officer, LINE, {commit: THEN})])]])
    expect(proofOf({...CLAIM, content: 'any'}, {roles: ROLES, current: 40, reviewed}, TODAY).kind).toBe('proven')
    expect(proofOf({...CLAIM, content: about}, {roles: ROLES, current: 40, reviewed}, TODAY).kind).toBe('unproven')
  })
})
