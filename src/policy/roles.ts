import type {System} from '../declaration/declaration.ts'
import {nearest} from '../text/nearest.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'

/** Roles and rules that a declaration names and that no policy or organisation knows: who signs as nobody has not signed. */
export function unknownNames(system: System, known: {roles: readonly string[]; rules: readonly string[]}): Problem[] {
  const {assessments = {}, decisions = []} = system.facts
  const role = (written: string | undefined, ...at: readonly (string | number)[]): Problem[] =>
    written === undefined || known.roles.includes(written)
      ? []
      : [
          {
            at: system.place(...at),
            say: messages.say('role-unknown', {
              name: written,
              nearest: nearest(written, known.roles) ?? '',
              known: known.roles,
            }),
          },
        ]
  const signed = Object.entries(assessments).flatMap(([id, entry]) =>
    (entry.signed ?? []).flatMap((signature, i) => role(signature.role, 'assessments', id, 'signed', i, 'role')),
  )
  const decided = decisions.flatMap((decision, i) => {
    const rule = decision.about?.rule
    const wrong = rule === undefined || known.rules.includes(rule)
    const at = system.place('decisions', i, 'about', 'rule')
    return [
      ...role(decision.by?.role, 'decisions', i, 'by', 'role'),
      ...(wrong
        ? []
        : [{at, say: messages.say('stricter-unknown', {rule, nearest: nearest(rule, known.rules) ?? ''})}]),
    ]
  })
  return [...signed, ...decided]
}
