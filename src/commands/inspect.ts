import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {allCatalogues} from '../case/catalogues.ts'
import {inspect, type Named, namedIn} from '../case/inspect.ts'
import {DECLARATION} from '../case/names.ts'
import {problemsIn} from '../evidence/bias/inspection.ts'
import {classify} from '../evidence/classify.ts'
import type {EvidenceFile} from '../evidence/file.ts'
import {renderer} from '../language/render.ts'
import {messages} from '../report/inspect/messages.ts'
import {MAX_BYTES_PER_FILE} from '../repository/limits.ts'
import {Fault} from './exit.ts'
import {formatChosen, languageOf} from './options.ts'
import {print, terminal} from './terminal.ts'

export interface InspectFlags {
  readonly format: string
  readonly language?: string
}

const FORMATS = ['console', 'json', 'html'] as const
const MOST_FOLDERS = 30

/** `ethics-gate inspect FILE`: what the gate sees in a result file. Exit code 1 where something is wrong with it. */
export async function inspectCommand(asked: string, flags: InspectFlags): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const language = languageOf(flags.language, 'en')
  const path = resolve(asked)
  const file = readEvidence(path, asked)
  const {named, folder} = declaredNear(path)
  const inspection = inspect(file, named, relative(folder, path).split(sep).join('/'))
  const render = renderer(language, [...(await allCatalogues()), messages])
  if (format === 'json') {
    const {inspectJson} = await import('../report/inspect/json.ts')
    await print(inspectJson(inspection, render))
  } else if (format === 'html') {
    const {inspectHtml} = await import('../report/inspect/html.ts')
    await print(inspectHtml(inspection, {language, render}))
  } else {
    const {inspectConsole} = await import('../report/inspect/console.ts')
    await print(inspectConsole(inspection, {language, render, ...terminal()}))
  }
  const {measurements, described = [], noTest} = inspection.evidence
  const sound =
    problemsIn(inspection).length === 0 && (measurements.length + described.length > 0 || noTest !== undefined)
  return sound ? 0 : 1
}

function readEvidence(path: string, asked: string): EvidenceFile {
  if (!existsSync(path)) throw new Fault(`${asked}: there is no such file.`)
  const stat = statSync(path)
  if (!stat.isFile())
    throw new Fault(`${asked} is not a file.`, 'Name one file with results, such as reports/fairness.json.')
  const shown = asked.split(sep).join('/')
  if (stat.size > MAX_BYTES_PER_FILE)
    return {kind: 'too-large', path: shown, size: stat.size, limit: MAX_BYTES_PER_FILE}
  return classify(shown, {kind: 'bytes', bytes: readFileSync(path), oid: ''})
}

interface Near {
  readonly named?: Named
  /** Where a declaration that names the file stands or could stand. */
  readonly folder: string
}

/** The nearest declaration above a file that names it as a result, up to the root of its repository. */
function declaredNear(path: string): Near {
  let nearest: string | undefined
  let folder = dirname(path)
  for (let i = 0; i < MOST_FOLDERS; i++) {
    const file = join(folder, DECLARATION)
    if (existsSync(file) && statSync(file).isFile() && statSync(file).size <= MAX_BYTES_PER_FILE) {
      const shown = relative(process.cwd(), file).split(sep).join('/') || basename(file)
      const named = namedIn(shown, readFileSync(file), relative(folder, path).split(sep).join('/'))
      if (named) return {named, folder}
      nearest ??= folder
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break
    folder = dirname(folder)
  }
  const inside = !relative(process.cwd(), path).startsWith('..')
  return {folder: nearest ?? (inside ? process.cwd() : dirname(path))}
}
