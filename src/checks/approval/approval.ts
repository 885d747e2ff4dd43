import {placeOfSubject} from '../../declaration/subject.ts'
import type {Awaited} from '../../evidence/signoffs/approval.ts'
import {approveWith} from '../../evidence/signoffs/approve.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck, type Scope, type Slices} from '../check.ts'
import {type Changed, changedIn} from './changed.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

type Used = 'approvals' | 'base' | 'changes' | 'today'
type Given = Pick<Slices, Used>

/**
 * A change of a model, the data or the declaration that a role must approve, in the pull request that makes it. Reviews live on
 * a forge; without one nobody can be found to have approved, and without something to compare with nobody knows what changed.
 */
export const approval = defineCheck<'approval', Options, Used>({
  name: 'approval',
  messages,
  uses: ['approvals', 'base', 'changes', 'today'],
  wants: () => ({}),
  run: (options, scope, given) => [judged(options, scope, given)],
})

function judged(options: Options, scope: Scope, given: Given): Result {
  const at = placeOfSubject(scope.system, scope.subject)
  const {of, by} = options
  const {changes, approvals} = given
  const changed = changes.kind === 'known' ? changedIn(options, scope, changes, given.base) : undefined
  if (changed?.items.length === 0) return {outcome: 'pass', at, say: messages.say('unchanged', {of})}
  if (changed && approvals.kind === 'known') return asked(options, changed, scope, given)
  const say = messages.say('asked-on-a-forge', {of, roles: by})
  return {outcome: 'unproven', at, say, settledBy: by, awaits: {role: by[0] ?? ''}}
}

/** Shown of what changed. */
const MOST = 3

function asked({of, by}: Options, changed: Changed, scope: Scope, given: Given): Result {
  const {items} = changed
  const {system, subject} = scope
  const at = placeOfSubject(system, subject)
  const {approvals, base, today} = given
  const team = base.kind === 'known' ? base.facts(system.id)?.team : undefined
  const approve = approveWith(approvals, {today, ...(team && {team})})
  // Paths and places name what changed: a model that several systems share is approved once.
  const approval = approve({...changed, roles: by})
  if (approval.kind === 'given') {
    const {role, by: account, at: date} = approval
    const say = messages.say(approval.entered === true ? 'entered' : 'approved', {of, role, by: account, date})
    return {outcome: 'pass', at, say}
  }
  const {lines} = approval
  const line = lines.find(({holders}) => holders.length > 0) ?? lines[0]
  const refused = lines.find(({why}) => why !== undefined && !NOTHING_DONE.has(why.key))
  const why = refused?.why ?? (holders(line).length === 0 ? line?.why : undefined)
  const names = items.slice(0, MOST).map(([name]) => name)
  const {role = by[0] ?? '', line: code} = line ?? {}
  return {
    outcome: 'unproven',
    at,
    say: why ?? messages.say('changed', {of, roles: by, names, more: items.length - names.length}),
    settledBy: by,
    awaits: {role, ...(code && {code}), ...(holders(line).length > 0 && {holders: holders(line)})},
  }
}

function holders(line: Awaited | undefined): readonly string[] {
  return line?.holders ?? []
}

/** Reasons that are nobody's doing: what changed says more, as long as there is somebody to wait for. */
const NOTHING_DONE: ReadonlySet<string> = new Set(
  ['no-review', 'no-number', 'not-read', 'role-unfilled', 'team-unfilled'].map(key => `signoffs.${key}`),
)
