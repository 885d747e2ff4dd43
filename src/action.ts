import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {cataloguesFor} from './case/catalogues.ts'
import {check} from './case/check.ts'
import type {OrganisationFile} from './case/trusted.ts'
import {exitOf} from './commands/exit.ts'
import {explainFault} from './commands/fault.ts'
import {todayOf} from './commands/options.ts'
import {openAround, organisationFile} from './commands/place.ts'
import {VERSION} from './commands/version.ts'
import type {Judgement} from './gate/finding.ts'
import {type Event, readEvent} from './github/event.ts'
import {logLine} from './github/log.ts'
import {messages} from './github/messages.ts'
import {notesOn} from './github/notes.ts'
import {Refused, unjudged} from './github/unjudged.ts'
import {renderer} from './language/render.ts'
import {isDate} from './words/calendar.ts'
import {LANGUAGES, type Language} from './words/language.ts'
import type {Message} from './words/message.ts'

/**
 * The Action. On a checkout: judge, decide the exit code, then tell. Without one: look at pull requests through the API, as a
 * run of the default branch. Whatever ends the process early leaves it failed.
 */
process.exitCode = 1

const {env} = process
let language: Language = 'en'
let notes: readonly Message[] = []

try {
  const asked = languageAsked()
  language = asked ?? language
  const event = eventOfRun()
  if (event.kind === 'checkout') await judgeCheckout(event, asked)
  else if (event.kind === 'nothing') await nothingToDo(event.say)
  else process.exitCode = await onForge(event, asked)
} catch (error) {
  await tellUnjudged(await sayOf(error))
  // Telling it marks the step as failed, which is 1.
  process.exitCode = error instanceof Refused ? 1 : 2
}

async function judgeCheckout(event: Extract<Event, {kind: 'checkout'}>, asked: Language | undefined): Promise<void> {
  notes = notesOn({event, todaySet: daySet() !== undefined})
  const {tree, folder} = await openCheckout()
  notes = notesOn({event, todaySet: daySet() !== undefined, judged: tree.commit, run: env['GITHUB_SHA']})
  const [organisation] = shippedFiles()
  const judgement = await check({tree, folder, today: dayOfRun, ...(organisation && {organisation})})
  language = asked ?? judgement.language ?? language
  process.exitCode = exitOf(judgement) === 0 ? 0 : 1
  await told({...judgement, notes: [...notes, ...judgement.notes]})
}

async function onForge(event: Exclude<Event, {kind: 'checkout' | 'nothing'}>, asked: Language | undefined) {
  const {runOnForge} = await import('./github/run/start.ts')
  return runOnForge(event, {
    token: input('token'),
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql',
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    runId: env['GITHUB_RUN_ID'] ?? '',
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
    workflowSha: env['GITHUB_WORKFLOW_SHA'] ?? '',
    ...(asked && {language: asked}),
    shipped: shippedFiles(),
    version: VERSION,
    temporary: temporaryFolder(),
    log: line => void process.stdout.write(`${logLine(line)}\n`),
    warn: line => void process.stdout.write(`::warning::${commandData(line)}\n`),
    fail: line => void process.stdout.write(`::error::${commandData(line)}\n`),
    wait: milliseconds => wait(milliseconds),
  })
}

/** See https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
function commandData(text: string): string {
  return logLine(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

async function nothingToDo(say: Message): Promise<void> {
  process.stdout.write(`${logLine(renderer(language, [messages])(say))}\n`)
  process.exitCode = 0
}

async function tellUnjudged(say: Message): Promise<void> {
  const workflow = env['GITHUB_WORKFLOW_REF'] ?? ''
  await told(unjudged(say, {today: todayOf(undefined), notes, workflow}))
}

async function sayOf(error: unknown): Promise<Message> {
  if (error instanceof Refused) return error.say
  const {ForgeError} = await import('./github/api/error.ts')
  return error instanceof ForgeError ? error.say : messages.say('not-judged', {reason: explainFault(error)})
}

/** Tells a judgement whose exit code is decided; what goes wrong in telling never makes it better. */
async function told(judgement: Judgement): Promise<void> {
  try {
    const [{tell}, {messages: forge}] = await Promise.all([
      import('./github/tell.ts'),
      import('./github/api/messages.ts'),
    ])
    const render = renderer(language, [...(await cataloguesFor(judgement)), messages, forge])
    const failed = exitOf(judgement) !== 0
    await tell(judgement, {reader: {language, render}, failed, temporary: temporaryFolder(), version: VERSION})
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`${explainFault(error)}\n`)
  }
}

function temporaryFolder(): string {
  return env['RUNNER_TEMP'] || tmpdir()
}

/** An input, as the runner hands it over. */
function input(name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

/** Organisation files that an Action around this one brings along, for a repository that the token does not see. */
function shippedFiles(): OrganisationFile[] {
  const paths = input('organisation')
    .split('\n')
    .map(path => path.trim())
  try {
    return paths.filter(path => path !== '').flatMap(path => organisationFile(resolve(workspaceOf(), path)) ?? [])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Refused(messages.say('organisation-unread', {reason}))
  }
}

function workspaceOf(): string {
  return env['GITHUB_WORKSPACE'] || '.'
}

function languageAsked(): Language | undefined {
  const asked = input('language')
  const found = LANGUAGES.find(known => known === asked)
  if (asked !== '' && !found) throw new Refused(messages.say('language-unknown', {language: asked, known: LANGUAGES}))
  return found
}

function eventOfRun(): Event {
  const payload = () => readFileSync(env['GITHUB_EVENT_PATH'] ?? '')
  const read = readEvent(env['GITHUB_EVENT_NAME'] ?? '', payload, isCheckedOut())
  if (read.kind === 'refused') throw new Refused(read.say)
  return read.event
}

/** Is there anything in the workspace? Without a checkout it is empty. */
function isCheckedOut(): boolean {
  try {
    return readdirSync(env['GITHUB_WORKSPACE'] || '.').length > 0
  } catch {
    return false
  }
}

async function openCheckout() {
  const workspace = realpathSync(env['GITHUB_WORKSPACE'] || '.')
  const {root, tree, folder} = await openAround(folderIn(workspace, input('folder') || '.'))
  // Without a checkout the nearest repository is somebody else's, further up on the runner's disk.
  if (!isWithin(workspace, root) || (await tree.list()).length === 0) {
    throw new Refused(messages.say('nothing-checked-out', {}))
  }
  return {tree, folder}
}

/** The folder to judge. A link on the way to it could lead to another project than the one that is meant. */
function folderIn(workspace: string, asked: string): string {
  const folder = resolve(workspace, asked)
  if (!isWithin(workspace, folder) || !isRealFolder(folder)) {
    throw new Refused(messages.say('folder-outside', {folder: asked}))
  }
  return folder
}

function isWithin(workspace: string, folder: string): boolean {
  const inside = relative(workspace, folder)
  return inside.split(sep)[0] !== '..' && !isAbsolute(inside)
}

function isRealFolder(folder: string): boolean {
  try {
    return realpathSync(folder) === join(folder) && statSync(folder).isDirectory()
  } catch {
    return false
  }
}

/**
 * The day on which is judged: that of the runner's clock, in the time zone that the gate folder names. With
 * `ETHICS_GATE_TODAY` (YYYY-MM-DD) a run can be repeated with the same result; the report then says so.
 */
function dayOfRun(timezone: string | undefined): string {
  const set = daySet()
  if (set !== undefined && !isDate(set)) throw new Refused(messages.say('today-invalid', {value: set}))
  return todayOf(set, timezone)
}

function daySet(): string | undefined {
  return env['ETHICS_GATE_TODAY'] || undefined
}
