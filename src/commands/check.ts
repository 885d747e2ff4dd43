import type {Judgement} from '../gate/finding.ts'
import type {Reader} from '../report/voice.ts'
import {exitOf} from './exit.ts'
import {formatChosen, languageOf, todayOf} from './options.ts'
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
  readonly base?: string
}

export const FORMATS = ['console', 'markdown', 'html', 'json', 'sarif', 'code-quality', 'junit'] as const
type Format = (typeof FORMATS)[number]

/** `ethics-gate check [folder]`: judges every `ethics.yml` below a folder. */
export async function checkCommand(folder: string, flags: CheckFlags): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const asked = flags.language === undefined ? undefined : languageOf(flags.language, 'en')
  const fixed = flags.today === undefined ? undefined : todayOf(flags.today)
  const organisation = organisationFile(flags.organisation)
  // Git lists the tree in a process of its own while the rest of the product is loaded.
  const opening = openAround(folder, flags.ref)
  const before = flags.base === undefined ? undefined : openAround(folder, flags.base)
  const [opened, {check}, write, base] = await Promise.all([
    opening,
    import('../case/check.ts'),
    writer(format),
    before,
  ])
  const bar = progress(process.stderr)
  const request = {
    tree: opened.tree,
    folder: opened.folder,
    today: (timeZone: string | undefined) => fixed ?? todayOf(undefined, timeZone),
    ...(organisation && {organisation}),
    onProject: bar.show,
  }
  const judgement = base
    ? await (await import('../case/change.ts')).judgeChange({...request, base: base.tree, deciding: base.tree})
    : await check(request)
  bar.end()
  await print(await write(judgement, asked ?? judgement.language ?? 'en', flags))
  return exitOf(judgement)
}

type Write = (judgement: Judgement, language: ReturnType<typeof languageOf>, flags: CheckFlags) => Promise<string>
type Report = (judgement: Judgement, reader: Reader, flags: CheckFlags) => string

async function writer(format: Format): Promise<Write> {
  const [{renderer}, {cataloguesFor}, report] = await Promise.all([
    import('../language/render.ts'),
    import('../case/catalogues.ts'),
    reportIn(format),
  ])
  return async (judgement, language, flags) =>
    report(judgement, {language, render: renderer(language, await cataloguesFor(judgement))}, flags)
}

async function reportIn(format: Format): Promise<Report> {
  switch (format) {
    case 'json': {
      const {printResult, toResult} = await import('../report/json.ts')
      return (judgement, reader) => printResult(toResult(judgement, {...reader, version: VERSION}))
    }
    case 'markdown':
      return (await import('../report/markdown.ts')).markdownReport
    case 'html':
      return (await import('../report/html.ts')).htmlReport
    case 'sarif': {
      const {sarifReport} = await import('../report/sarif.ts')
      return (judgement, reader) => sarifReport(judgement, {...reader, version: VERSION})
    }
    case 'code-quality':
      return (await import('../report/code-quality.ts')).codeQualityReport
    case 'junit':
      return (await import('../report/junit.ts')).junitReport
    case 'console': {
      const {consoleReport} = await import('../report/console.ts')
      return (judgement, reader, {quiet = false}) => consoleReport(judgement, {...reader, ...terminal(), quiet})
    }
  }
}
