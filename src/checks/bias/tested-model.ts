import type {Measurement} from '../../evidence/bias/measurement.ts'
import {modelDigest} from '../../evidence/model-digest.ts'
import type {Result} from '../../words/finding.ts'
import type {Place} from '../../words/place.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'

type Given = Pick<Slices, 'tree' | 'identified'>

/**
 * What a report says of the model that it measured, held against the model that it should be of: another name, or other
 * content than the tree that is judged holds. A report that says nothing of it is left alone.
 *
 * @param rows of one result file, for the version in use
 * @param model that the results are of; `undefined` where that is not known
 */
export function otherModel(
  rows: readonly Measurement[],
  model: string | undefined,
  {declaration, system, subject}: Scope,
  {tree, identified}: Given,
): Result[] {
  const models = system.facts.models ?? {}
  const strangers = firstOf(rows, row => (row.model === model ? undefined : row.model))
  const others = strangers.map(([measured, at]): Result => {
    const known = model === undefined ? Object.keys(models) : [model]
    return {outcome: 'error', at, say: messages.say('other-model', {event: subject.id, measured, known})}
  })
  if (model === undefined || !Object.hasOwn(models, model)) return others
  const declared = models[model]
  const now = modelDigest({declaration, model: declared, paths: tree.paths, identified})
  const changed = firstOf(rows, row => (row.modelDigest === now ? undefined : row.modelDigest))
  return [
    ...others,
    ...changed.map(([, at]): Result => {
      if (declared?.path === undefined) {
        const field = `models.${model}.path`
        const say = messages.say('model-path-undeclared', {field})
        return {outcome: 'undeclared', at: system.place('models', model), say, undeclared: [field]}
      }
      if (now === undefined) return {outcome: 'stale', at, say: messages.say('model-not-here', {model})}
      return {outcome: 'stale', at, say: messages.say('model-changed', {event: subject.id, model})}
    }),
  ]
}

/** Each value once, with where it first stands. */
function firstOf(
  rows: readonly Measurement[],
  value: (row: Measurement) => string | undefined,
): (readonly [string, Place])[] {
  const found = new Map<string, Place>()
  for (const row of rows) {
    const [one, at] = [value(row), row.from[0]]
    if (one !== undefined && at && !found.has(one)) found.set(one, at)
  }
  return [...found]
}
