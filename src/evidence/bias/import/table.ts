import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {asList, inTable, translate} from './names.ts'

/** Finds columns that a mapping names; one that is not there is a problem. */
export class Columns {
  readonly problems: Problem[] = []
  readonly #table: CsvTable
  readonly #at: Place

  /** @param at the entry in the declaration that holds the mapping */
  constructor(table: CsvTable, at: Place) {
    this.#table = table
    this.#at = at
  }

  index(name: string, ...field: readonly string[]): number {
    const index = this.#table.headers.indexOf(name.trim())
    if (index < 0 || name.trim() === '') {
      const known = this.#table.headers.filter(header => header !== '').slice(0, 30)
      this.problems.push({at: inTable(this.#at, ...field), say: messages.say('no-column', {name, known})})
    }
    return index
  }

  missing(...field: readonly string[]): void {
    this.problems.push({
      at: inTable(this.#at, ...field),
      say: messages.say('mapping-missing', {field: field.join('.')}),
    })
  }

  misfit(...field: readonly string[]): void {
    this.problems.push({at: inTable(this.#at, ...field), say: messages.say('mapping-misfit', {field: field.join('.')})})
  }

  /** Reads one coordinate of a row; an empty cell gives nothing. */
  coordinate(source: Mapping['event'], field: string): (row: CsvRow) => Written | undefined {
    if (source === undefined) return () => undefined
    if (typeof source === 'string') {
      const constant = {name: source, written: source, at: inTable(this.#at, field)}
      return () => constant
    }
    if (source.column === undefined) {
      this.missing(field, 'column')
      return () => undefined
    }
    const index = this.index(source.column, field, 'column')
    return row => {
      const written = cellOf(row, index)
      return written === '' ? undefined : {name: translate(written, source.values), written, at: row.at(index)}
    }
  }

  /** Which rows `where` keeps. */
  filter(where: Mapping['where']): (row: CsvRow) => boolean {
    const tests = Object.entries(where ?? {}).map(([name, allowed]) => {
      const index = this.index(name, 'where', name)
      return (row: CsvRow) => asList(allowed).includes(cellOf(row, index))
    })
    return row => tests.every(test => test(row))
  }
}

export interface Written {
  readonly name: string
  readonly written: string
  readonly at: Place
}

export function cellOf(row: CsvRow, index: number): string {
  return (row.cells[index] ?? '').trim()
}
