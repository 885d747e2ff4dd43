import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readWorkflow, type Workflow} from './workflow.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const PATH = '.github/workflows/ethics-gate.yml'

function read(text: string): Workflow {
  const found = readWorkflow(PATH, bytes(text))
  if (found.kind === 'unreadable') throw new Error(`unreadable at line ${found.line}`)
  return found.workflow
}

const GATE = `name: ethics-gate
on:
  pull_request_target:
    types: [opened, synchronize, reopened]
    paths: ["projects/**"]
  merge_group:
  schedule: [{cron: "0 3 * * 1"}]
permissions: {contents: read, statuses: write}
concurrency: {group: "gate-\${{ github.event.number }}", cancel-in-progress: true}
jobs:
  judge:
    name: Ethics
    runs-on: [self-hosted, linux]
    environment: {name: gate}
    continue-on-error: \${{ github.event_name == 'schedule' }}
    strategy: {matrix: {language: [nl, da]}}
    steps:
      - uses: example/ethics-gate@1111111111111111111111111111111111111111
        with: {language: nl, strict: true}
      - run: echo done
        if: always()
`

describe('a workflow', () => {
  test('is read as far as it decides whether the gate holds', () => {
    const workflow = read(GATE)
    expect([...workflow.events.keys()]).toEqual(['pull_request_target', 'merge_group', 'schedule'])
    expect(workflow.events.get('pull_request_target')).toEqual({
      types: ['opened', 'synchronize', 'reopened'],
      filters: ['paths'],
      workflows: [],
    })
    expect(workflow.permissions).toEqual({
      kind: 'named',
      levels: new Map([
        ['contents', 'read'],
        ['statuses', 'write'],
      ]),
    })
    expect(workflow.cancels).toBe('yes')
    expect(workflow.jobs).toHaveLength(1)
    expect(workflow.jobs[0]).toMatchObject({
      id: 'judge',
      name: 'Ethics',
      runsOn: ['self-hosted', 'linux'],
      environment: 'gate',
      continues: 'depends',
      matrix: true,
      cancels: 'no',
      condition: undefined,
    })
    expect(workflow.jobs[0]?.steps[0]?.with).toEqual(
      new Map([
        ['language', 'nl'],
        ['strict', 'true'],
      ]),
    )
    expect(workflow.jobs[0]?.steps[1]).toMatchObject({runs: true, condition: 'always()'})
  })

  test.each([
    ['on: push', ['push']],
    ['on: [push, pull_request]', ['push', 'pull_request']],
    ['"on": {push: {branches: [main]}}', ['push']],
    ['on:\n  workflow_dispatch:', ['workflow_dispatch']],
  ])('names its events in any of the ways that GitHub reads: %s', (text, events) => {
    expect([...read(text).events.keys()]).toEqual(events)
  })

  test('may say all permissions at once, or none', () => {
    expect(read('permissions: write-all').permissions).toEqual({kind: 'all', level: 'write'})
    expect(read('permissions: read-all').permissions).toEqual({kind: 'all', level: 'read'})
    expect(read('permissions: {}').permissions).toEqual({kind: 'named', levels: new Map()})
    expect(read('on: push').permissions).toBeUndefined()
  })

  test('may share parts by anchors', () => {
    const jobs = read('jobs:\n  a: &job\n    runs-on: ubuntu-latest\n  b: *job').jobs
    expect(jobs.map(({id, runsOn}) => [id, runsOn])).toEqual([
      ['a', ['ubuntu-latest']],
      ['b', ['ubuntu-latest']],
    ])
  })

  test.each([
    ['is no YAML', 'on: push\njobs:\n  a: [', 3],
    ['has a key twice', 'on: push\non: pull_request', 2],
    ['has several documents', 'on: push\n---\non: push', 2],
    ['is a list', '- on: push', 1],
    ['is empty', '', 1],
    ['is too deep', `on: ${'['.repeat(100)}`, 1],
    ['is a bomb', `a: &a [1,2,3]\nb: &b [${'*a,'.repeat(80)}]\nc: [${'*b,'.repeat(80)}]`, 1],
  ])('that %s is unreadable, and not empty', (_, text, line) => {
    expect(readWorkflow(PATH, bytes(text))).toEqual({kind: 'unreadable', path: PATH, line})
  })

  test('has no prototype to reach', () => {
    const workflow = read('jobs: {__proto__: {runs-on: x}, constructor: {runs-on: y}}\non: {__proto__: {}}')
    expect(workflow.jobs.map(({id}) => id)).toEqual(['__proto__', 'constructor'])
    expect([...workflow.events.keys()]).toEqual(['__proto__'])
  })

  test('never makes the reader throw', () => {
    const words = fc.constantFrom(
      'on',
      'jobs',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '!x',
      '"',
      'push',
      '#',
      '?',
      '|',
    )
    fc.assert(
      fc.property(fc.array(words, {maxLength: 60}), parts => {
        expect(['read', 'unreadable']).toContain(readWorkflow(PATH, bytes(parts.join(''))).kind)
      }),
    )
  })
})
