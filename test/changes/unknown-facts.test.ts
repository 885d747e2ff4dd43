import {describe, expect, test} from 'vitest'
import {prepare} from '../../src/case/prepare.ts'
import {messages} from '../../src/gate/messages.ts'
import {weigh} from '../../src/gate/weigh.ts'
import {treeOf} from '../../src/repository/memory.ts'
import {edited, judgedChange, POLICY_FILE, replacing, told, world} from '../change.ts'
import {type Texts, TODAY} from '../project.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'

/*
 * What is not said, or not said in a way that can be read, is never taken for "no".
 */

const {files: CARE, earlier} = await world()
const DECLARED = 'ethics.yml'

describe('a fact that is no value', () => {
  test.each(['effect:', 'effect: 3', 'effect: Service', 'effect: [service]', 'effect: TODO', 'effect: ~'])(
    '%s is unknown, so that the rule is asked, and is a fault of its own',
    async written => {
      const block = CARE[DECLARED]
        ?.toString()
        .replace(
          'use: {supports: The round of visits, effect: service, automation: support}',
          `use:\n  supports: The round of visits\n  ${written}\n  automation: support`,
        )
      const after = edited(CARE, {[DECLARED]: block ?? ''})
      const judgement = told(await judgedChange({before: CARE, after, earlier}))
      expect(judgement[0]).toBe('blocked')
      expect(judgement.some(one => one.startsWith('ethics-gate/declaration counts'))).toBe(true)
      expect(judgement).toContain('house/dpia counts gate.undeclared')
    },
  )

  test('that is taken away is unknown too: the rule is asked, and less is told', async () => {
    const after = replacing(CARE, DECLARED, 'effect: service, ', '')
    expect(told(await judgedChange({before: CARE, after, earlier}))).toEqual([
      'blocked',
      'ethics-gate/weakening awaiting weakening.fact',
      'house/dpia counts gate.undeclared',
    ])
  })
})

describe('a rule for each model', () => {
  const PER_MODEL = String(CARE[POLICY_FILE]).replace(
    '  kept:',
    '  of-people:\n    for: order\n    each: model\n    when: {model.about: [persons]}\n    check: {declared: [model.origin]}\n    enforce: block\n    waiver: {by: board, at_most: 6 months}\n    what: Where it comes from\n    how: Write it down.\n  kept:',
  )
  const asking = async (declaration: string) => (await world({policy: PER_MODEL, declaration})).files
  const origin = DECLARATION.replace('kind: rules}', 'kind: rules, origin: own}')

  test('of which none is declared is asked once, of the project', async () => {
    const before = await asking(origin)
    const after = replacing(before, DECLARED, /models: .*\n/.exec(origin)?.[0] ?? '', '')
    const judgement = await judgedChange({before, after, earlier})
    expect(told(judgement)).toContain('house/of-people counts gate.undeclared')
  })

  test('of which there are said to be none is not asked, with the reason, and that is less than before', async () => {
    const before = await asking(origin)
    const after = replacing(before, DECLARED, /models: .*\n/.exec(origin)?.[0] ?? '', 'models: {}\n')
    const judgement = await judgedChange({before, after, earlier})
    expect(judgement.findings.find(({rule}) => rule === 'house/of-people')).toMatchObject({
      disposition: 'not-applicable',
      say: {key: 'gate.none-of-these'},
    })
    expect(told(judgement)).toContain('ethics-gate/weakening awaiting weakening.fact')
  })

  test('one that is silent does not hide behind another that speaks', async () => {
    const before = await asking(origin)
    const after = replacing(before, DECLARED, 'models: {', 'models: {quiet: {does: rank}, ')
    const judgement = await judgedChange({before, after, earlier})
    expect(told(judgement)).toContain('house/of-people counts gate.undeclared')
    expect(
      judgement.findings.find(({rule, outcome}) => rule === 'house/of-people' && outcome !== 'pass')?.subject.id,
    ).toBe('quiet')
  })
})

describe('facts that contradict each other', () => {
  test.each([
    ['data without persons, about people', 'about: persons, people', 'about: no-persons, because: None, people'],
    [
      'no effect, and events',
      'effect: service, automation: support',
      'effect: none, automation: support, events: {call: {by: person, for_the_person: favourable, truth_known_for: nobody}}',
    ],
    [
      'nothing automatic, and a model that does it',
      'automation: support',
      'automation: none, events: {call: {by: model, for_the_person: favourable, truth_known_for: nobody}}',
    ],
  ])('%s: both are unknown, and it blocks', async (_, from, to) => {
    const after = replacing(CARE, DECLARED, from, to)
    const judgement = told(await judgedChange({before: CARE, after, earlier}))
    expect(judgement[0]).toBe('blocked')
    expect(judgement.some(one => one.startsWith('ethics-gate/declaration counts'))).toBe(true)
  })
})

describe('a rule that could not be evaluated', () => {
  test('blocks, however light it is: that is a fault of the product and no answer', async () => {
    const policy = replacing(CARE, POLICY_FILE, 'enforce: block', 'enforce: advise')
    const {rules, findings} = await judgedChange({before: policy, after: edited(policy, {'lib/x.py': 'x\n'}), earlier})
    const rule = rules.get('house/dpia')
    const finding = findings.find(one => one.rule === 'house/dpia')
    const [declaration] = await declarationsIn(policy)
    if (!rule || !finding || !declaration) throw new Error('not there')
    const about = {tier: 4, today: TODAY, system: declaration, subject: finding.subject} as const
    const failed = {
      outcome: 'error',
      at: finding.at,
      say: messages.say('check-failed', {rule: rule.id, reason: 'x'}),
    } as const
    expect(weigh(rule, failed, about)).toMatchObject({disposition: 'counts', level: 'block'})
    expect(weigh(rule, {...failed, say: {key: 'evidence.pointer', with: {}}}, about)).toMatchObject({level: 'advise'})
  })
})

async function declarationsIn(files: Texts) {
  const {candidates} = await prepare({tree: treeOf(files), folder: ''})
  return candidates.flatMap(({declaration}) => declaration?.systems ?? [])
}
