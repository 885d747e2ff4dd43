import {describe, expect, test} from 'vitest'
import {readDeclaration} from '../declaration/read.ts'
import {declaration, gate as gateFormat, organisation as organisationFormat} from '../generated/validators.js'
import type {Validator} from '../text/conform.ts'
import {plain} from '../text/node.ts'
import {checkAnswers} from './answers.ts'
import {compilePolicy} from './compile.ts'
import {policyFormat} from './format.ts'
import {addedBy, findPolicy, inForceEverywhere, stricterRules, versionMatches} from './layers.ts'
import {parseReference, readGate, readOrganisation} from './organisation.ts'
import type {Policy} from './policy.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const at = {file: 'ethics.yml', line: 1, column: 1, pointer: ''}
const refer = (...names: string[]) => names.map(name => parseReference(name, at))

function policy(id: string, version = '2021.2'): Policy {
  const text = `policy: 1
id: ${id}
version: "${version}"
language: en
owner: {name: a, contact: b}
requirements: {r: {title: a, why: b}}
facts:
  complex: {ask: Complex?, values: [yes, no]}
  kinds: {ask: Which?, values: [one, two], many: true}
  out: {ask: A way out?, fields: {possible: [yes, no], how: path, why: text}}
  asked_by: {ask: Who?, text: true}
  rate: {ask: How often?, number: share}
  times: {ask: How many?, number: count}
  since: {ask: Since when?, date: true}
rules:
  hard: {for: r, what: w, check: {declared: [${id}.complex, ${id}.kinds, ${id}.out, ${id}.asked_by, ${id}.rate, ${id}.times, ${id}.since]}}
  soft: {for: r, what: w, enforce: advise, check: {declared: [project.goal]}}
  mixed: {for: r, what: w, enforce: {missing: advise}, check: {declared: [project.goal]}}
`
  const {policy, problems} = compilePolicy({file: 'a.yml', bytes: bytes(text)}, [], policyFormat)
  if (!policy) throw new Error(JSON.stringify(problems.map(({say}) => say)))
  return policy
}

const available = new Map([policy('gladsaxe'), policy('provinces-guide', '1')].map(one => [one.id, one]))

describe('a policy by name and version', () => {
  test.each([
    ['2021.2', '2021.2', true],
    ['2021.2', '2021', true],
    ['2021.2.1', '2021.2', true],
    ['2021.2', '202', false],
    ['2021.2', '2021.20', false],
    ['2021.20', '2021.2', false],
    ['2021', '2021.2', false],
    ['2021.2', '', false],
  ])('%s is asked as %s: %s', (version, wanted, expected) => {
    expect(versionMatches(version, wanted)).toBe(expected)
  })

  test.each([
    ['gladsaxe', 'found', undefined],
    ['gladsaxe@2021', 'found', undefined],
    ['gladsaxe@2020', 'version', {name: 'gladsaxe', wanted: '2020', shipped: '2021.2'}],
    ['gdpr', 'planned', {name: 'gdpr'}],
    ['gdpr@3', 'planned', {name: 'gdpr'}],
    ['gladsakse', 'unknown', {nearest: 'gladsaxe'}],
    ['dgpr', 'unknown', {nearest: 'gdpr'}],
    ['constructor', 'unknown', {nearest: ''}],
  ])('%s: %s', (name, kind, said) => {
    const [reference] = refer(name)
    const found = reference && findPolicy(reference, available)
    expect(found?.kind).toBe(kind)
    if (found?.kind !== 'found') expect(found?.problem.say.with).toMatchObject(said ?? {})
  })
})

describe('policies in force', () => {
  const ids = (policies: readonly Policy[]) => policies.map(({id}) => id)

  test('are the shipped two where nobody has said anything', () => {
    expect(inForceEverywhere({}, available)).toMatchObject({byDefault: true, problems: []})
    expect(ids(inForceEverywhere({}, available).policies)).toEqual(['gladsaxe', 'provinces-guide'])
  })

  test('are what the organisation asks and the repository adds, each once', () => {
    const organisation = organisationOf('policies: {everywhere: [gladsaxe]}')
    const gate = gateOf('policies: [gladsaxe@2021, provinces-guide]')
    const {policies, problems, byDefault} = inForceEverywhere({organisation, gate}, available)
    expect([ids(policies), problems, byDefault]).toEqual([['gladsaxe', 'provinces-guide'], [], false])
    expect(ids(inForceEverywhere({gate: gateOf('language: nl')}, available).policies)).toEqual([])
  })

  test('one that is not here is a fault of who asks for it, at its place', () => {
    const gate = gateOf('policies: [gladsaxe, gdpr, gladsaks]')
    expect(inForceEverywhere({gate}, available).problems.map(({at, say}) => `${at.pointer} ${say.key}`)).toEqual([
      '/policies/1 policy.pack-not-shipped',
      '/policies/2 policy.pack-unknown',
    ])
  })

  test('a declaration can add to them what the organisation allows, and take nothing away', () => {
    const base = inForceEverywhere(
      {organisation: organisationOf('policies: {everywhere: [gladsaxe]}')},
      available,
    ).policies
    const added = (allowed: readonly string[] | undefined, ...names: string[]) => {
      const {policies, mistaken, planned} = addedBy(refer(...names), base, allowed, available)
      return [ids(policies), mistaken.map(({say}) => say.key), planned.map(({say}) => say.key)]
    }
    expect(added(undefined)).toEqual([['gladsaxe'], [], []])
    expect(added(undefined, 'provinces-guide')).toEqual([['gladsaxe', 'provinces-guide'], [], []])
    expect(added([], 'provinces-guide')).toEqual([['gladsaxe'], ['policy.not-allowed'], []])
    expect(added(['provinces-guide'], 'provinces-guide', 'gladsaxe')).toEqual([['gladsaxe', 'provinces-guide'], [], []])
    expect(added(undefined, 'gdpr', 'gladsaks')).toEqual([
      ['gladsaxe'],
      ['policy.pack-unknown'],
      ['policy.pack-not-shipped'],
    ])
  })
})

describe('a floor under a rule', () => {
  const stricter = (organisation: string, gate?: string) => {
    const {stricter, problems} = stricterRules(
      {organisation: organisationOf(`stricter: {${organisation}}`), ...(gate && {gate: gateOf(`stricter: {${gate}}`)})},
      available,
    )
    return [[...stricter], problems.map(({at, say}) => `${at.pointer} ${say.key}`)]
  }

  test('is only ever raised, and of two the stricter holds', () => {
    expect(stricter('gladsaxe/soft: warn')).toEqual([[['gladsaxe/soft', 'warn']], []])
    expect(stricter('gladsaxe/soft: block', 'gladsaxe/soft: warn')).toEqual([[['gladsaxe/soft', 'block']], []])
    expect(stricter('gladsaxe/soft: warn', 'gladsaxe/soft: block')).toEqual([[['gladsaxe/soft', 'block']], []])
    expect(stricter('gladsaxe/mixed: block')).toEqual([[['gladsaxe/mixed', 'block']], []])
  })

  test('below what the policy says, or under no rule, is refused at its place', () => {
    expect(stricter('gladsaxe/hard: warn')).toEqual([[], ['/stricter/gladsaxe~1hard policy.stricter-looser']])
    expect(stricter('gladsaxe/hrad: block')).toEqual([[], ['/stricter/gladsaxe~1hrad policy.stricter-unknown']])
    expect(stricter('gladsaxe: block')).toEqual([[], ['/stricter/gladsaxe policy.stricter-unknown']])
  })
})

function readOrg(lines: string) {
  const format = {validator: organisationFormat as Validator, fields: policyFormat.fields, policies: available}
  return readOrganisation('organisation.yml', bytes(`organisation: 1\nname: Town\n${lines}\n`), format)
}
function organisationOf(lines: string) {
  const {organisation, problems} = readOrg(lines)
  if (!organisation) throw new Error(JSON.stringify(problems))
  return organisation
}
function gateOf(lines: string) {
  const {gate, problems} = readGate('gate.yml', bytes(`gate: 1\n${lines}\n`), gateFormat as Validator)
  if (!gate) throw new Error(JSON.stringify(problems))
  return gate
}

describe('an organisation file', () => {
  test('says what is asked, what may be added and when a system is in which tier', () => {
    const {everywhere, allowed, tiers, languages} = organisationOf(`languages: [da, en]
policies: {everywhere: [gladsaxe@2021.2], allowed: [provinces-guide]}
tiers:
  4: {any: [{eu-ai-act.annex_iii: [biometrics]}, {use.automation: [automated], use.effect: [service, legal]}]}
  2: {any: [{gladsaxe.complex: [yes]}]}
  0: {}`)
    expect({everywhere, allowed, languages}).toMatchObject({
      everywhere: [{name: 'gladsaxe', version: '2021.2', at: {pointer: '/policies/everywhere/0'}}],
      allowed: ['provinces-guide'],
      languages: ['da', 'en'],
    })
    expect(tiers).toMatchObject({
      4: [
        {of: [{path: 'eu-ai-act.annex_iii'}]},
        {of: [{path: 'use.automation'}, {path: 'use.effect', allowed: ['service', 'legal']}]},
      ],
      2: [{of: [{path: 'gladsaxe.complex', allowed: ['yes']}]}],
      0: [],
    })
  })

  test.each([
    ['tiers: {3: {any: [{use.efect: [legal]}]}}', '/tiers/3/any/0/use.efect policy.unknown-field'],
    ['tiers: {3: {any: [{use.effect: [leagl]}]}}', '/tiers/3/any/0/use.effect/0 policy.unknown-value'],
    ['tiers: {3: {any: [{gladsakse.complex: [yes]}]}}', '/tiers/3/any/0/gladsakse.complex policy.unknown-field'],
    ['tiers: {3: {any: [{gladsaxe.complx: [yes]}]}}', '/tiers/3/any/0/gladsaxe.complx policy.unknown-field'],
    ['tiers: {3: {any: [{gladsaxe.complex: [ja]}]}}', '/tiers/3/any/0/gladsaxe.complex/0 policy.unknown-value'],
    ['tiers: {5: {any: [{use.effect: [legal]}]}}', '/tiers/5 read.unknown-key'],
    ['tiers: {3: {all: [{use.effect: [legal]}]}}', '/tiers/3/all read.unknown-key'],
    ['policies: {everywere: [gladsaxe]}', '/policies/everywere read.unknown-key'],
    ['policies: {everywhere: [Gladsaxe]}', '/policies/everywhere/0 read.bad-form'],
    ['roles: {manager: {accounts: [{login: kirsten}]}}', '/roles/manager/accounts/0 read.missing-key'],
    ['stricter: {gladsaxe/soft: blok}', '/stricter/gladsaxe~1soft read.unknown-value'],
    ['gate: {mode: improve, since: 2026-02-30}', '/gate/since read.not-a-date'],
    ['languages: [fr]', '/languages/0 read.unknown-value'],
  ])('%s is refused', (lines, problem) => {
    const {organisation, problems} = readOrg(lines)
    expect(organisation).toBeUndefined()
    expect(problems.map(({at, say}) => `${at.pointer} ${say.key}`)).toEqual([problem])
  })
})

describe('a gate file', () => {
  test('says where the organisation file is and what this repository adds', () => {
    expect(
      gateOf(
        'organisation: {path: .github/ethics-gate/organisation.yml}\npolicies: [gladsaxe]\nexclude: [test/**]\nlanguage: da',
      ),
    ).toMatchObject({
      organisation: {path: '.github/ethics-gate/organisation.yml', at: {line: 2, pointer: '/organisation'}},
      policies: [{name: 'gladsaxe', at: {pointer: '/policies/0'}}],
      exclude: ['test/**'],
      language: 'da',
    })
  })

  test.each([
    ['organisation: {repository: a/b}', '/organisation read.missing-key'],
    ['organisation: {path: ../organisation.yml}', '/organisation/path read.not-a-path'],
    ['organisation: {path: a.yml, at: main}', '/organisation/at read.bad-form'],
    ['organisation: {path: organisation.yml}', '/organisation/path roles.organisation-outside'],
    ['organisation: {path: .github/organisation.yml}', '/organisation/path roles.organisation-outside'],
    ['polices: [gladsaxe]', '/polices read.unknown-key'],
    ['mode: enforced', '/mode read.unknown-value'],
    ['exclude: [../x]', '/exclude/0 read.not-a-path'],
    ['mode:', '/mode read.empty-value'],
  ])('%s is refused', (lines, problem) => {
    const {gate, problems} = readGate('gate.yml', bytes(`gate: 1\n${lines}\n`), gateFormat as Validator)
    expect(gate).toBeUndefined()
    expect(problems.map(({at, say}) => `${at.pointer} ${say.key}`)).toEqual([problem])
  })
})

describe('answers to what a policy asks', () => {
  const answered = (facts: string) => {
    const text = `ethics: 1\nproject: {name: a}\nfacts: {${facts}}\n`
    const [system] = readDeclaration('ethics.yml', bytes(text), declaration as Validator).declaration?.systems ?? []
    if (!system) throw new Error('no system was read')
    const {facts: kept, problems} = checkAnswers(system, [...available.values()], ['gdpr'])
    return {kept: kept && plain(kept), problems: problems.map(({at, say}) => `${at.pointer} ${say.key}`)}
  }

  test('are kept where they fit', () => {
    const fitting =
      'gladsaxe: {complex: yes, kinds: [one, two], out: {possible: no, how: docs/out.md, why: Because}, asked_by: Teachers, rate: 0.25, times: 12, since: 2026-11-22}'
    expect(answered(fitting).problems).toEqual([])
    expect(answered(fitting).kept).toMatchObject({gladsaxe: {complex: 'yes', kinds: ['one', 'two'], rate: '0.25'}})
  })

  test.each([
    ['complex: ye', '/complex policy.answer-value'],
    ['complex: [yes]', '/complex policy.answer-kind'],
    ['complx: yes', '/complx policy.question-unknown'],
    ['kinds: one', '/kinds policy.answer-kind'],
    ['kinds: [one, tow]', '/kinds/1 policy.answer-value'],
    ['out: yes', '/out policy.answer-kind'],
    ['out: {posible: yes}', '/out/posible policy.question-unknown'],
    ['out: {possible: yes, how: ../out.md}', '/out/how policy.answer-kind'],
    ['out: {possible: yes, how: "https://example.org/a"}', '/out/how policy.answer-kind'],
    ['asked_by: {a: b}', '/asked_by policy.answer-kind'],
    ['rate: 1.5', '/rate policy.answer-kind'],
    ['rate: 1e-1', '/rate policy.answer-kind'],
    ['times: -1', '/times policy.answer-kind'],
    ['since: 2026-02-30', '/since policy.answer-kind'],
    ['constructor: {toString: x}', '/constructor policy.question-unknown'],
    ['out: {toString: x}', '/out/toString policy.question-unknown'],
  ])('%s is taken out, and said', (answer, problem) => {
    const {kept, problems} = answered(`gladsaxe: {${answer}}`)
    expect(problems).toEqual([`/facts/gladsaxe${problem}`])
    expect(kept).toEqual({gladsaxe: {}})
  })

  test('to a policy that does not exist are said; to one that is not in force they are left alone', () => {
    expect(answered('gladsakse: {complex: yes}').problems).toEqual(['/facts/gladsakse policy.pack-unknown'])
    expect(answered('gdpr: {anything: at all}')).toEqual({kept: {gdpr: {anything: 'at all'}}, problems: []})
  })
})

describe('the fields that a policy may name', () => {
  const {fields} = policyFormat
  test.each([
    ['project.status', ['considered', 'development', 'pilot', 'production', 'stopped', 'declined', 'retired']],
    ['use.public_space', ['true', 'false']],
    ['models.about', ['persons', 'texts', 'images', 'places', 'things', 'aggregates']],
    ['model.learns', ['true', 'false']],
    ['source.about', ['no-persons', 'aggregates', 'pseudonymised', 'persons']],
    ['people.relation', ['citizen', 'employee', 'customer', 'patient', 'pupil', 'applicant', 'contractor', 'other']],
    ['event.by', ['model', 'person']],
    ['project.name', undefined],
    ['models', undefined],
    ['decisions.raise', undefined],
    ['decisions.start.because', undefined],
  ])('%s', (path, values) => {
    expect(fields[path]).toEqual(values ? {values} : {})
  })

  test('are none of the file itself, nor of what people name themselves', () => {
    const left = Object.keys(fields).filter(path => /^(ethics|systems|facts|policies)(\.|$)/.test(path))
    expect(left).toEqual([])
  })
})
