import {spawn} from 'node:child_process'
import {parse} from 'node:path'
import {GIT_TIMEOUT, MAX_LIST_BYTES, RepositoryError} from './limits.ts'

/** Which repository, always said outright: Git never goes looking for one. Both paths are absolute. */
export interface GitPlace {
  readonly gitDir: string
  readonly workTree: string | null
  /** More configuration, as `name=value`. */
  readonly config?: readonly string[]
}

export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  /** The first 64 KiB. */
  readonly stderr: string
}

/** `--no-ext-diff` and `--no-textconv` have no place here: they belong to commands that make diffs, and none is run. */
const ALWAYS = [
  '--no-pager',
  '--no-replace-objects',
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
]

/**
 * What Git gets to see of the environment. HOME stays, for the user's own ignore file and line-ending settings: they decide
 * which files exist and which are changed. `safe.directory` plays no part, since Git does not ask who owns a repository that
 * is named outright; nothing that its configuration could start is ever reached: no hooks, monitors, filters or transports.
 */
const KEPT = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
]
const SET = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
}

/** Runs Git and gives everything it printed; `stdout` above `limit` bytes rejects. A failure of Git itself is an answer. */
export async function git(
  place: GitPlace,
  args: readonly string[],
  limit: number = MAX_LIST_BYTES,
): Promise<GitAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  const {code, stderr} = await stream(place, args, '', chunk => {
    chunks.push(chunk)
    size += chunk.length
    return size <= limit
  })
  if (size > limit) throw new RepositoryError('too-many-entries', {command: args[0] ?? '', bytes: limit})
  return {code, stdout: Buffer.concat(chunks), stderr}
}

/** Runs Git, feeds it `input`, hands on what it prints; stops it as soon as `onData` says false (the code is then -1). */
export function stream(
  place: GitPlace,
  args: readonly string[],
  input: string,
  onData: (chunk: Buffer) => boolean,
): Promise<{code: number; stderr: string}> {
  return new Promise((resolve, reject) => {
    const started = spawn(
      'git',
      [...ALWAYS, ...(place.config ?? []).flatMap(one => ['-c', one]), ...where(place), ...args],
      {
        // Not the folder that is judged: on some systems programs are also looked for in the current folder.
        cwd: parse(place.gitDir).root,
        env: environment(),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      },
    )
    let stderr = ''
    let stopped = false
    const stop = (): void => {
      stopped = true
      started.kill('SIGKILL')
    }
    const deadline = setTimeout(() => {
      stop()
      reject(new RepositoryError('git-timeout', {command: args[0] ?? '', seconds: GIT_TIMEOUT / 1000}))
    }, GIT_TIMEOUT)
    started.stdin.on('error', () => undefined)
    started.stdin.end(input)
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < 65_536) stderr += text
    })
    started.stdout.on('data', (chunk: Buffer) => {
      if (stopped) return
      try {
        if (!onData(chunk)) stop()
      } catch (error) {
        stop()
        reject(error)
      }
    })
    started.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(deadline)
      if (error.code === 'ENOENT') reject(new RepositoryError('git-missing'))
      else reject(new RepositoryError('git-failed', {command: args[0] ?? '', says: error.message}))
    })
    started.on('close', code => {
      clearTimeout(deadline)
      resolve({code: stopped ? -1 : (code ?? 128), stderr})
    })
  })
}

/** An error for an answer that should have been a success. */
export function failure(command: string, answer: {readonly code: number; readonly stderr: string}): RepositoryError {
  if (/from promisor remote|lazy fetching disabled/.test(answer.stderr)) return new RepositoryError('object-missing')
  return new RepositoryError('git-failed', {command, code: answer.code, says: answer.stderr.trim().slice(0, 500)})
}

function where({gitDir, workTree}: GitPlace): string[] {
  return workTree === null
    ? [`--git-dir=${gitDir}`]
    : ['-C', workTree, `--git-dir=${gitDir}`, `--work-tree=${workTree}`]
}

function environment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = {...SET}
  // biome-ignore lint/style/noProcessEnv: handed on to Git by an allow-list, read for nothing else
  const all = process.env
  for (const name of KEPT) if (all[name] !== undefined) kept[name] = all[name]
  return kept
}
