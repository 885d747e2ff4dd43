import {sectionFor} from '../../checks/assessment/documents.ts'
import {readMarkdown} from '../../evidence/document.ts'
import {type Editable, editable} from '../../text/change.ts'
import type {Path} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import {DECLARATION} from '../names.ts'
import type {Base} from './base.ts'
import type {Case} from './cases.ts'
import {messages} from './messages.ts'
import {holders} from './places.ts'

/** Part id → headings that count as it. */
export type Parts = Readonly<Record<string, readonly string[]>>

/** A case's project after its change. */
export interface Changed {
  /** All its files; `ethics.yml` among them as it stood before. */
  readonly files: Map<Path, Uint8Array>
  /** Its declaration; absent where the case puts something in its place that is no YAML. */
  readonly declaration?: Editable
  /** What cannot be done to it. */
  readonly problems: readonly Problem[]
}

export function changed(one: Case, base: Base, parts: Parts): Changed {
  const problems: Problem[] = []
  const files = new Map(base.files)
  for (const [path, text] of one.files) files.set(path, encode(text))
  for (const [i, path] of one.withoutFiles.entries()) {
    if (!files.delete(path))
      problems.push({at: one.place('without_files', i), say: messages.say('no-file', {file: path})})
  }
  for (const [path, part] of one.emptyParts) {
    const emptied = withoutPart(files.get(path), part, parts)
    if (emptied) files.set(path, emptied)
    else problems.push({at: one.place('empty_parts', path), say: messages.say('no-part', {file: path, part})})
  }
  const replaced = one.files.get(DECLARATION)
  const start = files.has(DECLARATION)
    ? replaced === undefined
      ? base.declaration.copy()
      : editable(replaced)
    : undefined
  const declaration = changedDeclaration(one, start, problems)
  return {files, ...(declaration && {declaration}), problems}
}

function changedDeclaration(one: Case, text: Editable | undefined, problems: Problem[]): Editable | undefined {
  // Which policies are in force is the case's word.
  for (const holder of holders(text)) text?.removeAt([...holder, 'policies'])
  for (const [name, value] of one.change) {
    if (!text?.set(name, value)) problems.push({at: one.place('change', name), say: messages.say('not-inside', {name})})
  }
  for (const [i, name] of one.remove.entries()) {
    if (!text?.remove(name)) problems.push({at: one.place('remove', i), say: messages.say('nothing-to-remove', {name})})
  }
  return text
}

/** The document with the heading of a part and nothing under it; `undefined` when there is no such part. */
function withoutPart(bytes: Uint8Array | undefined, part: string, parts: Parts): Uint8Array | undefined {
  if (!bytes || !Object.hasOwn(parts, part)) return undefined
  const text = decode(bytes)
  const {sections} = readMarkdown(text)
  const section = sectionFor(part, parts[part] ?? [], sections)
  if (!section) return undefined
  const end = sections.find(other => other.line > section.line && other.rank <= section.rank)?.line
  const lines = text.split('\n')
  const kept = [...lines.slice(0, section.line), '', ...(end === undefined ? [] : lines.slice(end - 1))]
  return encode(kept.join('\n'))
}

const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)
