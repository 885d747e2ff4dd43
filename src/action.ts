import {readFileSync, realpathSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {isAbsolute, join, relative, resolve, sep} from 'node:path'
import {cataloguesFor} from './case/catalogues.ts'
import {check} from './case/check.ts'
import {EXIT} from './commands/exit.ts'
import {explainFault} from './commands/fault.ts'
import {todayOf} from './commands/options.ts'
import {openAround} from './commands/place.ts'
import {VERSION} from './commands/version.ts'
import type {Judgement} from './gate/finding.ts'
import {type Event, readEvent} from './github/event.ts'
import {messages} from './github/messages.ts'
import {notesOn} from './github/notes.ts'
import {Refused, unjudged} from './github/unjudged.ts'
import {renderer} from './language/render.ts'
import {isDate} from './words/calendar.ts'
import {LANGUAGES, type Language} from './words/language.ts'
import type {Message} from './words/message.ts'

/**
 * The Action on a checkout: judge, decide the exit code, then tell. Telling comes last, so that nothing that goes wrong there
 * can turn a failed job into a passed one. Whatever ends the process early leaves it failed.
 */
process.exitCode = 1

const {env} = process
const {judgement, language} = await judgeCheckout()
const failed = EXIT[judgement.verdict] !== 0
process.exitCode = failed ? 1 : 0
try {
  const {tell} = await import('./github/tell.ts')
  const reader = {language, render: renderer(language, [...(await cataloguesFor(judgement)), messages])}
  await tell(judgement, {reader, failed, temporary: env['RUNNER_TEMP'] || tmpdir(), version: VERSION})
} catch (error) {
  process.exitCode = 1
  process.stderr.write(`${explainFault(error)}\n`)
}

async function judgeCheckout(): Promise<{judgement: Judgement; language: Language}> {
  let language: Language = 'en'
  let notes: readonly Message[] = []
  try {
    const asked = languageAsked()
    language = asked ?? language
    const event = eventOfRun()
    notes = notesOn({event, todaySet: daySet() !== undefined})
    const {tree, folder} = await openCheckout()
    notes = notesOn({event, todaySet: daySet() !== undefined, judged: tree.commit, run: env['GITHUB_SHA']})
    const judgement = await check({tree, folder, today: dayOfRun})
    return {
      judgement: {...judgement, notes: [...notes, ...judgement.notes]},
      language: asked ?? judgement.language ?? language,
    }
  } catch (error) {
    const say = error instanceof Refused ? error.say : messages.say('not-judged', {reason: explainFault(error)})
    const workflow = env['GITHUB_WORKFLOW_REF'] ?? ''
    return {judgement: unjudged(say, {today: todayOf(undefined), notes, workflow}), language}
  }
}

/** An input, as the runner hands it over. */
function input(name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
}

function languageAsked(): Language | undefined {
  const asked = input('language')
  const found = LANGUAGES.find(known => known === asked)
  if (asked !== '' && !found) throw new Refused(messages.say('language-unknown', {language: asked, known: LANGUAGES}))
  return found
}

function eventOfRun(): Event {
  const read = readEvent(env['GITHUB_EVENT_NAME'] ?? '', () => readFileSync(env['GITHUB_EVENT_PATH'] ?? ''))
  if (read.kind === 'refused') throw new Refused(read.say)
  return read.event
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
