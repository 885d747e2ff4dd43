import {type Dirent, readdirSync} from 'node:fs'
import type {Path} from '../words/place.ts'
import {type Disk, diskAt} from './disk.ts'
import {MAX_PATH, RepositoryError} from './limits.ts'
import {checkCount, type Item, type Listing, listingOf} from './listing.ts'
import {decodeName, onDisk, type RawName, rawName} from './names.ts'
import {gather, treeOver} from './over.ts'
import type {Content, Tree} from './tree.ts'

/**
 * A plain folder, such as an extracted archive: everything in it except what is named `.git`. Links are not followed and
 * nothing is ignored.
 */
export async function openFolder(root: string): Promise<Tree> {
  const disk = diskAt(root)
  return treeOver<RawName>({
    commit: null,
    list: async () => walk(root),
    async read(files) {
      return gather(eachOf(files, disk))
    },
    async identify(items) {
      return new Map(items.map(({path, source}) => [path, disk.identify(source, path)]))
    },
  })
}

function* eachOf(files: readonly Item<RawName>[], disk: Disk): Generator<readonly [Path, Content]> {
  for (const {path, source} of files) yield [path, disk.read(source)]
}

function walk(root: string): Listing<RawName> {
  const items: Item<RawName>[] = []
  const specials = new Set<Path>()
  const waiting: RawName[] = ['']
  let folders = 0
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    folders += 1
    for (const entry of entriesOf(root, folder)) {
      const name = folder + rawName(entry.name)
      if (name.length > 4 * MAX_PATH) throw new RepositoryError('path-too-long', {path: decodeName(name).slice(0, 200)})
      if (DOT_GIT.equals(entry.name)) continue
      if (entry.isDirectory()) waiting.push(`${name}/`)
      else if (entry.isFile()) items.push({path: decodeName(name), kind: 'file', source: name})
      else if (entry.isSymbolicLink()) items.push({path: decodeName(name), kind: 'link', source: name})
      else specials.add(decodeName(name))
    }
    checkCount(items.length)
    checkCount(specials.size)
    checkCount(folders + waiting.length)
  }
  return listingOf(items, specials)
}

const DOT_GIT = Buffer.from('.git')

function entriesOf(root: string, folder: RawName): Dirent<Buffer>[] {
  try {
    return readdirSync(onDisk(root, folder), {encoding: 'buffer', withFileTypes: true})
  } catch {
    throw new RepositoryError('folder-unreadable', {path: decodeName(folder)})
  }
}
