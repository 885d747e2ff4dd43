import {child, lostIn, type MapNode, type Node, type ScalarNode} from '../text/node.ts'
import {ABOUT} from './schema/vocabulary.ts'

export function nearness(about: unknown): number {
  return ABOUT.indexOf(about as (typeof ABOUT)[number])
}

/** The `about` of the source that comes closest to a person; undefined when a source does not say. */
export function closestOf(sources: MapNode): ScalarNode | undefined {
  const everySays = [...sources.entries.values()].every(source => child(source, 'about')?.kind === 'scalar')
  return everySays && lostIn(sources).length === 0 ? closestKnown(sources) : undefined
}

/** The same among the sources that do say. */
export function closestKnown(sources: Node | undefined): ScalarNode | undefined {
  let closest: ScalarNode | undefined
  for (const source of sources?.kind === 'map' ? sources.entries.values() : []) {
    const about = child(source, 'about')
    if (about?.kind !== 'scalar') continue
    if (closest === undefined || nearness(about.value) > nearness(closest.value)) closest = about
  }
  return closest
}
