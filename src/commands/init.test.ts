import {lstat, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {type Files, gitRepository, type TemporaryFolder, temporaryFolder} from '../../test/repositories.ts'
import {explainFault} from './fault.ts'
import {type InitFlags, initCommand} from './init.ts'
import type {Terminal} from './init-ask.ts'
import {existingIn, write} from './init-files.ts'

/** What was printed meanwhile. */
async function printedBy(run: () => Promise<number>): Promise<{code: number; output: string}> {
  let output = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    output += String(text)
    const done = rest.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  })
  try {
    const code = await run()
    return {code, output}
  } catch (error) {
    return {code: 2, output: explainFault(error)}
  } finally {
    spy.mockRestore()
  }
}

const FLAGS: InitFlags = {
  name: 'Visits',
  goal: 'Plan visits',
  unit: 'Care',
  contact: 'care@example.org',
  about: 'persons',
  effect: 'contact',
  automation: 'support',
  model: 'planner',
  owner: ['ann:1001'],
  yes: true,
}
const NAMES = [
  'ethics.yml',
  'assessments/weighing.md',
  '.github/ethics-gate/gate.yml',
  '.github/workflows/ethics-gate.yml',
  '.github/workflows/ethics-gate-review.yml',
  '.github/CODEOWNERS',
]

const init = (folder: TemporaryFolder, flags: InitFlags = FLAGS, below = '', terminal?: Terminal) =>
  printedBy(() => initCommand(join(folder.root, below), flags, terminal))
const there = (folder: TemporaryFolder, names: readonly string[]) =>
  Promise.all(
    names.map(name =>
      lstat(join(folder.root, name)).then(
        () => true,
        () => false,
      ),
    ),
  )
const text = (folder: TemporaryFolder, name: string) => readFile(join(folder.root, name), 'utf8')

/** Somebody who answers in this order, and nothing when asked more. */
function somebody(...answers: string[]): Terminal & {left: string[]; asked: string[]} {
  const asked: string[] = []
  return {
    left: answers,
    asked,
    question: async text => {
      asked.push(text)
      const next = answers.shift()
      if (next === undefined) throw new Error('one question too many')
      return next
    },
    close: () => {},
  }
}

describe('writing', () => {
  test('a new repository gets everything, and a second run has nothing to do', async () => {
    await using folder = await gitRepository()
    const first = await init(folder)
    expect(first.code, first.output).toBe(0)
    expect(await there(folder, NAMES)).toEqual(NAMES.map(() => true))
    const second = await init(folder, {yes: true})
    expect(second.output).toContain('There is nothing to do')
    const withFlags = await init(folder)
    expect(withFlags.output).toContain('There is nothing to do')
  })

  test('what is shown is what is written', async () => {
    await using folder = await gitRepository()
    const {output} = await init(folder)
    for (const name of NAMES)
      for (const line of (await text(folder, name)).trimEnd().split('\n')) expect(output).toContain(`  │ ${line}`)
  })

  test('a dry run, a refusal and a run that nobody agrees to write nothing', async () => {
    await using folder = await gitRepository({'a.txt': 'a'})
    const {yes: _, ...unsure} = FLAGS
    expect((await init(folder, {...FLAGS, dryRun: true})).output).toContain('--dry-run')
    expect((await init(folder, unsure)).output).toContain('--yes')
    expect((await init(folder, unsure, '', somebody('n'))).output).toContain('Nothing was written')
    expect(await there(folder, NAMES)).toEqual(NAMES.map(() => false))
  })

  test('answers may come from a person, who is asked again after a slip', async () => {
    await using folder = await gitRepository()
    const person = somebody('TODO', 'Visits', 'Plan visits', 'Care, care@example.org', '4', '9z', '3', 'b', 'none', 'j')
    const {code, output} = await init(folder, {language: 'nl'}, '', person)
    expect(code, output).toBe(0)
    expect(person.left).toEqual([])
    expect(person.asked.at(-2)).toContain('Vraag 6 van 6')
    expect(person.asked.filter(text => text.includes('Vraag 5 van 6'))).toHaveLength(2)
    expect(person.asked[1]).toContain('houdt alleen een plek vrij')
    expect(await text(folder, 'ethics.yml')).toContain('use: {effect: contact, automation: support}')
  })

  test('a project in a folder has the gate at the root', async () => {
    await using folder = await gitRepository({'projects/visits/a.txt': 'a'})
    await init(folder, FLAGS, 'projects/visits')
    expect(await there(folder, ['projects/visits/ethics.yml', '.github/workflows/ethics-gate.yml'])).toEqual([
      true,
      true,
    ])
    expect(await there(folder, ['ethics.yml', 'projects/visits/.github'])).toEqual([false, false])
  })

  test('code owners are added to, below what stands there', async () => {
    const before = '* @everybody'
    await using folder = await gitRepository({CODEOWNERS: before})
    await init(folder)
    expect(await text(folder, 'CODEOWNERS')).toMatch(/^\* @everybody\n\/\.github\/ethics-gate\/ @ann\n/)
    expect(await there(folder, ['.github/CODEOWNERS'])).toEqual([false])
    const once = await text(folder, 'CODEOWNERS')
    await init(folder)
    expect(await text(folder, 'CODEOWNERS')).toBe(once)
  })

  test('the default branch is what the remote calls so', async () => {
    await using folder = await gitRepository({'a.txt': 'a'})
    await folder.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    await init(folder)
    expect(await text(folder, '.github/workflows/ethics-gate.yml')).toContain('branches: [trunk]')
  })
})

describe('what comes next', () => {
  test('names who signs, with lines to paste, and asks for a second owner where there is one', async () => {
    await using folder = await gitRepository()
    const {output} = await init(folder)
    expect(output).toContain('   manager: {accounts: [{login: LOGIN, id: ID}]}  # the manager')
    expect(output).toContain('   specialist: {accounts: [{login: LOGIN, id: ID}]}  # a data specialist')
    expect(output).toContain('`directors`, `council` and `board`')
    expect(output).toContain('Name a second owner')
    await using other = await gitRepository()
    expect((await init(other, {...FLAGS, owner: ['ann:1001', 'cy:1004']})).output).not.toContain('Name a second owner')
  })

  test('gives the entries of new documents to paste, where the declaration was there before', async () => {
    const text = 'ethics: 1\nproject: {name: A}\ndata: {about: persons}\n'
    await using folder = await gitRepository({'ethics.yml': text})
    const {output} = await init(folder, {owner: ['ann:1001'], yes: true})
    const [, pasted = ''] = /below `assessments:`:\n((?: {5}.*\n)+)/.exec(output) ?? []
    expect(pasted).toContain(
      '       evidence: assessments/weighing.md\n       # completed: <a date such as 2026-02-01>\n',
    )
    await folder.write({'ethics.yml': `${text}assessments:\n${pasted.replaceAll(/^ {3}/gm, '')}`})
    expect((await init(folder, {yes: true})).output).toContain('There is nothing to do')
  })
})

describe('the way onto the default branch', () => {
  const merge = (output: string) => output.split('\n').find(line => /^\d\. Commit /.test(line)) ?? ''

  test('is a pull request without code and without judgement, while the workflow is not there', async () => {
    await using folder = await gitRepository({'a.py': 'a'})
    const {output} = await init(folder, {...FLAGS, owner: []})
    expect(merge(output)).toMatch(/no code, on a new branch from `main`.*Nothing judges that one/)
    // Also where it only lies on disk.
    const again = await init(folder, {owner: ['ann:1001'], yes: true})
    expect(merge(again.output)).toMatch(/Nothing judges that one/)
    expect(output.indexOf('Commit ')).toBeLessThan(output.indexOf('Require the status'))
  })

  test('is one that an administrator approves, where the workflow is there and the first configuration is not', async () => {
    await using folder = await gitRepository({'.github/workflows/ethics-gate.yml': '# mine\n'})
    expect(merge((await init(folder)).output)).toMatch(/no code.*administers the repository/)
  })

  test('is any, where both are there', async () => {
    await using folder = await gitRepository({
      '.github/workflows/ethics-gate.yml': '# mine\n',
      '.github/ethics-gate/gate.yml': 'gate: 1\nowners: [o]\nroles: {o: {accounts: [{login: ann, id: 1001}]}}\n',
    })
    expect(merge((await init(folder, {...FLAGS, owner: []})).output)).not.toContain('no code')
  })
})

describe('what stands there stays', () => {
  const MINE: Files = Object.fromEntries(NAMES.map(name => [name, `# mine\n`]))

  test('no file is written over', async () => {
    await using folder = await gitRepository({...MINE, 'ethics.yml': 'ethics: 1\nproject: {name: Mine}\n'})
    await init(folder)
    for (const name of NAMES.filter(name => name !== 'ethics.yml' && name !== '.github/CODEOWNERS'))
      expect(await text(folder, name), name).toBe('# mine\n')
    expect(await text(folder, '.github/CODEOWNERS')).toMatch(/^# mine\n/)
  })

  test('nothing is written through a link, of a file or of a folder above it', async () => {
    await using outside = await temporaryFolder({'o.txt': 'o'})
    await using folder = await gitRepository({
      'assessments/weighing.md': {link: join(outside.root, 'weighing.md')},
      '.github': {link: outside.root},
    })
    const {output} = await init(folder)
    expect(output).toContain('no ordinary file')
    expect(await there(outside, ['weighing.md', 'workflows', 'ethics-gate', 'CODEOWNERS'])).toEqual(
      [1, 2, 3, 4].map(() => false),
    )
    expect(await there(folder, ['ethics.yml'])).toEqual([true])
  })

  test('a folder that becomes a link, and a file that appears, after they were shown stop the run', async () => {
    await using outside = await temporaryFolder()
    await using folder = await temporaryFolder({'a/x.txt': 'x', 'b.txt': 'was'})
    const planned = (path: string, action: 'create' | 'append') =>
      ({path, action, content: 'new\n', why: {key: '', with: {}}}) as const
    const {rename, symlink, writeFile} = await import('node:fs/promises')
    const shown = existingIn(folder.root)
    const [a, b, c] = [shown('a/new.txt'), shown('b.txt'), shown('c.txt')]
    await rename(join(folder.root, 'a'), join(folder.root, 'was'))
    await symlink(outside.root, join(folder.root, 'a'))
    await writeFile(join(folder.root, 'b.txt'), 'is')
    await writeFile(join(folder.root, 'c.txt'), 'mine')
    expect(write(folder.root, planned('a/new.txt', 'create'), a)).toBe(false)
    expect(write(folder.root, planned('b.txt', 'append'), b)).toBe(false)
    expect(write(folder.root, planned('c.txt', 'create'), c)).toBe(false)
    expect(await there(outside, ['new.txt'])).toEqual([false])
    expect([await text(folder, 'b.txt'), await text(folder, 'c.txt')]).toEqual(['is', 'mine'])
  })
})

describe('what is refused, with what to do', () => {
  test.each<[string, InitFlags, string]>([
    ['missing answers', {name: 'a', yes: true}, '`--goal`'],
    ['a misspelt answer', {...FLAGS, about: 'person'}, 'Did you mean `persons`'],
    ['a placeholder', {...FLAGS, goal: 'TODO'}, 'no answer'],
    ['an owner without id', {...FLAGS, owner: ['ann']}, 'login:id'],
    ['policies without an owner', {...FLAGS, owner: [], policies: 'gladsaxe'}, '--owner'],
    ['a policy that does not exist', {...FLAGS, policies: 'gladsax'}, 'gladsaxe'],
    ['an action without a version', {...FLAGS, action: 'a/b'}, 'owner/repository@ref'],
    ['an action that would be more YAML', {...FLAGS, action: 'a/b@c\n      - run: x'}, 'owner/repository@ref'],
    ['a branch that cannot be', {...FLAGS, branch: 'a b'}, 'no name of a branch'],
    ['a language that there is not', {...FLAGS, language: 'de'}, 'Choose en, nl, da'],
  ])('%s', async (_, flags, says) => {
    await using folder = await gitRepository()
    const {code, output} = await init(folder, flags)
    expect({code, says: output.includes(says) ? says : output}).toEqual({code: 2, says})
    expect(await there(folder, NAMES)).toEqual(NAMES.map(() => false))
  })

  test('missing answers, with a command that is whole and runs as it stands', async () => {
    for (const language of ['en', 'nl', 'da']) {
      await using folder = await gitRepository()
      const {output} = await init(folder, {language})
      const example = output.split('\n').find(line => line.startsWith('  ethics-gate init ')) ?? ''
      expect(example).toMatch(/--model unknown --yes$/)
      const words = [...example.matchAll(/--([a-z]+) (?:"([^"]*)"|(\S+))/g)]
      const flags = Object.fromEntries(words.map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? '']))
      const {code, output: done} = await init(folder, {...flags, yes: true})
      expect(code, done).toBe(0)
    }
  })

  test('a declaration inside another one, and one beside a name that only looks like it', async () => {
    await using nested = await gitRepository({'ethics.yml': 'ethics: 1\nproject: {name: A}\n', 'b/c.txt': 'c'})
    expect((await init(nested, FLAGS, 'b')).output).toContain('There is a declaration above this folder: ethics.yml')
    await using alike = await gitRepository({'Ethics.yaml': 'ethics: 1\n'})
    expect((await init(alike)).output).toContain('Ethics.yaml only looks like a declaration')
  })

  test('policies, where the configuration is there already', async () => {
    await using folder = await gitRepository()
    await init(folder)
    expect((await init(folder, {...FLAGS, policies: 'gladsaxe'})).output).toContain('there already')
  })
})

describe('the status to require and the owner to name', () => {
  test('names the status as the gate writes it, with a digest where a branch has capitals', async () => {
    await using folder = await gitRepository()
    expect((await init(folder, {...FLAGS, branch: 'main'})).output).toContain('`ethics-gate: main`')
    await using other = await gitRepository()
    expect((await init(other, {...FLAGS, branch: 'Main'})).output).toMatch(/`ethics-gate: Main \([0-9a-f]{8}\)`/)
  })

  test('without an owner is one command that adds the configuration and leaves the rest as it is', async () => {
    await using folder = await gitRepository()
    const {output} = await init(folder, {...FLAGS, owner: [], language: 'da', branch: 'Main'})
    expect(await there(folder, ['ethics.yml', '.github/ethics-gate/gate.yml'])).toEqual([true, false])
    const command = `ethics-gate init ${folder.root} --owner LOGIN:ID --language da --branch Main`
    expect(output).toContain(`\`${command}\``)
    const before = await readFile(join(folder.root, 'ethics.yml'), 'utf8')
    const again = await init(folder, {owner: ['ann:1001'], language: 'da', branch: 'Main', yes: true})
    expect(again.code).toBe(0)
    expect(again.output).not.toContain('LOGIN:ID')
    expect(await readFile(join(folder.root, '.github/ethics-gate/gate.yml'), 'utf8')).toContain('branches: [Main]')
    expect(await readFile(join(folder.root, 'ethics.yml'), 'utf8')).toBe(before)
  })
})
