import {readNumber} from '../../number.ts'

/** How many people or examples a share is of. */
export type SampleSize =
  | {readonly kind: 'exact'; readonly n: number}
  | {readonly kind: 'between'; readonly low: number; readonly high: number}
  /** No number of people gives both the share and its error. */
  | {readonly kind: 'none'}
  | {readonly kind: 'unknown'}

/** From this many decimals on, a number was written in full: floating-point numbers hold 15 to 17 digits. */
const FULL = 12
const NEARLY = 1e-6
/** So many sizes are tried one by one. */
const MOST_TRIED = 2000
const MOST_PEOPLE = 1e9

/**
 * The sample size that a share and its standard error were worked out from: the error of a mean with n − 1, of values
 * that are 0 or 1, so that n = p(1 − p)/se² + 1 (EleutherAI/lm-evaluation-harness, lm_eval/api/metrics.py, mean_stderr).
 * A size is only exact where a whole number, and no other, gives both numbers as they are written.
 *
 * @param most decimals that the file writes: a number that ends sooner was written without its last zeros
 */
export function sizeFromError(share: string, error: string, most = 0): SampleSize {
  const [p, se] = [readNumber(share), readNumber(error)]
  if (p.kind !== 'number' || se.kind !== 'number' || p.percent || se.percent) return {kind: 'unknown'}
  if (!(p.value > 0 && p.value < 1 && se.value > 0)) return {kind: 'unknown'}
  const own = Math.max(p.decimals, se.decimals)
  const inFullIs = Math.max(most, own) >= FULL ? inFull(p.value, se.value) : undefined
  // Some of a file's numbers may be rounded where others are not.
  if (inFullIs && (inFullIs.kind !== 'none' || own >= FULL)) return inFullIs
  return rounded(p.value, se.value, 0.5 * 10 ** -own)
}

/** Does the error belong to this share of `n`, as exactly as both are written? */
export function errorFits(share: string, error: string, n: number): boolean {
  const [p, se] = [readNumber(share), readNumber(error)]
  if (p.kind !== 'number' || se.kind !== 'number') return true
  const decimals = Math.max(p.decimals, se.decimals)
  const half = decimals >= FULL ? 0 : 0.5 * 10 ** -decimals
  const [low, high] = errors(p.value, half, n)
  const slack = half + NEARLY * Math.max(se.value, high)
  return low - slack <= se.value && se.value <= high + slack
}

/** The decimals of the number that has the most. */
export function mostDecimals(written: Iterable<string>): number {
  let most = 0
  for (const text of written) {
    const number = readNumber(text)
    if (number.kind === 'number') most = Math.max(most, number.decimals)
  }
  return most
}

/** How many of `n` a share is that was written in full; `undefined` where it is rounded, or no whole number of them. */
export function countOf(share: string, n: number, most: number): number | undefined {
  const p = readNumber(share)
  if (p.kind !== 'number' || p.percent || most < FULL || !(p.value >= 0 && p.value <= 1)) return undefined
  const count = Math.round(p.value * n)
  return Math.abs(p.value * n - count) <= NEARLY ? count : undefined
}

function inFull(p: number, se: number): SampleSize {
  const found = (p * (1 - p)) / se ** 2 + 1
  const n = Math.round(found)
  if (n > MOST_PEOPLE) return {kind: 'unknown'}
  const isWhole = Math.abs(found - n) <= NEARLY * n && Math.abs(p * n - Math.round(p * n)) <= NEARLY * n
  return n >= 2 && isWhole ? {kind: 'exact', n} : {kind: 'none'}
}

function rounded(p: number, se: number, half: number): SampleSize {
  const shares = [Math.max(0, p - half), Math.min(1, p + half)] as const
  const product = (each: number) => each * (1 - each)
  const most = shares[0] <= 0.5 && 0.5 <= shares[1] ? 0.25 : Math.max(...shares.map(product))
  const low = Math.max(2, Math.ceil(Math.min(...shares.map(product)) / (se + half) ** 2 + 1 - NEARLY))
  const high = se > half ? Math.floor(most / (se - half) ** 2 + 1 + NEARLY) : Number.POSITIVE_INFINITY
  if (high > MOST_PEOPLE) return {kind: 'unknown'}
  if (low > high) return {kind: 'none'}
  if (high - low > MOST_TRIED) return {kind: 'between', low, high}
  const sizes: number[] = []
  for (let n = low; n <= high; n++) if (someCount(n, shares, se, half)) sizes.push(n)
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined) return {kind: 'none'}
  return first === last ? {kind: 'exact', n: first} : {kind: 'between', low: first, high: last}
}

function someCount(n: number, [low, high]: readonly [number, number], se: number, half: number): boolean {
  for (let x = Math.ceil(low * n - NEARLY); x <= high * n + NEARLY; x++) {
    const error = Math.sqrt(((x / n) * (1 - x / n)) / (n - 1))
    if (Math.abs(error - se) <= half + 1e-12) return true
  }
  return false
}

function errors(p: number, half: number, n: number): readonly [number, number] {
  if (n < 2) return [0, Number.POSITIVE_INFINITY]
  const of = (share: number) => Math.sqrt((share * (1 - share)) / (n - 1))
  const ends = [Math.max(0, p - half), Math.min(1, p + half)]
  const high = p - half <= 0.5 && 0.5 <= p + half ? of(0.5) : Math.max(...ends.map(of))
  return [Math.min(...ends.map(of)), high]
}
