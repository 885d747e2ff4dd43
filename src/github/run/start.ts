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
import {tell} from '../tell.ts'
import {judgeAll, judgeOne} from './all.ts'
import {mayCommand} from './command.ts'
import {judgeGroup} from './group.ts'
import {judgePullRequest} from './pull-request.ts'
import type {Run} from './run.ts'
import {sweepNow} from './sweep.ts'

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

/** Judges what an event is about, and returns the exit code. */
export async function runOnForge(event: OnForge, given: Circumstances): Promise<0 | 1 | 2> {
  if (event.kind === 'review') {
    given.log(speak(messages.say('review-noted', {number: event.number}), given.language ?? 'en'))
    return 0
  }
  const forge = connect(given)
  const run = runWith(forge, event, given)
  switch (event.kind) {
    case 'pull-request':
      return (await judgePullRequest(run, event.number, event.before)).exit
    case 'command': {
      if (await mayCommand(run, event)) return (await judgePullRequest(run, event.number)).exit
      given.log(speak(messages.say('command-refused', {login: event.login}), given.language ?? 'en'))
      return 0
    }
    case 'woken': {
      const [first, ...others] = await forge.open({head: event.head})
      if (!first) return 0
      if (others.length === 0) return (await judgePullRequest(run, first.number)).exit
      let exit: 0 | 1 | 2 = 0
      for (const {number} of [first, ...others]) exit = worst(exit, (await judgeOne(run, number)).exit)
      return exit
    }
    case 'group':
      return (await judgeGroup(run, event)).exit
    case 'all':
      return worst(
        (await judgeAll(run)).some(({exit}) => exit === 2) ? 2 : 0,
        event.scheduled ? await sweepNow(run) : 0,
      )
  }
}

function worst(one: 0 | 1 | 2, other: 0 | 1 | 2): 0 | 1 | 2 {
  return one > other ? one : other
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
