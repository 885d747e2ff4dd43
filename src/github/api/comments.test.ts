import {describe, expect, test} from 'vitest'
import type {Frozen} from '../ports.ts'
import {openForge} from './forge.ts'
import {type Reply, type Seen, serve} from './testing.ts'

const MARKER = '<!-- ethics-gate -->'
const OURS = `${MARKER}\nPassed`

interface Comment {
  readonly id: number
  body: string
  readonly own: boolean
}

/** A conversation that keeps what is sent to it; `before` may break a request off, or answer in its place. */
function conversation(
  comments: Comment[],
  before: (seen: Seen, keep: () => void) => Reply | undefined = () => undefined,
): (seen: Seen) => Reply {
  const node = ({id, body, own}: Comment) => ({id: `IC_${id}`, fullDatabaseId: String(id), viewerDidAuthor: own, body})
  const handle = ({method, path, body}: Seen): Reply => {
    const id = Number(/\/comments\/(\d+)$/.exec(path)?.[1])
    const at = comments.findIndex(one => one.id === id)
    const found = comments[at]
    if (body?.query?.includes('Bodies')) {
      const asked = body.variables?.['ids'] as string[]
      const nodes = asked.map(one => comments.find(comment => `IC_${comment.id}` === one)).map(one => one && node(one))
      const errors = nodes.includes(undefined) ? {errors: [{type: 'NOT_FOUND'}]} : {}
      return {json: {data: {nodes: nodes.map(one => one ?? null)}, ...errors}}
    }
    if (body?.query?.includes('Arrived')) {
      return {json: {data: {repository: {pullRequest: {comments: {nodes: comments.slice(-30).map(node)}}}}}}
    }
    const text = (body as {body?: string} | undefined)?.body ?? ''
    if (method === 'POST') {
      comments.push({id: Math.max(0, ...comments.map(one => one.id)) + 1, body: text, own: true})
      return {status: 201}
    }
    if (found === undefined) return {status: 404}
    if (method === 'PATCH') found.body = text
    if (method === 'DELETE') comments.splice(at, 1)
    return method === 'DELETE' ? {status: 204} : {}
  }
  return seen => before(seen, () => handle(seen)) ?? handle(seen)
}

const frozen = (comments: readonly Comment[]): Frozen =>
  ({
    number: 7,
    ownComments: comments.filter(({own}) => own).map(({id}) => ({id, node: `IC_${id}`})),
  }) as unknown as Frozen

async function write(
  comments: Comment[],
  markdown: string,
  before?: (seen: Seen, keep: () => void) => Reply | undefined,
  known: readonly Comment[] = comments,
) {
  await using server = await serve(conversation(comments, before))
  const forge = openForge(server.options)
  const outcome = await forge.writeComment(frozen(known), MARKER, markdown).catch((error: unknown) => error)
  const asked = server.seen.map(({method, body}) => (body?.query ? 'ask' : method))
  return {outcome, comments, asked, spent: forge.client.spent}
}

describe('the comment', () => {
  test('is posted where there is none, and then looked for', async () => {
    const {outcome, comments, asked} = await write([{id: 1, body: 'Hello', own: false}], OURS)
    expect({outcome, asked}).toEqual({outcome: 'written', asked: ['POST', 'ask']})
    expect(comments.at(-1)?.body).toBe(OURS)
  })

  test('has the marker in front, also where the text does not bring it', async () => {
    expect((await write([], 'Passed')).comments[0]?.body).toBe(OURS)
  })

  test('is changed where it differs', async () => {
    const {outcome, comments, asked} = await write([{id: 3, body: `${MARKER}\nBlocked`, own: true}], OURS)
    expect({outcome, comments, asked}).toEqual({
      outcome: 'written',
      comments: [{id: 3, body: OURS, own: true}],
      asked: ['ask', 'PATCH'],
    })
  })

  test.each([OURS, `${OURS}\n\n`, OURS.replace('\n', '\r\n')])('is left alone where it is the same %#', async body => {
    const {outcome, spent} = await write([{id: 3, body, own: true}], OURS)
    expect(outcome).toBe('unchanged')
    expect(spent).toMatchObject({requests: 1, writes: 0})
  })

  test('is left alone where only the run that it links to is another', async () => {
    const linked = (run: number) =>
      `${OURS}\nThe rest is in [the run](https://github.example.org/a/b/actions/runs/${run}).`
    const {outcome, spent} = await write([{id: 3, body: linked(1), own: true}], linked(2))
    expect({outcome, writes: spent.writes}).toEqual({outcome: 'unchanged', writes: 0})
  })

  test('of somebody else is never touched, whatever marker it has', async () => {
    const forged = {id: 1, body: OURS, own: false}
    expect((await write([forged], OURS)).comments).toEqual([forged, {id: 2, body: OURS, own: true}])
    // Not even where the list of our own comments were wrong about it.
    expect((await write([{...forged}], OURS, undefined, [{...forged, own: true}])).comments).toHaveLength(2)
  })

  test('of another workflow under the same account is not ours, also where it quotes the marker', async () => {
    const other = {id: 1, body: `The title is: ${MARKER}`, own: true}
    const {comments} = await write([other], OURS)
    expect(comments).toEqual([other, {id: 2, body: OURS, own: true}])
  })

  test('is one: copies of it are taken away, the oldest is kept', async () => {
    const three = [5, 2, 9].map(id => ({id, body: `${MARKER}\nold ${id}`, own: true}))
    const {comments, asked} = await write(three, OURS)
    expect(comments).toEqual([{id: 2, body: OURS, own: true}])
    expect(asked).toEqual(['ask', 'PATCH', 'DELETE', 'DELETE'])
  })

  test('is posted again where it was deleted meanwhile', async () => {
    const gone = {id: 4, body: OURS, own: true}
    expect((await write([], OURS, undefined, [gone])).comments).toHaveLength(1)
    const comments = [{id: 4, body: `${MARKER}\nold`, own: true}]
    const late = await write(comments, OURS, ({method}) => {
      if (method === 'PATCH') comments.length = 0
      return undefined
    })
    expect(late.asked).toEqual(['ask', 'PATCH', 'POST', 'ask'])
    expect(late.comments.map(({body}) => body)).toEqual([OURS])
  })

  test('that two runs both posted becomes one at once, with what the later has to say', async () => {
    const comments: Comment[] = []
    await using server = await serve(conversation(comments))
    const runs = [openForge(server.options), openForge(server.options)]
    await Promise.all(runs.map((forge, n) => forge.writeComment(frozen([]), MARKER, `${MARKER}\nrun ${n}`)))
    expect(comments).toHaveLength(1)
    expect(comments[0]?.id).toBe(1)
    await openForge(server.options).writeComment(frozen(comments), MARKER, OURS)
    expect(comments.map(({body}) => body)).toEqual([OURS])
  })

  test('is written also where nobody can look whether there is a copy', async () => {
    const {outcome, comments} = await write([], OURS, ({body}) =>
      body?.query?.includes('Arrived') ? {status: 404} : undefined,
    )
    expect(outcome).toBe('written')
    expect(comments).toHaveLength(1)
  })

  test('is not asked for again where its words were read along', async () => {
    const comments = [{id: 3, body: `${MARKER}\nBlocked`, own: true}]
    await using server = await serve(conversation(comments))
    const read = {...frozen([]), ownComments: [{id: 3, node: 'IC_3', body: `${MARKER}\nBlocked`}]}
    await openForge(server.options).writeComment(read, MARKER, OURS)
    expect(server.seen.map(({method}) => method)).toEqual(['PATCH'])
    expect(comments[0]?.body).toBe(OURS)
  })
})

describe('where it is not known whether the comment arrived', () => {
  const faults: [string, Reply][] = [
    ['502', {status: 502}],
    ['a reset', 'reset'],
    ['a cut', 'cut'],
  ]

  test.each(faults)('after %s it is looked for, found, and not sent twice', async (_, fault) => {
    const {outcome, comments, asked} = await write([], OURS, ({method, body}, keep) => {
      if (method !== 'POST' || body?.query) return undefined
      keep()
      return fault
    })
    expect({outcome, asked}).toEqual({outcome: 'written', asked: ['POST', 'ask']})
    expect(comments).toHaveLength(1)
  })

  test.each(faults)('after %s it is sent again where it is not there', async (_, fault) => {
    let broken = true
    const {outcome, comments, asked} = await write([], OURS, ({method, body}) => {
      if (method !== 'POST' || body?.query || !broken) return undefined
      broken = false
      return fault
    })
    expect({outcome, asked}).toEqual({outcome: 'written', asked: ['POST', 'ask', 'POST', 'ask']})
    expect(comments).toHaveLength(1)
  })

  test.each(faults)('after %s for ever it ends with a fault', async (_, fault) => {
    const {outcome, comments, asked} = await write([], OURS, ({method, body}) =>
      method === 'POST' && !body?.query ? fault : undefined,
    )
    expect(outcome).toMatchObject({name: 'ForgeError', unsure: true})
    expect(asked.filter(one => one === 'POST')).toHaveLength(3)
    expect(comments).toEqual([])
  })
})

test('a refused comment is a fault, and sent once', async () => {
  const {outcome, asked} = await write([], OURS, () => ({status: 403, json: {message: 'Resource not accessible'}}))
  expect(outcome).toMatchObject({code: 'refused', say: {key: 'forge.write-refused'}})
  expect(asked).toEqual(['POST'])
})
