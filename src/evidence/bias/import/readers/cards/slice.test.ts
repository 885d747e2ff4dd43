import {describe, expect, test} from 'vitest'
import {card, groups, n} from './performance-metrics-testing.ts'
import {keys, read} from './testing.ts'

const readCard = (document: unknown, result?: Parameters<typeof read>[2]) => read('card.json', document, result)

describe('slices', () => {
  test.each([
    ['sex=F', 'sex F'],
    ['sex == F', 'sex F'],
    ['Sex: Female', 'Sex Female'],
    ['age=(40, 75]', 'age (40, 75]'],
    ['sex=F & race=Black', 'sex & race F & Black'],
    ['sex=F, race=Black', 'sex & race F & Black'],
    ['sex: F and race: Black', 'sex & race F & Black'],
    ['work=Farming, fishing', 'work Farming, fishing'],
    ['__proto__=constructor', '__proto__ constructor'],
    ['sex=<b>F</b>', 'sex <b>F</b>'],
  ])('`%s` is %s', (slice, group) => {
    expect(readCard(card(n(slice))).measurements.map(groups)).toEqual([`${group} 10–10`])
  })

  test.each(['F', 'held-out-evaluation', 'https://example.org', '=F', 'sex=', '12:30', '< 25 jaar', 'x'.repeat(500)])(
    '`%s` is no group until the declaration says which',
    slice => {
      const {measurements, problems} = readCard(card(n(slice)))
      expect([measurements, keys(problems)]).toEqual([[], ['cards.slice-unknown']])
    },
  )

  test('the declaration says which attribute a slice belongs to, and which is none', () => {
    const table = {
      attribute: {values: {women: 'sex', men: 'sex'}},
      group: {values: {sex: {women: 'F', men: 'M'}}},
      ignore: ['staff'],
    }
    const {measurements, problems} = readCard(card(n('women'), n('men', '20'), n('staff')), {table})
    expect([measurements.map(groups), keys(problems)]).toEqual([['sex F 10–10', 'sex M 20–20'], []])
  })

  test.each(['', 'overall', 'Overall', null, undefined])('slice %s is everybody, and told', slice => {
    const {measurements, notes} = readCard(card(n(slice), n('sex=F')))
    expect([measurements.map(groups), keys(notes)]).toEqual([['sex F 10–10'], ['cards.whole']])
  })

  test('an underscore stands between attribute and group only where other slices show it', () => {
    const {measurements, problems} = readCard(
      card(n('sex_F'), n('sex_M'), n('age_over_65'), n('age_25'), n('held_out')),
    )
    expect(measurements.map(groups)).toEqual(['sex F 10–10', 'sex M 10–10', 'age over_65 10–10', 'age 25 10–10'])
    expect(problems.map(({say}) => say.with)).toContainEqual({name: 'held_out'})
  })

  test('of two possible underscores none is chosen, unless the declaration knows the attribute', () => {
    const document = card(n('native_country_NL'), n('native_country_US'))
    expect(keys(readCard(document).problems)).toEqual(['cards.slice-unknown', 'cards.slice-unknown'])
    const table = {attribute: {values: {native_country: 'origin'}}}
    expect(readCard(document, {table}).measurements.map(groups)).toEqual(['origin NL 10–10', 'origin US 10–10'])
  })

  test('slices that Model Analysis crossed are people in both groups', () => {
    const slices = ['sex_F', 'sex_M', 'race_B', 'race_W', 'sex_F_X_race_B']
    const {measurements} = readCard(card(...slices.map(slice => n(slice))))
    expect(measurements.map(groups).at(-1)).toBe('sex & race F & B 10–10')
  })
})
