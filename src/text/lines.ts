/** Where an offset in a text stands. Lines end with LF, CRLF or CR; columns count UTF-16 code units; both begin at 1. */
export class Lines {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const {0: end, index} of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + end.length)
  }

  at(offset: number): {readonly line: number; readonly column: number} {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1}
  }
}
