import type {Judgement} from '../gate/finding.ts'
import {signedHere} from '../gate/signed-here.ts'
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
  const toRecord = judgement.toRecord ?? []
  const recorded = new Set(toRecord.flatMap(({signed}) => signed))
  const keyOf = (item: Item) => (item.kind === 'finding' ? (signedHere(item.finding)?.key ?? '') : '')
  const offers = [
    // Whole lines of the file, and what several signatures settle at once, before what each of them would.
    ...toRecord.flatMap(({fix, signed}) => {
      const item = items.find(one => signed.includes(keyOf(one)))
      return item ? [{fix, item}] : []
    }),
    ...items
      .filter(item => !recorded.has(keyOf(item)))
      .flatMap(item => offersOf(item, voice).map(fix => ({fix, item}))),
  ]
  const taken = new Set<string>()
  return offers
    .flatMap(({fix, item}): Suggestion[] => {
      const line = fix.after + (fix.instead ? 1 : 0)
      const existing = line > 0 ? diffLines.get(fix.file)?.get(line) : undefined
      if (existing === undefined || taken.has(`${line} ${fix.file}`)) return []
      const ours = cleanLines(fix.text)
      // A line that would not come back as it was must not be replaced, nor one that was cut be put in.
      if (ours.length > MOST_LINES || !isWhole(ours, fix.text) || !isWhole(cleanLines(existing), existing)) return []
      taken.add(`${line} ${fix.file}`)
      const {title} = tell(item, judgement, voice)
      const lines = fix.instead ? ours : [existing, ...ours]
      const body = [inline(voice.say('suggest-why', {what: title})), '', fence(lines, 'suggestion')].join('\n')
      return [{id: heaviest(item).fingerprint, path: fix.file, line, body}]
    })
    .slice(0, MOST)
}

/** Do the cleaned lines say what the text says, but for newlines at its end? */
function isWhole(lines: readonly string[], text: string): boolean {
  return lines.join('\n') === text.replace(/\n+$/u, '')
}

/** Of several findings that wait for one field, the first that has lines; else those that declare the field. */
function offersOf(item: Item, voice: Voice): readonly Fix[] {
  const findings = item.kind === 'finding' ? [item.finding] : item.findings
  const own = findings.flatMap(({fix}) => fix ?? []).slice(0, 1)
  return own.length > 0 ? own : item.answers.flatMap(entry => entryFix(entry, voice) ?? [])
}

/** Above the suggestions. */
export function suggestionsTitle(count: number, reader: Reader): string {
  return inline(voiceOf(reader, {}).say('suggest-title', {count}))
}
