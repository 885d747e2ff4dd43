import {ForgeError} from '../api/error.ts'
import type {Forge} from '../ports.ts'

/** What an account may do in the repository. An account that GitHub does not know there may nothing, and has no id. */
export interface Permission {
  readonly level: string
  readonly id?: number
}

export async function permissionOf({client}: Pick<Forge, 'client'>, login: string): Promise<Permission> {
  try {
    const {data} = await client.rest<{permission?: unknown; user?: {id?: unknown} | null}>(
      'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      {username: login},
    )
    const id = data.user?.id
    return {level: String(data.permission ?? 'none'), ...(typeof id === 'number' && {id})}
  } catch (error) {
    if (error instanceof ForgeError && error.code === 'not-found') return {level: 'none'}
    throw error
  }
}
