import {spawn} from 'node:child_process'
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {ROOT} from './files.ts'

/** Everything a change must pass: the static checks side by side, then the tests. Ends with `N passed, N failed`. */

const STATIC: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'check', '--error-on-warnings'],
  ['import directions', 'depcruise', 'src', 'tools', 'test', 'bench'],
  ['unused code', 'knip'],
  ['dist and schemas are fresh', 'node', 'tools/check-dist.ts'],
]

const CACHE = join(ROOT, 'node_modules/.cache/ethics-gate')
const REPORT = join(CACHE, 'vitest.json')

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

async function main(): Promise<void> {
  mkdirSync(CACHE, {recursive: true})
  rmSync(REPORT, {force: true})
  const generated = await step('generated code', 'node', 'tools/generate.ts', '--code')
  const checks = await Promise.all(STATIC.map(check => step(...check)))
  const passed = [generated, ...checks].filter(Boolean).length
  const tests = countTests(
    await run('inherit', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`),
  )
  const total: Count = {
    passed: passed + tests.passed,
    failed: checks.length + 1 - passed + tests.failed,
    skipped: tests.skipped,
  }
  const line = `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
  writeFileSync(join(CACHE, 'summary'), `${line}\n`)
  console.log(`\n${line}`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

async function step(name: string, command: string, ...args: string[]): Promise<boolean> {
  const start = performance.now()
  const {code, output} = await run('pipe', command, ...args)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '       '))
  return code === 0
}

interface Ended {
  readonly code: number
  readonly output: string
}

function run(output: 'pipe' | 'inherit', command: string, ...args: string[]): Promise<Ended> {
  const child = spawn(command, args, {cwd: ROOT, stdio: ['ignore', output, output]})
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise(resolve => {
    const end = (code: number, more = '') => resolve({code, output: Buffer.concat(chunks).toString() + more})
    child.on('error', error => end(1, String(error)))
    child.on('close', code => end(code ?? 1))
  })
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {readonly status: string; readonly assertionResults: readonly unknown[]}[]
}

/** A file that could not be loaded counts as one failed test; so does a run that failed without saying where. */
function countTests({code}: Ended): Count {
  const report = readReport()
  if (report === undefined) return {passed: 0, failed: 1, skipped: 0}
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

await main()
