import {type Diagnosis, GRADES, type Grade} from './diagnosis.ts'
import type {Facts} from './facts.ts'
import {bypassQuestions} from './questions/bypass.ts'
import {eventQuestions} from './questions/events.ts'
import {guardQuestions} from './questions/guard.ts'
import {jobQuestions} from './questions/job.ts'
import {limits} from './questions/limits.ts'
import {organisationQuestions} from './questions/organisation.ts'
import {peopleQuestions} from './questions/people.ts'
import {reviewQuestions} from './questions/reviews.ts'
import {statusQuestions} from './questions/status.ts'

export interface Examination {
  /** The highest grade of which every question is in order; `none` where not even the first is. */
  readonly grade: Grade | 'none'
  /** What keeps each grade that does not hold from holding. */
  readonly lacks: ReadonlyMap<Grade, readonly Diagnosis[]>
  readonly diagnoses: readonly Diagnosis[]
}

export function examine(facts: Facts): Examination {
  const diagnoses = [
    ...statusQuestions(facts),
    ...eventQuestions(facts),
    ...jobQuestions(facts),
    ...peopleQuestions(facts),
    ...reviewQuestions(facts),
    ...guardQuestions(facts),
    ...organisationQuestions(facts),
    ...bypassQuestions(facts),
  ]
  const lacks = new Map(
    GRADES.flatMap((grade): [Grade, Diagnosis[]][] => {
      const left = diagnoses.filter(one => one.grade && NEEDS[grade].includes(one.grade) && prevents(one, grade))
      return left.length > 0 ? [[grade, left]] : []
    }),
  )
  const holds = GRADES.findLast(grade => !lacks.has(grade)) ?? 'none'
  return {grade: holds, lacks, diagnoses: [...diagnoses, ...limits(!lacks.has('guarded'))]}
}

/** An organisation that runs the workflow itself needs no App of its own, and the other way round. */
const NEEDS: Readonly<Record<Grade, readonly Grade[]>> = {
  advisory: ['advisory'],
  guarded: ['advisory', 'guarded'],
  organisation: ['advisory', 'organisation'],
}

/** A risk leaves the grade that anyone who can push may break as it is; from there on it does not. */
function prevents({state}: Diagnosis, grade: Grade): boolean {
  return state === 'missing' || state === 'cannot-see' || (state === 'risk' && grade !== 'advisory')
}
