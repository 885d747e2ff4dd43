import type {Finding, Judgement} from '../../gate/finding.ts'
import type {KnownStatus, NewStatus} from '../ports.ts'
import {describeStatus, statusParts} from '../sweep/description.ts'

/** What a verdict is on a forge. Neutral and skipped would both open the merge, so neither is ever used. */
export function stateOf({
  verdict,
  mode,
  findings,
}: Pick<Judgement, 'verdict' | 'mode' | 'findings'>): NewStatus['state'] {
  if (verdict === 'error') return 'error'
  if (mode === 'observe') return findings.some(holdsWhileObserving) ? 'pending' : 'success'
  return {passed: 'success', awaiting: 'pending', blocked: 'failure'}[verdict] as NewStatus['state']
}

/** Who observes lets projects through, but not a change of who decides. */
function holdsWhileObserving({rule, disposition, level, outcome}: Finding): boolean {
  const isDeciding = ['gate-change', 'organisation', 'waiver'].some(own => rule === `ethics-gate/${own}`)
  return isDeciding && level === 'block' && outcome !== 'pass' && ['awaiting', 'counts'].includes(disposition)
}

export interface StatusOf {
  readonly context: string
  readonly state: NewStatus['state']
  readonly sentence: string
  readonly inputs: string
  /** The judged tree, where there is one. */
  readonly tree?: string
  readonly date: string
  readonly target?: string
}

export const NO_TREE = '0'.repeat(40)

export function statusFor({context, state, sentence, inputs, tree, date, target}: StatusOf): NewStatus {
  const description = describeStatus(sentence, {inputs, tree: tree ?? NO_TREE, date})
  return {context, state, description, ...(target && {target})}
}

/** Does the status that stands there speak of exactly these inputs, in the end? A pending one may be of a run that died. */
export function speaksOf(known: KnownStatus | undefined, inputs: string): boolean {
  return known !== undefined && statusParts(known.description)?.inputs === inputs.slice(0, 12)
}

export function sameStatus(known: KnownStatus | undefined, {state, description}: NewStatus): boolean {
  return known?.state === state && known.description === description
}
