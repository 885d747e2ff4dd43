import {describe, expect, test} from 'vitest'
import {declares, house, type Texts} from '../../../test/project.ts'
import {baselineOf, circumstances, type Measured, measured, type Settling, settled} from '../../../test/settling.ts'
import {printBaseline} from '../../policy/baseline.ts'
import {type Proposal, proposeBaseline} from './propose.ts'

/*
 * What stood when the gate came: tolerated while it stays as it was or gets better, and no longer.
 */

const FILE = '.github/ethics-gate/baseline.json'
const IMPROVE = {mode: 'improve'} as const

async function proposal(files: Texts, on: Settling = {}, add: readonly string[] = []): Promise<Proposal> {
  const {findings, given} = await circumstances(files, {...IMPROVE, ...on})
  const projects = [...new Set(given.grounds.map(({judged}) => judged.declaration.project))]
  return proposeBaseline(findings, given, {file: FILE, projects, add})
}
const baseline = async (files: Texts, on: Settling = {}, add: readonly string[] = []) =>
  printBaseline((await proposal(files, on, add)).baseline)

async function said(files: Texts, on: Settling) {
  const {findings, own, verdict, setAside, problems} = await settled(files, {...IMPROVE, ...on})
  const open = findings.filter(({outcome, rule}) => outcome !== 'pass' && rule.startsWith('house/'))
  return {
    open: open.map(({outcome, disposition}) => `${outcome} ${disposition}`),
    why: open.flatMap(({because}) => (because ? [because.key.replace('settle.', '')] : [])),
    moved: open.flatMap(({movement}) => movement ?? []),
    own: own.map(({say, level}) => `${level} ${say.key.replace('settle.', '')}`),
    states: setAside.map(({state}) => state),
    problems,
    verdict,
  }
}

const ratio = (value: number, more: Partial<Measured> = {}): Measured => ({
  called: [
    ['man', 2000],
    ['woman', Math.round(2000 * value)],
  ],
  ...more,
})
const at = (value: number, more: Partial<Measured> = {}) => measured(ratio(value, more))

const NEEDS = 'check: {declared: [use.supports, use.effect]}'
const plain = (rest = 'data: {about: persons}\nmodels: {m: {path: m.pkl}}\n', more: Texts = {}) => ({
  ...house({asked: `${NEEDS}, waiver: {by: manager, at_most: 6 months}`}),
  'm.pkl': 'weights',
  ...more,
  'ethics.yml': declares(rest),
})

describe('a baseline', () => {
  test('tolerates what stood when it was made, and the outcome stays (G3)', async () => {
    const files = plain()
    const {open, verdict, why, states} = await said(files, {baseline: await baseline(files)})
    expect(open).toEqual(['missing tolerated', 'missing tolerated'])
    expect([verdict, why, states]).toEqual(['passed', ['tolerated', 'tolerated'], ['used', 'used']])
  })
  test('tolerates nothing where the gate enforces, or only observes', async () => {
    const files = plain()
    const made = await baseline(files)
    for (const mode of ['enforce', 'observe'] as const)
      expect((await said(files, {baseline: made, mode})).open).toEqual(['missing counts', 'missing counts'])
  })
  test('tolerates nothing new: one of a kind does not stand for another of it', async () => {
    const made = await baseline(plain('data: {about: persons}\nuse: {supports: Planning}\n'))
    const {open, why, verdict} = await said(plain('data: {about: persons}\nuse: {effect: none}\n'), {baseline: made})
    expect([open, why, verdict]).toEqual([['missing counts'], ['not-that'], 'blocked'])
  })
  test('ends when what it is about is touched: touch it, mend it (G4)', async () => {
    const made = await baseline(plain())
    const {open, why, verdict} = await said(plain(undefined, {'m.pkl': 'retrained'}), {baseline: made})
    expect([open, why, verdict]).toEqual([['missing counts', 'missing counts'], ['touched', 'touched'], 'blocked'])
  })
  test('ends when another model comes under the same name, also one whose files are elsewhere (W8)', async () => {
    const model = (version: string) => plain(`data: {about: persons}\nmodels: {m: {version: "${version}"}}\n`)
    const {why} = await said(model('2'), {baseline: await baseline(model('1'))})
    expect(why).toEqual(['touched', 'touched'])
  })
  test('ends when what the system does to people changes', async () => {
    const about = (level: string) => plain(`data: {about: ${level}}\nmodels: {m: {path: m.pkl}}\n`)
    expect((await said(about('persons'), {baseline: await baseline(about('pseudonymised'))})).why).toEqual([
      'touched',
      'touched',
    ])
  })
  test('does not end when the project moves or is described in other words', async () => {
    const made = await baseline(plain())
    const moved = Object.fromEntries(
      Object.entries(plain('data: {about: persons}\nmodels: {m: {path: m.pkl, limitations: [Few visits]}}\n')).map(
        ([path, text]) => [path.startsWith('.github') ? path : `deep/${path}`, text],
      ),
    )
    expect((await said(moved, {baseline: made})).open).toEqual(['missing tolerated', 'missing tolerated'])
  })
  test('ends on its last day', async () => {
    const files = plain()
    const made = await baseline(files)
    expect((await said(files, {baseline: made, today: '2027-11-22'})).open[0]).toBe('missing tolerated')
    const late = await said(files, {baseline: made, today: '2027-11-23'})
    expect([late.open[0], late.why[0], late.states[0]]).toEqual(['missing counts', 'over', 'expired'])
  })
  test('never takes a law, and one that is written in all the same tolerates none (G7)', async () => {
    const habit = plain()
    const policy = '.github/ethics-gate/policies/house/policy.yml'
    const law = {
      ...habit,
      [policy]: String(habit[policy as keyof typeof habit]).replace('{title:', '{layer: law, title:'),
    }
    expect((await proposal(law)).added).toEqual([])
    expect((await proposal(law)).refused).toHaveLength(2)
    const {open, why} = await said(law, {baseline: await baseline(habit)})
    expect([open, why]).toEqual([
      ['missing counts', 'missing counts'],
      ['never-law', 'never-law'],
    ])
  })
  test('never takes what was waived: an expired waiver does not become tolerance (G3)', async () => {
    const files = plain()
    const waivers =
      'waivers: 1\ndecisions:\n  - {id: w, kind: waive, about: {rule: house/asked, project: visits, outcome: missing}, because: Later, by: {role: manager, account: "@anna"}, date: 2026-01-01, until: 2026-06-30}\n'
    expect((await proposal(files, {waivers})).added).toEqual([])
    const {open, why} = await said(files, {waivers, baseline: await baseline(files)})
    expect([open, why]).toEqual([
      ['missing counts', 'missing counts'],
      ['never-waived', 'never-waived'],
    ])
  })
  test('says what it holds that is not needed any more', async () => {
    const made = await baseline(plain())
    const {own, verdict, states} = await said(
      plain('data: {about: persons}\nuse: {supports: Planning, effect: none}\n'),
      {baseline: made},
    )
    expect([own, verdict, states]).toEqual([['advise left-over'], 'passed', ['unused', 'unused']])
  })
})

describe('a baseline of a measured difference', () => {
  test('tolerates the same and the better, also of a model that was retrained (G5)', async () => {
    const made = await baseline(await at(0.6))
    expect(await said(await at(0.6), {baseline: made})).toMatchObject({open: ['fail tolerated'], moved: ['same']})
    const better = await at(0.65, {model: 'retrained', version: '2'})
    expect(await said(better, {baseline: made})).toMatchObject({
      open: ['fail tolerated'],
      moved: ['better'],
      verdict: 'passed',
    })
  })
  test('does not tolerate what is worse, however little (G6)', async () => {
    const {open, why, moved, verdict} = await said(await at(0.599), {baseline: await baseline(await at(0.6))})
    expect([open, why, moved, verdict]).toEqual([['fail counts'], ['worse-than-best'], ['worse'], 'blocked'])
  })
  test('does not tolerate the same difference the other way round', async () => {
    expect((await said(await at(1.4), {baseline: await baseline(await at(0.6))})).open).toEqual(['fail counts'])
  })
  test('does not tolerate another group, beside the one that it knows', async () => {
    const groups = (other: number) =>
      measured({
        called: [
          ['man', 2000],
          ['woman', 1200],
          ['other', other],
        ],
      })
    const made = await baseline(await groups(2000))
    expect(await said(await groups(2000), {baseline: made})).toMatchObject({open: ['fail tolerated']})
    expect(await said(await groups(1300), {baseline: made})).toMatchObject({open: ['fail counts'], why: ['not-all']})
  })
  test('sideways is new: a failure whose evidence is gone, a test on fewer people (G5)', async () => {
    const made = await baseline(await at(0.6))
    const gone = await at(0.6, {files: {'report.csv': 'event,version,attribute,group,n,selected,tp,fp,fn,tn\n'}})
    expect((await said(gone, {baseline: made})).open).not.toContain('not-tested tolerated')
    const few = await measured({
      called: [
        ['man', 20],
        ['woman', 13],
      ],
      people: 40,
    })
    expect((await said(few, {baseline: made})).open).toEqual(['inconclusive counts'])
  })
  test('an inconclusive one is tolerated only as it was: a smaller sample does not keep it so (G5)', async () => {
    const few = (woman: number, people: number) =>
      measured({
        called: [
          ['man', people / 2],
          ['woman', woman],
        ],
        people,
      })
    const made = await baseline(await few(33, 80))
    expect((await said(await few(33, 80), {baseline: made})).open).toEqual(['inconclusive tolerated'])
    expect((await said(await few(20, 50), {baseline: made})).open).toEqual(['inconclusive counts'])
  })
  test('drift over several steps ends at the best value, not at the last (G6)', async () => {
    let made = await baseline(await at(0.6))
    made = await baseline(await at(0.7), {baseline: made})
    expect(baselineOf(made).baseline?.entries[0]?.figure).toMatchObject({value: [0.7, 0.7], best: [0.7, 0.7]})
    // Worse than the best, though better than where it began: it leaves, and does not come back by itself.
    const worse = await proposal(await at(0.65), {baseline: made})
    expect(worse.dropped.map(({why}) => why)).toEqual(['worse'])
    expect(worse.added).toEqual([])
    expect((await said(await at(0.65), {baseline: made})).open).toEqual(['fail counts'])
  })
})

describe('a proposal', () => {
  test('keeps the first day and the best value of what stays', async () => {
    const first = await baseline(await at(0.6), {today: '2026-10-01'})
    const {kept, improved, added, dropped} = await proposal(await at(0.7), {baseline: first})
    expect(kept.map(({since, until}) => [since, until])).toEqual([['2026-10-01', '2027-10-01']])
    expect([improved.length, added, dropped]).toEqual([1, [], []])
  })
  test('takes out what is mended, and never lets it back in by itself (G3)', async () => {
    const mended = await baseline(await at(1), {baseline: await baseline(await at(0.6))})
    expect(baselineOf(mended).baseline).toMatchObject({entries: [], projects: ['visits']})
    const again = await proposal(await at(0.6), {baseline: mended})
    expect([again.added, again.kept]).toEqual([[], []])
    expect((await said(await at(0.6), {baseline: mended})).open).toEqual(['fail counts'])
  })
  test('adds of a rule that is asked for', async () => {
    const none = await baseline(await at(1))
    expect((await proposal(await at(0.6), {baseline: none}, ['house/asked'])).added).toHaveLength(1)
    expect((await proposal(await at(0.6), {baseline: none}, ['house/other'])).added).toHaveLength(0)
  })
  test('adds everything of a project that it never knew: a first truthful declaration is not punished (G8)', async () => {
    const known = printBaseline({file: FILE, made: '2026-10-01', projects: ['another'], entries: []})
    expect((await proposal(plain(), {baseline: known})).added).toHaveLength(2)
  })
  test('adds nothing where the gate does not improve but enforces', async () => {
    expect((await proposal(plain(), {mode: 'enforce'})).added).toEqual([])
  })
  test('adds only what blocks', async () => {
    const files = {...plain(), ...house({asked: `${NEEDS}, enforce: warn`})}
    expect((await proposal(files)).added).toEqual([])
  })
  test('changes nothing where nothing changed', async () => {
    const files = await at(0.6)
    const once = await baseline(files)
    expect(await baseline(files, {baseline: once})).toBe(once)
  })
  test('leaves projects alone that it did not look at', async () => {
    const made = await baseline(plain())
    const {findings, given} = await circumstances(plain(), {...IMPROVE, baseline: made})
    const part = proposeBaseline(
      findings.filter(() => false),
      {...given, complete: false},
      {file: FILE, projects: [], add: []},
    )
    expect([part.kept.length, part.dropped]).toEqual([2, []])
  })
})

describe('the file', () => {
  test('reads back as it was written', async () => {
    const {baseline: made} = await proposal(await at(0.6))
    const read = baselineOf(printBaseline(made))
    expect(read.problems).toEqual([])
    expect(read.baseline?.entries.map(({at: _, ...entry}) => entry)).toEqual(made.entries)
    expect(read.baseline?.projects).toEqual(made.projects)
  })
  test('has an entry a line, sorted', async () => {
    const text = await baseline(plain())
    expect(text.split('\n').filter(line => line.includes('"fingerprint"'))).toHaveLength(2)
  })
  test.each([
    ['a key that is not known', (text: string) => text.replace('"made"', '"mode"'), 'read.unknown-key'],
    [
      'an outcome that nobody tolerates',
      (text: string) => text.replaceAll('"missing"', '"error"'),
      'read.unknown-value',
    ],
    ['a day that does not exist', (text: string) => text.replaceAll('2027-11-22', '2027-02-30'), 'read.not-a-date'],
    ['another version', (text: string) => text.replace('"baseline": 1', '"baseline": 2'), 'read.out-of-range'],
    [
      'a list that is gone',
      (text: string) => text.replace(/"entries": \[[\s\S]*\]/, '"entries": null'),
      'read.expected-kind',
    ],
    ['no JSON', () => 'baseline: 1', 'read.json-unexpected'],
    ['a list', () => '[]', 'read.not-a-map'],
    ['a comment', (text: string) => `// mine\n${text}`, 'read.json-comment'],
  ])('%s is told, and nothing is tolerated', async (_, change, key) => {
    const {baseline: read, problems} = baselineOf(change(await baseline(plain())))
    expect(read).toBeUndefined()
    expect(problems.map(({say}) => say.key)).toContain(key)
  })
})
