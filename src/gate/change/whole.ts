import type {Declaration} from '../../declaration/declaration.ts'
import type {Asked} from '../../evidence/signoffs/approval.ts'
import {contentsOf, wholeOf} from '../../evidence/signoffs/content.ts'
import type {Path} from '../../words/place.ts'
import type {Difference} from './changed.ts'
import {isDeclaration} from './kind.ts'

export type Whole = Pick<Asked, 'contents' | 'said' | 'within'>

/**
 * All that a change brings, for what is said of it as a whole: every file, and what the declarations say. Seals and signatures
 * aside: these are written down after it was approved. What it brought when it was approved, and no longer does, was part of it.
 */
export function wholeChange(changed: ReadonlyMap<Path, Difference>, declarations: readonly Declaration[]): Whole {
  const declared = new Map(declarations.map(one => [one.file, one]))
  const said = new Set([...changed.keys()].filter(isDeclaration))
  const files = [...changed.keys()].filter(path => !said.has(path))
  return {
    contents: contentsOf(files, path => changed.get(path)?.after),
    said: [...said].map(file => wholeOf(file, declared.get(file))),
    within: others => others.below('').some(path => !said.has(path)),
  }
}
