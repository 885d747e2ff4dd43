import {closeSync, constants, mkdirSync, openSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Existing, Planned} from '../init/plan.ts'
import {type Disk, diskAt} from '../repository/disk.ts'
import {rawName} from '../repository/names.ts'
import type {Path} from '../words/place.ts'

/** What stands at paths below a folder; no link is followed, not even one that a folder above the file is. */
export function existingIn(root: string): (path: Path) => Existing {
  const disk = diskAt(root)
  return path => existingAt(disk, path)
}

function existingAt(disk: Disk, path: Path): Existing {
  const name = rawName(Buffer.from(path, 'utf8'))
  const kind = disk.kind(name)
  if (kind === 'absent') return {kind: folderInTheWay(disk, path) ? 'other' : 'absent'}
  const content = kind === 'file' ? disk.read(name) : undefined
  if (content?.kind !== 'bytes') return {kind: 'other'}
  try {
    return {kind: 'file', text: new TextDecoder('utf-8', {fatal: true}).decode(content.bytes)}
  } catch {
    return {kind: 'other'}
  }
}

/** Is there something above the path that is no folder: a link, a file? */
function folderInTheWay(disk: Disk, path: Path): boolean {
  const steps = path.split('/').slice(0, -1)
  return steps.some((_, i) => {
    const kind = disk.kind(rawName(Buffer.from(steps.slice(0, i + 1).join('/'), 'utf8')))
    return kind !== 'absent' && kind !== 'folder'
  })
}

/**
 * Writes one file as it was shown; `false` when something else stands there by now. A new file is made only where there is
 * none, and an existing one is only added to while it still says what it said.
 */
export function write(root: string, {path, action, content}: Planned, shown: Existing): boolean {
  // A new look: a folder may have become a link since the plan was made.
  const now = existingIn(root)(path)
  if (now.kind !== shown.kind || (now.kind === 'file' && shown.kind === 'file' && now.text !== shown.text)) return false
  const file = join(root, path)
  const below = constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0)
  try {
    if (action === 'create') mkdirSync(dirname(file), {recursive: true})
    put(file, content, below | (action === 'create' ? constants.O_CREAT | constants.O_EXCL : constants.O_APPEND))
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ELOOP' || code === 'ENOENT') return false
    throw error
  }
}

function put(file: string, content: string, flags: number): void {
  const opened = openSync(file, flags, 0o644)
  try {
    const bytes = Buffer.from(content, 'utf8')
    for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at)
  } finally {
    closeSync(opened)
  }
}
