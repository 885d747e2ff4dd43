import type {Finding} from '../../gate/finding.ts'
import {biasCaption} from '../bias-words.ts'
import {code, html, inline} from '../gfm.ts'
import type {Block} from '../limit.ts'
import {MOVES, movedIn, movedText} from '../movement.ts'
import {reasonsNotApplicable} from '../reasons.ts'
import {setAsideTable} from '../set-aside.ts'
import type {Item} from '../summary.ts'
import {tell, tellFinding} from '../told.ts'
import type {Voice} from '../voice.ts'
import type {Page} from './page.ts'
import {bias, meta, shortly, tableOf} from './told.ts'

const MOST_FOLDED = 200

/** What asks nothing before the merge, folded away. */
export function folded(page: Page): Block[] {
  const {systems} = page.summary
  const {voice} = page
  const {outside, reasons} = reasonsNotApplicable(page.summary, voice)
  const items = (of: (system: (typeof systems)[number]) => readonly Item[]) =>
    systems.flatMap(of).map(item => shortly(tell(item, page.judgement, voice), voice))
  const findings = (of: (system: (typeof systems)[number]) => readonly Finding[], state: boolean) =>
    systems.flatMap(of).map(finding => settled(finding, state, page))
  return [
    fold(
      'section-warnings',
      items(({warnings}) => warnings),
      voice,
    ),
    fold(
      'section-advice',
      items(({advice}) => advice),
      voice,
    ),
    fold(
      'section-standing',
      items(({standing}) => standing),
      voice,
    ),
    moved(page),
    setAside(page),
    fold(
      'section-settled',
      findings(({settled}) => settled, true),
      voice,
    ),
    fold(
      'section-not-yet',
      findings(({notYet}) => notYet, false),
      voice,
    ),
    passedBias(page),
    fold(
      'section-not-applicable',
      [...outside, ...reasons].map(line => `- ${inline(line)}`),
      voice,
    ),
  ]
}

type Folded =
  | 'section-warnings'
  | 'section-advice'
  | 'section-standing'
  | 'section-settled'
  | 'section-not-yet'
  | 'section-passed'
  | 'section-not-applicable'

function fold(key: Folded, lines: readonly string[], {say, format}: Voice): Block {
  if (lines.length === 0) return {text: '', items: 0}
  const more = lines.length - MOST_FOLDED
  const text = [
    `<details>\n<summary>${html(say(key, {}))} (${format.number(lines.length)})</summary>`,
    lines.slice(0, MOST_FOLDED).join('\n\n'),
    ...(more > 0 ? [inline(say('more-elsewhere', {count: more}))] : []),
    '</details>',
  ].join('\n\n')
  return {text, items: lines.length}
}

function settled(finding: Finding, state: boolean, {judgement, voice}: Page): string {
  const told = tellFinding(finding, judgement, voice)
  const disposition = state ? ` · ${inline(voice.format.term(finding.disposition))}` : ''
  const found = state ? `  \n  ${inline(told.found)}` : ''
  const because = told.because === undefined ? '' : `  \n  ${inline(told.because)}`
  const numbers = told.detail ? `\n\n${bias(told.detail, voice)}` : ''
  return `- ${inline(told.title)} · ${meta(told, voice)}${disposition}${found}${because}${numbers}`
}

function passedBias({summary, voice}: Page): Block {
  const details = summary.systems.flatMap(({passed}) => passed).flatMap(({detail}) => (detail ? [detail] : []))
  const captions = new Map(details.map(detail => [biasCaption(detail, voice), detail]))
  const lines = [...captions.values()].map(detail => bias(detail, voice))
  return fold('section-passed', lines, voice)
}

/** What is new, worse, better or mended since the base. */
function moved({judgement, voice}: Page): Block {
  const found = movedIn(judgement)
  const title = found && movedText(found, judgement.change?.baseBranch ?? '', voice)
  if (!found || title === undefined) return {text: '', items: 0}
  const all = MOVES.flatMap(move => found[move].map(finding => ({move, finding})))
  const lines = all.slice(0, MOST_FOLDED).map(({move, finding}) => {
    const {title, at} = tellFinding(finding, judgement, voice)
    return `- ${inline(voice.say(`move-${move}`, {}))}: ${inline(title)} · ${code(voice.place(at))}`
  })
  const more = all.length - MOST_FOLDED
  const text = [
    `<details>\n<summary>${html(title)}</summary>`,
    lines.join('\n'),
    ...(more > 0 ? [inline(voice.say('more-elsewhere', {count: more}))] : []),
    '</details>',
  ].join('\n\n')
  return {text, items: all.length}
}

function setAside({judgement, voice}: Page): Block {
  const count = judgement.setAside?.length ?? 0
  if (count === 0) return {text: '', items: 0}
  const {table, more} = setAsideTable(judgement, voice, MOST_FOLDED)
  const text = [
    `<details>\n<summary>${html(voice.say('section-aside', {}))} (${voice.format.number(count)})</summary>`,
    tableOf(table),
    ...(more > 0 ? [inline(voice.say('more-elsewhere', {count: more}))] : []),
    '</details>',
  ].join('\n\n')
  return {text, items: count}
}
