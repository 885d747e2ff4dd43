import type {Past} from '../../case/reviewed-content.ts'
import {RepositoryError} from '../../repository/limits.ts'
import {ForgeError} from '../api/error.ts'
import type {Commit, Frozen} from '../ports.ts'
import type {Run} from './run.ts'

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

/** Commits that were reviewed: they can be replaced by force, and are gone some day. */
export function pastOf({forge}: Run, {baseTip}: Pick<Frozen, 'baseTip'>): Past {
  return {
    tree: commit =>
      unlessGone(async () => {
        const tree = await forge.tree(commit)
        await tree.list()
        return tree
      }),
    mergeBase: (commit, onto = baseTip) =>
      unlessGone(async () => {
        // Files come with the first page only, and are not wanted.
        const parameters = {basehead: `${onto}...${commit}`, page: 2, per_page: 1}
        const {data} = await forge.client.rest<{merge_base_commit: {sha: Commit}}>(COMPARE, parameters)
        return data.merge_base_commit.sha
      }),
  }
}

const GONE: readonly string[] = ['not-found', 'conflict', 'too-much']

/** Of one that is not there, or too large to be listed, nothing is known. That nobody answers is another matter. */
async function unlessGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    const isGone = error instanceof RepositoryError || (error instanceof ForgeError && GONE.includes(error.code))
    if (isGone) return undefined
    throw error
  }
}
