import {describe, expect, test} from 'vitest'
import {LANGUAGES} from '../../../src/words/language.ts'
import type {Logged} from '../../emulator/log.ts'
import {CASES, played, type Step} from './cases.ts'
import {WORKFLOW_PATH} from './project.ts'
import {Scene} from './scene.ts'

/** What a run may not write changes what is read, never what is decided. */

const LONG = {timeout: 120_000}

/** Of the pull request, and of a line in it. */
const isComment = ({method, path}: Logged): boolean =>
  method !== 'GET' &&
  /^\/repos\/[^/]+\/[^/]+\/(?:issues|pulls)\/(?:\d+\/(?:comments|reviews)|comments\/\d+)$/.test(path)

const decided = ({label, ended, status}: Step) => ({
  label,
  code: ended.code,
  verdict: ended.outputs.get('verdict'),
  blocking: ended.outputs.get('blocking'),
  awaiting: ended.outputs.get('awaiting'),
  // Not the digest of the inputs: ids of reviews are in it, and those depend on how many comments there are.
  status: status && {...status, description: status.description.replace(/ · [0-9a-f]{12} · /, ' · ')},
})

describe.concurrent('with every comment refused, the verdict, the exit code and the status are the same', LONG, () => {
  test.for(CASES)('$name', async one => {
    const [allowed, refused] = await Promise.all([
      played(one, 'en'),
      played(one, 'en', ({hub}) => hub.fault({match: isComment, kind: '403'})),
    ])
    expect(refused.map(decided)).toEqual(allowed.map(decided))
    expect(allowed.flatMap(({comments}) => comments)).not.toEqual([])
    for (const [i, {ended, comments}] of refused.entries()) {
      expect(comments).toEqual([])
      const told = allowed[i]?.ended.annotations ?? []
      const more = ended.annotations.filter(one => !told.some(other => JSON.stringify(other) === JSON.stringify(one)))
      for (const {level, message} of more) {
        expect(level).toBe('warning')
        expect(message).toMatch(/^The .+ could not be written: .+ The verdict stands\.$/)
      }
      expect(ended.stderr).toBe('')
    }
    expect(refused.flatMap(({ended}) => ended.annotations.map(({level}) => level))).toContain('warning')
  })
})

const NO_STATUS = {contents: 'read', 'pull-requests': 'write', statuses: 'read'} as const
const PERMISSION = '`statuses: write`'

describe.concurrent(
  'a status that is refused fails the run, and the run says which permission is missing',
  LONG,
  () => {
    test.for(LANGUAGES)('in %s', async language => {
      await using scene = await Scene.open()
      const number = scene.pull({'lib/round.py': 'print(1)\n'})
      const ended = await scene.run(number, 'opened', {permissions: NO_STATUS, inputs: {language}})
      expect(ended.code).toBe(2)
      expect(ended.stderr).toBe('')
      expect(ended.outputs.get('verdict')).toBe('error')
      expect(ended.annotations.filter(({level}) => level === 'error').at(-1)).toMatchObject({
        message: expect.stringContaining(PERMISSION),
        file: WORKFLOW_PATH,
      })
      expect(scene.status(number)).toBeUndefined()
      expect(scene.opens(number)).toBe(false)
    })

    test('also where the run has told of more findings than are shown', async () => {
      await using scene = await Scene.open()
      const many = Object.fromEntries(
        Array.from({length: 30}, (_, i) => [
          `p${i}/ethics.yml`,
          `ethics: 1\nproject: {name: Project ${i}}\nprojct: 1\n`,
        ]),
      )
      const number = scene.pull(many)
      await scene.run(number)
      const refused = (logged: Logged) => logged.method === 'POST' && /\/statuses\/[0-9a-f]{40}$/.test(logged.path)
      scene.hub.clock.advance(24 * 60 * 60 * 1000)
      // The first says that judging has begun; what is refused is the verdict.
      let seen = 0
      scene.hub.fault({match: logged => refused(logged) && ++seen > 1, kind: '403'})
      const ended = await scene.run(number, 'synchronize')
      expect(ended.code).toBe(2)
      expect(ended.outputs.get('verdict')).toBe('error')
      expect(
        ended.annotations
          .filter(({level}) => level === 'error')
          .map(({message}) => message)
          .join('\n'),
      ).toContain('does not let this token write')
      expect(scene.status(number)?.state).toBe('pending')
    })

    test('for Dependabot with a token that can only read', async () => {
      await using scene = await Scene.open()
      const number = scene.pull({'requirements.txt': 'x==2\n'}, {by: 'dependabot[bot]'})
      const ended = await scene.run(number, 'opened', {profile: 'dependabot'})
      expect(ended.code).toBe(2)
      expect(ended.annotations.at(-1)).toMatchObject({level: 'error', message: expect.stringContaining(PERMISSION)})
      expect(scene.opens(number)).toBe(false)
    })

    test('on the schedule, for every pull request', async () => {
      await using scene = await Scene.open()
      const numbers = [scene.pull({'a.py': '1\n'}), scene.pull({'b.py': '1\n'})]
      const ended = await scene.event('schedule', {schedule: '17 4 * * *'}, {permissions: NO_STATUS})
      expect(ended.code).toBe(2)
      for (const number of numbers) {
        expect(ended.annotations).toContainEqual({
          level: 'error',
          message: expect.stringMatching(
            new RegExp(`^#${number} could not be judged\\. .*the permission 'statuses: write'`),
          ),
        })
      }
    })

    test('for a merge group', async () => {
      await using scene = await Scene.open()
      const number = scene.pull({'lib/round.py': 'print(1)\n'})
      await scene.run(number)
      scene.repo.queue(number)
      const event = scene.hub.events(scene.repo).mergeGroup(number, {workflow: WORKFLOW_PATH})
      const ended = await scene.deliver(event, {permissions: NO_STATUS})
      expect(ended.code).toBe(2)
      expect(ended.annotations.at(-1)).toMatchObject({level: 'error', message: expect.stringContaining(PERMISSION)})
      expect(scene.statusOf(event.sha ?? '')).toBeUndefined()
    })
  },
)

test('a token that may not read says so, whatever the verdict would have been', async () => {
  await using scene = await Scene.open({private: true})
  const number = scene.pull({'lib/round.py': 'print(1)\n'})
  const ended = await scene.run(number, 'opened', {permissions: {statuses: 'write', 'pull-requests': 'write'}})
  expect(ended.code).toBe(2)
  expect(ended.outputs.get('verdict')).toBe('error')
  expect(ended.annotations.at(-1)?.message).toContain('the permission `contents: read, pull-requests: read`')
  expect(scene.status(number)?.state).not.toBe('success')
})
