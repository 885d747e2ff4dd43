import type {Declaration} from '../../declaration/declaration.ts'
import type {Approval, Approve, Awaited} from '../../evidence/signoffs/approval.ts'
import {contentsOf, wholeOf} from '../../evidence/signoffs/content.ts'
import type {Finding} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import type {OwnRule} from '../own-rules.ts'
import {withRefusal} from '../refused.ts'
import {messages} from './messages.ts'
import type {OneOf} from './roles.ts'
import {itemOf, nameOf, rulesOf, sayOf} from './say.ts'
import {stable} from './ways.ts'
import type {Weakening} from './weakening.ts'

const WHAT = 'weakening' satisfies OwnRule
const RULE = `ethics-gate/${WHAT}`
const OWN = {rule: RULE, requirement: WHAT, layer: 'policy'} as const

/** Roles that each project fills itself, from its own team, and who approves for one project. */
export interface OfProject {
  readonly roles: ReadonlySet<string>
  readonly approve: (project: string) => Approve
}

/**
 * Weakenings as findings, each with the line that approves it. Whoever must approve several pastes one line for all of them;
 * it approves exactly this list, so that a weakening that comes later needs another line. No waiver and no baseline reaches
 * them.
 */
export function weakeningFindings(
  weakenings: readonly Weakening[],
  approve: Approve,
  ofProject: OfProject = {roles: new Set(), approve: () => approve},
  /** As they are after the change. */
  declarations: readonly Declaration[] = [],
): Finding[] {
  const now = new Map(declarations.map(one => [one.file, one]))
  const groups = groupsOf(weakenings, ofProject.roles)
  for (const group of groups.values()) {
    if (group.roles.length === 0) continue
    const items = group.weakenings.map(itemOf).sort((a, b) => (stable(a) < stable(b) ? -1 : 1))
    const ask = group.project === undefined ? approve : ofProject.approve(group.project)
    const contents = new Map(group.weakenings.flatMap(one => one.contents))
    const files = [...new Set(group.weakenings.map(({at}) => at.file))].sort()
    group.approval = ask({
      what: WHAT,
      roles: group.roles,
      items,
      contents: contentsOf(contents.keys(), path => contents.get(path)),
      said: files.map(file => wholeOf(file, now.get(file))),
    })
  }
  const findings = weakenings.map(weakening =>
    findingFor(
      weakening,
      [...groups.values()].filter(group => group.weakenings.includes(weakening)),
    ),
  )
  return [...findings, ...alsoAwaited([...groups.values()], findings)]
}

/** Everything that the same roles must approve together. */
interface Group {
  readonly roles: OneOf
  /** Where the roles are filled by a project itself. */
  readonly project?: string
  readonly weakenings: Weakening[]
  approval: Approval
}

function groupsOf(weakenings: readonly Weakening[], own: ReadonlySet<string>): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const weakening of weakenings) {
    for (const roles of weakening.needs) {
      const project = roles.some(role => own.has(role)) ? {project: weakening.subject.project} : {}
      const key = stable({roles, ...project})
      const group = groups.get(key) ?? {roles, ...project, weakenings: [], approval: {kind: 'awaited', lines: []}}
      group.weakenings.push(weakening)
      groups.set(key, group)
    }
  }
  return groups
}

function findingFor(weakening: Weakening, groups: readonly Group[]): Finding {
  const {subject, at, cause} = weakening
  const rules = rulesOf([...weakening.ended, ...weakening.endedInUse, ...weakening.lowered])
  const finding = {
    ...OWN,
    subject,
    outcome: 'fail',
    at,
    say: sayOf(weakening),
    fingerprint: fingerprint(RULE, subject, stable([cause.kind, nameOf(weakening), rules])),
  } as const
  const open = groups.flatMap(({roles, approval}) =>
    approval.kind === 'awaited' ? [{roles, lines: approval.lines}] : [],
  )
  // Without a list of roles nobody was asked, and nobody approved.
  if (groups.length > 0 && open.length === 0) {
    const by = groups.flatMap(({approval}) =>
      approval.kind === 'given' ? [{role: approval.role, by: approval.by}] : [],
    )
    return {...finding, disposition: 'reasoned', level: 'advise', because: messages.say('approved', {by})}
  }
  const settledBy = [...new Set(open.flatMap(({roles}) => roles))]
  const next = open.find(({lines}) => mayBeGiven(lines))
  const say = withRefusal(finding.say, next?.lines ?? [])
  const told = {...finding, say, settledBy, ...(next && awaitsOf(next.lines)), level: 'block'} as const
  const stuck = open.find(({lines}) => !mayBeGiven(lines))
  return stuck || groups.length === 0
    ? {...told, disposition: 'counts', because: messages.say('nobody', {roles: stuck?.roles ?? []})}
    : {...told, disposition: 'awaiting', because: messages.say('awaiting', {roles: open.map(({roles}) => roles)})}
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
function alsoAwaited(groups: readonly Group[], findings: readonly Finding[]): Finding[] {
  const shown = new Set(findings.flatMap(({awaits}) => awaits?.code ?? []))
  return groups.flatMap(({roles, approval, weakenings}): Finding[] => {
    const [first] = weakenings
    if (!first || approval.kind !== 'awaited' || !mayBeGiven(approval.lines)) return []
    if (approval.lines.some(({line}) => shown.has(line))) return []
    const {subject, at} = first
    return [
      {
        ...OWN,
        subject,
        outcome: 'fail',
        at,
        say: withRefusal(messages.say('also', {count: weakenings.length, roles}), approval.lines),
        settledBy: roles,
        ...awaitsOf(approval.lines),
        disposition: 'awaiting',
        level: 'block',
        fingerprint: fingerprint(RULE, subject, stable(['also', roles])),
      },
    ]
  })
}
