import type {Path} from '../words/place.ts'
import {NO_OBJECT} from './blob.ts'
import {kindOf, resolveCommit} from './commit.ts'
import {type Disk, diskAt} from './disk.ts'
import {failure, type GitPlace, git} from './git.ts'
import {MAX_POINTER, parsePointer} from './lfs.ts'
import {RepositoryError} from './limits.ts'
import {checkCount, type Item, type Listing, listingOf} from './listing.ts'
import {decodeName, type RawName, rawName, records} from './names.ts'
import {readBlobs} from './objects.ts'
import {gather, treeOver} from './over.ts'
import type {Root} from './root.ts'
import type {Content, Tree} from './tree.ts'

/** Unchanged files come from Git's objects; new and changed ones from the disk, byte for byte, with every filter off. */
type Source =
  | {readonly at: 'objects'; readonly oid: string}
  | {readonly at: 'disk'; readonly name: RawName; readonly tracked: string | null}

/**
 * A work tree as it would be committed with everything added: tracked files, and new ones that are not ignored. `commit` is
 * HEAD, or `null` before the first commit. Line-ending conversion and LFS do not change what unchanged files say.
 */
export async function openWorkTree({root, gitDir}: Extract<Root, {kind: 'git'}>): Promise<Tree> {
  const bare: GitPlace = {gitDir, workTree: null}
  const [commit, filters] = await Promise.all([resolveCommit(bare, 'HEAD'), filterNames(bare)])
  const place: GitPlace = {gitDir, workTree: root, config: filters.flatMap(switchedOff)}
  const disk = diskAt(root)
  const usesLfs = filters.includes('lfs')
  return treeOver<Source>({
    commit,
    list: () => listWorkTree(place, disk),
    async read(files) {
      const settled = usesLfs ? await settleLfs(place, disk, files) : files
      const blobs = await readBlobs(
        bare,
        settled.flatMap(({source}) => (source.at === 'objects' ? [source.oid] : [])),
      )
      return gather(eachOf(settled, blobs, disk))
    },
    async identify(items) {
      const settled = usesLfs ? await settleLfs(place, disk, items) : items
      return new Map(
        settled.map(({path, source}) => [
          path,
          source.at === 'objects' ? source.oid : disk.identify(source.name, path),
        ]),
      )
    },
    isSpecial: path => disk.kind(rawName(Buffer.from(path, 'utf8'))) === 'special',
  })
}

function* eachOf(
  files: readonly Item<Source>[],
  blobs: ReadonlyMap<string, Content>,
  disk: Disk,
): Generator<readonly [Path, Content]> {
  for (const {path, source} of files) {
    if (source.at === 'disk') yield [path, disk.read(source.name)]
    else yield [path, blobs.get(source.oid) ?? {kind: 'unreadable', why: 'object-missing'}]
  }
}

/** Git compares changed-looking files through the filters in its configuration, which are programs: so they are switched off by name. */
async function filterNames(place: GitPlace): Promise<string[]> {
  const answer = await git(place, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'])
  if (answer.code > 1) throw failure('config', answer)
  const names = new Set<string>()
  for (const record of records(answer.stdout)) {
    const text = decodeName(record)
    const name = /^filter\.(.*)\.[^.]*$/s.exec(text)?.[1]
    if (name === undefined) continue
    if (name.includes('=') || rawName(Buffer.from(text)) !== record)
      throw new RepositoryError('filter-name', {filter: name})
    names.add(name)
  }
  return [...names]
}

function switchedOff(filter: string): string[] {
  return [`filter.${filter}.clean=`, `filter.${filter}.process=`, `filter.${filter}.required=false`]
}

interface Tracked {
  readonly name: RawName
  readonly mode: string
  readonly oid: string
  onDisk: 'same' | 'changed' | 'gone' | 'not-checked-out'
}

async function listWorkTree(place: GitPlace, disk: Disk): Promise<Listing<Source>> {
  const which = ['--cached', '--others', '--modified', '--deleted', '--exclude-standard']
  const answer = await git(place, ['ls-files', '-z', '-t', '--stage', ...which])
  if (answer.code !== 0) throw failure('ls-files', answer)
  const closed = /could not open directory '(.*)'/.exec(answer.stderr)
  if (closed !== null) throw new RepositoryError('folder-unreadable', {path: closed[1] ?? ''})

  const tracked = new Map<RawName, Tracked>()
  const items: Item<Source>[] = []
  const specials = new Set<Path>()
  const addFromDisk = (name: RawName, from: Tracked | null): void => {
    const path = decodeName(name)
    const kind = disk.kind(name)
    if (kind === 'special') specials.add(path)
    else if (kind === 'file' || kind === 'link') {
      items.push({path, kind, source: {at: 'disk', name, tracked: from?.oid ?? null}})
    } else if (kind === 'folder' && from?.mode === '160000') {
      items.push({path, kind: 'submodule', source: {at: 'objects', oid: from.oid}})
    }
  }

  const addNested = (name: RawName): void => {
    items.push({path: decodeName(name), kind: 'submodule', source: {at: 'objects', oid: NO_OBJECT}})
  }
  for (const record of records(answer.stdout)) {
    if (record.startsWith('?')) {
      // A folder is listed only where another repository stands in it.
      if (record.endsWith('/')) addNested(record.slice(2, -1))
      else addFromDisk(record.slice(2), null)
    } else readTracked(record, tracked)
    checkCount(items.length + tracked.size)
  }
  for (const one of tracked.values()) {
    if (one.onDisk === 'gone') continue
    if (one.onDisk === 'changed') addFromDisk(one.name, one)
    // A folder that was replaced by a link keeps its files "unchanged" in Git's eyes.
    else if (one.onDisk === 'not-checked-out' || disk.inRealFolder(one.name)) {
      items.push({path: decodeName(one.name), kind: kindOf(one.mode), source: {at: 'objects', oid: one.oid}})
    }
  }
  const changed =
    specials.size > 0 ||
    items.some(({source}) => source.at === 'disk') ||
    [...tracked.values()].some(one => one.onDisk === 'gone')
  return listingOf(items, specials, changed)
}

/** One line of `ls-files -t --stage`. A file is printed again with C when it was changed and with R when it was removed. */
function readTracked(record: RawName, tracked: Map<RawName, Tracked>): void {
  const tab = record.indexOf('\t')
  const [tag, mode, oid, stage, ...more] = record.slice(0, tab).split(' ')
  if (oid?.length === 64) throw new RepositoryError('hash-unsupported')
  if (tag === undefined || !/^[HSMRC]$/.test(tag) || mode === undefined || oid?.length !== 40 || more.length > 0) {
    throw new RepositoryError('git-answer', {command: 'ls-files'})
  }
  const name = record.slice(tab + 1)
  const known = tracked.get(name)
  if (known === undefined) tracked.set(name, {name, mode, oid, onDisk: onDiskOf(tag, stage)})
  else if (tag === 'R') known.onDisk = 'gone'
  else if ((tag === 'C' || stage !== '0') && known.onDisk !== 'gone') known.onDisk = 'changed'
}

function onDiskOf(tag: string, stage: string | undefined): Tracked['onDisk'] {
  if (tag === 'R') return 'gone'
  if (tag === 'S') return 'not-checked-out'
  return tag === 'C' || stage !== '0' ? 'changed' : 'same'
}

/** With filters off, the real file of an unchanged LFS pointer looks changed. Size and SHA-256 tell that it is not. */
async function settleLfs(
  place: GitPlace,
  disk: Disk,
  items: readonly Item<Source>[],
): Promise<readonly Item<Source>[]> {
  const changed = items.flatMap(({source}) => (source.at === 'disk' && source.tracked !== null ? [source.tracked] : []))
  const blobs = await readBlobs({...place, workTree: null}, changed, MAX_POINTER)
  return items.map(item => {
    const {source} = item
    if (source.at === 'objects' || source.tracked === null) return item
    const blob = blobs.get(source.tracked)
    const pointer = blob?.kind === 'bytes' ? parsePointer(blob.bytes) : null
    if (pointer === null || disk.sha256(source.name, pointer.size) !== pointer.sha256) return item
    return {...item, source: {at: 'objects', oid: source.tracked}}
  })
}
