import type {FaultKind} from '../../emulator/faults.ts'
import type {Logged} from '../../emulator/log.ts'

/** GitHub does not answer, answers half, or says that it is enough. */

/** What is said of each kind, in the words of a run that gave up on it. */
export const SAID: Readonly<Record<string, RegExp>> = {
  '500': /did not answer .+ properly \(500\), asked 4 times/,
  '502': /did not answer .+ properly \(502\), asked 4 times/,
  '503': /did not answer .+ properly \(503\), asked 4 times/,
  '429': /takes no more requests for now/,
  '429-no-retry-after': /takes no more requests for now/,
  secondary: /takes no more requests for now/,
  'secondary-no-retry-after': /takes no more requests for now/,
  primary: /takes no more requests for now .+ it asks to wait 3,\d+ seconds/,
  timeout: /did not answer .+ within 2 seconds, asked 4 times/,
  reset: /did not answer .+ properly \(.+\), asked 4 times/,
  truncated: /was cut off or is not what it should be/,
  'cut-json': /was cut off or is not what it should be/,
  'not-json': /was cut off or is not what it should be/,
  empty: /was cut off or is not what it should be/,
  'secondary-graphql': /takes no more requests for now/,
  'partial-graphql': /only in part: `Something went wrong while executing your query\.`/,
  'graphql-timeout': /only in part: `Something went wrong .+`/,
}
const OF_QUERIES = ['secondary-graphql', 'partial-graphql', 'graphql-timeout'] as const
const KINDS = Object.keys(SAID) as FaultKind[]

const query =
  (name: string) =>
  ({body}: Logged) => {
    const text = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
    return text.includes(`query ${name}(`)
  }
const status =
  (state: string) =>
  ({method, path, body}: Logged) =>
    method === 'POST' && path.includes('/statuses/') && (body as {state?: unknown}).state === state

const asksForFolder = ({body}: Logged) =>
  (body as {variables?: {withFolder?: unknown}} | undefined)?.variables?.withFolder === true

/** Where in a run something can go wrong. */
export const PLACES = {
  'what the pull request is': query('Freeze'),
  'the list of files': ({path}: Logged) => path.includes('/git/trees/'),
  'the files': query('Blobs'),
  // Told along the first time that a run looks.
  'which files decide': (request: Logged) => query('Freeze')(request) && asksForFolder(request),
  'the reviews of earlier pull requests': query('Reviewed'),
  'what the branch asks for': ({path}: Logged) => path.includes('/rules/branches/'),
  'that it is being judged': status('pending'),
  'the verdict': status('success'),
  'the comment': ({method, path}: Logged) => method === 'POST' && path.endsWith('/comments'),
} as const

/** Only what never answers is waited for: everything here shares two processors and one process. */
export const patienceFor = (kind: FaultKind) => ({timeout: kind === 'timeout' ? 1500 : 20_000})

const QUERIES = ['what the pull request is', 'the files', 'which files decide', 'the reviews of earlier pull requests']
/** Where every kind is tried; elsewhere one of each sort is. */
const THOROUGH = ['what the pull request is', 'the verdict', 'the comment']
const SORTS = ['502', 'secondary', 'primary', 'reset', 'cut-json', 'partial-graphql']

export function kindsAt(place: string): readonly FaultKind[] {
  const possible = KINDS.filter(kind => QUERIES.includes(place) || !OF_QUERIES.some(one => one === kind))
  return THOROUGH.includes(place) ? possible : possible.filter(kind => SORTS.includes(kind))
}

/** One over a limit is never carried out, and one that is lifted in an hour not waited for. */
export const isLimit = (kind: FaultKind) => /^429|^secondary|^primary/.test(kind)

/** What the branch asks for is advice: without it everything is the same. */
export const PLACE_NAMES = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter(
  place => place !== 'what the branch asks for',
)
