import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type * as Service from '@actions/languageservice'
import {build} from 'esbuild'
import {ROOT} from '../tools/files.ts'
import {temporaryFolder} from './repositories.ts'

/** GitHub's own check of workflows and of `action.yml`, https://github.com/actions/languageservices. */
export interface LanguageService extends AsyncDisposable {
  /** What is wrong with a file, each with its line. What it is follows from its name. */
  faults(name: string, text: string): Promise<string[]>
}

type Document = Parameters<typeof Service.validate>[0]
interface Loaded {
  readonly validate: typeof Service.validate
  readonly TextDocument: {create(uri: string, language: string, version: number, text: string): Document}
}

/** The service imports JSON in a way that bundlers understand and Node does not. */
const ENTRY =
  "export {validate} from '@actions/languageservice'\nexport {TextDocument} from 'vscode-languageserver-textdocument'"

export async function languageService(): Promise<LanguageService> {
  const folder = await temporaryFolder()
  const outfile = join(folder.root, 'service.mjs')
  const stdin = {contents: ENTRY, resolveDir: ROOT}
  await build({stdin, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error'})
  const {validate, TextDocument} = (await import(pathToFileURL(outfile).href)) as Loaded
  // Answers are remembered by name, so each document has its own.
  let count = 0
  return {
    async faults(name, text) {
      const found = await validate(TextDocument.create(`file:///${count++}/${name}`, 'yaml', 1, text))
      return found.map(({message, range}) => `${range.start.line + 1}: ${message}`)
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}
