import type {Table} from '../bias-table.ts'
import {escaped, prose} from './escape.ts'

/** A table whose first row and first column are headers. */
export function tableOf({rows: [header = [], ...rows], align}: Table, caption?: string): string {
  const side = (column: number) => (align[column] === 'right' ? ' class="number"' : '')
  const head = header.map((cell, column) => `<th scope="col"${side(column)}>${prose(cell)}</th>`)
  const body = rows.map(row => {
    const cells = row.map((cell, column) =>
      column === 0 ? `<th scope="row"${side(column)}>${prose(cell)}</th>` : `<td${side(column)}>${prose(cell)}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return [
    '<table>',
    ...(caption === undefined ? [] : [`<caption>${escaped(caption)}</caption>`]),
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** What may be wider than the screen, in a box that scrolls; whoever comes there by keyboard hears its name. */
export function scrolling(name: string, contents: readonly string[]): string {
  return [`<div class="wide" role="group" tabindex="0" aria-label="${escaped(name)}">`, ...contents, '</div>'].join(
    '\n',
  )
}
