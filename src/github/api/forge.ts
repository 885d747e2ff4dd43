import type {Commit, Forge, Frozen} from '../ports.ts'
import {understood} from './answers.ts'
import {type ApiClient, type ClientOptions, openClient} from './client.ts'
import {writeComment} from './comments.ts'
import {COMPARE, contains} from './contains.ts'
import {freeze, type WorkflowFile} from './freeze.ts'
import {group} from './group.ts'
import {offer} from './offers.ts'
import {openPulls} from './open.ts'
import {readReviewed} from './reviewed.ts'
import {writeStatus} from './status.ts'
import {openTrees} from './tree.ts'

export interface ForgeOptions extends ClientOptions {
  /** The workflow file of this run, to see whether the default branch still has the same. */
  readonly workflow?: WorkflowFile
}

/** Read along with the rest; of more than these, the others are asked for by themselves. */
const MOST_BODIES = 20

/**
 * GitHub, or an Enterprise Server, through its REST and GraphQL APIs. Nothing is sent until something is asked. Everything
 * rejects with a `ForgeError`, or a tree with a `RepositoryError`, unless the answer is complete.
 */
export function openForge({workflow, ...options}: ForgeOptions): Forge & {readonly client: ApiClient} {
  const {repository} = options
  const client = openClient(options)
  const known = new Map<number, readonly string[]>()
  const folders = new Map<Commit, NonNullable<Frozen['folder']>>()
  const trees = openTrees(client, repository)
  return {
    client,
    freeze: (number, files) =>
      understood('GraphQL Freeze', async () => {
        const own = known.get(number) ?? []
        const along = {own, folder: folders.size === 0, ...(files && {files})}
        const frozen = await freeze(client, repository, number, workflow, along)
        // Once is enough: the second time it is looked at is just before it is written to.
        known.set(number, own.length > 0 ? [] : frozen.ownComments.slice(0, MOST_BODIES).map(({node}) => node))
        const {defaultTip, folder = folders.get(defaultTip)} = frozen
        if (folder === undefined) return frozen
        folders.set(defaultTip, folder)
        return {...frozen, folder}
      }),
    reviewed: numbers => understood('GraphQL Reviewed', () => readReviewed(client, repository, numbers)),
    tree: async (commit, of = repository) => trees(commit, of),
    contains: (of, branch, commit) => understood(COMPARE, () => contains(client, of, branch, commit)),
    open: of => understood('GraphQL Open', () => openPulls(client, repository, of)),
    group: (ref, base) => understood('GraphQL Queue', () => group(client, repository, ref, base)),
    writeStatus: (commit, status) => writeStatus(client, commit, status),
    writeComment: (frozen, marker, markdown) =>
      understood('GraphQL Bodies', () => writeComment(client, repository, frozen, marker, markdown)),
    offer: (frozen, offers, say) => offer(client, frozen, offers, say),
  }
}
