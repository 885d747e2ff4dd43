import type {Attributes, ResultFile} from '../../../declaration/declaration.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import {MEASURED_ON} from '../../../declaration/schema/vocabulary.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import type {EvidenceFile} from '../../file.ts'
import {contradictions} from '../consistency/contradictions.ts'
import {undeclaredNames} from '../consistency/names.ts'
import type {BiasEvidence} from '../evidence.ts'
import type {Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {assemble} from './assemble.ts'
import {isCanonical, readCanonical} from './canonical.ts'
import {type ResultDocument, readDocument} from './document.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import type {Given, Recognise} from './format.ts'
import {inPlannedOrder} from './intersections.ts'
import {readRows} from './mapped-csv.ts'
import {readTree} from './mapped-json.ts'
import {inTable, namesOf, saysWhere} from './names.ts'
import {notText} from './not-text.ts'
import {ordinaryMark} from './precision.ts'
import {holdAgainst} from './stated.ts'
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
 *
 * @param recognise see `formats.ts`; a file for which `isReadByItself` never asks for it
 */
export function importWith(recognise: Recognise, file: EvidenceFile, entry: ResultEntry): BiasEvidence {
  const {result, at, attributes} = entry
  const read =
    file.kind === 'text' ? readResult(file, entry, recognise) : unread('unrecognised', [{at, say: notText(file)}])
  const {notes = [], stated = [], described = []} = read
  const figures = inPlannedOrder(read.figures, attributes)
  const {
    measurements,
    problems: unclear,
    notes: known,
  } = assemble(figures, {
    precision: result.precision ?? {},
    decimal: result.table?.decimal ?? 'point',
  })
  const held = holdAgainst(stated, measurements)
  const mark = ordinaryMark(result.precision ?? {})
  const silent = figures.length === 0 && read.problems.length === 0 && read.noTest === undefined
  const problems = [
    ...read.problems,
    ...(mark === undefined ? [] : [{at, say: messages.say('hidden-mark-number', {mark})}]),
    ...(silent ? [{at, say: messages.say('no-figures', {})}] : []),
    ...undeclaredNames(figures, attributes),
    ...unknownData(figures),
    ...unclear,
    ...contradictions(measurements),
    ...percentages(figures, measurements),
    ...held.problems,
  ]
  return {
    format: read.format,
    ...(read.why && {why: read.why}),
    ...(read.noTest && {noTest: read.noTest}),
    measurements,
    problems: atMost(problems, MOST_PROBLEMS),
    notes: atMost([...notes, ...known, ...held.notes], MOST_PROBLEMS),
    stated,
    ...(described.length > 0 && {described}),
  }
}

type ReadResult = Reading & Pick<BiasEvidence, 'format' | 'why' | 'noTest'>

function unread(format: string, problems: readonly Problem[]): ReadResult {
  return {format, figures: [], problems}
}

function readResult(
  {path, text}: {path: string; text: string},
  {result, at, defaults, attributes}: ResultEntry,
  recognise: Recognise,
): ReadResult {
  const mapping = result.table && saysWhere(result.table) ? result.table : undefined
  const {document, problems, notes} = readDocument(path, text, {headerRow: result.table?.header_row ?? 1})
  if (!document) return unread(mapping ? formatOf(mapping) : 'unrecognised', problems)
  const given: Given = {defaults: withDefaults(result, defaults), at, names: namesOf(result.table), attributes}
  const done = mapping
    ? {format: formatOf(mapping), ...readMapped(document, mapping, given)}
    : readRecognised(document, given, recognise)
  return {...done, problems: [...problems, ...done.problems], notes: [...notes, ...(done.notes ?? [])]}
}

function formatOf({path}: Mapping): string {
  return path === undefined ? 'mapped-csv' : 'mapped-json'
}

function readMapped(document: ResultDocument, mapping: Mapping, given: Given): Reading {
  const misfit = (field: string): Reading => ({
    figures: [],
    problems: [{at: inTable(given.at, field), say: messages.say('mapping-misfit', {field})}],
  })
  if (document.kind === 'tree')
    return mapping.path === undefined
      ? {figures: [], problems: [{at: given.at, say: messages.say('json-needs-path', {})}]}
      : readTree(document.root, mapping, given)
  if (mapping.path !== undefined || document.kind === 'text') return misfit('path')
  return mapping.groups === 'columns'
    ? readColumns(document.table, mapping, given)
    : readRows(document.table, mapping, given)
}

function readRecognised(document: ResultDocument, given: Given, recognise: Recognise): ReadResult {
  if (document.kind === 'table' && isCanonical(document.table.headers))
    return {format: 'canonical', ...readCanonical(document.table, given)}
  const found = recognise(document)
  if (found?.kind === 'format') {
    const {format, why} = found
    return {format: format.name, why, ...format.read(document, given)}
  }
  if (found) return {format: 'document', figures: [], problems: [], noTest: found.why}
  if (document.kind === 'table') return {format: 'canonical', ...readCanonical(document.table, given)}
  return unread('unrecognised', [{at: given.at, say: messages.say('unrecognised', {name: document.path})}])
}

/** Does the declaration say where the figures stand, or is it our own report? Then no other format is looked for. */
export function isReadByItself({path, text}: {path: string; text: string}, {table}: ResultFile): boolean {
  if (table && saysWhere(table)) return true
  const header = /^\uFEFF?([^\r\n]{0,2000})/.exec(text)?.[1] ?? ''
  return /\.(csv|tsv)$/i.test(path) && isCanonical(header.split(/[,;\t]/).map(name => name.trim().replaceAll('"', '')))
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

/** Rounded percentages under the names of counts, as some publish them. A file that gives `n` beside them says what they are. */
function percentages(figures: readonly Figure[], measurements: readonly Measurement[]): Problem[] {
  const [first, ...others] = measurements
  if (!first || others.length === 0 || figures.some(({name}) => name === 'n')) return []
  const near100 = measurements.every(
    ({n, counts}) => counts?.kind === 'confusion' && n !== null && n[0] >= 98 && n[1] <= 102,
  )
  const at = first.from[0]
  return near100 && at ? [{at, say: messages.say('percentages', {event: first.event})}] : []
}

function unknownData(figures: readonly Figure[]): Problem[] {
  const first = new Map(figures.toReversed().map(figure => [figure.measuredOn, figure]))
  return [...first.values()].flatMap(({measuredOn, groupAt}) =>
    measuredOn === undefined || MEASURED_ON.some(known => known === measuredOn)
      ? []
      : [{at: groupAt, say: messages.say('measured-on-unknown', {value: measuredOn.slice(0, 60), known: MEASURED_ON})}],
  )
}

/** A file can be wrong in a hundred thousand places; it is enough to name the first and count the rest. */
function atMost(problems: readonly Problem[], most: number): readonly Problem[] {
  const rest = problems[most - 1]
  if (problems.length <= most || !rest) return problems
  return [...problems.slice(0, most - 1), {at: rest.at, say: messages.say('more', {count: problems.length - most + 1})}]
}
