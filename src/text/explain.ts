import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import {nearest} from './nearest.ts'
import {find, type MapNode, placeOf, type Step, steps} from './node.ts'

/** What ajv says about one place of a document (with `verbose`). */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
  readonly schema?: unknown
  readonly parentSchema?: Readonly<Record<string, unknown>>
  readonly data?: unknown
}

/** The steps to what an error is about: for a key that may not be there, the key itself. */
export function stepsIn(root: MapNode, {instancePath, keyword, params}: SchemaError): Step[] {
  const path: Step[] = []
  for (const step of steps(instancePath)) path.push(find(root, path)?.kind === 'list' ? Number(step) : step)
  if (keyword === 'additionalProperties') path.push(String(params['additionalProperty']))
  if (keyword === 'propertyNames') path.push(String(params['propertyName']))
  return path
}

/** An error of the validator as a problem with the place in the file, and the nearest name where one was misspelt. */
export function told(root: MapNode, error: SchemaError): Problem {
  const {keyword, params, parentSchema = {}} = error
  const path = stepsIn(root, error)
  const node = find(root, path)
  if (keyword === 'additionalProperties' || keyword === 'propertyNames') {
    const at = node?.kind === 'scalar' ? node.keyAt : placeOf(root, path)
    const name = String(path.at(-1))
    if (keyword === 'propertyNames') return {at, say: messages.say('not-an-id', {value: name.slice(0, 60)})}
    const known = Object.keys((parentSchema['properties'] as object | undefined) ?? {})
    const close = nearest(name, known) ?? ''
    const say = messages.say('unknown-key', {name: name.slice(0, 60), nearest: close, known: known.slice(0, 30)})
    return {at, say}
  }
  const at = node?.at ?? root.at
  const value = node?.kind === 'scalar' ? String(node.value).slice(0, 80) : ''
  return {at, say: sayOf(keyword, params, parentSchema, value)}
}

/** What people write for a truth value, in any of our languages; YAML before 1.2 read some of these as one. */
const TRUTHS: ReadonlyMap<string, 'true' | 'false'> = new Map([
  ...['yes', 'y', 'on', 'ja', 'true', 'waar', 'sand'].map(word => [word, 'true'] as const),
  ...['no', 'n', 'off', 'nee', 'nej', 'false', 'onwaar', 'falsk'].map(word => [word, 'false'] as const),
])

type Plainly = 'not-a-date' | 'not-a-period' | 'not-a-path' | 'not-an-id' | 'not-an-account' | 'not-a-seal' | 'bad-form'

function sayOf(
  keyword: string,
  params: SchemaError['params'],
  schema: Readonly<Record<string, unknown>>,
  value: string,
): Problem['say'] {
  const known = (keyword === 'enum' ? schema['enum'] : schema['x-values']) as readonly string[] | undefined
  if (known && (keyword === 'enum' || keyword === 'pattern'))
    return messages.say('unknown-value', {value, nearest: nearest(value, known) ?? '', known})
  if (keyword === 'required') return messages.say('missing-key', {name: String(params['missingProperty'])})
  if (keyword === 'pattern') return messages.say((schema['x-says'] as Plainly | undefined) ?? 'bad-form', {value})
  if (keyword === 'type') {
    const kinds = [params['type'] ?? schema['type']].flat().map(String)
    const write = kinds.includes('boolean') ? TRUTHS.get(value.toLowerCase()) : undefined
    if (write !== undefined) return messages.say('write-truth', {value, write})
    const keys = Object.keys((schema['properties'] as object | undefined) ?? {}).slice(0, 12)
    return messages.say('expected-kind', {expected: kinds.map(kind => `kind-${kind}`), keys})
  }
  const limit = Number(params['limit'] ?? 0)
  if (keyword === 'minItems' || keyword === 'minProperties') return messages.say('too-few', {limit})
  if (keyword === 'maxItems' || keyword === 'maxProperties') return messages.say('too-many', {limit})
  if (keyword === 'minimum' || keyword === 'maximum')
    return messages.say('out-of-range', {value, limit: `${keyword === 'minimum' ? '≥' : '≤'} ${limit}`})
  if (keyword === 'maxLength') return messages.say('text-too-long', {limit})
  return messages.say('bad-form', {value})
}
