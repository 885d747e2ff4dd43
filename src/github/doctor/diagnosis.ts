import type {Message} from '../../words/message.ts'
import type {Path} from '../../words/place.ts'
import type {Fact} from './fact.ts'
import {messages} from './messages.ts'

/**
 * How far the gate can be trusted to block. `advisory`: the status is written with the workflow's own token, which anyone
 * who may push can use too. `guarded`: by an App of one's own whose key only the default branch reaches. `organisation`:
 * by a workflow that the organisation requires.
 */
export const GRADES = ['advisory', 'guarded', 'organisation'] as const
export type Grade = (typeof GRADES)[number]

export const STATES = ['missing', 'risk', 'cannot-see', 'ok', 'cannot-prevent'] as const
export type State = (typeof STATES)[number]

/** One question and its answer. */
export interface Diagnosis {
  /** Stable; beside `about` it names the diagnosis. */
  readonly id: string
  readonly state: State
  /** The lowest grade that does not hold without it; without one it is advice. */
  readonly grade?: Grade
  /** The branch, file, role or account that it is about. */
  readonly about?: string
  readonly ask: Message
  readonly say: Message
  readonly why?: Message
  readonly setting?: Setting
}

/** The exact thing to change. Names of pages and fields are GitHub's own, which it shows in English to everybody. */
export type Setting =
  | {
      readonly kind: 'page'
      readonly of: 'repository' | 'organisation'
      readonly path: readonly string[]
      readonly field: string
      readonly value: string
      /** A rule to paste into an exported ruleset, see https://docs.github.com/rest/repos/rules. */
      readonly rule?: Readonly<Record<string, unknown>>
    }
  | {readonly kind: 'file'; readonly path: Path; readonly lines: readonly string[]}

type Answer = Pick<Diagnosis, 'state' | 'say'> & Partial<Pick<Diagnosis, 'setting'>>

export function ok(say: Message = messages.say('yes', {})): Answer {
  return {state: 'ok', say}
}

export function lacking(state: 'missing' | 'risk', say: Message, setting?: Setting): Answer {
  return {state, say, ...(setting && {setting})}
}

/** Answers by a fact; what cannot be seen is said as such, with what it would take. */
export function answer<T>(fact: Fact<T>, judge: (value: T) => Answer): Answer {
  if (fact.kind === 'known') return judge(fact.value)
  return {state: 'cannot-see', say: messages.say('unseen', {needs: fact.needs})}
}

type Head = Pick<Diagnosis, 'id' | 'ask'> & Partial<Pick<Diagnosis, 'grade' | 'about' | 'why'>>

/** Why it matters is said where something is to be done about it. */
export function diagnosis(head: Head, found: Answer): Diagnosis {
  const {why, ...rest} = head
  return {...rest, ...found, ...(why && found.state !== 'ok' && {why})}
}
