import {describe, expect, test} from 'vitest'
import {type Measured, measured, type Settling, settled} from '../../../test/settling.ts'

/*
 * Figures that are set aside: within a bound, and no further.
 */

const about = (more: string) =>
  `waivers: 1\ndecisions:\n  - {id: w, kind: waive, about: {rule: house/asked, project: visits, ${more}}, because: The new data comes in March, by: {role: manager, account: "@anna"}, date: 2026-10-01, until: 2026-12-31}\n`
const bounded = (bound: string, more = '') =>
  about(`outcome: fail, attribute: sex, metric: selection-rate, bound: ${bound}${more}`)

async function said(given: Measured, on: Settling) {
  const {findings, own, verdict} = await settled(await measured(given), on)
  return {
    open: findings
      .filter(({outcome}) => outcome !== 'pass')
      .map(({outcome, disposition}) => `${outcome} ${disposition}`),
    own: own.map(({say}) => say.key),
    verdict,
    findings,
  }
}

/** Women are called 0.78 times as often as men, and so on. */
const ratio = (value: number) => ({
  called: [
    ['man', 2000],
    ['woman', Math.round(2000 * value)],
  ] as const,
})

describe('a waiver of a measured difference', () => {
  test('sets it aside where the whole estimate lies inside its bound, and the figure stays (G9)', async () => {
    const {open, verdict, findings} = await said(ratio(0.72), {waivers: bounded('[0.7, 1.43]')})
    expect([open, verdict]).toEqual([['fail waived'], 'passed'])
    const [finding] = findings.filter(({outcome}) => outcome === 'fail')
    expect(finding?.detail?.comparisons[0]?.estimate?.[0]).toBeCloseTo(0.72)
  })
  test('does not cover a worse one: a waiver taken at 0.72 does not cover 0.61 (G9)', async () => {
    const {open, own, verdict} = await said(ratio(0.61), {waivers: bounded('[0.7, 1.43]')})
    expect([open, own, verdict]).toEqual([['fail counts'], ['settle.worse'], 'blocked'])
  })
  test('does not cover the same difference the other way round', async () => {
    const {open} = await said(ratio(1.5), {waivers: bounded('[0.7, 1.25]')})
    expect(open).toEqual(['fail counts'])
  })
  test('covers nothing without a bound', async () => {
    const {open, own} = await said(ratio(0.72), {waivers: about('outcome: fail, attribute: sex')})
    expect([open, own]).toEqual([['fail counts'], ['settle.no-bound']])
  })
  test.each([
    ['of another metric', bounded('[0.1, 10]').replace('selection-rate', 'false-negative-rate')],
    ['of another effect', bounded('[0.1, 10]', ', effect: difference')],
    ['whose form is of a difference', bounded('[-1, 10]')],
    ['of another attribute', bounded('[0.1, 10]').replace('attribute: sex', 'attribute: age')],
    ['of another event', bounded('[0.1, 10]', ', event: letter')],
  ])('covers nothing with a bound %s', async (_, waivers) => {
    expect((await said(ratio(0.72), {waivers})).open).toEqual(['fail counts'])
  })
  test('of which one comparison lies outside covers none of the finding', async () => {
    const given = {
      called: [
        ['man', 2000],
        ['woman', 1450],
        ['other', 900],
      ] as const,
    }
    expect((await said(given, {waivers: bounded('[0.7, 1.43]')})).open).toEqual(['fail counts'])
    expect((await said(given, {waivers: bounded('[0.4, 1.43]')})).open).toEqual(['fail waived'])
  })
  test('of a failure does not cover that the test is gone (G5)', async () => {
    const {open} = await said(
      {...ratio(0.72), files: {'report.csv': 'event,version,attribute,group,n,selected,tp,fp,fn,tn\n'}},
      {
        waivers: bounded('[0.1, 10]'),
      },
    )
    expect(open.every(one => one.endsWith('counts'))).toBe(true)
    expect(open.length).toBeGreaterThan(0)
  })
})
