import {existsSync, realpathSync, statSync} from 'node:fs'
import {dirname, relative, resolve, sep} from 'node:path'
import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'
import {Fault} from './exit.ts'
import {openAround} from './place.ts'

/** Opens the tree around files and folders; their paths are then relative to its root. All lie in one tree. */
export async function openPaths(asked: readonly string[]): Promise<{tree: Tree; paths: readonly Path[]}> {
  const [first = '.'] = asked
  for (const path of asked) if (!existsSync(path)) throw new Fault(`${path}: there is no such file or folder.`)
  const {root, tree} = await openAround(statSync(first).isDirectory() ? first : dirname(resolve(first)))
  const paths = asked.map(path => {
    const inside = relative(realpathSync(root), realpathSync(path))
    if (inside.startsWith('..'))
      throw new Fault(`${path} does not lie in ${root}.`, 'Name only paths of one repository.')
    return inside.split(sep).join('/')
  })
  return {tree, paths}
}

export const NO_POLICY_HINT = 'A policy is a folder with policy.yml in it; name that folder, or one above it.'
