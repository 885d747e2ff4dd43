import {nearest} from '../text/nearest.ts'
import {Fault} from './exit.ts'
import {print} from './terminal.ts'

/** `ethics-gate schema [name]`: a JSON Schema as published, or the names of all. */
export async function schemaCommand(name: string | undefined): Promise<number> {
  const {schemas} = await import('../generated/schemas.js')
  const names = Object.keys(schemas)
  if (name === undefined) {
    await print(names.join('\n'))
    return 0
  }
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (!schema) {
    const meant = nearest(name, names)
    throw new Fault(`There is no schema ${name}.`, meant ? `Did you mean ${meant}?` : `There are: ${names.join(', ')}.`)
  }
  await print(JSON.stringify(schema, null, 2))
  return 0
}
