import stringWidth from 'fast-string-width'
import {wrapAnsi} from 'fast-wrap-ansi'
import pico from 'picocolors'
import type {Table} from '../bias-table.ts'

export type Paint = ReturnType<typeof pico.createColors>

/** Lines of text in a terminal of a given width. */
export interface Layout {
  readonly paint: Paint
  readonly coloured: boolean
  readonly width: number
  /** Wraps a text; every line but the first begins with `rest` instead of `first`. */
  wrap(text: string, first?: string, rest?: string): string
  /** Texts with a label in front, aligned below each other. */
  labelled(rows: readonly (readonly [label: string, text: string])[], indent: string): string[]
  /** Code marks become colour, where there is colour. */
  code(text: string): string
  table(table: Table, indent: string): string[]
}

const NARROWEST = 40
/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100

export function layoutFor(width: number, colour: boolean): Layout {
  const paint = pico.createColors(colour)
  const columns = Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(width) ? Math.trunc(width) : WIDEST))
  const code = (text: string) =>
    colour ? text.replace(/`([^`]+)`/gu, (_, inside: string) => paint.cyan(inside)) : text
  const wrap = (text: string, first = '', rest = first) => {
    const lines = wrapAnsi(code(text), columns - Math.max(stringWidth(first), stringWidth(rest))).split('\n')
    return lines.map((line, index) => (index === 0 ? first : rest) + line.trimEnd()).join('\n')
  }
  function inColumns({rows, align}: Table, widths: readonly number[], indent: string): string[] {
    return rows.map((row, index) => {
      const cells = row.map((cell, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - stringWidth(cell))
        return align[column] === 'right' ? padding + cell : cell + padding
      })
      const line = (indent + cells.join('  ')).trimEnd()
      return index === 0 ? paint.dim(line) : line
    })
  }

  /** Too wide for columns: each row is a sentence, with the column's name before each cell, and what is drawn below it. */
  function inLines({rows: [header = [], ...rows], plot}: Table, indent: string): string[] {
    return rows.flatMap(row => {
      const named = row.slice(1).flatMap((cell, index) => {
        const column = header[index + 1] ?? ''
        return column === '' || cell.trim() === '' || cell === '·' ? [] : [`${column} ${cell}`]
      })
      const drawn = plot === undefined ? '' : (row[plot] ?? '')
      const sentence = wrap(`${row[0] ?? ''}: ${named.join(', ')}`, `${indent}- `, `${indent}  `)
      return drawn === '' ? [sentence] : [sentence, `${indent}  ${drawn}`]
    })
  }

  return {
    paint,
    coloured: colour,
    width: columns,
    wrap,
    code,
    labelled: (rows, indent) => {
      const widest = Math.max(0, ...rows.map(([label]) => stringWidth(label)))
      const rest = indent + ' '.repeat(widest + 2)
      return rows.map(([label, text]) => {
        const padding = ' '.repeat(widest - stringWidth(label) + 2)
        return wrap(text, indent + paint.dim(label) + padding, rest)
      })
    },
    table: (table, indent) => {
      const widths = table.align.map((_, column) =>
        Math.max(0, ...table.rows.map(row => stringWidth(row[column] ?? ''))),
      )
      const whole = stringWidth(indent) + widths.reduce((sum, own) => sum + own, 0) + 2 * (widths.length - 1)
      return whole <= columns ? inColumns(table, widths, indent) : inLines(table, indent)
    },
  }
}
