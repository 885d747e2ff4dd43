import {describe, expect, test} from 'vitest'
import {approved, edited, judgedChange, lines, moved, replacing, told, world} from '../change.ts'
import {TODAY} from '../project.ts'

/*
 * The cheapest way round is to say on the first day that nobody is concerned: there is nothing yet to be weaker than.
 */

const {files: CARE, earlier} = await world()
const BEFORE = moved(CARE, 'care')
const BARN =
  'ethics: 1\nproject: {name: Barns, status: production, goal: Count barns}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'
const PEOPLE_FOUND = {'barns/ethics.yml': BARN, 'barns/data/list.csv': 'cpr_number,income\n1,2\n'}
const MODEL_FOUND = {'barns/ethics.yml': BARN, 'barns/model.onnx': 'weights'}
const WAITS = ['awaiting', 'ethics-gate/first-classification awaiting change.first-classification']

describe('a project that is declared for the first time, where little is asked', () => {
  test('passes where its folder tells of nothing else', async () => {
    const after = edited(BEFORE, {'barns/ethics.yml': BARN, 'barns/count.py': 'print(1)\n'})
    expect(told(await judgedChange({before: BEFORE, after, earlier}))).toEqual(['passed'])
  })

  test.each([
    ['columns that name persons', PEOPLE_FOUND, 'barns/data/list.csv'],
    ['a model', MODEL_FOUND, 'barns/model.onnx'],
  ])('waits for an owner where its folder holds %s', async (_, files, file) => {
    const given = {before: BEFORE, after: edited(BEFORE, files), earlier}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual(WAITS)
    const [found] = judgement.findings.filter(({rule}) => rule === 'ethics-gate/first-classification')
    expect(found).toMatchObject({
      say: {with: {system: 'barns', tier: 0, files: [file]}},
      settledBy: ['board'],
      at: {file: 'barns/ethics.yml', pointer: '/data/about'},
    })
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('needs nobody once it declares what is there', async () => {
    const honest = BARN.replace(
      'about: no-persons, because: Only buildings',
      'about: persons, people: {owners: {relation: citizen}}, retention: 2 years, sources: {list: {about: persons, columns: data/list.csv}}',
    )
    const after = edited(BEFORE, {...PEOPLE_FOUND, 'barns/ethics.yml': honest})
    expect(lines(await judgedChange({before: BEFORE, after, earlier}))).toEqual([])
  })

  test('an approval is of what was found: more of it needs another', async () => {
    const one = await judgedChange({before: BEFORE, after: edited(BEFORE, PEOPLE_FOUND), earlier})
    const more = {...PEOPLE_FOUND, 'barns/data/more.csv': 'email,name\n1,2\n'}
    const two = await judgedChange({before: BEFORE, after: edited(BEFORE, more), earlier})
    expect(lines(one)).toHaveLength(1)
    expect(lines(two)).not.toEqual(lines(one))
  })

  test('waits for the role that classifies, where there is one', async () => {
    const gate = '.github/ethics-gate/gate.yml'
    const before = replacing(
      BEFORE,
      gate,
      'roles:\n',
      'roles:\n  classifier: {accounts: [{login: deputy, id: 2003}]}\n',
    )
    const judgement = await judgedChange({before, after: edited(before, PEOPLE_FOUND), earlier})
    expect(judgement.findings.flatMap(({awaits}) => awaits ?? [])).toMatchObject([
      {role: 'classifier', holders: ['deputy']},
    ])
  })

  test('is not asked about again in the next change, nor is a project that is asked enough', async () => {
    const before = edited(BEFORE, PEOPLE_FOUND)
    const after = edited(before, {'barns/count.py': 'print(1)\n'})
    expect(told(await judgedChange({before, after, earlier}))).toEqual(['passed'])
    const seen = BARN.replace('effect: none', 'effect: none, public_space: true').replace('no-persons', 'persons')
    const asked = edited(BEFORE, {...MODEL_FOUND, 'barns/ethics.yml': seen})
    expect(lines(await judgedChange({before: BEFORE, after: asked, earlier}))).toEqual([])
  })
})

describe('a project that was declared before, where little is asked', () => {
  const EMPTY = edited(BEFORE, {'barns/ethics.yml': BARN})
  const MORE = ['awaiting', 'ethics-gate/first-classification awaiting change.more-than-classified']

  test.each([
    ['columns that name persons', {'barns/data/list.csv': 'cpr_number,income\n1,2\n'}],
    ['a model', {'barns/model.onnx': 'weights'}],
  ])('waits when a later change brings %s', async (_, files) => {
    const given = {before: EMPTY, after: edited(EMPTY, files), earlier}
    expect(told(await judgedChange(given))).toEqual(MORE)
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('waits for one more of what was seen, not for less of it or for a move', async () => {
    const before = edited(BEFORE, MODEL_FOUND)
    const more = edited(before, {'barns/other.onnx': 'weights'})
    expect(told(await judgedChange({before, after: more, earlier}))).toEqual(MORE)
    expect(lines(await judgedChange({before: more, after: before, earlier}))).toEqual([])
    const along = edited(BEFORE, {'sheds/ethics.yml': BARN, 'sheds/model.onnx': 'weights'})
    expect(lines(await judgedChange({before, after: along, earlier}))).toEqual([])
  })

  test('waits when it comes to list another system', async () => {
    const before = edited(BEFORE, {...MODEL_FOUND, 'barns/ethics.yml': `${BARN}systems: {one: {name: One}}\n`})
    const two = {'barns/ethics.yml': `${BARN}systems: {one: {name: One}, two: {name: Two}}\n`}
    const judgement = await judgedChange({before, after: edited(before, two), earlier})
    expect(told(judgement)).toEqual(WAITS)
    expect(judgement.findings.filter(({awaits}) => awaits).map(({subject}) => subject.system)).toEqual(['two'])
  })
})

describe('a project whose low tier was confirmed once', () => {
  const POLICY = '.github/ethics-gate/policies/house/policy.yml'
  const due = (date: string) => {
    const late = replacing(
      BEFORE,
      POLICY,
      'language: en\n',
      `language: en\nadopted: {by: The board, review_due: ${date}}\n`,
    )
    return edited(late, MODEL_FOUND)
  }
  const [LAST, PASSED] = [due(TODAY), due('2026-01-31')]
  const code = {'barns/count.py': 'print(1)\n'}
  const AGAIN = ['awaiting', 'ethics-gate/first-classification awaiting change.classified-long-ago']

  test('is looked at again once the review date of a policy has passed, and passes when it is confirmed', async () => {
    const given = {before: PASSED, after: edited(PASSED, code), earlier}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual(AGAIN)
    const [found] = judgement.findings.filter(({rule}) => rule === 'ethics-gate/first-classification')
    expect(found).toMatchObject({say: {with: {policy: 'house', date: '2026-01-31', files: ['barns/model.onnx']}}})
    expect(told(await approved(given))).toEqual(['passed'])
  })

  test('is left alone until that day, and by changes elsewhere', async () => {
    expect(told(await judgedChange({before: LAST, after: edited(LAST, code), earlier}))).toEqual(['passed'])
    const elsewhere = edited(PASSED, {'notes.txt': 'Notes\n'})
    expect(told(await judgedChange({before: PASSED, after: elsewhere, earlier}))).toEqual(['passed'])
  })

  test('is left alone where it mentions all that its folder holds', async () => {
    const before = edited(PASSED, {'barns/model.onnx': null})
    expect(told(await judgedChange({before, after: edited(before, code), earlier}))).toEqual(['passed'])
  })

  test('that more is found weighs more than that it was long ago', async () => {
    const after = edited(PASSED, {'barns/other.onnx': 'weights'})
    expect(told(await judgedChange({before: PASSED, after, earlier}))).toEqual([
      'awaiting',
      'ethics-gate/first-classification awaiting change.more-than-classified',
    ])
  })

  test('is not held up by the change that gives the policy a new date, and not after it', async () => {
    const renewed = edited(PASSED, {[POLICY]: String(due('2027-01-31')[POLICY])})
    const judgement = await judgedChange({before: PASSED, after: renewed, earlier})
    expect(told(judgement)).toEqual(['awaiting', 'ethics-gate/gate-change awaiting change.gate-change'])
    expect(told(await judgedChange({before: renewed, after: edited(renewed, code), earlier}))).toEqual(['passed'])
  })

  test('a policy that is late is named once in every report, and one that is not is not', async () => {
    const notes = async (before: typeof PASSED) =>
      (await judgedChange({before, after: edited(before, code), earlier})).notes.filter(
        ({key}) => key === 'gate.policy-due',
      )
    expect(await notes(PASSED)).toEqual([{key: 'gate.policy-due', with: {policy: 'house', date: '2026-01-31'}}])
    expect(await notes(LAST)).toEqual([])
  })
})
