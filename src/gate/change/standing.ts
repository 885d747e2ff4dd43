import type {Path} from '../../words/place.ts'
import type {Change, Finding} from '../finding.ts'

export interface Answering {
  readonly kind: Change['kind']
  /** Projects that the change touches, by id. */
  readonly touched: ReadonlySet<string>
  /** Does it touch the folder of this file? That is how it answers for a declaration that is missing or cannot be read. */
  readonly isNear: (file: Path) => boolean
  /** Projects that are declared for the first time, where a first declaration is not punished (`mode: improve`). */
  readonly revealed: ReadonlySet<string>
  /** May this finding of such a project wait for the next baseline? */
  readonly isOffered: (finding: Finding) => boolean
}

/**
 * What a change answers for: every project that it touches, and whatever it makes new or worse anywhere. A change of paper
 * alone answers only for what it makes new or worse: two faults can be mended in two changes.
 */
export function answerFor(finding: Finding, {kind, touched, isNear, revealed, isOffered}: Answering): Finding {
  if (finding.outcome === 'pass' || finding.movement === undefined) return finding
  const {project} = finding.subject
  if (kind !== 'content' && revealed.has(project) && isOffered(finding)) return {...finding, standing: 'before'}
  if (finding.movement === 'new' || finding.movement === 'worse') return finding
  if (kind !== 'content') return {...finding, standing: 'before'}
  const answers = project === '' ? isNear(finding.at.file) : touched.has(project)
  return answers ? finding : {...finding, standing: 'elsewhere'}
}
