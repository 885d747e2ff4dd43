import {fields} from '../generated/fields.js'
import {schemas} from '../generated/schemas.js'
import {policy} from '../generated/validators/policy.js'
import {policyTexts} from '../generated/validators/policyTexts.js'
import type {Validator} from '../text/conform.ts'
import type {PolicyFormat} from './compile.ts'
import type {AnnotatedSchema} from './references.ts'

/** The policy format of this build. Loaded only where a policy is compiled: shipped packs already are. */
export const policyFormat: PolicyFormat = {
  policy: policy as Validator,
  texts: policyTexts as Validator,
  schema: schemas['policy'] as AnnotatedSchema,
  fields,
}
