import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {BY_PROJECT, PEOPLE, person, pull, review} from '../../../test/reviews.ts'
import type {Account, Holder, Review, RoleHolders} from '../../words/review.ts'
import {approveWith} from './approve.ts'
import type {Claim} from './claim.ts'
import {approveLine, digestOf, signLine} from './code.ts'
import type {Concern} from './content.ts'
import {objectionsIn} from './opinion.ts'
import {type KnownReviews, proofOf} from './proof.ts'

/*
 * What must hold whatever people do on a pull request: nothing is signed because something is missing, and the order in which
 * a forge happens to list reviews plays no part.
 */

const {officer, deputy, author, stranger} = PEOPLE
const TODAY = '2026-11-22'
const LINE = signLine('visits', 'dpia', 'officer', `s1-${'a'.repeat(32)}`)
const ACCOUNTS: readonly (Account | null)[] = [
  officer,
  officer,
  officer,
  officer,
  deputy,
  author,
  stranger,
  person(500, 'olga-officer'),
  {...officer, kind: 'bot'},
  null,
]

const account = fc.constantFrom(...ACCOUNTS)
const day = fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21')
const anyReview: fc.Arbitrary<Review> = fc
  .record({
    by: account,
    text: fc.constantFrom(LINE, LINE, LINE, LINE, `Read.\n${LINE}\n`, 'Fine', `> ${LINE}`, ''),
    state: fc.constantFrom(
      'approved',
      'approved',
      'approved',
      'approved',
      'changes-requested',
      'commented',
      'dismissed',
    ),
    edited: fc.constantFrom('never', 'never', 'never', 'never', 'by-its-author', 'by-somebody-else'),
    inside: fc.boolean(),
    at: day,
    dismisser: account,
    was: fc.constantFrom('approved', 'changes-requested'),
  })
  .map(({by, text, dismisser, was, state, ...rest}) =>
    review(by, text, {...rest, state, ...(state === 'dismissed' && {dismissed: {by: dismisser, was}})}),
  )

const MOSTLY = [undefined, undefined, undefined, undefined, '2026-11-19', '2026-11-20']
const holder: fc.Arbitrary<Holder> = fc
  .record({
    of: fc.constantFrom(officer, officer, deputy, author),
    from: fc.constantFrom(...MOSTLY),
    until: fc.constantFrom(...MOSTLY),
  })
  .map(({of: {id, login}, from, until}) => ({id, login, ...(from && {from}), ...(until && {until})}))
/** A role is held by accounts or filled by projects, never both: see the faults of a roles list. */
const anyRole: fc.Arbitrary<RoleHolders> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      accounts: fc.array(holder, {maxLength: 4}),
      enteredBy: fc.array(holder, {maxLength: 2}),
      body: fc.boolean(),
      perProject: fc.constant(false),
    }),
  },
  {weight: 1, arbitrary: fc.constant(BY_PROJECT)},
)

/** An approval of every file. */
const EVERYTHING: Concern = {files: () => true, said: []}

interface World {
  readonly reviews: readonly Review[]
  readonly role: RoleHolders
  readonly team: readonly {role: string; account: string}[]
  readonly authors: readonly Account[]
  readonly claim: Claim
  readonly current: number
}

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    reviews: fc.array(anyReview, {minLength: 1, maxLength: 6}),
    role: anyRole,
    team: fc.subarray([
      {role: 'officer', account: '@stranger'},
      {role: 'officer', account: '@olga-officer'},
      {role: 'planner', account: '@author'},
    ]),
    authors: fc.subarray([author, stranger, deputy]),
    claim: fc.record({
      about: fc.constant('visits/dpia'),
      role: fc.constant('officer'),
      line: fc.constant(LINE),
      content: fc.constant<Claim['content']>(EVERYTHING),
      by: fc.constantFrom('@olga-officer', '@olga-officer', '@deputy-officer', '@stranger'),
      capacity: fc.constantFrom('person', 'either', 'entering'),
      pullRequest: fc.constant(12),
    }),
    current: fc.constantFrom(12, 40),
  })
  // What was signed elsewhere was judged there.
  .map(world => (world.current === 12 ? world : {...world, claim: {...world.claim, content: 'any' as const}}))

function known({reviews, role, authors, current}: World): KnownReviews {
  return {roles: new Map([['officer', role]]), current, reviewed: new Map([[12, pull(12, reviews, authors)]])}
}

function isProven(world: World): boolean {
  return proofOf({...world.claim, team: world.team}, known(world), TODAY).kind === 'proven'
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, i) => i !== index)
}

/** An objection, and whatever a dismissed review may have been: only more of them can hold something up. */
const objects = ({state}: Review) => state === 'changes-requested' || state === 'dismissed'

test('these worlds are of both kinds', () => {
  const worlds = fc.sample(anyWorld, {numRuns: 2000, seed: 7})
  const proven = worlds.filter(isProven).length
  expect(proven).toBeGreaterThan(100)
  expect(proven).toBeLessThan(1500)
})

describe('nothing becomes signed', () => {
  const never = (change: (world: World) => World[]) =>
    fc.assert(
      fc.property(anyWorld, world => {
        if (isProven(world)) return
        for (const changed of change(world)) expect(isProven(changed)).toBe(false)
      }),
      {numRuns: 2000},
    )

  test('by taking away an approval or a remark', () => {
    never(world =>
      world.reviews.flatMap((one, i) => (objects(one) ? [] : [{...world, reviews: without(world.reviews, i)}])),
    )
  })
  test('by taking away somebody who holds the role', () => {
    never(world =>
      (['accounts', 'enteredBy'] as const).flatMap(list =>
        world.role[list].map((_, i) => ({...world, role: {...world.role, [list]: without(world.role[list], i)}})),
      ),
    )
  })
  test('by taking away a member of the team', () => {
    never(world => world.team.map((_, i) => ({...world, team: without(world.team, i)})))
  })
  test('by making an account one from outside', () => {
    never(world => [{...world, reviews: world.reviews.map(one => ({...one, inside: false}))}])
  })
  test('by one more author', () => {
    never(world => [{...world, authors: [...world.authors, officer]}])
  })
  test('by dismissing or editing what somebody else wrote', () => {
    never(world =>
      world.reviews.flatMap((one, i) => [
        {...world, reviews: world.reviews.with(i, {...one, edited: 'by-somebody-else'})},
        ...(one.state === 'approved' || one.state === 'changes-requested'
          ? [
              {
                ...world,
                reviews: world.reviews.with(i, {
                  ...one,
                  state: 'dismissed',
                  dismissed: {by: author, was: one.state},
                } as const),
              },
            ]
          : []),
      ]),
    )
  })
  test('by anything that somebody without the role writes', () => {
    fc.assert(
      fc.property(anyWorld, anyReview, (world, more) => {
        const strange = {...more, by: person(900, 'olga-officer'), inside: false}
        expect(isProven({...world, reviews: [...world.reviews, strange]})).toBe(isProven(world))
      }),
    )
  })
})

describe('the order of a list plays no part', () => {
  const shuffled = anyWorld.chain(world =>
    fc.tuple(
      fc.constant(world),
      fc.shuffledSubarray([...world.reviews], {minLength: world.reviews.length, maxLength: world.reviews.length}),
    ),
  )
  test('in whether something is signed, by whom and when', () => {
    fc.assert(
      fc.property(shuffled, ([world, reviews]) => {
        const [one, other] = [world, {...world, reviews}].map(each => proofOf(each.claim, known(each), TODAY))
        expect(other?.kind).toBe(one?.kind)
        if (one?.kind === 'proven' && other?.kind === 'proven') expect(other.at).toBe(one.at)
      }),
    )
  })
  test('in who objects', () => {
    fc.assert(
      fc.property(shuffled, ([world, reviews]) => {
        const roles = new Map([['officer', world.role]])
        const by = (list: readonly Review[]) =>
          objectionsIn(pull(12, list), roles)
            .map(one => `${one.by.id} ${one.at}`)
            .sort()
        expect(by(reviews)).toEqual(by(world.reviews))
      }),
    )
  })
})

describe('an approval', () => {
  const asked = {
    what: 'gate',
    roles: ['officer'],
    items: [['gate.yml', null]],
    contents: [['gate.yml', '00']] as const,
    said: [],
  }
  const line = approveLine('gate', 'officer', digestOf('gate', asked))
  const worlds = anyWorld.map(world => ({
    ...world,
    current: 12,
    reviews: world.reviews.map(one => ({...one, text: one.text.replace(LINE, line)})),
  }))
  test('is given or awaited, never both, and never given for other items', () => {
    fc.assert(
      fc.property(worlds, world => {
        const approve = approveWith({kind: 'known', ...known(world)}, {today: TODAY, team: world.team})
        const approval = approve(asked)
        const other = approve({...asked, items: [['gate.yml', '02']]})
        expect(other.kind).toBe('awaited')
        expect(approve({...asked, contents: [['gate.yml', '01']]}).kind).toBe('awaited')
        if (approval.kind === 'awaited') expect(approval.lines.map(one => one.line)).toEqual([line])
      }),
    )
  })
  test('is asked of nobody who could not give it', () => {
    fc.assert(
      fc.property(worlds, world => {
        const approve = approveWith({kind: 'known', ...known(world)}, {today: TODAY, team: world.team})
        const approval = approve(asked)
        const asking = approval.kind === 'awaited' ? (approval.lines[0]?.holders ?? []) : []
        for (const login of asking) {
          const account = [officer, deputy, author, stranger].find(one => one.login === login)
          const given = review(account ?? null, line, {at: TODAY})
          const done = approveWith(
            {kind: 'known', ...known({...world, reviews: [given]})},
            {today: TODAY, team: world.team},
          )
          expect(done(asked)).toMatchObject({kind: 'given', by: `@${login}`})
        }
      }),
    )
  })
})
