import {anyOf} from './any-of/any-of.ts'
import {approval} from './approval/approval.ts'
import {assessment} from './assessment/assessment.ts'
import {bias} from './bias/bias.ts'
import type {Check} from './check.ts'
import {columns} from './columns/columns.ts'
import {decision} from './decision/decision.ts'
import {declared} from './declared/declared.ts'
import {dilemmas} from './dilemmas/dilemmas.ts'
import {document} from './document/document.ts'
import {fact} from './fact/fact.ts'
import {involved} from './involved/involved.ts'
import {jsonSchema} from './json-schema/json-schema.ts'
import {order} from './order/order.ts'
import {registered} from './registered/registered.ts'
import {training} from './training/training.ts'
import {undeclaredInTree} from './undeclared-in-tree/undeclared-in-tree.ts'

const ALL: readonly Check[] = [
  anyOf(name => CHECKS.get(name)),
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
  jsonSchema,
  order,
  registered,
  training,
  undeclaredInTree,
] as readonly unknown[] as readonly Check[]

/** Every check, by the name a policy calls it. */
export const CHECKS: ReadonlyMap<string, Check> = new Map(ALL.map(check => [check.name, check]))
