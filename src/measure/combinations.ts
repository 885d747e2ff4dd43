import type {Table} from './counted.ts'

const AND = ' & '

/** The name of a combination of attributes, and of a combination of their groups. */
export function combined(names: readonly string[]): string {
  return names.join(AND)
}

/** The groups of a combination that make up one group of something it is combined of. */
export interface Membership {
  readonly part: Table
  readonly whole: Table
  readonly group: string
  readonly members: readonly string[]
}

/** Tells combinations by their names, such as `gender & age`, where the attributes that they name are in the report too. */
export function memberships(tables: readonly Table[]): readonly Membership[] {
  const groups = new Map(tables.map(table => [table.attribute, new Set(table.groups.map(({group}) => group))]))
  const names = new Set(groups.keys())
  const split = tables.flatMap(table => {
    const attributes = splitInto(
      table.attribute,
      table.attribute.split(AND).map(() => names),
    ) ?? [table.attribute]
    const sets = attributes.map(name => groups.get(name) ?? new Set<string>())
    const parts = table.groups.map(({group}) => splitInto(group, sets))
    return parts.every(each => each !== undefined) ? [{table, attributes, parts}] : []
  })
  return split.flatMap(part =>
    split.flatMap(whole => {
      const at = part.attributes.map(name => whole.attributes.indexOf(name))
      if (at.includes(-1) || part.attributes.length >= whole.attributes.length) return []
      const members = new Map<string, string[]>()
      whole.parts.forEach((groupsOf, i) => {
        const group = combined(at.map(index => groupsOf[index] ?? ''))
        const own = members.get(group) ?? []
        members.set(group, [...own, whole.table.groups[i]?.group ?? ''])
      })
      return [...members].map(([group, own]) => ({part: part.table, whole: whole.table, group, members: own}))
    }),
  )
}

/** A text as names joined with `&`, one out of each set; names may have an `&` of their own. */
function splitInto(text: string, sets: readonly ReadonlySet<string>[]): readonly string[] | undefined {
  const [first, ...others] = sets
  if (!first) return undefined
  if (others.length === 0) return first.has(text) ? [text] : undefined
  for (let end = text.indexOf(AND); end >= 0; end = text.indexOf(AND, end + 1)) {
    const [name, rest] = [text.slice(0, end), text.slice(end + AND.length)]
    const parts = first.has(name) ? splitInto(rest, others) : undefined
    if (parts) return [name, ...parts]
  }
  return undefined
}
