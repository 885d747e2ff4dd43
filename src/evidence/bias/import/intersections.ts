import type {Attributes} from '../../../declaration/declaration.ts'
import {intersection, partsOf} from '../../../declaration/plan.ts'
import type {Figure} from './figure.ts'

/** Attributes that are compared together, and their groups, in the order of the plan: `age & gender` is `gender & age`. */
export function inPlannedOrder(figures: readonly Figure[], attributes: Attributes | undefined): readonly Figure[] {
  const planned = new Map(
    Object.keys(attributes ?? {}).flatMap(name => {
      const parts = partsOf(name)
      return parts.length > 1 ? [[sorted(parts), parts] as const] : []
    }),
  )
  if (planned.size === 0) return figures
  return figures.map(figure => {
    const parts = partsOf(figure.attribute)
    const order = planned.get(sorted(parts))
    const groups = partsOf(figure.group)
    if (!order || intersection(order) === figure.attribute || groups.length !== parts.length) return figure
    const group = order.map(name => groups[parts.indexOf(name)] ?? '')
    return {...figure, attribute: intersection(order), group: intersection(group)}
  })
}

function sorted(parts: readonly string[]): string {
  return JSON.stringify(parts.toSorted())
}
