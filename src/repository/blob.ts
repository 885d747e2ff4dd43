import {createHash, type Hash} from 'node:crypto'

/** An id for a nested repository that Git does not know: its commit is not part of the tree. */
export const NO_OBJECT = '0'.repeat(40)

/** The SHA-1 of `blob <size>\0<bytes>`, see gitformat-loose and git-hash-object(1). */
export function blobId(bytes: Uint8Array): string {
  return blobHash(bytes.byteLength).update(bytes).digest('hex')
}

/** A hash that has already had the header; `size` is in bytes. */
export function blobHash(size: number): Hash {
  return createHash('sha1').update(`blob ${size}\0`)
}
