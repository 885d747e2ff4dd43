import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {CARD_LIMITS, isCardName, readCard} from './read.ts'

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const there = CORPUS !== undefined && existsSync(CORPUS)
beforeAll(() => {
  if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so cards that others made are not at hand')
})

const read = (path: string, content: unknown) =>
  readCard(path, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content, null, 1)))
function facts(path: string, content: unknown): string[] {
  const reading = read(path, content)
  if (reading.kind !== 'card') return [reading.kind]
  return reading.card.facts.map(({what, says, of, at}) => `${what} ${says}${of ? ` of ${of}` : ''} @${at.line}`)
}

test.each([
  ['models/x/model.spdx.json', true],
  ['a.spdx3.json', true],
  ['sbom.cdx.json', true],
  ['BOM.json', true],
  ['aibom.json', true],
  ['card.jsonld', true],
  ['docs/model_card.yaml', true],
  ['system-card.yml', true],
  ['my.modelcard.json', true],
  ['models/x/README.md', true],
  ['model/readme.md', true],
  ['README.md', false],
  ['docs/README.md', false],
  ['remodels/README.md', false],
  ['bom.json.md', false],
  ['scoreboard.json', false],
])('%s may be a card: %s', (path, expected) => expect(isCardName(path)).toBe(expected))

describe('SPDX 3', () => {
  const model = {
    type: 'ai_AIPackage',
    name: 'visit-length',
    software_packageVersion: '3.0',
    ai_useSensitivePersonalInformation: 'yes',
    ai_safetyRiskAssessment: 'high',
    ai_autonomyType: 'no',
    ai_limitation: 'Not for children',
  }
  const data = {
    type: 'dataset_DatasetPackage',
    name: 'visits',
    software_packageVersion: '9',
    dataset_hasSensitivePersonalInformation: 'https://spdx.org/rdf/3.0.1/terms/Core/PresenceType/no',
    dataset_knownBias: ['Few men above ninety', ' '],
  }
  test('models and data sets, each with what it says and where', () => {
    expect(facts('a.spdx.json', {'@context': 'x', '@graph': [{type: 'Person'}, model, data]})).toEqual([
      'sensitive-data yes of visit-length @11',
      'autonomy no of visit-length @13',
      'safety-risk high of visit-length @12',
      'version 3.0 of visit-length @10',
      'known-risk Not for children of visit-length @14',
      'sensitive-data no of visits @20',
      'known-bias Few men above ninety of visits @22',
    ])
  })
  test('a lone element, and types as addresses', () => {
    expect(
      facts('a.spdx.json', {'@type': 'https://spdx.org/rdf/3.0.1/terms/AI/AIPackage', ai_autonomyType: 'yes'}),
    ).toEqual(['autonomy yes @3'])
  })
  test('what asserts nothing, or is of another type, says nothing', () => {
    expect(
      facts('a.spdx.json', {
        type: 'ai_AIPackage',
        ai_autonomyType: 'noAssertion',
        ai_useSensitivePersonalInformation: true,
        ai_safetyRiskAssessment: ['high'],
        dataset_knownBias: {text: 'x'},
      }),
    ).toEqual([])
  })
  test('a list of ordinary software is none, whatever its size', () => {
    expect(
      facts('a.spdx.json', {
        spdxVersion: 'SPDX-2.3',
        packages: Array.from({length: 50_000}, () => ({name: 'left-pad'})),
      }),
    ).toEqual(['none'])
  })
})

describe('CycloneDX', () => {
  test('models, nested ones too, and sensitive data', () => {
    const bom = {
      bomFormat: 'CycloneDX',
      metadata: {component: {type: 'application', name: 'app', version: '9'}},
      components: [
        {
          type: 'library',
          name: 'lib',
          version: '1',
          components: [{type: 'machine-learning-model', name: 'm', version: 'v2'}],
        },
        {
          type: 'data',
          name: 'd',
          data: [{type: 'dataset', sensitiveData: ['health of clients']}, {sensitiveData: ['none']}],
        },
      ],
    }
    expect(facts('bom.json', bom).map(line => line.replace(/ @\d+/, ''))).toEqual([
      'version v2 of m',
      'sensitive-data yes of d',
    ])
  })
})

describe('Hugging Face', () => {
  const readMe = (head: string, body = '# Model\n\nText.\n') => facts('models/x/README.md', `---\n${head}---\n${body}`)
  test('what it is built on, and that it is silent on bias', () => {
    expect(readMe('license: mit\nbase_model: example/base\n')).toEqual([
      'built-on example/base @3',
      'no-bias-section none @1',
    ])
    expect(readMe('pipeline_tag: x\nbase_model:\n  - a/b\n  - c/d\n', '## Bias, Risks, and Limitations\n')).toEqual([
      'built-on a/b @4',
      'built-on c/d @5',
    ])
    expect(readMe('datasets: [x]\n', '### Skævheder\n\n## Skævhed\n')).toEqual([])
  })
  test('any other read-me is none', () => {
    expect(readMe('license: mit\ntitle: Ours\n')).toEqual(['none'])
    expect(facts('models/README.md', '# Models\n')).toEqual(['none'])
    expect(facts('models/README.md', '---\nlicense: mit\nbase_model: x\n')).toEqual(['none'])
  })
  test('front matter that cannot be read is told', () => {
    expect(readMe('base_model: [x\n')).toEqual(['unreadable'])
  })
})

describe('hostile cards', () => {
  const ai = (inner: string) => `{"type": "ai_AIPackage", ${inner}}`
  test.each<[string, string, unknown, string[]]>([
    ['a comma too many', 'a.spdx.json', ai('"ai_autonomyType": "yes",'), ['unreadable']],
    ['a key twice', 'a.spdx.json', ai('"name": "a", "name": "b"'), ['unreadable']],
    ['deep nesting', 'a.spdx.json', ai(`"x": ${'['.repeat(1000)}${']'.repeat(1000)}`), ['unreadable']],
    ['prototype keys', 'a.spdx.json', ai('"__proto__": {"ai_autonomyType": "yes"}, "constructor": 1'), []],
    ['too large', 'a.spdx.json', ai(`"x": "${'y'.repeat(CARD_LIMITS.bytes)}"`), ['too-large']],
    [
      'components of components of components',
      'bom.json',
      `{"bomFormat": "CycloneDX", "x": "modelCard", "modelCard": 1, ${'"components": [{'.repeat(25)}"name": "machine-learning-model"${'}]'.repeat(25)}}`,
      [],
    ],
    [
      'a tag in YAML',
      'system_card.yaml',
      'goal_and_impact: a\nlegal_base: !include ../../etc/passwd\nstatus: production\nrisk_management: b\n',
      ['status production @3'],
    ],
    ['aliases', 'system_card.yaml', `a: &a [x]\nb: [${'*a, '.repeat(100)}*a]\n`, ['unreadable']],
    ['not text', 'bom.json', '{"modelCard": "\u0000"}', ['unreadable']],
  ])('%s', (_, path, content, expected) => expect(facts(path, content)).toEqual(expected))
})

describe.skipIf(!there)('published cards', () => {
  const published = (file: string, path: string) =>
    facts(path, readFileSync(join(CORPUS ?? '', file), 'utf8')).map(line => line.replace(/ @\d+$/, ''))
  test('a CycloneDX list with a model: its version, and two risks in words', () => {
    expect(published('cyclonedx-mlbom/mlbom_model_card_with_dataset.json', 'bom.json')).toEqual([
      'version 1.0.0 of support-ticket-classifier',
      'known-risk automation bias of support-ticket-classifier',
      'known-risk Customers using underrepresented languages or dialects: Misrouting can delay support if the model performs poorly for the submitted language. of support-ticket-classifier',
    ])
  })
  test('one with a comma too many is not read', () => {
    expect(published('cyclonedx-mlbom/bert-base-cased_bom_INVALID_trailing_comma.json', 'bom.json')).toEqual([
      'unreadable',
    ])
  })
  test('a TAD system card: its stage; the cards that it includes are not followed', () => {
    expect(published('tad/system_card.yaml', 'system_card.yaml')).toEqual([
      'status production of Zoeken naar mogelijke registraties van vreemdelingen',
    ])
  })
  test('Model Card Toolkit: version, sensitive data, ethical considerations', () => {
    expect(published('model-card-toolkit/full.json', 'model_card.json')).toEqual([
      'version v1.0 of name',
      'sensitive-data yes of name',
      'known-risk ethical considerations name of name',
    ])
    expect(published('model-card-toolkit/cats_vs_dogs_v0_0_2.json', 'model_card.json')).toEqual([
      'version v1.0 of Fine-tuned MobileNetV2 Model for Cat vs. Dogs',
      expect.stringMatching(/^known-risk While distinguishing between cats and dogs is generally agreed/),
    ])
  })
})
