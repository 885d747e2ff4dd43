import {type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {Facts} from '../facts.ts'
import {gateJobs} from '../gate-jobs.ts'
import {messages} from '../messages.ts'
import {lines} from '../settings.ts'
import type {Workflow} from '../workflow.ts'

/** Activities of a pull request after which the verdict may be another one, or an old one must no longer stand. */
export const TYPES = ['opened', 'synchronize', 'reopened', 'edited', 'ready_for_review', 'closed'] as const
/** What GitHub takes where a workflow names none. */
const DEFAULT_TYPES: readonly string[] = ['opened', 'synchronize', 'reopened']

const TARGET = 'pull_request_target'
export const DEFAULT_PATH = '.github/workflows/ethics-gate.yml'

/** Is there a workflow that runs the gate, from the default branch, on everything that can change the verdict? */
export function eventQuestions(facts: Facts): Diagnosis[] {
  const all = [...new Set(gateJobs(facts.tree.workflows).map(({workflow}) => workflow))]
  const deciding = all.filter(workflow => workflow.events.has(TARGET))
  return [
    ...unreadable(facts),
    there(all, facts),
    ...(all.length > 0 ? [target(all, deciding)] : []),
    ...deciding.flatMap(workflow => [types(workflow), ...filters(workflow)]),
    ...(deciding.length > 0 ? [wakes(deciding, facts), renews(deciding, facts), ...queue(deciding, facts)] : []),
  ]
}

/** A file that is not read may be the gate's own, or write its status. */
function unreadable({tree}: Facts): Diagnosis[] {
  return tree.workflows.flatMap(read =>
    read.kind === 'read'
      ? []
      : diagnosis(
          {id: 'workflow-readable', about: read.path, ask: messages.say('workflow-readable', {path: read.path})},
          lacking('risk', messages.say('workflow-readable-risk', {line: read.line})),
        ),
  )
}

function there(all: readonly Workflow[], {branches}: Facts): Diagnosis {
  const elsewhere = branches.flatMap(({protection: {workflows}}) => (workflows.kind === 'known' ? workflows.value : []))
  const head = {
    id: 'gate-workflow',
    grade: 'advisory',
    ask: messages.say('gate-workflow', {}),
    why: messages.say('gate-workflow-why', {}),
  } as const
  const [first] = all
  if (first) return diagnosis(head, ok(messages.say('gate-workflow-ok', {paths: all.map(({path}) => path)})))
  const [outside] = elsewhere
  if (outside) return diagnosis(head, ok(messages.say('gate-workflow-elsewhere', {path: outside.path})))
  return diagnosis(
    head,
    lacking(
      'missing',
      messages.say('gate-workflow-missing', {}),
      lines(DEFAULT_PATH, 'on:', '  pull_request_target:', `    types: [${TYPES.join(', ')}]`),
    ),
  )
}

function target([first]: readonly Workflow[], deciding: readonly Workflow[]): Diagnosis {
  return diagnosis(
    {
      id: 'target-event',
      grade: 'advisory',
      ask: messages.say('target-event', {}),
      why: messages.say('target-event-why', {}),
    },
    deciding.length > 0
      ? ok()
      : lacking(
          'missing',
          messages.say('target-event-missing', {}),
          lines(first?.path ?? DEFAULT_PATH, 'on:', '  pull_request_target:', `    types: [${TYPES.join(', ')}]`),
        ),
  )
}

function types({path, events}: Workflow): Diagnosis {
  const named = events.get(TARGET)?.types ?? DEFAULT_TYPES
  const left = TYPES.filter(type => !named.includes(type))
  return diagnosis(
    {
      id: 'event-types',
      grade: 'advisory',
      about: path,
      ask: messages.say('event-types', {}),
      why: messages.say('event-types-why', {}),
    },
    left.length === 0
      ? ok()
      : lacking(
          'missing',
          messages.say('event-types-missing', {types: left}),
          lines(path, 'on:', '  pull_request_target:', `    types: [${TYPES.join(', ')}]`),
        ),
  )
}

/** A workflow that a filter leaves out reports nothing, so that a required status waits for ever. */
function filters({path, events}: Workflow): Diagnosis[] {
  return [TARGET, 'merge_group', 'pull_request_review'].flatMap(event => {
    const set = events.get(event)?.filters ?? []
    if (set.length === 0 && event !== TARGET) return []
    return diagnosis(
      {
        id: 'no-filter',
        grade: 'advisory',
        about: `${path} · ${event}`,
        ask: messages.say('no-filter', {event}),
        why: messages.say('no-filter-why', {}),
      },
      set.length === 0
        ? ok()
        : lacking(
            'missing',
            messages.say('no-filter-missing', {filters: set}),
            lines(path, ...set.map(name => `− ${name}: …`)),
          ),
    )
  })
}

/** A review wakes it by itself, by a comment, or by a workflow of its own that runs on reviews and does nothing else. */
function wakes(deciding: readonly Workflow[], {tree}: Facts): Diagnosis {
  const path = deciding[0]?.path ?? DEFAULT_PATH
  const awake =
    runsAfter('pull_request_review', deciding, tree) || deciding.some(({events}) => events.has('issue_comment'))
  return diagnosis(
    {id: 'wakes', ask: messages.say('wakes', {}), why: messages.say('wakes-why', {})},
    awake
      ? ok()
      : lacking(
          'risk',
          messages.say('wakes-risk', {}),
          lines(path, 'on:', '  workflow_run:', '    workflows: [ethics-gate review]', '    types: [completed]'),
        ),
  )
}

/** On an event, or woken by the end of a workflow that runs on it. */
function runsAfter(event: string, deciding: readonly Workflow[], {workflows}: Facts['tree']): boolean {
  const after = new Set(deciding.flatMap(({events}) => events.get('workflow_run')?.workflows ?? []))
  return workflows.some(
    read =>
      read.kind === 'read' &&
      read.workflow.events.has(event) &&
      (deciding.includes(read.workflow) || after.has(read.workflow.name ?? read.workflow.path)),
  )
}

function renews(deciding: readonly Workflow[], {branches}: Facts): Diagnosis {
  const left = ['push', 'schedule'].filter(name => !deciding.some(({events}) => events.has(name)))
  const path = deciding[0]?.path ?? DEFAULT_PATH
  return diagnosis(
    {id: 'renews', ask: messages.say('renews', {}), why: messages.say('renews-why', {})},
    left.length === 0
      ? ok()
      : lacking(
          'risk',
          messages.say('renews-risk', {events: left}),
          lines(
            path,
            'on:',
            '  push:',
            `    branches: [${branches.map(({name}) => name).join(', ')}]`,
            '  schedule:',
            '    - cron: "17 3 * * *"',
          ),
        ),
  )
}

function queue(deciding: readonly Workflow[], {branches, tree}: Facts): Diagnosis[] {
  const queued = branches.filter(({protection}) => protection.queue.kind === 'known' && protection.queue.value)
  const path = deciding[0]?.path ?? DEFAULT_PATH
  return queued.map(({name}) =>
    diagnosis(
      {
        id: 'queue-event',
        grade: 'advisory',
        about: name,
        ask: messages.say('queue-event', {branch: name}),
        why: messages.say('queue-event-why', {}),
      },
      runsAfter('merge_group', deciding, tree)
        ? ok()
        : lacking('missing', messages.say('queue-event-missing', {}), lines(path, 'on:', '  merge_group:')),
    ),
  )
}
