import type {Repo} from '../store/model.ts'
import {protectionOn} from '../store/rules.ts'
import {type Context, connection, type View} from './view.ts'

type Arguments = Readonly<Record<string, unknown>>

export function refView(context: Context, repository: Repo, name: string): View | null {
  const oid = repository.refs.get(name)
  if (oid === undefined) return null
  return {
    __typename: 'Ref',
    id: `REF_${repository.id}_${Buffer.from(name).toString('base64url')}`,
    name: name.replace(/^(heads|tags)\//, ''),
    prefix: `refs/${name.split('/')[0]}/`,
    target: () => context.views.commit(repository, oid),
    repository: () => context.views.repository(repository),
    refUpdateRule: () => updateRule(repository, name.replace(/^heads\//, '')),
    associatedPullRequests: (args: Arguments) =>
      connection(
        'PullRequest',
        repository.pulls.filter(pull => `heads/${pull.headBranch}` === name),
        pull => context.views.pull(pull),
      )(args),
  }
}

/** What everybody can see of classic protection; nothing of rulesets. */
function updateRule(repository: Repo, branch: string): View | null {
  const protection = protectionOn(repository, branch)
  if (protection === undefined) return null
  return {
    __typename: 'RefUpdateRule',
    pattern: branch,
    requiredApprovingReviewCount: protection.reviews?.count ?? null,
    requiredStatusCheckContexts: protection.checks?.map(({context}) => context) ?? null,
    requiresCodeOwnerReviews: protection.reviews?.codeOwners ?? false,
    requiresConversationResolution: false,
    requiresLinearHistory: false,
    requiresSignatures: false,
    allowsDeletions: false,
    allowsForcePushes: false,
    blocksCreations: false,
    viewerCanPush: false,
    viewerAllowedToDismissReviews: false,
  }
}
