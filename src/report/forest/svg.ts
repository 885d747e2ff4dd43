import {escaped} from '../html/escape.ts'
import {cut} from './text-width.ts'

type Attributes = Readonly<Record<string, string | number>>

/** One SVG element. Contents are SVG already; names and values of attributes are our own. */
export function element(name: string, attributes: Attributes, ...contents: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? tenth(value) : value}"`,
  )
  const open = name + written.join('')
  return contents.length === 0 ? `<${open}/>` : `<${open}>${contents.join('')}</${name}>`
}

/** Names at the precision of what can be seen, so that files stay small and equal. */
export const tenth = (value: number) => String(Math.round(value * 10) / 10 + 0)

export interface TextAt {
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  /** The room there is; what does not fit is cut, and is whole in the tooltip. */
  readonly room: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly quiet?: boolean
  /** The whole of a text that was cut before. */
  readonly whole?: string
}

export function textAt(text: string, {x, y, room, anchor = 'start', quiet = false, whole = text}: TextAt): string {
  const shown = cut(text, room)
  return element(
    'text',
    {x, y, ...(anchor !== 'start' && {'text-anchor': anchor}), ...(quiet && {class: 'quiet'})},
    ...(shown === whole ? [] : [element('title', {}, escaped(whole))]),
    escaped(shown),
  )
}

export function line(x1: number, y1: number, x2: number, y2: number, width: number, dash?: string): string {
  return element('path', {
    d: `M${tenth(x1)} ${tenth(y1)}L${tenth(x2)} ${tenth(y2)}`,
    'stroke-width': width,
    ...(dash !== undefined && {'stroke-dasharray': dash}),
  })
}

export interface Picture {
  readonly title: string
  readonly said: string
  readonly width: number
  readonly height: number
  /** Of this much at the top nothing is drawn. */
  readonly unused: number
}

/**
 * A picture that is readable in its page's own colour, and alone: lines and letters take the colour of the text around
 * it. A screen reader is given its title and what it says, not its parts.
 */
export function picture({title, said, width, height, unused}: Picture, contents: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 ${unused} ${width} ${tenth(height - unused)}`,
      role: 'img',
      'aria-label': escaped(title),
      'font-family': 'system-ui, sans-serif',
      'font-size': 13,
      fill: 'currentColor',
    },
    `\n${element('title', {}, escaped(title))}`,
    `\n${element('desc', {}, escaped(said))}`,
    ...contents.map(content => `\n${content}`),
    '\n',
  )
}
