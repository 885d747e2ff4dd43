import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, statSync, symlinkSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {ROOT} from '../tools/files.ts'
import {type Case, once, quantile, type Sample} from './measure.ts'

const ROWS = 10_000_000
/** The Python in which fairlearn and pyarrow are installed. */
const PYTHON = 'ETHICS_GATE_BENCH_PYTHON'

/** `measure` beside the least that DuckDB needs and beside fairlearn, on the same file, in turn. */
export async function evidence(node: string, dist: string, folder: string, runs: number): Promise<void> {
  const file = join(folder, 'people.parquet')
  await write(file)
  console.log(`Ten million people, three attributes (Parquet, ${(statSync(file).size / 1024 ** 2).toFixed(0)} MiB):`)
  const cli = withDuckDB(dist, folder)
  const asked = ['--event', 'called', '--prediction', 'called', '--truth', 'absent']
  const attributes = ['gender', 'age', 'district'].flatMap(name => ['--attribute', name])
  const output = ['--output', join(folder, 'bias.csv')]
  const measure: Case = {
    name: 'measure',
    command: node,
    args: [cli, 'measure', file, ...asked, ...attributes, ...output],
    cwd: folder,
  }
  const bare: Case = {name: 'GROUP BY alone', command: node, args: [join(ROOT, 'bench/group-by.mjs'), file], cwd: ROOT}
  const peer = fairlearn(file)
  const samples = new Map<Case, Sample[]>([measure, bare].map(one => [one, []]))
  for (let run = -1; run < runs; run++) {
    for (const [one, own] of samples) {
      const sample = once(one, true)
      if (run >= 0) own.push(sample)
    }
  }
  // Minutes against tenths of a second: once is enough.
  if (peer) samples.set(peer, [once(peer, true)])
  for (const [{name}, own] of samples) console.log(lineOf(name, own))
  const wall = (one: Case) => middle(samples.get(one) ?? [], 'wall')
  console.log(`  measure to GROUP BY alone: ${(wall(measure) / wall(bare)).toFixed(2)} x (wanted: at most 1.5)`)
  if (peer) console.log(`  fairlearn to measure: ${(wall(peer) / wall(measure)).toFixed(1)} x (wanted: at least 10)`)
  else console.log(`  fairlearn is left out: ${PYTHON} names no Python that has it`)
  console.log('')
  if ([...samples.values()].flat().some(({code}) => code !== 0)) process.exitCode = 1
}

/** People of whom nothing is true, by DuckDB's hash of their number: the same in every run. */
async function write(file: string): Promise<void> {
  const instance = await DuckDBInstance.create()
  const connection = await instance.connect()
  await connection.run(`COPY (
    SELECT ['woman', 'man', 'non-binary'][1 + (hash(i) % 3)::INTEGER] AS gender,
      ['under 25', '25-45', '45-65', 'over 65'][1 + (hash(i * 3 + 1) % 4)::INTEGER] AS age,
      'district ' || hash(i * 5 + 2) % 12 AS district,
      (hash(i * 7 + 3) % 100 / 100.0)::DOUBLE AS score,
      (hash(i * 11 + 4) % 3 = 0)::INTEGER AS called,
      (hash(i * 13 + 5) % 4 = 0)::INTEGER AS absent
    FROM range(${ROWS}) AS people(i)
  ) TO '${file}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
}

/** The command in a folder in which DuckDB can be found, as where it is installed. */
function withDuckDB(dist: string, folder: string): string {
  if (dist.startsWith(ROOT)) return dist
  const modules = join(dirname(dirname(dist)), 'node_modules')
  if (!existsSync(modules)) symlinkSync(join(ROOT, 'node_modules'), modules)
  mkdirSync(folder, {recursive: true})
  return dist
}

function fairlearn(file: string): Case | undefined {
  const python = process.env[PYTHON]
  if (python === undefined || spawnSync(python, ['-c', 'import fairlearn, pyarrow']).status !== 0) return undefined
  return {name: 'fairlearn', command: python, args: [join(ROOT, 'bench/metricframe.py'), file], cwd: ROOT}
}

function lineOf(name: string, own: readonly Sample[]): string {
  const shown = (pick: 'wall' | 'cpu' | 'memory') => middle(own, pick).toFixed(0).padStart(7)
  const exits = [...new Set(own.map(({code}) => code))].join(' ')
  return `  ${name.padEnd(16)}${shown('wall')} ms  ${shown('cpu')} ms of processor  ${shown('memory')} MiB  (${own.length} runs, exit ${exits})`
}

function middle(own: readonly Sample[], pick: 'wall' | 'cpu' | 'memory'): number {
  return quantile(
    own.map(one => one[pick] ?? Number.NaN),
    0.5,
  )
}
