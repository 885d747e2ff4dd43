import type {Declaration} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {isPointer} from '../evidence/classify.ts'
import type {AtReview} from '../evidence/signoffs/content.ts'
import {mayLift} from '../evidence/signoffs/opinion.ts'
import {mayCount} from '../evidence/signoffs/review-counts.ts'
import {reviewedKey} from '../evidence/signoffs/seen.ts'
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
  /** Where it began to differ from what it would be merged into; or from another commit. */
  readonly mergeBase: (commit: string, onto?: string) => Promise<string | undefined>
}

type Ids = ReadonlyMap<Path, string>

interface Now {
  /** Git blob ids of what comes out of the merge. */
  readonly judged: Ids
  /** Of what it would be merged into. */
  readonly base: Ids
  readonly past: Past
  /** The pull request that is judged: only there an objection is lifted. */
  readonly current?: number
  /** The branch that that one is for. */
  readonly baseBranch?: string
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
    .flatMap(pull =>
      pull.reviews
        .filter(
          review => mayCount(review, pull, roles) || (pull.number === now.current && mayLift(review, pull, roles)),
        )
        .map(review => ({pull, ...review})),
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const wanted = new Map(
    counting.flatMap(({pull, commit}) => {
      if (commit === null) return []
      const key = reviewedKey(pull, commit, now.baseBranch)
      // Against the same branch, that shows what is judged.
      return key === head ? [] : [[key, {commit, onto: key === commit ? undefined : pull.base?.tip}] as const]
    }),
  )
  const answers = new Map<string, AtReview>([...wanted.keys()].map(key => [key, {kind: 'too-many'}]))
  for (const [key, {commit, onto}] of [...wanted].slice(0, MOST_COMMITS)) {
    const at = await contentAt(commit, head, now)
    answers.set(key, onto === undefined || at.kind !== 'read' ? at : await withUnshown(at, commit, onto, now))
  }
  return answers
}

/** A review against another branch showed other differences: what of this change it did not show, nobody saw there. */
async function withUnshown(
  at: Extract<AtReview, {kind: 'read'}>,
  commit: string,
  onto: string,
  {judged, base, past}: Now,
): Promise<AtReview> {
  const began = await past.mergeBase(commit, onto)
  const [tree, old] = [await past.tree(commit), began === undefined ? undefined : await past.tree(began)]
  if (!tree || !old) return {kind: 'gone'}
  const [then, before] = [await contentsOf(tree), await contentsOf(old)]
  const changed = differing(new Set([...judged.keys(), ...base.keys()]), judged, base)
  return {...at, unshown: pathIndex(changed.filter(path => then.get(path) === before.get(path)))}
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
