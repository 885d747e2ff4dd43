import type {Place} from '../../../../../words/place.ts'
import type {FigureList} from '../../figure-list.ts'
import type {Given} from '../../format.ts'
import {messages} from './messages.ts'

/**
 * Where one file holds several models or thresholds, each is a version of its own, by its name in the file. One alone keeps
 * the version that the declaration gives. Which of several is used is never guessed.
 */
export function versionsIn(
  names: readonly string[],
  {given, list, at}: {given: Given; list: FigureList; at: Place},
): ReadonlyMap<string, string> {
  if (names.length < 2) return new Map()
  const versions = names.map(name => name.slice(0, 60))
  const declared = given.defaults.version
  if (declared !== undefined && names.includes(declared)) list.note(at, messages.say('several-versions', {versions}))
  else list.problem(at, messages.say('which-version', {versions}))
  return new Map(names.map(name => [name, name]))
}
