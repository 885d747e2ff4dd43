import type {Table} from './counted.ts'

const AND = ' & '

/** The name of a combination of attributes, and of a combination of their groups. */
export function combined(names: readonly string[]): string {
  return names.join(AND)
}

/** A table whose groups can be told apart into groups of single attributes. */
export interface Split {
  readonly table: Table
  readonly attributes: readonly string[]
  /** Of each group of the table, one group of each attribute. */
  readonly parts: readonly (readonly string[])[]
}

/** The groups of a combination that make up one group of something it is combined of. */
export interface Membership {
  readonly part: Split
  readonly whole: Split
  readonly group: string
  readonly members: readonly string[]
}

/** Tells combinations by their names, such as `gender & age`, where the attributes that they name are in the report too. */
export function splitOf(tables: readonly Table[]): readonly Split[] {
  const groups = new Map(tables.map(table => [table.attribute, new Set(table.groups.map(({group}) => group))]))
  const names = new Set(groups.keys())
  return tables.flatMap(table => {
    const attributes = splitInto(
      table.attribute,
      table.attribute.split(AND).map(() => names),
    ) ?? [table.attribute]
    const sets = attributes.map(name => groups.get(name) ?? new Set<string>())
    const parts = table.groups.map(({group}) => splitInto(group, sets))
    return parts.every(each => each !== undefined) ? [{table, attributes, parts}] : []
  })
}

export function isCombination({attributes}: Split): boolean {
  return attributes.length > 1
}

/** Is every attribute of the first among those of the second, which has more? */
export function isPartOf(part: Split, whole: Split): boolean {
  return (
    part.attributes.length < whole.attributes.length && part.attributes.every(name => whole.attributes.includes(name))
  )
}

export function memberships(split: readonly Split[]): readonly Membership[] {
  return split.flatMap(part =>
    split.flatMap(whole => {
      if (!isPartOf(part, whole)) return []
      const at = part.attributes.map(name => whole.attributes.indexOf(name))
      const members = new Map(part.table.groups.map(({group}) => [group, [] as string[]]))
      whole.parts.forEach((groupsOf, i) => {
        const group = combined(at.map(index => groupsOf[index] ?? ''))
        members.get(group)?.push(whole.table.groups[i]?.group ?? '')
      })
      return [...members].map(([group, own]) => ({part, whole, group, members: own}))
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
