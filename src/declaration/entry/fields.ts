import type {Shape} from './shape.ts'

/** One step down to a field, as it is written in the file. */
export type Step =
  | {readonly kind: 'key'; readonly key: string}
  /** Every entry of a map of names, or of a list. */
  | {readonly kind: 'each'}
  /** One entry of a list. */
  | {readonly kind: 'item'; readonly index: number}
  /** An entry that is added to a list; what is wanted of the same `id` stands in the same entry. */
  | {readonly kind: 'new'; readonly id: string}

/**
 * Way down to a field that a finding names, such as `data.people.<name>.relation`; of a list `decisions.0.because` is that of
 * one entry and `decisions.+start.kind` that of one to be added. `undefined` where there is no such field.
 */
export function stepsTo(
  field: string,
  root: Shape,
): {readonly steps: readonly Step[]; readonly shape: Shape} | undefined {
  const found = walk(root, field.split('.'))
  return found && {steps: found.steps, shape: found.shape}
}

interface Way {
  readonly steps: readonly Step[]
  readonly shape: Shape
}

function walk(shape: Shape, names: readonly string[]): Way | undefined {
  const [name, ...rest] = names
  if (name === undefined) return {steps: [], shape}
  if (shape.kind === 'open') return undefined
  if (shape.kind === 'fields') {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined
    return field && after({kind: 'key', key: name}, walk(field, rest))
  }
  if (name === ANY) return after({kind: 'each'}, walk(shape.of, rest))
  if (shape.kind === 'list' && name.startsWith('+')) return after({kind: 'new', id: name}, walk(shape.of, rest))
  if (shape.kind === 'list' && /^\d{1,9}$/.test(name))
    return after({kind: 'item', index: Number(name)}, walk(shape.of, rest))
  // `models.about` is that of every model; what is no field of one is a name, which may hold dots.
  const every = walk(shape.of, names)
  if (every || shape.kind === 'list') return after({kind: 'each'}, every)
  for (let length = 1; length <= names.length; length++) {
    const one = walk(shape.of, names.slice(length))
    if (one) return after({kind: 'key', key: names.slice(0, length).join('.')}, one)
  }
  return undefined
}

/** Stands for a name that somebody chooses; as a key it is refused, as a name has no angle brackets. */
export const ANY = '<name>'

function after(step: Step, way: Way | undefined): Way | undefined {
  return way && {steps: [step, ...way.steps], shape: way.shape}
}
