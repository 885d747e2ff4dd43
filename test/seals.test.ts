import {cp, rename, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openCommit} from '../src/repository/commit.ts'
import {open as openTree} from '../src/repository/open.ts'
import {brief, declares, house, judgedTree, of, sealed, written} from './project.ts'
import {
  gitRepository,
  repositoryAt,
  runGit,
  type TemporaryFolder,
  type TemporaryRepository,
  temporaryFolder,
} from './repositories.ts'

/*
 * What makes an assessment stale and what does not, in real repositories: content decides, history and dates never do.
 */

const MODEL = 'weight,value\nage,0.2\n'
const FRESH = ['pass assessment.done']
const STALE = ['stale assessment.changed']

const DECLARATION = declares(`use:
  effect: contact
  automation: support
  events:
    call: {by: person, for_the_person: favourable}
data:
  about: persons
  sources: {plan: {about: persons, columns: data/schema.yml}}
models:
  m: {path: models/m/, about: persons, does: rank, kind: scorecard}
fairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}
assessments:
  dpia:
    kind: dpia
    evidence: dpia.md
    completed: 2026-05-12
    covers: {paths: [models/m/, data/schema.yml], facts: [data.about, use.effect, use.automation, use.events, models.m, fairness.attributes]}
`)

const RULES = house({
  dpia: 'check: {assessment: {kind: dpia, covers: [models.path, use.effect, use.events, models.kind]}}',
})

/** A project in the folder `visits`, sealed. */
async function project(declaration = DECLARATION): Promise<Record<string, string | Uint8Array>> {
  const inFolder = {
    'dpia.md': written(),
    'models/m/weights.csv': MODEL,
    'models/m/README.md': '# M\n',
    'data/schema.yml': 'columns: {age: {why: needed}}\n',
    'ethics.yml': declaration,
  }
  const files = {
    ...RULES,
    ...Object.fromEntries(Object.entries(inFolder).map(([path, text]) => [`visits/${path}`, text])),
  }
  return sealed(files, {folder: 'visits'})
}

const files = await project()
const said = async (tree: Parameters<typeof judgedTree>[0]) =>
  of(await judgedTree(tree), 'house/dpia').map(({outcome, say}) => `${outcome} ${say.key}`)
const workTree = async (folder: string) => said((await openTree(folder)).tree)
const commit = async (folder: string, ref = 'HEAD') => said((await openTree(folder, {ref})).tree)

async function edited(change: (text: string) => string, path = 'visits/ethics.yml') {
  const before = String(files[path])
  const after = change(before)
  if (before === after) throw new Error(`nothing changed in ${path}`)
  return {...files, [path]: after}
}

describe('the same content has the same seal', () => {
  let repository: TemporaryRepository
  const folders: TemporaryFolder[] = []
  beforeAll(async () => {
    repository = await gitRepository(files)
  })
  afterAll(async () => {
    for (const folder of [repository, ...folders]) await folder[Symbol.asyncDispose]()
  })
  const another = async () => {
    const folder = await temporaryFolder()
    folders.push(folder)
    return folder
  }

  test('in a work tree and in its commit', async () => {
    expect(await workTree(repository.root)).toEqual(FRESH)
    expect(await commit(repository.root)).toEqual(FRESH)
  })
  test('in a bare repository', async () => {
    const {root} = await another()
    await runGit(root, ['clone', '--quiet', '--bare', repository.root, 'bare.git'])
    expect(await said(await openCommit(join(root, 'bare.git'), 'main'))).toEqual(FRESH)
  })
  test('in a shallow clone', async () => {
    const {root} = await another()
    await runGit(root, ['clone', '--quiet', '--depth=1', `file://${repository.root}`, 'shallow'])
    expect(await workTree(join(root, 'shallow'))).toEqual(FRESH)
    expect(await commit(join(root, 'shallow'))).toEqual(FRESH)
  })
  test('in an extracted archive', async () => {
    const {root} = await another()
    await repository.git('archive', '--format=tar', `--output=${join(root, 'a.tar')}`, 'HEAD')
    await runGit(root, ['init', '--quiet', 'x'])
    await rm(join(root, 'x', '.git'), {recursive: true})
    const {execFileSync} = await import('node:child_process')
    execFileSync('tar', ['-xf', join(root, 'a.tar'), '-C', join(root, 'x')])
    expect(await workTree(join(root, 'x'))).toEqual(FRESH)
  })
  test('after the project’s folder was renamed, and after it moved deeper', async () => {
    await using moved = await gitRepository(files)
    await rename(join(moved.root, 'visits'), join(moved.root, 'home-care'))
    expect(await workTree(moved.root)).toEqual(FRESH)
    await moved.commit('Renamed')
    expect(await commit(moved.root)).toEqual(FRESH)
    await cp(join(moved.root, 'home-care'), join(moved.root, 'care/data/home'), {recursive: true})
    await rm(join(moved.root, 'home-care'), {recursive: true})
    expect(await workTree(moved.root)).toEqual(FRESH)
  })
})

describe('history plays no part', () => {
  test('evidence first, model after: stale, as two commits and squashed into one', async () => {
    await using repository = await gitRepository(files)
    const first = (await repository.git('rev-parse', 'HEAD')).trim()
    await repository.write({'visits/models/m/weights.csv': 'weight,value\nage,0.9\n'})
    await repository.commit('Retrained')
    await repository.write({'visits/dpia.md': `${written()}\n`})
    await repository.commit('The evidence is touched last')
    expect(await commit(repository.root)).toEqual(STALE)
    await repository.git('reset', '--quiet', '--soft', first)
    await repository.commit('Squashed')
    expect(await commit(repository.root)).toEqual(STALE)
  })

  test('a model that was changed and put back is fresh again', async () => {
    await using repository = await gitRepository(files)
    await repository.write({'visits/models/m/weights.csv': 'weight,value\nage,0.9\n'})
    await repository.commit('Retrained')
    expect(await commit(repository.root)).toEqual(STALE)
    await repository.git('revert', '--no-edit', 'HEAD')
    expect(await commit(repository.root)).toEqual(FRESH)
  })

  test('a rebase, a merge and forged dates leave it fresh', async () => {
    await using repository = await gitRepository({'README.md': 'Old\n'})
    await repository.git('switch', '--quiet', '-c', 'work')
    await repository.write(files)
    await repository.commit('All of it')
    await repository.git('switch', '--quiet', 'main')
    await repository.write({'other.txt': 'Elsewhere\n'})
    await repository.commit('Elsewhere')
    await repository.git('switch', '--quiet', 'work')
    await repository.git('rebase', '--quiet', 'main')
    expect(await commit(repository.root)).toEqual(FRESH)
    await repository.git(
      '-c',
      'user.name=X',
      'commit',
      '--quiet',
      '--amend',
      '--no-edit',
      '--date=2001-01-01T00:00:00Z',
    )
    expect(await commit(repository.root)).toEqual(FRESH)
    await repository.git('switch', '--quiet', 'main')
    await repository.git('merge', '--quiet', '--no-ff', '--no-edit', 'work')
    expect(await commit(repository.root)).toEqual(FRESH)
  })

  test('a mode change of covered content is no change of content', async () => {
    await using repository = await gitRepository(files)
    await repository.git('update-index', '--chmod=+x', 'visits/models/m/weights.csv')
    await repository.git('commit', '--quiet', '--message', 'Executable')
    expect(await commit(repository.root)).toEqual(FRESH)
  })
})

describe('a change of what the assessment is about makes it stale', () => {
  const memory = async (given: Record<string, string | Uint8Array>) => {
    await using folder = await temporaryFolder(given)
    return await workTree(folder.root)
  }

  test('one newline in the evidence', async () => {
    expect(await memory(await edited(text => `${text}\n`, 'visits/dpia.md'))).toEqual(STALE)
  })
  test('one byte of the model, and one more file beside it', async () => {
    expect(await memory(await edited(text => text.replace('0.2', '0.3'), 'visits/models/m/weights.csv'))).toEqual(STALE)
    expect(await memory({...files, 'visits/models/m/extra.bin': 'x'})).toEqual(STALE)
  })
  test('a file of the model that is gone', async () => {
    const {'visits/models/m/README.md': _, ...rest} = files
    expect(await memory(rest)).toEqual(STALE)
  })
  test('the evidence under another name, told in the entry: the entry changed, and so did what was signed', async () => {
    const {'visits/dpia.md': evidence = '', ...rest} = await edited(text =>
      text.replace('evidence: dpia.md', 'evidence: assessment.md'),
    )
    expect(await memory({...rest, 'visits/assessment.md': evidence})).toEqual(STALE)
  })
  test.each([
    ['the effect', 'effect: contact', 'effect: service'],
    ['the polarity', 'for_the_person: favourable', 'for_the_person: adverse'],
    ['the groups', 'groups: [woman, man]', 'groups: [woman, other]'],
    ['one group less', 'groups: [woman, man]', 'groups: [woman]'],
    ['who makes it happen', 'by: person', 'by: model'],
    ['the technique', 'kind: scorecard', 'kind: neural-network'],
    ['its date', 'completed: 2026-05-12', 'completed: 2026-06-12'],
    ['its coverage, made narrower', 'paths: [models/m/, data/schema.yml]', 'paths: [models/m/]'],
    ['a name of an event', 'call: {by', 'visit: {by'],
  ])('%s', async (_, from, to) => {
    expect(await memory(await edited(text => text.replace(from, to)))).toContain(STALE[0])
  })
  test('a fact that it covers and that was taken away', async () => {
    expect(await memory(await edited(text => text.replace('  automation: support\n', '')))).toEqual(STALE)
  })
  test('but not a fact that it does not cover, nor layout, order of keys or a comment', async () => {
    expect(
      await memory(
        await edited(text => text.replace('name: Visits', 'name: Visits, goal: Time for people, id: visits')),
      ),
    ).toEqual(FRESH)
    expect(
      await memory(
        await edited(text =>
          text.replace(
            '    kind: dpia\n    evidence: dpia.md\n',
            '    evidence: dpia.md # one page\n    kind: "dpia"\n',
          ),
        ),
      ),
    ).toEqual(FRESH)
  })
})

describe('the project does not choose what is watched', () => {
  const first = async (coverage: string) => {
    const given = await project(DECLARATION.replace(/covers: .*/, coverage))
    const narrowed = String(given['visits/ethics.yml'])
    await using folder = await temporaryFolder(given)
    const judgement = await judgedTree((await openTree(folder.root)).tree)
    return {narrowed, found: of(judgement, 'house/dpia').map(brief)}
  }
  const unsealed = async (coverage: string) => {
    const text = String(files['visits/ethics.yml'])
    await using folder = await temporaryFolder({...files, 'visits/ethics.yml': text.replace(/covers: .*/, coverage)})
    return await workTree(folder.root)
  }

  test('`seal` widens what covers too little, so nobody has to know the minimum by heart', async () => {
    const {narrowed, found} = await first('covers: {paths: [dpia.md]}')
    expect(narrowed).toContain('paths: [dpia.md, data/schema.yml, models/m/]')
    expect(found).toEqual(['pass assessment.done visits/ethics.yml#/assessments/dpia'])
  })
  test('a seal over too little is a finding though it is right', async () => {
    // Sealed under rules that ask for less, judged under those that ask for more.
    const lenient = house({dpia: 'check: {assessment: {kind: dpia, covers: [use.effect]}}'})
    const given = {
      ...files,
      ...lenient,
      'visits/ethics.yml': DECLARATION.replace(/covers: .*/, 'covers: {facts: [use.effect]}'),
    }
    const narrow = {...(await sealed(given, {folder: 'visits'})), ...RULES}
    await using folder = await temporaryFolder(narrow)
    const judgement = await judgedTree((await openTree(folder.root)).tree)
    expect(of(judgement, 'house/dpia').map(({outcome, say}) => [outcome, say.key, say.with['lacking']])).toEqual([
      ['fail', 'assessment.covers-too-little', ['data/schema.yml', 'models/m/', 'use.events', 'models.kind']],
    ])
  })
  test('a pattern that matches nothing is a finding of its own', async () => {
    const {found} = await first('covers: {paths: ["models/**/*.onnx"]}')
    expect(found).toEqual(['fail assessment.covers-nothing visits/ethics.yml#/assessments/dpia/covers/paths'])
  })
  test('nothing covered at all is stale, since the entry is no longer what was sealed', async () => {
    expect(await unsealed('period: 2026-01-01')).toEqual(STALE)
  })
  test('a model that is not where it is said to be is not covered', async () => {
    const {found} = await first(`${/covers: .*/.exec(DECLARATION)?.[0] ?? ''}`)
    expect(found[0]).toMatch(/^pass/)
    const gone = await project(
      DECLARATION.replace('path: models/m/', 'path: models/other/').replace('[models/m/, ', '['),
    )
    await using folder = await temporaryFolder(gone)
    const judgement = await judgedTree((await openTree(folder.root)).tree)
    expect(of(judgement, 'house/dpia').map(({outcome}) => outcome)).not.toContain('pass')
  })
  test('a model without files here is covered by its version and its digest', async () => {
    const outside = DECLARATION.replace('path: models/m/', 'artefact: {name: m.bin, digest: "sha256:00"}, version: "3"')
      .replace('[models/m/, ', '[')
      .replace('models.m, ', 'models.kind, ')
    const given = await project(outside)
    expect(String(given['visits/ethics.yml'])).toContain('models.version')
    const later = {...given, 'visits/ethics.yml': String(given['visits/ethics.yml']).replace('sha256:00', 'sha256:11')}
    await using before = await temporaryFolder(given)
    await using after = await temporaryFolder(later)
    expect(await workTree(before.root)).toEqual(FRESH)
    expect(await workTree(after.root)).toEqual(STALE)
  })
})

describe('what stands for content that is elsewhere', () => {
  const POINTER = (oid: string) => `version https://git-lfs.github.com/spec/v1\noid sha256:${oid.repeat(64)}\nsize 12\n`

  test('a pointer of Git LFS is no evidence', async () => {
    await using repository = await gitRepository(
      await sealed({...files, 'visits/dpia.md': POINTER('a')}, {folder: 'visits'}),
    )
    expect(await commit(repository.root)).toEqual(['error evidence.pointer'])
  })
  test('among covered content its own text counts: it names the content by digest', async () => {
    await using repository = await gitRepository(
      await sealed({...files, 'visits/models/m/weights.csv': POINTER('a')}, {folder: 'visits'}),
    )
    expect(await commit(repository.root)).toEqual(FRESH)
    await repository.write({'visits/models/m/weights.csv': POINTER('b')})
    await repository.commit('Another model in LFS')
    expect(await commit(repository.root)).toEqual(STALE)
  })
  test('a symbolic link is no evidence, wherever it leads', async () => {
    await using repository = await gitRepository(files)
    await rename(join(repository.root, 'visits/dpia.md'), join(repository.root, 'visits/real.md'))
    await symlink('real.md', join(repository.root, 'visits/dpia.md'))
    await repository.commit('A link')
    expect(await commit(repository.root)).toContain('error evidence.link')
    expect(await workTree(repository.root)).toContain('error evidence.link')
  })
  test('a submodule among covered content counts by its commit, and is no evidence', async () => {
    await using repository = await gitRepository(files)
    const gitlink = (oid: string) =>
      repository.git('update-index', '--add', '--cacheinfo', `160000,${oid.repeat(40)},visits/models/m/sub`)
    await gitlink('1')
    await repository.git('commit', '--quiet', '--message', 'A submodule beside the model')
    expect(await commit(repository.root)).toEqual(STALE)
  })
})

describe('line ends and attributes', () => {
  test('a checkout with CRLF line ends has the same seal', async () => {
    await using origin = await gitRepository(files)
    await using place = await temporaryFolder()
    await runGit(place.root, ['clone', '--quiet', '--config', 'core.autocrlf=true', origin.root, 'crlf'])
    const {readFile} = await import('node:fs/promises')
    expect(await readFile(join(place.root, 'crlf/visits/dpia.md'), 'utf8')).toContain('\r\n')
    expect(await workTree(join(place.root, 'crlf'))).toEqual(FRESH)
  })
  test('`text=auto` and `ident` in .gitattributes do not touch it', async () => {
    await using origin = await gitRepository({...files, '.gitattributes': '* text=auto eol=crlf\n*.csv ident\n'})
    await using place = await temporaryFolder()
    await runGit(place.root, ['clone', '--quiet', origin.root, 'clone'])
    expect(await workTree(join(place.root, 'clone'))).toEqual(FRESH)
  })
  test('a changed file that is not committed yet is hashed as it is', async () => {
    await using repository = await gitRepository(files)
    await repository.write({'visits/models/m/weights.csv': MODEL.replace('0.2', '0.4')})
    expect(await workTree(repository.root)).toEqual(STALE)
    await repository.write({'visits/models/m/weights.csv': MODEL})
    expect(await workTree(repository.root)).toEqual(FRESH)
  })
})

test('a repository handle for a clone commits as the first one does', async () => {
  await using folder = await temporaryFolder()
  await runGit(folder.root, ['init', '--quiet', '--initial-branch=main'])
  const repository = repositoryAt(folder)
  await repository.write(files)
  await repository.commit()
  expect(await commit(repository.root)).toEqual(FRESH)
})
