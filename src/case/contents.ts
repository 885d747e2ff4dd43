import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'

/** Every path of a tree with its Git blob id; a submodule has its commit. */
export async function contentsOf(tree: Tree): Promise<ReadonlyMap<Path, string>> {
  return tree.identify((await tree.list()).map(({path}) => path))
}
