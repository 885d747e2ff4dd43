import type {Attributes, Events, ResultFile, System} from '../declaration/declaration.ts'
import {resolvePath} from '../declaration/paths.ts'
import {plannedAttributes} from '../declaration/plan.ts'
import {readDeclaration} from '../declaration/read.ts'
import type {Around} from '../evidence/bias/import/proposal/around.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Validator} from '../text/conform.ts'
import type {Path, Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'

/** An entry of a declaration's `results:` that names the file. */
export interface Named {
  readonly assessment: string
  readonly result: ResultFile
  readonly at: Place
  readonly attributes: Attributes | undefined
  readonly events: Events | undefined
  /** What groups are split by, where the plan says so. */
  readonly strata: string | undefined
  /** The version of the model that is in use, and where that is or could be declared. */
  readonly inUse: {readonly model: string; readonly version: string | undefined; readonly at: Place} | undefined
  /** Of another version, which the model is compared with. */
  readonly against: string | undefined
  /** What is wrong with the entry itself. */
  readonly problems: readonly Problem[]
}

/** What a declaration that does not name the file says of everything in its folder. */
export interface Surroundings extends Around {
  readonly attributes: Attributes | undefined
}

/** @param shown the declaration's path as it is shown @param file the result file, relative to the declaration's folder */
export function namedIn(shown: Path, bytes: Uint8Array, file: Path): Named | undefined {
  const {declaration, problems} = readDeclaration(shown, bytes, validator as Validator)
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
          strata: system.facts.fairness?.strata?.by,
          inUse: modelOf(system, result),
          against: entry.against?.version,
          problems: problems.filter(
            ({at: {pointer}}) => pointer === at.pointer || pointer.startsWith(`${at.pointer}/`),
          ),
        }
      }
    }
  }
  return undefined
}

/** The same model that a test is held against: the one that the entry names, or the only one. */
function modelOf(system: System, result: ResultFile): Named['inUse'] {
  const models = system.facts.models ?? {}
  const [only, ...others] = Object.keys(models)
  const model = result.model ?? (others.length === 0 ? only : undefined)
  if (model === undefined) return undefined
  return {model, version: models[model]?.version, at: system.place('models', model)}
}

export function surroundingsIn(shown: Path, bytes: Uint8Array): Surroundings {
  const systems = readDeclaration(shown, bytes, validator as Validator).declaration?.systems ?? []
  const [only, ...others] = systems
  const unique = (names: readonly string[]) => [...new Set(names)]
  return {
    events: unique(systems.flatMap(({facts}) => Object.keys(facts.events ?? {}))),
    versions: unique(
      systems.flatMap(({facts}) => Object.values(facts.models ?? {}).flatMap(each => each.version ?? [])),
    ),
    attributes: others.length === 0 ? plannedAttributes(only?.facts.fairness) : undefined,
  }
}
