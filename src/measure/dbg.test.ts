import {test} from 'vitest'
import {suppress} from './suppress.ts'
import {tablesOf} from './testing.ts'
test('x', () => {
  let seed = 1
  const rnd = (n: number) => {seed = (seed * 48271) % 2147483647; return seed % n}
  for (const [A, B, N] of [[10, 30, 5000], [30, 30, 20000], [900, 2, 20000]] as const) {
    const people = Array.from({length: N}, () => ({a: rnd(100) < 2 ? null : `a${rnd(A)}`, b: rnd(100) < 2 ? null : `b${rnd(B)}`, happened: rnd(10) < 3 ? 1 : 0, right: rnd(2)}))
    for (const truth of [false, true]) for (const combination of [false, true]) {
      const t = tablesOf({people, truth, combination})
      const s = performance.now()
      const r = suppress(t, 10)
      const printed = t.flatMap(x => x.groups.map(g => r.isHidden(x.attribute, g.group, 'n')))
      console.log(A, B, truth, combination, Math.round(performance.now() - s), 'ms', r.exposed.length, 'n hidden', printed.filter(Boolean).length, 'of', printed.length)
    }
  }
}, 600000)
