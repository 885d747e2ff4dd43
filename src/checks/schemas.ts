import type {TSchema} from 'typebox'
import {options as anyOf} from './any-of/options.ts'
import {options as approval} from './approval/options.ts'
import {options as assessment} from './assessment/options.ts'
import {options as bias} from './bias/options.ts'
import {options as columns} from './columns/options.ts'
import {options as decision} from './decision/options.ts'
import {options as declared} from './declared/options.ts'
import {options as dilemmas} from './dilemmas/options.ts'
import {options as document} from './document/options.ts'
import {options as fact} from './fact/options.ts'
import {options as involved} from './involved/options.ts'
import {options as jsonSchema} from './json-schema/options.ts'
import {options as order} from './order/options.ts'
import {options as registered} from './registered/options.ts'
import {options as training} from './training/options.ts'
import {options as undeclaredInTree} from './undeclared-in-tree/options.ts'

/** Every check by the name a policy calls it, with the schema of its options. Used at build time and for published schemas. */
export const CHECK_OPTIONS: Readonly<Record<string, TSchema>> = {
  any_of: anyOf,
  approval,
  assessment,
  bias,
  columns,
  decision,
  declared,
  dilemmas,
  document,
  fact,
  involved,
  'json-schema': jsonSchema,
  order,
  registered,
  training,
  'undeclared-in-tree': undeclaredInTree,
}
