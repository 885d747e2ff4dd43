import {describe, expect, test} from 'vitest'
import {approved, edited, holding, judgedChange, moved, POLICY_FILE, together, told, world} from '../change.ts'
import {type Texts, written} from '../project.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'

/*
 * What a pull request is judged on: the tree that comes out of it, project by project, whatever names and folders it uses.
 */

const care = await world()
const {earlier} = care
const LOW =
  'ethics: 1\nproject: {name: Presence, status: considered, goal: None}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'

describe('what merges is judged, not the branch', () => {
  test('a model that is added beside a project that was declared in the meantime makes its assessment outdated', async () => {
    const merged = edited(care.files, {'model/weights.txt': '0.2\n'})
    expect(told(await judgedChange({before: care.files, after: merged, earlier}))).toEqual([
      'blocked',
      'house/dpia counts assessment.changed',
    ])
  })

  test('what is in order once it is merged passes, whatever the branch lacks', async () => {
    const branch = {'README.md': 'Care\n', 'lib/round.py': 'print(1)\n'}
    const before = edited(branch, {'lib/round.py': null})
    expect((await judgedChange({before, after: branch, deciding: care.files, earlier})).verdict).toBe('blocked')
    const after = edited(care.files, {'lib/round.py': 'print(1)\n'})
    expect(told(await judgedChange({before: care.files, after, earlier}))).toEqual(['passed'])
  })
})

describe('a project that vanishes', () => {
  const other = (files: Texts) => edited(files, {'care/ethics.yml': null, 'presence/ethics.yml': LOW})
  const inFolder = moved(care.files, 'care')

  test('deleted, with a harmless one in its place, waits for the role of its rules and for the owners', async () => {
    const given = {before: inFolder, after: other(inFolder), earlier}
    const judgement = await judgedChange(given)
    expect(told(judgement)).toEqual([
      'awaiting',
      'ethics-gate/weakening awaiting weakening.also',
      'ethics-gate/weakening awaiting weakening.project',
    ])
    expect((await approved(given)).verdict).toBe('passed')
  })

  test('renamed with all its files, and declared to be harmless there, waits too', async () => {
    const renamed = edited(moved(care.files, 'presence'), {'presence/ethics.yml': LOW})
    expect(told(await judgedChange({before: inFolder, after: renamed, earlier}))[0]).toBe('awaiting')
  })

  test('moved with all its files keeps its seal and its signature', async () => {
    for (const folder of ['presence', 'deep/down/care'])
      expect(told(await judgedChange({before: inFolder, after: moved(care.files, folder), earlier}))).toEqual([
        'passed',
      ])
  })
})

describe('nesting only adds', () => {
  test('a declaration below another one takes no files from it', async () => {
    const after = edited(care.files, {'model/ethics.yml': LOW})
    const judgement = await judgedChange({before: care.files, after, earlier})
    expect(told(judgement)).toEqual([
      'blocked',
      'ethics-gate/declaration counts gate.nested-unlisted',
      'ethics-gate/weakening awaiting weakening.taken',
      'house/dpia counts assessment.changed',
    ])
    const touched = edited(after, {'model/rules.txt': 'oldest first\n'})
    expect(told(await judgedChange({before: after, after: touched, earlier}))).toContain(
      'house/dpia counts assessment.changed',
    )
  })

  test('a folder is left out by the configuration of the default branch only', async () => {
    const gate = `${String(care.files['.github/ethics-gate/gate.yml'])}exclude: [model]\n`
    const after = edited(care.files, {
      '.github/ethics-gate/gate.yml': gate,
      'model/ethics.yml': LOW,
    })
    const both = await judgedChange({before: care.files, after, earlier})
    expect(told(both)).toContain('ethics-gate/declaration counts gate.nested-unlisted')
    expect(told(both)).toContain('ethics-gate/gate-change awaiting change.gate-change')
  })
})

describe('names that look like the one', () => {
  const declaration = String(care.files['ethics.yml'])
  const nfd = 'é'.normalize('NFD')

  test.each([['Ethics.yml'], ['ethics.yaml'], [`${nfd}thics.yml`], ['.github/Ethics.yml']])(
    '%j is told, and the project is gone',
    async name => {
      const after = edited(care.files, {'ethics.yml': null, [name]: declaration})
      const judgement = told(await judgedChange({before: care.files, after, earlier}))
      expect(judgement[0]).toBe('blocked')
      expect(judgement).toContain('ethics-gate/declaration counts gate.look-alike')
    },
  )

  test('beside a project that is in order one blocks as well', async () => {
    const after = edited(care.files, {'lib/ETHICS.yml': LOW})
    expect(told(await judgedChange({before: care.files, after, earlier}))).toEqual([
      'blocked',
      'ethics-gate/declaration counts gate.look-alike',
    ])
  })

  test('a symbolic link and a submodule of that name are no declaration', async () => {
    const after = edited(care.files, {'ethics.yml': null})
    for (const besides of [{links: {'ethics.yml': 'docs/dpia.md'}}, {submodules: {'ethics.yml': 'e'.repeat(40)}}])
      expect(told(await judgedChange({before: care.files, after, besides, earlier}))).toContain(
        'ethics-gate/declaration counts gate.declaration-link',
      )
  })
})

describe('a repository inside this one', () => {
  test('is not looked into, and that is said', async () => {
    const besides = {submodules: {'lib/other': 'e'.repeat(40)}}
    const judgement = await judgedChange({before: care.files, after: care.files, besides, earlier})
    expect(judgement.notes.map(({key}) => key)).toContain('gate.submodules')
    expect(told(judgement)).toEqual(['passed'])
  })
})

const OLD = DECLARATION.replace('completed: 2026-05-01', 'completed: 2020-05-01')
const VALID = String(care.files[POLICY_FILE]).replace('signed: [officer]}', 'signed: [officer], valid_for: 2 years}')

describe('which projects a change answers for', () => {
  const projects = async (far = '') => {
    const good = await world({policy: VALID})
    const bad = await world({
      policy: VALID,
      declaration: OLD.replace('name: Care', 'name: Rounds')
        .replace('path: model/', `path: ${far || 'model/'}`)
        .replace('[model/]', `[${far || 'model/'}]`),
      ...(far && {files: {}}),
    })
    return {good, bad}
  }

  test('one whose term ran out blocks no change elsewhere, and is shown', async () => {
    const {good, bad} = await projects()
    const {files, earlier} = together({care: good, rounds: bad})
    const after = edited(files, {'care/lib/x.py': 'print(1)\n'})
    const judgement = await judgedChange({before: files, after, earlier})
    expect(told(judgement)).toEqual(['passed'])
    const shown = judgement.findings.filter(({standing}) => standing === 'elsewhere')
    expect(shown.map(({rule, outcome, subject}) => [rule, outcome, subject.project])).toContainEqual([
      'house/dpia',
      'stale',
      'rounds',
    ])
  })

  test('the same change in its own folder is blocked by it', async () => {
    const {good, bad} = await projects()
    const {files, earlier} = together({care: good, rounds: bad})
    const after = edited(files, {'rounds/lib/x.py': 'print(1)\n'})
    expect(told(await judgedChange({before: files, after, earlier}))).toEqual([
      'blocked',
      'house/dpia counts assessment.expired',
    ])
  })

  test('a file elsewhere that a project names as its model makes it answer for that project', async () => {
    const shared = {'lib/rules.txt': 'a\n'}
    const project = await world({
      declaration: DECLARATION.replace('path: model/', 'path: /lib/').replace('[model/]', '[/lib/]'),
      files: shared,
    })
    const files = {...moved(edited(project.files, {'lib/rules.txt': null}), 'care'), ...shared}
    expect(told(await judgedChange({before: files, after: files, earlier: project.earlier}))).toEqual(['passed'])
    const after = edited(files, {'lib/rules.txt': 'b\n'})
    expect(told(await judgedChange({before: files, after, earlier: project.earlier}))).toEqual([
      'blocked',
      'house/dpia counts assessment.changed',
    ])
  })
})

describe('a project far from people', () => {
  const BARN = LOW.replace('status: considered', 'status: production')

  test('passes with every rule not applicable, by facts that are listed', async () => {
    const before = edited(care.files, {'ethics.yml': BARN, 'model/rules.txt': null, 'docs/dpia.md': null})
    const judgement = await judgedChange({before, after: edited(before, {'README.md': 'Barns\n'})})
    expect(told(judgement)).toEqual(['passed'])
    expect(judgement.systems).toMatchObject([{project: 'presence', tier: 0}])
    expect(judgement.systems[0]?.tierFrom.map(fact => fact.known && fact.value)).toEqual([
      ['no-persons'],
      ['Only buildings'],
    ])
    expect(judgement.findings.filter(({disposition}) => disposition === 'not-applicable').length).toBeGreaterThan(0)
  })

  test('that nobody declared is asked for in every change of content, and no paper is stopped by it', async () => {
    const before = edited(care.files, {'ethics.yml': null})
    const given = {before, after: edited(before, {'lib/x.py': 'print(1)\n'})}
    expect(told(await judgedChange(given))).toEqual(['blocked', 'ethics-gate/declaration counts gate.no-declaration'])
    expect(told(await judgedChange({before, after: edited(before, {'ethics.yml': BARN})}))).toEqual(['passed'])
  })

  test('whose declaration came in broken is not free of it: a change in its folder is blocked, one elsewhere is not', async () => {
    const before = edited(moved(care.files, 'care'), {'care/ethics.yml': 'ethics: [', 'other/ethics.yml': BARN})
    const inside = await judgedChange({before, after: edited(before, {'care/model/rules.txt': 'oldest first\n'})})
    expect(told(inside)[0]).toBe('blocked')
    expect(holding(inside).every(one => one.startsWith('ethics-gate/declaration counts'))).toBe(true)
    expect(told(await judgedChange({before, after: edited(before, {'other/x.py': 'x\n'})}))).toEqual(['passed'])
    const still = edited(before, {'care/ethics.yml': 'ethics: [1, '})
    expect((await judgedChange({before, after: still})).verdict).toBe('blocked')
  })
})

describe('policies that a declaration wishes', () => {
  const EXTRA = String(care.files[POLICY_FILE])
    .replaceAll('house', 'extra')
    .replace('{declared: [data.retention]}, enforce: warn', '{declared: [owner.citizens]}, enforce: block')
  const wishing = async (policies: string) => {
    const one = await world({declaration: DECLARATION.replace('use:', `policies: [${policies}]\nuse:`)})
    return {...one, files: edited(one.files, {'.github/ethics-gate/policies/extra/policy.yml': EXTRA})}
  }

  test('ask, once they are wished for', async () => {
    const {files, earlier} = await wishing('extra')
    expect(told(await judgedChange({before: care.files, after: files, deciding: files, earlier}))).toContain(
      'extra/kept counts declared.missing',
    )
  })

  test('are not got rid of by no longer wishing for them', async () => {
    const wished = await wishing('extra')
    const {files, earlier} = await wishing('')
    const judgement = await judgedChange({before: wished.files, after: files, earlier})
    expect(told(judgement)).toContain('ethics-gate/weakening awaiting weakening.policy')
  })

  test('are never found in what the change itself brings', async () => {
    const {files, earlier} = await wishing('extra')
    const judgement = await judgedChange({before: care.files, after: files, earlier})
    expect(told(judgement)).toContain('ethics-gate/gate-change awaiting change.gate-change')
    expect(told(judgement).filter(one => one.startsWith('ethics-gate/declaration counts'))).toHaveLength(1)
    expect(judgement.verdict).toBe('blocked')
  })
})

describe('several assessments of one kind', () => {
  const SECOND = DECLARATION.replace(
    'assessments:\n',
    'assessments:\n  quick: {kind: dpia, evidence: docs/quick.md, completed: 2026-11-01, covers: {paths: [model/], facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]}}\n',
  )
  const files = {'docs/quick.md': written()}

  test('a new one without a signature stands beside the signed one, and makes it no better', async () => {
    const {files: after} = await world({declaration: SECOND, files})
    expect(told(await judgedChange({before: care.files, after, earlier}))).toEqual([
      'blocked',
      'house/dpia counts assessment.unsigned',
    ])
  })

  test('the failing one is not dropped, nor replaced, without an approval', async () => {
    const {files: before} = await world({declaration: SECOND, files})
    const {files: after} = await world({
      declaration: SECOND.replace(
        'kind: dpia, evidence: docs/quick',
        'kind: dpia, replaces: [dpia], evidence: docs/quick',
      ),
      files,
    })
    const dropped = edited(before, {'ethics.yml': String(before['ethics.yml']).replace(/ {2}quick:.*\n/, '')})
    expect(told(await judgedChange({before, after: dropped, earlier}))).toEqual([
      'awaiting',
      'ethics-gate/weakening awaiting weakening.fact',
    ])
    const replaced = await judgedChange({before, after, earlier})
    expect(told(replaced)).toEqual(['awaiting', 'ethics-gate/weakening awaiting weakening.fact'])
    expect(replaced.findings.find(({awaits}) => awaits)?.settledBy).toEqual(['officer'])
    const content = edited(after, {'lib/x.py': 'print(1)\n'})
    expect(told(await judgedChange({before: after, after: content, earlier}))).toContain(
      'house/dpia counts assessment.unsigned',
    )
  })
})
