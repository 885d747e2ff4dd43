import {FIGURES, type FigureName, SHARES, type ShareName} from '../../../../declaration/schema/figures.ts'
import type {Mapping, Precision} from '../../../../declaration/schema/mapping.ts'
import type {Meaning} from './dictionary.ts'

/** A figure that a file holds under some name. */
export interface Candidate {
  readonly written: string
  readonly meaning: Meaning
  readonly count: number
  readonly highest: number
}

/** Which name is taken for which figure. */
export interface Choice {
  readonly figures: ReadonlyMap<FigureName, Candidate>
  /** A name that could be two figures, and which one it was taken for. */
  readonly unclear: readonly {readonly written: string; readonly figure: FigureName; readonly or: FigureName}[]
}

/**
 * One name for each figure: of several the one that most numbers have. A name that could be two figures gives several
 * choices, unless one of them has a name of its own.
 */
export function choices(candidates: readonly Candidate[]): readonly Choice[] {
  const ordered = candidates.filter(({written}) => written.length <= 200).toSorted((a, b) => b.count - a.count)
  const figures = new Map<FigureName, Candidate>()
  for (const candidate of ordered) {
    const {figure, ask} = candidate.meaning
    if (ask !== 'unclear' && !figures.has(figure)) figures.set(figure, candidate)
  }
  return ordered
    .filter(({meaning}) => meaning.ask === 'unclear')
    .slice(0, MOST_UNCLEAR)
    .reduce<readonly Choice[]>(
      (before, candidate) => before.flatMap(choice => withUnclear(choice, candidate)),
      [{figures, unclear: []}],
    )
}

const MOST_UNCLEAR = 2

function withUnclear(choice: Choice, candidate: Candidate): readonly Choice[] {
  const {written, meaning} = candidate
  const {figure, or = figure} = meaning
  const free = [figure, or].filter(name => !choice.figures.has(name))
  if (free.length === 0) return [choice]
  return free.map(name => ({
    figures: new Map([...choice.figures, [name, candidate]]),
    unclear: [...choice.unclear, {written, figure: name, or: name === figure ? or : figure}],
  }))
}

/** Shares above one, or called so, are percentages: all of them, or some. */
export function percentages(figures: Choice['figures']): {
  precision?: Precision
  percent?: NonNullable<Mapping['percent']>
} {
  const shares = [...figures].filter((entry): entry is [ShareName, Candidate] => SHARES.some(name => name === entry[0]))
  const isPercent = ({meaning, highest}: Candidate) => (highest > 1 && highest <= 100) || meaning.percent === true
  const percent = shares.flatMap(([name, candidate]) => (isPercent(candidate) ? [name] : []))
  if (percent.length === 0) return {}
  return percent.length === shares.length ? {precision: {percent: true}} : {percent}
}

/** In the order of the format. */
export function inOrder(figures: Choice['figures']): readonly (readonly [FigureName, Candidate])[] {
  return FIGURES.flatMap(name => {
    const candidate = figures.get(name)
    return candidate ? [[name, candidate] as const] : []
  })
}
