import {describe, expect, test} from 'vitest'
import {blocking, declares, house, judged, of, sealText, type Texts, written} from '../../test/project.ts'
import {treeOf} from '../repository/memory.ts'
import {prepare, project} from './prepare.ts'
import {sealDeclaration} from './seal.ts'

const RULES = house({dpia: 'check: {assessment: {kind: dpia}}'})
const FILES: Texts = {...RULES, 'dpia.md': written(), 'models/m.json': '{}\n', 'data/schema.yml': 'columns: {a: b}\n'}
const LEAST =
  '[data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]'
const SEAL = /s1-[0-9a-f]{32}/g

/** The text after sealing, with every seal as `SEAL`. */
const seal = async (text: string, files: Texts = FILES) => (await sealText(text, files)).replaceAll(SEAL, 'SEAL')

describe('what is written', () => {
  test('the least coverage and the seal, at the end of a block entry; every other character stays', async () => {
    const text = declares(
      '# people first\ndata: {about:   persons}   # why: see the DPIA\n\nassessments:\n    dpia:   # written in May\n        kind: dpia\n        evidence: dpia.md   # one page\n        completed: "2026-01-10"\n\n# the end\ndilemmas: none\n',
    )
    const end = '        completed: "2026-01-10"\n'
    expect(await seal(text)).toBe(text.replace(end, `${end}        covers: {facts: ${LEAST}}\n        seal: SEAL\n`))
  })
  test('on one line in an entry that is written on one line', async () => {
    const text = declares(
      'data: {about: persons}\nassessments: {dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10 }} # all\n',
    )
    expect(await seal(text)).toBe(text.replace('2026-01-10 }', `2026-01-10, covers: {facts: ${LEAST}}, seal: SEAL }`))
  })
  test('within braces that span lines and end in a comment', async () => {
    const text = declares(
      'data: {about: persons}\nassessments:\n  dpia: {\n    kind: dpia,\n    evidence: dpia.md, # one page\n    completed: 2026-01-10 # in May\n  }\ndilemmas: none\n',
    )
    const after = await sealText(text, FILES)
    expect(of(await judged({...FILES, 'ethics.yml': after}), 'house/dpia').map(({outcome}) => outcome)).toEqual([
      'pass',
    ])
    expect(after).toContain('# in May')
    expect(after).toContain('evidence: dpia.md, # one page\n')
  })
  test('with the line ends of the file', async () => {
    const text = declares(
      'data: {about: persons}\nassessments:\n  dpia:\n    kind: dpia\n    evidence: dpia.md\n    completed: 2026-01-10\ndilemmas: none\n',
    ).replaceAll('\n', '\r\n')
    const after = await seal(text)
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(after).toBe(
      text.replace('2026-01-10\r\n', `2026-01-10\r\n    covers: {facts: ${LEAST}}\r\n    seal: SEAL\r\n`),
    )
  })
  test('at the end of a file without a last line end', async () => {
    const text = declares(
      'data: {about: persons}\nassessments:\n  dpia:\n    kind: dpia\n    evidence: dpia.md\n    completed: 2026-01-10',
    )
    expect(await seal(text)).toBe(`${text}\n    covers: {facts: ${LEAST}}\n    seal: SEAL`)
  })
  test('in place of an older seal, and into `covers` that cover too little', async () => {
    const old = `s1-${'0'.repeat(32)}`
    const text = declares(
      `data: {about: persons}\nassessments:\n  dpia:\n    seal: ${old} # of May\n    kind: dpia\n    covers: {facts: [use.effect]} # more below\n    evidence: dpia.md\n    completed: 2026-01-10\n`,
    )
    expect(await seal(text)).toBe(
      text.replace(old, 'SEAL').replace('[use.effect]', `[use.effect, ${LEAST.slice(1).replace('use.effect, ', '')}`),
    )
  })
  test('where `seal:` stands empty', async () => {
    const text = declares(
      'data: {about: persons}\nassessments:\n  dpia:\n    kind: dpia\n    seal:\n    evidence: dpia.md\n    completed: 2026-01-10\n',
    )
    expect(await seal(text).catch((fault: unknown) => String(fault))).toContain(
      '    seal: SEAL\n    evidence: dpia.md\n',
    )
  })
  test('the model and the column lists are covered by their paths', async () => {
    const text = declares(
      'data: {about: persons, sources: {plan: {about: persons, columns: data/schema.yml}}}\nmodels: {m: {path: models/}}\nassessments:\n  q:\n    kind: quality-test\n    evidence: dpia.md\n',
    )
    expect(await seal(text)).toBe(
      `${text}    covers: {paths: [data/schema.yml, models/], facts: ${LEAST}}\n    seal: SEAL\n`,
    )
  })
  test('a name that YAML would take for something else is quoted', async () => {
    const text = declares(
      'data: {about: persons}\nmodels: {m: {path: "models/a, b/"}}\nassessments:\n  q: {kind: quality-test, evidence: dpia.md}\n',
    )
    const after = await sealText(text, {...FILES, 'models/a, b/m.json': '{}'})
    expect(after).toContain('paths: ["models/a, b/"]')
  })
})

test('sealing again changes nothing', async () => {
  const text = declares(
    'data: {about: persons}\nmodels: {m: {path: models/}}\nassessments:\n  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n',
  )
  const once = await sealText(text, FILES)
  expect(await sealText(once, FILES)).toBe(once)
  expect(await sealText(once, FILES, {renew: false})).toBe(once)
})

test('what changed since it was sealed is sealed again only when that is asked', async () => {
  const text = declares(
    'data: {about: persons}\nassessments:\n  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n',
  )
  const once = await sealText(text, FILES)
  const changed = {...FILES, 'dpia.md': `${written()}More.\n`}
  expect(await sealText(once, changed, {renew: false})).toBe(once)
  expect(await sealText(once, changed)).not.toBe(once)
})

test('what covers less than the policies ask by now is widened only when that is asked', async () => {
  const text = declares(
    'data: {about: persons}\nassessments:\n  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n',
  )
  const before = {...FILES, ...house({dpia: 'check: {assessment: {kind: dpia, covers: [project.goal]}}'})}
  const once = await sealText(text, before)
  expect(once).toContain('facts: [project.goal]')
  expect(await sealText(once, FILES, {renew: false})).toBe(once)
  const wider = await sealText(once, FILES)
  expect(wider.replaceAll(SEAL, 'SEAL')).toContain(`facts: [project.goal, ${LEAST.slice(1)}}, seal: SEAL`)
  expect(await sealText(wider, FILES, {renew: false})).toBe(wider)
})

describe('several systems', () => {
  const systems = (assessments: string, own = '') =>
    `ethics: 1\nproject: {name: Roads, status: production}\ndata: {about: persons}\nassessments:\n${assessments}systems:\n  a: {name: A, use: {effect: none}}\n  b:\n    name: B\n    use: {effect: contact}\n${own}`
  const fresh = async (text: string, files: Texts = FILES) => {
    const judgement = await judged({...files, 'ethics.yml': text})
    return of(judgement, 'house/dpia').map(({subject, outcome, say}) => `${subject.system} ${outcome} ${say.key}`)
  }

  test('a shared assessment has a seal for each system', async () => {
    const after = await sealText(systems('  d: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n'), FILES)
    expect(after.replaceAll(SEAL, 'SEAL')).toContain('seal: {a: SEAL, b: SEAL}}')
    expect(new Set(after.match(SEAL)).size).toBe(2)
    expect(await fresh(after)).toEqual(['a pass assessment.done', 'b pass assessment.done'])
    expect(await sealText(after, FILES)).toBe(after)
  })
  test('a change of one system makes it stale for that system only', async () => {
    const after = await sealText(systems('  d: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n'), FILES)
    expect(await fresh(after.replace('effect: contact', 'effect: legal'))).toEqual([
      'a pass assessment.done',
      'b stale assessment.changed',
    ])
  })
  test('an assessment of one system among several has one seal', async () => {
    const after = await sealText(
      systems('  d: {kind: dpia, for: [b], evidence: dpia.md, completed: 2026-01-10}\n'),
      FILES,
    )
    expect(after.replaceAll(SEAL, 'SEAL')).toContain('seal: SEAL}')
    expect(await fresh(after)).toEqual(['a missing assessment.missing', 'b pass assessment.done'])
  })
  test('an assessment that stands within a system is sealed there', async () => {
    const own = '    assessments:\n      d: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n'
    const after = await sealText(systems('  q: {kind: quality-test, evidence: dpia.md}\n', own), FILES)
    expect(await fresh(after)).toEqual(['a missing assessment.missing', 'b pass assessment.done'])
    expect(await sealText(after, FILES)).toBe(after)
  })
  test('one system’s own assessment of the same name as a shared one is another assessment', async () => {
    const own = '    assessments:\n      d: {kind: dpia, evidence: own.md, completed: 2026-01-10}\n'
    const files = {...FILES, 'own.md': written('Own')}
    const after = await sealText(systems('  d: {kind: dpia, evidence: dpia.md, completed: 2026-01-10}\n', own), files)
    expect(await fresh(after, files)).toEqual(['a pass assessment.done', 'b pass assessment.done'])
  })
})

describe('notebooks that count by their sources', () => {
  const rules = house({dpia: 'check: {assessment: {kind: dpia, notebooks: sources, covers: [models.path]}}'})
  const declared = declares(
    'data: {about: persons}\nmodels: {m: {path: models/}}\nassessments:\n  dpia: {kind: dpia, evidence: dpia.md, completed: 2026-01-10, covers: {notebooks: sources}}\n',
  )
  const notebook = (outputs: unknown[]) =>
    JSON.stringify({nbformat: 4, cells: [{cell_type: 'code', source: 'a = 1', outputs}]})
  const files = {...FILES, ...rules, 'models/a.ipynb': notebook([]), 'models/b.ipynb': '{"nbformat": 3}'}

  test('keep their line when the coverage is widened, and their seal when they are run again', async () => {
    const once = await sealText(declared, files)
    expect(once.replaceAll(SEAL, 'SEAL')).toContain('covers: {notebooks: sources, paths: [models/]}, seal: SEAL}')
    const again = {...files, 'models/a.ipynb': notebook([1])}
    expect(await sealText(once, again, {renew: false})).toBe(once)
    expect(of(await judged({...again, 'ethics.yml': once}), 'house/dpia').map(({say}) => say.key)).toEqual([
      'assessment.done',
      'assessment.notebooks-whole',
    ])
  })
  test('are named where they count whole all the same', async () => {
    const tree = treeOf({...files, 'ethics.yml': declared})
    const prepared = await prepare({tree, folder: ''})
    const [candidate] = prepared.candidates
    const systems = candidate ? project(candidate, prepared).systems.map(one => one.judged) : []
    const {paths} = prepared
    const {sealed} = await sealDeclaration({text: declared, judged: systems, tree, paths, only: [], renew: false})
    expect(sealed.map(({state, whole}) => [state, whole])).toEqual([['sealed', ['models/b.ipynb']]])
  })
})

describe('what cannot be sealed', () => {
  test('evidence that is not there gets no seal: nobody can have assessed it', async () => {
    const after = await sealText(
      declares(
        'data: {about: persons}\nassessments:\n  dpia: {kind: dpia, evidence: gone.md, completed: 2026-01-10}\n',
      ),
      FILES,
    )
    const judgement = await judged({...FILES, 'ethics.yml': after})
    expect(blocking(judgement).map(({rule, say}) => `${rule} ${say.key}`)).toEqual([
      'house/dpia evidence.absent',
      'house/dpia assessment.unsealed',
    ])
  })
  test('an entry that is an alias of another one has no place of its own; the others are sealed', async () => {
    const text = declares(
      'data: {about: persons}\nassessments:\n  dpia: &one {kind: dpia, evidence: dpia.md}\n  same: *one\n',
    )
    const after = await seal(text)
    expect(after).toContain('seal: SEAL}\n  same: *one\n')
  })
  test('a text that is no declaration is refused', async () => {
    await expect(sealText('ethics: 1\nproject: {\n', FILES)).rejects.toThrow('cannot be read')
  })
})
