import type {Path} from '../words/place.ts'
import {MAX_PATH} from './limits.ts'

/** True for a relative path with `/` between non-empty names, none of them `.` or `..`, without NUL. */
export function isNormal(path: Path): boolean {
  return path.length <= MAX_PATH && !path.includes('\0') && !NOT_A_NAME.test(path)
}

/** Between slashes: nothing, one dot or two. */
const NOT_A_NAME = /(?:^|\/)\.{0,2}(?:\/|$)/

/** The bytes of a name as Git or the disk gave them, one character (U+0000 to U+00FF) a byte. */
export type RawName = string

const ASCII = /^[\0-\x7f]*$/

/**
 * The text of a name. One that is not UTF-8 keeps its ASCII characters and has every other byte as `\xHH`, so that it is
 * shown and not lost.
 */
export function decodeName(raw: RawName): Path {
  if (ASCII.test(raw)) return raw
  const bytes = Buffer.from(raw, 'latin1')
  const text = bytes.toString('utf8')
  if (!text.includes('\uFFFD') || Buffer.from(text, 'utf8').equals(bytes)) return text
  let escaped = ''
  for (const byte of bytes) escaped += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`
  return escaped
}

export function rawName(bytes: Uint8Array): RawName {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** What the file system is asked for: a folder in the encoding of text, and a raw name in it. */
export function onDisk(folder: string, name: RawName): string | Buffer {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  return ASCII.test(name) ? base + name : Buffer.concat([Buffer.from(base, 'utf8'), Buffer.from(name, 'latin1')])
}

/** Splits what Git prints with `-z`. */
export function records(output: Buffer): RawName[] {
  return output.toString('latin1').split('\0').slice(0, -1)
}
