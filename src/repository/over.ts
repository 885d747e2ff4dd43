import {contentId} from '../words/content-id.ts'
import type {Path} from '../words/place.ts'
import {MAX_TOTAL_BYTES, RepositoryError} from './limits.ts'
import type {Item, Listing} from './listing.ts'
import {isNormal} from './names.ts'
import type {Content, Tree} from './tree.ts'

export interface Contents<Source> {
  readonly commit: string | null
  list(): Promise<Listing<Source>>
  /** Content of files; every one asked for has an answer. */
  read(files: readonly Item<Source>[]): Promise<ReadonlyMap<Path, Content>>
  /** Blob ids of files and links, commits of submodules; every one asked for has an answer. */
  identify(items: readonly Item<Source>[]): Promise<ReadonlyMap<Path, string>>
  /** Asked of normal paths that are not in the list: names a pipe, socket or device that is there after all. */
  isSpecial?(path: Path): boolean
}

/** The part that all trees share: what each path asked for is, according to the list; only files are really read. */
export function treeOver<Source>(contents: Contents<Source>): Tree {
  let listing: Promise<Listing<Source>> | undefined
  const list = (): Promise<Listing<Source>> => {
    listing ??= contents.list()
    return listing
  }
  return {
    commit: contents.commit,
    async list() {
      return (await list()).entries
    },
    async changed() {
      return (await list()).changed
    },
    async read(paths) {
      const all = await list()
      const answers = new Map<Path, Content>()
      const files: Item<Source>[] = []
      for (const path of new Set(paths)) {
        const found = all.find(path)
        if (found.kind === 'item' && found.item.kind === 'file') files.push(found.item)
        else if (found.kind === 'item') answers.set(path, {kind: found.item.kind === 'link' ? 'link' : 'submodule'})
        else if (found.kind === 'special') answers.set(path, {kind: 'unreadable', why: 'special-file'})
        else if (found.kind === 'absent' && isNormal(path) && contents.isSpecial?.(path)) {
          answers.set(path, {kind: 'unreadable', why: 'special-file'})
        } else answers.set(path, {kind: found.kind})
      }
      if (files.length > 0) for (const [path, content] of await contents.read(files)) answers.set(path, content)
      return answers
    },
    async identify(paths) {
      const all = await list()
      const items: Item<Source>[] = []
      for (const path of new Set(paths)) {
        const found = all.find(path)
        if (found.kind === 'item') items.push(found.item)
      }
      if (items.length === 0) return new Map()
      const kinds = new Map(items.map(({path, kind}) => [path, kind]))
      const oids = await contents.identify(items)
      return new Map([...oids].map(([path, oid]) => [path, contentId(kinds.get(path) ?? 'file', oid)]))
    },
  }
}

/** Gathers content as it is read, and rejects before more than the limit is held. */
export function gather(contents: Iterable<readonly [Path, Content]>): ReadonlyMap<Path, Content> {
  const answers = new Map<Path, Content>()
  const counted = new Set<Uint8Array>()
  let total = 0
  for (const [path, content] of contents) {
    if (content.kind === 'bytes' && !counted.has(content.bytes)) {
      counted.add(content.bytes)
      total += content.bytes.byteLength
      if (total > MAX_TOTAL_BYTES) throw new RepositoryError('too-many-bytes', {limit: MAX_TOTAL_BYTES})
    }
    answers.set(path, content)
  }
  return answers
}
