import {along, type Scale} from './scale.ts'
import {element, line, textAt} from './svg.ts'
import {textWidth} from './text-width.ts'
import {ticks} from './ticks.ts'

/** Where the parts of both pictures stand, so that they line up below each other. */
export const WIDTH = 960
export const PLOT = {left: 305, right: 555}
export const NUMBERS = 570
export const ROW = 24
export const HEAD = 44
/** What a text above the plot takes of the head. */
export const ABOVE = 20
const FOOT = 34

export const heightOf = (rows: number) => HEAD + rows * ROW + FOOT
/** The middle of a row, and the line that its letters stand on. */
export const middleOf = (row: number) => HEAD + row * ROW + ROW / 2
export const letters = (row: number) => middleOf(row) + 4.5

export function rowLines(rows: number): string {
  const lines = Array.from({length: rows + 1}, (_, row) => line(0, HEAD + row * ROW, WIDTH, HEAD + row * ROW, 0.5))
  return element('g', {stroke: 'currentColor', opacity: 0.3}, ...lines)
}

/** Values below a scale, each with a short line. */
export function axis(rows: number, scale: Scale, wanted: readonly number[], show: (value: number) => string): string {
  const bottom = HEAD + rows * ROW
  const values = ticks(scale, wanted, value => textWidth(show(value)))
  const marks = values.map(value => line(along(scale, value), bottom, along(scale, value), bottom + 5, 1))
  const texts = values.map(value =>
    textAt(show(value), {x: along(scale, value), y: bottom + 19, room: 60, anchor: 'middle'}),
  )
  return element('g', {stroke: 'currentColor'}, ...marks) + texts.join('')
}

/** A text above the plot at a place on the scale, kept within the picture. */
export function above(text: string, x: number, width: number): string {
  const half = width / 2
  const middle = Math.min(WIDTH - half, Math.max(half, x))
  return textAt(text, {x: middle, y: 16, room: width + 1, anchor: 'middle'})
}
