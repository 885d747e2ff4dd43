import {describe, expect, test} from 'vitest'
import {brief, declares, house, of, sealed, type Texts, written} from '../../../test/project.ts'
import {type ChangeGiven, holds, judgedChange, PEOPLE, pull, ROLES, review} from '../../../test/reviews.ts'

/*
 * What a signature is worth where reviews can be seen. Which reviews count is told beside the proof itself.
 */

const {author, officer, deputy, clerk} = PEOPLE
const AT = '/assessments/dpia'
const OLD = `s1-${'0'.repeat(32)}`

interface Given extends Partial<ChangeGiven> {
  readonly signed?: string
  readonly options?: string
  readonly completed?: string
  readonly rest?: string
}

const SIGNED = `\n      - role: officer\n        by: "@olga-officer"\n        seal: ${OLD}\n        pull_request: 12`

/** A project with one DPIA that is in order, with or without signatures. */
async function project({signed = SIGNED, options = 'signed: [officer]', completed = '2026-11-01', rest = ''}: Given) {
  const files: Texts = {
    ...house({asked: `check: {assessment: {kind: dpia, ${options}}}`}),
    'dpia.md': written(),
    'ethics.yml': declares(
      `data: {about: persons}\n${rest}assessments:\n  dpia:\n    kind: dpia\n    completed: ${completed}\n    evidence: dpia.md${signed && `\n    signed:${signed}`}\n`,
    ),
  }
  return sealed(files)
}

function lineIn(files: Texts, role = 'officer'): string {
  const seal = /\n {4}seal: (\S+)/.exec(String(files['ethics.yml']))?.[1]
  return `ethics: sign visits/dpia ${role} ${seal}`
}

async function told(given: Given, reviews: (line: string) => ChangeGiven['reviews'] = () => []) {
  const after = await project(given)
  const before = given.before ?? (await project({...given, signed: ''}))
  const judgement = await judgedChange({...given, before, after, reviews: reviews(lineIn(after)) ?? []})
  return of(judgement, 'house/asked')
}

const approves = (line: string) => [review(officer, line)]

describe('a signature', () => {
  test('that a review proves is in order, and who gave it where and when is told', async () => {
    const [done, signature] = await told({}, approves)
    expect(done && brief(done)).toBe(`pass assessment.done ${AT}`)
    expect(signature).toMatchObject({
      outcome: 'pass',
      at: {pointer: `${AT}/signed/0`},
      say: {key: 'assessment.signed', with: {role: 'officer', by: '@olga-officer', date: '2026-11-20', number: 12}},
    })
  })
  test('that nothing proves waits for the role, with the line to paste and who may', async () => {
    const [, signature] = await told({})
    expect(signature).toMatchObject({
      outcome: 'unproven',
      disposition: 'awaiting',
      say: {key: 'signoffs.no-review'},
      settledBy: ['officer'],
      awaits: {role: 'officer', by: '@olga-officer', holders: ['olga-officer', 'deputy-officer']},
    })
    expect(signature?.awaits?.code).toMatch(/^ethics: sign visits\/dpia officer s1-[0-9a-f]{32}$/)
  })
  test('under a seal that content was swapped behind is of an earlier state', async () => {
    const signed = await project({})
    const swapped = {...signed, 'dpia.md': `${written()}\n${written()}`}
    const judgement = await judgedChange({before: signed, after: swapped, reviews: approves(lineIn(signed))})
    expect(of(judgement, 'house/asked').map(brief)).toEqual([`stale assessment.changed ${AT}/seal`])
  })
  test('holds whatever else the change does', async () => {
    const signed = await project({})
    const after = {...signed, 'model.py': 'print(1)\n'}
    const judgement = await judgedChange({before: signed, after, reviews: approves(lineIn(signed))})
    expect(of(judgement, 'house/asked').map(({outcome}) => outcome)).toEqual(['pass', 'pass'])
  })
  test('proven by an earlier pull request is proven for good', async () => {
    const signed = SIGNED.replace('12', '7')
    const after = await project({signed})
    const others = [pull(7, approves(lineIn(after)))]
    const [, signature] = await told({signed, others})
    expect(signature).toMatchObject({outcome: 'pass', say: {with: {number: 7}}})
  })
  test('without the number of a pull request is not proven yet: the line to add can be pasted', async () => {
    const signed = SIGNED.replace('\n        pull_request: 12', '')
    const [, signature] = await told({signed}, approves)
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.number-missing'}})
    const {text = '', after = 0} = signature?.fix ?? {}
    const lines = String((await project({signed}))['ethics.yml']).split('\n')
    const pasted = lines.toSpliced(after, 0, text).join('\n')
    expect(pasted).toBe(String((await project({}))['ethics.yml']))
  })
  test('on one line has no line to paste: what to add is only told', async () => {
    const signed = ` [{role: officer, by: "@olga-officer", seal: ${OLD}}]`
    const [, signature] = await told({signed}, approves)
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.number-missing'}})
    expect(signature?.fix).toBeUndefined()
  })
  test('of several under one role: the one that is proven counts', async () => {
    const signed = `${SIGNED.replace('@olga-officer', '@deputy-officer')}${SIGNED}`
    const [, ...rest] = await told({signed}, approves)
    expect(rest.map(brief)).toEqual([`pass assessment.signed ${AT}/signed/1`])
  })
  test('by one role does not stand for another', async () => {
    const results = await told({options: 'signed: [officer, manager]'}, approves)
    expect(results.map(brief)).toEqual([
      `pass assessment.signed ${AT}/signed/0`,
      `missing assessment.unsigned ${AT}/signed`,
    ])
  })
  test('of a body is entered', async () => {
    const signed = `\n      - role: council\n        entered_by: "@clerk"\n        record: dpia.md\n        seal: ${OLD}\n        pull_request: 12`
    const council = {signed, options: 'signed: [council]'}
    const [, signature] = await told(council, line => [review(clerk, line.replace('officer', 'council'))])
    expect(signature).toMatchObject({outcome: 'pass', say: {key: 'assessment.signature-entered', with: {by: '@clerk'}}})
    const [, waiting] = await told(council)
    expect(waiting).toMatchObject({awaits: {role: 'council', by: '@clerk', holders: ['clerk']}})
  })
  test('is no less awaited where no forge can be seen', async () => {
    const [, signature] = await told({forge: 'none'}, approves)
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'assessment.signature-unproven'}})
  })
})

describe('a role that has yet to sign', () => {
  test('is told the line for its review, and where one account holds it the signature to paste', async () => {
    const roles = new Map([['officer', holds(officer)]])
    const [result] = await told({signed: '', roles})
    expect(result).toMatchObject({
      outcome: 'missing',
      say: {key: 'assessment.unsigned', with: {number: 12}},
      awaits: {role: 'officer', holders: ['olga-officer']},
    })
    const {text = '', after = 0} = result?.fix ?? {}
    const unsigned = await project({signed: ''})
    const lines = String(unsigned['ethics.yml']).split('\n')
    const pasted = {...unsigned, 'ethics.yml': lines.toSpliced(after, 0, text).join('\n')}
    const judgement = await judgedChange({before: unsigned, after: pasted, roles, reviews: approves(lineIn(unsigned))})
    expect(of(judgement, 'house/asked').map(brief)).toEqual([
      `pass assessment.done ${AT}`,
      `pass assessment.signed ${AT}/signed/0`,
    ])
  })
  test('beside others that have gets its signature pasted below them', async () => {
    const roles = new Map([['manager', holds(PEOPLE.manager)], ...ROLES])
    const results = await told({options: 'signed: [manager]', roles})
    const {text = '', after = 0} = results[0]?.fix ?? {}
    const lines = String((await project({}))['ethics.yml']).split('\n')
    expect(lines[after - 1]).toBe('    signed:')
    expect(text).toMatch(/^ {6}- \{role: manager, by: "@manja-manager", seal: s1-[0-9a-f]{32}, pull_request: 12\}$/)
  })
  test('is not told whom to name where several may', async () => {
    const [result] = await told({signed: ''})
    expect(result?.awaits?.holders).toEqual(['olga-officer', 'deputy-officer'])
    expect(result?.fix).toBeUndefined()
  })
})

describe('who made the change', () => {
  test('is not asked to sign it', async () => {
    const [, signature] = await told({authors: [author, deputy]})
    expect(signature?.awaits?.holders).toEqual(['olga-officer'])
  })
  test('does not sign it by a review of another pull request', async () => {
    const signed = SIGNED.replace('12', '7')
    const after = await project({signed})
    const others = [pull(7, approves(lineIn(after)))]
    const [, signature] = await told({signed, others, authors: [officer]})
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.author-here'}})
  })
  test('does not sign a new state of what they signed before', async () => {
    const signed = SIGNED.replace('12', '7')
    const before = await project({signed, completed: '2026-10-01'})
    const after = await project({signed})
    const others = [pull(7, [...approves(lineIn(before)), ...approves(lineIn(after))])]
    const [, signature] = await told({signed, others, before, authors: [officer]})
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.author-here'}})
  })
  test('has signed what stood there before', async () => {
    const signed = SIGNED.replace('12', '7')
    const before = await project({signed})
    const others = [pull(7, approves(lineIn(before)))]
    const [, signature] = await told({signed, others, before, authors: [officer]})
    expect(signature?.outcome).toBe('pass')
  })
})

describe('a term', () => {
  const options = 'signed: [officer], valid_for: 12 months'
  const signed = (at: string) => (line: string) => [review(officer, line, {at})]
  test('begins with the review, where that came before the date that the author wrote', async () => {
    const given = {options, completed: '2026-11-01'}
    expect((await told(given, signed('2025-11-22'))).map(brief)).toContain(`pass assessment.done ${AT}`)
    expect((await told(given, signed('2025-11-21'))).map(brief)).toEqual([
      `stale assessment.expired-signed ${AT}/completed`,
      `pass assessment.signed ${AT}/signed/0`,
    ])
  })
  test('does not begin again with a later review', async () => {
    expect((await told({options, completed: '2025-11-01'}, signed('2026-11-20'))).map(brief)).toEqual([
      `stale assessment.expired ${AT}/completed`,
      `pass assessment.signed ${AT}/signed/0`,
    ])
  })
})

describe('where a policy asks for somebody independent', () => {
  const options = 'signed: [officer], independent: true'
  const completed = '2026-11-01\n    by: {name: A bureau, independent: true}'
  test('a signature of who is not on the team counts', async () => {
    expect((await told({options, completed}, approves)).map(({outcome}) => outcome)).toEqual(['pass', 'pass'])
  })
  test('that of a member does not', async () => {
    const rest = 'team: [{discipline: privacy, account: "@olga-officer"}]\n'
    const [, signature] = await told({options, completed, rest}, approves)
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.not-independent'}})
  })
  test('nor does that of one who made the change, though they signed earlier', async () => {
    const given = {options, completed, signed: SIGNED.replace('12', '7')}
    const before = await project(given)
    const others = [pull(7, approves(lineIn(before)))]
    const [, signature] = await told({...given, others, before, authors: [officer]})
    expect(signature).toMatchObject({outcome: 'unproven', say: {key: 'signoffs.not-independent'}})
  })
})
