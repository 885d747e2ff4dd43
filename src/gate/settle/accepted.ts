import type {Assessment, Decision, System} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import type {Rule} from '../../policy/policy.ts'
import {type Effect, effectOf} from '../../policy/waivers.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Place} from '../../words/place.ts'
import type {Finding} from '../finding.ts'
import {type Figure, within} from './figures.ts'
import type {Ground} from './ground.ts'
import {LONGEST} from './terms.ts'

/** A decision to live with a measured difference, as one system declares it. */
export interface Accepted {
  readonly ground: Ground
  readonly decision: Decision
  readonly id: string
  readonly at: Place
  readonly rule: Rule | undefined
  /** The last day on which it holds. */
  readonly until: string
  /** What it lacks by itself, by the name of the field: with anything lacking it covers nothing. */
  readonly lacks: readonly string[]
  readonly expired: boolean
}

export function acceptedIn(ground: Ground, rules: ReadonlyMap<string, Rule>, today: string): Accepted[] {
  const {system} = ground.judged
  return (system.facts.decisions ?? []).flatMap((decision, i) => {
    if (decision.kind !== 'accept-difference' || (decision.system ?? system.id) !== system.id) return []
    const rule = rules.get(decision.about?.rule ?? '')
    const until = lastDay(decision, rule)
    const accepted: Accepted = {
      ground,
      decision,
      id: decision.id ?? '',
      at: system.place('decisions', i),
      rule,
      until,
      lacks: lacking(decision, rule, ground, today),
      expired: until !== '' && until < today,
    }
    return [accepted]
  })
}

function lastDay({date, until}: Decision, rule: Rule | undefined): string {
  if (date === undefined) return until ?? ''
  const atMost = rule && rule.acceptDifference !== 'never' ? rule.acceptDifference.atMost : undefined
  const longest = addPeriod(date, atMost ?? LONGEST)
  return until !== undefined && until < longest ? until : longest
}

/** One word, so that it can stand in the line that approves it. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

function lacking(decision: Decision, rule: Rule | undefined, {met}: Ground, today: string): string[] {
  const {id, about, because, by, date, until, bound} = decision
  const accept = rule?.acceptDifference
  if (accept === undefined || accept === 'never') return ['about.rule']
  const somebody = by?.account !== undefined || (by?.body !== undefined && by.record !== undefined)
  const wrong = {
    id: id === undefined || !ID.test(id),
    'about.attribute': about?.attribute === undefined,
    'about.event': about?.event === undefined,
    because: because === undefined,
    'by.role': by?.role === undefined || !accept.by.includes(by.role),
    'by.account': !somebody,
    date: date === undefined || date > today,
    until: until === undefined,
    bound: bound === undefined || effectIn(decision) === undefined,
  }
  const fields = Object.entries(wrong).flatMap(([field, isWrong]) => (isWrong ? [field] : []))
  return [...fields, ...accept.needs.filter(kind => !met.has(kind)).map(kind => `assessments: ${kind}`)]
}

/** What its bound is of, by its form. A rate that is held against a target is no difference between people. */
function effectIn({bound}: Decision): Effect | undefined {
  return bound && effectOf([bound[0], bound[1]])
}

/** Is it about this finding: rule, system, event, attribute? */
export function isAbout({ground, decision}: Accepted, {rule, subject, detail, attribute}: Finding): boolean {
  const {about} = decision
  return (
    about?.rule === rule &&
    ground.judged.declaration.project === subject.project &&
    ground.judged.system.id === subject.system &&
    about.attribute === (detail?.attribute ?? attribute) &&
    about.event === detail?.event &&
    isOfModel(about.model, ground.judged.system, about.event)
  )
}

/** A decision about one model says nothing of figures that may be another's. */
function isOfModel(model: string | undefined, system: System, event: string | undefined): boolean {
  if (model === undefined) return true
  const [only, ...others] = Object.keys(system.facts.models ?? {})
  if (only === model && others.length === 0) return true
  return resultsOf(system, event).every(result => result.model === model)
}

/** Does it hold this comparison: its group, the effect that its bound is of, the whole estimate inside? */
export function holds({decision}: Accepted, {group, against, effect, value}: Figure): boolean {
  const {about, bound} = decision
  const named = about?.group === undefined || about.group === group || about.group === against
  return named && bound !== undefined && effect === effectIn(decision) && within(value, [bound[0], bound[1]])
}

function testsOf(system: System): Assessment[] {
  return Object.values(system.facts.assessments ?? {}).filter(({kind}) => kind === 'bias-test')
}

function resultsOf(system: System, event: string | undefined) {
  const all = testsOf(system).flatMap(({results = []}) => results)
  return all.filter(result => result.event === undefined || result.event === event)
}

/** The files that the figures come from, as path and Git blob id; `undefined` where one could not be identified. */
export function resultFiles({ground, decision}: Accepted): (readonly [string, string])[] | undefined {
  const {judged, identified} = ground
  const written = resultsOf(judged.system, decision.about?.event).flatMap(({file}) => file ?? [])
  const files = [...new Set(written)].sort().map(path => {
    const resolved = resolvePath(judged.declaration.folder, path) ?? ''
    const oid = identified.get(resolved)
    return oid === undefined ? undefined : ([resolved, oid] as const)
  })
  return files.every(file => file !== undefined) ? files : undefined
}
