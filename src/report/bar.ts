/** Characters that a rate with its interval is drawn with, one column each. */
export interface Ink {
  readonly track: string
  readonly low: string
  readonly line: string
  readonly high: string
  readonly rate: string
  /** Where the allowed range ends. */
  readonly limit: string
}

export const LINES: Ink = {track: '·', low: '├', line: '─', high: '┤', rate: '●', limit: '┊'}
export const ASCII: Ink = {track: '.', low: '|', line: '-', high: '|', rate: 'o', limit: ':'}

/** Shares between 0 and 1. */
export interface Drawn {
  /** From, to: one point, or every rate that fits the published figures. */
  readonly rate: readonly [number, number]
  readonly interval: readonly [number, number] | null
  readonly limits: readonly number[]
}

/**
 * A line of `width` characters for shares between 0 and `scale`: the interval from its low to its high end, the rate on
 * it, and the limits behind it. Where two fall in one column the rate goes first, then an end of the interval.
 */
export function bar({rate, interval, limits}: Drawn, scale: number, width: number, ink: Ink): string {
  const column = (share: number) => {
    const part = scale > 0 && share > 0 ? Math.min(1, share / scale) : 0
    return Math.min(width - 1, Math.floor(part * width))
  }
  const cells = Array.from({length: width}, () => ink.track)
  const fill = ([from, to]: readonly [number, number], character: string) =>
    cells.fill(character, column(from), column(to) + 1)
  if (interval) fill(interval, ink.line)
  for (const limit of limits) if (limit > 0 && limit < scale) fill([limit, limit], ink.limit)
  if (interval) {
    fill([interval[0], interval[0]], ink.low)
    fill([interval[1], interval[1]], ink.high)
  }
  fill(rate, ink.rate)
  return cells.join('')
}

/** One person in a billion. */
const SMALLEST = 1e-9

/** The end of a scale that holds `highest`: a round number, and never more than 1. */
export function scaleFor(highest: number): number {
  if (!(highest > 0)) return 1
  const held = Math.max(highest, SMALLEST)
  const decade = 10 ** Math.floor(Math.log10(held))
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find(factor => factor * decade >= held * (1 - 1e-9)) ?? 10
  return Math.min(1, Number((step * decade).toPrecision(6)))
}
