import {iso} from '../store/said.ts'
import {sees} from '../tokens.ts'
import {actor, user} from './actors.ts'
import {commitView, objectView} from './git-views.ts'
import type {Price} from './price.ts'
import {commentView, pullView, reviewView} from './pull-views.ts'
import {repositoryNamed, repositoryView} from './repository-views.ts'
import {type Context, notFound, type View, type Views} from './view.ts'

type Arguments = Readonly<Record<string, unknown>>

/** What a query starts from. */
export function rootView(given: Omit<Context, 'views'>, cost: Price): View {
  const views: Views = {
    repository: repository => repositoryView(context, repository),
    pull: pull => pullView(context, pull),
    commit: (repository, oid) => commitView(context, repository, oid),
    object: (repository, oid) => objectView(context, repository, oid),
  }
  const context: Context = {...given, views}
  const {limit} = context.token
  return {
    __typename: 'Query',
    viewer: () => user(context, context.token.account),
    repository: (args: Arguments) => repositoryNamed(context, String(args['owner']), String(args['name'])),
    node: (args: Arguments) => nodeView(context, String(args['id'])),
    nodes: (args: Arguments) => (args['ids'] as readonly string[]).map(id => orError(() => nodeView(context, id))),
    user: (args: Arguments) => accountView(context, 'User', String(args['login'])),
    organization: (args: Arguments) => accountView(context, 'Organization', String(args['login'])),
    rateLimit: {
      __typename: 'RateLimit',
      cost: cost.points,
      nodeCount: cost.nodes,
      limit: limit.graphql,
      remaining: limit.graphqlLeft,
      used: limit.graphql - limit.graphqlLeft,
      resetAt: iso(limit.resetAt),
    },
  }
}

function accountView(context: Context, type: 'User' | 'Organization', login: string): View {
  const found = context.world.accounts.find(one => one.type === type && one.login === login && !one.deleted)
  const view = actor(context, found)
  if (view === null) throw notFound(`Could not resolve to a ${type} with the login of '${login}'.`)
  return view
}

/** In a list, what is not there leaves the others alone. */
function orError<T>(find: () => T): T | unknown {
  try {
    return find()
  } catch (error) {
    return error
  }
}

/** What has that node id, of repositories that this token can see. */
function nodeView(context: Context, id: string): View {
  const repositories = context.world.repositories.filter(one => sees(context.token, one))
  const [kind = '', repositoryId, oid = ''] = id.split('_')
  for (const repository of repositories) {
    const git = ['C', 'GO', 'B'].includes(kind) && String(repository.id) === repositoryId
    const object = git ? context.views.object(repository, oid) : null
    if (object !== null) return object
    if (repository.node === id) return context.views.repository(repository)
    const comment = repository.comments.find(({node}) => node === id)
    if (comment !== undefined) return commentView(context, repository, comment)
    for (const pull of repository.pulls) {
      if (pull.node === id) return context.views.pull(pull)
      const review = pull.reviews.find(({node}) => node === id)
      if (review !== undefined) return reviewView(context, pull, review)
    }
  }
  const account = actor(
    context,
    context.world.accounts.find(({node}) => node === id),
  )
  if (account !== null) return account
  throw notFound(`Could not resolve to a node with the global id of '${id}'`)
}
