import {createHash, type Hash} from 'node:crypto'
import {closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync} from 'node:fs'
import type {Path} from '../words/place.ts'
import {blobHash, blobId} from './blob.ts'
import {MAX_BYTES_PER_FILE, MAX_HASHED_BYTES, RepositoryError} from './limits.ts'
import {decodeName, onDisk, type RawName, rawName} from './names.ts'
import type {Content} from './tree.ts'

export type DiskKind = 'file' | 'link' | 'folder' | 'special' | 'absent'

/** Files below one folder on disk. No link is followed, not even a folder above a file. */
export interface Disk {
  kind(name: RawName): DiskKind
  /** True if everything above the name is a folder and no link. */
  inRealFolder(name: RawName): boolean
  read(name: RawName): Content
  /** Blob id of a file, or of a link's target text. Throws a `RepositoryError` that names `path` where it cannot tell. */
  identify(name: RawName, path: Path): string
  /** SHA-256 of a file's bytes in hexadecimal, or `null` if it is not a readable file of `size` bytes. */
  sha256(name: RawName, size: number): string | null
}

const CHUNK = 1024 * 1024
// Without O_NONBLOCK, opening a pipe that took a file's place would wait for ever.
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export function diskAt(root: string): Disk {
  const folders = new Map<string, boolean>()
  const absolute = (name: RawName): string | Buffer => onDisk(root, name)

  const isRealFolder = (name: RawName): boolean => {
    let known = folders.get(name)
    if (known === undefined) {
      const end = name.lastIndexOf('/')
      known = (end === -1 || isRealFolder(name.slice(0, end))) && statKind(absolute(name)) === 'folder'
      folders.set(name, known)
    }
    return known
  }
  const inRealFolder = (name: RawName): boolean => {
    const end = name.lastIndexOf('/')
    return end === -1 || isRealFolder(name.slice(0, end))
  }
  const kind = (name: RawName): DiskKind => {
    if (process.platform === 'win32' && /[\\:]/.test(name)) return 'absent'
    return inRealFolder(name) ? statKind(absolute(name)) : 'absent'
  }

  return {
    kind,
    inRealFolder,
    read(name) {
      const now = kind(name)
      if (now === 'link' || now === 'folder') return {kind: now}
      if (now === 'special') return {kind: 'unreadable', why: 'special-file'}
      if (now === 'absent') return {kind: 'unreadable', why: 'changed-while-reading'}
      try {
        return withFile(absolute(name), (file, size) => {
          if (size > MAX_BYTES_PER_FILE) return {kind: 'too-large', size, limit: MAX_BYTES_PER_FILE}
          const bytes = Buffer.alloc(size)
          if (!fill(file, bytes)) return {kind: 'unreadable', why: 'changed-while-reading'}
          return {kind: 'bytes', bytes, oid: blobId(bytes)}
        })
      } catch (error) {
        return {kind: 'unreadable', why: whyOf(error)}
      }
    },
    identify(name, path) {
      const now = kind(name)
      try {
        if (now === 'link') return blobId(readlinkSync(absolute(name), {encoding: 'buffer'}))
        if (now !== 'file') throw new RepositoryError('file-unreadable', {path, why: 'changed-while-reading'})
        return withFile(absolute(name), (file, size) => {
          if (size > MAX_HASHED_BYTES)
            throw new RepositoryError('file-too-large', {path, size, limit: MAX_HASHED_BYTES})
          const hash = blobHash(size)
          if (feed(file, size, hash)) return hash.digest('hex')
          throw new RepositoryError('file-unreadable', {path, why: 'changed-while-reading'})
        })
      } catch (error) {
        throw error instanceof RepositoryError
          ? error
          : new RepositoryError('file-unreadable', {path, why: whyOf(error)})
      }
    },
    sha256(name, size) {
      if (kind(name) !== 'file') return null
      try {
        return withFile(absolute(name), (file, found) => {
          const hash = createHash('sha256')
          return found === size && size <= MAX_HASHED_BYTES && feed(file, size, hash) ? hash.digest('hex') : null
        })
      } catch {
        return null
      }
    },
  }
}

function statKind(path: string | Buffer): DiskKind {
  try {
    const stat = lstatSync(path, {throwIfNoEntry: false})
    if (stat === undefined) return 'absent'
    if (stat.isFile()) return 'file'
    if (stat.isSymbolicLink()) return 'link'
    return stat.isDirectory() ? 'folder' : 'special'
  } catch (error) {
    if (codeOf(error) === 'ENAMETOOLONG') return 'absent'
    throw new RepositoryError('folder-unreadable', {path: typeof path === 'string' ? path : decodeName(rawName(path))})
  }
}

function withFile<T>(path: string | Buffer, use: (file: number, size: number) => T): T {
  const file = openSync(path, OPEN)
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw Object.assign(new Error('not a file'), {code: 'ELOOP'})
    return use(file, stat.size)
  } finally {
    closeSync(file)
  }
}

/** Fills `bytes` from the start of the file; false unless the file is exactly that long. */
function fill(file: number, bytes: Buffer): boolean {
  let at = 0
  while (at < bytes.length) {
    const got = readSync(file, bytes, at, bytes.length - at, at)
    if (got === 0) return false
    at += got
  }
  return readSync(file, Buffer.alloc(1), 0, 1, at) === 0
}

function feed(file: number, size: number, hash: Hash): boolean {
  const chunk = Buffer.alloc(Math.min(CHUNK, size + 1))
  let at = 0
  for (;;) {
    const got = readSync(file, chunk, 0, chunk.length, at)
    if (got === 0) return at === size
    at += got
    if (at > size) return false
    hash.update(chunk.subarray(0, got))
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function whyOf(error: unknown): 'no-permission' | 'changed-while-reading' | 'read-error' {
  const code = codeOf(error)
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission'
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' ? 'changed-while-reading' : 'read-error'
}
