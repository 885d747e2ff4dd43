import type {Commit, Forge, RepositoryName} from '../ports.ts'

/** GitHub keeps at most a thousand statuses of one name on a commit; when they are used up no verdict can be written. */
const CROWDED = 900
const MOST_LOOKED_AT = 30

/** Open pull requests whose head is nearly full; a new commit is the remedy. One small request each, newest first. */
export async function crowdedHeads(
  forge: Pick<Forge, 'client' | 'open'>,
  {owner, name}: RepositoryName,
  base: string,
): Promise<{number: number; head: Commit}[]> {
  const open = [...(await forge.open({base}))].sort((a, b) => b.number - a.number).slice(0, MOST_LOOKED_AT)
  const crowded: {number: number; head: Commit}[] = []
  for (const {number, head} of open) {
    const {data} = await forge.client.rest<readonly unknown[]>('GET /repos/{owner}/{repo}/commits/{ref}/statuses', {
      owner,
      repo: name,
      ref: head,
      per_page: 1,
      page: CROWDED,
    })
    if (data.length > 0) crowded.push({number, head})
  }
  return crowded
}
