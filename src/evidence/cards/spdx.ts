import type {JsonNode} from '../../text/json.ts'
import {inside, itemsOf, said} from '../forms/tree.ts'
import {type Card, type CardFact, shortened} from './card.ts'

/** Field of the AI and Dataset profiles → what it is about. */
const PRESENCE = {
  ai_useSensitivePersonalInformation: 'sensitive-data',
  dataset_hasSensitivePersonalInformation: 'sensitive-data',
  ai_autonomyType: 'autonomy',
} as const
const RISKS = ['serious', 'high', 'medium', 'low']

/** SPDX 3 in JSON-LD: its AI and Dataset profiles (spdx.github.io/spdx-spec/v3.0.1/model/AI, …/model/Dataset). */
export function readSpdx(root: JsonNode): Card | undefined {
  const graph = inside(root, '@graph')
  const elements = graph ? itemsOf(graph) : [root]
  const packages = elements.filter(element =>
    /(?:^|[_/])(?:AIPackage|DatasetPackage)$/.test(
      said(inside(element, 'type')) ?? said(inside(element, '@type')) ?? '',
    ),
  )
  if (packages.length === 0) return undefined
  return {format: 'spdx-3', facts: packages.flatMap(factsOf)}
}

function factsOf(element: JsonNode): CardFact[] {
  const name = said(inside(element, 'name'))
  const of = name === undefined ? {} : {of: name.slice(0, 200)}
  const facts: CardFact[] = []
  for (const [field, what] of Object.entries(PRESENCE)) {
    const node = inside(element, field)
    const says = lastStep(said(node))
    if (node && (says === 'yes' || says === 'no')) facts.push({what, says, field, ...of, at: node.at})
  }
  const risk = inside(element, 'ai_safetyRiskAssessment')
  const says = lastStep(said(risk))
  if (risk && says !== undefined && RISKS.includes(says))
    facts.push({what: 'safety-risk', says, field: 'ai_safetyRiskAssessment', ...of, at: risk.at})
  const version = inside(element, 'software_packageVersion')
  const number = said(version)
  const isModel = /AIPackage$/.test(said(inside(element, 'type')) ?? said(inside(element, '@type')) ?? '')
  if (isModel && version && number !== undefined)
    facts.push({what: 'version', says: shortened(number), field: 'software_packageVersion', ...of, at: version.at})
  for (const [field, what] of [
    ['dataset_knownBias', 'known-bias'],
    ['ai_limitation', 'known-risk'],
  ] as const) {
    const node = inside(element, field)
    for (const one of node?.kind === 'list' ? node.items : node ? [node] : []) {
      const text = said(one)
      if (text !== undefined) facts.push({what, says: shortened(text), field, ...of, at: one.at})
    }
  }
  return facts
}

/** `yes` may be written as the last step of an address. */
function lastStep(text: string | undefined): string | undefined {
  return text === undefined ? undefined : text.slice(text.lastIndexOf('/') + 1)
}
