import type {Declaration, ResultFile, System} from '../../../declaration/declaration.ts'
import type {PathIndex} from '../../../text/path-index.ts'
import type {Path, Place} from '../../../words/place.ts'
import {modelDigest} from '../../model-digest.ts'
import type {Measurement} from '../measurement.ts'
import {layered} from '../strata.ts'
import {type FiguresTable, tablesIn} from './tables.ts'

/** Figures that were read, with what they were said to be of. */
export interface SeenTable extends FiguresTable {
  readonly project: string
  readonly system: string
  readonly event: string
  /**
   * Everything that makes two tables one test of one thing, each enough by itself: the declared model, the content of that
   * model, the entry in the declaration; without a model the event.
   */
  readonly of: ReadonlySet<string>
}

/** Tables with the same figures: of the system itself, and of systems that are declared before it. */
export interface SameFigures {
  readonly own: readonly SeenTable[]
  readonly before: readonly SeenTable[]
}

type Of = Pick<SeenTable, 'project' | 'system'>

/** A figure as common as that is none that anybody copied. */
const MOST_SAME = 200

/** All figures of a repository, in the order in which they are declared: the later one of two that are the same is told. */
export class SeenFigures {
  readonly #tables = new Map<string, SeenTable[]>()
  readonly #orders = new Map<string, number>()

  add(read: ReadSystem): void {
    this.#orders.set(orderKey({project: read.declaration.project, system: read.system.id}), this.#orders.size)
    for (const table of seenIn(read)) {
      const same = this.#tables.get(table.numbers)
      if (!same) this.#tables.set(table.numbers, [table])
      else if (same.length < MOST_SAME) same.push(table)
    }
  }

  same(of: Of, numbers: string): SameFigures {
    const orderOf = (one: Of) => this.#orders.get(orderKey(one)) ?? 0
    const [order, tables] = [orderOf(of), this.#tables.get(numbers) ?? []]
    return {
      own: tables.filter(table => orderOf(table) === order),
      before: tables.filter(table => orderOf(table) < order),
    }
  }
}

function orderKey({project, system}: Of): string {
  return JSON.stringify([project, system])
}

export interface ReadSystem {
  readonly declaration: Declaration
  readonly system: System
  readonly results: readonly {
    readonly assessment: string
    readonly result: number
    readonly measurements: readonly Measurement[]
  }[]
  readonly paths: PathIndex
  readonly identified: ReadonlyMap<Path, string>
}

/** The tables of one system, without those that it is only compared with. */
function seenIn({declaration, system, results, paths, identified}: ReadSystem): SeenTable[] {
  const declared = new Map<string, string>()
  const rows = results.flatMap(({assessment, result, measurements}) => {
    const entry = system.facts.assessments?.[assessment]
    const written = entry?.results?.[result]
    if (!entry || !written) return []
    const pointer = placeKey(system.place('assessments', assessment, 'results', result))
    return measurements.flatMap((row): Measurement[] => {
      if (row.version !== undefined && row.version === entry.against?.version) return []
      for (const at of row.from.slice(0, 1)) declared.set(placeKey(at), pointer)
      const model = modelOf(row, written, system)
      return [model === undefined ? row : {...row, model}]
    })
  })
  const {models = {}} = system.facts
  const digests = new Map(
    Object.entries(models).map(([id, model]) => [id, modelDigest({declaration, model, paths, identified})]),
  )
  return tablesIn(layered(rows).whole).flatMap((table): SeenTable[] => {
    const [first] = table.rows
    if (!first) return []
    const {event, model} = first
    const known = model !== undefined && Object.hasOwn(models, model)
    const digest = known ? digests.get(model) : undefined
    const subject = known ? system.place('models', model) : system.place('events', event)
    const entries = table.rows.flatMap(({from}) => from.slice(0, 1).flatMap(at => declared.get(placeKey(at)) ?? []))
    const of = new Set([placeKey(subject), ...entries, ...(digest ? [digest] : [])])
    return [{...table, project: declaration.project, system: system.id, event, of}]
  })
}

/** The model that figures are of: as the entry says, or the file; where there is one model only, that one. */
export function modelOf(
  {model}: Pick<Measurement, 'model'>,
  entry: Pick<ResultFile, 'model'>,
  {facts: {models = {}}}: System,
): string | undefined {
  if (entry.model !== undefined) return entry.model
  if (model !== undefined && Object.hasOwn(models, model)) return model
  const [only, ...others] = Object.keys(models)
  return others.length === 0 ? only : undefined
}

function placeKey({file, line, column, pointer}: Place): string {
  return pointer === '' ? `${file}:${line}:${column}` : `${file}#${pointer}`
}
