import {readTrusted} from '../../case/trusted.ts'
import {rolesOf} from '../../policy/organisation.ts'
import type {Event} from '../event.ts'
import {permissionOf} from './permission.ts'
import {organisationElsewhere} from './pin.ts'
import type {Run} from './run.ts'

type Command = Extract<Event, {kind: 'command'}>

/** Only who can write to the repository or holds a role may ask for a run: anybody else could use up its requests. */
export async function mayCommand(run: Run, {login, number}: Command): Promise<boolean> {
  const {level, id} = await permissionOf(run.forge, login)
  if (level === 'admin' || level === 'write' || level === 'maintain') return true
  return id !== undefined && holdsRole(run, number, id)
}

async function holdsRole(run: Run, number: number, id: number): Promise<boolean> {
  const {forge} = run
  const {defaultTip} = await forge.freeze(number)
  const tree = await forge.tree(defaultTip)
  const paths = (await tree.list()).map(({path}) => path)
  const {organisation, gate} = await readTrusted(tree, paths, {elsewhere: organisationElsewhere(run)})
  return [...rolesOf(organisation, gate).values()].some(({accounts, enteredBy}) =>
    [...accounts, ...enteredBy].some(holder => holder.id === id),
  )
}
