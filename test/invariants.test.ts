import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isCollection, isMap, isSeq, parseDocument} from 'yaml'
import type {Judgement} from '../src/gate/finding.ts'
import {openCommit} from '../src/repository/commit.ts'
import {open as openTree} from '../src/repository/open.ts'
import {blocking, gate, house, judged, judgedTree, sealed, type Texts} from './project.ts'
import {gitRepository, runGit, temporaryFolder} from './repositories.ts'

/*
 * What must hold whatever a project says: nothing is won by leaving something out, by moving, or by asking for more.
 */

const FOLDER = join(import.meta.dirname, '../examples/home-care-planning')
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
    .map(path => [path, readFileSync(join(FOLDER, path), 'utf8')]),
)
const DECLARATION = 'ethics.yml'
const MINUTE = 120_000

function edited(file: string, from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const before = FILES[file] ?? ''
  const after = before.replace(from, to)
  if (before === after) throw new Error(`nothing to change in ${file}`)
  return {...FILES, [file]: after}
}

/** The example that is in order, made wrong in one way that a policy does not accept; valid, sealed and signed. */
const WRONG: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nobody looks': edited(DECLARATION, 'automation: support', 'automation: automated'),
  'overruling is not logged': edited(DECLARATION, 'logged: true', 'logged: false'),
  'one group has it worse': edited('reports/fairness.csv', /,man,3402,.*/, ',man,3402,886,666,220,1251,1265'),
  'the DPIA has expired': edited(DECLARATION, 'completed: 2025-10-14', 'completed: 2022-10-14'),
  'somebody else decided': edited(DECLARATION, 'by: {role: manager, account', 'by: {role: planner, account'),
  'another version was tested': edited(DECLARATION, 'version: "1.4"\n    about', 'version: "2.0"\n    about'),
  'used before it was decided': edited(DECLARATION, 'date: 2025-12-01', 'date: 2026-03-01'),
  'one profession only': edited(DECLARATION, /discipline: (planning|data-science|privacy)/g, 'discipline: care'),
  'a group is not tested': edited(
    DECLARATION,
    /origin: \{is.*/,
    'origin: {is: ethnic-origin, not_tested: {reason: not-yet, why: Later}}',
  ),
  'a part of the weighing is empty': edited(
    'assessments/weighing.md',
    /(## [^\n]*risk[^\n]*\n)[\s\S]*?(?=\n## )/i,
    '$1',
  ),
}

type Path = readonly (string | number)[]
function paths(node: unknown, path: Path = []): Path[] {
  if (isMap(node))
    return node.items.flatMap(({key, value}) => [[...path, String(key)], ...paths(value, [...path, String(key)])])
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...path, i], ...paths(item, [...path, i])])
  return []
}

/** The text without what stands at some paths; a map or list that is left empty goes too. */
function without(text: string, gone: readonly Path[]): string {
  const document = parseDocument(text, {schema: 'failsafe'})
  // From the last to the first, so that places in lists stay what they are.
  for (const path of gone.toReversed()) {
    document.deleteIn(path)
    for (let up = path.slice(0, -1); up.length > 0; up = up.slice(0, -1)) {
      const parent = document.getIn(up)
      if (isCollection(parent) && parent.items.length === 0) document.deleteIn(up)
    }
  }
  return document.toString()
}

describe('leaving something out', () => {
  test.each(Object.entries(WRONG))(
    'never helps a project where %s',
    async (_, wrong) => {
      const files = await sealed(wrong)
      expect((await judged(files)).verdict).toBe('blocked')
      const text = String(files[DECLARATION])
      const all = paths(parseDocument(text, {schema: 'failsafe'}).contents)
      const others = Object.keys(files).filter(file => file !== DECLARATION)
      await fc.assert(
        fc.asyncProperty(
          fc.subarray([...all], {minLength: 1, maxLength: 4}),
          fc.subarray(others, {maxLength: 2}),
          async (gone, lost) => {
            const left = Object.fromEntries(Object.entries(files).filter(([file]) => !lost.includes(file)))
            const {verdict} = await judged({...left, [DECLARATION]: without(text, gone)})
            expect(verdict).toBe('blocked')
          },
        ),
        {numRuns: 6},
      )
    },
    MINUTE,
  )
})

/** A judgement without what moving may change: places, and the paths that stand in messages. */
function unplaced({findings, verdict, systems}: Judgement) {
  const seen = findings.map(
    ({rule, subject, outcome, disposition, level, say, fingerprint, at: {line, column, pointer}}) =>
      [rule, subject.kind, subject.id, outcome, disposition, level, say.key, fingerprint, line, column, pointer].join(
        ' ',
      ),
  )
  return {verdict, seen, tiers: systems.map(({project, system, tier}) => [project, system, tier])}
}

describe('moving', () => {
  test(
    'the project’s folder changes no finding but its place',
    async () => {
      const before = unplaced(await judged(FILES))
      const folder = fc
        .stringMatching(/^[a-z][a-z0-9 _.-]{0,8}$/)
        .filter(name => name.trim() === name && !name.endsWith('.') && !name.startsWith('.'))
      await fc.assert(
        fc.asyncProperty(fc.array(folder, {minLength: 1, maxLength: 3}), async steps => {
          const moved = Object.fromEntries(
            Object.entries(FILES).map(([path, text]) => [[...steps, path].join('/'), text]),
          )
          expect(unplaced(await judged(moved))).toEqual(before)
        }),
        {numRuns: 5},
      )
    },
    MINUTE,
  )

  test('other files in the tree change nothing', async () => {
    const before = unplaced(await judged(FILES))
    const moved = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`care/${path}`, text]))
    expect(
      unplaced(await judged({...moved, 'README.md': '# Us\n', 'other/model.onnx': 'x'}, {folder: 'care'})),
    ).toEqual(before)
  })
})

describe('a layer more', () => {
  const RULES = house(
    {
      one: 'check: {declared: [use.supports]}',
      two: 'when: {models: present}, check: {fact: {use.override.logged: [true]}}',
    },
    'facts: {odd: {ask: Is it odd?, values: [yes, no]}}',
  )
  const {'.github/ethics-gate/gate.yml': _, ...policy} = RULES
  const layers: Readonly<Record<string, Texts>> = {
    'one policy more': {...policy, ...gate('policies: [gladsaxe, house]')},
    'two policies more': {...policy, ...gate('policies: [gladsaxe, provinces-guide, house]')},
    'a rule that weighs more': gate('policies: [gladsaxe]\nstricter: {gladsaxe/overruled: block}'),
    'tiers of an organisation, none of which is lower': {
      ...gate('policies: [gladsaxe]\norganisation: {path: .github/ethics-gate/org.yml}'),
      '.github/ethics-gate/org.yml':
        'organisation: 1\nname: Town\npolicies: {everywhere: [provinces-guide]}\nstricter: {gladsaxe/statement: block}\ntiers: {4: {any: [{data.about: [persons]}]}}\n',
    },
  }
  const all = paths(parseDocument(FILES[DECLARATION] ?? '', {schema: 'failsafe'}).contents)
  test.each(Object.entries(layers))(
    '%s never turns blocked into anything better',
    async (_name, layer) => {
      await fc.assert(
        fc.asyncProperty(fc.subarray([...all], {maxLength: 3}), async gone => {
          const files = {...FILES, [DECLARATION]: without(FILES[DECLARATION] ?? '', gone)}
          const before = await judged({...files, ...gate('policies: [gladsaxe]')})
          const after = await judged({...files, ...layer})
          if (before.verdict === 'blocked') expect(['blocked', 'error']).toContain(after.verdict)
          const still = new Set(blocking(after).map(({fingerprint}) => fingerprint))
          expect(blocking(before).filter(({fingerprint}) => !still.has(fingerprint))).toEqual([])
        }),
        {numRuns: 8},
      )
    },
    MINUTE,
  )
  test('what the declaration itself wishes only adds', async () => {
    const wished = {...FILES, [DECLARATION]: (FILES[DECLARATION] ?? '').replace(/^policies: .*\n/m, '')}
    expect(unplaced(await judged({...wished, ...gate('policies: [gladsaxe, provinces-guide]')})).verdict).toBe(
      'awaiting',
    )
    const fewer = await judged({...FILES, ...gate('policies: [gladsaxe]')})
    expect(fewer.policies.map(({id}) => id).sort()).toEqual(['gladsaxe', 'provinces-guide'])
  })
})

test(
  'a work tree, its commit in a bare repository and an extracted archive are judged the same',
  async () => {
    const inFolder = Object.fromEntries(Object.entries(FILES).map(([path, text]) => [`care/${path}`, text]))
    await using repository = await gitRepository(inFolder)
    await using place = await temporaryFolder()
    await runGit(place.root, ['clone', '--quiet', '--bare', repository.root, 'bare.git'])
    await repository.git('archive', '--format=tar', `--output=${join(place.root, 'a.tar')}`, 'HEAD')
    await runGit(place.root, ['init', '--quiet', 'archive'])
    execFileSync('rm', ['-rf', join(place.root, 'archive/.git')])
    execFileSync('tar', ['-xf', join(place.root, 'a.tar'), '-C', join(place.root, 'archive')])
    const trees = {
      memory: undefined,
      'work tree': (await openTree(repository.root)).tree,
      commit: (await openTree(repository.root, {ref: 'HEAD'})).tree,
      'bare repository': await openCommit(join(place.root, 'bare.git'), 'main'),
      archive: (await openTree(join(place.root, 'archive'))).tree,
    }
    const whole = ({findings, verdict, systems, errors, notes, policies}: Judgement) => ({
      findings,
      verdict,
      systems: JSON.stringify(systems),
      errors,
      notes,
      policies,
    })
    const memory = whole(await judged(inFolder))
    expect(memory.verdict).toBe('awaiting')
    for (const [name, tree] of Object.entries(trees)) {
      if (tree) expect([name, whole(await judgedTree(tree))]).toEqual([name, memory])
    }
  },
  MINUTE,
)
