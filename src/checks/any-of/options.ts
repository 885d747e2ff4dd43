import Type from 'typebox'

/** Other checks, one of which is enough. The reference is to the policy schema's own list of checks. */
export const options = Type.Unsafe<readonly Readonly<Record<string, unknown>>[]>({
  type: 'array',
  minItems: 2,
  maxItems: 8,
  items: {$ref: '#/$defs/check'},
  description: 'Checks of which one is enough',
})
export type Options = readonly Readonly<Record<string, unknown>>[]
