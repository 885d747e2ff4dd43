import {shapeOf} from '../src/declaration/entry/shape.ts'
import {DeclarationSchema} from '../src/declaration/schema.ts'
import {fieldsOf} from '../src/policy/fields.ts'
import type {Made} from './files.ts'

/** The fields that a policy may name and how each is written, taken from the declaration's schema. */
export async function fieldCatalogue(): Promise<Made> {
  const schema = JSON.parse(JSON.stringify(DeclarationSchema))
  return new Map([
    ['fields.js', `export const fields = JSON.parse(${literal(fieldsOf(schema))})\n`],
    [
      'fields.d.ts',
      "import type {FieldCatalogue} from '../policy/fields.ts'\n\nexport declare const fields: FieldCatalogue\n",
    ],
    ['shape.js', `export const shape = JSON.parse(${literal(shapeOf(schema))})\n`],
    ['shape.d.ts', "import type {Shape} from '../declaration/entry/shape.ts'\n\nexport declare const shape: Shape\n"],
  ])
}

const literal = (value: unknown): string => JSON.stringify(JSON.stringify(value))
