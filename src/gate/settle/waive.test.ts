import {describe, expect, test} from 'vitest'
import {declares, house, type Texts} from '../../../test/project.ts'
import {type Settling, settled, waiversOf} from '../../../test/settling.ts'

/*
 * A rule set aside for a time: by whom, why, until when; what it never covers, and what is said when it covers nothing.
 */

const NEEDS = 'check: {declared: [use.supports]}'
const WAIVABLE = 'waiver: {by: manager, at_most: 6 months}'

interface Given {
  readonly id?: string
  readonly about?: string
  readonly by?: string
  readonly date?: string
  readonly until?: string
  readonly more?: string
}

function waiver({id = 'w', about = '', by, date = '2026-10-01', until = '2026-12-31', more = ''}: Given = {}): string {
  const what = about || 'rule: house/asked, project: visits, outcome: missing'
  const who = by ?? 'role: manager, account: "@anna"'
  return `  - {id: ${id}, kind: waive, about: {${what}}, because: The new form comes in December, by: {${who}}, date: ${date}, until: ${until}${more && `, ${more}`}}`
}

const file = (...all: readonly string[]) => `waivers: 1\ndecisions:\n${all.join('\n')}\n`
const files = (rule = `${NEEDS}, ${WAIVABLE}`, rest = 'data: {about: persons}\n') => ({
  ...house({asked: rule}),
  'ethics.yml': declares(rest),
})

async function said(given: Given | readonly Given[], on: Settling = {}, project: Texts = files()) {
  const all = Array.isArray(given) ? (given as readonly Given[]) : [given as Given]
  const result = await settled(project, {...on, waivers: file(...all.map(waiver))})
  return {
    ...result,
    asked: result.findings
      .filter(({rule}) => rule === 'house/asked')
      .map(({outcome, disposition}) => `${outcome} ${disposition}`),
    about: result.own.map(({say, level}) => `${level} ${say.key.replace('settle.', '')}`),
    states: result.setAside.map(({id, state}) => `${id} ${state}`),
  }
}

describe('a waiver', () => {
  test('sets the finding aside and leaves its outcome as it is (G9)', async () => {
    const {asked, about, states, verdict, findings} = await said({})
    expect(asked).toEqual(['missing waived'])
    expect(about).toEqual([])
    expect(states).toEqual(['w used'])
    expect(verdict).toBe('passed')
    expect(findings[0]?.because?.with).toMatchObject({id: 'w', role: 'manager', until: '2026-12-31'})
  })
  test('without it, the same finding blocks', async () => {
    expect((await settled(files())).verdict).toBe('blocked')
  })

  const refused: [string, Given, string][] = [
    [
      'of another outcome does not cover this one',
      {about: 'rule: house/asked, project: visits, outcome: [stale, fail]'},
      'other-outcome',
    ],
    ['of another role is refused', {by: 'role: officer, account: "@anna"'}, 'refused-role'],
    ['of a day to come is refused (G11)', {date: '2026-11-23'}, 'refused-future'],
    ['that has ended is told (G17)', {until: '2026-11-21'}, 'expired'],
    [
      'of every project covers none (G11)',
      {about: 'rule: house/asked, project: "*", outcome: missing'},
      'broad-project',
    ],
    ['of another project is unused', {about: 'rule: house/asked, project: elsewhere, outcome: missing'}, 'unused'],
    [
      'of the gate itself is refused',
      {about: 'rule: ethics-gate/weakening, project: visits, outcome: missing'},
      'refused-own',
    ],
    [
      'of another content is told what it is now',
      {about: `rule: house/asked, project: visits, outcome: missing, content: c1-${'0'.repeat(32)}`},
      'content-changed',
    ],
  ]
  test.each(refused)('%s, and warns only', async (_, given, key) => {
    const {asked, about, verdict} = await said(given)
    expect(asked).toEqual(['missing counts'])
    expect(about).toEqual([`warn ${key}`])
    expect(verdict).toBe('blocked')
  })

  test('holds on its last day and not on the next', async () => {
    expect((await said({until: '2026-11-22'})).asked).toEqual(['missing waived'])
    expect((await said({until: '2026-11-22'}, {today: '2026-11-23'})).asked).toEqual(['missing counts'])
  })
  test('holds no longer than the policy of today allows, whatever it says (G11)', async () => {
    const long = {date: '2026-06-01', until: '9999-12-31'}
    expect((await said(long)).about).toEqual(['warn clipped'])
    const late = await said(long, {today: '2026-12-02'})
    expect([late.asked, late.about]).toEqual([['missing counts'], ['warn expired']])
  })
  test('holds a year at most where the policy names no term', async () => {
    const rule = `${NEEDS}, waiver: {by: manager}`
    const long = {date: '2025-11-23', until: '2027-01-01'}
    expect((await said(long, {}, files(rule))).asked).toEqual(['missing waived'])
    expect((await said(long, {today: '2026-11-24'}, files(rule))).asked).toEqual(['missing counts'])
  })
  test.each([
    ['never waived by the policy', `${NEEDS}, waiver: never`, 'refused-never'],
    ['whose policy names nobody who may', `${NEEDS}, waiver: {at_most: 6 months}`, 'refused-nobody'],
  ])('of a rule %s is refused', async (_, rule, key) => {
    const {asked, about} = await said({}, {}, files(rule))
    expect([asked, about]).toEqual([['missing counts'], [`warn ${key}`]])
  })
  test('of a law is refused, also where the rule became law later (G7)', async () => {
    const project = files()
    const policy = '.github/ethics-gate/policies/house/policy.yml'
    const law = {
      ...project,
      [policy]: String(project[policy as keyof typeof project]).replace('{title:', '{layer: law, title:'),
    }
    const {asked, about} = await said({}, {}, law)
    expect([asked, about]).toEqual([['missing counts'], ['warn refused-law']])
  })
  test('of something that is in order is unused, and warns only (G17)', async () => {
    const {about, verdict, states} = await said(
      {},
      {},
      files(undefined, 'data: {about: persons}\nuse: {supports: Planning}\n'),
    )
    expect([about, verdict, states]).toEqual([['warn unused'], 'passed', ['w unused']])
  })
  test('of a rule that nobody knows is a fault of the gate folder, with the nearest name', async () => {
    const {problems, verdict} = await said({about: 'rule: house/askd, project: visits, outcome: missing'})
    expect(problems.map(({say}) => [say.key, say.with])).toEqual([
      ['waivers.rule-unknown', {rule: 'house/askd', nearest: 'house/asked'}],
    ])
    expect(verdict).toBe('error')
  })

  describe('of a rule for each model', () => {
    const rule = `each: model, check: {declared: [model.kind]}, ${WAIVABLE}`
    const models = (b = '{path: b.pkl}') => ({
      ...files(rule, `data: {about: persons}\nmodels: {a: {path: a.pkl}, b: ${b}}\n`),
      'a.pkl': 'a',
      'b.pkl': 'b',
    })
    const about = (content = '', model = 'model: a, ') =>
      `rule: house/asked, project: visits, ${model}outcome: missing${content && `, content: ${content}`}`
    async function now(): Promise<string> {
      const {own} = await said({about: about()}, {}, models())
      return String(own[0]?.say.with['content'])
    }
    test('covers nothing until it is bound to content, and says to what (W8)', async () => {
      const {asked, about: told} = await said({about: about()}, {}, models())
      expect([asked, told]).toEqual([['missing counts', 'missing counts'], ['warn content-missing']])
    })
    test('covers that model only, as it was (W8)', async () => {
      const given = {about: about(await now())}
      expect((await said(given, {}, models())).asked).toEqual(['missing waived', 'missing counts'])
      const other = {...models(), 'a.pkl': 'another model under the same name'}
      const {asked, about: told} = await said(given, {}, other)
      expect([asked, told]).toEqual([['missing counts', 'missing counts'], ['warn content-changed']])
    })
    test('does not look at another model', async () => {
      const given = {about: about(await now())}
      expect((await said(given, {}, {...models(), 'b.pkl': 'changed'})).asked).toEqual([
        'missing waived',
        'missing counts',
      ])
    })
  })
  test('that names no subject where there are many is told which it covers (G17)', async () => {
    const rule = `each: source, check: {declared: [source.columns]}, ${WAIVABLE}`
    const project = files(rule, 'data: {about: persons, sources: {x: {about: persons}, y: {about: persons}}}\n')
    const {asked, own} = await said({}, {}, project)
    expect(asked).toEqual(['missing waived', 'missing waived'])
    expect(own.map(({say}) => [say.key, say.with['subjects']])).toEqual([
      ['settle.broad-subject', ['visits/x', 'visits/y']],
    ])
  })

  describe('that prolongs another', () => {
    const first = {id: 'first', date: '2025-12-01', until: '2026-05-31'}
    test('says since when it has been so, all in all (G11)', async () => {
      const {findings, about, setAside} = await said([
        first,
        {id: 'second', date: '2026-06-01', until: '2026-11-30', more: 'renews: first'},
      ])
      expect(findings[0]?.because).toMatchObject({key: 'settle.waived-again', with: {since: '2025-12-01', times: 1}})
      expect(about).toEqual([])
      expect(setAside.map(({id, since, state}) => [id, since, state])).toEqual([
        ['first', '2025-12-01', 'expired'],
        ['second', '2025-12-01', 'used'],
      ])
    })
    test('also where it does not name it', async () => {
      const {findings} = await said([first, {id: 'second', date: '2026-06-01', until: '2026-11-30'}])
      expect(findings[0]?.because).toMatchObject({key: 'settle.waived-again', with: {since: '2025-12-01', times: 1}})
    })
  })

  describe('where it is written who holds a role', () => {
    const held = (login: string, rest = {}) =>
      new Map([['manager', {accounts: [{login, id: 7, ...rest}], body: false, enteredBy: [], perProject: false}]])
    test('only a holder on that day decides', async () => {
      expect((await said({}, {roles: held('Anna')})).asked).toEqual(['missing waived'])
      expect((await said({}, {roles: held('bo')})).about).toEqual(['warn refused-holder'])
      expect((await said({}, {roles: held('anna', {until: '2026-09-30'})})).about).toEqual(['warn refused-holder'])
      expect((await said({}, {roles: held('anna', {from: '2026-10-02'})})).about).toEqual(['warn refused-holder'])
    })
    test('a role that nobody holds decides nothing', async () => {
      const others = new Map([['officer', {accounts: [], body: false, enteredBy: [], perProject: false}]])
      expect((await said({}, {roles: others})).about).toEqual(['warn refused-holder'])
    })
    test('a body decides through who enters its record', async () => {
      const body = new Map([
        ['manager', {accounts: [], body: true, enteredBy: [{login: 'clerk', id: 3}], perProject: false}],
      ])
      const by = 'role: manager, body: The board, record: docs/minutes.md, entered_by: "@clerk"'
      const {asked, setAside} = await said({by}, {roles: body})
      expect(asked).toEqual(['missing waived'])
      expect(setAside[0]?.by).toBe('manager The board @clerk')
    })
  })

  test('never covers a fault or a confirmation that is missing (G9)', () => {
    for (const outcome of ['error', 'unproven', 'pass'])
      expect(waiversOf(file(waiver({about: `rule: a/b, project: p, outcome: ${outcome}`}))).problems[0]?.say.key).toBe(
        'read.unknown-value',
      )
  })
})

describe('what is wrong with the file is told where it stands', () => {
  const wrong: [string, string, string, string][] = [
    [
      'nothing that says until when',
      '- {id: w, kind: waive, about: {rule: a/b, project: p, outcome: fail}, because: So, by: {role: r, account: "@a"}, date: 2026-01-01}',
      'read.missing-key',
      '/decisions/0',
    ],
    ['two of one name', `${waiver()}\n${waiver()}`, 'waivers.id-twice', '/decisions/1/id'],
    ['a role and nobody', waiver({by: 'role: manager'}), 'waivers.by-nobody', '/decisions/0/by'],
    [
      'a body without who entered it',
      waiver({by: 'role: manager, body: The board, record: a.md'}),
      'waivers.by-nobody',
      '/decisions/0/by',
    ],
    ['an end before the beginning', waiver({until: '2026-09-30'}), 'waivers.until-first', '/decisions/0/until'],
    [
      'a bound upside down',
      waiver({
        about: 'rule: a/b, project: p, outcome: fail, metric: selection-rate, attribute: sex, bound: [1.2, 0.7]',
      }),
      'waivers.bound-order',
      '/decisions/0/about/bound',
    ],
    [
      'a bound of nothing in particular',
      waiver({about: 'rule: a/b, project: p, outcome: fail, bound: [0.7, 1.4]'}),
      'waivers.bound-of',
      '/decisions/0/about/bound',
    ],
    [
      'a bound that is of neither',
      waiver({
        about: 'rule: a/b, project: p, outcome: fail, metric: selection-rate, attribute: sex, bound: [0.2, 0.7]',
      }),
      'waivers.bound-effect',
      '/decisions/0/about/bound',
    ],
    [
      'several subjects',
      waiver({about: 'rule: a/b, project: p, model: m, event: e, outcome: fail'}),
      'waivers.one-subject',
      '/decisions/0/about',
    ],
    ['no rule', waiver({about: 'project: p, outcome: fail'}), 'waivers.needs-field', '/decisions/0/about'],
    ['a renewal of nothing', waiver({more: 'renews: v'}), 'waivers.renews-unknown', '/decisions/0/renews'],
    ['a renewal of itself', waiver({more: 'renews: w'}), 'waivers.renews-circle', '/decisions/0/renews'],
    ['a tier that is not said', waiver().replace('kind: waive', 'kind: tier'), 'waivers.needs-field', '/decisions/0'],
    [
      'a word of another kind',
      waiver().replace('kind: waive', 'kind: waiv'),
      'read.unknown-value',
      '/decisions/0/kind',
    ],
  ]
  test.each(wrong)('%s', (_, written, key, pointer) => {
    const {waivers, problems} = waiversOf(file(written.startsWith('-') ? `  ${written}` : written))
    expect(waivers).toBeUndefined()
    expect(problems.map(({at, say}) => `${say.key} ${at.pointer}`)).toContain(`${key} ${pointer}`)
  })
  test('an empty list is a file in order', () => {
    expect(waiversOf('waivers: 1\ndecisions: []\n')).toMatchObject({waivers: {decisions: []}, problems: []})
    expect(waiversOf('waivers: 1\n')).toMatchObject({waivers: {decisions: []}, problems: []})
  })
})
