import type {Path} from '../../words/place.ts'
import type {Setting} from './diagnosis.ts'

/** Pages of GitHub, in its own words; see https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository. */

const RULESETS = ['Settings', 'Rules', 'Rulesets']

export function rulesetSetting(
  branch: string,
  field: string,
  value: string,
  rule?: Readonly<Record<string, unknown>>,
): Setting {
  return {
    kind: 'page',
    of: 'repository',
    path: [...RULESETS, branch, 'Branch rules'],
    field,
    value,
    ...(rule && {rule}),
  }
}

export function statusRule(branch: string, context: string, source: number | 'app'): Setting {
  const value = source === 'app' ? `${context} · source: your App` : `${context} · source: GitHub Actions`
  return rulesetSetting(branch, 'Require status checks to pass', value, {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: true,
      required_status_checks: [{context, integration_id: source === 'app' ? '<id of your App>' : source}],
    },
  })
}

export function pullRequestRule(branch: string, field: string, value: string): Setting {
  return rulesetSetting(branch, `Require a pull request before merging · ${field}`, value, {
    type: 'pull_request',
    parameters: {
      required_approving_review_count: 1,
      require_code_owner_review: true,
      require_last_push_approval: true,
      dismiss_stale_reviews_on_push: false,
      required_review_thread_resolution: false,
    },
  })
}

export function page(path: readonly string[], field: string, value: string): Setting {
  return {kind: 'page', of: 'repository', path, field, value}
}

export function organisationPage(path: readonly string[], field: string, value: string): Setting {
  return {kind: 'page', of: 'organisation', path, field, value}
}

export function lines(path: Path, ...written: readonly string[]): Setting {
  return {kind: 'file', path, lines: written}
}
