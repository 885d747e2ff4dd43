import type {GitStore, Oid, Signature} from './git.ts'
import type {Pull} from './model.ts'

export type Mergeable = 'MERGEABLE' | 'CONFLICTING' | 'UNKNOWN'

export interface TestMerged {
  readonly mergeable: Mergeable
  /** What GitHub shows: an old one while the new is computed. */
  readonly commit: Oid | null
}

/**
 * The test merge of an open pull request as an answer says it now. GitHub computes it after somebody asked, so that the
 * first answers after a push know nothing; each look counts as one answer.
 */
export function testMerge(pull: Pull, look: 'counts' | 'peeks' = 'counts'): TestMerged {
  const {repository} = pull
  const {git, world} = repository
  if (pull.state !== 'open') return {mergeable: 'UNKNOWN', commit: null}
  if (pull.mergeFrozen && pull.mergedTestCommit !== undefined) {
    return {mergeable: 'MERGEABLE', commit: pull.mergedTestCommit}
  }
  const base = repository.tip(pull.base)
  const {merge} = pull
  if (merge !== undefined && (merge.base !== base || merge.head !== pull.headSha)) {
    if (merge.head === pull.headSha && pull.mergeUnknownFor === 0) pull.mergeUnknownFor = world.merges.unknownFor
    delete pull.merge
  }
  if (pull.mergeUnknownFor > 0) {
    if (look === 'counts') pull.mergeUnknownFor--
    return {mergeable: 'UNKNOWN', commit: pull.mergedTestCommit ?? null}
  }
  pull.merge ??= computed(git, pull, base)
  if (pull.merge.commit === 'conflict') {
    return {mergeable: 'CONFLICTING', commit: world.merges.keptInConflict ? (pull.mergedTestCommit ?? null) : null}
  }
  pull.mergedTestCommit = pull.merge.commit
  repository.refs.set(`pull/${pull.number}/merge`, pull.merge.commit)
  return {mergeable: 'MERGEABLE', commit: pull.merge.commit}
}

function computed(git: GitStore, pull: Pull, base: Oid): NonNullable<Pull['merge']> {
  const tree = git.mergeTree(base, pull.headSha)
  const {world} = pull.repository
  const by = {name: 'GitHub', email: 'noreply@github.com', date: world.clock.now()}
  const commit =
    tree === 'conflict'
      ? tree
      : git.writeCommit({
          tree,
          parents: [base, pull.headSha],
          author: by,
          committer: by,
          message: `Merge ${pull.headSha} into ${base}\n`,
        })
  return {base, head: pull.headSha, commit}
}

/** Each commit since the common one, laid anew on the base. */
export function rebased(git: GitStore, base: Oid, head: Oid, committer: Signature): Oid {
  const commits = git.history(head, '--reverse', '--topo-order', '--no-merges', `^${base}`)
  return commits.reduce((onto, oid) => {
    const commit = git.commit(oid)
    return git.writeCommit({...commit, tree: picked(git, onto, oid), parents: [onto], committer})
  }, base)
}

/** The tree of one commit's change on top of another commit: a merge whose common ancestor is that commit's parent. */
function picked(git: GitStore, onto: Oid, oid: Oid): Oid {
  const by = {name: 'pick', email: 'pick@example.org', date: new Date(0)}
  const one = (tree: Oid, parents: readonly Oid[]): Oid =>
    git.writeCommit({tree, parents, author: by, committer: by, message: 'pick\n'})
  const {tree, parents} = git.commit(oid)
  const before = one(parents[0] === undefined ? git.writeTree([]) : git.commit(parents[0]).tree, [])
  const merged = git.mergeTree(one(git.commit(onto).tree, [before]), one(tree, [before]))
  if (merged === 'conflict') throw new Error('the rebase has a conflict')
  return merged
}
