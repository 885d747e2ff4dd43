import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares, type Texts} from '../../test/project.ts'
import {HEAD, PEOPLE, pull, ROLES, review} from '../../test/reviews.ts'
import {type AtReview, type Concern, isSame, wholeOf} from '../evidence/signoffs/content.ts'
import {treeOf} from '../repository/memory.ts'
import type {Review} from '../words/review.ts'
import {contentsOf} from './contents.ts'
import {reviewedContents} from './reviewed-content.ts'

const {author, officer, stranger} = PEOPLE
const LINE = 'ethics: approve gate officer a1-00'
const [THEN, BEGAN] = ['1'.repeat(40), '2'.repeat(40)]

interface Given {
  readonly reviewed: Texts
  readonly judged: Texts
  readonly head?: Texts
  readonly base?: Texts
  readonly began?: Texts
}

/** What is known of one commit, and which commits were asked about. */
async function seen({reviewed, judged, head = judged, base = {}, began}: Given, reviews?: readonly Review[]) {
  const asked: string[] = []
  const trees = new Map([[THEN, reviewed], [HEAD, head], ...(began ? [[BEGAN, began] as const] : [])])
  const past = {
    tree: async (commit: string) => {
      asked.push(commit)
      const files = trees.get(commit)
      return files && treeOf(files, {commit})
    },
    mergeBase: async () => {
      asked.push('merge base')
      return began && BEGAN
    },
  }
  const own = reviews ?? [review(officer, LINE, {commit: THEN})]
  const [now, before] = await Promise.all([judged, base].map(files => contentsOf(treeOf(files))))
  const given = {judged: now ?? new Map(), base: before ?? new Map(), past}
  return {asked, answers: await reviewedContents([pull(12, own)], ROLES, HEAD, given)}
}

async function others(given: Given): Promise<readonly string[]> {
  const at = (await seen(given)).answers.get(THEN)
  return at?.kind === 'read' ? at.others.below('') : [String(at?.kind)]
}

describe('a file at the commit that was reviewed', () => {
  test('is the same where it is what is judged, though the head holds it otherwise', async () => {
    expect(await others({reviewed: {a: '1', b: '1'}, judged: {a: '1', b: '2'}, head: {a: '0', b: '2'}})).toEqual(['b'])
  })
  test('is the same where the head still holds it, though the base branch adds to it', async () => {
    expect(await others({reviewed: {a: '1'}, judged: {a: '1+'}, head: {a: '1'}})).toEqual([])
  })
  test('is the same where the change never touched it and the base branch did', async () => {
    const now = {a: '1', b: '2'}
    expect(await others({reviewed: {a: '1', b: '1'}, judged: now, base: {b: '2'}, began: {b: '1'}})).toEqual([])
    expect(await others({reviewed: {a: '1'}, judged: now, base: {b: '2'}, began: {}})).toEqual([])
  })
  test('is another where it was altered then and left alone now', async () => {
    const given = {judged: {a: '1', b: '1'}, base: {b: '1'}, began: {b: '1'}}
    expect(await others({...given, reviewed: {a: '1', b: '0'}})).toEqual(['b'])
    expect(await others({...given, reviewed: {a: '1'}})).toEqual(['b'])
  })
  test('is another where nobody can see what it began from', async () => {
    expect(await others({reviewed: {b: '1'}, judged: {b: '2'}, base: {b: '2'}})).toEqual(['b'])
  })
  test('is never the same by chance: whatever is not told was in the review as it is judged or on the head', () => {
    const files = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd/e'), fc.constantFrom('0', '1', '2'), {maxKeys: 4})
    return fc.assert(
      fc.asyncProperty(files, files, files, async (reviewed, judged, head) => {
        const told = new Set(await others({reviewed, judged, head, base: {x: '9'}}))
        for (const path of ['a', 'b', 'c', 'd/e']) {
          const same = reviewed[path] === judged[path] || reviewed[path] === head[path]
          expect(told.has(path)).toBe(!same)
        }
      }),
      {numRuns: 60},
    )
  })
})

describe('what is asked of the forge', () => {
  const given = {reviewed: {a: '1'}, judged: {a: '2'}}
  test('is nothing where what was reviewed is the head, and nothing about reviews that cannot count', async () => {
    const none = [
      review(officer, LINE),
      review(officer, LINE, {commit: null}),
      review(officer, 'Looks good', {commit: THEN}),
      review(officer, 'ethics: escalate officer', {commit: THEN}),
      review(officer, LINE, {commit: THEN, state: 'commented'}),
      review(officer, LINE, {commit: THEN, edited: 'by-somebody-else'}),
      review({...officer, kind: 'bot'}, LINE, {commit: THEN}),
      review(stranger, LINE, {commit: THEN}),
      review(author, LINE, {commit: THEN}),
      review(null, LINE, {commit: THEN}),
      review(officer, LINE.replace('officer', 'nobody'), {commit: THEN}),
    ]
    expect((await seen(given, none)).asked).toEqual([])
  })
  test('is one list for a commit that holds what is judged, and one of the head where it does not', async () => {
    expect((await seen({reviewed: {a: '1'}, judged: {a: '1'}})).asked).toEqual([THEN])
    expect((await seen({...given, base: {a: '1'}})).asked).toEqual([THEN, HEAD])
  })
  test('is about ten commits at most: those reviewed last', async () => {
    const commits = Array.from({length: 12}, (_, i) => (i + 32).toString(16).repeat(20))
    const reviews = commits.map((commit, i) => review(officer, LINE, {commit, at: `2026-11-${10 + i}`}))
    const {asked, answers} = await seen(given, reviews.toReversed())
    expect(asked).toEqual(commits.slice(2).toReversed())
    expect(commits.map(commit => answers.get(commit)?.kind).slice(0, 3)).toEqual(['too-many', 'too-many', 'gone'])
  })
})

describe('a declaration at the commit that was reviewed', () => {
  const seal = `s1-${'0'.repeat(32)}`
  const [plain, signed, other] = [
    declares('assessments: {x: {kind: dpia}}\n'),
    declares(`assessments: {x: {kind: dpia, seal: ${seal}, signed: [{role: officer, by: "@olga", seal: ${seal}}]}}\n`),
    declares('assessments: {x: {kind: dpia, completed: 2026-01-01}}\n'),
  ]
  const file = (text: string) => ({'ethics.yml': text})
  async function same(reviewed: Texts, judged: Texts, head = judged): Promise<boolean> {
    const at = (await seen({reviewed, judged, head})).answers.get(THEN)
    const now = (await seen({reviewed: judged, judged: {}})).answers.get(THEN)
    const declaration = now?.kind === 'read' ? now.declarations.get('ethics.yml')?.reviewed : undefined
    const concern: Concern = {files: () => false, said: [wholeOf('ethics.yml', declaration)]}
    return at?.kind === 'read' && isSame(concern, at satisfies AtReview)
  }
  test('says the same with a seal, a signature and a note more', async () => {
    expect(await same(file(plain), file(signed))).toBe(true)
    expect(await same(file(plain), file(`# A note\n${plain}`))).toBe(true)
  })
  test('says something else with another fact, unless the head still says it', async () => {
    expect(await same(file(plain), file(other))).toBe(false)
    expect(await same(file(`# A note\n${plain}`), file(other), file(plain))).toBe(true)
  })
  test('says nothing where it was not there, or was out of order', async () => {
    expect(await same({}, file(plain))).toBe(false)
    expect(await same(file(`${plain}nonsense: 1\n`), file(plain))).toBe(false)
    expect(await same(file('ethics: ['), file('ethics: [1'), file('ethics: [2'))).toBe(false)
    expect(await same(file(plain), {})).toBe(false)
  })
})
