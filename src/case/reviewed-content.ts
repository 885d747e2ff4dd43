import type {Declaration} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {isPointer} from '../evidence/classify.ts'
import type {AtReview} from '../evidence/signoffs/content.ts'
import {mayCount} from '../evidence/signoffs/review-counts.ts'
import {isDeclaration} from '../gate/change/kind.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import {pathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'
import type {Reviewed, Roles} from '../words/review.ts'
import {contentsOf} from './contents.ts'

/** Commits of a pull request as they were reviewed; `undefined` where one cannot be read any more. */
export interface Past {
  readonly tree: (commit: string) => Promise<Tree | undefined>
  /** Where it began to differ from what it would be merged into. */
  readonly mergeBase: (commit: string) => Promise<string | undefined>
}

type Ids = ReadonlyMap<Path, string>

interface Now {
  /** Git blob ids of what comes out of the merge. */
  readonly judged: Ids
  /** Of what it would be merged into. */
  readonly base: Ids
  readonly past: Past
}

/** Each costs a list of its files. */
const MOST_COMMITS = 10
/** Of one commit; what one more says was not seen. */
const MOST_DECLARATIONS = 50

/**
 * What was there at every commit with a review that may count, the newest reviews first. Nothing is asked where that is the
 * head, which is what is judged.
 */
export async function reviewedContents(
  pulls: readonly Reviewed[],
  roles: Roles,
  head: string | undefined,
  now: Now,
): Promise<ReadonlyMap<string, AtReview>> {
  const counting = pulls
    .flatMap(one => one.reviews.filter(review => mayCount(review, one, roles)))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const commits = [...new Set(counting.flatMap(({commit}) => (commit === null || commit === head ? [] : [commit])))]
  const answers = new Map<string, AtReview>(commits.map(commit => [commit, {kind: 'too-many'}]))
  for (const commit of commits.slice(0, MOST_COMMITS)) answers.set(commit, await contentAt(commit, head, now))
  return answers
}

/**
 * Differs from what is judged: what the commit held that neither the merge nor the head holds. Where the change left a file as
 * the base branch has it, then and now, that branch alone has changed it.
 */
async function contentAt(commit: string, head: string | undefined, {judged, base, past}: Now): Promise<AtReview> {
  const tree = await past.tree(commit)
  if (!tree) return {kind: 'gone'}
  const then = await contentsOf(tree)
  let others = differing(new Set([...judged.keys(), ...then.keys()]), then, judged)
  if (others.length === 0) return {kind: 'read', others: pathIndex([]), declarations: new Map()}
  const headTree = head === undefined ? undefined : await past.tree(head)
  const onHead = headTree && (await contentsOf(headTree))
  if (onHead) others = differing(others, then, onHead)
  if (others.some(path => judged.get(path) === base.get(path))) {
    const began = await past.mergeBase(commit)
    const old = began === undefined ? undefined : await past.tree(began)
    const before = old && (await contentsOf(old))
    const isOfBase = (path: Path) => judged.get(path) === base.get(path) && then.get(path) === before?.get(path)
    if (before) others = others.filter(path => !isOfBase(path))
  }
  const files = others.filter(isDeclaration).slice(0, MOST_DECLARATIONS)
  const said = await declarationsIn(tree, files)
  const elsewhere = files.filter(file => onHead?.get(file) !== judged.get(file))
  const saidOnHead = headTree ? await declarationsIn(headTree, elsewhere) : new Map<Path, Declaration>()
  const declarations = new Map(
    files.map(file => {
      const [own, onto] = [said.get(file), saidOnHead.get(file)]
      return [file, {...(own && {reviewed: own}), ...(onto && {head: onto})}] as const
    }),
  )
  return {kind: 'read', others: pathIndex(others), declarations}
}

function differing(paths: Iterable<Path>, one: Ids, other: Ids): Path[] {
  return [...paths].filter(path => one.get(path) !== other.get(path))
}

/** Those that are in order: what is wrong in the others could be read in more than one way. */
export async function declarationsIn(tree: Tree, files: readonly Path[]): Promise<ReadonlyMap<Path, Declaration>> {
  if (files.length === 0) return new Map()
  const contents = await tree.read(files)
  return new Map(
    files.flatMap((file): [Path, Declaration][] => {
      const content = contents.get(file)
      if (content?.kind !== 'bytes' || isPointer(file, content.bytes)) return []
      const {declaration, problems} = readDeclaration(file, content.bytes, validator as Validator)
      return declaration && problems.length === 0 ? [[file, declaration]] : []
    }),
  )
}
