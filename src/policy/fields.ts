import {ASSESSMENT_KINDS, DECISION_KINDS} from '../declaration/schema/vocabulary.ts'

/** What a policy may say about one field of the declaration. */
export interface Field {
  /** The values it can have, where they are a closed list. */
  readonly values?: readonly string[]
}
/** Every field that a policy may name, by its dotted path. */
export type FieldCatalogue = Readonly<Record<string, Field>>

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly then?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
}

const LEFT_OUT = new Set(['ethics', 'systems', 'facts', 'policies'])
/** Inside `each`, one subject's fields are named in the singular. */
const SINGULAR: Readonly<Record<string, string>> = {models: 'model', 'data.sources': 'source', 'use.events': 'event'}
const SHORT: Readonly<Record<string, string>> = {
  'data.people': 'people',
  'data.sources': 'sources',
  'use.events': 'events',
}

/** The fields of the declaration's schema. Names that people choose are passed over: `models.kind` is any model's kind. */
export function fieldsOf(declaration: Schema): FieldCatalogue {
  const fields: Record<string, Field> = {}
  const add = (path: string, field: Field) => {
    const values = [...new Set([...(fields[path]?.values ?? []), ...(field.values ?? [])])]
    fields[path] = values.length > 0 ? {values} : {}
  }
  const walk = (schema: Schema, path: string) => {
    add(path, valuesOf(schema))
    const inside = [
      schema.items,
      typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined,
    ]
    for (const open of inside) if (open) walk(open, path)
    for (const [key, property] of Object.entries(schema.properties ?? {})) walk(property, `${path}.${key}`)
  }
  for (const [key, property] of Object.entries(declaration.properties ?? {}))
    if (!LEFT_OUT.has(key)) walk(property, key)
  for (const [path, field] of Object.entries(fields)) {
    for (const [long, short] of [...Object.entries(SINGULAR), ...Object.entries(SHORT)]) {
      if (path === long || path.startsWith(`${long}.`)) add(short + path.slice(long.length), field)
    }
    if (path.startsWith('decisions.'))
      for (const kind of DECISION_KINDS) add(`decisions.${kind}${path.slice('decisions'.length)}`, field)
  }
  for (const kind of DECISION_KINDS) add(`decisions.${kind}`, {})
  for (const kind of ASSESSMENT_KINDS) add(`${kind}.completed`, {})
  return fields
}

function valuesOf(schema: Schema): Field {
  const values = schema.enum ?? schema.then?.enum
  if (values) return {values}
  if (schema.type === 'boolean') return {values: ['true', 'false']}
  return {}
}
