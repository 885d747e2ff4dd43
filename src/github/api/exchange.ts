/** One HTTP request, as it goes out. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Received {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

/** No whole answer came. `too-large` is one that was not read to its end. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly why: 'timeout' | 'connection' | 'cut-off' | 'too-large'

  constructor(why: Broken['why'], cause?: unknown) {
    super(why, {cause})
    this.why = why
  }
}

/** Sends one request and reads the whole answer. `timeout` is in milliseconds and covers the body. Redirects are not followed. */
export async function exchange(
  {url, ...request}: Outgoing,
  {timeout, mostBytes}: {readonly timeout: number; readonly mostBytes: number},
): Promise<Received> {
  const signal = AbortSignal.timeout(timeout)
  let answer: Response | undefined
  try {
    answer = await fetch(url, {...request, redirect: 'manual', signal})
    const bytes = await readAll(answer, mostBytes)
    const length = answer.headers.get('content-length')
    if (length !== null && !answer.headers.has('content-encoding') && Number(length) !== bytes.byteLength) {
      throw new Broken('cut-off')
    }
    return {status: answer.status, headers: Object.fromEntries(answer.headers), bytes}
  } catch (error) {
    if (error instanceof Broken) throw error
    if (signal.aborted) throw new Broken('timeout', error)
    throw new Broken(answer === undefined ? 'connection' : 'cut-off', error)
  }
}

async function readAll(answer: Response, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) throw new Broken('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
