import Type, {type Static, type TSchema} from 'typebox'
import {choice, count, either, fields, list, named, text, truth} from '../../text/schema.ts'
import {FIGURES, SHARES} from './figures.ts'

/** A map whose keys are names out of a result file, in whatever form they have there. */
const translated = <T extends TSchema>(value: T, description: string) =>
  Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    propertyNames: {type: 'string', minLength: 1, maxLength: 200},
    additionalProperties: value,
    maxProperties: 1000,
    description,
  })

const oneOrMore = (description: string) =>
  either(
    text(description, {maxLength: 200}),
    list(text('One of several that are added up', {maxLength: 200}), description),
    description,
  )

const column = text(
  'The column, by the text of its header; `#1` is the first, whatever its header. For groups in columns with different names, `{attribute}`: the column that is called as the attribute is',
  {maxLength: 200},
)
const ours = text('As this declaration calls it', {maxLength: 80})

const taken = {
  before: text('What stands before this text is the name: with `": "`, `Gender` of `Gender: M`', {maxLength: 40}),
  after: text('What stands after this text is the name: with `": "`, `M` of `Gender: M`', {maxLength: 40}),
}
const found = {
  column,
  heading: text(
    'CSV with several tables: the comment above each, in which the placeholder is the name, such as `# --- {attribute} ---`',
    {maxLength: 200},
  ),
  ...taken,
  values: translated(ours, 'What the file calls it, and what this declaration calls it'),
}

/** A coordinate that is the same for the whole file, or that each row or key gives. */
const coordinate = (description: string) =>
  either(text('The same for the whole file', {maxLength: 80}), fields(found, 'Where it is found'), description)

const attribute = either(
  text('The same for the whole file', {maxLength: 80}),
  fields(
    {
      ...found,
      columns: list(
        column,
        'Columns that are attributes themselves: of each row, the one that is filled is its attribute, and what stands there its group',
      ),
    },
    'Where it is found',
  ),
  'The attribute. People who are in two groups at once have an attribute such as `sex & origin`, with groups such as `woman & europe`',
)

const figures = {
  n: oneOrMore('People in the group'),
  selected: oneOrMore('People to whom the event happened'),
  not_selected: oneOrMore('People to whom it did not happen'),
  positives: oneOrMore('People to whom it should happen'),
  tp: oneOrMore('It happened, and that was right'),
  fp: oneOrMore('It happened, and that was wrong'),
  fn: oneOrMore('It did not happen, and it should have'),
  tn: oneOrMore('It did not happen, and that was right'),
  unknown: oneOrMore('People in the group of whom the outcome is not known'),
  selection_rate: oneOrMore('Share of the group to whom it happened'),
  true_positive_share: oneOrMore('Share of the group to whom it happened, rightly'),
  false_positive_share: oneOrMore('Share of the group to whom it happened, wrongly'),
  false_negative_share: oneOrMore('Share of the group to whom it wrongly did not happen'),
  true_negative_share: oneOrMore('Share of the group to whom it rightly did not happen'),
  non_selection_rate: oneOrMore('Share of the group to whom it did not happen'),
  base_rate: oneOrMore('Share of the group to whom it should happen'),
  true_positive_rate: oneOrMore('Share to whom it happened, of those to whom it should'),
  false_negative_rate: oneOrMore('Share to whom it did not happen, of those to whom it should'),
  false_positive_rate: oneOrMore('Share to whom it happened, of those to whom it should not'),
  true_negative_rate: oneOrMore('Share to whom it did not happen, of those to whom it should not'),
  precision: oneOrMore('Share for whom it was right, of those to whom it happened'),
  false_discovery_rate: oneOrMore('Share for whom it was wrong, of those to whom it happened'),
  negative_predictive_value: oneOrMore('Share for whom it was right, of those to whom it did not happen'),
  false_omission_rate: oneOrMore('Share for whom it was wrong, of those to whom it did not happen'),
  accuracy: oneOrMore('Share for whom it was right, whether it happened or not'),
}

type GroupNames = Record<string, string | Record<string, string>>
/** A group's own name, the column that names it, or, where groups are columns, each group's headers. */
export type GroupSource = string | Readonly<Record<string, string | readonly string[] | GroupNames>>

const group = Type.Unsafe<GroupSource>({
  type: ['string', 'object'],
  minLength: 1,
  properties: {
    column: either(
      column,
      list(column, 'Several, for people who are in several groups at once', {maxItems: 5}),
      'The column that names the group. Several, for the attribute `sex & origin`: its groups are `woman & europe`',
    ),
    ...taken,
    values: translated(
      either(
        ours,
        translated(ours, 'For one attribute: what the file calls a group, and what this declaration calls it'),
        'A group, or the groups of one attribute',
      ),
      'What the file calls a group, and what this declaration calls it; by attribute where names differ, `"*"` for all others',
    ),
  },
  propertyNames: {type: 'string', minLength: 1, maxLength: 80},
  additionalProperties: oneOrMore('With `groups: columns`: the header of this group'),
  maxProperties: 1000,
  description: 'Where the group is found. With `groups: columns`: each group and its header',
})

const jsonPath = text(
  'Steps with dots, such as `fairness.{attribute}.by_group.{count}.{group}`. A placeholder can be part of a key: `by_{attribute}`. In a list, `{group:name}` takes the group from the key `name` of each item, `{attribute:feature,group:name}` takes two names, and `{group:{attribute}}` takes it from the key that is called as the attribute is. A JSON Pointer where it begins with `/`',
  {maxLength: 500},
)

export const mapping = fields(
  {
    header_row: Type.Integer({
      minimum: 1,
      maximum: 1000,
      description: 'The row that holds the headers, counted from 1. Absent: 1',
    }),
    decimal: choice(['point', 'comma'], 'What stands before the decimals. Absent: point'),
    groups: choice(['rows', 'columns'], 'Where the groups stand: a row each, or a column each. Absent: rows'),
    path: either(
      jsonPath,
      fields(Object.fromEntries(FIGURES.map(name => [name, jsonPath])), 'A path for each figure'),
      'JSON only: where the figures stand',
    ),
    event: coordinate('What happened to people'),
    version: coordinate('The version of the model or process'),
    population: coordinate('Which people'),
    stratum: coordinate('What people also differ in, such as a department: groups are compared within it as well'),
    measured_on: coordinate('On which data: training, holdout, pilot or operation'),
    attribute,
    group,
    count: fields(
      {
        column: text('Where each row holds one figure: the column that names it', {maxLength: 200}),
        values: translated(
          choice(FIGURES, 'The figure'),
          'What the file calls a figure, and which it is. Figures that are not named here are not read',
        ),
        number: text('Where each row holds one figure: the column with the number', {maxLength: 200}),
        ...figures,
      },
      'Where the figures stand. Absent: in columns called `n`, `selected`, `tp`, `fp`, `fn`, `tn`',
    ),
    row_names: text('With `groups: columns`: the column that names the rows', {maxLength: 200}),
    rows: named(
      fields(figures, 'The rows of one event'),
      'With `groups: columns`: for each event, the names of its rows',
    ),
    percent: list(
      choice(SHARES, 'A share'),
      'Shares that are written as percentages, from 0 to 100, where others are not. Where all are: `precision: {percent: true}`',
    ),
    where: translated(oneOrMore('The value, or values, to keep'), 'Only these rows are read: column and value'),
    ignore: list(
      text('A name', {maxLength: 200}),
      'Names that stand where groups or attributes stand and are none, such as `Total`',
    ),
    sum_over: list(text('A column', {maxLength: 200}), 'Rows that differ only in these columns are added up'),
  },
  'How to read the file: where each number has its event, version, attribute, group and name from',
)

export const precision = fields(
  {
    rounded_to: Type.Integer({minimum: 2, maximum: 1_000_000, description: 'Counts are rounded to a multiple of this'}),
    zero: choice(['rounded', 'exact'], 'Can a 0 be a small number that was rounded? Absent: rounded'),
    hidden: fields(
      {
        below: count('Counts below this are hidden'),
        shown_as: text('What stands there instead; the word `empty` for an empty cell', {maxLength: 20}),
        and: choice(
          ['next-lowest'],
          'With `next-lowest`, the next lowest count of the same group is hidden too, so that nothing can be worked out',
        ),
      },
      'Small numbers that are hidden for privacy',
    ),
    percent: truth('Shares are written as percentages, from 0 to 100'),
  },
  'How exact the figures are. Absent: exact',
)

export type Mapping = Static<typeof mapping>
export type Precision = Static<typeof precision>
