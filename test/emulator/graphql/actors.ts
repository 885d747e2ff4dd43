import type {Account} from '../store/said.ts'
import type {Context, View} from './view.ts'

/** Who did something; nobody, once the account is gone. A bot's login has no `[bot]` here. */
export function actor(context: Context, account: Account | null | undefined): View | null {
  if (account === null || account === undefined || account.deleted) return null
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login
  const path = account.type === 'Bot' ? `/apps/${login}` : `/${login}`
  return {...shown(context, account, login, path), __typename: account.type}
}

/** Where GitHub says that it is always a user: the viewer, and the author of a commit. A bot keeps its `[bot]` there. */
export function user(context: Context, account: Account | null): View | null {
  if (account === null || account.deleted) return null
  return {...shown(context, account, account.login, `/${account.login}`), __typename: 'User'}
}

const shown = ({urls}: Context, account: Account, login: string, path: string): Omit<View, '__typename'> => ({
  id: account.node,
  databaseId: account.id,
  login,
  name: null,
  resourcePath: path,
  url: urls.html + path,
  avatarUrl: `${urls.html}/avatars/${account.id}`,
})
