import {spawnSync} from 'node:child_process'
import {join, sep} from 'node:path'
import {ROOT} from '../tools/files.ts'

const SAYS = 'loaded '
const HOOK = `import {registerHooks} from 'node:module'
registerHooks({load(url, context, next) {
  if (url.startsWith('file:')) process.stderr.write(${JSON.stringify(SAYS)} + url + '\\n')
  return next(url, context)
}})`

/** Every file that a run of the command loads, as its address; Node's own modules are left out. */
export function filesLoadedBy(entry: string, args: readonly string[], cwd: string): string[] {
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`
  const {stderr, error} = spawnSync(process.execPath, ['--import', hook, entry, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return stderr.split('\n').flatMap(line => (line.startsWith(SAYS) ? [line.slice(SAYS.length)] : []))
}

/** Packages that the command loads when it is run from its sources, where each file still has its own name. */
export function packagesLoadedBy(args: readonly string[], cwd: string): string[] {
  const files = filesLoadedBy(join(ROOT, 'src/cli.ts'), args, cwd).map(url =>
    decodeURIComponent(url).replaceAll('/', sep),
  )
  const packages = files.flatMap(file => /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)?.[1] ?? [])
  return [...new Set(packages)].sort()
}

/** Whatever speaks to a forge has no place on the command line: it costs time and could open connections. */
export function isForge(name: string): boolean {
  return /^@(octokit|actions)\b/.test(name) || name === 'undici'
}
