import {signedHere} from '../../gate/signed-here.ts'
import {biasCaption} from '../bias-words.ts'
import {fence, html, inline} from '../gfm.ts'
import {headingOf, isSignedHere, leftOf, signaturesIn} from '../hold.ts'
import {also, numbers as tables} from '../markdown/told.ts'
import type {Item, SystemSummary} from '../summary.ts'
import {systemName} from '../titles.ts'
import {fixPasted, type Told, tell} from '../told.ts'
import type {CommentPage} from './page.ts'
import type {Entry, Later, Part} from './room.ts'

/** In full up to here; the others with a line each, folded. */
const MOST = 10
const MOST_FIX_LINES = 60
/** Longer ones are folded: who wants to read on is not held up. */
const FEW_LINES = 12
const MOST_LINES = 150

/** What is wrong with the policies and settings themselves. */
export function faults({judgement: {errors}, voice}: CommentPage): Part[] {
  if (errors.length === 0) return []
  const entries = errors.map(({at, say}) => (): Entry => {
    const place = at.file === '' ? '' : `\`${voice.name(at.file)}:${at.line}\` `
    return [`- ${inline(place + voice.render(say))}`]
  })
  return [{before: `#### ${inline(voice.say('section-faults', {}))} (${errors.length})`, entries, most: 20, rank: 0}]
}

/** What blocks, in full; further ones folded, with a line each. */
export function blocking(page: CommentPage): Part[] {
  const {summary, judgement, voice} = page
  const {points, written} = leftOf(summary)
  const records = recording(written, page)
  // What cannot be pasted in place stands by itself, with what to write.
  const all = [...points, ...records.others]
  if (all.length === 0 && records.entries.length === 0) return []
  const nameOf = (system: SystemSummary) => (summary.listed.length > 1 ? systemName(system, voice) : '')
  const explained = new Set<string>()
  let previous = ''
  const entries = all.slice(0, MOST).map(({item, system}) => () => {
    const told = tell(item, judgement, voice)
    const rules = told.rules.join(' ')
    const again = explained.has(rules)
    explained.add(rules)
    const titled = rules !== previous
    previous = rules
    return inFull(told, {again, titled}, nameOf(system), page)
  })
  const title = inline(voice.say(headingOf('blocking', judgement), {}))
  const others = all.slice(MOST).map(({item, system}) => () => [
    ...inFew(tell(item, judgement, voice), nameOf(system), page),
  ])
  return [
    {
      before: `#### ${title} (${voice.format.number(all.length + records.entries.length)})`,
      entries: [...records.entries, ...entries],
      rank: 2,
    },
    ...fold(voice.say('section-more-blocking', {}), others, page, {most: MOST_LINES, rank: 4}),
  ]
}

/** What is signed here and not written down: one point, with everything to paste. */
function recording(
  written: ReturnType<typeof leftOf>['written'],
  page: CommentPage,
): {entries: Later[]; others: ReturnType<typeof leftOf>['written']} {
  const {judgement, summary, voice} = page
  const {say} = voice
  const pasted = (judgement.toRecord ?? []).flatMap(lines => {
    const shown = fixPasted(lines.fix, voice)
    return shown ? [{...lines, shown}] : []
  })
  const settled = new Set(pasted.flatMap(one => one.signed))
  // A reason that counts once an assessment is signed follows from the signature.
  const isSettled = (item: Item): boolean => item.kind === 'finding' && settled.has(signedHere(item.finding)?.key ?? '')
  const others = written.filter(({item}) => item.kind === 'finding' && isSignedHere(item.finding) && !isSettled(item))
  if (settled.size === 0) return {entries: [], others: written}
  const own = written.filter(({item}) => isSettled(item))
  const whole = others.length === 0 && signaturesIn(summary).length === 0
  const signed = [...new Set(own.flatMap(({item}) => signedText(item)))]
  const entry = (): Entry => {
    const head = [
      `**${inline(say(whole ? 'record-title' : 'record-some', {}))}**`,
      inline(say('record-found', {signed})),
    ]
    const blocks = pasted.flatMap(({shown}) => [inline(shown.lead), fence(shown.lines, 'yaml')])
    const who = `- **${inline(say('label-who', {}))}**: ${inline(say('record-who', {}))}`
    return [[...head, ...blocks, who].join('\n\n'), [...head, who].join('\n\n')]
  }
  return {entries: [entry], others}
}

function signedText(item: Item): string[] {
  if (item.kind !== 'finding') return []
  const signed = signedHere(item.finding)
  return signed ? [`\`${signed.id}\` (\`${signed.by}\`)`] : []
}

/** A rule is explained once; of several points of one rule below each other, the first has its title. */
function inFull(
  told: Told,
  {again, titled}: {again: boolean; titled: boolean},
  system: string,
  page: CommentPage,
): Entry {
  const {voice} = page
  const {say} = voice
  const points = [
    ...(told.why === undefined || again ? [] : [[say('label-why', {}), told.why]]),
    ...(told.how === undefined || again ? [] : [[say('label-todo', {}), told.how]]),
    ...(again ? [] : [[say('label-who', {}), told.who]]),
  ].map(([label = '', text = '']) => `- **${inline(label)}**: ${inline(text)}`)
  const short = [
    [...(titled ? [`**${inline(told.title)}**`] : []), meta(told, system, page)].join('  \n'),
    [told.found, ...(told.because === undefined ? [] : [told.because])].map(inline).join(' '),
  ]
  const middle = [...short, ...(points.length > 0 ? [points.join('\n')] : [])]
  const follow = also(told, voice)
  const whole = [...middle, ...patch(told, page), ...follow]
  const numbers = told.detail
    ? [
        '<details>',
        `<summary>${html(say('numbers-of', {caption: biasCaption(told.detail, voice)}))}</summary>`,
        tables(told.detail, voice),
        '</details>',
      ]
        .join('\n\n')
        .replace('<details>\n\n', '<details>\n')
    : ''
  return [
    ...(numbers === '' ? [] : [[...whole, numbers]]),
    whole,
    [...middle, ...patch(told, page)],
    middle,
    short,
  ].map(blocks => blocks.join('\n\n'))
}

function patch({fixes}: Told, page: CommentPage): string[] {
  return fixes.flatMap(({lead, lines}) => {
    if (lines.length > MOST_FIX_LINES) return [inline(page.voice.say('left-out', {count: lines.length}))]
    const code = fence(lines, 'yaml')
    if (lines.length <= FEW_LINES) return [inline(lead), code]
    return [`<details>\n<summary>${html(lead)}</summary>`, code, '</details>']
  })
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
  const more = told.also.length > 0 ? ` ${inline(page.voice.say('also', {count: told.also.length}))}` : ''
  return `- **${inline(told.title)}** · ${meta(told, system, page)}  \n  ${inline(told.found)}${more}`
}

/** The same with the lines to paste, where there is room. */
export function inFew(told: Told, system: string, page: CommentPage): Entry {
  const line = inOneLine(told, system, page)
  const lines = told.fixes.flatMap(fix =>
    fix.lines.length > MOST_FIX_LINES ? [] : ['', ...[inline(fix.lead), '', ...fence(fix.lines, 'yaml').split('\n')]],
  )
  return lines.length > 0 ? [[line, ...lines.map(text => (text === '' ? '' : `  ${text}`))].join('\n'), line] : [line]
}

/** Folded away; nothing where there is nothing. `count` stands behind the title: how many there are, unless told. */
export function fold(
  title: string,
  entries: readonly Later[],
  {voice}: Pick<CommentPage, 'voice'>,
  {most, rank, count = entries.length, lead}: {most: number; rank: number; count?: number | 'none'; lead?: string},
): Part[] {
  if (entries.length === 0) return []
  const counted = count === 'none' ? '' : ` (${voice.format.number(count)})`
  const summary = `<details>\n<summary>${html(title)}${counted}</summary>`
  const before = lead === undefined ? summary : `${summary}\n\n${inline(lead)}`
  return [{before, entries, after: '</details>', most, rank}]
}
