import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {judged} from '../../test/project.ts'
import {readDeclaration} from '../declaration/read.ts'
import {ABOUT, AUTOMATION, EFFECTS, STATUSES} from '../declaration/schema/vocabulary.ts'
import {blocks} from '../gate/judge.ts'
import {gate as gateValidator} from '../generated/validators/gate.js'
import {readGate} from '../policy/organisation.ts'
import type {Validator} from '../text/conform.ts'
import {LANGUAGES} from '../words/language.ts'
import {type Answers, readAnswer} from './answers.ts'
import {declarationText, entriesFor} from './declaration.ts'
import {CODEOWNERS, GATE, readOwner} from './gate-folder.ts'
import {plan} from './plan.ts'
import {asking, carriedOut, planned} from './testing.ts'
import {REVIEW_WORKFLOW, WORKFLOW} from './workflow.ts'

const NAMED: Answers = {
  name: 'Waiting times',
  goal: 'Show where families wait longest',
  unit: 'Youth',
  contact: 'y@example.org',
}
const TIER_0: Answers = {...NAMED, about: 'no-persons', because: 'Loop counters count axles', status: 'pilot'}

/** Every combination of what can be chosen, and of what can be left open. */
const combinations = [null, ...ABOUT].flatMap((about): Answers[] =>
  about === 'no-persons'
    ? [
        {...NAMED, about, because: 'Nobody is in it'},
        {...NAMED, about, because: null},
      ]
    : [null, ...EFFECTS].flatMap(effect =>
        [null, ...AUTOMATION].flatMap(automation =>
          [null, 'none', 'absence-risk'].flatMap(model =>
            [undefined, 'development', 'production'].map(status => ({
              ...NAMED,
              about,
              effect,
              automation,
              model,
              ...(status !== undefined && {status}),
            })),
          ),
        ),
      ),
)

const read = (text: string) => readDeclaration('ethics.yml', new TextEncoder().encode(text), asking('en').validator)
const contentOf = (path: string, all: ReturnType<typeof planned>) => all.find(one => one.path === path)?.content ?? ''

describe('ethics.yml', () => {
  test.each(LANGUAGES)('can be read without a problem, whatever was answered: %s', language => {
    for (const answers of combinations) {
      const text = declarationText(answers, asking(language).write, language)
      const {declaration, problems} = read(text)
      expect(problems, text).toEqual([])
      expect(declaration?.systems, text).toHaveLength(1)
      expect(Math.max(...text.split('\n').map(line => line.length)), text).toBeLessThanOrEqual(120)
    }
  })

  test('writes in comments how each of the next fields is written, with nothing that counts as an answer', () => {
    for (const language of LANGUAGES) {
      const text = declarationText({name: 'A', about: 'persons', model: 'planner'}, asking(language).write, language)
      const lines = text.split('\n').flatMap(line => /^# {3}(.*)$/.exec(line)?.[1] ?? [])
      expect(lines.length, text).toBeGreaterThan(10)
      const whole = `ethics: 1\n${lines.join('\n').replace('project:', 'project:\n  name: A')}\n`
      const {declaration, problems} = read(whole)
      expect(new Set(problems.map(({say}) => say.key)), text).toEqual(new Set(['read.placeholder']))
      const {project: _, ...facts} = declaration?.systems[0]?.facts ?? {}
      expect(JSON.stringify(facts), text).not.toMatch(/"[^"]*":"/)
    }
  })

  test('says what was answered and nothing else', () => {
    for (const answers of combinations) {
      const facts = read(declarationText(answers, asking('en').write)).declaration?.systems[0]?.facts
      const {about, effect, automation, model, because} = answers
      expect(facts?.data?.about).toBe(about ?? undefined)
      expect(facts?.data?.because).toBe(because ?? undefined)
      expect(facts?.use?.effect).toBe(effect ?? undefined)
      expect(facts?.use?.automation).toBe(automation ?? undefined)
      expect(facts?.models && Object.keys(facts.models)).toEqual(model === 'none' ? [] : model ? [model] : undefined)
      expect(facts?.project.status).toBe(answers.status)
      for (const left of ['people', 'sources', 'events', 'assessments', 'dilemmas', 'decisions', 'facts'] as const)
        expect(facts?.[left as keyof typeof facts] ?? {}, left).toEqual({})
    }
  })

  test('has four lines and no comment where no persons are touched', () => {
    expect(declarationText(TIER_0, asking('en').write)).toBe(
      [
        'ethics: 1',
        'project: {name: Waiting times, goal: Show where families wait longest, status: pilot}',
        'owner: {unit: Youth, contact: "y@example.org"}',
        'data: {about: no-persons, because: Loop counters count axles}',
        '',
      ].join('\n'),
    )
  })

  test('gives back every name and goal as it was written', () => {
    const words = fc.string({unit: 'binary', maxLength: 80})
    fc.assert(
      fc.property(words, words, (name, goal) => {
        const [first, second] = [readAnswer('name', name), readAnswer('goal', goal)]
        if ('refused' in first || 'refused' in second) return
        const answers = {...first.answers, ...second.answers, about: 'persons'}
        const {declaration, problems} = read(declarationText(answers, asking('da').write))
        expect(problems).toEqual([])
        expect(declaration?.systems[0]?.facts.project.name).toBe(answers.name)
        expect(declaration?.systems[0]?.facts.project.goal).toBe(answers.goal ?? undefined)
      }),
      {numRuns: 500},
    )
  })
})

describe('what is judged afterwards', () => {
  const some = combinations.filter((_, i) => i % 17 === 0)
  test.each(LANGUAGES)('never fails to be judged, and blocks wherever people are touched: %s', async language => {
    for (const answers of some) {
      const judgement = await judged(carriedOut(planned(answers, {language})))
      expect(judgement.errors, JSON.stringify(answers)).toEqual([])
      const reasoned = answers.about === 'no-persons' && answers.because !== null
      // Advice only: totals that nothing follows from.
      expect(judgement.verdict, JSON.stringify(answers)).toBe(
        reasoned || judgement.findings.every(finding => !blocks(finding)) ? 'passed' : 'blocked',
      )
      if (answers.about === 'persons' || answers.about === null)
        expect(judgement.verdict, JSON.stringify(answers)).toBe('blocked')
    }
  })

  test('passes at tier 0', async () => {
    const {verdict, systems} = await judged(carriedOut(planned(TIER_0)))
    expect({verdict, tiers: systems.map(({tier}) => tier)}).toEqual({verdict: 'passed', tiers: [0]})
  })
})

describe('a plan', () => {
  const FULL: Answers = {...NAMED, about: 'persons', effect: 'contact', automation: 'support', model: 'absence-risk'}

  test('has nothing left to do once it was carried out', () => {
    for (const answers of [TIER_0, FULL]) {
      for (const language of LANGUAGES) {
        const files = carriedOut(planned(answers, {language}))
        const again = planned({}, {language, files})
        expect(again.filter(({action}) => action !== 'exists')).toEqual([])
      }
    }
  })

  test('has no document at tier 0, and those of the policies where people are touched', () => {
    const documents = (answers: Answers) =>
      planned(answers)
        .map(({path}) => path)
        .filter(path => path.startsWith('assessments/'))
    expect(documents(TIER_0)).toEqual([])
    expect(documents(FULL)).toEqual([
      'assessments/ethics-assessment.md',
      'assessments/weighing.md',
      'assessments/data-set-bias.md',
      'assessments/security.md',
      'assessments/dpia.md',
    ])
    expect(documents({...FULL, status: 'considered'})).toEqual(['assessments/screening.md'])
  })

  test('names each document in the declaration, with its date still open, so that check says what is not filled in', async () => {
    const kinds = ['ethics-assessment', 'weighing', 'data-set-bias', 'security', 'dpia']
    for (const language of LANGUAGES) {
      const files = carriedOut(planned({...FULL, status: 'development'}, {language}))
      const text = files['ethics.yml'] ?? ''
      const {declaration, problems} = read(text)
      expect(problems).toEqual([])
      expect(declaration?.systems[0]?.facts.assessments).toEqual(
        Object.fromEntries(kinds.map(kind => [kind, {kind, evidence: `assessments/${kind}.md`}])),
      )
      const filled = text
        .replace('{about: persons}', '{about: persons, people: {p: {relation: citizen}}}')
        .replace(
          'models: {absence-risk: {}}',
          'models: {absence-risk: {about: persons}}\nfacts: {gladsaxe: {novelty: [new-use]}}',
        )
      const {findings} = await judged({...files, 'ethics.yml': filled})
      const said = (key: string) =>
        findings.filter(({say}) => say.key === key && JSON.stringify(say.with).includes('"'))
      expect(said('assessment.missing').map(({say}) => say.with)).toEqual([])
      expect(new Set(said('assessment.not-completed').map(({say}) => say.with['id']))).toEqual(new Set(kinds))
      expect(text.match(/^ {4}# completed: <.*2026-02-01>$/gm)).toHaveLength(kinds.length)
      // The open date, where somebody only takes the comment away, is no date.
      const opened = read(text.replaceAll('# completed:', 'completed:')).problems.map(({say}) => say.key)
      expect(opened).toEqual(kinds.map(() => 'read.placeholder'))
    }
  })

  test('goes on where it stopped: a document that is named and not written yet is written', () => {
    const files = {'ethics.yml': carriedOut(planned(FULL))['ethics.yml'] ?? ''}
    const paths = (all: ReturnType<typeof planned>) => all.map(({path}) => path).filter(path => path.endsWith('.md'))
    expect(paths(planned({}, {files}))).toEqual(paths(planned(FULL)))
  })

  test('gives the entries to paste where the declaration was there before, and for no document that it names', () => {
    const unnamed = (text: string) =>
      plan(
        {answers: {}, folder: '', language: 'en', defaultBranch: 'main', action: 'a/b@c', owners: [], references: []},
        asking('en'),
        path => (path === 'ethics.yml' ? {kind: 'file', text} : {kind: 'absent'}),
      ).unnamed
    const text = declarationText(FULL, asking('en').write)
    expect(unnamed(text)).toEqual(['ethics-assessment', 'weighing', 'data-set-bias', 'security', 'dpia'])
    expect(unnamed(`${text}assessments: {a: {kind: weighing, evidence: docs/w.md}}\n`)).not.toContain('weighing')
    expect(unnamed(carriedOut(planned(FULL))['ethics.yml'] ?? '')).toEqual([])
    const {declaration, problems} = read(
      `${text}assessments:\n${entriesFor(unnamed(text), 'en')
        .map(line => `  ${line}\n`)
        .join('')}`,
    )
    expect(problems).toEqual([])
    expect(Object.keys(declaration?.systems[0]?.facts.assessments ?? {})).toEqual(unnamed(text))
  })

  test('lies in the folder of the project, with the gate at the root', () => {
    const paths = planned(FULL, {folder: 'projects/absence'}).map(({path}) => path)
    expect(paths).toContain('projects/absence/ethics.yml')
    expect(paths).toContain('projects/absence/assessments/weighing.md')
    expect(paths.filter(path => !path.startsWith('projects/'))).toEqual([
      GATE,
      WORKFLOW,
      REVIEW_WORKFLOW,
      CODEOWNERS[0],
    ])
  })

  test('leaves every file that stands there as it is', () => {
    const files = Object.fromEntries(planned(FULL).map(({path}) => [path, `# mine: ${path}\n`]))
    const all = planned(FULL, {files: {...files, 'ethics.yml': declarationText(FULL, asking('en').write)}})
    expect(all.filter(({action}) => action === 'create')).toEqual([])
    expect(all.filter(({action}) => action === 'append').map(({path}) => path)).toEqual([CODEOWNERS[0]])
  })

  test('asks no document a second time that the declaration already names, wherever it lies', () => {
    const text = `${declarationText(FULL, asking('en').write)}assessments: {a: {kind: weighing, evidence: docs/w.md}}\n`
    const paths = planned({}, {files: {'ethics.yml': text}}).map(({path}) => path)
    expect(paths).not.toContain('assessments/weighing.md')
    expect(paths).toContain('assessments/security.md')
  })

  test('has a line for every role that the policies name, in the configuration of the gate, to be filled in', () => {
    const text = contentOf(GATE, planned(FULL, {held: ['council']}))
    const roles = ['manager', 'professional', 'central-data-unit', 'data-protection-officer', 'specialist', 'board']
    for (const role of roles) expect(text).toContain(`  # ${role}: {accounts: [{login: LOGIN, id: ID}]}`)
    expect(text).not.toContain('council')
    const filled = text.replaceAll(/^ {2}# (?=[a-z-]+: \{)/gm, '  ').replaceAll('LOGIN, id: ID', 'kim, id: 7')
    const {gate, problems} = readGate(GATE, new TextEncoder().encode(filled), gateValidator as Validator)
    expect(problems).toEqual([])
    expect([...(gate?.roles.keys() ?? [])]).toEqual(expect.arrayContaining(roles))
  })

  test('knows who signs and approves in the project, and nobody where nothing is asked', () => {
    const roles = (answers: Answers) => {
      const {signing, others} = plan(
        {answers, folder: '', language: 'en', defaultBranch: 'main', action: 'a/b@c', owners: [], references: []},
        asking('en'),
        () => ({kind: 'absent'}),
      )
      return {signing, others}
    }
    expect(roles(FULL)).toEqual({
      signing: ['manager', 'professional', 'central-data-unit', 'data-protection-officer', 'specialist'],
      others: ['directors', 'council', 'board'],
    })
    expect(roles({...FULL, model: 'none'}).signing).not.toContain('specialist')
    expect(roles(TIER_0).signing).toEqual([])
  })
})

describe('the configuration of the gate', () => {
  test.each(LANGUAGES)('can be read: %s', language => {
    const text = contentOf(
      GATE,
      planned({...NAMED, about: 'persons', effect: 'legal'}, {language, defaultBranch: 'release/1#x,y'}),
    )
    const {gate, problems} = readGate(GATE, new TextEncoder().encode(text), gateValidator as Validator)
    expect(problems).toEqual([])
    expect(gate?.language).toBe(language)
    expect(gate?.owners).toEqual(['gate-owner'])
    expect(gate?.roles.get('gate-owner')?.accounts).toEqual([{login: 'ann', id: 1001}])
  })

  test('is not written without an owner: nobody could change it later', () => {
    const all = planned(TIER_0, {owners: [], language: 'nl'})
    expect(all.map(({path}) => path)).toEqual(['ethics.yml', WORKFLOW, REVIEW_WORKFLOW])
  })

  test('is on no default branch at first, so the workflow says the language too', () => {
    for (const owners of [[], [{login: 'ann', id: 1001}]])
      expect(contentOf(WORKFLOW, planned(TIER_0, {owners, language: 'nl'}))).toContain('with:\n          language: nl')
    expect(contentOf(WORKFLOW, planned(TIER_0))).not.toContain('with:')
  })

  test('that names no owners is told, not changed', () => {
    const note = (text: string) => planned(TIER_0, {files: {[GATE]: text}}).find(({path}) => path === GATE)?.note?.key
    expect(note('gate: 1\npolicies: [gladsaxe]\n')).toBe('init.note-owners')
    expect(note('gate: 1\nowners: [board]\n')).toBeUndefined()
  })

  test.each(['ann:1001', '@ann:1001', 'enterprise_user:7'])('%s is an owner', written => {
    expect(readOwner(written)).toBeDefined()
  })
  test.each(['ann', 'ann:', 'ann:0', 'ann:-1', 'ann:1e3', ':1', 'a b:1', 'ann:1:2', 'ann: 1}, x: {'])(
    '%s is none',
    written => {
      expect(readOwner(written)).toBeUndefined()
    },
  )
})

describe('code owners', () => {
  const add = (path: string, text: string) =>
    planned(TIER_0, {files: {[path]: text}}).find(one => one.path.endsWith('CODEOWNERS'))

  test('get the lines that are not there, at the end, where the last one wins', () => {
    const before = '* @everybody\n/.github/workflows/ @other'
    const {action, content} = add('CODEOWNERS', before) ?? {}
    expect(action).toBe('append')
    expect(`${before}${content}`).toMatch(/@other\n\/\.github\/ethics-gate\/ @ann\n/)
    expect(content).not.toContain('/.github/workflows/')
  })

  test('are looked for where GitHub looks, in its order', () => {
    const files = {'docs/CODEOWNERS': '* @a\n', CODEOWNERS: '* @b\n'}
    expect(planned(TIER_0, {files}).find(({path}) => path.endsWith('CODEOWNERS'))?.path).toBe('CODEOWNERS')
  })
})

test('every status can be told by a flag, and a misspelt one says which there are', () => {
  for (const status of STATUSES) expect(readAnswer('status', status)).toEqual({answers: {status}})
  expect(readAnswer('status', 'pilott')).toMatchObject({
    refused: {key: 'init.refused-choice', with: {nearest: 'pilot'}},
  })
})
