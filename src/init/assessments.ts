import type {Options} from '../checks/assessment/options.ts'
import {subjectsOf} from '../declaration/subject.ts'
import {holds} from '../gate/conditions.ts'
import {type Judged, wholeSystem} from '../gate/evaluate.ts'
import {applies} from '../gate/stages.ts'
import type {Policy, Rule} from '../policy/policy.ts'
import type {Tier} from '../words/outcome.ts'
import type {Path} from '../words/place.ts'

/** A document that the policies in force ask of a system as it is declared. */
export interface AskedAssessment {
  readonly kind: Options['kind']
  /** Part id → the headings that a policy knows for it, in any language. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  /** Roles that sign it. */
  readonly signed: readonly string[]
}

interface Wanted {
  readonly policy: Policy
  readonly rule: Rule
  /** Of these one is enough. */
  readonly alternatives: readonly Options[]
}

/** Figures, not a document: nothing to fill in. */
const NO_DOCUMENT = new Set<string>(['bias-test', 'quality-test'])

/**
 * The documents that rules which warn or block ask of a system, or may ask: what is unknown counts as yes here too. What only
 * advises adds its parts to a document that is asked anyway, and asks for none by itself.
 */
export function assessmentsFor(judged: Judged): readonly AskedAssessment[] {
  const wanted = judged.policies.flatMap(policy => wantedBy(policy, judged))
  const single = wanted.filter(({alternatives}) => alternatives.length === 1)
  const kinds = new Set(single.filter(isAsked).flatMap(kindsOf))
  for (const one of wanted.filter(isAsked)) {
    const known = kindsOf(one)
    if (known.some(kind => kinds.has(kind)) || hasAnother(judged, known)) continue
    const chosen = known.find(kind => isNamed(judged, kind)) ?? lightest(known, judged.tier)
    if (chosen !== undefined) kinds.add(chosen)
  }
  return [...kinds]
    .filter(kind => !NO_DOCUMENT.has(kind) && !hasAnother(judged, [kind]))
    .map(kind => {
      const options = wanted.flatMap(one =>
        one.alternatives
          .filter(each => each.kind === kind)
          .map(each => ({policy: one.policy, each, asked: isAsked(one)})),
      )
      return {
        kind,
        parts: new Map(
          options.flatMap(({policy, each}) =>
            (each.parts ?? []).map(part => [part, policy.parts[part] ?? []] as const),
          ),
        ),
        signed: [...new Set(options.flatMap(({each, asked}) => (asked ? (each.signed ?? []) : [])))],
      }
    })
}

function isAsked({rule}: Wanted): boolean {
  return rule.enforce.otherwise !== 'advise'
}

function kindsOf({alternatives}: Wanted): Options['kind'][] {
  return alternatives.map(({kind}) => kind)
}

/** Where the document of a kind is written, relative to the declaration. */
export function documentPath(kind: string): Path {
  return `assessments/${kind}.md`
}

/** Is there an entry of this kind, of whatever document? */
export function isNamed({system}: Pick<Judged, 'system'>, asked: string): boolean {
  return Object.values(system.facts.assessments ?? {}).some(({kind}) => kind === asked)
}

/** Is there an entry of one of these kinds about a document that was not written here? */
function hasAnother({system}: Judged, kinds: readonly string[]): boolean {
  return Object.values(system.facts.assessments ?? {}).some(
    ({kind, evidence}) => kind !== undefined && kinds.includes(kind) && evidence !== documentPath(kind),
  )
}

/** Where several kinds will do: the full one from tier 3, a short one below. */
const FULL = ['dpia', 'fria', 'iama', 'ethics-assessment']
const SHORT = ['screening', 'privacy-screening']

function lightest(kinds: readonly Options['kind'][], tier: Tier): Options['kind'] | undefined {
  const order: readonly string[] = tier >= 3 ? FULL : SHORT
  return kinds.find(kind => order.includes(kind)) ?? kinds[0]
}

function wantedBy(policy: Policy, judged: Judged): Wanted[] {
  return mayBeAsked(policy, judged).flatMap(rule => {
    const alternatives = alternativesOf(rule)
    return alternatives.length === 0 ? [] : [{policy, rule, alternatives}]
  })
}

/** The rules that a system must meet, as far as is known: nobody was asked whose data it is, or what is new about it. */
export function mayBeAsked(policy: Policy, judged: Judged): readonly Rule[] {
  const covered = holds(policy.scope, judged.system, wholeSystem(judged)).yes !== false
  return policy.rules.filter(rule => (covered || rule.outsideScope) && mayApply(rule, judged))
}

function mayApply(rule: Rule, judged: Judged): boolean {
  const {system, declaration} = judged
  const stage = applies(rule, system)
  if (stage.kind === 'no' || (stage.holds.yes !== true && !isAskedOfANewOne(rule))) return false
  const list = subjectsOf(system, declaration.project, rule.each)
  const subjects = list.declared ? list.subjects : [wholeSystem(judged)]
  return subjects.some(subject => holds(rule.when, system, subject).yes !== false)
}

/** A project of which nobody has said how far it is, is taken to be in development: the stage after it asks no less. */
function isAskedOfANewOne({stages}: Rule): boolean {
  return stages.at?.includes('development') ?? !stages.notAt?.includes('development')
}

/** The assessments that a rule's check names; a rule with an alternative of another sort asks for no document. */
function alternativesOf({check}: Rule): readonly Options[] {
  if (check.name === 'assessment') return [check.options as Options]
  if (check.name !== 'any_of') return []
  const calls = (check.options as readonly Record<string, unknown>[]).flatMap(call => Object.entries(call))
  return calls.every(([name]) => name === 'assessment') ? calls.map(([, options]) => options as Options) : []
}
