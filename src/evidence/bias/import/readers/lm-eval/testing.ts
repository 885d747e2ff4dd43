import type {Row} from '../cards/testing.ts'

export function row({population, attribute, group, n, counts}: Row): string {
  const selected = counts?.kind === 'selected' ? counts.selected.join('–') : '?'
  return `${population}: ${attribute} ${group} ${selected} of ${n?.join('–') ?? '?'}`
}
/** A share of `n` and its standard error, as Python prints them. */
export function share(x: number, n: number, name = 'pct_stereotype', filter = '') {
  return {[`${name}${filter}`]: x / n, [`${name}_stderr${filter}`]: Math.sqrt(((x / n) * (1 - x / n)) / (n - 1))}
}
