import type {KnownStatus, RepositoryName} from '../ports.ts'
import {type ActorNode, unreadable} from './answers.ts'
import type {ApiClient} from './client.ts'
import {STATUSES} from './queries/freeze.ts'
import {accountOf} from './reviews.ts'

/** A commit's statuses, newest of each context. */
export interface StatusNode {
  readonly status: {
    readonly contexts: readonly {
      readonly context: string
      readonly state: 'ERROR' | 'EXPECTED' | 'FAILURE' | 'PENDING' | 'SUCCESS'
      readonly description: string | null
      readonly creator: ActorNode | null
    }[]
  } | null
}

export async function statusesOf(
  client: ApiClient,
  {owner, name}: RepositoryName,
  commit: string,
): Promise<StatusNode> {
  const {repository} = await client.graphql<{repository: {object: StatusNode | null}}>(STATUSES, {owner, name, commit})
  if (repository.object !== null) return repository.object
  throw unreadable('GraphQL Statuses')
}

const STATES = {
  PENDING: 'pending',
  // A status that is required and has not been written; GitHub shows it as waiting.
  EXPECTED: 'pending',
  SUCCESS: 'success',
  FAILURE: 'failure',
  ERROR: 'error',
} as const

export function statusOf(node: NonNullable<StatusNode['status']>['contexts'][number]): KnownStatus {
  return {
    context: node.context,
    state: STATES[node.state],
    description: node.description ?? '',
    creator: accountOf(node.creator),
  }
}
