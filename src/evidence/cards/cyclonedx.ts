import type {JsonNode} from '../../text/json.ts'
import {inside, itemsOf, said} from '../forms/tree.ts'
import {type Card, type CardFact, shortened} from './card.ts'

const DEEPEST = 8

/** A CycloneDX ML-BOM: models with their cards and data with what is sensitive in it (cyclonedx.org, from version 1.5). */
export function readCycloneDx(root: JsonNode): Card | undefined {
  if (said(inside(root, 'bomFormat')) !== 'CycloneDX') return undefined
  const main = inside(root, 'metadata', 'component')
  const components = [...(main ? [main] : []), ...componentsIn(root, 0)]
  const facts = components.flatMap(component => {
    const name = said(inside(component, 'name'))
    const of = name === undefined ? {} : {of: name.slice(0, 200)}
    const isModel = said(inside(component, 'type')) === 'machine-learning-model' || inside(component, 'modelCard')
    return [...(isModel ? modelFacts(component, of) : []), ...dataFacts(component, of)]
  })
  return {format: 'cyclonedx', facts}
}

function componentsIn(node: JsonNode, depth: number): JsonNode[] {
  if (depth > DEEPEST) return []
  return itemsOf(inside(node, 'components')).flatMap(one => [one, ...componentsIn(one, depth + 1)])
}

function modelFacts(component: JsonNode, of: {of?: string}): CardFact[] {
  const version = inside(component, 'version')
  const number = said(version)
  const considerations = inside(component, 'modelCard', 'considerations')
  return [
    ...(version && number !== undefined
      ? [{what: 'version', says: shortened(number), field: 'version', ...of, at: version.at} as const]
      : []),
    ...risks(considerations, 'ethicalConsiderations', ['name'], of),
    ...risks(considerations, 'fairnessAssessments', ['groupAtRisk', 'harms'], of),
  ]
}

/** What is written there is a risk that somebody saw, never a test that was passed. */
export function risks(
  considerations: JsonNode | undefined,
  field: string,
  parts: readonly string[],
  of: {of?: string},
): CardFact[] {
  return itemsOf(inside(considerations, field)).flatMap((item): CardFact[] => {
    const says = parts.flatMap(part => said(inside(item, part)) ?? []).join(': ')
    return says === '' ? [] : [{what: 'known-risk', says: shortened(says), field, ...of, at: item.at}]
  })
}

const NOTHING = /^(?:none|no|n\/?a|not applicable|nothing)\W*$/i

function dataFacts(component: JsonNode, of: {of?: string}): CardFact[] {
  return itemsOf(inside(component, 'data')).flatMap(one => {
    const field = inside(one, 'sensitiveData')
    const kinds = (field?.kind === 'list' ? field.items : field ? [field] : []).flatMap(item => said(item) ?? [])
    const real = kinds.filter(kind => !NOTHING.test(kind.slice(0, 60)))
    if (field === undefined || real.length === 0) return []
    return [{what: 'sensitive-data', says: 'yes', field: 'sensitiveData', ...of, at: field.at} as const]
  })
}
