import {along, type Scale} from './scale.ts'

/** Between two values that are written below a scale. */
const SPACE = 8

/** Round values to write below a scale: the wanted first, then what there is room for. `width` is that of a value in letters. */
export function ticks(scale: Scale, wanted: readonly number[], width: (value: number) => number): number[] {
  const chosen: number[] = []
  for (const value of [...wanted, ...(scale.logarithmic ? decades(scale) : steps(scale))]) {
    if (!(value >= scale.low && value <= scale.high)) continue
    const free = chosen.every(other => {
      const apart = Math.abs(along(scale, other) - along(scale, value))
      return apart >= (width(other) + width(value)) / 2 + SPACE
    })
    if (free) chosen.push(value)
  }
  return chosen.sort((a, b) => a - b)
}

function decades({low, high}: Scale): number[] {
  const from = Math.floor(Math.log10(low))
  const to = Math.ceil(Math.log10(high))
  const powers = Array.from({length: to - from + 1}, (_, index) => from + index)
  return [1, 5, 2].flatMap(factor => powers.map(power => rounded(factor * 10 ** power)))
}

/** Multiples of a step of 1, 2 or 5, four to ten of them. */
function steps({low, high}: Scale): number[] {
  const rough = (high - low) / 4
  const decade = 10 ** Math.floor(Math.log10(rough))
  const step = ([5, 2, 1].find(factor => factor * decade <= rough) ?? 1) * decade
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return Array.from({length: Math.min(20, count)}, (_, index) => rounded((first + index) * step))
}

/** Without the dust of floating point: 0.30000000000000004 is 0.3. */
const rounded = (value: number) => Number(value.toPrecision(9))
