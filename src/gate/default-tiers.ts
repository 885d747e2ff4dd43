import type {Condition} from '../policy/policy.ts'
import {startOf} from '../words/place.ts'
import type {Tiers} from './tier.ts'

const at = startOf('')
const is = (path: string, ...allowed: readonly string[]): Condition => ({kind: 'field', path, allowed, at})
const present = (path: string): Condition => ({kind: 'field', path, allowed: 'present', at})
const both = (...of: readonly Condition[]): Condition => ({kind: 'all', of})

/**
 * The tiers that apply where an organisation has none of its own. They follow what the frameworks agree on: high risk under
 * the AI Act or a decision that nobody looks at; then weight for the person, vulnerability, public space; then models about
 * people; then any data about people. In doubt the higher tier.
 */
export const DEFAULT_TIERS: Tiers = {
  4: [present('eu-ai-act.annex_iii'), both(is('use.automation', 'automated'), is('use.effect', 'service', 'legal'))],
  3: [is('use.effect', 'investigation', 'legal'), present('people.vulnerable'), is('use.public_space', 'true')],
  2: [is('models.about', 'persons'), is('gladsaxe.complex', 'yes')],
  1: [is('data.about', 'persons', 'pseudonymised', 'aggregates')],
}
