import {describe, expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{dilemmas: {asked: true, overdue_after: 1 month}}'
const question = (rest: string) =>
  asked(CHECK, `dilemmas: {minutes: {question: Whose minutes are these?${rest && `, ${rest}`}}}\n`)

test('a question with a holder and a date passes', async () => {
  expect(await question('holder: {role: manager, by: 2027-01-01}')).toEqual(['pass dilemmas.current /dilemmas'])
})

test('`none` says that the question was asked', async () => {
  expect(await asked(CHECK, 'dilemmas: none\n')).toEqual(['pass dilemmas.none /dilemmas'])
})

test('silence is missing only where the policy asks', async () => {
  expect(await asked(CHECK, '')).toEqual(['missing dilemmas.not-asked ethics.yml:1'])
  expect(await asked('{dilemmas: {overdue_after: 1 month}}', '')).toEqual(['pass dilemmas.current ethics.yml:1'])
})

describe('an open question', () => {
  test('without a holder’s date is missing', async () => {
    expect(await question('')).toEqual(['missing dilemmas.no-holder /dilemmas/minutes'])
    expect(await question('holder: {role: manager}')).toEqual(['missing dilemmas.no-holder /dilemmas/minutes'])
  })
  test('with a date that nobody holds is missing its holder', async () => {
    expect(await question('holder: {by: 2027-01-01}')).toEqual(['missing dilemmas.no-holder /dilemmas/minutes'])
    expect(await question('handed_on: {date: 2027-01-01}')).toEqual(['missing dilemmas.no-holder /dilemmas/minutes'])
  })
  test('may stand so long after its date, the last day included', async () => {
    expect(await question('holder: {role: manager, by: 2026-10-22}')).toEqual(['pass dilemmas.current /dilemmas'])
    expect(await question('holder: {account: "@eva", by: 2026-10-21}')).toEqual([
      'stale dilemmas.overdue /dilemmas/minutes',
    ])
  })
  test('is due on the day it was handed on to, or parked until', async () => {
    expect(
      await question('holder: {role: manager, by: 2026-01-01}, handed_on: {to: The region, date: 2026-11-30}'),
    ).toEqual(['pass dilemmas.current /dilemmas'])
    expect(
      await question('holder: {role: manager, by: 2026-01-01}, parked: {because: The law changes, until: 2027-03-01}'),
    ).toEqual(['pass dilemmas.current /dilemmas'])
    expect(await question('parked: {because: The law changes, until: 2026-03-01}')).toEqual([
      'stale dilemmas.overdue /dilemmas/minutes',
    ])
  })
  test('that is answered is open no more', async () => {
    expect(await question('holder: {by: 2020-01-01}, answered: {date: 2020-02-01, answer: Hers}')).toEqual([
      'pass dilemmas.current /dilemmas',
    ])
  })
})

test('a dilemma without a question is missing it, also when it is answered', async () => {
  expect(await asked(CHECK, 'dilemmas: {minutes: {answered: {date: 2020-02-01, answer: Hers}}}\n')).toEqual([
    'missing dilemmas.no-question /dilemmas/minutes',
  ])
})
