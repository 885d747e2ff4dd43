import type {JsonNode} from '../../../../../../text/json.ts'
import type {FigureList} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {beside, shown, yes} from './people.ts'

export const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
export type Confusion = (typeof CELLS)[number]
export type Counted = Record<Confusion, number>

/** What each person is: of the truth, one after the other, and of the prediction. `undefined` when they do not fit. */
export function confusion(
  truth: readonly JsonNode[],
  predicted: {readonly field: string; readonly node: JsonNode},
  list: FigureList,
): readonly Confusion[] | undefined {
  const guesses = beside(predicted, truth.length, list)
  if (!guesses) return undefined
  const all: Confusion[] = []
  for (const [i, expected] of truth.entries()) {
    const guess = guesses[i]
    const [should, was] = [yes(expected), guess && yes(guess)]
    if (should === undefined || was === undefined) {
      const wrong = should === undefined ? expected : (guess ?? expected)
      list.problem(wrong.at, messages.say('not-binary', {value: shown(wrong)}))
      return undefined
    }
    all.push(should ? (was ? 'tp' : 'fn') : was ? 'fp' : 'tn')
  }
  return all
}

/** How many of each there are. */
export function count(outcomes: readonly Confusion[]): Counted {
  const counted: Counted = {tp: 0, fp: 0, fn: 0, tn: 0}
  for (const outcome of outcomes) counted[outcome]++
  return counted
}
