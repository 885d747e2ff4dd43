import type {Message} from '../words/message.ts'

/**
 * What of a message stays the same while its text changes: of what is filled in, names and fields; seals, dates, counts and
 * hints do not tell one finding from another.
 */
const NAMES = [
  'id',
  'role',
  'roles',
  'attribute',
  'event',
  'model',
  'group',
  'groups',
  'part',
  'parts',
  'field',
  'fields',
  'path',
  'file',
  'kind',
  'kinds',
  'name',
  'metric',
  'column',
]

/** The names that a message is filled in with, as pairs. */
export function namesIn({with: filled}: Message): readonly (readonly [name: string, value: unknown])[] {
  return NAMES.flatMap(name => (Object.hasOwn(filled, name) ? [[name, filled[name]] as const] : []))
}
