import type {Message} from '../words/message.ts'
import {isCombination, splitOf} from './combinations.ts'
import {sum, type Table} from './counted.ts'
import {messages} from './messages.ts'
import type {Suppressed} from './suppress.ts'

/** Groups smaller than this may show who somebody is. */
const SMALL = 10
const PLACEHOLDERS = new Set(['nan', 'na', 'n/a', 'null', 'none', 'nil', 'unknown', '?', '-', '\\n', 'missing'])

/** What somebody should know who publishes this report; with small counts hidden, nothing that tells one of them. */
export function notesOn(tables: readonly Table[], below: number | undefined): readonly Message[] {
  return [
    ...declared(tables, below).flatMap(({attribute, unplaced}) => unplacedIn(attribute, unplaced.n, below)),
    ...unknownIn(tables),
    ...(below === undefined ? smallIn(tables) : []),
    ...tables.flatMap(oddNames),
  ]
}

/** What is hidden, and what helps where that is most of it: a group without `n` bounds nothing. */
export function hiddenIn(tables: readonly Table[], suppressed: Suppressed, below: number): readonly Message[] {
  const groups = tables.flatMap(({attribute, groups}) => groups.map(({group}) => ({attribute, group})))
  const usable = groups.filter(({attribute, group}) => !suppressed.isHidden(attribute, group, 'n')).length
  const few = tables.some(({unplaced}) => unplaced.n > 0 && unplaced.n < below)
  return [
    messages.say('told-hidden', {below}),
    ...(usable < groups.length ? [messages.say('told-hidden-groups', {usable, groups: groups.length, few})] : []),
  ]
}

/** With small counts hidden, who is in no group of a combination is hidden too: it would tell who is in none of either. */
function declared(tables: readonly Table[], below: number | undefined): readonly Table[] {
  if (below === undefined) return tables
  const combinations = splitOf(tables).filter(isCombination)
  return tables.filter(each => !combinations.some(({table}) => table === each))
}

function unplacedIn(attribute: string, count: number, below: number | undefined): Message[] {
  if (count === 0) return []
  if (below !== undefined && count < below)
    return [messages.say('told-unplaced-few', {attribute, below, upTo: below - 1})]
  return [messages.say('told-unplaced', {attribute, count, upTo: count})]
}

function unknownIn(tables: readonly Table[]): Message[] {
  const count = Math.max(0, ...tables.map(({groups}) => sum(groups.map(({unknown}) => unknown))))
  const truth = tables.some(({groups}) => groups.some(({cells}) => cells !== null))
  return count === 0 ? [] : [messages.say('told-unknown', {count, truth})]
}

function smallIn(tables: readonly Table[]): Message[] {
  const count = tables.flatMap(({groups}) => groups.filter(({n}) => n < SMALL)).length
  return count === 0 ? [] : [messages.say('told-small', {count, limit: SMALL})]
}

function oddNames({attribute, groups}: Table): Message[] {
  const seen = new Map<string, string>()
  return groups.flatMap(({group}) => {
    const simple = group.toLowerCase()
    const other = seen.get(simple)
    seen.set(simple, group)
    return [
      ...(PLACEHOLDERS.has(simple) ? [messages.say('told-placeholder', {attribute, group})] : []),
      ...(other === undefined ? [] : [messages.say('told-capitals', {attribute, one: other, other: group})]),
    ]
  })
}
