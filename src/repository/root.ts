import {lstat, readFile, realpath, stat} from 'node:fs/promises'
import {dirname, join, resolve, sep} from 'node:path'
import {RepositoryError} from './limits.ts'

/** Where the tree starts. All paths are absolute and free of links. */
export type Root =
  | {readonly kind: 'git'; readonly root: string; readonly gitDir: string}
  | {readonly kind: 'folder'; readonly root: string}

/**
 * The nearest parent with `.git`, else the nearest with `.github/ethics-gate/`, else the folder itself. Only the name `.git`
 * makes a repository: a folder that merely holds `HEAD`, `objects` and `refs` is content.
 */
export async function findRoot(folder: string): Promise<Root> {
  const start = await realFolder(folder)
  const above = [...upwards(start)]
  for (const root of above) {
    const gitDir = await gitFolderIn(root)
    if (gitDir !== null) return {kind: 'git', root, gitDir}
  }
  for (const root of above) {
    if (
      (await kindAt(join(root, '.github'))) === 'folder' &&
      (await kindAt(join(root, '.github', 'ethics-gate'))) === 'folder'
    ) {
      return {kind: 'folder', root}
    }
  }
  return {kind: 'folder', root: start}
}

async function realFolder(folder: string): Promise<string> {
  try {
    const real = await realpath(folder)
    if ((await stat(real)).isDirectory()) return real
  } catch {
    // Falls through: whatever the reason, it cannot be opened.
  }
  throw new RepositoryError('folder-missing', {folder})
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at
    if (dirname(at) === at) return
  }
}

/** The Git folder that `root/.git` is or points to, `null` without `.git`. A pointer may not lead into `root` itself. */
async function gitFolderIn(root: string): Promise<string | null> {
  const dotGit = join(root, '.git')
  const kind = await kindAt(dotGit)
  if (kind === 'absent') return null
  const target = kind === 'folder' ? dotGit : await pointedAt(root, dotGit)
  if (target === null || !(await looksLikeGit(target))) throw new RepositoryError('git-folder-broken', {path: dotGit})
  if (kind !== 'folder' && (target === root || target.startsWith(root.endsWith(sep) ? root : root + sep))) {
    throw new RepositoryError('git-folder-inside', {path: dotGit})
  }
  return target
}

/** Follows a `.git` link, or a `.git` file as in linked worktrees and submodules: `gitdir: <path>`, see gitrepository-layout(5). */
async function pointedAt(root: string, dotGit: string): Promise<string | null> {
  try {
    const real = await realpath(dotGit)
    const found = await stat(real)
    if (found.isDirectory()) return real
    if (!found.isFile() || found.size > 8192) return null
    const target = /^gitdir: (.+?)[\r\n]*$/s.exec(await readFile(real, 'utf8'))?.[1]
    return target === undefined ? null : await realpath(resolve(root, target))
  } catch {
    return null
  }
}

async function looksLikeGit(folder: string): Promise<boolean> {
  const has = async (name: string): Promise<boolean> => (await kindAt(join(folder, name))) !== 'absent'
  return (await has('HEAD')) && ((await has('commondir')) || ((await has('objects')) && (await has('refs'))))
}

async function kindAt(path: string): Promise<'folder' | 'other' | 'absent'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent'
    throw new RepositoryError('folder-unreadable', {path})
  }
}
