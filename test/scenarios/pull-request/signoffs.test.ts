import {describe, expect, test} from 'vitest'
import {DOCUMENTS, declared, POLICY} from './project.ts'
import {Scene} from './scene.ts'
import {CODE, DAY, gateWith, MODEL, POLICY_FILE, said, state, waiting} from './signing.ts'

/** Writes are a second apart, and tests wait for each other. */
const PATIENCE = {timeout: 120_000}

const isAboutEarlier = ({body}: {readonly body: unknown}): boolean =>
  typeof body === 'object' && body !== null && 'query' in body && String(body.query).includes('query Reviewed')

describe.concurrent('a signature is an approving review with the line', PATIENCE, () => {
  test('"looks good" signs nothing, the line does', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'kirsten', ['Looks good to me!'])
    expect(await state(scene, number)).toBe('pending')
    expect(scene.lines(number)).toEqual([line])
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
    expect(scene.opens(number)).toBe(true)
  })

  test('the line for another state of the same assessment signs nothing, and the comment says so', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'kirsten', [line.replace(/.{8}$/, '00000000')])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('approved another state of')
    expect(scene.opens(number)).toBe(false)
  })

  test('quoted after somebody else or within a sentence it signs nothing', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'kirsten', [`> ${line}`, `Please sign ${line}`, `<!-- ${line} -->`])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('It counts only on a line of its own.')
  })

  test('in a comment that does not approve it signs nothing', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.repo.review(number, {by: 'kirsten', state: 'COMMENTED', body: line})
    scene.repo.comment(number, 'kirsten', line)
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('the review does not approve')
  })

  test('of somebody without the role, or with another role, it signs nothing', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'admin', [line])
    scene.approve(number, 'bodil', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('does not hold the role')
  })

  test('a deputy signs where the signature names the deputy, and not in another name', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'deputy', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('but the signature names @kirsten')
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
    scene.repo.commit('model', {'ethics.yml': text.replace('@kirsten', '@deputy')}, {author: 'maker'})
    expect(await state(scene, number)).toBe('success')
  })

  test('a holder who can only read the repository is heard', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.repo.permissions.delete(2002)
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
  })
})

describe.concurrent('who may not sign', PATIENCE, () => {
  test('whoever wrote a part of the change does not, as co-author either; a deputy without a part does', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.repo.commit('model', {'lib/a.py': 'a\n'}, {author: 'maker', coAuthors: ['kirsten']})
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('has a part in that change')
    expect(said(scene, number)).toMatch(/^\| .* \| `@deputy` \| /mu)
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
    scene.repo.commit('model', {'ethics.yml': text.replace('@kirsten', '@deputy')}, {author: 'maker'})
    scene.approve(number, 'deputy', [line])
    expect(await state(scene, number)).toBe('success')
  })

  test('whoever pushed the branch over does not', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const tip = scene.repo.tip('model')
    scene.repo.push('model', scene.repo.tip('main'), 'kirsten')
    scene.repo.push('model', tip, 'kirsten')
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('has a part in that change')
  })

  test('whoever had a bot open the pull request does not', async () => {
    const scene = await Scene.open()
    await using _ = scene
    scene.hub.account('helper[bot]', {id: 3000, type: 'Bot'})
    scene.repo.commit('model', MODEL, {author: 'helper[bot]'})
    const number = scene.repo.pull({head: 'model', by: 'helper[bot]'})
    scene.repo.pullAt(number).assignees.push(scene.hub.account('kirsten'))
    const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
    scene.repo.commit('model', {'ethics.yml': text}, {author: 'helper[bot]'})
    scene.approve(number, 'kirsten', [`ethics: sign care/dpia officer ${seal}`])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('has a part in that change')
  })

  test('a bot does not, not even where its account id holds the role', async () => {
    const files = gateWith(text => text.replace('{login: deputy, id: 2003}', '{login: helper, id: 3000}'))
    const {scene, number, line} = await waiting({files}, {as: 'helper'})
    await using _ = scene
    scene.hub.account('helper[bot]', {id: 3000, type: 'Bot'})
    scene.repo.permission('helper[bot]', 'write')
    scene.approve(number, 'helper[bot]', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('but that is a bot')
  })

  test('a stranger with the login that a holder gave up does not', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.hub.rename('kirsten', 'kirsten-elsewhere')
    scene.hub.account('kirsten', {id: 9001})
    scene.repo.permission('kirsten', 'write')
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('Somebody else may have taken the login')
    scene.approve(number, 'kirsten-elsewhere', [line])
    expect(await state(scene, number)).toBe('success')
  })

  test('whoever does not hold the role any more does not; what was signed while it was held stays signed', async () => {
    const files = gateWith(text =>
      text.replace('{login: kirsten, id: 2002}', '{login: kirsten, id: 2002, until: 2026-11-22}'),
    )
    const {scene, number, line} = await waiting({files})
    await using _ = scene
    const other = scene.pull(CODE)
    scene.hub.clock.advance(DAY)
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('did not hold the role')
    expect(await state(scene, other)).toBe('success')
  })
})

describe.concurrent('what becomes of a signature', PATIENCE, () => {
  test('words put into a review by somebody else sign nothing', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const review = scene.repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'The code is fine.'})
    scene.repo.editReview(number, review, line, 'admin')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('was edited by somebody else')
  })

  test('dismissed, it does not count any more', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const review = scene.repo.review(number, {by: 'kirsten', state: 'APPROVED', body: line})
    expect(await state(scene, number)).toBe('success')
    scene.repo.dismiss(number, review, 'admin')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })

  test('it stays through updates of the branch, and ends with another model', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
    scene.repo.commit('main', {'README.md': 'Care, for everybody\n'}, {author: 'admin'})
    const parents = [scene.repo.tip('model'), scene.repo.tip('main')]
    scene.repo.commit('model', {'README.md': 'Care, for everybody\n'}, {author: 'maker', parents})
    expect(await state(scene, number)).toBe('success')
    scene.repo.commit('model', {'model/rules.txt': 'youngest first\n'}, {author: 'maker'})
    expect(await state(scene, number)).toBe('failure')
    expect(scene.opens(number)).toBe(false)
  })

  test('one given in an earlier pull request is found there again with one request', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.requests.clear()
    expect(await state(scene, number)).toBe('success')
    expect(scene.hub.requests.all.filter(isAboutEarlier)).toHaveLength(1)
  })

  test.each([
    ['that does not exist', 99],
    ['that is an issue', 'issue'],
  ])('said to be given in a pull request %s, it is not proven', async (_name, where) => {
    await using scene = await Scene.open()
    const pull = typeof where === 'number' ? where : scene.repo.issue({title: 'A question', by: 'maker'})
    const number = scene.pull(MODEL, {branch: 'model'})
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {pull})
    scene.repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain(`is said to be approved in pull request #${pull}`)
  })

  test('said to be given in a pull request that cannot be read, nothing passes', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.fault({match: isAboutEarlier, kind: 'partial-graphql'})
    const ended = await scene.run(number)
    expect(ended.conclusion).toBe('failure')
    expect(scene.status(number)?.state).toBe('error')
    expect(scene.opens(number)).toBe(false)
  })

  test('of a role that nobody fills, it is not proven', async () => {
    const {scene, number, line} = await waiting(
      {},
      {text: text => text.replace('{role: officer', '{role: board'), as: 'bodil'},
    )
    await using _ = scene
    scene.approve(number, 'bodil', [line, line.replace('officer', 'board')])
    expect(await state(scene, number)).not.toBe('success')
  })

  test('on paper, it is entered by whoever enters such records, and shown so', async () => {
    const files = {
      ...gateWith(text => `${text}  council: {body: true, entered_by: [{login: admin, id: 2004}]}\n`),
      [POLICY_FILE]: POLICY[POLICY_FILE]
        .replace('signed: [officer]', 'signed: [council]')
        .replace('officer: The privacy officer', 'council: The council'),
    }
    const scene = await Scene.open({files, project: false})
    await using _ = scene
    const number = scene.pull(DOCUMENTS, {branch: 'begin'})
    const {text, seal} = await declared(DOCUMENTS, {pull: number})
    const entered = text.replace('role: officer, by: "@kirsten"', 'role: council, entered_by: "@admin"')
    scene.repo.commit('begin', {'ethics.yml': entered}, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'admin', [`ethics: sign care/dpia council ${seal}`])
    expect(await state(scene, number)).toBe('success')
    const ended = await scene.run(number, 'edited')
    expect(JSON.stringify(ended.result)).toContain('entered by @admin')
  })
})
