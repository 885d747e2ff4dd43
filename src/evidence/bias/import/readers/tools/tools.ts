import type {Format} from '../../format.ts'
import {AEQUITAS} from './aequitas/aequitas.ts'
import {AIF360} from './aif360/aif360.ts'
import {AIVERIFY} from './aiverify/aiverify.ts'
import {AIVERIFY_REGRESSION} from './aiverify/regression.ts'
import {CLARIFY} from './clarify/clarify.ts'
import {FAIRLEARN_DASHBOARD} from './fairlearn/dashboard.ts'
import {VERITAS} from './veritas/veritas.ts'

/** What fairness tools write themselves. */
export const TOOL_FORMATS: readonly Format[] = [
  ...AEQUITAS,
  AIVERIFY,
  AIVERIFY_REGRESSION,
  VERITAS,
  CLARIFY,
  FAIRLEARN_DASHBOARD,
  AIF360,
]
