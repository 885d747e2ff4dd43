import type {Roles} from '../../words/review.ts'
import type {Client} from '../ports.ts'
import {cannotSee, type Fact} from './fact.ts'
import type {Person} from './facts.ts'
import {see} from './see.ts'

/** Accounts that are looked up; two requests each. */
const MOST_PEOPLE = 60

/** Whoever holds a role, with the account that has the login now. Without a client nothing of it can be seen. */
export async function gatherPeople(
  client: Pick<Client, 'rest'> | undefined,
  here: {readonly owner: string; readonly repo: string},
  roles: Roles,
): Promise<Person[]> {
  const holders = new Map<string, {login: string; id: number; roles: string[]}>()
  for (const [role, {accounts, enteredBy}] of roles) {
    for (const {login, id} of [...accounts, ...enteredBy]) {
      const key = `${id} ${login.toLowerCase()}`
      const found = holders.get(key) ?? {login, id, roles: []}
      if (!found.roles.includes(role)) found.roles.push(role)
      holders.set(key, found)
    }
  }
  return Promise.all(
    [...holders.values()].map(async (holder, index): Promise<Person> => {
      if (client === undefined || index >= MOST_PEOPLE) {
        const unseen = cannotSee(client === undefined ? 'token' : 'answer')
        return {...holder, account: unseen, access: unseen}
      }
      const [account, access] = await Promise.all([
        accountOf(client, holder.login),
        accessOf(client, here, holder.login),
      ])
      return {...holder, account, access}
    }),
  )
}

function accountOf(client: Pick<Client, 'rest'>, username: string): Promise<Fact<{id: number} | null>> {
  return see(
    'metadata',
    async () => {
      const {data} = await client.rest<{id: number}>('GET /users/{username}', {username})
      return {id: data.id}
    },
    () => true,
  )
}

function accessOf(
  client: Pick<Client, 'rest'>,
  here: {readonly owner: string; readonly repo: string},
  username: string,
): Promise<Fact<string>> {
  return see('metadata', async () => {
    const {data} = await client.rest<{permission: string}>(
      'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      {...here, username},
    )
    return data.permission
  })
}
