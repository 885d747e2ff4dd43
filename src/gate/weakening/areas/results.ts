import type {Assessment, Declaration, ResultFile} from '../../../declaration/declaration.ts'
import {resolvePath} from '../../../declaration/paths.ts'
import type {Path} from '../../../words/place.ts'
import type {Change, Concern} from '../change.ts'
import {stable} from '../ways.ts'
import {biasOf, changeAt, type Pair} from './area.ts'
import {alongWith} from './files.ts'

/**
 * Result files of a bias test that no longer count, or are read in another way. A new file about the same event, model, people
 * and data takes the place of an older one, and must be read as that one was.
 */
export function results(was: Assessment, is: Assessment, id: string, pair: Pair): Change[] {
  const kind = was.kind ?? ''
  const left = (is.results ?? []).map((result, index) => ({result, index}))
  const take = (fits: (result: ResultFile) => boolean) => {
    const i = left.findIndex(({result}) => fits(result))
    return i < 0 ? undefined : left.splice(i, 1)[0]
  }
  const old = (was.results ?? []).map(result => ({result, now: undefined as (typeof left)[number] | undefined}))
  // Twice: what is the same goes before what may have taken a place.
  for (const fits of [sameReading, sameFile, sameAbout])
    for (const one of old) one.now ??= take(other => fits(one.result, other, pair))
  return old.flatMap(({result, now}) => {
    const concerns: Concern = kind === 'bias-test' ? biasOf(result.event) : {kind: 'assessment', of: kind}
    const field = ['assessments', id, 'results']
    if (!now) return [changeAt(pair, field, {lost: [nameOf(result)]}, {reason: 'dropped', concerns})]
    const lost = differences(readingOf(result), readingOf(now.result))
    const told = {reason: 'read-otherwise', concerns, path: 'assessments.results'} as const
    return lost.length > 0 ? [changeAt(pair, [...field, now.index], {lost}, told)] : []
  })
}

type Fits = (was: ResultFile, is: ResultFile, pair: Pair) => boolean

const sameReading: Fits = (was, is, pair) => sameFile(was, is, pair) && stable(readingOf(was)) === stable(readingOf(is))
const sameAbout: Fits = (was, is) => stable(aboutOf(was)) === stable(aboutOf(is))
const sameFile: Fits = (was, is, {before, after, moved}) => {
  const then = pathOf(was, before.declaration)
  const now = pathOf(is, after.declaration)
  if (then === undefined || now === undefined) return then === now
  const along = alongWith(then, before.declaration.folder, after.declaration.folder)
  return now === along || (moved.get(then) ?? []).includes(now)
}

function pathOf({file}: ResultFile, {folder}: Declaration): Path | undefined {
  return file === undefined ? undefined : resolvePath(folder, file)
}

function aboutOf({event, model, population, measured_on}: ResultFile) {
  return {event, model, population, measured_on}
}

function readingOf(result: ResultFile) {
  const {table, precision} = result
  return {...aboutOf(result), table, precision}
}

function nameOf({file, event, model}: ResultFile): string {
  return file ?? [event, model].filter(part => part !== undefined).join(' ')
}

/** Every value that differs, as `table.count.fp: fp → tn`. */
function differences(was: unknown, is: unknown): string[] {
  const [then, now] = [leaves(was), leaves(is)]
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap(path => {
    const [from, to] = [then.get(path), now.get(path)]
    return from === to ? [] : [`${path}: ${from ?? '–'} → ${to ?? '–'}`]
  })
}

function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null)
    return new Map(value === undefined ? [] : [[path.join('.'), String(value)]])
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, [...path, key])]))
}
