import type {Elsewhere} from '../case/trusted.ts'
import {ForgeError} from '../github/api/error.ts'
import {openForge} from '../github/api/forge.ts'
import {messages as api} from '../github/api/messages.ts'
import {examine} from '../github/doctor/diagnose.ts'
import type {Facts} from '../github/doctor/facts.ts'
import {gather, gatherOffline} from '../github/doctor/gather.ts'
import {messages} from '../github/doctor/messages.ts'
import {consoleReport, jsonReport, markdownReport} from '../github/doctor/report.ts'
import {organisationElsewhere} from '../github/run/pin.ts'
import {type Render, renderer} from '../language/render.ts'
import {GATE_FILES} from '../policy/gate-files.ts'
import {layoutFor} from '../report/console/layout.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {type ForgePlace, forgeFrom} from './forge-place.ts'
import {languageHere} from './language-here.ts'
import {messages as commands} from './messages.ts'
import {formatChosen, todayOf} from './options.ts'
import {openAround} from './place.ts'
import {print, terminal} from './terminal.ts'

export interface DoctorFlags {
  readonly repository?: string
  readonly branch?: string
  readonly app?: string
  readonly format: string
  readonly language?: string
  /** Name each thing that cannot be prevented. */
  readonly verbose?: boolean
}

const FORMATS = ['console', 'json', 'markdown'] as const

/** `ethics-gate doctor`: does the gate block? Exit code 0 where at least grade advisory holds, 1 where none does. */
export async function doctorCommand(flags: DoctorFlags, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const render = renderer(await languageHere(flags.language), [commands, messages, api])
  const app = appOf(flags.app, render)
  const place = await forgeFrom(env, flags.repository, render)
  const {facts, notes} = await factsOf(place, {branch: flags.branch, app}, render)
  const examination = examine(facts)
  const files = messages.say('gate-files', {files: GATE_FILES})
  const verbose = flags.verbose ?? false
  const reported = {examination, repository: facts.repository, notes: [...notes, files], verbose}
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
  render: Render,
): Promise<{readonly facts: Facts; readonly notes: readonly Message[]}> {
  if (place.kind === 'no-token') {
    const {tree} = await openAround('.')
    const facts = await gatherOffline(tree, {...asked, today: todayOf(undefined)})
    return {facts, notes: [messages.say('no-token', {})]}
  }
  const forge = openForge(place.options)
  const read = organisationElsewhere({forge})
  const elsewhere: Elsewhere = async pin => {
    try {
      return await read(pin)
    } catch (error) {
      if (error instanceof ForgeError) return {kind: 'refused', say: error.say}
      throw error
    }
  }
  const tree = (commit: string) => forge.tree(commit)
  try {
    const facts = await gather(forge.client, place.options.repository, tree, {...asked, elsewhere})
    return {facts, notes: place.taken ? [place.taken] : []}
  } catch (error) {
    if (error instanceof ForgeError) throw new Fault(render(error.say))
    throw error
  }
}

function appOf(written: string | undefined, render: Render): number | undefined {
  if (written === undefined) return undefined
  const id = Number(written)
  if (!Number.isSafeInteger(id) || id <= 0)
    throw new Fault(render(commands.say('bad-app', {written})), render(commands.say('bad-app-hint', {})))
  return id
}
