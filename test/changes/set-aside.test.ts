import {describe, expect, test} from 'vitest'
import {approved, baselineOf, edited, judgedChange, POLICY_FILE, replacing, told, world} from '../change.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'
import {type Measured, measured} from '../settling.ts'

/*
 * What is tolerated, waived or defended, and by whom: seen as whole pull requests. There is a way out of everything that
 * blocks, and none of them is a way round.
 */

const GATE = '.github/ethics-gate/gate.yml'
const WAIVERS = '.github/ethics-gate/waivers.yml'
const BASELINE = '.github/ethics-gate/baseline.json'
const DECLARED = 'ethics.yml'
const CODE = {'lib/x.py': 'print(1)\n'}
const GATE_CHANGE = 'ethics-gate/gate-change awaiting change.gate-change'
/** Whoever decided a waiver says so in the pull request that brings it. */
const DECIDED = 'ethics-gate/waiver awaiting change.waiver'
const EXPIRED = 'house/dpia counts assessment.expired'

const care = await world()
const {files: CARE, earlier} = care
const VALID = replacing(CARE, POLICY_FILE, 'signed: [officer]}', 'signed: [officer], valid_for: 6 months}')
const IMPROVE = replacing(VALID, GATE, 'policies: [house]', 'policies: [house]\nmode: improve')
const WAIVER = `waivers: 1
decisions:
  - {id: until-spring, kind: waive, about: {rule: house/dpia, project: care, outcome: stale}, because: The new one comes in spring, by: {role: board, account: "@bodil"}, date: 2026-11-20, until: 2027-03-31}
`

const changed = (before: typeof CARE, edits: Parameters<typeof edited>[1], more = {}) =>
  judgedChange({before, after: edited(before, edits), earlier, ...more})

describe('a way out by paper', () => {
  test('an assessment whose term ran out blocks a change of code, and no paper that makes nothing worse', async () => {
    expect(told(await changed(VALID, CODE))).toEqual(['blocked', EXPIRED])
    const paper = await changed(VALID, {
      'docs/dpia.md': VALID['docs/dpia.md'] ?? '',
      [DECLARED]: `${VALID[DECLARED]}# Read again\n`,
    })
    expect(paper.change?.kind).toBe('paperwork')
    expect(told(paper)).toEqual(['passed'])
    expect(paper.findings.find(({rule}) => rule === 'house/dpia')).toMatchObject({outcome: 'stale', standing: 'before'})
  })

  test('the waiver for it governs once it is merged, and merges although it does not govern yet', async () => {
    const given = {before: VALID, after: edited(VALID, {[WAIVERS]: WAIVER}), earlier}
    expect(told(await judgedChange(given))).toEqual(['awaiting', GATE_CHANGE, DECIDED])
    expect(told(await approved(given))).toEqual(['passed'])
    const merged = await changed(given.after, CODE)
    expect(told(merged)).toEqual(['passed'])
    expect(merged.findings.find(({rule}) => rule === 'house/dpia')).toMatchObject({
      outcome: 'stale',
      disposition: 'waived',
    })
  })

  test('a waiver and the code that needs it in one change: the waiver does not count yet', async () => {
    const both = await changed(VALID, {[WAIVERS]: WAIVER, ...CODE})
    expect(told(both)).toEqual(['blocked', GATE_CHANGE, DECIDED, EXPIRED])
  })

  test('a script under the name of evidence is no paper', async () => {
    const sly = replacing(VALID, DECLARED, 'evidence: docs/dpia.md', 'evidence: lib/x.py')
    expect((await changed(sly, CODE)).change?.kind).toBe('content')
  })

  test('a change of a rule is judged by the rules of today, with what the new ones would say beside it', async () => {
    const after = replacing(VALID, POLICY_FILE, 'valid_for: 6 months', 'valid_for: 5 years')
    const judgement = await judgedChange({before: VALID, after: edited(after, CODE), earlier})
    expect(told(judgement)).toEqual(['blocked', GATE_CHANGE, EXPIRED])
    expect(judgement.change?.preview).toMatchObject({blocking: []})
    expect(told(await approved({before: VALID, after, earlier}))).toEqual(['passed'])
  })
})

describe('a repository that improves', () => {
  test('tolerates nothing that is not on the approved baseline', async () => {
    expect(told(await changed(IMPROVE, CODE))).toEqual(['blocked', EXPIRED])
  })

  test('tolerates what stands on it, until what it is about is touched', async () => {
    const baseline = {[BASELINE]: await baselineOf(IMPROVE)}
    const adding = {before: IMPROVE, after: edited(IMPROVE, baseline), earlier}
    expect(told(await judgedChange(adding))).toEqual(['awaiting', GATE_CHANGE])
    const before = adding.after
    const stands = await changed(before, CODE)
    expect(told(stands)).toEqual(['passed'])
    expect(stands.findings.find(({rule}) => rule === 'house/dpia')).toMatchObject({
      outcome: 'stale',
      disposition: 'tolerated',
    })
    expect(told(await changed(before, {'model/rules.txt': 'oldest first\n'}))[0]).toBe('blocked')
  })

  test('does not tolerate what stood, once the model that it is about is another: touch it, mend it', async () => {
    const plain = await world({
      declaration: DECLARATION.replace('effect: service', 'effect: information').replace('goal: Plan visits, ', ''),
      gate: String(IMPROVE[GATE]),
    })
    const before = edited(plain.files, {[BASELINE]: await baselineOf(plain.files)})
    expect(told(await judgedChange({before, after: edited(before, CODE)}))).toEqual(['passed'])
    const touched = await judgedChange({before, after: edited(before, {'model/rules.txt': 'oldest first\n'})})
    expect(told(touched)).toEqual(['blocked', 'house/goal counts declared.missing'])
  })

  test('tolerates nothing where its organisation, or the policy, enforces', async () => {
    const before = edited(IMPROVE, {[BASELINE]: await baselineOf(IMPROVE)})
    const organisation = 'organisation: 1\nname: Town\ngate: {mode: enforce}\n'
    const strict = edited(
      replacing(
        before,
        GATE,
        'mode: improve',
        'mode: improve\norganisation: {path: .github/ethics-gate/organisation.yml}',
      ),
      {
        '.github/ethics-gate/organisation.yml': organisation,
      },
    )
    expect(told(await changed(strict, CODE))).toEqual(['blocked', EXPIRED])
  })

  test('a change cannot put its own fault on the baseline', async () => {
    const worse = edited(IMPROVE, {'model/rules.txt': 'oldest first\n'})
    const after = edited(worse, {[BASELINE]: await baselineOf(worse)})
    expect((await judgedChange({before: IMPROVE, after, earlier})).verdict).toBe('blocked')
  })

  test('what was waived and has expired is not tolerated instead', async () => {
    const over = WAIVER.replace('date: 2026-11-20, until: 2027-03-31', 'date: 2026-06-01, until: 2026-11-01')
    const before = edited(IMPROVE, {[WAIVERS]: over})
    const listed = edited(before, {[BASELINE]: await baselineOf(IMPROVE)})
    expect(told(await changed(listed, CODE))).toEqual(['blocked', EXPIRED])
  })
})

describe('the law', () => {
  const lawful = (files: typeof CARE) =>
    replacing(files, POLICY_FILE, '{title: A tidy house', '{layer: law, title: A tidy house')

  test('is reached by no waiver and no baseline', async () => {
    for (const edits of [{[WAIVERS]: WAIVER}, {[BASELINE]: await baselineOf(IMPROVE)}]) {
      const judgement = await changed(edited(lawful(IMPROVE), edits), CODE)
      expect(told(judgement)).toEqual(['blocked', EXPIRED])
    }
  })

  test('under which something comes is judged as that from then on', async () => {
    const waived = edited(VALID, {[WAIVERS]: WAIVER})
    expect(told(await changed(waived, CODE))).toEqual(['passed'])
    expect(told(await changed(lawful(waived), CODE))).toEqual(['blocked', EXPIRED])
  })
})

describe('a first honest declaration', () => {
  const OPEN = DECLARATION.replace('name: Care', 'name: Rounds')
    .replace(/assessments:[\s\S]*/, '')
    .replace('effect: service', 'effect: contact')
  const adding = (before: typeof CARE) => changed(before, {'rounds/ethics.yml': OPEN})
  const onlyGate = edited(CARE, {[DECLARED]: null, 'docs/dpia.md': null, 'model/rules.txt': null})
  const improving = replacing(onlyGate, GATE, 'policies: [house]', 'policies: [house]\nmode: improve')

  test('passes where the gate improves, and shows what it revealed', async () => {
    const judgement = await adding(improving)
    expect(told(judgement)).toEqual(['passed'])
    expect(judgement.findings.find(({rule}) => rule === 'house/dpia')).toMatchObject({
      outcome: 'missing',
      movement: 'new',
      standing: 'before',
    })
  })

  test('is held to what is enforced, and to the law', async () => {
    expect((await adding(onlyGate)).verdict).toBe('blocked')
    const law = replacing(improving, POLICY_FILE, '{title: A tidy house', '{layer: law, title: A tidy house')
    expect((await adding(law)).verdict).toBe('blocked')
  })

  test('is no cover for code that comes along', async () => {
    expect((await changed(improving, {'rounds/ethics.yml': OPEN, ...CODE})).verdict).toBe('blocked')
  })

  test('is first only once: the baseline remembers the project', async () => {
    const known = edited(improving, {'rounds/ethics.yml': OPEN})
    const before = edited(improving, {[BASELINE]: await baselineOf(known)})
    const judgement = await adding(edited(before, {}))
    expect(judgement.findings.find(({rule}) => rule === 'house/dpia')).not.toMatchObject({standing: 'before'})
  })
})

const ratio = (value: number, more: Partial<Measured> = {}): Promise<Record<string, string | Uint8Array>> =>
  measured({
    called: [
      ['man', 2000],
      ['woman', Math.round(2000 * value)],
    ],
    ...more,
  }) as Promise<Record<string, string | Uint8Array>>
/** Who decides in these: one person in two roles. */
const MANAGED = String(CARE[GATE]).replace('roles:\n', 'roles:\n  manager: {accounts: [{login: bodil, id: 2001}]}\n')
const OWNED = {[GATE]: MANAGED}
const DIFFERS = 'house/asked counts bias.fail'

describe('a measured difference', () => {
  const limit = (low: number) =>
    `waivers: 1\ndecisions:\n  - {id: gap, kind: waive, about: {rule: house/asked, project: visits, event: call, attribute: sex, outcome: fail, metric: selection-rate, bound: [${low}, 1.43]}, because: A new model comes in spring, by: {role: manager, account: "@bodil"}, date: 2026-11-01, until: 2027-03-31}\n`
  const RULE = 'waiver: {by: manager, at_most: 6 months}'

  test('that is waived keeps its outcome, and a larger one is not covered', async () => {
    const before = {...(await ratio(0.72, {rule: RULE})), ...OWNED, [WAIVERS]: limit(0.7)}
    const waived = await judgedChange({before, after: edited(before, CODE)})
    expect(told(waived)).toEqual(['passed'])
    expect(waived.findings.find(({disposition}) => disposition === 'waived')).toMatchObject({outcome: 'fail'})
    const worse = {...(await ratio(0.61, {rule: RULE})), ...OWNED, [WAIVERS]: limit(0.7)}
    expect(told(await judgedChange({before, after: worse}))).toContain(DIFFERS)
  })

  test('whose evidence is taken away is not tested, which is new', async () => {
    const improve = {[GATE]: `${MANAGED}mode: improve\n`}
    const files = {...(await ratio(0.72)), ...improve}
    const before = {...files, [BASELINE]: await baselineOf(files)}
    expect(told(await judgedChange({before, after: edited(before, CODE)}))).toEqual(['passed'])
    const judgement = await judgedChange({before, after: edited(before, {'report.csv': null})})
    expect(judgement.verdict).toBe('blocked')
  })

  test('that grows a little in every change is compared with the best on record, not with the last', async () => {
    const improve = {[GATE]: `${MANAGED}mode: improve\n`}
    const first = {...(await ratio(0.7)), ...improve}
    const baseline = {[BASELINE]: await baselineOf(first)}
    const step = async (value: number) => ({...(await ratio(value)), ...improve, ...baseline})
    expect(told(await judgedChange({before: await step(0.7), after: await step(0.71)}))).toEqual(['passed'])
    expect(told(await judgedChange({before: await step(0.71), after: await step(0.7)}))).toEqual(['passed'])
    expect(told(await judgedChange({before: await step(0.7), after: await step(0.695)}))).toContain(DIFFERS)
  })

  test('that is defended waits for its role, and stays where it stood once it was approved', async () => {
    const rule =
      'accept_difference: {by: [manager], at_most: 12 months}, enforce: {fail: block, inconclusive: warn, undefined: warn, suppressed: warn, not-tested: warn}'
    const rest = `decisions:\n  - {id: age-limit, kind: accept-difference, about: {rule: house/asked, attribute: sex, event: call}, because: The care is for new mothers, by: {role: manager, account: "@bodil"}, date: 2026-10-01, until: 2027-03-31, bound: [0.5, 1.43]}\n`
    const before = {...(await ratio(0.72, {rule})), ...OWNED}
    const after = {...(await ratio(0.72, {rule, rest})), ...OWNED}
    const given = {before, after}
    expect((await judgedChange(given)).verdict).toBe('awaiting')
    const opened = await approved(given)
    expect(told(opened)).toEqual(['passed'])
    expect(opened.findings.find(({disposition}) => disposition === 'justified')).toMatchObject({outcome: 'fail'})
    expect(told(await judgedChange({before: after, after: edited(after, CODE)}))).toEqual(['passed'])
    const worse = {...(await ratio(0.45, {rule, rest})), ...OWNED}
    expect(told(await judgedChange({before: after, after: worse}))).toContain(DIFFERS)
  })
})

describe('what is about the waivers themselves', () => {
  test('only warns: a waiver that is not needed any more does not stop what mended it', async () => {
    const before = edited(VALID, {[WAIVERS]: WAIVER})
    const mended = await world({
      policy: String(VALID[POLICY_FILE]),
      declaration: DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-20'),
    })
    const given = {before, after: edited(mended.files, {[WAIVERS]: WAIVER}), earlier: []}
    const judgement = await approved(given)
    const own = judgement.findings.filter(({rule}) => rule === 'ethics-gate/waiver')
    expect(own.map(({say, level}) => `${say.key} ${level}`)).toEqual(['settle.unused warn'])
  })

  test('in the declaration they are a fault, and set nothing aside', async () => {
    const after = edited(VALID, {[DECLARED]: `${VALID[DECLARED]}waivers: [{rule: house/dpia}]\n`})
    const judgement = told(await judgedChange({before: VALID, after: edited(after, CODE), earlier}))
    expect(judgement).toContain(EXPIRED)
    expect(judgement.some(one => one.startsWith('ethics-gate/declaration counts'))).toBe(true)
  })
})

describe('a fault', () => {
  const light = (files: typeof CARE) => replacing(files, POLICY_FILE, 'enforce: block', 'enforce: advise')

  test('in a piece of evidence weighs as its rule does', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    const {verdict, findings} = await changed(light(CARE), {'docs/dpia.md': pointer})
    expect(verdict).toBe('passed')
    expect(findings.some(({outcome, level}) => outcome === 'error' && level === 'advise')).toBe(true)
  })

  test('in the declaration or in what decides blocks, however light the rules are', async () => {
    expect((await changed(light(CARE), {[DECLARED]: `${CARE[DECLARED]}odd: 1\n`})).verdict).toBe('blocked')
    const broken = edited(light(CARE), {[GATE]: `${CARE[GATE]}odd: 1\n`})
    expect((await changed(broken, CODE)).verdict).toBe('error')
  })
})
