import type {Signature} from './git.ts'
import type {Repo} from './model.ts'
import type {Account} from './said.ts'

export const email = ({id, login}: Account): string => `${id}+${login}@users.noreply.github.com`

export const signs = (account: Account): Omit<Signature, 'date'> => ({name: account.login, email: email(account)})

/** Whose commit it is, by its address; nobody's where the account is gone. */
export function signer(repository: Repo, address: string): Account | null {
  const account = repository.world.emails.get(address)
  return account === undefined || account.deleted ? null : account
}

export type Association = 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR' | 'NONE'

/** What an account is to a repository, as GitHub says beside what it wrote. */
export function association(repository: Repo, account: Account): Association {
  const {owner, permissions, world} = repository
  if (account.id === owner.id) return 'OWNER'
  if (owner.type === 'Organization' && world.members.get(owner.login)?.has(account.id)) return 'MEMBER'
  if (permissions.has(account.id)) return 'COLLABORATOR'
  if (repository.pulls.some(({merged, by}) => merged !== undefined && by.id === account.id)) return 'CONTRIBUTOR'
  return 'NONE'
}

/** May the account push to it? */
export const writes = (repository: Repo, account: Account | null): boolean =>
  ['write', 'maintain', 'admin'].includes(repository.permissionOf(account))
