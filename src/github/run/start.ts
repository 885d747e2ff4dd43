import {cataloguesFor} from '../../case/catalogues.ts'
import type {OrganisationFile} from '../../case/trusted.ts'
import type {Judgement} from '../../gate/finding.ts'
import {renderer} from '../../language/render.ts'
import type {Language} from '../../words/language.ts'
import type {Message} from '../../words/message.ts'
import {openForge} from '../api/forge.ts'
import {messages as forgeMessages} from '../api/messages.ts'
import {messages as doctorMessages} from '../doctor/messages.ts'
import type {Event} from '../event.ts'
import {messages} from '../messages.ts'
import type {Forge, RepositoryName} from '../ports.ts'
import {reasonOf} from '../reason.ts'
import {tell} from '../tell.ts'
import {answer} from './dispatch.ts'
import type {Run} from './run.ts'

/** What the runner says about the run, see https://docs.github.com/actions/reference/workflows-and-actions/variables. */
export interface Circumstances {
  readonly token: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly runId: string
  /** 1 the first time; a run that is started again keeps its event. */
  readonly attempt: number
  /** `owner/name/.github/workflows/file.yml@ref`, and the commit that the file is of. */
  readonly workflowRef: string
  readonly workflowSha: string
  readonly language?: Language
  /** Organisation files that the run brings along; one counts where gate.yml pins exactly its content. */
  readonly shipped?: readonly OrganisationFile[]
  readonly version: string
  readonly temporary: string
  readonly log: (line: string) => void
  readonly warn: (line: string) => void
  readonly fail: (line: string) => void
  readonly wait: (milliseconds: number) => Promise<void>
}

type OnForge = Exclude<Event, {kind: 'checkout' | 'nothing'}>

const PAUSE = 2000
const DAY = 24 * 60 * 60 * 1000

/** Judges what an event is about, says the verdict, and returns the exit code. */
export async function runOnForge(event: OnForge, given: Circumstances): Promise<0 | 1 | 2> {
  if (event.kind === 'review') {
    given.log(speak(messages.say('review-noted', {number: event.number}), given.language ?? 'en'))
    return 0
  }
  const run = runWith(connect(given), event, given)
  const {exit, verdict} = await answer(run, event)
  if (verdict !== undefined) await outputVerdict(verdict, given)
  return exit
}

/** The last word on it: a report that was told before may have been overtaken, or be of one among several. */
async function outputVerdict(verdict: Judgement['verdict'], {language, warn}: Circumstances): Promise<void> {
  const {setOutput} = await import('@actions/core')
  try {
    setOutput('verdict', verdict)
  } catch (error) {
    const reason = reasonOf(error, message => speak(message, language ?? 'en'))
    warn(speak(messages.say('not-written', {what: 'outputs', reason}), language ?? 'en'))
  }
}

function nameOf(repository: string): RepositoryName {
  const [owner = '', name = ''] = repository.split('/')
  return {owner, name}
}

function connect({token, apiUrl, graphqlUrl, repository, workflowRef, workflowSha}: Circumstances): Forge {
  const [, of = '', path = ''] = /^([^/]+\/[^/]+)\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef) ?? []
  // A workflow that an organisation requires lies in another repository, and nobody here can change it.
  const isOwn = of.toLowerCase() === repository.toLowerCase() && /^[0-9a-f]{40}$/.test(workflowSha)
  const workflow = isOwn ? {path, sha: workflowSha} : undefined
  return openForge({token, apiUrl, graphqlUrl, repository: nameOf(repository), ...(workflow && {workflow})})
}

/** Everything that a run needs beside the forge itself. */
export function runWith(forge: Forge, event: OnForge, given: Circumstances): Run {
  const {serverUrl, repository, runId, language, shipped, version, temporary} = given
  const reader = async (judgement: Pick<Judgement, 'findings'>, language: Language) => ({
    language,
    render: renderer(language, [...(await cataloguesFor(judgement)), messages, forgeMessages, doctorMessages]),
  })
  const link = runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`
  return {
    forge,
    repository: nameOf(repository),
    version,
    ...(language && {language}),
    ...(shipped && {shipped}),
    decided: new Map(),
    filesLink: commit => `${serverUrl}/${repository}/blob/${commit}/`,
    ...(link !== undefined && {link}),
    isOld: () => given.attempt > 1 && isOld(event, forge.client.now()),
    reader,
    speak,
    tell: async (judgement, language) => {
      const failed = judgement.verdict === 'error' || (judgement.verdict === 'blocked' && judgement.mode !== 'observe')
      // The status can still be refused: the sentence and the place that say so.
      const options = {failed, temporary, version, errorsToCome: 2}
      await tell(judgement, {reader: await reader(judgement, language), ...options})
    },
    summarise: async markdown => {
      const {summary} = await import('@actions/core')
      await summary.addRaw(markdown).write()
    },
    pause: () => given.wait(PAUSE),
    wait: given.wait,
    note: (message, language) => given.log(speak(message, language)),
    warn: (message, language) => given.warn(speak(message, language)),
    fail: (message, language) => given.fail(speak(message, language)),
  }
}

function isOld(event: OnForge, now: Date): boolean {
  if (event.kind !== 'pull-request' || event.happened === undefined) return true
  return now.getTime() - Date.parse(event.happened) > DAY
}

function speak(message: Message, language: Language): string {
  return renderer(language, [messages, forgeMessages])(message)
}
