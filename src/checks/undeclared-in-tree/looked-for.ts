import type {Options} from './options.ts'

export type Looked = 'columns' | 'models' | 'libraries'

export function lookedFor({columns, models, libraries}: Options): ReadonlySet<Looked> {
  const said: Readonly<Record<Looked, boolean | undefined>> = {
    columns: columns === undefined ? undefined : columns === 'person-keys',
    models,
    libraries,
  }
  const kinds = Object.keys(said) as Looked[]
  const asked = kinds.filter(kind => said[kind] === true)
  return new Set(asked.length > 0 ? asked : kinds.filter(kind => said[kind] !== false))
}
