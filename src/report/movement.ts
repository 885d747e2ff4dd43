import type {Finding, Judgement} from '../gate/finding.ts'
import {type Section, sectionOf} from './summary.ts'
import type {Voice} from './voice.ts'

/** What of the findings is different from before the change. */
export interface Moved {
  readonly new: readonly Finding[]
  readonly worse: readonly Finding[]
  readonly better: readonly Finding[]
  readonly mended: readonly Finding[]
}

export const MOVES = ['new', 'worse', 'better', 'mended'] as const

const OPEN: readonly Section[] = ['blocking', 'awaiting', 'warnings', 'advice', 'standing']

/** Nothing where no change was judged. */
export function movedIn({findings, change}: Judgement): Moved | undefined {
  if (!change) return undefined
  const of = (movement: Finding['movement']) =>
    findings.filter(finding => finding.movement === movement && OPEN.includes(sectionOf(finding)))
  return {new: of('new'), worse: of('worse'), better: of('better'), mended: change.mended}
}

/** The counts in one sentence, without a stop; nothing where nothing moved. */
export function movedText(moved: Moved, branch: string, {say, name}: Voice): string | undefined {
  const parts = MOVES.filter(move => moved[move].length > 0).map(move =>
    say(`moved-${move}`, {count: moved[move].length}),
  )
  return parts.length === 0 ? undefined : say('compared-counts', {branch: name(branch), parts})
}
