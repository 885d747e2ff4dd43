import type {Entry, EntryMode, GitStore, Oid} from './git.ts'

/** What stands at a path: text or bytes, or something that is no ordinary file. `null` takes the path away. */
export type Given =
  | string
  | Uint8Array
  | {readonly link: string}
  | {readonly script: string}
  | {readonly submodule: Oid}
  /** A blob that is there already. */
  | {readonly blob: Oid}
export type Files = Readonly<Record<string, Given>>
export type Changes = Readonly<Record<string, Given | null>>

export interface Leaf {
  readonly path: string
  readonly mode: EntryMode
  readonly oid: Oid
}

/** Every entry of a tree and of those below it, folders included, in the order of Git. */
export function listed(git: GitStore, tree: Oid, recursive: boolean, at = ''): readonly Leaf[] {
  return git.tree(tree).flatMap(({name, mode, oid}) => {
    const own: Leaf = {path: at + name, mode, oid}
    return mode === '040000' && recursive ? [own, ...listed(git, oid, true, `${at}${name}/`)] : [own]
  })
}

/** The tree with changes made to it. */
export function changed(git: GitStore, tree: Oid | undefined, changes: Changes): Oid {
  const leaves = new Map<string, Leaf>()
  if (tree !== undefined) {
    for (const leaf of listed(git, tree, true)) if (leaf.mode !== '040000') leaves.set(leaf.path, leaf)
  }
  for (const [path, given] of Object.entries(changes)) {
    for (const below of leaves.keys()) if (below.startsWith(`${path}/`)) leaves.delete(below)
    for (let end = path.lastIndexOf('/'); given !== null && end > 0; end = path.lastIndexOf('/', end - 1)) {
      leaves.delete(path.slice(0, end))
    }
    if (given === null) leaves.delete(path)
    else leaves.set(path, {path, ...written(git, given)})
  }
  return folded(git, [...leaves.values()])
}

function written(git: GitStore, given: Given): {mode: EntryMode; oid: Oid} {
  if (typeof given === 'string' || given instanceof Uint8Array) return {mode: '100644', oid: git.write('blob', given)}
  if ('link' in given) return {mode: '120000', oid: git.write('blob', given.link)}
  if ('script' in given) return {mode: '100755', oid: git.write('blob', given.script)}
  if ('blob' in given) return {mode: '100644', oid: given.blob}
  return {mode: '160000', oid: given.submodule}
}

function folded(git: GitStore, leaves: readonly Leaf[]): Oid {
  const entries: Entry[] = []
  const folders = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const slash = leaf.path.indexOf('/')
    if (slash < 0) entries.push({name: leaf.path, mode: leaf.mode, oid: leaf.oid})
    else {
      const name = leaf.path.slice(0, slash)
      const inside = folders.get(name) ?? []
      inside.push({...leaf, path: leaf.path.slice(slash + 1)})
      folders.set(name, inside)
    }
  }
  for (const [name, inside] of folders) entries.push({name, mode: '040000', oid: folded(git, inside)})
  return git.writeTree(entries)
}

/** The entry at a path, folders too; the empty path is the tree itself. */
export function entryAt(git: GitStore, tree: Oid, path: string): Leaf | undefined {
  let here: Leaf = {path: '', mode: '040000', oid: tree}
  for (const name of path.split('/').filter(part => part !== '')) {
    if (here.mode !== '040000') return undefined
    const next = git.tree(here.oid).find(entry => entry.name === name)
    if (next === undefined) return undefined
    here = {path: here.path === '' ? name : `${here.path}/${name}`, mode: next.mode, oid: next.oid}
  }
  return here
}

export interface Difference {
  readonly path: string
  readonly before?: Leaf
  readonly after?: Leaf
}

/** What differs between two trees, by path; renames are an addition and a removal. */
export function differences(git: GitStore, before: Oid, after: Oid): readonly Difference[] {
  if (before === after) return []
  const leaves = (tree: Oid): Map<string, Leaf> =>
    new Map(
      listed(git, tree, true)
        .filter(({mode}) => mode !== '040000')
        .map(leaf => [leaf.path, leaf]),
    )
  const [old, fresh] = [leaves(before), leaves(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap(path => {
    const [a, b] = [old.get(path), fresh.get(path)]
    if (a?.oid === b?.oid && a?.mode === b?.mode) return []
    return [{path, ...(a !== undefined && {before: a}), ...(b !== undefined && {after: b})}]
  })
}
