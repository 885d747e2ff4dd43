import {createServer, type IncomingMessage} from 'node:http'
import {describe, expect, test} from 'vitest'
import {blobId} from '../../../src/repository/blob.ts'
import {DOCUMENTS, declared, GATE, POLICY} from './project.ts'
import {Scene} from './scene.ts'

/** Writes are a second apart, and tests wait for each other. */
const PATIENCE = {timeout: 120_000}

const GATE_FILE = '.github/ethics-gate/gate.yml'
const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'

/** Invented people, of whom nothing may be said anywhere. */
const HEADER = 'full_name,cpr,mail,phone,home,note,selected'
const PEOPLE = [
  'Anna Jensen,010170-1234,anna.jensen@example.org,+45 20 30 40 50,"Elmegade 5, 2200 København N",has diabetes,ja',
  'Bo Olsen,020280-4321,bo.olsen@example.org,+45 21 31 41 51,"Askevej 7, 8000 Aarhus C",is in debt,nej',
]
const SECRETS = /Anna|Jensen|Olsen|010170|020280|20 30 40|21 31 41|Elmegade|Askevej|diabetes|in debt/iu

const DATA = {
  'data/groups.csv': 'group,n,selected\nhere,100,50\nelsewhere,100,20\nnowhere,10,1\n',
  'data/people.csv': `${[HEADER, ...PEOPLE].join('\n')}\n`,
  'data/no-header.csv': `${PEOPLE.join('\n')}\n`,
  'data/people.json': JSON.stringify({
    '010170-1234': {'Anna Jensen': 'has diabetes'},
    '020280-4321': {n: 'is in debt'},
  }),
  'data/list.json': JSON.stringify([{name: 'Anna Jensen', n: 'has diabetes', mail: 'anna.jensen@example.org'}]),
  'data/broken.json': '{"name": "Anna Jensen", "cpr": 010170-1234}',
  'data/people.yml': 'Anna Jensen: {cpr: 010170-1234, note: has diabetes}\nBo Olsen: [is in debt\n',
}

/** What was said of them, with what stands around it; nothing where nothing was. */
function around(text: string): string {
  const at = text.search(SECRETS)
  return at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 50)
}

const RULES = `  bias: {for: order, each: event, enforce: warn, check: {bias: {metrics: [{metric: selection-rate, of: favourable, ratio: [0.8, 1.25]}]}}, what: Tested, how: Test it.}
  tree: {for: order, enforce: warn, check: {undeclared-in-tree: {}}, what: Nothing left out, how: Say it.}
  columns: {for: order, enforce: warn, check: {columns: {need: why}}, what: Columns have a reason, how: Write it.}
  form: {for: order, enforce: warn, check: {json-schema: {file: data/people.json, schema: {type: object, additionalProperties: {type: object, properties: {n: {type: number}}, additionalProperties: false}}}}, what: A form, how: Keep it.}
  list: {for: order, enforce: warn, check: {json-schema: {file: data/list.json, schema: {type: array, items: {type: object, properties: {n: {enum: [1]}, name: {type: string, maxLength: 3}, mail: {type: string, pattern: "^[a-z]*$"}}}}}}, what: A list, how: Keep it.}
  yaml: {for: order, enforce: warn, check: {json-schema: {file: data/people.yml, schema: {type: object}}}, what: A form, how: Keep it.}
`
const files = {...DATA, [POLICY_FILE]: `${POLICY[POLICY_FILE]}${RULES}`}

/** A change that points at the data by mistake, and everything that anybody is told about it. */
async function toldOf(results: string, evidence = 'docs/dpia.md') {
  await using scene = await Scene.open({files, project: false})
  const {text} = await declared()
  const declaration = text
    .replace('evidence: docs/dpia.md', `evidence: ${evidence}`)
    .replace(
      'retention: 24 months',
      'retention: 24 months, sources: {clients: {about: persons, columns: data/people.csv}}',
    )
    .replace(
      'automation: support}',
      'automation: support, events: {chosen: {by: model, for_the_person: favourable, truth_known_for: nobody}}}',
    )
    .replace(
      'assessments:\n',
      `fairness: {attributes: {origin: {is: ethnic-origin, groups: [here, elsewhere]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-11-01, results: [${results}]}\n`,
    )
  const number = scene.pull({...DOCUMENTS, 'ethics.yml': declaration})
  const ended = await scene.run(number)
  expect(ended.stderr).toBe('')
  const written = scene.hub.requests.writes().map(({body}) => JSON.stringify(body))
  const {summary, annotations, commands, lines, report, sarif, result} = ended
  const told = {written, summary, annotations, commands, lines, report, sarif, result}
  return {all: JSON.stringify(told), comment: scene.comments(number).join('\n'), told}
}

const TABLE = 'count: {n: note, selected: selected}'
const MISTAKES = {
  'a table of people as results': '{file: data/people.csv, event: chosen}',
  'a table of people without headers': '{file: data/no-header.csv, event: chosen}',
  'a document of people': '{file: data/people.json, event: chosen}',
  'a list of people': '{file: data/list.json, event: chosen}',
  'a document that cannot be read': '{file: data/broken.json, event: chosen}',
  'names as groups': `{file: data/people.csv, event: chosen, table: {attribute: origin, group: {column: full_name}, ${TABLE}}}`,
  'numbers as groups': `{file: data/people.csv, event: chosen, table: {attribute: origin, group: {column: cpr}, ${TABLE}}}`,
  'addresses as attributes, versions and events': `{file: data/people.csv, table: {event: {column: full_name}, attribute: {column: mail}, version: {column: cpr}, group: {column: mail}, ${TABLE}}}`,
  'a column that is not there': `{file: data/no-header.csv, event: chosen, table: {attribute: origin, group: {column: origin}, ${TABLE}}}`,
  'keys as groups':
    '{file: data/people.json, event: chosen, table: {path: "{group}.{count}", attribute: origin, count: {n: n}}}',
}

describe.concurrent('data of people that was committed by mistake is repeated nowhere', PATIENCE, () => {
  test.each(Object.entries(MISTAKES))('%s', async (_, results) => {
    const {all, told} = await toldOf(results)
    expect(told.report).toContain('<html')
    expect(told.sarif).toContain('"version"')
    expect(told.summary).not.toBe('')
    expect(around(all)).toBe('')
  })

  test('a table of people as an assessment', async () => {
    const {all} = await toldOf('{file: data/people.csv, event: chosen}', 'data/no-header.csv')
    expect(around(all)).toBe('')
  })

  test('a table of people in a project that says it has none', async () => {
    await using scene = await Scene.open({files, project: false})
    const number = scene.pull({
      'ethics.yml': 'ethics: 1\nproject: {name: Care}\ndata: {about: no-persons, because: Roads only}\n',
    })
    const ended = await scene.run(number)
    expect(around(JSON.stringify([ended, scene.comments(number)]))).toBe('')
    expect(scene.comments(number).join()).toContain('`cpr`')
  })

  test('what is hidden would be seen: the same file with groups is told by name', async () => {
    const {comment, all} = await toldOf(
      '{file: data/groups.csv, event: chosen, table: {attribute: origin, group: {column: group}, count: {n: n, selected: selected}}}',
    )
    expect(comment).toContain('`nowhere` is not among the declared groups')
    expect(all).toContain('elsewhere')
  })
})

describe.concurrent('accounts', PATIENCE, () => {
  test('stand in code, so that nobody is called by a comment', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({
      'model/rules.txt': 'oldest first, says @everybody\n',
      'lib/a.py': '1\n',
      [GATE_FILE]: `${GATE[GATE_FILE]}language: en\n`,
    })
    scene.repo.review(number, {by: 'bodil', state: 'CHANGES_REQUESTED', body: 'ethics: escalate board'})
    scene.repo.review(number, {by: 'admin', state: 'COMMENTED', body: 'ethics: escalate @kirsten'})
    await scene.run(number)
    const comment = scene.comments(number).join('\n')
    expect(comment).toContain('`@bodil`')
    const outside = comment.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*`/g, '')
    expect(outside).not.toMatch(/(?:^|[^\w&])@\w/mu)
    expect(scene.repo.pullAt(number).requested).toEqual([])
  })

  const ORGANISATION = `organisation: 1
name: Example City
roles:
  officer: {accounts: [{login: kirsten, id: 2002}]}
`

  async function following(options: {private: boolean}) {
    const scene = await Scene.open({private: options.private})
    const policies = scene.hub.repository('example/ethics', {files: {'organisation.yml': ORGANISATION}})
    const text = `gate: 1
organisation: {repository: example/ethics, path: organisation.yml, at: ${policies.tip()}, blob: ${blobId(new TextEncoder().encode(ORGANISATION))}, branch: main}
policies: [house]
owners: [board]
roles: {board: {accounts: [{login: bodil, id: 2001}]}}
`
    scene.repo.commit('main', {[GATE_FILE]: text}, {author: 'bodil'})
    const {text: declaration} = await declared({...DOCUMENTS, 'model/rules.txt': 'oldest first\n'})
    const number = scene.pull({
      'model/rules.txt': 'oldest first\n',
      'ethics.yml': declaration,
      [GATE_FILE]: `${text}language: en\n`,
    })
    const ended = await scene.run(number)
    const all = JSON.stringify([
      scene.comments(number),
      ended.result,
      ended.report,
      ended.sarif,
      ended.summary,
      ended.commands,
    ])
    const lines = scene.lines(number, 'officer')
    return {scene, all, lines}
  }

  test('of an organisation file elsewhere are not named in a public repository, and the line to sign is', async () => {
    const {scene, all, lines} = await following({private: false})
    await using _ = scene
    expect(lines).toHaveLength(1)
    expect(all).not.toContain('kirsten')
    expect(all).toContain('@bodil')
  })

  test('are named in a private repository', async () => {
    const {scene, all, lines} = await following({private: true})
    await using _ = scene
    expect(lines).toHaveLength(1)
    expect(all).toContain('kirsten')
  })
})

describe.concurrent('the token', PATIENCE, () => {
  test('does not follow an answer to another host', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'lib/round.py': 'print(1)\n'})
    const reached: IncomingMessage['headers'][] = []
    await using elsewhere = await listening((request, answer) => {
      reached.push(request.headers)
      answer.writeHead(200, {'content-type': 'application/json'}).end('{}')
    })
    let asked = 0
    await using pointing = await listening((_, answer) => {
      asked++
      answer.writeHead(307, {location: `${elsewhere.url}/graphql`}).end()
    })
    const env = {GITHUB_API_URL: pointing.url, GITHUB_GRAPHQL_URL: `${pointing.url}/graphql`}
    const ended = await scene.run(number, 'opened', {env})
    expect(ended.conclusion).toBe('failure')
    expect(asked).toBeGreaterThan(0)
    expect(reached).toEqual([])
    expect(JSON.stringify(ended.annotations)).toContain('The token is not sent there')
    expect(scene.opens(number)).toBe(false)
  })

  test.each([
    'https://elsewhere.example.org/ethics',
    '//elsewhere.example.org/ethics',
    'example/ethics/..',
    '../../user',
    'elsewhere.example.org',
  ])('goes to no other host for an organisation file in %s', async repository => {
    await using scene = await Scene.open()
    const pin = `organisation: {repository: "${repository}", path: organisation.yml, at: ${'1'.repeat(40)}, blob: ${'2'.repeat(40)}}\n`
    const number = scene.pull({[GATE_FILE]: GATE[GATE_FILE] + pin})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.comments(number).join('\n')).toContain('does not have the form that is expected here')
    expect(scene.hub.requests.all.filter(({path}) => !path.includes('example/care') && path !== '/graphql')).toEqual([])
  })
})

async function listening(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer ?? (() => {}))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
