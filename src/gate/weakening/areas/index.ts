import type {Change} from '../change.ts'
import {about} from './about.ts'
import type {Area, Pair} from './area.ts'
import {assessments} from './assessments.ts'
import {content} from './content.ts'
import {decisions} from './decisions.ts'
import {declared} from './declared.ts'
import {dilemmas} from './dilemmas.ts'
import {events} from './events.ts'
import {fairness} from './fairness.ts'

const AREAS: readonly Area[] = [about, declared, events, fairness, content, assessments, decisions, dilemmas]

/** Everything of one system that says less, or lets less be seen, than it did. */
export function changesIn(pair: Pair): Change[] {
  return AREAS.flatMap(area => area(pair))
}
