import {
  child,
  type ListNode,
  listNode,
  lostIn,
  type MapNode,
  mapNode,
  type Node,
  overlay,
  placeOf,
  plain,
} from '../text/node.ts'
import type {Fact} from '../words/fact.ts'
import type {Problem} from '../words/problem.ts'
import {closestOf} from './about.ts'
import {withoutContradictions} from './consistency.ts'
import type {System, SystemFacts} from './declaration.ts'
import {valuesAt} from './values.ts'

/** The systems of a valid declaration, each with everything shared brought in and contradictions taken out. */
export function systemsOf(root: MapNode, project: string, problems: Problem[]): System[] {
  const systems = child(root, 'systems')
  if (systems?.kind !== 'map' || systems.entries.size === 0) return [systemOf(root, undefined, project, problems)]
  return [...systems.entries].flatMap(([id, own]) => (own.kind === 'map' ? [systemOf(root, own, id, problems)] : []))
}

function systemOf(root: MapNode, own: MapNode | undefined, id: string, problems: Problem[]): System {
  const policies = [root, own].flatMap(from => items(child(from, 'policies')))
  const node = normalised(root, own, id)
  return systemAt(
    id,
    withoutContradictions(node, problems),
    policies.flatMap(item => (item.kind === 'scalar' ? [{name: String(item.value), at: item.at}] : [])),
  )
}

function systemAt(id: string, node: MapNode, policies: System['policies']): System {
  const facts = plain(node) as SystemFacts
  return {
    id,
    name: facts.project.name,
    policies,
    facts,
    node,
    value: path => factAt(node, path),
    values: path => valuesAt(node, path),
    place: (...path) => placeOf(node, path),
  }
}

/** The same system with other answers to what policies ask. */
export function withAnswers(system: System, answers: MapNode | undefined): System {
  const entries = [...system.node.entries].filter(([key]) => key !== 'facts')
  return systemAt(
    system.id,
    mapNode(system.node.at, answers ? [...entries, ['facts', answers]] : entries),
    system.policies,
  )
}

function factAt(node: MapNode, path: string): Fact<readonly unknown[]> {
  const {known, missing} = valuesAt(node, path)
  const [first] = known
  if (first === undefined || missing.length > 0) return {known: false, path, at: missing[0] ?? node.at}
  return {known: true, value: known.map(({value}) => value), at: first.at}
}

function normalised(root: MapNode, own: MapNode | undefined, id: string): MapNode {
  const both = (key: string) => overlay(child(root, key), child(own, key))
  const listed = (key: string) => joined(child(root, key), child(own, key))
  const ownProject =
    own &&
    mapNode(
      own.at,
      [...own.entries].filter(([key]) => PROJECT_FIELDS.has(key)),
    )
  const data = both('data')
  const use = both('use')
  const fairness = both('fairness')
  const attributes = overlay(child(child(root, 'fairness'), 'attributes'), child(child(own, 'fairness'), 'attributes'))
  const sources = overlay(
    used(child(child(root, 'data'), 'sources'), child(own, 'uses')),
    child(child(own, 'data'), 'sources'),
  )
  const entries: readonly (readonly [string, Node | undefined])[] = [
    ['project', overlay(child(root, 'project'), ownProject)],
    ['owner', both('owner')],
    ['use', use],
    ['data', withAbout(data, sources)],
    [
      'people',
      overlay(overlay(child(child(root, 'data'), 'people'), child(child(own, 'data'), 'people')), child(own, 'people')),
    ],
    ['sources', sources],
    ['models', both('models')],
    ['events', overlay(child(child(root, 'use'), 'events'), child(child(own, 'use'), 'events'))],
    [
      'fairness',
      attributes && fairness ? mapNode(fairness.at, [...fairness.entries, ['attributes', attributes]]) : fairness,
    ],
    ['assessments', overlay(concerning(child(root, 'assessments'), own && id), child(own, 'assessments'))],
    ['decisions', concerningList(listed('decisions'), own && id)],
    ['dilemmas', both('dilemmas') ?? child(own, 'dilemmas') ?? child(root, 'dilemmas')],
    ['team', listed('team')],
    ['training', listed('training')],
    ['partners', listed('partners')],
    ['registrations', both('registrations')],
    ['publication', both('publication')],
    ['facts', deepFacts(child(root, 'facts'), child(own, 'facts'))],
  ]
  return mapNode(
    own?.at ?? root.at,
    entries.flatMap(([key, node]) => (node ? [[key, node] as const] : [])),
  )
}

const PROJECT_FIELDS = new Set(['name', 'goal', 'status', 'started', 'in_use_since', 'ended'])

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

function joined(first: Node | undefined, second: Node | undefined): ListNode | undefined {
  const from = [first, second].find(node => node?.kind === 'list')
  return from && listNode(from.at, [...items(first), ...items(second)], lostIn(first, second))
}

/** Shared sources, of which a system may name the ones it uses. */
function used(sources: Node | undefined, uses: Node | undefined): Node | undefined {
  if (sources?.kind !== 'map' || uses === undefined) return sources
  const names = new Set(items(uses).map(item => (item.kind === 'scalar' ? String(item.value) : '')))
  return mapNode(
    sources.at,
    [...sources.entries].filter(([name]) => names.has(name)),
    lostIn(sources, uses),
  )
}

function concerning(assessments: Node | undefined, system: string | undefined): Node | undefined {
  if (assessments?.kind !== 'map' || system === undefined) return assessments
  const concerns = (entry: Node) => {
    const named = child(entry, 'for')
    return named === undefined || items(named).some(item => item.kind === 'scalar' && item.value === system)
  }
  const entries = [...assessments.entries]
  // Where a name was refused, it may have been this system's.
  const perhaps = entries.filter(([, entry]) => !concerns(entry) && lostIn(child(entry, 'for')).length > 0)
  return mapNode(
    assessments.at,
    entries.filter(([, entry]) => concerns(entry)),
    [...lostIn(assessments), ...perhaps.map(([, entry]) => entry.at)],
  )
}

function concerningList(decisions: ListNode | undefined, system: string | undefined): ListNode | undefined {
  if (decisions === undefined || system === undefined) return decisions
  const concerns = (entry: Node) => {
    const named = child(entry, 'system')
    return named === undefined || (named.kind === 'scalar' && named.value === system)
  }
  return {...decisions, items: decisions.items.filter(concerns)}
}

/** `data.about` is the closest that any source comes to a person, where it is not declared and every source says so. */
function withAbout(data: MapNode | undefined, sources: MapNode | undefined): MapNode | undefined {
  if (child(data, 'about') || !sources) return data
  // It was written, and nobody knows what was meant: more, perhaps, than the sources say.
  if (lostIn(data).some(at => at.pointer.endsWith('/data/about'))) return data
  const closest = closestOf(sources)
  if (closest === undefined) return data
  return mapNode(data?.at ?? sources.at, [...(data?.entries ?? []), ['about', closest]])
}

function deepFacts(shared: Node | undefined, own: Node | undefined): MapNode | undefined {
  const merged = overlay(shared, own)
  return (
    merged &&
    mapNode(
      merged.at,
      [...merged.entries].map(([policy, node]) => [policy, overlay(child(shared, policy), child(own, policy)) ?? node]),
    )
  )
}
