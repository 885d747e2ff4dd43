import type {Result} from '../../words/finding.ts'
import type {Outcome} from '../../words/outcome.ts'
import {type Check, defineCheck, type Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** How far an outcome is from a pass; of several ways the nearest is shown. */
const DISTANCE: readonly Outcome[] = [
  'pass',
  'unproven',
  'stale',
  'fail',
  'inconclusive',
  'undefined',
  'suppressed',
  'not-tested',
  'error',
  'undeclared',
  'missing',
]

/** Several checks of which one is enough. Where none is met, the one that is nearest says what is missing. */
export function anyOf(checkNamed: (name: string) => Check | undefined) {
  const calls = (options: Options) =>
    options.flatMap(call =>
      Object.entries(call).flatMap(([name, inner]) => {
        const check = checkNamed(name)
        return check ? [{check, inner}] : []
      }),
    )
  return defineCheck<'any_of', Options, keyof Slices>({
    name: 'any_of',
    messages,
    uses: ['files', 'tree', 'identified', 'notebooks', 'bias', 'elsewhere', 'base', 'today', 'approvals', 'changes'],
    wants(options, scope) {
      const all = calls(options).map(({check, inner}) => check.wants(inner, scope))
      return {
        files: all.flatMap(({files}) => files ?? []),
        parts: all.flatMap(({parts}) => parts ?? []),
        identified: all.flatMap(({identified}) => identified ?? []),
        notebooks: all.flatMap(({notebooks}) => notebooks ?? []),
        bias: all.flatMap(({bias}) => bias ?? []),
        tree: all.some(({tree}) => tree === true),
      }
    },
    run(options, scope, given) {
      const ways = calls(options).map(({check, inner}) => check.run(inner, scope, given))
      const [nearest] = ways.sort((a, b) => worst(a) - worst(b) || deepest(b) - deepest(a) || a.length - b.length)
      return nearest ?? []
    },
  })
}

function worst(results: readonly Result[]): number {
  return Math.max(...results.map(({outcome}) => DISTANCE.indexOf(outcome)), 0)
}

/** How far into the file a way got: one that found something to judge points at it, one that did not at where it should be. */
function deepest(results: readonly Result[]): number {
  return Math.max(...results.map(({at}) => at.pointer.split('/').length), 0)
}
