import type {Path} from '../../words/place.ts'
import type {Ecosystem} from './ai-libraries.ts'

/** A name that a manifest or notebook depends on, and where in the text it begins. */
export interface Dependency {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly offset: number
}

interface Manifest {
  readonly ecosystem: Ecosystem
  /** The name of the file, in lower case. */
  readonly file: RegExp
  /** Each has the name in its first group. Run over the text as it is: a cut or broken manifest still shows what it names. */
  readonly names: readonly RegExp[]
}

const PYTHON_STRING = /["']([A-Za-z0-9][\w.-]*)[ \t]*(?=["'[<>=!~;@( \t])/g
const TOML_KEY = /^[ \t]*["']?([A-Za-z0-9][\w.-]*)["']?[ \t]*=/gm
const TOML_TABLE = /^[ \t]*\[[\w.'"-]*dependencies\.["']?([\w.-]+)["']?\]/gm

const MANIFESTS: readonly Manifest[] = [
  {
    ecosystem: 'python',
    file: /^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/,
    names: [/^[ \t]*([A-Za-z0-9][\w.-]*)/gm],
  },
  {ecosystem: 'python', file: /^(?:pyproject\.toml|pipfile)$/, names: [PYTHON_STRING, TOML_KEY, TOML_TABLE]},
  {
    ecosystem: 'python',
    file: /^setup\.(?:py|cfg)$/,
    names: [PYTHON_STRING, /^[ \t]+([A-Za-z0-9][\w.-]*)[ \t]*(?=$|[<>=!~;@[])/gm],
  },
  {
    ecosystem: 'python',
    file: /^(?:environment|conda)[\w.-]*\.ya?ml$/,
    names: [/^[ \t]*-[ \t]*["']?(?:[\w-]+::)?([A-Za-z0-9][\w.-]*)/gm],
  },
  {ecosystem: 'npm', file: /^package\.json$/, names: [/"(@?[\w.-]+(?:\/[\w.-]+)?)"[ \t]*:[ \t]*"/g]},
  {ecosystem: 'r', file: /^renv\.lock$/, names: [/"Package"[ \t]*:[ \t]*"([\w.]+)"/g]},
  {ecosystem: 'java', file: /^pom\.xml$/, names: [/<artifactId>\s*([\w.-]+)\s*<\/artifactId>/g]},
  {ecosystem: 'java', file: /\.gradle(?:\.kts)?$/, names: [/["'][\w.-]+:([\w.-]+)(?=[:"'])/g]},
  {ecosystem: 'go', file: /^go\.mod$/, names: [/^[ \t]*(?:require[ \t]+)?([\w.-]+\/[\w./-]+)[ \t]+v/gm]},
  {ecosystem: 'rust', file: /^cargo\.toml$/, names: [TOML_KEY, TOML_TABLE]},
  {ecosystem: 'dotnet', file: /\.(?:cs|fs|vb)proj$/, names: [/\bInclude[ \t]*=[ \t]*"([\w.-]+)"/g]},
]

export function isManifest(path: Path): boolean {
  return kindsOf(path).length > 0
}

/** Everything that a manifest or notebook names, whether it is an AI library or not. */
export function dependencies(path: Path, text: string): readonly Dependency[] {
  const name = fileName(path)
  if (name.endsWith('.ipynb')) return notebook(text)
  if (name === 'description') return description(text)
  return kindsOf(path).flatMap(({ecosystem, names}) => names.flatMap(pattern => found(ecosystem, pattern, text)))
}

function kindsOf(path: Path): readonly Pick<Manifest, 'ecosystem' | 'names'>[] {
  const name = fileName(path)
  if (name.endsWith('.ipynb')) return [{ecosystem: 'python', names: []}]
  if (name === 'description') return [{ecosystem: 'r', names: []}]
  if (/(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i.test(path)) return MANIFESTS.slice(0, 1)
  return MANIFESTS.filter(({file}) => file.test(name))
}

function fileName(path: Path): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

function found(ecosystem: Ecosystem, pattern: RegExp, text: string): Dependency[] {
  return [...text.matchAll(pattern)].flatMap(match =>
    match[1] === undefined ? [] : [{ecosystem, name: match[1], offset: match.index}],
  )
}

/** Import lines in the cells of a notebook: read from its text, in which each line of code stands in a JSON string. */
function notebook(text: string): readonly Dependency[] {
  const imports = [
    ...text.matchAll(
      /(?:"|\\n)[ \t]*import[ \t]+([\w.]+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*[\w.]+(?:[ \t]+as[ \t]+\w+)?)*)/g,
    ),
  ]
  const listed = imports.flatMap(({1: names = '', index}) =>
    names.split(',').map((name): Dependency => ({ecosystem: 'python', name: topLevel(name.trim()), offset: index})),
  )
  const from = found('python', /(?:"|\\n)[ \t]*from[ \t]+([A-Za-z_]\w*)[\w.]*[ \t]+import\b/g, text)
  const installed = found(
    'python',
    /(?:"|\\n)[ \t]*[!%][ \t]*(?:pip|conda|mamba|uv pip)3?[ \t]+install[ \t]+(?:-\w+[ \t]+)*([A-Za-z0-9][\w.-]*)/g,
    text,
  )
  const r = found('r', /(?:"|\\n)[ \t]*(?:library|require)\([ \t]*(?:\\"|')?([A-Za-z][\w.]*)/g, text)
  return [...listed, ...from, ...installed, ...r]
}

function topLevel(name: string): string {
  return /^\w+/.exec(name)?.[0] ?? ''
}

/** The fields of an R package's DESCRIPTION (Debian control format) that name packages. */
function description(text: string): readonly Dependency[] {
  const dependencies: Dependency[] = []
  let offset = 0
  let inside = false
  for (const line of text.split('\n')) {
    const field = /^([A-Za-z][\w-]*):/.exec(line)
    if (field) inside = /^(?:Depends|Imports|Suggests|Enhances|LinkingTo)$/.test(field[1] ?? '')
    const body = field ? line.slice(field[0].length) : line
    for (const {1: name = '', index} of inside ? body.matchAll(/(?:^|,)\s*([A-Za-z][\w.]*)/g) : []) {
      dependencies.push({ecosystem: 'r', name, offset: offset + (field?.[0].length ?? 0) + index})
    }
    offset += line.length + 1
  }
  return dependencies
}
