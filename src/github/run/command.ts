import {readTrusted} from '../../case/trusted.ts'
import {rolesOf} from '../../policy/organisation.ts'
import type {Event} from '../event.ts'
import type {Forge} from '../ports.ts'
import {organisationElsewhere} from './pin.ts'

type Command = Extract<Event, {kind: 'command'}>

/** Only who can write to the repository or holds a role may ask for a run: anybody else could use up its requests. */
export async function mayCommand(forge: Forge, {login, number}: Command): Promise<boolean> {
  const {data} = await forge.client.rest<{permission?: unknown; user?: {id?: unknown} | null}>(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    {username: login},
  )
  if (data.permission === 'admin' || data.permission === 'write' || data.permission === 'maintain') return true
  return holdsRole(forge, number, data.user?.id)
}

async function holdsRole(forge: Forge, number: number, id: unknown): Promise<boolean> {
  const {defaultTip} = await forge.freeze(number)
  const tree = await forge.tree(defaultTip)
  const paths = (await tree.list()).map(({path}) => path)
  const {organisation, gate} = await readTrusted(tree, paths, {elsewhere: organisationElsewhere(forge)})
  return [...rolesOf(organisation, gate).values()].some(({accounts, enteredBy}) =>
    [...accounts, ...enteredBy].some(holder => holder.id === id),
  )
}
