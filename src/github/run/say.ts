import {dayIn} from '../../words/calendar.ts'
import type {Language} from '../../words/language.ts'
import {messages} from '../messages.ts'
import type {Frozen, NewStatus} from '../ports.ts'
import {statusParts} from '../sweep/description.ts'
import {isSameContext} from './context.ts'
import type {Gating} from './gated.ts'
import type {Run} from './run.ts'
import {sameStatus, speaksOf, statusFor} from './status.ts'

export type Written = 'written' | 'unchanged' | 'not-gated'

export interface Spoken {
  readonly frozen: Frozen
  readonly gating: Gating
  readonly inputs: string
}

/** A verdict of other inputs may not stand while these are judged, or wait to be. */
export async function sayBegun(
  run: Run,
  {frozen, gating, inputs}: Spoken,
  language: Language,
  say = messages.say('status-judging', {}),
): Promise<void> {
  if (gating.kind !== 'gated' && gating.kind !== 'broken') return
  const known = frozen.statuses.find(({context}) => isSameContext(context, gating.context))
  if (speaksOf(known, inputs)) return
  const sentence = run.speak(say, language)
  await run.forge.writeStatus(frozen.head, statusOf(run, {frozen, gating, inputs}, 'pending', sentence))
}

/** Writes the status of a verdict, unless the very same stands there. */
export async function sayStatus(
  run: Run,
  spoken: Spoken & {readonly date?: string},
  state: NewStatus['state'],
  sentence: string,
): Promise<Written> {
  const {frozen, gating} = spoken
  if (gating.kind === 'other-branch' || gating.kind === 'not-configured') return 'not-gated'
  const status = statusOf(run, spoken, state, sentence)
  if (
    sameStatus(
      frozen.statuses.find(({context}) => isSameContext(context, gating.context)),
      status,
    )
  )
    return 'unchanged'
  await run.forge.writeStatus(frozen.head, status)
  return 'written'
}

/** What is being judged; under which name is known a little later. */
export type Begun = Omit<Spoken, 'gating'> & {readonly gating?: Gating}

/**
 * It came to no end, so no success that was earned before may stand. Best effort: a forge that does not answer takes this
 * neither, and then `pending` stays, which opens nothing.
 */
export async function sayBroken(run: Run, {frozen, gating, inputs}: Begun, language: Language): Promise<void> {
  const sentence = run.speak(messages.say('status-broken', {}), language)
  try {
    for (const one of gating ? [gating] : earned(frozen))
      await sayStatus(run, {frozen, gating: one, inputs}, 'error', sentence)
  } catch {
    // What went wrong first is what the caller tells.
  }
}

/** Not even what the pull request is now could be read. What the smallest requests tell is enough to take a success back. */
export async function sayUnseen(run: Run, number: number, language: Language): Promise<void> {
  const {client} = run.forge
  const sentence = run.speak(messages.say('status-broken', {}), language)
  try {
    const pull = await client.rest<{head: {sha: string}}>('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      pull_number: number,
    })
    const {sha} = pull.data.head
    const {data} = await client.rest<Pick<Frozen, 'statuses'>>('GET /repos/{owner}/{repo}/commits/{ref}/status', {
      ref: sha,
      per_page: 100,
    })
    for (const {context} of earned(data)) {
      const date = dayIn(client.now())
      await run.forge.writeStatus(sha, statusFor({context, state: 'error', sentence, inputs: NO_INPUTS, date}))
    }
  } catch {
    // What went wrong first is what the caller tells.
  }
}

/** Every success that this gate wrote, whatever its name. */
function earned({statuses}: Pick<Frozen, 'statuses'>): (Gating & {readonly kind: 'gated'})[] {
  return statuses.flatMap(({state, context, description}) =>
    state === 'success' && statusParts(description) ? [{kind: 'gated', context}] : [],
  )
}

/** What was earned by a commit that is no longer the head, or by a pull request that was closed, opens nothing any more. */
export async function saySuperseded(run: Run, commit: string, context: string, language: Language): Promise<void> {
  const date = dayIn(run.forge.client.now())
  const sentence = run.speak(messages.say('status-superseded', {}), language)
  await run.forge.writeStatus(commit, statusFor({context, state: 'failure', sentence, inputs: NO_INPUTS, date}))
}

const NO_INPUTS = '0'.repeat(64)

function statusOf(
  {forge, link}: Run,
  {frozen: {merge}, gating, inputs, date}: Spoken & {readonly date?: string},
  state: NewStatus['state'],
  sentence: string,
): NewStatus {
  return statusFor({
    context: 'context' in gating ? gating.context : '',
    state,
    sentence,
    inputs,
    ...(merge.kind === 'merged' && {tree: merge.tree}),
    date: date ?? dayIn(forge.client.now()),
    ...(link && {target: link}),
  })
}
