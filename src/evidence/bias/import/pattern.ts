/** A text with placeholders, such as `by_{attribute}`: what stands around them, and their names. */
export interface Pattern {
  /** One more than there are names: before the first, between each two, after the last. */
  readonly around: readonly string[]
  readonly names: readonly string[]
}

const PLACEHOLDER = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g

/** `undefined` where there is no placeholder, two stand side by side, or a brace has no other half. */
export function pattern(text: string): Pattern | undefined {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  const around = text.split(/\{[A-Za-z_][A-Za-z0-9_]*\}/)
  const between = around.slice(1, -1)
  if (names.length === 0 || between.includes('') || around.some(part => /[{}]/.test(part))) return undefined
  return {around, names}
}

/** What stands where each placeholder is, the shortest that fits; `undefined` when the text has another form. */
export function match({around, names}: Pattern, text: string): ReadonlyMap<string, string> | undefined {
  const [first = ''] = around
  const last = around.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined
  const found = new Map<string, string>()
  const end = text.length - last.length
  let at = first.length
  for (const [i, name] of names.entries()) {
    const following = around[i + 1] ?? ''
    const to = i === names.length - 1 ? end : text.indexOf(following, at)
    if (to < at || to > end) return undefined
    const value = text.slice(at, to).trim()
    if (value === '' || (found.get(name) ?? value) !== value) return undefined
    found.set(name, value)
    at = to + following.length
  }
  return found
}
