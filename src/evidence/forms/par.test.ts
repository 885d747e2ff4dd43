import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formIn} from './read.ts'
import {answer, dpiaExport, SCHEMA} from './testing.ts'

const read = (text: string, path = 'dpia.json') => formIn({kind: 'text', path, text, oid: ''})
const states = (text: string) => read(text).form?.questions.map(({title, state}) => `${title}: ${state}`) ?? []
const wanting = (change: Parameters<typeof dpiaExport>[0]) =>
  states(dpiaExport(change)).filter(line => !line.endsWith(': answered'))
const keys = (text: string) => read(text).problems.map(({say, at}) => `${say.key} ${at.pointer}`)
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a complete export', () => {
  const {form, problems} = read(dpiaExport())
  test('says what it is, who wrote it, and that nothing is open', () => {
    expect(problems).toEqual([])
    expect(form).toMatchObject({format: 'par-assessment', name: 'urn:nl:dpia:3.0', kinds: ['dpia'], unfinished: []})
    expect(form?.by).toEqual(['Noor Example'])
    expect(form?.draft).toBeUndefined()
    expect(form?.questions).toHaveLength(21)
    expect(form?.questions.every(({state}) => state === 'answered')).toBe(true)
  })
  test('gives the day of each answer, and where it stands', () => {
    expect(new Set(form?.questions.map(({answered}) => answered?.date))).toEqual(new Set(['2026-05-04', '2026-04-20']))
    const written = form?.questions.find(({title}) => title.startsWith('16.1 '))
    expect(written).toMatchObject({title: '16.1 (Risico’s voor betrokkenen)', at: {pointer: '/answers/16.1'}})
    expect(written?.at.line).toBe(lineOf(dpiaExport(), '"16.1"'))
  })
  test('has each chapter as a section, by its title and by its URN', () => {
    const titles = form?.sections?.map(({title}) => title)
    expect(titles).toEqual(expect.arrayContaining(['Risico’s voor betrokkenen', 'urn:nl:dpia:3.0#16']))
    const data = form?.sections?.find(({title}) => title === 'Persoonsgegevens')
    expect(data?.text).toContain('gewoon\nDays of absence\ngevoelig')
  })
})

describe('what has no answer', () => {
  test('is a cleared one, an empty one, one of spaces, and a choice of nothing', () => {
    expect(
      wanting({answers: {'14.1': answer(null), '14.2': answer(''), '13.1': answer('  \n'), '1.1': answer([])}}),
    ).toEqual([
      '1.1 (Voorstel): empty',
      '13.1 (Doelbinding): empty',
      '14.1 (Noodzaak en evenredigheid): empty',
      '14.2 (Noodzaak en evenredigheid): empty',
    ])
  })
  test('is a placeholder, however it is written', () => {
    expect(
      wanting({answers: {'14.1': answer('TODO'), '13.1': answer('n.t.b.'), '1.1': answer('Lorem ipsum dolor sit')}}),
    ).toEqual([
      '1.1 (Voorstel): placeholder',
      '13.1 (Doelbinding): placeholder',
      '14.1 (Noodzaak en evenredigheid): placeholder',
    ])
  })
  test('is a chapter in which nothing was ever written', () => {
    const text = JSON.stringify({
      $schema: SCHEMA,
      metadata: {urn: 'urn:nl:dpia:3.0', createdAt: '2026-05-11T15:00:00Z'},
      answers: {'1.1': answer('A proposal')},
    })
    expect(states(text)).toHaveLength(17)
    expect(states(text)).toContain('17 (Maatregelen): empty')
  })
  test('is a repetition that was made and left', () => {
    expect(wanting({answers: {'2.1': [{_index: 0}]}})).toEqual(['2.1 (Persoonsgegevens): empty'])
  })
  test('is not: room for more words, "not applicable", a short answer, a picture', () => {
    const picture = {data: 'data:image/png;base64,AAAA', title: 'The flow of data'}
    const answers = {
      '2.3': answer(''),
      '15.1.1': answer(null),
      '15.1.3': answer('null'),
      '12.1.1': answer('false'),
      '1.2': [{_index: 0, '1.2.1': answer(picture)}],
    }
    expect(wanting({answers})).toEqual(['15.1.3 (Rechten van de betrokkenen): placeholder'])
  })
})

test('chapters that nobody marked as finished are told, at the marks', () => {
  const {form} = read(dpiaExport({metadata: {completedTasks: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']}}))
  expect(form?.unfinished.map(({title}) => title.split(' ')[0])).toEqual(['11', '12', '13', '14', '15', '16', '17'])
  expect(form?.unfinished[0]?.at.pointer).toBe('/metadata/completedTasks')
})

test('a draft says so itself', () => {
  expect(read(dpiaExport({answers: {'19.2': answer('concept')}})).form?.draft?.pointer).toBe('/answers/19.2')
  expect(read(dpiaExport({answers: {'19.2': answer('definitief')}})).form?.draft).toBeUndefined()
})

describe('other members of the family', () => {
  test.each([
    ['urn:nl:prescan:2.0', ['privacy-screening', 'screening']],
    ['urn:nl:iama:2.0', ['iama', 'fria']],
    ['urn:nl:aiia:2.0', ['ethics-assessment', 'screening', 'fria']],
    ['urn:nl:bestek:1.0', undefined],
  ])('%s is known by its URN', (urn, kinds) => {
    expect(read(dpiaExport({metadata: {urn}})).form?.kinds).toEqual(kinds)
  })
  test('a pre-scan may stop early', () => {
    const text = JSON.stringify({
      metadata: {urn: 'urn:nl:prescan:2.0'},
      answers: {'0.2': {value: 'What it is', timestamp: '2026-03-19T22:05:10.062Z'}},
    })
    expect(states(text)).toEqual(['0.2: answered'])
    expect(read(text).form?.questions[0]?.answered?.date).toBe('2026-03-19')
  })
})

describe('what cannot be trusted is a problem with a place', () => {
  test.each([
    ['another version', dpiaExport().replace('.v2.', '.v3.'), 'form.version-unknown /$schema'],
    [
      'a day that does not exist',
      dpiaExport({answers: {'1.1': answer('A', '2026-02-31')}}),
      'form.no-date /answers/1.1/lastEditedAt',
    ],
    ['an answer that is only text', dpiaExport({answers: {'1.1': 'Ja'}}), 'form.no-answer-shape /answers/1.1'],
    ['an answer with another key', dpiaExport({answers: {'1.1': {answer: 'Ja'}}}), 'form.no-answer-shape /answers/1.1'],
    ['a group that is a text', dpiaExport({answers: {'2.1': ['Ja']}}), 'form.no-answer-shape /answers/2.1/0'],
    ['a comma too many', dpiaExport().replace(/\n}\n$/, ',\n}\n'), 'read.json-trailing-comma '],
    ['a key twice', dpiaExport().replace('"metadata":', '"answers": {}, "metadata":'), 'read.duplicate-key /answers'],
    ['a depth of ten thousand', `${'{"answers":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'read.too-deep '],
  ])('%s', (_, text, expected) => {
    expect(keys(text)[0]?.startsWith(expected)).toBe(true)
  })
  test('five megabytes and one letter', () => {
    expect(keys(dpiaExport({answers: {'1.1': answer('a'.repeat(5 * 1024 * 1024))}}))).toEqual(['read.too-large '])
  })
})

test('keys of objects in JavaScript are keys like any other', () => {
  const text = dpiaExport().replace(
    '"answers": {',
    '"answers": {"__proto__": {"value": "x"}, "constructor": {"value": null},',
  )
  const found = states(text)
  expect(found).toContain('__proto__: answered')
  expect(found).toContain('constructor: empty')
  expect(({} as Record<string, unknown>)['value']).toBeUndefined()
})

test('taking an answer away never makes the form more complete', () => {
  const complete = JSON.parse(dpiaExport()) as {answers: Record<string, unknown>}
  const numbers = Object.keys(complete.answers)
  const open = (without: readonly string[]) =>
    wanting({answers: Object.fromEntries(without.map(number => [number, answer('')]))}).length
  fc.assert(
    fc.property(fc.subarray(numbers), fc.constantFrom(...numbers), (some, one) => {
      expect(open([...new Set([...some, one])])).toBeGreaterThanOrEqual(open(some))
    }),
    {numRuns: 50},
  )
})
