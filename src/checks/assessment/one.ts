import type {Assessment} from '../../declaration/declaration.ts'
import type {EvidenceFile} from '../../evidence/file.ts'
import {signedSystem} from '../../evidence/signoffs/code.ts'
import type {Result} from '../../words/finding.ts'
import type {Path} from '../../words/place.ts'
import type {Scope} from '../check.ts'
import type {Options} from './options.ts'

/** One assessment under judgement. */
export interface One {
  readonly id: string
  readonly entry: Assessment
  readonly scope: Scope
  readonly options: Options
  readonly place: (...path: readonly (string | number)[]) => Result['at']
}

/** The system as a line to sign names it. */
export function systemIn({scope: {declaration, system}}: Pick<One, 'scope'>): string {
  return signedSystem(declaration.project, system.id)
}

export type Files = ReadonlyMap<Path, EvidenceFile>
