import type {System} from '../declaration/declaration.ts'
import type {Rule} from '../policy/policy.ts'
import type {Place} from '../words/place.ts'
import type {Holds} from './conditions.ts'

export interface StageReason {
  readonly kind: 'no'
  readonly status: string
  readonly at: Place
}

/** Is a rule asked at the stage that the system is in? Without `at` or `not_at` it is asked at every stage but `declined`. */
export function applies({stages}: Rule, system: System): {readonly kind: 'ask'; readonly holds: Holds} | StageReason {
  const status = system.facts.project.status
  const at = system.place('project', 'status')
  if (status === undefined) {
    // Unknown never makes fewer rules apply; a rule for any stage but `declined` needs no answer.
    const unknown: Holds = {yes: 'unknown', missing: [{path: 'project.status', at}]}
    return {kind: 'ask', holds: stages.at || stages.notAt ? unknown : {yes: true}}
  }
  const asked = stages.at ? stages.at.includes(status) : !(stages.notAt ?? ['declined']).includes(status)
  return asked ? {kind: 'ask', holds: {yes: true}} : {kind: 'no', status, at}
}
