import Type, {type Static} from 'typebox'
import {choice, count, fields, list, number, path, text, truth} from '../../text/schema.ts'
import {field} from '../references.ts'

export const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'] as const
export type TypeName = (typeof TYPES)[number]

/** A value in `enum` or `const`: the text that is written; a number or truth value is meant where `type` says so. */
type Written = string

/**
 * The part of JSON Schema 2020-12 (Core and Validation) that a policy may use: closed, so that a misspelt keyword is an
 * error. No `$ref`, so that nothing is fetched and everything ends; no `format`, which tools read differently. A
 * `pattern` has no groups and no alternatives and is matched in linear time.
 */
export interface JsonSchema {
  readonly title?: string
  readonly description?: string
  readonly type?: TypeName | readonly TypeName[]
  readonly enum?: readonly Written[]
  readonly const?: Written
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly items?: JsonSchema
  readonly contains?: JsonSchema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly not?: JsonSchema
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
}

const nested = Type.Unsafe<JsonSchema>({$ref: '#/$defs/documentSchema'})
const several = (description: string) => list(nested, description)
const written = text('A value, as it is written')
/** The longest pattern that is accepted. */
export const LONGEST_PATTERN = 200

const KEYWORDS = {
  title: text('For people'),
  description: text('For people'),
  type: Type.Unsafe<TypeName | TypeName[]>({
    ...list(choice(TYPES, 'A type'), 'What kind of value'),
    type: ['string', 'array'],
    pattern: `^(?:${TYPES.join('|')})$`,
    'x-says': 'unknown-value',
    'x-values': TYPES,
  }),
  enum: list(written, 'The values that are allowed. A number or truth value where `type` says so'),
  const: written,
  minimum: number('The least'),
  maximum: number('The most'),
  exclusiveMinimum: number('More than'),
  exclusiveMaximum: number('Less than'),
  minLength: count('Characters at least'),
  maxLength: count('Characters at most'),
  pattern: text('What a text looks like: characters, classes and how often; no groups, no alternatives', {
    maxLength: LONGEST_PATTERN,
  }),
  items: nested,
  contains: nested,
  minItems: count('Items at least'),
  maxItems: count('Items at most'),
  uniqueItems: truth('May no item come twice?'),
  properties: Type.Unsafe<Record<string, JsonSchema>>({
    type: 'object',
    additionalProperties: nested,
    maxProperties: 200,
    description: 'The properties by name',
  }),
  required: list(text('A property'), 'The properties that must be there'),
  additionalProperties: Type.Unsafe<boolean | JsonSchema>({
    type: ['boolean', 'object'],
    if: {type: 'object'},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: nested,
    description: 'May there be other properties, and what must they be?',
  }),
  minProperties: count('Properties at least'),
  maxProperties: count('Properties at most'),
  allOf: several('All of these'),
  anyOf: several('At least one of these'),
  oneOf: several('Exactly one of these'),
  not: nested,
  if: nested,
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: nested,
  else: nested,
}

export const options = Type.Unsafe<{file?: string; field?: string; schema: JsonSchema}>({
  ...fields(
    {
      file: path('The document, relative to the folder of the declaration'),
      field: field('The field of the declaration that names the document. Instead of `file`'),
      schema: nested,
    },
    'A JSON or YAML document of the project has the form that this JSON Schema describes',
    {required: ['schema']},
  ),
  $defs: {documentSchema: fields(KEYWORDS, 'A JSON Schema')},
})
export type Options = Static<typeof options>
