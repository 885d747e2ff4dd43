import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar} from 'yaml'
import {packs} from '../src/generated/packs.js'
import {schemas} from '../src/generated/schemas.js'
import {blocking, judged, open, sealed} from './project.ts'

/*
 * The example that is in order, with one thing taken away or misspelt at a time. What may be taken away unseen stands here,
 * each with its reason; everything else must be noticed.
 */

const FOLDER = join(import.meta.dirname, '../examples/home-care-planning')
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
    .map(path => [path, readFileSync(join(FOLDER, path), 'utf8')]),
)
const TEXT = FILES['ethics.yml'] ?? ''
const MINUTES = 180_000

type Caught = 'blocked' | 'told' | 'nothing'
const before = await judged(FILES)
const stood = new Set(open(before))

async function caught(files: Readonly<Record<string, string | Uint8Array>>): Promise<Caught> {
  const after = await judged(files)
  if (after.verdict === 'blocked') return 'blocked'
  return open(after).some(finding => !stood.has(finding)) ? 'told' : 'nothing'
}

async function byOutcome(
  names: readonly string[],
  change: (name: string) => Readonly<Record<string, string>>,
  reseal = false,
) {
  const all: Record<Caught, string[]> = {blocked: [], told: [], nothing: []}
  for (const name of names) all[await caught(reseal ? await sealed(change(name)) : change(name))].push(name)
  return all
}

test('it is in order: it waits for signatures, with one piece of advice', () => {
  expect(before.verdict).toBe('awaiting')
  const rest = before.findings.filter(({outcome, disposition}) => outcome !== 'pass' && disposition !== 'awaiting')
  expect(rest.map(({rule, level}) => `${rule} ${level}`)).toEqual(['gladsaxe/overruled advise'])
})

test('sealing it again changes no byte of it', async () => {
  expect((await sealed(FILES))['ethics.yml']).toBe(TEXT)
})

/* ------------------------------------------------------------------------------------------------ Taken away */

type Path = readonly (string | number)[]

/** Every key and every list item of the declaration. */
function paths(node: unknown = parseDocument(TEXT, {schema: 'failsafe'}).contents, path: Path = []): Path[] {
  if (isMap(node))
    return node.items.flatMap(({key, value}) => [[...path, String(key)], ...paths(value, [...path, String(key)])])
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...path, i], ...paths(item, [...path, i])])
  return []
}

/** The declaration without what stands at a path, written `a/b/0`; a map or list that is left empty goes with it. */
function without(name: string): Record<string, string> {
  const path = name.split('/').map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const document = parseDocument(TEXT, {schema: 'failsafe'})
  document.deleteIn(path)
  for (let up = path.slice(0, -1); up.length > 0; up = up.slice(0, -1)) {
    const parent = document.getIn(up)
    if (isCollection(parent) && parent.items.length === 0) document.deleteIn(up)
  }
  return {...FILES, 'ethics.yml': document.toString()}
}

/** What nobody asks for here, and why. A trailing `/*` stands for each thing below. */
const OPTIONAL: Readonly<Record<string, string>> = {
  'policies/*': 'both policies apply here without being asked for',
  'data/people/clients/number': 'how many people it is about is for the register',
  'data/people/clients/affected': 'how a group is affected is told in the weighing',
  'facts/gladsaxe/complex': 'an undeclared answer counts as yes, and here it is yes',
  'facts/gladsaxe/opting_out/*': 'possible, or how: one of the two is an answer',
  'assessments/*/signed/*/pull_request': 'where the review is looked for, which takes a forge',
  'decisions/0/id': 'no other decision refers to it',
  'decisions/0/by/account': 'the role that decided is named',
  'decisions/0/considered/*': 'one law or policy that was considered is enough',
  'team/*': 'the others are of two professions and two departments still',
  'training/*': 'the others cover what is asked',
  'dilemmas/whose-minutes/kind': 'a kind is for the agenda',
  'dilemmas/whose-minutes/raised': 'a date is for the agenda',
  'dilemmas/whose-minutes/options/*': 'what could be done is for the conversation',
  'registrations/municipal/date': 'since when it is published is for the register',
  'publication/*': 'unsaid, a declaration is not published by the register',
}
/** What policies only advise or warn about. */
const ONLY_TOLD: readonly string[] = [
  'project/public_value',
  'project/started',
  'project/next_review',
  'owner/contact',
  'data/minimised',
  'facts/gladsaxe/opting_out',
  'facts/provinces-guide/*',
  'assessments/security/*',
  'training',
  'partners/*',
  'dilemmas/*',
  'registrations/*',
]

/** `a/*` matches `a` and all below it; a star between slashes one step. */
function isIn(patterns: readonly string[]) {
  const expressions = patterns.map(
    pattern => new RegExp(`^${pattern.replace(/\/\*$/, '(/.*)?').replaceAll('/*/', '/[^/]+/')}$`),
  )
  return (name: string) => expressions.some(expression => expression.test(name))
}

describe('every removal is noticed', () => {
  test(
    'of a key or a list item',
    async () => {
      const all = await byOutcome(
        paths().map(path => path.join('/')),
        without,
      )
      const optional = isIn(Object.keys(OPTIONAL))
      expect(all.nothing.filter(name => !optional(name))).toEqual([])
      const told = isIn(ONLY_TOLD)
      expect(all.told.filter(name => !told(name))).toEqual([])
      expect(all.blocked.length).toBeGreaterThan(200)
      // The lists above hold nothing that is in fact asked for.
      const unneeded = Object.keys(OPTIONAL).filter(pattern => !all.nothing.some(isIn([pattern])))
      expect([...unneeded, ...ONLY_TOLD.filter(pattern => !all.told.some(isIn([pattern])))]).toEqual([])
    },
    MINUTES,
  )

  test(
    'of a file',
    async () => {
      const all = await byOutcome(Object.keys(FILES), name =>
        Object.fromEntries(Object.entries(FILES).filter(([file]) => file !== name)),
      )
      // The first is for people who open the folder; the second declares libraries, and naming none is no fault.
      expect(all.nothing).toEqual(['README.md', 'requirements.txt'])
      // Rules that warn.
      expect(all.told).toEqual(['assessments/security.md', 'docs/opt-out.md', 'docs/override.md'])
    },
    MINUTES,
  )
})

/** Documents of assessments, with the lines of the headings of their second rank. */
const PARTS = Object.entries(FILES).flatMap(([file, text]) =>
  file.startsWith('assessments/')
    ? text.split('\n').flatMap((line, i) => (line.startsWith('## ') ? [`${file}#${i + 1} ${line.slice(3)}`] : []))
    : [],
)
/** The document with nothing under one of its headings. */
function emptied(name: string): Record<string, string> {
  const [file = '', line = ''] = name.split('#')
  const lines = (FILES[file] ?? '').split('\n')
  const from = Number.parseInt(line, 10)
  const next = lines.findIndex((text, i) => i >= from && text.startsWith('## '))
  return {...FILES, [file]: [...lines.slice(0, from), '', ...(next < 0 ? [] : lines.slice(next))].join('\n')}
}

describe('what is taken away and then sealed and signed again is noticed all the same', () => {
  test(
    'the text of a part that a policy asks for',
    async () => {
      const sealedAgain = await byOutcome(PARTS, emptied, true)
      const part = (name: string) => name.replace(/#\d+ /, ': ')
      // Parts that no policy asks for by name: the document still has text of its own.
      expect(sealedAgain.nothing.map(part).filter(name => !/^assessments\/(dpia|ethics)\.md/.test(name))).toEqual([])
      expect(sealedAgain.told.map(part).filter(name => !/^assessments\/(security|weighing)\.md/.test(name))).toEqual([])
      expect(sealedAgain.blocked.length).toBeGreaterThanOrEqual(9)
    },
    MINUTES,
  )

  test(
    'the same without sealing again, whatever the part',
    async () => {
      const all = await byOutcome(PARTS, emptied)
      expect(all.nothing).toEqual([])
      expect(all.told.filter(name => !name.startsWith('assessments/security.md'))).toEqual([])
    },
    MINUTES,
  )

  test(
    'a group in the plan, and an attribute',
    async () => {
      const names = paths()
        .map(path => path.join('/'))
        .filter(name => /^fairness\/attributes\/[^/]+(\/(groups\/\d+|is|groups))?$/.test(name))
      expect(names.length).toBeGreaterThanOrEqual(16)
      expect(await byOutcome(names, without, true)).toMatchObject({told: [], nothing: []})
    },
    MINUTES,
  )

  test(
    'a group in the results, and a column',
    async () => {
      const rows = Object.keys(FILES)
        .filter(file => file.endsWith('.csv') && file.startsWith('reports/'))
        .flatMap(file =>
          (FILES[file] ?? '').split('\n').flatMap((row, i) => (row.includes(',1.4,') ? [`${file}#${i}`] : [])),
        )
      const withoutRow = (name: string) => {
        const [file = '', line] = name.split('#')
        return {
          ...FILES,
          [file]: (FILES[file] ?? '')
            .split('\n')
            .filter((_, i) => i !== Number(line))
            .join('\n'),
        }
      }
      expect(await byOutcome(rows, withoutRow, true)).toMatchObject({blocked: rows, told: [], nothing: []})
      const columns = (FILES['reports/fairness.csv'] ?? '').split('\n')[0]?.split(',') ?? []
      const withoutColumn = (name: string) => {
        const text = (FILES['reports/fairness.csv'] ?? '')
          .split('\n')
          .map(row =>
            row
              .split(',')
              .filter((_, i) => i !== columns.indexOf(name))
              .join(','),
          )
          .join('\n')
        return {...FILES, 'reports/fairness.csv': text}
      }
      const all = await byOutcome(columns, withoutColumn, true)
      // `measured_on` and the version of the test stand in the declaration too; `selected` follows from the four cells.
      expect(all.nothing).toEqual(['measured_on', 'selected'])
    },
    MINUTES,
  )

  test(
    'a fact, an assessment or a signature that a rule which blocks asks for',
    async () => {
      const names = [
        'use/effect',
        'use/automation',
        'use/events',
        'use/events/shorter-visit/truth_known_for',
        'use/override/logged',
        'use/supports',
        'data/people',
        'data/people/clients/relation',
        'data/sources',
        'data/sources/care-plan/basis',
        'data/sources/care-plan/about',
        'data/retention',
        'models',
        'models/visit-length/version',
        'models/visit-length/about',
        'models/visit-length/does',
        'models/visit-length/kind',
        'models/visit-length/origin',
        'models/visit-length/limitations',
        'models/visit-length/explained',
        'project/status',
        'project/goal',
        'project/in_use_since',
        'owner/unit',
        'owner/manager',
        'owner/citizens',
        'assessments/dpia',
        'assessments/weighing',
        'assessments/data-set',
        'assessments/ethics',
        'assessments/bias-2026',
        'assessments/bias-2026/results/0',
        'assessments/bias-2026/results/1',
        'assessments/dpia/completed',
        'assessments/weighing/completed',
        'assessments/data-set/completed',
        'assessments/ethics/completed',
        'assessments/bias-2026/completed',
        'assessments/dpia/evidence',
        'assessments/weighing/evidence',
        'assessments/data-set/evidence',
        'assessments/ethics/evidence',
        'assessments/dpia/signed',
        'assessments/weighing/signed/0',
        'assessments/weighing/signed/1',
        'assessments/weighing/signed/2',
        'decisions/0',
        'decisions/0/because',
        'decisions/0/by',
        'decisions/0/date',
        'decisions/0/considered',
        'team',
        'facts/gladsaxe/need_asked_by',
        'facts/gladsaxe/novelty',
      ]
      const all = await byOutcome(names, without, true)
      expect([all.told, all.nothing]).toEqual([[], []])
    },
    MINUTES,
  )
})

/* ---------------------------------------------------------------------------------------------------- Misspelt */

type Schema = {
  readonly properties?: Record<string, Schema>
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly then?: Schema
  readonly 'x-values'?: readonly string[]
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly $defs?: Record<string, Schema>
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly pointer: string
}

/** Words of the declaration that belong to a closed vocabulary: keys of the format or of a policy's questions, and closed values. */
const vocabulary = await closedWords()
async function closedWords(): Promise<{keys: Word[]; values: Word[]}> {
  const lines = new LineCounter()
  const document = parseDocument(TEXT, {schema: 'failsafe', lineCounter: lines})
  const keys: Word[] = []
  const values: Word[] = []
  const word = (node: Scalar, path: Path): Word => {
    const [start, end] = node.range ?? [0, 0]
    return {
      text: String(node.value),
      start,
      end,
      line: lines.linePos(start).line,
      pointer: path.map(step => `/${step}`).join(''),
    }
  }
  const format = schemas['ethics'] as Schema
  const visit = (node: unknown, given: Schema | undefined, path: Path) => {
    const schema = given?.$ref ? format.$defs?.[given.$ref.replace('#/$defs/', '')] : given
    if (isMap(node)) {
      for (const {key, value} of node.items) {
        if (!isScalar(key)) continue
        const inside = [...path, String(key.value)]
        const known = schema?.properties?.[String(key.value)]
        if (known) keys.push(word(key, inside))
        visit(value, known ?? (schema?.additionalProperties || undefined), inside)
      }
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) visit(item, schema?.items, [...path, i])
    } else if (isScalar(node)) {
      const known =
        schema?.enum ??
        schema?.then?.enum ??
        schema?.['x-values'] ??
        (schema?.type === 'boolean' ? ['true', 'false'] : undefined)
      if (known) values.push(word(node, path))
    }
  }
  const facts = Object.fromEntries(
    await Promise.all(Object.entries(packs).map(async ([id, load]) => [id, await questionsOf(load)] as const)),
  )
  visit(
    document.contents,
    {...format, properties: {...format.properties, facts: {additionalProperties: {}, properties: facts}}},
    [],
  )
  return {keys, values}
}

async function questionsOf(load: (typeof packs)[string]): Promise<Schema> {
  const {questions} = await load()
  const schemaOf = (answer: (typeof questions)[string]['answer']): Schema =>
    answer.kind === 'choice'
      ? {enum: answer.values}
      : answer.kind === 'fields'
        ? {
            properties: Object.fromEntries(
              Object.entries(answer.fields).map(([name, field]) => [name, schemaOf(field)]),
            ),
          }
        : {}
  return {
    properties: Object.fromEntries(
      Object.entries(questions).map(([name, {answer, many}]) => [
        name,
        many ? {items: schemaOf(answer)} : schemaOf(answer),
      ]),
    ),
  }
}

/** The declaration with one character dropped from the middle of a word. */
function misspelt({start, end}: Word): string {
  const middle = (start + end) >> 1
  return TEXT.slice(0, middle) + TEXT.slice(middle + 1)
}

describe('every misspelling is a blocking finding where it stands', () => {
  // What stands in the declaration is judged before any file is read, so the files may be left out here.
  const found = async (word: Word) =>
    blocking(await judged({'ethics.yml': misspelt(word)})).filter(({rule}) => rule === 'ethics-gate/declaration')

  test(
    'of a key',
    async () => {
      expect(vocabulary.keys.length).toBeGreaterThan(150)
      const missed: string[] = []
      for (const word of vocabulary.keys) {
        const at = (await found(word)).map(finding => `${finding.at.file}:${finding.at.line}`)
        if (!at.includes(`ethics.yml:${word.line}`)) missed.push(`${word.pointer} (line ${word.line}): ${at.join(' ')}`)
      }
      expect(missed).toEqual([])
    },
    MINUTES,
  )

  test(
    'of a value from a closed vocabulary',
    async () => {
      expect(vocabulary.values.length).toBeGreaterThan(45)
      const missed: string[] = []
      for (const word of vocabulary.values) {
        const at = (await found(word)).map(finding => `${finding.at.line} ${finding.at.pointer}`)
        if (!at.includes(`${word.line} ${word.pointer}`)) missed.push(`${word.pointer} ${word.text}: ${at.join(', ')}`)
      }
      expect(missed).toEqual([])
    },
    MINUTES,
  )
})
