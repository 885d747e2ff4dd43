import {along, type Scale} from './scale.ts'
import {element, line, tenth} from './svg.ts'

type Bounds = readonly [number, number]

/** Half of a marker's width, and of the end of an interval. */
const SIZE = 4.5
const END = 4

/** A line from the low to the high end, with a gap for the shape of an exact estimate; an end beyond the scale is an arrow. */
export function intervalAt(y: number, [low, high]: Bounds, estimate: Bounds | null, scale: Scale): string {
  const [from, to] = [along(scale, low), along(scale, high)]
  const exact = estimate && isExact(estimate, scale) ? along(scale, estimate[0]) : null
  const pieces =
    exact === null
      ? [[from, to]]
      : [
          [from, exact - SIZE],
          [exact + SIZE, to],
        ]
  return [
    ...pieces.map(([start = from, end = to]) => (start < end ? line(start, y, end, y, 1.5) : '')),
    low < scale.low ? arrow(from, y, 1) : line(from, y - END, from, y + END, 1.5),
    high > scale.high ? arrow(to, y, -1) : line(to, y - END, to, y + END, 1.5),
  ].join('')
}

/** Seen as one point, and on the scale. */
function isExact([low, high]: Bounds, scale: Scale): boolean {
  return low >= scale.low && high <= scale.high && along(scale, high) - along(scale, low) <= 1
}

function arrow(x: number, y: number, towards: 1 | -1): string {
  const back = tenth(x + towards * 7)
  return element('path', {
    d: `M${back} ${tenth(y - END)}L${tenth(x)} ${tenth(y)}L${back} ${tenth(y + END)}`,
    'stroke-width': 1.5,
    fill: 'none',
  })
}

/** `block`: an estimate that has no outcome. */
export type Shape = 'dot' | 'ring' | 'diamond' | 'square' | 'block'

/** Each outcome has a shape of its own, so that none is told by colour. */
export function shapeOf(outcome: string): Shape {
  if (outcome === 'pass') return 'dot'
  if (outcome === 'fail') return 'diamond'
  return outcome === 'inconclusive' ? 'ring' : 'square'
}

/** The estimate; where it is only known within bounds, a thick line from the lowest to the highest. */
export function estimateAt(y: number, estimate: Bounds, shape: Shape, scale: Scale): string {
  const [from, to] = [along(scale, estimate[0]), along(scale, estimate[1])]
  if (isExact(estimate, scale)) return shapeAt((from + to) / 2, y, shape)
  return to - from > 1 ? line(from, y, to, y, 6) : ''
}

export function shapeAt(x: number, y: number, shape: Shape): string {
  switch (shape) {
    case 'dot':
      return element('circle', {cx: x, cy: y, r: SIZE, stroke: 'none'})
    case 'ring':
      return element('circle', {cx: x, cy: y, r: SIZE, fill: 'none', 'stroke-width': 1.5})
    case 'diamond':
      return element('path', {
        d: `M${tenth(x - 6)} ${tenth(y)}L${tenth(x)} ${tenth(y - 6)}L${tenth(x + 6)} ${tenth(y)}L${tenth(x)} ${tenth(y + 6)}Z`,
        stroke: 'none',
      })
    case 'block':
      return element('rect', {x: x - 3.5, y: y - 3.5, width: 7, height: 7, stroke: 'none'})
    case 'square':
      return element('rect', {
        x: x - SIZE,
        y: y - SIZE,
        width: 2 * SIZE,
        height: 2 * SIZE,
        fill: 'none',
        'stroke-width': 1.5,
      })
  }
}

/** One figure over many: a lozenge as wide as its interval, highest at the estimate. */
export function summaryAt(y: number, [low, high]: Bounds, estimate: number, scale: Scale): string {
  const [from, middle, to] = [along(scale, low), along(scale, estimate), along(scale, high)]
  return element('path', {
    d: `M${tenth(from)} ${tenth(y)}L${tenth(middle)} ${tenth(y - 6)}L${tenth(to)} ${tenth(y)}L${tenth(middle)} ${tenth(y + 6)}Z`,
    stroke: 'none',
  })
}
