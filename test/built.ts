import {spawn} from 'node:child_process'
import {cp, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {bundle} from '../tools/bundle.ts'
import {lay, ROOT} from '../tools/files.ts'
import {gitRepository, type TemporaryRepository, temporaryFolder} from './repositories.ts'

/** The day on which the examples are as their own documents say. */
export const TODAY = '2026-11-22'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Call {
  readonly in: string
  /** Added to an environment in which nothing but the path is known. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Built extends AsyncDisposable {
  /** The file that is the command. */
  readonly file: string
  run(args: readonly string[], call: Call): Promise<Ended>
}

/** Longer than any run may take; a run that is stopped for it has no exit code. */
const PATIENCE = 20_000
const SHOWN_AT_MOST = 64 * 1024 * 1024

/** Once for all files of tests that share their modules. */
let made: ReturnType<typeof bundle> | undefined

/** The command as it is shipped, made from the sources as they are now, in a folder with nothing else in reach. */
export async function builtCommand(): Promise<Built> {
  const folder = await temporaryFolder()
  const file = join(folder.root, 'dist/cli.js')
  made ??= bundle({cli: 'src/cli.ts'})
  lay(await made, join(folder.root, 'dist'))
  await writeFile(join(folder.root, 'package.json'), '{"type": "module"}\n')
  return {
    file,
    run: (args, {in: cwd, env = {}}) =>
      ended(process.execPath, [file, ...args], {cwd, env: {...environment(folder.root), ...env}}),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

function environment(home: string): Record<string, string> {
  return {PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'C.UTF-8', NODE_COMPILE_CACHE: join(home, 'compiled')}
}

/** Runs a program to its end. */
export function ended(
  command: string,
  args: readonly string[],
  at: {cwd: string; env: Record<string, string>},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {...at, stdio: ['ignore', 'pipe', 'pipe']})
    const stop = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    const printed = {stdout: '', stderr: ''}
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text
        if (printed[name].length > SHOWN_AT_MOST) child.kill('SIGKILL')
      })
    }
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(stop)
      resolve({code, ...printed})
    })
  })
}

export const EXAMPLES = ['school-absence', 'home-care-planning', 'road-maintenance'] as const
export type Example = (typeof EXAMPLES)[number]

/** A repository that holds the examples where they lie in ours, and nothing else. */
export async function examplesRepository(): Promise<TemporaryRepository> {
  const repository = await gitRepository()
  for (const name of EXAMPLES) {
    await cp(join(ROOT, 'examples', name), join(repository.root, 'examples', name), {recursive: true})
  }
  await repository.commit()
  return repository
}

/** The declaration of an example. */
export function exampleText(name: Example): Promise<string> {
  return readFile(join(ROOT, 'examples', name, 'ethics.yml'), 'utf8')
}
