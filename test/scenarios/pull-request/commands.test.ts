import {describe, expect, test} from 'vitest'
import {COMMAND} from '../../../src/github/event.ts'
import {answerHere, type Here} from './here.ts'
import {CODE, newModel} from './moves.ts'
import {Scene} from './scene.ts'

/** At most one comment a minute has its pull request judged, and none of them is lost. */

const PATIENCE = {timeout: 120_000}

interface Waited extends Here {
  /** Milliseconds that the run waited, each time. */
  readonly waits: readonly number[]
}

/** A comment, and its run; `meanwhile` is done while the run waits. */
async function comments(
  scene: Scene,
  number: number,
  {by = 'maker', comment, meanwhile}: {by?: string; comment?: number; meanwhile?: () => unknown} = {},
): Promise<Waited> {
  const waits: number[] = []
  const event = {
    kind: 'command',
    number,
    login: by,
    comment: comment ?? scene.repo.comment(number, by, COMMAND),
  } as const
  const ended = await answerHere(scene, event, {
    wait: async milliseconds => {
      waits.push(milliseconds)
      await meanwhile?.()
      scene.hub.clock.advance(milliseconds)
    },
  })
  return {...ended, waits}
}

const judged = ({told}: Here) => told.length

describe.concurrent('comments that ask for a run', PATIENCE, () => {
  test('the first is answered at once, and another a minute later too', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const first = await comments(scene, number)
    scene.hub.clock.advance(60_000)
    const second = await comments(scene, number)
    expect([first, second].map(one => [judged(one), one.waits, one.exit])).toEqual([
      [1, [], 0],
      [1, [], 0],
    ])
  })

  test('a second one waits for the rest of the minute, and sees what came in between', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    await comments(scene, number)
    expect(scene.status(number)?.state).toBe('pending')
    scene.hub.clock.advance(20_000)
    scene.approve(number, 'kirsten', [sign])
    const second = await comments(scene, number, {by: 'kirsten'})
    expect([judged(second), second.waits]).toEqual([1, [40_000]])
    expect(second.logged.join()).toContain('waits 40 seconds')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('what comes while it waits is seen too', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    await comments(scene, number)
    scene.hub.clock.advance(1000)
    await comments(scene, number, {meanwhile: () => scene.approve(number, 'kirsten', [sign])})
    expect(scene.status(number)?.state).toBe('success')
  })

  test('of several that wait the newest does the work, and the others say so', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await comments(scene, number)
    scene.hub.clock.advance(10_000)
    const third: Waited[] = []
    const second = await comments(scene, number, {
      meanwhile: async () => {
        scene.hub.clock.advance(10_000)
        third.push(await comments(scene, number, {by: 'kirsten'}))
      },
    })
    expect([judged(second), second.exit, second.verdict]).toEqual([0, 0, undefined])
    expect(second.logged.join()).toContain('A newer comment')
    expect(third.map(one => [judged(one), one.waits])).toEqual([[1, [40_000]]])
  })

  test('one whose run starts late does not wait, and leaves it to a newer one', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await comments(scene, number)
    scene.hub.clock.advance(1000)
    const late = scene.repo.comment(number, 'maker', COMMAND)
    scene.hub.clock.advance(1000)
    const newest = scene.repo.comment(number, 'maker', COMMAND)
    scene.hub.clock.advance(300_000)
    const [one, other] = [
      await comments(scene, number, {comment: late}),
      await comments(scene, number, {comment: newest}),
    ]
    expect([judged(one), one.waits, judged(other), other.waits]).toEqual([0, [], 1, []])
  })

  test('whoever asks without a pause is answered all the same, once a minute', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const ids: number[] = []
    for (let nth = 0; nth < 24; nth++) {
      ids.push(scene.repo.comment(number, 'maker', COMMAND))
      scene.hub.clock.advance(10_000)
    }
    let answers = 0
    for (const comment of ids) answers += judged(await comments(scene, number, {comment}))
    expect(answers).toBe(5)
  })

  test('words of somebody who may not ask hold nobody up and do nobody’s work', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.account('stranger')
    expect((await comments(scene, number, {by: 'stranger'})).logged.join()).toContain('stranger')
    const before = scene.repo.comment(number, 'maker', COMMAND)
    scene.repo.comment(number, 'stranger', COMMAND)
    const ended = await comments(scene, number, {comment: before})
    expect([judged(ended), ended.waits]).toEqual([1, []])
  })

  test.each([
    [
      'behind a space, for which no run is started',
      (scene: Scene, number: number) => {
        scene.repo.comment(number, 'maker', ` ${COMMAND}`)
        scene.repo.comment(number, 'maker', `\n${COMMAND}`)
      },
    ],
    [
      'that another comment was edited into, for which no run is started',
      (scene: Scene, number: number) => {
        const id = scene.repo.comment(number, 'maker', 'Thanks!')
        scene.hub.clock.advance(1000)
        scene.repo.editComment(id, COMMAND, 'maker')
      },
    ],
    [
      'of the workflow’s own token, which starts no run',
      (scene: Scene, number: number) => {
        scene.repo.permission(scene.hub.actions, 'write')
        scene.repo.comment(number, scene.hub.actions, COMMAND)
      },
    ],
  ])('one %s, does nobody’s work', async (_, comes) => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await comments(scene, number)
    scene.hub.clock.advance(1000)
    const ended = await comments(scene, number, {by: 'kirsten', meanwhile: () => comes(scene, number)})
    expect([judged(ended), ended.waits]).toEqual([1, [59_000]])
  })

  test('one that its writer edits afterwards is answered by its own run', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const comment = scene.repo.comment(number, 'maker', COMMAND)
    scene.hub.clock.advance(1000)
    scene.repo.editComment(comment, `${COMMAND}\n`, 'maker')
    expect(judged(await comments(scene, number, {comment}))).toBe(1)
  })

  test('other words, and those under another pull request, hold nobody up', async () => {
    await using scene = await Scene.open()
    const [number, other] = [scene.pull(CODE), scene.pull({'lib/other.py': 'print(2)\n'})]
    await comments(scene, other)
    scene.repo.comment(number, 'maker', `> ${COMMAND}`)
    scene.repo.comment(number, 'maker', 'Thanks!')
    const ended = await comments(scene, number)
    expect([judged(ended), ended.waits]).toEqual([1, []])
  })

  test('one that is taken away, or not listed yet, is answered like another', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const alone = await comments(scene, number, {comment: 999_999})
    await comments(scene, number)
    scene.hub.clock.advance(15_000)
    const gone = await comments(scene, number, {comment: 999_999})
    expect([alone, gone].map(one => [judged(one), one.waits])).toEqual([
      [1, []],
      [1, [45_000]],
    ])
  })

  test('where the comments cannot be read, it judges', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await comments(scene, number)
    scene.hub.fault({match: ({route, path}) => route.startsWith('GET ') && path.includes('since='), kind: '403'})
    const ended = await comments(scene, number)
    expect([judged(ended), ended.waits, ended.exit]).toEqual([1, [], 0])
  })

  test('to see whose turn it is costs one request, and one more for who waits', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await comments(scene, number)
    const asked = () => scene.hub.requests.all.filter(({path}) => path.includes('since=')).length
    expect(asked()).toBe(1)
    scene.hub.clock.advance(1000)
    await comments(scene, number)
    expect(asked()).toBe(3)
  })
})
