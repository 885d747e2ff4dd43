import {describe, expect, test} from 'vitest'
import {POLICY} from './project.ts'
import {Scene} from './scene.ts'
import {asked, CODE, gateWith, MINUTE, POLICY_FILE, said, state, waiting} from './signing.ts'

/** Writes are a second apart, and tests wait for each other. */
const PATIENCE = {timeout: 120_000}

describe.concurrent('objections and questions to somebody higher', PATIENCE, () => {
  test('an objection by a holder of any role is lifted by nobody but that account', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('success')
    const review = scene.repo.review(number, {by: 'bodil', state: 'CHANGES_REQUESTED', body: 'Not like this.'})
    expect(await state(scene, number)).toBe('pending')
    scene.repo.dismiss(number, review, 'admin')
    scene.approve(number, 'kirsten', ['Fine'])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('Only bodil can lift that')
    scene.approve(number, 'bodil', ['Better'])
    expect(await state(scene, number)).toBe('success')
  })

  test('an objection by somebody without a role is not for the gate', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.review(number, {by: 'admin', state: 'CHANGES_REQUESTED', body: 'Not like this.'})
    expect(await state(scene, number)).toBe('success')
  })

  test('after an objection a holder signs again, with the line', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'kirsten', [line])
    scene.hub.clock.advance(MINUTE)
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'Wait.'})
    scene.hub.clock.advance(MINUTE)
    scene.approve(number, 'kirsten', ['All right.'])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('asked for changes after that')
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
  })

  test('asked in a comment, a decision by the board is waited for, and nobody else takes that back', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const review = scene.repo.review(number, {by: 'admin', state: 'COMMENTED', body: 'Hm.\n\nethics: escalate board'})
    expect(await state(scene, number)).toBe('pending')
    const lines = scene.lines(number, 'board')
    expect(lines).toHaveLength(1)
    scene.repo.editReview(number, review, 'Never mind.', 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('This waits until admin says it again')
    scene.hub.clock.advance(MINUTE)
    scene.repo.review(number, {by: 'admin', state: 'COMMENTED', body: 'It is settled.'})
    expect(await state(scene, number)).toBe('success')
  })

  test('a decision by the board is given with the line, and asked again where somebody asks again', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.review(number, {by: 'deputy', state: 'APPROVED', body: 'ethics: escalate board'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', ['Fine'])
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    expect(await state(scene, number)).toBe('success')
    scene.repo.review(number, {by: 'admin', state: 'COMMENTED', body: 'ethics: escalate board'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    expect(await state(scene, number)).toBe('success')
  })

  test('asked of a role that does not exist is told, and waits for the owners of the gate or the right word', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const review = scene.repo.review(number, {by: 'deputy', state: 'COMMENTED', body: 'ethics: escalate directors'})
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('no role has that name here')
    expect(asked(scene, number)).toEqual(['escalation by board'])
    scene.repo.editReview(number, review, 'Never mind.', 'deputy')
    expect(await state(scene, number)).toBe('success')
  })

  test('a stranger asks nobody', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.review(number, {by: 'passer-by', state: 'COMMENTED', body: 'ethics: escalate board'})
    expect(await state(scene, number)).toBe('success')
  })
})

describe.concurrent('what else a role approves', PATIENCE, () => {
  const approvals = `approvals:
  - {name: scripts, paths: [lib/], by: [board]}
  - {name: highest, paths: [lib/], from_tier: 4, by: [officer]}
  - {name: rounds, paths: ["**/*.txt"], from_tier: 3, by: [officer]}
`

  test('paths that gate.yml names, from the tier on that it names', async () => {
    await using scene = await Scene.open({files: gateWith(text => text + approvals)})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['rule/scripts by board'])
    scene.approve(number, 'kirsten', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('success')
    scene.repo.commit(scene.repo.pullAt(number).headBranch, {'lib/round.py': 'print(2)\n'}, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
  })

  test('a path from a tier on', async () => {
    await using scene = await Scene.open({files: gateWith(text => text + approvals)})
    const number = scene.pull({'docs/notes.txt': 'Notes\n'})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['rule/rounds by officer'])
  })

  test('the owners approve a change of the gate, which is judged by the old files and shows what the new would say', async () => {
    await using scene = await Scene.open()
    const stricter = POLICY[POLICY_FILE].replace(
      'enforce: warn, what: It says how',
      'enforce: block, what: It says how',
    )
    const number = scene.pull({[POLICY_FILE]: stricter.replace('[data.retention]', '[use.override]')})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board'])
    expect(said(scene, number)).toContain('By the policies that this change brings, 1 point would block')
    scene.approve(number, 'admin', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('success')
  })

  test.each([
    '.github/workflows/other.yml',
    '.github/workflows/ethics-gate.yml',
    '.github/actions/wrap/action.yml',
    'CODEOWNERS',
    'action.yml',
  ])('the owners approve a change of %s', async path => {
    await using scene = await Scene.open()
    const number = scene.pull({[path]: 'on: push\n'})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board'])
    expect(scene.opens(number)).toBe(false)
  })

  test('nobody can approve files of the gate that cannot be used', async () => {
    await using scene = await Scene.open()
    const text = POLICY[POLICY_FILE].replace('[data.retention]', '[data.no-such-field]')
    const number = scene.pull({[POLICY_FILE]: text})
    scene.approve(number, 'bodil', ['Fine'])
    expect(await state(scene, number)).toBe('failure')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('failure')
  })

  test('whoever appoints himself in gate.yml owns nothing yet', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(gateWith(text => text.replace('{login: bodil, id: 2001}', '{login: admin, id: 2004}')))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'admin', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })
})

describe.concurrent('a low tier that was confirmed once', PATIENCE, () => {
  const barn =
    'ethics: 1\nproject: {name: Barns, status: production, goal: Count barns}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'
  const due = (date: string) =>
    POLICY[POLICY_FILE].replace('language: en\n', `language: en\nadopted: {by: The board, review_due: ${date}}\n`)

  test('is confirmed again once the policy is late for its review, here or by a new date', async () => {
    const files = {'barns/ethics.yml': barn, 'barns/model.onnx': 'weights', [POLICY_FILE]: due('2026-01-31')}
    await using scene = await Scene.open({files, project: false})
    const number = scene.pull({'barns/count.py': 'print(1)\n'})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['classification/barns by board'])
    expect(said(scene, number)).toContain('the review date of the policy `house` (31 January 2026) has passed')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('success')

    const other = scene.pull({'barns/more.py': 'print(2)\n'})
    expect(await state(scene, other)).toBe('pending')
    const renewal = scene.pull({[POLICY_FILE]: due('2027-01-31')})
    expect(await state(scene, renewal)).toBe('pending')
    expect(asked(scene, renewal)).toEqual(['gate by board'])
    scene.approve(renewal, 'bodil', scene.lines(renewal))
    expect(await state(scene, renewal)).toBe('success')
    scene.repo.merge(renewal, 'merge', 'admin')
    expect(await state(scene, other)).toBe('success')
  })
})
