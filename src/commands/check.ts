import {CATALOGUES} from '../case/catalogues.ts'
import {check} from '../case/check.ts'
import type {Judgement} from '../gate/finding.ts'
import {renderer} from '../language/render.ts'
import {languageOf} from './options.ts'
import {EXIT} from './exit.ts'
import {formatChosen, todayOf} from './options.ts'
import {openAround, organisationFile} from './place.ts'
import {progress} from './progress.ts'
import {print, terminal} from './terminal.ts'
import {VERSION} from './version.ts'

export interface CheckFlags {
  readonly format: string
  readonly language?: string
  readonly today?: string
  readonly organisation?: string
  readonly ref?: string
  readonly quiet?: boolean
}

export const FORMATS = ['console', 'json', 'markdown'] as const

/** `ethics-gate check [folder]`: judges every `ethics.yml` below a folder. */
export async function checkCommand(folder: string, flags: CheckFlags): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const organisation = organisationFile(flags.organisation)
  const opened = await openAround(folder, flags.ref)
  const bar = progress(process.stderr)
  const judgement = await check({
    tree: opened.tree,
    folder: opened.folder,
    today: todayOf(flags.today),
    ...(organisation && {organisation}),
    onProject: bar.show,
  })
  bar.end()
  await print(await report(judgement, format, flags))
  return EXIT[judgement.verdict]
}

async function report(judgement: Judgement, format: (typeof FORMATS)[number], flags: CheckFlags): Promise<string> {
  const language = languageOf(flags.language, 'en')
  const render = renderer(language, CATALOGUES)
  if (format === 'json') {
    const {toResult} = await import('../report/json.ts')
    return JSON.stringify(toResult(judgement, {language, render, version: VERSION}), null, 2)
  }
  if (format === 'markdown') {
    const {markdownReport} = await import('../report/markdown.ts')
    return markdownReport(judgement, {language, render})
  }
  const {consoleReport} = await import('../report/console.ts')
  return consoleReport(judgement, {language, render, ...terminal(), quiet: flags.quiet ?? false})
}
