import type {Path} from '../words/place.ts'
import {blobId} from './blob.ts'
import {MAX_BYTES_PER_FILE} from './limits.ts'
import {type Item, listingOf} from './listing.ts'
import {treeOver} from './over.ts'
import type {Content, Tree} from './tree.ts'

/** What a tree in memory has besides files: links by their target, submodules by their commit. */
export interface Besides {
  readonly commit?: string | null
  readonly links?: Readonly<Record<Path, string>>
  readonly submodules?: Readonly<Record<Path, string>>
}

interface Source {
  readonly bytes: Uint8Array
  readonly oid: string
}

/** A tree in memory, for policy tests and our own. Text is UTF-8. Impossible paths reject as they would in Git. */
export function treeOf(files: Readonly<Record<Path, string | Uint8Array>>, besides: Besides = {}): Tree {
  const items: Item<Source>[] = []
  const add = (path: Path, kind: 'file' | 'link', content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    items.push({path, kind, source: {bytes, oid: blobId(bytes)}})
  }
  for (const [path, content] of Object.entries(files)) add(path, 'file', content)
  for (const [path, target] of Object.entries(besides.links ?? {})) add(path, 'link', target)
  for (const [path, oid] of Object.entries(besides.submodules ?? {})) {
    items.push({path, kind: 'submodule', source: {bytes: new Uint8Array(), oid}})
  }
  return treeOver<Source>({
    commit: besides.commit ?? null,
    list: async () => listingOf(items),
    async read(asked) {
      return new Map(asked.map(({path, source}) => [path, contentOf(source)]))
    },
    async identify(asked) {
      return new Map(asked.map(({path, source}) => [path, source.oid]))
    },
  })
}

function contentOf({bytes, oid}: Source): Content {
  const size = bytes.byteLength
  return size > MAX_BYTES_PER_FILE ? {kind: 'too-large', size, limit: MAX_BYTES_PER_FILE} : {kind: 'bytes', bytes, oid}
}
