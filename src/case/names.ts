import type {Entry} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'

export const DECLARATION = 'ethics.yml'
export const GATE_FOLDER = '.github/ethics-gate'

/** What a tree holds by the name of a declaration: files to read, and names that only look like one. */
export interface Named {
  readonly declarations: readonly Path[]
  readonly lookAlikes: readonly Path[]
  readonly notFiles: readonly Path[]
  /** Folders that have its name. */
  readonly folders: readonly Path[]
}

/** Only a regular file named exactly `ethics.yml` is a declaration; names that differ in case, ending or encoding are told. */
export function declarationsIn(entries: readonly Entry[], folder: Path, exclude: (path: Path) => boolean): Named {
  const inside = entries.filter(
    ({path}) => (folder === '' || path === folder || path.startsWith(`${folder}/`)) && !exclude(path),
  )
  const exact = inside.filter(({path}) => baseName(path) === DECLARATION)
  return {
    declarations: exact.filter(({kind}) => kind === 'file').map(({path}) => path),
    notFiles: exact.filter(({kind}) => kind !== 'file').map(({path}) => path),
    folders: [...new Set(inside.flatMap(({path}) => foldersCalled(DECLARATION, path)))],
    lookAlikes: inside.map(({path}) => path).filter(path => looksLike(baseName(path))),
  }
}

/** Every folder of this name that a path lies in. */
function foldersCalled(name: string, path: Path): Path[] {
  if (!path.includes(`${name}/`)) return []
  const names = path.split('/').slice(0, -1)
  return names.flatMap((one, i) => (one === name ? [names.slice(0, i + 1).join('/')] : []))
}

const PLAIN = ['ethicsyml', 'ethicsyaml']

/**
 * A name that a reader takes for ours: other capitals, marks, dots or spaces, or letters of another alphabet. Those are
 * not looked up in a list: whatever is no Latin letter may stand for any, as long as most letters are ours.
 */
function looksLike(name: string): boolean {
  if (name === DECLARATION || name.length > LONGEST) return false
  const letters = [
    ...name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[._\-\p{M}\p{C}\p{Z}]/gu, ''),
  ]
  const plain = PLAIN.find(({length}) => length === letters.length)
  if (plain === undefined || letters.some((letter, i) => letter !== plain[i] && /[a-z]/.test(letter))) return false
  return letters.filter((letter, i) => letter === plain[i]).length >= FEWEST
}

const FEWEST = 6
const LONGEST = 60

function baseName(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** For each declaration that lies inside another one's folder, the nearest one above it. */
export function nestedIn(declarations: readonly Path[]): ReadonlyMap<Path, Path> {
  const folders = new Map(declarations.map(path => [path.slice(0, Math.max(0, path.lastIndexOf('/'))), path]))
  const nested = new Map<Path, Path>()
  for (const [folder, path] of folders) {
    for (let above = folder; above !== ''; ) {
      above = above.includes('/') ? above.slice(0, above.lastIndexOf('/')) : ''
      const outer = folders.get(above)
      if (outer) {
        nested.set(path, outer)
        break
      }
    }
  }
  return nested
}
