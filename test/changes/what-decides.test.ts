import {describe, expect, test} from 'vitest'
import {approved, edited, judgedChange, lines, PEOPLE, POLICY_FILE, told, world} from '../change.ts'
import {TODAY} from '../project.ts'
import {review} from '../reviews.ts'

/*
 * Changes of what decides itself: the first of it, and the repair of it. Each has a way that somebody named can open.
 */

const GATE = '.github/ethics-gate/gate.yml'
const DECLARED = 'ethics.yml'
const CODE = {'lib/x.py': 'print(1)\n'}
const GATE_CHANGE = 'ethics-gate/gate-change awaiting change.gate-change'

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
    expect(told(judgement)).toEqual(['awaiting', GATE_CHANGE])
    expect(told(await approved(given))).toEqual(['passed'])
    const stranger = [review(PEOPLE.stranger, lines(judgement).join('\n'), {at: TODAY})]
    expect((await judgedChange({...given, reviews: stranger})).verdict).toBe('awaiting')
  })

  test('together with a project it is no adoption', async () => {
    const judgement = await judgedChange({before: bare, after: edited(CARE, {})})
    expect(judgement.change?.kind).not.toBe('adoption')
    expect(judgement.verdict).toBe('blocked')
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
