import type {Finding, Judgement} from '../../gate/finding.ts'
import {biasCaption} from '../bias-words.ts'
import {biasFigure} from '../forest/forest.ts'
import type {Block} from '../limit.ts'
import {MOVES, movedIn, movedText} from '../movement.ts'
import {reasonsNotApplicable} from '../reasons.ts'
import {setAsideTable} from '../set-aside.ts'
import type {Item, SystemSummary} from '../summary.ts'
import {tell, tellFinding} from '../told.ts'
import type {Voice} from '../voice.ts'
import {code, escaped, prose} from './escape.ts'
import type {Page} from './sections.ts'
import {scrolling, tableOf} from './table.ts'
import {settled, shortly} from './told.ts'

const MOST_FOLDED = 200

type Folded =
  | 'section-warnings'
  | 'section-advice'
  | 'section-standing'
  | 'section-settled'
  | 'section-not-yet'
  | 'section-passed'
  | 'section-not-applicable'

/** What asks nothing before the merge, folded away. */
export function folded({summary: {systems, ...summary}, judgement, voice}: Page): Block[] {
  const {outside, reasons} = reasonsNotApplicable({systems, ...summary}, voice)
  const items = (key: Folded, of: (system: SystemSummary) => readonly Item[]) =>
    fold(key, systems.flatMap(of), item => shortly(tell(item, judgement, voice), voice), voice)
  const findings = (key: Folded, of: (system: SystemSummary) => readonly Finding[], disposition: boolean) =>
    fold(
      key,
      systems.flatMap(of),
      finding => {
        const state = disposition ? voice.format.term(finding.disposition) : ''
        return settled(tellFinding(finding, judgement, voice), state, voice)
      },
      voice,
    )
  const details = systems.flatMap(({passed}) => passed).flatMap(({detail}) => (detail ? [detail] : []))
  const captions = new Map(details.map(detail => [biasCaption(detail, voice), detail]))
  return [
    ...items('section-warnings', ({warnings}) => warnings),
    ...items('section-advice', ({advice}) => advice),
    ...items('section-standing', ({standing}) => standing),
    ...moved(judgement, voice),
    ...setAside(judgement, voice),
    ...findings('section-settled', ({settled}) => settled, true),
    ...findings('section-not-yet', ({notYet}) => notYet, false),
    ...fold('section-passed', [...captions.values()], detail => biasFigure(detail, voice), voice),
    ...fold('section-not-applicable', [...outside, ...reasons], line => `<p>${prose(line)}</p>`, voice),
  ]
}

function fold<T>(key: Folded, of: readonly T[], show: (one: T) => string, {say, format}: Voice): Block[] {
  if (of.length === 0) return []
  const more = of.length - MOST_FOLDED
  const text = [
    `<details>\n<summary><h2>${escaped(say(key, {}))} (${format.number(of.length)})</h2></summary>`,
    ...of.slice(0, MOST_FOLDED).map(show),
    ...(more > 0 ? [`<p>${prose(say('more-elsewhere', {count: more}))}</p>`] : []),
    '</details>',
  ].join('\n')
  return [{text, items: of.length}]
}

/** What is new, worse, better or mended since the base. */
function moved(judgement: Judgement, voice: Voice): Block[] {
  const found = movedIn(judgement)
  const title = found && movedText(found, judgement.change?.baseBranch ?? '', voice)
  if (!found || title === undefined) return []
  const all = MOVES.flatMap(move => found[move].map(finding => ({move, finding})))
  const lines = all.slice(0, MOST_FOLDED).map(({move, finding}) => {
    const told = tellFinding(finding, judgement, voice)
    return `<li>${prose(voice.say(`move-${move}`, {}))}: ${prose(told.title)} · ${code(voice.place(told.at))}</li>`
  })
  return [boxed(prose(title), [`<ul>${lines.join('')}</ul>`], all.length, voice)]
}

function setAside(judgement: Judgement, voice: Voice): Block[] {
  const count = judgement.setAside?.length ?? 0
  if (count === 0) return []
  const name = voice.say('section-aside', {})
  const {table} = setAsideTable(judgement, voice, MOST_FOLDED)
  return [boxed(`${escaped(name)} (${voice.format.number(count)})`, [scrolling(name, [tableOf(table)])], count, voice)]
}

function boxed(title: string, contents: readonly string[], items: number, {say}: Voice): Block {
  const more = items - MOST_FOLDED
  const rest = more > 0 ? [`<p>${prose(say('more-elsewhere', {count: more}))}</p>`] : []
  return {
    text: [`<details>\n<summary><h2>${title}</h2></summary>`, ...contents, ...rest, '</details>'].join('\n'),
    items,
  }
}
