import {markdownTable} from 'markdown-table'
import type {Finding} from '../../gate/finding.ts'
import {clean} from '../../language/clean.ts'
import {cell, fence, inline} from '../gfm.ts'
import {headingOf, type Signature, signatureCount, signingAgain, whoText} from '../hold.ts'
import {grouped} from '../summary.ts'
import {tellFinding} from '../told.ts'
import type {CommentPage} from './page.ts'
import type {Entry, Part} from './room.ts'

const MOST_SIGNERS = 20
const MOST_HOLDERS = 10
const MOST_ROWS = 40
const FEWER_ROWS = 10
const MOST_LISTED = 60
const FEWER_LISTED = 8
/** Longer than any line that signs: it must stay whole to count. */
const LONGEST_LINE = 1000

/** Who signs what, in one table; below it the lines to copy, in one fence for each person or role. */
export function signing(page: CommentPage): Part[] {
  const {signatures, judgement, summary, voice} = page
  if (signatures.length + signingAgain(summary).length === 0) return []
  const title = inline(voice.say(headingOf('awaiting', judgement), {}))
  const count = signatureCount(signatures)
  const shown = count > 0 ? ` (${voice.format.number(count)})` : ''
  const rules = signatures.some(({lines}) => lines.length > 0) ? [inline(voice.say('sign-rules', {}))] : []
  return [
    {
      before: `#### ${title}${shown}`,
      entries: [
        () => [table(MOST_ROWS, true, page), table(FEWER_ROWS, false, page)],
        ...signatures.slice(0, MOST_SIGNERS).map(signature => () => block(signature, page)),
      ],
      ...(rules[0] !== undefined && {after: rules[0]}),
      rank: 1,
    },
  ]
}

/** A row for each line that signs, and for each point that somebody has to settle otherwise. */
function table(most: number, withPlace: boolean, page: CommentPage): string {
  const {signatures, summary, voice} = page
  const {say} = voice
  const lines = signatures.flatMap(signature =>
    signed(signature.findings).map(findings => [
      cell(voice.format.start(whoText(signature.roles, voice))),
      holdersOf(signature, page),
      whatOf(findings, withPlace, page),
    ]),
  )
  const again = signingAgain(summary).map(({role, holders, finding}) => {
    const later = {roles: [role], lines: [], findings: [finding], ...(holders && {holders})}
    const what = `${whatOf([finding], withPlace, page)} · ${cell(say('once-sealed', {}))}`
    return [cell(voice.format.start(voice.role(role))), holdersOf(later, page), what]
  })
  const rows = [...lines, ...again]
  const header = [say('column-signs', {}), say('column-may', {}), say('column-what', {})].map(cell)
  const more = rows.length - most
  const note = more > 0 ? `\n\n${inline(say('left-out', {count: more}))}` : ''
  return markdownTable([header, ...rows.slice(0, most)], {alignDelimiters: false}) + note
}

/** What one line signs, together. */
function signed(findings: readonly Finding[]): (readonly Finding[])[] {
  return [...grouped(findings, finding => finding.awaits?.code ?? finding).values()]
}

const MOST_TITLES = 3
const ADMINISTRATOR = 'repository-administrator'

function whatOf(findings: readonly Finding[], withPlace: boolean, {judgement, voice, place}: CommentPage): string {
  const [first] = findings
  const code = first?.awaits?.code
  const titles = [...new Set(findings.map(finding => tellFinding(finding, judgement, voice).title))]
  const more = titles.length - MOST_TITLES
  const shown = [...titles.slice(0, MOST_TITLES), ...(more > 0 ? [voice.say('others', {count: more})] : [])]
  const what = code === undefined ? '' : `\`${whatIn(voice.name(code))}\`: `
  const where = first && withPlace ? place(first.at) : ''
  // A name with a bar in it would begin another cell.
  return cell(`${what}${shown.join('; ')}`) + (where === '' || where.includes('|') ? '' : ` · ${where}`)
}

function block(signature: Signature, page: CommentPage): Entry {
  const {voice} = page
  const {lines, roles, findings} = signature
  const who = whoText(roles, voice)
  const lead =
    lines.length > 0 ? voice.say('sign-lines', {who, lines: lines.length}) : voice.say('sign-otherwise', {who})
  const codes =
    lines.length > 0
      ? [
          fence(
            lines.map(line => clean(line, LONGEST_LINE)),
            'text',
          ),
        ]
      : []
  const head = [inline(lead), ...codes]
  const several = lines.length > 1
  const telling = findings.filter(finding => lines.length === 0 || !isSaid(finding))
  if (telling.length === 0) return [head.join('\n\n')]
  return [
    [...head, listed(telling, several, MOST_LISTED, page)].join('\n\n'),
    [...head, listed(telling, several, FEWER_LISTED, page)].join('\n\n'),
    head.join('\n\n'),
  ]
}

/** That somebody has not signed yet is what the table says. */
function isSaid({say}: Finding): boolean {
  return say.key === 'signoffs.no-review' || (say.key === 'assessment.unsigned' && say.with.why === undefined)
}

/** What there is to know about it: by line where there are several, and where, if the table has another place for the line. */
function listed(findings: readonly Finding[], several: boolean, most: number, {voice, place}: CommentPage): string {
  const shown = new Set<string>()
  const items = findings.slice(0, most).map(({rule, awaits, say, at, because}) => {
    const code = awaits?.code
    const refused = rule === 'ethics-gate/decision' && because && because.key !== 'signoffs.no-review'
    const text = voice.render(say) + (refused ? ` ${voice.render(because)}` : '')
    const what = several && code !== undefined ? `${voice.say('sign-what', {code: whatIn(voice.name(code))})} ` : ''
    const where = code !== undefined && shown.has(code) ? place(at) : ''
    if (code !== undefined) shown.add(code)
    return `- ${inline(what + text)}${where === '' ? '' : ` · ${where}`}`
  })
  const more = findings.length - most
  return [...new Set(items), ...(more > 0 ? [`- ${inline(voice.say('left-out', {count: more}))}`] : [])].join('\n')
}

/** `ethics: sign absence/dpia …` → `absence/dpia`. */
function whatIn(code: string): string {
  return code.split(' ')[2] ?? code
}

function holdersOf({by, holders, lines, roles}: Signature, {voice}: CommentPage): string {
  const account = (login: string) => `\`@${voice.name(login).replace(/^@/u, '')}\``
  const nobody = '–'
  if (by !== undefined && lines.length === 0) return cell(account(by))
  // Whoever is named for it may have a part in the change, and then cannot.
  const may = holders === undefined || holders.some(login => `@${login}`.toLowerCase() === by?.toLowerCase())
  if (by !== undefined && may) return cell(account(by))
  if (holders === undefined) return nobody
  // Who administers the repository stands in no file.
  if (holders.length === 0 && roles.includes(ADMINISTRATOR)) return nobody
  if (holders.length === 0) return cell(voice.say('nobody-yet', {}))
  const more = Math.max(0, holders.length - MOST_HOLDERS)
  const shown = holders.slice(0, MOST_HOLDERS).map(account)
  return cell([...shown, ...(more > 0 ? [voice.say('others', {count: more})] : [])].join(', '))
}
