import {clean} from '../../language/clean.ts'
import {isDate} from '../../words/calendar.ts'

/** What a status remembers of the judgement that it stands for, in its description. */
export interface StatusParts {
  /** The first twelve hexadecimal digits of the digest of everything that was judged. */
  readonly inputs: string
  /** The first twelve hexadecimal digits of the Git id of the judged tree. */
  readonly tree: string
  /** The day of the judgement, `YYYY-MM-DD`. */
  readonly date: string
}

/** GitHub refuses a longer description, see https://docs.github.com/rest/commits/statuses. */
export const LONGEST_DESCRIPTION = 140

const DIGITS = 12
const BETWEEN = ' · '
const PARTS = / · (?<inputs>[0-9a-f]{12}) · (?<tree>[0-9a-f]{12}) · (?<date>\d{4}-\d{2}-\d{2})$/

/**
 * `<sentence> · <inputs> · <tree> · <date>`, at most 140 UTF-16 units. Only the sentence is ever cut. Longer ids are
 * shortened to twelve digits; anything that is no hexadecimal id of at least twelve, or no day, is a `RangeError`.
 */
export function describeStatus(sentence: string, {inputs, tree, date}: StatusParts): string {
  if (!isDate(date)) throw new RangeError(`not a day: ${date}`)
  const tail = [short(inputs), short(tree), date].map(part => BETWEEN + part).join('')
  return cut(clean(sentence, LONGEST_DESCRIPTION).trim(), LONGEST_DESCRIPTION - tail.length) + tail
}

/** What a description remembers; `undefined` where it is not one of ours, or was written by an older version. */
export function statusParts(description: string | null | undefined): StatusParts | undefined {
  if (description === null || description === undefined || description.length > LONGEST_DESCRIPTION) return undefined
  const {inputs, tree, date} = PARTS.exec(description)?.groups ?? {}
  return inputs && tree && date && isDate(date) ? {inputs, tree, date} : undefined
}

function short(id: string): string {
  if (!/^[0-9a-f]{12,}$/.test(id)) throw new RangeError(`not a hexadecimal id of ${DIGITS} digits or more: ${id}`)
  return id.slice(0, DIGITS)
}

/** Whole words where that loses little. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text
  let shown = ''
  for (const character of text) {
    if (shown.length + character.length > room - 1) break
    shown += character
  }
  const word = shown.lastIndexOf(' ')
  return `${(word > room / 2 ? shown.slice(0, word) : shown).replace(/[\s,;:]+$/u, '')}…`
}
