import {ForgeError} from '../github/api/error.ts'
import {openForge} from '../github/api/forge.ts'
import {messages as api} from '../github/api/messages.ts'
import {examine} from '../github/doctor/diagnose.ts'
import type {Facts} from '../github/doctor/facts.ts'
import {gather, gatherOffline} from '../github/doctor/gather.ts'
import {messages} from '../github/doctor/messages.ts'
import {consoleReport, jsonReport, markdownReport} from '../github/doctor/report.ts'
import {renderer} from '../language/render.ts'
import {GATE_FILES} from '../policy/gate-files.ts'
import {layoutFor} from '../report/console/layout.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {type ForgePlace, forgeFrom} from './forge-place.ts'
import {formatChosen, languageOf, todayOf} from './options.ts'
import {openAround} from './place.ts'
import {print, terminal} from './terminal.ts'

export interface DoctorFlags {
  readonly repository?: string
  readonly branch?: string
  readonly app?: string
  readonly format: string
  readonly language?: string
}

const FORMATS = ['console', 'json', 'markdown'] as const

/** `ethics-gate doctor`: does the gate block? Exit code 0 where at least grade advisory holds, 1 where none does. */
export async function doctorCommand(flags: DoctorFlags, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const language = languageOf(flags.language, 'en')
  const app = appOf(flags.app)
  const place = forgeFrom(env, flags.repository)
  const {facts, notes} = await factsOf(place, {branch: flags.branch, app})
  const examination = examine(facts)
  const files = messages.say('gate-files', {files: GATE_FILES})
  const reported = {examination, repository: facts.repository, notes: [...notes, files]}
  const render = renderer(language, [messages, api])
  if (format === 'console') {
    const {width, colour} = terminal()
    await print(consoleReport(reported, render, layoutFor(width, colour)))
  } else {
    await print(format === 'json' ? jsonReport(reported, render) : markdownReport(reported, render))
  }
  return examination.grade === 'none' ? 1 : 0
}

async function factsOf(
  place: ForgePlace,
  asked: {readonly branch: string | undefined; readonly app: number | undefined},
): Promise<{readonly facts: Facts; readonly notes: readonly Message[]}> {
  if (place.kind === 'no-token') {
    const {tree} = await openAround('.')
    const facts = await gatherOffline(tree, {...asked, today: todayOf(undefined)})
    return {facts, notes: [messages.say('no-token', {})]}
  }
  const forge = openForge(place.options)
  try {
    return {facts: await gather(forge.client, place.options.repository, commit => forge.tree(commit), asked), notes: []}
  } catch (error) {
    if (error instanceof ForgeError) throw new Fault(error.message)
    throw error
  }
}

function appOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const id = Number(written)
  if (!Number.isSafeInteger(id) || id <= 0)
    throw new Fault(`--app ${written}: not the id of an App.`, 'It is the number on the page of the App’s settings.')
  return id
}
