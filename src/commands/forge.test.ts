import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {startHub} from '../../test/emulator/hub.ts'
import {gitRepository} from '../../test/repositories.ts'
import {renderer} from '../language/render.ts'
import {GATE_FILES} from '../policy/gate-files.ts'
import {type DoctorFlags, doctorCommand} from './doctor.ts'
import {forgeFrom, repositoryAt} from './forge-place.ts'
import {messages} from './messages.ts'
import {type SweepFlags, sweepCommand} from './sweep.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    printed += String(text)
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

const FILES = {'.github/ethics-gate/gate.yml': 'gate: 1\n', 'a.txt': '1'}

async function run(
  ask: (env: Record<string, string>) => Promise<number>,
  prepare: (repo: ReturnType<Awaited<ReturnType<typeof startHub>>['repository']>) => void = () => {},
  base = '',
) {
  await using hub = await startHub(base === '' ? {} : {basePath: '/api/v3', graphqlPath: '/api/graphql'})
  const repo = hub.repository('example/care', {files: FILES})
  prepare(repo)
  const token = hub.token({
    repository: repo,
    permissions: {contents: 'read', 'pull-requests': 'read', statuses: 'read'},
  })
  const {GITHUB_GRAPHQL_URL, ...env} = hub.env()
  return await ask({
    ...env,
    GITHUB_TOKEN: token,
    GITHUB_REPOSITORY: 'example/care',
    ...(base === '' && {GITHUB_GRAPHQL_URL: GITHUB_GRAPHQL_URL ?? ''}),
  })
}

describe('on the command line', () => {
  const doctor =
    (flags: Partial<DoctorFlags> = {}) =>
    (env: Record<string, string>) =>
      doctorCommand({format: 'json', ...flags}, env)
  const sweep =
    (flags: Partial<SweepFlags> = {}) =>
    (env: Record<string, string>) =>
      sweepCommand({format: 'json', commits: '50', ...flags}, env)

  test('doctor ends with 1 where no grade holds, and says what is missing and which files decide', async () => {
    expect(await run(doctor())).toBe(1)
    const {grade, diagnoses, notes} = JSON.parse(printed)
    expect(GATE_FILES.filter(file => !notes.join().includes(`\`${file}\``))).toEqual([])
    expect(grade).toBe('none')
    expect(diagnoses.find(({id}: {id: string}) => id === 'status-required')).toMatchObject({state: 'missing'})
  })

  test('doctor finds an Enterprise Server by its address', async () => {
    expect(await run(doctor({format: 'console', language: 'da'}), undefined, 'ghes')).toBe(1)
    expect(printed).toContain('Ingen grad af håndhævelse')
  })

  test('doctor without a token looks at the files around it', async () => {
    expect(await doctorCommand({format: 'markdown', language: 'nl'}, {})).toBe(1)
    expect(printed).toContain('alleen naar de bestanden in deze map gekeken')
  })

  test('sweep ends with 0 where there is nothing, and with 1 where something came past the gate', async () => {
    expect(await run(sweep())).toBe(0)
    expect(await run(sweep({format: 'console'}), repo => void repo.commit('main', {'a.txt': '2'}))).toBe(1)
    expect(printed).toContain('Ungated: no pull request to this branch brought it.')
  })

  test.each([
    ['no token', sweep(), {}],
    ['no name of a repository', doctor({repository: 'a/b/c'}), {GITHUB_TOKEN: 'x'}],
    ['no App', doctor({app: 'x'}), {}],
    ['no number of commits', sweep({commits: '0'}), {GITHUB_TOKEN: 'x', GITHUB_REPOSITORY: 'a/b'}],
    ['no format', doctor({format: 'pdf'}), {}],
  ])('%s is a fault with a remedy', async (_, ask, env) => {
    await expect(ask(env)).rejects.toMatchObject({name: 'Fault', hint: expect.any(String)})
  })

  test('a token that is refused is a fault, and not a finding', async () => {
    await expect(
      run(env => sweepCommand({format: 'json', commits: '5'}, {...env, GITHUB_TOKEN: 'wrong'})),
    ).rejects.toMatchObject({name: 'Fault', message: expect.stringContaining('does not accept the token')})
    await expect(run(env => doctorCommand({format: 'json'}, {...env, GITHUB_TOKEN: 'wrong'}))).rejects.toMatchObject({
      name: 'Fault',
    })
  })

  const english = renderer('en', [messages])

  test('the address for GraphQL follows from the other one', async () => {
    const of = async (GITHUB_API_URL: string) => {
      const place = await forgeFrom({GITHUB_TOKEN: 'x', GITHUB_API_URL}, 'a/b', english)
      return place.kind === 'forge' ? place.options.graphqlUrl : undefined
    }
    expect(await of('')).toBe('https://api.github.com/graphql')
    expect(await of('https://git.example.org/api/v3/')).toBe('https://git.example.org/api/graphql')
  })

  test('the repository is that of the remote where none is named, and a fault where that is not on GitHub', async () => {
    await using folder = await gitRepository({'a.txt': 'a'})
    const from = (env: Record<string, string> = {}) =>
      forgeFrom({GITHUB_TOKEN: 'x', ...env}, undefined, english, folder.root)
    await expect(from()).rejects.toMatchObject({name: 'Fault', hint: expect.stringContaining('--repository')})
    await folder.git('remote', 'add', 'origin', 'git@git.example.org:example/care.git')
    await expect(from()).rejects.toMatchObject({name: 'Fault'})
    expect(await from({GITHUB_SERVER_URL: 'https://git.example.org'})).toMatchObject({
      options: {repository: {owner: 'example', name: 'care'}},
      taken: {with: {repository: 'example/care'}},
    })
    expect(await from({GITHUB_REPOSITORY: 'example/other'})).not.toHaveProperty('taken')
  })

  test.each([
    ['https://github.com/example/care.git', 'example/care'],
    ['https://github.com/example/care', 'example/care'],
    ['https://x:secret@github.com/example/care', 'example/care'],
    ['git@github.com:example/care.git', 'example/care'],
    ['ssh://git@github.com:22/example/care.git', 'example/care'],
    ['https://github.com.example.org/example/care', undefined],
    ['https://github.com@example.org/example/care', undefined],
    ['https://github.com/example/care/tree', undefined],
    ['file:///github.com/example/care', undefined],
    ['../care', undefined],
    ['https://github.com/example/.git', undefined],
  ])('%s', (address, repository) => {
    expect(repositoryAt(address, ['github.com', ''])).toBe(repository)
  })
})
