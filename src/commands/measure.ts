import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {DECLARATION} from '../case/names.ts'
import {type Render, renderer} from '../language/render.ts'
import {type Table, tablesFrom} from '../measure/counted.ts'
import {readCounts} from '../measure/counts-file.ts'
import {dialects, tableIn} from '../measure/dialect.ts'
import {type MeasureFlags, minimumOf, questionOf, reportOf, wayOf} from '../measure/flags.ts'
import {messages} from '../measure/messages.ts'
import {hiddenIn, notesOn} from '../measure/notes.ts'
import {type Reason, Refused} from '../measure/refused.ts'
import {type About, resultsEntry, writeReport} from '../measure/report.ts'
import {printed, statementFor} from '../measure/statement.ts'
import {suppress} from '../measure/suppress.ts'
import {messages as read} from '../text/messages.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {writeReportFile} from './measure-write.ts'
import {languageOf} from './options.ts'
import {inert, print} from './terminal.ts'

/** `ethics-gate measure [data...]`: from a table of predictions to the canonical report. */
export async function measureCommand(data: readonly string[], flags: MeasureFlags): Promise<number> {
  const render = renderer(languageOf(flags.language, 'en'), [messages, read])
  try {
    await run(data, flags, render)
    return 0
  } catch (error) {
    if (error instanceof Refused) throw fault(error.reasons, render)
    throw error
  }
}

/** What can be worked out from the rest is looked for anew with each count that is hidden: that takes long for many. */
const MOST_TO_HIDE = 300

async function run(data: readonly string[], flags: MeasureFlags, render: Render): Promise<void> {
  const way = wayOf(data, flags)
  if (way.kind === 'sql') {
    const dialect = dialects[way.dialect]
    await put(printed(statementFor(questionOf(flags), dialect, tableIn(dialect, way.table))), flags)
    return
  }
  const asked = reportOf(flags)
  const below = minimumOf(flags)
  const {about, said: declared} = await declaredHere(asked, flags)
  const {tables, said} =
    way.kind === 'counts' ? {tables: await counted(way.file), said: []} : await measured(data, flags, render)
  const groups = tables.reduce((sum, table) => sum + table.groups.length, 0)
  if (below !== undefined && groups > MOST_TO_HIDE)
    throw new Refused({say: messages.say('too-many-to-hide', {groups, limit: MOST_TO_HIDE})})
  const suppressed = below === undefined ? undefined : suppress(tables, below)
  const exposed = suppressed?.exposed[0]
  if (exposed) throw new Refused({say: messages.say('exposed', exposed)})
  await put(writeReport(tables, about, suppressed), flags)
  const notes = [...said, ...notesOn(tables, below), ...declared].map(render)
  const entry = resultsEntry(
    flags.output ?? render(messages.say('told-path', {})),
    below,
    suppressed,
    about.version === undefined ? render(messages.say('told-version', {})) : undefined,
  )
  const hidden = below !== undefined && suppressed?.any ? hiddenIn(tables, suppressed, below).map(render) : []
  await print([...notes, ...hidden, render(messages.say('told-entry', {})), entry].join('\n'), process.stderr)
}

/** What a declaration around the report adds to it. The gate's rules are loaded only where there is one. */
async function declaredHere(about: About, {output}: MeasureFlags): Promise<{about: About; said: readonly Message[]}> {
  const folder = declaredFolder(output)
  if (folder === undefined) return {about, said: []}
  const {withDeclared} = await import('./measure-here.ts')
  return await withDeclared(about, folder)
}

const MOST_FOLDERS = 30

/** The folder of the nearest declaration: above the report that is written, else above where the command runs. */
function declaredFolder(output: string | undefined): string | undefined {
  const from = output === undefined ? [process.cwd()] : [dirname(resolve(output)), process.cwd()]
  return from.flatMap(folder => nearest(folder) ?? [])[0]
}

function nearest(from: string): string | undefined {
  let folder = from
  for (let i = 0; i < MOST_FOLDERS; i++) {
    if (existsSync(join(folder, DECLARATION))) return folder
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined
    folder = dirname(folder)
  }
  return undefined
}

async function measured(data: readonly string[], flags: MeasureFlags, render: Render) {
  const question = questionOf(flags)
  const {measure} = await import('../measure/measure.ts')
  const bar = measuring(process.stderr, render)
  try {
    const {tables, negatives} = await measure(data, question, bar ? {onProgress: bar.show} : {})
    const columns = [...new Set(negatives.map(({column}) => column))]
    const said = columns.map(column => {
      const values = negatives.filter(each => each.column === column).map(({value}) => value)
      return messages.say('told-negatives', {column, values})
    })
    return {tables, said}
  } finally {
    bar?.end()
  }
}

async function counted(file: string): Promise<readonly Table[]> {
  const {rows, reasons} = readCounts(file, await textOf(file))
  if (reasons.length > 0) throw new Refused(...reasons)
  const {tables, reasons: wrong} = tablesFrom(rows)
  if (wrong.length > 0) throw new Refused(...wrong)
  return tables
}

async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(await readFile(file))
  } catch {
    throw new Refused({say: messages.say('counts-unreadable', {name: file})})
  }
}

/** To the file that was asked for, or to where output goes. */
async function put(text: string, {output}: MeasureFlags): Promise<void> {
  if (output === undefined) {
    if (inert(text) !== text) throw new Refused({say: messages.say('use-output', {})})
    return await print(text)
  }
  await writeReportFile(output, text)
}

const MOST_REASONS = 20

function fault(reasons: readonly Reason[], render: Render): Fault {
  const lines = reasons.slice(0, MOST_REASONS).map(({say, at}) => {
    return at ? `${at.file}:${at.line}:${at.column}: ${render(say)}` : render(say)
  })
  const [first = '', ...others] = lines
  const more = reasons.length - lines.length
  return new Fault(first, [...others, ...(more > 0 ? [`… +${more}`] : [])].join('\n') || undefined)
}

const QUIET_FOR = 1000

/** One line that says how far it is, on a terminal only, and taken away at the end. */
function measuring(stream: NodeJS.WriteStream, render: Render) {
  if (!stream.isTTY) return undefined
  const started = performance.now()
  let shown = false
  return {
    show(share: number) {
      const elapsed = performance.now() - started
      if (elapsed < QUIET_FOR) return
      shown = true
      stream.write(`\r${render(messages.say('told-progress', {share, seconds: Math.floor(elapsed / 1000)}))}\u001b[K`)
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
