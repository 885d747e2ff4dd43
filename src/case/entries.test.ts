import {describe, expect, test} from 'vitest'
import {judged} from '../../test/project.ts'
import type {Judgement} from '../gate/finding.ts'

const start = (rest: string) => `ethics: 1\nproject: {name: A, status: pilot}\n${rest}`
const text = ({entries = []}: Judgement) =>
  entries.map(({lines}) =>
    lines.map(line => line.map(piece => (typeof piece === 'string' ? piece : '<>')).join('')).join('\n'),
  )
const fieldsOf = ({entries = []}: Judgement) => entries.flatMap(({fields}) => fields.map(({field}) => field))
const waiting = ({findings}: Judgement) => [...new Set(findings.flatMap(({undeclared}) => undeclared ?? []))]

describe('entries for what is undeclared', () => {
  test('are there for every field that a finding waits for, with as few places as can be', async () => {
    const judgement = await judged({'ethics.yml': start('data: {about: persons}\n')})
    // What gave the tier by its silence is among them, though no rule waits for it.
    expect(new Set(fieldsOf(judgement))).toEqual(new Set([...waiting(judgement), 'use.automation']))
    expect(judgement.entries).toHaveLength(1)
  })

  test('are not there where nothing waits', async () => {
    const judgement = await judged({'ethics.yml': start('data: {about: no-persons, because: Only roads}\n')})
    expect(judgement.entries).toBeUndefined()
    expect(judgement.asks).toBeUndefined()
  })

  test('leave a field alone whose answer was refused', async () => {
    const judgement = await judged({'ethics.yml': start('data: {about: persons}\nuse: {effect: <none | contact>}\n')})
    expect(waiting(judgement)).toContain('use.effect')
    expect(fieldsOf(judgement)).not.toContain('use.effect')
  })

  test('repeat no line in which a number or an address of a person stands', async () => {
    for (const value of ['jan.de.vries@example.org', '010190-1234', 'NL91ABNA0417164300']) {
      const judgement = await judged({'ethics.yml': start(`data: {about: persons, minimised: "${value}"}\n`)})
      expect(text(judgement).join()).not.toContain(value)
      expect(waiting(judgement)).toContain('data.sources')
    }
  })

  test('ask of one model only what is not known of that model', async () => {
    const models = 'models:\n  old: {origin: in-house, about: persons}\n  new: {about: persons}\n'
    const judgement = await judged({'ethics.yml': start(`data: {about: persons}\n${models}`)})
    expect(text(judgement).join('\n')).toContain('new: {about: persons, origin: <>}')
    expect(text(judgement).join('\n')).not.toContain('old:')
  })

  test('are worked out for a bounded number of files', async () => {
    const names = Array.from({length: 60}, (_, index) => `p${index}`)
    const files = names.map(name => [`${name}/ethics.yml`, `ethics: 1\nproject: {name: ${name}}\n`] as const)
    const {entries = []} = await judged(Object.fromEntries(files))
    expect(new Set(entries.map(({file}) => file)).size).toBe(50)
  })

  test('hold what a rule asks to be filled in, with what is known of the answer', async () => {
    const judgement = await judged({
      'ethics.yml': start(
        'use: {effect: service, automation: support, events: {}}\ndata: {about: persons, people: {a: {relation: pupil, vulnerable: none}}, sources: {}}\nmodels: {risk: {about: persons, origin: in-house}}\nfacts: {gladsaxe: {novelty: [new-use], complex: "yes"}, provinces-guide: {with_partners: "no"}}\n',
      ),
      'assessments/dpia.md': 'Written',
    })
    const lines = text(judgement).join('\n')
    expect(lines).toContain('dpia: {kind: dpia, evidence: assessments/dpia.md, completed: <>}')
    expect(lines).toContain('weighing: {kind: weighing, evidence: <>, completed: <>}')
    expect(lines).toContain('  - kind: start\n    because: <>\n')
    expect(lines).toMatch(/does: <>, kind: <>/)
    const without = judgement.findings.filter(
      ({level, disposition, outcome, wants = [], undeclared = [], awaits}) =>
        level === 'block' &&
        disposition === 'counts' &&
        outcome !== 'pass' &&
        !awaits &&
        wants.length + undeclared.length === 0,
    )
    expect(without.map(({say}) => say.key)).toEqual([])
  })

  test('of a line with the address of a person show only what is added to it', async () => {
    const models = 'models: {risk: {about: persons, origin: in-house}}\n'
    const {entries = []} = await judged({
      'ethics.yml': start(
        `owner: {unit: Care, contact: jan.de.vries@example.org}\nuse: {effect: service, automation: support, events: {}}\ndata: {about: persons, people: {a: {relation: pupil, vulnerable: none}}, sources: {}}\n${models}`,
      ),
    })
    const [own] = entries.filter(({fields}) => fields.some(({field}) => field === 'owner.manager'))
    expect(own).toMatchObject({after: 2, within: true})
    expect(JSON.stringify(own?.lines)).toMatch(/^\[\["manager: "/)
    expect(JSON.stringify(entries)).not.toContain('jan.de.vries')
  })
})
