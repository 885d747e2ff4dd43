import {LEAST_FACTS} from '../../evidence/seal.ts'
import type {Options} from './options.ts'

/** The coverage that a policy asks of an assessment: what it names, or what every assessment rests on. */
export function minimum(options: Options): {facts: string[]; withContent: boolean} {
  const named = options.covers ?? ['model.path', ...LEAST_FACTS]
  const facts = [...named, ...(options.renewed_when ?? [])].filter((field) => field !== 'model.path')
  return {facts: [...new Set(facts)], withContent: named.includes('model.path')}
}
