import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {fields} from '../src/generated/fields.js'
import {packs} from '../src/generated/packs.js'
import {baseline as baselineValidator} from '../src/generated/validators/baseline.js'
import {gate as gateValidator} from '../src/generated/validators/gate.js'
import {organisation as organisationValidator} from '../src/generated/validators/organisation.js'
import {waivers as waiversValidator} from '../src/generated/validators/waivers.js'
import {RATIFIED_FILE, readRatified} from '../src/github/sweep/ratified.ts'
import {readBaseline} from '../src/policy/baseline.ts'
import {BaselineSchema} from '../src/policy/baseline-schema.ts'
import {GATE_FILES} from '../src/policy/gate-files.ts'
import {GateSchema} from '../src/policy/gate-schema.ts'
import {readGate, readOrganisation} from '../src/policy/organisation.ts'
import {OrganisationSchema} from '../src/policy/organisation-schema.ts'
import {ownerProblems} from '../src/policy/owners.ts'
import {readWaivers} from '../src/policy/waivers.ts'
import {WaiversSchema} from '../src/policy/waivers-schema.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Validator} from '../src/text/conform.ts'

/** The page about the files that decide: its examples are read by what reads them, and no key is left out. */

const PAGE = await readFile(join(import.meta.dirname, '../docs/gate-folder.md'), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)

const sections = new Map(
  PAGE.split(/^## /m).map(section => [section.slice(0, section.indexOf('\n')), section] as const),
)

function example(name: string): string {
  const text = new RegExp(`^<!-- ${name.replaceAll('.', '\\.')} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(
    PAGE,
  )?.[1]
  if (text === undefined) throw new Error(`no example of ${name}`)
  return text
}

const packed = new Map(await Promise.all(Object.entries(packs).map(async ([id, load]) => [id, await load()] as const)))

describe('the example of', () => {
  test('gate.yml is in order, and somebody owns it', () => {
    const {gate, problems} = readGate('gate.yml', bytes(example('gate.yml')), gateValidator as Validator)
    expect(problems).toEqual([])
    expect(gate && ownerProblems(gate, gate.roles)).toEqual([])
  })

  test('waivers.yml is in order, and names rules that may be set aside', () => {
    const {waivers, problems} = readWaivers('waivers.yml', bytes(example('waivers.yml')), waiversValidator as Validator)
    expect(problems).toEqual([])
    const rules = new Map([...packed.values()].flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const)))
    const shipped = (waivers?.decisions ?? []).flatMap(one =>
      one.kind === 'waive' && !one.rule.startsWith('house/') ? [one] : [],
    )
    expect(shipped.map(({rule}) => rule)).toEqual(['gladsaxe/privacy', 'gladsaxe/privacy'])
    for (const one of shipped) expect(rules.get(one.rule)?.waiver).toMatchObject({by: one.by.role})
  })

  test('baseline.json is in order', () => {
    const text = example('baseline.json')
    expect(readBaseline('baseline.json', bytes(text), baselineValidator as Validator).problems).toEqual([])
  })

  test('ungated.yml is in order', async () => {
    const {commits, faults} = await readRatified(treeOf({[RATIFIED_FILE]: example('ungated.yml')}))
    expect({count: commits.size, faults}).toEqual({count: 1, faults: []})
  })

  test('the organisation file is in order', () => {
    const format = {validator: organisationValidator as Validator, fields, policies: packed}
    expect(readOrganisation('organisation.yml', bytes(example('organisation.yml')), format).problems).toEqual([])
  })
})

/** Every key of a format that has a name of its own; what stands below a free name is another format's. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  if (Array.isArray(schema)) return schema.flatMap(keysOf)
  const {properties, items, additionalProperties, anyOf} = schema as Record<string, unknown>
  const own = typeof properties === 'object' && properties !== null ? properties : {}
  return [
    ...Object.entries(own).flatMap(([name, inner]) => [name, ...keysOf(inner)]),
    ...keysOf(items),
    ...keysOf(additionalProperties),
    ...keysOf(anyOf),
  ]
}

function writtenIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...writtenIn(inner)])
}

describe.each([
  {name: 'gate.yml', title: 'gate.yml', schema: GateSchema, apart: []},
  {name: 'waivers.yml', title: 'waivers.yml', schema: WaiversSchema, apart: []},
  {name: 'baseline.json', title: 'baseline.json', schema: BaselineSchema, apart: []},
  // Accounts and what holds them are explained with gate.yml.
  {
    name: 'organisation.yml',
    title: 'The organisation file',
    schema: OrganisationSchema,
    apart: ['accounts', 'per_project', 'body', 'entered_by', 'login', 'id', 'from', 'until'],
  },
])('every key of $name', ({name, title, schema, apart}) => {
  const keys = [...new Set(keysOf(schema))].filter(key => !apart.some(one => one === key))
  const section = sections.get(title) ?? ''

  test('is found', () => expect(keys.length).toBeGreaterThan(8))

  test('stands in the example', () => {
    const written = new Set(writtenIn(parse(example(name))))
    // The tier of what has nothing to do with people follows from the facts and needs no conditions.
    expect(keys.filter(key => !written.has(key) && key !== '0')).toEqual([])
  })

  test('is explained', () => {
    const explained = section.replaceAll(/^```[\s\S]*?^```$/gm, '')
    expect(
      keys.filter(key => !new RegExp(`\`"?${key.replace('$', '\\$')}"?\``).test(explained) && !/^[1-3]$/.test(key)),
    ).toEqual([])
  })
})

test('every file that decides is on the list', () => {
  const section = sections.get('Which files decide') ?? ''
  const names = GATE_FILES.map(pattern => (pattern.split('/').at(-1) === 'CODEOWNERS' ? 'CODEOWNERS' : pattern))
  expect([...new Set(names)].filter(name => !section.includes(`\`${name}\``))).toEqual([])
})
