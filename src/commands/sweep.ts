import {ForgeError} from '../github/api/error.ts'
import {openForge} from '../github/api/forge.ts'
import {messages as api} from '../github/api/messages.ts'
import {sweepAll} from '../github/sweep/all.ts'
import {NoBranch} from '../github/sweep/line.ts'
import {messages} from '../github/sweep/messages.ts'
import {consoleReport, isWhole, jsonLines, markdownReport, open} from '../github/sweep/report.ts'
import {type Render, renderer} from '../language/render.ts'
import {layoutFor} from '../report/console/layout.ts'
import {Fault} from './exit.ts'
import {forgeFrom} from './forge-place.ts'
import {languageHere} from './language-here.ts'
import {messages as commands} from './messages.ts'
import {formatChosen} from './options.ts'
import {print, terminal} from './terminal.ts'

export interface SweepFlags {
  readonly repository?: string
  readonly branch?: string
  readonly commits: string
  readonly writtenBy?: string
  readonly format: string
  readonly language?: string
}

const FORMATS = ['console', 'json', 'markdown'] as const
const MOST_COMMITS = 500

/** `ethics-gate sweep`: what came onto gated branches without the gate. Exit code 1 where nobody has answered for it yet, 2 where not all could be looked at. */
export async function sweepCommand(flags: SweepFlags, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const format = formatChosen(flags.format, FORMATS)
  const render = renderer(await languageHere(flags.language), [commands, messages, api])
  const window = windowOf(flags.commits, render)
  const place = await forgeFrom(env, flags.repository, render)
  if (place.kind === 'no-token')
    throw new Fault(render(commands.say('sweep-no-token', {})), render(commands.say('sweep-no-token-hint', {})))
  // Beside the report, which may be read by a program.
  if (place.taken) await print(render(place.taken), process.stderr)
  const {repository} = place.options
  const swept = await sweepAll(openForge(place.options), repository, {...flags, window}).catch(error => {
    if (error instanceof ForgeError) throw new Fault(render(error.say))
    throw error instanceof NoBranch ? new Fault(error.message) : error
  })
  if (format === 'console') {
    const {width, colour} = terminal()
    await print(consoleReport(swept, render, layoutFor(width, colour)))
  } else {
    const name = `${repository.owner}/${repository.name}`
    await print(format === 'json' ? jsonLines(swept, name) : markdownReport(swept, render))
  }
  if (open(swept).length > 0) return 1
  return isWhole(swept) ? 0 : 2
}

function windowOf(written: string, render: Render): number {
  const count = Number(written)
  if (!Number.isInteger(count) || count < 1 || count > MOST_COMMITS)
    throw new Fault(
      render(commands.say('bad-commits', {written})),
      render(commands.say('bad-commits-hint', {most: MOST_COMMITS})),
    )
  return count
}
