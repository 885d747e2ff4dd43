import {resolvePath} from '../../declaration/paths.ts'
import {lacking} from '../../evidence/coverage.ts'
import {NOT_SOURCES, type Notebook} from '../../evidence/notebook.ts'
import {covered, freshness, linksIn, MOST_NOTEBOOKS, wholeNotebooks} from '../../evidence/seal.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Result} from '../../words/finding.ts'
import type {Path} from '../../words/place.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'
import {insertSeal} from './paste.ts'
import {type Since, some, touchedBy} from './touched.ts'

interface Given {
  readonly paths: PathIndex
  /** Roles that sign it: what has changed is theirs to look at again. */
  readonly signers?: readonly string[]
  /** The same, with whoever may, where that is known. */
  readonly again?: NonNullable<Result['signsAgain']>
  /** The seal of what is here now; `undefined` where it cannot be computed. */
  readonly now: string | undefined
  /** Git blob ids of what it covers. */
  readonly identified: ReadonlyMap<Path, string>
  readonly notebooks: ReadonlyMap<Path, Notebook>
  /** Does the rule allow that covered notebooks count by their sources? */
  readonly mayBeSources: boolean
  /** What stood there before and what was changed since, to name what a seal no longer holds for. */
  readonly since?: Since
  /** What is wrong with its own figures or document, which comes first: a seal made now would have to be made once more. */
  readonly first?: 'measure' | 'mend'
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
  const refused: Result[] =
    entry.covers?.notebooks !== undefined && !given.mayBeSources
      ? [{outcome: 'fail', at: place('covers', 'notebooks'), say: messages.say('notebooks-not-allowed', {id})}]
      : []
  const state = freshness({system, entry}, given.now)
  const whole = notebooksWhole({id, entry, place, scope}, given, state.kind === 'changed' ? 'stale' : 'pass')
  if (state.kind === 'fresh') return [...empty, ...itself, ...narrow, ...refused, ...whole]
  const links = linksIn({declaration, entry, paths: given.paths, identified: given.identified})
  if (links.length > 0) {
    const byCovers = covered({declaration, entry: {...(entry.covers && {covers: entry.covers})}, paths: given.paths})
    const at = byCovers.files.some(({path}) => links.includes(path)) ? place('covers', 'paths') : place()
    const say = messages.say('covers-link', {id, ...some(links)})
    return [...empty, ...itself, ...narrow, {outcome: 'stale', at, say}, ...refused, ...whole]
  }
  const touched =
    state.kind === 'changed' && given.since ? touchedBy({declaration, system, entry, id}, given.since) : {}
  const at = state.kind === 'unsealed' ? place() : place('seal')
  const signers = given.signers ?? []
  // A seal over less than is asked would have to be made once more.
  const wide = missing.length === 0 && declaration.systems.length === 1
  const fix =
    wide && given.now !== undefined && given.first === undefined ? insertSeal(system, id, given.now) : undefined
  return [
    ...empty,
    ...itself,
    {
      outcome: 'stale',
      at,
      say: messages.say(state.kind, {id, ...touched, ...(given.first === 'measure' && {first: given.first})}),
      ...(fix && {fix}),
      ...(signers.length > 0 && {settledBy: signers}),
      ...(given.again && given.again.length > 0 && {signsAgain: given.again}),
    },
    ...refused,
    ...whole,
  ]
}

/** A note for each reason why notebooks count with every byte: a fault only where that may be why the seal no longer holds. */
function notebooksWhole(
  {id, entry, place, scope: {declaration}}: Pick<One, 'id' | 'entry' | 'place' | 'scope'>,
  {paths, notebooks}: Given,
  outcome: 'pass' | 'stale',
): Result[] {
  const all = wholeNotebooks({declaration, entry, paths, notebooks})
  return NOT_SOURCES.flatMap((why): Result[] => {
    const files = all.flatMap(one => (one.why === why ? [one.path] : []))
    if (files.length === 0) return []
    const say = messages.say('notebooks-whole', {id, why, most: MOST_NOTEBOOKS, ...some(files)})
    return [{outcome, at: place('covers', 'notebooks'), say}]
  })
}
