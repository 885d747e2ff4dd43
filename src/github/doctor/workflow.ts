import {Composer} from 'yaml'
import {decode} from '../../text/decode.ts'
import {DOCUMENT_LIMITS} from '../../text/limits.ts'
import {Lines} from '../../text/lines.ts'
import {boundedTokens} from '../../text/yaml-tokens.ts'
import type {Path} from '../../words/place.ts'

/** A workflow file, as far as it decides whether a gate holds; see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax. */
export interface Workflow {
  readonly path: Path
  readonly name: string | undefined
  readonly events: ReadonlyMap<string, Trigger>
  /** `undefined`: the repository's default holds. */
  readonly permissions: Permissions | undefined
  readonly cancels: Tri
  readonly jobs: readonly Job[]
}

/** `depends`: an expression decides it during the run. */
export type Tri = 'no' | 'yes' | 'depends'

export interface Trigger {
  readonly types: readonly string[] | undefined
  /** `paths`, `branches-ignore` and the like that are set. */
  readonly filters: readonly string[]
  /** Names of the workflows after which `workflow_run` runs. */
  readonly workflows: readonly string[]
}

export type Permissions =
  | {readonly kind: 'all'; readonly level: 'read' | 'write'}
  | {readonly kind: 'named'; readonly levels: ReadonlyMap<string, string>}

export interface Job {
  readonly id: string
  /** The name of its check: what is written, or the id. */
  readonly name: string
  /** A workflow that it calls. */
  readonly calls: string | undefined
  readonly runsOn: readonly string[]
  readonly matrix: boolean
  readonly condition: string | undefined
  readonly continues: Tri
  readonly cancels: Tri
  readonly permissions: Permissions | undefined
  readonly environment: string | undefined
  readonly steps: readonly Step[]
}

export interface Step {
  readonly uses: string | undefined
  readonly with: ReadonlyMap<string, string>
  readonly runs: boolean
  readonly condition: string | undefined
  readonly continues: Tri
}

export type ReadWorkflow =
  | {readonly kind: 'read'; readonly workflow: Workflow}
  | {readonly kind: 'unreadable'; readonly path: Path; readonly line: number}

type Value = string | number | boolean | null | readonly Value[] | ReadonlyMap<unknown, Value>
type Fields = ReadonlyMap<unknown, Value>

const NONE: Fields = new Map()

/** Reads a workflow as data: YAML 1.2, bounded in size, depth and aliases. What cannot be read is said, never taken for empty. */
export function readWorkflow(path: Path, bytes: Uint8Array): ReadWorkflow {
  if (bytes.length > DOCUMENT_LIMITS.bytes) return {kind: 'unreadable', path, line: 1}
  const decoded = decode(path, bytes)
  if ('problem' in decoded) return {kind: 'unreadable', path, line: 1}
  const root = parse(decoded.text)
  if (typeof root === 'number') return {kind: 'unreadable', path, line: root}
  return {
    kind: 'read',
    workflow: {
      path,
      name: text(root.get('name')),
      events: eventsOf(root.get('on') ?? null),
      permissions: permissionsOf(root.get('permissions')),
      cancels: cancelling(root.get('concurrency')),
      jobs: [...fields(root.get('jobs'))].map(([id, job]) => jobOf(String(id), fields(job))),
    },
  }
}

/** The root, or the line at which the text is no document that we read. */
function parse(text: string): Fields | number {
  const composer = new Composer({schema: 'core', version: '1.2', uniqueKeys: true, merge: false})
  const lineAt = (offset: number) => new Lines(text).at(offset).line
  let refused: number | undefined
  const tokens = boundedTokens(text, ({offset}) => {
    refused ??= offset
  })
  const documents = []
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document)
    if (documents.length > 1) return lineAt(document.range[0])
  }
  const [document] = documents
  const error = refused ?? document?.errors[0]?.pos[0]
  if (error !== undefined || document === undefined) return lineAt(error ?? 0)
  try {
    const value: unknown = document.toJS({mapAsMap: true, maxAliasCount: DOCUMENT_LIMITS.aliases})
    return value instanceof Map ? (value as Fields) : 1
  } catch {
    return 1
  }
}

function eventsOf(on: Value): Map<string, Trigger> {
  if (typeof on === 'string') return new Map([[on, PLAIN]])
  if (isList(on)) return new Map(on.map(name => [String(name), PLAIN]))
  return new Map([...fields(on)].map(([name, trigger]) => [String(name), triggerOf(fields(trigger))]))
}

const PLAIN: Trigger = {types: undefined, filters: [], workflows: []}
const FILTERS = ['paths', 'paths-ignore', 'branches', 'branches-ignore', 'tags', 'tags-ignore']

function triggerOf(trigger: Fields): Trigger {
  const types = trigger.get('types')
  return {
    types: types === undefined || types === null ? undefined : texts(types),
    filters: FILTERS.filter(name => trigger.has(name)),
    workflows: texts(trigger.get('workflows')),
  }
}

function jobOf(id: string, job: Fields): Job {
  const matrix = fields(job.get('strategy')).get('matrix')
  return {
    id,
    name: text(job.get('name')) ?? id,
    calls: text(job.get('uses')),
    runsOn: labelsOf(job.get('runs-on')),
    matrix: matrix !== undefined && matrix !== null,
    condition: text(job.get('if')),
    continues: tri(job.get('continue-on-error')),
    cancels: cancelling(job.get('concurrency')),
    permissions: permissionsOf(job.get('permissions')),
    environment: text(job.get('environment')) ?? text(fields(job.get('environment')).get('name')),
    steps: listOf(job.get('steps')).map(step => stepOf(fields(step))),
  }
}

function stepOf(step: Fields): Step {
  const given = [...fields(step.get('with'))].flatMap(([name, value]): [string, string][] => {
    const written = text(value)
    return written === undefined ? [] : [[String(name), written]]
  })
  return {
    uses: text(step.get('uses')),
    with: new Map(given),
    runs: step.has('run'),
    condition: text(step.get('if')),
    continues: tri(step.get('continue-on-error')),
  }
}

function labelsOf(runsOn: Value | undefined): string[] {
  const group = fields(runsOn)
  return group.size > 0 ? [...texts(group.get('labels')), ...texts(group.get('group'))] : texts(runsOn)
}

function permissionsOf(value: Value | undefined): Permissions | undefined {
  if (value === undefined) return undefined
  if (value === 'read-all' || value === 'write-all')
    return {kind: 'all', level: value === 'read-all' ? 'read' : 'write'}
  return {kind: 'named', levels: new Map([...fields(value)].map(([name, level]) => [String(name), String(level)]))}
}

function cancelling(concurrency: Value | undefined): Tri {
  return tri(fields(concurrency).get('cancel-in-progress'))
}

function tri(value: Value | undefined): Tri {
  if (value === true || value === 'true') return 'yes'
  return typeof value === 'string' && value.includes('${{') ? 'depends' : 'no'
}

function text(value: Value | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

function texts(value: Value | undefined): string[] {
  const one = text(value)
  return one === undefined ? listOf(value).flatMap(item => text(item) ?? []) : [one]
}

function listOf(value: Value | undefined): readonly Value[] {
  return value !== undefined && isList(value) ? value : []
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function fields(value: Value | undefined): Fields {
  return value instanceof Map ? value : NONE
}
