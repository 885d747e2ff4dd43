import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {filesBelow, ROOT} from './files.ts'

/**
 * Makes the models and bias reports of the examples again, in a fresh folder, and compares them byte for byte with those
 * in the repository. `--write` puts them there. Needs Python 3.11 or later and, the first time, its package index.
 */

const EXAMPLES = join(ROOT, 'examples')
const MAKE = join(EXAMPLES, 'make')
const PYTHON = process.env.PYTHON ?? 'python3'

function main(): void {
  const made = mkdtempSync(join(tmpdir(), 'ethics-gate-examples-'))
  try {
    run(environment(), '-B', join(MAKE, 'make_reports.py'), made)
    const paths = filesBelow(made)
    const differing = paths.filter(path => !same(join(made, path), join(EXAMPLES, path)))
    if (process.argv.includes('--write')) for (const path of differing) put(join(made, path), join(EXAMPLES, path))
    else if (differing.length > 0) process.exitCode = 1
    for (const path of paths) console.log(`${differing.includes(path) ? 'differs' : 'same   '} examples/${path}`)
  } finally {
    rmSync(made, {recursive: true, force: true})
  }
}

/** A Python with exactly the pinned packages, kept between runs. */
function environment(): string {
  const wanted = readFileSync(join(MAKE, 'requirements.txt'))
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const folder = join(ROOT, 'node_modules/.cache/ethics-gate', `python-${digest}`)
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const ready = join(folder, 'ready')
  if (!existsSync(ready)) {
    run(PYTHON, '-m', 'venv', '--clear', folder)
    run(python, '-m', 'pip', 'install', '--quiet', '--requirement', join(MAKE, 'requirements.txt'))
    writeFileSync(ready, '')
  }
  return python
}

function run(command: string, ...args: string[]): void {
  const {status, error} = spawnSync(command, args, {stdio: ['ignore', 'ignore', 'inherit']})
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

function same(one: string, other: string): boolean {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other))
}

function put(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  writeFileSync(to, readFileSync(from))
}

main()
