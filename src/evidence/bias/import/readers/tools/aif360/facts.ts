import type {FigureName} from '../../../../../../declaration/schema/figures.ts'
import type {Place} from '../../../../../../words/place.ts'
import type {FigureList} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {finite, inFull} from '../tree.ts'
import type {AifSide, Explained, Fact} from './explained.ts'

interface Known {
  readonly text: string
  readonly value: number
  readonly at: Place
}
export interface Added {
  readonly name: FigureName
  readonly text: string
  readonly at: Place
}

/** What all explanations together say of one group; where two say something else, that is a problem. */
export function sideFrom(explained: readonly Explained[], side: AifSide, list: FigureList): readonly Added[] {
  const known = new Map<Fact, Known>()
  for (const {counted} of explained) {
    for (const {side: own, fact, node} of counted) {
      if (own !== side) continue
      const value = finite(node.value)
      const before = known.get(fact)
      if (before && value !== undefined && before.value !== value) {
        const name = fact === 'selected' ? 'predicted positives' : fact
        list.problem(
          node.at,
          messages.say('explanations-differ', {name, one: before.text, other: node.value.slice(0, 40)}),
        )
      }
      if (value === undefined) list.problem(node.at, messages.say('no-value', {name: fact, group: side.toLowerCase()}))
      else if (!before) known.set(fact, {text: node.value, value, at: node.at})
    }
  }
  return figuresFrom(known)
}

function figuresFrom(known: ReadonlyMap<Fact, Known>): readonly Added[] {
  const {tp, fp, fn, tn} = {
    tp: known.get('tp') ?? rest(known.get('positives'), known.get('fn')),
    fp: known.get('fp') ?? rest(known.get('negatives'), known.get('tn')),
    fn: known.get('fn') ?? rest(known.get('positives'), known.get('tp')),
    tn: known.get('tn') ?? rest(known.get('negatives'), known.get('fp')),
  }
  const added: Added[] = []
  const add = (name: FigureName, count: Known | undefined) => {
    if (count) added.push({name, text: count.text, at: count.at})
  }
  add('n', known.get('n'))
  add('selected', known.get('selected'))
  if (tp && fp && fn && tn) {
    add('tp', tp)
    add('fp', fp)
    add('fn', fn)
    add('tn', tn)
    return added
  }
  // Not all four: what they give is a share, and says nothing of the others.
  const share = (name: FigureName, part: Known | undefined, other: Known | undefined) => {
    if (part && other && part.value + other.value > 0)
      added.push({name, text: inFull(part.value / (part.value + other.value)), at: part.at})
  }
  share('true_positive_rate', tp, fn)
  share('false_positive_rate', fp, tn)
  share('precision', tp, fp)
  share('base_rate', known.get('positives'), known.get('negatives'))
  return added
}

function rest(whole: Known | undefined, part: Known | undefined): Known | undefined {
  if (!whole || !part) return undefined
  const value = whole.value - part.value
  return Number.isFinite(value) ? {text: String(value), value, at: part.at} : undefined
}
