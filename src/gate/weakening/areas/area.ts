import type {System} from '../../../declaration/declaration.ts'
import type {Subject} from '../../../words/finding.ts'
import type {Path, Place} from '../../../words/place.ts'
import type {Evaluated, Judged} from '../../evaluate.ts'
import {wholeSystem} from '../../evaluate.ts'
import type {Change, Concern} from '../change.ts'
import type {Side} from '../side.ts'
import type {Weaker} from '../ways.ts'
import {asWritten} from '../written.ts'

/** One system before and after, with what is around it. */
export interface Pair {
  readonly before: Judged
  readonly after: Judged
  readonly sides: {readonly before: Side; readonly after: Side}
  /** Rules that were asked of it, now or once in use. */
  readonly asked: readonly Evaluated[]
  readonly today: string
  /** Where the content of a file that is gone from its path is now. */
  readonly moved: ReadonlyMap<Path, readonly Path[]>
}

export type Area = (pair: Pair) => Change[]

type Kind = 'model' | 'source' | 'event'
const KINDS: Readonly<Record<string, Kind>> = {models: 'model', sources: 'source', events: 'event'}

/** A change at a place of the system with everything shared brought in: `['events', 'called-first', 'by']`. */
export function changeAt(
  {after}: Pick<Pair, 'after'>,
  steps: readonly (string | number)[],
  weaker: Weaker,
  {reason, concerns, path}: Pick<Change, 'reason' | 'concerns'> & {path?: string},
): Change {
  return {
    path: path ?? generic(steps),
    what: asWritten(steps),
    reason,
    ...weaker,
    at: placeIn(after.system, steps),
    subject: subjectAt(after, steps),
    concerns,
  }
}

export function placeIn(system: System, steps: readonly (string | number)[]): Place {
  return system.place(...steps)
}

/** `models.a.about` → `models.about`, as conditions name it. */
function generic(steps: readonly (string | number)[]): string {
  const [root = '', ...rest] = steps.map(String)
  if (['models', 'sources', 'events', 'people', 'assessments', 'dilemmas'].includes(root))
    return [root, ...rest.slice(1)].join('.')
  if (root === 'fairness' && rest[0] === 'attributes') return [root, rest[0], ...rest.slice(2)].join('.')
  return [root, ...rest].join('.')
}

function subjectAt(judged: Judged, [root = '', name]: readonly (string | number)[]): Subject {
  const kind = KINDS[String(root)]
  const whole = wholeSystem(judged)
  return kind && name !== undefined ? {...whole, kind, id: String(name)} : whole
}

export function biasOf(event?: string): Concern {
  return event === undefined ? {kind: 'bias'} : {kind: 'bias', event}
}
