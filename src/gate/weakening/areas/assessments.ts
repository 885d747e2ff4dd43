import type {Assessment, Assessments} from '../../../declaration/declaration.ts'
import type {Change, Concern} from '../change.ts'
import {free, stable, values, type Way} from '../ways.ts'
import {type Area, changeAt, type Pair} from './area.ts'
import {coverage} from './coverage.ts'
import {results} from './results.ts'
import {at, walk} from './walk.ts'

const SEALED = 'the seal and its signatures hold for this very entry'
const WORDS = 'words for people'
const CHECKED = 'its check says when it is not there'

/** How each field of an assessment can come to say less. */
export const ASSESSMENT: Readonly<Record<string, Way>> = {
  kind: {is: 'apart', where: 'an assessment of another kind is another assessment'},
  for: {is: 'apart', where: 'assessments of each system'},
  about: {is: 'same', added: true, reason: 'fewer-things'},
  evidence: {is: 'apart', where: 'elsewhere'},
  'evidence.held_in': free(WORDS),
  'evidence.seen_by': {is: 'same', reason: 'not-seen'},
  results: {is: 'apart', where: 'areas/results.ts'},
  'results.version': free('a test of another version than the one in use is told by its check'),
  'results.counted_by': free(WORDS),
  'results.counted_on': free(SEALED),
  'against.version': {is: 'same', added: true, reason: 'read-otherwise'},
  'against.process': {is: 'there', reason: 'read-otherwise'},
  completed: free(SEALED),
  period: free(SEALED),
  unit: {is: 'same', added: true, reason: 'read-otherwise'},
  'by.name': free(WORDS),
  'by.independent': free(CHECKED),
  includes_ethics: free('a rule that reads it fails when it is lowered'),
  covers: {is: 'apart', where: 'areas/coverage.ts'},
  replaces: {is: 'apart', where: 'superseded'},
  seal: free(CHECKED),
  signed: {is: 'apart', where: 'withdrawn'},
}

/** Assessments that no longer count, and what those that do no longer look at. */
export const assessments: Area = pair => {
  const [was, is] = [pair.before.system.facts.assessments ?? {}, pair.after.system.facts.assessments ?? {}]
  const dropped = new Map<string, string[]>()
  const changes: Change[] = []
  for (const [id, entry] of Object.entries(was)) {
    if (replacing(id, entry, was).length > 0) continue
    const now = successor(id, entry, was, is)
    const kind = entry.kind ?? ''
    if (now === undefined) dropped.set(kind, [...(dropped.get(kind) ?? []), id])
    else changes.push(...compared(entry, now.entry, now.id, pair))
  }
  for (const [kind, lost] of dropped)
    changes.push(changeAt(pair, ['assessments'], {lost}, {reason: 'dropped', concerns: concernOf(kind)}))
  return changes
}

interface Named {
  readonly id: string
  readonly entry: Assessment
}

/**
 * What an assessment is now: itself, the same under another name, or a new one of its kind that says that it takes its place.
 * One that was there already takes no place: both counted, and the worse decided.
 */
function successor(id: string, entry: Assessment, was: Assessments, is: Assessments): Named | undefined {
  const own = at(is, id) as Assessment | undefined
  if (own === undefined) {
    const same = Object.entries(is).find(([name, other]) => !Object.hasOwn(was, name) && sameWords(entry, other))
    return same && {id: same[0], entry: same[1]}
  }
  if (own.kind !== entry.kind) return undefined
  const seen = new Set<string>()
  for (let now: Named = {id, entry: own}; !seen.has(now.id); ) {
    seen.add(now.id)
    const all = replacing(now.id, now.entry, is)
    const [next] = all
    if (!next) return now
    if (all.some(({id: other, entry: {kind}}) => Object.hasOwn(was, other) || kind !== entry.kind)) return undefined
    now = next
  }
  return undefined
}

/** Only a bias test that was finished takes another one's place; of other kinds, whatever says so. */
function replacing(id: string, {kind}: Assessment, all: Assessments): Named[] {
  return Object.entries(all).flatMap(([other, entry]) => {
    const counts = kind !== 'bias-test' || (entry.kind === 'bias-test' && entry.completed !== undefined)
    return counts && entry.replaces?.includes(id) ? [{id: other, entry}] : []
  })
}

function sameWords(one: Assessment, other: Assessment): boolean {
  return stable(unsigned(one)) === stable(unsigned(other))
}

function unsigned({seal: _seal, signed: _signed, ...entry}: Assessment) {
  return entry
}

function compared(was: Assessment, is: Assessment, id: string, pair: Pair): Change[] {
  const concerns = concernOf(was.kind ?? '')
  const field = ['assessments', id]
  const found = walk(ASSESSMENT, was, is, pair.today).map(one =>
    changeAt(pair, [...field, ...one.steps], one, {reason: one.way.reason, concerns}),
  )
  const withdrawn = signaturesGone(was, is)
  return [
    ...found,
    ...(elsewhere(was, is)
      ? [changeAt(pair, [...field, 'evidence'], values(was.evidence, is.evidence), {reason: 'not-seen', concerns})]
      : []),
    ...coverage(was, is, id, concerns, pair),
    ...results(was, is, id, pair),
    ...(withdrawn.length > 0
      ? [changeAt(pair, [...field, 'signed'], {lost: withdrawn}, {reason: 'off-record', concerns})]
      : []),
  ]
}

/** A document that could be read here, and now is said to be kept elsewhere. */
function elsewhere({evidence: was}: Assessment, {evidence: is}: Assessment): boolean {
  const readable = typeof was === 'string' || was?.summary !== undefined
  return readable && typeof is === 'object' && is.summary === undefined
}

/** Roles whose signature is gone while what they signed is still the same. With another seal all sign anew. */
function signaturesGone(was: Assessment, is: Assessment): string[] {
  if (was.seal === undefined || stable(was.seal) !== stable(is.seal)) return []
  const roles = ({signed = []}: Assessment) => [...new Set(signed.flatMap(({role}) => role ?? []))]
  const now = roles(is)
  return roles(was).filter(role => !now.includes(role))
}

function concernOf(kind: string): Concern {
  return {kind: 'assessment', of: kind}
}
