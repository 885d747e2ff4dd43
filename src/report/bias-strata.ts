import type {BiasDetail, BiasRatio, BiasStratified} from '../words/detail.ts'
import {type Bounds, endless, intervalText, pValueText} from './bias-words.ts'
import type {Voice} from './voice.ts'

/** Two groups within each stratum, beside everybody and all strata together; for tables and pictures alike. */
export interface StrataShown {
  readonly caption: string
  /** What the strata are of: `department`. */
  readonly by: string
  readonly rows: readonly StratumRow[]
  /** How many strata are left out. */
  readonly left: number
  /** What to know about the numbers, a sentence each. */
  readonly notes: readonly string[]
}

export interface StratumRow {
  /** `together`: one figure over all strata. */
  readonly kind: 'everybody' | 'stratum' | 'together' | 'odds'
  readonly name: string
  readonly ratio: number | null
  readonly interval: Bounds | null
  /** Why a stratum is not in the sums. */
  readonly why?: string
}

/** The strata differ by more than chance explains. */
const DIFFERENT = 0.05
const DIGITS = 2

export function strataOf({stratified = []}: BiasDetail, voice: Voice, most: number): StrataShown[] {
  const {say, name} = voice
  return stratified.map(split => ({
    caption: say('strata-caption', {group: name(split.group), against: name(split.against), by: name(split.by)}),
    by: name(split.by),
    rows: rowsOf(split, voice, most),
    left: Math.max(0, split.strata.length - most),
    notes: notesOf(split, voice),
  }))
}

function rowsOf({everybody, strata, pooled, pooledOdds}: BiasStratified, voice: Voice, most: number): StratumRow[] {
  const {say, name, format} = voice
  const some = strata.some(({why}) => why !== undefined)
  return [
    row('everybody', say(some ? 'strata-everybody-used' : 'strata-everybody', {}), everybody),
    ...strata.slice(0, most).map(({value, why, ...own}) => ({
      ...row('stratum', name(value), own),
      ...(why !== undefined && {why: format.term(`why-${name(why)}`)}),
    })),
    row('together', say('strata-together', {}), pooled),
    row('odds', say('strata-odds', {}), pooledOdds),
  ]
}

function row(kind: StratumRow['kind'], name: string, of: BiasRatio | null): StratumRow {
  return {kind, name, ratio: of?.ratio ?? null, interval: of && endless(of.interval)}
}

function notesOf({group, against, by, ...split}: BiasStratified, voice: Voice): string[] {
  const {say, name} = voice
  const {heterogeneity: p = 1, reverses, everybody} = split
  const pair = {group: name(group), against: name(against)}
  const lower = everybody.ratio !== null && everybody.ratio < 1
  return [
    ...(reverses ? [say('strata-reverse', {...pair, by: name(by), lower})] : []),
    ...(p < DIFFERENT ? [say('strata-differ', {...pair, p: pValueText(p, voice).replace(/^\d/u, '= $&')})] : []),
  ]
}

export function ratioText({ratio}: StratumRow, {say, format}: Voice): string {
  return ratio === null ? say('unknown', {}) : format.number(ratio, DIGITS)
}

/** The interval, or why there is none. */
export function ratioIntervalText({interval, why}: StratumRow, voice: Voice): string {
  return why ?? intervalText(interval, value => voice.format.number(value, DIGITS), voice)
}
