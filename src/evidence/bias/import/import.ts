import type {Attributes, ResultFile} from '../../../declaration/declaration.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import {MEASURED_ON} from '../../../declaration/schema/vocabulary.ts'
import {readCsv} from '../../../text/csv.ts'
import {readJson} from '../../../text/json.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import type {EvidenceFile} from '../../file.ts'
import {contradictions, undeclaredNames} from '../consistency.ts'
import type {BiasEvidence} from '../evidence.ts'
import {messages} from '../messages.ts'
import {assemble} from './assemble.ts'
import {readCanonical} from './canonical.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import {readRows} from './mapped-csv.ts'
import {readTree} from './mapped-json.ts'
import {readColumns} from './transposed-csv.ts'

/** A result file as the declaration names it. */
export interface ResultEntry {
  readonly result: ResultFile
  /** Where the entry stands in the declaration. */
  readonly at: Place
  /** What holds where neither the file nor the entry says otherwise. */
  readonly defaults: {readonly event?: string; readonly version?: string; readonly model?: string}
  /** The plan. Without one, names are taken as they are. */
  readonly attributes: Attributes | undefined
}

const MOST_PROBLEMS = 100

/**
 * Reads one result file into measurements. Whatever cannot be read, or contradicts itself, is a problem; what can be read
 * is kept beside it, under the name that the file gives it where the plan has none. Whether figures of several files fit
 * together and are complete is another question: see `consistency`.
 */
export function importResult(file: EvidenceFile, entry: ResultEntry): BiasEvidence {
  const {result, at, attributes} = entry
  const format = formatOf(result)
  if (file.kind !== 'text') return {format, measurements: [], problems: [{at, say: notText(file)}]}
  const {figures, problems: unread} = read(file, entry)
  const {measurements, problems: unclear} = assemble(figures, {
    precision: result.precision ?? {},
    decimal: result.table?.decimal ?? 'point',
  })
  const empty = figures.length === 0 && unread.length === 0 ? [{at, say: messages.say('no-figures', {})}] : []
  const problems = [
    ...unread,
    ...empty,
    ...undeclaredNames(figures, attributes),
    ...unknownData(figures),
    ...unclear,
    ...contradictions(measurements),
  ]
  return {format, measurements, problems: atMost(problems, MOST_PROBLEMS)}
}

function formatOf({table}: ResultFile): string {
  if (!table) return 'canonical'
  return table.path === undefined ? 'mapped-csv' : 'mapped-json'
}

function read({path, text}: {path: string; text: string}, {result, at, defaults}: ResultEntry): Reading {
  const mapping: Mapping | undefined = result.table
  if (/\.json$/i.test(path) && mapping?.path === undefined)
    return {figures: [], problems: [{at, say: messages.say('json-needs-path', {})}]}
  const options = {defaults: withDefaults(result, defaults), at}
  if (mapping?.path !== undefined) {
    const {root, problems} = readJson(path, text)
    return root ? after(problems, readTree(root, mapping, options)) : {figures: [], problems}
  }
  const {table, problems} = readCsv(path, text, {headerRow: mapping?.header_row ?? 1})
  if (!table) return {figures: [], problems}
  if (!mapping) return after(problems, readCanonical(table, options))
  return after(
    problems,
    mapping.groups === 'columns' ? readColumns(table, mapping, options) : readRows(table, mapping, options),
  )
}

function after(problems: readonly Problem[], reading: Reading): Reading {
  return {figures: reading.figures, problems: [...problems, ...reading.problems]}
}

function withDefaults(result: ResultFile, given: ResultEntry['defaults']): Defaults {
  const [event, version] = [result.event ?? given.event, result.version ?? given.version]
  return {
    ...(event === undefined ? {} : {event}),
    ...(version === undefined ? {} : {version}),
    ...(result.measured_on === undefined ? {} : {measuredOn: result.measured_on}),
    ...(result.population === undefined ? {} : {population: result.population}),
  }
}

function unknownData(figures: readonly Figure[]): Problem[] {
  const first = new Map(figures.toReversed().map(figure => [figure.measuredOn, figure]))
  return [...first.values()].flatMap(({measuredOn, groupAt}) =>
    measuredOn === undefined || MEASURED_ON.some(known => known === measuredOn)
      ? []
      : [{at: groupAt, say: messages.say('measured-on-unknown', {value: measuredOn.slice(0, 60), known: MEASURED_ON})}],
  )
}

function notText(file: Exclude<EvidenceFile, {kind: 'text'}>): Message {
  const name = file.path
  switch (file.kind) {
    case 'absent':
      return messages.say('absent', {name})
    case 'folder':
    case 'link':
    case 'submodule':
      return messages.say('not-a-file', {name})
    case 'pointer':
      return messages.say('large-file-pointer', {name})
    case 'empty':
      return messages.say('file-empty', {name})
    case 'binary':
    case 'not-utf8':
      return messages.say('not-text', {name})
    case 'too-large':
      return messages.say('file-too-large', {name, size: file.size, limit: file.limit})
    case 'unreadable':
      return messages.say('unreadable', {name, why: file.why})
  }
}

/** A file can be wrong in a hundred thousand places; it is enough to name the first and count the rest. */
function atMost(problems: readonly Problem[], most: number): readonly Problem[] {
  const rest = problems[most - 1]
  if (problems.length <= most || !rest) return problems
  return [...problems.slice(0, most - 1), {at: rest.at, say: messages.say('more', {count: problems.length - most + 1})}]
}
