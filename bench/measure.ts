import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'

export interface Case {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
}

export interface Sample {
  /** Milliseconds. */
  readonly wall: number
  /** Milliseconds that the processor worked, the program's own children included; `undefined` where it was not measured. */
  readonly cpu?: number
  /** The largest resident set, in MiB. */
  readonly memory?: number
  readonly code: number | null
}

const TIME = '/usr/bin/time'

/** Runs a program once; `thorough` also asks what it used, which needs GNU time. */
export function once({command, args, cwd}: Case, thorough = false): Sample {
  const timed = thorough && existsSync(TIME)
  const line: readonly string[] = timed ? [TIME, '--format', '\n%U %S %M', command, ...args] : [command, ...args]
  const start = performance.now()
  const {status, stderr} = spawnSync(line[0] ?? '', line.slice(1), {
    cwd,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const wall = performance.now() - start
  if (!timed) return {wall, code: status}
  const [user = 0, system = 0, kilobytes = 0] = String(stderr).trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return {wall, cpu: (user + system) * 1000, memory: kilobytes / 1024, code: status}
}

function environment(): NodeJS.ProcessEnv {
  const {PATH, HOME, TMPDIR} = process.env
  return {PATH, HOME, TMPDIR, LANG: 'C.UTF-8', NO_COLOR: '1'}
}

/** Runs every case in turn, again and again, so that whatever else the machine does falls on all of them alike. */
export function interleaved(cases: readonly Case[], runs: number, warmUps = 2): ReadonlyMap<Case, readonly Sample[]> {
  const samples = new Map<Case, Sample[]>(cases.map(one => [one, []]))
  for (let run = -warmUps; run < runs; run++) {
    for (const [one, own] of samples) {
      const sample = once(one)
      if (run >= 0) own.push(sample)
    }
  }
  return samples
}

/** The value below which a share of all lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
