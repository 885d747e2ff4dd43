import {html, inline} from '../gfm.ts'
import {systemTitle} from '../titles.ts'
import type {CommentPage} from './page.ts'
import type {Entry, Part} from './room.ts'

const MOST_NOTES = 20
const MOST_POLICIES = 20
const SHORT = 12

/** How it was judged: by which policies, of which commits, on which day, and how far that can be relied on. */
export function about(page: CommentPage): Part {
  const {judgement, summary, options, voice} = page
  const {say, name} = voice
  const {change, policies, notes} = judgement
  const line = (label: string, text: string) => (): Entry => [`- ${inline(label)}: ${inline(text)}`]
  const short = (text: string | undefined) => name((text ?? '').slice(0, SHORT))
  const by = policies
    .slice(0, MOST_POLICIES)
    .map(({id, version, digest}) =>
      say('policy-by-digest', {id: name(id), version: name(version), digest: short(digest)}),
    )
  const more = policies.length - MOST_POLICIES
  const commits =
    change?.head === undefined
      ? ''
      : say('about-commits', {
          merge: short(change.merge),
          head: short(change.head),
          base: short(change.baseTip),
          branch: name(change.baseBranch ?? ''),
          deciding: short(change.decidingTip),
        })
  const judged =
    commits === ''
      ? say('judged-on', {
          date: judgement.today,
          commit: short(judgement.commit ?? ''),
          changed: judgement.changed ?? false,
        })
      : `${voice.format.date(judgement.today)}. ${commits}`
  const systems = summary.listed.length === 1 ? summary.listed : []
  return {
    before: `<details>\n<summary>${html(say('section-about', {}))}</summary>`,
    entries: [
      line(say('enforcement', {}), say(`grade-${options.grade}`, {})),
      ...systems.map(system => (): Entry => [`- ${inline(systemTitle(system, voice))}`]),
      ...(by.length > 0
        ? [line(say('policies', {}), [by.join(', '), ...(more > 0 ? [say('more', {count: more})] : [])].join(' '))]
        : []),
      line(say('judged', {}), judged),
      ...notes.slice(0, MOST_NOTES).map(note => line(say('note', {}), voice.render(note))),
    ],
    after: '</details>',
    rank: 3,
  }
}
