import type {Repo} from './model.ts'
import type {Bypass, Protection, RequiredCheck, Rule, Ruleset} from './rule-model.ts'

export interface NewRuleset {
  readonly name?: string
  readonly enforcement?: Ruleset['enforcement']
  readonly source?: Ruleset['source']
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly rules: readonly Rule[]
  readonly bypass?: readonly Bypass[]
}

export function addRuleset(repository: Repo, given: NewRuleset): Ruleset {
  const ruleset: Ruleset = {
    id: repository.world.id(),
    name: given.name ?? 'Rules',
    enforcement: given.enforcement ?? 'active',
    source: given.source ?? 'Repository',
    include: given.include ?? ['~DEFAULT_BRANCH'],
    exclude: given.exclude ?? [],
    rules: given.rules.map(completed),
    bypass: given.bypass ?? [],
    createdAt: repository.world.clock.now(),
  }
  repository.rulesets.push(ruleset)
  return ruleset
}

/** What GitHub fills in where a rule is made without it. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  pull_request: {
    required_approving_review_count: 0,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
    allowed_merge_methods: ['merge', 'squash', 'rebase'],
  },
  required_status_checks: {
    required_status_checks: [],
    strict_required_status_checks_policy: false,
    do_not_enforce_on_create: false,
  },
  merge_queue: {
    check_response_timeout_minutes: 60,
    grouping_strategy: 'ALLGREEN',
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: 'MERGE',
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  },
}

function completed({type, parameters}: Rule): Rule {
  const defaults = DEFAULTS[type]
  if (defaults === undefined && parameters === undefined) return {type}
  return {type, parameters: {...defaults, ...parameters}}
}

function covers(repository: Repo, patterns: readonly string[], branch: string): boolean {
  return patterns.some(pattern => {
    if (pattern === '~ALL') return true
    if (pattern === '~DEFAULT_BRANCH') return branch === repository.defaultBranch
    return fnmatch(pattern.replace(/^refs\/heads\//, '')).test(branch)
  })
}

/** Patterns of rulesets and of classic protection: `*` stays within a path segment, `**` crosses segments. */
export function fnmatch(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, found => (found === '*' ? '[^/]*' : found === '?' ? '[^/]' : '.*'))
  return new RegExp(`^${source}$`)
}

/** The rulesets that are in force on a branch. */
export function rulesetsOn(repository: Repo, branch: string): readonly Ruleset[] {
  return repository.rulesets.filter(
    ({enforcement, include, exclude}) =>
      enforcement === 'active' && covers(repository, include, branch) && !covers(repository, exclude, branch),
  )
}

export function protectionOn(repository: Repo, branch: string): Protection | undefined {
  const exact = repository.protections.get(branch)
  if (exact !== undefined) return exact
  return [...repository.protections].find(([pattern]) => fnmatch(pattern).test(branch))?.[1]
}

/** What rulesets and classic protection ask together: the strictest of each. */
export interface Requirements {
  readonly checks: readonly RequiredCheck[]
  readonly strict: boolean
  readonly pullRequest: boolean
  readonly approvals: number
  readonly codeOwners: boolean
  readonly lastPush: boolean
  readonly dismissStale: boolean
  readonly mergeQueue: boolean
}

export function requirements(repository: Repo, branch: string): Requirements {
  const rules = rulesetsOn(repository, branch).flatMap(ruleset => ruleset.rules)
  const of = (type: string): Readonly<Record<string, unknown>>[] =>
    rules.filter(rule => rule.type === type).map(({parameters}) => parameters ?? {})
  const classic = protectionOn(repository, branch)
  const statusRules = of('required_status_checks')
  const pullRules = of('pull_request')
  const asked = (name: string): boolean => pullRules.some(rule => rule[name] === true)
  const fromRules = statusRules.flatMap(rule =>
    (rule['required_status_checks'] as readonly {context: string; integration_id?: number}[]).map(
      ({context, integration_id}) => ({context, ...(integration_id !== undefined && {app: integration_id})}),
    ),
  )
  return {
    checks: [...fromRules, ...(classic?.checks ?? [])],
    strict: statusRules.some(rule => rule['strict_required_status_checks_policy'] === true) || classic?.strict === true,
    pullRequest: pullRules.length > 0 || classic?.reviews !== undefined,
    approvals: Math.max(
      0,
      classic?.reviews?.count ?? 0,
      ...pullRules.map(rule => Number(rule['required_approving_review_count'] ?? 0)),
    ),
    codeOwners: asked('require_code_owner_review') || classic?.reviews?.codeOwners === true,
    lastPush: asked('require_last_push_approval') || classic?.reviews?.lastPush === true,
    dismissStale: asked('dismiss_stale_reviews_on_push') || classic?.reviews?.dismissStale === true,
    mergeQueue: of('merge_queue').length > 0,
  }
}
