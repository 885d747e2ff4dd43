import type {Declaration} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {evidencePaths, leastPaths} from '../../evidence/seal.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import {matches} from '../../text/glob.ts'
import type {Path} from '../../words/place.ts'
import type {Difference} from './changed.ts'

/** What people write, and programs hardly read. A script or a notebook that is called evidence stays content. */
const PROSE = /\.(md|markdown|pdf|docx?|odt|png|jpe?g)$/i
/** What tools report, and what programs load or show just as well. */
const DATA = /\.(json|csv|tsv|ya?ml|xml|xlsx?|ods)$/i
const PAGES = /\.(txt|html?|svg)$/i
/** Where papers are kept: there a text, a page or a report is one. */
const OF_PAPERS =
  /(^|\/)(assessments?|audits?|bias|dpias?|docs?|documents?|evaluations?|evidence|fairness|findings|legal|minutes|outcomes|reports?|results?|bijlagen|bilag|notulen|rapport(en|er)?|referater|resultaten|resultater)\//i
/** Files that tools know by their name, whatever a declaration calls them. */
const OF_TOOLS =
  /(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-(lock|workspace)\.yaml|[^/]*\.lock(\.json)?|packages\.lock\.json|composer\.json|[tj]sconfig[^/]*\.json|(requirements|constraints)[^/]*\.txt|cmakelists\.txt|environment\.ya?ml|conda-lock\.ya?ml|(docker-)?compose[^/]*\.ya?ml|pom\.xml|dvc\.ya?ml)$/i

/** What a program is made of, and what it loads, as repositories are usually laid out; and what tools keep for themselves. */
const OF_PROGRAMS =
  /(^|\/)([._][^/]*|prompts?|templates?|views?|src|lib|apps?|bin|config|conf|settings|scripts?|deploy(ments?)?|static|public|assets|www|sites?|web|data|datasets?|knowledge([-_]?base)?|rules|skills?|agents?|weights|checkpoints)\//i
/** What is told to a model, or is one, by its name. */
const TOLD_TO_MODELS =
  /(^|\/)((agents|claude|gemini|skill|copilot-instructions|llms[^/]*)\.[^/]+|[._][^/]*|[^/]*prompt[^/]*|[^/]*instructions[^/]*|[^/]*models?[^/]*\.txt)$/i
/** Where `init` puts the documents that are to be filled in, beside their declaration. */
const TO_FILL_IN = /^assessments\/[^/]+\.md$/i

/** The declarations of one side, and the files that are judged as such, also those that cannot be read. */
export interface Declared {
  readonly declarations: readonly Declaration[]
  readonly files: readonly Path[]
}

/**
 * Does a change touch nothing but paper: declarations, evidence and the gate's own files? It alters no model and no code,
 * so blocking it for what stood there before would protect nobody, and it is the way out of every block. What was there
 * before is paper only by what was declared before, and as long as it stays declared: a change cannot call paper what it
 * alters. What a program may load is never paper: anything in a folder of programs, what models are told, and, outside folders
 * of papers, pages and data; data only as the results of a bias test. In doubt it is content.
 */
export function isPaperwork(
  changed: ReadonlyMap<Path, Difference>,
  {before, after}: {readonly before: Declared; readonly after: Declared},
): boolean {
  const judged = new Set([...before.files, ...after.files].filter(isDeclaration))
  const [was, is] = [papersOf(before), papersOf(after)]
  const content = [before, after].flatMap(({declarations}) => declarations.flatMap(contentOf))
  const isPaper = (path: Path, {before: then, after: now}: Difference): boolean => {
    const sides = [...(then === undefined ? [] : [was]), ...(now === undefined ? [] : [is])]
    if (OF_PROGRAMS.test(path) || TOLD_TO_MODELS.test(path)) return false
    if (DATA.test(path)) return OF_PAPERS.test(path) && sides.every(({results}) => results.has(path))
    if (!PROSE.test(path) && !(PAGES.test(path) && OF_PAPERS.test(path))) return false
    // An explanation that is new may be a page that people read for the first time: content, as any other.
    const isWritten = sides.every(({evidence, documents}) => {
      return evidence.has(path) || (then !== undefined && documents.has(path))
    })
    return isWritten || sides.every(({folders}) => folders.some(folder => isToFillIn(path, folder)))
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

interface Papers {
  readonly evidence: ReadonlySet<Path>
  readonly documents: ReadonlySet<Path>
  readonly results: ReadonlySet<Path>
  /** Of projects. */
  readonly folders: readonly Path[]
}

function papersOf(side: Declared): Papers {
  return {
    evidence: pathsOf(side, evidenceOf),
    documents: pathsOf(side, documentsOf),
    results: pathsOf(side, resultsOf),
    folders: side.declarations.map(({folder}) => folder),
  }
}

function isToFillIn(path: Path, folder: Path): boolean {
  const below = folder === '' ? '' : `${folder}/`
  return path.startsWith(below) && TO_FILL_IN.test(path.slice(below.length))
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
