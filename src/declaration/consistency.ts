import {child, find, lostIn, type MapNode, mapNode, type Node, placeOf} from '../text/node.ts'
import {catalogue} from '../words/message.ts'
import type {Problem} from '../words/problem.ts'
import {closestKnown, nearness} from './about.ts'

export const messages = catalogue(
  'declaration',
  {
    'about-too-low': (w: {declared: string; source: string}) =>
      `\`data.about\` says \`${w.declared}\`, but a source is about \`${w.source}\`. What counts is the closest that any source comes to a person; until this is settled, neither counts as declared.`,
    'persons-without-persons': (w: {field: string}) =>
      `\`data.about\` says \`no-persons\`, yet \`${w.field}\` names people. Until this is settled, \`data.about\` counts as not declared.`,
    'effect-without-effect': () =>
      '`use.effect` says `none`, yet `use.events` names what happens to people. Until this is settled, `use.effect` counts as not declared.',
    'automation-without-automation': (w: {event: string}) =>
      `\`use.automation\` says \`none\`, yet the model makes \`${w.event}\` happen. Until this is settled, \`use.automation\` counts as not declared.`,
    'dates-reversed': (w: {first: string; second: string}) => `\`${w.second}\` lies before \`${w.first}\`.`,
    'unknown-system': (w: {name: string}) => `\`${w.name}\` is not one of the \`systems:\` of this file.`,
    'unknown-source': (w: {name: string}) => `\`${w.name}\` is not one of the \`data.sources\` of this file.`,
    'unknown-event': (w: {name: string}) => `\`${w.name}\` is not one of the \`use.events\` of this file.`,
    'unknown-model': (w: {name: string}) => `\`${w.name}\` is not one of the \`models:\` of this file.`,
    'unknown-attribute': (w: {name: string}) => `\`${w.name}\` is not one of the \`fairness.attributes\` of this file.`,
    'unknown-group': (w: {name: string}) => `\`${w.name}\` is not one of the groups of this attribute.`,
  },
  {
    nl: {
      'about-too-low': w =>
        `\`data.about\` is \`${w.declared}\`, maar een bron gaat over \`${w.source}\`. Het telt hoe dicht de bronnen bij een mens komen. Zolang dit niet klopt, geldt geen van beide als opgegeven.`,
      'persons-without-persons': w =>
        `\`data.about\` is \`no-persons\`, maar \`${w.field}\` noemt mensen. Zolang dit niet klopt, geldt \`data.about\` als niet opgegeven.`,
      'effect-without-effect': () =>
        '`use.effect` is `none`, maar `use.events` noemt wat mensen overkomt. Zolang dit niet klopt, geldt `use.effect` als niet opgegeven.',
      'automation-without-automation': w =>
        `\`use.automation\` is \`none\`, maar het model zorgt zelf voor \`${w.event}\`. Zolang dit niet klopt, geldt \`use.automation\` als niet opgegeven.`,
      'dates-reversed': w => `\`${w.second}\` ligt vóór \`${w.first}\`.`,
      'unknown-system': w => `\`${w.name}\` staat niet bij \`systems:\` in dit bestand.`,
      'unknown-source': w => `\`${w.name}\` staat niet bij \`data.sources\` in dit bestand.`,
      'unknown-event': w => `\`${w.name}\` staat niet bij \`use.events\` in dit bestand.`,
      'unknown-model': w => `\`${w.name}\` staat niet bij \`models:\` in dit bestand.`,
      'unknown-attribute': w => `\`${w.name}\` staat niet bij \`fairness.attributes\` in dit bestand.`,
      'unknown-group': w => `\`${w.name}\` is geen groep van dit kenmerk.`,
    },
    da: {
      'about-too-low': w =>
        `\`data.about\` er \`${w.declared}\`, men en kilde handler om \`${w.source}\`. Det er den kilde, der kommer tættest på et menneske, der tæller. Indtil det er rettet, gælder ingen af dem som oplyst.`,
      'persons-without-persons': w =>
        `\`data.about\` er \`no-persons\`, men \`${w.field}\` nævner mennesker. Indtil det er rettet, gælder \`data.about\` som ikke oplyst.`,
      'effect-without-effect': () =>
        '`use.effect` er `none`, men `use.events` nævner, hvad der sker med mennesker. Indtil det er rettet, gælder `use.effect` som ikke oplyst.',
      'automation-without-automation': w =>
        `\`use.automation\` er \`none\`, men modellen udløser selv \`${w.event}\`. Indtil det er rettet, gælder \`use.automation\` som ikke oplyst.`,
      'dates-reversed': w => `\`${w.second}\` ligger før \`${w.first}\`.`,
      'unknown-system': w => `\`${w.name}\` står ikke under \`systems:\` i denne fil.`,
      'unknown-source': w => `\`${w.name}\` står ikke under \`data.sources\` i denne fil.`,
      'unknown-event': w => `\`${w.name}\` står ikke under \`use.events\` i denne fil.`,
      'unknown-model': w => `\`${w.name}\` står ikke under \`models:\` i denne fil.`,
      'unknown-attribute': w => `\`${w.name}\` står ikke under \`fairness.attributes\` i denne fil.`,
      'unknown-group': w => `\`${w.name}\` er ikke en gruppe i dette kendetegn.`,
    },
  },
)

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

function namesIn(node: Node | undefined): readonly string[] {
  return node?.kind === 'map' ? [...node.entries.keys()] : []
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

/** Names that point at something of the same file which is not there. */
export function danglingNames(root: MapNode, system: MapNode, problems: Problem[]): void {
  const keys = (...path: string[]) => {
    const node = find(system, path)
    // Where something was taken out, the name may be its.
    return lostIn(node).length > 0 ? undefined : new Set(node?.kind === 'map' ? node.entries.keys() : [])
  }
  const systems = child(root, 'systems')
  const known = {
    'unknown-system': lostIn(systems).length > 0 ? undefined : new Set(namesIn(systems)),
    'unknown-source': keys('sources'),
    'unknown-event': keys('events'),
    'unknown-model': keys('models'),
    'unknown-attribute': keys('fairness', 'attributes'),
  }
  const check = (node: Node | undefined, say: keyof typeof known) => {
    const nodes = node?.kind === 'list' ? node.items : node ? [node] : []
    for (const item of nodes) {
      if (item.kind === 'scalar' && known[say]?.has(String(item.value)) === false) {
        problems.push({at: item.at, say: messages.say(say, {name: String(item.value)})})
      }
    }
  }
  const each = (node: Node | undefined) =>
    node?.kind === 'map' ? [...node.entries.values()] : node?.kind === 'list' ? node.items : []
  for (const source of each(child(system, 'sources'))) check(child(source, 'linked_with'), 'unknown-source')
  for (const event of each(child(system, 'events'))) check(child(event, 'among'), 'unknown-event')
  for (const model of each(child(system, 'models'))) check(child(model, 'uses'), 'unknown-source')
  for (const threshold of each(find(system, ['fairness', 'thresholds'])))
    check(child(threshold, 'event'), 'unknown-event')
  for (const assessment of each(child(system, 'assessments'))) {
    if (systems) check(child(assessment, 'for'), 'unknown-system')
    const kind = child(assessment, 'kind')
    const aboutPeople = kind?.kind !== 'scalar' || kind.value === 'bias-test'
    for (const result of each(child(assessment, 'results'))) {
      if (aboutPeople) check(child(result, 'event'), 'unknown-event')
      check(child(result, 'model'), 'unknown-model')
    }
  }
  const compare = find(system, ['fairness', 'compare'])
  if (compare?.kind === 'map') {
    for (const [attribute, group] of compare.entries) {
      if (known['unknown-attribute']?.has(attribute) === false) {
        problems.push({at: placeOf(compare, [attribute]), say: messages.say('unknown-attribute', {name: attribute})})
        continue
      }
      const groups = find(system, ['fairness', 'attributes', attribute, 'groups'])
      const names =
        groups?.kind === 'list'
          ? groups.items.flatMap(item => (item.kind === 'scalar' ? [String(item.value)] : []))
          : []
      if (
        groups !== undefined &&
        group.kind === 'scalar' &&
        lostIn(groups).length === 0 &&
        !names.includes(String(group.value))
      ) {
        problems.push({at: group.at, say: messages.say('unknown-group', {name: String(group.value)})})
      }
    }
  }
}
