import {clean} from '../language/clean.ts'
import type {Place} from '../words/place.ts'

/** `file:line:column`, which editors and terminals make a link of. */
export function placeText({file, line, column}: Place): string {
  return `${clean(file).replaceAll('`', "'")}:${line}:${column}`
}
