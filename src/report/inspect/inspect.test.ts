import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Inspection, Way} from '../../evidence/bias/inspection.ts'
import {type Bounds, exactly, type Measurement} from '../../evidence/bias/measurement.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES, type Language} from '../../words/language.ts'
import {startOf} from '../../words/place.ts'
import {hostile} from '../hostile.ts'
import {attribute, parsed} from '../html/parsed.ts'
import * as samples from '../samples.ts'
import {inspectConsole} from './console.ts'
import {inspectHtml} from './html.ts'
import {inspectJson, toInspectionResult} from './json.ts'
import {messages} from './messages.ts'
import {InspectionSchema} from './schema.ts'

const FILE = 'reports/fairness.json'
const at = startOf(FILE)
const reader = (language: Language = 'en') => ({language, render: renderer(language, [messages, samples.words])})
const {render} = reader()

const woman: Measurement = {
  event: 'called',
  attribute: 'sex',
  group: 'woman',
  n: exactly(100),
  counts: {kind: 'confusion', tp: exactly(30), fp: exactly(11), fn: exactly(20), tn: exactly(39)},
  suppressed: false,
  from: [at],
}
const man: Measurement = {...woman, group: 'man', counts: {kind: 'selected', selected: exactly(50)}}

function inspection(measurements: readonly Measurement[], given: Partial<Inspection> & {way?: Way} = {}): Inspection {
  const evidence = {format: 'canonical', measurements, problems: [], notes: [], stated: []}
  return {file: FILE, way: {kind: 'recognised'}, evidence, sums: [], inconsistencies: [], ...given}
}

const shown = (measurements: readonly Measurement[], language: Language = 'en') =>
  inspectConsole(inspection(measurements), {...reader(language), width: 100, colour: false})
const page = (of: Inspection, language: Language = 'en') => parsed(inspectHtml(of, reader(language)))

const validate = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true}).compile(
  JSON.parse(JSON.stringify(InspectionSchema)),
)
function faults(of: Inspection) {
  validate(JSON.parse(inspectJson(of, render)))
  return validate.errors ?? []
}

describe('what is shown of each group', () => {
  test('says what was counted, before any policy does', () => {
    const text = shown([woman, man])
    expect(text).toContain('By sex, event called\n  group  people  selected   rate  95% interval\n')
    expect(text).toMatch(/woman +100 +41 +41\.0% +31\.9% to 50\.8%/u)
    expect(text).toMatch(/TN +TPR +FPR +PPV\n +woman +30 +11 +20 +39 +60\.0% \(46\.2–72\.4\)/u)
    expect(text).toContain('TPR: true positive rate; FPR: false positive rate; PPV: precision.')
    expect(shown([woman, man], 'da')).toMatch(/gruppe +personer +udvalgt +andel +95\u00a0%-interval/u)
  })

  test('keeps versions, data, populations and strata apart, by name', () => {
    const text = shown([
      {...woman, version: '2', measuredOn: 'holdout', population: 'newcomers', stratum: {name: 'office', value: 'A'}},
      {...woman, version: '3'},
    ])
    expect(text).toContain('By sex, event called, version 2, measured on: data held out, among: newcomers, office: A\n')
    expect(text).toContain('By sex, event called, version 3\n')
  })

  test('of strata has everybody together first, added up', () => {
    const stratum = (value: string) => ({...woman, stratum: {name: 'office', value}})
    const given = inspection([stratum('A'), stratum('B')], {sums: [{...woman, n: exactly(200)}]})
    const text = inspectConsole(given, {...reader(), width: 100, colour: false})
    expect(text.match(/^By .*$/gmu)).toEqual([
      'By sex, event called',
      'By sex, event called, office: A',
      'By sex, event called, office: B',
    ])
    expect(
      toInspectionResult(given, render).measurements.map(row => [row.added_up, row.stratum?.value, row.n]),
    ).toEqual([
      [true, undefined, 200],
      [false, 'A', 100],
      [false, 'B', 100],
    ])
  })

  test('of shares alone is a table that says that they never pass', () => {
    const rates = {selection_rate: [0.25, 0.25] as const, true_positive_rate: [0.5, 0.6] as const}
    const text = shown([{...woman, n: null, counts: null, rates}])
    expect(text).toMatch(/group +people +selection rate +true positive rate\n +woman +unknown +25\.0% +50\.0%–60\.0%/u)
    expect(text).toContain('For `woman` the file gives shares without the number of people. Shares alone never pass')
  })

  test('of shares beside counts has only those that the counts do not give', () => {
    const rates = {selection_rate: [0.5, 0.5] as const, accuracy: [0.8, 0.8] as const}
    const text = shown([{...man, rates}])
    expect(text).toMatch(/group +people +accuracy\n +man +100 +80\.0%/u)
    expect(text).toContain('For `man` the file also gives shares that no counts follow from.')
    expect(shown([{...man, rates: {selection_rate: [0.5, 0.5]}}])).not.toContain('also gives')
  })

  test('says of the smallest counts that fit, and of hidden ones, what they are', () => {
    const text = shown([
      {...woman, multiple: true},
      {...man, n: null, counts: null, suppressed: true},
    ])
    expect(text).toContain('For `woman` these are the smallest counts that give the shares.')
    expect(text).toContain('For `man` a number was hidden. What is hidden never passes.')
    expect(text).toMatch(/man +unknown +unknown +unknown/u)
  })

  test('is drawn on one scale for all tables of an event', () => {
    const rare = {kind: 'selected', selected: exactly(10)} as const
    const often = {kind: 'selected', selected: exactly(900)} as const
    const text = shown([
      {...woman, n: exactly(1000), counts: rare},
      {...woman, n: exactly(1000), counts: often, attribute: 'age', group: 'young'},
      {...woman, n: exactly(1000), counts: rare, event: 'visited'},
    ])
    expect(text.match(/runs from 0 to [^.]*/gu)).toEqual([
      'runs from 0 to 100%',
      'runs from 0 to 100%',
      'runs from 0 to 2%',
    ])
  })

  test('is limited on a page and on a terminal, and complete in JSON', () => {
    const many = Array.from({length: 90}, (_, i) => ({...woman, attribute: `a${i}`}))
    expect(shown(many)).toContain('50 more are not shown here; `--format json` has them all.')
    const {elements, text} = page(inspection(many))
    expect(elements.filter(({tagName}) => tagName === 'figure')).toHaveLength(60)
    expect(text).toContain('30 more are not shown here')
    expect(toInspectionResult(inspection(many), render).measurements).toHaveLength(90)
    const wide = Array.from({length: 70}, (_, i) => ({...woman, group: `g${i}`}))
    expect(shown(wide)).toContain('20 more are not shown here')
    expect(shown(wide).split('\n').length).toBeLessThan(120)
  })

  test('is said once of several places, and of many groups of only a few', () => {
    const note = (group: string, line: number) => ({
      at: {...at, line},
      say: samples.words.say('not-filled', {name: group}),
    })
    const notes = [...[1, 2, 3, 4, 5].map(line => note('x', line)), ...['a', 'b', 'c', 'd'].map(name => note(name, 9))]
    const given = inspection([woman])
    const text = inspectConsole(
      {...given, evidence: {...given.evidence, notes}},
      {...reader(), width: 100, colour: false},
    )
    expect(text).toContain(`  ${FILE}:1:1, ${FILE}:2:1, ${FILE}:3:1, and 2 more\n    \`x\` is not filled in.\n`)
    expect(text).toContain('2 more like these; `--format json` has them all.')
    expect(toInspectionResult({...given, evidence: {...given.evidence, notes}}, render).notes).toHaveLength(9)
  })
})

describe('how it was read', () => {
  const yaml = '- file: reports/fairness.json\n  table:\n    path: "{attribute}.{group}.{count}"\n'
  const said = [samples.words.say('not-filled', {name: 'taken'})]
  const questions = [samples.words.say('not-filled', {name: 'asked'})]

  test('a proposal is there to paste, with what only people can answer', () => {
    const given = inspection([woman], {way: {kind: 'proposed', yaml, said, questions}})
    const text = inspectConsole(given, {...reader(), width: 100, colour: false})
    expect(text).toContain(yaml.trimEnd().replaceAll(/^/gmu, '    '))
    expect(text.indexOf('`taken`')).toBeLessThan(text.indexOf('- file:'))
    expect(text.indexOf('`asked`')).toBeGreaterThan(text.indexOf('- file:'))
    expect(page(given, 'nl').text).toContain('Dit kun alleen jij beantwoorden:')
    expect(inspectHtml(given, reader())).toContain(
      `<pre><code>${yaml.trimEnd().replaceAll('"', '&quot;')}</code></pre>`,
    )
    expect(toInspectionResult(given, render)).toMatchObject({
      way: 'proposed',
      proposal: {yaml, taken: ['`taken` is not filled in.'], questions: ['`asked` is not filled in.']},
    })
  })

  test('where nothing could be read, it is said why, and is a problem to a program', () => {
    const given = inspection([], {way: {kind: 'not-read', said}})
    const text = inspectConsole(given, {...reader(), width: 100, colour: false})
    expect(text).toBe(`${FILE}\nNo figures could be read from this file.\n\`taken\` is not filled in.\n`)
    expect(toInspectionResult(given, render)).toMatchObject({
      way: 'not-read',
      proposal: null,
      notes: [{level: 'problem', code: 'sample.not-filled', message: '`taken` is not filled in.', place: at}],
    })
  })
})

describe('the JSON', () => {
  test('has the counts and rates as numbers, as bounds where that is all there is, and null where nothing is', () => {
    const rounded: Measurement = {...man, n: [95, 105], counts: {kind: 'selected', selected: [45, 55]}}
    const stated: Measurement = {...man, n: null, counts: null, rates: {true_positive_rate: [0.5, 0.5]}}
    const [one, two, three] = toInspectionResult(inspection([woman, rounded, stated]), render).measurements
    expect(one).toMatchObject({
      n: 100,
      counts: {tp: 30, fp: 11, fn: 20, tn: 39},
      selected: 41,
      rates: {'selection-rate': 0.41, 'true-positive-rate': 0.6},
      version: null,
      place: at,
    })
    expect(one?.intervals['selection-rate']?.[0]).toBeCloseTo(0.3187, 4)
    expect(two).toMatchObject({n: [95, 105], counts: null, selected: [45, 55], stated: []})
    expect(three).toMatchObject({
      n: null,
      counts: null,
      selected: null,
      rates: {'true-positive-rate': 0.5},
      stated: ['true-positive-rate'],
      intervals: {},
    })
  })

  test('has every field of the published schema, whatever was measured', () => {
    const count = fc.tuple(fc.nat(1e6), fc.nat(1e3)).map(([low, more]): Bounds => [low, low + more])
    const share = fc
      .tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}))
      .map(([a, b]): Bounds => [Math.min(a, b), Math.max(a, b)])
    const open = fc.oneof(
      count,
      count.map(([low]): Bounds => [low, Infinity]),
    )
    const measurement: fc.Arbitrary<Measurement> = fc.record(
      {
        event: fc.oneof(hostile, fc.constant('')),
        version: hostile,
        measuredOn: hostile,
        population: hostile,
        stratum: fc.record({name: hostile, value: hostile}),
        attribute: hostile,
        group: hostile,
        n: fc.option(open),
        counts: fc.option(
          fc.oneof(
            fc.record({kind: fc.constant('selected' as const), selected: open}),
            fc.record({kind: fc.constant('confusion' as const), tp: count, fp: count, fn: count, tn: count}),
          ),
        ),
        multiple: fc.constant(true as const),
        rates: fc.record({selection_rate: share, base_rate: share}),
        suppressed: fc.boolean(),
        from: fc.constantFrom([], [at]),
      },
      {requiredKeys: ['event', 'attribute', 'group', 'n', 'counts', 'suppressed', 'from']},
    )
    fc.assert(
      fc.property(fc.array(measurement, {maxLength: 3}), measurements => {
        const given = inspection(measurements)
        expect(faults(given)).toEqual([])
        expect(inspectJson(given, render)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u)
        const {faults: wrong, elements} = page(given)
        expect(wrong).toEqual([])
        expect(elements.filter(({tagName}) => ['script', 'img', 'a'].includes(tagName))).toHaveLength(1)
        expect(shown(measurements)).not.toMatch(/(?!\n)\p{Cc}|NaN|undefined|\[object/u)
      }),
      {numRuns: 60},
    )
  })

  test('is refused by the schema with one field less', () => {
    const whole = toInspectionResult(inspection([woman]), render)
    for (const name of Object.keys(whole)) {
      const {[name as keyof typeof whole]: _, ...less} = whole
      expect(validate(less), name).toBe(false)
    }
  })
})

describe.each(LANGUAGES)('the page in %s', language => {
  const given = inspection([woman, man, {...man, group: 'x', n: null, counts: null}])
  const {elements} = page(given, language)

  test('has a heading for each attribute, and wide tables in a box that can be scrolled by keyboard', () => {
    const tags = elements.map(({tagName}) => tagName)
    expect(tags.filter(tag => tag === 'h1')).toHaveLength(1)
    expect(tags.filter(tag => tag === 'h2')).toHaveLength(1)
    const boxes = elements.filter(element => attribute(element, 'class') === 'wide')
    expect(boxes.length).toBe(3)
    for (const box of boxes) expect(attribute(box, 'tabindex')).toBe('0')
    const tables = elements.filter(({tagName}) => tagName === 'table')
    for (const table of tables) {
      const parent = table.parentNode
      expect(parent && 'attrs' in parent ? attribute(parent, 'class') : undefined).toBe('wide')
    }
  })
})
