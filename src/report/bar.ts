/** Characters that a bar is drawn with. */
export interface Ink {
  readonly full: string
  readonly light: string
  readonly empty: string
}

export const BLOCKS: Ink = {full: '█', light: '░', empty: ' '}
export const ASCII: Ink = {full: '#', light: '-', empty: ' '}

/**
 * A bar of `width` characters for shares between 0 and `scale`: full up to `rate`, light up to `high`. Whatever is more
 * than nothing gets at least one character.
 */
export function bar(rate: number, high: number, scale: number, width: number, ink: Ink): string {
  const cells = (share: number) => {
    const part = scale > 0 && share > 0 ? Math.min(1, share / scale) : 0
    return part > 0 ? Math.max(1, Math.round(part * width)) : 0
  }
  const full = cells(rate)
  const light = Math.max(full, cells(high))
  return ink.full.repeat(full) + ink.light.repeat(light - full) + ink.empty.repeat(width - light)
}

/** The end of a scale that holds `highest`: the next 1, 2 or 5 of its decade, and never more than 1. */
export function scaleFor(highest: number): number {
  if (!(highest > 0)) return 1
  const decade = 10 ** Math.floor(Math.log10(highest))
  const step = [1, 2, 5, 10].find(factor => factor * decade >= highest * (1 - 1e-9)) ?? 10
  return Math.min(1, step * decade)
}
