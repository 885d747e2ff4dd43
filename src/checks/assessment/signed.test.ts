import {describe, expect, test} from 'vitest'
import {brief, declares, house, of, sealed, type Texts, written} from '../../../test/project.ts'
import {type ChangeGiven, holds, judgedChange, PEOPLE, pull, ROLES, review} from '../../../test/reviews.ts'
import {renderer} from '../../language/render.ts'
import type {Fix} from '../../words/finding.ts'
import {LANGUAGES} from '../../words/language.ts'
import {messages} from './messages.ts'

/*
 * What a signature is worth where reviews can be seen. Which reviews count is told beside the proof itself.
 */

const {author, officer, deputy, clerk} = PEOPLE
const AT = '/assessments/dpia'
const OLD = `s1-${'0'.repeat(32)}`
/** Of an earlier state, and not filled in when the rest is sealed. */
const OTHER = `s1-${'f'.repeat(32)}`
const BOTH = new Map([['officer', {...holds(officer), enteredBy: holds(clerk).accounts}]])

interface Given extends Partial<ChangeGiven> {
  readonly signed?: string
  readonly options?: string
  readonly completed?: string
  readonly rest?: string
  readonly covers?: string
}

const SIGNED = `\n      - role: officer\n        by: "@olga-officer"\n        seal: ${OLD}\n        pull_request: 12`

/** A project with one DPIA that is in order, with or without signatures. */
async function project({
  signed = SIGNED,
  options = 'signed: [officer]',
  completed = '2026-11-01',
  rest = '',
  covers,
}: Given) {
  const files: Texts = {
    ...house({asked: `check: {assessment: {kind: dpia, ${options}}}`}),
    'dpia.md': written(),
    'model/weights.txt': '0.1\n',
    'ethics.yml': declares(
      `data: {about: persons}\n${rest}assessments:\n  dpia:\n    kind: dpia\n    completed: ${completed}\n    evidence: dpia.md${covers === undefined ? '' : `\n    covers: ${covers}`}${signed && `\n    signed:${signed}`}\n`,
    ),
  }
  const all = await sealed(files)
  if (!signed.includes(OTHER)) return all
  return {...all, 'ethics.yml': String(all['ethics.yml']).replace(/(signed:.*?seal: )s1-[0-9a-f]{32}/s, `$1${OTHER}`)}
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
      awaits: {role: 'officer', by: '@olga-officer', holders: ['olga-officer']},
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

/** A text with the lines that a finding has to paste. */
function pasted(files: Texts, {fix}: {readonly fix?: Fix}): Texts {
  if (!fix) throw new Error('there is nothing to paste')
  const lines = String(files[fix.file]).split('\n')
  return {...files, [fix.file]: lines.toSpliced(fix.after, fix.instead ? 1 : 0, fix.text).join('\n')}
}

describe('a role that has signed what is not written down yet', () => {
  const here = (by: string, line: string) => ({here: {by, date: '2026-11-20', line: expect.stringMatching(line)}})
  test('is awaited no more: the line to write is told, and makes it signed', async () => {
    const [result] = await told({signed: ''}, approves)
    expect(result).toMatchObject({
      outcome: 'missing',
      disposition: 'counts',
      say: {
        key: 'assessment.unsigned',
        with: here('@olga-officer', '^{role: officer, by: "@olga-officer", seal: s1-[0-9a-f]{32}, pull_request: 12}$'),
      },
    })
    expect([result?.awaits, result?.settledBy]).toEqual([undefined, undefined])
    const unsigned = await project({signed: ''})
    const after = pasted(unsigned, result ?? {})
    const judgement = await judgedChange({before: unsigned, after, reviews: approves(lineIn(unsigned))})
    expect(of(judgement, 'house/asked').map(({outcome}) => outcome)).toEqual(['pass', 'pass'])
  })
  test('in flow style is told the line, without a place for it', async () => {
    const signed = ` [{role: manager, by: "@manja-manager", seal: ${OLD}}]`
    const [result] = await told({signed}, approves)
    expect(result).toMatchObject({outcome: 'missing', say: {with: here('@olga-officer', '^{role: officer')}})
    expect(result?.fix).toBeUndefined()
  })
  test.each([
    ['on one line of a list', `\n      - {role: officer, by: "@deputy-officer", seal: ${OTHER}, pull_request: 7}`],
    ['alone on the line of the list', ` [{role: officer, by: "@olga-officer", seal: ${OTHER}, pull_request: 7}]`],
    ['with another seal only', SIGNED.replace(OLD, OTHER)],
  ])('beside an earlier signature, %s, gets that replaced', async (_name, signed) => {
    const [result] = await told({signed}, approves)
    expect(result).toMatchObject({
      outcome: 'stale',
      say: {key: 'assessment.signed-before', with: here('@olga-officer', '^{role: officer')},
      fix: {instead: true},
    })
    expect(result?.awaits).toBeUndefined()
    const before = await project({signed})
    const after = pasted(before, result ?? {})
    expect(String(after['ethics.yml'])).not.toContain(OTHER)
    const judgement = await judgedChange({before, after, reviews: approves(lineIn(before))})
    expect(of(judgement, 'house/asked').map(brief)).toContain(`pass assessment.signed ${AT}/signed/0`)
  })
  test('beside an earlier signature with more in it is told what to write, and nothing is thrown away', async () => {
    const signed = `\n      - {role: officer, entered_by: "@clerk", record: dpia.md, seal: ${OTHER}}`
    const [result] = await told({signed}, approves)
    expect(result).toMatchObject({outcome: 'stale', say: {with: here('@olga-officer', '^{role: officer')}})
    expect(result?.fix).toBeUndefined()
  })
  test('as a body is written down as entered', async () => {
    const reviews = (line: string) => [review(clerk, line.replace('officer', 'council'))]
    const [result] = await told({signed: '', options: 'signed: [council]'}, reviews)
    expect(result).toMatchObject({say: {with: here('@clerk', '^{role: council, entered_by: "@clerk", seal: ')}})
  })
  test('under the number of another pull request is told, with the line to replace', async () => {
    const [, result] = await told({signed: SIGNED.replace('12', '7'), others: [pull(7, [])]}, approves)
    expect(result).toMatchObject({
      outcome: 'unproven',
      say: {key: 'signoffs.number-other', with: {by: '@olga-officer', number: 12, written: 7}},
    })
    const signed = await project({signed: SIGNED.replace('12', '7')})
    expect(pasted(signed, result ?? {})['ethics.yml']).toBe((await project({}))['ethics.yml'])
  })
  test('is not enough where it has to be independent', async () => {
    const rest = 'team: [{discipline: privacy, account: "@olga-officer"}]\n'
    const options = 'signed: [officer], independent: true'
    const completed = '2026-11-01\n    by: {name: A bureau, independent: true}'
    const [result] = await told({signed: '', options, completed, rest}, approves)
    expect(result).toMatchObject({
      outcome: 'missing',
      say: {with: {why: {key: 'signoffs.not-independent'}}},
      awaits: {role: 'officer'},
    })
  })
})

describe('the line of somebody who may not sign', () => {
  const bot = {id: 10, login: 'olga-officer', kind: 'bot'} as const
  test.each<[string, Given, (line: string) => ChangeGiven['reviews'], string]>([
    ['who does not hold the role', {}, line => [review(PEOPLE.stranger, line)], 'not-held'],
    [
      'who does not hold the role, for another state',
      {},
      line => [review(PEOPLE.stranger, line.replace(/.{8}$/, '00000000'))],
      'not-held',
    ],
    ['for another state', {}, line => [review(officer, line.replace(/.{8}$/, '00000000'))], 'other-state'],
    ['who made the change', {authors: [officer]}, approves, 'author'],
    ['who is a bot', {}, line => [review(bot, line)], 'bot'],
    ['whose review was dismissed', {}, line => [review(officer, line, {state: 'dismissed'})], 'dismissed'],
    ['who does not approve', {}, line => [review(officer, line, {state: 'commented'})], 'not-approving'],
  ])('%s is told, though nobody is named', async (_name, given, reviews, key) => {
    for (const signed of ['', SIGNED.replace(OLD, OTHER)]) {
      const [result] = await told({...given, signed}, reviews)
      expect(result).toMatchObject({
        outcome: signed === '' ? 'missing' : 'stale',
        say: {with: {why: {key: `signoffs.${key}`}}},
        settledBy: ['officer'],
        awaits: {role: 'officer'},
      })
      expect(result?.say.with).not.toHaveProperty('here')
    }
  })
  test('is not told once somebody else signed', async () => {
    const [result] = await told({signed: ''}, line => [review(PEOPLE.stranger, line), review(officer, line)])
    expect(result?.say.with).toMatchObject({here: {by: '@olga-officer'}})
  })
  test('is told in whole sentences, in every language', async () => {
    const [result] = await told({signed: ''}, line => [review(PEOPLE.stranger, line)])
    for (const language of LANGUAGES) {
      const text = renderer(language, [messages])(result?.say ?? {key: '', with: {}})
      expect(text).toContain('@stranger')
      // What to write down is said once it is signed.
      expect(text).not.toContain('{role: officer')
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })
})

describe('an account that is named and cannot sign', () => {
  test.each([
    ['because it does not hold the role', '@manja-manager', {}, 'named-not-listed', ['olga-officer', 'deputy-officer']],
    ['because it made the change', '@olga-officer', {authors: [author, officer]}, 'named-author', ['deputy-officer']],
    ['because it only enters records', '@clerk', {roles: BOTH}, 'only-enters', ['olga-officer']],
  ])('%s is not said to be awaited: who can is', async (_name, by, given, key, holders) => {
    const [, result] = await told({...given, signed: SIGNED.replace('@olga-officer', by)})
    expect(result).toMatchObject({outcome: 'unproven', say: {key: `signoffs.${key}`}, awaits: {holders}})
    expect(result?.awaits?.by).toBeUndefined()
  })
  test('of a role that only who made the change holds: nobody is said to be missing, somebody else is', async () => {
    const roles = new Map([['officer', holds(officer)]])
    const [result] = await told({signed: '', roles, authors: [officer]})
    expect(result).toMatchObject({say: {with: {why: {key: 'signoffs.only-authors'}}}})
    expect(result?.awaits).not.toHaveProperty('holders')
  })
  test('of a role that nobody holds, nobody is said to hold it', async () => {
    for (const signed of ['', SIGNED]) {
      const results = await told({signed, roles: new Map([['manager', holds(PEOPLE.manager)]])})
      expect(results.find(({awaits}) => awaits)?.awaits).toMatchObject({role: 'officer', holders: []})
    }
  })
})

describe('a seal that does not hold any more', () => {
  const moved = async (change: (files: Texts) => Texts) => {
    const before = await project({rest: 'use: {effect: service}\n', covers: '{paths: [model/], facts: [use.effect]}'})
    const judgement = await judgedChange({before, after: change(before)})
    return of(judgement, 'house/asked').find(({say}) => say.key === 'assessment.changed')
  }
  const edited = (from: string, to: string) => (files: Texts) => ({
    ...files,
    'ethics.yml': String(files['ethics.yml']).replace(from, to),
  })
  const none = {names: [], more: 0}
  test.each<[string, (files: Texts) => Texts, object]>([
    [
      'files, and how many more',
      files => ({...files, 'model/a': '', 'model/b': '', 'dpia.md': written('More'), 'model/c': ''}),
      {files: {names: ['dpia.md', 'model/a', 'model/b'], more: 1}, facts: none, entry: false},
    ],
    [
      'a file that is gone',
      ({'model/weights.txt': _, ...files}) => files,
      {files: {names: ['model/weights.txt'], more: 0}, facts: none, entry: false},
    ],
    ['its entry', edited('completed: 2026-11-01', 'completed: 2026-11-02'), {files: none, facts: none, entry: true}],
    [
      'a fact',
      edited('effect: service', 'effect: contact'),
      {files: none, facts: {names: ['use.effect'], more: 0}, entry: false},
    ],
  ])('says what of it the change touched: %s', async (_name, change, touched) => {
    const result = await moved(change)
    expect(result?.say.with).toEqual({id: 'dpia', ...touched})
    for (const language of LANGUAGES)
      expect(renderer(language, [messages])(result?.say ?? {key: '', with: {}})).toContain('`ethics-gate seal . dpia`')
  })
  test('says nothing of a change that touched none of it', async () => {
    const stale = edited('completed: 2026-11-01', 'completed: 2026-11-02')(await project({signed: ''}))
    const judgement = await judgedChange({before: stale, after: {...stale, 'README.md': 'Visits\n'}})
    const found = of(judgement, 'house/asked').find(({say}) => say.key === 'assessment.changed')
    expect(found?.say.with).toEqual({id: 'dpia'})
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
