import {describe, expect, test} from 'vitest'
import {brief, declares, house, of, type Texts} from '../../../test/project.ts'
import {type ChangeGiven, judgedChange, PEOPLE, review} from '../../../test/reviews.ts'

const {officer, manager, clerk, stranger} = PEOPLE
const MODELS = 'models: {a: {kind: rules, path: models/a, version: "1"}, b: {kind: rules, path: models/b.json}}'
const DECLARED = `data: {about: persons, sources: {visits: {about: persons, columns: columns.csv}}}\n${MODELS}\n`

function project(files: Texts = {}, {of: what = 'model', each = 'model', text = DECLARED} = {}): Texts {
  return {
    ...house({asked: `each: ${each}, check: {approval: {of: ${what}, by: [officer, manager]}}`}),
    'ethics.yml': declares(text),
    'models/a/weights.json': '{}',
    'models/b.json': '{}',
    'columns.csv': 'name,why\n',
    ...files,
  }
}

async function told(after: Texts, given: Partial<ChangeGiven> = {}) {
  return of(await judgedChange({before: project(), after, ...given}), 'house/asked')
}

/** What is said, and what the line to paste is about. */
async function brieflyTold(after: Texts, given: Partial<ChangeGiven> = {}) {
  return (await told(after, given)).map(finding =>
    [brief(finding), finding.awaits?.code?.split(' ')[2]].filter(Boolean).join(' '),
  )
}

describe('a change of a model', () => {
  test('that touches no model needs nobody', async () => {
    expect(await brieflyTold(project({'readme.md': 'New\n'}))).toEqual([
      'pass approval.unchanged /models/a',
      'pass approval.unchanged /models/b',
    ])
  })
  test.each<[string, Texts]>([
    ['changes a file below its folder', {'models/a/weights.json': '{"x": 1}'}],
    ['adds one', {'models/a/more.json': '{}'}],
  ])('that %s waits for the role, for that model alone', async (_, files) => {
    const [a, b] = await told(project(files))
    expect(a).toMatchObject({
      outcome: 'unproven',
      disposition: 'awaiting',
      say: {key: 'approval.changed', with: {names: [Object.keys(files)[0]], more: 0}},
      settledBy: ['officer', 'manager'],
      awaits: {role: 'officer', holders: ['olga-officer', 'deputy-officer']},
    })
    expect(a?.awaits?.code).toMatch(/^ethics: approve models\/a officer a1-[0-9a-f]{32}$/)
    expect(b && brief(b)).toBe('pass approval.unchanged /models/b')
  })
  test('that takes one of its files away waits too', async () => {
    const {'models/a/weights.json': _, ...after} = project({'models/a/other.json': '{}'})
    expect((await brieflyTold(after))[0]).toBe('unproven approval.changed /models/a models/a')
  })
  test('that only begins alike is not of that model', async () => {
    expect(
      (await brieflyTold(project({'models/ab/weights.json': '1', 'models/b.json.txt': '1'}))).every(one =>
        one.startsWith('pass'),
      ),
    ).toBe(true)
  })
  test('that changes what is declared of it waits, wherever its files are', async () => {
    const text = DECLARED.replace('version: "1"', 'version: "2"')
    expect(await brieflyTold(project({}, {text}))).toEqual([
      'unproven approval.changed /models/a models/a',
      'pass approval.unchanged /models/b',
    ])
  })
  test('that points it at other files which are there already waits, and so do changes of those it had', async () => {
    const text = DECLARED.replace('models/a,', 'models/b.json,')
    const [a] = await told(project({'models/a/weights.json': '[]'}, {text}))
    expect(a?.say.with).toMatchObject({names: ['models/a/weights.json', 'ethics.yml#/models/a']})
  })
  test('that brings a new model waits', async () => {
    const text = DECLARED.replace('models: {', 'models: {c: {kind: rules}, ')
    expect((await brieflyTold(project({}, {text})))[0]).toBe('unproven approval.changed /models/c models/c')
  })
  test('asked of the system as a whole is of any of its models, and of one that is gone', async () => {
    const whole = {each: 'system'}
    const before = project({}, whole)
    const gone = project({}, {...whole, text: DECLARED.replace('a: {kind: rules, path: models/a, version: "1"}, ', '')})
    expect(await brieflyTold(gone, {before})).toEqual(['unproven approval.changed ethics.yml:1 models'])
    expect(await brieflyTold(before, {before})).toEqual(['pass approval.unchanged ethics.yml:1'])
  })
})

describe('a change of the data', () => {
  const SOURCE = {of: 'data', each: 'source'}
  const SYSTEM = {of: 'data', each: 'system'}
  test('is one of the columns of a source, or of what is declared of it', async () => {
    const before = project({}, SOURCE)
    expect(await brieflyTold(project({}, SOURCE), {before})).toEqual(['pass approval.unchanged /data/sources/visits'])
    expect(await brieflyTold(project({'columns.csv': 'name,why\nage,needed\n'}, SOURCE), {before})).toEqual([
      'unproven approval.changed /data/sources/visits data/visits',
    ])
    const text = DECLARED.replace('visits: {about: persons', 'visits: {about: pseudonymised')
    expect(await brieflyTold(project({}, {...SOURCE, text}), {before})).toEqual([
      'unproven approval.changed /data/sources/visits data/visits',
    ])
  })
  test('is for the system whatever stands under it', async () => {
    const before = project({}, SYSTEM)
    const text = DECLARED.replace('{about: persons, sources', '{about: persons, retention: 24 months, sources')
    expect(await brieflyTold(project({}, {...SYSTEM, text}), {before})).toEqual([
      'unproven approval.changed ethics.yml:1 data',
    ])
    const models = DECLARED.replace('version: "1"', 'version: "2"')
    expect(await brieflyTold(project({}, {...SYSTEM, text: models}), {before})).toEqual([
      'pass approval.unchanged ethics.yml:1',
    ])
  })
})

describe('a change of the declaration', () => {
  const WHOLE = {of: 'declaration', each: 'system'}
  const before = project({}, WHOLE)
  test('is one of what it says, not of how it is written', async () => {
    expect(await brieflyTold(project({}, {...WHOLE, text: `# A note\n${DECLARED}`}), {before})).toEqual([
      'pass approval.unchanged ethics.yml:1',
    ])
    expect(await brieflyTold(project({}, {...WHOLE, text: DECLARED.replace('"1"', '"2"')}), {before})).toEqual([
      'unproven approval.changed ethics.yml:1 declaration',
    ])
  })
  test('is not a signature or a seal: those are proven one by one', async () => {
    const with_ = (entry: string) => ({...WHOLE, text: `${DECLARED}assessments: {x: {kind: dpia${entry}}}\n`})
    const was = project({}, with_(''))
    const seal = `s1-${'0'.repeat(32)}`
    const signed = project({}, with_(`, seal: ${seal}, signed: [{role: officer, by: "@olga-officer", seal: ${seal}}]`))
    expect(await brieflyTold(signed, {before: was})).toEqual(['pass approval.unchanged ethics.yml:1'])
    expect(await brieflyTold(project({}, with_(', completed: 2026-01-01')), {before: was})).toEqual([
      'unproven approval.changed ethics.yml:1 declaration',
    ])
  })
  test('is a declaration that is new', async () => {
    const {'ethics.yml': _, ...nothing} = before
    expect(await brieflyTold(before, {before: nothing})).toEqual(['unproven approval.changed ethics.yml:1 declaration'])
  })
})

describe('the first classification', () => {
  const FIRST = {of: 'classification', each: 'system'}
  const LOW = 'data: {about: no-persons, because: Only cars are counted}\n'
  const {'ethics.yml': _, ...nothing} = project({}, FIRST)
  const first = (text: string, given: Partial<ChangeGiven> = {}) =>
    told(project({}, {...FIRST, text}), {before: nothing, ...given})

  test('of a project of which little is asked is approved by somebody', async () => {
    const [found] = await first(LOW)
    expect(found && brief(found)).toBe('unproven approval.changed ethics.yml:1')
    const reviews = [review(officer, String(found?.awaits?.code))]
    expect((await first(LOW, {reviews})).map(brief)).toEqual(['pass approval.approved ethics.yml:1'])
    const other = LOW.replace('cars', 'bicycles')
    expect((await first(other, {reviews})).map(brief)).toEqual(['unproven signoffs.other-state ethics.yml:1'])
  })
  test('of one of which more is asked is not', async () => {
    const high = 'data: {about: persons}\nuse: {effect: legal, automation: automated}\n'
    expect((await first(high)).map(brief)).toEqual(['pass approval.unchanged ethics.yml:1'])
    expect((await first('use: {supports: Visits}\n')).map(({outcome}) => outcome)).toEqual(['pass'])
  })
  test('is asked once: afterwards lowering it is another matter', async () => {
    const before = project({}, {...FIRST, text: LOW})
    expect((await first(LOW.replace('cars', 'bicycles'), {before})).map(brief)).toEqual([
      'pass approval.unchanged ethics.yml:1',
    ])
  })
})

describe('the approval', () => {
  const after = project({'models/a/weights.json': '{"x": 1}'})
  const lineOf = async (files: Texts, role = 'officer') =>
    String((await told(files))[0]?.awaits?.code).replace(' officer ', ` ${role} `)

  test('is given by one of the roles, and told', async () => {
    const [a] = await told(after, {reviews: [review(manager, await lineOf(after, 'manager'))]})
    expect(a).toMatchObject({
      outcome: 'pass',
      say: {key: 'approval.approved', with: {role: 'manager', by: '@manja-manager', date: '2026-11-20'}},
    })
  })
  test('is entered for a body', async () => {
    const rule = house({asked: 'each: model, check: {approval: {of: model, by: [council]}}'})
    const [line] = [await lineOf({...after, ...rule})]
    const [a] = await told({...after, ...rule}, {reviews: [review(clerk, line)]})
    expect(a && brief(a)).toBe('pass approval.entered /models/a')
  })
  test('is of this very change: another file, and it is asked again', async () => {
    const reviews = [review(officer, await lineOf(after))]
    const [more] = await told(project({'models/a/weights.json': '{"x": 2}'}), {reviews})
    expect(more && brief(more)).toBe('unproven signoffs.other-state /models/a')
  })
  test('holds when something else changes as well', async () => {
    const reviews = [review(officer, await lineOf(after))]
    expect(await brieflyTold({...after, 'readme.md': 'New\n', 'models/b.json': '[]'}, {reviews})).toEqual([
      'pass approval.approved /models/a',
      'unproven approval.changed /models/b models/b',
    ])
  })
  test('of a model that several systems share is given once', async () => {
    const text = `${DECLARED}systems: {one: {name: One}, two: {name: Two}}\n`
    const before = project({}, {text})
    const changed = project({'models/a/weights.json': '{"x": 1}'}, {text})
    const [one] = (await told(changed, {before})).filter(({awaits}) => awaits)
    const reviews = [review(officer, String(one?.awaits?.code))]
    expect((await told(changed, {before, reviews})).map(({outcome}) => outcome)).toEqual(Array(4).fill('pass'))
  })
  test('is not of another model that changed in the same way', async () => {
    const reviews = [review(officer, (await lineOf(after)).replace('models/a', 'models/b'))]
    const [a] = await told(after, {reviews})
    expect(a && brief(a)).toBe('unproven approval.changed /models/a')
  })
  test('is not given by whoever holds none of the roles, and the reason says so', async () => {
    const reviews = [review(stranger, await lineOf(after))]
    const [a] = await told(after, {reviews})
    expect(a && brief(a)).toBe('unproven signoffs.not-held /models/a')
  })
  test('waits for the role that somebody holds', async () => {
    const roles = new Map([
      ['manager', {accounts: [{login: 'manja-manager', id: 12}], body: false, enteredBy: [], perProject: false}],
    ])
    const [a] = await told(after, {roles})
    expect(a).toMatchObject({say: {key: 'approval.changed'}, awaits: {role: 'manager', holders: ['manja-manager']}})
    const [nobody] = await told(after, {roles: new Map()})
    expect(nobody).toMatchObject({say: {key: 'signoffs.role-unfilled'}, awaits: {role: 'officer'}})
  })
  test('without a forge is awaited for what changed, and not for what did not', async () => {
    expect(await brieflyTold(after, {forge: 'none'})).toEqual([
      'unproven approval.asked-on-a-forge /models/a',
      'pass approval.unchanged /models/b',
    ])
  })
})
