import type {Repo} from '../store/model.ts'
import type {Protection, Ruleset} from '../store/rule-model.ts'
import {iso} from '../store/said.ts'
import {apiOf, type Urls} from './urls.ts'

export function rulesetShape(urls: Urls, repository: Repo, ruleset: Ruleset, bypass: boolean): Record<string, unknown> {
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: 'branch',
    source_type: ruleset.source,
    source: ruleset.source === 'Repository' ? repository.fullName : repository.owner.login,
    enforcement: ruleset.enforcement,
    node_id: `RRS_${ruleset.id}`,
    _links: {self: {href: `${apiOf(urls, repository)}/rulesets/${ruleset.id}`}},
    conditions: {ref_name: {include: ruleset.include, exclude: ruleset.exclude}},
    rules: ruleset.rules,
    created_at: iso(ruleset.createdAt),
    updated_at: iso(ruleset.createdAt),
    current_user_can_bypass: 'never',
    ...(bypass && {bypass_actors: ruleset.bypass}),
  }
}

function checks({checks: asked = []}: Protection): object {
  return {
    contexts: asked.map(({context}) => context),
    checks: asked.map(({context, app}) => ({context, app_id: app ?? null})),
  }
}

/** What everybody can see of it who can read. */
export function branchProtection(protection: Protection | undefined): object {
  if (protection === undefined) {
    return {enabled: false, required_status_checks: {enforcement_level: 'off', contexts: [], checks: []}}
  }
  const level = protection.checks === undefined ? 'off' : protection.enforceAdmins ? 'everyone' : 'non_admins'
  return {enabled: true, required_status_checks: {enforcement_level: level, ...checks(protection)}}
}

/** For administrators. */
export function fullProtection(url: string, protection: Protection): object {
  const {reviews, enforceAdmins = false, strict = false} = protection
  const off = {enabled: false}
  return {
    url,
    ...(protection.checks !== undefined && {
      required_status_checks: {
        url: `${url}/required_status_checks`,
        strict,
        ...checks(protection),
        contexts_url: `${url}/required_status_checks/contexts`,
      },
    }),
    ...(reviews !== undefined && {
      required_pull_request_reviews: {
        url: `${url}/required_pull_request_reviews`,
        dismiss_stale_reviews: reviews.dismissStale ?? false,
        require_code_owner_reviews: reviews.codeOwners ?? false,
        required_approving_review_count: reviews.count ?? 0,
        require_last_push_approval: reviews.lastPush ?? false,
      },
    }),
    enforce_admins: {url: `${url}/enforce_admins`, enabled: enforceAdmins},
    required_signatures: {url: `${url}/required_signatures`, enabled: false},
    required_linear_history: off,
    allow_force_pushes: off,
    allow_deletions: off,
    block_creations: off,
    required_conversation_resolution: off,
    lock_branch: off,
    allow_fork_syncing: off,
  }
}
