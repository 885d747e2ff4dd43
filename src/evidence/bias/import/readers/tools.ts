import type {Format} from '../format.ts'
import {AEQUITAS} from './aequitas.ts'
import {AIVERIFY} from './aiverify.ts'
import {CLARIFY} from './clarify.ts'
import {FAIRLEARN_DASHBOARD} from './fairlearn-dashboard.ts'

/** What fairness tools write themselves. */
export const TOOL_FORMATS: readonly Format[] = [...AEQUITAS, AIVERIFY, CLARIFY, FAIRLEARN_DASHBOARD]
