import {existsSync} from 'node:fs'
import {readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ROOT} from '../../tools/files.ts'
import {type Built, builtCommand} from '../built.ts'
import {type TemporaryFolder, temporaryFolder} from '../repositories.ts'

/** `ethics-gate measure` as it is shipped: with DuckDB beside it, and without. */

let bare: Built
let built: Built
let folder: TemporaryFolder
beforeAll(async () => {
  ;[bare, built, folder] = await Promise.all([builtCommand(), builtCommand(), temporaryFolder()])
  await symlink(join(ROOT, 'node_modules'), join(dirname(dirname(built.file)), 'node_modules'))
  await folder.write({'people.csv': PEOPLE})
})
afterAll(async () => {
  await Promise.all([bare, built, folder].map(one => one[Symbol.asyncDispose]()))
})

/** Twelve kinds of people: gender, age, called, absent, and how many. */
const KINDS = [
  ['girl', 'under 12', 1, 1, 34],
  ['girl', 'under 12', 0, 0, 120],
  ['girl', '12 and over', 1, 0, 21],
  ['girl', '12 and over', 0, 1, 4],
  ['girl', '12 and over', 0, 0, 75],
  ['boy', 'under 12', 1, 1, 40],
  ['boy', 'under 12', 1, 0, 15],
  ['boy', 'under 12', 0, 0, 131],
  ['boy', '12 and over', 1, 1, 22],
  ['boy', '12 and over', 0, 1, 17],
  ['boy', '', 0, 0, 60],
  ['', 'under 12', 1, '', 3],
] as const
const PEOPLE = `gender,age,called,absent,id\n${KINDS.flatMap(([gender, age, called, absent, times], kind) =>
  Array.from({length: times}, (_, i) => `${gender},${age},${called},${absent},secret-${kind}-${i}\n`),
).join('')}`

const ASKED = ['--event', 'called', '--prediction', 'called', '--truth', 'absent', '-a', 'gender', '-a', 'age']
const measure = (...args: readonly string[]) => built.run(['measure', ...args], {in: folder.root})

const REPORT = `event,version,measured_on,attribute,group,n,selected,tp,fp,fn,tn,unknown
called,3,holdout,gender,boy,285,,62,15,17,191,0
called,3,holdout,gender,girl,254,,34,21,4,195,0
called,3,holdout,age,12 and over,139,,22,21,21,75,0
called,3,holdout,age,under 12,343,,74,15,0,251,3
`

describe('from data to a report', () => {
  test('prints the report, and beside it what to know and to declare', async () => {
    const {code, stdout, stderr} = await measure(
      'people.csv',
      ...ASKED,
      '--model-version',
      '3',
      '--measured-on',
      'holdout',
    )
    expect({code, stdout}).toEqual({code: 0, stdout: REPORT})
    expect(stderr).toContain('3 people have no known group of `gender` and are not in the report.')
    expect(stderr).toContain('fairness.attributes.age.unknown: {up_to: 60}')
    expect(stderr).toContain('For 3 people it is not known whether the event happened, or whether it should have.')
    expect(stderr).toContain('results:\n  - file: path-to-this-report.csv\n')
  })

  test('holds nothing of a row', async () => {
    const {stdout, stderr} = await measure('people.csv', ...ASKED)
    expect(stdout + stderr).not.toContain('secret')
  })

  test('leaves nothing in the folder for temporary files', async () => {
    await measure('people.csv', ...ASKED)
    expect((await readdir(tmpdir())).filter(name => name.startsWith('ethics-gate-measure-'))).toEqual([])
  })

  test.each([
    ['nl', 'hebben', 'Van 3 mensen is de groep van `gender` niet bekend; die staan niet in het rapport.'],
    ['da', '', 'For 3 personer er gruppen for `gender` ikke kendt, og de er ikke med i rapporten.'],
  ])('tells it in %s too', async (language, _, expected) => {
    const {stderr} = await measure('people.csv', ...ASKED, '--language', language)
    expect(stderr).toContain(expected)
  })

  test('the gate reads the report by the entry that was printed', async () => {
    const {stderr} = await measure('people.csv', ...ASKED, '--suppress-below', '10', '-o', 'reports/bias.csv')
    const report = await readFile(join(folder.root, 'reports/bias.csv'), 'utf8')
    expect(report).toContain('hidden')
    const shown = report.split('\n').flatMap(line => line.split(',').slice(5, 11))
    expect(shown.filter(cell => /^\d$/.test(cell))).toEqual([])
    const entry = /results:\n( {2}- file: reports\/bias\.csv\n(?: {4}#.*\n)? {4}precision: .*)/.exec(stderr)?.[1] ?? ''
    expect(entry).toContain('{hidden: {below: 10, shown_as: hidden, and: next-lowest}}')
    await folder.write({
      'ethics.yml': `ethics: 1
project: {name: Absence, status: pilot}
data: {about: persons, people: {pupils: {relation: citizen}}}
use: {effect: service, events: {called: {by: model, for_the_person: both, truth_known_for: everyone}}}
fairness:
  attributes:
    gender: {is: sex, groups: [girl, boy], unknown: {up_to: 9}}
    age: {is: age, groups: [under 12, 12 and over], unknown: {up_to: 60}}
assessments:
  bias:
    kind: bias-test
    completed: 2026-11-01
    results:
${entry.replaceAll(/^/gm, '    ')}
`,
    })
    const {stdout} = await built.run(['check', '--format', 'json', '--today', '2026-11-22'], {in: folder.root})
    await rm(join(folder.root, 'ethics.yml'))
    const {findings} = JSON.parse(stdout) as {
      findings: {outcome: string; detail: {groups?: {people: number[]}[]} | null}[]
    }
    expect(findings.filter(({outcome}) => outcome === 'error')).toEqual([])
    const people = findings.flatMap(({detail}) => detail?.groups ?? []).map(group => group.people?.[0])
    expect(people).toContain(285)
  })
})

describe('where the data lives', () => {
  test('a statement is printed, and its counts give the same report', async () => {
    const {code, stdout, stderr} = await bare.run(
      ['measure', '--sql', 'duckdb', '--table', 'people', ...ASKED.slice(2)],
      {in: folder.root},
    )
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    const {DuckDBInstance} = await import('@duckdb/node-api')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`CREATE TABLE people AS FROM read_csv('${join(folder.root, 'people.csv')}')`)
    await connection.run(`COPY (${stdout}) TO '${join(folder.root, 'counts.csv')}' (HEADER)`)
    const about = ['--event', 'called', '--model-version', '3', '--measured-on', 'holdout']
    const read = await bare.run(['measure', '--counts', 'counts.csv', ...about], {in: folder.root})
    expect({code: read.code, rows: read.stdout.split('\n').toSorted()}).toEqual({
      code: 0,
      rows: REPORT.split('\n').toSorted(),
    })
  })

  const HEADER = 'attribute,group,n,selected,tp,fp,fn,tn,unknown,other\n'
  test.each([
    ['no counts', HEADER, 'There is nobody in the data.'],
    ['a column too few', 'attribute,group,n\n', 'counts.csv:1:1: There is no column `selected`.'],
    ['a column too many', `${HEADER.trim()},share\n`, 'counts.csv:1:54: `share` is not among the columns'],
    [
      'half a person',
      `${HEADER}g,x,2,1.5,,,,,0,0\n`,
      'counts.csv:2:7: `selected` is `1.5`, not a whole number of people.',
    ],
    ['less than nobody', `${HEADER}g,x,2,-1,,,,,0,0\n`, 'counts.csv:2:7: `selected` is `-1`'],
    ['half of the four', `${HEADER}g,x,2,1,1,,,,0,0\n`, 'counts.csv:2:11: `fp` is ``'],
    ['a group twice', `${HEADER}g,x,2,1,,,,,0,0\ng,x,2,1,,,,,0,0\n`, 'counts.csv:3:3: `g`, `x` is there twice'],
    ['cells that do not add up', `${HEADER}g,x,9,3,1,2,3,4,0,0\n`, 'the counts add up to 10, not to 9'],
    ['more selected than there are', `${HEADER}g,x,9,10,,,,,0,0\n`, 'but the group has only 9'],
    [
      'a lost row',
      `${HEADER}g,x,9,3,,,,,0,0\ng,y,9,3,,,,,0,0\nh,z,9,3,,,,,0,0\n`,
      '`n` adds up to 9 people for `h` and to 18 for `g`.',
    ],
    ['what was not understood', `${HEADER}g,x,9,3,,,,,0,2\n`, 'neither yes nor no'],
    ['a spreadsheet', 'PK\u0003\u0004\u0000', 'counts.csv:1:1'],
  ])('%s: refused, with its place', async (_, text, expected) => {
    await writeFile(join(folder.root, 'counts.csv'), text)
    const {code, stdout, stderr} = await bare.run(['measure', '--counts', 'counts.csv', '--event', 'called'], {
      in: folder.root,
    })
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(expected)
  })
})

describe('a call that cannot be carried out ends with 2 and says how to go on', () => {
  const P = ['--prediction', 'called', '-a', 'gender']
  test.each<[string, readonly string[], string]>([
    ['no event', ['people.csv', ...P], '--event'],
    ['no data', ['--event', 'x', ...P], 'Name the data'],
    ['no attribute', ['people.csv', '--event', 'x', '-p', 'called'], '--attribute'],
    ['no prediction', ['people.csv', '--event', 'x', '-a', 'gender'], '--prediction COLUMN'],
    ['both', ['people.csv', '--event', 'x', ...P, '--score', 's', '--above', '1'], 'not both'],
    ['a score without a limit', ['people.csv', '--event', 'x', '-a', 'g', '--score', 's'], '--above-median'],
    [
      'two limits',
      ['people.csv', '--event', 'x', '-a', 'g', '--score', 's', '--above', '1', '--at-least', '1'],
      'one of them',
    ],
    ['a limit without a score', ['people.csv', '--event', 'x', ...P, '--above', '1'], 'belongs with `--score`'],
    ['a limit in words', ['people.csv', '--event', 'x', '-a', 'g', '--score', 's', '--above', 'high'], 'not a number'],
    ['SQL in a limit', ['people.csv', '--event', 'x', '-a', 'g', '--score', 's', '--above', '1; DROP'], 'not a number'],
    ['an attribute twice', ['people.csv', '--event', 'x', ...P, '-a', 'gender=age'], 'asked for twice'],
    [
      'a combination of what is not asked',
      ['people.csv', '--event', 'x', ...P, '-i', 'gender,age'],
      'no attribute `age`',
    ],
    ['a combination of one', ['people.csv', '--event', 'x', ...P, '-i', 'gender,gender'], 'two or more'],
    [
      'a combination twice',
      ['people.csv', '--event', 'x', ...P, '-a', 'age', '-i', 'gender,age', '-i', 'age,gender'],
      'asked for twice',
    ],
    ['data of another kind', ['people.csv', '--event', 'x', ...P, '--measured-on', 'test'], '`holdout`'],
    ['hiding below nothing', ['people.csv', '--event', 'x', ...P, '--suppress-below', '1'], 'from 2 to 1000'],
    ['data and a statement', ['people.csv', '--sql', 'spark', '--table', 't', ...P], 'three ways'],
    ['an unknown dialect', ['--sql', 'oracle', '--table', 't', ...P], 'Choose duckdb, postgresql'],
    ['a statement without a table', ['--sql', 'spark', ...P], '--table NAME'],
    ['counts with columns', ['--counts', 'c.csv', '--event', 'x', ...P], 'counted already'],
    [
      'a truth that is named only by its value',
      ['people.csv', '--event', 'x', ...P, '--truth-positive', '1'],
      '--truth',
    ],
    [
      'an identifier',
      ['people.csv', '--event', 'x', '-p', 'called', '-a', 'id'],
      'That is no attribute but an identifier',
    ],
    ['a file elsewhere', ['https://example.org/people.csv', '--event', 'x', ...P], 'Nothing is read over a network'],
    [
      'a column that is not there',
      ['people.csv', '--event', 'x', '-p', 'caled', '-a', 'gender'],
      'Did you mean `called`?',
    ],
    ['a language', ['people.csv', '--language', 'de'], 'Choose en, nl, da.'],
  ])('%s', async (_, args, expected) => {
    const {code, stdout, stderr} = await measure(...args)
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(expected)
    expect(stderr).not.toMatch(/went wrong|\[measure\./)
  })

  test('DuckDB is not there', async () => {
    expect(existsSync(join(dirname(dirname(bare.file)), 'node_modules'))).toBe(false)
    const {code, stderr} = await bare.run(['measure', 'people.csv', ...ASKED], {in: folder.root})
    expect(code).toBe(2)
    expect(stderr).toContain(
      `npm install --prefix ${dirname(dirname(bare.file))} --omit=dev --no-save @duckdb/node-api`,
    )
    expect(stderr, 'the whole of it').toContain('`--counts`, which need nothing.')
  })
})

test('a message is printed up to its remedy, however much it names', async () => {
  const values = Array.from({length: 18}, (_, i) => `${'long '.repeat(20)}${i}`)
  await folder.write({'long.csv': `g,p\n${values.map(value => `x,${value}\n`).join('')}`})
  const {code, stderr} = await measure('long.csv', '--event', 'x', '-p', 'p', '-a', 'g')
  expect(code).toBe(2)
  expect(stderr).toContain('and which mean "not known" with `--missing`.')
})

test('without a version, the entry has a line to fill in; with few people in no group, it says what hiding them takes', async () => {
  const {stderr} = await measure('people.csv', ...ASKED, '--suppress-below', '10')
  expect(stderr).toContain('    # version: "…"  fill in')
  expect(stderr).toMatch(/Of 4 groups, \d can still be judged; of the others `n` is hidden too\..* Here few people/)
  const {stderr: versioned} = await measure('people.csv', ...ASKED, '--model-version', '3')
  expect(versioned).not.toContain('# version')
})

test('small counts are not hidden among more groups than that can be done well for', async () => {
  const rows = Array.from({length: 6000}, (_, i) => `street ${i % 400},${i % 3 === 0 ? 1 : 0}\n`)
  await folder.write({'streets.csv': `g,p\n${rows.join('')}`})
  const {code, stderr} = await measure('streets.csv', '--event', 'x', '-p', 'p', '-a', 'g', '--suppress-below', '10')
  expect(code).toBe(2)
  expect(stderr).toContain('There are 400 groups; small counts can be hidden safely among at most 300.')
})

test('help shows how', async () => {
  const {code, stdout} = await bare.run(['measure', '--help'], {in: folder.root})
  expect(code).toBe(0)
  expect(stdout).toContain('Examples:')
  expect(stdout).toContain('--suppress-below')
})

test('a report with the commands of a workflow in it is not printed', async () => {
  await folder.write({'odd.csv': `g,p\n${'##[error]x,1\n'.repeat(12)}y,0\n`})
  const printed = await measure('odd.csv', '--event', 'x', '-p', 'p', '-a', 'g')
  expect(printed.code).toBe(2)
  expect(printed.stderr).toContain('--output')
  const written = await measure('odd.csv', '--event', 'x', '-p', 'p', '-a', 'g', '-o', 'odd-report.csv')
  expect(written.code).toBe(0)
  expect(await readFile(join(folder.root, 'odd-report.csv'), 'utf8')).toContain('##[error]x,12,12')
})
