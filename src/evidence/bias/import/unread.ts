import type {JsonNode} from '../../../text/json.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from './mapped-messages.ts'

const MOST_NAMES = 20

/** Notes on columns or keys that a mapping leaves unread: the file's own verdicts, and everything else. */
export function unreadNotes(unread: readonly {readonly name: string; readonly at: Place}[]): Problem[] {
  const first = new Map<string, Place>()
  for (const {name, at} of unread) if (!first.has(name)) first.set(name, at)
  const names = [...first.keys()]
  const [verdicts, others] = [names.filter(isComparison), names.filter(name => !isComparison(name))]
  const shown = (some: readonly string[]) => some.slice(0, MOST_NAMES).map(name => name.slice(0, 60))
  const note = (some: readonly string[], say: Problem['say']): Problem[] => {
    const at = some[0] === undefined ? undefined : first.get(some[0])
    return at ? [{at, say}] : []
  }
  return [
    ...note(verdicts, messages.say('own-verdict', {names: shown(verdicts)})),
    ...note(others, messages.say('unread', {names: shown(others), more: Math.max(0, others.length - MOST_NAMES)})),
  ]
}

/** A verdict, or a comparison between groups, by the names that people and tools give them. */
export function isComparison(name: string): boolean {
  return COMPARISON.test(name.slice(0, 200).replaceAll(/[^A-Za-z0-9]+/g, '_'))
}

const COMPARISON =
  /^(?:fair|unfair|biased|status|level|severity|air|spd|di|eod|aod)$|(?:^|_)(?:pass(?:es|ed)?|fail(?:s|ed)?|is_fair|is_biased|verdict|conclusion|compliant|disparate_impact|disparity|disparities|parity|gaps?|diff|difference|differences|ratio|p_value|pvalue|significant|four_fifths|80_rule|equalized_odds|equalised_odds|odds_ratio|impact_ratio)(?:_|$)/i

/** What stands in a tree under the name of a comparison or a verdict, by first places; a few of them will do. */
export function comparisonsIn(root: JsonNode): {name: string; at: Place}[] {
  const found = new Map<string, Place>()
  const open: JsonNode[] = [root]
  for (let node = open.pop(); node && found.size <= MOST_NAMES; node = open.pop()) {
    const inside: JsonNode[] = []
    if (node.kind === 'list') inside.push(...node.items.slice(0, 1000))
    if (node.kind === 'map') {
      for (const [key, next] of node.entries) {
        if (next.kind !== 'scalar') inside.push(next)
        else if (isComparison(key) && !found.has(key)) found.set(key, next.keyAt)
      }
    }
    for (const next of inside.toReversed()) open.push(next)
  }
  return [...found].map(([name, at]) => ({name, at}))
}
