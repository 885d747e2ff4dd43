import type {Finding} from '../../gate/finding.ts'
import {clean} from '../../language/clean.ts'
import type {Place} from '../../words/place.ts'
import {fence, inline} from '../gfm.ts'
import {headingOf, type Signature, signatureCount, whoText} from '../hold.ts'
import {grouped} from '../summary.ts'
import {tellFinding} from '../told.ts'
import type {CommentPage} from './page.ts'
import type {Entry, Part} from './room.ts'

const MOST_SIGNERS = 20
const MOST_HOLDERS = 10
const MOST_LISTED = 60
const FEWER_LISTED = 8
/** Longer than any line that signs: it must stay whole to count. */
const LONGEST_LINE = 1000

/** Who signs what, and the lines to copy: one fence for each person or role. */
export function signing(page: CommentPage): Part[] {
  const {signatures, judgement, voice} = page
  if (signatures.length === 0) return []
  const title = inline(voice.say(headingOf('awaiting', judgement), {}))
  const count = signatureCount(signatures)
  const shown = count > 0 ? ` (${voice.format.number(count)})` : ''
  const rules = signatures.some(({lines}) => lines.length > 0) ? [inline(voice.say('sign-rules', {}))] : []
  return [
    {
      before: `#### ${title}${shown}`,
      entries: signatures.map(signature => () => block(signature, page)),
      ...(rules[0] !== undefined && {after: rules[0]}),
      most: MOST_SIGNERS,
      rank: 1,
    },
  ]
}

function block(signature: Signature, page: CommentPage): Entry {
  const {voice} = page
  const {lines, roles, findings} = signature
  const who = whoText(roles, voice)
  const holders = holdersOf(signature, page)
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
  return [
    [...head, listed(findings, several, MOST_LISTED, page), ...holders].join('\n\n'),
    [...head, listed(findings, several, FEWER_LISTED, page), ...holders].join('\n\n'),
    [...head, ...holders].join('\n\n'),
  ]
}

/** What exactly is signed: by line where there are several, and what one rule says together. */
function listed(findings: readonly Finding[], several: boolean, most: number, page: CommentPage): string {
  const {voice} = page
  const by = ({awaits, rule}: Finding) => JSON.stringify([awaits?.code ?? '', rule])
  const items = [...grouped(findings.slice(0, most), by).values()].map(own => listItem(own, several, page))
  const more = findings.length - most
  return [...items, ...(more > 0 ? [`- ${inline(voice.say('left-out', {count: more}))}`] : [])].join('\n')
}

function listItem(findings: readonly Finding[], several: boolean, {judgement, voice, place}: CommentPage): string {
  const told = findings.map(finding => tellFinding(finding, judgement, voice))
  const code = findings[0]?.awaits?.code
  const what = several && code !== undefined ? [inline(voice.say('sign-what', {code: whatIn(voice.name(code))}))] : []
  const title = `- ${[...what, `**${inline(told[0]?.title ?? '')}**`].join(' ')}`
  const where = (at: Place) => (place(at) === '' ? '' : ` · ${place(at)}`)
  const [only, ...others] = told
  if (only && others.length === 0) return `${title}${where(only.at)}  \n  ${inline(only.found)}`
  return [title, ...told.map(({found, at}) => `  - ${inline(found)}${where(at)}`)].join('\n')
}

/** `ethics: sign absence/dpia …` → `absence/dpia`. */
function whatIn(code: string): string {
  return code.split(' ')[2] ?? code
}

function holdersOf({by, holders, lines}: Signature, {voice}: CommentPage): string[] {
  const account = (login: string) => `\`@${voice.name(login).replace(/^@/u, '')}\``
  if (by !== undefined && lines.length === 0) return []
  // Whoever is named for it may have a part in the change, and then cannot.
  const may = holders === undefined || holders.some(login => `@${login}`.toLowerCase() === by?.toLowerCase())
  if (by !== undefined && may) return [inline(voice.say('sign-holders', {holders: [account(by)], more: 0}))]
  if (holders === undefined) return []
  if (holders.length === 0) return [inline(voice.say('sign-nobody', {}))]
  const more = Math.max(0, holders.length - MOST_HOLDERS)
  return [inline(voice.say('sign-holders', {holders: holders.slice(0, MOST_HOLDERS).map(account), more}))]
}
