import {LEAST_FACTS} from '../../evidence/seal.ts'
import type {Options} from './options.ts'

/** The names for the files of the models: of all of them, or of the one that a rule is asked for. */
const CONTENT: readonly string[] = ['models.path', 'model.path']

/** The coverage that a policy asks of an assessment: what it names, or what every assessment rests on. */
export function minimum(options: Options): {facts: string[]; withContent: boolean} {
  const named = options.covers ?? ['models.path', ...LEAST_FACTS]
  const facts = [...named, ...(options.renewed_when ?? [])].filter(field => !CONTENT.includes(field))
  return {facts: [...new Set(facts)], withContent: named.some(field => CONTENT.includes(field))}
}
