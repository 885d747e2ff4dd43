import {createWriteStream} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {finished} from 'node:stream/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ROOT} from '../../tools/files.ts'
import {type Built, builtCommand, type Ended} from '../built.ts'
import {type TemporaryFolder, temporaryFolder} from '../repositories.ts'
import {expectHarmless, words} from './refused.ts'

/** `ethics-gate inspect` as it is shipped, on what people commit and on what nobody should. */

let command: Built
let folder: TemporaryFolder
beforeAll(async () => {
  ;[command, folder] = await Promise.all([builtCommand(), temporaryFolder()])
})
afterAll(async () => {
  await command[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const HEAD = 'event,attribute,group,n,selected,tp,fp,fn,tn'
const FINE = `${HEAD}\ncall,gender,woman,100,41,30,11,20,39\ncall,gender,man,100,50,36,14,18,32\n`

async function inspect(name: string, content: string | Uint8Array, ...flags: string[]): Promise<Ended> {
  await writeFile(join(folder.root, name), content)
  return command.run(['inspect', name, ...flags], {in: folder.root})
}

interface Inspected {
  readonly format: string
  readonly measurements: readonly {
    readonly attribute: string
    readonly group: string
    readonly n: number | null
    readonly counts: Readonly<Record<'tp' | 'fp' | 'fn' | 'tn', number>> | null
    readonly rates: Readonly<Record<string, number>>
  }[]
  readonly notes: readonly {
    readonly level: string
    readonly code: string
    readonly message: string
    readonly place: {readonly file: string; readonly line: number; readonly column: number}
  }[]
}

const json = async (name: string, content: string | Uint8Array): Promise<Inspected> =>
  JSON.parse((await inspect(name, content, '--format', 'json')).stdout)

describe('what is shown', () => {
  test('every group with its counts, rates and intervals, and where it came from', async () => {
    const {code, stdout} = await inspect('fine.csv', FINE)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^fine\.csv\nIt has the columns of a report of ethics-gate itself\./)
    expect(stdout).toContain('woman     100        41  41.0%  31.9% to 50.8%')
    expect(stdout).toContain('man    36  14  18  32  66.7% (53.4–77.8)')
  })
  test('as JSON, with numbers as numbers', async () => {
    const found = await json('fine.csv', FINE)
    expect(found).toMatchObject({format: 'canonical', notes: []})
    expect(found.measurements[0]).toMatchObject({
      attribute: 'gender',
      group: 'woman',
      n: 100,
      counts: {tp: 30, fp: 11, fn: 20, tn: 39},
      rates: {'selection-rate': 0.41, 'true-positive-rate': 0.6, 'false-positive-rate': 0.22},
      place: {file: 'fine.csv', line: 2, column: 19},
    })
  })
  test('as a page with a picture, in each language', async () => {
    for (const language of ['en', 'nl', 'da']) {
      const {stdout} = await inspect('fine.csv', FINE, '--format', 'html', '--language', language)
      expect(stdout).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language}">`, 'i'))
      expect(stdout).toContain('<svg')
      expect(stdout).not.toContain('<script')
    }
  })
  test('as the declaration beside it says', async () => {
    const args = ['inspect', 'examples/school-absence/reports/fairness.json']
    const {code, stdout} = await command.run(args, {in: ROOT})
    expect(code).toBe(0)
    expect(words(stdout)).toContain('Read as examples/school-absence/ethics.yml:')
  })
  test('a file that is not there, a folder, and a format that is unknown', async () => {
    for (const args of [['gone.csv'], ['.'], ['fine.csv', '--format', 'xml']]) {
      const ended = await command.run(['inspect', ...args], {in: folder.root})
      expect(ended.code).toBe(2)
      expectHarmless(ended)
    }
  })
})

describe('hostile evidence', () => {
  type Case = readonly [what: string, file: string, content: string | Uint8Array, says: string, at: string]
  const row = (cells: string) => `${HEAD}\ncall,gender,woman,${cells}\ncall,gender,man,100,50,36,14,18,32\n`
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
  const utf16 = Buffer.from(`\uFEFF${FINE}`, 'utf16le')
  const many = `${HEAD}\n${Array.from({length: 200_000}, (_, i) => `call,id,${i},1,1,,,,`).join('\n')}\n`

  const CASES: readonly Case[] = [
    ['deep nesting', 'deep.json', deep, 'Nested deeper than 64 levels', 'deep.json:1:326'],
    ['a trailing comma', 'comma.json', '{"a": [1,\n2,],\n}', '', 'comma.json:2:'],
    ['UTF-16', 'utf16.csv', utf16, 'UTF-8', 'utf16.csv:1:1'],
    ['a negative count', 'negative.csv', row('100,-4,,,,'), 'negative', 'negative.csv:2:23'],
    ['a count that is no whole number', 'fraction.csv', row('100,0.41,,,,'), 'not whole', 'fraction.csv:2:23'],
    ['a percentage under the name of a count', 'percent.csv', row('100,41%,,,,'), 'not whole', 'percent.csv:2:23'],
    [
      'a thousands separator',
      'thousands.csv',
      row('100,"1,041",,,,'),
      'cannot be read as a number',
      'thousands.csv:2:23',
    ],
    ['a formula', 'formula.csv', row('100,=1+1,,,,'), 'cannot be read as a number', 'formula.csv:2:23'],
    ['a formula with a command', 'dde.csv', row(`100,"=cmd|' /C calc'!A0",,,,`), 'cannot be read', 'dde.csv:2:23'],
    ['more selected than there are', 'more.csv', row('10,41,,,,'), 'has only 10', 'more.csv:2:'],
    ['cells that do not add up', 'sum.csv', row('100,,30,11,20,30'), 'add up to 91', 'sum.csv:2:'],
    ['a group that stands twice', 'twice.csv', `${FINE}call,gender,man,100,51,,,,\n`, 'second time', 'twice.csv:4:'],
    [
      'two delimiters',
      'mixed.csv',
      `${FINE}call;gender;other;100;51;;;;\n`,
      'This row has 1 cell; there are 9 headers',
      'mixed.csv:4:1',
    ],
    ['a header twice', 'header.csv', `${HEAD},n\ncall,gender,woman,1,1,,,,,1\n`, 'a second time', 'header.csv:1:46'],
    ['more groups than anybody compares', 'many.csv', many, 'rows', 'many.csv:1:1'],
    [
      'ten million groups',
      'millions.csv',
      Buffer.alloc(180_000_000, 'call,id,1,1,1,,,,\n'),
      'at most 10,485,760 are read',
      'millions.csv:1:1',
    ],
    ['nothing', 'empty.csv', '', 'empty', 'empty.csv:1:1'],
    [
      'a picture',
      'picture.csv',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'not UTF-8 text',
      'picture.csv:1:1',
    ],
  ]
  test.each(CASES)('%s', async (_, file, content, says, at) => {
    const ended = await inspect(file, content)
    expect({code: ended.code, printed: words(ended.stdout)}).toEqual({
      code: 1,
      printed: expect.stringContaining(says),
    })
    expect(ended.stdout).toContain(at)
    expectHarmless(ended)
  })

  test('200 MB of JSON are refused without being read', async () => {
    const path = join(folder.root, 'huge.json')
    const stream = createWriteStream(path)
    const chunk = Buffer.alloc(1024 * 1024, '[0,1,2],')
    stream.write('[')
    for (let i = 0; i < 200; i++)
      if (!stream.write(chunk)) await new Promise<void>(resolve => stream.once('drain', () => resolve()))
    stream.end('0]')
    await finished(stream)
    const ended = await command.run(['inspect', 'huge.json'], {in: folder.root})
    expect(ended.code).toBe(1)
    expect(words(ended.stdout)).toContain('at most 10,485,760 are read')
  })

  test('numbers as texts and JSON inside JSON are read, and the second is told', async () => {
    const inner = JSON.stringify({gender: {woman: {n: '100', selected: '41'}, man: {n: '100', selected: '50'}}})
    await writeFile(
      join(folder.root, 'ethics.yml'),
      `ethics: 1\nproject: {name: Visits}\nassessments:\n  test: {kind: bias-test, results: [{file: double.json, event: call, table: {path: "{attribute}.{group}.{count}"}}]}\n`,
    )
    const found = await json('double.json', JSON.stringify(inner))
    expect(found.measurements.map(({group, n}) => [group, n])).toEqual([
      ['woman', 100],
      ['man', 100],
    ])
    expect(found.notes.map(({code}) => code)).toContain('bias-evidence.double-encoded')
  })

  test('names with Markdown, HTML and commands for a build log are only names', async () => {
    const names = [
      '<script>alert(1)</script>',
      '![x](https://example.org/x.png)',
      '::error::x',
      '##[error]x',
      '`; rm -rf /',
      '__proto__',
    ]
    const unseen = ['\u001b[31mred', 'a\u202eb', 'a\u0007b']
    const text = [...names, ...unseen].map((name, i) => `call,gender,"${name}",${100 + i},${40 + i},,,,`).join('\n')
    for (const format of ['console', 'html', 'json']) {
      const ended = await inspect('names.csv', `${HEAD}\n${text}\n`, '--format', format)
      expect(ended.code).toBe(1)
      expectHarmless(ended)
      if (format === 'html') expect(ended.stdout).not.toMatch(/<script>|<img/)
      if (format !== 'json') continue
      const found: Inspected = JSON.parse(ended.stdout)
      expect(found.measurements).toHaveLength(names.length)
      expect(found.notes).toHaveLength(unseen.length)
    }
  })
})
