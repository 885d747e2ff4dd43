import {undeclaredInTree} from '../checks/undeclared-in-tree/undeclared-in-tree.ts'
import {wantedFiles} from '../evidence/tree-facts/wanted.ts'
import type {Required} from '../gate/change/approvals.ts'
import {firstClassification, isLow} from '../gate/change/classification.ts'
import type {Judged} from '../gate/evaluate.ts'
import {rolesOf} from '../policy/organisation.ts'
import type {Tree} from '../repository/tree.ts'
import type {Result} from '../words/finding.ts'
import type {Path} from '../words/place.ts'
import type {Assessed} from './assess.ts'
import {gather} from './gather.ts'
import type {JudgedTree} from './tree.ts'

/** The role that looks at first classifications, where there is one; otherwise it is up to the owners of the gate. */
const CLASSIFIER = 'classifier'

/** Low tiers of projects that a change declares for the first time, as far as their folders tell of more. */
export async function classified(base: JudgedTree, merged: JudgedTree, tree: Tree): Promise<Required[]> {
  const {gate, organisation} = merged.prepared.trusted
  if (!gate) return []
  const known = new Set(base.assessed.flatMap(({candidate: {declaration}}) => declaration?.project ?? []))
  const first = merged.assessed.filter(
    ({candidate: {declaration}}) => declaration && declaration.project !== '' && !known.has(declaration.project),
  )
  const roles = rolesOf(organisation, gate).has(CLASSIFIER) ? [CLASSIFIER] : gate.owners
  const asked = await Promise.all(first.map(one => ofProject(one, merged, tree, roles)))
  return asked.flat()
}

async function ofProject(
  {systems}: Assessed,
  merged: JudgedTree,
  tree: Tree,
  roles: readonly string[],
): Promise<Required[]> {
  const low = systems.filter(({judged}) => isLow(judged))
  const [one] = low
  if (!one) return []
  const found = await undeclared(one.judged, merged, tree)
  return low.flatMap(({judged, tierFrom}) => firstClassification({judged, tierFrom, found}, roles))
}

/** Everything below the folder that the declaration does not mention, whether or not a policy asks. */
async function undeclared(judged: Judged, {prepared: {paths}, today}: JudgedTree, tree: Tree): Promise<Result[]> {
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
  }
  const [given] = await gather([wanted], tree, paths, {today, approvals: {kind: 'none'}, changes: {kind: 'none'}})
  return given ? undeclaredInTree.run({}, scope, given).filter(({outcome}) => outcome !== 'pass') : []
}
