import {biasCaption} from '../bias-words.ts'
import {fence, html, inline} from '../gfm.ts'
import {isObserving} from '../hold.ts'
import {bias} from '../markdown/told.ts'
import {systemName} from '../titles.ts'
import {type Told, tell} from '../told.ts'
import {type CommentPage, headingOf} from './page.ts'
import type {Entry, Part} from './room.ts'

/** In full up to here; the others with a line each, folded. */
const MOST = 10
const MOST_FIX_LINES = 30
const MOST_LINES = 150

/** What is wrong with the policies and settings themselves. */
export function faults({judgement: {errors}, voice}: CommentPage): Part[] {
  if (errors.length === 0) return []
  const entries = errors.map(({at, say}): Entry => {
    const place = at.file === '' ? '' : `\`${voice.name(at.file)}:${at.line}\` `
    return [`- ${inline(place + voice.render(say))}`]
  })
  return [{before: `#### ${inline(voice.say('section-faults', {}))} (${errors.length})`, entries, most: 20, rank: 0}]
}

/** What blocks, in full; further ones folded, with a line each. */
export function blocking(page: CommentPage): Part[] {
  const {summary, judgement, voice} = page
  const observing = isObserving(judgement)
  const all = summary.systems.flatMap(system =>
    system.blocking.map(item => ({
      told: tell(item, judgement, voice),
      system: summary.listed.length > 1 ? systemName(system, voice) : '',
    })),
  )
  if (all.length === 0) return []
  const explained = new Set<string>()
  const entries = all.slice(0, MOST).map(({told, system}) => {
    const rules = told.rules.join(' ')
    const again = explained.has(rules)
    explained.add(rules)
    return inFull(told, again, system, page)
  })
  const title = inline(voice.say(headingOf('blocking', observing), {}))
  const others = all.slice(MOST).map(({told, system}): Entry => [inOneLine(told, system, page)])
  return [
    {before: `#### ${title} (${voice.format.number(all.length)})`, entries, rank: 2},
    ...fold(voice.say('section-more-blocking', {}), others, page, {most: MOST_LINES, rank: 4}),
  ]
}

function inFull(told: Told, again: boolean, system: string, page: CommentPage): Entry {
  const {voice} = page
  const {say} = voice
  const points = [
    ...(told.why === undefined || again ? [] : [[say('label-why', {}), told.why]]),
    ...(told.how === undefined || again ? [] : [[say('label-todo', {}), told.how]]),
    ...(again ? [] : [[say('label-who', {}), told.who]]),
  ].map(([label = '', text = '']) => `- **${inline(label)}**: ${inline(text)}`)
  const short = [
    [`**${inline(told.title)}**`, meta(told, system, page)].join('  \n'),
    [told.found, ...(told.because === undefined ? [] : [told.because])].map(inline).join(' '),
  ]
  const middle = [...short, ...(points.length > 0 ? [points.join('\n')] : [])]
  const whole = [...middle, ...patch(told, page)]
  const numbers = told.detail
    ? [
        '<details>',
        `<summary>${html(say('numbers-of', {caption: biasCaption(told.detail, voice)}))}</summary>`,
        bias(told.detail, voice),
        '</details>',
      ]
        .join('\n\n')
        .replace('<details>\n\n', '<details>\n')
    : ''
  return [...(numbers === '' ? [] : [[...whole, numbers]]), whole, middle, short].map(blocks => blocks.join('\n\n'))
}

function patch({fix}: Told, page: CommentPage): string[] {
  if (!fix) return []
  if (fix.lines.length > MOST_FIX_LINES) return [inline(page.voice.say('left-out', {count: fix.lines.length}))]
  return [inline(fix.lead), fence(fix.lines, 'yaml')]
}

function meta({rules, outcome, at, title}: Told, system: string, {place, voice}: CommentPage): string {
  const rule = rules.length === 1 && rules[0] !== title ? [inline(`\`${rules[0] ?? ''}\``)] : []
  const where = place(at)
  return [
    ...(where === '' ? [] : [where]),
    inline(outcome),
    ...rule,
    ...(system === '' ? [] : [inline(voice.name(system))]),
  ].join(' · ')
}

export function inOneLine(told: Told, system: string, page: CommentPage): string {
  return `- **${inline(told.title)}** · ${meta(told, system, page)}  \n  ${inline(told.found)}`
}

/** Folded away; nothing where there is nothing. */
export function fold(
  title: string,
  entries: readonly Entry[],
  {voice}: Pick<CommentPage, 'voice'>,
  {most, rank, counted = true}: {most: number; rank: number; counted?: boolean},
): Part[] {
  if (entries.length === 0) return []
  const count = counted ? ` (${voice.format.number(entries.length)})` : ''
  return [{before: `<details>\n<summary>${html(title)}${count}</summary>`, entries, after: '</details>', most, rank}]
}
