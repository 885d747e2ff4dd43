import type {Model, System} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import type {TreeFinding} from '../../evidence/tree.ts'
import {columnsListedIn} from '../../evidence/tree-facts/column-list.ts'
import {normalName} from '../../evidence/tree-facts/columns.ts'
import {NOT_READ, type NotRead} from '../../evidence/tree-facts/find.ts'
import {type Shows, showsWhat} from '../../evidence/tree-facts/wanted.ts'
import type {Result} from '../../words/finding.ts'
import type {Path} from '../../words/place.ts'
import {defineCheck, type Scope, type Slices} from '../check.ts'
import {cardResults} from './cards.ts'
import {type Looked, lookedFor} from './looked-for.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

type Given = Pick<Slices, 'tree' | 'files'>

/**
 * Looks below the declaration's folder for what the declaration does not mention: columns that identify persons (GDPR,
 * Article 4(1)) where no system says that its data is about persons, model files outside every declared model's path, AI
 * libraries where no model is declared, and cards of models and data that say something else. What one system of the declaration covers is covered for all of them.
 */
export const undeclaredInTree = defineCheck<'undeclared-in-tree', Options, 'tree' | 'files'>({
  name: 'undeclared-in-tree',
  messages,
  uses: ['tree', 'files'],
  wants(options, scope) {
    const open = [...lookedFor(options)].filter(kind => !isCovered(kind, scope))
    return {tree: open.length > 0, files: open.includes('columns') ? personLists(scope) : []}
  },
  run(options, scope, given) {
    const looked = lookedFor(options)
    if (looked.size === 0) return [{outcome: 'error', at: scope.declaration.at, say: messages.say('nothing-asked', {})}]
    const open = new Set([...looked].filter(kind => !isCovered(kind, scope)))
    const found = given.tree.found.filter(({at}) => isBelow(scope.declaration.folder, at.file))
    const results = [
      ...(open.has('columns') ? columns(found, scope, given) : []),
      ...(open.has('models') ? models(found, scope) : []),
      ...(open.has('libraries') ? libraries(found) : []),
      ...cardResults(found, scope, open),
      ...NOT_READ.flatMap(reason => notRead(reason, found, open)),
    ]
    if (results.length > 0) return results
    return [{outcome: 'pass', at: scope.declaration.at, say: messages.say('nothing-found', {looked: [...looked]})}]
  },
})

function isBelow(folder: Path, path: Path): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** Kinds that the declaration covers as a whole. Model files are compared one by one. */
function isCovered(kind: Looked, {declaration: {systems}}: Scope): boolean {
  if (kind === 'columns') return systems.some(({facts}) => isPersonal(facts.data?.about))
  return kind === 'libraries' && systems.some(system => modelsOf(system).length > 0)
}

function isPersonal(about: string | undefined): boolean {
  return about === 'persons' || about === 'pseudonymised'
}

function modelsOf({facts}: System): readonly Model[] {
  return Object.values(facts.models ?? {})
}

function columns(found: readonly TreeFinding[], scope: Scope, given: Given): readonly Result[] {
  const lists = personLists(scope)
  const declared = new Set(lists.flatMap(path => namesIn(path, given)))
  const open = found.filter(({kind, name, at}) => {
    // A position such as `#3` is no name that a list could hold.
    const isListed = !name.startsWith('#') && declared.has(normalName(name))
    return kind === 'person-column' && !isListed && !lists.includes(at.file)
  })
  const [first] = open
  if (first === undefined) return []
  const says = scope.system.facts.data?.about ?? ''
  return [{outcome: 'fail', at: first.at, say: messages.say('columns', {...byFile(open), says})}]
}

/** The column lists of the declared sources that are about persons. */
function personLists({declaration: {folder, systems}}: Scope): readonly Path[] {
  const written = systems.flatMap(({facts}) =>
    Object.values(facts.sources ?? {}).flatMap(({about, columns}) =>
      isPersonal(about) && columns !== undefined ? [columns] : [],
    ),
  )
  return [...new Set(written.flatMap(path => resolvePath(folder, path) ?? []))]
}

function namesIn(path: Path, {files}: Given): readonly string[] {
  const file = files.get(path)
  return file?.kind === 'text' ? columnsListedIn(file).columns.map(({name}) => normalName(name)) : []
}

function models(found: readonly TreeFinding[], {declaration: {folder, systems}}: Scope): readonly Result[] {
  const paths = systems
    .flatMap(modelsOf)
    .flatMap(({path}) => (path === undefined ? [] : (resolvePath(folder, path) ?? [])))
  const open = found.filter(({kind, at}) => kind === 'model-file' && !paths.some(path => isBelow(path, at.file)))
  const [first] = open
  if (first === undefined) return []
  return [{outcome: 'fail', at: first.at, say: messages.say('models', capped(open.map(({at}) => at.file)))}]
}

function libraries(found: readonly TreeFinding[]): readonly Result[] {
  const open = found.filter(({kind}) => kind === 'ai-library')
  const [first] = open
  if (first === undefined) return []
  return [{outcome: 'fail', at: first.at, say: messages.say('libraries', byFile(open))}]
}

function notRead(reason: NotRead, found: readonly TreeFinding[], open: ReadonlySet<Looked>): readonly Result[] {
  const files = found.filter(({kind, name, at}) => {
    const shows = showsWhat(at.file)
    return kind === 'not-read' && name === reason && shows !== undefined && wants(open, shows)
  })
  const [first] = files
  if (first === undefined) return []
  return [{outcome: 'inconclusive', at: first.at, say: messages.say(reason, capped(files.map(({at}) => at.file)))}]
}

/** A card can speak of data and of models. */
function wants(open: ReadonlySet<Looked>, shows: Shows): boolean {
  return shows === 'cards' ? open.has('columns') || open.has('models') : open.has(shows)
}

/** Printed at most, of whatever is listed. */
const SHOWN = 10

function capped(names: readonly string[]): {files: readonly string[]; more: number} {
  return {files: names.slice(0, SHOWN), more: Math.max(0, names.length - SHOWN)}
}

function byFile(found: readonly TreeFinding[]): {
  files: readonly {file: Path; names: readonly string[]}[]
  more: number
} {
  const shown = found.slice(0, SHOWN)
  const files = [...new Set(shown.map(({at}) => at.file))].map(file => {
    const names = shown.filter(({at}) => at.file === file).map(({name}) => name)
    return {file, names: [...new Set(names)]}
  })
  return {files, more: found.length - shown.length}
}
