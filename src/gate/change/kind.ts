import type {Declaration} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {evidencePaths, leastPaths} from '../../evidence/seal.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import {matches} from '../../text/glob.ts'
import type {Path} from '../../words/place.ts'

/** Endings of what people write and tools report; a script or a notebook that is called evidence stays content. */
const WRITTEN = /\.(md|markdown|txt|pdf|docx?|odt|xlsx?|ods|csv|tsv|json|ya?ml|html?|xml|png|jpe?g|svg)$/i

/**
 * Does a change touch nothing but paper: declarations, evidence and the gate's own files? It alters no model and no code,
 * so blocking it for what stood there before would protect nobody, and it is the way out of every block.
 */
export function isPaperwork(changed: Iterable<Path>, declarations: readonly Declaration[]): boolean {
  const papers = new Set(declarations.flatMap(papersOf))
  const content = declarations.flatMap(contentOf)
  const isContent = (path: Path): boolean => content.some(pattern => matches(pattern, path))
  for (const path of changed) {
    if (isGateFile(path) || isDeclaration(path)) continue
    if (!papers.has(path) || !WRITTEN.test(path) || isContent(path)) return false
  }
  return true
}

export function isDeclaration(path: Path): boolean {
  return path === 'ethics.yml' || path.endsWith('/ethics.yml')
}

function papersOf({folder, systems}: Declaration): Path[] {
  const written = systems.flatMap(({facts}) => [
    ...Object.values(facts.assessments ?? {}).flatMap(evidencePaths),
    ...(facts.decisions ?? []).flatMap(({by}) => by?.record ?? []),
    ...documentsOf(facts),
  ])
  return written.flatMap(path => resolvePath(folder, path) ?? [])
}

function documentsOf({use, models}: Declaration['systems'][number]['facts']): string[] {
  const explained = Object.values(models ?? {}).flatMap(({explained: {staff, citizen} = {}}) => [staff, citizen])
  return [use?.override?.procedure, ...explained].filter(path => path !== undefined)
}

/** Models and column lists: what assessments are about. */
function contentOf({folder, systems}: Declaration): string[] {
  return systems.flatMap(leastPaths).flatMap(path => resolvePath(folder, path) ?? [])
}
