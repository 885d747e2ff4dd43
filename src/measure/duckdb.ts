import {rmSync} from 'node:fs'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {DuckDBConnection} from '@duckdb/node-api'
import {dialects} from './dialect.ts'
import {messages} from './messages.ts'
import {Refused} from './refused.ts'

type Library = typeof import('@duckdb/node-api')

/** One cell of an answer: numbers come as text, so that none is rounded. */
export type Value = string | null

/** A private database in memory that can read the files it was given and nothing else: no other file, no network. */
export interface Database extends AsyncDisposable {
  run(sql: string): Promise<void>
  rows(sql: string): Promise<readonly (readonly Value[])[]>
  /** How far the statement is that runs, from 0 to 1, as DuckDB guesses; `undefined` before it has a guess. */
  progress(): number | undefined
}

/** @param memory the most that it may use before it writes to disk, such as `4GB`; most of the machine's if absent */
export async function openDatabase(files: readonly string[], memory?: string): Promise<Database> {
  const {DuckDBInstance} = await load()
  const spill = await mkdtemp(join(tmpdir(), 'ethics-gate-measure-'))
  const remove = removedAtTheEnd(spill)
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      allow_persistent_secrets: 'false',
      extension_directory: spill,
      secret_directory: spill,
      temp_directory: spill,
      preserve_insertion_order: 'false',
      ...(memory === undefined ? {} : {memory_limit: memory}),
    })
    const connection = await instance.connect()
    await connection.run(SETTINGS(files.flatMap(file => [file, escapedPattern(file)])))
    return {
      run: async sql => void (await connection.run(sql)),
      rows: async sql => textRows(await connection.runAndReadAll(sql)),
      progress: () => progressOf(connection),
      async [Symbol.asyncDispose]() {
        connection.closeSync()
        instance.closeSync()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * What it may read cannot be widened afterwards. What it writes to disk lies in a folder that only this user can open;
 * encrypting it would need an extension from the network.
 */
const SETTINGS = (paths: readonly string[]) => `
SET enable_progress_bar = true;
SET enable_progress_bar_print = false;
SET allowed_paths = [${paths.map(dialects.duckdb.literal).join(', ')}];
SET enable_external_access = false;
SET lock_configuration = true;`

/** A file whose name has signs of a pattern in it is that one file. */
export function escapedPattern(file: string): string {
  return file.replaceAll(/[[*?]/g, '[$&]')
}

/** Removes a folder, also when the program is stopped. */
function removedAtTheEnd(folder: string): () => void {
  const remove = () => {
    rmSync(folder, {recursive: true, force: true})
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
  const stop = (signal: NodeJS.Signals) => {
    remove()
    process.kill(process.pid, signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  return remove
}

async function load(): Promise<Library> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new Refused({say: messages.say('no-duckdb', {folder: installedIn(fileURLToPath(import.meta.url))})})
  }
}

/** The folder beside whose `dist` (or `src`) packages are found by what runs now. */
function installedIn(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder))
    if (['dist', 'src'].includes(basename(folder))) return dirname(folder)
  return dirname(file)
}

function textRows(reader: Awaited<ReturnType<DuckDBConnection['runAndReadAll']>>): Value[][] {
  return reader.getRows().map(row => row.map(value => (value === null ? null : String(value))))
}

function progressOf(connection: DuckDBConnection): number | undefined {
  const {percentage} = connection.progress
  return percentage > 0 ? Math.min(1, percentage / 100) : undefined
}
