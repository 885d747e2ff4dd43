import type {Finding} from './finding.ts'

/** A signature that a review of the judged pull request proves, and that the declaration does not have yet. */
export interface SignedHere {
  /** The assessment. */
  readonly id: string
  /** Who signed, as `@login`. */
  readonly by: string
  /** As it is written down: `{role: …}`. */
  readonly line: string
  /** The position of the earlier signature whose place it takes. */
  readonly instead?: number
  /** One signature of one assessment, in whatever rule it is asked. */
  readonly key: string
}

const SAYING: ReadonlySet<string> = new Set(['assessment.unsigned', 'assessment.signed-before'])

export function signedHere({say, at}: Pick<Finding, 'say' | 'at'>): SignedHere | undefined {
  const {id, here} = say.with as {
    readonly id?: unknown
    readonly here?: {readonly by?: unknown; readonly line?: unknown; readonly instead?: unknown}
  }
  if (!SAYING.has(say.key) || typeof id !== 'string') return undefined
  if (typeof here?.line !== 'string' || typeof here.by !== 'string') return undefined
  const {by, line, instead} = here
  return {id, by, line, ...(typeof instead === 'number' && {instead}), key: JSON.stringify([at.file, id, line])}
}
