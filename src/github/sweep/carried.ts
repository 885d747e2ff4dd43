import {DECLARATION} from '../../case/names.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import type {Tree} from '../../repository/tree.ts'
import {find, type Node} from '../../text/node.ts'
import {readYaml} from '../../text/yaml.ts'
import type {Path} from '../../words/place.ts'

/** What came onto a branch, by what it means for the gate. */
export interface Carried {
  /** Policies, roles, waivers, baseline, workflows, code owners. */
  readonly gate: readonly Path[]
  readonly declarations: readonly Path[]
  /** Files that a declaration of before or after points to. */
  readonly evidence: readonly Path[]
  /** Declarations whose signatures changed. */
  readonly signed: readonly Path[]
  readonly other: readonly Path[]
}

/** The difference of two trees; `before` is absent at the first commit of all. */
export async function carriedBetween(before: Tree | undefined, after: Tree): Promise<Carried> {
  const [old, now] = await Promise.all([identities(before), identities(after)])
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(path => old.get(path) !== now.get(path)).sort()
  const declarations = changed.filter(isDeclaration)
  const [pointed, signedBefore, signedAfter] = await Promise.all([
    pointedTo(before, [...old.keys()], after, [...now.keys()]),
    signatures(before, declarations),
    signatures(after, declarations),
  ])
  const rest = changed.filter(path => !isDeclaration(path))
  return {
    gate: rest.filter(isGateFile),
    declarations,
    evidence: rest.filter(path => !isGateFile(path) && pointed.has(path)),
    signed: declarations.filter(path => (signedBefore.get(path) ?? '[]') !== (signedAfter.get(path) ?? '[]')),
    other: rest.filter(path => !isGateFile(path) && !pointed.has(path)),
  }
}

function isDeclaration(path: Path): boolean {
  return path === DECLARATION || path.endsWith(`/${DECLARATION}`)
}

async function identities(tree: Tree | undefined): Promise<ReadonlyMap<Path, string>> {
  if (tree === undefined) return new Map()
  return tree.identify((await tree.list()).map(({path}) => path))
}

async function pointedTo(
  before: Tree | undefined,
  old: readonly Path[],
  after: Tree,
  now: readonly Path[],
): Promise<ReadonlySet<Path>> {
  const [of, then] = await Promise.all([
    documents(before, old.filter(isDeclaration)),
    documents(after, now.filter(isDeclaration)),
  ])
  return new Set([...of, ...then].flatMap(([path, root]) => evidenceOf(path, root)))
}

async function signatures(tree: Tree | undefined, paths: readonly Path[]): Promise<ReadonlyMap<Path, string>> {
  const all = await documents(tree, paths)
  return new Map(all.map(([path, root]) => [path, JSON.stringify(texts(find(root, ['assessments']), 'signed'))]))
}

async function documents(tree: Tree | undefined, paths: readonly Path[]): Promise<(readonly [Path, Node])[]> {
  if (tree === undefined || paths.length === 0) return []
  const contents = await tree.read(paths)
  return paths.flatMap(path => {
    const content = contents.get(path)
    const {root} = content?.kind === 'bytes' ? readYaml(path, content.bytes) : {}
    return root ? [[path, root] as const] : []
  })
}

/** `evidence:` and `file:` of assessments, relative to the declaration. */
function evidenceOf(declaration: Path, root: Node): Path[] {
  const folder = declaration.slice(0, Math.max(0, declaration.lastIndexOf('/') + 1))
  const assessments = find(root, ['assessments'])
  return [...texts(assessments, 'evidence'), ...texts(assessments, 'file')].map(
    path => folder + path.replace(/^\.\//, ''),
  )
}

/** Every text below a key of that name, wherever it stands. */
function texts(node: Node | undefined, key: string, inside = false): string[] {
  if (node === undefined) return []
  if (node.kind === 'scalar') return inside ? [String(node.value)] : []
  if (node.kind === 'list') return node.items.flatMap(item => texts(item, key, inside))
  return [...node.entries].flatMap(([name, value]) => texts(value, key, inside || name === key))
}
