const QUIET_FOR = 1500

/** Progress for people who wait: nothing in the first moment, nothing in a pipe, one line that is taken away again. */
export function progress(
  stream: NodeJS.WriteStream,
  what = 'projects',
): {show: (done: number, of: number) => void; end: () => void} {
  const started = performance.now()
  let shown = false
  return {
    show(done, of) {
      if (!stream.isTTY || performance.now() - started < QUIET_FOR || done === of) return
      shown = true
      stream.write(`\r${done} of ${of} ${what}`)
    },
    end() {
      if (shown) stream.write('\r\u001b[K')
    },
  }
}
