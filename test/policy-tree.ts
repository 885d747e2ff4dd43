import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {treeOf} from '../src/repository/memory.ts'
import type {Tree} from '../src/repository/tree.ts'

const ROOT = join(import.meta.dirname, '..')

/** The shipped policies and the examples that their cases start from, with some files as they are given. */
export function policyTree(over: Readonly<Record<string, string>> = {}): Tree {
  const files = ['policies', 'examples'].flatMap(folder =>
    readdirSync(join(ROOT, folder), {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  )
  const read = files.map(file => [file.slice(ROOT.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const)
  return treeOf({...Object.fromEntries(read), ...over})
}
