import type {Policy} from '../../policy/policy.ts'
import type {Mode} from '../finding.ts'

const ORDER: readonly Mode[] = ['observe', 'improve', 'enforce']

/** The strictest of what the layers say; `enforce` where none says anything. */
export function strictest(...modes: readonly (Mode | undefined)[]): Mode {
  const said = modes.flatMap(mode => (mode === undefined ? [] : [ORDER.indexOf(mode)]))
  return ORDER[Math.max(...said)] ?? 'enforce'
}

/** How each rule is enforced: its policy's own mode, the organisation's and the repository's together, the strictest of them. */
export function modeByRule(
  policies: Iterable<Policy>,
  ...layers: readonly (Mode | undefined)[]
): (rule: string) => Mode {
  const own = new Map([...policies].map(({id, mode}) => [id, mode]))
  return rule => strictest(own.get(rule.slice(0, rule.indexOf('/'))), ...layers)
}
