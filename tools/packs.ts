import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {filesBelow, type Made, ROOT} from './files.ts'

const COMPILER = 'src/policy/pack.ts'

/**
 * What `src/policy/pack.ts` exports for the build. `files` are all of `policies/<name>/` but its tests, by their path in
 * the repository. The pack is plain JSON; a problem is a finished line of text and fails the build.
 */
interface PackCompiler {
  compilePack(
    name: string,
    files: ReadonlyMap<string, Uint8Array>,
  ): {readonly pack: unknown; readonly problems: readonly string[]}
}

/** Every pack as an ES module of its own, loaded when asked for. */
export async function compilePacks(): Promise<Made> {
  const compiler = join(ROOT, COMPILER)
  const names = existsSync(compiler) ? packNames() : []
  if (!existsSync(compiler)) console.log(`skipped packs: ${COMPILER} does not exist yet`)
  const {compilePack} = names.length > 0 ? ((await import(pathToFileURL(compiler).href)) as PackCompiler) : none
  const made: Made = new Map()
  const problems: string[] = []
  for (const name of names) {
    const compiled = compilePack(name, packFiles(name))
    problems.push(...compiled.problems)
    made.set(`packs/${name}.js`, `export const pack = JSON.parse(${JSON.stringify(JSON.stringify(compiled.pack))})\n`)
  }
  if (problems.length > 0) throw new Error(`the shipped packs have problems:\n${problems.join('\n')}`)
  return made.set('packs.js', index(names)).set('packs.d.ts', types(existsSync(compiler)))
}

const none: PackCompiler = {compilePack: () => ({pack: null, problems: []})}

function packNames(): string[] {
  return readdirSync(join(ROOT, 'policies'), {withFileTypes: true})
    .filter(entry => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'policy.yml')))
    .map(entry => entry.name)
    .sort()
}

function packFiles(name: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(ROOT, 'policies', name)
  const paths = filesBelow(folder).filter(path => !path.startsWith('tests/'))
  return new Map(paths.map(path => [`policies/${name}/${path}`, readFileSync(join(folder, path))]))
}

function index(names: readonly string[]): string {
  const entries = names.map(name => `  '${name}': async () => (await import('./packs/${name}.js')).pack,\n`)
  return `export const packs = {\n${entries.join('')}}\n`
}

function types(typed: boolean): string {
  const pack = typed ? 'CompiledPack' : 'unknown'
  const imported = typed ? "import type {CompiledPack} from '../policy/pack.ts'\n\n" : ''
  return `${imported}export declare const packs: Readonly<Record<string, () => Promise<${pack}>>>\n`
}
