import {cannotSee, type Fact, known} from './fact.ts'

/** GitHub's own id of GitHub Actions, as a required check's source. */
export const ACTIONS_APP = 15368

export interface RequiredCheck {
  readonly context: string
  /** The App that must have reported it; `null`: anybody. */
  readonly source: number | null
  readonly by: 'ruleset' | 'classic'
}

export interface RequiredWorkflow {
  readonly path: string
  readonly repositoryId: number
  readonly ref: string | undefined
  readonly sha: string | undefined
  /** The organisation or repository whose ruleset asks for it. */
  readonly organisation: boolean
}

/** What must be so before anything is merged into a branch: rulesets and classic branch protection together. */
export interface Protection {
  /** Those that can be seen, and whether that is all of them. */
  readonly checks: readonly RequiredCheck[]
  readonly allChecks: Fact<true>
  readonly upToDate: Fact<boolean>
  readonly approvals: Fact<number>
  readonly codeOwners: Fact<boolean>
  readonly lastPush: Fact<boolean>
  readonly queue: Fact<boolean>
  readonly workflows: Fact<readonly RequiredWorkflow[]>
  /** Does classic protection let administrators pass? */
  readonly administrators: Fact<boolean>
}

/** Answers of the forge, each seen or not; see https://docs.github.com/rest/repos/rules and https://docs.github.com/rest/branches. */
export interface Seen {
  /** `GET /repos/{owner}/{repo}/rules/branches/{branch}`: active rules only. */
  readonly rules: Fact<readonly Json[]>
  /** `GET /repos/{owner}/{repo}/branches/{branch}`. */
  readonly branch: Fact<Json>
  /** GraphQL `Ref.refUpdateRule`: what everybody may see of classic protection; `null`: there is none. */
  readonly updateRule: Fact<Json | null>
  /** `GET …/branches/{branch}/protection`, for administrators; `null`: there is none. */
  readonly classic: Fact<Json | null>
}

export type Json = Readonly<Record<string, unknown>>

export function protectionOf(seen: Seen): Protection {
  const rules = seen.rules.kind === 'known' ? seen.rules.value : []
  const of = (type: string) => rules.filter(rule => rule['type'] === type)
  const required = of('required_status_checks').map(parameters)
  const pull = of('pull_request').map(parameters)
  const classic = classicOf(seen)
  const inRules = <T>(value: T): Fact<T> => (seen.rules.kind === 'known' ? known(value) : seen.rules)
  return {
    checks: [...required.flatMap(checksOfRule), ...(classic.checks.kind === 'known' ? classic.checks.value : [])],
    allChecks: both(inRules<true>(true), classic.checks.kind === 'known' ? known<true>(true) : classic.checks),
    upToDate: either(
      inRules(required.some(rule => rule['strict_required_status_checks_policy'] === true)),
      classic.strict,
    ),
    approvals: highest(
      inRules(Math.max(0, ...pull.map(rule => number(rule['required_approving_review_count'])))),
      classic.approvals,
    ),
    codeOwners: either(inRules(pull.some(rule => rule['require_code_owner_review'] === true)), classic.codeOwners),
    lastPush: either(inRules(pull.some(rule => rule['require_last_push_approval'] === true)), classic.lastPush),
    queue: inRules(of('merge_queue').length > 0),
    workflows: inRules(of('workflows').flatMap(workflowsOfRule)),
    administrators: classic.administrators,
  }
}

interface Classic {
  readonly checks: Fact<readonly RequiredCheck[]>
  readonly strict: Fact<boolean>
  readonly approvals: Fact<number>
  readonly codeOwners: Fact<boolean>
  readonly lastPush: Fact<boolean>
  readonly administrators: Fact<boolean>
}

const NONE: Classic = {
  checks: known([]),
  strict: known(false),
  approvals: known(0),
  codeOwners: known(false),
  lastPush: known(false),
  administrators: known(false),
}

function classicOf({branch, updateRule, classic}: Seen): Classic {
  if (classic.kind === 'known' && classic.value === null) return NONE
  if (branch.kind === 'known' && hasNoClassic(branch.value)) return NONE
  if (classic.kind === 'known' && classic.value !== null) return inFull(classic.value)
  const hidden = cannotSee(classic.kind === 'cannot-see' ? classic.needs : 'administration')
  const seen = branch.kind === 'known' ? json(json(branch.value['protection'])['required_status_checks']) : undefined
  const rule = updateRule.kind === 'known' ? updateRule.value : undefined
  const level = seen?.['enforcement_level']
  return {
    checks: seen ? known(checksOfClassic(seen)) : hidden,
    strict: hidden,
    approvals: rule ? known(number(rule['requiredApprovingReviewCount'])) : hidden,
    codeOwners: rule ? known(rule['requiresCodeOwnerReviews'] === true) : hidden,
    lastPush: hidden,
    administrators: level === 'non_admins' || level === 'everyone' ? known(level === 'non_admins') : hidden,
  }
}

/** Does a branch say of itself that no branch protection is on? A ruleset makes it `protected` too, but not `enabled`. */
export function hasNoClassic(branch: Json): boolean {
  return branch['protected'] === false || json(branch['protection'])['enabled'] === false
}

function inFull(classic: Json): Classic {
  const checks = json(classic['required_status_checks'])
  const reviews = json(classic['required_pull_request_reviews'])
  return {
    checks: known(checksOfClassic(checks)),
    strict: known(checks['strict'] === true),
    approvals: known(number(reviews['required_approving_review_count'])),
    codeOwners: known(reviews['require_code_owner_reviews'] === true),
    lastPush: known(reviews['require_last_push_approval'] === true),
    administrators: known(json(classic['enforce_admins'])['enabled'] !== true),
  }
}

function checksOfRule(parameters: Json): RequiredCheck[] {
  return list(parameters['required_status_checks']).flatMap(check => {
    const {context, integration_id: source} = check
    if (typeof context !== 'string') return []
    return [{context, source: typeof source === 'number' && source > 0 ? source : null, by: 'ruleset' as const}]
  })
}

/** `contexts` is the older list; `checks` says the source too, where −1 and null mean any. */
function checksOfClassic(required: Json): RequiredCheck[] {
  const checks = list(required['checks']).flatMap(({context, app_id: source}) =>
    typeof context === 'string'
      ? [{context, source: typeof source === 'number' && source > 0 ? source : null, by: 'classic' as const}]
      : [],
  )
  const contexts = Array.isArray(required['contexts']) ? required['contexts'] : []
  const further = contexts.filter(
    (context): context is string => typeof context === 'string' && checks.every(check => check.context !== context),
  )
  return [...checks, ...further.map(context => ({context, source: null, by: 'classic' as const}))]
}

function workflowsOfRule(rule: Json): RequiredWorkflow[] {
  const organisation = rule['ruleset_source_type'] === 'Organization' || rule['ruleset_source_type'] === 'Enterprise'
  return list(parameters(rule)['workflows']).flatMap(({path, repository_id: repositoryId, ref, sha}) =>
    typeof path === 'string' && typeof repositoryId === 'number'
      ? [
          {
            path,
            repositoryId,
            ref: typeof ref === 'string' ? ref : undefined,
            sha: typeof sha === 'string' ? sha : undefined,
            organisation,
          },
        ]
      : [],
  )
}

/** What is asked for in one place is asked for; that it is nowhere asked for takes sight of all places. */
function either(a: Fact<boolean>, b: Fact<boolean>): Fact<boolean> {
  if ((a.kind === 'known' && a.value) || (b.kind === 'known' && b.value)) return known(true)
  return a.kind === 'cannot-see' ? a : b
}

function highest(a: Fact<number>, b: Fact<number>): Fact<number> {
  const seen = Math.max(a.kind === 'known' ? a.value : 0, b.kind === 'known' ? b.value : 0)
  if (seen > 0) return known(seen)
  return a.kind === 'cannot-see' ? a : b
}

function both(a: Fact<true>, b: Fact<true>): Fact<true> {
  return a.kind === 'cannot-see' ? a : b
}

function parameters(rule: Json): Json {
  return json(rule['parameters'])
}

function json(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(json) : []
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}
