import type {Place} from '../../words/place.ts'
import {NUMBERS, PERSONS, RELATIVES, STRONG, STRONG_OF_A_PERSON, TOGETHER, WEAK, type WeakKind} from './person-keys.ts'
import {looksLikeValue, looksPersonal} from './values.ts'

/** A column as it is named in a header or schema. */
export interface Column {
  readonly name: string
  /** From 1, in its table. */
  readonly position: number
  readonly at: Place
}

/** Longer names are no column names. */
const LONGEST = 120

/**
 * A name as one word: lower case, without accents, separators and a number at its end, so that `CPR-nr.`, `cprNr` and
 * `cpr_nr_2` are the same. `ø`, `å`, `ä`, `ö`, `ü` become `o`, `aa`, `a`, `o`, `u`, as does `oe` for `ø` (see `spellings`).
 */
export function normalName(name: string): string {
  if (name.length > LONGEST) return ''
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const bare = letters.replace(/\d+$/, '')
  return bare === '' ? letters : bare
}

/** Every way a listed name may be normalised: with `ø` also written `oe`, `ä`, `ö`, `ü` also `ae`, `oe`, `ue`, `å` also `a`. */
function spellings(name: string): string[] {
  const spelled = name.replaceAll('ø', 'oe').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  return [...new Set([name, spelled, name.replaceAll('å', 'a')].map(normalName))]
}

const all = (names: readonly string[]) => new Set(names.flatMap(spellings))
const strong = all(STRONG.flatMap(({names}) => names))
const weak = new Map<string, WeakKind>()
for (const [kind, names] of Object.entries(WEAK) as [WeakKind, readonly string[]][]) {
  for (const name of all(names)) weak.set(name, kind)
}
const persons = all(PERSONS)
const relatives = all(RELATIVES)
const numbers = all(NUMBERS)

export type Strength =
  | {readonly kind: 'strong'}
  | {readonly kind: 'weak'; readonly of: WeakKind}
  | {readonly kind: 'none'}
const STRONG_ONE: Strength = {kind: 'strong'}

/** How far the name of a column identifies a person. The whole name counts, never a part of it. */
export function strengthOf(name: string): Strength {
  const whole = normalName(name)
  if (strong.has(whole)) return STRONG_ONE
  const plainly = weak.get(whole)
  if (plainly !== undefined) return {kind: 'weak', of: plainly}
  for (const rest of without(persons, whole)) {
    if (strong.has(rest)) return STRONG_ONE
    const kind = weak.get(rest)
    if (kind !== undefined) return STRONG_OF_A_PERSON.includes(kind) ? STRONG_ONE : {kind: 'weak', of: kind}
  }
  if ([...persons].some(person => whole.startsWith(person) && numbers.has(whole.slice(person.length))))
    return STRONG_ONE
  return without(relatives, whole).some(rest => strong.has(rest)) ? STRONG_ONE : {kind: 'none'}
}

/** What is left of a name when one of these words is taken from its start or its end. */
function without(words: ReadonlySet<string>, whole: string): string[] {
  return [...words].flatMap(word => [
    ...(whole.startsWith(word) ? [whole.slice(word.length)] : []),
    ...(whole.endsWith(word) ? [whole.slice(0, -word.length)] : []),
  ])
}

/** The columns of one table that identify a person: each strong one, and the weak ones that do so together. */
export function personColumns(table: readonly Column[]): readonly Column[] {
  const judged = table.map(column => ({
    column,
    strength: looksLikeValue(column.name) ? STRONG_ONE : strengthOf(column.name),
  }))
  const kinds = new Set(judged.flatMap(({strength}) => (strength.kind === 'weak' ? [strength.of] : [])))
  const together = new Set<WeakKind>()
  for (const {one, with: others} of TOGETHER) {
    const present = kinds.has(one) ? others.filter(other => kinds.has(other)) : []
    for (const kind of present.length > 0 ? [one, ...present] : []) together.add(kind)
  }
  return judged
    .filter(({strength}) => strength.kind === 'strong' || (strength.kind === 'weak' && together.has(strength.of)))
    .map(({column}) => column)
}

/** The name to print: the position where the name may be a value from data, or is no plain word or two. */
export function shownName({name, position}: Pick<Column, 'name' | 'position'>): string {
  return looksPersonal(name) ? `#${position}` : name
}
