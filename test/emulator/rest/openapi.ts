import {readFileSync} from 'node:fs'
import {Ajv, type ValidateFunction} from 'ajv'
import {type Method, OPENAPI_FILE} from '../make-openapi.ts'

type Json = Record<string, unknown>

export interface Operation {
  /** As GitHub's documentation writes it: `GET /repos/{owner}/{repo}`. */
  readonly route: string
  readonly parameters: readonly Parameter[]
  /** Values of the path and the query; texts are turned into numbers and booleans where those are asked. */
  readonly checkParameters: ValidateFunction
  readonly checkBody: ValidateFunction | undefined
  /** By status; `undefined` where that answer has no content. */
  readonly checkAnswer: ReadonlyMap<number, ValidateFunction | undefined>
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Json
  /** The value may hold slashes. */
  readonly 'x-multi-segment'?: boolean
}

export interface Matched {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
}

/** JSON Schema has `null` as a type, OpenAPI 3.0 has it as a flag. */
function jsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(jsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const {nullable, ...rest} = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' ? item.replace(/^#/, 'openapi#') : jsonSchema(item),
    ]),
  )
  if (nullable !== true) return rest
  if (typeof rest['type'] === 'string' && !('$ref' in rest)) {
    const {type, enum: allowed, ...more} = rest
    return {...more, type: [type, 'null'], ...(Array.isArray(allowed) && {enum: [...allowed, null]})}
  }
  return {anyOf: [rest, {type: 'null'}]}
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
}

export class OpenApi {
  readonly #document: Json
  readonly #routes: readonly {pattern: RegExp; names: readonly string[]; path: string}[]
  readonly #operations = new Map<string, Operation>()
  readonly #lenient = ajv(true)
  readonly #exact = ajv(false)

  constructor() {
    this.#document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as Json
    for (const name of ['pull-request', 'pull-request-simple']) orNull(this.#document, name, 'head', 'repo')
    const components = {$id: 'openapi', components: jsonSchema(this.#document['components'])}
    this.#lenient.addSchema(components)
    this.#exact.addSchema(components)
    this.#routes = Object.keys(this.#paths)
      .map(path => this.#compiled(path))
      .sort((a, b) => fixed(b.path) - fixed(a.path))
  }

  match(method: string, path: string): Matched | 'unknown' {
    for (const {pattern, names, path: template} of this.#routes) {
      const found = pattern.exec(path)
      const asked = method.toLowerCase() as Method
      if (found === null || this.#paths[template]?.[asked] === undefined) continue
      const values = names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')])
      return {operation: this.#operation(template, asked), path: Object.fromEntries(values)}
    }
    return 'unknown'
  }

  get #paths(): Record<string, Record<string, Json>> {
    return this.#document['paths'] as Record<string, Record<string, Json>>
  }

  #compiled(path: string): {pattern: RegExp; names: readonly string[]; path: string} {
    const long = new Set(
      Object.values(this.#paths[path] ?? {})
        .flatMap(operation => this.#parameters(operation))
        .filter(parameter => parameter['x-multi-segment'])
        .map(({name}) => name),
    )
    const names: string[] = []
    const source = path.replace(/\{([^}]+)\}/g, (_, name: string) => {
      names.push(name)
      return long.has(name) ? '(.+)' : '([^/]+)'
    })
    return {pattern: new RegExp(`^${source}$`), names, path}
  }

  #parameters(operation: Json): readonly Parameter[] {
    const given = (operation['parameters'] ?? []) as readonly (Parameter | {readonly $ref: string})[]
    return given.map(one => ('$ref' in one ? (this.#component(one.$ref) as unknown as Parameter) : one))
  }

  #component(reference: string): Json {
    const [, , kind = '', name = ''] = reference.split('/')
    return (this.#document['components'] as Record<string, Record<string, Json>>)[kind]?.[name] ?? {}
  }

  #operation(path: string, method: Method): Operation {
    const route = `${method.toUpperCase()} ${path}`
    const known = this.#operations.get(route)
    if (known !== undefined) return known
    const given = this.#paths[path]?.[method] ?? {}
    const parameters = this.#parameters(given).filter(one => one.in === 'path' || one.in === 'query')
    const body = content(given['requestBody'])
    const operation: Operation = {
      route,
      parameters,
      checkParameters: this.#lenient.compile({
        type: 'object',
        properties: Object.fromEntries(parameters.map(({name, schema}) => [name, jsonSchema(schema)])),
        required: parameters.filter(({required}) => required).map(({name}) => name),
      }),
      checkBody: body && this.#exact.compile(jsonSchema(body) as Json),
      checkAnswer: new Map(
        Object.entries(given['responses'] as Json).map(([status, response]) => {
          const whole = response as Json
          const schema = content(typeof whole['$ref'] === 'string' ? this.#component(whole['$ref']) : whole)
          return [Number(status), schema && this.#exact.compile(jsonSchema(schema) as Json)]
        }),
      ),
    }
    this.#operations.set(route, operation)
    return operation
  }
}

/** Where GitHub answers `null` and its description leaves that out: the head of a pull request whose fork is gone. */
function orNull(document: Json, schema: string, ...path: readonly string[]): void {
  const schemas = (document['components'] as Record<string, Json>)['schemas'] as Record<string, Json>
  const last = path.at(-1) ?? ''
  const holder = path
    .slice(0, -1)
    .reduce((at, name) => (at['properties'] as Record<string, Json>)[name] ?? {}, schemas[schema] ?? {})
  const properties = holder['properties'] as Record<string, Json>
  properties[last] = {nullable: true, allOf: [properties[last]]}
}

const content = (of: unknown): Json | undefined =>
  (of as {content?: Record<string, {schema?: Json}>} | undefined)?.content?.['application/json']?.schema

/** How many parts of a path are words: the path with the most is tried first. */
const fixed = (path: string): number => path.split('/').filter(part => part !== '' && !part.startsWith('{')).length

const ajv = (coerceTypes: boolean): Ajv =>
  new Ajv({strict: false, allErrors: false, coerceTypes, useDefaults: coerceTypes, formats: FORMATS, logger: false})
