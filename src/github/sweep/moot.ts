import {GATE_FOLDER} from '../../case/names.ts'
import type {Client, Commit, RepositoryName} from '../ports.ts'
import type {Expectations, Landed, Merged} from './history.ts'
import {gatedBy} from './last-gated.ts'

/**
 * Pull requests that came through the gate and left the folder as it was: commits of theirs that change it and take it back
 * again are on the branch after a rebase, and nobody was asked about them. Looked at only where it could matter, because
 * something came in past the gate between two that did not; then one request.
 */
export async function mootPulls(
  client: Pick<Client, 'graphql'>,
  {owner, name}: RepositoryName,
  history: readonly Landed[],
  complete: boolean,
  expected: Expectations,
): Promise<ReadonlySet<number>> {
  const changes = history.map(landed => gatedBy(landed, expected))
  const firstPast = changes.findIndex(({why}) => why !== undefined)
  if (firstPast < 0 || (complete && !changes.slice(firstPast).some(({through}) => through))) return new Set()
  const pulls = new Map(changes.flatMap(({through}) => (through ? [[through.number, through] as const] : [])))
  const spans = [...pulls.values()].map(pull => ({number: pull.number, span: spanOf(pull, history, complete)}))
  const asked = spans.flatMap(({number, span}) => (typeof span === 'object' ? [{number, ...span}] : []))
  const unknown = spans.flatMap(({number, span}) => (span === 'unknown' ? [number] : []))
  if (asked.length === 0) return new Set(unknown)
  const {repository} = await client.graphql<Answer>(folders(asked), {owner, name})
  const same = asked.filter(({number}) => repository[`a${number}`]?.oid === repository[`b${number}`]?.oid)
  return new Set([...unknown, ...same.map(({number}) => number)])
}

interface Span {
  readonly before: Commit
  readonly after: Commit
}

interface Answer {
  readonly repository: Readonly<Record<string, {readonly oid: string} | null>>
}

/** `real`: one commit that is listed because it changed the folder. `unknown`: its first commits were not read. */
function spanOf({number, merge}: Merged, history: readonly Landed[], complete: boolean): Span | 'real' | 'unknown' {
  if (merge === null) return 'unknown'
  const after = merge.commit
  const [first, second] = merge.parents ?? []
  if (first !== undefined && second !== undefined) return {before: first, after}
  const oldest = history.findLastIndex(({merged}) => merged.some(one => one.number === number))
  const listed = history[oldest]
  if (listed === undefined || (!complete && oldest === history.length - 1)) return 'unknown'
  if (listed.commit === after) return 'real'
  const before = listed.parents[0]
  return before === undefined ? 'real' : {before, after}
}

const folders = (spans: readonly (Span & {readonly number: number})[]): string => `
query Folders($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
${spans
  .flatMap(({number, before, after}) => [
    `    b${number}: object(expression: "${before}:${GATE_FOLDER}") { oid }`,
    `    a${number}: object(expression: "${after}:${GATE_FOLDER}") { oid }`,
  ])
  .join('\n')}
  }
}`
