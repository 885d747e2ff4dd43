import {describe, expect, test} from 'vitest'
import {
  approved,
  baselineOf,
  edited,
  judgedChange,
  lines,
  moved,
  PEOPLE,
  POLICY_FILE,
  replacing,
  told,
  world,
} from '../change.ts'
import {type Texts, TODAY} from '../project.ts'
import {review} from '../reviews.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'
import {type Measured, measured} from '../settling.ts'

/*
 * What was decided of one thing is not decided of another that takes its name, its place or its approval.
 */

const GATE = '.github/ethics-gate/gate.yml'
const WAIVERS = '.github/ethics-gate/waivers.yml'
const BASELINE = '.github/ethics-gate/baseline.json'
const care = await world()
const {files: CARE, earlier} = care
const BY = 'because: Small, by: {role: board, account: "@bodil"}, date: 2026-11-20, until: 2027-03-31}'
const WAIVE = `  - {id: until-spring, kind: waive, about: {rule: house/dpia, project: pilot, outcome: [stale, missing]}, ${BY}\n`
const LOWER = `  - {id: low, kind: tier, about: {project: pilot}, to: 0, ${BY}\n`
const waivers = (...decisions: string[]) => `waivers: 1\ndecisions:\n${decisions.join('')}`
const PILOT = DECLARATION.replace('name: Care', 'name: Pilot').replace(/assessments:[\s\S]*/, '')
const INHERITED = 'ethics-gate/waiver awaiting change.inherited'

describe('what is set aside for a name', () => {
  test('holds for a project that is new under it once whoever decided confirms that', async () => {
    const before = edited(moved(CARE, 'care'), {[WAIVERS]: waivers(WAIVE, LOWER)})
    const given = {before, after: edited(before, {'pilot/ethics.yml': PILOT}), earlier}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual(['awaiting', INHERITED, INHERITED])
    expect(judgement.findings.flatMap(({awaits}) => awaits?.role ?? [])).toEqual(['board', 'board'])
    expect(told(await approved(given))).toEqual(['passed'])
    const reviews = [review(PEOPLE.bodil, lines(judgement).join('\n'), {at: TODAY})]
    const other = edited(before, {'pilot/ethics.yml': PILOT.replace('Plan visits', 'Rank the poor')})
    expect(told(await judgedChange({before, after: other, earlier, reviews}))[0]).toBe('awaiting')
  })

  test('holds for a system that is new in the project once whoever decided confirms that, and for the others as before', async () => {
    const one = `${PILOT}systems: {one: {name: One}}\n`
    const before = edited(moved(CARE, 'care'), {[WAIVERS]: waivers(WAIVE), 'pilot/ethics.yml': one})
    expect(told(await judgedChange({before, after: edited(before, {'pilot/x.py': 'x\n'}), earlier}))).toEqual([
      'passed',
    ])
    const two = edited(before, {'pilot/ethics.yml': `${PILOT}systems: {one: {name: One}, two: {name: Two}}\n`})
    const judgement = await judgedChange({before, after: two, earlier})
    expect(told(judgement)).toEqual(['awaiting', INHERITED])
    expect(judgement.findings.find(({awaits}) => awaits)?.say.with).toMatchObject({
      systems: ['two'],
      id: 'until-spring',
    })
  })

  test('tolerated: the owners confirm it', async () => {
    const improving = edited(
      replacing(moved(CARE, 'care'), GATE, 'policies: [house]', 'policies: [house]\nmode: improve'),
      {
        'pilot/ethics.yml': PILOT,
      },
    )
    const listed = edited(improving, {[BASELINE]: await baselineOf(improving)})
    expect(told(await judgedChange({before: listed, after: edited(listed, {'pilot/x.py': 'x\n'}), earlier}))).toEqual([
      'passed',
    ])
    const before = edited(listed, {'pilot/ethics.yml': null})
    expect(told(await judgedChange({before, after: listed, earlier}))).toEqual([
      'awaiting',
      'ethics-gate/baseline awaiting change.inherited-baseline',
    ])
  })
})

const manager = String(CARE[GATE]).replace('roles:\n', 'roles:\n  manager: {accounts: [{login: bodil, id: 2001}]}\n')
const gap = async (more: Partial<Measured>): Promise<Texts> => ({
  ...(await measured({
    called: [
      ['man', 2000],
      ['woman', 1400],
    ],
    ...more,
  })),
  [GATE]: manager,
})

describe('a decision to accept a difference', () => {
  const LEVELS = 'enforce: {fail: block, inconclusive: warn, undefined: warn, suppressed: warn, not-tested: warn}'
  const accepting = (rule: string) =>
    `decisions:\n  - {id: age-limit, kind: accept-difference, about: {rule: ${rule}, attribute: sex, event: call}, because: The care is for new mothers, by: {role: manager, account: "@bodil"}, date: 2026-10-01, until: 2027-03-31, bound: [0.1, 9]}\n`

  test.each(['house/asked', 'house/nothing'])('does not come in where nobody may take it, under %s', async rule => {
    const before = await gap({rule: LEVELS})
    const after = await gap({rule: LEVELS, rest: accepting(rule)})
    const judgement = await judgedChange({before, after})
    expect(judgement.change?.kind).toBe('paperwork')
    expect(told(judgement)).toContain('ethics-gate/difference counts settle.difference-never')
    expect(judgement.verdict).toBe('blocked')
    // Where it is there already, it is told and holds nothing up.
    expect(told(await judgedChange({before: after, after: edited(after, {'README.md': 'x\n'})}))).not.toContain(
      'ethics-gate/difference counts settle.difference-never',
    )
    expect(told(await judgedChange({before: after, after: before}))).toEqual(['passed'])
  })

  test('does not come in while the results that it rests on are not there', async () => {
    const rule = `accept_difference: {by: [manager], at_most: 12 months}, ${LEVELS}`
    const before = edited(await gap({rule}), {'report.csv': null})
    const after = edited(await gap({rule, rest: accepting('house/asked')}), {'report.csv': null})
    expect(told(await judgedChange({before, after}))).toEqual([
      'blocked',
      'ethics-gate/difference counts settle.difference-no-files',
    ])
  })
})

describe('figures of several groups', () => {
  const of = (woman: number, other: number) =>
    gap({
      called: [
        ['man', 2000],
        ['woman', woman],
        ['other', other],
      ],
    })
  const between = async (was: readonly [number, number], is: readonly [number, number]) => {
    const judgement = await judgedChange({before: await of(...was), after: await of(...is)})
    return judgement.findings.find(({rule}) => rule === 'house/asked')?.movement
  }

  test.each([
    ['one more group that falls out is worse, whatever the worst one does', [1000, 1900], [1000, 1010], 'worse'],
    ['also where the worst one becomes better', [1000, 1900], [1200, 1300], 'worse'],
    ['two that change places: another one is the worst, which is new', [1000, 1400], [1400, 1000], 'new'],
    ['one that is better beside one that stays is better', [1000, 1400], [1100, 1400], 'better'],
    ['none that moves is the same', [1000, 1400], [1000, 1400], 'same'],
  ] as const)('%s', async (_, was, is, movement) => {
    expect(await between(was, is)).toBe(movement)
  })
})

describe('an approval is of the content that was seen', () => {
  const asFor = async (before: Texts, after: Texts, evil: Texts) => {
    const given = {before, after, earlier}
    const judgement = await judgedChange(given)
    const reviews = Object.values(PEOPLE).map(one => review(one, lines(judgement).join('\n'), {at: TODAY}))
    const asked = (one: Awaited<ReturnType<typeof judgedChange>>) =>
      one.findings.filter(({rule, disposition}) => rule === 'ethics-gate/weakening' && disposition === 'awaiting')
        .length
    return [
      asked(judgement),
      asked(await judgedChange({...given, reviews})),
      asked(await judgedChange({before, after: evil, earlier, reviews})),
    ]
  }

  test('of a model that changes though its project has ended', async () => {
    const before = replacing(CARE, 'ethics.yml', 'status: production', 'status: retired')
    const to = (text: string) => edited(before, {'model/rules.txt': text})
    expect(await asFor(before, to('first come, tidied\n'), to('those without a name last\n'))).toEqual([1, 0, 1])
  })

  test('of a model that stays where the project is said to have ended', async () => {
    const ended = replacing(CARE, 'ethics.yml', 'status: production', 'status: retired, ended: 2026-10-01')
    const [first, after, evil] = await asFor(
      CARE,
      ended,
      edited(ended, {'model/rules.txt': 'those without a name last\n'}),
    )
    expect(first).toBeGreaterThan(0)
    expect(after).toBe(0)
    expect(evil).toBeGreaterThan(0)
  })

  test('of files that another declaration takes over', async () => {
    const low =
      'ethics: 1\nproject: {name: Barns, status: production, goal: Count barns}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'
    const before = edited(CARE, {'lib/x.py': 'x\n'})
    const to = (text: string) => edited(before, {'lib/ethics.yml': low, 'lib/x.py': text})
    expect(await asFor(before, to('x = 1\n'), to('rank(citizens)\n'))).toEqual([1, 0, 1])
  })
})

describe('a role that each project fills itself', () => {
  const policy = String(CARE[POLICY_FILE])
    .replaceAll('officer', 'planner')
    .replace('planner: The privacy officer', 'planner: The planner')
  const TEAM = 'team: [{role: planner, account: "@kirsten"}]\n'
  const planned = async (team: string): Promise<Texts> => {
    const {files} = await world({policy, declaration: DECLARATION.replace('assessments:', `${team}assessments:`)})
    const officer = '  officer: {accounts: [{login: kirsten, id: 2002}, {login: deputy, id: 2003}]}'
    const gate = replacing(files, GATE, officer, '  planner: {per_project: true}')
    return replacing(gate, 'ethics.yml', 'role: officer', 'role: planner')
  }
  const signed = earlier.map(one => ({
    ...one,
    reviews: one.reviews.map(each => ({...each, text: each.text.replace(' officer ', ' planner ')})),
  }))
  const TEAM_CHANGES = 'ethics-gate/weakening awaiting weakening.team'

  test.each([
    ['replaced', TEAM.replace('kirsten', 'stranger')],
    ['joined by another', TEAM.replace('}]', '}, {role: planner, account: "@stranger"}]')],
    ['dropped', ''],
  ])('whoever holds it is not %s without one of them or an owner', async (_, team) => {
    const [before, after] = [await planned(TEAM), await planned(team)]
    const given = {before, after, earlier: signed}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toContain(TEAM_CHANGES)
    const asked = judgement.findings.find(({say}) => say.key === 'weakening.team')
    expect(asked?.settledBy).toEqual(['board', 'planner'])
    for (const [account, role, left] of [
      [PEOPLE.stranger, 'planner', 1],
      [PEOPLE.kirsten, 'planner', 0],
      [PEOPLE.bodil, 'board', 0],
    ] as const) {
      const line = String(asked?.awaits?.code).replace(/weakening \w+/, `weakening ${role}`)
      const again = await judgedChange({...given, reviews: [review(account, line, {at: TODAY})]})
      expect(told(again).filter(one => one === TEAM_CHANGES)).toHaveLength(left)
    }
  })

  test('and where nobody held it the owners approve; a project that is new fills it itself', async () => {
    const [before, after] = [await planned(''), await planned(TEAM)]
    const judgement = await judgedChange({before, after, earlier: signed})
    expect(judgement.findings.find(({say}) => say.key === 'weakening.team')?.settledBy).toEqual(['board'])
    const first = edited(before, {'ethics.yml': null})
    expect(told(await judgedChange({before: first, after, earlier: signed}))).not.toContain(TEAM_CHANGES)
  })

  test('capitals and other members change nothing', async () => {
    const before = await planned(TEAM)
    const after = await planned(
      TEAM.replace('@kirsten', '@Kirsten').replace('}]', '}, {role: intern, account: "@maker"}]'),
    )
    expect(told(await judgedChange({before, after, earlier: signed}))).toEqual(['passed'])
  })
})
