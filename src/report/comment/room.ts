/** Ways to say the same, longest first: the first that there is room for is shown. */
export type Entry = readonly string[]
/** Written only when it is its turn: there may be thousands. */
export type Later = () => Entry

/** A part of the comment: something around entries, each shown whole or not at all. */
export interface Part {
  readonly before: string
  readonly entries: readonly Later[]
  readonly after?: string
  /** At most so many entries; the others are counted. */
  readonly most?: number
  /** Room goes to the lowest first, whatever the order on the page. */
  readonly rank: number
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** Between two blocks. */
const GAP = 2
/** No single entry may take more of the room than this: one long text must not push out all the others. */
const SHARE = 1 / 5
/** Nothing worth saying is shorter. */
const LEAST = 16

/**
 * As much of the parts as there is room for; `leftOut` says how many entries a part lacks. A part that is not shown has its
 * entries counted in `left`. What is shown never takes more than `room` bytes, with the gap behind each part.
 */
export function fill(
  parts: readonly Part[],
  room: number,
  leftOut: (count: number) => string,
): {readonly shown: ReadonlyMap<Part, string>; readonly left: number} {
  const longestNote = bytesOf(leftOut(999_999)) + GAP
  const largest = Math.floor(room * SHARE)
  const shown = new Map<Part, string>()
  let free = room
  let left = 0
  for (const part of [...parts].sort((a, b) => a.rank - b.rank)) {
    const around = bytesOf(part.before) + bytesOf(part.after ?? '') + 2 * GAP + longestNote
    let own = free - around
    const chosen: string[] = []
    const wanted = part.entries.slice(0, part.most ?? part.entries.length)
    for (const write of wanted) {
      if (own < LEAST) break
      const entry = write()
      const text = entry.find(way => bytesOf(way) + GAP <= own && (bytesOf(way) <= largest || entry.length === 1))
      if (text === undefined) continue
      chosen.push(text)
      own -= bytesOf(text) + GAP
    }
    const missing = part.entries.length - chosen.length
    if (chosen.length === 0) {
      left += part.entries.length
      continue
    }
    const note = missing > 0 ? [leftOut(missing)] : []
    const after = part.after ? [part.after] : []
    const text = [part.before, listed(chosen), ...note, ...after].filter(block => block !== '').join('\n\n')
    shown.set(part, text)
    free -= bytesOf(text) + GAP
  }
  return {shown, left}
}

/** Items of one list stand below each other; everything else has a line between. */
function listed(texts: readonly string[]): string {
  const isItem = (text = '') => text.startsWith('- ') && !text.includes('\n\n')
  return texts
    .map((text, index) => (index === 0 ? '' : isItem(text) && isItem(texts[index - 1]) ? '\n' : '\n\n') + text)
    .join('')
}
