import {combined} from './combinations.ts'

/** What is asked of a table of predictions: one row a person, one event. */
export interface Question {
  readonly attributes: readonly Attribute[]
  /** Combinations of attributes, each by their positions in `attributes`; at least two. */
  readonly intersections: readonly (readonly number[])[]
  /** The column that says whether the event should have happened. Without it, only selections are counted. */
  readonly truth?: Answer
  readonly happened: Happened
  /** Values that stand for "not known" in every column, beside empty ones. */
  readonly missing: readonly string[]
}

export interface Attribute {
  readonly name: string
  readonly column: string
}

/** A column with yes and no. */
export interface Answer {
  readonly column: string
  /** The value that means yes; every other then means no. Without it, only true and false, 1 and 0 are understood. */
  readonly positive?: string
}

/** How to tell from a row that the event happened. */
export type Happened = ({readonly kind: 'prediction'} & Answer) | Score

export interface Score {
  readonly kind: 'score'
  readonly column: string
  readonly rule: Rule
}

/** `number` is as written: decimal digits, so that nothing is lost on the way to another program. */
export type Rule =
  | {readonly kind: 'above' | 'at-least'; readonly number: string}
  /** Strictly above the median of all scores, as in New York City's rules for hiring tools (6 RCNY § 5-301). */
  | {readonly kind: 'above-median'}

/** Every attribute and combination in the order asked: its name, and which attributes it is made of. */
export function tablesOf(question: Question): readonly {readonly name: string; readonly of: readonly number[]}[] {
  const {attributes, intersections} = question
  return [
    ...attributes.map(({name}, i) => ({name, of: [i]})),
    ...intersections.map(of => ({name: combined(of.map(i => attributes[i]?.name ?? '')), of})),
  ]
}

/** Every column that is read, each once. */
export function columnsOf({attributes, truth, happened}: Question): readonly string[] {
  return [...new Set([...attributes.map(({column}) => column), happened.column, ...(truth ? [truth.column] : [])])]
}
