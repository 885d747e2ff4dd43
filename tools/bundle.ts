import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {build} from 'esbuild'
import {type Made, ROOT} from './files.ts'
import {licences} from './licences.ts'

const ENTRIES = {cli: 'src/cli.ts', action: 'src/action.ts'}

/** CommonJS dependencies require Node's own modules; an ES module has no `require` unless it makes one. */
const REQUIRE = "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);"
const SHEBANG = '#!/usr/bin/env node\n'

/**
 * Everything in `dist`. Both entries are built for the older Node, so that they share their chunks. The same sources and
 * lockfile give the same bytes in any folder.
 */
export async function bundle(entries: Readonly<Record<string, string>> = ENTRIES): Promise<Made> {
  const absent = Object.values(entries).filter(path => !existsSync(join(ROOT, path)))
  if (absent.length > 0) throw new Error(`cannot build: ${absent.join(' and ')} does not exist`)
  const outdir = join(ROOT, 'dist')
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: {...entries},
    outdir,
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    // Native and large: optional, and found where ethics-gate is installed.
    external: ['@duckdb/node-api'],
    target: 'node20.19',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: {js: REQUIRE},
    logLevel: 'warning',
  })
  const made: Made = new Map(result.outputFiles.map(({path, contents}) => [relative(outdir, path), contents]))
  const cli = made.get('cli.js')
  if (cli !== undefined) made.set('cli.js', withShebang(Buffer.from(cli).toString()))
  return made.set('licences.txt', licences(result.metafile))
}

function withShebang(code: string): string {
  return code.startsWith('#!') ? code : SHEBANG + code
}
