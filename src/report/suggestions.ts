import type {Finding, Judgement} from '../gate/finding.ts'
import {cleanLines} from '../language/clean.ts'
import type {Path} from '../words/place.ts'
import {fence, inline} from './gfm.ts'
import {summarise} from './summary.ts'
import {tellFinding} from './told.ts'
import {type Reader, voiceOf} from './voice.ts'

/** A comment on one line of the diff, whose suggestion keeps the line and adds ours below it, or replaces it. */
export interface Suggestion {
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
  const findings = items.flatMap(item =>
    item.kind === 'finding' ? [item.finding] : item.findings.filter(({fix}) => fix).slice(0, 1),
  )
  const taken = new Set<string>()
  return findings
    .flatMap((finding): Suggestion[] => {
      const {fix} = finding
      const line = fix ? fix.after + (fix.instead ? 1 : 0) : 0
      const existing = fix && line > 0 ? diffLines.get(fix.file)?.get(line) : undefined
      if (!fix || existing === undefined || taken.has(`${line} ${fix.file}`)) return []
      const ours = cleanLines(fix.text)
      // A line that would not come back as it was must not be replaced.
      if (ours.length > MOST_LINES || cleanLines(existing).join('\n') !== existing) return []
      taken.add(`${line} ${fix.file}`)
      const {title} = tellFinding(finding, judgement, voice)
      const lines = fix.instead ? ours : [existing, ...ours]
      const body = [
        marker(finding),
        inline(voice.say('suggest-why', {what: title})),
        '',
        fence(lines, 'suggestion'),
      ].join('\n')
      return [{path: fix.file, line, body}]
    })
    .slice(0, MOST)
}

function marker({fingerprint}: Finding): string {
  return `<!-- ethics-gate ${fingerprint.replace(/[^0-9a-f]/gu, '')} -->`
}
