import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {filesBelow, ROOT} from './files.ts'

/**
 * Runs the tools on our own table again, in a fresh folder, and compares what they write byte for byte with the fixtures of
 * the tests. `--write` puts it there; a name as argument (`clarify`) does one environment only. Needs the Pythons that the
 * requirements name and, the first time, their package index.
 */

const HERE = join(import.meta.dirname, 'fixtures')
const FIXTURES = join(ROOT, 'test/fixtures/tools')

/** By the name of its requirements: the scripts that run in one environment, with their arguments. */
const SCRIPTS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  reports: [['fairlearn_reports.py'], ['aequitas_reports.py', '1.1.0'], ['aif360_reports.py'], ['agreement.py']],
  'fairlearn-0.6': [['fairlearn_dashboard.py']],
  'aequitas-0.42': [['aequitas_reports.py', '0.42.0']],
  clarify: [['clarify_report.py']],
  aiverify: [['aiverify_results.py']],
  veritas: [['veritas_results.py']],
  'evidently-0.7': [['evidently_report.py']],
  'evidently-0.4': [['evidently_old_report.py']],
  deepchecks: [['deepchecks_result.py']],
  'lm-eval': [['lm_eval_results.py']],
  'model-card-toolkit': [['model_card.py']],
  documents: [['documents.py']],
  deon: [['deon_checklists.py']],
}

function main(): void {
  const chosen = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
  const made = mkdtempSync(join(tmpdir(), 'ethics-gate-fixtures-'))
  try {
    run('python3', '-B', join(HERE, 'table.py'), made)
    for (const [name, scripts] of Object.entries(SCRIPTS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      const python = environment(name)
      for (const [script, ...given] of scripts) run(python, '-B', '-W', 'ignore', join(HERE, script), made, ...given)
    }
    compare(made)
  } finally {
    rmSync(made, {recursive: true, force: true})
  }
}

function compare(made: string): void {
  for (const path of filesBelow(made)) {
    const [now, committed] = [join(made, path), join(FIXTURES, path)]
    const same = existsSync(committed) && readFileSync(now).equals(readFileSync(committed))
    console.log(`${same ? 'same   ' : 'differs'} test/fixtures/tools/${path}`)
    if (same) continue
    if (process.argv.includes('--write')) {
      mkdirSync(dirname(committed), {recursive: true})
      writeFileSync(committed, readFileSync(now))
    } else process.exitCode = 1
  }
}

/** A Python with exactly the pinned packages, kept between runs. */
function environment(name: string): string {
  const path = join(HERE, 'requirements', `${name}.txt`)
  const wanted = readFileSync(path, 'utf8')
  const version = /^# Python (\d\.\d+)$/m.exec(wanted)?.[1]
  if (!version) throw new Error(`${path} names no Python`)
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  const folder = join(ROOT, 'node_modules/.cache/ethics-gate', `python-${name}-${digest}`)
  const python = join(folder, 'bin/python')
  const ready = join(folder, 'ready')
  if (!existsSync(ready)) {
    run(`python${version}`, '-m', 'venv', '--clear', folder)
    // Every package is pinned, and some tools ask for more than what is used of them.
    run(python, '-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', path)
    writeFileSync(ready, '')
  }
  return python
}

function run(command: string, ...args: string[]): void {
  const env = {...process.env, HF_HUB_OFFLINE: '1', DO_NOT_TRACK: '1', PYTHONHASHSEED: '0'}
  const {status, error, stderr} = spawnSync(command, args, {stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env})
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`)
}

main()
