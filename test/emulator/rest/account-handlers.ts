import {Refused} from '../answer.ts'
import type {Repo} from '../store/model.ts'
import type {Account} from '../store/said.ts'
import {type Call, type Handler, number, ok, paged, text} from './call.ts'
import {fullRepository, userShape} from './shapes.ts'
import type {Urls} from './urls.ts'

const publicUser = (urls: Urls, account: Account): object => ({
  ...userShape(urls, account),
  user_view_type: 'public',
  bio: null,
  blog: null,
  company: null,
  email: null,
  location: null,
  name: null,
  hireable: null,
  followers: 0,
  following: 0,
  public_gists: 0,
  public_repos: 0,
  created_at: '2020-01-01T00:00:00Z',
  updated_at: '2020-01-01T00:00:00Z',
})

/** An account that is there, by what is asked of it. */
function accountWhere(call: Call, is: (account: Account) => boolean): Account {
  const found = call.world.accounts.find(one => !one.deleted && is(one))
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

const userById: Handler = {
  needs: [],
  answer: call =>
    ok(
      publicUser(
        call.urls,
        accountWhere(call, ({id}) => id === number(call, 'account_id')),
      ),
    ),
}

const userByLogin: Handler = {
  needs: [],
  answer: call => {
    const login = text(call, 'username').toLowerCase()
    return ok(
      publicUser(
        call.urls,
        accountWhere(call, one => one.login.toLowerCase() === login),
      ),
    )
  },
}

const self: Handler = {
  needs: [],
  answer: call => {
    if (call.token === null) throw new Refused(401, 'Requires authentication', call.documentation)
    if (call.token.profile !== 'user')
      throw new Refused(403, 'Resource not accessible by integration', call.documentation)
    return ok(publicUser(call.urls, call.token.account))
  },
}

function repositoriesOf(call: Call): readonly Repo[] {
  const owner = accountWhere(call, ({login, type}) => login === text(call, 'org') && type === 'Organization')
  return call.world.repositories.filter(
    one =>
      one.owner === owner && (!one.private || (call.token !== null && one.permissionOf(call.token.account) !== 'none')),
  )
}

const organisationRepositories: Handler = {
  needs: [],
  answer: call => paged(call, repositoriesOf(call), one => fullRepository(call.urls, one)),
}

const properties: Handler = {
  needs: [],
  answer: call => {
    if (call.token?.profile !== 'app' && call.token?.profile !== 'user') {
      throw new Refused(403, 'Resource not accessible by integration', call.documentation)
    }
    return paged(call, repositoriesOf(call), one => ({
      repository_id: one.id,
      repository_name: one.name,
      repository_full_name: one.fullName,
      properties: Object.entries(call.world.properties.get(one.id) ?? {}).map(([property_name, value]) => ({
        property_name,
        value,
      })),
    }))
  },
}

const rateLimit: Handler = {
  needs: [],
  answer: call => {
    const limit = call.token?.limit
    const reset = Math.floor((limit?.resetAt ?? call.world.clock.now()).getTime() / 1000)
    const of = (most: number, left: number): object => ({limit: most, remaining: left, reset, used: most - left})
    const core = of(limit?.rest ?? 60, limit?.restLeft ?? 60)
    return ok({
      resources: {core, search: of(30, 30), graphql: of(limit?.graphql ?? 0, limit?.graphqlLeft ?? 0)},
      rate: core,
    })
  },
}

export const ACCOUNT_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /user': self,
  'GET /user/{account_id}': userById,
  'GET /users/{username}': userByLogin,
  'GET /orgs/{org}/repos': organisationRepositories,
  'GET /orgs/{org}/properties/values': properties,
  'GET /rate_limit': rateLimit,
}
