import type {Judgement} from '../../gate/finding.ts'
import {dayIn} from '../../words/calendar.ts'
import type {Frozen} from '../ports.ts'
import {inputsOf} from './digest.ts'
import {evaluateFrozen} from './evaluate.ts'
import type {Run} from './run.ts'
import {filesToMend} from './suggest.ts'

/** What came of looking at one pull request. */
export type Looked =
  | {readonly kind: 'judged'; readonly frozen: Frozen; readonly judgement: Judgement; readonly inputs: string}
  /** There is no merge to judge: GitHub has not made it yet, or it cannot be made. */
  | {readonly kind: 'no-merge'; readonly frozen: Frozen; readonly why: 'pending' | 'conflict'; readonly inputs: string}
  | {readonly kind: 'closed'; readonly frozen: Frozen}
  /** It changed each time while it was being judged; or too few requests are left to judge it. */
  | {
      readonly kind: 'unsettled'
      readonly frozen: Frozen
      readonly why: 'changing' | 'budget'
      readonly inputs: string
    }

const MOST_TRIES = 3
/** Some seconds: nothing comes to say that the test merge is there. */
const MOST_PAUSES = 5

/**
 * Freezes a pull request, judges it, and looks again: only a verdict about what is still there may be written. `begin` is
 * called with each new state before it is judged, so that no earlier success stands while it is.
 */
export async function lookAt(
  run: Run,
  number: number,
  begin: (frozen: Frozen, inputs: string) => Promise<void>,
): Promise<Looked> {
  let frozen = await settledFreeze(run, number)
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    if (frozen.state !== 'open') return {kind: 'closed', frozen}
    const inputs = inputsFor(run, frozen)
    if (isShort(run)) return {kind: 'unsettled', frozen, why: 'budget', inputs}
    await begin(frozen, inputs)
    const {merge} = frozen
    if (merge.kind !== 'merged') return {kind: 'no-merge', frozen, why: merge.kind, inputs}
    const judgement = await evaluateFrozen(run, {...frozen, merge})
    const paths = await filesToMend(run, frozen, judgement)
    const again = await run.forge.freeze(number, {head: frozen.head, paths})
    if (inputsFor(run, again) === inputs) return {kind: 'judged', frozen: again, judgement, inputs}
    frozen = again
  }
  return {kind: 'unsettled', frozen, why: 'changing', inputs: inputsFor(run, frozen)}
}

/** Left for whatever else uses the repository's requests of this hour. */
const LEAST_LEFT = 200
/** The rest of what a run may ask is for saying that what it could not judge waits. */
const MOST_FOR_JUDGING = 300

function isShort({forge: {client}}: Run): boolean {
  return (client.left !== null && client.left < LEAST_LEFT) || client.spent.requests > MOST_FOR_JUDGING
}

/** GitHub makes a test merge when it is asked about the pull request, and has it a moment later. */
async function settledFreeze({forge, pause}: Run, number: number): Promise<Frozen> {
  let frozen = await forge.freeze(number)
  for (let pauses = 0; pauses < MOST_PAUSES && frozen.state === 'open' && frozen.merge.kind === 'pending'; pauses++) {
    await pause()
    frozen = await forge.freeze(number)
  }
  return frozen
}

export function inputsFor({forge, version}: Run, frozen: Frozen): string {
  return inputsOf(frozen, dayIn(forge.client.now()), version)
}
