import {blobId} from '../../repository/blob.ts'
import {MAX_BYTES_PER_FILE} from '../../repository/limits.ts'
import type {Content} from '../../repository/tree.ts'
import type {RepositoryName} from '../ports.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import type {Source} from './list.ts'
import {messages} from './messages.ts'
import {blobsQuery} from './queries/others.ts'

/** In one request for text. Bytes are those of the content: as JSON it can be larger. */
const MOST_AT_ONCE = 100
const MOST_BYTES_AT_ONCE = 2 * 1024 * 1024
/** Of what only comes along. */
const MOST_BYTES_AHEAD = 128 * 1024
/** GitHub cuts longer text off in GraphQL. */
const LONGEST_TEXT = 400 * 1024

const ONE = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'

interface TextNode {
  readonly byteSize: number
  readonly isBinary: boolean | null
  readonly isTruncated: boolean
  readonly text: string | null
}

type ReadBlobs = (
  repository: RepositoryName,
  sources: readonly Source[],
  /** May come along where there is room: they are likely to be asked for next. */
  ahead?: readonly Source[],
) => Promise<ReadonlyMap<string, Content>>

/**
 * Reads blobs by id, each once. Text comes for many files in one request; what is no plain UTF-8 text comes on its own, as
 * bytes. Whatever comes is hashed, and used only if it has the id that was asked for. GitHub counts requests and not bytes, so
 * small files come along before they are asked for.
 */
export function openBlobs(client: ApiClient): ReadBlobs {
  const known = new Map<string, Promise<Content>>()
  let last: Promise<unknown> = Promise.resolve()

  const readBatch = async (
    repository: RepositoryName,
    batch: readonly Source[],
    ahead: readonly Source[],
  ): Promise<Map<string, Content>> => {
    const along = fitting(
      batch,
      ahead.filter(({oid}) => !known.has(oid)),
    )
    const texts = await readTexts(client, repository, [...batch, ...along])
    for (const {oid} of along) {
      const content = texts.get(oid)
      if (content) known.set(oid, Promise.resolve(content))
    }
    for (const {oid} of batch) if (!texts.has(oid)) texts.set(oid, await readOne(client, repository, oid))
    return texts
  }

  return async (repository, sources, ahead = []) => {
    const fresh = new Map(sources.filter(({oid}) => !known.has(oid)).map(source => [source.oid, source]))
    for (const [oid, source] of fresh) {
      const content = atOnce(source)
      if (content === undefined) continue
      known.set(oid, Promise.resolve(content))
      fresh.delete(oid)
    }
    for (const batch of batchesOf([...fresh.values()])) {
      const reading = last.then(() => readBatch(repository, batch, ahead))
      last = reading.catch(() => {
        for (const {oid} of batch) known.delete(oid)
      })
      for (const {oid} of batch)
        known.set(
          oid,
          reading.then(contents => contents.get(oid) ?? MISSING),
        )
    }
    const answers = new Map<string, Promise<Content>>()
    for (const {oid} of sources) answers.set(oid, known.get(oid) ?? Promise.resolve(MISSING))
    return new Map(await Promise.all([...answers].map(async ([oid, content]) => [oid, await content] as const)))
  }
}

const MISSING: Content = {kind: 'unreadable', why: 'object-missing'}
const NOTHING = Buffer.alloc(0)
const EMPTY = blobId(NOTHING)

/** What needs no request. */
function atOnce({oid, size}: Source): Content | undefined {
  if (oid === EMPTY) return {kind: 'bytes', bytes: NOTHING, oid}
  return size !== null && size > MAX_BYTES_PER_FILE ? tooLarge(size) : undefined
}

const tooLarge = (size: number): Content => ({kind: 'too-large', size, limit: MAX_BYTES_PER_FILE})

/** Long files alone, the others together. */
function batchesOf(sources: readonly Source[]): Source[][] {
  const batches: Source[][] = []
  let batch: Source[] = []
  let bytes = 0
  for (const source of sources) {
    const size = source.size ?? LONGEST_TEXT
    if (size > LONGEST_TEXT) {
      batches.push([source])
      continue
    }
    if (batch.length === MOST_AT_ONCE || bytes + size > MOST_BYTES_AT_ONCE) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(source)
    bytes += size
  }
  return batch.length > 0 ? [...batches, batch] : batches
}

/** As many of these as have room beside a batch. */
function fitting(batch: readonly Source[], ahead: readonly Source[]): Source[] {
  let room = MOST_BYTES_AHEAD
  return [...new Map(ahead.map(source => [source.oid, source])).values()]
    .filter(({size}) => {
      if (size === null || size > room) return false
      room -= size
      return true
    })
    .slice(0, Math.max(0, MOST_AT_ONCE - batch.length))
}

/** Those of the blobs that are plain text. */
async function readTexts(
  client: ApiClient,
  {owner, name}: RepositoryName,
  batch: readonly Source[],
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>()
  const oids = batch.filter(({size}) => size === null || size <= LONGEST_TEXT).map(({oid}) => oid)
  if (oids.length === 0) return contents
  type Answer = {readonly repository: Readonly<Record<string, TextNode | null>>}
  const {repository} = await client.graphql<Answer>(blobsQuery(oids), {owner, name})
  for (const [index, oid] of oids.entries()) {
    const node = repository[`b${index}`]
    if (typeof node?.byteSize === 'number' && node.byteSize > MAX_BYTES_PER_FILE) {
      contents.set(oid, tooLarge(node.byteSize))
    } else if (typeof node?.text === 'string' && node.isBinary !== true && !node.isTruncated) {
      const bytes = Buffer.from(node.text, 'utf8')
      // Another encoding, or a byte-order mark that was taken away: the text is not the file.
      if (blobId(bytes) === oid) contents.set(oid, {kind: 'bytes', bytes, oid})
    }
  }
  return contents
}

async function readOne(client: ApiClient, {owner, name}: RepositoryName, oid: string): Promise<Content> {
  const {data} = await client.rest<{content?: string; encoding?: string}>(ONE, {
    owner,
    repo: name,
    file_sha: oid,
  })
  const {content, encoding} = data ?? {}
  const known = typeof content === 'string' && (encoding === 'base64' || encoding === 'utf-8')
  const bytes = known ? Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') : undefined
  if (bytes !== undefined && blobId(bytes) === oid) return {kind: 'bytes', bytes, oid}
  throw new ForgeError('unreadable', ONE, messages.say('blob-differs', {object: oid}))
}
