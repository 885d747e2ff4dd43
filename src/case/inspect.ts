import type {Attributes, Events, ResultFile} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {plannedAttributes} from '../declaration/plan.ts'
import {readDeclaration} from '../declaration/read.ts'
import {consistency} from '../evidence/bias/consistency/consistency.ts'
import type {BiasEvidence} from '../evidence/bias/evidence.ts'
import {isCanonical} from '../evidence/bias/import/canonical.ts'
import {type ResultDocument, readDocument} from '../evidence/bias/import/document.ts'
import {importResult} from '../evidence/bias/import/formats.ts'
import {propose} from '../evidence/bias/import/proposal/proposal.ts'
import type {Inspection} from '../evidence/bias/inspection.ts'
import {layered} from '../evidence/bias/strata.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Validator} from '../text/conform.ts'
import {type Path, type Place, startOf} from '../words/place.ts'

/** An entry of a declaration's `results:` that names the file. */
export interface Named {
  readonly assessment: string
  readonly result: ResultFile
  readonly at: Place
  readonly attributes: Attributes | undefined
  readonly events: Events | undefined
}

/** @param shown the declaration's path as it is shown @param file the result file, relative to the declaration's folder */
export function namedIn(shown: Path, bytes: Uint8Array, file: Path): Named | undefined {
  const {declaration} = readDeclaration(shown, bytes, validator as Validator)
  for (const system of declaration?.systems ?? []) {
    for (const [assessment, entry] of Object.entries(system.facts.assessments ?? {})) {
      for (const [i, result] of (entry.results ?? []).entries()) {
        if (result.file === undefined || resolvePath('', result.file) !== file) continue
        const at = system.place('assessments', assessment, 'results', i)
        return {
          assessment,
          result,
          at,
          attributes: plannedAttributes(system.facts.fairness),
          events: system.facts.events,
        }
      }
    }
  }
  return undefined
}

/**
 * What the gate sees in a file: as a declaration says that it is read, or by itself, or as it could be read.
 *
 * @param entry the path that a declaration would name it by
 */
export function inspect(file: EvidenceFile, named: Named | undefined, entry: Path = file.path): Inspection {
  const {way, evidence} = named ? declared(file, named) : found(file, entry)
  const plan = {attributes: named?.attributes, events: named?.events, at: named?.at ?? startOf(file.path)}
  const {whole, problems} = layered(evidence.measurements)
  const inconsistent = consistency(whole, plan).filter(
    ({say}) => !WITHOUT_OTHERS.has(evidence.format) || !BETWEEN_GROUPS.has(say.key),
  )
  const measured = new Set(evidence.measurements)
  const sums = whole.filter(row => !measured.has(row))
  return {file: file.path, way, evidence, sums, inconsistencies: [...problems, ...inconsistent]}
}

/** Formats that measure one group an attribute, to hold against a target. */
const WITHOUT_OTHERS: ReadonlySet<string> = new Set(['lm-eval'])
const BETWEEN_GROUPS: ReadonlySet<string> = new Set(['bias-evidence.single-group', 'bias-evidence.totals-differ'])

type Found = Pick<Inspection, 'way' | 'evidence'>

function declared(file: EvidenceFile, {result, at, assessment, attributes}: Named): Found {
  const evidence = importResult(file, {result, at, defaults: {event: result.event ?? ''}, attributes})
  return {way: {kind: 'declared', at, assessment, mapped: result.table !== undefined}, evidence}
}

function found(file: EvidenceFile, entry: Path): Found {
  const read = (how: Omit<ResultFile, 'file'>): BiasEvidence => {
    const result = {file: file.path, ...how}
    return importResult(file, {result, at: startOf(file.path), defaults: {event: ''}, attributes: undefined})
  }
  const evidence = read({})
  if (evidence.measurements.length > 0 || evidence.described || evidence.noTest)
    return {way: {kind: 'recognised'}, evidence}
  const document = WITHOUT_FORMAT.has(evidence.format) ? documentOf(file) : undefined
  const proposal = document && propose({...document, path: entry})
  if (proposal?.kind === 'mapping') {
    const {table, precision, yaml, why, questions} = proposal
    return {way: {kind: 'proposed', yaml, said: why, questions}, evidence: read({table, ...(precision && {precision})})}
  }
  const meant = document?.kind === 'table' && isCanonical(document.table.headers)
  if (!proposal || meant) return {way: {kind: 'not-read', said: []}, evidence}
  const problems = evidence.problems.filter(({say}) => !NO_FORMAT.has(say.key))
  return {way: {kind: 'not-read', said: [proposal.why]}, evidence: {...evidence, format: 'unrecognised', problems}}
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
