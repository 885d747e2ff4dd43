import type {Attributes} from '../../../../../../declaration/declaration.ts'
import type {CsvRow, CsvTable} from '../../../../../../text/csv.ts'
import type {Place} from '../../../../../../words/place.ts'
import {own} from '../../../../consistency/runs.ts'
import type {FigureList, Name} from '../../../figure-list.ts'
import type {Names} from '../../../names.ts'
import {cellOf} from '../../../table.ts'
import {messages} from '../messages.ts'
import {finite, isNamed} from '../tree.ts'

/** A row of which it is known whom it is about. */
export interface NamedRow {
  readonly row: CsvRow
  readonly attribute: Name
  readonly group: Name
  /** Which model, at which threshold, as far as the file tells them apart. */
  readonly run: string
}

/** What the rows of an Aequitas table are about. A row without a name is a problem, and is left out. */
export class AequitasTable {
  readonly named: readonly NamedRow[]
  readonly #table: CsvTable
  readonly #list: FigureList
  readonly #differing: readonly string[]
  readonly #byName = new Map<string, NamedRow>()

  constructor(table: CsvTable, {names, list}: {names: Names; list: FigureList}) {
    this.#table = table
    this.#list = list
    this.#differing = ['model_id', 'score_threshold'].filter(
      name => new Set(table.rows.map(row => cellOf(row, this.column(name)))).size > 1,
    )
    this.named = table.rows.flatMap(row => {
      const attribute = this.#name(row, 'attribute_name')
      const group = this.#name(row, 'attribute_value', written => isNamed(written, attribute?.written ?? '', names))
      const run = this.#differing.map(name => cellOf(row, this.column(name))).join(' ')
      return attribute && group ? [{row, attribute, group, run}] : []
    })
    for (const each of this.named) this.#byName.set(keyOf(each, each.group.written), each)
  }

  /** -1 when there is none. */
  column(name: string): number {
    return this.#table.headers.indexOf(name)
  }

  runs(): readonly string[] {
    return [...new Set(this.named.map(({run}) => run))]
  }

  /** Where it says which model a row is about. */
  runsAt(): Place {
    return this.#table.headerAt(Math.max(0, this.column(this.#differing[0] ?? 'model_id')))
  }

  find(beside: NamedRow, group: string): NamedRow | undefined {
    return this.#byName.get(keyOf(beside, group))
  }

  /** `total_entities` counts everybody; people whose attribute is not known are in no group of it, and the plan says how many. */
  sayWhoIsMissing(plan: Attributes | undefined, names: Names): void {
    const [size, total] = [this.column('group_size'), this.column('total_entities')]
    if (size < 0 || total < 0) return
    const people = new Map<string, {first: NamedRow; people: number}>()
    for (const each of this.named) {
      const key = keyOf(each, '')
      const {first, people: before} = people.get(key) ?? {first: each, people: 0}
      people.set(key, {first, people: before + (finite(cellOf(each.row, size)) ?? Number.NaN)})
    }
    for (const {first, people: counted} of people.values()) {
      const all = finite(cellOf(first.row, total))
      if (all === undefined || !(counted < all)) continue
      const {written} = first.attribute
      const unknown = (plan && own(plan, names.attribute(written))?.unknown?.up_to) ?? 0
      const [at, about] = [first.row.at(total), {attribute: written.slice(0, 60), unknown}]
      if (names.ignores(written)) continue
      if (all - counted <= unknown)
        this.#list.note(at, messages.say('people-unknown', {...about, people: all - counted}))
      else this.#list.problem(at, messages.say('people-missing', {...about, people: counted, total: all}))
    }
  }

  #name(row: CsvRow, field: string, isName = (written: string) => written !== ''): Name | undefined {
    const column = this.column(field)
    const [written, at] = [cellOf(row, column), row.at(column)]
    if (isName(written)) return {written, at}
    this.#list.problem(at, messages.say('name-missing', {field}))
    return undefined
  }
}

function keyOf({attribute, run}: NamedRow, group: string): string {
  return JSON.stringify([run, attribute.written, group])
}
