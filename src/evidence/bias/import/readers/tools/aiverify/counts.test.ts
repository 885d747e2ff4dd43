import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {recoverCounts} from './counts.ts'
import {GROUPS, gapsOf, printed, sum} from './testing.ts'

describe('recovering counts', () => {
  const cell = fc.nat({max: 3000})
  const groups = fc.array(fc.record({tp: cell, fp: cell, fn: cell, tn: cell}), {minLength: 2, maxLength: 5})

  test('gives the counts that were printed as shares, or their proportions, and never others', () => {
    fc.assert(
      fc.property(groups, all => {
        const found = recoverCounts(
          all.map(group => printed(group, all)),
          gapsOf(all),
        )
        expect(found.kind).not.toBe('contradictory')
        if (found.kind === 'counts') expect(found.counts).toEqual(all)
        if (found.kind !== 'multiple') return
        const scale = sum(all, 'tp', 'fp', 'fn', 'tn') / sum(found.counts, 'tp', 'fp', 'fn', 'tn')
        expect(found.counts.map(each => Object.values(each).map(count => count * scale))).toEqual(
          all.map(each => Object.values(each)),
        )
      }),
    )
  })

  test('a gap that does not fit makes them contradictory', () => {
    const shares = GROUPS.map(group => printed(group, GROUPS))
    const gap = (people: number) => recoverCounts(shares, [{one: 0, other: 1, people}]).kind
    expect(gap(6)).toBe('counts')
    expect(gap(12)).toBe('counts')
    for (const people of [0, 5, 6.5, -6, Number.NaN, Number.POSITIVE_INFINITY])
      expect(gap(people)).toBe('contradictory')
    expect(recoverCounts(shares, []).kind).toBe('multiple')
  })

  test('without a gap only proportions follow, and nobody wrong leaves nothing to follow', () => {
    const same = [
      {tp: 4, fp: 6, fn: 10, tn: 20},
      {tp: 6, fp: 4, fn: 2, tn: 8},
    ]
    expect(
      recoverCounts(
        same.map(group => printed(group, same)),
        gapsOf(same),
      ),
    ).toEqual({
      kind: 'multiple',
      counts: same.map(({tp, fp, fn, tn}) => ({tp: tp / 2, fp: fp / 2, fn: fn / 2, tn: tn / 2})),
    })
    const perfect = [
      {tp: 4, fp: 0, fn: 0, tn: 20},
      {tp: 6, fp: 0, fn: 0, tn: 8},
    ]
    expect(
      recoverCounts(
        perfect.map(group => printed(group, perfect)),
        gapsOf(perfect),
      ).kind,
    ).toBe('undetermined')
  })
})
