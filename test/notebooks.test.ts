import {describe, expect, test} from 'vitest'
import {treeOf} from '../src/repository/memory.ts'
import type {Tree} from '../src/repository/tree.ts'
import {type Edits, edited, judgedChange, NUMBER, PEOPLE, POLICY_FILE, replacing, told, world} from './change.ts'
import {brief, declares, house, judged, judgedTree, of, sealed, sealText, type Texts, written} from './project.ts'
import {review} from './reviews.ts'
import {DECLARATION, DOCUMENTS, declared} from './scenarios/pull-request/project.ts'

/*
 * A notebook becomes another file each time it is run. Where the policy and the assessment say so, it counts by the sources of
 * its cells alone; everywhere else, and wherever that cannot be read, with every byte of it.
 */

const cell = (source: string, outputs: unknown[] = [], execution_count: number | null = null) => ({
  cell_type: 'code',
  source,
  outputs,
  execution_count,
  metadata: {},
})
const notebook = (cells: readonly unknown[], more: object = {}) =>
  JSON.stringify({nbformat: 4, nbformat_minor: 5, metadata: {kernelspec: {name: 'python3'}}, cells, ...more})

const WRITTEN = notebook([cell('rank(people)')])
const RUN = notebook([cell('rank(people)', [{output_type: 'stream', text: '12\n'}], 7)], {
  metadata: {kernelspec: {name: 'python3'}, run: 'today'},
})
const OTHER = notebook([cell('rank(people[::-1])')])
const OTHER_KERNEL = notebook([cell('rank(people)')], {metadata: {kernelspec: {name: 'bash'}}})
const BROKEN = `${WRITTEN},`

const FACTS =
  'facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]'
const AT = '/assessments/dpia'

interface Given {
  readonly allowed?: boolean
  readonly covers?: string
  readonly entry?: string
  readonly before?: string | Uint8Array
  readonly files?: Texts
}

/** A DPIA that was sealed over a notebook, and what is said of it after an edit. */
async function afterEdit(
  edit: Edits,
  {
    allowed = true,
    covers = 'paths: [model/], notebooks: sources',
    entry = 'evidence: dpia.md',
    before = WRITTEN,
    files = {},
  }: Given = {},
): Promise<string[]> {
  const rule = `{kind: dpia${allowed ? ', notebooks: sources' : ''}}`
  const text = declares(
    `data: {about: persons}\nuse: {effect: contact}\nmodels: {rank: {path: model/}}\nassessments:\n  dpia: {kind: dpia, ${entry}, completed: 2026-01-10, covers: {${covers}, ${FACTS}}}\n`,
  )
  const all = await sealed({
    ...house({asked: `check: {assessment: ${rule}}`}),
    'dpia.md': written(),
    'model/train.ipynb': before,
    ...files,
    'ethics.yml': text,
  })
  return of(await judged(edited(all, edit)), 'house/asked').map(brief)
}

const PASS = [`pass assessment.done ${AT}`]
const STALE = `stale assessment.changed ${AT}/seal`
const WHOLE = `assessment.notebooks-whole ${AT}/covers/notebooks`

describe('an assessment that counts notebooks by their sources', () => {
  test('holds when one is run again, and no longer when a cell is changed', async () => {
    expect(await afterEdit({})).toEqual(PASS)
    expect(await afterEdit({'model/train.ipynb': RUN})).toEqual(PASS)
    expect(await afterEdit({'model/train.ipynb': OTHER})).toEqual([STALE])
    expect(await afterEdit({'model/train.ipynb': OTHER_KERNEL})).toEqual([STALE])
  })

  test('no longer holds when one comes, goes or gets another name', async () => {
    expect(await afterEdit({'model/more.ipynb': WRITTEN})).toEqual([STALE])
    expect(await afterEdit({'model/train.ipynb': null, 'model/other.ipynb': WRITTEN})).toEqual([STALE])
    const files = {'model/rules.txt': 'oldest first'}
    expect(await afterEdit({'model/train.ipynb': null}, {files})).toEqual([STALE])
  })

  test('counts every other file with every byte, whatever it holds', async () => {
    const files = {'model/copy.json': WRITTEN}
    expect(await afterEdit({'model/copy.json': RUN}, {files})).toEqual([STALE])
  })

  test('without the line, or before there was one, every run makes it stale', async () => {
    expect(await afterEdit({'model/train.ipynb': RUN}, {covers: 'paths: [model/]'})).toEqual([STALE])
  })

  test('is told where the rule does not allow it, whether or not the seal fits', async () => {
    const refused = `fail assessment.notebooks-not-allowed ${AT}/covers/notebooks`
    expect(await afterEdit({}, {allowed: false})).toEqual([refused])
    expect(await afterEdit({'model/train.ipynb': OTHER}, {allowed: false})).toEqual([STALE, refused])
  })
})

describe('a notebook that counts whole all the same', () => {
  test('is one that is the evidence itself: what it shows is what was assessed', async () => {
    const evidence = {entry: 'evidence: dpia.md, results: [{file: model/train.ipynb}]'}
    expect(await afterEdit({'model/train.ipynb': RUN}, evidence)).toEqual([STALE])
  })

  test('is one that cannot be read: it is said, and stale on any change', async () => {
    expect(await afterEdit({}, {before: BROKEN})).toEqual([...PASS, `pass ${WHOLE}`])
    expect(await afterEdit({'model/train.ipynb': `${BROKEN} `}, {before: BROKEN})).toEqual([STALE, `stale ${WHOLE}`])
    expect(await afterEdit({'model/train.ipynb': BROKEN})).toEqual([STALE, `stale ${WHOLE}`])
    expect(await afterEdit({'model/train.ipynb': WRITTEN}, {before: BROKEN})).toEqual([STALE])
  })

  test('are all of them where there are more than are read', async () => {
    const files = Object.fromEntries(Array.from({length: 100}, (_, i) => [`model/${i}.ipynb`, WRITTEN]))
    expect(await afterEdit({}, {files})).toEqual([...PASS, `pass ${WHOLE}`])
    expect(await afterEdit({'model/train.ipynb': RUN}, {files})).toEqual([STALE, `stale ${WHOLE}`])
  })
})

test('a seal over the sources of a notebook is never the seal over its bytes', async () => {
  const seal = async (text: string, covers: string) => {
    const declaration = declares(
      `assessments:\n  d: {kind: dpia, evidence: dpia.md, covers: {paths: [n.ipynb]${covers}}}\n`,
    )
    return sealText(declaration, {'dpia.md': written(), 'n.ipynb': text})
  }
  const [sources, again, bytes] = [
    await seal(WRITTEN, ', notebooks: sources'),
    await seal(RUN, ', notebooks: sources'),
    await seal(WRITTEN, ''),
  ]
  const sealIn = (text: string) => /s1-[0-9a-f]{32}/.exec(text)?.[0]
  expect(sealIn(again)).toBe(sealIn(sources))
  expect(sealIn(bytes)).not.toBe(sealIn(sources))
})

test('notebooks are read with the documents, all at once, and only where the assessment says so', async () => {
  const read = async (covers: string) => {
    const text = declares(
      `data: {about: persons}\nassessments:\n  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10, covers: {paths: [a.ipynb, b.ipynb, c.txt]${covers}}}\n`,
    )
    const inner = treeOf({
      ...house({asked: 'check: {assessment: {kind: dpia, notebooks: sources, covers: [data.about]}}'}),
      'dpia.md': written(),
      'a.ipynb': WRITTEN,
      'b.ipynb': WRITTEN,
      'c.txt': 'x',
      'ethics.yml': text,
    })
    const all: string[][] = []
    const tree: Tree = {
      ...inner,
      read: paths => {
        all.push([...paths])
        return inner.read(paths)
      },
    }
    await judgedTree(tree)
    return all.filter(paths => paths.includes('dpia.md'))
  }
  expect(await read(', notebooks: sources')).toEqual([['dpia.md', 'a.ipynb', 'b.ipynb']])
  expect(await read('')).toEqual([['dpia.md']])
})

describe('in a pull request', () => {
  const files = {...DOCUMENTS, 'model/train.ipynb': WRITTEN}
  const sources = DECLARATION.replace('paths: [model/]', 'paths: [model/], notebooks: sources')
  const allowed = (all: Texts) => replacing(all, POLICY_FILE, 'kind: dpia, ', 'kind: dpia, notebooks: sources, ')

  test('a notebook that was run again asks nothing of whoever signed', async () => {
    const care = await world({declaration: sources, files})
    const before = allowed(care.files)
    const turned = async (edits: Edits) =>
      told(await judgedChange({before, after: edited(before, edits), earlier: care.earlier}))
    expect(await turned({'model/train.ipynb': RUN})).toEqual(['passed'])
    expect(await turned({'model/train.ipynb': OTHER})).toEqual(['blocked', 'house/dpia counts assessment.changed'])
  })

  test('while it is open, one that is run again after the signature is other content: it is signed again', async () => {
    const {text, seal} = await declared(files, {declaration: sources, pull: NUMBER})
    const care = await world({files: DOCUMENTS})
    const before = allowed(care.files)
    const brought = edited(before, {...files, 'ethics.yml': text})
    const reviewed = 'e'.repeat(40)
    const signature = review(PEOPLE.kirsten, `ethics: sign care/dpia officer ${seal}`, {commit: reviewed})
    const said = async (after: Texts) => {
      const judgement = await judgedChange({before, after, reviews: [signature], past: {[reviewed]: brought}})
      return of(judgement, 'house/dpia').map(({outcome}) => outcome)
    }
    expect(await said(edited(brought, {'README.md': 'Care, in short\n'}))).toEqual(['pass', 'pass'])
    expect(await said(edited(brought, {'model/train.ipynb': RUN}))).toEqual(['pass', 'unproven'])
  })

  test('to let notebooks count for less is a weakening, and the seal no longer fits', async () => {
    const care = await world({files})
    const before = allowed(care.files)
    const after = replacing(before, 'ethics.yml', 'paths: [model/]', 'paths: [model/], notebooks: sources')
    expect(told(await judgedChange({before, after, earlier: care.earlier}))).toEqual([
      'blocked',
      'ethics-gate/weakening awaiting weakening.fact',
      'house/dpia counts assessment.changed',
    ])
    const back = await world({declaration: sources, files})
    const stricter = allowed(back.files)
    const whole = replacing(stricter, 'ethics.yml', ', notebooks: sources', '')
    expect(told(await judgedChange({before: stricter, after: whole, earlier: back.earlier}))).toEqual([
      'blocked',
      'house/dpia counts assessment.changed',
    ])
  })
})
