import {spawn} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parse} from 'yaml'
import {ROOT} from '../../tools/files.ts'
import {type Command, readOutput} from './commands.ts'
import type {GivenEvent} from './events.ts'
import {readKeyValues} from './file-commands.ts'
import {type Printed, runWarm} from './warm.ts'

export type RunnerProcess = 'fresh' | 'warm' | 'hasty'

export interface Step {
  /** The folder that stands for `dist`. */
  readonly dist: string
  readonly workspace: string
  readonly event: GivenEvent
  /** `GITHUB_SHA`, unless the event says otherwise. */
  readonly sha?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** What `github.token` is in an expression of the metadata; a token that nothing accepts unless told. */
  readonly token?: string
  /** Added to what the runner sets, or in its place; `undefined` takes it away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The file for the job summary is a folder, so that nothing can be written to it. */
  readonly brokenSummary?: boolean
  readonly brokenOutput?: boolean
  /** Kills the process, as the runner does with a job that takes too long. */
  readonly signal?: AbortSignal
  /**
   * A process of its own, as on a runner, unless told; or one that has run others before, which is many times as quick. A
   * hasty one also waits a hundredth of the time between what it asks of a forge.
   */
  readonly process?: RunnerProcess
}

export interface ShownAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: string
}

export interface Ended {
  readonly code: number
  readonly conclusion: 'success' | 'failure'
  readonly outputs: ReadonlyMap<string, string>
  /** As it is shown: nothing when there is none, or too much. */
  readonly summary: string
  /** As they are shown: at most ten a level. */
  readonly annotations: readonly ShownAnnotation[]
  /** How many were printed but not shown. */
  readonly hidden: number
  readonly commands: readonly Command[]
  /** Lines that are no command. */
  readonly lines: readonly string[]
  readonly stderr: string
  /** The file that the output `result` names. */
  readonly result: unknown
  /** The files that the outputs `report` and `sarif` name; empty without. */
  readonly report: string
  readonly sarif: string
}

const MOST_ISSUES = 10
const LONGEST_MESSAGE = 4096
const LARGEST_SUMMARY = 1024 * 1024

interface Metadata {
  readonly inputs: Readonly<Record<string, {readonly default?: string}>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: {readonly using: string; readonly main: string}
}

export async function metadata(): Promise<Metadata> {
  return parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as Metadata
}

/** Runs the Action as one step of a job: what the runner gives it, and what the runner makes of what it leaves behind. */
export async function runStep(step: Step): Promise<Ended> {
  const temporary = await mkdtemp(join(tmpdir(), 'ethics-gate-runner-'))
  try {
    const files = await prepare(temporary, step)
    const {runs, inputs} = await metadata()
    const main = join(step.dist, runs.main.replace(/^dist\//, ''))
    const env = {...environment(temporary, files, step), ...inputVariables(inputs, step), ...step.env}
    const {signal, workspace: cwd, process = 'fresh'} = step
    const {code, stdout, stderr} = await (process === 'fresh' || signal !== undefined
      ? node(main, cwd, env, signal)
      : runWarm({main, cwd, env, haste: process === 'hasty' ? 100 : 1}))
    const printed = readOutput(stdout)
    const outputs = step.brokenOutput ? new Map<string, string>() : readKeyValues(await readFile(files.output, 'utf8'))
    const issues = annotationsOf(printed.commands)
    const fileOf = async (output: string): Promise<string> => {
      const file = outputs.get(output) ?? ''
      return file === '' ? '' : readFile(file, 'utf8')
    }
    const result = await fileOf('result')
    return {
      code,
      conclusion: code === 0 ? 'success' : 'failure',
      outputs,
      summary: step.brokenSummary ? '' : await shownSummary(files.summary),
      annotations: issues.shown,
      hidden: issues.hidden,
      ...printed,
      stderr,
      result: result === '' ? undefined : JSON.parse(result),
      report: await fileOf('report'),
      sarif: await fileOf('sarif'),
    }
  } finally {
    await rm(temporary, {recursive: true, force: true})
  }
}

interface StepFiles {
  readonly event: string
  readonly output: string
  readonly summary: string
  readonly state: string
  readonly env: string
  readonly path: string
}

async function prepare(temporary: string, {event, brokenSummary, brokenOutput}: Step): Promise<StepFiles> {
  const commands = join(temporary, '_temp/_runner_file_commands')
  await mkdir(commands, {recursive: true})
  const make = async (name: string, broken = false): Promise<string> => {
    const file = join(commands, `${name}_5d1e`)
    if (broken) await mkdir(file)
    else await writeFile(file, '')
    return file
  }
  const eventFile = join(temporary, '_temp/event.json')
  await writeFile(eventFile, typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload))
  return {
    event: eventFile,
    output: await make('set_output', brokenOutput),
    summary: await make('step_summary', brokenSummary),
    state: await make('save_state'),
    env: await make('set_env'),
    path: await make('add_path'),
  }
}

/** See https://docs.github.com/actions/reference/workflows-and-actions/variables. */
function environment(temporary: string, files: StepFiles, {event, workspace, sha}: Step): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
    GITHUB_REF: event.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: 'example/care',
    GITHUB_SHA: event.sha ?? sha ?? 'c'.repeat(40),
    GITHUB_WORKFLOW_REF: 'example/care/.github/workflows/ethics.yml@refs/pull/12/merge',
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(temporary, '_temp'),
  }
}

function inputVariables(known: Metadata['inputs'], {inputs: given = {}, token}: Step): Record<string, string> {
  const unknown = Object.keys(given).filter(name => !(name in known))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(known).map(([name, {default: standard = ''}]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? evaluated(standard, {'github.token': token ?? NO_TOKEN}),
    ]),
  )
}

const NO_TOKEN = 'ghs_nobody'

/**
 * A default is an expression where it says so, of the few contexts that the runner knows there, see
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts.
 */
export function evaluated(text: string, context: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const name = expression.trim()
    const value = Object.hasOwn(context, name) ? context[name] : undefined
    if (value === undefined) throw new Error(`the runner does not know ${name} here`)
    return value
  })
}

function node(main: string, cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<Printed> {
  const child = spawn(process.execPath, [main], {cwd, env, stdio: ['ignore', 'pipe', 'pipe']})
  const text = {stdout: '', stderr: ''}
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk
  })
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => child.kill('SIGKILL'))
    child.on('error', reject)
    child.on('close', code => resolve({code: code ?? -1, ...text}))
  })
}

function annotationsOf(commands: readonly Command[]): {shown: readonly ShownAnnotation[]; hidden: number} {
  const counts = {error: 0, warning: 0, notice: 0}
  const shown: ShownAnnotation[] = []
  let hidden = 0
  for (const {name, properties, data} of commands) {
    if (name !== 'error' && name !== 'warning' && name !== 'notice') continue
    counts[name]++
    if (counts[name] > MOST_ISSUES) hidden++
    else {
      const {title, file, line} = properties
      shown.push({
        level: name,
        message: data.slice(0, LONGEST_MESSAGE),
        ...(title !== undefined && {title}),
        ...(file !== undefined && {file}),
        ...(line !== undefined && {line}),
      })
    }
  }
  return {shown, hidden}
}

async function shownSummary(file: string): Promise<string> {
  const {size} = await stat(file)
  return size > LARGEST_SUMMARY ? '' : readFile(file, 'utf8')
}
