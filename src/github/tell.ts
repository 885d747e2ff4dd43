import {mkdtemp, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Judgement} from '../gate/finding.ts'
import {type AnnotationLevel, annotations, MOST_PER_LEVEL} from '../report/annotations.ts'
import {headline} from '../report/headline.ts'
import {printResult, toResult} from '../report/json.ts'
import {markdownReport} from '../report/markdown.ts'
import {summarise} from '../report/summary.ts'
import {type Reader, voiceOf} from '../report/voice.ts'
import {logLine} from './log.ts'
import {messages, type What} from './messages.ts'

export interface Told {
  readonly reader: Reader
  /** Does the job fail? Decided before anything is written. */
  readonly failed: boolean
  /** Where the result may be written, absolute. */
  readonly temporary: string
  /** Version of the product. */
  readonly version: string
  /** How many errors may still come after this and must be seen; none unless told. */
  readonly errorsToCome?: number
}

/** The runner takes 1,048,576 bytes of summary a step; one byte more and it shows none of it. */
const MOST_SUMMARY = 1_000_000

/**
 * Says what was decided: log, result file, outputs, job summary, annotations. Each stands alone: what cannot be written is
 * reported as a warning and changes nothing about the verdict.
 */
export async function tell(
  judgement: Judgement,
  {reader, failed, temporary, version, errorsToCome = 0}: Told,
): Promise<void> {
  const core = await import('@actions/core')
  const summary = summarise(judgement)
  // The runner shows the first ten of each level and hides the rest, so what is used up here has to be counted.
  const room: Record<AnnotationLevel, number> = {
    error: MOST_PER_LEVEL - errorsToCome,
    warning: MOST_PER_LEVEL,
    notice: MOST_PER_LEVEL,
  }
  const sentence = headline(judgement, summary, voiceOf(reader, judgement.roles))
  if (failed) {
    room.error--
    core.setFailed(sentence)
  } else core.info(logLine(sentence))
  for (const note of judgement.notes) core.info(logLine(reader.render(note)))

  const attempt = async <T>(what: What, write: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await write()
    } catch (error) {
      room.warning--
      core.warning(reader.render(messages.say('not-written', {what, reason: reasonOf(error)})))
      return undefined
    }
  }
  const files = await attempt('result', async () => {
    const folder = await mkdtemp(join(temporary, 'ethics-gate-'))
    const [{htmlReport}, {sarifReport}] = await Promise.all([import('../report/html.ts'), import('../report/sarif.ts')])
    const options = {...reader, version}
    const written = {
      result: ['result.json', printResult(toResult(judgement, options))],
      report: ['report.html', htmlReport(judgement, reader)],
      sarif: ['results.sarif', sarifReport(judgement, options)],
    } as const
    for (const [name, text] of Object.values(written)) await writeFile(join(folder, name), text)
    return Object.fromEntries(Object.entries(written).map(([output, [name]]) => [output, join(folder, name)]))
  })
  await attempt('outputs', () => {
    core.setOutput('verdict', judgement.verdict)
    core.setOutput('blocking', summary.totals.blocking)
    core.setOutput('awaiting', summary.totals.awaiting)
    for (const output of ['result', 'report', 'sarif']) core.setOutput(output, files?.[output] ?? '')
  })
  await attempt('summary', async () => {
    await core.summary.addRaw(markdownReport(judgement, {...reader, limit: MOST_SUMMARY})).write()
  })
  await attempt('annotations', () => {
    for (const {level, title, message, file, line, column} of annotations(judgement, reader, room)) {
      core[level](message, {title, ...(file && {file, startLine: line, startColumn: column})})
    }
  })
}

/** One sentence, whoever wrote the error. */
function reasonOf(error: unknown): string {
  const reason = (error instanceof Error ? error.message : String(error)).trim()
  return /[.!?]$/.test(reason) ? reason : `${reason}.`
}
