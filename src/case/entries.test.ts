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
    expect(new Set(fieldsOf(judgement))).toEqual(new Set(waiting(judgement)))
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
})
