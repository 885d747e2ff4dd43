import type {Attribute} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {intersection, plannedAttributes} from '../../declaration/plan.ts'
import {assessmentWants} from '../../declaration/wants.ts'
import {LEAST_FACTS_OF_BIAS, sealOf} from '../../evidence/seal.ts'
import type {Result, Want} from '../../words/finding.ts'
import {boundResults} from '../assessment/bound.ts'
import {presentIn, provenSince} from '../assessment/proofs.ts'
import {presentSignatures} from '../assessment/signatures.ts'
import {timeResults} from '../assessment/times.ts'
import {defineCheck, type Scope, type Slices} from '../check.ts'
import {againstToday} from './against.ts'
import {notAnnounced} from './announced.ts'
import {attributeResults} from './attribute.ts'
import {copiedFrom} from './copied.ts'
import {type Measured, measuredFor} from './measured.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'
import {type Test, testsFor, writtenPaths} from './tests.ts'

type Used =
  | 'files'
  | 'tree'
  | 'bias'
  | 'elsewhere'
  | 'identified'
  | 'notebooks'
  | 'base'
  | 'today'
  | 'approvals'
  | 'changes'
type Given = Pick<Slices, Used>

/**
 * What happens to a person is tested for bias: for each characteristic the policy names, for each metric, over all
 * results of the event for the version in use. Numbers are recomputed from counts; what a tool says of itself counts for
 * nothing. Not tested, stale, undefined and inconclusive are outcomes of their own.
 */
export const bias = defineCheck<'bias', Options, Used>({
  name: 'bias',
  messages,
  uses: ['files', 'tree', 'bias', 'elsewhere', 'identified', 'notebooks', 'base', 'today', 'approvals', 'changes'],
  wants(_, scope) {
    const tests = testsFor(scope)
    const models = Object.values(scope.system.facts.models ?? {}).flatMap(({path}) => path ?? [])
    const paths = [
      ...writtenPaths([...tests, ...signedAssessments(scope)]),
      ...(tests.length > 0 ? models : []),
    ].flatMap(written => resolvePath(scope.declaration.folder, written) ?? [])
    return {
      identified: paths,
      notebooks: [...tests, ...signedAssessments(scope)].map(({entry}) => entry),
      bias: tests.flatMap(({id, results}) => results.map(result => ({assessment: id, result}))),
    }
  },
  run(options, scope, given) {
    const {system, subject} = scope
    const tests = testsFor(scope)
    const measured = measuredFor(tests, scope, given, options)
    const attributes = asked(options, scope)
    const sound = () => {
      const figures = [...measured.problems, ...copiedFrom(measured.rows, scope, given)]
      return [...bound(tests, figures, scope, given), ...dated(tests, options, scope, given), ...figures]
    }
    if (options.against) return [...againstToday(options, measured, attributes.planned, scope), ...sound()]
    const results = [
      ...attributes.lacking,
      ...untested(attributes.planned, scope, given),
      ...measuredAllTheSame(attributes.planned, measured, scope),
    ]
    if (attributes.planned.length === 0) {
      const at = system.place('fairness', 'attributes')
      const lacking = attributes.lacking.flatMap(one => one.wants ?? [])
      const wants = lacking.length > 0 ? lacking : [{field: 'fairness.attributes'}]
      results.push({outcome: 'not-tested', at, say: messages.say('no-plan', {event: subject.id}), wants})
    }
    const tested = attributes.planned.filter(({attribute}) => attribute.not_tested === undefined)
    if (tests.length === 0) {
      const at = system.place('events', subject.id)
      const say = messages.say('no-test', {event: subject.id})
      const missing: Result = {outcome: 'not-tested', at, say, wants: testWants(scope)}
      return tested.length > 0 || results.length === 0 ? [...results, missing] : results
    }
    results.push(...notAnnounced(tests, attributes.planned, scope, given), ...sound())
    for (const {id, attribute} of tested)
      results.push(...attributeResults(id, attribute, options, measured, scope, given))
    if (results.length > 0) return results
    // Every metric of the rule is asked only where the truth is known for others than it is known for here.
    return [
      {
        outcome: 'pass',
        at: system.place('events', subject.id),
        say: messages.say('no-metric-asked', {event: subject.id}),
      },
    ]
  },
})

interface Planned {
  readonly id: string
  readonly attribute: Attribute
}

/** The project's attributes that stand for what the policy asks, and the characteristics that none stands for. */
function asked(options: Options, {system}: Scope): {planned: Planned[]; lacking: Result[]} {
  const planned = plannedAttributes(system.facts.fairness) ?? {}
  const all = Object.entries(planned).map(([id, attribute]) => ({id, attribute}))
  const at = system.place('fairness', 'attributes')
  const lacking = (options.characteristics ?? []).flatMap((characteristic): Result[] =>
    all.some(({attribute}) => attribute.is === characteristic)
      ? []
      : [
          {
            outcome: 'not-tested',
            at,
            say: messages.say('no-attribute', {characteristic}),
            attribute: characteristic,
            wants: attributeWants(characteristic, planned),
          },
        ],
  )
  const together = (options.intersections ?? []).flatMap((characteristics): Result[] => {
    const found = (system.facts.fairness?.intersections ?? []).some(names =>
      characteristics.every(characteristic => names.some(name => planned[name]?.is === characteristic)),
    )
    const attribute = intersection(characteristics)
    return found
      ? []
      : [{outcome: 'not-tested', at, say: messages.say('no-intersection', {characteristics}), attribute}]
  })
  return {planned: all, lacking: [...lacking, ...together]}
}

/** The entry of a bias test with its results for an event; one that is there may get results for another. */
function testWants({system, subject}: Scope): Want[] {
  const [first, ...wants] = assessmentWants(system, 'bias-test')
  if (!first) return []
  const entry = first.field.slice(0, first.field.lastIndexOf('.'))
  const result = `${entry}.results.+${subject.id}`
  return [first, ...wants, {field: `${result}.event`, value: subject.id}, {field: `${result}.file`}]
}

/** An attribute that bears the name of what it stands for, unless another has that name. */
function attributeWants(characteristic: string, planned: Readonly<Record<string, Attribute>>): Want[] {
  const entry = `fairness.attributes.${characteristic}`
  return Object.hasOwn(planned, characteristic)
    ? []
    : [{field: `${entry}.is`, value: characteristic}, {field: `${entry}.groups`}]
}

/** Attributes that are declared not to be tested, and the signatures that stand for it: those wait for proof like any other. */
function untested(planned: readonly Planned[], scope: Scope, given: Given): Result[] {
  const declared = planned.flatMap(({id, attribute}) => (attribute.not_tested ? [{id, ...attribute.not_tested}] : []))
  if (declared.length === 0) return []
  const {system} = scope
  const signatures = signedAssessments(scope).flatMap(({id, entry}) =>
    coversPlan(entry.covers?.facts)
      ? [presentSignatures({id, entry, scope, place: placeIn(scope, id)}, digest({id, entry}, scope, given), given)]
      : [],
  )
  const signedBy = signatures.flatMap(one => one.signedBy)
  const {can, could} = signable(scope)
  const results = declared.map(({id, reason = 'not-yet', why = ''}): Result => {
    const at = system.place('fairness', 'attributes', id, 'not_tested')
    const say = messages.say('not-tested', {attribute: id, reason, why})
    return {outcome: 'not-tested', at, say, attribute: id, reason: {kind: reason, signedBy, can, could}}
  })
  return [...results, ...signatures.flatMap(one => one.results)]
}

/** A reason not to test says nothing once there are figures. */
function measuredAllTheSame(planned: readonly Planned[], {rows}: Measured, {system, subject}: Scope): Result[] {
  return planned.flatMap(({id, attribute}): Result[] => {
    if (!attribute.not_tested || !rows.some(row => row.attribute === id)) return []
    const at = system.place('fairness', 'attributes', id, 'not_tested')
    return [{outcome: 'error', at, say: messages.say('tested-all-the-same', {attribute: id, event: subject.id})}]
  })
}

/** Places below an assessment. */
function placeIn({system}: Scope, id: string) {
  return (...path: readonly (string | number)[]) => system.place('assessments', id, ...path)
}

function coversPlan(facts: readonly string[] = []): boolean {
  return facts.some(fact => fact === 'fairness' || fact === 'fairness.attributes')
}

/** Assessments whose signature can stand for a reason not to test: they weigh the plan itself. */
function signedAssessments(scope: Scope) {
  return weighing(scope).filter(({entry}) => entry.signed)
}

/** A DPIA, where there is one, is signed anyway. */
function weighing({system}: Scope) {
  const of = (wanted: string) =>
    Object.entries(system.facts.assessments ?? {}).flatMap(([id, entry]) =>
      entry.kind === wanted ? [{id, entry}] : [],
    )
  return [...of('dpia'), ...of('bias-test')]
}

/** Those whose seal covers the plan, else those whose seal could: of a DPIA, where there is one, as it is signed anyway. */
function signable(scope: Scope): {can: readonly string[]; could: readonly string[]} {
  const all = weighing(scope)
  const own = all.filter(({entry}) => entry.kind === all[0]?.entry.kind)
  const can = own.filter(({entry}) => coversPlan(entry.covers?.facts)).map(({id}) => id)
  return can.length > 0 ? {can, could: []} : {can, could: own.map(({id}) => id)}
}

function bound(tests: readonly Test[], figures: readonly Result[], scope: Scope, given: Given): Result[] {
  return tests.flatMap(({id, entry}) =>
    boundResults(
      {id, entry, scope, place: placeIn(scope, id)},
      {
        paths: given.tree.paths,
        now: digest({id, entry}, scope, given),
        identified: given.identified,
        notebooks: given.notebooks,
        mayBeSources: false,
        least: {facts: LEAST_FACTS_OF_BIAS, withContent: true},
        since: given,
        ...(figures.some(figure => isAbout(figure, {id, entry}, scope)) && {first: 'measure' as const}),
      },
    ),
  )
}

/** A fault in the figures of a test: in one of its files, or where the declaration names them. */
function isAbout(
  {outcome, at}: Result,
  {id, entry}: Pick<Test, 'id' | 'entry'>,
  {declaration, system}: Scope,
): boolean {
  if (outcome === 'pass') return false
  const files = (entry.results ?? []).flatMap(({file = ''}) => resolvePath(declaration.folder, file) ?? [])
  const own = system.place('assessments', id)
  return files.includes(at.file) || (at.file === own.file && at.pointer.startsWith(`${own.pointer}/results`))
}

/** Completed, on a day that has come, and not too long ago. */
function dated(tests: readonly Test[], {valid_for}: Options, scope: Scope, given: Given): Result[] {
  const asked = {kind: 'bias-test', ...(valid_for && {valid_for})} as const
  return tests.flatMap(({id, entry}) => {
    const proven = provenSince(presentIn({id, entry, scope}, digest({id, entry}, scope, given), given))
    return timeResults({id, entry, scope, options: asked, place: placeIn(scope, id)}, given.today, proven)
  })
}

function digest(
  {id, entry}: Pick<Test, 'id' | 'entry'>,
  {declaration, system}: Scope,
  given: Given,
): string | undefined {
  const {identified, notebooks} = given
  return sealOf({declaration, system, assessment: id, entry, paths: given.tree.paths, identified, notebooks})
}
