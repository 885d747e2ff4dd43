import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {fields} from '../src/generated/fields.js'
import {packs} from '../src/generated/packs.js'
import {gate as gateValidator} from '../src/generated/validators/gate.js'
import {organisation as organisationValidator} from '../src/generated/validators/organisation.js'
import {waivers as waiversValidator} from '../src/generated/validators/waivers.js'
import {examine} from '../src/github/doctor/diagnose.ts'
import {inTree} from '../src/github/doctor/testing.ts'
import {type ReadWorkflow, readWorkflow} from '../src/github/doctor/workflow.ts'
import {readEvent} from '../src/github/event.ts'
import {RATIFIED_FILE, readRatified} from '../src/github/sweep/ratified.ts'
import {messages} from '../src/init/messages.ts'
import {REVIEW_WORKFLOW, reviewWorkflowText, WORKFLOW, workflowText} from '../src/init/workflow.ts'
import {renderer} from '../src/language/render.ts'
import {readGate, readOrganisation} from '../src/policy/organisation.ts'
import {ownerProblems} from '../src/policy/owners.ts'
import {readWaivers} from '../src/policy/waivers.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Validator} from '../src/text/conform.ts'
import {LANGUAGES} from '../src/words/language.ts'
import {type LanguageService, languageService} from './language-service.ts'

/** Every piece of YAML that the how-to pages show is held against what reads it; what `init` writes is what they show. */

const FOLDER = join(import.meta.dirname, '../docs/how-to')
const pages = (await readdir(FOLDER)).filter(name => name.endsWith('.md')).sort()
const texts = await Promise.all(pages.map(page => readFile(join(FOLDER, page), 'utf8')))

interface Block {
  readonly page: string
  readonly mark: string
  readonly text: string
}
const blocks = pages.flatMap((page, i): Block[] => {
  const fence = /(?:^ *<!-- (?<mark>[^\n]*?) -->\n)?^(?<indent> *)```yaml\n(?<text>[\s\S]*?)^ *```$/gm
  return [...(texts[i] ?? '').matchAll(fence)].map(({groups = {}}) => ({
    page,
    mark: groups['mark'] ?? '',
    text: (groups['text'] ?? '').replaceAll(new RegExp(`^${groups['indent'] ?? ''}`, 'gm'), ''),
  }))
})
const marked = (mark: string) => blocks.filter(block => block.mark === mark)

let service: LanguageService
beforeAll(async () => {
  service = await languageService()
})
afterAll(async () => {
  await service[Symbol.asyncDispose]()
})

test('every block of YAML says what it is', () => {
  const known =
    /^(?:workflow: (?:main|review|guarded|queue|guarded queue|gitea)|part of a workflow|gate\.yml|ungated\.yml|organisation\.yml|waivers\.yml|ethics\.yml|gitlab-ci\.yml|azure-pipelines\.yml)$/
  expect(blocks.length).toBeGreaterThan(10)
  expect(blocks.filter(({mark}) => !known.test(mark))).toEqual([])
})

test.each(blocks)('$page, $mark: is YAML without a fault', ({text}) => {
  const {errors, warnings} = parseDocument(text, {strict: true, uniqueKeys: true})
  expect([...errors, ...warnings]).toEqual([])
})

describe('workflows', () => {
  const shown = blocks.filter(({mark}) => mark.startsWith('workflow: '))
  test('there are some', () => expect(shown).toHaveLength(6))

  test.each(shown)('$page, $mark: is what GitHub expects', async ({text}) => {
    expect(await service.faults('.github/workflows/ethics-gate.yml', text)).toEqual([])
  })

  test('the part that a page shows is a part of what init writes', () => {
    for (const {text} of marked('part of a workflow'))
      for (const line of text.trimEnd().split('\n')) expect(workflow('en').split('\n')).toContain(line)
  })
})

const bytes = (text: string) => new TextEncoder().encode(text)

function workflow(language: (typeof LANGUAGES)[number], action = 'your-organisation/ethics-gate@v0.1.0'): string {
  return workflowText({action, defaultBranch: 'main'}, renderer(language, [messages]))
}

describe('what init writes', () => {
  test.each(LANGUAGES)('are workflows that GitHub understands: %s', async language => {
    const write = renderer(language, [messages])
    expect(await service.faults(WORKFLOW, workflow(language))).toEqual([])
    expect(await service.faults(REVIEW_WORKFLOW, reviewWorkflowText(write))).toEqual([])
    const action = `example/ethics-gate@${'0f'.repeat(20)}`
    const other = workflowText({action, defaultBranch: 'release/1#x,y', language}, write)
    expect(await service.faults(WORKFLOW, other)).toEqual([])
    expect(parseDocument(other).toJS()).toMatchObject({
      on: {push: {branches: ['release/1#x,y']}},
      jobs: {judge: {steps: [{uses: action, with: {language}}]}},
    })
  })

  test('is what the page shows, to the last letter', () => {
    expect(marked('workflow: main').map(({text}) => text)).toEqual([workflow('en')])
    expect(marked('workflow: review').map(({text}) => text)).toEqual([reviewWorkflowText(renderer('en', [messages]))])
  })

  test('gives no more than is needed, to nothing but the job that judges', () => {
    const judge = parseDocument(workflow('en')).toJS()
    expect(judge.permissions).toEqual({})
    expect(judge.jobs.judge.permissions).toEqual({contents: 'read', 'pull-requests': 'write', statuses: 'write'})
    expect(Object.keys(judge.jobs)).toEqual(['judge'])
    expect(judge.jobs.judge.steps.every((step: object) => !('run' in step))).toBe(true)
    // A run that is cancelled could be the one that turns green to red.
    expect(judge.jobs.judge.concurrency).toMatchObject({'cancel-in-progress': false, queue: 'max'})
    const review = parseDocument(reviewWorkflowText(renderer('en', [messages]))).toJS()
    expect(review.permissions).toEqual({})
    expect(review.jobs.wake.permissions).toBeUndefined()
    expect(Object.keys(review.on)).toEqual(['pull_request_review'])
  })

  /** What doctor finds missing or risky because of these workflows, in a repository where all else is in order. */
  const found = (...texts: readonly string[]) => {
    const review = readWorkflow(REVIEW_WORKFLOW, bytes(reviewWorkflowText(renderer('en', [messages]))))
    const examined = (workflows: readonly ReadWorkflow[]) =>
      examine(inTree({workflows}))
        .diagnoses.filter(({state}) => state === 'missing' || state === 'risk')
        .map(({id}) => id)
    const without = examined([])
    return examined([...texts.map(text => readWorkflow(WORKFLOW, bytes(text))), review]).filter(
      id => !without.includes(id),
    )
  }

  test('is in order to doctor: a tag is no commit, and what the guarded grade asks besides, its page shows', () => {
    expect(found(workflow('en'))).toEqual(['pinned', 'environment'])
    expect(found(workflow('en', `example/ethics-gate@${'0f'.repeat(20)}`))).toEqual(['environment'])
    expect(found(marked('workflow: guarded')[0]?.text ?? '')).toEqual(['pinned'])
  })

  test('the guarded grade with a queue is the guarded workflow, woken by a file of the queue that may nothing', () => {
    const [guarded = '', queued = '', wake = ''] = ['guarded', 'guarded queue', 'queue'].map(
      name => marked(`workflow: ${name}`)[0]?.text ?? '',
    )
    const {name, permissions, on, jobs} = parseDocument(wake).toJS()
    expect({permissions, on}).toEqual({permissions: {}, on: {merge_group: {types: ['checks_requested']}}})
    expect(jobs.wake).toEqual({'runs-on': 'ubuntu-latest', 'timeout-minutes': 2, steps: [{run: 'true'}]})
    expect(
      queued.replace(`, ${name}]`, ']').replace(" ||\n      github.event.workflow_run.event == 'merge_group')", ')'),
    ).toBe(guarded)
    // The queue's own copy must never hold the key.
    expect(parseDocument(queued).toJS().on).not.toHaveProperty('merge_group')
    expect(found(queued)).toEqual(['pinned'])
  })

  test('a group that wakes it is judged as one that the queue sends itself', () => {
    const head = '1'.repeat(40)
    const base = '2'.repeat(40)
    const branch = `gh-readonly-queue/release/1/pr-7-${base}`
    const event = (name: string, document: object) => readEvent(name, () => bytes(JSON.stringify(document)), false)
    expect(event('workflow_run', {workflow_run: {event: 'merge_group', head_sha: head, head_branch: branch}})).toEqual(
      event('merge_group', {
        merge_group: {
          head_sha: head,
          head_ref: `refs/heads/${branch}`,
          base_sha: base,
          base_ref: 'refs/heads/release/1',
        },
      }),
    )
  })

  test('never names itself as what wakes it', () => {
    const judge = parseDocument(workflow('en')).toJS()
    const review = parseDocument(reviewWorkflowText(renderer('en', [messages]))).toJS()
    expect(judge.on.workflow_run.workflows).toEqual([review.name])
    expect(review.name).not.toBe(judge.name)
    expect(judge.on).not.toHaveProperty('pull_request_review')
  })
})

describe('files of the gate folder and the organisation', () => {
  test.each(marked('gate.yml'))('$page: gate.yml can be read', ({text}) => {
    const {gate, problems} = readGate('gate.yml', bytes(text), gateValidator as Validator)
    expect(problems).toEqual([])
    // Owners that the organisation file names are not known here.
    if (gate && !gate.organisation) expect(ownerProblems(gate, gate.roles)).toEqual([])
  })

  test.each(marked('ungated.yml'))('$page: ungated.yml can be read', async ({text}) => {
    const {commits, faults} = await readRatified(treeOf({[RATIFIED_FILE]: text}))
    expect({count: commits.size, faults}).toEqual({count: 1, faults: []})
  })

  test.each(marked('waivers.yml'))('$page: waivers.yml can be read, and its rules are there', async ({text}) => {
    const {waivers, problems} = readWaivers('waivers.yml', bytes(text), waiversValidator as Validator)
    expect(problems).toEqual([])
    const all = await Promise.all(Object.values(packs).map(load => load()))
    const rules = new Map(all.flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const)))
    for (const one of waivers?.decisions ?? []) {
      const rule = one.kind === 'waive' ? rules.get(one.rule) : undefined
      expect(rule?.waiver).toMatchObject({by: one.by.role})
    }
  })

  test.each(marked('organisation.yml'))('$page: the organisation file can be read', async ({text}) => {
    const policies = new Map(
      await Promise.all(Object.entries(packs).map(async ([id, load]) => [id, await load()] as const)),
    )
    const format = {validator: organisationValidator as Validator, fields, policies}
    expect(readOrganisation('organisation.yml', bytes(text), format).problems).toEqual([])
  })
})
