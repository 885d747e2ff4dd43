import {cp} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Built, builtCommand} from '../built.ts'
import {type TemporaryFolder, temporaryFolder} from '../repositories.ts'
import {expectHarmless, words} from './refused.ts'

/** `ethics-gate inspect` as it is shipped, on a few of the files that `inspected-files.test.ts` has all of. */

const FIXTURES = join(import.meta.dirname, '../fixtures')
const LANGUAGES = ['en', 'nl', 'da'] as const

let command: Built
let folder: TemporaryFolder
beforeAll(async () => {
  ;[command, folder] = await Promise.all([builtCommand(), temporaryFolder()])
  await cp(FIXTURES, folder.root, {recursive: true})
})
afterAll(async () => {
  await command[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const run = (...args: string[]) => command.run(args, {in: folder.root})

test.each([
  ['en', 'Put this under `results:` of your bias test', 'Only you can answer this:'],
  ['nl', 'Zet dit onder `results:` van je biastoets', 'Dit kun alleen jij beantwoorden:'],
  ['da', 'Sæt dette ind under `results:` for din test for skævheder', 'Det kan kun du svare på:'],
])('a mapping is proposed in %s, with what only people can answer', async (language, paste, asks) => {
  const {code, stdout} = await run('inspect', 'shapes/13-coded.csv', '--language', language)
  expect(code).toBe(0)
  expect(words(stdout)).toContain(paste)
  expect(stdout).toContain(
    '\n    - file: shapes/13-coded.csv\n      event: <name-of-the-event>\n      table:\n        attribute: name-of-the-attribute\n',
  )
  expect(words(stdout)).toContain(asks)
})

test('a proposal names the file as the nearest declaration would', async () => {
  await using alone = await temporaryFolder({'project/ethics.yml': 'ethics: 1\nproject: {name: Visits}\n'})
  await cp(join(FIXTURES, 'shapes/13-coded.csv'), join(alone.root, 'project/reports/coded.csv'))
  const {stdout} = await command.run(['inspect', 'project/reports/coded.csv'], {in: alone.root})
  expect(stdout).toContain('\n    - file: reports/coded.csv\n')
})

test('a file that only compares groups is refused with what it should hold', async () => {
  const ended = await run('inspect', 'shapes/07-comparisons.json')
  expect(ended.code).toBe(1)
  expect(words(ended.stdout)).toContain('Write for each group `n` and `selected`, or `tp`, `fp`, `fn` and `tn`.')
  expectHarmless(ended)
})

test.each(LANGUAGES)('there is a page in %s that loads and runs nothing', async language => {
  for (const file of ['tools/clarify/analysis.json', 'tools/cyclonedx/bom.json', 'tools/deon/ethics.md']) {
    const {stdout} = await run('inspect', file, '--format', 'html', '--language', language)
    expect(stdout).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`))
    expect(stdout).not.toMatch(/<script|<img|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    expect(stdout.match(/<h1>/g)).toHaveLength(1)
  }
})

test('the schema of what is printed as JSON can be asked for', async () => {
  const {code, stdout} = await run('schema', 'inspection')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    $id: expect.stringContaining('inspection.schema.json'),
    required: expect.arrayContaining(['format', 'measurements', 'notes']),
  })
})
