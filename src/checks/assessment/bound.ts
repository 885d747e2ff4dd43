import {resolvePath} from '../../declaration/paths.ts'
import {lacking} from '../../evidence/coverage.ts'
import {covered, freshness} from '../../evidence/seal.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'
import {insertSeal} from './paste.ts'
import {type Since, touchedBy} from './touched.ts'

interface Given {
  readonly paths: PathIndex
  /** Roles that sign it: what has changed is theirs to look at again. */
  readonly signers?: readonly string[]
  /** The seal of what is here now; `undefined` where it cannot be computed. */
  readonly now: string | undefined
  /** What stood there before and what was changed since, to name what a seal no longer holds for. */
  readonly since?: Since
  readonly least: {readonly facts: readonly string[]; readonly withContent: boolean}
}

/** Is the assessment about what is here? By its seal alone, and the seal covers what the policy asks. */
export function boundResults(
  {id, entry, place, scope}: Pick<One, 'id' | 'entry' | 'place' | 'scope'>,
  given: Given,
): Result[] {
  const {declaration, system} = scope
  const {nothing} = covered({declaration, entry, paths: given.paths})
  const written = new Set(entry.covers?.paths ?? [])
  const empty = nothing
    .filter(path => written.has(path))
    .map(
      (path): Result => ({
        outcome: 'fail',
        at: place('covers', 'paths'),
        say: messages.say('covers-nothing', {id, path}),
      }),
    )
  const itself = [...written].flatMap((path): Result[] => {
    const pattern = resolvePath(declaration.folder, path)
    const holds = pattern !== undefined && given.paths.matching(pattern).includes(declaration.file)
    return holds
      ? [{outcome: 'fail', at: place('covers', 'paths'), say: messages.say('covers-itself', {id, path})}]
      : []
  })
  const least = lacking(given.least, {declaration, system, entry, paths: given.paths})
  const missing = [...least.paths, ...least.facts]
  const narrow: Result[] =
    missing.length > 0
      ? [{outcome: 'fail', at: place('covers'), say: messages.say('covers-too-little', {id, lacking: missing})}]
      : []
  const state = freshness({system, entry}, given.now)
  if (state.kind === 'fresh') return [...empty, ...itself, ...narrow]
  const touched =
    state.kind === 'changed' && given.since ? touchedBy({declaration, system, entry, id}, given.since) : {}
  const at = state.kind === 'unsealed' ? place() : place('seal')
  const signers = given.signers ?? []
  // A seal over less than is asked would have to be made once more.
  const whole = given.now !== undefined && missing.length === 0 && declaration.systems.length === 1
  const fix = whole ? insertSeal(system, id, given.now) : undefined
  return [
    ...empty,
    ...itself,
    {
      outcome: 'stale',
      at,
      say: messages.say(state.kind, {id, ...touched}),
      ...(fix && {fix}),
      ...(signers.length > 0 && {settledBy: signers}),
    },
  ]
}
