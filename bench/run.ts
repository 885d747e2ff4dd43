import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {availableParallelism, cpus, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {bundle} from '../tools/bundle.ts'
import {lay, ROOT} from '../tools/files.ts'
import {evidence} from './evidence.ts'
import {filesLoadedBy, isForge, packagesLoadedBy} from './loaded.ts'
import {type Case, interleaved, once, quantile} from './measure.ts'
import {writeProjects} from './projects.ts'
import {pullRequest} from './pull-request.ts'

const EXAMPLES = ['school-absence', 'home-care-planning', 'road-maintenance']
const PEER = join(ROOT, 'node_modules/.cache/bench')
const TODAY = ['--today', '2026-11-22']

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '11'},
    fresh: {type: 'boolean', default: false},
    'no-peer': {type: 'boolean', default: false},
    'no-projects': {type: 'boolean', default: false},
    'no-evidence': {type: 'boolean', default: false},
    'only-evidence': {type: 'boolean', default: false},
    'only-pull-request': {type: 'boolean', default: false},
    'no-pull-request': {type: 'boolean', default: false},
    node: {type: 'string', default: process.execPath},
  },
})
const RUNS = Math.max(1, Number(values.runs) || 11)

function main(): Promise<void> {
  return inFolder(async folder => {
    const dist = await distIn(folder)
    const {node} = values
    console.log(
      `${versionOf(node)} on ${cpus()[0]?.model ?? 'an unknown processor'}, ${availableParallelism()} at once`,
    )
    console.log(
      `load ${loadavg()[0]?.toFixed(1)} before, dist ${dist.startsWith(ROOT) ? 'as committed' : 'made now'}\n`,
    )
    if (values['only-pull-request']) return pullRequest(folder, {fresh: values.fresh, runs: RUNS})
    if (!values['only-evidence']) {
      coldStart(node, dist)
      whatIsLoaded(dist)
      if (!values['no-projects']) manyProjects(node, dist, folder)
    }
    if (!values['no-evidence']) await evidence(node, dist, folder, RUNS)
    if (!values['only-evidence'] && !values['no-pull-request'])
      await pullRequest(folder, {fresh: values.fresh, runs: 3})
  })
}

/** How long a person or a hook waits for one project, beside an empty program and another tool on the same files. */
function coldStart(node: string, dist: string): void {
  const bare: Case = {name: 'node -e 0', command: node, args: ['-e', '0'], cwd: ROOT}
  const ours = EXAMPLES.map(
    (name): Case => ({
      name: `check ${name}`,
      command: node,
      args: [dist, 'check', `examples/${name}`, ...TODAY],
      cwd: ROOT,
    }),
  )
  const samples = interleaved([bare, ...ours, ...peer(node)], RUNS)
  const base = quantile(
    (samples.get(bare) ?? []).map(({wall}) => wall),
    0.5,
  )
  console.log(`Cold start: medians of ${RUNS} interleaved runs, and their middle half`)
  for (const [{name}, own] of samples) {
    const wall = own.map(one => one.wall)
    const [low, middle, high] = [0.25, 0.5, 0.75].map(share => quantile(wall, share))
    const exits = [...new Set(own.map(({code}) => code))].join(' ')
    console.log(
      `  ${name.padEnd(34)} ${shown(middle)} ms  ${ratio(middle, base)} node   (${shown(low)} to ${shown(high)} ms, exit ${exits})`,
    )
  }
  console.log('')
}

/** The peer, installed where nothing of ours sees it; without a network the comparison is left out, and that is said. */
function peer(node: string): Case[] {
  if (values['no-peer']) return []
  const entry = join(PEER, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  try {
    if (!existsSync(entry)) {
      mkdirSync(PEER, {recursive: true})
      const npm = [
        'install',
        '--prefix',
        PEER,
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        '@stoplight/spectral-cli@6',
      ]
      execFileSync('npm', npm, {stdio: 'pipe'})
    }
  } catch (error) {
    console.log(`The peer could not be installed, so it is left out: ${String(error).split('\n')[0]}\n`)
    return []
  }
  const {version} = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')) as {version: string}
  const ruleset = join(ROOT, 'bench/spectral.yml')
  return EXAMPLES.map(name => ({
    name: `spectral ${version} ${name}`,
    command: node,
    args: [entry, 'lint', '--ruleset', ruleset, '--quiet', join('examples', name, 'ethics.yml')],
    cwd: ROOT,
  }))
}

/** A plain check, whatever the times: nothing that speaks to a forge is on the path of the command line. */
function whatIsLoaded(dist: string): void {
  const args = ['check', 'examples/home-care-planning', ...TODAY]
  const files = filesLoadedBy(dist, args, ROOT)
  const bytes = files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0)
  const packages = packagesLoadedBy(args, ROOT)
  const forge = packages.filter(isForge)
  console.log(`Loaded by check: ${files.length} files of dist, ${(bytes / 1024).toFixed(0)} KiB`)
  console.log(`  packages inside: ${packages.join(', ')}`)
  console.log(`  of a forge: ${forge.length === 0 ? 'none' : forge.join(', ')}\n`)
  if (packages.length === 0 || forge.length > 0) process.exitCode = 1
}

/** Ten times the projects should cost ten times as much at most. */
function manyProjects(node: string, dist: string, folder: string): void {
  const [few, many] = [100, 1000].map((count): Case => {
    const cwd = join(folder, String(count))
    mkdirSync(cwd)
    writeProjects(cwd, count)
    return {name: `${count} projects`, command: node, args: [dist, 'check', '--format', 'json', ...TODAY], cwd}
  })
  if (!few || !many) return
  const runs = 3
  const samples = new Map([few, many].map(one => [one, Array.from({length: runs}, () => once(one, true))]))
  console.log(`Many projects in one tree: medians of ${runs} runs`)
  const middles = [...samples].map(([{name}, own]) => {
    const middle = (pick: 'wall' | 'cpu' | 'memory') =>
      quantile(
        own.map(one => one[pick] ?? Number.NaN),
        0.5,
      )
    const found = {wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory')}
    console.log(
      `  ${name.padEnd(16)} ${shown(found.wall)} ms   ${shown(found.cpu)} ms of processor   ${shown(found.memory)} MiB   (exit ${own[0]?.code})`,
    )
    return found
  })
  const [a, b] = middles
  if (!a || !b) return
  console.log(
    `  ${'1,000 to 100'.padEnd(16)} ${ratio(b.wall, a.wall)}           ${ratio(b.cpu, a.cpu)}                ${ratio(b.memory, a.memory)}`,
  )
}

/** The committed `dist`, or one made now where there is none or that is asked. */
async function distIn(folder: string): Promise<string> {
  const committed = join(ROOT, 'dist/cli.js')
  if (!values.fresh && existsSync(committed)) return committed
  lay(await bundle({cli: 'src/cli.ts'}), join(folder, 'dist'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n')
  return join(folder, 'dist/cli.js')
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ethics-gate-bench-'))
  try {
    await use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function versionOf(node: string): string {
  return `Node ${execFileSync(node, ['--version'], {encoding: 'utf8'}).trim()}`
}

function shown(value = Number.NaN): string {
  return Number.isNaN(value) ? '    -' : value.toFixed(0).padStart(5)
}

function ratio(value = Number.NaN, base = Number.NaN): string {
  return Number.isNaN(value / base) ? '    -' : `${(value / base).toFixed(1).padStart(5)} x`
}

await main()
