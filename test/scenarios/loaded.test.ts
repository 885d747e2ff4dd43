import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesLoadedBy, isForge, packagesLoadedBy} from '../../bench/loaded.ts'
import {ROOT} from '../../tools/files.ts'
import {type Built, builtCommand} from '../built.ts'

/** What a run loads: a check of a file opens no connection and starts without whatever could. */

let built: Built
beforeAll(async () => {
  built = await builtCommand()
})
afterAll(() => built[Symbol.asyncDispose]())

const check = (name: string) => ['check', `examples/${name}`, '--today', '2026-11-22']

describe('the packages that a run loads', () => {
  test('have nothing of a forge among them', () => {
    const packages = packagesLoadedBy(check('home-care-planning'), ROOT)
    expect(packages).toContain('yaml')
    expect(packages.filter(isForge)).toEqual([])
  })

  test('are fewer where less is asked', () => {
    const packages = packagesLoadedBy(check('road-maintenance'), ROOT)
    expect(packages).not.toContain('mdast-util-from-markdown')
  })
})

describe('the files of the built command that a run loads', () => {
  const loaded = (...args: string[]) =>
    filesLoadedBy(built.file, args, ROOT).map(url => url.slice(url.lastIndexOf('/') + 1))

  test('lie in its own folder, all of them', () => {
    const files = filesLoadedBy(built.file, check('home-care-planning'), ROOT)
    expect(files.length).toBeGreaterThan(3)
    const own = new URL('.', `file://${built.file}`).href
    expect(files.filter(url => !url.startsWith(own))).toEqual([])
  })

  test('are few where only the version is asked', () => {
    expect(loaded('--version').length).toBeLessThan(loaded(...check('road-maintenance')).length / 3)
  })

  test('have one way of reporting among them', () => {
    const names = loaded(...check('road-maintenance'), '--format', 'markdown')
    expect(names.filter(name => /^(console|json)-/.test(name))).toEqual([])
    expect(names.filter(name => name.startsWith('markdown-'))).toHaveLength(1)
  })
})
