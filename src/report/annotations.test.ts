import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {annotations} from './annotations.ts'
import * as samples from './samples.ts'

const reader = {language: 'en', render: renderer('en', [samples.words])} as const
const levels = (all: ReturnType<typeof annotations>) => all.map(({level}) => level)

describe('annotations', () => {
  test('are errors for what blocks, warnings for warnings, notices for advice and sign-offs', () => {
    const all = annotations(samples.blocked(), reader)
    expect(all.map(({level, title, file, line, column}) => [level, title, `${file}:${line}:${column}`])).toEqual([
      [
        'error',
        'fairtown/bias-test: Whatever happens to a citizen is tested for bias, and no unacceptable difference is found',
        'absence/ethics.yml:58:5',
      ],
      ['error', 'fairtown/privacy: Privacy screened, or a full DPIA', 'absence/ethics.yml:41:3'],
      ['error', 'Declare `use.effect`: 2 rules wait for it', 'absence/ethics.yml:6:1'],
      ['warning', 'fairtown/published: Citizens can read that this exists', 'absence/ethics.yml:3:1'],
      ['notice', 'awaiting sign-off: the manager who answers for it (@lone-leder)', 'absence/ethics.yml:47:15'],
      ['notice', 'fairtown/if-not-done: What it costs not to do it', 'absence/ethics.yml:45:5'],
    ])
  })

  test('say what is wrong, what to do and who can do it', () => {
    const privacy = annotations(samples.blocked(), reader).find(({title}) => title.includes('privacy'))
    expect(privacy?.message).toBe(
      [
        'There is no assessment of the kind DPIA.',
        'To do: Write it down in `assessments:` and let it be signed',
        'To be settled by the data protection officer or the manager who answers for it.',
      ].join('\n'),
    )
  })

  test('are at most ten a level; the tenth says how many more there are', () => {
    const all = annotations(samples.many(300), reader)
    expect(levels(all)).toEqual(Array.from({length: 10}, () => 'error'))
    expect(all.at(-1)?.message).toBe('191 more like these; the job summary lists them all.')
    expect(annotations(samples.many(15), reader)).toHaveLength(10)
    expect(annotations(samples.many(15), reader).at(-1)?.title).not.toBe('ethics-gate')
  })

  test('begin with faults in what decides', () => {
    const errors = [
      {at: samples.at(7, 5, 'policies/fairtown/policy.yml'), say: samples.words.say('bad-policy', {name: 'use.efect'})},
    ]
    expect(annotations(samples.blocked({verdict: 'error', errors}), reader)[0]).toEqual({
      level: 'error',
      title: 'To mend first',
      message: '`use.efect` is not a field of the declaration.',
      file: 'policies/fairtown/policy.yml',
      line: 7,
      column: 5,
    })
  })

  test('fit what the runner keeps, whatever is in them', () => {
    const text = `::error::\n%0A${'x'.repeat(9000)}`
    const given = samples.judgement({
      findings: [samples.finding({rule: text, outcome: 'fail', say: samples.words.say('not-filled', {name: text})})],
    })
    for (const {title, message} of annotations(given, reader)) {
      expect(title.length).toBeLessThanOrEqual(255)
      expect(title).not.toContain('\n')
      expect(message.length).toBeLessThanOrEqual(4096)
    }
  })
})
