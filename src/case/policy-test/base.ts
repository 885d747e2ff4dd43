import type {Tree} from '../../repository/tree.ts'
import {type Editable, editable} from '../../text/change.ts'
import type {Message} from '../../words/message.ts'
import type {Path} from '../../words/place.ts'
import {notReadable} from '../content.ts'
import {DECLARATION} from '../names.ts'
import {messages} from './messages.ts'

/** A project that cases start from. */
export interface Base {
  /** Its files by their path in it; `ethics.yml` is among them. */
  readonly files: ReadonlyMap<Path, Uint8Array>
  readonly declaration: Editable
}

const MOST_FILES = 2000

/** Reads each project once, however many cases start from it. */
export function bases(tree: Tree): (from: Path) => Promise<Base | Message> {
  const known = new Map<Path, Promise<Base | Message>>()
  return from => {
    const base = known.get(from) ?? readBase(tree, from.replace(/^\/|\/$/g, ''))
    known.set(from, base)
    return base
  }
}

async function readBase(tree: Tree, from: Path): Promise<Base | Message> {
  const entries = (await tree.list()).filter(({path}) => path.startsWith(`${from}/`))
  if (!entries.some(({path}) => path === `${from}/${DECLARATION}`)) return messages.say('no-project', {from})
  if (entries.length > MOST_FILES) return messages.say('too-many-files', {from, limit: MOST_FILES})
  const contents = await tree.read(entries.map(({path}) => path))
  const files = new Map<Path, Uint8Array>()
  for (const [path, content] of contents) {
    if (content.kind !== 'bytes') return notReadable(path, content)
    files.set(path.slice(from.length + 1), content.bytes)
  }
  const declaration = editable(new TextDecoder('utf-8').decode(files.get(DECLARATION)))
  return declaration ? {files, declaration} : messages.say('no-project', {from})
}
