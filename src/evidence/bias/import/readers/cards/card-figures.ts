import type {Message} from '../../../../../words/message.ts'
import type {Place} from '../../../../../words/place.ts'
import type {Defaults, Reading} from '../../figure.ts'
import {type Coordinates, FigureList} from '../../figure-list.ts'
import type {Given} from '../../format.ts'
import {AND} from '../../names.ts'
import {readNumber} from '../../number.ts'
import {messages} from './messages.ts'
import {descriptionOf, metricOf} from './metric-name.ts'
import {explicitSlice, isTranslated, isWhole, type Slice} from './slice.ts'
import type {Written} from './written.ts'

/** One number of a model card. */
export interface CardMetric extends Pick<Defaults, 'event' | 'version' | 'measuredOn'> {
  readonly type: Written
  readonly value: Written | undefined
  /** The group that it is about, or the text that should say so; absent: everybody. */
  readonly of: {readonly slice: Slice; readonly at: Place} | Written | undefined
  readonly threshold?: string
  readonly low?: Written | undefined
  readonly high?: Written | undefined
}

/** Gathers the numbers of model cards: what is about a group becomes a figure, and of the rest it is said why not. */
export class CardFigures {
  readonly #list: FigureList
  readonly #given: Given
  /** Each thing is told once, where it first stands. */
  readonly #told = new Set<string>()
  readonly #orders = new Map<string, readonly string[]>()
  readonly #thresholds = new Map<string, Place>()
  #problems = 0

  constructor(given: Given) {
    this.#list = new FigureList(given)
    this.#given = given
  }

  /** @param readText reads a slice that is not written as `attribute=group` */
  add(metric: CardMetric, readText: (text: string) => Slice | undefined = () => undefined): void {
    const {type, value, of} = metric
    const text = of && 'text' in of ? of.text : undefined
    if (text !== undefined && this.#given.names.ignores(text)) return
    const name = cut(type.text)
    const known = metricOf(type.text)
    const slice = of && 'slice' in of ? of.slice : this.#sliceOf(text, readText)
    if (slice !== 'whole' && slice?.some(part => this.#ignores(part))) return
    if (!known) this.#describe(metric, slice)
    else if (!of || slice === 'whole') this.note(type.at, messages.say('whole', {name}))
    else if (!value) this.problem(type.at, messages.say('no-value', {name}))
    else if (!slice) this.problem(of.at, messages.say('slice-unknown', {name: cut(text ?? '')}))
    else {
      const threshold = metric.threshold ?? known.threshold
      if (threshold !== undefined && !this.#thresholds.has(threshold)) this.#thresholds.set(threshold, type.at)
      this.#interval(metric, value)
      this.#list.add(this.#coordinates(metric, slice, of.at), known.figure, value.text, value.at)
    }
  }

  note(at: Place, say: Message): void {
    if (this.#told.has(identity(say))) return
    this.#told.add(identity(say))
    this.#list.note(at, say)
  }

  problem(at: Place, say: Message): void {
    if (this.#told.has(identity(say))) return
    this.#told.add(identity(say))
    this.#problems++
    this.#list.problem(at, say)
  }

  /** @param at where the numbers stand, or should */
  reading(at: Place): Reading {
    const [, second] = this.#thresholds
    if (second) {
      const [threshold, place] = second
      this.problem(
        place,
        messages.say('thresholds', {thresholds: [...this.#thresholds.keys()].slice(0, 10), threshold}),
      )
    }
    const reading = this.#list.reading()
    if (reading.figures.length === 0 && this.#problems === 0 && reading.problems.length === 0)
      this.problem(at, messages.say(reading.described?.length ? 'only-described' : 'no-groups', {}))
    return this.#list.reading()
  }

  #coordinates({event, version, measuredOn}: CardMetric, slice: Slice, at: Place): Coordinates {
    const {attribute, group} = this.#crossed(slice)
    return {
      attribute: {written: attribute, at},
      group: {written: group, at},
      ...(event === undefined ? {} : {event}),
      ...(version === undefined || this.#isDefault(version) ? {} : {version}),
      ...(measuredOn === undefined ? {} : {measuredOn}),
    }
  }

  #sliceOf(text: string | undefined, readText: (text: string) => Slice | undefined): Slice | 'whole' | undefined {
    if (text === undefined || isWhole(text)) return 'whole'
    if (isTranslated(text, this.#given.names)) return [{attribute: text, group: text}]
    return explicitSlice(text) ?? readText(text)
  }

  #ignores({attribute, group}: Slice[number]): boolean {
    return this.#given.names.ignores(attribute) || this.#given.names.ignores(group)
  }

  /** Several attributes at once are named `A & B`, in the order in which they first stand, and their groups alike. */
  #crossed(slice: Slice): Slice[number] {
    const key = JSON.stringify(slice.map(({attribute}) => attribute).toSorted())
    const order = this.#orders.get(key) ?? slice.map(({attribute}) => attribute)
    this.#orders.set(key, order)
    const parts = slice.toSorted((one, other) => order.indexOf(one.attribute) - order.indexOf(other.attribute))
    return {
      attribute: parts.map(({attribute}) => attribute).join(AND),
      group: parts.map(({group}) => group).join(AND),
    }
  }

  /** What no counts give, but what is known by its name; of a group that is known. */
  #describe(metric: CardMetric, slice: Slice | 'whole' | undefined): void {
    const {type, value, of} = metric
    const name = descriptionOf(type.text)
    if (!name || !value || !of || !slice || slice === 'whole') {
      this.note(type.at, messages.say('metric-unknown', {name: cut(type.text)}))
      return
    }
    const {attribute, group, ...whole} = this.#coordinates(metric, slice, of.at)
    const number = readNumber(value.text)
    const said = {name, value: number.kind === 'number' ? number.value : null, n: null}
    this.#list.describe(
      {...whole, attribute: attribute.written},
      {...said, of: {kind: 'group', group: group.written}},
      value.at,
    )
  }

  /** `v1.0` in the card is the `1.0` of the declaration. */
  #isDefault(version: string): boolean {
    const bare = (text: string) => text.trim().replace(/^v(?=\d)/i, '')
    const {version: declared} = this.#given.defaults
    return declared !== undefined && bare(declared) === bare(version)
  }

  #interval({low, high}: CardMetric, value: Written): void {
    const [l, v, h] = [low, value, high].map(each => (each ? readNumber(each.text) : undefined))
    if (l?.kind !== 'number' || h?.kind !== 'number' || v?.kind !== 'number') {
      if (low || high) this.note((low ?? high ?? value).at, messages.say('interval-unused', {}))
      return
    }
    const filled = {value: v.value, low: l.value, high: h.value}
    if (!(l.value <= v.value && v.value <= h.value)) this.problem(value.at, messages.say('interval-apart', filled))
    else if (l.value < 0 || (v.value <= 1 && h.value > 1))
      this.note((low ?? value).at, messages.say('interval-beyond', filled))
    else this.note((low ?? value).at, messages.say('interval-unused', {}))
  }
}

function identity({key, with: filled}: Message): string {
  return `${key} ${JSON.stringify(filled)}`
}

function cut(text: string): string {
  return text.slice(0, 80)
}
