/** Above this many people, a double can be near a fraction by chance: among all with such denominators, 1 in 10,000. */
const MOST = 1_000_000

/** A tool that writes numbers in full gives at least so many decimals, but for the few fractions that have no more. */
const FULL = 12
/** What is left of a double after a sum or a division by 100. */
const ERROR = 4 * Number.EPSILON

/** How many decimals a number of size 1 has, zeros at the end not counted; `undefined` for twelve or more. */
export function decimalsIn(value: number): number | undefined {
  for (let decimals = 0; decimals < FULL; decimals++)
    if (Math.abs(Number(value.toFixed(decimals)) - value) <= ERROR * Math.abs(value)) return decimals
  return undefined
}

/**
 * Is this share, from 0 to 1, a decimal that ends before the twelfth? Every such decimal is a fraction over a power of ten,
 * so that one that was rounded, and then copied or padded with zeros, cannot be told from one that is exact. 0 and 1 are of
 * one person, and so make no group larger.
 */
export function isShortDecimal(share: number): boolean {
  return (decimalsIn(share) ?? 0) > 0
}

/**
 * The fraction with the smallest denominator, at most a million, within `error` of a share between 0 and 1: by continued
 * fractions with intermediate ones (Hardy and Wright, An Introduction to the Theory of Numbers, chapter X). `undefined`
 * where there is none: the number was rounded, or is of more people.
 */
export function smallestFraction(
  share: number,
  error: number,
): {readonly of: number; readonly among: number} | undefined {
  // The Stern–Brocot tree between 0/1 and 1/0, walked in strides.
  const near = (of: number, among: number) => Math.abs(of / among - share) <= error
  let [a, b, c, d] = [0, 1, 1, 0]
  if (near(0, 1)) return {of: 0, among: 1}
  if (near(1, 1)) return {of: 1, among: 1}
  while (b + d <= MOST) {
    const toRight = (a + c) / (b + d) < share
    const enough = (k: number) => {
      const [of, among] = toRight ? [a + k * c, b + k * d] : [c + k * a, d + k * b]
      return near(of, among) || (toRight ? of / among >= share : of / among <= share)
    }
    let stride = 1
    while (!enough(stride) && stride <= MOST) stride *= 2
    let [low, high] = [Math.floor(stride / 2), stride]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (enough(middle)) high = middle
      else low = middle
    }
    const [of, among] = toRight ? [a + high * c, b + high * d] : [c + high * a, d + high * b]
    if (among > MOST) return undefined
    if (near(of, among)) return {of, among}
    if (toRight) [a, b] = [a + (high - 1) * c, b + (high - 1) * d]
    else [c, d] = [c + (high - 1) * a, d + (high - 1) * b]
    if (toRight) [c, d] = [of, among]
    else [a, b] = [of, among]
  }
  return undefined
}
