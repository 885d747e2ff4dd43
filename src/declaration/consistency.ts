import {child, find, lostIn, type MapNode, mapNode, type Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import {closestKnown, nearness} from './about.ts'
import {messages} from './messages.ts'

/**
 * Facts of a system that contradict each other are taken out, so that both count as unknown, and are said. `system` has
 * everything shared brought in: what the top of a file says can contradict what one of its systems says.
 */
export function withoutContradictions(system: MapNode, problems: Problem[]): MapNode {
  let settled = system
  const take = (...path: readonly string[]) => {
    settled = without(settled, path)
  }
  const about = find(system, ['data', 'about'])
  const closest = closestKnown(child(system, 'sources'))
  if (about?.kind === 'scalar' && closest && nearness(closest.value) > nearness(about.value)) {
    const filled = {declared: String(about.value), source: String(closest.value)}
    problems.push({at: about.at, say: messages.say('about-too-low', filled)})
    take('data', 'about')
    take('sources')
  } else if (about?.kind === 'scalar' && about.value === 'no-persons') {
    const field = namesPersons(system)
    if (field) {
      problems.push({at: about.at, say: messages.say('persons-without-persons', {field})})
      take('data', 'about')
    }
  }
  const effect = find(system, ['use', 'effect'])
  if (effect?.kind === 'scalar' && effect.value === 'none' && child(system, 'events') !== undefined) {
    problems.push({at: effect.at, say: messages.say('effect-without-effect', {})})
    take('use', 'effect')
  }
  const automation = find(system, ['use', 'automation'])
  const byModel = entriesOf(system, 'events').find(([, event]) => is(child(event, 'by'), 'model'))?.[0]
  if (automation?.kind === 'scalar' && automation.value === 'none' && byModel !== undefined) {
    problems.push({at: automation.at, say: messages.say('automation-without-automation', {event: byModel})})
    take('use', 'automation')
  }
  reversedDates(system, problems)
  return settled
}

/** The field that shows that there are persons in it after all. */
function namesPersons(system: MapNode): string | undefined {
  if (child(system, 'people') !== undefined) return 'people'
  if (entriesOf(system, 'models').some(([, model]) => is(child(model, 'about'), 'persons'))) return 'models.about'
  return find(system, ['data', 'special_categories'])?.kind === 'map' ? 'data.special_categories' : undefined
}

function reversedDates(system: MapNode, problems: Problem[]): void {
  for (const [first, second] of [
    ['started', 'in_use_since'],
    ['started', 'ended'],
    ['in_use_since', 'ended'],
  ] as const) {
    const [from, to] = [find(system, ['project', first]), find(system, ['project', second])]
    if (from?.kind === 'scalar' && to?.kind === 'scalar' && String(to.value) < String(from.value))
      problems.push({at: to.at, say: messages.say('dates-reversed', {first, second})})
  }
}

function entriesOf(system: MapNode, key: string): readonly (readonly [string, Node])[] {
  const node = child(system, key)
  return node?.kind === 'map' ? [...node.entries] : []
}

function is(node: Node | undefined, value: string): boolean {
  return node?.kind === 'scalar' && node.value === value
}

function without(root: MapNode, path: readonly string[]): MapNode {
  const [step = '', ...rest] = path
  const entries = [...root.entries].flatMap(([key, node]): (readonly [string, Node])[] => {
    if (key !== step) return [[key, node]]
    return rest.length > 0 && node.kind === 'map' ? [[key, without(node, rest)]] : []
  })
  return mapNode(root.at, entries, lostIn(root))
}
