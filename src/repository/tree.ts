import type {Path} from '../words/place.ts'

/** One name in a tree, as Git sees it. `link` is a symbolic link, `submodule` a gitlink. */
export interface Entry {
  readonly path: Path
  readonly kind: 'file' | 'link' | 'submodule'
}

/** Why a file that is there has no content here: not in this clone, a pipe or device, and so on. */
export type Unreadable = 'object-missing' | 'special-file' | 'no-permission' | 'changed-while-reading' | 'read-error'

/** What reading one path gave. Only `bytes` is content; everything else is named, never taken for absence. */
export type Content =
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly oid: string}
  | {readonly kind: 'absent'}
  | {readonly kind: 'folder'}
  | {readonly kind: 'link'}
  | {readonly kind: 'submodule'}
  | {readonly kind: 'too-large'; readonly size: number; readonly limit: number}
  | {readonly kind: 'unreadable'; readonly why: Unreadable}

/**
 * A tree at one moment: a work tree, a commit, an extracted archive. The same bytes give the same answers in all of them.
 * Reading is complete or it rejects with a `RepositoryError`; nothing is followed out of the tree.
 * A path that is no normal relative path is absent; a path below a link or submodule is answered as that link or submodule.
 * Names that are not UTF-8 have `\xHH` for every byte that is not ASCII.
 */
export interface Tree {
  /** The commit judged, or `null` where there is none (an archive, a work tree with changes still counts as its HEAD plus changes). */
  readonly commit: string | null
  /** Does it hold anything that `commit` does not hold, or lack anything? */
  changed(): Promise<boolean>
  /** Every file, link and submodule, sorted by path in code-unit order. */
  list(): Promise<readonly Entry[]>
  /** Reads many paths at once. Every path asked for has an entry in the answer. */
  read(paths: readonly Path[]): Promise<ReadonlyMap<Path, Content>>
  /** Git blob ids (SHA-1 of `blob <size>\0<bytes>`) of many paths; a submodule gives `submodule:` and its commit, a link `link:` and the blob of its target text. Absent paths and folders are left out; a nested repository that Git does not track has forty zeros for a commit. */
  identify(paths: readonly Path[]): Promise<ReadonlyMap<Path, string>>
}
