import {conform, type Validator} from '../text/conform.ts'
import {decode} from '../text/decode.ts'
import {type JsonNode, readJson} from '../text/json.ts'
import {messages as reading} from '../text/messages.ts'
import {find, listNode, type MapNode, mapNode, type Node} from '../text/node.ts'
import type {Subject} from '../words/finding.ts'
import {type Path, type Place, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {BaselineData, EntryData} from './baseline-schema.ts'
import type {Waivable} from './waivers-schema.ts'

export type Bounds = readonly [number, number]

/** A measured difference on the baseline: where it was measured, what it was, and the best it ever was. */
export interface BaselineFigure {
  readonly metric: string
  readonly event: string
  readonly attribute: string
  readonly group: string
  readonly against: string
  readonly side: string
  readonly effect: 'ratio' | 'difference' | 'rate'
  readonly population?: string
  readonly measuredOn?: string
  readonly value?: Bounds
  readonly best?: Bounds
}

export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  readonly subject: Subject
  readonly outcome: Waivable
  /** Key of what is said of it, and a digest of what it is filled in with: one of many does not stand for the others. */
  readonly key: string
  readonly said: string
  readonly figure?: BaselineFigure
  /** Digest of the content that the finding is about. */
  readonly covered: string
  readonly since: string
  readonly until: string
  /** Where it stands, once it was read from a file. */
  readonly at?: Place
}

export interface Baseline {
  readonly file: Path
  readonly made: string
  /** Every project that was ever looked at: none of them is new twice. */
  readonly projects: readonly string[]
  readonly entries: readonly BaselineEntry[]
}

/** `baseline.json` of the gate folder. With any problem in it nothing is tolerated. */
export function readBaseline(
  file: Path,
  bytes: Uint8Array,
  validator: Validator,
): {baseline?: Baseline; problems: readonly Problem[]} {
  const decoded = decode(file, bytes)
  if ('problem' in decoded) return {problems: [decoded.problem]}
  const read = readJson(file, decoded.text)
  if (!read.root) return {problems: read.problems}
  const document = nodeOf(read.root)
  if (document.kind !== 'map') return {problems: [{at: startOf(file), say: reading.say('not-a-map', {})}]}
  const {valid, problems: invalid} = conform<BaselineData>(document, validator, {placeholders: false})
  const problems = [...read.problems, ...invalid]
  if (!valid || problems.length > 0) return {problems}
  const {value, root} = valid
  const entries = value.entries.map((entry, i) => entryOf(entry, find(root, ['entries', i])?.at ?? root.at))
  return {baseline: {file, made: value.made, projects: value.projects, entries}, problems}
}

function entryOf({project, system, subject, figure, ...rest}: EntryData, at: Place): BaselineEntry {
  const {measured_on: measuredOn, value, best, population, ...where} = figure ?? {}
  return {
    ...rest,
    subject: {project, system, ...subject},
    ...(figure && {
      figure: {
        ...(where as Omit<BaselineFigure, 'value' | 'best'>),
        ...(population !== undefined && {population}),
        ...(measuredOn !== undefined && {measuredOn}),
        ...(value && {value: [value[0], value[1]] as const}),
        ...(best && {best: [best[0], best[1]] as const}),
      },
    }),
    at,
  }
}

/** The file as it is written: one entry a line, sorted, so that a change of it can be read. */
export function printBaseline({made, projects, entries}: Baseline): string {
  const lines = [...entries].sort(byPlace).map(entry => `    ${JSON.stringify(written(entry))}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  const known = JSON.stringify([...new Set(projects)].sort())
  return `{\n  "baseline": 1,\n  "made": ${JSON.stringify(made)},\n  "projects": ${known},\n  "entries": ${list}\n}\n`
}

function written({subject, figure, at: _, ...rest}: BaselineEntry): EntryData {
  const {project, system, kind, id} = subject
  const {measuredOn, value, best, ...where} = figure ?? {}
  const {fingerprint, rule, outcome, key, said, covered, since, until} = rest
  return {
    rule,
    project,
    system,
    subject: {kind, id},
    outcome,
    key,
    ...(figure && {
      figure: {
        ...(where as Omit<BaselineFigure, 'value' | 'best'>),
        ...(measuredOn !== undefined && {measured_on: measuredOn}),
        ...(value && {value: [value[0], value[1]]}),
        ...(best && {best: [best[0], best[1]]}),
      },
    }),
    since,
    until,
    fingerprint,
    said,
    covered,
  }
}

function byPlace(one: BaselineEntry, other: BaselineEntry): number {
  const [a, b] = [sortKey(one), sortKey(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

function sortKey({rule, subject, key, figure, said}: BaselineEntry): string {
  const {project, system, kind, id} = subject
  const {metric = '', attribute = '', group = '', against = '', side = '', effect = ''} = figure ?? {}
  return JSON.stringify([project, system, rule, kind, id, key, attribute, metric, group, against, side, effect, said])
}

/** JSON as a schema reads it: every value is text until the schema gives it its type. What is no value is not there. */
function nodeOf(node: JsonNode): Node {
  if (node.kind === 'scalar') return {kind: 'scalar', at: node.at, keyAt: node.keyAt, value: node.value}
  if (node.kind === 'list') return listNode(node.at, node.items.map(nodeOf))
  return mapNode(
    node.at,
    [...node.entries].map(([key, value]) => [key, nodeOf(value)] as const),
  ) satisfies MapNode
}
