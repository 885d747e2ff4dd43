import {describe, expect, test} from 'vitest'
import type {Finding} from '../gate/finding.ts'
import {comment} from './change-samples.ts'
import {cmark, intrusions, rendered} from './comment/testing.ts'
import {HOSTILE} from './hostile.ts'
import * as samples from './samples.ts'
import {suggestions} from './suggestions.ts'

const {finding, judgement} = samples
const mended = (fix: Finding['fix'], given: Partial<Finding> = {}) =>
  finding({rule: 'fairtown/privacy', outcome: 'missing', ...(fix && {fix}), ...given})
const diff = (...lines: [number, string][]) => new Map([['ethics.yml', new Map(lines)]])
const suggest = (findings: readonly Finding[], lines = diff([4, 'assessments:'])) =>
  suggestions(judgement({verdict: 'blocked', findings: [...findings]}), lines, comment())
const dpia = {file: 'ethics.yml', after: 4, text: '  dpia:\n    kind: dpia\n'}

describe('a suggested change', () => {
  test('keeps the line that it stands on and adds ours below', () => {
    const [one] = suggest([mended(dpia)])
    expect(one).toMatchObject({path: 'ethics.yml', line: 4})
    expect(one?.body).toContain('```suggestion\nassessments:\n  dpia:\n    kind: dpia\n```')
    expect(one?.body).toContain('This would settle: Privacy screened, or a full DPIA')
    expect(one?.id).toMatch(/^[0-9a-f]{64}$/u)
  })

  test('is made only where the line is in the diff', () => {
    expect(suggest([mended(dpia)], diff([5, 'x']))).toEqual([])
    expect(suggest([mended({...dpia, file: 'other.yml'})])).toEqual([])
    expect(suggest([mended({...dpia, after: 0})], diff([0, ''], [1, 'x']))).toEqual([])
  })

  test('is made once for a line, for what blocks or warns, and ten times at most', () => {
    expect(suggest([mended(dpia), mended(dpia, {rule: 'fairtown/goal'})])).toHaveLength(1)
    expect(suggest([mended(dpia, {level: 'advise'})])).toEqual([])
    expect(suggest([mended(dpia, {standing: 'before'})])).toEqual([])
    const lines = Array.from({length: 30}, (_, index) => [index + 1, `line ${index + 1}`] as [number, string])
    expect(
      suggest(
        lines.map(([after]) => mended({...dpia, after})),
        diff(...lines),
      ),
    ).toHaveLength(10)
  })

  test('is not made where the line could not come back as it was', () => {
    for (const line of ['\tx', 'a\u202eb', 'x'.repeat(600), 'a\r'])
      expect(suggest([mended(dpia)], diff([4, line]))).toEqual([])
  })

  test('is not made where a line of it would be cut, or could not be written as it is', () => {
    const accept = (reason: string) => ({
      ...dpia,
      text: `  use: {supports: "${reason}", effect: service}\n`,
      instead: true as const,
    })
    const at = diff([5, '  use: {supports: "x"}'])
    expect(suggest([mended(accept('x'.repeat(400)))], at)).toHaveLength(1)
    for (const reason of ['x'.repeat(600), 'a\u202eb', 'a\tb'])
      expect(suggest([mended(accept(reason))], at)).toEqual([])
  })

  test('cannot be ended by what it holds', () => {
    const [one] = suggest([mended({...dpia, text: '```\n@team\n````'})])
    expect(one?.body).toContain('`````suggestion\n')
  })

  test.skipIf(cmark.error)('holds hostile text as text', () => {
    const found = HOSTILE.flatMap(text => {
      const bodies = suggest([mended({...dpia, text}, {rule: text})]).map(({body}) => body)
      return rendered(bodies).flatMap(html => intrusions(html, []))
    })
    expect(found).toEqual([])
  })
})
