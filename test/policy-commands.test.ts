import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {cases, POLICY, repository} from '../src/case/policy-test/testing.ts'

const CLI = join(import.meta.dirname, '..', 'src', 'cli.ts')
const SCRATCH = mkdtempSync(join(tmpdir(), 'policy-commands-'))
afterAll(() => rmSync(SCRATCH, {recursive: true}))

let folders = 0

/** Runs the command line in a folder of its own with these files in it. */
function run(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = join(SCRATCH, String(folders++))
  for (const [path, text] of Object.entries({'.github/ethics-gate/gate.yml': 'gate: 1\n', ...files})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, ...args], {cwd: folder, encoding: 'utf8'})
  return {status, out: stdout.trimEnd().split('\n'), err: stderr.trimEnd().split('\n')}
}

const PASSES = 'case: In order\nexpect: {house/contact: pass, house/weighing: pass}'
const FAILS =
  'case: Bare\nremove: [owner.contact, assessments]\nexpect: {house/contact: missing, house/weighing: missing}'

describe('policy test', () => {
  test('says in one line that all cases are as expected', () => {
    expect(run(repository(cases(PASSES, FAILS)), 'policy', 'test')).toMatchObject({
      status: 0,
      out: ['house 1: 2 cases, all as expected'],
    })
  })

  test('shows what was expected, what was found, and where it stands', () => {
    const {status, out} = run(
      repository(cases(PASSES, FAILS.replace('house/contact: missing', 'house/contact: stale'))),
      'policy',
      'test',
    )
    expect(status).toBe(1)
    expect(out).toEqual([
      'house 1: 1 of 2 cases not as expected',
      '',
      '  Bare  policies/house/tests/all.yml:7:5',
      '    house/contact  policies/house/tests/all.yml:9:14',
      '      expected  stale',
      '      found     missing · counts · block · ethics.yml:3:1  `owner.contact` is not filled in.',
    ])
  })

  test('names the rules that no case shows from both sides', () => {
    const {status, out} = run(repository(cases(PASSES)), 'policy', 'test', 'policies/house', '--language', 'nl')
    expect(status).toBe(1)
    expect(out.join('\n')).toContain(
      'house/contact  geen geval waarin ernaar wordt gevraagd en er niet aan wordt voldaan',
    )
  })

  test('ends with 2 where a file has a fault, or where there is no policy', () => {
    const misspelt = run(repository(cases('case: A\nexpect: {house/contact: mising}')), 'policy', 'test')
    expect(misspelt).toMatchObject({status: 2})
    expect(misspelt.out[0]).toContain(
      'policies/house/tests/all.yml:6:29  `mising` is not one of the allowed values. Did you mean',
    )
    expect(run(repository(cases(PASSES)), 'policy', 'test', 'examples')).toMatchObject({
      status: 2,
      err: [
        'ethics-gate: There is no policy in examples.',
        'A policy is a folder with policy.yml in it; name that folder, or one above it.',
      ],
    })
    expect(run(repository(cases(PASSES)), 'policy', 'test', 'nowhere').status).toBe(2)
  })
})

describe('policy lint', () => {
  const own = (text: string) => ({'rules/house/policy.yml': text})

  test('counts what a policy holds', () => {
    expect(run(own(POLICY), 'policy', 'lint', 'rules')).toMatchObject({
      status: 0,
      out: ['house 1: can be used, in English', '  2 rules for 1 requirement'],
    })
  })

  test('shows each problem with its place, and the name that was meant', () => {
    const {status, out} = run(
      own(POLICY.replace('owner.contact', 'owner.contakt')),
      'policy',
      'lint',
      'rules/house/policy.yml',
    )
    expect(status).toBe(1)
    expect(out.join(' ').replaceAll(/\s+/g, ' ')).toBe(
      'rules/house/policy.yml: 1 problem rules/house/policy.yml:14:24 `owner.contakt` is not a field of the declaration, nor a question of this policy. Did you mean `owner.contact`?',
    )
  })

  test('asks all languages of what is shipped', () => {
    const {status, out} = run({'policies/house/policy.yml': POLICY}, 'policy', 'lint')
    expect(status).toBe(1)
    expect(out.filter(line => line.includes('There are no texts in'))).toHaveLength(2)
  })

  test('ends with 2 where there is no policy', () => {
    expect(run({'rules/readme.md': 'None yet.'}, 'policy', 'lint', 'rules').status).toBe(2)
  })
})

describe('explain', () => {
  const own = {'.github/ethics-gate/policies/house/policy.yml': POLICY}

  test('lists the rules of shipped policies, of the gate folder and of the product', () => {
    const {status, out} = run(own, 'explain')
    expect(status).toBe(0)
    expect(out.filter(line => /^\S/.test(line)).slice(0, 4)).toEqual([
      'gladsaxe 2021.2',
      'house 1',
      'provinces-guide 1.0',
      'Of the product itself',
    ])
    expect(out).toContain('  house/weighing  It was weighed')
  })

  test('says what one rule asks, by its whole name or by its own where that is enough', () => {
    const whole = run(own, 'explain', 'house/weighing')
    expect(whole).toMatchObject({status: 0, out: expect.arrayContaining(['It was weighed', 'house/weighing'])})
    expect(run(own, 'explain', 'never-alone').out[1]).toBe('gladsaxe/never-alone')
    expect(run(own, 'explain', 'ethics-gate/scope', '-l', 'da').out[0]).toBe('Det fremgår, om det berører mennesker')
    expect(run(own, 'explain', 'ethics-gate/gate-change').out[1]).toBe('ethics-gate/gate-change')
  })

  test('suggests the rule that was meant', () => {
    expect(run(own, 'explain', 'house/weihging')).toMatchObject({
      status: 2,
      err: ['ethics-gate: There is no rule house/weihging.', 'Did you mean house/weighing?'],
    })
    expect(run(own, 'explain', 'weighing').err[1]).toBe('Choose gladsaxe/weighing or house/weighing.')
  })
})
