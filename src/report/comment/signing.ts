import type {Finding} from '../../gate/finding.ts'
import {clean} from '../../language/clean.ts'
import {fence, inline} from '../gfm.ts'
import {isObserving, type Signature, signatureCount, whoText} from '../hold.ts'
import {tellFinding} from '../told.ts'
import {type CommentPage, headingOf} from './page.ts'
import type {Entry, Part} from './room.ts'

const MOST_SIGNERS = 20
const MOST_HOLDERS = 10
const MOST_LISTED = 8
/** Longer than any line that signs: it must stay whole to count. */
const LONGEST_LINE = 1000

/** Who signs what, and the lines to copy: one fence for each person or role. */
export function signing(page: CommentPage): Part[] {
  const {signatures, judgement, voice} = page
  if (signatures.length === 0) return []
  const title = inline(voice.say(headingOf('awaiting', isObserving(judgement)), {}))
  const count = signatureCount(signatures)
  const shown = count > 0 ? ` (${voice.format.number(count)})` : ''
  const rules = signatures.some(({lines}) => lines.length > 0) ? [inline(voice.say('sign-rules', {}))] : []
  return [
    {
      before: `#### ${title}${shown}`,
      entries: signatures.map(signature => block(signature, page)),
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
  const listed = findings.slice(0, MOST_LISTED).map(finding => listItem(finding, lines.length > 1, page))
  const more = findings.length - MOST_LISTED
  const rest = more > 0 ? [`- ${inline(voice.say('left-out', {count: more}))}`] : []
  const head = [inline(lead), ...codes]
  return [[...head, [...listed, ...rest].join('\n'), ...holders].join('\n\n'), [...head, ...holders].join('\n\n')]
}

/** What exactly is signed; where there are several lines, by which of them. */
function listItem(finding: Finding, several: boolean, {judgement, voice, place}: CommentPage): string {
  const {title, at, found} = tellFinding(finding, judgement, voice)
  const code = finding.awaits?.code
  const what = several && code !== undefined ? [inline(voice.say('sign-what', {code: whatIn(voice.name(code))}))] : []
  const where = place(at)
  return `- ${[...what, `**${inline(title)}**`].join(' ')}${where === '' ? '' : ` · ${where}`}  \n  ${inline(found)}`
}

/** `ethics: sign absence/dpia …` → `absence/dpia`. */
function whatIn(code: string): string {
  return code.split(' ')[2] ?? code
}

function holdersOf({by, holders}: Signature, {voice}: CommentPage): string[] {
  const account = (login: string) => `\`@${voice.name(login).replace(/^@/u, '')}\``
  if (by !== undefined) return [inline(voice.say('sign-holders', {holders: [account(by)], more: 0}))]
  if (holders === undefined) return []
  if (holders.length === 0) return [inline(voice.say('sign-nobody', {}))]
  const more = Math.max(0, holders.length - MOST_HOLDERS)
  return [inline(voice.say('sign-holders', {holders: holders.slice(0, MOST_HOLDERS).map(account), more}))]
}
