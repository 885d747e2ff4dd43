import {undeclaredInTree} from '../checks/undeclared-in-tree/undeclared-in-tree.ts'
import type {Declaration} from '../declaration/declaration.ts'
import {contentsOf} from '../evidence/signoffs/content.ts'
import type {TreeFinding} from '../evidence/tree.ts'
import {wantedFiles} from '../evidence/tree-facts/wanted.ts'
import type {Required} from '../gate/change/approvals.ts'
import type {Difference} from '../gate/change/changed.ts'
import {classification, isLow} from '../gate/change/classification.ts'
import type {Judged} from '../gate/evaluate.ts'
import {isGateFile} from '../policy/gate-files.ts'
import {rolesOf} from '../policy/organisation.ts'
import type {Tree} from '../repository/tree.ts'
import type {Result} from '../words/finding.ts'
import type {Path} from '../words/place.ts'
import type {Assessed} from './assess.ts'
import {gather} from './gather.ts'
import {overdue} from './overdue.ts'
import type {JudgedTree} from './tree.ts'

/** The role that looks at first classifications, where there is one; otherwise it is up to the owners of the gate. */
const CLASSIFIER = 'classifier'

interface Compared {
  readonly tree: Tree
  readonly base: Tree
}

/**
 * Low tiers, as far as the folders tell of more: of what a change declares for the first time, and of what was declared
 * before where it brings more of it.
 */
export async function classified(
  base: JudgedTree,
  merged: JudgedTree,
  trees: Compared,
  changed: ReadonlyMap<Path, Difference>,
): Promise<Required[]> {
  const {gate, organisation} = merged.prepared.trusted
  if (!gate) return []
  const roles = rolesOf(organisation, gate).has(CLASSIFIER) ? [CLASSIFIER] : gate.owners
  const paths = [...changed.keys()]
  const asked = await Promise.all(
    merged.assessed.map(async (one): Promise<Required[]> => {
      const {declaration} = one.candidate
      const [low] = one.systems.filter(({judged}) => isLow(judged))
      if (!declaration || declaration.project === '' || !low) return []
      const was = base.assessed.find(({candidate}) => candidate.declaration?.project === declaration.project)
      const below = declaration.folder === '' ? '' : `${declaration.folder}/`
      const touched = paths.filter(path => path.startsWith(below))
      if (was && touched.length === 0) return []
      // A new review date must not wait for what its being late asks.
      const isOld = !touched.every(isGateFile)
      return ofProject(one, was, low.judged, {base, merged, trees, roles, isOld})
    }),
  )
  return asked.flat()
}

interface Around {
  readonly base: JudgedTree
  readonly merged: JudgedTree
  readonly trees: Compared
  readonly roles: readonly string[]
  /** Does it matter that a policy was to be reviewed before this day? */
  readonly isOld: boolean
}

async function ofProject(
  {systems, candidate}: Assessed,
  was: Assessed | undefined,
  judged: Judged,
  {base, merged, trees, roles, isOld}: Around,
): Promise<Required[]> {
  const now = await undeclared(judged, merged, trees.tree)
  const [before] = was?.systems ?? []
  const then = before && (await undeclared(before.judged, base, trees.base))
  const isMore = then === undefined || now.marks.some(mark => !then.marks.includes(mark))
  const known = new Set(was?.systems.map(one => one.judged.system.id))
  const files = [candidate.file, ...now.results.map(({at}) => at.file), ...now.files]
  const oids = await trees.tree.identify(files)
  const contents = contentsOf(files, path => oids.get(path))
  return systems.flatMap(({judged: one, tierFrom}) => {
    const late = isOld ? overdue(one.policies, merged.today)[0] : undefined
    const since = known.has(one.system.id) ? (isMore ? MORE : late && ({kind: 'due', ...late} as const)) : FIRST
    return since ? classification({judged: one, tierFrom, found: now.results, since, contents}, roles) : []
  })
}

const FIRST = {kind: 'first'} as const
const MORE = {kind: 'more'} as const

interface Undeclared {
  readonly results: readonly Result[]
  readonly files: readonly Path[]
  /** What was found, by what is the same when the folder moves. */
  readonly marks: readonly string[]
}

/** Everything below the folder that the declaration does not mention, whether or not a policy asks. */
async function undeclared(judged: Judged, {prepared: {paths}, today}: JudgedTree, tree: Tree): Promise<Undeclared> {
  const {declaration, system, tier} = judged
  const subject = {project: declaration.project, system: system.id, kind: 'system', id: system.id} as const
  const scope = {declaration, system, tier, subject, rule: '', policy: {id: '', parts: {}}}
  const below = paths.below(declaration.folder)
  const {files: evidence = []} = undeclaredInTree.wants({}, scope)
  const wanted = {
    declaration,
    results: [],
    evidence,
    parts: new Set<Path>(),
    look: wantedFiles(below),
    below,
    covered: [],
    notebooks: [],
  }
  const [given] = await gather([wanted], tree, paths, {today, approvals: {kind: 'none'}, changes: {kind: 'none'}})
  const results = given ? undeclaredInTree.run({}, scope, given).filter(({outcome}) => outcome !== 'pass') : []
  const found = results.length > 0 ? (given?.tree.found ?? []) : []
  return {
    results,
    files: found.map(({at}) => at.file),
    marks: [...results.map(({say}) => say.key), ...found.map(one => markOf(one, declaration))],
  }
}

/** The name of a model file is its path. */
function markOf({kind, name, card, at}: TreeFinding, {folder}: Declaration): string {
  const file = folder === '' ? at.file : at.file.slice(folder.length + 1)
  return JSON.stringify([kind, kind === 'model-file' ? '' : name, card ?? null, file])
}
