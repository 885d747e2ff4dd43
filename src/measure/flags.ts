import {MEASURED_ON} from '../declaration/schema/vocabulary.ts'
import {combined} from './combinations.ts'
import {DIALECTS, type DialectName} from './dialect.ts'
import {messages} from './messages.ts'
import type {Attribute, Happened, Question} from './question.ts'
import {Refused} from './refused.ts'
import type {About} from './report.ts'

/** What was written on the command line. */
export interface MeasureFlags {
  readonly event?: string
  readonly attribute: readonly string[]
  readonly intersection: readonly string[]
  readonly truth?: string
  readonly prediction?: string
  readonly score?: string
  readonly above?: string
  readonly atLeast?: string
  readonly aboveMedian?: boolean
  readonly positive?: string
  readonly truthPositive?: string
  readonly missing: readonly string[]
  readonly model?: string
  readonly modelVersion?: string
  readonly measuredOn?: string
  readonly output?: string
  readonly suppressBelow?: string
  readonly sql?: string
  readonly table?: string
  readonly counts?: string
  readonly language?: string
}

export type Way =
  | {readonly kind: 'data'}
  | {readonly kind: 'counts'; readonly file: string}
  | {readonly kind: 'sql'; readonly dialect: DialectName; readonly table: string}

const refuse = (...said: Parameters<typeof messages.say>) => new Refused({say: messages.say(...said)})

/** Which of the three ways is asked for. @throws Refused */
export function wayOf(data: readonly string[], flags: MeasureFlags): Way {
  const {sql, counts, table} = flags
  const ways = [data.length > 0, sql !== undefined, counts !== undefined].filter(Boolean).length
  if (ways > 1) throw refuse('two-ways', {})
  if (counts !== undefined) {
    const asked = ASKING.find(([name]) => {
      const value = flags[name]
      return Array.isArray(value) ? value.length > 0 : value !== undefined
    })
    if (asked) throw refuse('not-with-counts', {flag: asked[1]})
    return {kind: 'counts', file: counts}
  }
  if (sql === undefined) {
    if (data.length === 0) throw refuse('no-data', {})
    return {kind: 'data'}
  }
  const dialect = DIALECTS.find(name => name === sql)
  if (!dialect) throw refuse('no-dialect', {value: sql, known: DIALECTS})
  if (!table) throw refuse('no-table', {})
  return {kind: 'sql', dialect, table}
}

const ASKING = [
  ['attribute', '--attribute'],
  ['intersection', '--intersection'],
  ['truth', '--truth'],
  ['prediction', '--prediction'],
  ['score', '--score'],
  ['positive', '--positive'],
  ['truthPositive', '--truth-positive'],
  ['missing', '--missing'],
] as const

/** @throws Refused */
export function questionOf(flags: MeasureFlags): Question {
  const attributes = flags.attribute.map(attributeOf)
  if (attributes.length === 0) throw refuse('no-attribute', {})
  const names = attributes.map(({name}) => name)
  const intersections = flags.intersection.map(written => intersectionOf(written, names))
  const all = [...names, ...intersections.map(of => combined(of.map(i => names[i] ?? '')))]
  const sets = [...names, ...intersections.map(of => combined(of.map(i => names[i] ?? '').toSorted()))]
  const twice = all.find((name, i) => all.indexOf(name) < i || sets.indexOf(sets[i] ?? '') < i)
  if (twice !== undefined) throw refuse('attribute-twice', {name: twice})
  const {truth, truthPositive, positive} = flags
  if (truth === undefined && truthPositive !== undefined) throw refuse('truth-positive-without-truth', {})
  const right = truthPositive ?? positive
  return {
    attributes,
    intersections,
    ...(truth === undefined ? {} : {truth: {column: truth, ...(right === undefined ? {} : {positive: right})}}),
    happened: happenedOf(flags),
    missing: flags.missing.map(value => value.trim()),
  }
}

/** `NAME=COLUMN`, or a column that is its own name. */
function attributeOf(written: string): Attribute {
  const sign = written.indexOf('=')
  const [name, column] = sign < 0 ? [written, written] : [written.slice(0, sign), written.slice(sign + 1)]
  if (column === '') throw refuse('bad-name', {flag: '--attribute', name: written})
  return {name: named('--attribute', name), column}
}

function intersectionOf(written: string, known: readonly string[]): readonly number[] {
  const names = written.split(',').map(name => name.trim())
  const absent = names.find(name => !known.includes(name))
  if (absent !== undefined) throw refuse('no-such-attribute', {name: absent, known})
  if (names.length < 2 || new Set(names).size < names.length) throw refuse('short-intersection', {name: written})
  return names.map(name => known.indexOf(name))
}

function happenedOf(flags: MeasureFlags): Happened {
  const {prediction, score, above, atLeast, aboveMedian, positive} = flags
  if (prediction !== undefined && score !== undefined) throw refuse('both-happened', {})
  const limits = [
    ...(above === undefined ? [] : [{kind: 'above' as const, flag: '--above', written: above}]),
    ...(atLeast === undefined ? [] : [{kind: 'at-least' as const, flag: '--at-least', written: atLeast}]),
    ...(aboveMedian ? [{kind: 'above-median' as const, flag: '--above-median', written: ''}] : []),
  ]
  const [limit] = limits
  if (score === undefined) {
    if (limit) throw refuse('limit-without-score', {flag: limit.flag})
    if (prediction === undefined) throw refuse('no-happened', {})
    return {kind: 'prediction', column: prediction, ...(positive === undefined ? {} : {positive})}
  }
  if (!limit || limits.length > 1) throw refuse('no-limit', {})
  if (limit.kind === 'above-median') return {kind: 'score', column: score, rule: {kind: 'above-median'}}
  if (!/^-?\d{1,15}(?:\.\d{1,17})?$/.test(limit.written))
    throw refuse('not-a-limit', {flag: limit.flag, value: limit.written})
  return {kind: 'score', column: score, rule: {kind: limit.kind, number: limit.written}}
}

/** @throws Refused */
export function reportOf({event, model, modelVersion, measuredOn}: MeasureFlags): About {
  if (event === undefined) throw refuse('no-event-name', {})
  if (measuredOn !== undefined && !MEASURED_ON.some(known => known === measuredOn))
    throw refuse('not-measured-on', {value: measuredOn, known: MEASURED_ON})
  return {
    event: named('--event', event),
    ...(model === undefined ? {} : {model: named('--model', model)}),
    ...(modelVersion === undefined ? {} : {version: named('--model-version', modelVersion)}),
    ...(measuredOn === undefined ? {} : {measuredOn}),
  }
}

function named(flag: string, name: string): string {
  if (!/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]{1,80}$/u.test(name) || name.trim() !== name)
    throw refuse('bad-name', {flag, name})
  return name
}

/** @throws Refused */
export function minimumOf({suppressBelow}: MeasureFlags): number | undefined {
  if (suppressBelow === undefined) return undefined
  const below = /^\d{1,4}$/.test(suppressBelow) ? Number(suppressBelow) : 0
  if (below < 2 || below > 1000) throw refuse('not-a-minimum', {value: suppressBelow})
  return below
}
