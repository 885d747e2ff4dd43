import type {Repo} from '../store/model.ts'
import type {Rule, Ruleset} from '../store/rule-model.ts'
import {iso} from '../store/said.ts'
import {actor} from './actors.ts'
import {type Context, connection, need, type View} from './view.ts'

export function rulesetView(context: Context, repository: Repo, ruleset: Ruleset): View {
  return {
    __typename: 'RepositoryRuleset',
    id: `RRS_${ruleset.id}`,
    databaseId: ruleset.id,
    name: ruleset.name,
    enforcement: ruleset.enforcement.toUpperCase(),
    target: 'BRANCH',
    createdAt: iso(ruleset.createdAt),
    updatedAt: iso(ruleset.createdAt),
    source: () =>
      ruleset.source === 'Repository' ? context.views.repository(repository) : actor(context, repository.owner),
    conditions: {
      __typename: 'RepositoryRuleConditions',
      refName: {__typename: 'RefNameConditionTarget', include: ruleset.include, exclude: ruleset.exclude},
    },
    rules: connection('RepositoryRule', ruleset.rules, rule => ruleView(ruleset, rule)),
    bypassActors: (args: Readonly<Record<string, unknown>>) => {
      need(context, ['administration', 'write'])
      return connection('RepositoryRulesetBypassActor', ruleset.bypass, one => ({
        __typename: 'RepositoryRulesetBypassActor',
        bypassMode: one.bypass_mode.toUpperCase(),
        organizationAdmin: one.actor_type === 'OrganizationAdmin',
        deployKey: one.actor_type === 'DeployKey',
        repositoryRoleDatabaseId: one.actor_type === 'RepositoryRole' ? one.actor_id : null,
      }))(args)
    },
  }
}

const PARAMETERS: Readonly<Record<string, string>> = {
  pull_request: 'PullRequestParameters',
  required_status_checks: 'RequiredStatusChecksParameters',
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

function ruleView(ruleset: Ruleset, rule: Rule): View {
  const type = PARAMETERS[rule.type]
  return {
    __typename: 'RepositoryRule',
    id: `RRU_${ruleset.id}_${rule.type}`,
    type: rule.type.toUpperCase(),
    parameters: type === undefined ? null : {__typename: type, ...(camelled(rule.parameters ?? {}) as object)},
  }
}

function camelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => camelled(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [camel(key), camelled(item)]))
}
