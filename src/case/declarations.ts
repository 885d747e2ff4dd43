import type {Declaration} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {isPointer} from '../evidence/classify.ts'
import {messages} from '../gate/messages.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {notReadable} from './content.ts'
import {DECLARATION, type Named, nestedIn} from './names.ts'

/** A file that should be a declaration: what could be read of it, and everything that is wrong with it. */
export interface Candidate {
  readonly file: Path
  readonly declaration?: Declaration
  readonly problems: readonly Problem[]
}

const AT_ONCE = 200

/** Reads every declaration, and says what only looks like one, lies inside another, or takes another's name. */
export async function readDeclarations(named: Named, tree: Tree, folder: Path): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (let i = 0; i < named.declarations.length; i += AT_ONCE) {
    const files = named.declarations.slice(i, i + AT_ONCE)
    const contents = await tree.read(files)
    for (const file of files) {
      const content = contents.get(file)
      if (content?.kind !== 'bytes' || isPointer(file, content.bytes))
        candidates.push({file, problems: [{at: startOf(file), say: notReadable(file, content)}]})
      else candidates.push({file, ...readDeclaration(file, content.bytes, validator as Validator)})
    }
  }
  for (const file of named.lookAlikes)
    candidates.push({file, problems: [{at: startOf(file), say: messages.say('look-alike', {file})}]})
  for (const file of named.notFiles)
    candidates.push({file, problems: [{at: startOf(file), say: messages.say('declaration-link', {file})}]})
  for (const file of named.folders)
    candidates.push({file, problems: [{at: startOf(file), say: notReadable(file, {kind: 'folder'})}]})
  if (candidates.length === 0) candidates.push(...(await unlistable(tree, folder)))
  return withDoubles(withNested(candidates, named))
}

/** Pipes and devices are in no list; one in the place of a declaration is told all the same. */
async function unlistable(tree: Tree, folder: Path): Promise<Candidate[]> {
  const file = folder === '' ? DECLARATION : `${folder}/${DECLARATION}`
  const content = (await tree.read([file])).get(file)
  return content?.kind === 'unreadable'
    ? [{file, problems: [{at: startOf(file), say: notReadable(file, content)}]}]
    : []
}

function withNested(candidates: readonly Candidate[], named: Named): Candidate[] {
  const nested = nestedIn(named.declarations)
  return candidates.map(candidate => {
    const above = nested.get(candidate.file)
    if (!above) return candidate
    const problem = {at: startOf(candidate.file), say: messages.say('nested-unlisted', {file: candidate.file, above})}
    return {...candidate, problems: [...candidate.problems, problem]}
  })
}

function withDoubles(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<string, Path>()
  return candidates.map(candidate => {
    const project = candidate.declaration?.project
    const other = project === undefined ? undefined : first.get(project)
    if (project !== undefined && other === undefined) first.set(project, candidate.file)
    if (project === undefined || other === undefined) return candidate
    const problem = {at: startOf(candidate.file), say: messages.say('duplicate-project', {project, other})}
    return {...candidate, problems: [...candidate.problems, problem]}
  })
}
