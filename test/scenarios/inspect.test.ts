import {createWriteStream} from 'node:fs'
import {cp, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {finished} from 'node:stream/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ROOT} from '../../tools/files.ts'
import {type Built, builtCommand, type Ended, ended} from '../built.ts'
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

describe('a proposal', () => {
  const EXAMPLE = join(ROOT, 'examples/school-absence')
  const json = async (args: readonly string[], at: string) =>
    JSON.parse((await command.run([...args, '--format', 'json'], {in: at})).stdout)
  const compared = (checked: {findings: readonly {detail?: {kind: string; groups?: unknown}}[]}) =>
    checked.findings.flatMap(({detail}) => (detail?.kind === 'bias' ? [detail.groups] : []))

  test('that is pasted into the declaration is read by a check, with the same counts', async () => {
    await using project = await temporaryFolder()
    await cp(EXAMPLE, project.root, {recursive: true})
    const file = join(project.root, 'ethics.yml')
    const written = await readFile(file, 'utf8')
    const entry = /^ {6}- file: reports\/fairness\.json[\s\S]*?(?=^ {4}\S)/mu
    const before = compared(await json(['check', '--today', '2026-11-22'], project.root))
    expect(before.length).toBeGreaterThan(1)

    await writeFile(file, written.replace(entry, ''))
    expect(compared(await json(['check', '--today', '2026-11-22'], project.root))).toEqual([])
    const {way, proposal} = await json(['inspect', 'reports/fairness.json'], project.root)
    expect({way, yaml: proposal.yaml}).toEqual({
      way: 'proposed',
      yaml: expect.stringContaining('  event: called-first\n  version: "3"\n'),
    })
    await writeFile(file, written.replace(entry, proposal.yaml.replaceAll(/^(?=.)/gmu, '      ')))
    expect(compared(await json(['check', '--today', '2026-11-22'], project.root))).toEqual(before)
  })

  test('says in words what must be filled in, and a check says it where it was not', async () => {
    const head =
      'ethics: 1\nproject: {name: Visits, status: pilot}\nassessments:\n  test:\n    kind: bias-test\n    results:\n'
    await using project = await temporaryFolder({
      'by-sex.csv': 'sex,n,selected\nF,240,60\nM,260,100\n',
      'ethics.yml': `${head}      - file: other.csv\n`,
    })
    const {stdout} = await command.run(['inspect', 'by-sex.csv'], {in: project.root})
    expect(words(stdout)).toContain('Put the name of the event in the place of `<name-of-the-event>`')
    const {proposal} = await json(['inspect', 'by-sex.csv'], project.root)
    await writeFile(join(project.root, 'ethics.yml'), head + proposal.yaml.replaceAll(/^(?=.)/gmu, '      '))
    const codes = (found: Inspected) => found.notes.map(({code}) => code)
    expect(codes(await json(['inspect', 'by-sex.csv'], project.root))).toEqual(
      expect.arrayContaining(['bias-evidence.no-event', expect.stringMatching(/placeholder$/)]),
    )
    const checked = await command.run(['check'], {in: project.root})
    expect(words(checked.stdout)).toContain('<name-of-the-event>')
  })

  test('is held against the plan of the nearest declaration, as a check will hold it', async () => {
    await using project = await temporaryFolder({
      'by-sex.csv': 'sex,n,selected\nF,240,60\nM,260,100\n',
      'ethics.yml':
        'ethics: 1\nproject: {name: Visits}\nuse: {events: {called: {by: model}}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, M]}}}\n',
    })
    const {code, stdout} = await command.run(['inspect', 'by-sex.csv'], {in: project.root})
    expect(code).toBe(1)
    expect(words(stdout)).toContain('`F` is not among the declared groups of `sex` (`woman` and `M`)')
    expect(words(stdout)).toContain('Is `called` what the file calls positive, or its opposite?')
  })
})

describe('an entry of a declaration', () => {
  const declaration = (entry: string) =>
    `ethics: 1\nproject: {name: Visits}\nuse: {events: {called: {by: model}}}\nmodels: {risk: {version: "3"}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments: {test: {kind: bias-test, results: [${entry}]}}\n`
  const TABLE = 'table: {attribute: sex, group: {column: sex}, stratum: {column: office}}'
  const ROWS = 'sex,office,n,selected\nwoman,A,10,3\nman,A,10,4\nwoman,B,12,5\nman,B,12,3\n'

  test.each([
    ['without an event', `{file: a.csv, version: "3", ${TABLE}}`, 'bias-evidence.no-event', 'a.csv'],
    [
      'with an event that is not declared',
      `{file: a.csv, version: "3", event: visited, ${TABLE}}`,
      'unknown-event',
      'ethics.yml',
    ],
    ['of another version', `{file: a.csv, version: "2", event: called, ${TABLE}}`, 'other-version', 'ethics.yml'],
    ['without a version', `{file: a.csv, event: called, ${TABLE}}`, 'no-version', 'ethics.yml'],
  ])('%s is told', async (_, entry, code, where) => {
    await using project = await temporaryFolder({'a.csv': ROWS, 'ethics.yml': declaration(entry)})
    const ended = await command.run(['inspect', 'a.csv', '--format', 'json'], {in: project.root})
    const found: Inspected = JSON.parse(ended.stdout)
    expect(ended.code).toBe(1)
    expect(found.measurements.length).toBe(6)
    const problems = found.notes.filter(({level}) => level === 'problem')
    expect(problems.map(note => [note.code.includes(code), note.place.file])).toContainEqual([true, where])
    expect(found.notes.map(note => note.code)).toContain('bias-evidence.strata-undeclared')
  })
})

describe('several files', () => {
  test('are shown one after the other, as a list, or on one page; the worst decides', async () => {
    await writeFile(join(folder.root, 'fine.csv'), FINE)
    await writeFile(join(folder.root, 'none.csv'), 'colour,price\nred,12\n')
    const run = (...args: string[]) => command.run(['inspect', ...args], {in: folder.root})
    const console = await run('fine.csv', 'none.csv')
    expect(console.code).toBe(1)
    expect(console.stdout).toMatch(/^fine\.csv\n[\s\S]+\n\n─{40,}\n\nnone\.csv\n/u)
    expect((await run('fine.csv', 'fine.csv')).code).toBe(0)
    expect((await run('fine.csv', 'gone.csv')).code).toBe(2)
    const list: readonly {readonly file: string}[] = JSON.parse(
      (await run('fine.csv', 'none.csv', '-f', 'json')).stdout,
    )
    expect(list.map(({file}) => file)).toEqual(['fine.csv', 'none.csv'])
    const page = (await run('fine.csv', 'none.csv', '-f', 'html')).stdout
    expect(page.match(/<h1>[^<]*/g)).toEqual(['<h1>2 files with results'])
    expect(page.match(/<h2>[^<]*/g)).toEqual(['<h2>fine.csv', '<h2>none.csv'])
  })
})

test('a table with one row a person is refused, with the command that counts it, which works', async () => {
  const rows = Array.from(
    {length: 60},
    (_, i) => `${i},${i % 3 === 0 ? 'yes' : 'no'},${i % 2},${i % 4 < 2 ? 'woman' : 'man'}`,
  )
  const refused = await inspect('people data.csv', `id,invited,truth,sex\n${rows.join('\n')}\n`)
  expect(refused.code).toBe(1)
  expect(words(refused.stdout)).toContain('This has one row for each person. Data about people does not belong')
  const counting = /^ {4}(ethics-gate measure .*)$/mu.exec(refused.stdout)?.[1] ?? ''
  expect(counting).toBe(
    "ethics-gate measure 'people data.csv' --event name-of-the-event --prediction invited --positive yes --truth truth --truth-positive 1 -a sex -o reports/bias.csv",
  )
  const args = counting.replace("'people data.csv'", 'FILE').split(' ').slice(1, -2)
  // Not as it is shipped: its engine is installed beside it.
  const counted = await ended(
    process.execPath,
    [join(ROOT, 'src/cli.ts'), ...args.map(word => (word === 'FILE' ? 'people data.csv' : word))],
    {cwd: folder.root, env: {PATH: process.env['PATH'] ?? ''}},
  )
  expect([counted.code, counted.stderr]).toEqual([0, expect.stringContaining('results:')])
  expect(counted.stdout).toContain('name-of-the-event,')
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
