import {consistency} from '../../evidence/bias/consistency.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
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
      const model = written.model ?? onlyModel(scope)
      const used = model === undefined ? undefined : system.facts.models?.[model]?.version
      const named = now.flatMap(row => row.version ?? written.version ?? [])[0]
      if (model !== undefined && used === undefined && named !== undefined) {
        const field = `models.${model}.version`
        const say = messages.say('version-undeclared', {field, tested: named})
        problems.push({outcome: 'undeclared', at: system.place('models', model), say, undeclared: [field]})
      }
      const current = now.filter(row => used === undefined || (row.version ?? written.version) === used)
      rows.push(...current)
      if (used !== undefined && now.length > 0 && current.length === 0) {
        const say =
          named === undefined
            ? messages.say('no-version', {event: subject.id, used})
            : messages.say('other-version', {event: subject.id, tested: named, used})
        problems.push({outcome: 'stale', at, say})
        complete = false
      }
    }
  }
  problems.push(...consistencyProblems(rows, scope))
  return {rows, beside, problems, complete}
}

function onlyModel({system}: Scope): string | undefined {
  const [only, ...others] = Object.keys(system.facts.models ?? {})
  return others.length === 0 ? only : undefined
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
