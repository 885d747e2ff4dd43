import {lstat, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {temporaryFolder} from '../../test/repositories.ts'
import {renderer} from '../language/render.ts'
import {messages} from '../measure/messages.ts'
import {Refused} from '../measure/refused.ts'
import {LANGUAGES} from '../words/language.ts'
import {writeReportFile} from './measure-write.ts'

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

/** Why it was not written, in the words of each language. */
async function refusal(output: string, here: string): Promise<{why: unknown; said: string[]}> {
  try {
    await writeReportFile(output, 'a\n', here)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const [reason] = error.reasons
    if (!reason) throw error
    return {why: reason.say.with['why'], said: LANGUAGES.map(each => renderer(each, [messages])(reason.say))}
  }
  return {why: 'written', said: []}
}

describe('a report that is written', () => {
  test('gets the folders that are missing, below the one where the command runs', async () => {
    await using folder = await temporaryFolder()
    for (const output of ['reports/bias.csv', 'a/b/c/bias.csv', './x/../y/bias.csv', 'bias.csv'])
      await writeReportFile(output, 'a\n', folder.root)
    expect(await readFile(join(folder.root, 'a/b/c/bias.csv'), 'utf8')).toBe('a\n')
    expect(await readFile(join(folder.root, 'y/bias.csv'), 'utf8')).toBe('a\n')
    expect(await isThere(join(folder.root, 'x'))).toBe(false)
  })

  test('may lie behind a link that is there, where no folder has to be made', async () => {
    await using outside = await temporaryFolder({'o.txt': 'o'})
    await using folder = await temporaryFolder({reports: {link: outside.root}})
    await writeReportFile('reports/bias.csv', 'a\n', folder.root)
    expect(await readFile(join(outside.root, 'bias.csv'), 'utf8')).toBe('a\n')
  })

  test('makes no folder through a link, nor outside of where the command runs, and says so', async () => {
    await using outside = await temporaryFolder({'o.txt': 'o'})
    await using folder = await temporaryFolder({'here/a.txt': 'a', 'here/reports': {link: outside.root}})
    const here = join(folder.root, 'here')
    expect((await refusal('reports/new/bias.csv', here)).why).toBe('through-link')
    expect((await refusal('../beside/bias.csv', here)).why).toBe('no-folder')
    expect((await refusal(join(outside.root, 'far/bias.csv'), here)).why).toBe('no-folder')
    expect(await isThere(join(outside.root, 'new'))).toBe(false)
    expect(await isThere(join(outside.root, 'far'))).toBe(false)
    expect(await isThere(join(folder.root, 'beside'))).toBe(false)
  })

  test.each([
    ['a.txt/bias.csv', 'not-folder'],
    ['b', 'is-folder'],
  ])('%s is refused with the reason: %s', async (output, why) => {
    await using folder = await temporaryFolder({'a.txt': 'a', 'b/c.txt': 'c'})
    const refused = await refusal(output, folder.root)
    expect(refused.why).toBe(why)
    for (const said of refused.said) expect(said).toMatch(/^`[^`]+` [^:]+: .+\.$/)
  })
})
