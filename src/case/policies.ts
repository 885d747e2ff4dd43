import type {PolicyFormat} from '../policy/compile.ts'
import type {Policy, PolicyFile} from '../policy/policy.ts'
import type {Tree} from '../repository/tree.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {notReadable} from './content.ts'

/** A policy as it lies in a tree: its file, and the translations beside it. */
export interface PolicyFolder {
  readonly main: Path
  readonly translations: readonly Path[]
}

/** The policies at or below a path: a folder with `policy.yml` in it or further down, or the file of one policy. */
export function policiesAt(asked: Path, paths: readonly Path[]): PolicyFolder[] {
  const below = asked === '' ? '' : `${asked}/`
  const mains = paths.filter(path => path === asked || (path.startsWith(below) && baseName(path) === 'policy.yml'))
  return mains.filter(path => path.endsWith('.yml')).map(main => policyFolder(main, paths))
}

/** `policy.nl.yml` beside `policy.yml` is its translation. */
function policyFolder(main: Path, paths: readonly Path[]): PolicyFolder {
  const stem = main.slice(0, -'.yml'.length)
  const translations = paths.filter(
    path => path.startsWith(`${stem}.`) && /^\.[a-z]{2}\.yml$/.test(path.slice(stem.length)),
  )
  return {main, translations}
}

/** Compiles one policy from the files in a tree. */
export async function compileFrom(
  tree: Tree,
  {main, translations}: PolicyFolder,
): Promise<{policy?: Policy; problems: readonly Problem[]}> {
  const [{compilePolicy}, {policyFormat}] = await Promise.all([
    import('../policy/compile.ts'),
    import('../policy/format.ts'),
  ])
  const problems: Problem[] = []
  const [first, ...rest] = await readFiles(tree, [main, ...translations], problems)
  if (!first || problems.length > 0) return {problems}
  return compilePolicy(first, rest, policyFormat as PolicyFormat)
}

/** Reads files whole; what cannot be read is a problem. */
export async function readFiles(tree: Tree, paths: readonly Path[], problems: Problem[]): Promise<PolicyFile[]> {
  const contents = await tree.read(paths)
  return paths.flatMap((file): PolicyFile[] => {
    const content = contents.get(file)
    if (content?.kind === 'bytes') return [{file, bytes: content.bytes}]
    problems.push({at: startOf(file), say: notReadable(file, content)})
    return []
  })
}

export function baseName(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder that a path lies in; `''` at the root. */
export function folderOf(path: Path): Path {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
