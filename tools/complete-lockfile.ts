import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {ROOT} from './files.ts'

/**
 * Adds the binaries for other platforms that `package-lock.json` should name and does not. npm leaves them out when the
 * registry it talks to does not hold them, and `npm ci` then refuses the whole lockfile. Run after `npm install` when
 * that happens. The entries have no integrity, because nobody has seen their bytes here.
 */

interface Entry {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
  [key: string]: unknown
}

const FILE = join(ROOT, 'package-lock.json')
const OS = /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-/
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-|$)/
const LIBC: Readonly<Record<string, string>> = {gnu: 'glibc', musl: 'musl'}

function platformOf(name: string, version: string, dev: boolean): Entry {
  const os = OS.exec(name)?.[1]
  const cpu = CPU.exec(name)?.[1]
  if (os === undefined || cpu === undefined) throw new Error(`cannot tell the platform of ${name}`)
  const libc = os === 'linux' ? LIBC[name.split('-').at(-1) ?? ''] : undefined
  return {
    version,
    cpu: [cpu],
    ...(dev ? {dev} : {}),
    ...(libc === undefined ? {} : {libc: [libc]}),
    optional: true,
    os: [os],
  }
}

const lock = JSON.parse(readFileSync(FILE, 'utf8')) as {packages: Record<string, Entry>}
for (const [path, {dev = false, optionalDependencies = {}}] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`]
    if (places.some(place => place in lock.packages) || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] = platformOf(name, version, dev)
    console.log(`added ${name} ${version}`)
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(FILE, `${JSON.stringify({...lock, packages: Object.fromEntries(sorted)}, null, 2)}\n`)
