import type {Declaration} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {evidencePaths, leastPaths} from '../../evidence/seal.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import {matches} from '../../text/glob.ts'
import type {Path} from '../../words/place.ts'
import type {Difference} from './changed.ts'

/** What people write. A script or a notebook that is called evidence stays content. */
const PROSE = /\.(md|markdown|txt|pdf|docx?|odt|html?|png|jpe?g|svg)$/i
/** What tools report, and what programs load just as well. */
const DATA = /\.(json|csv|tsv|ya?ml|xml|xlsx?|ods)$/i
/** Files that tools know by their name, whatever a declaration calls them. */
const OF_TOOLS =
  /(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-(lock|workspace)\.yaml|[^/]*\.lock(\.json)?|packages\.lock\.json|composer\.json|[tj]sconfig[^/]*\.json|(requirements|constraints)[^/]*\.txt|cmakelists\.txt|environment\.ya?ml|conda-lock\.ya?ml|(docker-)?compose[^/]*\.ya?ml|pom\.xml|dvc\.ya?ml)$/i

/** The declarations of one side, and the files that are judged as such, also those that cannot be read. */
export interface Declared {
  readonly declarations: readonly Declaration[]
  readonly files: readonly Path[]
}

/**
 * Does a change touch nothing but paper: declarations, evidence and the gate's own files? It alters no model and no code,
 * so blocking it for what stood there before would protect nobody, and it is the way out of every block. What was there
 * before is paper only by what was declared before: a change cannot call paper what it alters.
 */
export function isPaperwork(
  changed: ReadonlyMap<Path, Difference>,
  {before, after}: {readonly before: Declared; readonly after: Declared},
): boolean {
  const judged = new Set([...before.files, ...after.files].filter(isDeclaration))
  const was = pathsOf(before, one => [...evidenceOf(one), ...documentsOf(one)])
  const wasEvidence = pathsOf(before, evidenceOf)
  const isEvidence = pathsOf(after, evidenceOf)
  const isResult = pathsOf(after, resultsOf)
  const content = [before, after].flatMap(({declarations}) => declarations.flatMap(contentOf))
  const isPaper = (path: Path, {before: then}: Difference): boolean => {
    if (then !== undefined) return PROSE.test(path) ? was.has(path) : DATA.test(path) && wasEvidence.has(path)
    return PROSE.test(path) ? isEvidence.has(path) : DATA.test(path) && isResult.has(path)
  }
  for (const [path, difference] of changed) {
    if (isGateFile(path) || judged.has(path)) continue
    if (OF_TOOLS.test(path) || !isPaper(path, difference)) return false
    if (content.some(pattern => matches(pattern, path))) return false
  }
  return true
}

export function isDeclaration(path: Path): boolean {
  return path === 'ethics.yml' || path.endsWith('/ethics.yml')
}

type Facts = Declaration['systems'][number]['facts']

function pathsOf({declarations}: Declared, written: (facts: Facts) => readonly string[]): ReadonlySet<Path> {
  return new Set(
    declarations.flatMap(({folder, systems}) =>
      systems.flatMap(({facts}) => written(facts).flatMap(path => resolvePath(folder, path) ?? [])),
    ),
  )
}

function evidenceOf({assessments, decisions}: Facts): string[] {
  return [
    ...Object.values(assessments ?? {}).flatMap(evidencePaths),
    ...(decisions ?? []).flatMap(({by}) => by?.record ?? []),
  ]
}

/** Result files of bias tests: only these are read as such. */
function resultsOf({assessments}: Facts): string[] {
  const tests = Object.values(assessments ?? {}).filter(({kind}) => kind === 'bias-test')
  return tests.flatMap(({results}) => (results ?? []).flatMap(({file}) => file ?? []))
}

function documentsOf({use, models}: Facts): string[] {
  const explained = Object.values(models ?? {}).flatMap(({explained: {staff, citizen} = {}}) => [staff, citizen])
  return [use?.override?.procedure, ...explained].filter(path => path !== undefined)
}

/** Models and column lists: what assessments are about. */
function contentOf({folder, systems}: Declaration): string[] {
  return systems.flatMap(leastPaths).flatMap(path => resolvePath(folder, path) ?? [])
}
