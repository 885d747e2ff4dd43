import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {result as conforms} from '../../src/generated/validators/result.js'
import {attribute, parsed} from '../../src/report/html/parsed.ts'
import {type Built, builtCommand, EXAMPLES, examplesRepository, TODAY} from '../built.ts'
import type {TemporaryRepository} from '../repositories.ts'

/** Everything that the three examples print, in every language, as one would read it. */

let built: Built
let repository: TemporaryRepository
beforeAll(async () => {
  ;[built, repository] = await Promise.all([builtCommand(), examplesRepository()])
})
afterAll(async () => {
  await Promise.all([built, repository].map(one => one[Symbol.asyncDispose]()))
})

const LANGUAGES = ['en', 'nl', 'da'] as const
const EXIT = {'school-absence': 1, 'home-care-planning': 0, 'road-maintenance': 0}

const check = (name: string, ...more: string[]) =>
  built.run(['check', `examples/${name}`, '--today', TODAY, ...more], {in: repository.root})

/** Commit ids are those of the repository that this test made, digests change with every word of a policy. */
function steady(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{40}\b/g, '<commit>')
    .replaceAll(/`[0-9a-f]{12}`/g, '`<commit>`')
    .replaceAll(/"digest": "[0-9a-f]{64}"/g, '"digest": "<digest>"')
}

describe.each(EXAMPLES)('%s', name => {
  test.each(LANGUAGES)('on a terminal, in %s', async language => {
    const {code, stdout, stderr} = await check(name, '--language', language)
    expect({code, stderr}).toEqual({code: EXIT[name], stderr: ''})
    await expect(steady(stdout)).toMatchFileSnapshot(`snapshots/${name}.${language}.txt`)
  })

  test('as Markdown', async () => {
    const {code, stdout, stderr} = await check(name, '--format', 'markdown')
    expect({code, stderr}).toEqual({code: EXIT[name], stderr: ''})
    await expect(steady(stdout)).toMatchFileSnapshot(`snapshots/${name}.md`)
  })

  test.each(LANGUAGES)('as a page in %s, which is valid and complete, and loads and runs nothing', async language => {
    const {code, stdout, stderr} = await check(name, '--format', 'html', '--language', language)
    expect({code, stderr}).toEqual({code: EXIT[name], stderr: ''})
    const {faults, elements, text} = parsed(stdout)
    expect(faults).toEqual([])
    expect(elements.filter(({tagName}) => ['script', 'img', 'link', 'iframe'].includes(tagName))).toEqual([])
    const [root] = elements
    expect(root && attribute(root, 'lang')).toBe(language)
    const told = JSON.parse((await check(name, '--format', 'json', '--language', language)).stdout) as Told
    expect(text).toContain(plain(told.headline))
    for (const {message, outcome, disposition} of told.findings)
      if (disposition === 'counts' && !['pass', 'undeclared'].includes(outcome))
        expect(text).toContain(plain(message.text))
  })

  test('as JSON', async () => {
    const {code, stdout, stderr} = await check(name, '--format', 'json')
    expect({code, stderr}).toEqual({code: EXIT[name], stderr: ''})
    await expect(steady(stdout)).toMatchFileSnapshot(`snapshots/${name}.json`)
  })

  test.each(LANGUAGES)('as JSON in %s that follows the published schema', async language => {
    const {stdout} = await check(name, '--format', 'json', '--language', language)
    const told: unknown = JSON.parse(stdout)
    conforms(told)
    expect(conforms.errors ?? []).toEqual([])
    expect(JSON.stringify(told)).not.toMatch(/"\[[a-z]+\.[a-z-]+\]/)
  })
})

interface Told {
  readonly headline: string
  readonly findings: readonly {
    readonly message: {readonly text: string}
    readonly outcome: string
    readonly disposition: string
  }[]
}

const plain = (text: string) => text.replaceAll('`', '').replaceAll(/\s+/gu, ' ')

interface Shown {
  readonly rule: string
  readonly outcome: string
  readonly disposition: string
  readonly level: string
  readonly place: {readonly file: string; readonly line: number; readonly column: number}
}

test('the blocked one names each rule that blocks, its place and what to do', async () => {
  const {stdout} = await check('school-absence')
  const {findings} = JSON.parse((await check('school-absence', '--format', 'json')).stdout) as {findings: Shown[]}
  const blocking = findings.filter(
    ({level, disposition, outcome}) => level === 'block' && disposition === 'counts' && outcome !== 'pass',
  )
  expect(new Set(blocking.map(({rule, outcome}) => `${rule} ${outcome}`)).size).toBeGreaterThanOrEqual(5)
  for (const {rule, place} of blocking) {
    expect(stdout).toContain(rule)
    expect(stdout).toContain(`${place.file}:${place.line}:${place.column}`)
  }
  expect(stdout).toContain('To do')
})

test('with nothing but the declaration, the one in order is in order no more', async () => {
  await using alone = await examplesRepository()
  await alone.git('rm', '-r', '--quiet', 'examples/home-care-planning/assessments')
  const {code, stdout} = await built.run(['check', 'examples/home-care-planning', '--today', TODAY], {in: alone.root})
  expect(code).toBe(1)
  expect(stdout).toContain('is not there.')
})

test('all three together are judged in one run, which is as blocked as the worst', async () => {
  const {code, stdout} = await built.run(['check', '--today', TODAY], {in: repository.root})
  expect(code).toBe(1)
  expect(stdout).toMatch(/^✗ Blocked: /)
  for (const name of [
    'Early signal for school absence',
    'Length of home-care visits',
    'Traffic model for provincial roads',
  ])
    expect(stdout).toContain(name)
})

test('a work tree and its commit give one result', async () => {
  const [tree, commit] = await Promise.all([check('school-absence'), check('school-absence', '--ref', 'HEAD')])
  expect(commit).toEqual(tree)
})
