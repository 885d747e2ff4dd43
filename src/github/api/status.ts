import type {Commit, NewStatus} from '../ports.ts'
import type {ApiClient} from './client.ts'
import {checkCommit} from './names.ts'

/** What GitHub takes, in characters. */
const LONGEST = 140

/** Writes and reads nothing back. Sent twice it says the same, so it is sent again where it may not have arrived. */
export async function writeStatus(client: ApiClient, commit: Commit, status: NewStatus): Promise<void> {
  checkCommit(commit)
  await client.rest(
    'POST /repos/{owner}/{repo}/statuses/{sha}',
    {
      sha: commit,
      state: status.state,
      context: status.context,
      description: fitted(status.description),
      target_url: status.target,
    },
    {repeatable: true},
  )
}

/** What the status stands on, at its end: never cut away. */
const STANDS_ON = / · [0-9a-f]{12} · \d{4}-\d{2}-\d{2}$/

/** Cut at a word to at most 140 characters (UTF-16 code units). */
export function fitted(description: string): string {
  if (description.length <= LONGEST) return description
  const end = STANDS_ON.exec(description)?.[0] ?? ''
  const room = LONGEST - end.length - 1
  const start = description.slice(0, room)
  const space = start.lastIndexOf(' ')
  const whole = (space > room / 2 ? start.slice(0, space) : start).replace(/[\s,;:·.\uD800-\uDBFF]+$/u, '')
  return `${whole}…${end}`
}
