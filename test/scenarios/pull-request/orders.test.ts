import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Answered} from '../../../src/github/run/dispatch.ts'
import {ROOT} from '../../../tools/files.ts'
import {type Name, OPERATIONS} from './operations.ts'
import {PLACES, Story, WINDOWS} from './orders.ts'

/** Whatever happens in whatever order, and however its runs come: the status ends as a look at what is there then would have it. */

const HOWS = [
  'at once',
  'twice',
  'together',
  'later',
  'lost',
  'during a run',
  'judged during a run',
  'after an older one',
] as const
const LASTS = ['pull-request', 'woken', 'command', 'all'] as const

const names = Object.keys(OPERATIONS) as Name[]
/** What much else rests on comes more often. */
const OFTEN: readonly Name[] = [
  'a model is pushed, assessed anew',
  'the officer signs',
  'code is pushed',
  'another is opened with the same head',
]
const places = Object.keys(PLACES) as (keyof typeof PLACES)[]

interface Step {
  readonly name: Name
  readonly how: (typeof HOWS)[number]
  readonly place: keyof typeof PLACES
  readonly pick: number
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...names, ...OFTEN, ...OFTEN),
  how: fc.constantFrom(...HOWS),
  place: fc.constantFrom(...places),
  pick: fc.nat(5),
})

/** One of those that wait, whichever came first. */
function taken({waiting}: Story, pick: number): Answered | undefined {
  return waiting.splice(pick % Math.max(1, waiting.length), 1)[0]
}

async function take(story: Story, {name, how, place, pick}: Step): Promise<void> {
  const act = async () => (await story.happens(name, OPERATIONS[name])) ?? []
  if (how === 'during a run' || how === 'judged during a run') {
    const event = taken(story, pick) ?? {kind: 'pull-request', number: story.number}
    const later = async (events: readonly Answered[]) => void story.waiting.push(...events)
    const within = async (events: readonly Answered[]) => void (await Promise.all(events.map(one => story.run(one))))
    const then = how === 'during a run' ? later : within
    await story.run(event, {place, act: async () => then(await act())})
    return
  }
  if (how === 'after an older one') {
    const older = taken(story, pick)
    if (older) await story.run(older)
  }
  const events = await act()
  await right(story)
  if (how === 'later') story.waiting.push(...events)
  else if (how === 'together') await Promise.all([...events, ...events].map(event => story.run(event)))
  else if (how !== 'lost') for (const event of how === 'twice' ? [...events, ...events] : events) await story.run(event)
}

async function right(story: Story): Promise<void> {
  const wrong = await story.wrongfullyOpen()
  if (wrong !== undefined) throw new Error(wrong)
}

/** Pull requests with the same head and base have one status: it speaks of the one that was looked at last. */
function isShared({scene, open}: Story): boolean {
  const keys = open.map(number => `${scene.repo.pullAt(number).headSha} ${scene.repo.pullAt(number).base}`)
  return new Set(keys).size < keys.length
}

async function endsAsJudgedAnew(story: Story, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const [said, anew] = [story.said(number), await story.judgedAnew(number)]
    if (isShared(story)) expect([number, said?.state === 'success']).toEqual([number, anew?.state === 'success'])
    else expect([number, said]).toEqual([number, anew])
  }
}

async function tell(steps: readonly Step[], last: (typeof LASTS)[number]): Promise<void> {
  await using story = await Story.begin()
  await story.run({kind: 'pull-request', number: story.number})
  for (const step of steps) {
    await take(story, step)
    await right(story)
  }
  for (let pick = 0; story.waiting.length > 0; pick += 3) {
    const event = taken(story, pick)
    if (event) await story.run(event)
    await right(story)
  }
  // What every run has seen needs no more of them.
  await endsAsJudgedAnew(
    story,
    story.open.filter(number => story.unseen.get(number)?.length === 0),
  )
  for (const number of story.all) {
    story.scene.hub.clock.advance(61_000)
    await story.run(story.open.includes(number) ? lastOf(story, number, last) : {kind: 'pull-request', number})
  }
  await right(story)
  await endsAsJudgedAnew(story, story.open)
  if (!story.isOpen && story.open.length === 0) expect(story.said(story.number)?.state).not.toBe('success')
  if (isShared(story)) return
  const writes = story.scene.hub.requests.writes().length
  for (const number of story.open) await story.run({kind: 'pull-request', number})
  expect(story.scene.hub.requests.writes().slice(writes)).toEqual([])
}

function lastOf({scene}: Story, number: number, last: (typeof LASTS)[number]): Answered {
  switch (last) {
    case 'pull-request':
      return {kind: 'pull-request', number}
    case 'woken':
      return {kind: 'woken', head: scene.repo.pullAt(number).headSha}
    case 'command':
      return {kind: 'command', number, login: 'maker'}
    case 'all':
      return {kind: 'all', scheduled: false}
  }
}

describe('the order of events', {timeout: 1_200_000}, () => {
  test('does not matter to the status in the end, and nothing is open meanwhile that would not pass', async () => {
    // A longer search: ETHICS_GATE_ORDERS=200.
    const told = fc.tuple(fc.array(step, {minLength: 3, maxLength: 8}), fc.constantFrom(...LASTS))
    await fc.assert(
      fc.asyncProperty(told, async ([steps, last]) => tell(steps, last)),
      {numRuns: Number(process.env['ETHICS_GATE_ORDERS'] ?? 30), endOnFailure: true},
    )
  })
})

describe('the window between an operation and its run', {timeout: 1_200_000}, () => {
  const LEAVING = [
    'the officer asks for changes',
    'the board objects',
    'somebody asks for a decision higher up',
    'the signature is dismissed',
    'the officer edits the review',
    'somebody else edits the review',
    'a stricter policy is pushed past the gate',
    'owners tighten the policy',
    'owners take the role from the officer',
  ] as const satisfies readonly Name[]

  test.for(LEAVING)('is there, and closes with that run: %s', async name => {
    await using story = await Story.begin()
    for (const before of ['a model is pushed, assessed anew', 'the officer signs'] as const)
      for (const event of (await story.happens(before, OPERATIONS[before])) ?? []) await story.run(event)
    expect(story.scene.opens(story.number)).toBe(true)
    const events = await story.happens(name, OPERATIONS[name])
    expect([await story.wrongfullyOpen(), story.scene.opens(story.number)]).toEqual([undefined, true])
    expect([...story.windows]).toEqual([name])
    for (const event of events ?? []) await story.run(event)
    expect([await story.wrongfullyOpen(), story.scene.opens(story.number)]).toEqual([undefined, false])
  })

  test.for(LEAVING)('is not opened again by a slow run that judged before it: %s', async name => {
    await using story = await Story.begin()
    for (const before of ['a model is pushed, assessed anew', 'the officer signs'] as const)
      await story.happens(before, OPERATIONS[before])
    let isWithin = false
    await story.run(
      {kind: 'pull-request', number: story.number},
      {
        place: 'before the success',
        act: async () => {
          // The request that this comes before is not answered yet.
          isWithin = story.scene.hub.requests.all.at(-1)?.status === 0
          const events = await story.happens(name, OPERATIONS[name])
          for (const event of events ?? []) await story.run(event)
        },
      },
    )
    expect(isWithin).toBe(true)
    expect([await story.wrongfullyOpen(), story.scene.opens(story.number)]).toEqual([undefined, false])
    expect(story.said(story.number)).toEqual(await story.judgedAnew(story.number))
  })

  test('is written down, each kind of it, and no other is known', () => {
    const page = readFileSync(join(ROOT, 'docs/trust.md'), 'utf8')
    for (const row of Object.values(WINDOWS)) expect(page).toContain(row)
  })
})

/** Each says something that the verdict rests on, and none has to do with another. */
const INDEPENDENT: readonly ((story: Story, review: Reviews) => readonly Answered[] | undefined)[] = [
  story => story.push({'lib/round.py': 'print(2)\n'}),
  ({scene}) => {
    scene.repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
    return [{kind: 'all', scheduled: false}]
  },
  (story, {officer}) => {
    story.scene.repo.editReview(story.number, officer, story.line, 'kirsten')
    return story.woken()
  },
  (story, {board}) => {
    story.scene.repo.dismiss(story.number, board, 'bodil')
    return story.woken()
  },
]

interface Reviews {
  readonly officer: number
  readonly board: number
}

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all]
  return all.flatMap((one, index) => permutations(all.toSpliced(index, 1)).map(rest => [one, ...rest]))
}

describe('what is independent of one another', {timeout: 1_200_000}, () => {
  test('ends, in every order and with runs in between or not, in the same status to the last digit', async () => {
    const ends = new Set<string>()
    for (const [index, order] of permutations(INDEPENDENT).entries()) {
      await using story = await Story.begin()
      const {repo} = story.scene
      story.push(story.sealedModel())
      const reviews = {
        officer: repo.review(story.number, {by: 'kirsten', body: 'I shall look at it'}),
        board: repo.review(story.number, {by: 'bodil', state: 'CHANGES_REQUESTED', body: 'Not so'}),
      }
      for (const [nth, act] of order.entries())
        for (const event of act(story, reviews) ?? []) if ((index >> nth) % 2 === 0) await story.run(event)
      await story.run({kind: 'pull-request', number: story.number})
      ends.add(JSON.stringify(story.said(story.number)))
    }
    expect([...ends]).toEqual([expect.stringContaining('"state":"success"')])
  })
})
