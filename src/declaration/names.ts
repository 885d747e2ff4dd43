import {nearest} from '../text/nearest.ts'
import {child, find, lostIn, type MapNode, type Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'

type Kind = 'system' | 'source' | 'event' | 'model' | 'attribute' | 'assessment' | 'decision' | 'subject'

/** Where things of a kind get their names, from the top of the file or from one system. */
const NAMED_AT: Readonly<Record<'source' | 'event' | 'model' | 'attribute' | 'assessment', readonly string[]>> = {
  source: ['data', 'sources'],
  event: ['use', 'events'],
  model: ['models'],
  attribute: ['fairness', 'attributes'],
  assessment: ['assessments'],
}

/**
 * Names that point at something of the same file which is not there, and names that two decisions share. A name counts as
 * known where anything in the file bears it; where something was refused, the name may be its.
 */
export function misnamed(root: MapNode, problems: Problem[]): void {
  const scopes = [root, ...entriesOf(child(root, 'systems')).map(([, system]) => system)]
  const known = knownNames(root, scopes)
  const check = (node: Node | undefined, kind: Kind) => {
    for (const item of node?.kind === 'list' ? node.items : node ? [node] : []) {
      const names = known[kind]
      if (item.kind !== 'scalar' || names === undefined || names.includes(String(item.value))) continue
      const name = String(item.value)
      problems.push({at: item.at, say: messages.say(`unknown-${kind}`, {name, nearest: nearest(name, names) ?? ''})})
    }
  }
  for (const scope of scopes) {
    check(child(scope, 'uses'), 'source')
    for (const source of each(scope, 'data', 'sources')) check(child(source, 'linked_with'), 'source')
    for (const event of each(scope, 'use', 'events')) check(child(event, 'among'), 'event')
    for (const model of each(scope, 'models')) check(child(model, 'uses'), 'source')
    for (const threshold of each(scope, 'fairness', 'thresholds')) check(child(threshold, 'event'), 'event')
    for (const together of listOf(find(scope, ['fairness', 'intersections']))) check(together, 'attribute')
    for (const assessment of each(scope, 'assessments')) assessmentNames(assessment, check)
    for (const decision of each(scope, 'decisions')) decisionNames(decision, check)
    for (const [attribute, group] of entriesOf(find(scope, ['fairness', 'compare']))) {
      if (known.attribute && !known.attribute.includes(attribute)) {
        const at = group.kind === 'scalar' ? group.keyAt : group.at
        const close = nearest(attribute, known.attribute) ?? ''
        problems.push({at, say: messages.say('unknown-attribute', {name: attribute, nearest: close})})
      } else groupName(scopes, attribute, group, problems)
    }
  }
  decisionsTwice(scopes, problems)
}

function listOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

type Check = (node: Node | undefined, kind: Kind) => void

function assessmentNames(assessment: Node, check: Check): void {
  check(child(assessment, 'for'), 'system')
  check(child(assessment, 'about'), 'subject')
  check(child(assessment, 'replaces'), 'assessment')
  // Only a bias test is about what happens to people; a quality test may count what the declaration does not name.
  const kind = child(assessment, 'kind')
  const aboutPeople = kind?.kind !== 'scalar' || kind.value === 'bias-test'
  for (const result of each(assessment, 'results')) {
    if (aboutPeople) check(child(result, 'event'), 'event')
    check(child(result, 'model'), 'model')
  }
}

function decisionNames(decision: Node, check: Check): void {
  check(child(decision, 'system'), 'system')
  for (const kind of ['event', 'model', 'attribute', 'decision'] as const) check(find(decision, ['about', kind]), kind)
}

function groupName(scopes: readonly Node[], attribute: string, group: Node, problems: Problem[]): void {
  const lists = scopes.flatMap(scope => find(scope, ['fairness', 'attributes', attribute, 'groups']) ?? [])
  if (group.kind !== 'scalar' || lists.length === 0 || lostIn(...lists).length > 0) return
  const names = lists.flatMap(list =>
    list.kind === 'list' ? list.items.flatMap(item => (item.kind === 'scalar' ? [String(item.value)] : [])) : [],
  )
  const name = String(group.value)
  if (!names.includes(name))
    problems.push({at: group.at, say: messages.say('unknown-group', {name, nearest: nearest(name, names) ?? ''})})
}

function decisionsTwice(scopes: readonly Node[], problems: Problem[]): void {
  const seen = new Set<string>()
  for (const id of scopes.flatMap(scope => each(scope, 'decisions')).map(decision => child(decision, 'id'))) {
    if (id?.kind !== 'scalar') continue
    const name = String(id.value)
    if (seen.has(name)) problems.push({at: id.at, say: messages.say('decision-twice', {name})})
    seen.add(name)
  }
}

/** `undefined` where not all names are known, because something was refused. */
function knownNames(root: MapNode, scopes: readonly Node[]): Readonly<Record<Kind, readonly string[] | undefined>> {
  const all = (path: readonly string[]) =>
    scopes.every(scope => isWhole(scope, path))
      ? scopes.flatMap(scope => entriesOf(find(scope, path)).map(([name]) => name))
      : undefined
  const [source, event, model] = [all(NAMED_AT.source), all(NAMED_AT.event), all(NAMED_AT.model)]
  const ids = scopes.flatMap(scope => each(scope, 'decisions')).map(decision => child(decision, 'id'))
  const decisions = scopes.every(scope => isWhole(scope, ['decisions'])) && ids.every(id => id?.kind === 'scalar')
  return {
    system: isWhole(root, ['systems']) ? entriesOf(child(root, 'systems')).map(([name]) => name) : undefined,
    source,
    event,
    model,
    attribute: all(NAMED_AT.attribute),
    assessment: all(NAMED_AT.assessment),
    decision: decisions ? ids.map(id => (id?.kind === 'scalar' ? String(id.value) : '')) : undefined,
    subject: source && event && model && [...source, ...event, ...model],
  }
}

function isWhole(from: Node, path: readonly string[]): boolean {
  let node = from
  for (const step of path) {
    const next = child(node, step)
    if (next === undefined) return lostIn(node).every(at => !at.pointer.endsWith(`/${step}`))
    node = next
  }
  return lostIn(node).length === 0
}

function each(node: Node, ...path: readonly string[]): readonly Node[] {
  const found = find(node, path)
  return found?.kind === 'list' ? found.items : entriesOf(found).map(([, entry]) => entry)
}

function entriesOf(node: Node | undefined): readonly (readonly [string, Node])[] {
  return node?.kind === 'map' ? [...node.entries] : []
}
