import {consistency} from '../../evidence/bias/consistency.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Test} from './tests.ts'

export interface Measured {
  /** Rows of the event, for the version in use. */
  readonly rows: readonly Measurement[]
  /** Rows of what they are shown beside: `against.version`. */
  readonly beside: readonly Measurement[]
  readonly problems: readonly Result[]
  /** Every result file was read: what is not there is not there. */
  readonly complete: boolean
}

/** Everything that was measured about an event: the union of its results, other versions apart. */
export function measuredFor(tests: readonly Test[], scope: Scope, given: Pick<Slices, 'bias' | 'today'>): Measured {
  const {system, subject} = scope
  const rows: Measurement[] = []
  const beside: Measurement[] = []
  const problems: Result[] = []
  let complete = true
  for (const {id, entry, results} of tests) {
    for (const index of results) {
      const written = entry.results?.[index]
      const at = system.place('assessments', id, 'results', index)
      const evidence = given.bias(system.id, id, index)
      if (!evidence || !written) {
        complete = false
        continue
      }
      for (const problem of evidence.problems) problems.push({outcome: 'error', at: problem.at, say: problem.say})
      if (evidence.problems.length > 0 && evidence.measurements.length === 0) complete = false
      const own = evidence.measurements.filter(row => row.event === subject.id)
      const other = entry.against?.version
      const now = own.filter(row => other === undefined || row.version !== other)
      beside.push(...own.filter(row => other !== undefined && row.version === other))
      const used = written.model === undefined ? onlyVersion(scope) : system.facts.models?.[written.model]?.version
      const current = now.filter(row => used === undefined || (row.version ?? written.version) === used)
      rows.push(...current)
      if (used !== undefined && now.length > 0 && current.length === 0) {
        const tested = now.flatMap(row => row.version ?? written.version ?? [])[0]
        const say =
          tested === undefined
            ? messages.say('no-version', {event: subject.id, used})
            : messages.say('other-version', {event: subject.id, tested, used})
        problems.push({outcome: 'stale', at, say})
        complete = false
      }
    }
  }
  problems.push(...consistencyProblems(rows, scope))
  return {rows, beside, problems, complete}
}

function onlyVersion({system}: Scope): string | undefined {
  const models = Object.values(system.facts.models ?? {})
  return models.length === 1 ? models[0]?.version : undefined
}

/** Contradictions between figures. A group that is missing has an outcome of its own and is not an error. */
function consistencyProblems(rows: readonly Measurement[], {system}: Scope): Result[] {
  const plan = {
    attributes: system.facts.fairness?.attributes,
    events: system.facts.events,
    at: system.place('assessments'),
  }
  return consistency(rows, plan)
    .filter(({say}) => say.key !== 'bias-evidence.group-missing')
    .map(({at, say}): Result => ({outcome: 'error', at, say}))
}

/** A test that has run out: the last day counts. */
export function expiredTests(
  tests: readonly Test[],
  period: string | undefined,
  {system}: Scope,
  today: string,
): Result[] {
  if (period === undefined) return []
  return tests.flatMap(({id, entry}): Result[] => {
    if (entry.completed === undefined) return []
    const until = addPeriod(entry.completed, period)
    return until < today
      ? [
          {
            outcome: 'stale',
            at: system.place('assessments', id, 'completed'),
            say: messages.say('expired', {id, until}),
          },
        ]
      : []
  })
}
