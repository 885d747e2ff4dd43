import {child, type MapNode, type Node} from '../text/node.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import {keysOf, type Names} from './references.ts'

/**
 * What a policy defines and no rule needs: mostly a name that is misspelt in one of two places. `used` holds the names that
 * were referred to, as `role <name>` and `part <name>`.
 */
export function unused(
  policy: string,
  names: Names,
  used: ReadonlySet<string>,
  root: MapNode,
  problems: Problem[],
): void {
  const check = (
    section: string,
    kind: 'part' | 'role' | 'group' | 'question',
    known: readonly string[],
    has: (name: string) => boolean,
  ) => {
    for (const name of known.filter(name => !has(name))) {
      const node = child(child(root, section), name)
      problems.push({
        at: (node?.kind === 'scalar' ? node.keyAt : node?.at) ?? root.at,
        say: messages.say(`${kind}-unused`, {name}),
      })
    }
  }
  check('parts', 'part', names.part, name => used.has(`part ${name}`))
  check('roles', 'role', names.role, name => used.has(`role ${name}`))
  const groups = groupsNamed(child(root, 'rules'))
  check('groups_of_rules', 'group', keysOf(root, 'groups_of_rules'), name => groups.has(name))
  const read = new Set(['scope', 'groups_of_rules', 'rules'].flatMap(section => [...wordsIn(child(root, section))]))
  const reads = (name: string) => [...read].some(word => `${word}.`.startsWith(`${policy}.${name}.`))
  check('facts', 'question', keysOf(root, 'facts'), reads)
}

function groupsNamed(rules: Node | undefined): Set<string> {
  const whens = rules?.kind === 'map' ? [...rules.entries.values()].map(rule => child(rule, 'when')) : []
  return new Set(whens.flatMap(when => (when?.kind === 'scalar' ? [String(when.value)] : [])))
}

/** All keys and texts. */
function* wordsIn(node: Node | undefined): Generator<string> {
  if (node?.kind === 'scalar') yield String(node.value)
  if (node?.kind === 'list') for (const item of node.items) yield* wordsIn(item)
  if (node?.kind !== 'map') return
  for (const [key, value] of node.entries) {
    yield key
    yield* wordsIn(value)
  }
}
