import {describe, expect, test} from 'vitest'
import {entriesOf} from '../src/case/entries.ts'
import type {Declaration, System} from '../src/declaration/declaration.ts'
import {readDeclaration} from '../src/declaration/read.ts'
import {type Each, subjectsOf} from '../src/declaration/subject.ts'
import {asWritten} from '../src/declaration/values.ts'
import {DEFAULT_TIERS} from '../src/gate/default-tiers.ts'
import type {Entry, Finding, Judgement} from '../src/gate/finding.ts'
import {packs} from '../src/generated/packs.js'
import {declaration as validator} from '../src/generated/validators/declaration.js'
import {renderer} from '../src/language/render.ts'
import type {Condition, Policy} from '../src/policy/policy.ts'
import {markdownReport} from '../src/report/markdown.ts'
import {entryFix} from '../src/report/told.ts'
import {voiceOf} from '../src/report/voice.ts'
import type {Validator} from '../src/text/conform.ts'
import {LANGUAGES, type Language} from '../src/words/language.ts'
import {judged} from './project.ts'

const policies: readonly Policy[] = await Promise.all(Object.values(packs).map(load => load()))

function pathsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return []
  return condition.kind === 'field' ? [condition.path] : condition.of.flatMap(pathsIn)
}

const LISTS: Readonly<Record<Each, readonly string[]>> = {
  system: [],
  model: ['models'],
  source: ['data.sources'],
  event: ['use.events'],
}

function pathsOfCheck(name: string, options: unknown): string[] {
  const given = options as Readonly<Record<string, unknown>>
  if (name === 'any_of')
    return (options as readonly Readonly<Record<string, unknown>>[]).flatMap(way =>
      Object.entries(way).flatMap(([inner, own]) => pathsOfCheck(inner, own)),
    )
  if (name === 'fact') return Object.keys(given)
  if (name === 'columns') return ['data.sources']
  if (name === 'bias') return ['event.truth_known_for', 'model.version']
  if (name === 'json-schema' && typeof given['field'] === 'string') return [given['field']]
  return []
}

/** Every field that a rule of a shipped policy, or the product itself, can wait for, as a finding names it. */
const FIELDS = [
  ...new Set(
    [
      'data.about',
      'data.because',
      'project.status',
      ...Object.values(DEFAULT_TIERS).flat().flatMap(pathsIn),
      ...policies.flatMap(policy => [
        ...pathsIn(policy.scope),
        ...policy.rules.flatMap(rule => [
          ...pathsIn(rule.when),
          ...rule.from.flatMap(from => pathsIn(from.if)),
          ...LISTS[rule.each],
          ...pathsOfCheck(rule.check.name, rule.check.options),
        ]),
      ]),
    ]
      // A decision that nobody took is known not to be there; questions of a policy that is not shipped are asked by nobody.
      .filter(path => !path.startsWith('decisions.') && !path.startsWith('eu-ai-act.'))
      .map(asWritten),
  ),
].sort()

const START = 'ethics: 1\nproject: {name: A}\n'
/** What can stand there already, in the ways that people write it. */
const STYLES: Readonly<Record<string, string>> = {
  'next to nothing': START,
  'maps in braces': `${START}data: {minimised: Enough} # so far\nuse: {supports: Work}\nmodels: {risk: {limitations: [One]}}\nfacts: {gladsaxe: {}}\n`,
  'maps on lines of their own': `${START}use:\n  supports: Work\n  events:\n    called:\n      means: A call\ndata:\n    minimised: Enough\n    people:\n        pupils: {number: 3}\n    sources:\n        register:\n            from: Them\nmodels:\n  risk:\n    limitations:\n      - One\n# the end\n`,
  'Windows line ends': `${START}use:\n  supports: Work\ndata: {minimised: Enough}\n`.replaceAll('\n', '\r\n'),
  'the whole in braces': '{ethics: 1, project: {name: A}, use: {supports: Work}}\n',
  'no line end': 'ethics: 1\nproject: {name: A}\nuse:\n  supports: Work',
  'several systems': `${START}models:\n  risk: {limitations: [One]}\nsystems:\n  first:\n    name: First\n    use: {supports: Work}\n  second: {name: Second}\n`,
}

const FORMS: Readonly<Record<string, string>> = {
  'in your own words': 'Some words',
  'a file here such as docs/name.md': 'docs/a.md',
  'a date such as 2026-02-01': '2026-02-01',
  'how long such as 24 months': '24 months',
  'a number': '12',
}

function read(text: string) {
  return readDeclaration('ethics.yml', new TextEncoder().encode(text), validator as Validator)
}

function voice(language: Language = 'en') {
  return voiceOf({language, render: renderer(language, [])}, {})
}

async function entriesFor(text: string, fields: readonly string[]): Promise<readonly Entry[]> {
  const {declaration} = read(text)
  if (!declaration) throw new Error('unreadable')
  const findings = declaration.systems.flatMap(({id}) =>
    fields.map(
      field =>
        ({
          disposition: 'counts',
          undeclared: [field],
          subject: {project: declaration.project, system: id, kind: 'system', id},
        }) as unknown as Finding,
    ),
  )
  const candidates = [{file: 'ethics.yml', declaration, problems: []}]
  const bytes = new TextEncoder().encode(text)
  return entriesOf(
    findings,
    {policies, prepared: {candidates}},
    {
      read: async () => new Map([['ethics.yml', {kind: 'bytes', bytes, oid: ''}]]),
    },
  )
}

const lastOf = ({after, instead}: Entry): number => after + (instead ? 1 : 0)

/** From below, so that no line moves before it is its turn. */
function paste(text: string, entries: readonly Entry[], language: Language = 'en'): string {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  for (const entry of entries.toSorted((a, b) => lastOf(b) - lastOf(a))) {
    const fix = entryFix(entry, voice(language))
    if (!fix) throw new Error('no lines')
    lines.splice(fix.after, fix.instead ? 1 : 0, ...fix.text.split('\n'))
  }
  return `${lines.join('\n')}\n`
}

/** Answers that do not contradict each other. */
const TOGETHER = ['persons', 'contact', 'support', 'person', 'production']

/** As a person fills it in: one of the answers, or something of the form that is asked. */
function answered(text: string): string {
  const one = (values: readonly string[]) => values.find(value => TOGETHER.includes(value)) ?? values[0] ?? ''
  return text
    .replaceAll('<name>', 'one')
    .replaceAll(/<([^<>]*)>/g, (_, inside: string) => FORMS[inside] ?? one(inside.split(' | ')))
}

function isOpen(system: System, declaration: Declaration, field: string): boolean {
  const each = (Object.keys(LISTS) as Each[]).find(name => LISTS[name][0] === field)
  if (each) return !subjectsOf(system, declaration.project, each).declared
  const {known, missing} = system.values(field.replace('.<name>', '').replace(/^facts\./, ''))
  return known.length === 0 || missing.length > 0
}

function openIn(text: string, fields: readonly string[]): string[] {
  const {declaration, problems} = read(text)
  expect(problems.map(({say}) => say)).toEqual([])
  return (declaration?.systems ?? []).flatMap(system =>
    declaration ? fields.filter(field => isOpen(system, declaration, field)).map(field => `${system.id} ${field}`) : [],
  )
}

test('the shipped policies wait for many fields, of every part of a declaration', () => {
  expect(FIELDS.length).toBeGreaterThan(15)
  const parts = ['project.', 'use.', 'data.', 'models', 'facts.gladsaxe.', 'facts.provinces-guide.']
  for (const part of parts)
    expect(
      FIELDS.some(field => field.startsWith(part)),
      part,
    ).toBe(true)
})

describe.each(Object.keys(STYLES))('where there is %s', style => {
  const text = STYLES[style] ?? ''

  test.each(FIELDS)('%s is declared by pasting its entry and answering it', async field => {
    const before = openIn(text, [field])
    const entries = await entriesFor(text, [field])
    // What is written already, such as the models, waits for nothing.
    if (before.length === 0) return
    expect(entries.length).toBeGreaterThan(0)
    const pasted = paste(text, entries)
    const {declaration, problems} = read(pasted)
    expect(declaration, pasted).toBeDefined()
    const keys = new Set(problems.map(({say}) => say.key))
    for (const key of keys) expect(['read.placeholder', 'read.not-an-id'], pasted).toContain(key)
    expect(openIn(answered(pasted), [field]), pasted).toEqual([])
  })

  test('all of them together are declared at once, and what stood there stands there still', async () => {
    const entries = await entriesFor(text, FIELDS)
    const pasted = paste(text, entries)
    expect(openIn(answered(pasted), FIELDS), pasted).toEqual([])
    const lines = entries.flatMap(({fields}) => fields.map(({field}) => field))
    expect(new Set(lines)).toEqual(new Set(FIELDS.filter(field => openIn(text, [field]).length > 0)))
    for (const word of text.match(/\b(?:Work|Enough|One|A call|Them|so far|the end)\b/g) ?? [])
      expect(pasted).toContain(word)
    expect(entries.length, 'a person pastes few times').toBeLessThanOrEqual(6)
  })
})

test('as it is pasted an entry answers nothing: every open answer is refused, in every language', async () => {
  for (const language of LANGUAGES) {
    for (const field of FIELDS) {
      const pasted = paste(START, await entriesFor(START, [field]), language)
      const {declaration, problems} = read(pasted)
      expect(problems.length, pasted).toBeGreaterThan(0)
      expect(
        declaration?.systems.flatMap(system => (isOpen(system, declaration, field) ? [] : [field])),
        pasted,
      ).toEqual([])
    }
  }
})

describe('a person who pastes in the order of the report, without counting lines again', () => {
  const BLOCK =
    /(?:(Replace line|Paste this below line) (\d+) of|Put this at the top of) [^\n]*\n(?:[^\n`]+\n)*\n(`{3,})yaml\n([\s\S]*?)\n\3/g

  /** What the report shows, applied as it is read. */
  function inOrder(text: string, report: string): {readonly pasted: string; readonly blocks: number} {
    const lines = text.split(/\r?\n/)
    if (lines.at(-1) === '') lines.pop()
    const blocks = [...report.matchAll(BLOCK)]
    for (const [, way, line = '0', , block = ''] of blocks)
      lines.splice(
        Number(line) - (way === 'Replace line' ? 1 : 0),
        way === 'Replace line' ? 1 : 0,
        ...block.split('\n'),
      )
    return {pasted: `${lines.join('\n')}\n`, blocks: blocks.length}
  }

  const report = (judgement: Judgement) => markdownReport(judgement, {language: 'en', render: renderer('en', [])})

  // A whole file on one line gets too long to be repeated.
  const styles = Object.keys(STYLES).filter(style => style !== 'the whole in braces')
  test.each(styles)('has a file that can be read, round after round: %s', async style => {
    let text = (STYLES[style] ?? '').replaceAll('{name: A}', '{name: A, status: development}')
    const words = text.match(/\b(?:Work|Enough|One|A call|Them|so far|the end)\b/g) ?? []
    for (let round = 0; round < 4; round++) {
      const judgement = await judged({'ethics.yml': text, 'assessments/dpia.md': 'Written'})
      const shown = report(judgement)
      const {pasted, blocks} = inOrder(text, shown)
      expect(blocks, shown).toBe(judgement.entries?.length ?? 0)
      const {declaration, problems} = read(pasted)
      expect(declaration, pasted).toBeDefined()
      for (const {say} of problems) expect(['read.placeholder', 'read.not-an-id'], pasted).toContain(say.key)
      for (const word of words) expect(pasted).toContain(word)
      text = answered(pasted)
    }
    const judgement = await judged({'ethics.yml': text, 'assessments/dpia.md': 'Written'})
    expect(judgement.findings.filter(({undeclared, level}) => undeclared && level === 'block')).toEqual([])
    expect(
      judgement.findings
        .filter(
          ({say, level, disposition}) =>
            /missing$|no-attribute$|no-team$/.test(say.key) && level === 'block' && disposition === 'counts',
        )
        .map(({say}) => [say.key, say.with]),
      text,
    ).toEqual([])
  })
})
