import {join} from 'node:path'
import {fieldCatalogue} from './fields.ts'
import {differences, lay, type Made, ROOT, write} from './files.ts'
import {compilePacks} from './packs.ts'
import {collectSchemas, type Schemas} from './schemas.ts'
import {schemaData, validators} from './validators.ts'

const GENERATED = join(ROOT, 'src/generated')
const PUBLISHED = join(ROOT, 'schemas')

/** Lays `src/generated`; gives the JSON Schemas to publish, by their path below `schemas/`. */
export async function generate(): Promise<Made> {
  const schemas = await collectSchemas()
  for (const source of schemas.absent) console.log(`skipped ${source}: does not exist yet`)
  const code: Made = new Map([...validators(schemas), ...schemaData(schemas), ...(await fieldCatalogue())])
  // The compiler of packs uses the validators, so these stand before it is loaded.
  write(code, GENERATED)
  lay(new Map([...code, ...(await compilePacks())]), GENERATED)
  return publishedFiles(schemas)
}

function publishedFiles({formats, checks}: Schemas): Made {
  return new Map([...formats, ...checks].map(({file, published}) => [file, `${JSON.stringify(published, null, 2)}\n`]))
}

/** Differences between `schemas/` and what it should hold. */
export function staleSchemas(made: Made): string[] {
  return differences(made, PUBLISHED).map(line => `schemas/${line}`)
}

// `--code` leaves the published schemas alone, so that a stale one is still seen afterwards.
if (import.meta.main) {
  const published = await generate()
  if (!process.argv.includes('--code')) lay(published, PUBLISHED)
}
