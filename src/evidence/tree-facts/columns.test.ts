import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {startOf} from '../../words/place.ts'
import {normalName, personColumns, shownName, strengthOf} from './columns.ts'
import {STRONG, TOGETHER, WEAK} from './person-keys.ts'
import {looksLikeValue} from './values.ts'

const table = (...names: string[]) =>
  names.map((name, index) => ({name, position: index + 1, at: startOf('data/a.csv')}))
const found = (...names: string[]) => personColumns(table(...names)).map(({name}) => name)

describe('a column that identifies a person by itself', () => {
  test.each([
    'cpr',
    'CPR-nr.',
    'cprNr',
    'CPRNummer',
    'cpr_nr_2',
    'personnummer',
    'BSN',
    'bsn_nummer',
    'Burgerservicenummer',
    'leerlingnummer',
    'leerling_nr',
    'elevnr',
    'elevId',
    'eckid',
    'pgn',
    'rijksregisternummer',
    'fødselsnummer',
    'foedselsnummer',
    'henkilötunnus',
    'kennitala',
    'nhs_number',
    'ssn',
    'e-mail',
    'Email address',
    'e_mailadres',
    'mobilnummer',
    'kenteken',
    'licensePlate',
    'nummerplade',
    'IBAN',
    'achternaam',
    'Efternavn',
    'full_name',
    'patient_id',
    'patiënt-id',
    'patientnaam',
    'customer_name',
    'borger_id',
    'client_bsn',
    'bsn_partner',
    'partner_bsn',
    'mother_email',
    'kundenavn',
    'elev_fødselsdato',
    'ansøger_navn',
    'schüler_id',
    'E\u2011mail',
  ])('%s', name => {
    expect(found(name)).toEqual([name])
  })
})

describe('a column that does not', () => {
  test.each([
    'username_hash',
    'nameplate',
    'description',
    'name',
    'naam',
    'navn',
    'postcode',
    'postnr',
    'gender',
    'age',
    'alder',
    'street',
    'adresse',
    'telefoon',
    'geboortedatum',
    'filename',
    'street_name',
    'email_count',
    'has_email',
    'cpr_hashed',
    'fnr',
    'FNR',
    'dni',
    'nir',
    'patient_gender',
    'number_of_students',
    'emails_sent',
    'contact_email',
    'person',
    'client',
    'id',
    'nr',
    '',
    '123',
    '2019',
    '__proto__',
    'constructor',
    'toString',
    'parent_name',
    'kind_naam',
    'bsnx',
    'iban_check',
  ])('%s', name => {
    expect(found(name)).toEqual([])
  })
})

test('weak keys identify together, and only those of a combination are told', () => {
  expect(found('postcode', 'huisnummer', 'oppervlakte', 'bouwjaar')).toEqual(['postcode', 'huisnummer'])
  expect(found('geboortedatum', 'geslacht', 'score', 'telefoon')).toEqual(['geboortedatum', 'geslacht', 'telefoon'])
  expect(found('Fornavn', 'By', 'Alder')).toEqual(['Fornavn', 'Alder'])
  expect(found('navn', 'køn')).toEqual(['navn', 'køn'])
})

test('a list of places is no list of persons', () => {
  expect(found('name', 'address', 'postcode', 'city', 'phone', 'lat', 'lon')).toEqual([])
  expect(found('gender', 'age', 'postcode', 'count')).toEqual([])
})

test('two columns of the same weak kind are no combination', () => {
  expect(found('name', 'naam', 'navn')).toEqual([])
})

test('a value where a name should be counts, and only its position is shown', () => {
  const cells = [
    'Kari Nordmann',
    'kari@example.org',
    '010190-1234',
    '111222333',
    'GB82 WEST 1234 5698 7654 32',
    '+31 6 12345678',
  ]
  expect(personColumns(table(...cells)).map(shownName)).toEqual(['#2', '#3', '#4', '#5', '#6'])
})

test('years, codes and impossible dates are no values of a person', () => {
  for (const name of [
    '2019',
    '20240131',
    '123456789',
    '000000000',
    '450190-1234',
    '011390-1234',
    'GB83WEST12345698765432',
    '@example',
  ]) {
    expect(looksLikeValue(name), name).toBe(false)
  }
})

test('a name is shown as it is written only when it is plain words', () => {
  const shown = (name: string) => shownName({name, position: 4})
  expect(shown('CPR-nr.')).toBe('CPR-nr.')
  expect(shown('fødselsdato')).toBe('fødselsdato')
  for (const name of [
    'kari@example.org',
    '010190-1234',
    '01 01 90 12 34',
    '<b>cpr</b>',
    '](http://example.org)',
    'c\u202epr',
    'x'.repeat(61),
    '',
  ]) {
    expect(shown(name), name).toBe('#4')
  }
})

test('every listed key is found however it is spelled', () => {
  for (const {names} of STRONG) {
    for (const name of names) {
      expect(strengthOf(name).kind, name).toBe('strong')
      expect(strengthOf(name.toUpperCase()).kind, name).toBe('strong')
      expect(strengthOf(name.normalize('NFD')).kind, name).toBe('strong')
      expect(strengthOf(name.replaceAll('ø', 'oe').replaceAll('ö', 'oe')).kind, name).toBe('strong')
    }
  }
})

test('no weak key is strong, and every combination is of two kinds', () => {
  for (const [of, names] of Object.entries(WEAK))
    for (const name of names) expect(strengthOf(name), name).toEqual({kind: 'weak', of})
  for (const {one, with: others} of TOGETHER) expect(others).not.toContain(one)
})

test('separators and case never change what a name is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STRONG.flatMap(({names}) => names)),
      fc.infiniteStream(fc.constantFrom('', '_', ' ', '-', '.')),
      (name, between) => {
        const spelled = [...name].map(letter => letter + (between.next().value ?? '')).join('')
        return strengthOf(spelled).kind === 'strong'
      },
    ),
  )
})

test('adding a column never hides another', () => {
  const names = fc.array(
    fc.constantFrom('name', 'navn', 'postcode', 'huisnummer', 'geboortedatum', 'køn', 'score', 'cpr', 'x'),
    {maxLength: 6},
  )
  fc.assert(
    fc.property(names, fc.constantFrom('y', 'age', 'fornavn', 'bsn'), (columns, more) => {
      const before = found(...columns)
      return before.every(name => found(...columns, more).includes(name))
    }),
  )
})

test('a name of any length and content is judged', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', maxLength: 200}),
      name => typeof normalName(name) === 'string' && strengthOf(name).kind !== undefined,
    ),
  )
  expect(strengthOf('x'.repeat(10_000_000)).kind).toBe('none')
})
