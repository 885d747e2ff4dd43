import type {FigureName, ShareName} from '../../../../../../declaration/schema/figures.ts'
import type {JsonScalar} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import {decimalsOf, finite, inFull, writtenLike} from '../tree.ts'
import {ratesFrom} from '../two-rates.ts'
import {type AifSide, SIDES} from './explained.ts'
import {sideFrom} from './facts.ts'
import {aifName, COMPARED, DESCRIBED} from './metrics.ts'
import {type Part, partsIn} from './parts.ts'

/** Values that people save under AIF360's names, and what its `MetricJSONExplainer` says of them. */
export const AIF360: Format = {name: 'aif360', recognise, read}

function recognise(document: ResultDocument): Message | undefined {
  if (document.kind !== 'tree') return undefined
  const parts = partsIn(document.root)
  const names = parts.flatMap(({values, explained}) => [...values.keys(), ...explained.map(({metric}) => metric)])
  return names.length > 0 ? messages.say('is-aif360', {names: names.map(name => name.slice(0, 60))}) : undefined
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  if (document.kind !== 'tree') return list.reading()
  const parts = partsIn(document.root)
  const [first] = parts
  if (first) list.note(first.at, messages.say('favourable-is-event', {}))
  for (const part of parts) readPart(part, {given, list})
  return list.reading()
}

function readPart(part: Part, {given, list}: {given: Given; list: FigureList}): void {
  const attribute = part.attribute ?? {written: 'protected_attribute', at: part.at}
  const groups: Readonly<Record<AifSide, Name>> = {
    Unprivileged: part.unprivileged ?? {written: 'unprivileged', at: part.at},
    Privileged: part.privileged ?? {written: 'privileged', at: part.at},
  }
  const named = part.attribute !== undefined || given.names.attribute(attribute.written) !== attribute.written
  if (!named) list.note(part.at, messages.say('which-attribute', {}))
  for (const {labels, at} of part.explained) if (labels) list.note(at, messages.say('labels-as-predictions', {}))

  const counted = part.explained.some(each => each.counted.length > 0)
  if (counted) {
    for (const side of SIDES) {
      const of = {attribute, group: groups[side]}
      for (const {name, text, at} of sideFrom(part.explained, side, list)) list.add(of, name, text, at)
    }
  } else if (!addRates(part, {attribute, groups}, list)) list.problem(part.at, messages.say('no-counts', {}))
  state(part, {attribute, groups}, list)
  for (const [written, node] of part.values) {
    const name = DESCRIBED.get(aifName(written))
    const value = finite(node.value)
    if (name && value !== undefined)
      list.describe({attribute: attribute.written}, {of: {kind: 'everybody'}, name, value, n: null}, node.at)
  }
}

interface Of {
  readonly attribute: Name
  readonly groups: Readonly<Record<AifSide, Name>>
}

const RATES: readonly (readonly [share: ShareName, difference: readonly string[], ratio: readonly string[]])[] = [
  ['selection_rate', ['statistical_parity_difference', 'mean_difference', 'spd'], ['disparate_impact', 'di']],
  ['false_positive_rate', ['false_positive_rate_difference'], ['false_positive_rate_ratio']],
  ['false_negative_rate', ['false_negative_rate_difference'], ['false_negative_rate_ratio']],
  ['false_discovery_rate', ['false_discovery_rate_difference'], ['false_discovery_rate_ratio']],
  ['false_omission_rate', ['false_omission_rate_difference'], ['false_omission_rate_ratio']],
]

/** Where both the difference and the ratio of two rates were saved in full, the rates follow. */
function addRates({values, at}: Part, {attribute, groups}: Of, list: FigureList): boolean {
  const own = new Map([...values].map(([name, node]) => [aifName(name), node]))
  const first = (names: readonly string[]) => names.map(name => own.get(name)).find(node => node !== undefined)
  const found = RATES.flatMap(([share, differences, ratios]) => {
    const [difference, ratio] = [first(differences), first(ratios)]
    const rates =
      difference &&
      ratio &&
      ratesFrom(numberOf(difference), numberOf(ratio), Math.max(decimalsOf(difference.value), decimalsOf(ratio.value)))
    return rates ? [{share, at: difference.at, sides: {Unprivileged: rates.one, Privileged: rates.other}}] : []
  })
  for (const {share, at, sides} of found) {
    for (const side of SIDES) {
      const {of, among} = sides[side]
      const about = {attribute, group: groups[side]}
      // The two numbers together fix the fraction, also one that is a short decimal.
      if (share === 'selection_rate' && found.length === 1) {
        list.add({...about, multiple: true}, 'n', String(among), at)
        list.add({...about, multiple: true}, 'selected', String(of), at)
      } else list.add(about, share satisfies FigureName, inFull(of / among), at)
    }
  }
  if (found.length > 0) list.note(at, messages.say('rates-recovered', {}))
  return found.length > 0
}

/** `Infinity` is a ratio to nobody; anything else that is no number is none. */
function numberOf({value}: JsonScalar): number {
  return /^\+?inf(inity)?$/i.test(value) ? Number.POSITIVE_INFINITY : (finite(value) ?? Number.NaN)
}

function state(part: Part, {attribute, groups}: Of, list: FigureList): void {
  const of = {attribute: attribute.written, group: groups.Unprivileged.written, against: groups.Privileged.written}
  const decimals = Math.max(0, ...[...part.values.values()].map(({value}) => decimalsOf(value)))
  for (const [name, node] of part.values) {
    const compared = COMPARED.get(aifName(name))
    const value = finite(node.value)
    if (value === undefined || !compared) continue
    const {metric, effect, sign} = compared
    list.state(of, {metric, effect, value: writtenLike(sign * value, decimals), at: node.at})
  }
  for (const {metric: name, value, at} of part.explained) {
    const compared = COMPARED.get(aifName(name))
    if (value === undefined || !compared) continue
    const {metric, effect, sign} = compared
    list.state(of, {metric, effect, value: writtenLike(sign * value, decimalsOf(String(value))), at})
  }
}
