import {describe, expect, test} from 'vitest'
import {PATIENCE} from '../../../src/github/api/patience.ts'
import type {FaultKind} from '../../emulator/faults.ts'
import type {Logged} from '../../emulator/log.ts'
import {runHere} from './here.ts'
import {Scene} from './scene.ts'

/** GitHub does not answer, answers half, or says that it is enough. */

const KINDS: readonly FaultKind[] = [
  '500',
  '502',
  '503',
  '429',
  '429-no-retry-after',
  'secondary',
  'secondary-no-retry-after',
  'primary',
  'timeout',
  'reset',
  'truncated',
  'cut-json',
  'not-json',
  'empty',
]
const FOR_QUERIES: readonly FaultKind[] = ['secondary-graphql', 'partial-graphql', 'graphql-timeout']

const query =
  (name: string) =>
  ({body}: Logged) =>
    typeof body === 'object' && body !== null && String((body as {query?: unknown}).query).includes(`query ${name}(`)

/** Where in a run something can go wrong. */
const PLACES = {
  'what the pull request is': query('Freeze'),
  'the list of files': ({path}: Logged) => path.includes('/git/trees/'),
  'the files': query('Blobs'),
  'that it is being judged': ({method, path, body}: Logged) =>
    method === 'POST' && path.includes('/statuses/') && (body as {state?: unknown}).state === 'pending',
  'the verdict': ({method, path, body}: Logged) =>
    method === 'POST' && path.includes('/statuses/') && (body as {state?: unknown}).state === 'success',
  'the comment': ({method, path}: Logged) => method === 'POST' && path.endsWith('/comments'),
} as const
type PlaceName = keyof typeof PLACES

const PLACE_NAMES = Object.keys(PLACES) as PlaceName[]
const isQuery = (place: PlaceName) => place === 'what the pull request is' || place === 'the files'
const TABLE = PLACE_NAMES.flatMap(place =>
  [...KINDS, ...(isQuery(place) ? FOR_QUERIES : [])].map(kind => ({place, kind})),
)

/** A limit that is lifted in an hour is not waited for. */
const isHopeless = (kind: FaultKind) => kind === 'primary'

/** Asked once, and as often again as the client may. */
const MOST_TIMES = PATIENCE.retries + 1

describe.concurrent('an answer that goes wrong once', () => {
  test.for(TABLE.filter(({kind}) => !isHopeless(kind)))('changes nothing: $kind on $place', async ({place, kind}) => {
    await using scene = await Scene.open()
    const number = scene.pull({'lib/round.py': 'print(1)\n'})
    scene.hub.fault({match: PLACES[place], kind, times: 1, retryAfter: 0})
    const ended = await runHere(scene, number)
    expect(ended.error).toBeUndefined()
    expect(ended.exit).toBe(0)
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.comments(number)).toHaveLength(1)
    expect(ended.warned).toEqual([])
  })
})
