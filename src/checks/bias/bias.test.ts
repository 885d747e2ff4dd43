import {describe, expect, test} from 'vitest'
import {declares, house, judged, judgedTree, of, sealed, type Texts, where, written} from '../../../test/project.ts'
import {renderer} from '../../language/render.ts'
import {treeOf} from '../../repository/memory.ts'
import {LANGUAGES} from '../../words/language.ts'
import {messages} from './messages.ts'

/*
 * What the check makes of plan, results and time. The statistics themselves are tested where they stand.
 */

const HEAD = 'event,version,attribute,group,n,selected,tp,fp,fn,tn'
/** Rows of 1.0: so many women and men, of whom so many were called. */
const counts = (woman: readonly [number, number], man: readonly [number, number], attribute = 'sex', version = '1.0') =>
  [woman, man]
    .map(([n, selected], i) => `call,${version},${attribute},${['woman', 'man'][i]},${n},${selected},,,,`)
    .join('\n')
const csv = (...rows: readonly string[]) => `${[HEAD, ...rows].join('\n')}\n`
const EVEN = csv(counts([4000, 1000], [4000, 1000]))
const UNEVEN = csv(counts([4000, 400], [4000, 1000]))
const FEW = csv(counts([40, 10], [40, 9]))

interface Given {
  readonly options?: string
  readonly enforce?: string
  readonly report?: string
  readonly event?: string
  readonly fairness?: string
  readonly entry?: string
  readonly result?: string
  readonly models?: string
  readonly rest?: string
  readonly files?: Texts
  readonly today?: string
}

/** A project whose bias test is in order but for what is given; sealed and signed. */
async function project(given: Given = {}) {
  const {
    options = '',
    enforce = 'block',
    report = EVEN,
    event = 'by: person, for_the_person: adverse, truth_known_for: nobody',
    fairness = 'attributes: {sex: {is: sex, groups: [woman, man]}}',
  } = given
  const {
    entry = 'completed: 2026-05-12',
    result = 'event: call, version: "1.0"',
    models = '{m: {path: models/m.json, version: "1.0"}}',
    rest = '',
    files = {},
  } = given
  const check = `each: event, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}]${options && `, ${options}`}}}`
  const text = declares(
    `data: {about: persons}\nuse: {effect: contact, events: {call: {${event}}}}\nmodels: ${models}\nfairness: {${fairness}}\nassessments:\n  test: {kind: bias-test, ${entry}, results: [{file: report.csv, ${result}}]}\n${rest}`,
  )
  return sealed({
    ...house({asked: `${check}, enforce: ${enforce}, waiver: {by: manager, at_most: 6 months}`}),
    'report.csv': report,
    'models/m.json': '{}',
    ...files,
    'ethics.yml': text,
  })
}

async function run(given: Given = {}): Promise<string[]> {
  const judgement = await judged(await project(given), given)
  if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
  return of(judgement, 'house/asked').map(
    ({outcome, say, at, disposition, level}) =>
      `${outcome} ${say.key} ${where(at)}${disposition === 'counts' ? '' : ` ${disposition} ${level}`}`,
  )
}

describe('what the counts say', () => {
  test('no difference that was demonstrated passes, at the first figure', async () => {
    expect(await run()).toEqual(['pass bias.pass report.csv:2'])
  })
  test('a difference beyond doubt fails', async () => {
    expect(await run({report: UNEVEN})).toEqual(['fail bias.fail report.csv:2'])
  })
  test('it fails whichever side the project calls the good one', async () => {
    for (const side of ['favourable', 'adverse', 'both']) {
      expect(await run({report: UNEVEN, event: `by: person, for_the_person: ${side}`})).toEqual([
        'fail bias.fail report.csv:2',
      ])
    }
  })
  test('too little to decide is inconclusive, never a pass', async () => {
    expect(await run({report: FEW})).toEqual(['inconclusive bias.inconclusive report.csv:2'])
  })
  test('few people are told with the number that is asked', async () => {
    expect(await run({options: 'at_least_people: 5000'})).toEqual(['inconclusive bias.too-few-people report.csv:2'])
  })
  test('nobody in a group is undefined', async () => {
    expect(await run({report: csv(counts([0, 0], [4000, 1000]))})).toEqual([
      expect.stringMatching(/^undefined bias\.undefined report\.csv:2/),
    ])
  })
  test('the evidence is shown with every outcome: counts, rates, intervals, the range', async () => {
    const [finding] = of(await judged(await project({report: UNEVEN})), 'house/asked')
    expect(
      finding?.detail?.groups
        .filter(({side}) => side === 'selected')
        .map(({group, people, counted}) => [group, people, counted]),
    ).toEqual([
      ['woman', [4000, 4000], [400, 400]],
      ['man', [4000, 4000], [1000, 1000]],
    ])
    expect(finding?.detail?.comparisons.every(({range}) => range[0] === 0.8 && range[1] === 1.25)).toBe(true)
  })
})

describe('the plan', () => {
  const asked = 'characteristics: [sex, age]'
  test('a characteristic that no attribute stands for is not tested', async () => {
    expect(await run({options: asked})).toEqual([
      'not-tested bias.no-attribute /fairness/attributes',
      'pass bias.pass report.csv:2',
    ])
  })
  test('an attribute without groups is not tested', async () => {
    const [first] = await run({fairness: 'attributes: {sex: {is: sex}}'})
    expect(first).toMatch(/^(error|not-tested) /)
  })
  test('a group of the plan that the results leave out is not tested', async () => {
    expect(await run({fairness: 'attributes: {sex: {is: sex, groups: [woman, man, other]}}'})).toEqual([
      'not-tested bias.group-missing /fairness/attributes/sex',
      'pass bias.pass report.csv:2',
    ])
  })
  test('a group in the results that the plan does not know is an error', async () => {
    const report = csv(counts([4000, 1000], [4000, 1000]), 'call,1.0,sex,other,900,100,,,,')
    expect(await run({report})).toEqual([
      'error bias-evidence.group-unknown report.csv:4',
      'pass bias.pass report.csv:2',
    ])
  })
  test('an attribute that the results do not speak of is not tested', async () => {
    expect(
      await run({fairness: 'attributes: {sex: {is: sex, groups: [woman, man]}, age: {is: age, groups: [young, old]}}'}),
    ).toEqual(['pass bias.pass report.csv:2', 'not-tested bias.no-results-for /fairness/attributes/age'])
  })
  test('no test at all is not tested, at the event', async () => {
    expect((await run({rest: '', result: 'event: other'})).filter(line => line.startsWith('not-tested'))).toEqual([
      'not-tested bias.no-test /use/events/call',
    ])
  })
})

describe('an attribute that is declared not to be tested', () => {
  const fairness = (reason: string) =>
    `attributes: {sex: {is: sex, groups: [woman, man]}, origin: {is: ethnic-origin, not_tested: {reason: ${reason}, why: No law allows it}}}`
  const enforce =
    '{not-tested: {block_from_tier: 1, with_reason: {reasons: [no-lawful-source], signed: [officer], then: warn}}}'
  const signed = (role: string, facts = 'fairness.attributes') =>
    `  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-01, covers: {facts: [${facts}]}, signed: [{role: ${role}, by: "@o", seal: s1-${'0'.repeat(32)}}]}\n`
  const AT = '/fairness/attributes/origin/not_tested'
  const reasoned = async (reason: string, rest: string) =>
    (await run({fairness: fairness(reason), enforce, rest, files: {'dpia.md': written()}})).filter(
      line => !line.startsWith('pass'),
    )

  test('counts as not tested without a signature', async () => {
    expect(await reasoned('no-lawful-source', '')).toEqual([`not-tested bias.not-tested ${AT}`])
  })
  test('with a reason that the policy takes, signed by the role it names, weighs less and waits for the proof', async () => {
    expect(await reasoned('no-lawful-source', signed('officer'))).toEqual([
      `not-tested bias.not-tested ${AT} reasoned warn`,
      'unproven assessment.signature-unproven /assessments/dpia/signed/0 awaiting block',
    ])
  })
  test('another role, another reason, or a DPIA that is not about the plan changes nothing', async () => {
    expect((await reasoned('no-lawful-source', signed('manager')))[0]).toBe(`not-tested bias.not-tested ${AT}`)
    expect((await reasoned('not-recorded', signed('officer')))[0]).toBe(`not-tested bias.not-tested ${AT}`)
    expect(await reasoned('no-lawful-source', signed('officer', 'use.effect'))).toEqual([
      `not-tested bias.not-tested ${AT}`,
    ])
  })
  test.each([
    ['one that covers the plan is named', 'fairness.attributes', {can: ['dpia'], could: []}],
    ['one that could cover it is named, to be widened', 'use.effect', {can: [], could: ['dpia']}],
  ])('whose signature would do is said, with the role: %s', async (_, facts, named) => {
    const rest = `  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-01, covers: {facts: [${facts}]}}\n`
    const files = await project({fairness: fairness('no-lawful-source'), enforce, rest, files: {'dpia.md': written()}})
    const [found] = of(await judged(files), 'house/asked').filter(({say}) => say.key === 'bias.not-tested')
    expect(found).toMatchObject({settledBy: ['officer'], because: {key: 'gate.reason-not-enough', with: named}})
  })
  test('a signature of an earlier state changes nothing either', async () => {
    const files = await project({
      fairness: fairness('no-lawful-source'),
      enforce,
      rest: signed('officer'),
      files: {'dpia.md': written()},
    })
    const later = {...files, 'ethics.yml': String(files['ethics.yml']).replace('No law allows it', 'It is a bother')}
    const found = of(await judged(later), 'house/asked').filter(({outcome}) => outcome === 'not-tested')
    expect(found.map(({disposition, level}) => `${disposition} ${level}`)).toEqual(['counts block'])
  })
})

describe('a plan to gather more', () => {
  const enforce = '{inconclusive: {block_from_tier: 1, with_plan: warn}}'
  const plan = (fields: string) =>
    run({report: FEW, enforce, rest: `decisions: [{id: more, kind: more-data, because: Too few, ${fields}}]\n`})
  const GOOD =
    'about: {attribute: sex, event: call}, by: {role: manager}, plan: Count until May, date: 2026-11-01, until: 2027-05-31'

  test('about this very attribute and event takes the block away, until its last day', async () => {
    expect(await plan(GOOD)).toEqual(['inconclusive bias.inconclusive report.csv:2 planned warn'])
    expect(await plan(GOOD.replace('2027-05-31', '2026-11-22'))).toEqual([
      'inconclusive bias.inconclusive report.csv:2 planned warn',
    ])
  })
  test.each([
    ['has run out', GOOD.replace('2027-05-31', '2026-11-21')],
    ['has no last day', GOOD.replace(', until: 2027-05-31', '')],
    ['is of tomorrow', GOOD.replace('2026-11-01', '2026-11-23')],
    ['is nobody’s', GOOD.replace('by: {role: manager}, ', '')],
    ['plans nothing', GOOD.replace('plan: Count until May, ', '')],
    ['is about everything', GOOD.replace('about: {attribute: sex, event: call}, ', '')],
    ['waits for longer than a year', GOOD.replace('2027-05-31', '2027-11-02')],
    ['is about another rule', GOOD.replace('event: call', 'rule: house/other')],
  ])('one that %s does not', async (_, fields) => {
    expect(await plan(fields)).toEqual(['inconclusive bias.inconclusive report.csv:2'])
  })
  test('what keeps one from counting is told', async () => {
    const judgement = await judged(
      await project({
        report: FEW,
        rest: `decisions: [{id: more, kind: more-data, because: Too few, about: {attribute: sex}}]\n`,
      }),
    )
    const [note] = of(judgement, 'house/asked')[0]?.detail?.notes ?? []
    expect(note).toMatchObject({
      key: 'bias.plan-lacks',
      with: {decision: 'more', lacks: ['by.role', 'plan', 'date', 'until']},
    })
  })
  test('never helps against a fail', async () => {
    expect(
      await run({
        report: UNEVEN,
        enforce,
        rest: `decisions: [{id: more, kind: more-data, because: Too few, ${GOOD}}]\n`,
      }),
    ).toEqual(['fail bias.fail report.csv:2'])
  })
})

describe('versions', () => {
  test('results of another version than the one in use are stale', async () => {
    expect(await run({models: '{m: {path: models/m.json, version: "2.0"}}'})).toEqual([
      'stale bias.other-version /assessments/test/results/0',
    ])
  })
  test('a difference that another version showed does not vanish with a new number', async () => {
    expect(await run({report: UNEVEN, models: '{m: {path: models/m.json, version: "2.0"}}'})).toEqual([
      'stale bias.other-version /assessments/test/results/0',
      'stale bias.failed-before report.csv:2',
    ])
  })
  test('results that name no version are stale where a version is in use', async () => {
    const report = csv(counts([4000, 1000], [4000, 1000], 'sex', ''))
    expect(await run({report, result: 'event: call'})).toEqual(['stale bias.no-version /assessments/test/results/0'])
  })
  test('a model that does not say which version is in use leaves it undeclared', async () => {
    expect(await run({models: '{m: {path: models/m.json}}'})).toEqual([
      'undeclared bias.version-undeclared /models/m',
      'pass bias.pass report.csv:2',
    ])
  })
  test('the version that results are shown beside is not mixed in', async () => {
    const report = csv(counts([4000, 1000], [4000, 1000]), counts([4000, 10], [4000, 3000], 'sex', 'by-hand'))
    expect(await run({report, entry: 'completed: 2026-05-12, against: {version: by-hand, process: By hand}'})).toEqual([
      'pass bias.pass report.csv:2',
    ])
  })
})

describe('time', () => {
  test('a test without a date is not done', async () => {
    expect(await run({entry: 'by: {name: We}'})).toEqual([
      'missing assessment.not-completed /assessments/test',
      'pass bias.pass report.csv:2',
    ])
  })
  test('it runs out after its last day', async () => {
    expect(await run({options: 'valid_for: 6 months', today: '2026-11-12'})).toEqual(['pass bias.pass report.csv:2'])
    expect(await run({options: 'valid_for: 6 months', today: '2026-11-13'})).toEqual([
      'stale assessment.expired /assessments/test/completed',
      'pass bias.pass report.csv:2',
    ])
  })
  test('its seal decides whether it is about what is here', async () => {
    const files = await project()
    const judgement = await judged({...files, 'models/m.json': '{"b": 1}'})
    expect(of(judgement, 'house/asked').map(({outcome, say}) => `${outcome} ${say.key}`)).toEqual([
      'stale assessment.changed',
      'pass bias.pass',
    ])
  })
})

describe('several tests', () => {
  test('the union of all results counts, so a second favourable test hides no first one', async () => {
    const rest =
      '  again: {kind: bias-test, completed: 2026-06-01, results: [{file: good.csv, event: call, version: "1.0"}]}\n'
    const found = await run({report: UNEVEN, rest, files: {'good.csv': EVEN}})
    expect(found.some(line => /^(fail|error)/.test(line))).toBe(true)
    expect(found).not.toContain('pass bias.pass report.csv:2')
  })
  test('one that replaces another takes its place', async () => {
    const rest =
      '  again: {kind: bias-test, replaces: [test], completed: 2026-06-01, results: [{file: good.csv, event: call, version: "1.0"}]}\n'
    expect(await run({report: UNEVEN, rest, files: {'good.csv': EVEN}})).toEqual(['pass bias.pass good.csv:2'])
  })
  test.each([
    ['of another kind', 'kind: dpia, completed: 2026-06-01'],
    ['that was not finished', 'kind: bias-test'],
  ])('an assessment %s does not', async (_, entry) => {
    const rest = `  again: {${entry}, replaces: [test]}\n`
    expect(await run({report: UNEVEN, rest})).toContain('fail bias.fail report.csv:2')
  })
})

describe('where the truth is known', () => {
  const options = (known: string) => ({
    options: '',
    event: `by: person, for_the_person: adverse${known && `, truth_known_for: ${known}`}`,
  })
  const precision = async (
    known: string,
    report = csv('call,1.0,sex,woman,4000,1000,800,200,100,2900', 'call,1.0,sex,man,4000,1000,800,200,100,2900'),
  ) => {
    const files = await project({...options(known), report})
    const path = '.github/ethics-gate/policies/house/policy.yml'
    const policy = String(files[path]).replace(
      '{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}',
      '{metric: precision, difference: [-0.1, 0.1], truth_known_for: [selected, everyone]}',
    )
    return of(await judged({...files, [path]: policy}), 'house/asked').map(({outcome, say}) => `${outcome} ${say.key}`)
  }
  test('a metric that needs it is asked', async () => {
    expect(await precision('everyone')).toEqual(['pass bias.pass'])
  })
  test('it is not asked where the truth is known for nobody, and that is said', async () => {
    expect(await precision('nobody', EVEN)).toEqual(['pass bias.no-metric-asked'])
  })
  test('figures that say for whom it was right contradict that nobody knows', async () => {
    expect(await precision('nobody')).toEqual(['error bias.truth-contradicts'])
  })
  test('not said for whom: undeclared', async () => {
    expect(await precision('')).toEqual(['undeclared bias.truth-undeclared'])
  })
  test('results without the counts it needs do not test it', async () => {
    expect(await precision('everyone', EVEN)).toEqual(['not-tested bias.no-truth-counts'])
  })
})

describe('against today', () => {
  const against = async (rows: string, entry = 'completed: 2026-05-12, against: {version: by-hand}') => {
    const files = await project({report: csv(counts([4000, 900], [4000, 1000]), rows), entry})
    const path = '.github/ethics-gate/policies/house/policy.yml'
    const policy = String(files[path]).replace('ratio: [0.8, 1.25]}]', 'not_worse: true}], against: present-process')
    return of(await judged({...files, [path]: policy}), 'house/asked').map(({outcome, say}) => `${outcome} ${say.key}`)
  }
  test('a smaller difference than by hand passes', async () => {
    expect(await against(counts([4000, 500], [4000, 1000], 'sex', 'by-hand'))).toEqual(['pass bias.not-worse'])
  })
  test('a larger one fails, or cannot be told', async () => {
    expect((await against(counts([4000, 999], [4000, 1000], 'sex', 'by-hand')))[0]).toMatch(
      /^(fail|inconclusive) bias\.worse$/,
    )
  })
  test('nothing to compare with is not tested', async () => {
    expect(await against(counts([4000, 500], [4000, 1000], 'sex', 'by-hand'), 'completed: 2026-05-12')).toEqual([
      'not-tested bias.against-nothing',
    ])
  })
  test('where no characteristic is tested at all, none is named', () => {
    for (const language of LANGUAGES) {
      const text = renderer(language, [messages])(messages.say('against-nothing', {event: 'call', attribute: ''}))
      expect(text).toMatch(/`call` \p{L}/u)
      expect(text.match(/`/g)).toHaveLength(4)
    }
  })
})

describe('the plan and the results', () => {
  const PLAN = 'attributes: {sex: {is: sex, groups: [woman, man]}, age: {is: age, groups: [young, old]}}'
  const together = (groups: readonly string[]) =>
    csv(
      counts([4000, 1000], [4100, 1000]),
      ...['young', 'old'].map((group, i) => `call,1.0,age,${group},${4010 + 80 * i},1002,,,,`),
      ...groups.map((group, i) => `call,1.0,sex & age,${group},${2000 + i},${i === 3 ? 200 : 600},,,,`),
    )
  const CELLS = ['woman & young', 'woman & old', 'man & young', 'man & old']

  test('attributes that are compared together are one more attribute, with every pair of groups', async () => {
    const fairness = `${PLAN}, intersections: [[sex, age]]`
    expect((await run({fairness, report: together(CELLS)})).filter(line => !line.startsWith('pass'))).toEqual([
      'error bias-evidence.totals-differ report.csv:6',
      'fail bias.fail report.csv:6',
    ])
    expect(await run({fairness, report: together(CELLS.slice(0, 3))})).toContain(
      'not-tested bias.group-missing /fairness/attributes',
    )
  })
  test('what a policy wants tested together and no plan names is not tested', async () => {
    expect(await run({options: 'intersections: [[sex, age]]', fairness: PLAN, report: together([])})).toContain(
      'not-tested bias.no-intersection /fairness/attributes',
    )
  })
  test('other people are another test: each is judged, and they are not mixed', async () => {
    const rest = ''
    const files = {'pilot.csv': UNEVEN}
    const result = 'event: call, version: "1.0"}, {file: pilot.csv, event: call, version: "1.0", population: pilot'
    expect(await run({rest, files, result})).toEqual(['pass bias.pass report.csv:2', 'fail bias.fail pilot.csv:2'])
  })
  test('a new version with exactly the same numbers may not have been tested', async () => {
    const report = csv(counts([4000, 1000], [4100, 1010]), counts([4000, 1000], [4100, 1010], 'sex', '0.9'))
    expect(await run({report})).toContain('inconclusive bias-evidence.same-as-version report.csv:2')
  })
  test('a file that is no bias test says so, and nothing passes', async () => {
    const report =
      '{"metrics": [{"id": "1", "metric_name": "ValueDrift(column=a)", "config": {}, "value": 0.1}], "tests": []}'
    const files = {'report.json': report}
    const result = 'event: call, version: "1.0"}, {file: report.json, event: call, version: "1.0"'
    expect((await run({files, result})).filter(line => !line.startsWith('pass'))).toHaveLength(1)
  })
})

describe('a plan that came with its results', () => {
  const merged = async (before: Given, now: Given) => {
    const files = await project(now)
    const judgement = await judgedTree(treeOf(files), {base: treeOf(await project(before))})
    return of(judgement, 'house/asked').map(({outcome, say}) => `${outcome} ${say.key}`)
  }
  const OTHER = csv(counts([4000, 1001], [4000, 1000]))

  test('new results under an old plan are fine, and so is a new plan without results', async () => {
    expect(await merged({}, {report: OTHER})).toEqual(['pass bias.pass'])
    const fairness = 'attributes: {sex: {is: sex, groups: [woman, man], unknown: {up_to: 3}}}'
    expect(await merged({}, {fairness})).toEqual(['pass bias.pass'])
  })
  test.each([
    ['groups', {fairness: 'attributes: {sex: {is: sex, groups: [woman, man, other]}}'}],
    ['the side of the event', {event: 'by: person, for_the_person: favourable, truth_known_for: nobody'}],
    ['how many may be unknown', {fairness: 'attributes: {sex: {is: sex, groups: [woman, man], unknown: {up_to: 90}}}'}],
    ['the comparison', {fairness: 'attributes: {sex: {is: sex, groups: [woman, man]}}, compare: {sex: man}'}],
  ])('%s that came with new results', async (_, now) => {
    expect(await merged({}, {...now, report: OTHER})).toContain('inconclusive bias.not-announced')
  })
  test('a first declaration has no earlier plan', async () => {
    const files = await project({report: OTHER})
    const judgement = await judgedTree(treeOf(files), {base: treeOf({'README.md': '# Visits'})})
    expect(of(judgement, 'house/asked').map(({say}) => say.key)).toEqual(['bias.pass'])
  })
})

describe('people whose group is not known', () => {
  const fairness = (upTo: number) => `attributes: {sex: {is: sex, groups: [woman, man], unknown: {up_to: ${upTo}}}}`
  test('many of them take away what the others seem to show', async () => {
    expect(await run({fairness: fairness(800)})).toEqual(['pass bias.pass report.csv:2'])
    expect(await run({fairness: fairness(900)})).toEqual([
      'inconclusive bias.many-unknown /fairness/attributes/sex/unknown',
      'pass bias.pass report.csv:2',
    ])
    expect(await run({fairness: fairness(900), options: 'unknown_at_most: 0.2'})).toEqual([
      'pass bias.pass report.csv:2',
    ])
  })
})

describe('a target instead of another group', () => {
  const target = async (selected: number, n = 320, extra = '') => {
    const report = csv(`call,1.0,sex,stereotype,${n},${selected},,,,`)
    const fairness = 'attributes: {sex: {is: sex, groups: [stereotype]}}'
    const files = await project({report, fairness})
    const path = '.github/ethics-gate/policies/house/policy.yml'
    const policy = String(files[path]).replace('of: both-sides, ratio: [0.8, 1.25]}', `rate: [0.45, 0.55]${extra}}`)
    const judgement = await judged({...files, [path]: policy})
    if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
    return of(judgement, 'house/asked').map(({outcome, say}) => `${outcome} ${say.key}`)
  }
  test('the rate of the only group is held against it', async () => {
    expect(await target(1600, 3200)).toEqual(['pass bias.target-pass'])
    expect(await target(1900, 3200)).toEqual(['fail bias.target-fail'])
    expect(await target(185)).toEqual(['inconclusive bias.target-inconclusive'])
  })
  test('a comparison that is asked too still needs another group', async () => {
    expect(await target(1600, 3200, ', ratio: [0.8, 1.25]')).toEqual([
      'error bias-evidence.single-group',
      'undefined bias.undefined',
      'pass bias.target-pass',
    ])
  })
})

describe('strata', () => {
  // Six departments at Berkeley, 1973: Bickel, Hammel and O'Connell 1975, Science 187:398; counts as in R's UCBAdmissions.
  const BERKELEY = {
    A: [512, 313, 89, 19],
    B: [353, 207, 17, 8],
    C: [120, 205, 202, 391],
    D: [138, 279, 131, 244],
    E: [53, 138, 94, 299],
    F: [22, 351, 24, 317],
  } as const
  const report = `event,version,attribute,group,n,selected,stratum\n${Object.entries(BERKELEY)
    .flatMap(([department, [men, refused, women, others]]) => [
      `call,1.0,sex,man,${men + refused},${men},${department}`,
      `call,1.0,sex,woman,${women + others},${women},${department}`,
    ])
    .join('\n')}\n`
  const fairness = 'attributes: {sex: {is: sex, groups: [woman, man]}}'
  const found = async (plan: string) => {
    const judgement = await judged(await project({report, fairness: plan}))
    return of(judgement, 'house/asked')
  }

  test('everybody is judged; what the declared strata show stands beside it', async () => {
    const [finding] = await found(`${fairness}, strata: {by: department, why: Each department decides for itself}`)
    expect(finding?.outcome).toBe('fail')
    expect(finding?.detail?.stratified).toMatchObject([
      {
        by: 'department',
        everybody: {ratio: expect.closeTo(0.68183, 5)},
        pooledOdds: {ratio: expect.closeTo(1.105343, 5)},
        pooled: {ratio: expect.closeTo(1.058307, 5)},
        reverses: true,
      },
    ])
    expect(finding?.detail?.stratified?.[0]?.strata.map(({value}) => value)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  })
  test('a split that no plan declares is not used, and that is said', async () => {
    const [finding] = await found(fairness)
    expect(finding?.outcome).toBe('fail')
    expect(finding?.detail?.stratified).toBeUndefined()
    expect(finding?.detail?.notes?.map(({key}) => key)).toContain('bias-evidence.strata-undeclared')
  })
})

describe('what could hide a difference', () => {
  test('no plan at all', async () => {
    expect(await run({report: UNEVEN, fairness: 'compare: {}'})).toContain('not-tested bias.no-plan /fairness')
  })
  test('one group from one version and the other from the next', async () => {
    const report = csv('call,1.0,sex,woman,4000,1000,,,,', 'call,2.0,sex,man,4000,1000,,,,')
    expect((await run({report, models: '{}'})).filter(line => line.startsWith('pass'))).toEqual([])
  })
  test('one group from one model and the other from the next', async () => {
    const models = '{m: {path: models/m.json, version: "1.0"}, k: {path: models/k.json, version: "1.0"}}'
    const files = {'models/k.json': '{}', 'other.csv': csv('call,1.0,sex,man,4000,1000,,,,')}
    const result = 'event: call, model: m, version: "1.0"}, {file: other.csv, event: call, model: k, version: "1.0"'
    const report = csv('call,1.0,sex,woman,4000,1000,,,,')
    expect((await run({report, models, files, result})).filter(line => line.startsWith('pass'))).toEqual([])
  })
  test('several models, and results that do not say of which', async () => {
    const models = '{m: {path: models/m.json, version: "1.0"}, k: {path: models/k.json, version: "3.0"}}'
    expect(await run({models, files: {'models/k.json': '{}'}})).toContain(
      'undeclared bias.model-undeclared /assessments/test/results/0',
    )
  })
  test('the version in use, called the one it is shown beside', async () => {
    const entry = 'completed: 2026-05-12, against: {version: "1.0", process: As before}'
    expect(await run({report: UNEVEN, entry})).toEqual([
      'error bias.against-in-use /assessments/test/results/0',
      'fail bias.fail report.csv:2',
    ])
  })
  test('an event under another spelling', async () => {
    const report = `${EVEN}kall,1.0,sex,woman,4000,100,,,,\nkall,1.0,sex,man,4000,900,,,,\n`
    expect(await run({report})).toEqual(['error bias.event-unknown report.csv:4', 'pass bias.pass report.csv:2'])
  })
  test('a reason not to test what was tested', async () => {
    const fairness =
      'attributes: {sex: {is: sex, groups: [woman, man], not_tested: {reason: not-recorded, why: We do not ask}}}'
    expect(await run({report: UNEVEN, fairness})).toContain(
      'error bias.tested-all-the-same /fairness/attributes/sex/not_tested',
    )
  })
  test('compared with today: too few, a group less, a figure that is hidden', async () => {
    const entry = 'completed: 2026-05-12, against: {version: by-hand, process: By hand}'
    const today = async (...rows: readonly string[]) =>
      (await run({report: csv(...rows), entry, options: 'against: present-process'})).filter(line =>
        line.startsWith('pass'),
      )
    const before = counts([4000, 500], [4000, 1000], 'sex', 'by-hand')
    expect(await today(counts([2, 1], [2, 1]), before)).toEqual([])
    expect(await today('call,1.0,sex,woman,4000,1000,,,,', before)).toEqual([])
    expect(await today(counts([4000, 1000], [4000, 1000]), before)).toEqual([
      'pass bias.not-worse /fairness/attributes/sex',
    ])
  })
})

describe('a plan and a reading that came with the results', () => {
  const OTHER = csv(counts([4000, 1001], [4000, 1000]))
  const merged = async (before: Given, now: Given) => {
    const judgement = await judgedTree(treeOf(await project(now)), {base: treeOf(await project(before))})
    return of(judgement, 'house/asked').map(({say}) => say.key)
  }
  const both = 'attributes: {sex: {is: sex, groups: [woman, man]}, age: {is: age, groups: [young, old]}}'
  test.each([
    ['an attribute less', {fairness: both}, {}],
    ['for whom the truth is known', {}, {event: 'by: person, for_the_person: adverse, truth_known_for: everyone'}],
    ['how the file is read', {}, {result: 'event: call, version: "1.0", precision: {rounded_to: 10}'}],
  ])('%s', async (_, before, now) => {
    expect(await merged(before, {report: OTHER, ...now})).toContain('bias.not-announced')
  })
  test('a file that was there, and was no result yet', async () => {
    const files = {'other.csv': OTHER}
    const now = {
      result: 'event: call, version: "1.0"}, {file: other.csv, event: call, version: "1.0", population: pilot',
      fairness: both,
    }
    expect(await merged({files}, {files, ...now})).toContain('bias.not-announced')
  })
})
