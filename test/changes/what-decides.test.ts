import {describe, expect, test} from 'vitest'
import {approved, edited, judgedChange, lines, PEOPLE, POLICY_FILE, replacing, told, world} from '../change.ts'
import {TODAY} from '../project.ts'
import {review} from '../reviews.ts'

/*
 * Changes of what decides itself: the first of it, and the repair of it. Each has a way that somebody named can open.
 */

const GATE = '.github/ethics-gate/gate.yml'
const DECLARED = 'ethics.yml'
const CODE = {'lib/x.py': 'print(1)\n'}
const GATE_FIRST = 'ethics-gate/gate-change awaiting change.gate-first'
const GATE_CHANGE = 'ethics-gate/gate-change awaiting change.gate-change'

const WAIVERS = '.github/ethics-gate/waivers.yml'
const WAIVER = `waivers: 1
decisions:
  - id: w
    kind: waive
    about: {rule: house/dpia, project: care, system: care, outcome: [missing, stale, fail]}
    because: Later
    by: {role: board, account: "@bodil"}
    date: 2026-11-20
    until: 2027-02-28
`

const {files: CARE, earlier} = await world()

const changed = (before: typeof CARE, edits: Parameters<typeof edited>[1], more = {}) =>
  judgedChange({before, after: edited(before, edits), earlier, ...more})

describe('what decides is broken', () => {
  const broken = {...CARE, [POLICY_FILE]: `${CARE[POLICY_FILE]}  odd: [\n`}

  test('nothing passes, whatever it is about', async () => {
    expect((await changed(broken, CODE)).verdict).toBe('error')
    expect((await changed(broken, {[DECLARED]: `${CARE[DECLARED]}# x\n`})).verdict).toBe('error')
  })

  test('its repair alone is judged as that, and approved by the owners who can still be read', async () => {
    const given = {before: broken, after: edited(broken, {[POLICY_FILE]: CARE[POLICY_FILE] ?? ''}), earlier}
    const judgement = await judgedChange(given)
    expect(judgement.change?.kind).toBe('repair')
    expect(told(judgement)).toEqual(['awaiting', GATE_CHANGE])
    expect(judgement.findings.find(({awaits}) => awaits)?.settledBy).toEqual(['board'])
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('where the owners cannot be read either, whoever administers the repository approves', async () => {
    const before = {...CARE, [GATE]: 'gate: 1\npolicies: [\n'}
    const given = {before, after: CARE, earlier}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual(['awaiting', GATE_CHANGE])
    expect(judgement.findings.find(({awaits}) => awaits)?.settledBy).toEqual(['repository-administrator'])
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('a repair sets nothing aside unseen: whoever is said to have decided confirms it, or it comes afterwards', async () => {
    const mended = {[POLICY_FILE]: CARE[POLICY_FILE] ?? '', [WAIVERS]: WAIVER}
    const readable = await changed(broken, mended)
    expect(readable.change?.kind).toBe('repair')
    expect(told(readable)).toEqual(['awaiting', GATE_CHANGE, 'ethics-gate/waiver awaiting change.waiver'])
    const unowned = {before: {...CARE, [GATE]: 'gate: 1\npolicies: [\n'}, after: {...CARE, [WAIVERS]: WAIVER}, earlier}
    expect(told(await approved(unowned))).toEqual(['blocked', 'ethics-gate/waiver counts change.waiver-too-soon'])
    const stood = {before: {...unowned.before, [WAIVERS]: WAIVER}, after: unowned.after, earlier}
    expect(told(await approved(stood))).toEqual(['passed'])
    const edit = {...stood, after: {...stood.after, [WAIVERS]: `${WAIVER}# seen\n`}}
    expect(told(await approved(edit))).toEqual(['passed'])
  })

  test('a repair that does not mend, or that brings code along, is none', async () => {
    const half = edited(broken, {[POLICY_FILE]: `${CARE[POLICY_FILE]}  odd: {\n`})
    expect((await approved({before: broken, after: half, earlier})).verdict).toBe('error')
    const more = edited(broken, {[POLICY_FILE]: CARE[POLICY_FILE] ?? '', ...CODE})
    expect((await approved({before: broken, after: more, earlier})).verdict).toBe('error')
  })

  test('a change that would break it does not merge', async () => {
    const given = {before: CARE, after: broken, earlier}
    expect((await approved(given)).verdict).not.toBe('passed')
  })
})

describe('first adoption', () => {
  const bare = {'README.md': 'Care\n', 'model/rules.txt': 'first come\n'}
  const gate = {[GATE]: CARE[GATE] ?? '', [POLICY_FILE]: CARE[POLICY_FILE] ?? ''}

  test('the gate comes first, alone, and is approved by whoever administers the repository', async () => {
    const given = {before: bare, after: edited(bare, gate)}
    const judgement = await judgedChange(given)
    expect(judgement.change?.kind).toBe('adoption')
    expect(told(judgement)).toEqual(['awaiting', GATE_FIRST])
    expect(told(await approved(given))).toEqual(['passed'])
    const stranger = [review(PEOPLE.stranger, lines(judgement).join('\n'), {at: TODAY})]
    expect((await judgedChange({...given, reviews: stranger})).verdict).toBe('awaiting')
  })

  const paper = {[DECLARED]: CARE[DECLARED] ?? '', 'docs/dpia.md': CARE['docs/dpia.md'] ?? ''}

  test('with it may come what is declared for the first time and the papers for it: what `init` writes', async () => {
    const given = {before: bare, after: edited(bare, {...gate, ...paper})}
    const judgement = await judgedChange(given)
    expect(judgement.change?.kind).toBe('adoption')
    expect(told(judgement)).toEqual(['awaiting', GATE_FIRST])
    const shown = judgement.findings.filter(({rule}) => rule === 'house/dpia')
    expect(shown.map(({standing}) => standing)).toEqual(['before'])
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('the approval is of the papers too: others need another', async () => {
    const first = await judgedChange({before: bare, after: edited(bare, {...gate, ...paper})})
    const reviews = [review(PEOPLE.admin, lines(first).join('\n'), {at: TODAY})]
    const other = edited(bare, {...gate, ...paper, [DECLARED]: `${CARE[DECLARED]}# x\n`})
    expect((await judgedChange({before: bare, after: other, reviews})).verdict).toBe('awaiting')
  })

  test('a declaration with a fault holds it up until it is mended', async () => {
    const wrong = {...paper, [DECLARED]: `${CARE[DECLARED]}surprise: 1\n`}
    const given = {before: bare, after: edited(bare, {...gate, ...wrong})}
    expect((await approved(given)).verdict).toBe('blocked')
  })

  test('where the folder tells of more than is declared, that is confirmed as well', async () => {
    const low =
      'ethics: 1\nproject: {name: Care, goal: Plan visits, status: production}\nuse: {effect: none}\ndata: {about: no-persons, because: Only hours}\n'
    const before = {...bare, 'model/risk.pkl': 'x'}
    const given = {before, after: edited(before, {...gate, [DECLARED]: low})}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual([
      'awaiting',
      'ethics-gate/first-classification awaiting change.first-classification',
      GATE_FIRST,
    ])
    expect(lines(judgement).every(line => line.split(' ')[3] === 'repository-administrator')).toBe(true)
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test.each([
    ['code', {'lib/x.py': 'print(1)\n'}],
    ['a model', {'model/rules.txt': 'oldest first\n'}],
    ['a page that is no evidence', {'docs/other.md': 'More\n'}],
  ])('beside %s nobody can approve it, and it says what to do', async (_, edits) => {
    const given = {before: bare, after: edited(bare, {...gate, ...paper, ...edits})}
    const judgement = await judgedChange(given)
    expect(judgement.change?.kind).toBe('content')
    expect(judgement.verdict).toBe('blocked')
    const why = judgement.findings.find(({rule}) => rule === 'ethics-gate/gate-change')?.because
    expect(why).toMatchObject({key: 'change.nobody', with: {roles: []}})
    expect((await approved(given)).verdict).toBe('blocked')
  })

  test('it changes nothing that was declared before: what that would end, nobody could weigh yet', async () => {
    const before = edited(bare, paper)
    const less = replacing(before, DECLARED, 'effect: service', 'effect: information')
    const given = {before, after: edited(less, gate)}
    expect((await judgedChange(given)).change?.kind).toBe('paperwork')
    expect((await approved(given)).verdict).toBe('blocked')
    expect(told(await approved({before, after: edited(before, gate)}))).toEqual(['passed'])
  })

  describe('decides nothing in the name of somebody: who may is named by what it brings', () => {
    const bringing = (edits: Parameters<typeof edited>[1]) => ({
      before: bare,
      after: edited(bare, {...gate, ...paper, ...edits}),
    })
    const deciding = (decision: string) => ({[DECLARED]: `${CARE[DECLARED]}decisions: [${decision}]\n`})

    test.each([
      ['no difference between people is accepted', '{id: d, kind: accept-difference, because: x, date: 2026-11-20}'],
      ['no role', '{id: d, kind: start, because: x, by: {role: officer, account: "@kirsten"}, date: 2026-11-20}'],
      ['no body', '{id: d, kind: start, because: x, by: {body: Team, record: docs/dpia.md}, date: 2026-11-20}'],
    ])('%s', async (_, decision) => {
      const given = bringing(deciding(decision))
      const judgement = await judgedChange(given)
      expect(judgement.change?.kind).toBe('adoption')
      const [found] = judgement.findings.filter(({rule}) => rule === 'ethics-gate/decision')
      expect(found).toMatchObject({
        at: {pointer: '/decisions/0'},
        say: {key: 'change.decision-too-soon', with: {id: 'd'}},
      })
      expect(told(await approved(given))).toEqual(['blocked', 'ethics-gate/decision counts change.decision-too-soon'])
    })

    test('nobody: a decision that names no one may come along', async () => {
      expect(told(await approved(bringing(deciding('{id: d, kind: start, because: x}'))))).toEqual(['passed'])
    })

    test('nothing is set aside, and the entry comes in a pull request of its own afterwards', async () => {
      for (const more of [{}, {[DECLARED]: null, 'docs/dpia.md': null}]) {
        const given = bringing({[WAIVERS]: WAIVER, ...more})
        expect((await judgedChange(given)).change?.kind).toBe('adoption')
        expect(told(await approved(given))).toEqual(['blocked', 'ethics-gate/waiver counts change.waiver-too-soon'])
      }
      expect(told(await approved(bringing({[WAIVERS]: 'waivers: 1\ndecisions: []\n'})))).toEqual(['passed'])
      const before = edited(bare, {...gate, ...paper})
      const asked = lines(await judgedChange({before, after: edited(before, {[WAIVERS]: WAIVER}), earlier}))
      expect(asked.map(line => line.split(' ').slice(2, 4))).toEqual([
        ['gate', 'board'],
        ['waiver/w', 'board'],
      ])
    })
  })

  test('papers alone, without what decides, are no adoption', async () => {
    const judgement = await judgedChange({before: bare, after: edited(bare, paper)})
    expect(judgement.change?.kind).toBe('paperwork')
  })

  test('then the project comes, under it', async () => {
    const before = edited(bare, gate)
    expect((await changed(before, {...CARE})).verdict).toBe('passed')
  })

  test('one without owners, or with owners whom nobody can be, does not pass', async () => {
    for (const lines of [
      'gate: 1\npolicies: [house]\n',
      String(CARE[GATE]).replace('owners: [board]', 'owners: [nobody]'),
    ]) {
      const given = {before: bare, after: edited(bare, {...gate, [GATE]: lines})}
      expect((await approved(given)).verdict).not.toBe('passed')
    }
  })
})
