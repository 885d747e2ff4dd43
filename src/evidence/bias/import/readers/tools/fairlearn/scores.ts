import type {JsonNode} from '../../../../../../text/json.ts'
import {type AboveMedian, describeCalibration, describeErrors, describeScores} from '../../../../describe.ts'
import type {Description} from '../../../../described.ts'
import type {FigureList} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {finiteOf} from '../tree.ts'
import {beside, shown, yes} from './people.ts'

/** A person of whom a number or a chance was predicted. */
export interface Scored {
  readonly truth: number
  readonly predicted: number
}

export type ScoreKind = 'probability' | 'regression'

/** The file does not say from which score on something happened to anybody, so that scores are no decisions. */
export function scoreKind(kind: string | undefined): ScoreKind | undefined {
  return kind === 'probability' || kind === 'regression' ? kind : undefined
}

/** What was predicted of each person, beside the truth; `undefined` when one is no number, or no chance. */
export function scored(
  kind: ScoreKind,
  truth: readonly JsonNode[],
  predicted: {readonly field: string; readonly node: JsonNode},
  list: FigureList,
): readonly Scored[] | undefined {
  const scores = beside(predicted, truth.length, list)
  if (!scores) return undefined
  const all: Scored[] = []
  for (const [i, expected] of truth.entries()) {
    const node = scores[i]
    const score = finiteOf(node)
    const own = kind === 'regression' ? finiteOf(expected) : numbered(yes(expected))
    const isScore = score !== undefined && (kind === 'regression' || (score >= 0 && score <= 1))
    if (own !== undefined && isScore) {
      all.push({truth: own, predicted: score})
      continue
    }
    const wrong = own === undefined ? expected : (node ?? expected)
    const value = shown(wrong)
    if (kind === 'regression') list.problem(wrong.at, messages.say('no-finite', {value}))
    else if (own === undefined) list.problem(wrong.at, messages.say('not-binary', {value}))
    else list.problem(wrong.at, messages.say('no-chance', {value}))
    return undefined
  }
  return all
}

function numbered(truth: boolean | undefined): number | undefined {
  return truth === undefined ? undefined : Number(truth)
}

export interface DescribedScores {
  readonly descriptions: readonly Description[]
  readonly above?: Pick<AboveMedian, 'median' | 'tied'>
}

/** Errors of numbers; of chances how well they hold, and who scores above the median. */
export function describeScored(kind: ScoreKind, groups: ReadonlyMap<string, readonly Scored[]>): DescribedScores {
  if (kind === 'regression') return {descriptions: describeErrors(groups)}
  const each = <T>(of: (person: Scored) => T) => new Map([...groups].map(([group, people]) => [group, people.map(of)]))
  const calibration = describeCalibration(each(({truth, predicted}) => ({truth: truth === 1, predicted})))
  const above = describeScores(each(({predicted}) => predicted))
  if (!above) return {descriptions: calibration}
  return {descriptions: [...calibration, ...above.descriptions], above}
}
