import type {Attribute, Attributes, Fairness} from './declaration.ts'

/** Two to three attributes taken together: more groups than anybody can count people in are no plan. */
const MOST_GROUPS = 500
const BETWEEN = ' & '

/** What an intersection of attributes, or of groups, is called: `gender & age`, `woman & 65+`. */
export function intersection(names: readonly string[]): string {
  return names.join(BETWEEN)
}

/** The names that an intersection is made of; one name alone is only itself. */
export function partsOf(name: string): readonly string[] {
  return name.split(BETWEEN)
}

/** Everything that the plan compares people on: its attributes, and the intersections of attributes with all their groups. */
export function plannedAttributes(fairness: Fairness | undefined): Attributes | undefined {
  const attributes = fairness?.attributes
  if (!attributes) return undefined
  const crossed = (fairness.intersections ?? []).flatMap(names => crossing(names, attributes))
  return {...attributes, ...Object.fromEntries(crossed)}
}

function crossing(names: readonly string[], attributes: Attributes): [string, Attribute][] {
  const parts = names.flatMap(name => (Object.hasOwn(attributes, name) ? [attributes[name]] : []))
  const groups = parts.map(part => part?.groups ?? [])
  const count = groups.reduce((all, each) => all * each.length, 1)
  if (names.length < 2 || parts.length < names.length || count === 0 || count > MOST_GROUPS) return []
  const cells = groups.reduce<readonly (readonly string[])[]>(
    (all, each) => all.flatMap(cell => each.map(group => [...cell, group])),
    [[]],
  )
  const unknown = parts.reduce((sum, part) => sum + (part?.unknown?.up_to ?? 0), 0)
  return [[intersection(names), {groups: cells.map(intersection), ...(unknown > 0 && {unknown: {up_to: unknown}})}]]
}
