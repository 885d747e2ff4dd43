import {describe, expect, test} from 'vitest'
import type {Declaration} from '../../declaration/declaration.ts'
import {readDeclaration} from '../../declaration/read.ts'
import {declaration as validator} from '../../generated/validators/declaration.js'
import type {Validator} from '../../text/conform.ts'
import type {BiasDetail} from '../../words/detail.ts'
import {startOf} from '../../words/place.ts'
import type {Finding} from '../finding.ts'
import {differences} from './changed.ts'
import {isPaperwork} from './kind.ts'
import {compareFindings} from './movement.ts'
import {type Answering, answerFor} from './standing.ts'
import {highestTier, touchedProjects} from './touched.ts'

const SUBJECT = {project: 'absence', system: 'absence', kind: 'system', id: 'absence'} as const

function finding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'house/dpia',
    requirement: 'order',
    layer: 'policy',
    subject: SUBJECT,
    outcome: 'missing',
    disposition: 'counts',
    level: 'block',
    at: startOf('ethics.yml'),
    say: {key: 'assessment.missing', with: {kind: 'dpia'}},
    fingerprint: 'f',
    ...given,
  }
}

function biased(ratio: number): Finding {
  const detail: BiasDetail = {
    kind: 'bias',
    event: 'called',
    attribute: 'gender',
    metric: 'selection-rate',
    groups: [],
    comparisons: [
      {
        group: 'girl',
        against: 'boy',
        side: 'selected',
        effect: 'ratio',
        estimate: [ratio, ratio],
        interval: null,
        range: [0.8, 1.25],
        outcome: 'fail',
      },
    ],
  }
  return finding({rule: 'house/bias', outcome: 'fail', say: {key: 'bias.differs', with: {worst: ratio}}, detail})
}

function declared(text: string, file = 'absence/ethics.yml') {
  const {declaration} = readDeclaration(file, new TextEncoder().encode(text), validator as Validator)
  if (!declaration) throw new Error('not readable')
  return declaration
}

const ABSENCE = declared(`ethics: 1
project: {name: Absence}
data: {about: persons, sources: {pupils: {columns: columns.csv}}}
models: {risk: {path: model/}}
assessments:
  dpia: {kind: dpia, evidence: assessments/dpia.md}
  bias: {kind: bias-test, results: [{file: reports/bias.json}]}
  other: {kind: other, evidence: model/notes.md}
`)

describe('what changed', () => {
  test('added, changed and taken away, with what was there before; what is the same is not in it', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '1'],
      ['c', '1'],
    ])
    const after = new Map([
      ['a', '1'],
      ['b', '2'],
      ['d', '1'],
    ])
    expect([...differences(before, after)]).toEqual([
      ['b', {before: '1', after: '2'}],
      ['c', {before: '1'}],
      ['d', {after: '1'}],
    ])
  })
})

const declaredBy = (...declarations: Declaration[]) => ({declarations, files: declarations.map(({file}) => file)})
const changing = (paths: readonly string[]) => new Map(paths.map(path => [path, {before: '1', after: '2'}]))

describe('paperwork', () => {
  test.each([
    ['a declaration', ['absence/ethics.yml'], true],
    ['its evidence', ['absence/assessments/dpia.md', 'absence/reports/bias.json'], true],
    ['the files of the gate', ['.github/ethics-gate/gate.yml', '.github/CODEOWNERS'], true],
    ['a model', ['absence/model/weights.bin'], false],
    ['a document inside the folder of a model', ['absence/model/notes.md'], false],
    ['the columns of a source', ['absence/columns.csv'], false],
    ['code', ['absence/train.py'], false],
    ['a document that nothing points to', ['absence/README.md'], false],
    ['evidence together with code', ['absence/assessments/dpia.md', 'lib/score.ts'], false],
  ])('%s', (_name, paths, paper) => {
    expect(isPaperwork(changing(paths), {before: declaredBy(ABSENCE), after: declaredBy(ABSENCE)})).toBe(paper)
  })

  test('a script that is called evidence is still a script', () => {
    const sly = declared('ethics: 1\nproject: {name: Sly}\nassessments: {a: {kind: dpia, evidence: train.py}}\n')
    expect(isPaperwork(changing(['absence/train.py']), {before: declaredBy(sly), after: declaredBy(sly)})).toBe(false)
  })
})

describe('whose business a change is', () => {
  test('a project is touched by a file in its folder, or by one that it names elsewhere', () => {
    const far = declared(
      'ethics: 1\nproject: {name: Far}\nmodels: {m: {path: /lib/model.py}}\nassessments: {a: {kind: dpia, evidence: /docs/a.md, covers: {paths: [/shared/**]}}}\n',
      'far/ethics.yml',
    )
    const touched = (path: string) => [...touchedProjects([path], [ABSENCE, far])]
    expect(touched('absence/x.py')).toEqual(['absence'])
    expect(touched('lib/model.py')).toEqual(['far'])
    expect(touched('docs/a.md')).toEqual(['far'])
    expect(touched('shared/deep/file.csv')).toEqual(['far'])
    expect(touched('README.md')).toEqual([])
  })

  test('a path has the highest tier of the projects above it, before or after; without one on either side the highest there is', () => {
    const system = {project: 'a', system: 'a', name: 'A', file: 'a/ethics.yml', tierFrom: []}
    expect(highestTier('a/x', [{...system, tier: 1}], [{...system, tier: 3}])).toBe(3)
    expect(highestTier('ab/x', [{...system, tier: 1}])).toBe(4)
    expect(highestTier('a/x', [], [{...system, tier: 0}])).toBe(4)
  })
})

describe('movement', () => {
  const moved = (after: Finding[], before: Finding[]) =>
    compareFindings(after, before).findings.map(one => one.movement)

  test('what stood there is the same, also when its place, seal or figures in the text differ', () => {
    const was = finding({say: {key: 'assessment.missing', with: {kind: 'dpia', seal: 's1-a'}}})
    const now = finding({
      at: {...startOf('ethics.yml'), line: 9},
      say: {key: 'assessment.missing', with: {kind: 'dpia', seal: 's1-b'}},
    })
    expect(moved([now], [was])).toEqual(['same'])
  })

  test('another outcome, another subject or one more of the same is new', () => {
    expect(moved([finding({outcome: 'stale'})], [finding()])).toEqual(['new'])
    expect(moved([finding({subject: {...SUBJECT, id: 'other'}})], [finding()])).toEqual(['new'])
    expect(moved([finding(), finding()], [finding()])).toEqual(['same', 'new'])
  })

  test('figures: further outside what is allowed is worse, on either side of it', () => {
    expect(moved([biased(0.5)], [biased(0.6)])).toEqual(['worse'])
    expect(moved([biased(0.7)], [biased(0.6)])).toEqual(['better'])
    expect(moved([biased(0.6)], [biased(0.6)])).toEqual(['same'])
    expect(moved([biased(2)], [biased(0.7)])).toEqual(['worse'])
  })

  test('the same at a heavier level is worse', () => {
    expect(moved([finding({level: 'block'})], [finding({level: 'warn'})])).toEqual(['worse'])
  })

  test('a pass has no movement; what is gone is mended only where the rule is still asked', () => {
    const pass = finding({outcome: 'pass'})
    const mended = compareFindings([pass], [finding()])
    expect(mended.findings).toEqual([pass])
    expect(mended.mended.map(({outcome}) => outcome)).toEqual(['missing'])
    expect(compareFindings([{...pass, disposition: 'not-applicable'}], [finding()]).mended).toEqual([])
    expect(compareFindings([], [finding()]).mended).toEqual([])
  })
})

describe('what a change answers for', () => {
  const content: Answering = {
    kind: 'content',
    touched: new Set(['absence']),
    near: () => 'not',
    revealed: new Set(),
    isOffered: ({layer}) => layer !== 'law',
  }
  const standing = (given: Partial<Finding>, answering: Answering) => answerFor(finding(given), answering).standing

  test('a change of content answers for everything in the projects that it touches', () => {
    expect(standing({movement: 'same'}, content)).toBe(undefined)
    expect(standing({movement: 'same'}, {...content, touched: new Set()})).toBe('elsewhere')
  })

  test('and for a declaration in its folder that is missing or cannot be read', () => {
    const nobody = {...SUBJECT, project: ''}
    expect(standing({subject: nobody, movement: 'same'}, content)).toBe('elsewhere')
    const inFolder: Answering = {...content, near: file => (file === 'ethics.yml' ? 'folder' : 'not')}
    expect(standing({subject: nobody, movement: 'same'}, inFolder)).toBe(undefined)
    expect(standing({subject: nobody, movement: 'same'}, {...inFolder, kind: 'paperwork'})).toBe('before')
    const itself: Answering = {...inFolder, kind: 'paperwork', near: () => 'file'}
    expect(standing({subject: nobody, movement: 'same'}, itself)).toBe(undefined)
  })

  test('and for what it makes new or worse anywhere', () => {
    for (const movement of ['new', 'worse'] as const)
      expect(standing({movement}, {...content, touched: new Set()})).toBe(undefined)
  })

  test('paperwork answers only for what it makes new or worse', () => {
    const paperwork: Answering = {...content, kind: 'paperwork'}
    expect(standing({movement: 'same'}, paperwork)).toBe('before')
    expect(standing({movement: 'better'}, paperwork)).toBe('before')
    expect(standing({movement: 'new'}, paperwork)).toBe(undefined)
    expect(standing({movement: 'worse'}, paperwork)).toBe(undefined)
  })

  test('a first honest declaration is not punished where that is agreed, but for the law', () => {
    const revealed: Answering = {...content, kind: 'paperwork', revealed: new Set(['absence'])}
    expect(standing({movement: 'new'}, revealed)).toBe('before')
    expect(standing({movement: 'new', layer: 'law'}, revealed)).toBe(undefined)
    expect(standing({movement: 'new'}, {...revealed, kind: 'content'})).toBe(undefined)
  })
})
