import type {Level} from '../words/outcome.ts'
import type {Enforcement, Grade} from './policy.ts'
import type {RuleData} from './schema.ts'

/** The written form of `enforce` → a grade by outcome. `undefined` follows `inconclusive` unless it has a grade of its own. */
export function compileEnforcement(written: RuleData['enforce'], otherwise: Level): Enforcement {
  if (written === undefined) return {otherwise}
  if (typeof written === 'string') return {otherwise: written}
  const grades = Object.fromEntries(
    Object.entries(written).map(([outcome, grade]) => [outcome, gradeOf(grade, otherwise)]),
  )
  const uncertain = grades['undefined'] ?? grades['inconclusive']
  return {otherwise, ...(uncertain && {undefined: uncertain}), ...grades}
}

type Written = Extract<NonNullable<RuleData['enforce']>, object>[keyof Extract<
  NonNullable<RuleData['enforce']>,
  object
>]

function gradeOf(written: NonNullable<Written>, otherwise: Level): Grade {
  if (typeof written === 'string') return {level: written}
  const reason = written.with_reason
  return {
    level: written.block_from_tier === undefined ? otherwise : 'block',
    ...(written.block_from_tier !== undefined && {blockFromTier: written.block_from_tier}),
    ...(written.with_plan && {withPlan: written.with_plan}),
    ...(reason && {
      // biome-ignore lint/suspicious/noThenProperty: a word of the policy format.
      withReason: {reasons: reason.reasons ?? [], signed: reason.signed ?? [], then: reason.then ?? 'warn'},
    }),
  }
}
