import {describe, expect, test} from 'vitest'
import {asked, type Texts} from '../../../test/project.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES} from '../../words/language.ts'
import {mentions} from './mentions.ts'
import {messages} from './messages.ts'

const spdx = (fields: object, type = 'ai_AIPackage') => JSON.stringify({'@graph': [{type, name: 'visits', ...fields}]})
const SENSITIVE = {'model.spdx.json': spdx({ai_useSensitivePersonalInformation: 'yes'})}
const PERSONS = 'data: {about: persons, special_categories: {health: Illness is a reason}}\n'

/** What the check says, looking for persons only as the shipped policy does, or for everything. */
const said = async (declaration: string, files: Texts, options = '{columns: person-keys}') =>
  (await asked(`{undeclared-in-tree: ${options}}`, declaration, files)).map(line =>
    line.replace('undeclared-in-tree.', ''),
  )
const all = (declaration: string, files: Texts) => said(declaration, files, '{models: true}')

describe('personal data that a card tells of', () => {
  test('in data said to be without persons fails, where only persons are looked for too', async () => {
    const where = 'model.spdx.json#/@graph/0/ai_useSensitivePersonalInformation'
    expect(await said('data: {about: no-persons, because: Loops count cars}\n', SENSITIVE)).toEqual([
      `fail card-persons ${where}`,
    ])
    expect(await said('', SENSITIVE)).toEqual([`fail card-persons ${where}`])
    expect(
      await said('data: {about: aggregates}\n', {
        'bom.json': JSON.stringify({
          bomFormat: 'CycloneDX',
          components: [{type: 'data', name: 'd', data: [{sensitiveData: ['health']}]}],
        }),
      }),
    ).toEqual(['fail card-persons bom.json#/components/0/data/0/sensitiveData'])
  })
  test('is no news in data about persons', async () => {
    expect(await said(PERSONS, SENSITIVE)).toEqual(['pass nothing-found ethics.yml:1'])
  })
  test('must have its kinds declared, and a card that denies them contradicts that', async () => {
    expect(await all(PERSONS, SENSITIVE)).toEqual(['pass nothing-found ethics.yml:1'])
    expect((await all('data: {about: persons, special_categories: none}\n', SENSITIVE))[0]).toMatch(
      /^fail card-sensitive/,
    )
    expect((await all('data: {about: persons}\n', SENSITIVE))[0]).toMatch(/^missing card-sensitive/)
    expect(
      (
        await all(PERSONS, {
          'a.spdx.json': spdx({dataset_hasSensitivePersonalInformation: 'no'}, 'dataset_DatasetPackage'),
        })
      )[0],
    ).toMatch(/^fail card-not-sensitive/)
  })
})

describe('what a card tells of models', () => {
  const model = (fields: string, rest = '') => `${PERSONS}${rest}models: {visits: {${fields}}}\n`
  const one = async (declaration: string, files: Texts) =>
    (await all(declaration, files)).map(line => line.split(' ').slice(0, 2).join(' '))
  test('deciding without people against supporting them', async () => {
    const card = {'a.spdx.json': spdx({ai_autonomyType: 'yes'})}
    expect(await one(`${PERSONS}use: {automation: support}\n`, card)).toEqual(['fail card-autonomy'])
    expect(await one(`${PERSONS}use: {automation: automated}\n`, card)).toEqual(['pass nothing-found'])
    expect(
      await one(`${PERSONS}use: {automation: automated}\n`, {'a.spdx.json': spdx({ai_autonomyType: 'no'})}),
    ).toEqual(['fail card-autonomy'])
    expect(await one(PERSONS, card)).toEqual(['pass nothing-found'])
  })
  test('a serious risk against no effect', async () => {
    const card = {'a.spdx.json': spdx({ai_safetyRiskAssessment: 'serious'})}
    expect(await one(`${PERSONS}use: {effect: none}\n`, card)).toEqual(['fail card-danger'])
    expect(await one(`${PERSONS}use: {effect: contact}\n`, card)).toEqual(['pass nothing-found'])
  })
  test('another version, by the name of the model or the folder of the card', async () => {
    const card = {'a.spdx.json': spdx({software_packageVersion: 'v2'})}
    expect(await one(model('version: "3"'), card)).toEqual(['fail card-version'])
    expect(await one(model('version: "2"'), card)).toEqual(['pass nothing-found'])
    expect(await one(`${PERSONS}models: {other: {version: "3"}}\n`, card)).toEqual(['pass nothing-found'])
    const below = {'models/o/a.spdx.json': spdx({software_packageVersion: '2'})}
    expect(await one(`${PERSONS}models: {other: {version: "3", path: models/o/}}\n`, below)).toEqual([
      'fail card-version',
    ])
  })
  test('a bias that no limitation and no dilemma mentions', async () => {
    const card = {
      'a.spdx.json': spdx({dataset_knownBias: ['Few men above ninety live alone']}, 'dataset_DatasetPackage'),
    }
    expect(await one(model('limitations: [Not valid at night]'), card)).toEqual(['missing card-risk'])
    expect(await one(model('limitations: ["Men over ninety are few, above all those who live alone"]'), card)).toEqual([
      'pass nothing-found',
    ])
    expect(
      await one(
        `${PERSONS}dilemmas: {old: {question: What do we say to somebody of ninety who lives alone and is above the line?}}\n`,
        card,
      ),
    ).toEqual(['pass nothing-found'])
  })
  test('the stage of a system card', async () => {
    const card = {'system_card.yaml': 'name: A\nstatus: In ontwikkeling\ngoal_and_impact: b\nlegal_base: [{name: c}]\n'}
    expect(await one(PERSONS, card)).toEqual(['fail card-status'])
    expect(
      await one(PERSONS, {'system_card.yaml': card['system_card.yaml'].replace('In ontwikkeling', 'In gebruik')}),
    ).toEqual(['pass nothing-found'])
    expect(
      await one(PERSONS, {'system_card.yaml': card['system_card.yaml'].replace('In ontwikkeling', 'green')}),
    ).toEqual(['pass nothing-found'])
  })
  test('a card of the Hub: what the model is built on, and silence about bias', async () => {
    const card = {'models/v/README.md': '---\nbase_model: a/b\n---\n# V\n'}
    expect(await one(model('path: models/v/, about: persons'), card)).toEqual([
      'missing card-built-on',
      'missing card-no-bias',
    ])
    expect(await one(model('path: models/v/, about: things, built_on: {name: b}'), card)).toEqual([
      'pass nothing-found',
    ])
    expect(await one(model('path: other/, about: persons'), card)).toEqual(['pass nothing-found'])
  })
})

test('a card that cannot be read is not taken for one that agrees', async () => {
  const broken = {'a.spdx.json': '{"type": "ai_AIPackage",}'}
  expect(await said('data: {about: no-persons, because: Cars}\n', broken)).toEqual([
    'inconclusive unreadable a.spdx.json:1',
  ])
  expect(await all(PERSONS, broken)).toEqual(['inconclusive unreadable a.spdx.json:1'])
  expect(await said('data: {about: no-persons, because: Cars}\n', broken, '{libraries: true}')).toEqual([
    'pass nothing-found ethics.yml:1',
  ])
})

test('a thousand statements are told ten times and counted once', async () => {
  const card = {
    'a.spdx.json': spdx(
      {dataset_knownBias: Array.from({length: 1000}, (_, i) => `Bias number ${i}`)},
      'dataset_DatasetPackage',
    ),
  }
  const lines = await all(PERSONS, card)
  expect(lines).toHaveLength(11)
  expect(lines.at(-1)).toMatch(/^missing cards-more/)
})

describe('mentions', () => {
  const systems = (...limitations: string[]) =>
    [{facts: {models: {a: {limitations}}}}] as unknown as Parameters<typeof mentions>[0]
  test('two words in common, whatever their ending', () => {
    expect(
      mentions(systems('Underrepresented dialects are misrouted'), 'Customers using an underrepresented dialect'),
    ).toBe(true)
    expect(mentions(systems('Customers wait longer'), 'Customers using an underrepresented dialect')).toBe(false)
  })
  test('one where there is only one, and the words themselves where all are short', () => {
    expect(mentions(systems('Dialects'), 'dialect')).toBe(true)
    expect(mentions(systems('Not for men'), 'men')).toBe(true)
    expect(mentions(systems(), 'men')).toBe(false)
  })
})

test('every statement can be said in every language, with the words of the card cleaned', () => {
  const filled = {field: 'ai_autonomyType', card: 'yes `\u202e|', of: '', says: 'support'}
  for (const language of LANGUAGES) {
    const words = renderer(language, [messages])(messages.say('card-autonomy', filled))
    expect(words).toContain('`use.automation: support`')
    expect(words).not.toContain('\u202e')
    expect(words.split('`')).toHaveLength(5)
  }
})
