/** Only the beginning of a file is looked at, in bytes. */
export const FIRST_BYTES = 64 * 1024

export type Beginning =
  | {readonly kind: 'text'; readonly text: string /** Is there more than was looked at? */; readonly cut: boolean}
  | {readonly kind: 'pointer' | 'binary'}

/**
 * The beginning of a file as text: UTF-8, UTF-16 with a byte-order mark, else Windows-1252, which many exports still use.
 * Lenient on purpose: a name that is read with a wrong accent is better than a name that is not read.
 */
export function beginning(bytes: Uint8Array): Beginning {
  const first = bytes.subarray(0, FIRST_BYTES)
  const cut = bytes.length > FIRST_BYTES
  const wide = wideEncoding(first)
  if (wide === undefined && first.includes(0)) return {kind: 'binary'}
  const text = wide === undefined ? narrow(first) : new TextDecoder(wide).decode(first)
  return isPointer(text) ? {kind: 'pointer'} : {kind: 'text', text, cut}
}

function wideEncoding([one, two]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (one === 0xff && two === 0xfe) return 'utf-16le'
  return one === 0xfe && two === 0xff ? 'utf-16be' : undefined
}

function narrow(bytes: Uint8Array): string {
  try {
    // A character that the cut went through is no mistake: `stream` waits for the rest of it.
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Git LFS and DVC commit a short text in the place of a large file. */
function isPointer(text: string): boolean {
  return (
    /^version https:\/\/git-lfs\.github\.com\/spec\//.test(text) ||
    /^(?:outs|md5|wdir):(?:\n|\s)[\s\S]{0,2000}\bmd5:/.test(text)
  )
}
