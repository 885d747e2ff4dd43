import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {forEditors} from './editor.ts'
import {ROOT} from './files.ts'
import {isObject, type JsonObject, mapSchemas, withRootDefinitions} from './json-schema.ts'
import {shareRepeated} from './share.ts'

/** Where the published schemas will live. Change it here only. */
export const SCHEMA_BASE = 'https://example.org/ethics-gate/schemas'

/** One schema of a file format: the validator's export name, the published file name, and where it is written. */
interface Source {
  readonly name: string
  readonly file: string
  readonly module: string
  readonly exported: string
}

const FORMATS: readonly Source[] = [
  {name: 'declaration', file: 'ethics', module: 'src/declaration/schema.ts', exported: 'DeclarationSchema'},
  {name: 'policy', file: 'policy', module: 'src/policy/schema.ts', exported: 'PolicySchema'},
  {name: 'policyTexts', file: 'policy-texts', module: 'src/policy/schema.ts', exported: 'PolicyTextsSchema'},
  {name: 'policyTest', file: 'policy-test', module: 'src/policy/schema.ts', exported: 'PolicyTestSchema'},
  {
    name: 'organisation',
    file: 'organisation',
    module: 'src/policy/organisation-schema.ts',
    exported: 'OrganisationSchema',
  },
  {name: 'gate', file: 'gate', module: 'src/policy/gate-schema.ts', exported: 'GateSchema'},
  {name: 'waivers', file: 'waivers', module: 'src/policy/waivers-schema.ts', exported: 'WaiversSchema'},
  {name: 'baseline', file: 'baseline', module: 'src/policy/baseline-schema.ts', exported: 'BaselineSchema'},
  {name: 'result', file: 'result', module: 'src/report/result-schema.ts', exported: 'ResultSchema'},
  {name: 'inspection', file: 'inspection', module: 'src/report/inspect/schema.ts', exported: 'InspectionSchema'},
]

export interface Schema {
  /** Export of `src/generated/validators.js`; for a check its name. */
  readonly name: string
  /** Below `schemas/`. */
  readonly file: string
  /** As files are held against it, in which every scalar is text. */
  readonly schema: JsonObject
  /** As published: as an editor needs it, where the file is written by hand. */
  readonly published: JsonObject
}

export interface Schemas {
  readonly formats: readonly Schema[]
  readonly checks: readonly Schema[]
  /** Sources that do not exist yet. */
  readonly absent: readonly string[]
}

export async function collectSchemas(): Promise<Schemas> {
  const absent: string[] = []
  const collect = async (source: Source): Promise<Schema[]> => {
    const schema = await exportOf(source)
    if (schema === undefined) absent.push(`${source.module}: ${source.exported}`)
    return schema === undefined ? [] : [made(source, schema)]
  }
  const formats = (await Promise.all(FORMATS.map(collect))).flat()
  const checks = (await Promise.all(checkSources().map(collect))).flat()
  const known = new Set(formats.map(({schema}) => String(schema.$id)))
  const whole = checks.filter(({schema}) => [...refersTo(schema)].every(id => known.has(id)))
  const partial = checks.filter(check => !whole.includes(check)).map(({file}) => `what schemas/${file} refers to`)
  return {formats, checks: whole, absent: [...absent, ...partial].sort()}
}

function checkSources(): Source[] {
  return readdirSync(join(ROOT, 'src/checks'), {withFileTypes: true})
    .filter(entry => entry.isDirectory() && existsSync(join(entry.parentPath, entry.name, 'options.ts')))
    .map(entry => entry.name)
    .sort()
    .map(name => ({name, file: `checks/${name}`, module: `src/checks/${name}/options.ts`, exported: 'options'}))
}

async function exportOf({module, exported}: Source): Promise<unknown> {
  const path = join(ROOT, module)
  if (!existsSync(path)) return undefined
  try {
    const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>
    return exports[exported]
  } catch (error) {
    // The others are still made; the run as a whole fails.
    console.error(`${module} cannot be loaded: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
    return undefined
  }
}

/** Written by the product as JSON, never by hand as YAML. */
const WRITTEN_AS_JSON = new Set(['result', 'inspection', 'baseline'])

/** Plain JSON: what TypeBox adds for itself is not enumerable and falls away. */
function made(source: Source, schema: unknown): Schema {
  const file = `${source.file}.schema.json`
  const plain = withForeignReferences(withRootDefinitions(JSON.parse(JSON.stringify(schema)) as JsonObject))
  const head = {$schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${SCHEMA_BASE}/${file}`}
  const whole = (body: JsonObject) => ({...head, ...shareRepeated(body)})
  const published = WRITTEN_AS_JSON.has(source.name) ? plain : forEditors(plain)
  return {name: source.name, file, schema: whole(plain), published: whole(published)}
}

const POLICY = `${SCHEMA_BASE}/policy.schema.json`

/** A definition that a schema does not hold itself is the policy schema's: a check may take other checks. */
function withForeignReferences(schema: JsonObject): JsonObject {
  const own = isObject(schema.$defs) ? schema.$defs : {}
  return mapSchemas(schema, part => {
    const name = typeof part.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(part.$ref)?.[1] : undefined
    return name === undefined || name in own ? part : {...part, $ref: `${POLICY}#/$defs/${name}`}
  })
}

/** The ids of other schemas that a schema needs. */
function refersTo(schema: JsonObject): ReadonlySet<string> {
  const ids = new Set<string>()
  mapSchemas(schema, part => {
    const id = typeof part.$ref === 'string' ? part.$ref.split('#')[0] : undefined
    if (id) ids.add(id)
    return part
  })
  return ids
}
