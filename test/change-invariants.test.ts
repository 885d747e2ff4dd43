import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isCollection, isMap, isSeq, parseDocument} from 'yaml'
import {judgeChange} from '../src/case/change.ts'
import type {Finding, Judgement} from '../src/gate/finding.ts'
import {contextFor} from '../src/github/run/context.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Tree} from '../src/repository/tree.ts'
import type {Reviewed} from '../src/words/review.ts'
import {type ChangeGiven, changeRequest, edited, judgedChange, moved, replacing} from './change.ts'
import {DECLARED, GATE, STATES} from './changes/states.ts'
import type {Texts} from './project.ts'

/*
 * What must hold of every pull request: nothing is won by taking something away, by moving, by asking for more, or by the
 * order in which things come.
 */

const MINUTE = 120_000
const NOT_PASSED = ['blocked', 'awaiting', 'error']

/** States in which the project stands at the root, and its declaration can be read before and after. */
const OPEN = Object.entries(STATES).filter(
  ([, {given}]) => readable(given.before[DECLARED]) && readable(given.after[DECLARED]),
)

function readable(text: Texts[string] | undefined): boolean {
  return text !== undefined && parseDocument(String(text)).errors.length === 0
}

type Path = readonly (string | number)[]
function pathsIn(node: unknown, path: Path = []): Path[] {
  if (isMap(node))
    return node.items.flatMap(({key, value}) => [[...path, String(key)], ...pathsIn(value, [...path, String(key)])])
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...path, i], ...pathsIn(item, [...path, i])])
  return []
}

function factsIn(text: Texts[string] | undefined): Path[] {
  return pathsIn(parseDocument(String(text ?? ''), {schema: 'failsafe'}).contents)
}

function without(text: string, gone: readonly Path[]): string {
  const document = parseDocument(text, {schema: 'failsafe'})
  for (const path of gone.toReversed()) {
    document.deleteIn(path)
    for (let up = path.slice(0, -1); up.length > 0; up = up.slice(0, -1)) {
      const parent = document.getIn(up)
      if (isCollection(parent) && parent.items.length === 0) document.deleteIn(up)
    }
  }
  return document.toString()
}

/** What both trees hold alike, so that taking it away is no way of taking the change back. */
function standing({before, after}: ChangeGiven) {
  const files = Object.keys(after).filter(path => before[path] === after[path])
  const then = new Set(factsIn(before[DECLARED]).map(path => JSON.stringify(path)))
  return {files, facts: factsIn(after[DECLARED]).filter(path => then.has(JSON.stringify(path)))}
}

describe('taking something away never opens a pull request', () => {
  test.each(OPEN)(
    'facts and files of %s',
    async (_, {given}) => {
      const {files, facts} = standing(given)
      await fc.assert(
        fc.asyncProperty(
          fc.subarray([...facts], {maxLength: 3}),
          fc.subarray(files, {maxLength: 2}),
          async (gone, lost) => {
            const text = without(String(given.after[DECLARED]), gone)
            const after = edited({...given.after, [DECLARED]: text}, Object.fromEntries(lost.map(path => [path, null])))
            const own = lost.some(path => path.startsWith('.github/'))
            const {verdict} = await judgedChange({
              ...given,
              after,
              ...(own && {deciding: given.deciding ?? given.before}),
            })
            expect(NOT_PASSED).toContain(verdict)
          },
        ),
        {numRuns: 6},
      )
    },
    MINUTE,
  )

  test.each(OPEN)(
    'signatures, reviews and roles of %s',
    async (_, {given}) => {
      const {reviews = [], earlier = []} = given
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(reviews.filter(({state}) => state === 'approved')),
          fc.subarray([...earlier]),
          fc.subarray(rolesIn(given.before)),
          async (gone, proofs, roles) => {
            const before = withoutRoles(given.before, roles)
            const after = given.after[GATE] === given.before[GATE] ? withoutRoles(given.after, roles) : given.after
            const judgement = await judgedChange({
              ...given,
              before,
              after,
              reviews: reviews.filter(one => !gone.includes(one)),
              earlier: earlier.filter(one => !proofs.includes(one)),
            })
            expect(NOT_PASSED).toContain(judgement.verdict)
          },
        ),
        {numRuns: 4},
      )
    },
    MINUTE,
  )

  test.each(Object.entries(STATES))(
    'the right to read files of %s',
    async (_, {given}) => {
      const all = [...new Set([...Object.keys(given.before), ...Object.keys(given.after)])]
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(all, {minLength: 1, maxLength: 3}),
          fc.constantFrom('tree', 'base', 'deciding', 'all'),
          async (hidden, where) => {
            const request = changeRequest(given)
            // Evidence that can be read on neither side is an error on both: paper does not answer for what stood there.
            const everywhere = hidden.filter(path => path.endsWith('.yml'))
            const hide = (name: 'tree' | 'base' | 'deciding', tree: Tree) =>
              where === 'all' ? unreadable(tree, everywhere) : where === name ? unreadable(tree, hidden) : tree
            const {verdict} = await judgeChange({
              ...request,
              tree: hide('tree', request.tree),
              base: hide('base', request.base),
              ...(request.deciding && {deciding: hide('deciding', request.deciding)}),
            })
            expect(NOT_PASSED).toContain(verdict)
          },
        ),
        {numRuns: 4},
      )
    },
    MINUTE,
  )
})

function rolesIn(files: Texts): string[] {
  const text = String(files[GATE] ?? '')
  return [...text.matchAll(/^ {2}([a-z]+): \{accounts/gm)].flatMap(([, role]) => role ?? [])
}

function withoutRoles(files: Texts, roles: readonly string[]): Texts {
  const text = files[GATE]
  if (text === undefined) return files
  const left = String(text)
    .split('\n')
    .filter(line => !roles.some(role => line.startsWith(`  ${role}: {accounts`)))
  return {...files, [GATE]: left.join('\n').replace(/^roles:\n(?! )/m, '')}
}

/** The same tree, of which some files are there and cannot be read. */
function unreadable(tree: Tree, hidden: readonly string[]): Tree {
  return {
    commit: tree.commit,
    changed: () => tree.changed(),
    list: () => tree.list(),
    identify: paths => tree.identify(paths),
    read: async paths => {
      const contents = await tree.read(paths)
      const refused = [...contents].map(([path, content]) =>
        hidden.includes(path) && content.kind === 'bytes'
          ? ([path, {kind: 'unreadable', why: 'no-permission'}] as const)
          : ([path, content] as const),
      )
      return new Map(refused)
    },
  }
}

describe('asking for more never opens a pull request', () => {
  const LAYERS: Readonly<Record<string, (files: Texts) => Texts>> = {
    'one policy more': files => replacing(files, GATE, 'policies: [house]', 'policies: [house, gladsaxe]'),
    'a rule that weighs more': files =>
      replacing(files, GATE, 'policies: [house]', 'policies: [house]\nstricter: {house/kept: block}'),
    'an organisation that enforces': files => ({
      ...replacing(
        files,
        GATE,
        'policies: [house]',
        'policies: [house]\norganisation: {path: .github/ethics-gate/organisation.yml}',
      ),
      '.github/ethics-gate/organisation.yml':
        'organisation: 1\nname: Town\npolicies: {everywhere: [provinces-guide]}\ngate: {mode: enforce}\n',
    }),
  }
  const states = OPEN.filter(([, {given}]) => {
    const has = (files: Texts) => String(files[GATE] ?? '').includes('policies: [house]')
    return has(given.before) && has(given.after) && String(given.before[GATE]) === String(given.after[GATE])
  })

  test.each(
    Object.entries(LAYERS).flatMap(([name, layer]) =>
      states
        .filter(([, {given}]) =>
          String(given.before['.github/ethics-gate/policies/house/policy.yml']).includes('kept:'),
        )
        .map(([state, {given}]) => [name, state, given, layer] as const),
    ),
  )('%s, in %s', async (_, _state, given, layer) => {
    const plain = await judgedChange(given)
    const judgement = await judgedChange({...given, before: layer(given.before), after: layer(given.after)})
    expect(NOT_PASSED).toContain(judgement.verdict)
    if (plain.verdict === 'blocked') expect(['blocked', 'error']).toContain(judgement.verdict)
  })
})

describe('moving never opens a pull request', () => {
  // Which paths ask for an approval is said by path.
  const states = OPEN.filter(([, {given}]) => !String(given.before[GATE]).includes('approvals:'))
  test.each(states)(
    '%s',
    async (_, {given}) => {
      const folder = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
      await fc.assert(
        fc.asyncProperty(fc.array(folder, {minLength: 1, maxLength: 3}), async steps => {
          const after = moved(given.after, steps.join('/'))
          const {verdict} = await judgedChange({...given, after})
          expect(NOT_PASSED).toContain(verdict)
        }),
        {numRuns: 2},
      )
    },
    MINUTE,
  )
})

/** What a judgement says, without the commits that it names. */
function said({verdict, findings, errors, setAside}: Judgement) {
  const brief = ({rule, subject, outcome, disposition, level, standing, movement, say, awaits}: Finding) =>
    JSON.stringify([rule, subject, outcome, disposition, level, standing, movement, say, awaits])
  return {verdict, findings: findings.map(brief).sort(), errors: errors.map(({say}) => say.key).sort(), setAside}
}

describe('only what merges counts', () => {
  const sha = fc.stringMatching(/^[0-9a-f]{40}$/)

  test.each(Object.entries(STATES))(
    'the same trees under other commits, listed and reviewed in another order, are judged the same: %s',
    async (_, {given}) => {
      const before = said(await judgedChange(given))
      await fc.assert(
        fc.asyncProperty(sha, sha, fc.nat(), async (base, merge, seed) => {
          const again = await judgedChange({
            ...given,
            before: shuffled(given.before, seed),
            after: shuffled(given.after, seed + 1),
            commits: {base, merge},
            reviews: order(given.reviews ?? [], seed),
            earlier: order(given.earlier ?? [], seed).map(
              (one): Reviewed => ({...one, reviews: order(one.reviews, seed)}),
            ),
          })
          expect(said(again)).toEqual(before)
        }),
        {numRuns: 2},
      )
    },
    MINUTE,
  )

  test('the same tree is judged by what it would be merged into: a success of one base is none of another', async () => {
    const {given} = STATES['a rule that ends'] ?? {}
    if (!given) throw new Error('no such state')
    const strict = await judgedChange(given)
    const same = await judgedChange({...given, before: given.after, deciding: given.before, baseBranch: 'loose'})
    expect([strict.verdict, same.verdict]).toEqual(['awaiting', 'passed'])
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other)
        expect(contextFor(one, undefined)).not.toBe(contextFor(other, undefined))
      }),
    )
  })
})

function order<T>(all: readonly T[], seed: number): T[] {
  return all
    .map((one, i) => [(i * 7919 + seed * 104_729) % 1009, one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

function shuffled(files: Texts, seed: number): Texts {
  return Object.fromEntries(order(Object.entries(files), seed))
}

test('these pull requests are of every kind', async () => {
  const all = await Promise.all(Object.values(STATES).map(({given}) => judgedChange(given)))
  expect(new Set(all.map(({verdict}) => verdict))).toEqual(new Set(NOT_PASSED))
  expect(new Set(all.map(({change}) => change?.kind))).toEqual(new Set(['content', 'paperwork', 'adoption', 'repair']))
  expect(treeOf({}).commit).toBe(null)
})
