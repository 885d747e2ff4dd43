export type WrittenNumber =
  | {readonly kind: 'number'; readonly value: number; readonly decimals: number; readonly percent: boolean}
  | {readonly kind: 'empty'}
  | {readonly kind: 'not-finite'}
  | {readonly kind: 'not-a-number'}

const POINT = /^([+-]?)(\d{1,15})(?:\.(\d{0,25}))?(?:[eE]([+-]?\d{1,3}))?\s?(%?)$/
const COMMA = /^([+-]?)(\d{1,15})(?:,(\d{0,25}))?(?:[eE]([+-]?\d{1,3}))?\s?(%?)$/
const NOT_FINITE = /^[+-]?(nan|inf|infinity|na|n\/a|null|none|nil)$/i

/** A number with how exactly it was written. Thousands separators are refused: `1,234` and `1.234` are read differently by different people. */
export function readNumber(written: string, decimal: 'point' | 'comma' = 'point'): WrittenNumber {
  const text = written.trim()
  if (text === '') return {kind: 'empty'}
  if (NOT_FINITE.test(text)) return {kind: 'not-finite'}
  const found = (decimal === 'comma' ? COMMA : POINT).exec(text)
  if (!found) return {kind: 'not-a-number'}
  const [, sign = '', whole = '', fraction = '', exponent = '0', percent = ''] = found
  const value = Number(`${sign}${whole}.${fraction || '0'}e${exponent}`)
  if (!Number.isFinite(value)) return {kind: 'not-finite'}
  return {kind: 'number', value, decimals: Math.max(0, fraction.length - Number(exponent)), percent: percent !== ''}
}
