import type {Path} from '../words/place.ts'

/** A path as written in a declaration, resolved to the root of the tree; `undefined` when it would leave the tree. A leading `/` is the root. */
export function resolvePath(folder: Path, written: string): Path | undefined {
  const from = written.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  const result: string[] = [...from]
  for (const step of written.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..') {
      if (result.length === 0) return undefined
      result.pop()
    } else result.push(step)
  }
  return result.join('/')
}
