import type {Finding, OpenQuestion} from '../../gate/finding.ts'
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
import {fold, inFew} from './items.ts'
import type {CommentPage} from './page.ts'
import type {Entry, Later, Part} from './room.ts'

const MOST_LINES = 100
const MOST_ROWS = 50
const FEWER_ROWS = 10

/** What asks nothing before the merge but may change what somebody does; each folded away. */
export function folds(page: CommentPage): Part[] {
  const {voice} = page
  const {say} = voice
  const lines = {most: MOST_LINES}
  return [
    ...fold(
      say('section-warnings', {}),
      itemLines(({warnings}) => warnings, page),
      page,
      {...lines, rank: 6},
    ),
    ...fold(
      say('section-advice', {}),
      itemLines(({advice}) => advice, page),
      page,
      {...lines, rank: 8},
    ),
    ...fold(
      say('section-unasked-signatures', {}),
      findingLines(({awaiting}) => awaiting.filter(finding => !holdsUp(finding)), page),
      page,
      {...lines, rank: 9},
    ),
    ...standing(page),
    ...setAside(page),
    ...questions(page),
  ]
}

/** What is there for whoever wants to know all of it. */
export function background(page: CommentPage): Part[] {
  const {say} = page.voice
  const lines = {most: MOST_LINES}
  return [
    ...fold(
      say('section-settled', {}),
      findingLines(({settled}) => settled, page),
      page,
      {...lines, rank: 10},
    ),
    ...passedBias(page),
    ...fold(
      say('section-not-yet', {}),
      findingLines(({notYet}) => notYet, page),
      page,
      {...lines, rank: 13},
    ),
    ...notApplicable(page),
    ...setup(page),
  ]
}

function findingLines(of: (system: SystemSummary) => readonly Finding[], page: CommentPage): Later[] {
  return page.summary.systems.flatMap(system => of(system).map(finding => () => line(finding, system, page)))
}

function itemLines(of: (system: SystemSummary) => readonly Item[], page: CommentPage): Later[] {
  return page.summary.systems.flatMap(system => of(system).map(item => () => itemLine(item, system, page)))
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
  if (item.kind === 'finding' && item.also.length === 0) return line(item.finding, system, page)
  const name = page.summary.listed.length > 1 ? systemName(system, page.voice) : ''
  return inFew(tell(item, page.judgement, page.voice), name, page)
}

/** What is new, worse, better or mended since the base; the counts stand in the summary. */
export function moved(page: CommentPage): Part[] {
  const {judgement, voice, place} = page
  const found = movedIn(judgement)
  const title = found && movedText(found, judgement.change?.baseBranch ?? '', voice)
  if (!found || title === undefined) return []
  const entries = MOVES.flatMap(move =>
    found[move].map(finding => (): Entry => {
      const told = tellFinding(finding, judgement, voice)
      const where = move === 'mended' ? '' : place(told.at)
      const what = `- ${inline(voice.say(`move-${move}`, {}))}: ${inline(told.title)}`
      return [where === '' ? what : `${what} · ${where}`, what]
    }),
  )
  return fold(title, entries, page, {most: MOST_LINES, rank: 5, count: 'none'})
}

function standing(page: CommentPage): Part[] {
  const {summary, voice} = page
  const entries = summary.systems.flatMap(system =>
    system.standing.map(item => (): Entry => {
      // Nobody is asked to mend it in this change: no lines to paste.
      const ways = itemLine(item, system, page)
      const first = (item.kind === 'undeclared' ? ways.at(-1) : ways[0]) ?? ''
      const elsewhere = heaviest(item).standing === 'elsewhere'
      return [elsewhere ? `${first} (${inline(voice.say('standing-elsewhere', {}))})` : first]
    }),
  )
  const lead = voice.say('standing-why', {})
  return fold(voice.say('section-standing', {}), entries, page, {most: MOST_LINES, rank: 7, lead})
}

function setAside(page: CommentPage): Part[] {
  const {judgement, voice} = page
  const count = judgement.setAside?.length ?? 0
  if (count === 0) return []
  const way = (most: number) => {
    const {table, more} = setAsideTable(judgement, voice, most)
    return tableOf(table) + (more > 0 ? `\n\n${inline(voice.say('left-out', {count: more}))}` : '')
  }
  return fold(voice.say('section-aside', {}), [() => [way(MOST_ROWS), way(FEWER_ROWS)]], page, {
    most: 1,
    rank: 7,
    count,
  })
}

/** Open dilemmas: to be read, and to be talked about. */
function questions(page: CommentPage): Part[] {
  const {voice, judgement, place} = page
  const known = (judgement.questions ?? []).map(question => (): Entry => [questionLine(question, page)])
  const told = judgement.findings
    .filter(
      ({outcome, say}) => say.key.startsWith('dilemmas.') && (outcome !== 'pass' || Number(say.with.open ?? 0) > 0),
    )
    .map(finding => {
      const where = place(finding.at)
      return `- ${inline(voice.render(finding.say))}${where === '' ? '' : ` · ${where}`}`
    })
  // Several rules say the same of one place.
  const entries = known.length > 0 ? known : [...new Set(told)].map(line => (): Entry => [line])
  const lead = voice.say('questions-why', {})
  return fold(voice.say('section-questions', {}), entries, page, {most: 20, rank: 11, lead})
}

function questionLine({question, holder = '', by = '', at}: OpenQuestion, {voice, place}: CommentPage): string {
  const where = place(at)
  const who = holder === '' ? '' : voice.role(holder)
  const held = voice.say('question-held', {holder: who, date: voice.name(by)})
  return `- ${inline(voice.text({[voice.language]: question}) ?? '')} (${inline(held)})${where === '' ? '' : ` · ${where}`}`
}

/** What the policies would say that the change brings. */
export function preview(page: CommentPage): Part[] {
  const {judgement, voice, place} = page
  const shown = judgement.change?.preview
  if (!shown) return []
  const {verdict, blocking, errors} = shown
  const first = inline(
    verdict === 'blocked'
      ? voice.say('preview-blocked', {points: blocking.length})
      : voice.say(`preview-${verdict}`, {}),
  )
  const faults = errors.map(
    ({at, say}) =>
      (): Entry => [`- ${inline(`\`${voice.name(at.file)}:${at.line}\` ${voice.render(say)}`)}`],
  )
  const findings = blocking.map(finding => (): Entry => {
    const told = tellFinding(finding, judgement, voice)
    const where = place(told.at)
    return [`- **${inline(told.title)}**${where === '' ? '' : ` · ${where}`}  \n  ${inline(told.found)}`]
  })
  return [
    {
      before: `<details>\n<summary>${html(voice.say('section-preview', {}))}: ${html(voice.format.term(verdict))}</summary>`,
      entries: [() => [first], ...faults, ...findings],
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
  const entries = [...captions].map(
    ([caption, detail]) =>
      (): Entry => [bias(detail, voice), `- ${inline(caption)}`],
  )
  return fold(voice.say('section-bias', {}), entries, page, {most: 20, rank: 12})
}

function notApplicable(page: CommentPage): Part[] {
  const {summary, voice} = page
  const {outside, reasons} = reasonsNotApplicable(summary, voice)
  const entries = [...outside, ...reasons].map(reason => (): Entry => [`- ${inline(reason)}`])
  return fold(voice.say('section-not-applicable', {}), entries, page, {most: MOST_LINES, rank: 14})
}

/** What doctor found, in short. */
function setup(page: CommentPage): Part[] {
  const {options, voice} = page
  const entries = (options.advice ?? []).map(message => (): Entry => [`- ${inline(voice.render(message))}`])
  return fold(voice.say('section-setup', {}), entries, page, {most: 20, rank: 15})
}
