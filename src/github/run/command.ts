import type {Forge} from '../ports.ts'

/** Only who can write to the repository may ask for a run: anybody else could use up its requests. */
export async function mayCommand({client}: Forge, login: string): Promise<boolean> {
  const {data} = await client.rest<{permission?: unknown}>(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    {
      username: login,
    },
  )
  return data.permission === 'admin' || data.permission === 'write' || data.permission === 'maintain'
}
