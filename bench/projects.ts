import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {filesBelow, ROOT} from '../tools/files.ts'

const EXAMPLE = join(ROOT, 'examples/home-care-planning')
const DISTRICTS = ['North', 'South', 'East', 'West', 'Harbour', 'Meadow', 'Station', 'Castle', 'Mill', 'Bridge']

/** The same numbers from 0 to 1 for the same seed (mulberry32, by Tommy Ettinger, public domain). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Fills a folder with a repository of `count` projects, each like the home-care example with another id, name and figures.
 * Their seals are those of the example and so no longer right: that is told for each, and costs what a right one costs.
 */
export function writeProjects(folder: string, count: number, seed = 1): void {
  const random = numbersFrom(seed)
  const files = filesBelow(EXAMPLE).map(path => [path, readFileSync(join(EXAMPLE, path), 'utf8')] as const)
  for (let i = 0; i < count; i++) {
    const district = DISTRICTS[Math.floor(random() * DISTRICTS.length)] ?? ''
    for (const [path, text] of files) {
      const target = join(folder, `unit-${i % 20}/project-${i}`, path)
      mkdirSync(dirname(target), {recursive: true})
      writeFileSync(target, varied(path, text, {i, district, random}))
    }
  }
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], {cwd: folder})
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message', `${count} projects`)
}

interface Variation {
  readonly i: number
  readonly district: string
  readonly random: () => number
}

function varied(path: string, text: string, {i, district, random}: Variation): string {
  if (path === 'ethics.yml') {
    return text
      .replace('id: home-care-planning', `id: home-care-${i}`)
      .replace('name: Length of home-care visits', `name: Length of home-care visits, ${district} ${i}`)
  }
  if (path === 'models/visit-length/coefficients.csv') return `${text}noise,${random().toFixed(6)}\n`
  return path.endsWith('.md') ? `${text}\nThis is about ${district}, district ${i}.\n` : text
}
