import type {Path} from '../words/place.ts'
import type {EvidenceFile} from './file.ts'

/** What reading one path of a tree gave; the shape of the repository room's answer. */
export type Read =
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly oid: string}
  | {readonly kind: 'absent' | 'folder' | 'link' | 'submodule'}
  | {readonly kind: 'too-large'; readonly size: number; readonly limit: number}
  | {readonly kind: 'unreadable'; readonly why: string}

const LFS = 'version https://git-lfs.github.com/spec/v1'
const DVC = /^(outs|deps):\s*\n\s*- (md5|hash|etag|path):/m

/** What a file is as evidence. Whatever stands for content that lies elsewhere is a pointer, never content. */
export function classify(path: Path, read: Read): EvidenceFile {
  if (read.kind !== 'bytes') return {...read, path}
  const {bytes, oid} = read
  if (bytes.length === 0) return {kind: 'empty', path}
  const start = startOf(bytes)
  if (isPointer(path, bytes)) return {kind: 'pointer', path}
  if (start.startsWith('%PDF-') || start.startsWith('PK\u0003\u0004') || bytes.includes(0))
    return {kind: 'binary', path, oid, bytes: bytes.length}
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return text.trim() === '' ? {kind: 'empty', path} : {kind: 'text', path, text, oid}
  } catch {
    return isPicture(start) ? {kind: 'binary', path, oid, bytes: bytes.length} : {kind: 'not-utf8', path}
  }
}

/** Git LFS and DVC leave a small text where the file itself is kept elsewhere. */
export function isPointer(path: Path, bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return start.startsWith(LFS) || (path.endsWith('.dvc') && DVC.test(start))
}

/** One character a byte; what the web calls latin1 is windows-1252, which has other signs from 0x80 to 0x9f. */
function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
}

function isPicture(start: string): boolean {
  return start.startsWith('\u0089PNG') || start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('GIF8')
}
