import type {Attributes, Events, ResultFile} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {plannedAttributes} from '../declaration/plan.ts'
import {readDeclaration} from '../declaration/read.ts'
import {consistency} from '../evidence/bias/consistency/consistency.ts'
import {importResult} from '../evidence/bias/import/formats.ts'
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

/** What the gate sees in a file: as a declaration says that it is read, or by itself. */
export function inspect(file: EvidenceFile, named: Named | undefined): Inspection {
  const at = named?.at ?? startOf(file.path)
  const read = (result: ResultFile) =>
    importResult(file, {
      result,
      at,
      defaults: {event: result.event ?? ''},
      attributes: named?.attributes,
    })
  const evidence = read(named?.result ?? {file: file.path})
  const plan = {attributes: named?.attributes, events: named?.events, at}
  const {whole, problems} = layered(evidence.measurements)
  const inconsistencies = [...problems, ...consistency(whole, plan)]
  if (named) {
    const way = {kind: 'declared', at, assessment: named.assessment, mapped: named.result.table !== undefined} as const
    return {file: file.path, way, evidence, inconsistencies}
  }
  const found = evidence.measurements.length > 0 || evidence.noTest !== undefined
  return {file: file.path, way: found ? {kind: 'recognised'} : {kind: 'not-read', said: []}, evidence, inconsistencies}
}
