import {entryAt} from '../store/files.ts'
import type {Pull, QueueEntry, Repo} from '../store/model.ts'
import {iso} from '../store/said.ts'
import {sees} from '../tokens.ts'
import {actor} from './actors.ts'
import {expressionView, objectView} from './git-views.ts'
import {refView} from './ref-views.ts'
import {rulesetView} from './rule-views.ts'
import {type Context, connection, need, notFound, type View} from './view.ts'

type Arguments = Readonly<Record<string, unknown>>

export function repositoryView(context: Context, repository: Repo): View {
  const {fullName, defaultBranch} = repository
  return {
    __typename: 'Repository',
    id: repository.node,
    databaseId: repository.id,
    name: fullName.split('/')[1],
    nameWithOwner: fullName,
    owner: () => actor(context, repository.owner),
    isPrivate: repository.private,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    isFork: repository.parent !== undefined,
    isArchived: false,
    isEmpty: repository.refs.size === 0,
    parent: () => (repository.parent === undefined ? null : context.views.repository(repository.parent)),
    createdAt: iso(repository.createdAt),
    url: `${context.urls.html}/${fullName}`,
    viewerPermission: repository.permissionOf(context.token.account).toUpperCase(),
    defaultBranchRef: () => {
      need(context, ['contents', 'read'])
      return refView(context, repository, `heads/${defaultBranch}`)
    },
    ref: (args: Arguments) => {
      need(context, ['contents', 'read'])
      const name = String(args['qualifiedName']).replace(/^refs\//, '')
      return refView(context, repository, repository.refs.has(name) ? name : `heads/${name}`)
    },
    refs: (args: Arguments) => {
      need(context, ['contents', 'read'])
      const prefix = String(args['refPrefix']).replace(/^refs\//, '')
      const names = [...repository.refs.keys()].filter(name => name.startsWith(prefix)).sort()
      return connection('Ref', names, name => refView(context, repository, name))(args)
    },
    object: (args: Arguments) => {
      need(context, ['contents', 'read'])
      if (typeof args['oid'] === 'string') return objectView(context, repository, args['oid'])
      return expressionView(context, repository, String(args['expression']))
    },
    pullRequest: (args: Arguments) => {
      need(context, ['pull_requests', 'read'])
      const found = repository.pulls.find(({number}) => number === args['number'])
      if (found === undefined) {
        throw notFound(`Could not resolve to a PullRequest with the number of ${String(args['number'])}.`)
      }
      return context.views.pull(found)
    },
    pullRequests: (args: Arguments) => {
      need(context, ['pull_requests', 'read'])
      return connection('PullRequest', wantedPulls(repository, args), pull => context.views.pull(pull))(args)
    },
    mergeQueue: (args: Arguments) => {
      const base = typeof args['branch'] === 'string' ? args['branch'] : defaultBranch
      const entries = repository.queued.filter(entry => entry.base === base)
      return entries.length === 0 ? null : queueView(context, repository, base, entries)
    },
    rulesets: (args: Arguments) =>
      connection('RepositoryRuleset', repository.rulesets, one => rulesetView(context, repository, one))(args),
    codeowners: (args: Arguments) => codeowners(repository, args),
  }
}

const codeowners = (repository: Repo, args: Arguments): View | null => {
  const commit = repository.resolve(typeof args['refName'] === 'string' ? args['refName'] : repository.defaultBranch)
  if (commit === undefined) return null
  const {tree} = repository.git.commit(commit)
  const there = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'].some(path =>
    entryAt(repository.git, tree, path),
  )
  return there ? {__typename: 'RepositoryCodeowners', errors: []} : null
}

function wantedPulls(repository: Repo, args: Arguments): readonly Pull[] {
  const states = args['states'] as readonly string[] | null | undefined
  const state = (pull: Pull): string => (pull.merged === undefined ? pull.state.toUpperCase() : 'MERGED')
  const order = args['orderBy'] as {field: string; direction: string} | null | undefined
  const key = (pull: Pull): number =>
    order?.field === 'UPDATED_AT' ? pull.updatedAt.getTime() : order?.field === 'CREATED_AT' ? pull.number : pull.number
  const wanted = repository.pulls
    .filter(pull => states === undefined || states === null || states.includes(state(pull)))
    .filter(pull => typeof args['baseRefName'] !== 'string' || pull.base === args['baseRefName'])
    .filter(pull => typeof args['headRefName'] !== 'string' || pull.headBranch === args['headRefName'])
  return wanted.sort((a, b) => (order?.direction === 'DESC' ? key(b) - key(a) : key(a) - key(b)))
}

function queueView(context: Context, repository: Repo, base: string, entries: readonly QueueEntry[]): View {
  return {
    __typename: 'MergeQueue',
    id: `MQ_${repository.id}_${base}`,
    entries: connection('MergeQueueEntry', entries, entry => ({
      __typename: 'MergeQueueEntry',
      id: entry.node,
      position: entries.indexOf(entry) + 1,
      state: 'AWAITING_CHECKS',
      enqueuedAt: iso(entry.at),
      enqueuer: () => actor(context, entry.by),
      baseCommit: () => context.views.commit(repository, entry.baseSha),
      headCommit: () => context.views.commit(repository, entry.headSha),
      pullRequest: () => context.views.pull(repository.pullAt(entry.number)),
    })),
  }
}

/** A repository that this token can see. */
export function repositoryNamed(context: Context, owner: string, name: string): View {
  const found = context.world.find(owner, name)
  if (found === undefined || !sees(context.token, found)) {
    throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`)
  }
  return context.views.repository(found)
}
