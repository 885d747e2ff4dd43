import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isScalar, parseDocument} from 'yaml'
import {readCases} from '../src/case/policy-test/cases.ts'
import {readDeclaration} from '../src/declaration/read.ts'
import {fields} from '../src/generated/fields.js'
import {packs} from '../src/generated/packs.js'
import {schemas} from '../src/generated/schemas.js'
import {declaration, gate, organisation} from '../src/generated/validators.js'
import {compilePolicy} from '../src/policy/compile.ts'
import {policyFormat} from '../src/policy/format.ts'
import {readGate, readOrganisation} from '../src/policy/organisation.ts'
import type {Policy} from '../src/policy/policy.ts'
import type {Validator} from '../src/text/conform.ts'
import type {Node} from '../src/text/node.ts'
import {readYaml} from '../src/text/yaml.ts'
import type {Problem} from '../src/words/problem.ts'

/**
 * Real declarations: the examples of this repository and, where `ETHICS_GATE_CORPUS` names a folder of cases, the samples
 * of the formats in the folder `formats` beside it.
 */
const ROOT = join(import.meta.dirname, '..')
const corpus = process.env['ETHICS_GATE_CORPUS']
const samples = corpus === undefined ? undefined : join(corpus, '../formats')
if (samples === undefined) console.log('skipped the samples of the formats: ETHICS_GATE_CORPUS is not set')

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readDeclaration('ethics.yml', bytes(text), declaration as Validator)
const places = (problems: readonly Problem[]) => problems.map(({at, say}) => `${at.pointer} ${say.key}`)

const EXAMPLES = ['school-absence', 'home-care-planning', 'road-maintenance'].map(name =>
  join(ROOT, 'examples', name, 'ethics.yml'),
)
const SAMPLES =
  samples === undefined
    ? []
    : readdirSync(samples)
        .filter(name => name.endsWith('.ethics.yml'))
        .map(name => join(samples, name))
const DECLARATIONS = [...EXAMPLES, ...SAMPLES]
  .filter(file => existsSync(file))
  .map(file => [file.split('/').slice(-2).join('/'), readFileSync(file, 'utf8')] as const)

describe.each(DECLARATIONS)('%s', (_, text) => {
  const {root} = readYaml('ethics.yml', bytes(text))
  const scalars = root ? [...walk(root, ethics(), [])] : []

  test('loads without a problem', () => {
    expect(places(read(text).problems)).toEqual([])
  })

  test('any key that is misspelt is named at its place, with the right one', () => {
    const keys = scalars.flatMap(({node, schema, parent, path}) => {
      const key = path.at(-1)
      if (
        typeof key !== 'string' ||
        !Object.hasOwn(parent?.properties ?? {}, key) ||
        parent?.additionalProperties !== false
      )
        return []
      return [{at: node.kind === 'scalar' ? node.keyAt : node.at, key, schema}]
    })
    expect(keys.length).toBeGreaterThan(8)
    for (const {at, key} of keys) {
      const {problems} = read(inserted(text, at, key[0] ?? ''))
      const found = problems.find(
        problem =>
          problem.at.line === at.line && problem.at.column === at.column && problem.say.key !== 'read.missing-key',
      )
      expect([key, found?.say]).toEqual([
        key,
        expect.objectContaining({key: 'read.unknown-key', with: expect.objectContaining({nearest: key})}),
      ])
    }
  })

  test('any value of a closed list that is misspelt is named at its place, with the right one', () => {
    const values = scalars.flatMap(({node, schema}) => {
      if (node.kind !== 'scalar') return []
      const known = schema?.enum ?? schema?.then?.enum ?? schema?.['x-values']
      return known?.includes(String(node.value)) ? [{at: node.at, value: String(node.value)}] : []
    })
    expect(values.length).toBeGreaterThan(1)
    for (const {at, value} of values) {
      const {problems} = read(inserted(text, at, value[0] ?? ''))
      const found = problems.find(
        problem =>
          problem.at.line === at.line && problem.at.column === at.column && problem.say.key !== 'read.missing-key',
      )
      expect([value, found?.say]).toEqual([
        value,
        expect.objectContaining({key: 'read.unknown-value', with: expect.objectContaining({nearest: value})}),
      ])
    }
  })

  test('a value that is empty, a placeholder or of another shape is never known', () => {
    const before = read(text).declaration?.systems ?? []
    let asked = 0
    const leaves = scalars.filter(({node, path}) => node.kind === 'scalar' && !path.includes('table'))
    for (const [i, {path, node, names}] of leaves.entries()) {
      const {pointer} = node.at
      const instead = ['', 'TODO', ['x', {y: 'z'}], {zzz: 'x'}][i % 4]
      const {declaration: after, problems} = read(changed(text, path, instead))
      // Some fields may be a map of names as well, and answers to a policy's questions may have any shape here.
      if (typeof instead === 'string' && !path.includes('precision'))
        expect([pointer, problems.length]).not.toEqual([pointer, 0])
      if (problems.length === 0) continue
      for (const system of before) {
        if (!system.values(names).known.some(({at}) => at.pointer === pointer)) continue
        asked++
        const same = after?.systems.find(({id}) => id === system.id)
        expect([pointer, instead, same?.value(names).known ?? false]).toEqual([pointer, instead, false])
      }
    }
    expect(asked).toBeGreaterThan(4)
  })
})

describe.skipIf(samples === undefined)('the other samples', () => {
  const sample = (name: string) => readFileSync(join(samples ?? '', name))

  test('all eight declarations are there', () => {
    expect(SAMPLES).toHaveLength(8)
  })

  test('the organisation file loads', async () => {
    const policies = new Map<string, Policy>()
    for (const [id, load] of Object.entries(packs)) policies.set(id, await load())
    const {organisation: found, problems} = readOrganisation('organisation.yml', sample('organisation.yml'), {
      validator: organisation as Validator,
      fields,
      policies,
    })
    expect(places(problems)).toEqual([])
    expect(found?.everywhere).toMatchObject([
      {name: 'gladsaxe', version: '2021.2'},
      {name: 'gdpr', version: '3'},
    ])
    expect(Object.keys(found?.tiers ?? {}).sort()).toEqual(['0', '1', '2', '3', '4'])
  })

  test('the gate file loads', () => {
    const {gate: found, problems} = readGate('gate.yml', sample('gate.yml'), gate as Validator)
    expect(places(problems)).toEqual([])
    expect(found).toMatchObject({
      language: 'da',
      organisation: {path: 'organisation.yml', repository: 'eksempel-kommune/ethics'},
    })
  })

  test('of the policy, only what was decided otherwise since is refused', () => {
    const main = {file: 'policy.yml', bytes: sample('gladsaxe.policy.yml')}
    const {problems} = compilePolicy(main, [], policyFormat)
    const otherwise = [
      // Parts stand in the policy by name, with their headings; the sample names them only where they are asked.
      /\/parts\/\d+ policy\.unknown-part$/,
      // Clauses stand in the policy by name, with what each asks; the sample has their numbers only.
      /^\/served_elsewhere\/\d\/clauses\/\d policy\.unknown-clause$/,
      // An order names fields of assessments by their kind.
      /^\/rules\/considered-before-use\/check\/order\/0 policy\.unknown-field$/,
      // How many of something there must be is an option of its check, not a second check.
      /^\/rules\/limitations\/check(\/at_least)? read\.(too-many|unknown-key)$/,
      // A question that nothing reads is refused; tiers, which read `complex`, stand in the organisation's file.
      /^\/facts\/complex policy\.question-unused$/,
    ]
    expect(places(problems).filter(place => !otherwise.some(pattern => pattern.test(place)))).toEqual([])
  })

  test('of the translation, only what was decided otherwise since is refused', () => {
    const main = {file: 'policy.yml', bytes: sample('gladsaxe.policy.yml')}
    const {problems} = compilePolicy(main, [{file: 'policy.da.yml', bytes: sample('gladsaxe.da.yml')}], policyFormat)
    const otherwise = [
      // It holds three rules as a sketch; what a translation lacks is refused.
      /policy\.translation-missing$/,
      // Headings of parts stand under `parts:`, once, and not with every rule.
      /^\/rules\/weighing\/parts read\.unknown-key$/,
      // A comma in braces ends a value: the sample forgot its quotes.
      /^\/rules\/weighing\/[^/]+ read\.(empty-value|unknown-key)$/,
    ]
    const inTranslation = problems.filter(({at}) => at.file === 'policy.da.yml')
    expect(places(inTranslation).filter(place => !otherwise.some(pattern => pattern.test(place)))).toEqual([])
  })

  test('tests of a policy have a head that says what all cases share, so the bare list is refused', () => {
    expect(places(readCases({file: 'weighing.yml', bytes: sample('policy-test.yml')}).problems)).toEqual([
      ' read.not-a-map',
    ])
  })
})

interface Schema {
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly then?: Schema
  readonly 'x-values'?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly $defs?: Readonly<Record<string, Schema>>
}

function ethics(): Schema {
  return schemas['ethics'] as Schema
}

interface Found {
  readonly node: Node
  readonly path: readonly (string | number)[]
  /** The dotted path of the field: names that people chose and places in lists are left out. */
  readonly names: string
  readonly schema: Schema | undefined
  readonly parent: Schema | undefined
}

/** Every node of a document with the schema at its place. */
function* walk(
  node: Node,
  schema: Schema | undefined,
  path: readonly (string | number)[],
  names: readonly string[] = [],
  parent?: Schema,
): Generator<Found> {
  const own = schema?.$ref === undefined ? schema : ethics().$defs?.[schema.$ref.replace('#/$defs/', '')]
  if (path.length > 0) yield {node, path, names: field(names), schema: own, parent}
  if (node.kind === 'list')
    for (const [i, item] of node.items.entries()) yield* walk(item, own?.items, [...path, i], names, own)
  if (node.kind !== 'map') return
  for (const [key, inner] of node.entries) {
    const known = Object.hasOwn(own?.properties ?? {}, key) ? own?.properties?.[key] : undefined
    const open = typeof own?.additionalProperties === 'object' ? own.additionalProperties : undefined
    const step = known || path[0] === 'facts' ? [key] : []
    yield* walk(inner, known ?? open, [...path, key], [...names, ...step], own)
  }
}

function field([first = '', ...rest]: readonly string[]): string {
  if (first === 'systems') return field(rest)
  const project = ['name', 'goal', 'status', 'started', 'in_use_since', 'ended']
  if (first === 'facts') return rest.join('.')
  return project.includes(first) ? `project.${first}` : [first, ...rest].join('.')
}

/** The text with a letter more where something stands, behind its opening quote if it has one. */
function inserted(text: string, {line, column}: {line: number; column: number}, letter: string): string {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((sum, line) => sum + line.length + 1, 0) + column - 1
  const at = /["']/.test(text[before] ?? '') ? before + 1 : before
  return text.slice(0, at) + letter + text.slice(at)
}

function changed(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = parseDocument(text, {schema: 'failsafe'})
  const node = document.createNode(value)
  if (isScalar(node)) node.type = 'QUOTE_DOUBLE'
  document.setIn(path, node)
  return document.toString({lineWidth: 0})
}
