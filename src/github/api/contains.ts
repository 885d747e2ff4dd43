import type {RepositoryName} from '../ports.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {checkBranch, checkCommit, checkName} from './names.ts'

export const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

interface Comparison {
  readonly status: 'ahead' | 'behind' | 'diverged' | 'identical'
  readonly merge_base_commit: {readonly sha: string}
}

/**
 * Is the commit in the history of the branch? A commit that only a fork has is found through every repository of its
 * network, so that it is there proves nothing.
 */
export async function contains(
  client: ApiClient,
  {owner, name}: RepositoryName,
  branch: string,
  commit: string,
): Promise<boolean> {
  checkName({owner, name})
  checkBranch(branch)
  checkCommit(commit)
  try {
    const {data} = await client.rest<Comparison>(COMPARE, {
      owner,
      repo: name,
      basehead: `${commit}...${branch}`,
      // Files come with the first page only, and are not wanted.
      page: 2,
      per_page: 1,
    })
    return (data.status === 'ahead' || data.status === 'identical') && data.merge_base_commit.sha === commit
  } catch (error) {
    if (error instanceof ForgeError && /^No common ancestor/i.test(error.reason)) return false
    throw error
  }
}
