import type {Judgement} from '../../gate/finding.ts'
import type {NewStatus} from '../ports.ts'
import type {Spoken} from './say.ts'

/** The state that was said of a pull request, and how the job ends. */
export interface Ended {
  readonly number: number
  readonly state: NewStatus['state'] | 'closed'
  readonly judgement?: Judgement
  readonly exit: 0 | 1 | 2
}

/**
 * `opened`: what a success was just written for. `left`: another pull request whose head is the commit that this one had, so
 * that the status there is now of that one.
 */
export interface Once extends Ended {
  readonly opened?: Spoken
  readonly left?: number
}

/** The job speaks of content and errors; of approvals only the status does. */
export function exitOf({verdict, mode}: Judgement): Ended['exit'] {
  if (verdict === 'error') return 2
  return verdict === 'blocked' && mode !== 'observe' ? 1 : 0
}
