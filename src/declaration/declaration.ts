import type {MapNode} from '../text/node.ts'
import type {Fact} from '../words/fact.ts'
import type {Path, Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {DeclarationData} from './schema.ts'

type Of<K extends keyof DeclarationData> = NonNullable<DeclarationData[K]>
export type Project = DeclarationData['project']
export type Owner = Of<'owner'>
export type Use = Of<'use'>
export type Data = Of<'data'>
export type Sources = NonNullable<Data['sources']>
export type Source = Sources[string]
export type People = NonNullable<Data['people']>
export type Models = Of<'models'>
export type Model = Models[string]
export type Events = NonNullable<Use['events']>
export type Fairness = Of<'fairness'>
export type Attributes = NonNullable<Fairness['attributes']>
export type Attribute = Attributes[string]
export type Assessments = Of<'assessments'>
export type Assessment = Assessments[string]
export type ResultFile = NonNullable<Assessment['results']>[number]
export type Decision = Of<'decisions'>[number]
export type Dilemmas = Exclude<Of<'dilemmas'>, 'none'>
export type Dilemma = Dilemmas[string]
export type Signature = NonNullable<Assessment['signed']>[number]

/**
 * One system, with everything shared already brought in: what the top of the file says, overlaid by what the system says.
 * Every value is schema-valid; what was not is absent and stands among the declaration's problems.
 */
export interface SystemFacts {
  readonly project: Project
  readonly owner?: Owner
  readonly use?: Use
  readonly data?: Data
  readonly people?: People
  readonly sources?: Sources
  readonly models?: Models
  readonly events?: Events
  readonly fairness?: Fairness
  readonly assessments?: Assessments
  readonly decisions?: readonly Decision[]
  readonly dilemmas?: Dilemmas | 'none'
  readonly team?: Of<'team'>
  readonly training?: Of<'training'>
  readonly partners?: Of<'partners'>
  readonly registrations?: Of<'registrations'>
  readonly publication?: Of<'publication'>
  /** Answers to what policies ask, policy by policy; not yet checked against the questions. */
  readonly facts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export interface System {
  /** The system's name in `systems:`, or the project's id where there is one system only. */
  readonly id: string
  readonly name: string
  /** The policies that the declaration names for this system. */
  readonly policies: readonly {readonly name: string; readonly at: Place}[]
  readonly facts: SystemFacts
  /** The same content as a tree with places. */
  readonly node: MapNode
  /**
   * What stands at a path such as `use.effect`, `people.relation` (all groups) or `gladsaxe.novelty`, always as a list of
   * values; `known: false` where any of them is missing. Matching on one known value does not need the others: see `values`.
   */
  value(path: string): Fact<readonly unknown[]>
  /** The known values at a path, and the places where one is missing. */
  values(path: string): {readonly known: readonly Known[]; readonly missing: readonly Place[]}
  /** Where a path stands or should stand. Steps, because names may hold dots. */
  place(...path: readonly (string | number)[]): Place
}
export interface Known {
  readonly value: unknown
  readonly at: Place
}

export interface Declaration {
  readonly file: Path
  /** The folder of the file, `''` for the root: paths in the declaration are relative to it. */
  readonly folder: Path
  /** Stable id of the project: `project.id` or the slug of its name. */
  readonly project: string
  readonly systems: readonly System[]
  readonly problems: readonly Problem[]
  readonly at: Place
}
