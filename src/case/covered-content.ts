import type {Assessment, Declaration} from '../declaration/declaration.ts'
import {readNotebook} from '../evidence/notebook.ts'
import {covered, notebooksToRead, type Sealing} from '../evidence/seal.ts'
import type {Tree} from '../repository/tree.ts'
import type {PathIndex} from '../text/path-index.ts'

interface Around {
  readonly declaration: Declaration
  readonly tree: Tree
  readonly paths: PathIndex
}

/** What a tree holds of everything that assessments cover, as their seals need it. */
export async function coveredContent(
  entries: readonly Assessment[],
  {declaration, tree, paths}: Around,
): Promise<Pick<Sealing, 'identified' | 'notebooks'>> {
  const files = entries.flatMap(entry => covered({declaration, entry, paths}).files.map(({path}) => path))
  const notebooks = new Set(entries.flatMap(entry => notebooksToRead({declaration, entry, paths})))
  const identified = await tree.identify([...new Set(files)])
  const read = notebooks.size > 0 ? await tree.read([...notebooks]) : []
  return {identified, notebooks: new Map([...read].map(([path, content]) => [path, readNotebook(path, content)]))}
}
