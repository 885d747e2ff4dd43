import type {Declaration} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {evidencePaths, leastPaths} from '../../evidence/seal.ts'
import {matches} from '../../text/glob.ts'
import type {Path} from '../../words/place.ts'
import type {JudgedSystem} from '../finding.ts'

/** The projects that a change touches: a file in their folder, or anything that they name as model, column list, evidence or coverage. */
export function touchedProjects(changed: Iterable<Path>, declarations: readonly Declaration[]): ReadonlySet<string> {
  const paths = [...changed]
  return new Set(declarations.filter(declaration => touches(paths, declaration)).map(({project}) => project))
}

function touches(paths: readonly Path[], declaration: Declaration): boolean {
  const {folder, systems} = declaration
  const below = folder === '' ? '' : `${folder}/`
  if (paths.some(path => path.startsWith(below))) return true
  const named = systems.flatMap(system => [
    ...leastPaths(system),
    ...Object.values(system.facts.assessments ?? {}).flatMap(entry => [
      ...evidencePaths(entry),
      ...(entry.covers?.paths ?? []),
    ]),
  ])
  const patterns = [...new Set(named)].flatMap(path => resolvePath(folder, path) ?? [])
  return patterns.some(pattern => paths.some(path => matches(pattern, path)))
}

/** Does a change touch a file itself, or something else in its folder or below it? */
export function nearness(file: Path, changed: ReadonlyMap<Path, unknown>): 'file' | 'folder' | 'not' {
  if (changed.has(file)) return 'file'
  const folder = folderOf(file)
  return [...changed.keys()].some(path => path.startsWith(folder)) ? 'folder' : 'not'
}

/** The highest tier among systems whose project folder holds the path, before or after; 4 where on one side no project does. */
export function highestTier(path: Path, ...sides: readonly (readonly JudgedSystem[])[]): JudgedSystem['tier'] {
  const highest = sides.map(systems => {
    const tiers = systems.flatMap(({file, tier}) => (path.startsWith(folderOf(file)) ? [tier] : []))
    return tiers.length > 0 ? Math.max(...tiers) : 4
  })
  return Math.max(...highest) as JudgedSystem['tier']
}

/** With its slash; empty at the root. */
function folderOf(file: Path): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}
