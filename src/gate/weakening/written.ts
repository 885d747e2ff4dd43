const MOVED: Readonly<Record<string, readonly string[]>> = {
  people: ['data', 'people'],
  sources: ['data', 'sources'],
  events: ['use', 'events'],
}

/** A field of a system, with everything shared brought in, as it is written in the file: `use.events.called-first.by`. */
export function asWritten(steps: readonly (string | number)[]): string {
  const [root = '', ...rest] = steps.map(String)
  return [...(MOVED[root] ?? [root]), ...rest].join('.')
}

/** The other way round: `data.people.*` → `people`, `*`. */
export function normalised(field: string): string[] {
  const steps = field.split('.')
  const [, name = ''] = steps
  return MOVED[name]?.[0] === steps[0] ? steps.slice(1) : steps
}
