import {ForgeError} from './error.ts'

/** How long and how often to ask, how fast to write, how much to read. Times are in milliseconds. */
export interface Patience {
  /** Tries after the first. */
  readonly retries: number
  /** Before the n-th try again: n² times this. */
  readonly pause: number
  /** For one request, all waiting together; a longer `retry-after` is given up on at once. */
  readonly longestWait: number
  /** For one answer, its body included. */
  readonly timeout: number
  /** Between two writes: GitHub asks for a second, see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api. */
  readonly betweenWrites: number
  /** The largest answer. */
  readonly mostBytes: number
  /** In one run; it protects the hour's limit of the repository. */
  readonly mostRequests: number
}

export const PATIENCE: Patience = {
  retries: 3,
  pause: 1000,
  longestWait: 60_000,
  timeout: 20_000,
  betweenWrites: 1000,
  mostBytes: 64 * 1024 * 1024,
  mostRequests: 500,
}

/**
 * Asks again where that can help. A request over a limit was not carried out and is always sent again; one whose fate is
 * not known only if it is `repeatable`.
 */
export async function persist<T>(
  {retries, pause, longestWait}: Patience,
  repeatable: boolean,
  send: (times: number) => Promise<T>,
): Promise<T> {
  let waited = 0
  for (let times = 1; ; times++) {
    try {
      return await send(times)
    } catch (error) {
      if (!(error instanceof ForgeError) || times > retries || !canHelp(error, repeatable)) throw error
      const wait = error.code === 'limited' ? (error.wait ?? longestWait) : pause * times ** 2
      waited += wait
      if (waited > longestWait) throw error
      await sleep(wait)
    }
  }
}

function canHelp({code, unsure}: ForgeError, repeatable: boolean): boolean {
  return code === 'limited' || (unsure && repeatable && code !== 'too-much')
}

export const sleep = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
