import {FIGURES, type FigureName} from '../../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {JsonNode} from '../../../../text/json.ts'
import type {Message} from '../../../../words/message.ts'
import type {Reading} from '../figure.ts'
import {readTree} from '../mapped-json.ts'
import {template} from '../template.ts'
import type {Around} from './around.ts'
import {type Choice, choices, percentages} from './choice.ts'
import {type Cluster, clustersIn} from './clusters.ts'
import {type Draft, NOWHERE, questionsAbout, STUB} from './draft.ts'
import {messages} from './messages.ts'
import {isNoGroup, type Plan, planOf} from './plan.ts'
import {isAttribute} from './words.ts'

const MOST_IGNORED = 50
const MOST_LISTED = 10

/** Drafts of a mapping for a tree, one for each way in which unclear names can be taken; none when nothing has the form of groups. */
export function draftsForTree(root: JsonNode, around: Around): readonly Draft[] {
  const plans = clustersIn(root)
    .flatMap(cluster => planOf(cluster) ?? [])
    .toSorted((a, b) => b.score - a.score || a.steps.length - b.steps.length)
  const [main, ...others] = plans
  if (!main) return []
  const beside = others.filter(plan => isBeside(main, plan))
  const all = [main, ...beside]
  const candidates = all.flatMap(({cluster}, i) =>
    [...cluster.figures].map(([written, seen]) => ({written, plan: i, ...seen})),
  )
  // A figure is taken from the first plan that has it.
  const first = new Map<FigureName, number>()
  for (const {meaning, plan} of candidates) first.set(meaning.figure, Math.min(plan, first.get(meaning.figure) ?? plan))
  const own = candidates.filter(({meaning, plan}) => first.get(meaning.figure) === plan)
  return choices(own).flatMap(choice => {
    const table = mappingFor(choice, own, all)
    return table ? [draftOf(root, table, choice, {plans: all, others, around})] : []
  })
}

/** The same groups of the same attributes at other paths: what one lacks, the other may have. */
function isBeside(main: Plan, plan: Plan): boolean {
  const same = plan.attributeIn === main.attributeIn && plan.versions.length === main.versions.length
  const literals = (each: Plan) => each.steps.filter(step => step !== undefined && !step.includes('{')).length
  return (
    same &&
    Math.abs(literals(plan) - literals(main)) <= 1 &&
    plan.groups.some(group => main.groups.includes(group)) &&
    plan.attributes.some(attribute => main.attributes.includes(attribute)) &&
    ![...plan.cluster.figures.values()].some(({meaning}) => figuresOf(main.cluster).has(meaning.figure))
  )
}

function figuresOf({figures}: Cluster): ReadonlySet<FigureName> {
  return new Set([...figures.values()].map(({meaning}) => meaning.figure))
}

function mappingFor(
  {figures}: Choice,
  candidates: readonly {written: string; plan: number}[],
  plans: readonly Plan[],
): Mapping | undefined {
  const [main] = plans
  if (!main) return undefined
  const entries = FIGURES.flatMap(name => {
    const written = figures.get(name)?.written
    const plan = candidates.find(candidate => candidate.written === written)?.plan
    return written === undefined || plan === undefined ? [] : [{name, written, plan: plans[plan] ?? main}]
  })
  const single = entries.every(({plan}) => plan === main)
  const paths = entries.map(({name, written, plan}) => [name, pathOf(plan.steps, written)] as const)
  const path = single ? pathOf(main.steps, '{count}') : undefined
  if (paths.length === 0 || paths.some(([, each]) => each === undefined) || (single && path === undefined))
    return undefined
  return {
    path: path ?? Object.fromEntries(paths),
    ...(main.attributeIn === 'path' ? {} : {attribute: main.attributes[0] ?? ''}),
    ...(main.measuredOn.size > 0 && {measured_on: {values: Object.fromEntries(main.measuredOn)}}),
    ...(single && {count: Object.fromEntries(entries.map(({name, written}) => [name, written]))}),
    ...([...main.cluster.figures.values()].some(({withComma}) => withComma) && {decimal: 'comma' as const}),
  }
}

/** With dots; as a JSON Pointer where a key holds one. `undefined` where a key cannot be written in a path. */
function pathOf(steps: Plan['steps'], figure: string): string | undefined {
  const keys = steps.map(step => step ?? figure)
  const isPlain = keys.every(key => key !== '' && !/[./~]/.test(key))
  const path = isPlain
    ? keys.join('.')
    : keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  const written = template(path)
  return path.length <= 500 && written?.length === keys.length ? path : undefined
}

function draftOf(
  root: JsonNode,
  bare: Mapping,
  choice: Choice,
  {plans, others, around}: {plans: readonly Plan[]; others: readonly Plan[]; around: Around},
): Draft {
  const [main] = plans
  const {precision, percent} = percentages(choice.figures)
  const tried: Mapping = {...bare, ...(percent && {percent})}
  const all = readTree(root, tried, STUB)
  const unwanted = main ? namesToIgnore(all, main) : []
  const table = unwanted.length > 0 ? {...tried, ignore: unwanted} : tried
  const reading = unwanted.length > 0 ? readTree(root, table, STUB) : all
  const said: Message[] = []
  if (main && main.versions.length > 0)
    said.push(messages.say('versions', {names: main.versions.slice(0, MOST_LISTED)}))
  if (main && main.measuredOn.size > 0)
    said.push(messages.say('measured-on', {names: [...main.measuredOn.keys()].slice(0, MOST_LISTED)}))
  const same = others.filter(plan => !plans.includes(plan) && main?.groups.some(group => plan.groups.includes(group)))
  const blocks = same.flatMap(plan => pathOf(plan.steps, '{count}') ?? []).slice(0, MOST_LISTED)
  if (blocks.length > 0) said.push(messages.say('other-blocks', {paths: blocks}))
  const attributes = main?.attributeIn === 'nowhere' ? NOWHERE : (main?.attributes ?? [])
  return {
    table,
    ...(precision && {precision}),
    reading,
    choice,
    questions: [...questionsAbout(choice, attributes, attributes.some(isAttribute), around), ...said],
  }
}

/** Totals and comparisons that stand where attributes or groups stand, and whatever else the path reaches beside them. */
function namesToIgnore(reading: Reading, plan: Plan): string[] {
  const [attributes, groups] = [new Set(plan.attributes), new Set(plan.groups)]
  const found = new Set<string>()
  for (const {writtenAttribute, part} of reading.figures) {
    const group = String((JSON.parse(part) as readonly unknown[])[0])
    if (plan.attributeIn === 'path' && !attributes.has(writtenAttribute)) found.add(writtenAttribute)
    else if (!groups.has(group) || isNoGroup(group)) found.add(group)
    if (found.size >= MOST_IGNORED) break
  }
  return [...found].filter(name => name !== '' && name.length <= 200)
}
