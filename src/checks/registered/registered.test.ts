import {expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const ANY = '{registered: {in: any}}'
const URL = 'url: "https://example.org/register/1"'

test('published with an address passes', async () => {
  expect(await asked(ANY, `registrations: {municipal: {status: published, ${URL}}}\n`)).toEqual([
    'pass registered.published /registrations/municipal',
  ])
})

test('of several registers one that published it is enough for `any`', async () => {
  const both = `registrations: {algoritmeregister: {status: submitted}, municipal: {status: published, ${URL}}}\n`
  expect(await asked(ANY, both)).toEqual(['pass registered.published /registrations/municipal'])
  expect(await asked('{registered: {in: algoritmeregister}}', both)).toEqual([
    'fail registered.not-yet /registrations/algoritmeregister',
  ])
})

test('no entry is missing', async () => {
  expect(await asked(ANY, '')).toEqual(['missing registered.missing ethics.yml:1'])
  expect(
    await asked('{registered: {in: eu-database}}', `registrations: {municipal: {status: published, ${URL}}}\n`),
  ).toEqual(['missing registered.missing /registrations'])
})

test('published without an address is missing the address', async () => {
  expect(await asked(ANY, 'registrations: {municipal: {status: published}}\n')).toEqual([
    'missing registered.no-address /registrations/municipal',
  ])
})

test('an entry that does not say where it stands is not published', async () => {
  expect(await asked(ANY, `registrations: {municipal: {${URL}}}\n`)).toEqual([
    'fail registered.not-yet /registrations/municipal',
  ])
})
