import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Made files by path inside one folder, `/` between names. */
export type Made = Map<string, string | Uint8Array>

export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Paths that differ between what was made and what stands in the folder, each with how. */
export function differences(made: Made, folder: string): string[] {
  const gone = filesBelow(folder).filter(path => !made.has(path))
  const differing = [...made].flatMap(([path, content]) => {
    const file = join(folder, path)
    if (!existsSync(file)) return [`${path} is missing`]
    return Buffer.from(content).equals(readFileSync(file)) ? [] : [`${path} differs`]
  })
  return [...differing, ...gone.map(path => `${path} is no longer made`)].sort()
}

/** Writes what differs. A file that is already right is left alone, so that nobody who reads it now sees half of it. */
export function write(made: Made, folder: string): void {
  for (const [path, content] of made) {
    const file = join(folder, path)
    if (existsSync(file) && Buffer.from(content).equals(readFileSync(file))) continue
    mkdirSync(dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
}

/** Makes the folder hold exactly what was made. */
export function lay(made: Made, folder: string): void {
  for (const path of filesBelow(folder)) if (!made.has(path)) rmSync(join(folder, path))
  write(made, folder)
}

export function makeExecutable(file: string): void {
  chmodSync(file, 0o755)
}
