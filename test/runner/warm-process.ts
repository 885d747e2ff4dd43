import {registerHooks, syncBuiltinESMExports} from 'node:module'
import {createInterface} from 'node:readline'
import timers from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import type {Order} from './warm.ts'

/**
 * Runs a built program again and again, one run at a time: a line of standard input says which, where and with which
 * environment; a line with its mark ends what it prints. Its entry is loaded anew each time, and so is the toolkit of GitHub,
 * which remembers the files of a run; the rest stays loaded. It waits as many times less as it is told.
 */

const REMEMBERS = /\/core-[^/]+\.js$/

let runs = 0
let haste = 1
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return REMEMBERS.test(found.url) ? {...found, url: `${found.url}?run=${runs}`} : found
  },
})

const {setTimeout: later} = globalThis
globalThis.setTimeout = Object.assign(
  (...[then, milliseconds, ...given]: Parameters<typeof later>) => later(then, (milliseconds ?? 0) / haste, ...given),
  {__promisify__: later.__promisify__},
)
const {setTimeout: wait} = timers
timers.setTimeout = (milliseconds, ...given) => wait((milliseconds ?? 0) / haste, ...given)
syncBuiltinESMExports()

for await (const line of createInterface({input: process.stdin})) {
  const {main, cwd, env, mark, ...order} = JSON.parse(line) as Order
  runs++
  haste = order.haste
  process.chdir(cwd)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  process.exitCode = undefined
  try {
    await import(`${pathToFileURL(main).href}?run=${runs}`)
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
  process.stderr.write(mark)
  process.stdout.write(`${mark}${process.exitCode ?? 0}\n`)
}
process.exit()
