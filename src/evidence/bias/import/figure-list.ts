import type {FigureName} from '../../../declaration/schema/figures.ts'
import type {Message} from '../../../words/message.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {describedKey} from '../describe.ts'
import type {Described, Description} from '../described.ts'
import {messages} from '../messages.ts'
import type {Defaults, Figure, Reading, Stated} from './figure.ts'
import type {Given} from './format.ts'

/** A name as the file writes it, and where. */
export interface Name {
  readonly written: string
  readonly at: Place
}

/** Where in the file a figure belongs. What is absent is taken from the declaration. */
export interface Coordinates extends Defaults {
  readonly attribute: Name
  readonly group: Name
  readonly stratum?: {readonly name: string; readonly value: string}
  readonly multiple?: true
}

/** Gathers what a reader of a recognised format finds, under the declaration's names. */
export class FigureList {
  readonly #figures: Figure[] = []
  readonly #problems: Problem[] = []
  readonly #notes: Problem[] = []
  readonly #stated: Stated[] = []
  readonly #described = new Map<string, Described>()
  readonly #given: Given
  #saidNoEvent = false

  constructor(given: Given) {
    this.#given = given
  }

  /** @param text the number as the file writes it, or a count that was worked out */
  add(of: Coordinates, name: FigureName, text: string, at: Place): void {
    const {attribute, group} = of
    const {names} = this.#given
    if (names.ignores(attribute.written) || names.ignores(group.written)) return
    const whole = this.#whole(of, at)
    if (!whole) return
    this.#figures.push({
      ...whole,
      ...(of.stratum && {stratum: of.stratum}),
      ...(of.multiple && {multiple: of.multiple}),
      attribute: names.attribute(attribute.written),
      group: names.group(group.written, names.attribute(attribute.written)),
      name,
      cells: [{text, at}],
      part: JSON.stringify([group.written]),
      writtenAttribute: attribute.written,
      attributeAt: attribute.at,
      groupAt: group.at,
    })
  }

  /** A comparison that the file states. `group` and `against` as the file writes them. */
  state(
    of: Defaults & {attribute: string; group?: string; against?: string},
    said: Pick<Stated, 'metric' | 'effect' | 'value' | 'at'>,
  ): void {
    const {names} = this.#given
    const {attribute, group, against} = of
    if ([attribute, group, against].some(name => name !== undefined && names.ignores(name))) return
    const whole = this.#whole(of, said.at)
    if (!whole) return
    const translated = names.attribute(attribute)
    this.#stated.push({
      ...whole,
      attribute: translated,
      ...(group === undefined ? {} : {group: names.group(group, translated)}),
      ...(against === undefined ? {} : {against: names.group(against, translated)}),
      ...said,
    })
  }

  /** What is no rate of counts. Names as the file writes them; of two values for the same, the first is kept. */
  describe(of: Defaults & {attribute: string}, said: Description, at: Place): void {
    const {defaults, names} = this.#given
    const group = said.of.kind === 'group' ? said.of.group : undefined
    if (names.ignores(of.attribute) || (group !== undefined && names.ignores(group))) return
    const attribute = names.attribute(of.attribute)
    const described: Described = {
      ...defaults,
      ...of,
      ...(of.event === undefined ? {} : {event: names.event(of.event)}),
      ...said,
      attribute,
      ...(group !== undefined && {of: {kind: 'group', group: names.group(group, attribute)}}),
      at,
    }
    const key = describedKey(described)
    if (!this.#described.has(key)) this.#described.set(key, described)
    else this.note(at, messages.say('twice', {group: group ?? of.attribute, name: said.name}))
  }

  problem(at: Place, say: Message): void {
    this.#problems.push({at, say})
  }

  note(at: Place, say: Message): void {
    this.#notes.push({at, say})
  }

  reading(): Reading {
    return {
      figures: this.#figures,
      problems: this.#problems,
      notes: this.#notes,
      stated: this.#stated,
      described: [...this.#described.values()],
    }
  }

  #whole(of: Defaults, at: Place): (Defaults & {event: string}) | undefined {
    const {defaults, names} = this.#given
    const event = of.event === undefined ? defaults.event : names.event(of.event)
    const [version, measuredOn, population] = [
      of.version ?? defaults.version,
      of.measuredOn ?? defaults.measuredOn,
      of.population ?? defaults.population,
    ]
    if (event === undefined) {
      if (!this.#saidNoEvent) this.#problems.push({at, say: messages.say('no-event', {})})
      this.#saidNoEvent = true
      return undefined
    }
    return {
      event,
      ...(version === undefined ? {} : {version}),
      ...(measuredOn === undefined ? {} : {measuredOn}),
      ...(population === undefined ? {} : {population}),
    }
  }
}
