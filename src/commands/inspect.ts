import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {allCatalogues} from '../case/catalogues.ts'
import {inspect} from '../case/inspect.ts'
import {DECLARATION} from '../case/names.ts'
import {type Named, namedIn, type Surroundings, surroundingsIn} from '../case/near.ts'
import {type Inspection, problemsIn} from '../evidence/bias/inspection.ts'
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

/** `ethics-gate inspect FILE…`: what the gate sees in result files. Exit code 1 where something is wrong with one. */
export async function inspectCommand(asked: readonly string[], flags: InspectFlags): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const language = languageOf(flags.language, 'en')
  const inspections = asked.map(inspected)
  const render = renderer(language, [...(await allCatalogues()), messages])
  if (format === 'json') {
    const {inspectionsJson} = await import('../report/inspect/json.ts')
    await print(inspectionsJson(inspections, render))
  } else if (format === 'html') {
    const {inspectHtml} = await import('../report/inspect/html.ts')
    await print(inspectHtml(inspections, {language, render}))
  } else {
    const {inspectConsole, ruleBetween} = await import('../report/inspect/console.ts')
    const options = {language, render, ...terminal()}
    await print(inspections.map(each => inspectConsole(each, options)).join(ruleBetween(options)))
  }
  return inspections.every(isSound) ? 0 : 1
}

function inspected(asked: string): Inspection {
  const path = resolve(asked)
  const file = readEvidence(path, asked)
  const {named, surroundings, folder} = declaredNear(path)
  return inspect(file, named, {entry: relative(folder, path).split(sep).join('/'), surroundings})
}

function isSound(inspection: Inspection): boolean {
  const {measurements, described = [], noTest} = inspection.evidence
  return problemsIn(inspection).length === 0 && (measurements.length + described.length > 0 || noTest !== undefined)
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
  /** What the nearest declaration says, where none names the file. */
  readonly surroundings?: Surroundings | undefined
  /** Where a declaration that names the file stands or could stand. */
  readonly folder: string
}

/** The nearest declaration above a file that names it as a result, up to the root of its repository. */
function declaredNear(path: string): Near {
  let nearest: {folder: string; surroundings: Surroundings} | undefined
  let folder = dirname(path)
  for (let i = 0; i < MOST_FOLDERS; i++) {
    const file = join(folder, DECLARATION)
    if (existsSync(file) && statSync(file).isFile() && statSync(file).size <= MAX_BYTES_PER_FILE) {
      const shown = relative(process.cwd(), file).split(sep).join('/') || basename(file)
      const bytes = readFileSync(file)
      const named = namedIn(shown, bytes, relative(folder, path).split(sep).join('/'))
      if (named) return {named, folder}
      nearest ??= {folder, surroundings: surroundingsIn(shown, bytes)}
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) break
    folder = dirname(folder)
  }
  const inside = !relative(process.cwd(), path).startsWith('..')
  return nearest ?? {folder: inside ? process.cwd() : dirname(path)}
}
