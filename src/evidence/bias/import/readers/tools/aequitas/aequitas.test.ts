import {describe, expect, test} from 'vitest'
import {counts, imported, said} from '../testing.ts'

const HEADER =
  'model_id,score_threshold,attribute_name,attribute_value,tp,fp,fn,tn,group_size,total_entities,ppr,pprev,tpr'
const row = (group: string, cells: string, model = '0,binary 0/1') => `${model},sex,${group},${cells}\n`
const TABLE = `${HEADER}\n${row('female', '10,5,5,20,40,100,0.3333333333333333,0.375,0.6666666666666666')}${row('male', '20,10,10,20,60,100,0.6666666666666666,0.5,0.6666666666666666')}`
const table = (text: string, result = {}) => imported('aequitas.csv', text, result)

describe('an Aequitas table', () => {
  test('is recognised with its columns in any order', () => {
    const [head = '', ...rows] = TABLE.trim()
      .split('\n')
      .map(line => line.split(',').reverse().join(','))
    const read = table([head, ...rows].join('\n'))
    expect(read.format).toBe('aequitas-group')
    expect(counts(read)).toEqual({female: '10 5 5 20', male: '20 10 10 20'})
    expect(said(read.problems)).toEqual([])
  })

  test('without counts gives those that follow from its rates', () => {
    const text =
      'attribute_name,attribute_value,group_size,pprev,prev,tpr,fpr\nsex,female,40,0.375,0.375,0.6666666666666666,0.2\n'
    expect(counts(table(text))).toEqual({female: '10 5 5 20'})
  })

  test('the share of all selected is never taken for a rate', () => {
    const text =
      'attribute_name,attribute_value,group_size,ppr,for\nsex,female,40,0.3333333333333333,0.2\nsex,male,60,0.6666666666666666,0.3\n'
    const read = table(text)
    expect(read.measurements.flatMap(({rates}) => Object.keys(rates ?? {}))).not.toContain('selection_rate')
    expect(said(read.notes)).toContain('1:43 ppr-is-no-rate')
  })

  test('a count, a rate or a disparity that contradicts the others is a problem where it stands', () => {
    expect(said(table(TABLE.replace('0.375,0.6666666666666666', '0.475,0.6666666666666666')).problems)).toEqual([
      '2:61 share-differs',
    ])
    expect(said(table(TABLE.replace('10,5,5,20,40', '10,5,5,21,40')).problems)[0]).toBe('2:35 sum-differs')
    const disparity = (value: string) =>
      TABLE.replace(HEADER, `${HEADER},pprev_disparity,pprev_ref_group_value`)
        .replace('0.375,0.6666666666666666', `0.375,0.6666666666666666,${value},male`)
        .replace('0.5,0.6666666666666666', '0.5,0.6666666666666666,1.0,male')
    expect(said(table(disparity('0.75')).problems)).toEqual([])
    expect(said(table(disparity('0.85')).problems)).toEqual(['2:86 stated-differs'])
  })

  test('a disparity of 10.0 that stands for infinite is not held against the counts', () => {
    const text =
      'attribute_name,attribute_value,tp,fp,fn,tn,fnr,fnr_disparity,fnr_ref_group_value\nsex,female,10,5,5,20,0.3333333333333333,10.0,male\nsex,male,20,10,0,20,0.0,,male\n'
    expect(said(table(text).problems)).toEqual([])
    expect(table(text).stated).toEqual([])
  })

  test('several models or thresholds are told apart, and which is used is asked for', () => {
    const two = `${TABLE}${row('female', '1,1,1,1,4,8,0.5,0.5,0.5', '1,binary 0/1')}${row('male', '2,0,2,0,4,8,0.5,0.5,0.5', '1,binary 0/1')}`
    const read = table(two)
    expect(said(read.problems)).toEqual(['1:1 which-version'])
    expect(counts(read, 'sex', '0')).toEqual({female: '10 5 5 20', male: '20 10 10 20'})
    expect(counts(read, 'sex', '1')).toEqual({female: '1 1 1 1', male: '2 0 2 0'})
    expect(said(table(two, {version: '1'}).problems)).toEqual([])
    expect(said(table(two, {version: '1'}).notes)).toContain('1:1 several-versions')
    expect(said(table(two.replaceAll('1,binary 0/1', '0,0.5_val')).problems)).toEqual(['1:10 which-version'])
    expect(table(TABLE, {version: '7'}).measurements.map(({version}) => version)).toEqual(['7', '7'])
  })

  test('people without a name of a group are a problem, unless the declaration has one for them', () => {
    const text = TABLE.replace('sex,male', 'sex,')
    expect(said(table(text).problems)).toContain('3:18 name-missing')
    const named = table(text, {table: {group: {values: {sex: {'': 'unknown'}}}}})
    expect(said(named.problems)).toEqual([])
    expect(counts(named)).toEqual({female: '10 5 5 20', unknown: '20 10 10 20'})
    expect(counts(table(text, {table: {ignore: ['']}}))).toEqual({female: '10 5 5 20'})
  })
})

describe('people in no group', () => {
  // 40 women and 50 men of 100 people.
  const text = TABLE.replace('20,10,10,20,60,100,0.6666666666666666', '20,5,10,15,50,100,0.625')
  const planned = (up_to: number) =>
    imported(
      'aequitas.csv',
      text,
      {table: {attribute: {values: {sex: 'gender'}}}},
      {
        gender: {groups: ['female', 'male'], unknown: {up_to}},
        constructor: {groups: ['a', 'b']},
      },
    )

  test('are a problem, unless the plan says that so many may be unknown', () => {
    expect(said(table(text).problems)).toEqual(['2:38 people-missing'])
    expect(said(planned(9).problems)).toEqual(['2:38 people-missing'])
    expect(planned(9).problems[0]?.say.with).toEqual({attribute: 'sex', people: 90, total: 100, unknown: 9})
    expect(said(planned(10).problems)).toEqual([])
    const note = planned(10).notes.find(({say}) => say.key.endsWith('people-unknown'))
    expect(note?.say.with).toEqual({attribute: 'sex', people: 10, unknown: 10})
  })

  test('of an attribute with a name that every JavaScript object has are asked for like all', () => {
    const other = text.replaceAll(',sex,', ',toString,')
    const plan = {sex: {groups: ['female', 'male'], unknown: {up_to: 50}}}
    expect(said(imported('aequitas.csv', other, {}, plan).problems)).toContain('2:43 people-missing')
  })
})

describe('a hostile table', () => {
  test.each([
    ['-10,5,5,20', 'negative'],
    ['NaN,5,5,20', 'no-number'],
    ['inf,5,5,20', 'no-number'],
    ['1e400,5,5,20', 'no-number'],
    ['ten,5,5,20', 'not-a-number'],
    ['10.5,5,5,20', 'fraction'],
    [',5,5,20', 'empty'],
  ])('%s has a problem at its cell', (cells, problem) => {
    const read = table(TABLE.replace('10,5,5,20', cells))
    expect(said(read.problems)).toContain(`2:25 ${problem}`)
  })

  test('a group twice is a problem', () => {
    expect(
      said(table(TABLE.replace('sex,male', 'sex,female')).problems).filter(key => key.endsWith('twice')).length,
    ).toBeGreaterThan(0)
  })

  test('names that every JavaScript object has are names', () => {
    const read = table(TABLE.replace('sex,male', 'sex,__proto__').replace('sex,female', 'sex,constructor'))
    expect(read.measurements.map(({group}) => group)).toEqual(['constructor', '__proto__'])
  })

  test('half a million rows are refused, and 20,000 read', () => {
    const rows = (count: number) =>
      HEADER + Array.from({length: count}, (_, i) => `\n0,b,sex,g${i},1,1,1,1,4,,,,`).join('')
    const many = table(rows(500_000))
    expect(many.measurements).toEqual([])
    expect(many.problems.length).toBeGreaterThan(0)
    expect(table(rows(20_000)).measurements).toHaveLength(20_000)
  })

  test('other tables with such a name are left alone', () => {
    for (const head of [
      'attribute_name,attribute_value,colour,size',
      'attribute_value,tp,fp,fn,tn',
      'attribute_name,x Parityy',
    ])
      expect(table(`${head}\n1,2,3,4,5\n`).format).not.toMatch(/^aequitas/)
  })
})
