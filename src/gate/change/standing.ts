import type {Path} from '../../words/place.ts'
import type {Change, Finding} from '../finding.ts'
import {isDeclaration} from './kind.ts'

export interface Answering {
  readonly kind: Change['kind']
  /** Projects that the change touches, by id. */
  readonly touched: ReadonlySet<string>
  /** How near it comes to a file that a finding is about. */
  readonly near: (file: Path) => 'file' | 'folder' | 'not'
  /** Projects that are declared for the first time, where a first declaration is not punished (`mode: improve`). */
  readonly revealed: ReadonlySet<string>
  /** May this finding of such a project wait for the next baseline? */
  readonly isOffered: (finding: Finding) => boolean
}

/**
 * What a change answers for: every project that it touches, and whatever it makes new or worse anywhere. A change of paper
 * alone answers only for what it makes new or worse: two faults can be mended in two changes. Only what it leaves unreadable
 * it cannot have mended: nobody can see what else changed in it.
 */
export function answerFor(finding: Finding, {kind, touched, near, revealed, isOffered}: Answering): Finding {
  if (finding.outcome === 'pass' || finding.movement === undefined) return finding
  const {project} = finding.subject
  if (kind !== 'content' && revealed.has(project) && isOffered(finding)) return {...finding, standing: 'before'}
  if (finding.movement === 'new' || finding.movement === 'worse') return finding
  const nearness = near(finding.at.file)
  if (nearness === 'file' && isUnseen(finding)) return finding
  if (kind !== 'content') return {...finding, standing: 'before'}
  const answers = touched.has(project) || (project === '' && nearness !== 'not')
  return answers ? finding : {...finding, standing: 'elsewhere'}
}

/** A file that cannot be read or made sense of. In a declaration that can be read, one fault of many may stay for the next change. */
function isUnseen({outcome, subject, at}: Finding): boolean {
  return subject.project === '' || (outcome === 'error' && !isDeclaration(at.file))
}
