import {child, lostIn, type MapNode, type ScalarNode} from '../text/node.ts'
import {ABOUT} from './schema/vocabulary.ts'

export function nearness(about: unknown): number {
  return ABOUT.indexOf(about as (typeof ABOUT)[number])
}

/** The `about` of the source that comes closest to a person; undefined when a source does not say. */
export function closestOf(sources: MapNode): ScalarNode | undefined {
  if (lostIn(sources).length > 0) return undefined
  let closest: ScalarNode | undefined
  for (const source of sources.entries.values()) {
    const about = child(source, 'about')
    if (about?.kind !== 'scalar') return undefined
    if (closest === undefined || nearness(about.value) > nearness(closest.value)) closest = about
  }
  return closest
}
