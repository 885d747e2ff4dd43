import {lstat, mkdir, writeFile} from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {messages, type NotWritten} from '../measure/messages.ts'
import {Refused} from '../measure/refused.ts'

/**
 * Writes a report to where it was asked for. Folders that are missing are made below the one that the command runs in, and
 * never through a link: what lies behind one is somewhere that nobody named.
 *
 * @throws {Refused} with the reason, when it cannot be written.
 */
export async function writeReportFile(output: string, text: string, here = process.cwd()): Promise<void> {
  const file = resolve(here, output)
  try {
    const why = await withFolders(here, dirname(file))
    if (why) throw refused(output, why)
    await writeFile(file, text)
  } catch (error) {
    if (error instanceof Refused) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw refused(output, WHY.get(code) ?? 'other', code)
  }
}

const WHY: ReadonlyMap<string, NotWritten['why']> = new Map([
  ['ENOENT', 'no-folder'],
  ['ENOTDIR', 'not-folder'],
  ['EEXIST', 'not-folder'],
  ['EISDIR', 'is-folder'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EROFS', 'denied'],
  ['ENOSPC', 'full'],
])

function refused(name: string, why: NotWritten['why'], code = '?'): Refused {
  return new Refused({say: messages.say('cannot-write', {name, why, code})})
}

/** Makes what is missing on the way from here to a folder; elsewhere nothing is made. */
async function withFolders(here: string, folder: string): Promise<NotWritten['why'] | undefined> {
  const way = relative(here, folder)
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined
  let at = here
  let throughLink = false
  for (const step of way.split(sep)) {
    at = join(at, step)
    const kind = await kindAt(at)
    if (kind === 'file') return 'not-folder'
    throughLink ||= kind === 'link'
    if (kind !== 'absent') continue
    if (throughLink) return 'through-link'
    await mkdir(at)
  }
  return undefined
}

async function kindAt(path: string): Promise<'absent' | 'folder' | 'link' | 'file'> {
  try {
    const found = await lstat(path)
    return found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent'
    throw error
  }
}
