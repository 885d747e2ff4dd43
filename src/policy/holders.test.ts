import {describe, expect, test} from 'vitest'
import {gate as gateFormat, organisation as organisationFormat} from '../generated/validators.js'
import type {Validator} from '../text/conform.ts'
import type {Problem} from '../words/problem.ts'
import {policyFormat} from './format.ts'
import {readGate, readOrganisation, rolesOf} from './organisation.ts'
import {ownerProblems, roleProblems} from './owners.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const brief = ({at, say}: Problem) => `${at.file}${at.pointer} ${say.key}`

function readG(lines: string) {
  return readGate('gate.yml', bytes(`gate: 1\n${lines}\n`), gateFormat as Validator)
}
function gate(lines: string) {
  const {gate: read, problems} = readG(lines)
  if (!read) throw new Error(problems.map(brief).join('\n'))
  return read
}
function readO(lines: string) {
  const format = {validator: organisationFormat as Validator, fields: policyFormat.fields, policies: new Map()}
  return readOrganisation('organisation.yml', bytes(`organisation: 1\nname: Town\n${lines}\n`), format)
}
function organisation(lines: string) {
  const {organisation: read, problems} = readO(lines)
  if (!read) throw new Error(problems.map(brief).join('\n'))
  return read
}

describe('who holds a role', () => {
  const ROLES = `roles:
  officer: {accounts: [{login: olga, id: 10}, {login: deputy, id: 11, from: 2026-01-01, until: 2026-12-31}]}
  council: {body: true, entered_by: [{login: clerk, id: 13}]}
  planner: {per_project: true}`
  test.each([
    ['organisation file', () => organisation(ROLES).roles],
    ['gate file', () => gate(ROLES).roles],
  ])('is read from the %s', (_, read) => {
    expect([...read()]).toEqual([
      [
        'officer',
        {
          accounts: [
            {login: 'olga', id: 10},
            {login: 'deputy', id: 11, from: '2026-01-01', until: '2026-12-31'},
          ],
          body: false,
          enteredBy: [],
          perProject: false,
        },
      ],
      ['council', {accounts: [], body: true, enteredBy: [{login: 'clerk', id: 13}], perProject: false}],
      ['planner', {accounts: [], body: false, enteredBy: [], perProject: true}],
    ])
  })

  test.each([
    ['officer: {accounts: [{login: olga}]}', '/roles/officer/accounts/0 read.missing-key'],
    ['officer: {accounts: [{id: 10}]}', '/roles/officer/accounts/0 read.missing-key'],
    ['officer: {accounts: [{login: "@olga", id: 10}]}', '/roles/officer/accounts/0/login read.bad-form'],
    ['officer: {accounts: [{login: olga, id: 0}]}', '/roles/officer/accounts/0/id read.out-of-range'],
    ['officer: {accounts: []}', '/roles/officer/accounts read.too-few'],
    ['officer: {team: dpo}', '/roles/officer/team read.unknown-key'],
    ['officer: {body: true}', '/roles/officer roles.nobody'],
    ['officer: {per_project: false}', '/roles/officer roles.nobody'],
    ['officer: {per_project: true, accounts: [{login: olga, id: 10}]}', '/roles/officer roles.mixed'],
    [
      'officer: {accounts: [{login: olga, id: 10, from: 2026-02-01, until: 2026-01-31}]}',
      '/roles/officer/accounts/0 roles.never',
    ],
    [
      'officer: {accounts: [{login: olga, id: 10}, {login: other, id: 10}]}',
      '/roles/officer/accounts/1 roles.two-logins',
    ],
    [
      'officer: {accounts: [{login: olga, id: 10}], entered_by: [{login: OLGA, id: 11}]}',
      '/roles/officer/entered_by/0 roles.two-ids',
    ],
  ])('%s is a fault', (role, expected) => {
    for (const {problems} of [readG(`roles:\n  ${role}`), readO(`roles:\n  ${role}`)])
      expect(problems.map(problem => brief(problem).replace(/^(gate|organisation)\.yml/, ''))).toContain(expected)
  })

  test('may be the same account in two roles, and for two periods', () => {
    const lines = `roles:
  officer: {accounts: [{login: olga, id: 10, until: 2025-12-31}, {login: Olga, id: 10, from: 2026-06-01}]}
  manager: {accounts: [{login: olga, id: 10}]}`
    expect(readG(lines).problems).toEqual([])
  })

  test('is said by two files together', () => {
    const above = organisation('roles: {officer: {accounts: [{login: olga, id: 10}]}}')
    const here = gate('roles: {board: {accounts: [{login: bo, id: 20}]}}')
    expect([...rolesOf(above, here).keys()].sort()).toEqual(['board', 'officer'])
    expect([...rolesOf(undefined, here).keys()]).toEqual(['board'])
    expect(rolesOf(undefined, undefined).size).toBe(0)
    expect(roleProblems(above, here)).toEqual([])
    expect(roleProblems(undefined, undefined)).toEqual([])
  })

  test('is said by one of them: a role in both is a fault, and the organisation’s word counts', () => {
    const above = organisation('roles: {officer: {accounts: [{login: olga, id: 10}]}}')
    const here = gate('roles: {officer: {accounts: [{login: me, id: 66}]}}')
    expect(roleProblems(above, here).map(brief)).toEqual(['gate.yml/roles/officer roles.in-both'])
    expect(rolesOf(above, here).get('officer')?.accounts).toEqual([{login: 'olga', id: 10}])
  })

  test('is the same account in both files', () => {
    const above = organisation('roles: {officer: {accounts: [{login: olga, id: 10}]}}')
    const login = gate('roles: {board: {accounts: [{login: olga, id: 66}]}}')
    const id = gate('roles: {board: {accounts: [{login: me, id: 10}]}}')
    expect(roleProblems(above, login).map(brief)).toEqual(['gate.yml/roles/board/accounts/0 roles.two-ids'])
    expect(roleProblems(above, id).map(brief)).toEqual(['gate.yml/roles/board/accounts/0 roles.two-logins'])
  })
})

describe('who owns the gate', () => {
  const BOARD = 'roles: {board: {accounts: [{login: bo, id: 20}]}}'
  const told = (lines: string, above = '') => {
    const here = gate(lines)
    const roles = rolesOf(above === '' ? undefined : organisation(above), here)
    return ownerProblems(here, roles).map(brief)
  }
  test('is a role that an account holds', () => {
    expect(told(`owners: [board]\n${BOARD}`)).toEqual([])
    expect(told('owners: [board]', BOARD)).toEqual([])
    expect(told('owners: [council]\nroles: {council: {body: true, entered_by: [{login: clerk, id: 13}]}}')).toEqual([])
  })
  test('is not nobody', () => {
    expect(told(BOARD)).toEqual(['gate.yml roles.no-owners'])
    expect(readG('owners: []').problems.map(brief)).toEqual(['gate.yml/owners read.too-few'])
  })
  test('is not a role that nobody holds', () => {
    expect(told('owners: [board, bord]\nroles: {board: {accounts: [{login: bo, id: 20}]}}')).toEqual([
      'gate.yml/owners roles.no-such-role',
    ])
    expect(told('owners: [planner]\nroles: {planner: {per_project: true}}')).toEqual([
      'gate.yml/owners roles.owner-without-account',
    ])
  })
  test('and who approves certain files is somebody too', () => {
    const rule = 'approvals: [{name: schemas, paths: [schemas/], by: [board, data-team]}]'
    expect(told(`owners: [board]\n${BOARD}\n${rule}`)).toEqual(['gate.yml/approvals/0 roles.no-such-role'])
  })
})

describe('a gate file', () => {
  test('says what it gates, how, and what else must be approved', () => {
    const read =
      gate(`organisation: {repository: town/ethics, path: organisation.yml, at: ${'a'.repeat(40)}, blob: ${'b'.repeat(40)}, branch: main}
mode: improve
branches: [main, release/*]
context: "ethics-gate: releases"
owners: [board]
approvals:
  - {name: schemas, paths: [schemas/, "**/*.sql"], from_tier: 2, by: [data-team]}
  - {name: texts, paths: [docs/], by: [editor, board]}`)
    expect(read).toMatchObject({
      organisation: {
        repository: 'town/ethics',
        path: 'organisation.yml',
        commit: 'a'.repeat(40),
        blob: 'b'.repeat(40),
        branch: 'main',
        at: {pointer: '/organisation'},
      },
      mode: 'improve',
      branches: ['main', 'release/*'],
      context: 'ethics-gate: releases',
      owners: ['board'],
      ownersAt: {pointer: '/owners'},
      approvals: [
        {
          name: 'schemas',
          paths: ['schemas/', '**/*.sql'],
          fromTier: 2,
          by: ['data-team'],
          at: {pointer: '/approvals/0'},
        },
        {name: 'texts', paths: ['docs/'], by: ['editor', 'board']},
      ],
    })
    expect(read.approvals[1]).not.toHaveProperty('fromTier')
  })
  test('that says little has nothing of it', () => {
    expect(gate('')).toMatchObject({owners: [], approvals: [], branches: [], writtenRoles: []})
  })
  test.each([
    ['approvals: [{name: two words, paths: [a/], by: [board]}]', '/approvals/0/name read.bad-form'],
    ['approvals: [{name: a, paths: [a/]}]', '/approvals/0 read.missing-key'],
    ['approvals: [{name: a, paths: [../a], by: [board]}]', '/approvals/0/paths/0 read.not-a-path'],
    ['approvals: [{name: a, paths: [a/], by: [board], from_tier: 5}]', '/approvals/0/from_tier read.out-of-range'],
    [
      'approvals: [{name: a, paths: [a/], by: [b]}, {name: a, paths: [c/], by: [b]}]',
      '/approvals/1 roles.approval-twice',
    ],
    ['context: "a\\nb"', '/context read.bad-form'],
  ])('%s is a fault', (lines, expected) => {
    expect(readG(lines).problems.map(problem => brief(problem).replace('gate.yml', ''))).toContain(expected)
  })
})

test('an organisation file says how strictly its repositories are gated, and whom people can ask', () => {
  expect(organisation('gate: {mode: observe}\ncontacts: {officer: olga@example.org}')).toMatchObject({
    mode: 'observe',
    contacts: {officer: 'olga@example.org'},
  })
})
