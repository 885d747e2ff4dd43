import type {Judgement} from '../gate/finding.ts'
import {headline} from './headline.ts'
import {isObserving} from './hold.ts'
import {escaped, prose} from './html/escape.ts'
import {folded} from './html/folded.ts'
import {page} from './html/page.ts'
import {awaiting, blocking, faults, overview, type Page} from './html/sections.ts'
import {described} from './html/told.ts'
import {fitting} from './limit.ts'
import {summarise} from './summary.ts'
import {countsLine} from './titles.ts'
import {type Reader, voiceOf} from './voice.ts'

export interface HtmlOptions extends Reader {
  /** The most bytes of UTF-8 that the findings may take; 10,000,000 unless told. */
  readonly limit?: number
}

const LIMIT = 10_000_000
const MOST_NOTES = 50
const SIGNS = {passed: '✓', awaiting: '…', blocked: '✗', error: '!'}

/** The same as the Markdown report as one self-contained page, with a picture of each bias result. */
export function htmlReport(judgement: Judgement, options: HtmlOptions): string {
  const summary = summarise(judgement)
  const voice = voiceOf(options, judgement.roles)
  const own: Page = {judgement, summary, voice}
  const title = headline(judgement, summary, voice)
  const kind = isObserving(judgement) ? 'passed' : judgement.verdict
  const blocks = [...overview(own), ...faults(own), ...blocking(own), ...awaiting(own), ...folded(own)]
  const {shown, left} = fitting(blocks, options.limit ?? LIMIT)
  const body = [
    `<h1 class="${kind}"><span aria-hidden="true">${SIGNS[kind]}</span> ${prose(title)}</h1>`,
    ...shown,
    ...(left > 0 ? [`<p>${prose(voice.say('more-elsewhere', {count: left}))}</p>`] : []),
    about(own),
  ].join('\n')
  return page({title, language: options.language, body})
}

/** The counts, and how this was judged. */
function about({judgement, summary, voice}: Page): string {
  const {say, name} = voice
  const policies = judgement.policies.map(({id, version}) => `${name(id)} ${name(version)}`)
  const commit = judgement.commit === null ? '' : name(judgement.commit.slice(0, 12))
  const notes = judgement.notes.slice(0, MOST_NOTES)
  return [
    '<footer>',
    `<h2>${escaped(say('section-about', {}))}</h2>`,
    `<p>${prose(countsLine(summary, voice))}</p>`,
    described([
      ...(policies.length > 0 ? [[say('policies', {}), policies.join(', ')] as const] : []),
      [say('judged', {}), say('judged-on', {date: judgement.today, commit, changed: judgement.changed ?? false})],
      ...notes.map(note => [say('note', {}), voice.render(note)] as const),
    ]),
    '</footer>',
  ].join('\n')
}
