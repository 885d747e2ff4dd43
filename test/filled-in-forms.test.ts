import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {allCatalogues} from '../src/case/catalogues.ts'
import {answer, dpiaExport} from '../src/evidence/forms/testing.ts'
import {renderer} from '../src/language/render.ts'
import {blocking, judged, of, open, sealed, type Texts} from './project.ts'

const CATALOGUES = await allCatalogues()

/*
 * The example that is in order, whose DPIA is not a document of its own any more but the export of the tool that it was
 * filled in with, and whose model has cards. Judged by the shipped policies.
 */

const FOLDER = join(import.meta.dirname, '../examples/home-care-planning')
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
    .map(path => [path, readFileSync(join(FOLDER, path), 'utf8')]),
)
const DECLARATION = FILES['ethics.yml'] ?? ''
const COMPLETED = /evidence: assessments\/dpia\.md\s+completed: (\d{4}-\d{2}-\d{2})/.exec(DECLARATION)?.[1] ?? ''

/** The project with its DPIA as an export, all of whose answers are of the day before it was completed. */
function withExport(text: string): Texts {
  const {'assessments/dpia.md': _, ...rest} = FILES
  return {
    ...rest,
    'assessments/dpia.json': text,
    'ethics.yml': DECLARATION.replace('assessments/dpia.md', 'assessments/dpia.json'),
  }
}
const exported = (answers: Readonly<Record<string, unknown>> = {}) =>
  dpiaExport({answers}).replaceAll(/"2026-0[45]-\d\dT/g, `"${COMPLETED}T`)
const privacy = async (text: string) => of(await judged(await sealed(withExport(text))), 'gladsaxe/privacy')

test('the example has a DPIA with a date', () => expect(COMPLETED).toMatch(/^20/))

describe('a DPIA as the tool exports it', () => {
  test('changes nothing in a project that is in order, but what the pass says', async () => {
    const before = await judged(await sealed(FILES))
    const after = await judged(await sealed(withExport(exported())))
    expect(after.verdict).toBe('awaiting')
    const unsealed = (lines: readonly string[]) => lines.map(line => line.replaceAll(/s1-[0-9a-f]{32}/g, 's1'))
    expect(unsealed(open(after))).toEqual(unsealed(open(before)))
    expect(of(after, 'gladsaxe/privacy').map(({say}) => say.key)).toContain('assessment.done-form')
  })
  test('with one question left open blocks, and says which, in the line where it stands', async () => {
    const text = exported({'16.1': answer('')})
    const judgement = await judged(await sealed(withExport(text)))
    expect(judgement.verdict).toBe('blocked')
    const [found, ...more] = blocking(judgement)
    expect(more).toEqual([])
    expect(found?.at).toMatchObject({file: 'assessments/dpia.json', pointer: '/answers/16.1'})
    expect(found?.at.line).toBe(text.slice(0, text.indexOf('"16.1"')).split('\n').length)
    expect(found && renderer('nl', CATALOGUES)(found.say)).toBe(
      'Op de vraag ‘16.1 (Risico’s voor betrokkenen)’ staat geen antwoord.',
    )
  })
  test('with an answer of after the day it was completed blocks', async () => {
    const text = exported().replace(
      '"17.1": {',
      '"17.3": {"value": "Accepted", "lastEditedAt": "2026-11-20T09:00:00Z"}, "17.1": {',
    )
    expect((await privacy(text)).map(({outcome, say}) => `${outcome} ${say.key}`)).toContain(
      'fail assessment.answered-later',
    )
  })
  test('that cannot be read blocks', async () => {
    expect((await judged(await sealed(withExport(exported().replace(/\}\s*$/, ',}'))))).verdict).toBe('blocked')
  })
  test('taking away any one answer is never unseen', async () => {
    const {answers} = JSON.parse(exported()) as {answers: Record<string, unknown>}
    for (const number of Object.keys(answers)) {
      const gone = JSON.parse(exported()) as {answers: Record<string, unknown>}
      delete gone.answers[number]
      const found = await privacy(JSON.stringify(gone))
      expect(found.filter(({outcome}) => outcome === 'fail').length, number).toBeGreaterThan(0)
    }
  }, 60_000)
})

describe('a card that says that there are persons', () => {
  const ROADS = {
    'ethics.yml':
      'ethics: 1\nproject: {name: Roads, goal: Fewer holes, status: production}\ndata: {about: no-persons, because: Loops in the road count cars}\n',
  }
  const card = (presence: string) =>
    JSON.stringify({'@graph': [{type: 'ai_AIPackage', name: 'holes', ai_useSensitivePersonalInformation: presence}]})
  const hidden = async (files: Texts) => of(await judged({...ROADS, ...files}), 'gladsaxe/no-hidden-persons')
  test('contradicts a project that says there are none, by the shipped policy as it is', async () => {
    expect((await judged(ROADS)).verdict).toBe('passed')
    const found = await hidden({'model.spdx.json': card('yes')})
    expect(found.map(({outcome, level, say}) => `${outcome} ${level} ${say.key}`)).toEqual([
      'fail block undeclared-in-tree.card-persons',
    ])
  })
  test('and one that says there are none does not', async () => {
    expect((await hidden({'model.spdx.json': card('no')})).map(({outcome}) => outcome)).toEqual(['pass'])
  })
})
