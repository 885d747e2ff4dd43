import type {JsonNode} from '../../text/json.ts'
import {inside, said} from '../forms/tree.ts'
import {type Card, shortened} from './card.ts'

/** Fields that only a system card has, of those that are nearly always filled in. */
const OWN = ['goal_and_impact', 'human_intervention', 'legal_base', 'risk_management'] as const

/**
 * A TAD system card (`reporting-standard/schemas/systemcard_schema.json` of github.com/MinBZK/algorithm-reporting-standard).
 * Cards that it includes by a tag are not followed.
 */
export function readTadSystem(root: JsonNode): Card | undefined {
  if (OWN.filter(key => inside(root, key) !== undefined).length < 2) return undefined
  const status = inside(root, 'status')
  const says = said(status)
  const name = said(inside(root, 'name'))
  return {
    format: 'tad-system',
    facts:
      status && says !== undefined
        ? [
            {
              what: 'status',
              says: shortened(says),
              field: 'status',
              ...(name && {of: name.slice(0, 200)}),
              at: status.at,
            },
          ]
        : [],
  }
}
