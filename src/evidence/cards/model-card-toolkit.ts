import type {JsonNode} from '../../text/json.ts'
import {inside, itemsOf, said} from '../forms/tree.ts'
import {type Card, type CardFact, shortened} from './card.ts'
import {risks} from './cyclonedx.ts'

/** A card of TensorFlow's Model Card Toolkit, schema 0.0.2 (github.com/tensorflow/model-card-toolkit). */
export function readModelCardToolkit(root: JsonNode): Card | undefined {
  const details = inside(root, 'model_details')
  const considerations = inside(root, 'considerations')
  if (details?.kind !== 'map' || !(considerations ?? inside(root, 'model_parameters'))) return undefined
  const name = said(inside(details, 'name'))
  const of = name === undefined ? {} : {of: name.slice(0, 200)}
  const version = inside(details, 'version', 'name')
  const number = said(version)
  const sensitive = itemsOf(inside(root, 'model_parameters', 'data')).flatMap((data): CardFact[] => {
    const field = inside(data, 'sensitive', 'sensitive_data')
    const any = itemsOf(field).some(item => said(item) !== undefined)
    return field && any ? [{what: 'sensitive-data', says: 'yes', field: 'sensitive_data', ...of, at: field.at}] : []
  })
  return {
    format: 'model-card-toolkit',
    facts: [
      ...(version && number !== undefined
        ? [{what: 'version', says: shortened(number), field: 'version', ...of, at: version.at} as const]
        : []),
      ...sensitive,
      ...risks(considerations, 'ethical_considerations', ['name'], of),
    ],
  }
}
