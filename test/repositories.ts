import {execFile} from 'node:child_process'
import {chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'

/** What stands at a path: text or bytes, or something that is no ordinary file. */
export type Given = string | Uint8Array | {readonly link: string} | {readonly script: string}
export type Files = Readonly<Record<string, Given>>

export interface TemporaryFolder extends AsyncDisposable {
  /** Absolute, without links. */
  readonly root: string
  write(files: Files): Promise<void>
}

export interface TemporaryRepository extends TemporaryFolder {
  /** Runs Git in the repository, untouched by the settings of whoever runs the tests; gives what it printed. */
  git(...args: readonly string[]): Promise<string>
  /** Adds everything and commits; gives the commit. */
  commit(message?: string): Promise<string>
}

const run = promisify(execFile)

export async function temporaryFolder(files: Files = {}): Promise<TemporaryFolder> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'ethics-gate-')))
  await writeFiles(root, files)
  return {
    root,
    write: more => writeFiles(root, more),
    [Symbol.asyncDispose]: () => rm(root, {recursive: true, force: true}),
  }
}

/** A real repository with the files in its first commit; without files it has no commit yet. */
export async function gitRepository(files: Files = {}): Promise<TemporaryRepository> {
  const folder = await temporaryFolder(files)
  const repository = repositoryAt(folder)
  await repository.git('init', '--quiet', '--initial-branch=main')
  if (Object.keys(files).length > 0) await repository.commit()
  return repository
}

/** The same handle for a folder that already is a repository, such as a clone. */
export function repositoryAt(folder: TemporaryFolder): TemporaryRepository {
  const git = (...args: readonly string[]): Promise<string> => runGit(folder.root, args)
  return {
    ...folder,
    git,
    async commit(message = 'A commit') {
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '--message', message)
      return (await git('rev-parse', 'HEAD')).trim()
    },
  }
}

export async function runGit(folder: string, args: readonly string[]): Promise<string> {
  const {stdout} = await run('git', [...args], {cwd: folder, env: gitEnvironment(folder), maxBuffer: 64 * 1024 * 1024})
  return stdout
}

function gitEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.org',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.org',
    GIT_ALLOW_PROTOCOL: 'file',
  }
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, given] of Object.entries(files)) {
    const target = join(root, path)
    await mkdir(dirname(target), {recursive: true})
    if (typeof given === 'string' || given instanceof Uint8Array) await writeFile(target, given)
    else if ('link' in given) await symlink(given.link, target)
    else {
      await writeFile(target, given.script)
      await chmod(target, 0o755)
    }
  }
}
