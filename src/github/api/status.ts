import type {Commit, NewStatus} from '../ports.ts'
import type {ApiClient} from './client.ts'
import {checkCommit} from './names.ts'

/** Writes and reads nothing back. Sent twice it says the same, so it is sent again where it may not have arrived. */
export async function writeStatus(client: ApiClient, commit: Commit, status: NewStatus): Promise<void> {
  checkCommit(commit)
  await client.rest(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    {
      sha: commit,
      state: status.state,
      context: status.context,
      description: status.description,
      target_url: status.target,
    },
    {repeatable: true},
  )
}
