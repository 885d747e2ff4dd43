import {describe, expect, test} from 'vitest'
import {
  approved,
  baselineOf,
  edited,
  judgedChange,
  lines,
  PEOPLE,
  POLICY_FILE,
  replacing,
  told,
  world,
} from '../change.ts'
import {TODAY} from '../project.ts'
import {review} from '../reviews.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'

/*
 * Less is asked, so more is in order: it waits for whoever would have had to sign, whatever the outcomes say.
 */

const GATE = '.github/ethics-gate/gate.yml'
const DECLARED = 'ethics.yml'
const care = await world()
const {files: CARE, earlier} = care
const WEAKER = 'ethics-gate/weakening awaiting weakening.fact'

/** The project with an edit of its declaration, sealed and signed as it is then. */
async function declaring(from: string, to: string) {
  if (!DECLARATION.includes(from)) throw new Error(from)
  return world({declaration: DECLARATION.replace(from, to)})
}

describe('less is asked', () => {
  test.each([
    ['a rule ends', 'effect: service', 'effect: information', ['officer']],
    ['the rule stays, and looks at less', 'retention: 24 months', 'retention: 9 years', ['board']],
  ])('%s', async (_, from, to, roles) => {
    const less = await declaring(from, to)
    const judgement = await judgedChange({before: CARE, after: less.files, earlier: less.earlier})
    const asked = judgement.findings.filter(({rule}) => rule === 'ethics-gate/weakening')
    expect([...new Set(asked.flatMap(({settledBy = []}) => settledBy))].sort()).toEqual(roles)
  })

  test('waits for the role of the rule, and opens once it has approved', async () => {
    const less = await declaring('effect: service', 'effect: information')
    const given = {before: CARE, after: less.files, earlier: less.earlier}
    expect((await judgedChange(given)).verdict).toBe('awaiting')
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('where the tier falls, the owners of the gate approve too: one of the two is not enough', async () => {
    const before = await declaring('vulnerable: none', 'vulnerable: [minors]')
    const given = {before: before.files, after: CARE, earlier: [...before.earlier, ...earlier]}
    const both = await judgedChange(given)
    expect(both.verdict).toBe('awaiting')
    expect(lines(both, 'board')).toHaveLength(1)
    const effect = await declaring('effect: service', 'effect: information')
    const two = {before: before.files, after: effect.files, earlier: effect.earlier}
    const waiting = await judgedChange(two)
    expect([lines(waiting, 'board'), lines(waiting, 'officer')].map(({length}) => length)).toEqual([1, 1])
    for (const [role, by] of [
      ['officer', PEOPLE.kirsten],
      ['board', PEOPLE.bodil],
    ] as const) {
      const only = [review(by, lines(waiting, role).join('\n'), {at: TODAY})]
      expect((await judgedChange({...two, reviews: only})).verdict).toBe('awaiting')
    }
    expect((await approved(two)).verdict).toBe('passed')
  })

  test('an approval is of these weakenings: one more needs another line', async () => {
    const one = {before: CARE, after: replacing(CARE, DECLARED, 'retention: 24 months', 'retention: 9 years'), earlier}
    const first = await judgedChange(one)
    const reviews = [review(PEOPLE.bodil, lines(first).join('\n'), {at: TODAY})]
    expect((await judgedChange({...one, reviews})).verdict).toBe('passed')
    const after = replacing(
      one.after,
      DECLARED,
      'clients: {relation: citizen, number: 120, vulnerable: none}',
      'clients: {relation: employee}',
    )
    expect(told(await judgedChange({...one, after, reviews}))).toContain(WEAKER)
  })

  test('is told also where nobody is named who could approve: it blocks, there is nobody to wait for', async () => {
    const before = replacing(
      CARE,
      GATE,
      'board: {accounts: [{login: bodil, id: 2001}]}',
      'board: {accounts: [{login: bodil, id: 2001, until: 2026-01-01}]}',
    )
    const after = replacing(before, DECLARED, 'retention: 24 months', 'retention: 9 years')
    expect(told(await judgedChange({before, after, earlier}))).toEqual([
      'blocked',
      'ethics-gate/weakening counts weakening.fact',
    ])
  })
})

describe('nothing forgives it', () => {
  const IMPROVE = replacing(CARE, GATE, 'policies: [house]', 'policies: [house]\nmode: improve')
  const failing = edited(IMPROVE, {'model/rules.txt': 'oldest first\n'})

  test('not the baseline: what was tolerated does not become "not applicable" in silence', async () => {
    const before = edited(failing, {'.github/ethics-gate/baseline.json': await baselineOf(failing)})
    const standing = await judgedChange({before, after: edited(before, {'lib/x.py': 'x\n'}), earlier})
    expect(told(standing)).toEqual(['passed'])
    const after = replacing(before, DECLARED, 'effect: service', 'effect: information')
    expect(told(await judgedChange({before, after, earlier}))).toContain(WEAKER)
  })

  test('not a waiver: one of a weakening is refused', async () => {
    const waivers = `waivers: 1\ndecisions:\n  - {id: all, kind: waive, about: {rule: ethics-gate/weakening, project: care, outcome: fail}, because: Never mind, by: {role: board, account: "@bodil"}, date: 2026-11-01, until: 2026-12-31}\n`
    const before = edited(CARE, {'.github/ethics-gate/waivers.yml': waivers})
    const after = replacing(before, DECLARED, 'retention: 24 months', 'retention: 9 years')
    expect(told(await judgedChange({before, after, earlier}))[0]).toBe('awaiting')
  })
})

const considered = await declaring('status: production', 'status: considered')

describe('in small steps', () => {
  test('what is lowered while nothing is asked yet is told then', async () => {
    const later = await world({
      declaration: DECLARATION.replace('status: production', 'status: considered').replace(
        'effect: service',
        'effect: none',
      ),
    })
    expect(told(await judgedChange({before: considered.files, after: later.files, earlier: later.earlier}))).toContain(
      WEAKER,
    )
  })

  test('what nobody knew counted as yes: to say no ends the rule, so it waits', async () => {
    const before = replacing(CARE, DECLARED, 'effect: service, ', '')
    const after = replacing(CARE, DECLARED, 'effect: service', 'effect: none')
    expect(told(await judgedChange({before, after, earlier}))).toContain(WEAKER)
  })

  test('going into use asks for more, and is judged by it at once', async () => {
    const policy = String(CARE[POLICY_FILE]).replace(
      '    enforce: block\n',
      '    at: [production]\n    enforce: block\n',
    )
    const before = edited(considered.files, {[POLICY_FILE]: policy, 'docs/dpia.md': null})
    const after = replacing(before, DECLARED, 'status: considered', 'status: production')
    expect(told(await judgedChange({before, after: edited(before, {'lib/x.py': 'x\n'}), earlier}))).toEqual(['passed'])
    const judgement = await judgedChange({before, after, earlier})
    expect(judgement.change?.kind).toBe('paperwork')
    expect(told(judgement)[0]).toBe('blocked')
  })
})

describe('nothing to compare with', () => {
  test('a declaration that came in broken is compared with by the owners of the gate', async () => {
    const before = edited(CARE, {[DECLARED]: 'ethics: [\n'})
    const given = {before, after: CARE, earlier}
    expect(told(await judgedChange(given))).toEqual([
      'awaiting',
      'ethics-gate/weakening awaiting weakening.not-comparable',
    ])
    expect(told(await approved(given))).toEqual(['passed'])
  })
})

describe('what has ended', () => {
  test('does not change any more', async () => {
    const ended = await declaring('status: production', 'status: retired, ended: 2026-10-01')
    const given = {before: ended.files, after: edited(ended.files, {'model/rules.txt': 'oldest first\n'})}
    expect(told(await judgedChange({...given, earlier: ended.earlier}))).toContain(
      'ethics-gate/weakening awaiting weakening.alive',
    )
  })

  test('is not said to have ended while its model stays, without an approval', async () => {
    const ended = await declaring('status: production', 'status: retired, ended: 2026-10-01')
    expect(told(await judgedChange({before: CARE, after: ended.files, earlier: ended.earlier}))).toContain(WEAKER)
  })
})

describe('the name of a model', () => {
  test('is no cover for another one: a waiver of what it was covers nothing of what it is', async () => {
    const perModel = String(CARE[POLICY_FILE]).replace(
      '  kept:',
      '  told: {for: order, each: model, check: {declared: [model.limitations]}, enforce: block, waiver: {by: board, at_most: 6 months}, what: Its limits are told, how: Write them down.}\n  kept:',
    )
    const before = edited(CARE, {[POLICY_FILE]: perModel})
    const plain = await judgedChange({before, after: edited(before, {'lib/x.py': 'x\n'}), earlier})
    expect(told(plain)).toEqual(['blocked', 'house/told counts declared.missing'])
    const waivers = (content: string) =>
      `waivers: 1\ndecisions:\n  - {id: later, kind: waive, about: {rule: house/told, project: care, model: rank, outcome: missing, content: ${content}}, because: In December, by: {role: board, account: "@bodil"}, date: 2026-11-01, until: 2026-12-31}\n`
    const unbound = edited(before, {'.github/ethics-gate/waivers.yml': waivers(`c1-${'0'.repeat(32)}`)})
    const asked = await judgedChange({before: unbound, after: edited(unbound, {'lib/x.py': 'x\n'}), earlier})
    const content = asked.findings.flatMap(({say}) => say.with['content'] ?? [])[0]
    const waived = edited(before, {'.github/ethics-gate/waivers.yml': waivers(String(content))})
    expect(told(await judgedChange({before: waived, after: edited(waived, {'lib/x.py': 'x\n'}), earlier}))).toEqual([
      'passed',
    ])
    const other = await judgedChange({before: waived, after: edited(waived, {'model/rules.txt': 'other\n'}), earlier})
    expect(told(other)).toContain('house/told counts declared.missing')
  })
})
