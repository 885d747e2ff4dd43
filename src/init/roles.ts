import type {Judged} from '../gate/evaluate.ts'
import type {Rule} from '../policy/policy.ts'
import {type AskedAssessment, mayBeAsked} from './assessments.ts'

/**
 * Roles that the rules in force will ask of a system: those who sign its documents, and those who approve or decide. Where any
 * of several will do, none is added beside one that is asked anyway.
 */
export function rolesFor(judged: Judged, documents: readonly AskedAssessment[]): readonly string[] {
  const roles = new Set(documents.flatMap(({signed}) => signed))
  for (const by of judged.policies.flatMap(policy => mayBeAsked(policy, judged).flatMap(anyOf))) {
    const [first] = by
    if (first !== undefined && !by.some(role => roles.has(role))) roles.add(first)
  }
  return [...roles]
}

/** The roles of which one is enough, if a rule that warns or blocks names any. */
function anyOf({check, enforce}: Rule): (readonly string[])[] {
  if (enforce.otherwise === 'advise' || (check.name !== 'approval' && check.name !== 'decision')) return []
  const {by = []} = check.options as {readonly by?: readonly string[]}
  return [by]
}
