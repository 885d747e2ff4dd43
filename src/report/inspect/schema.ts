import Type, {type Static} from 'typebox'
import {DESCRIPTIONS} from '../../evidence/bias/described.ts'
import {choice, truth} from '../../text/schema.ts'
import {all, list, maybe, maybeCount, maybeNumber, maybeText, place, text} from '../schema-parts.ts'

/**
 * What `inspect --format json` prints. Every field is always there; what does not apply is `null` or empty. The number under
 * `inspection` rises when a field is renamed, removed or means something else; new fields may come without.
 */

type Lowest = readonly [low: number, high: number | null]

const ENDS = {minItems: 2, maxItems: 2} as const

/** A whole number of people. */
const people = (description: string) =>
  Type.Unsafe<number | Lowest | null>({
    type: ['integer', 'array', 'null'],
    minimum: 0,
    items: {type: ['integer', 'null'], minimum: 0},
    ...ENDS,
    description: `${description}; the lowest and the highest number that fit, where it is not exact; null where it is not known`,
  })

const share = {
  type: ['number', 'array'],
  minimum: 0,
  maximum: 1,
  items: {type: 'number', minimum: 0, maximum: 1},
  ...ENDS,
}

const rates = Type.Unsafe<Readonly<Record<string, number | Lowest>>>({
  type: 'object',
  additionalProperties: share,
  description:
    'Shares from 0 to 1 by the names that policies use, such as `selection-rate`; the lowest and the highest that fit, where one is not exact',
})

const intervals = Type.Unsafe<Readonly<Record<string, readonly [number, number]>>>({
  type: 'object',
  additionalProperties: {type: 'array', items: {type: 'number', minimum: 0, maximum: 1}, ...ENDS},
  description: 'Score interval (Wilson), 95%, of each rate that was computed from counts',
})

const counts = all(
  {
    tp: people('It happened, and rightly'),
    fp: people('It happened, and wrongly'),
    fn: people('It did not happen, and wrongly'),
    tn: people('It did not happen, and rightly'),
  },
  'Counts',
)

const measurement = all(
  {
    event: maybeText('The event; null where neither the file nor a declaration names it'),
    version: maybeText('The version of the model or the process'),
    measured_on: maybeText('On which data: `training`, `holdout`, `pilot` or `operation`'),
    population: maybeText('Among whom, where it is not everybody'),
    stratum: maybe(
      all({name: text('What the figures are split by'), value: text('One value of it')}, 'A stratum'),
      'The part that these figures are of, where they are split by something else',
    ),
    added_up: truth('Is this everybody together, added up here from the strata of the file?'),
    attribute: text('The attribute'),
    group: text('The group'),
    n: people('People in the group'),
    counts: maybe(counts, 'Of all people in the group; null where they are not known or do not follow'),
    selected: people('People to whom it happened'),
    smallest_that_fits: truth(
      'Are the counts the smallest that give the shares? The true ones are the same multiple of all',
    ),
    suppressed: truth('Was a number hidden for privacy, without bounds?'),
    rates,
    stated: list(text('A rate'), 'Rates that the file states and that no counts stand behind. They never pass'),
    intervals,
    place: maybe(place, 'Where the first of its figures stands'),
  },
  'What was measured of one group',
)

const description = all(
  {
    event: maybeText('The event; null where neither the file nor a declaration names it'),
    version: maybeText('The version of the model or the process'),
    measured_on: maybeText('On which data: `training`, `holdout`, `pilot` or `operation`'),
    population: maybeText('Among whom, where it is not everybody'),
    attribute: text('The attribute'),
    of: choice(
      ['group', 'everybody', 'difference', 'ratio'],
      'One group, all groups together, or between groups: the highest less the lowest, or the lowest over the highest',
    ),
    group: maybeText('The group; null where it is not of one group'),
    name: choice(DESCRIPTIONS, 'What is described'),
    value: maybeNumber('How much; null where it is undefined'),
    n: maybeCount('People that it is of; null where that is not known, and between groups'),
    place,
  },
  'What is described and not judged: no policy sets a threshold for it',
)

const note = all(
  {
    level: choice(['problem', 'note'], 'A problem takes away a pass'),
    code: text('The message, the same in every language'),
    message: text('What it says, in the chosen language. Words between backticks are code'),
    place,
  },
  'Something to know',
)

export const InspectionSchema = all(
  {
    inspection: Type.Unsafe<1>({type: 'integer', const: 1, description: 'The version of this format: 1'}),
    file: text('The file'),
    format: text(
      '`canonical`, `mapped-csv`, `mapped-json`, the name of a recognised format, `document` or `unrecognised`',
    ),
    why: maybeText('What the format was recognised by'),
    way: choice(
      ['declared', 'recognised', 'proposed', 'not-read'],
      'Read as a declaration says, by its format, as it could be read, or not at all',
    ),
    declared: maybe(
      all({place, assessment: text('Its assessment')}, 'An entry'),
      'The entry of a declaration that names the file',
    ),
    proposal: maybe(
      all(
        {
          yaml: text('An entry of `results:`, to paste into `ethics.yml`'),
          taken: list(text('A sentence'), 'What was taken for what'),
          questions: list(text('A question'), 'What only people who know the project can tell'),
        },
        'A mapping',
      ),
      'How a file that nothing names could be read',
    ),
    no_test: maybeText('What it is instead, where it is no bias test'),
    measurements: list(measurement, 'By group'),
    described: list(description, 'What is not judged'),
    notes: list(note, 'What is wrong, and what to know about the figures'),
  },
  'What `ethics-gate inspect` sees in a file, before any policy',
)
export type InspectionResult = Static<typeof InspectionSchema>
