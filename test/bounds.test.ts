import {describe, expect, test} from 'vitest'
import {baseline as baselineValidator} from '../src/generated/validators/baseline.js'
import {gate as gateValidator} from '../src/generated/validators/gate.js'
import {organisation as organisationValidator} from '../src/generated/validators/organisation.js'
import {waivers as waiversValidator} from '../src/generated/validators/waivers.js'
import {RATIFIED_FILE, readRatified} from '../src/github/sweep/ratified.ts'
import {readBaseline} from '../src/policy/baseline.ts'
import {compilePolicy} from '../src/policy/compile.ts'
import {policyFormat} from '../src/policy/format.ts'
import {readGate, readOrganisation} from '../src/policy/organisation.ts'
import {readWaivers} from '../src/policy/waivers.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Validator} from '../src/text/conform.ts'
import type {Problem} from '../src/words/problem.ts'
import {declares, judged} from './project.ts'

/* Every list that people write has an end. One more than that is an error with its place, never a list that is cut off. */

const bytes = (text: string) => new TextEncoder().encode(text)
const said = (problems: readonly Problem[]) =>
  problems.filter(({say}) => say.key === 'read.too-many').map(({at, say}) => `${at.pointer} ${say.with['limit']}`)
const times = (number: number, one: (nth: number) => string) =>
  Array.from({length: number}, (_, i) => one(i)).join(', ')
const sequence = (number: number) => `[${times(number, i => `a${i}`)}]`

const ORGANISATION = {
  validator: organisationValidator as Validator,
  fields: policyFormat.fields,
  policies: new Map(),
}

const declaration = async (rest: string) => {
  const {findings} = await judged({'ethics.yml': declares(rest)})
  const faults = findings.filter(({rule, outcome}) => rule === 'ethics-gate/declaration' && outcome === 'error')
  return said(faults)
}
const gate = async (rest: string) =>
  said(readGate('g', bytes(`gate: 1\n${rest}\n`), gateValidator as Validator).problems)
const organisation = async (rest: string) =>
  said(readOrganisation('o', bytes(`organisation: 1\nname: x\n${rest}\n`), ORGANISATION).problems)
const policy = async (rest: string) => {
  const text = `policy: 1
id: house
version: "1"
language: en
owner: {name: a, contact: b}
requirements: {order: {title: a, why: b}}
rules: {a: {for: order, what: c, check: {declared: [project.goal]}, ${rest}}}
`
  return said(compilePolicy({file: 'policies/house/policy.yml', bytes: bytes(text)}, [], policyFormat).problems)
}
const waivers = async (number: number) => {
  const one = (i: number) =>
    `{id: a${i}, kind: tier, about: {project: p}, to: 1, because: b, by: {role: r, account: "@a"}, date: 2026-01-01, until: 2026-02-01}`
  return said(
    readWaivers('w', bytes(`waivers: 1\ndecisions: [${times(number, one)}]\n`), waiversValidator as Validator).problems,
  )
}
const baseline = async (number: number) => {
  const projects = `[${times(number, i => `"p${i}"`)}]`
  const text = `{"baseline": 1, "made": "2026-01-01", "projects": ${projects}, "entries": []}`
  return said(readBaseline('b', bytes(text), baselineValidator as Validator).problems)
}

describe('a list is as long as its bound, and not one longer', () => {
  test.each<[string, number, string, (number: number) => Promise<string[]>]>([
    [
      'covers.paths',
      200,
      '/assessments/a/covers/paths',
      n => declaration(`assessments: {a: {kind: dpia, covers: {paths: ${sequence(n)}}}}\n`),
    ],
    [
      'covers.facts',
      200,
      '/assessments/a/covers/facts',
      n => declaration(`assessments: {a: {kind: dpia, covers: {facts: ${sequence(n)}}}}\n`),
    ],
    [
      'the systems of an assessment',
      1000,
      '/assessments/a/for',
      n => declaration(`assessments: {a: {kind: dpia, for: ${sequence(n)}}}\n`),
    ],
    ['answers to policies', 200, '/facts', n => declaration(`facts: {${times(n, i => `p${i}: {}`)}}\n`)],
    ['answers to one policy', 1000, '/facts/p', n => declaration(`facts: {p: {${times(n, i => `q${i}: x`)}}}\n`)],
    [
      'where of a mapping',
      1000,
      '/assessments/a/results/0/table/where',
      n =>
        declaration(
          `assessments: {a: {kind: bias-test, results: [{file: a.csv, table: {where: {${times(n, i => `c${i}: x`)}}}}]}}\n`,
        ),
    ],
    [
      'ignore of a mapping',
      1000,
      '/assessments/a/results/0/table/ignore',
      n =>
        declaration(`assessments: {a: {kind: bias-test, results: [{file: a.csv, table: {ignore: ${sequence(n)}}}]}}\n`),
    ],
    ['branches', 200, '/branches', n => gate(`branches: ${sequence(n)}`)],
    ['exclude', 200, '/exclude', n => gate(`exclude: ${sequence(n)}`)],
    ['policies', 1000, '/policies', n => gate(`policies: ${sequence(n)}`)],
    ['owners', 1000, '/owners', n => gate(`owners: ${sequence(n)}`)],
    ['approvals', 200, '/approvals', n => gate(`approvals: [${times(n, i => `{name: a${i}, paths: [a], by: [b]}`)}]`)],
    [
      'paths of an approval',
      200,
      '/approvals/0/paths',
      n => gate(`approvals: [{name: a, paths: ${sequence(n)}, by: [b]}]`),
    ],
    ['stricter', 1000, '/stricter', n => gate(`stricter: {${times(n, i => `h/r${i}: warn`)}}`)],
    ['roles', 1000, '/roles', n => gate(`roles: {${times(n, i => `r${i}: {body: true}`)}}`)],
    [
      'accounts of a role',
      1000,
      '/roles/r/accounts',
      n => gate(`roles: {r: {accounts: [${times(n, i => `{login: a${i}, id: ${i + 1}}`)}]}}`),
    ],
    [
      'stricter of an organisation',
      1000,
      '/stricter',
      n => organisation(`stricter: {${times(n, i => `h/r${i}: warn`)}}`),
    ],
    [
      'ways into a tier',
      200,
      '/tiers/4/any',
      n => organisation(`tiers: {"4": {any: [${times(n, () => '{use.effect: [legal]}')}]}}`),
    ],
    ['fields of conditions', 200, '/rules/a/when', n => policy(`when: {${times(n, i => `f${i}: [x]`)}}`)],
    [
      'alternatives of conditions',
      200,
      '/rules/a/when/any_of',
      n => policy(`when: {any_of: [${times(n, () => '{use.effect: [legal]}')}]}`),
    ],
    ['decisions in waivers.yml', 1000, '/decisions', waivers],
    ['projects of a baseline', 10_000, '/projects', baseline],
  ])('%s: %i', async (_, bound, pointer, read) => {
    expect(await read(bound)).toEqual([])
    expect(await read(bound + 1)).toEqual([`${pointer} ${bound}`])
  })
})

test('an entry of ungated.yml beyond the thousandth is a fault with its line', async () => {
  const entry = `  - {commit: ${'a'.repeat(40)}, because: x}\n`
  const of = (number: number) =>
    readRatified(treeOf({[RATIFIED_FILE]: `ungated: 1\nratified:\n${entry.repeat(number)}`}))
  expect((await of(1000)).faults).toEqual([])
  expect((await of(1001)).faults).toEqual([`${RATIFIED_FILE}:1003`])
})
