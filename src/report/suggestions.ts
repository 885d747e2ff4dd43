import type {Judgement} from '../gate/finding.ts'
import {cleanLines} from '../language/clean.ts'
import type {Fix} from '../words/finding.ts'
import type {Path} from '../words/place.ts'
import {fence, inline} from './gfm.ts'
import {heaviest, type Item, summarise} from './summary.ts'
import {entryFix, tell} from './told.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

/** A comment on one line of the diff, whose suggestion keeps the line and adds ours below it, or replaces it. */
export interface Suggestion {
  /** The same for the same finding. */
  readonly id: string
  readonly path: Path
  readonly line: number
  readonly body: string
}

const MOST = 10
const MOST_LINES = 30

/**
 * What blocks or warns and can be mended by inserting lines below a line that the change adds or touches. A suggestion
 * replaces its line, so the text of that line has to be known.
 *
 * @param diffLines for each path, the lines of the head that stand in the diff, with their text
 */
export function suggestions(
  judgement: Judgement,
  diffLines: ReadonlyMap<Path, ReadonlyMap<number, string>>,
  reader: Reader,
): readonly Suggestion[] {
  const voice = voiceOf(reader, judgement.roles)
  const items = summarise(judgement).systems.flatMap(({blocking, warnings}) => [...blocking, ...warnings])
  const offers = items.flatMap(item => offersOf(item, voice).map(fix => ({fix, item})))
  const taken = new Set<string>()
  return offers
    .flatMap(({fix, item}): Suggestion[] => {
      const line = fix.after + (fix.instead ? 1 : 0)
      const existing = line > 0 ? diffLines.get(fix.file)?.get(line) : undefined
      if (existing === undefined || taken.has(`${line} ${fix.file}`)) return []
      const ours = cleanLines(fix.text)
      // A line that would not come back as it was must not be replaced.
      if (ours.length > MOST_LINES || cleanLines(existing).join('\n') !== existing) return []
      taken.add(`${line} ${fix.file}`)
      const {title} = tell(item, judgement, voice)
      const lines = fix.instead ? ours : [existing, ...ours]
      const body = [inline(voice.say('suggest-why', {what: title})), '', fence(lines, 'suggestion')].join('\n')
      return [{id: heaviest(item).fingerprint, path: fix.file, line, body}]
    })
    .slice(0, MOST)
}

/** Of several findings that wait for one field, the first that has lines; else those that declare the field. */
function offersOf(item: Item, voice: Voice): readonly Fix[] {
  if (item.kind === 'finding') return item.finding.fix ? [item.finding.fix] : []
  const own = item.findings.flatMap(({fix}) => fix ?? []).slice(0, 1)
  return own.length > 0 ? own : item.entries.flatMap(entry => entryFix(entry, voice) ?? [])
}

/** Above the suggestions. */
export function suggestionsTitle(count: number, reader: Reader): string {
  return inline(voiceOf(reader, {}).say('suggest-title', {count}))
}
