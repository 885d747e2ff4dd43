import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {isCollection, isMap, isSeq, LineCounter, type Node, type Pair, parseDocument, Scalar} from 'yaml'
import {judged, open} from './project.ts'

const FOLDER = join(import.meta.dirname, '../examples/home-care-planning')
const FILES = Object.fromEntries(
  readdirSync(FOLDER, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
    .map(path => [path, readFileSync(join(FOLDER, path), 'utf8')]),
)
const TEXT = FILES['ethics.yml'] ?? ''
const before = await judged(FILES)
const stood = new Set(open(before))

type Caught = 'blocked' | 'told' | 'nothing'
async function caught(files: Record<string, string>): Promise<Caught> {
  const after = await judged(files)
  if (after.verdict === 'blocked') return 'blocked'
  return open(after).some(finding => !stood.has(finding)) ? 'told' : 'nothing'
}
const withDeclaration = (text: string) => caught({...FILES, 'ethics.yml': text})

/** Every key and every list item of the declaration, as a path. */
function paths(node: unknown = parseDocument(TEXT, {schema: 'failsafe'}).contents, path: readonly (string | number)[] = []): (string | number)[][] {
  if (isMap(node)) return node.items.flatMap(pair => [[...path, String(pair.key)], ...paths(pair.value, [...path, String(pair.key)])])
  if (isSeq(node)) return node.items.flatMap((item, i) => [[...path, i], ...paths(item, [...path, i])])
  return []
}

function without(path: readonly (string | number)[]): string {
  const document = parseDocument(TEXT, {schema: 'failsafe'})
  document.deleteIn(path)
  // What is left empty goes too: an empty map would say that there is none.
  for (let up = path.slice(0, -1); up.length > 0; up = up.slice(0, -1)) {
    const parent = document.getIn(up)
    if (isCollection(parent) && parent.items.length === 0) document.deleteIn(up)
  }
  return document.toString()
}

async function byOutcome(cases: readonly (readonly [string, Promise<Caught>])[]) {
  const all: Record<Caught, string[]> = {blocked: [], told: [], nothing: []}
  for (const [name, outcome] of cases) all[await outcome].push(name)
  return all
}

test('x', async () => {
  console.log(before.verdict, open(before))
  const t = Date.now()
  const all = await byOutcome(paths().map(path => [path.join('/'), withDeclaration(without(path))]))
  console.log(paths().length, Date.now() - t, JSON.stringify({told: all.told, nothing: all.nothing}, null, 1))
  const f = await byOutcome(Object.keys(FILES).map(file => { const {[file]: _, ...rest} = FILES; return [file, caught(rest)] }))
  console.log(f)
})
