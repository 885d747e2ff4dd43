import type {BiasComparison, BiasDetail} from '../words/detail.ts'
import type {Format} from '../words/message.ts'
import type {Voice} from './voice.ts'

/** The parts of a bias result in words, for tables and pictures alike. */

export type Bounds = readonly [number, number]
export type Show = (value: number) => string

/** What was compared, for whom, and of which version, data and people. */
export function biasCaption(detail: BiasDetail, {say, name, format}: Voice): string {
  const {event, attribute, metric, version, measuredOn, population} = detail
  const about = {metric: format.term(name(metric)), attribute: name(attribute)}
  const caption = event === '' ? say('bias-caption-any', about) : say('bias-caption', {...about, event: name(event)})
  return [
    caption,
    ...(version === undefined ? [] : [say('bias-version', {version: name(version)})]),
    ...(measuredOn === undefined ? [] : [say('bias-measured', {data: format.term(name(measuredOn))})]),
    ...(population === undefined ? [] : [say('bias-population', {population: name(population)})]),
  ].join(', ')
}

/** What stands above counts, rates and intervals. Before anything is compared nothing else says what was counted. */
export function headsOf({metric, comparisons}: BiasDetail, {say, format}: Voice) {
  const compared = comparisons.length > 0
  return {
    counted: !compared && metric === 'selection-rate' ? format.term('selected') : say('column-counted', {}),
    rate: say('column-rate', {}),
    interval: say(compared ? 'column-interval' : 'column-interval-95', {}),
  }
}

/** Of which side of the event, and of which other version, in brackets behind a heading; empty for the only one there is. */
export function sideText(side: string | undefined, version: string | undefined, {say, name, format}: Voice): string {
  const parts = [
    ...(side === undefined ? [] : [format.term(name(side))]),
    ...(version === undefined ? [] : [say('bias-version', {version: name(version) || say('unknown', {})})]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

export function pairText(comparison: BiasComparison, voice: Voice): string {
  const group = voice.name(comparison.group)
  return comparison.effect === 'rate' ? group : `${group} / ${againstText(comparison, voice)}`
}

export function againstText({against}: BiasComparison, {name, say}: Voice): string {
  return against === '' ? say('the-others', {}) : name(against)
}

/** An exact number as such, a range as low–high. */
export function boundsText(value: Bounds | null, show: Show, {say}: Voice): string {
  if (value === null) return say('unknown', {})
  const [low, high] = [show(value[0]), show(value[1])]
  return low === high ? low : `${low}–${high}`
}

export function intervalText(interval: Bounds | null, show: Show, {say}: Voice): string {
  return interval ? say('between', {low: show(interval[0]), high: show(interval[1])}) : '–'
}

export function rangeText([low, high]: BiasComparison['range'], {say, format}: Voice): string {
  const finite = (end: number | null) => (end !== null && Number.isFinite(end) ? format.number(end) : undefined)
  const [from, to] = [finite(low), finite(high)]
  if (from !== undefined && to !== undefined) return say('between', {low: from, high: to})
  if (from !== undefined) return say('at-least', {low: from})
  return to === undefined ? say('any-value', {}) : say('at-most', {high: to})
}

/** A round share, with the decimals that multiples of `step` need. */
export function roundShare(share: number, step: number, {format}: Voice): string {
  return format.percent(share, Math.max(0, -2 - Math.floor(Math.log10(step) + 1e-9)))
}

/** A ratio with two decimals, a difference with three; more where it takes them to see on which side of the range it lies. */
export function showEffect({effect, range}: BiasComparison, {format}: Voice): Show {
  return value => besideRange(value, range, effect === 'ratio' ? 2 : 3, format)
}

function besideRange(value: number, range: BiasComparison['range'], digits: number, format: Format): string {
  const shown = format.number(value, digits)
  const misleading = range.some(end => end !== null && end !== value && format.number(end, digits) === shown)
  return misleading && digits < 8 ? besideRange(value, range, digits + 1, format) : shown
}

export function notesOn(comparison: BiasComparison, voice: Voice): string[] {
  const {outcome, why, flipsWith} = comparison
  const {say, name, format} = voice
  const parts = [
    ...(why === undefined ? [] : [format.term(`why-${name(why)}`)]),
    ...peopleText(comparison, voice),
    ...(flipsWith === undefined ? [] : [say('bias-flips', {people: flipsWith})]),
  ]
  return outcome === 'pass' || parts.length === 0 ? [] : [`${pairText(comparison, voice)}: ${parts.join('; ')}.`]
}

function peopleText(comparison: BiasComparison, voice: Voice): string[] {
  const {group, peopleNeeded: people, peopleNeededInProportion: apart} = comparison
  if (people === undefined) return []
  if (!apart) return [voice.say('bias-people', {people})]
  const [own, other] = apart
  const names = {group: voice.name(group), against: againstText(comparison, voice)}
  return [voice.say('bias-people-apart', {people, own, other, ...names})]
}

/** Of equal rates, and adjusted for all pairs. */
export function pText({p, adjustedP}: BiasComparison, voice: Voice): string {
  if (p === undefined) return '–'
  const own = pValueText(p, voice)
  return adjustedP === undefined ? own : `${own} (${pValueText(adjustedP, voice)})`
}

export function pValueText(p: number, {format}: Voice): string {
  return p < 0.001 ? `< ${format.number(0.001, 3)}` : format.number(p, 3)
}

/** The largest number there is stands for an end that is endless. */
export function endless(bounds: Bounds | null): Bounds | null {
  const end = (value: number) => (Math.abs(value) === Number.MAX_VALUE ? value * 2 : value)
  return bounds && [end(bounds[0]), end(bounds[1])]
}
