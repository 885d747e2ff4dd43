/** Part of a page that can be left out whole, and how many items go with it. */
export interface Block {
  readonly text: string
  readonly items: number
}

/** Bytes of UTF-8 that a block takes, with what separates it from the next. */
export const sizeOf = (text: string) => new TextEncoder().encode(text).length + 2

/** As many blocks as there is room for, in order; `left` is the number of items in the others. */
export function fitting(blocks: readonly Block[], bytes: number): {readonly shown: string[]; readonly left: number} {
  const shown: string[] = []
  let room = bytes
  let left = 0
  for (const {text, items} of blocks.filter(({text}) => text !== '')) {
    const needed = sizeOf(text)
    if (needed <= room) {
      shown.push(text)
      room -= needed
    } else left += items
  }
  return {shown, left}
}
