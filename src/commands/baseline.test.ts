import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {declares, house, type Texts} from '../../test/project.ts'
import {baselineOf} from '../../test/settling.ts'
import {type BaselineFlags, baselineCommand} from './baseline.ts'
import {explainFault} from './fault.ts'

/*
 * The command, on a folder on disk.
 */

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true})
})

const GATE = '.github/ethics-gate'
const FILE = `${GATE}/baseline.json`
const files = (mode = 'improve', rest = 'data: {about: persons}\n'): Texts => ({
  ...house({asked: 'check: {declared: [use.supports]}, waiver: {by: manager}'}),
  [`${GATE}/gate.yml`]: `gate: 1\npolicies: [house]\nmode: ${mode}\nowners: [manager]\nroles: {manager: {accounts: [{login: anna, id: 1}]}}\n`,
  'ethics.yml': declares(rest),
})

function folderOf(texts: Texts): string {
  const folder = mkdtempSync(join(tmpdir(), 'baseline-'))
  made.push(folder)
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What the command prints, or why it does not. */
async function run(folder: string, flags: BaselineFlags = {}): Promise<{code: number; stdout: string}> {
  let stdout = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    stdout += String(text)
    const done = rest.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  })
  try {
    return {code: await baselineCommand(folder, {today: '2026-11-22', ...flags}), stdout}
  } catch (error) {
    return {code: 2, stdout: explainFault(error)}
  } finally {
    spy.mockRestore()
  }
}

const read = (folder: string) => baselineOf(readFileSync(join(folder, FILE), 'utf8')).baseline

describe('ethics-gate baseline', () => {
  test('shows what it would write, and writes with --write', async () => {
    const folder = folderOf(files())
    const shown = await run(folder)
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('added    house/asked  visits  until 22 November 2027')
    expect(shown.stdout).toContain('Nothing was written')
    expect(() => read(folder)).toThrow()
    const written = await run(folder, {write: true})
    expect(written.stdout).toContain(`Written: ${FILE}`)
    expect(read(folder)?.entries.map(({rule, since}) => [rule, since])).toEqual([['house/asked', '2026-11-22']])
    const again = await run(folder, {write: true, today: '2026-12-01', language: 'nl'})
    expect(again.stdout).toContain('gebleven   1 regel, de oudste sinds 22 november 2026')
    expect(read(folder)?.made).toBe('2026-11-22')
  })
  test('takes out what was mended', async () => {
    const folder = folderOf(files())
    await run(folder, {write: true})
    writeFileSync(join(folder, 'ethics.yml'), declares('data: {about: persons}\nuse: {supports: Planning}\n'))
    expect((await run(folder, {write: true})).stdout).toContain('mended   house/asked')
    expect(read(folder)).toMatchObject({entries: [], projects: ['visits']})
  })
  test('says that a baseline tolerates nothing where the gate enforces', async () => {
    const {code, stdout} = await run(folderOf(files('enforce')), {language: 'da'})
    expect(code).toBe(0)
    expect(stdout).toContain('udeladt  1 fund, der spærrer: deres politik står på enforce')
    expect(stdout).not.toContain('Der står intet')
    expect(stdout).toContain('mode: improve')
  })
  test('says so where nothing is wrong', async () => {
    const {stdout} = await run(folderOf(files('improve', 'data: {about: persons}\nuse: {supports: Planning}\n')))
    expect(stdout).toContain('Nothing stands on the baseline.')
  })
  test('a rule that is not there is a fault, with the nearest name', async () => {
    const {code, stdout} = await run(folderOf(files()), {add: ['house/askd']})
    expect(code).toBe(2)
    expect(stdout).toContain('Did you mean house/asked?')
  })
  test('a broken gate folder is a fault: nothing is proposed by half of what decides', async () => {
    const folder = folderOf({...files(), [FILE]: '{}'})
    const {code, stdout} = await run(folder, {write: true})
    expect([code, readFileSync(join(folder, FILE), 'utf8')]).toEqual([2, '{}'])
    expect(stdout).toContain('what decides is not in order')
  })
  test('follows no link out of the repository', async () => {
    const folder = folderOf(files())
    const outside = join(folderOf({}), 'elsewhere.json')
    symlinkSync(outside, join(folder, FILE))
    const {code} = await run(folder, {write: true})
    expect(code).toBe(2)
    expect(() => readFileSync(outside)).toThrow()
  })
})
