import type {Attributes} from '../../../declaration/declaration.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {own} from './runs.ts'

/** Names that the plan does not know, each said once, where it first stands. Without a plan there is nothing to hold them against. */
export function undeclaredNames(
  named: readonly {
    readonly attribute: string
    readonly group: string
    readonly attributeAt: Place
    readonly groupAt: Place
  }[],
  attributes: Attributes | undefined,
): Problem[] {
  if (!attributes) return []
  const problems = new Map<string, Problem>()
  const once = (key: readonly string[], at: Place, say: Message) => {
    const id = JSON.stringify(key)
    if (!problems.has(id)) problems.set(id, {at, say})
  }
  const seen = new Set<string>()
  for (const {attribute, group, attributeAt, groupAt} of named) {
    const names = JSON.stringify([attribute, group])
    if (seen.has(names)) continue
    seen.add(names)
    const plan = own(attributes, attribute)
    if (!plan)
      once(
        [attribute],
        attributeAt,
        messages.say('attribute-unknown', {name: attribute.slice(0, 80), known: Object.keys(attributes).slice(0, 30)}),
      )
    else if (!plan.groups) once([attribute], attributeAt, messages.say('attribute-no-groups', {name: attribute}))
    else if (!plan.groups.includes(group)) {
      once(
        [attribute, group],
        groupAt,
        messages.say('group-unknown', {name: group.slice(0, 80), attribute, known: plan.groups.slice(0, 30)}),
      )
    }
  }
  return [...problems.values()]
}
