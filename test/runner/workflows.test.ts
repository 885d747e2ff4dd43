import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type * as Service from '@actions/languageservice'
import {build} from 'esbuild'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ROOT} from '../../tools/files.ts'
import {type TemporaryFolder, temporaryFolder} from '../repositories.ts'

/** `action.yml` and the workflows against GitHub's own description of both, https://github.com/actions/languageservices. */

type Document = Parameters<typeof Service.validate>[0]
interface Loaded {
  readonly validate: typeof Service.validate
  readonly TextDocument: {create(uri: string, language: string, version: number, text: string): Document}
}

/** The service imports JSON in a way that bundlers understand and Node does not. */
const ENTRY =
  "export {validate} from '@actions/languageservice'\nexport {TextDocument} from 'vscode-languageserver-textdocument'"

let folder: TemporaryFolder
let service: Loaded
beforeAll(async () => {
  folder = await temporaryFolder()
  const outfile = join(folder.root, 'service.mjs')
  const stdin = {contents: ENTRY, resolveDir: ROOT}
  await build({stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error'})
  service = (await import(pathToFileURL(outfile).href)) as Loaded
})
afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

/** What is wrong with a file. What it is follows from its name; answers are remembered by name, so each has its own. */
let count = 0
async function faults(name: string, text: string): Promise<string[]> {
  const uri = `file:///${count++}/${name}`
  const found = await service.validate(service.TextDocument.create(uri, 'yaml', 1, text))
  return found.map(({message, range}) => `${range.start.line + 1}: ${message}`)
}

const WORKFLOWS = readdirSync(join(ROOT, '.github/workflows')).map(name => `.github/workflows/${name}`)

test.each(['action.yml', ...WORKFLOWS])('%s is what GitHub expects', async name => {
  expect(await faults(name, readFileSync(join(ROOT, name), 'utf8'))).toEqual([])
})

describe('a mistake would be seen', () => {
  test.each([
    ['action.yml', 'using: node24', 'using: node99'],
    ['action.yml', 'main: dist/action.js', 'mian: dist/action.js'],
    ['action.yml', 'description: Checks', 'descriptoin: Checks'],
    ['.github/workflows/ci.yml', 'contents: read', 'contents: raed'],
    ['.github/workflows/ci.yml', 'runs-on:', 'runs_on:'],
    ['.github/workflows/ci.yml', 'matrix.node }}', 'matirx.node }}'],
  ])('in %s, %j as %j', async (name, right, wrong) => {
    const text = readFileSync(join(ROOT, name), 'utf8')
    expect(text).toContain(right)
    expect(await faults(name, text.replace(right, wrong))).not.toEqual([])
  })
})
