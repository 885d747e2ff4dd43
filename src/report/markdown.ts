import type {Finding, Judgement} from '../gate/finding.ts'
import {code, fence, inline} from './gfm.ts'
import {headline, signerText} from './headline.ts'
import {headingOf, isObserving} from './hold.ts'
import {type Block, fitting, sizeOf} from './limit.ts'
import {folded} from './markdown/folded.ts'
import {overview} from './markdown/overview.ts'
import type {Page} from './markdown/page.ts'
import {inFull} from './markdown/told.ts'
import {summarise} from './summary.ts'
import {countsLine, systemTitle} from './titles.ts'
import {tell, tellFinding} from './told.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

export interface MarkdownOptions extends Reader {
  /** The most bytes of UTF-8 that it may have; 900,000 unless told. A job summary holds 1,048,576. */
  readonly limit?: number
}

const LIMIT = 900_000
const MOST_NOTES = 50

/** The same as the console report, for a job summary or a page: what blocks first, everything else folded. */
export function markdownReport(judgement: Judgement, options: MarkdownOptions): string {
  const summary = summarise(judgement)
  const voice = voiceOf(options, judgement.roles)
  const page: Page = {judgement, summary, voice}
  const signs = {passed: '✅', awaiting: '⏳', blocked: '❌', error: '⚠️'}
  const sign = isObserving(judgement) ? '👀' : signs[judgement.verdict]
  const head = `## ${sign} ${inline(headline(judgement, summary, voice))}`
  const blocks = [overview(page), ...faults(page), ...blocking(page), ...awaiting(page), ...folded(page)]
  return withinLimit(head, blocks, about(page), options.limit ?? LIMIT, voice)
}

/** As many blocks as there is room for; how much was left out stands at the end. */
function withinLimit(head: string, blocks: readonly Block[], foot: string, limit: number, voice: Voice): string {
  const more = (count: number) => inline(voice.say('more-elsewhere', {count}))
  const around = [head, foot, more(Number.MAX_SAFE_INTEGER)].reduce((sum, text) => sum + sizeOf(text), 0)
  const {shown, left} = fitting(blocks, limit - around)
  return `${[head, ...shown, ...(left > 0 ? [more(left)] : []), foot].join('\n\n')}\n`
}

function faults({judgement: {errors, change}, voice}: Page): Block[] {
  if (errors.length === 0) return []
  const mending = change ? [{text: `\n${inline(voice.say('next-repair', {}))}`, items: 0}] : []
  const lines = errors.map(({at, say}) => ({text: `- ${code(voice.place(at))} ${inline(voice.render(say))}`, items: 1}))
  return [{text: `### ${inline(voice.say('section-faults', {}))} (${errors.length})`, items: 0}, ...lines, ...mending]
}

function blocking({summary, judgement, voice}: Page): Block[] {
  const total = summary.totals.blocking
  if (total === 0) return []
  const blocks: Block[] = [
    {text: `### ${inline(voice.say(headingOf('blocking', judgement), {}))} (${voice.format.number(total)})`, items: 0},
  ]
  const explained = new Set<string>()
  for (const system of summary.systems.filter(({blocking}) => blocking.length > 0)) {
    if (summary.listed.length > 1) blocks.push({text: `**${inline(systemTitle(system, voice))}**`, items: 0})
    for (const item of system.blocking) {
      const told = tell(item, judgement, voice)
      const rules = told.rules.join(' ')
      blocks.push({text: inFull(told, explained.has(rules), voice), items: 1})
      explained.add(rules)
    }
  }
  return blocks
}

function awaiting(page: Page): Block[] {
  const {summary, judgement, voice} = page
  if (summary.totals.awaiting === 0) return []
  const signers = summary.signers.map(signer => ({
    text: [`**${inline(signerText(signer, voice))}**`, ...signer.findings.map(finding => toSign(finding, page))].join(
      '\n\n',
    ),
    items: signer.findings.length,
  }))
  const title = inline(voice.say(headingOf('awaiting', judgement), {}))
  return [{text: `### ${title} (${summary.totals.awaiting})`, items: 0}, ...signers]
}

function toSign(finding: Finding, {judgement, voice}: Page): string {
  const {title, at, found} = tellFinding(finding, judgement, voice)
  const line = finding.awaits?.code
  return [
    `${inline(title)} · ${code(voice.place(at))}`,
    inline(found),
    ...(line === undefined ? [] : [inline(voice.say('sign-line', {})), fence([voice.name(line)], 'text')]),
  ].join('\n\n')
}

function about({judgement, summary, voice}: Page): string {
  const {say, name} = voice
  const policies = judgement.policies.map(({id, version}) => `${name(id)} ${name(version)}`)
  const commit = judgement.commit === null ? '' : name(judgement.commit.slice(0, 12))
  return [
    inline(countsLine(summary, voice)),
    [
      ...(policies.length > 0 ? [`- ${inline(say('policies', {}))}: ${inline(policies.join(', '))}`] : []),
      `- ${inline(say('judged', {}))}: ${inline(say('judged-on', {date: judgement.today, commit, changed: judgement.changed ?? false}))}`,
      ...judgement.notes
        .slice(0, MOST_NOTES)
        .map(note => `- ${inline(say('note', {}))}: ${inline(voice.render(note))}`),
    ].join('\n'),
  ].join('\n\n')
}
