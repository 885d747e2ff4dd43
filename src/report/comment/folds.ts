import type {Finding} from '../../gate/finding.ts'
import {biasCaption} from '../bias-words.ts'
import {html, inline} from '../gfm.ts'
import {holdsUp} from '../hold.ts'
import {bias, tableOf} from '../markdown/told.ts'
import {MOVES, movedIn, movedText} from '../movement.ts'
import {reasonsNotApplicable} from '../reasons.ts'
import {setAsideTable} from '../set-aside.ts'
import {heaviest, type Item, type SystemSummary} from '../summary.ts'
import {systemName} from '../titles.ts'
import {tell, tellFinding} from '../told.ts'
import {fold, inOneLine} from './items.ts'
import type {CommentPage, OpenQuestion} from './page.ts'
import type {Entry, Part} from './room.ts'

const MOST_LINES = 100
const MOST_ROWS = 50

/** What asks nothing before the merge, folded away. */
export function folds(page: CommentPage): Part[] {
  const {summary, voice} = page
  const {say} = voice
  const {systems} = summary
  const findings = (of: (system: SystemSummary) => readonly Finding[]) =>
    systems.flatMap(system => of(system).map(finding => line(finding, system, page)))
  const items = (of: (system: SystemSummary) => readonly Item[]) =>
    systems.flatMap(system => of(system).map(item => itemLine(item, system, page)))
  const lines = {most: MOST_LINES}
  return [
    ...moved(page),
    ...fold(
      say('section-warnings', {}),
      items(({warnings}) => warnings),
      page,
      {...lines, rank: 6},
    ),
    ...fold(
      say('section-advice', {}),
      items(({advice}) => advice),
      page,
      {...lines, rank: 8},
    ),
    ...fold(
      say('section-unasked-signatures', {}),
      findings(({awaiting}) => awaiting.filter(finding => !holdsUp(finding))),
      page,
      {...lines, rank: 9},
    ),
    ...standing(page),
    ...setAside(page),
    ...fold(
      say('section-settled', {}),
      findings(({settled}) => settled),
      page,
      {...lines, rank: 10},
    ),
    ...questions(page),
    ...preview(page),
    ...passedBias(page),
    ...fold(
      say('section-not-yet', {}),
      findings(({notYet}) => notYet),
      page,
      {...lines, rank: 13},
    ),
    ...notApplicable(page),
    ...setup(page),
  ]
}

function line(finding: Finding, system: SystemSummary, {judgement, voice, place, summary}: CommentPage): Entry {
  const told = tellFinding(finding, judgement, voice)
  const plain = ['counts', 'awaiting'].includes(finding.disposition)
  const facts = [
    place(told.at),
    inline(plain ? told.outcome : `${told.outcome}, ${voice.format.term(finding.disposition)}`),
    ...(summary.listed.length > 1 ? [inline(systemName(system, voice))] : []),
  ].filter(fact => fact !== '')
  const found = [told.found, ...(told.because === undefined ? [] : [told.because])].map(inline).join(' ')
  const head = `- **${inline(told.title)}** · ${facts.join(' · ')}`
  return [`${head}  \n  ${found}`, head]
}

function itemLine(item: Item, system: SystemSummary, page: CommentPage): Entry {
  if (item.kind === 'finding') return line(item.finding, system, page)
  const name = page.summary.listed.length > 1 ? systemName(system, page.voice) : ''
  return [inOneLine(tell(item, page.judgement, page.voice), name, page)]
}

/** What is new, worse, better or mended since the base; the counts stand in the summary. */
function moved(page: CommentPage): Part[] {
  const {judgement, voice, place} = page
  const found = movedIn(judgement)
  const title = found && movedText(found, judgement.change?.baseBranch ?? '', voice)
  if (!found || title === undefined) return []
  const entries = MOVES.flatMap(move =>
    found[move].map((finding): Entry => {
      const told = tellFinding(finding, judgement, voice)
      const where = move === 'mended' ? '' : place(told.at)
      const what = `- ${inline(voice.say(`move-${move}`, {}))}: ${inline(told.title)}`
      return [where === '' ? what : `${what} · ${where}`, what]
    }),
  )
  return fold(title, entries, page, {most: MOST_LINES, rank: 5, counted: false})
}

function standing(page: CommentPage): Part[] {
  const {summary, voice} = page
  const entries = summary.systems.flatMap(system =>
    system.standing.map((item): Entry => {
      const [first = ''] = itemLine(item, system, page)
      const elsewhere = heaviest(item).standing === 'elsewhere'
      return [elsewhere ? `${first} (${inline(voice.say('standing-elsewhere', {}))})` : first]
    }),
  )
  const [part] = fold(voice.say('section-standing', {}), entries, page, {most: MOST_LINES, rank: 7})
  return part ? [{...part, before: `${part.before}\n\n${inline(voice.say('standing-why', {}))}`}] : []
}

function setAside(page: CommentPage): Part[] {
  const {judgement, voice} = page
  const count = judgement.setAside?.length ?? 0
  if (count === 0) return []
  const {table, more} = setAsideTable(judgement, voice, MOST_ROWS)
  const smaller = setAsideTable(judgement, voice, 10)
  const rest = (left: number) => (left > 0 ? `\n\n${inline(voice.say('left-out', {count: left}))}` : '')
  const ways = [tableOf(table) + rest(more), tableOf(smaller.table) + rest(smaller.more)]
  const [part] = fold(voice.say('section-aside', {}), [ways], page, {most: 1, rank: 7, counted: false})
  return part
    ? [{...part, before: part.before.replace('</summary>', ` (${voice.format.number(count)})</summary>`)}]
    : []
}

/** Open dilemmas: to be read, and to be talked about. */
function questions(page: CommentPage): Part[] {
  const {options, voice, judgement, place} = page
  const known = (options.questions ?? []).map((question): Entry => [questionLine(question, page)])
  const told = judgement.findings
    .filter(
      ({outcome, say}) => say.key.startsWith('dilemmas.') && (outcome !== 'pass' || Number(say.with.open ?? 0) > 0),
    )
    .map((finding): Entry => {
      const where = place(finding.at)
      return [`- ${inline(voice.render(finding.say))}${where === '' ? '' : ` · ${where}`}`]
    })
  const entries = known.length > 0 ? known : told
  const [part] = fold(voice.say('section-questions', {}), entries, page, {most: 20, rank: 11})
  return part ? [{...part, before: `${part.before}\n\n${inline(voice.say('questions-why', {}))}`}] : []
}

function questionLine({question, holder = '', by = '', at}: OpenQuestion, {voice, place}: CommentPage): string {
  const where = place(at)
  const who = holder === '' ? '' : voice.role(holder)
  const held = voice.say('question-held', {holder: who, date: voice.name(by)})
  return `- ${inline(voice.text({[voice.language]: question}) ?? '')} (${inline(held)})${where === '' ? '' : ` · ${where}`}`
}

/** What the policies would say that the change brings. */
function preview(page: CommentPage): Part[] {
  const {judgement, voice, place} = page
  const shown = judgement.change?.preview
  if (!shown) return []
  const {verdict, blocking, errors} = shown
  const first = inline(voice.say('preview-verdict', {verdict, points: blocking.length}))
  const faults = errors.map(
    ({at, say}): Entry => [`- ${inline(`\`${voice.name(at.file)}:${at.line}\` ${voice.render(say)}`)}`],
  )
  const findings = blocking.map((finding): Entry => {
    const told = tellFinding(finding, judgement, voice)
    const where = place(told.at)
    return [`- **${inline(told.title)}**${where === '' ? '' : ` · ${where}`}  \n  ${inline(told.found)}`]
  })
  return [
    {
      before: `<details>\n<summary>${html(voice.say('section-preview', {}))}: ${html(voice.format.term(verdict))}</summary>`,
      entries: [[first], ...faults, ...findings],
      after: '</details>',
      most: MOST_LINES,
      rank: 6,
    },
  ]
}

/** Passed bias tests, which prove less than they seem to. */
function passedBias(page: CommentPage): Part[] {
  const {summary, voice} = page
  const details = summary.systems.flatMap(({passed}) => passed).flatMap(({detail}) => (detail ? [detail] : []))
  const captions = new Map(details.map(detail => [biasCaption(detail, voice), detail]))
  const entries = [...captions].map(([caption, detail]): Entry => [bias(detail, voice), `- ${inline(caption)}`])
  const [part] = fold(voice.say('section-bias', {}), entries, page, {most: 20, rank: 12})
  return part ? [{...part, before: `${part.before}\n\n${inline(voice.say('bias-pass', {}))}`}] : []
}

function notApplicable(page: CommentPage): Part[] {
  const {summary, voice} = page
  const {outside, reasons} = reasonsNotApplicable(summary, voice)
  const entries = [...outside, ...reasons].map((reason): Entry => [`- ${inline(reason)}`])
  return fold(voice.say('section-not-applicable', {}), entries, page, {most: MOST_LINES, rank: 14})
}

/** What doctor found, in short. */
function setup(page: CommentPage): Part[] {
  const {options, voice} = page
  const entries = (options.advice ?? []).map((message): Entry => [`- ${inline(voice.render(message))}`])
  return fold(voice.say('section-setup', {}), entries, page, {most: 20, rank: 15})
}
