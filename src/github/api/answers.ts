import {ForgeError} from './error.ts'
import {messages} from './messages.ts'

/** What the queries answer with; see queries/. */
export interface Connection<T> {
  readonly totalCount?: number
  readonly pageInfo: {readonly hasNextPage: boolean; readonly endCursor: string | null}
  readonly nodes: readonly (T | null)[]
}

export interface ActorNode {
  readonly __typename: string
  readonly login: string
  readonly databaseId?: number | null
}

export interface ReviewNode {
  readonly id: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly body: string
  readonly author: ActorNode | null
  readonly authorAssociation: string
  readonly submittedAt: string | null
  /** `null` where it is gone. */
  readonly commit: {readonly oid: string} | null
  readonly lastEditedAt: string | null
  readonly editor: ActorNode | null
  readonly viewerDidAuthor: boolean
}

export interface CommitNode {
  readonly commit: {
    readonly oid: string
    readonly committer: Signature | null
    readonly authors: {readonly totalCount: number; readonly nodes: readonly (Signature | null)[]}
  }
}

interface Signature {
  readonly user: ActorNode | null
}

export interface EventNode {
  readonly __typename:
    | 'ReviewDismissedEvent'
    | 'HeadRefForcePushedEvent'
    | 'BaseRefChangedEvent'
    | 'AutomaticBaseChangeSucceededEvent'
    | 'BaseRefForcePushedEvent'
    | 'BaseRefDeletedEvent'
  readonly actor?: ActorNode | null
  /** Of a change of the base. */
  readonly createdAt?: string
  readonly previousReviewState?: ReviewNode['state']
  readonly review?: {readonly id: string} | null
}

export interface CommentNode {
  readonly id: string
  /** 64 bits, as text. */
  readonly fullDatabaseId: string | number | null
  readonly viewerDidAuthor: boolean
}

export interface BodyNode extends CommentNode {
  readonly body: string
}

export interface ReviewedNode {
  readonly number: number
  readonly headRefOid: string
  readonly baseRefName: string
  readonly baseRefOid: string
  readonly author: ActorNode | null
  readonly assignees: {readonly nodes: readonly (ActorNode | null)[]}
  readonly reviews: Connection<ReviewNode>
  readonly commits: Connection<CommitNode>
  readonly timelineItems: Connection<EventNode>
}

/** The nodes that are there; the schema lets any of them be missing. */
export function present<T>(nodes: readonly (T | null)[]): T[] {
  return nodes.filter(node => node !== null)
}

/** Reads answers; where one has not the shape that was asked for, that is the answer's fault. */
export async function understood<T>(route: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw error instanceof TypeError ? unreadable(route, error) : error
  }
}

export function unreadable(route: string, cause?: unknown): ForgeError {
  return new ForgeError('unreadable', route, messages.say('unreadable', {route}), {unsure: true, cause})
}

/** A commit, tree or blob id in an answer. */
export function idIn(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{40}$/.test(value)) return value
  throw new TypeError('not an id')
}
