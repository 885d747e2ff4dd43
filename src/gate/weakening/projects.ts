import type {Declaration} from '../../declaration/declaration.ts'
import type {Contents} from '../../evidence/signoffs/content.ts'
import {isGateFile} from '../../policy/gate-files.ts'
import type {Subject} from '../../words/finding.ts'
import {type Path, startOf} from '../../words/place.ts'
import type {Difference} from '../change/changed.ts'
import {isDeclaration} from '../change/kind.ts'
import type {Evaluated} from '../evaluate.ts'
import {contentsIn} from './alive.ts'
import {alongWith} from './areas/files.ts'
import {needed} from './roles.ts'
import type {Side} from './side.ts'
import type {Asked, Cause, Weakening} from './weakening.ts'

interface Around {
  readonly before: Side
  readonly after: Side
  readonly owners: readonly string[]
  readonly changed: ReadonlyMap<Path, Difference>
  /** Rules that were asked before, of one system. */
  readonly askedOf: (project: string, system: string) => readonly Evaluated[]
}

/** Projects by their id: an id that is gone takes all that was asked of it along, whatever appears elsewhere. */
export function projectsGone({before, after, owners, askedOf}: Around): Weakening[] {
  const [was, is] = [declarationsOf(before), declarationsOf(after)]
  const here = new Set(is.map(({project}) => project))
  return was.flatMap((declaration): Weakening[] => {
    const {project, file} = declaration
    // Its file cannot be read now: a finding of its own, and nobody knows what it says.
    if (here.has(project) || after.unreadable.includes(file)) return []
    const known = new Set(was.map(one => one.project))
    const now = is.find(one => one.file === file && !known.has(one.project))?.project
    const asked = declaration.systems.flatMap(({id}) => askedOf(project, id))
    const cause: Cause = {kind: 'project', project, ...(now !== undefined && {now})}
    return [gone(cause, {project, system: project, kind: 'system', id: project}, file, asked, owners)]
  })
}

/** Systems that a project no longer lists. */
export function systemsGone({before, after, owners, askedOf}: Around): Weakening[] {
  const is = declarationsOf(after)
  return declarationsOf(before).flatMap(({project, systems}) => {
    const now = is.filter(one => one.project === project)
    if (now.length === 0) return []
    const left = systems.filter(({id}) => !now.some(one => one.systems.some(system => system.id === id)))
    return left.map(({id}) => {
      const subject: Subject = {project, system: id, kind: 'system', id}
      const file = now[0]?.file ?? ''
      return gone({kind: 'system', system: id}, subject, file, askedOf(project, id), owners)
    })
  })
}

function gone(
  cause: Cause,
  subject: Subject,
  file: Path,
  asked: readonly Evaluated[],
  owners: readonly string[],
): Weakening {
  const rules = [...new Map(asked.map(({rule}) => [rule.id, rule])).values()]
  const ended: Asked[] = asked.map(({rule, subject: about}) => ({rule: rule.id, subject: about}))
  return {
    cause,
    contents: [],
    subject,
    at: startOf(file),
    ended,
    endedInUse: [],
    lowered: [],
    needs: needed({less: rules, looking: [], tierFalls: true}, owners),
  }
}

/** Files that were governed by a project and now lie in another one's folder, or in none. */
export function filesTaken({before, after, owners, changed}: Around): Weakening[] {
  const [was, is] = [declarationsOf(before), declarationsOf(after)]
  return was.flatMap(one => {
    const now = is.find(({project}) => project === one.project)
    const around: Among = {before, after, was, is, owners, changed}
    return now ? [...taken(one, now, around), ...left(one, now, around)] : []
  })
}

interface Among extends Pick<Around, 'before' | 'after' | 'owners' | 'changed'> {
  readonly was: readonly Declaration[]
  readonly is: readonly Declaration[]
}

/** A declaration inside the project's folder that was not there, with files below it that were. */
function taken(was: Declaration, now: Declaration, {before, after, is, owners, changed, ...among}: Among): Weakening[] {
  return is.flatMap((other): Weakening[] => {
    if (other.project === was.project || !isBelow(other.folder, now.folder)) return []
    const folder = (one: Declaration) => alongWith(one.folder, was.folder, now.folder)
    if (among.was.some(one => one.project === other.project && folder(one) === other.folder)) return []
    const files = before.paths
      .below(was.folder)
      .map(path => alongWith(path, was.folder, now.folder))
      .filter(path => path !== other.file && after.paths.has(path) && path.startsWith(`${other.folder}/`))
    if (files.length === 0) return []
    const cause: Cause = {kind: 'taken', by: other.project, files}
    return [filesOnly(cause, contentsIn(changed, files), was, other.file, owners)]
  })
}

/** A declaration that moved and left files behind, in nobody's folder. */
function left(was: Declaration, now: Declaration, {before, after, is, owners, changed}: Among): Weakening[] {
  if (was.folder === now.folder) return []
  const files = before.paths
    .below(was.folder)
    .filter(path => after.paths.has(path) && !isAround(path) && !is.some(({folder}) => isIn(path, folder)))
  if (files.length === 0) return []
  return [filesOnly({kind: 'left', files}, contentsIn(changed, files), was, now.file, owners)]
}

function filesOnly(
  cause: Cause,
  contents: Contents,
  {project, systems}: Declaration,
  file: Path,
  owners: readonly string[],
): Weakening {
  const id = systems[0]?.id ?? project
  return {
    cause,
    contents,
    subject: {project, system: id, kind: 'system', id},
    at: startOf(file),
    ended: [],
    endedInUse: [],
    lowered: [],
    needs: [[...owners].sort()],
  }
}

/** What every repository has at its root, whoever governs it. */
function isAround(path: Path): boolean {
  return isGateFile(path) || path.startsWith('.') || (!path.includes('/') && /^[A-Z]+(\.[a-z]+)?$/.test(path))
}

function isBelow(folder: Path, above: Path): boolean {
  return folder !== above && isIn(folder, above)
}

function isIn(path: Path, folder: Path): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/**
 * Declarations that stood there and could not be read: nobody can say what they asked for. What only had a name like one
 * never asked for anything.
 */
export function notComparable({before, after, owners, changed}: Around): Weakening[] {
  const files = before.unreadable.filter(file => isDeclaration(file) && !after.unreadable.includes(file))
  const [first] = files
  if (first === undefined) return []
  return [
    {
      cause: {kind: 'not-comparable', files},
      contents: contentsIn(changed, files),
      subject: {project: '', system: '', kind: 'repository', id: ''},
      at: startOf(first),
      ended: [],
      endedInUse: [],
      lowered: [],
      needs: [[...owners].sort()],
    },
  ]
}

function declarationsOf({systems}: Side): Declaration[] {
  return [...new Map(systems.map(({declaration}) => [declaration.file, declaration])).values()]
}
