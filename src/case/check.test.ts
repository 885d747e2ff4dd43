import {describe, expect, test} from 'vitest'
import {
  brief,
  declares,
  gate,
  house,
  judged,
  judgedTree,
  of,
  sealed,
  type Texts,
  TODAY,
  written,
} from '../../test/project.ts'
import {messages} from '../gate/messages.ts'
import {renderer} from '../language/render.ts'
import {treeOf} from '../repository/memory.ts'
import type {Tree} from '../repository/tree.ts'
import {LANGUAGES} from '../words/language.ts'
import {check} from './check.ts'

const PERSONS = 'data: {about: persons}\n'
const RULES = house({asked: 'check: {declared: [use.supports]}'})
const own = async (files: Texts, on = {}) =>
  of(await judged({...RULES, ...files}, on), 'ethics-gate/declaration').map(
    ({outcome, say, at}) => `${outcome} ${say.key} ${at.file}`,
  )

describe('which files are declarations', () => {
  const VALID = declares(PERSONS)
  test('every file named exactly so, and only below the folder that was asked for', async () => {
    const files = {
      'a/ethics.yml': declares(PERSONS, '{name: A}'),
      'b/c/ethics.yml': declares(PERSONS, '{name: B}'),
      'ab/ethics.yml': declares(PERSONS, '{name: AB}'),
    }
    expect(await own(files)).toEqual(
      ['a', 'ab', 'b/c'].map(folder => `pass gate.declaration-valid ${folder}/ethics.yml`),
    )
    expect(await own(files, {folder: 'a'})).toEqual(['pass gate.declaration-valid a/ethics.yml'])
  })
  test.each(['Ethics.yml', 'ethics.yaml', 'ETHICS.YML', '.ethics.yml', 'ethics_yml', 'ｅthics.yml'])(
    '%s is not read, and is told',
    async name => {
      expect(await own({'ethics.yml': VALID, [name]: VALID})).toEqual(
        expect.arrayContaining([`error gate.look-alike ${name}`]),
      )
    },
  )
  test('a link, and one in a submodule, are not followed', async () => {
    expect(await own({}, {besides: {links: {'ethics.yml': 'real.yml'}}})).toEqual([
      'error gate.declaration-link ethics.yml',
    ])
    expect((await judged(RULES, {besides: {links: {'ethics.yml': 'real.yml'}}})).verdict).toBe('blocked')
  })
  test('one inside another project is told, at the file inside', async () => {
    expect(
      await own({
        'ethics.yml': VALID,
        'models/ethics.yml': declares('data: {about: no-persons, because: Axles}\n', '{name: Less}'),
      }),
    ).toEqual(['pass gate.declaration-valid ethics.yml', 'error gate.nested-unlisted models/ethics.yml'])
  })
  test('two projects with one name are told at the second', async () => {
    expect(await own({'a/ethics.yml': VALID, 'b/ethics.yml': VALID})).toEqual([
      'pass gate.declaration-valid a/ethics.yml',
      'error gate.duplicate-project b/ethics.yml',
    ])
  })
  test('folders that the gate excludes hold no projects', async () => {
    const files = {
      ...gate('policies: [house]\nexclude: [testdata/**]'),
      'ethics.yml': VALID,
      'testdata/one/ethics.yml': 'broken: [',
    }
    expect(await own(files)).toEqual(['pass gate.declaration-valid ethics.yml'])
  })
  test('excluding every project leaves none, and that blocks', async () => {
    const judgement = await judged({...RULES, ...gate('policies: [house]\nexclude: ["**"]'), 'ethics.yml': VALID})
    expect(judgement.verdict).toBe('blocked')
    expect(judgement.findings.map(({say}) => say.key)).toEqual(['gate.no-declaration'])
  })
})

describe('where there is no declaration', () => {
  test('the command that writes one is named first, the four lines for a project without people second', async () => {
    const {findings} = await judged({...RULES, 'models/m.json': '{}'})
    const [finding] = findings
    expect(finding?.fix?.text).toMatch(/^ethics: 1\n/)
    const four = {en: 'four lines', nl: 'vier regels', da: 'fire linjer'}
    for (const language of LANGUAGES) {
      const text = finding ? renderer(language, [messages])(finding.say) : ''
      expect(text.indexOf('`ethics-gate init`'), text).toBeGreaterThan(0)
      expect(text.indexOf(four[language]), text).toBeGreaterThan(text.indexOf('`ethics-gate init`'))
    }
  })
})

describe('who decides', () => {
  test('without a gate folder the packs that come with the product, and it is said', async () => {
    const {policies, notes} = await judged({'ethics.yml': declares('data: {about: no-persons, because: Axles}\n')})
    expect(policies.map(({id}) => id)).toEqual(['gladsaxe', 'provinces-guide'])
    expect(notes.map(({key}) => key)).toEqual(['gate.default-policies', 'gate.no-forge', 'gate.no-base'])
  })
  test('deciding files of another tree than the one that is judged: what a change brings along decides nothing', async () => {
    const lax = house({asked: 'enforce: advise, check: {declared: [use.supports]}'})
    const tree = treeOf({...lax, 'ethics.yml': declares(PERSONS)})
    expect((await judgedTree(tree)).verdict).toBe('passed')
    expect((await check({tree, deciding: treeOf(RULES), folder: '', today: TODAY})).verdict).toBe('blocked')
  })
  test('an organisation file asks everywhere, allows what it lists, and refuses the rest', async () => {
    const organisation = 'organisation: 1\nname: Town\npolicies: {everywhere: [provinces-guide], allowed: [house]}\n'
    const files = {
      ...RULES,
      ...gate('organisation: {path: .github/ethics-gate/org.yml}'),
      '.github/ethics-gate/org.yml': organisation,
    }
    const wishes = async (name: string) => {
      const judgement = await judged({
        ...files,
        'ethics.yml': declares(`policies: [${name}]\ndata: {about: no-persons, because: Axles}\n`),
      })
      return [
        judgement.policies.map(({id}) => id).join(' '),
        ...of(judgement, 'ethics-gate/declaration').map(({say}) => say.key),
      ]
    }
    expect(await wishes('house')).toEqual(['provinces-guide house', 'gate.declaration-valid'])
    expect(await wishes('gladsaxe')).toEqual(['provinces-guide', 'policy.not-allowed'])
  })
  test('an organisation file that cannot be read is an error, never no organisation', async () => {
    const missing = await judged({
      ...RULES,
      ...gate('policies: [house]\norganisation: {path: .github/ethics-gate/org.yml}'),
      'ethics.yml': declares(PERSONS),
    })
    expect([missing.verdict, missing.errors.map(({say, at}) => `${say.key} ${at.file}`)]).toEqual([
      'error',
      ['evidence.absent .github/ethics-gate/org.yml'],
    ])
  })
  test('a policy of a name that does not exist: an error where the gate asks it, a fault where the declaration does, with the nearest name', async () => {
    const gateAsks = await judged({...gate('policies: [gladsaxx]'), 'ethics.yml': declares(PERSONS)})
    expect(gateAsks.errors.map(({say}) => [say.key, say.with['nearest']])).toEqual([
      ['policy.pack-unknown', 'gladsaxe'],
    ])
    const asks = await judged({...RULES, 'ethics.yml': declares(`policies: [gladsaxee]\n${PERSONS}`)})
    expect(of(asks, 'ethics-gate/declaration').map(brief)).toEqual(['error policy.pack-unknown /policies/0'])
  })
  test('a pack that is known and not shipped is an error', async () => {
    expect((await judged({...RULES, 'ethics.yml': declares(`policies: [gdpr]\n${PERSONS}`)})).verdict).toBe('error')
  })
  test('answers for a policy of a name that does not exist are a fault, for one that is not in force they are not', async () => {
    const answers = (policy: string) => own({'ethics.yml': declares(`${PERSONS}facts: {${policy}: {complex: yes}}\n`)})
    expect(await answers('gladsaks')).toEqual(['error policy.pack-unknown ethics.yml'])
    expect(await answers('gladsaxe')).toEqual(['pass gate.declaration-valid ethics.yml'])
  })
})

describe('what is read', () => {
  const recording = (files: Texts): {tree: Tree; read: string[][]; identified: string[][]} => {
    const inner = treeOf(files)
    const read: string[][] = []
    const identified: string[][] = []
    const tree: Tree = {
      ...inner,
      read: paths => {
        read.push([...paths])
        return inner.read(paths)
      },
      identify: paths => {
        identified.push([...paths])
        return inner.identify(paths)
      },
    }
    return {tree, read, identified}
  }

  test('all evidence of all projects at once, each file once; models are identified and never read', async () => {
    const policy = house({
      dpia: 'check: {assessment: {kind: dpia}}',
      again: 'check: {any_of: [{assessment: {kind: dpia}}, {document: use.override.procedure}]}',
    })
    const project = (name: string) =>
      declares(
        `data: {about: persons, people: {a: {relation: citizen, vulnerable: none}}}\nuse: {effect: none, automation: none, public_space: false, override: {procedure: how.md}}\nmodels: {m: {path: m.bin, about: persons}}\nassessments:\n  d: {kind: dpia, evidence: dpia.md, completed: 2026-01-01}\n`,
        `{name: ${name}}`,
      )
    const bodies = Object.fromEntries(
      ['a', 'b'].flatMap(folder => [
        [`${folder}/dpia.md`, written()],
        [`${folder}/how.md`, written()],
        [`${folder}/m.bin`, '\u0000'],
      ]),
    )
    let files: Texts = {...policy, ...bodies, 'a/ethics.yml': project('A'), 'b/ethics.yml': project('B')}
    for (const folder of ['a', 'b']) files = await sealed(files, {folder})
    const {tree, read, identified} = recording(files)
    expect((await judgedTree(tree)).verdict).toBe('passed')
    expect(read.at(-1)?.toSorted()).toEqual(['a/dpia.md', 'a/how.md', 'b/dpia.md', 'b/how.md'])
    expect(read.flat().length).toBe(new Set(read.flat()).size)
    expect(identified.map(paths => paths.toSorted())).toEqual([['a/m.bin', 'b/m.bin']])
  })

  test('several systems that share an assessment are each judged by it', async () => {
    const policy = house({dpia: 'check: {assessment: {kind: dpia}}'})
    const text = `ethics: 1\nproject: {name: Roads}\n${PERSONS}assessments: {d: {kind: dpia, evidence: dpia.md, completed: 2026-01-01}}\nsystems: {one: {name: One}, two: {name: Two}}\n`
    const judgement = await judged(await sealed({...policy, 'dpia.md': written(), 'ethics.yml': text}))
    expect(of(judgement, 'house/dpia').map(({subject, outcome}) => `${subject.system} ${outcome}`)).toEqual([
      'one pass',
      'two pass',
    ])
  })

  test('forty projects are all judged, in the order of their paths', async () => {
    const files = Object.fromEntries(
      Array.from({length: 45}, (_, i) => [
        `p${String(i).padStart(2, '0')}/ethics.yml`,
        declares(`${PERSONS}use: {supports: Planning}\n`, `{name: P${i}}`),
      ]),
    )
    const done: number[] = []
    const judgement = await check({
      tree: treeOf({...RULES, ...files}),
      folder: '',
      today: TODAY,
      onProject: number => done.push(number),
    })
    expect(of(judgement, 'house/asked').map(({at}) => at.file)).toEqual(Object.keys(files).sort())
    expect(done.at(-1)).toBe(45)
  })

  test('a declaration that cannot be read is told and hides no other', async () => {
    const judgement = await judged({...RULES, 'a/ethics.yml': '\u0000', 'b/ethics.yml': declares(PERSONS, '{name: B}')})
    expect(judgement.verdict).toBe('blocked')
    expect(
      of(judgement, 'ethics-gate/declaration')
        .map(({outcome, at}) => `${outcome} ${at.file}`)
        .sort(),
    ).toEqual(['error a/ethics.yml', 'pass b/ethics.yml'])
    expect(of(judgement, 'house/asked').map(({at}) => at.file)).toEqual(['b/ethics.yml'])
  })
})
