import stringWidth from 'fast-string-width'
import {markdownTable} from 'markdown-table'
import {LINES} from '../bar.ts'
import {type StrataTable, showBias, type Table} from '../bias-table.ts'
import {biasCaption} from '../bias-words.ts'
import {cell, code, fence, html, inline} from '../gfm.ts'
import type {Told} from '../told.ts'
import type {Voice} from '../voice.ts'

const MOST_COMPARISONS = 30

export function inFull(told: Told, again: boolean, voice: Voice): string {
  const {say} = voice
  const points = [
    ...(told.why === undefined ? [] : [[say('label-why', {}), told.why]]),
    ...(told.how === undefined ? [] : [[say('label-todo', {}), told.how]]),
    [say('label-who', {}), told.who],
  ].map(([label = '', text = '']) => `- **${inline(label)}**: ${inline(text)}`)
  return [
    `#### ${inline(told.title)}`,
    meta(told, voice),
    inline(told.found),
    ...(told.because === undefined ? [] : [inline(told.because)]),
    ...(again ? [] : [points.join('\n')]),
    ...paste(told),
    ...also(told, voice),
    ...(told.detail ? [bias(told.detail, voice)] : []),
  ].join('\n\n')
}

export function meta({rules, outcome, at, title}: Told, voice: Voice): string {
  const rule = rules.length === 1 && rules[0] !== title ? [code(rules[0] ?? '')] : []
  return [...rule, inline(outcome), code(voice.place(at))].join(' · ')
}

export function paste({fixes}: Pick<Told, 'fixes'>): string[] {
  return fixes.flatMap(({lead, lines}) => [inline(lead), fence(lines, 'yaml')])
}

const MOST_ALSO = 50

/** What follows from it, folded away. */
export function also({also: lines}: Told, {say}: Voice): string[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST_ALSO
  const list = [
    ...lines.slice(0, MOST_ALSO).map(({line, found}) => `- ${inline(`${line}${found === '' ? '' : `. ${found}`}`)}`),
    ...(more > 0 ? [`- ${inline(say('more', {count: more}))}`] : []),
  ]
  return [`<details>\n<summary>${html(say('also', {count: lines.length}))}</summary>`, list.join('\n'), '</details>']
}

export function bias(detail: NonNullable<Told['detail']>, voice: Voice): string {
  return [inline(biasCaption(detail, voice)), numbers(detail, voice)].join('\n\n')
}

/** The same where the caption stands above it already. */
export function numbers(detail: NonNullable<Told['detail']>, voice: Voice): string {
  const shown = showBias(detail, voice, LINES, MOST_COMPARISONS)
  const tables = [...shown.groups, ...(shown.comparisons ? [shown.comparisons] : []), ...shown.beside].map(tableOf)
  const notes = shown.notes.map(note => `- ${inline(note)}`).join('\n')
  return [...tables, ...(notes === '' ? [] : [notes]), ...shown.strata.map(strata)].join('\n\n')
}

function strata({caption, table, notes}: StrataTable): string {
  const lines = notes.map(note => `- ${inline(note)}`).join('\n')
  return [`<details>\n<summary>${html(caption)}</summary>`, tableOf(table), lines, '</details>'].join('\n\n')
}

/** What is drawn with characters is code, whose characters are all equally wide. */
export function tableOf({rows, align, plot}: Table): string {
  return markdownTable(
    rows.map(row => row.map((text, column) => (column === plot ? code(text) : cell(text)))),
    {align: [...align], stringLength: stringWidth},
  )
}

export function shortly(told: Told, voice: Voice): string {
  return [
    `**${inline(told.title)}**`,
    meta(told, voice),
    inline(told.found) + (told.because === undefined ? '' : ` ${inline(told.because)}`),
    ...(told.how === undefined ? [] : [`${inline(voice.say('label-todo', {}))}: ${inline(told.how)}`]),
    ...paste(told),
    ...also(told, voice),
    ...(told.detail ? [bias(told.detail, voice)] : []),
  ].join('\n\n')
}
