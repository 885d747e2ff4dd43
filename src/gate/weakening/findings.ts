import type {Approval, Approve, Awaited} from '../../evidence/signoffs/approval.ts'
import type {Message} from '../../words/message.ts'
import type {Finding} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import {type Effects, messages, namesOf} from './messages.ts'
import type {OneOf} from './roles.ts'
import {stable} from './ways.ts'
import type {Asked, Weakening} from './weakening.ts'

const RULE = 'ethics-gate/weakening'
const WHAT = 'weakening'

/**
 * Weakenings as findings, each with the line that approves it. Whoever must approve several pastes one line for all of them;
 * it approves exactly this list, so that a weakening that comes later needs another line. No waiver and no baseline reaches
 * them.
 */
export function weakeningFindings(weakenings: readonly Weakening[], approve: Approve): Finding[] {
  const lists = [...new Map(weakenings.flatMap(({needs}) => needs).map(list => [stable(list), list])).values()]
  const approvals = new Map(
    lists.map(roles => {
      const items = weakenings.filter(({needs}) => needs.some(list => stable(list) === stable(roles))).map(itemOf)
      const sorted = items.sort((a, b) => (stable(a) < stable(b) ? -1 : 1))
      return [stable(roles), roles.length > 0 ? approve({what: WHAT, roles, items: sorted}) : NOBODY]
    }),
  )
  const findings = weakenings.map(weakening => findingFor(weakening, approvals))
  return [...findings, ...alsoAwaited(weakenings, findings, approvals)]
}

const NOBODY: Approval = {kind: 'awaited', lines: []}
type Approvals = ReadonlyMap<string, Approval>

function findingFor(weakening: Weakening, approvals: Approvals): Finding {
  const {subject, at, needs, cause} = weakening
  const rules = rulesOf([...weakening.ended, ...weakening.endedInUse, ...weakening.lowered])
  const detail = stable([cause.kind, nameOf(weakening), rules])
  const finding = {
    rule: RULE,
    requirement: 'weakening',
    layer: 'policy',
    subject,
    outcome: 'fail',
    at,
    say: sayOf(weakening),
    fingerprint: fingerprint(RULE, subject, detail),
  } as const
  const given = needs.map(roles => ({roles, approval: approvals.get(stable(roles)) ?? NOBODY}))
  const open = given.flatMap(({roles, approval}) => (approval.kind === 'awaited' ? [{roles, approval}] : []))
  const [next] = open.filter(({approval}) => mayBeGiven(approval.lines))
  if (open.length === 0) {
    const by = given.flatMap(({approval}) =>
      approval.kind === 'given' ? [{role: approval.role, by: approval.by}] : [],
    )
    return {...finding, disposition: 'reasoned', level: 'advise', because: messages.say('approved', {by})}
  }
  const settledBy = [...new Set(open.flatMap(({roles}) => roles))]
  const waits = next ? awaitsOf(next.approval.lines) : undefined
  const stuck = open.find(({approval}) => !mayBeGiven(approval.lines))
  if (stuck) {
    const because = messages.say('nobody', {roles: stuck.roles})
    return {...finding, settledBy, ...waits, disposition: 'counts', level: 'block', because}
  }
  const because = messages.say('awaiting', {roles: open.map(({roles}) => roles)})
  return {...finding, settledBy, ...waits, disposition: 'awaiting', level: 'block', because}
}

/** Where reviews can be seen and nobody holds any of the roles, there is nobody to wait for. */
function mayBeGiven(lines: readonly Awaited[]): boolean {
  return lines.some(({holders, why}) => holders.length > 0 || why === undefined)
}

function awaitsOf(lines: readonly Awaited[]): Pick<Finding, 'awaits'> {
  const first = lines.find(({holders}) => holders.length > 0) ?? lines[0]
  if (!first) return {}
  const {role, line: code, holders} = first
  return {awaits: {role, code, ...(holders.length > 0 && {holders})}}
}

/** The lines of other roles that must approve as well: one finding each, for all weakenings that wait for them. */
function alsoAwaited(weakenings: readonly Weakening[], findings: readonly Finding[], approvals: Approvals): Finding[] {
  const shown = new Set(findings.flatMap(({awaits}) => awaits?.code ?? []))
  return [...approvals].flatMap(([key, approval]): Finding[] => {
    if (approval.kind !== 'awaited' || approval.lines.some(({line}) => shown.has(line))) return []
    const waiting = weakenings.filter(({needs}) => needs.some(list => stable(list) === key))
    const [first] = waiting
    const roles: OneOf = first?.needs.find(list => stable(list) === key) ?? []
    if (!first || !mayBeGiven(approval.lines)) return []
    const {subject, at} = first
    return [
      {
        rule: RULE,
        requirement: 'weakening',
        layer: 'policy',
        subject,
        outcome: 'fail',
        at,
        say: messages.say('also', {count: waiting.length, roles}),
        settledBy: roles,
        ...awaitsOf(approval.lines),
        disposition: 'awaiting',
        level: 'block',
        fingerprint: fingerprint(RULE, subject, stable(['also', roles])),
      },
    ]
  })
}

/** What is approved, without places: moving a line needs no new approval. */
function itemOf({cause, subject, ended, endedInUse, lowered, tier}: Weakening): unknown {
  return {
    cause,
    subject,
    ended: sorted(ended),
    endedInUse: sorted(endedInUse),
    lowered: sorted(lowered),
    ...(tier && {tier}),
  }
}

function sorted<T>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (stable(a) < stable(b) ? -1 : 1))
}

function rulesOf(asked: readonly Asked[]): string[] {
  return [...new Set(asked.map(({rule}) => rule))].sort()
}

/** What the weakening is known by, whatever its values are. */
function nameOf({cause}: Weakening): string {
  switch (cause.kind) {
    case 'fact':
      return cause.what
    case 'policy':
      return cause.policy
    case 'system':
      return cause.system
    case 'project':
      return cause.project
    case 'taken':
      return cause.by
    default:
      return ''
  }
}

function sayOf(weakening: Weakening): Message {
  const {cause, ended, endedInUse, lowered, tier} = weakening
  const effects: Effects = {
    ended: namesOf(rulesOf(ended)),
    endedInUse: namesOf(rulesOf(endedInUse)),
    lowered: namesOf(rulesOf(lowered)),
    ...(tier && {tier}),
  }
  switch (cause.kind) {
    case 'fact': {
      const {kind: _kind, lost, stay, ...fact} = cause
      const lists = {...(lost && {lost: namesOf(lost)}), ...(stay && {stay: namesOf(stay)})}
      return messages.say('fact', {...fact, ...lists, ...effects})
    }
    case 'policy':
      return messages.say('policy', {policy: cause.policy, ...effects})
    case 'system':
      return messages.say('system', {system: cause.system, ...effects})
    case 'project':
      return messages.say('project', {project: cause.project, now: cause.now ?? '', ...effects})
    case 'unexplained':
      return messages.say('unexplained', effects)
    case 'taken':
      return messages.say('taken', {by: cause.by, files: namesOf(cause.files)})
    case 'left':
      return messages.say('left', {files: namesOf(cause.files)})
    case 'alive':
      return messages.say('alive', {status: cause.status, files: namesOf(cause.files)})
    case 'not-comparable':
      return messages.say('not-comparable', {files: namesOf(cause.files)})
  }
}
