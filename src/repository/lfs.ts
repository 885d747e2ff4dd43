/** Git LFS's stand-in for a large file. */
export interface Pointer {
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** A pointer is shorter than this, in bytes. */
export const MAX_POINTER = 1024

/** Reads a pointer as the LFS specification describes it (github.com/git-lfs/git-lfs, docs/spec.md); `null` for anything else. */
export function parsePointer(bytes: Uint8Array): Pointer | null {
  if (bytes.byteLength >= MAX_POINTER) return null
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return null
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
  const size = /^size (\d{1,15})$/m.exec(text)?.[1]
  return sha256 === undefined || size === undefined ? null : {sha256, size: Number(size)}
}
