import type {Slices} from '../../checks/check.ts'
import type {System} from '../../declaration/declaration.ts'
import {withAnswers} from '../../declaration/normalise.ts'
import {child, lostIn, type MapNode, mapNode, type Node, type ScalarNode} from '../../text/node.ts'
import {pathIndex} from '../../text/path-index.ts'
import {DEFAULT_TIERS} from '../default-tiers.ts'
import {type Evaluated, evaluate, type Judged, wholeSystem} from '../evaluate.ts'
import {type Tiers, tierOf} from '../tier.ts'

/**
 * A system as if its results were used on real cases: status `production`, everything else as declared, and the tier that
 * follows from that. What is lowered while nothing is asked yet shows here.
 */
export function asIfInUse(judged: Judged, tiers: Tiers = DEFAULT_TIERS): Judged {
  const system = withStatus(judged.system, 'production')
  const asked = {...judged, system}
  const {tier} = tierOf(
    system,
    wholeSystem(asked),
    tiers,
    judged.policies.map(({id}) => id),
  )
  return {...asked, tier}
}

/** Which rules would be asked of these systems if they were in use. The outcomes say nothing: no evidence was given. */
export function inUse(systems: readonly Judged[], today: string, tiers: Tiers = DEFAULT_TIERS): Evaluated[] {
  return evaluate(
    systems.map(judged => asIfInUse(judged, tiers)),
    nothing(today),
  )
}

function withStatus(system: System, status: string): System {
  const {node} = system
  const project = child(node, 'project')
  const written = child(project, 'status')
  const at = written?.at ?? project?.at ?? node.at
  const said: ScalarNode = {kind: 'scalar', at, keyAt: written?.kind === 'scalar' ? written.keyAt : at, value: status}
  const held: MapNode = project?.kind === 'map' ? project : mapNode(node.at, [])
  const entries: (readonly [string, Node])[] = [...node.entries].filter(([key]) => key !== 'project')
  const changed = mapNode(held.at, [...held.entries, ['status', said]], lostIn(held))
  const facts = child(node, 'facts')
  const whole = mapNode(node.at, [['project', changed], ...entries], lostIn(node))
  return withAnswers({...system, node: whole}, facts?.kind === 'map' ? facts : undefined)
}

function nothing(today: string): Slices {
  return {
    files: new Map(),
    tree: {paths: pathIndex([]), found: []},
    bias: () => undefined,
    elsewhere: () => ({own: [], before: []}),
    identified: new Map(),
    notebooks: new Map(),
    base: {kind: 'none'},
    today,
    approvals: {kind: 'none'},
    changes: {kind: 'none'},
  }
}
