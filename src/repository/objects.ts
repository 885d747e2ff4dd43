import {blobId} from './blob.ts'
import {failure, type GitPlace, stream} from './git.ts'
import {MAX_BYTES_PER_FILE, MAX_TOTAL_BYTES, RepositoryError} from './limits.ts'
import type {Content} from './tree.ts'

type Sized = {readonly size: number} | 'missing'

/** Reads blobs by id from the object store: one run of Git, or three where some are too large to load. */
export async function readBlobs(
  place: GitPlace,
  oids: Iterable<string>,
  limit: number = MAX_BYTES_PER_FILE,
): Promise<ReadonlyMap<string, Content>> {
  const answers = new Map<string, Content>()
  const wanted = [...new Set(oids)]
  if (wanted.length === 0) return answers
  const done = await load(place, wanted, limit, answers)
  if (done === wanted.length) return answers

  const rest = wanted.slice(done)
  const sizes = await measure(place, rest)
  const small = rest.filter(oid => {
    const sized = sizes.get(oid)
    if (sized === undefined || sized === 'missing' || sized.size <= limit) return true
    answers.set(oid, {kind: 'too-large', size: sized.size, limit})
    return false
  })
  if (small.length > 0) await load(place, small, limit, answers)
  return answers
}

/** Loads blobs until one is larger than `limit`; answers how many were handled. */
async function load(
  place: GitPlace,
  oids: readonly string[],
  limit: number,
  answers: Map<string, Content>,
): Promise<number> {
  let done = 0
  let total = [...answers.values()].reduce((sum, one) => sum + (one.kind === 'bytes' ? one.bytes.length : 0), 0)
  let header = ''
  let body: Buffer | undefined
  let filled = 0
  const take = (chunk: Buffer): boolean => {
    let at = 0
    while (at < chunk.length) {
      if (body === undefined) {
        const end = chunk.indexOf(10, at)
        header += chunk.toString('latin1', at, end === -1 ? chunk.length : end)
        if (header.length > 300) throw new RepositoryError('git-answer', {command: 'cat-file'})
        if (end === -1) return true
        at = end + 1
        const oid = oids[done] ?? ''
        const sized = parseHeader(header, oid)
        header = ''
        if (sized === 'missing') {
          answers.set(oid, {kind: 'unreadable', why: 'object-missing'})
          done += 1
        } else if (sized.size > limit) {
          answers.set(oid, {kind: 'too-large', size: sized.size, limit})
          done += 1
          return false
        } else {
          total += sized.size
          if (total > MAX_TOTAL_BYTES) throw new RepositoryError('too-many-bytes', {limit: MAX_TOTAL_BYTES})
          body = Buffer.alloc(sized.size)
          filled = 0
        }
      } else if (filled < body.length) {
        const copied = chunk.copy(body, filled, at)
        filled += copied
        at += copied
      } else {
        const oid = oids[done] ?? ''
        if (blobId(body) !== oid) throw new RepositoryError('object-corrupt', {object: oid})
        answers.set(oid, {kind: 'bytes', bytes: body, oid})
        body = undefined
        done += 1
        at += 1
      }
    }
    return true
  }
  const answer = await stream(place, ['cat-file', '--batch'], `${oids.join('\n')}\n`, take)
  if (answer.code > 0) throw failure('cat-file', answer)
  if (answer.code === 0 && done !== oids.length) throw new RepositoryError('git-answer', {command: 'cat-file'})
  return done
}

async function measure(place: GitPlace, oids: readonly string[]): Promise<Map<string, Sized>> {
  let text = ''
  const answer = await stream(place, ['cat-file', '--batch-check'], `${oids.join('\n')}\n`, chunk => {
    text += chunk.toString('latin1')
    return true
  })
  if (answer.code !== 0) throw failure('cat-file', answer)
  const lines = text.split('\n')
  return new Map(oids.map((oid, index) => [oid, parseHeader(lines[index] ?? '', oid)]))
}

function parseHeader(line: string, oid: string): Sized {
  if (line === `${oid} missing`) return 'missing'
  const match = /^([0-9a-f]{40}) blob (\d+)$/.exec(line)
  if (match?.[1] !== oid || match[2] === undefined)
    throw new RepositoryError('git-answer', {command: 'cat-file', object: oid})
  return {size: Number(match[2])}
}
