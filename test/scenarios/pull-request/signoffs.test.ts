import {describe, expect, test} from 'vitest'
import {DOCUMENTS, declared, GATE, POLICY} from './project.ts'
import {type Given, Scene, type Texts} from './scene.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MODEL = {'model/rules.txt': 'oldest first\n'}
const CODE = {'lib/round.py': 'print(1)\n'}
const GATE_FILE = '.github/ethics-gate/gate.yml'
const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'

interface Waiting {
  readonly scene: Scene
  readonly number: number
  readonly line: string
}

/** A pull request with a new model and a new seal, in which everything but the officer's signature is there. */
async function waiting(
  given: Given = {},
  {as, text: change = text => text}: {as?: string; text?: (text: string) => string} = {},
): Promise<Waiting> {
  const scene = await Scene.open(given)
  const number = scene.pull(MODEL, {branch: 'model'})
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
  const signed = as === undefined ? text : text.replace('"@kirsten"', `"@${as}"`)
  scene.repo.commit('model', {'ethics.yml': change(signed)}, {author: 'maker'})
  return {scene, number, line: `ethics: sign care/dpia officer ${seal}`}
}

/** The state of the status after one more run, a minute later. */
async function state(scene: Scene, number: number): Promise<string | undefined> {
  scene.hub.clock.advance(MINUTE)
  const ended = await scene.run(number, 'edited')
  expect(ended.stderr).toBe('')
  return scene.status(number)?.state
}

/** The comment, without what keeps GitHub from making links of it. */
const said = (scene: Scene, number: number): string => scene.comments(number).join('\n').replaceAll('&#8203;', '')

const isAboutEarlier = ({body}: {readonly body: unknown}): boolean =>
  typeof body === 'object' && body !== null && 'query' in body && String(body.query).includes('query Reviewed')

function gate(change: (text: string) => string): Texts {
  return {[GATE_FILE]: change(GATE[GATE_FILE])}
}

describe.concurrent('a signature is an approving review with the line', () => {
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

describe.concurrent('who may not sign', () => {
  test('whoever wrote a part of the change, as co-author or by pushing it, does not; a deputy without a part does', async () => {
    const {scene, number, line} = await waiting({}, {as: 'deputy'})
    await using _ = scene
    scene.repo.commit('model', {'lib/a.py': 'a\n'}, {author: 'maker', coAuthors: ['kirsten']})
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).not.toContain('@kirsten` or')
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
    const files = gate(text => text.replace('{login: deputy, id: 2003}', '{login: helper, id: 3000}'))
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
    const files = gate(text =>
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

describe.concurrent('what becomes of a signature', () => {
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
      ...gate(text => `${text}  council: {body: true, entered_by: [{login: admin, id: 2004}]}\n`),
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

describe.concurrent('objections and questions to somebody higher', () => {
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

  test('asked of a role that does not exist it has no effect, and is told', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.review(number, {by: 'deputy', state: 'COMMENTED', body: 'ethics: escalate directors'})
    expect(await state(scene, number)).toBe('success')
    expect(said(scene, number)).toContain('ethics: escalate directors')
  })

  test('a stranger asks nobody', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.review(number, {by: 'passer-by', state: 'COMMENTED', body: 'ethics: escalate board'})
    expect(await state(scene, number)).toBe('success')
  })
})

describe.concurrent('what else a role approves', () => {
  const approvals = `approvals:
  - {name: scripts, paths: [lib/], by: [board]}
  - {name: highest, paths: [lib/], from_tier: 4, by: [officer]}
  - {name: rounds, paths: ["**/*.txt"], from_tier: 3, by: [officer]}
`

  test('paths that gate.yml names, from the tier on that it names', async () => {
    await using scene = await Scene.open({files: gate(text => text + approvals)})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('pending')
    expect(scene.lines(number).map(line => line.split(' ')[2])).toEqual(['rule/scripts'])
    scene.approve(number, 'kirsten', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('success')
    scene.repo.commit(scene.repo.pullAt(number).headBranch, {'lib/round.py': 'print(2)\n'}, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
  })

  test('a path from a tier on', async () => {
    await using scene = await Scene.open({files: gate(text => text + approvals)})
    const number = scene.pull({'docs/notes.txt': 'Notes\n'})
    expect(await state(scene, number)).toBe('pending')
    expect(scene.lines(number).map(line => line.split(' ').slice(2, 4))).toEqual([['rule/rounds', 'officer']])
  })

  test('the owners approve a change of the gate, which is judged by the old files and shows what the new would say', async () => {
    await using scene = await Scene.open()
    const stricter = POLICY[POLICY_FILE].replace(
      'enforce: warn, what: It says how',
      'enforce: block, what: It says how',
    )
    const number = scene.pull({[POLICY_FILE]: stricter.replace('[data.retention]', '[use.override]')})
    expect(await state(scene, number)).toBe('pending')
    expect(scene.lines(number).map(line => line.split(' ').slice(2, 4))).toEqual([['gate', 'board']])
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
    expect(scene.lines(number).map(line => line.split(' ').slice(2, 4))).toEqual([['gate', 'board']])
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
    const number = scene.pull(gate(text => text.replace('{login: bodil, id: 2001}', '{login: admin, id: 2004}')))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'admin', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })
})
