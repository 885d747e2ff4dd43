import {describe, expect, test} from 'vitest'
import {CAUSE, CODE, commented, events, gateWith, lists, MODEL, newModel, pushed, stricterPolicy} from './moves.ts'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {requires, Scene} from './scene.ts'

/** What is judged is what comes out of the merge, all of it, wherever the pull request comes from. */

const PATIENCE = {timeout: 120_000}

describe.concurrent('what comes out of the merge', PATIENCE, () => {
  test('a branch from when the project was an idea does not bring a model past what is declared since', async () => {
    await using scene = await Scene.open({project: false})
    const idea = DECLARATION.replace('production', 'considered').replace('effect: service', 'effect: information')
    scene.repo.commit('main', {...DOCUMENTS, 'ethics.yml': idea}, {by: 'admin'})
    scene.repo.commit('early', MODEL, {author: 'maker'})
    const number = scene.repo.pull({head: 'early', by: 'maker'})
    await scene.run(number)
    // By itself the branch is in order, then and later.
    expect(scene.status(number)?.state).toBe('success')
    const {text} = await declared(DOCUMENTS, {pull: 1})
    const first = scene.pull({'ethics.yml': text})
    scene.repo.review(first, {
      by: 'kirsten',
      body: `ethics: sign care/dpia officer ${/s1-[0-9a-f]{32}/.exec(text)?.[0]}`,
    })
    scene.repo.merge(first, 'merge', 'admin')
    const ended = await scene.run(number, 'edited')
    expect([ended.code, scene.status(number)?.state]).toEqual([1, 'failure'])
  })

  test('a branch from when an assessment was missing is not blocked for what the default branch has mended', async () => {
    await using scene = await Scene.open()
    const {text} = await declared(DOCUMENTS, {pull: 1})
    scene.repo.commit('main', {'ethics.yml': text.replace(/ +signed:.*\n/, '')}, {by: 'admin'})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number)?.state).not.toBe('success')
    scene.repo.commit('main', {'ethics.yml': text}, {by: 'admin'})
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('a conflict blocks, in words', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'README.md': 'Mine\n'})
    scene.repo.commit('main', {'README.md': 'Theirs\n'}, {by: 'admin'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(1)
    expect(scene.status(number)).toMatchObject({state: 'failure', description: expect.stringContaining('conflicts')})
  })

  test('a conflict that comes later takes the success away', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'README.md': 'Mine\n'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
    scene.repo.commit('main', {'README.md': 'Theirs\n'}, {by: 'admin'})
    await pushed(scene)
    expect(scene.status(number)?.state).toBe('failure')
  })

  test('a merge that GitHub is still making is waited for', async () => {
    await using scene = await Scene.open()
    scene.hub.mergeDelay(2)
    const number = scene.pull(CODE)
    const ended = await scene.run(number)
    expect([ended.code, scene.status(number)?.state]).toEqual([0, 'success'])
  })

  test('a merge that GitHub does not make waits, and passes once it is there', async () => {
    await using scene = await Scene.open()
    scene.hub.mergeDelay(1000)
    const number = scene.pull(CODE)
    const ended = await scene.run(number)
    expect(ended.code).toBe(2)
    expect(scene.status(number)).toMatchObject({state: 'pending', description: expect.stringContaining('recheck')})
    scene.hub.mergeDelay(0)
    await commented(scene, number, 'maker', '/ethics-gate recheck')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('a test merge with an older base is not what would be merged now', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.repo.freezeTestMerge(number)
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
  })

  test('a draft is judged like any other', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(MODEL)
    scene.repo.draft(number, true)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    scene.repo.draft(number, false)
    await scene.run(number, 'ready_for_review')
    expect(scene.status(number)?.state).toBe('failure')
  })

  test('branches without a common commit are judged by what would be merged, or not at all', async () => {
    await using scene = await Scene.open()
    scene.repo.commit(
      'apart',
      {'lib/apart.py': 'print(3)\n', 'model/rules.txt': 'mine first\n'},
      {author: 'maker', parents: []},
    )
    const number = scene.repo.pull({head: 'apart', by: 'maker'})
    const ended = await scene.run(number)
    expect(ended.code).not.toBe(0)
    expect(scene.status(number)?.state).not.toBe('success')
  })
})

describe.concurrent('all of it', PATIENCE, () => {
  test('a list that GitHub cuts off is read folder by folder', async () => {
    await using scene = await Scene.open()
    const filler = Object.fromEntries(Array.from({length: 40}, (_, at) => [`a/${at % 4}/filler-${at}.txt`, `${at}\n`]))
    const number = scene.pull({...filler, 'z/deep/deeper/ethics.yml': 'ethics: 1\nproject: {nam: Deep}\n'})
    scene.hub.trees.most = 30
    const ended = await scene.run(number)
    expect(scene.hub.requests.all.filter(lists).length).toBeGreaterThan(4)
    expect([ended.code, scene.status(number)?.state]).toEqual([1, 'failure'])
    expect(scene.comments(number).join('\n')).toContain('z/deep/deeper/ethics.yml')
  })

  test('more folders than can be read are an error, and never a pass', async () => {
    await using scene = await Scene.open()
    const paths = Array.from({length: 360}, (_, at) => `a/${at % 8}/${at % 72}/${at}.txt`)
    const number = scene.pull(Object.fromEntries(paths.map(path => [path, `${path}\n`])))
    scene.hub.trees.most = 40
    const ended = await scene.run(number)
    expect(ended.code).toBe(2)
    expect(scene.status(number)?.state).toBe('error')
    expect(ended.annotations.map(({message}) => message).join('\n')).toContain('not whole')
  })

  test.each([
    ['other capitals', {'care/Ethics.yml': DECLARATION}],
    ['another ending', {'care/ethics.yaml': DECLARATION}],
    ['letters that are put together', {'care/e\u0301thics.yml': DECLARATION}],
    ['a folder with a dot', {'.github/ethics.yaml': DECLARATION}],
    ['letters of another alphabet', {'care/еthics.yml': DECLARATION}],
  ])('a name that only looks like a declaration is said: %s', async (_name, changes) => {
    await using scene = await Scene.open()
    const number = scene.pull(changes)
    await scene.run(number)
    const [path = ''] = Object.keys(changes)
    expect(scene.comments(number).join('\n')).toContain(path.split('/').at(-1))
    expect(scene.status(number)?.state).toBe('failure')
  })

  test.each([
    ['a link', {'care/ethics.yml': {link: '../ethics.yml'}}],
    ['a submodule', {'care/ethics.yml': {submodule: 'a'.repeat(40)}}],
    ['a link in place of the declaration that is there', {'ethics.yml': {link: 'docs/dpia.md'}}],
  ])('a declaration that is no regular file blocks: %s', async (_name, changes) => {
    await using scene = await Scene.open()
    scene.repo.commit('change', changes, {author: 'maker'})
    const number = scene.repo.pull({head: 'change', by: 'maker'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(1)
    expect(scene.status(number)?.state).toBe('failure')
  })

  test('a link in place of the gate folder is a change of the gate', async () => {
    await using scene = await Scene.open()
    scene.repo.commit(
      'change',
      {'.github/ethics-gate': {link: '../elsewhere'}, 'elsewhere/gate.yml': 'gate: 1\n'},
      {author: 'maker'},
    )
    const number = scene.repo.pull({head: 'change', by: 'maker'})
    await scene.run(number)
    expect(scene.status(number)?.state).not.toBe('success')
    expect(scene.comments(number).join('\n')).toContain('.github/ethics-gate')
  })

  test('a submodule is named as not governed', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('change', {'vendor/care': {submodule: 'a'.repeat(40)}}, {author: 'maker'})
    const number = scene.repo.pull({head: 'change', by: 'maker'})
    await scene.run(number)
    expect(scene.comments(number).join('\n')).toContain('vendor/care')
  })

  test('of more than 250 commits every author counts, the first one too', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene, {branch: 'long'})
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
    scene.repo.commit(
      'long',
      {'lib/0.py': 'print(0)\n', 'ethics.yml': text},
      {author: 'kirsten', parents: [scene.repo.tip()]},
    )
    scene.repo.commit('long', {...MODEL}, {author: 'maker'})
    for (let count = 1; count < 255; count++)
      scene.repo.commit('long', {'lib/count.py': `print(${count})\n`}, {author: 'maker'})
    scene.repo.review(number, {by: 'kirsten', body: sign})
    await scene.run(number)
    expect(scene.status(number)?.state).not.toBe('success')
    scene.repo.commit('long', {'ethics.yml': text.replace('@kirsten', '@deputy')}, {author: 'maker'})
    scene.repo.review(number, {by: 'deputy', body: sign})
    await scene.run(number, 'synchronize')
    expect(scene.status(number)?.state).toBe('success')
  })
})

describe.concurrent('what is meant to be too much', PATIENCE, () => {
  test('hundreds of declarations cost few requests, and block only their own pull request', async () => {
    await using scene = await Scene.open()
    const fork = scene.repo.fork('outsider')
    const many = Array.from({length: 600}, (_, at) => [`p/${at}/ethics.yml`, `ethics: 1\nproject: {name: P${at}}\n`])
    fork.commit('many', Object.fromEntries(many), {author: 'outsider'})
    const [flood, code] = [scene.repo.pull({head: 'outsider:many', by: 'outsider'}), scene.pull(CODE)]
    const ended = await scene.run(flood)
    expect(ended.code).not.toBe(0)
    expect(scene.status(flood)?.state).not.toBe('success')
    expect(scene.hub.requests.count()).toBeLessThan(60)
    await scene.run(code)
    expect(scene.status(code)?.state).toBe('success')
  })

  test('patterns that take for ever elsewhere are read in time or refused', async () => {
    await using scene = await Scene.open()
    const patterns = [
      ...Array.from({length: 50}, () => `${'**/'.repeat(60)}${'*a'.repeat(60)}`),
      '+(a|b|c)*(d|e)+(+(x))',
      '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
    ]
    const declaration = DECLARATION.replace('paths: [model/]', `paths: ${JSON.stringify(['model/', ...patterns])}`)
    const deep = Object.fromEntries(
      Array.from({length: 300}, (_, at) => [`${'a/'.repeat(40)}${'a'.repeat(60)}${at}.txt`, `${at}\n`]),
    )
    const number = scene.pull({...deep, 'ethics.yml': declaration})
    const ended = await scene.run(number)
    expect(ended.code).not.toBe(0)
    expect(scene.status(number)?.state).not.toBe('success')
  })

  test('texts that GitHub cuts off are read whole in another way', async () => {
    await using scene = await Scene.open()
    scene.hub.blobs.longest = 100
    const [code, model] = [scene.pull(CODE), scene.pull(MODEL)]
    await scene.run(code)
    await scene.run(model)
    expect([code, model].map(number => scene.status(number)?.state)).toEqual(['success', 'failure'])
  })
})

describe.concurrent('wherever it comes from', PATIENCE, () => {
  test('a fork, whose repository is gone meanwhile', async () => {
    await using scene = await Scene.open()
    const fork = scene.repo.fork('outsider')
    fork.commit('change', CODE, {author: 'outsider'})
    fork.commit('bad', MODEL, {author: 'outsider'})
    const [good, bad] = ['change', 'bad'].map(branch => scene.repo.pull({head: `outsider:${branch}`, by: 'outsider'}))
    scene.hub.deleteRepository(fork)
    await scene.run(good ?? 0)
    await scene.run(bad ?? 0)
    expect(scene.status(good ?? 0)?.state).toBe('success')
    expect(scene.status(bad ?? 0)?.state).toBe('failure')
    expect(scene.comments(bad ?? 0)).toHaveLength(1)
  })

  test('a fork cannot sign for itself, nor with a role that it writes into its own gate folder', async () => {
    await using scene = await Scene.open()
    const fork = scene.repo.fork('outsider')
    fork.commit(
      'change',
      {
        '.github/ethics-gate/gate.yml': `gate: 1\npolicies: [house]\nowners: [board]\nroles: {board: {accounts: [{login: friend, id: ${scene.hub.account('friend').id}}]}}\n`,
      },
      {author: 'outsider'},
    )
    const number = scene.repo.pull({head: 'outsider:change', by: 'outsider'})
    await scene.run(number)
    scene.approve(number, 'friend', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
  })

  test('Dependabot', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('dependabot/pip', {'requirements.txt': 'numpy==2.0\n'}, {author: 'dependabot[bot]'})
    const number = scene.repo.pull({head: 'dependabot/pip', by: 'dependabot[bot]'})
    const event = events(scene).pullRequestTarget(number, 'opened', CAUSE)
    expect(event.profile).toBe('dependabot')
    // With read alone nothing can be written: that is an error and no pass.
    const refused = await scene.deliver(event)
    expect(refused.code).toBe(2)
    expect(scene.status(number)).toBeUndefined()
    await commented(scene, number, 'maker', '/ethics-gate recheck')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('an Enterprise Server with its own paths', async () => {
    await using scene = await Scene.open({ghes: true})
    const [good, bad] = [scene.pull(CODE), scene.pull(MODEL)]
    await scene.run(good)
    await scene.run(bad)
    expect([good, bad].map(number => scene.status(number)?.state)).toEqual(['success', 'failure'])
  })

  test('a private repository', async () => {
    await using scene = await Scene.open({private: true})
    const number = scene.pull(MODEL)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
  })

  test('a default branch of another name, and one that was renamed', async () => {
    await using scene = await Scene.open({defaultBranch: 'trunk'})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number, 'ethics-gate: trunk')?.state).toBe('success')
    expect(scene.opens(number)).toBe(true)
    scene.repo.renameBranch('trunk', 'core', 'admin')
    await pushed(scene)
    expect(scene.status(number, 'ethics-gate: core')?.state).toBe('success')
    scene.repo.ruleset({rules: [requires('ethics-gate: core')]})
    scene.repo.commit('core', stricterPolicy(), {by: 'admin'})
    await pushed(scene)
    expect(scene.status(number, 'ethics-gate: core')?.state).toBe('failure')
    expect(scene.opens(number)).toBe(false)
  })

  test('a default branch that was renamed, with a fixed name of the status', async () => {
    await using scene = await Scene.open({files: gateWith('context: ethics'), required: false})
    scene.repo.ruleset({rules: [requires('ethics')]})
    const number = scene.pull(CODE)
    scene.repo.renameBranch('main', 'core', 'admin')
    await scene.run(number)
    expect(scene.opens(number)).toBe(true)
  })

  test('a base branch that is gone', async () => {
    await using scene = await Scene.open({files: gateWith('branches: [main, next]')})
    scene.repo.commit('next', {})
    const number = scene.pull(CODE, {base: 'next'})
    await scene.run(number)
    expect(scene.status(number, 'ethics-gate: next')?.state).toBe('success')
    scene.repo.push('next', null, 'admin')
    const ended = await scene.run(number, 'closed')
    expect(ended.code).toBe(0)
    expect(scene.status(number, 'ethics-gate: next')?.state).toBe('failure')
  })
})
