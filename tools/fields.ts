import {DeclarationSchema} from '../src/declaration/schema.ts'
import {fieldsOf} from '../src/policy/fields.ts'
import type {Made} from './files.ts'

/** The fields that a policy may name, taken from the declaration's schema. */
export async function fieldCatalogue(): Promise<Made> {
  const fields = fieldsOf(JSON.parse(JSON.stringify(DeclarationSchema)))
  return new Map([
    ['fields.js', `export const fields = JSON.parse(${JSON.stringify(JSON.stringify(fields))})\n`],
    [
      'fields.d.ts',
      "import type {FieldCatalogue} from '../policy/fields.ts'\n\nexport declare const fields: FieldCatalogue\n",
    ],
  ])
}
