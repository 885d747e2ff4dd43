import {type Names, tuple} from '../../names.ts'

/** One attribute and group, or several for people in all of these groups at once. */
export type Slice = readonly {readonly attribute: string; readonly group: string}[]

const LONGEST = 200

const WHOLE = new Set(['', 'overall', 'all', 'total', 'everyone', 'aggregate'])

/** Does this name everybody, not a group? */
export function isWhole(text: string): boolean {
  return WHOLE.has(text.trim().toLowerCase())
}

/** Does the declaration say which attribute this name belongs to? (A tuple is only written in another way.) */
export function isTranslated(name: string, names: Names): boolean {
  return names.attribute(name) !== name && tuple(name) === undefined
}

/** `sex=F`, `sex: F`, and several of them joined by `&`, `,`, `;` or `and`. */
export function explicitSlice(text: string): Slice | undefined {
  if (text.length > LONGEST) return undefined
  const parts = text.split(/ and |[&,;]/i).map(pairOf)
  const pairs = parts.filter(part => part !== undefined)
  if (pairs.length === parts.length) return pairs
  // A group's name may hold a comma: `work=Farming, fishing`.
  const whole = pairs.length === 1 ? pairOf(text) : undefined
  return whole && [whole]
}

function pairOf(text: string): Slice[number] | undefined {
  const [, attribute = '', group = ''] = /^([^=:]+)(?:==?|:)(.+)$/s.exec(text) ?? []
  const pair = {attribute: attribute.trim(), group: group.trim()}
  return /\p{L}/u.test(pair.attribute) && pair.group !== '' && !pair.group.startsWith('//') ? pair : undefined
}

/**
 * Reads slices that TensorFlow Model Analysis names, as the Model Card Toolkit writes them: `sex_F`, crossed
 * `sex_F_X_race_Black` (model_card_toolkit/utils/tfx_util.py). Which underscore stands between the two is only told by
 * other slices of the same attribute, or by the declaration; where more than one could, nothing is guessed.
 */
export class UnderscoreSlices {
  /** How many different slices begin like this. */
  readonly #beginnings = new Map<string, number>()
  readonly #names: Names

  constructor(texts: Iterable<string>, names: Names) {
    this.#names = names
    const parts = new Set([...texts].filter(text => text.length <= LONGEST).flatMap(partsOf))
    for (const part of parts) {
      for (const [attribute] of splits(part))
        this.#beginnings.set(attribute, (this.#beginnings.get(attribute) ?? 0) + 1)
    }
  }

  read(text: string): Slice | undefined {
    if (text.length > LONGEST) return undefined
    const parts = partsOf(text).map(part => this.#part(part))
    const found = parts.filter(part => part !== undefined)
    return found.length === parts.length ? found : undefined
  }

  #part(part: string): Slice[number] | undefined {
    const possible = splits(part)
    const declared = possible.filter(([attribute]) => isTranslated(attribute, this.#names))
    const [only, ...others] =
      declared.length > 0 ? declared : possible.filter(([attribute]) => (this.#beginnings.get(attribute) ?? 0) > 1)
    return only && others.length === 0 ? {attribute: only[0], group: only[1]} : undefined
  }
}

function partsOf(text: string): string[] {
  return text.split('_X_')
}

const MOST_UNDERSCORES = 8

function splits(part: string): (readonly [attribute: string, group: string])[] {
  const found: (readonly [string, string])[] = []
  for (let at = part.indexOf('_'); at >= 0 && found.length < MOST_UNDERSCORES; at = part.indexOf('_', at + 1)) {
    if (at > 0 && at < part.length - 1) found.push([part.slice(0, at), part.slice(at + 1)])
  }
  return found
}
