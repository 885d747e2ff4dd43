import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares, house, judged, of, type Texts, where} from '../../../test/project.ts'

/* The same figures under two subjects: of two models, two systems or two projects. */

const RULES = house({
  asked:
    'each: event, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: [0.1, 10]}]}}, enforce: block, waiver: {by: manager, at_most: 6 months}',
})
const EVENT = '{by: person, for_the_person: adverse, truth_known_for: nobody}'
const HEAD = 'event,version,attribute,group,n,selected'
const report = (event: string, women = 1000, men = 1010, n = 4000) =>
  [HEAD, `${event},1,sex,woman,${n},${women}`, `${event},1,sex,man,${n},${men}`, ''].join('\n')

/** A declaration of one system, its event `called`, its model at a path of its own. */
const project = (id: string, {event = 'called', path = 'm.json', results = 'report.csv'} = {}) =>
  declares(
    `data: {about: persons}\nuse: {effect: contact, events: {${event}: ${EVENT}}}\nmodels: {m: {path: ${path}, version: "1"}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-05-12, results: [{file: ${results}, event: ${event}}]}\n`,
    `{name: ${id}, id: ${id}, status: production}`,
  )

/** What is said beside staleness, per project: `project/event outcome key place`. */
async function run(files: Texts): Promise<string[]> {
  const judgement = await judged({...RULES, ...files})
  if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
  return of(judgement, 'house/asked')
    .filter(({say}) => !say.key.startsWith('assessment.'))
    .map(({subject, outcome, say, at}) =>
      `${subject.system}/${subject.id} ${outcome} ${say.key} ${where(at)} ${String(say.with['other'] ?? '')}`.trim(),
    )
    .filter(line => !line.includes(' pass '))
}

describe('two projects of one repository', () => {
  const two = (later: string, more: Texts = {}) => ({
    'a/ethics.yml': project('a'),
    'a/report.csv': report('called'),
    'a/m.json': 'one model',
    'b/ethics.yml': project('b', {event: 'visited'}),
    'b/report.csv': later,
    'b/m.json': 'another model',
    ...more,
  })
  const COPIED = 'b/visited inconclusive bias.same-figures b/report.csv:2 a/called'

  test('the same figures of another model are told at the later one, with the name of the earlier', async () => {
    expect(await run(two(report('visited')))).toEqual([COPIED])
  })
  test('one person more is another figure', async () => {
    expect(await run(two(report('visited', 1001)))).toEqual([])
  })
  test('spaces, the order of rows and of columns, and the names of groups change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(['event', 'version', 'attribute', 'group', 'n', 'selected'], {minLength: 6}),
        fc.boolean(),
        fc.array(fc.constantFrom('', ' ', '  '), {minLength: 6, maxLength: 6}),
        async (columns, reversed, spaces) => {
          const rows = ['woman', 'man'].map((group, i): Record<string, string> => {
            const selected = i === 0 ? '1000' : '1010'
            return {event: 'visited', version: '1', attribute: 'sex', group, n: '4000', selected}
          })
          const cells = (row: Record<string, string>) =>
            columns.map((name, i) => `${spaces[i]}${row[name]}${spaces[(i + 1) % 6]}`).join(',')
          const lines = [columns.join(','), ...(reversed ? rows.toReversed() : rows).map(cells)]
          expect(await run(two(`${lines.join('\n')}\n`))).toEqual([COPIED])
        },
      ),
      {numRuns: 15},
    )
  })
  test('women and men changed places is a copy too', async () => {
    expect(await run(two(report('visited', 1010, 1000)))).toEqual([COPIED])
  })
  test('a model with the same content is the same model, whichever project it lies in', async () => {
    expect(await run(two(report('visited'), {'b/m.json': 'one model'}))).toEqual([])
    const shared = two(report('visited'), {
      'a/ethics.yml': project('a', {path: '/models/m.json'}),
      'b/ethics.yml': project('b', {event: 'visited', path: '/models/m.json'}),
      'models/m.json': 'shared',
    })
    expect(await run(shared)).toEqual([])
  })
  test('the same file named by both is found, however small it is', async () => {
    const small = report('called', 1, 2, 6)
    const both = {
      'shared.csv': small,
      'a/ethics.yml': project('a', {results: '/shared.csv'}),
      'b/ethics.yml': project('b', {results: '/shared.csv'}),
    }
    expect((await run(two('', both))).filter(line => line.includes('same-figures'))).toEqual([
      'b/called inconclusive bias.same-figures shared.csv:2 a/called',
    ])
    expect(
      (await run(two(report('visited', 1, 2, 6), {'a/report.csv': small}))).filter(line => line.includes('same')),
    ).toEqual([])
  })
  test('twenty-five projects between them do not hide it', async () => {
    const between = Object.fromEntries(
      Array.from({length: 25}, (_, i) => i + 10).flatMap(i => [
        [`a${i}/ethics.yml`, project(`a${i}`)],
        [`a${i}/report.csv`, report('called', 700 + i, 1100 + i)],
        [`a${i}/m.json`, `model ${i}`],
      ]),
    )
    expect(await run(two(report('visited'), between))).toEqual([COPIED])
  })
})

describe('two systems of one declaration', () => {
  const systems = (first: string, second: string, shared = '') =>
    declares(
      `data: {about: persons}\nuse: {effect: contact, events: {called: ${EVENT}}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\n${shared}systems:\n  north: ${first}\n  south: ${second}\n`,
    )
  const test1 = (file: string, more = '') =>
    `assessments: {test: {kind: bias-test, completed: 2026-05-12, ${more}results: [{file: ${file}, event: called}]}}`
  const own = (name: string) => `{models: {${name}: {path: ${name}.json, version: "1"}}, ${test1(`${name}.csv`)}}`
  const files = {
    'n.csv': report('called'),
    's.csv': report('called'),
    'n.json': 'one',
    's.json': 'other',
  }

  test('with models of their own, the same figures are told at the later one', async () => {
    expect(await run({...files, 'ethics.yml': systems(own('n'), own('s'))})).toEqual([
      'south/called inconclusive bias.same-figures s.csv:2 north/called',
    ])
  })
  test('one shared model is silent', async () => {
    const shared = 'models: {m: {path: n.json, version: "1"}}\n'
    const one = (name: string) => `{${test1(`${name}.csv`)}}`
    expect(await run({...files, 'ethics.yml': systems(one('n'), one('s'), shared)})).toEqual([])
  })
  test('a result that is declared once for both is silent', async () => {
    const model = (name: string) => `{models: {${name}: {path: ${name}.json, version: "1"}}}`
    for (const who of ['', 'for: [north, south], ']) {
      const shared = `${test1('n.csv', who)}\n`
      expect(await run({...files, 'ethics.yml': systems(model('n'), model('s'), shared)})).toEqual([])
    }
  })
})

describe('two models of one system', () => {
  const system = (results: string) =>
    declares(
      `data: {about: persons}\nuse: {effect: contact, events: {called: ${EVENT}}}\nmodels: {a: {path: a.json, version: "1"}, b: {path: b.json, version: "1"}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-05-12, results: [${results}]}\n`,
    )
  const entry = (file: string, model: string) => `{file: ${file}, event: called, model: ${model}}`
  const models = {'a.json': 'one', 'b.json': 'other'}

  test('figures of their own are judged each by itself', async () => {
    const files = {...models, 'a.csv': report('called'), 'b.csv': report('called', 1100)}
    expect(await run({...files, 'ethics.yml': system(`${entry('a.csv', 'a')}, ${entry('b.csv', 'b')}`)})).toEqual([])
  })
  test('the same figures are inconclusive', async () => {
    const files = {...models, 'a.csv': report('called'), 'b.csv': report('called')}
    expect(await run({...files, 'ethics.yml': system(`${entry('a.csv', 'a')}, ${entry('b.csv', 'b')}`)})).toEqual(
      ['called inconclusive bias-evidence.same-as-model b.csv:2 b'].map(line => `visits/${line}`),
    )
  })
  test('the same file named twice is, however small it is', async () => {
    const files = {...models, 'a.csv': report('called', 1, 2, 6), 'b.csv': report('called', 1, 2, 6)}
    const told = async (results: string) =>
      (await run({...files, 'ethics.yml': system(results)})).filter(line => line.includes('same'))
    expect(await told(`${entry('a.csv', 'a')}, ${entry('a.csv', 'b')}`)).toEqual([
      'visits/called inconclusive bias-evidence.same-as-model a.csv:2 b',
    ])
    expect(await told(`${entry('a.csv', 'a')}, ${entry('b.csv', 'b')}`)).toEqual([])
  })
  test('a report that has both models row by row is two tests', async () => {
    const rows = ['a', 'b'].flatMap((model, i) =>
      ['woman', 'man'].map((group, j) => `called,1,sex,${group},4000,${1000 + 100 * i + j},${model}`),
    )
    const both = `${HEAD},model\n${rows.join('\n')}\n`
    const files = {...models, 'a.csv': both, 'ethics.yml': system('{file: a.csv, event: called}')}
    expect(await run(files)).toEqual([])
    const same = both.replaceAll('1100,b', '1000,b').replaceAll('1101,b', '1001,b')
    expect(await run({...files, 'a.csv': same})).toEqual([
      'visits/called inconclusive bias-evidence.same-as-model a.csv:4 b',
    ])
  })
  test('an earlier version of another model with the same figures is inconclusive', async () => {
    const rows = [0, 1].flatMap(version =>
      ['woman', 'man'].map((group, j) => `called,${version},sex,${group},4000,${1000 + j},${version ? 'a' : 'old'}`),
    )
    const text = system('{file: a.csv, event: called, model: a}').replace(
      'completed:',
      'against: {version: "0"}, completed:',
    )
    const files = {...models, 'a.csv': `${HEAD},model\n${rows.join('\n')}\n`, 'ethics.yml': text}
    expect(await run(files)).toEqual([expect.stringMatching(/inconclusive bias-evidence\.same-as-version a\.csv:4/)])
  })
})
