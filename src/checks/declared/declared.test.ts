import {describe, expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const MODELS = 'models: {a: {kind: rules, limitations: [Not for children]}, b: {kind: rules}}\n'

test('a field that is filled in passes, at the subject', async () => {
  expect(await asked('{declared: [use.effect]}', 'use: {effect: none}\n')).toEqual(['pass declared.there ethics.yml:1'])
})

test('each field that is not filled in is a finding of its own, at the parent that should hold it', async () => {
  expect(await asked('{declared: [use.effect, use.supports, data.retention]}', 'use: {effect: none}\n')).toEqual([
    'missing declared.missing /use',
    'missing declared.missing ethics.yml:1',
  ])
})

test('a field of every model is missing where one of the models lacks it, and the place is that model', async () => {
  expect(await asked('{declared: [models.limitations]}', MODELS)).toEqual(['missing declared.missing /models/b'])
})

test('asked for each model, only the model that lacks it is told', async () => {
  expect(await asked('{declared: [model.limitations]}', MODELS, {}, {each: 'model'})).toEqual([
    'pass declared.there /models/a',
    'missing declared.missing /models/b',
  ])
})

describe('with `at_least`', () => {
  const check = '{declared: {fields: [model.limitations], at_least: 2}}'
  test('fewer items are a fail at the first item', async () => {
    expect(await asked(check, 'models: {a: {limitations: [One]}}\n', {}, {each: 'model'})).toEqual([
      'fail declared.too-few /models/a/limitations/0',
    ])
  })
  test('enough items pass', async () => {
    expect(await asked(check, 'models: {a: {limitations: [One, Two]}}\n', {}, {each: 'model'})).toEqual([
      'pass declared.there /models/a',
    ])
  })
  test('none at all is missing, not too few', async () => {
    expect(await asked(check, 'models: {a: {kind: rules}}\n', {}, {each: 'model'})).toEqual([
      'missing declared.missing /models/a',
    ])
  })
})

describe('a page that is named', () => {
  const access = (citizens: string, files = {}) =>
    asked('{declared: [owner.citizens]}', `owner: {citizens: "${citizens}"}\n`, files)
  test('must be there', async () => {
    expect(await access('docs/ask.md', {'docs/ask.md': ''})).toEqual(['pass declared.there ethics.yml:1'])
    expect(await access('docs/ask.md')).toEqual(['missing declared.page-gone /owner/citizens'])
    expect(await access('/ask.html')).toEqual(['missing declared.page-gone /owner/citizens'])
  })
  test('is something else than an address, or words', async () => {
    for (const text of [
      'https://example.org/ask.html',
      'example.org/ask.html',
      'ask@example.org',
      'See docs/ask.md',
      'The desk',
    ]) {
      expect(await access(text)).toEqual(['pass declared.there ethics.yml:1'])
    }
  })
  test('counts within an answer of several texts too', async () => {
    const more = 'facts: {out: {ask: May people stay out of it?, fields: {possible: [yes, no], how: text}}}'
    const facts = 'facts: {house: {out: {possible: yes, how: docs/out.md}}}\n'
    expect(await asked('{declared: [house.out]}', facts, {}, {more})).toEqual([
      'missing declared.page-gone /facts/house/out/how',
    ])
    expect(await asked('{declared: [house.out]}', facts, {'docs/out.md': ''}, {more})).toEqual([
      'pass declared.there ethics.yml:1',
    ])
  })
})
