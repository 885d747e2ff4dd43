import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {messages as mapped} from './mapped-messages.ts'
import {asList, inTable} from './names.ts'
import {match, pattern} from './pattern.ts'

/** Finds columns that a mapping names; one that is not there is a problem. */
export class Columns {
  readonly problems: Problem[] = []
  readonly table: CsvTable
  readonly #at: Place
  readonly #asWritten: boolean
  readonly #headers: ReadonlyMap<string, number>
  readonly #used = new Set<number>()

  /**
   * @param at the entry in the declaration that holds the mapping
   * @param asWritten names keep their line ends
   */
  constructor(table: CsvTable, at: Place, {asWritten = false}: {asWritten?: boolean} = {}) {
    this.table = table
    this.#at = at
    this.#asWritten = asWritten
    const headers = table.headers.map((header, i) => [oneLine(header), i] as const)
    this.#headers = new Map(headers.filter(([header]) => header !== '').toReversed())
  }

  /** The index of a column by its header, or by its number as `#1`; -1, and a problem, when there is none. */
  index(name: string, ...field: readonly string[]): number {
    const index = this.find(name)
    if (index < 0) {
      const known = this.table.headers.filter(header => header !== '').slice(0, 30)
      this.wrong(messages.say('no-column', {name, known}), ...field)
    }
    return index
  }

  find(name: string): number {
    const header = oneLine(name)
    const [, number] = /^#([1-9]\d{0,3})$/.exec(header) ?? []
    const named = this.#headers.get(header) ?? -1
    const index = named < 0 && number !== undefined ? Number(number) - 1 : named
    if (index < 0 || index >= this.table.headers.length) return -1
    this.#used.add(index)
    return index
  }

  /** A cell that holds a name. */
  name(row: CsvRow, index: number): string {
    return this.#asWritten ? cellOf(row, index) : oneLine(cellOf(row, index))
  }

  /** What stands in the place of `{name}` in the nearest comment above the table that has this form. */
  heading(form: string, name: string): Written | undefined {
    const compiled = pattern(form)
    if (!compiled?.names.includes(name)) {
      this.wrong(mapped.say('heading-form', {form, name}), name, 'heading')
      return undefined
    }
    for (const {text, at} of this.table.comments.toReversed()) {
      const written = match(compiled, text)?.get(name)
      if (written !== undefined) return {written: oneLine(written), cell: oneLine(written), at}
    }
    this.problems.push({at: this.table.headerAt(0), say: mapped.say('no-heading', {form})})
    return undefined
  }

  missing(...field: readonly string[]): void {
    this.wrong(messages.say('mapping-missing', {field: field.join('.')}), ...field)
  }

  misfit(...field: readonly string[]): void {
    this.wrong(messages.say('mapping-misfit', {field: field.join('.')}), ...field)
  }

  wrong(say: Message, ...field: readonly string[]): void {
    this.problems.push({at: inTable(this.#at, ...field), say})
  }

  constant(text: string, field: string): Written {
    return {written: text, cell: text, at: inTable(this.#at, field)}
  }

  /** Which rows `where` keeps. */
  filter(where: Mapping['where']): (row: CsvRow) => boolean {
    const tests = Object.entries(where ?? {}).map(([name, allowed]) => {
      const index = this.index(name, 'where', name)
      return (row: CsvRow) => asList(allowed).includes(cellOf(row, index))
    })
    return row => tests.every(test => test(row))
  }

  /** Headers that nothing has asked for, with their place. */
  unused(): readonly {name: string; at: Place}[] {
    return this.table.headers.flatMap((name, i) =>
      name === '' || this.#used.has(i) ? [] : [{name, at: this.table.headerAt(i)}],
    )
  }
}

export interface Written {
  /** The name, as the file has it. */
  readonly written: string
  /** All that stands there, of which the name may be a part. */
  readonly cell: string
  readonly at: Place
}

export function cellOf(row: CsvRow, index: number): string {
  return (row.cells[index] ?? '').trim()
}

/** A name that was written over several lines, in one. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
