import type {ResultFile} from '../../declaration/declaration.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import {messages as evidenceMessages} from '../../evidence/bias/messages.ts'
import {modelOf} from '../../evidence/bias/same/seen.ts'
import {layered} from '../../evidence/bias/strata.ts'
import type {Result} from '../../words/finding.ts'
import type {Problem} from '../../words/problem.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'
import {otherModel} from './tested-model.ts'
import type {Test} from './tests.ts'
import {comparedWithItself, idOf, unfitting, unknownEvents} from './unfitting.ts'

export interface Measured {
  /** Rows of the event, for the version in use. */
  readonly rows: readonly Measurement[]
  /** Rows of the event that they are shown beside: other versions, and the process without the model. */
  readonly beside: readonly Measurement[]
  /** The same as `rows`, split by the strata that the plan declares. */
  readonly strata: readonly Measurement[]
  /** Those of `against.version`. */
  readonly against: readonly Measurement[]
  readonly problems: readonly Result[]
  /** What to know about the figures of the event, as their readers say it. */
  readonly notes: readonly Problem[]
  /** Every result file was read: what is not there is not there. */
  readonly complete: boolean
}

type Given = Pick<Slices, 'bias' | 'tree' | 'identified'>

/** Everything that was measured about an event: the union of its results, other versions apart. */
export function measuredFor(tests: readonly Test[], scope: Scope, given: Given, options: Options): Measured {
  const {system, subject} = scope
  const rows: Measurement[] = []
  const beside: Measurement[] = []
  const against: Measurement[] = []
  const problems: Result[] = []
  const notes: Problem[] = []
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
      if (evidence.noTest) {
        problems.push({outcome: 'not-tested', at, say: evidence.noTest})
        complete = false
        continue
      }
      for (const problem of evidence.problems) problems.push({outcome: 'error', at: problem.at, say: problem.say})
      if (evidence.problems.length > 0 && evidence.measurements.length === 0) complete = false
      notes.push(...evidence.notes)
      problems.push(...unknownEvents(evidence.measurements, scope))
      for (const [model, told] of byModel(evidence.measurements, written, scope)) {
        const used = model === undefined ? undefined : system.facts.models?.[model]?.version
        const own = told.map(row => (model === undefined ? row : {...row, model}))
        const other = entry.against?.version === used ? undefined : entry.against?.version
        if (used !== undefined && entry.against?.version === used)
          problems.push({outcome: 'error', at, say: messages.say('against-in-use', {version: used})})
        const now = own.filter(row => other === undefined || row.version !== other)
        const named = now.flatMap(row => row.version ?? written.version ?? [])[0]
        if (model !== undefined && used === undefined && named !== undefined) {
          const field = `models.${model}.version`
          const say = messages.say('version-undeclared', {field, tested: named})
          problems.push({outcome: 'undeclared', at: system.place('models', model), say, undeclared: [field]})
        }
        if (model === undefined && own.length > 0 && Object.keys(system.facts.models ?? {}).length > 1) {
          const field = `assessments.${id}.results.model`
          problems.push({outcome: 'undeclared', at, say: messages.say('model-undeclared', {}), undeclared: [field]})
        }
        const current = now.filter(row => used === undefined || (row.version ?? written.version) === used)
        const isCurrent = new Set(current)
        const toldNow = told.filter((_, i) => own.slice(i, i + 1).some(row => isCurrent.has(row)))
        problems.push(...otherModel(toldNow, model, scope, given))
        rows.push(...current)
        beside.push(...own.filter(row => !isCurrent.has(row)))
        against.push(...own.filter(row => other !== undefined && row.version === other))
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
  }
  const {whole, strata, problems: unequal} = layered(rows)
  problems.push(...comparedWithItself(rows, against))
  const [others, before] = [layered(beside), layered(against)]
  const contradictions = new Map(
    [...unequal, ...others.problems, ...before.problems].map(problem => [idOf(problem), problem]),
  )
  problems.push(...[...contradictions.values()].map((problem): Result => ({outcome: 'error', ...problem})))
  const by = system.facts.fairness?.strata?.by
  const split = strata[0]
  if (split?.stratum && split.from[0] && by === undefined)
    notes.push({at: split.from[0], say: evidenceMessages.say('strata-undeclared', {name: split.stratum.name})})
  problems.push(...unfitting(whole, scope, given, options))
  return {
    rows: whole,
    strata: by === undefined ? [] : strata,
    beside: others.whole,
    against: before.whole,
    problems,
    notes,
    complete,
  }
}

/** Rows of the event by the model that they are of; where there are none, by the one that they would be of. */
function byModel(
  measurements: readonly Measurement[],
  written: ResultFile,
  {system, subject}: Scope,
): ReadonlyMap<string | undefined, readonly Measurement[]> {
  const found = new Map<string | undefined, Measurement[]>()
  for (const row of measurements.filter(({event}) => event === subject.id)) {
    const model = modelOf(row, written, system)
    const rows = found.get(model)
    if (rows) rows.push(row)
    else found.set(model, [row])
  }
  return found.size > 0 ? found : new Map([[modelOf({}, written, system), []]])
}
