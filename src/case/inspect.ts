import {messages as biasMessages} from '../checks/bias/messages.ts'
import type {Attributes, ResultFile} from '../declaration/declaration.ts'
import {consistency} from '../evidence/bias/consistency/consistency.ts'
import type {BiasEvidence} from '../evidence/bias/evidence.ts'
import {isCanonical} from '../evidence/bias/import/canonical.ts'
import {type ResultDocument, readDocument} from '../evidence/bias/import/document.ts'
import {importResult} from '../evidence/bias/import/formats.ts'
import {onlyEvent} from '../evidence/bias/import/proposal/around.ts'
import {propose} from '../evidence/bias/import/proposal/proposal.ts'
import type {Inspection} from '../evidence/bias/inspection.ts'
import type {Measurement} from '../evidence/bias/measurement.ts'
import {messages as evidenceMessages} from '../evidence/bias/messages.ts'
import {layered} from '../evidence/bias/strata.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Named, Surroundings} from './near.ts'

export interface Nearby {
  /** The path that a declaration would name the file by. */
  readonly entry?: Path
  readonly surroundings?: Surroundings | undefined
}

/**
 * What the gate sees in a file: as a declaration says that it is read, or by itself, or as it could be read.
 */
export function inspect(file: EvidenceFile, named: Named | undefined, nearby: Nearby = {}): Inspection {
  const {way, evidence: read} = named ? declared(file, named) : found(file, nearby)
  const attributes = way.kind === 'proposed' ? nearby.surroundings?.attributes : named?.attributes
  const plan = {attributes, events: named?.events, at: named?.at ?? startOf(file.path)}
  const {whole, strata, problems} = layered(read.measurements)
  const evidence = {...read, notes: [...read.notes, ...(named ? withoutPlan(strata, named) : [])]}
  const inconsistent = consistency(whole, plan).filter(
    ({say}) =>
      (!WITHOUT_OTHERS.has(evidence.format) || !BETWEEN_GROUPS.has(say.key)) &&
      // Which groups an event should have can be told once it is known which event it is.
      (say.key !== 'bias-evidence.group-missing' || say.with['event'] !== ''),
  )
  const measured = new Set(evidence.measurements)
  const sums = whole.filter(row => !measured.has(row))
  const ofEntry = named ? [...named.problems, ...versionProblems(read.measurements, named)] : []
  return {file: file.path, way, evidence, sums, inconsistencies: [...ofEntry, ...problems, ...inconsistent]}
}

/** A split that nobody chose beforehand is not used. */
function withoutPlan(strata: readonly Measurement[], {strata: by}: Named): Problem[] {
  const [first] = strata
  const at = first?.from[0]
  if (by !== undefined || !first?.stratum || !at) return []
  return [{at, say: evidenceMessages.say('strata-undeclared', {name: first.stratum.name})}]
}

/** As a check holds the version that was tested against the one in use. */
function versionProblems(all: readonly Measurement[], {result, inUse, against, at}: Named): Problem[] {
  if (!inUse) return []
  const now = all.filter(row => against === undefined || row.version !== against)
  const versionOf = (row: Measurement) => row.version ?? result.version
  const tested = now.flatMap(row => versionOf(row) ?? [])[0]
  const {model, version: used} = inUse
  if (used === undefined && tested !== undefined)
    return [{at: inUse.at, say: biasMessages.say('version-undeclared', {field: `models.${model}.version`, tested})}]
  const [first] = now
  if (used === undefined || !first || now.some(row => versionOf(row) === used)) return []
  const about = {event: first.event, used}
  const say =
    tested === undefined ? biasMessages.say('no-version', about) : biasMessages.say('other-version', {...about, tested})
  return [{at, say}]
}

/** Formats that measure one group an attribute, to hold against a target. */
const WITHOUT_OTHERS: ReadonlySet<string> = new Set(['lm-eval'])
const BETWEEN_GROUPS: ReadonlySet<string> = new Set(['bias-evidence.single-group', 'bias-evidence.totals-differ'])

type Found = Pick<Inspection, 'way' | 'evidence'>

function declared(file: EvidenceFile, {result, at, assessment, attributes}: Named): Found {
  const {event, version, model} = result
  const defaults = {...(event && {event}), ...(version && {version}), ...(model && {model})}
  const checked = importResult(file, {result, at, defaults, attributes})
  const noEvent = checked.problems.filter(({say}) => say.key === 'bias-evidence.no-event')
  const evidence = noEvent.length > 0 ? withoutEvent() : checked
  return {way: {kind: 'declared', at, assessment, mapped: result.table !== undefined}, evidence}

  /** The figures all the same, beside what is wrong. */
  function withoutEvent(): BiasEvidence {
    const shown = importResult(file, {result, at, defaults: {...defaults, event: ''}, attributes})
    return {...shown, problems: [...noEvent, ...shown.problems]}
  }
}

function found(file: EvidenceFile, {entry = file.path, surroundings}: Nearby): Found {
  const read = (how: Omit<ResultFile, 'file'>, attributes?: Attributes, event = ''): BiasEvidence => {
    const result = {file: file.path, ...how}
    return importResult(file, {result, at: startOf(file.path), defaults: {event}, attributes})
  }
  const evidence = read({})
  if (evidence.measurements.length > 0 || evidence.described || evidence.noTest)
    return {way: {kind: 'recognised'}, evidence}
  const document = WITHOUT_FORMAT.has(evidence.format) ? documentOf(file) : undefined
  const proposal = document && propose(document, {entry, ...(surroundings && {around: surroundings})})
  if (proposal?.kind === 'mapping') {
    const {table, precision, yaml, why, questions} = proposal
    const evidence = read({table, ...(precision && {precision})}, surroundings?.attributes, onlyEvent(surroundings))
    return {way: {kind: 'proposed', yaml, said: why, questions}, evidence}
  }
  const meant = document?.kind === 'table' && isCanonical(document.table.headers)
  const {command} = proposal ?? {}
  if (!proposal || meant) return {way: {kind: 'not-read', said: []}, evidence}
  const problems = evidence.problems.filter(({say}) => !NO_FORMAT.has(say.key))
  const way = {kind: 'not-read', said: [proposal.why], ...(command !== undefined && {command})} as const
  return {way, evidence: {...evidence, format: 'unrecognised', problems}}
}

/** What a file is taken for that no reader of another tool's format recognises. */
const WITHOUT_FORMAT: ReadonlySet<string> = new Set(['unrecognised', 'canonical'])

/** What `proposal.why` says better. */
const NO_FORMAT: ReadonlySet<string> = new Set([
  'bias-evidence.unrecognised',
  'bias-evidence.column-unknown',
  'bias-evidence.no-column',
])

function documentOf(file: EvidenceFile): ResultDocument | undefined {
  return file.kind === 'text' ? readDocument(file.path, file.text, {headerRow: 1}).document : undefined
}
