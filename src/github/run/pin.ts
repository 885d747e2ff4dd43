import type {Elsewhere} from '../../case/trusted.ts'
import {ForgeError} from '../api/error.ts'
import {messages} from '../messages.ts'
import type {Forge} from '../ports.ts'
import type {Run} from './run.ts'

/**
 * Reads an organisation file at the commit that gate.yml pins, once it is sure that the branch it names holds that commit.
 * What is not there or not shown is a fault of the configuration, which a change of the pin can mend; anything else that goes
 * wrong with the forge rejects. `shipped`: files that the run brings along for a repository that its token does not see; one
 * counts where it is exactly the content that is pinned.
 */
export function organisationElsewhere({forge, shipped = []}: Pick<Run, 'forge' | 'shipped'>): Elsewhere {
  const find = organisationAt(forge)
  return async pin => {
    const own = shipped.find(({oid}) => oid === pin.blob)
    if (own) return {kind: 'found', file: {...own, file: pin.path}}
    try {
      return await find(pin)
    } catch (error) {
      if (error instanceof ForgeError && error.code === 'not-found') return {kind: 'refused', say: error.say}
      throw error
    }
  }
}

function organisationAt(forge: Forge): Elsewhere {
  return async ({repository, path, commit, branch = 'main', notBefore}) => {
    const [owner = '', name = ''] = repository.split('/')
    const where = {owner, name}
    if (commit === undefined) return {kind: 'refused', say: messages.say('pin-no-commit', {repository})}
    const [contained, tree] = await Promise.all([forge.contains(where, branch, commit), forge.tree(commit, where)])
    if (!contained) return {kind: 'refused', say: messages.say('pin-not-in-branch', {repository, commit, branch})}
    if (notBefore !== undefined && notBefore !== commit && !(await forge.contains(where, commit, notBefore)))
      return {kind: 'refused', say: messages.say('pin-older', {repository, commit, than: notBefore})}
    const content = (await tree.read([path])).get(path)
    if (content?.kind !== 'bytes') return {kind: 'refused', say: messages.say('pin-no-file', {repository, path})}
    return {kind: 'found', file: {file: path, bytes: content.bytes, oid: content.oid}}
  }
}
