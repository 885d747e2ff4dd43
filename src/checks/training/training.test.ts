import {describe, expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{training: {topics: [ethics], within: 24 months}}'
const followed = (items: string) => asked(CHECK, `training: [${items}]\n`)

test('a training that is recent enough passes at its date', async () => {
  expect(await followed('{topic: privacy, date: 2020-01-01}, {topic: ethics, date: 2025-01-20}')).toEqual([
    'pass training.current /training/1/date',
  ])
})

test('the last day of the period still counts, the day after does not', async () => {
  const last = {today: '2026-11-22'}
  expect(await asked(CHECK, 'training: [{topic: ethics, date: 2024-11-22}]\n', {}, last)).toEqual([
    'pass training.current /training/0/date',
  ])
  expect(await asked(CHECK, 'training: [{topic: ethics, date: 2024-11-21}]\n', {}, last)).toEqual([
    'stale training.old /training/0/date',
  ])
})

test('the latest training decides, whatever the order', async () => {
  expect(await followed('{topic: ethics, date: 2026-01-01}, {topic: ethics, date: 2019-01-01}')).toEqual([
    'pass training.current /training/0/date',
  ])
})

describe('what is no training yet', () => {
  test('none in this topic', async () => {
    expect(await followed('{topic: privacy, date: 2026-01-01}')).toEqual(['missing training.missing /training'])
    expect(await asked(CHECK, '')).toEqual(['missing training.missing ethics.yml:1'])
  })
  test('one without a date', async () => {
    expect(await followed('{topic: ethics}')).toEqual(['missing training.no-date /training/0'])
  })
  test('one that is still to come', async () => {
    expect(await followed('{topic: ethics, date: 2027-01-01}')).toEqual(['missing training.future /training/0'])
  })
})

test('a certificate that ran out is stale though the training is recent', async () => {
  expect(await followed('{topic: ethics, date: 2026-01-01, valid_until: 2026-10-01}')).toEqual([
    'stale training.old /training/0/date',
  ])
})

test('a later certificate date makes no training younger than the policy allows', async () => {
  expect(await followed('{topic: ethics, date: 2020-01-01, valid_until: 2035-01-01}')).toEqual([
    'stale training.old /training/0/date',
  ])
})

test('every topic is asked', async () => {
  const check = '{training: {topics: [ethics, law]}}'
  expect(await asked(check, 'training: [{topic: ethics, date: 2001-01-01}]\n')).toEqual([
    'pass training.current /training/0/date',
    'missing training.missing /training',
  ])
})
