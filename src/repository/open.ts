import {openCommit} from './commit.ts'
import {openFolder} from './folder.ts'
import {RepositoryError} from './limits.ts'
import {findRoot, type Root} from './root.ts'
import type {Tree} from './tree.ts'
import {openWorkTree} from './work-tree.ts'

/** The tree that `folder` lies in: at `ref` if one is named, else the work tree, or the plain folder where there is no Git. */
export async function open(folder: string, {ref}: {readonly ref?: string} = {}): Promise<{root: Root; tree: Tree}> {
  const root = await findRoot(folder)
  if (root.kind === 'git')
    return {root, tree: ref === undefined ? await openWorkTree(root) : await openCommit(root.gitDir, ref)}
  if (ref !== undefined) throw new RepositoryError('no-repository', {folder, ref})
  return {root, tree: await openFolder(root.root)}
}
