import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'

/** Every path of a tree with its Git blob id; what is no regular file carries its kind. */
export async function contentsOf(tree: Tree): Promise<ReadonlyMap<Path, string>> {
  return tree.identify((await tree.list()).map(({path}) => path))
}
