import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {result as conforms} from '../../src/generated/validators.js'
import {filesBelow, ROOT} from '../../tools/files.ts'
import {startHub} from '../emulator/hub.ts'
import {markupIn} from '../markup.ts'
import {type Files, gitRepository, type TemporaryRepository, temporaryFolder} from '../repositories.ts'
import {bundledAction} from './bundled.ts'
import {type GivenEvent, mergeGroup, pullRequest, push, schedule, workflowDispatch} from './events.ts'
import {type Ended, metadata, runStep, type Step} from './runner.ts'

const TODAY = {ETHICS_GATE_TODAY: '2026-11-22'}

let action: Awaited<ReturnType<typeof bundledAction>>
beforeAll(async () => {
  action = await bundledAction()
})
afterAll(async () => {
  await action[Symbol.asyncDispose]()
})

/** An example as the whole of a repository. */
function example(name: string): Files {
  const folder = join(ROOT, 'examples', name)
  return Object.fromEntries(filesBelow(folder).map(path => [path, readFileSync(join(folder, path))]))
}

type Given = Partial<Omit<Step, 'dist' | 'workspace'>>

async function on(files: Files, given: Given = {}): Promise<Ended> {
  await using repository = await gitRepository(files)
  return await run(repository, given)
}

/** In a process that has run others before. */
const warm = (files: Files, given: Given = {}): Promise<Ended> => on(files, {process: 'warm', ...given})

async function run(
  repository: TemporaryRepository,
  {event = pullRequest(), env = TODAY, ...given}: Given,
): Promise<Ended> {
  const sha = (await repository.git('rev-parse', 'HEAD')).trim()
  return runStep({dist: action.dist, workspace: repository.root, sha, event, env, ...given})
}

const FILES = ['result', 'report', 'sarif']
const OUTPUTS = ['verdict', 'blocking', 'awaiting', ...FILES]

/** The runner was told nothing but annotations, and the outputs that the Action has. */
function expectNothingForged(ended: Ended): void {
  expect(new Set(ended.commands.map(({name}) => name))).toEqual(
    new Set(ended.commands.length > 0 ? ended.annotations.map(({level}) => level) : []),
  )
  expect([...ended.outputs.keys()]).toEqual(OUTPUTS)
  expect(ended.hidden).toBe(0)
  expect(ended.stderr).toBe('')
}

const outputs = ({outputs}: Ended) => Object.fromEntries([...outputs].filter(([name]) => !FILES.includes(name)))

describe('what a job is told', () => {
  test('a project that blocks fails the job, and says in the first line why', async () => {
    const ended = await on(example('school-absence'))
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('failure')
    expect(ended.code).toBe(1)
    expect(ended.outputs.get('verdict')).toBe('blocked')
    const points = Number(ended.outputs.get('blocking'))
    expect(points).toBeGreaterThan(4)
    expect(ended.annotations[0]).toEqual({
      level: 'error',
      message: expect.stringMatching(
        new RegExp(`^Blocked: ${points} points must be settled first, beginning at .*\\.$`),
      ),
    })
    expect(ended.annotations.filter(({level}) => level === 'error')).toHaveLength(Math.min(10, points + 1))
    for (const {file, line} of ended.annotations.slice(1)) {
      expect(readdirSync(join(ROOT, 'examples/school-absence'), {recursive: true})).toContain(file)
      expect(Number(line)).toBeGreaterThan(0)
    }
    expect(ended.summary).toMatch(/^## ❌ Blocked: /)
    expect(ended.summary).toContain(`### Blocking (${points})`)
  })

  test('the result file is the published result, with every finding', async () => {
    const ended = await on(example('school-absence'))
    expect(conforms(ended.result)).toBe(true)
    expect(ended.result).toMatchObject({
      verdict: 'blocked',
      today: '2026-11-22',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
    const {findings, notes} = ended.result as {findings: readonly unknown[]; notes: readonly {key: string}[]}
    expect(findings.length).toBeGreaterThan(30)
    expect(notes.map(({key}) => key)).toContain('action.advice-pull-request')
  })

  test('a project that only waits for sign-offs passes, and the awaited ones are notices', async () => {
    const ended = await on(example('home-care-planning'))
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('success')
    const awaiting = Number(ended.outputs.get('awaiting'))
    expect(awaiting).toBeGreaterThan(0)
    expect(outputs(ended)).toEqual({verdict: 'awaiting', blocking: '0', awaiting: String(awaiting)})
    expect(ended.annotations.map(({level}) => level)).not.toContain('error')
    expect(ended.annotations.filter(({level, title}) => level === 'notice' && title?.includes('waiting'))).toHaveLength(
      awaiting,
    )
    expect(ended.lines[0]).toMatch(/^Awaiting sign-off: /)
    expect(ended.summary).toMatch(/^## ⏳ /)
  })

  test('a project out of scope passes with a reason and nothing else to read', async () => {
    const ended = await on(example('road-maintenance'))
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('success')
    expect(outputs(ended)).toEqual({verdict: 'passed', blocking: '0', awaiting: '0'})
    expect(ended.annotations).toEqual([])
    expect(ended.lines[0]).toMatch(/^Passed: out of scope, because /)
  })

  test('a fault in what decides fails the job, whatever the project says', async () => {
    const ended = await on({...example('road-maintenance'), '.github/ethics-gate/gate.yml': 'gate: 1\nmoed: enforce\n'})
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('failure')
    expect(ended.outputs.get('verdict')).toBe('error')
    expect(ended.annotations.at(-1)).toMatchObject({level: 'error', file: '.github/ethics-gate/gate.yml', line: '2'})
    expect(ended.summary).toMatch(/^## ⚠️ /)
  })

  test('no declaration at all fails the job and shows the lines to start with', async () => {
    const ended = await on({'README.md': '# A project\n'})
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('failure')
    expect(outputs(ended)).toEqual({verdict: 'blocked', blocking: '1', awaiting: '0'})
    expect(ended.annotations.at(-1)).toMatchObject({level: 'error', file: 'ethics.yml', line: '1'})
    expect(ended.summary).toContain('```yaml\nethics: 1')
  })

  test.each([
    ['nl', /^Geblokkeerd: /, 'Advies, geen poort: '],
    ['da', /^Spærret: |^Blokeret: /, 'Et råd, ikke en port: '],
  ])('in %s', async (language, first, advice) => {
    const ended = await on(example('school-absence'), {inputs: {language}})
    expectNothingForged(ended)
    expect(ended.annotations[0]?.message).toMatch(first)
    expect(ended.summary).toContain(advice)
    expect(ended.lines.join('\n')).toContain(advice)
    expect(ended.summary).not.toMatch(/\[[a-z]+\.[a-z-]+\]/)
  })

  test('the language and the time zone of the gate folder hold, and the input is stronger', async () => {
    const files = {
      ...example('road-maintenance'),
      '.github/ethics-gate/gate.yml': 'gate: 1\npolicies: [gladsaxe]\nlanguage: da\ntimezone: Pacific/Kiritimati\n',
    }
    const before = dayIn('Pacific/Kiritimati')
    const danish = await on(files, {env: {}})
    const dutch = await on(files, {env: {}, inputs: {language: 'nl'}})
    expect([before, dayIn('Pacific/Kiritimati')]).toContain((danish.result as {today: string}).today)
    expect(danish.result).toMatchObject({language: 'da', verdict: 'passed'})
    expect(dutch.result).toMatchObject({language: 'nl', verdict: 'passed'})
  })

  test('a folder of the repository can be judged by itself', async () => {
    const road = Object.fromEntries(
      Object.entries(example('road-maintenance')).map(([path, given]) => [`a/${path}`, given]),
    )
    const ended = await on({...road, 'b/ethics.yml': 'ethics: 1\n'}, {inputs: {folder: 'a'}})
    expect(ended.conclusion).toBe('success')
    expect(ended.result).toMatchObject({folder: 'a'})
  })
})

function dayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {timeZone}).format(new Date())
}

function expectUnjudged(ended: Ended): void {
  expectNothingForged(ended)
  expect(ended.conclusion).toBe('failure')
  expect(ended.outputs.get('verdict')).toBe('error')
  expect(ended.annotations.at(-1)?.file).toBe('.github/workflows/ethics.yml')
  expect(conforms(ended.result)).toBe(true)
}

describe('what was judged, and what that is worth', () => {
  const EVENTS: readonly (readonly [GivenEvent, string])[] = [
    [pullRequest(), 'Advice, not a gate: this ran with the workflow file of the pull request itself'],
    ...[push, schedule, workflowDispatch, mergeGroup].map(
      event => [event, 'Advice, not a gate: this ran with the workflow file of the commit that was judged'] as const,
    ),
  ]
  test.each(EVENTS)('$name is judged, and its verdict called advice', async (event, advice) => {
    const ended = await warm(example('road-maintenance'), {event})
    expect(ended.conclusion).toBe('success')
    expect(ended.summary).toContain(advice)
    expect(ended.lines.join('\n')).toContain(advice)
  })

  test.each(['release', 'check_run', ''])('on %j nothing is judged, and nothing passes', async name => {
    const ended = await warm(example('road-maintenance'), {event: {name, payload: {}}})
    expectUnjudged(ended)
    expect(ended.annotations.at(-1)?.message).toContain(
      `The Action cannot be used on \`${name}\`, only on \`pull_request\``,
    )
  })

  const WATCHING: readonly (readonly [string, object])[] = [
    ['pull_request_target', {pull_request: {number: 12}}],
    ['workflow_run', {workflow_run: {event: 'pull_request_review', head_sha: 'b'.repeat(40)}}],
    [
      'issue_comment',
      {issue: {number: 12, pull_request: {}}, comment: {body: '/ethics-gate recheck', user: {login: 'maker'}}},
    ],
  ]
  test.each(WATCHING)(
    'on %s a checkout is not looked at: what is judged is read through the API',
    async (name, payload) => {
      await using hub = await startHub()
      const ended = await warm(example('road-maintenance'), {
        event: {name, payload},
        env: {...TODAY, ...hub.env()},
        token: 'ghs_revoked',
      })
      expectUnjudged(ended)
      expect(ended.code).toBe(2)
      expect(ended.annotations.at(-1)?.message).toContain('GitHub does not accept the token')
      expect(new Set(hub.requests.all.map(({status}) => status))).toEqual(new Set([401]))
      expect(hub.requests.count()).toBeLessThanOrEqual(2)
    },
  )

  test.each(WATCHING.map(([name]) => name))('on %s without a number or a commit nothing is judged', async name => {
    const ended = await warm(example('road-maintenance'), {event: {name, payload: {}}})
    expectUnjudged(ended)
    expect(ended.annotations.at(-1)?.message).toContain('The description of the event')
  })

  const NO_WORK: readonly (readonly [string, object, string])[] = [
    ['pull_request_review', {pull_request: {number: 12}}, 'The review of #12 was noted.'],
    ['workflow_run', {workflow_run: {event: 'push', head_sha: 'b'.repeat(40)}}, 'only a review wakes this run'],
    [
      'issue_comment',
      {issue: {number: 12, pull_request: {}}, comment: {body: 'Thanks! /ethics-gate recheck', user: {login: 'x'}}},
      'the comment is not exactly `/ethics-gate recheck`',
    ],
    [
      'issue_comment',
      {issue: {number: 12}, comment: {body: '/ethics-gate recheck', user: {login: 'x'}}},
      'on a pull request',
    ],
  ]
  test.each(NO_WORK)(
    'on %s that asks for nothing, nothing is asked and no verdict given',
    async (name, payload, says) => {
      await using hub = await startHub()
      const ended = await warm(example('school-absence'), {event: {name, payload}, env: hub.env()})
      expect(ended.code).toBe(0)
      expect([...ended.outputs]).toEqual([])
      expect(ended.commands).toEqual([])
      expect(ended.lines.join()).toContain(says)
      expect(hub.requests.count()).toBe(0)
    },
  )

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"pull_request": {"head": {"sha": "main"}}}',
    '{"__proto__": {"pull_request": 1}}',
  ])('a description of the event that is %j is refused', async payload => {
    const ended = await warm(example('road-maintenance'), {event: {name: 'pull_request', payload}})
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)?.message).toContain('The description of the event')
  })

  test('a checkout of something else than the merge is said to be just that', async () => {
    await using repository = await gitRepository(example('road-maintenance'))
    const head = (await repository.git('rev-parse', 'HEAD')).trim()
    const merge = 'd'.repeat(40)
    const ofHead = await run(repository, {event: pullRequest({head, sha: merge})})
    expect(ofHead.summary).toContain('Judged is the last commit of the pull request')
    const ofOther = await run(repository, {event: pullRequest({sha: merge})})
    expect(ofOther.summary).toContain(`Judged is commit \`${head}\``)
    expect(ofOther.summary).toContain(`\`${merge}\``)
    const ofMerge = await run(repository, {})
    expect(ofMerge.summary).not.toContain('Judged is')
  })

  test('a date from outside is said to be one, and must exist', async () => {
    expect((await warm(example('road-maintenance'))).summary).toContain('`ETHICS_GATE_TODAY`')
    expect((await warm(example('road-maintenance'), {env: {}})).summary).not.toContain('ETHICS_GATE_TODAY')
    const wrong = await warm(example('road-maintenance'), {env: {ETHICS_GATE_TODAY: '2026-02-30'}})
    expect(wrong.conclusion).toBe('failure')
    expect(wrong.annotations.at(-1)?.message).toContain('`2026-02-30`')
  })

  test('a time zone that does not exist is a fault with a place', async () => {
    const gate = 'gate: 1\ntimezone: Europe/Nowhere\n'
    const ended = await warm({...example('road-maintenance'), '.github/ethics-gate/gate.yml': gate})
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)).toMatchObject({file: '.github/ethics-gate/gate.yml', line: '2'})
  })
})

describe('nothing that goes wrong turns into a pass', () => {
  test('a job summary that cannot be written leaves the verdict, the outputs and the annotations', async () => {
    const blocked = await on(example('school-absence'), {brokenSummary: true})
    expectNothingForged(blocked)
    expect(blocked.conclusion).toBe('failure')
    expect(blocked.outputs.get('verdict')).toBe('blocked')
    expect(blocked.annotations.find(({level}) => level === 'warning')?.message).toMatch(
      /^The job summary could not be written: .+ The verdict stands\.$/,
    )
    const passed = await on(example('road-maintenance'), {brokenSummary: true})
    expect(passed.conclusion).toBe('success')
    expect(passed.outputs.get('verdict')).toBe('passed')
    expect(passed.annotations).toHaveLength(1)
  })

  test('outputs, summary and result that cannot be written are each reported, and a blocked job still fails', async () => {
    const ended = await on(example('school-absence'), {
      brokenSummary: true,
      brokenOutput: true,
      env: {...TODAY, RUNNER_TEMP: '/dev/null/nowhere'},
    })
    expect(ended.conclusion).toBe('failure')
    expect(
      ended.annotations.filter(({level}) => level === 'warning').map(({message}) => message.split(' could not')[0]),
    ).toEqual(['The file with the result', 'The outputs', 'The job summary'])
    expect(ended.hidden).toBe(0)
    expect(ended.stderr).toBe('')
  })

  test.each([
    ['what tells', /^tell-/],
    ['the toolkit', /^core-/],
  ])('an Action that lacks %s fails, also where everything is in order', async (_, part) => {
    await using broken = await bundledAction()
    const chunks = readdirSync(join(broken.dist, 'chunks')).filter(name => part.test(name))
    expect(chunks).toHaveLength(1)
    rmSync(join(broken.dist, 'chunks', chunks[0] ?? ''))
    await using repository = await gitRepository(example('road-maintenance'))
    const ended = await runStep({dist: broken.dist, workspace: repository.root, event: pullRequest()})
    expect(ended.conclusion).toBe('failure')
    expect(ended.outputs.size).toBe(0)
    expect(ended.stderr).toContain('this went wrong and should not have')
    expect(ended.stderr).not.toMatch(/\bat .+:\d+/)
  })

  test('an empty workspace is told apart from a project without a declaration', async () => {
    await using folder = await temporaryFolder()
    const ended = await runStep({dist: action.dist, workspace: folder.root, event: pullRequest()})
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)?.message).toContain('`actions/checkout`')
  })

  test('a repository around the workspace is not taken for the checkout', async () => {
    await using around = await gitRepository(example('road-maintenance'))
    await around.write({'workspace/.keep': ''})
    const ended = await runStep({dist: action.dist, workspace: join(around.root, 'workspace'), event: pullRequest()})
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)?.message).toContain('`actions/checkout`')
  })

  test.each(['..', 'nowhere', '/', 'ethics.yml', 'link', 'link/below', 'a\n::set-output name=verdict::passed'])(
    'the folder %j is refused',
    async folder => {
      const files = {
        ...example('school-absence'),
        'good/below/ethics.yml': example('road-maintenance')['ethics.yml'] ?? '',
      }
      const ended = await on({...files, link: {link: 'good'}}, {inputs: {folder}})
      expectNothingForged(ended)
      expect(ended.conclusion).toBe('failure')
      expect(ended.outputs.get('verdict')).toBe('error')
      expect(ended.annotations.at(-1)?.message).toContain('The input `folder` is')
    },
  )

  test('an unknown language is refused', async () => {
    const ended = await on(example('road-maintenance'), {inputs: {language: 'fr'}})
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)?.message).toBe('The input `language` is `fr`. It can be `en`, `nl` or `da`.')
  })

  test('a Git folder that is broken is an error, without a trace of the program', async () => {
    await using folder = await temporaryFolder({...example('road-maintenance'), '.git/HEAD': 'nonsense'})
    const ended = await runStep({dist: action.dist, workspace: folder.root, event: push})
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('failure')
    expect(ended.annotations.at(-1)?.message).toContain('Nothing could be judged.')
    expect(JSON.stringify(ended)).not.toMatch(/\bat .+\.js:\d+/)
  })
})

describe('hostile content', () => {
  const FORGERIES = [
    '::set-output name=verdict::passed',
    '##[set-output name=verdict]passed',
    '%0A::set-output name=verdict::passed',
    '\n::set-output name=verdict::passed\n',
    '\r::stop-commands::x\r',
    '::add-mask::blocked',
    'a,file=b:c',
    'ghadelimiter_0',
    '\u2028::error::forged',
    '\u202e\u200b::debug::x',
  ]

  test.each(FORGERIES.filter(name => !name.includes('/')))('a folder called %j', async name => {
    const files = {[`${name}/ethics.yml`]: 'ethics: 1\nproject: {name: X}\nprojct: 1\n', [`${name}/Ethics.yml`]: ''}
    const ended = await warm(files)
    expectNothingForged(ended)
    expect(ended.outputs.get('verdict')).toBe('blocked')
    expect(ended.annotations.map(({file}) => file)).toContain(`${name}/ethics.yml`)
    expect(ended.summary).not.toMatch(/^(::|##\[)/m)
  })

  test('texts of a declaration that end up in the log and the summary', async () => {
    for (const forgery of FORGERIES) {
      const text = JSON.stringify(`${forgery} <script>alert(1)</script> @somebody ![x](https://example.org/x.png)`)
      const ended = await warm({
        'ethics.yml': `ethics: 1\nproject: {name: ${text}}\ndata: {about: no-persons, because: ${text}}\n`,
      })
      expectNothingForged(ended)
      expect(markupIn(ended.summary, {mention: '@somebody'})).toEqual([])
    }
  })

  test('a pull request whose title and branch are commands', async () => {
    const event = pullRequest({
      title: '\n::set-output name=verdict::passed',
      branch: '##[set-output name=verdict]passed',
    })
    const ended = await warm(example('school-absence'), {event})
    expectNothingForged(ended)
    expect(ended.outputs.get('verdict')).toBe('blocked')
  })
})

describe('more than the runner shows', () => {
  const many = (count: number, text: string): Files =>
    Object.fromEntries(
      Array.from({length: count}, (_, i) => [`p${i}/ethics.yml`, `ethics: 1\nproject: {name: Project ${i}}\n${text}`]),
    )

  test('of 300 findings the first are shown and the rest are counted', async () => {
    const ended = await warm(many(300, 'data: {about: no-persons, because: Only roads}\nprojct: 1\n'))
    expectNothingForged(ended)
    const blocking = Number(ended.outputs.get('blocking'))
    expect(blocking).toBe(300)
    const errors = ended.annotations.filter(({level}) => level === 'error')
    expect(errors).toHaveLength(10)
    expect(new Set(errors.slice(1, 9).map(({file}) => file)).size).toBe(8)
    expect(errors.at(-1)?.message).toContain(String(blocking - 8))
    expect(ended.summary).toContain('### Blocking (300)')
  })

  test('a failure to write takes its place among the warnings', async () => {
    const gate = 'gate: 1\npolicies: [provinces-guide]\nstricter: {provinces-guide/contact: warn}\n'
    const projects = many(12, 'data: {about: persons}\nuse: {effect: contact, automation: support}\n')
    const ended = await warm({...projects, '.github/ethics-gate/gate.yml': gate}, {brokenSummary: true})
    expect(ended.hidden).toBe(0)
    const warnings = ended.annotations.filter(({level}) => level === 'warning')
    expect(warnings).toHaveLength(10)
    expect(warnings[0]?.message).toContain('The job summary could not be written')
  })

  test('a report that is too long for the job summary is cut, and says so', async () => {
    const ended = await warm(many(600, 'data: {about: persons}\nuse: {effect: contact, automation: support}\n'))
    expectNothingForged(ended)
    expect(ended.conclusion).toBe('failure')
    expect(Buffer.byteLength(ended.summary)).toBeGreaterThan(900_000)
    expect(ended.summary).toMatch(/[\d,]+ more are not shown here/)
    expect(ended.summary).toContain('Advice, not a gate: ')
  })
})

test('action.yml promises the outputs that there are', async () => {
  const {outputs, runs} = await metadata()
  expect(Object.keys(outputs)).toEqual(OUTPUTS)
  expect(runs).toEqual({using: 'node24', main: 'dist/action.js'})
})
