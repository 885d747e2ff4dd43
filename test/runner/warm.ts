import {type ChildProcess, spawn} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {Socket} from 'node:net'
import {join} from 'node:path'

export interface Order {
  readonly main: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** By how much what it waits is divided. */
  readonly haste: number
  /** Ends what this run prints. */
  readonly mark: string
}

export interface Printed {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

const PROCESS = join(import.meta.dirname, 'warm-process.ts')
const idle: Warm[] = []

/**
 * One run of a built program, in a process of its own that may have run others before: what it costs to start Node and to
 * load the program is most of what a run costs.
 */
export async function runWarm(order: Omit<Order, 'mark'>): Promise<Printed> {
  const warm = idle.pop() ?? new Warm()
  const printed = await warm.run({...order, mark: `\n${randomUUID()} `})
  if (warm.isAlive) idle.push(warm)
  return printed
}

class Warm {
  readonly #child: ChildProcess
  #printed = {stdout: '', stderr: ''}
  #check: () => void = () => {}
  isAlive = true

  constructor() {
    this.#child = spawn(process.execPath, [PROCESS], {stdio: 'pipe', env: {PATH: process.env['PATH']}})
    for (const name of ['stdout', 'stderr'] as const) {
      this.#child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#printed[name] += chunk
        this.#check()
      })
    }
  }

  run(order: Order): Promise<Printed> {
    this.#printed = {stdout: '', stderr: ''}
    this.#hold('ref')
    return new Promise<Printed>((resolve, reject) => {
      this.#check = () => {
        const {stdout, stderr} = this.#printed
        const [out = '', code] = stdout.split(order.mark)
        const [err = '', isTold] = stderr.split(order.mark)
        if (code?.endsWith('\n') && isTold !== undefined) resolve({code: Number(code), stdout: out, stderr: err})
      }
      // A program that ends its process takes this one with it.
      this.#child.on('close', code => {
        this.isAlive = false
        resolve({code: code ?? -1, ...this.#printed})
      })
      this.#child.on('error', reject)
      this.#child.stdin?.write(`${JSON.stringify(order)}\n`)
    }).finally(() => {
      this.#child.removeAllListeners('close').removeAllListeners('error')
      this.#hold('unref')
    })
  }

  /** Whoever waits for nothing here may end. */
  #hold(how: 'ref' | 'unref'): void {
    const {stdin, stdout, stderr} = this.#child
    this.#child[how]()
    for (const stream of [stdin, stdout, stderr]) if (stream instanceof Socket) stream[how]()
  }
}
