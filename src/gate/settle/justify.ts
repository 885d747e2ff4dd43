import type {Approval} from '../../evidence/signoffs/approval.ts'
import type {Message} from '../../words/message.ts'
import type {Finding, SetAside} from '../finding.ts'
import {type Accepted, acceptedIn, holds, isAbout, resultFiles} from './accepted.ts'
import type {Circumstances} from './circumstances.ts'
import {type Figure, figureKey, noWorse, openFigures} from './figures.ts'
import {messages} from './messages.ts'
import {isMendOnly, isOpen, ownFinding, WARN} from './own.ts'

export interface Justified {
  /** Those that an approved decision covers are settled; the rest is as it was. */
  readonly findings: readonly Finding[]
  readonly setAside: readonly SetAside[]
  readonly own: readonly Finding[]
  /** Those of `findings` that a decision covers which nobody has approved yet. */
  readonly awaiting: ReadonlyMap<Finding, Finding>
}

/** What one decision covers, and whether it was approved. */
interface Weighed {
  readonly accepted: Accepted
  readonly figures: readonly Figure[]
  readonly approval: Approval | {readonly kind: 'stands'}
}

/**
 * Defends measured differences by decisions of the declaration: each within its bound, approved by its role in this very
 * change, or unchanged since it was merged with figures that are no worse than then.
 */
export function justify(findings: readonly Finding[], given: Circumstances): Justified {
  const all = given.grounds.flatMap(ground => acceptedIn(ground, given.rules, given.today))
  if (all.length === 0) return {findings, setAside: [], own: [], awaiting: new Map()}
  const sound = all.filter(({lacks, expired}) => lacks.length === 0 && !expired)
  const covered = new Map(findings.flatMap(finding => coverOf(finding, sound)))
  const weighed = new Map(all.map(accepted => [accepted, weigh(accepted, covered, given)] as const))
  const awaiting = new Map<Finding, Finding>()
  const settled = findings.map((finding): Finding => {
    const by = covered.get(finding)?.flatMap(({accepted}) => weighed.get(accepted) ?? [])
    if (!by || by.length === 0) return finding
    const waits = by.find(({approval}) => approval.kind === 'awaited')
    if (!waits) return {...finding, disposition: 'justified', because: becauseOf(by)}
    awaiting.set(finding, awaitingOne(finding, waits))
    return finding
  })
  const used = new Set([...covered.values()].flatMap(parts => parts.map(({accepted}) => accepted)))
  return {
    findings: settled,
    setAside: all.map(accepted => register(accepted, used.has(accepted))),
    own: [...weighed.values()].flatMap(one => ownOf(one, findings)),
    awaiting,
  }
}

interface Part {
  readonly accepted: Accepted
  readonly figures: readonly Figure[]
}

/** The decisions that together hold every comparison of a finding; no entry where one is left. Only what was measured to fail is defended. */
function coverOf(finding: Finding, sound: readonly Accepted[]): [Finding, Part[]][] {
  if (!isOpen(finding) || isMendOnly(finding) || finding.outcome !== 'fail') return []
  const figures = openFigures(finding)
  const about = sound.filter(accepted => isAbout(accepted, finding))
  const parts = new Map<Accepted, Figure[]>()
  for (const figure of figures) {
    const one = about.find(accepted => holds(accepted, figure))
    if (!one) return []
    parts.set(one, [...(parts.get(one) ?? []), figure])
  }
  return parts.size === 0 ? [] : [[finding, [...parts].map(([accepted, own]) => ({accepted, figures: own}))]]
}

function weigh(accepted: Accepted, covered: ReadonlyMap<Finding, readonly Part[]>, given: Circumstances): Weighed {
  const figures = [...covered.values()]
    .flat()
    .flatMap(part => (part.accepted === accepted ? part.figures : []))
    .sort((a, b) => (figureKey(a) < figureKey(b) ? -1 : 1))
  const {judged, stood} = accepted.ground
  if (stood(accepted.decision) === true && figures.every(figure => stoodAs(figure, accepted, given)))
    return {accepted, figures, approval: {kind: 'stands'}}
  const files = resultFiles(accepted)
  const accept = accepted.rule?.acceptDifference
  const roles = accept === undefined || accept === 'never' ? [] : accept.by
  const approval = given.approve({
    what: `difference/${accepted.id}`,
    roles,
    items: [
      accepted.decision,
      {project: judged.declaration.project, system: judged.system.id},
      files ?? null,
      figures.map(({range: _, ...figure}) => figure),
    ],
  })
  const unseen = files === undefined && approval.kind === 'given'
  return {accepted, figures, approval: unseen ? {kind: 'awaited', lines: []} : approval}
}

/** It was there on the base, the decision held it there too, and it has not become worse since. */
function stoodAs(figure: Figure, accepted: Accepted, {base}: Circumstances): boolean {
  if (base.kind === 'none') return false
  const key = figureKey(figure)
  const {rule} = accepted
  const before = base.findings
    .filter(finding => finding.rule === rule?.id && finding.outcome === 'fail' && isAbout(accepted, finding))
    .flatMap(openFigures)
    .filter(one => figureKey(one) === key)
  return (
    before.length > 0 &&
    before.every(one => holds(accepted, one)) &&
    before.every(one => noWorse(figure.value, one.value, figure.range))
  )
}

function becauseOf(by: readonly Weighed[]): Message {
  const until = by.map(({accepted}) => accepted.until).sort()[0] ?? ''
  const roles = [...new Set(by.flatMap(({accepted}) => accepted.decision.by?.role ?? []))]
  return messages.say('justified', {ids: by.map(({accepted}) => accepted.id), roles, until})
}

function awaitingOne(finding: Finding, waits: Weighed): Finding {
  return {...finding, disposition: 'awaiting', ...waitingFor(waits)}
}

function waitingFor({accepted, approval}: Weighed): Pick<Finding, 'because' | 'awaits' | 'settledBy'> {
  const {rule, id} = accepted
  const accept = rule?.acceptDifference
  const roles = accept === undefined || accept === 'never' ? [] : accept.by
  const because = messages.say('awaits-approval', {id, roles})
  const [line] = approval.kind === 'awaited' ? approval.lines : []
  return {
    because,
    settledBy: roles,
    ...(line && {awaits: {role: line.role, code: line.line, holders: line.holders}}),
  }
}

/**
 * A decision that is new or changed waits for its approval also where it covers nothing yet: what stands on the base was
 * approved on its way there.
 */
function ownOf({accepted, approval, figures}: Weighed, findings: readonly Finding[]): Finding[] {
  const {id, at, lacks, expired, until, rule, ground} = accepted
  const {project} = ground.judged.declaration
  const {system} = ground.judged
  const subject = {project, system: system.id, kind: 'system' as const, id: system.id}
  const own: Finding[] = []
  const warn = (say: Message, outcome: 'fail' | 'stale') =>
    own.push(ownFinding('difference', subject, {outcome, at, say}, {...WARN, of: id}))
  if (rule === undefined || rule.acceptDifference === 'never')
    warn(messages.say('difference-never', {id, rule: rule?.id ?? accepted.decision.about?.rule ?? ''}), 'fail')
  else if (lacks.length > 0) warn(messages.say('difference-lacks', {id, lacks}), 'fail')
  else if (expired) warn(messages.say('difference-expired', {id, until}), 'stale')
  else if (figures.length === 0 && findings.some(finding => isOpen(finding) && isAbout(accepted, finding)))
    warn(messages.say('difference-worse', {id, low: lowOf(accepted), high: highOf(accepted)}), 'fail')
  const waits = approval.kind === 'awaited' && rule !== undefined && rule.acceptDifference !== 'never'
  const isNew = ground.stood(accepted.decision) === false
  if (waits && isNew) {
    const waiting = waitingFor({accepted, approval, figures})
    const result = {outcome: 'unproven' as const, at, say: messages.say('difference-unapproved', {id})}
    own.push({
      ...ownFinding('difference', subject, result, {level: 'block', disposition: 'awaiting', of: id}),
      ...waiting,
    })
  }
  return own
}

function lowOf({decision: {bound}}: Accepted): number {
  return bound?.[0] ?? Number.NaN
}

function highOf({decision: {bound}}: Accepted): number {
  return bound?.[1] ?? Number.NaN
}

function register({decision, id, at, until, lacks, expired, ground}: Accepted, isUsed: boolean): SetAside {
  const {about, because, by, date, bound} = decision
  const who = [by?.role, by?.body, by?.account ?? by?.entered_by].filter(Boolean).join(' ')
  return {
    kind: 'justified',
    id,
    rule: about?.rule ?? '',
    project: ground.judged.declaration.project,
    ...(because && {because}),
    ...(who && {by: who}),
    ...(date && {since: date}),
    ...(until && {until}),
    ...(bound && {bound: [bound[0], bound[1]] as const}),
    state: lacks.length > 0 ? 'refused' : expired ? 'expired' : isUsed ? 'used' : 'unused',
    at,
  }
}
