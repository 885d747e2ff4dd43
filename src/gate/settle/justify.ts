import type {Approval} from '../../evidence/signoffs/approval.ts'
import {contentsOf, wholeOf} from '../../evidence/signoffs/content.ts'
import type {Subject} from '../../words/finding.ts'
import {grouped} from '../../words/list.ts'
import type {Message} from '../../words/message.ts'
import type {Finding, SetAside} from '../finding.ts'
import {withRefusal} from '../refused.ts'
import {type Accepted, acceptedIn, holds, isAbout, resultFiles} from './accepted.ts'
import type {Circumstances} from './circumstances.ts'
import {type Figure, figureKey, noWorse, openFigures} from './figures.ts'
import {messages} from './messages.ts'
import {isMendOnly, isOpen, ownFinding} from './own.ts'

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
  readonly approval: Approval | {readonly kind: 'stands' | 'nobody'}
}

/**
 * Defends measured differences by decisions of the declaration: each within its bound, approved by its role in this very
 * change, or unchanged since it was merged with figures that are no worse than then.
 */
export function justify(findings: readonly Finding[], given: Circumstances): Justified {
  const all = given.grounds.flatMap(ground => acceptedIn(ground, given.rules, given.today))
  if (all.length === 0) return {findings, setAside: [], own: [], awaiting: new Map()}
  const sound = grouped(
    all.filter(({lacks, expired}) => lacks.length === 0 && !expired),
    ({ground: {judged}, decision}) => keyOf(judged.declaration.project, judged.system.id, decision.about?.rule ?? ''),
  )
  const covered = new Map(findings.flatMap(finding => coverOf(finding, sound.get(keyFor(finding)) ?? [])))
  const parts = grouped([...covered.values()].flat(), ({accepted}) => accepted)
  const before = given.base.kind === 'known' ? grouped(given.base.findings, keyFor) : new Map<string, Finding[]>()
  const weighed = new Map(
    all.map(accepted => {
      const figures = (parts.get(accepted) ?? []).flatMap(part => part.figures).sort(byKey)
      return [accepted, weigh(accepted, figures, before, given)] as const
    }),
  )
  const awaiting = new Map<Finding, Finding>()
  const settled = findings.map((finding): Finding => {
    const by = covered.get(finding)?.flatMap(({accepted}) => weighed.get(accepted) ?? [])
    if (!by || by.length === 0) return finding
    const waits = by.find(({approval}) => approval.kind === 'awaited' || approval.kind === 'nobody')
    if (!waits) return {...finding, disposition: 'justified', because: becauseOf(by)}
    awaiting.set(finding, {...finding, disposition: 'awaiting', ...waitingFor(waits)})
    return finding
  })
  const open = grouped(findings.filter(isOpen), keyFor)
  return {
    findings: settled,
    setAside: all.map(accepted => register(accepted, parts.has(accepted))),
    own: [...weighed.values()].flatMap(one => ownOf(one, open)),
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
  const about = sound.filter(accepted => isAbout(accepted, finding))
  const parts = new Map<Accepted, Figure[]>()
  for (const figure of openFigures(finding)) {
    const one = about.find(accepted => holds(accepted, figure))
    if (!one) return []
    parts.set(one, [...(parts.get(one) ?? []), figure])
  }
  return parts.size === 0 ? [] : [[finding, [...parts].map(([accepted, own]) => ({accepted, figures: own}))]]
}

function weigh(
  accepted: Accepted,
  figures: readonly Figure[],
  before: ReadonlyMap<string, readonly Finding[]>,
  given: Circumstances,
): Weighed {
  const {ground, decision, id} = accepted
  const roles = rolesOf(accepted)
  if (roles.length === 0) return {accepted, figures, approval: {kind: 'nobody'}}
  const {judged, stood} = ground
  if (stood(decision) === true && figures.every(figure => stoodAs(figure, accepted, before)))
    return {accepted, figures, approval: {kind: 'stands'}}
  const files = resultFiles(accepted)
  const ids = new Map(files)
  const {declaration} = judged
  const approval = given.approve({
    what: `difference/${id}`,
    roles,
    items: [
      decision,
      {project: declaration.project, system: judged.system.id},
      figures.map(({range: _, ...figure}) => figure),
    ],
    contents: contentsOf(ids.keys(), path => ids.get(path)),
    said: [wholeOf(declaration.file, declaration)],
  })
  return {accepted, figures, approval: files === undefined ? {kind: 'nobody'} : approval}
}

/** It was there on the base, the decision held it there too, and it has not become worse since. */
function stoodAs(figure: Figure, accepted: Accepted, before: ReadonlyMap<string, readonly Finding[]>): boolean {
  const {judged} = accepted.ground
  const all = before.get(keyOf(judged.declaration.project, judged.system.id, accepted.rule?.id ?? '')) ?? []
  const then = all
    .filter(finding => finding.outcome === 'fail' && isAbout(accepted, finding))
    .flatMap(openFigures)
    .filter(one => figureKey(one) === figureKey(figure))
  return (
    then.length > 0 &&
    then.every(one => holds(accepted, one)) &&
    then.every(one => noWorse(figure.value, one.value, figure.range))
  )
}

function rolesOf({rule}: Accepted): readonly string[] {
  const accept = rule?.acceptDifference
  return accept === undefined || accept === 'never' ? [] : accept.by
}

function keyFor({subject: {project, system}, rule}: Finding): string {
  return keyOf(project, system, rule)
}

function keyOf(project: string, system: string, rule: string): string {
  return JSON.stringify([project, system, rule])
}

function byKey(one: Figure, other: Figure): number {
  return figureKey(one) < figureKey(other) ? -1 : 1
}

function becauseOf(by: readonly Weighed[]): Message {
  const until = by.map(({accepted}) => accepted.until).sort()[0] ?? ''
  const roles = [...new Set(by.flatMap(({accepted}) => accepted.decision.by?.role ?? []))]
  return messages.say('justified', {ids: by.map(({accepted}) => accepted.id), roles, until})
}

function waitingFor(one: Weighed): Pick<Finding, 'because' | 'awaits' | 'settledBy'> {
  const roles = rolesOf(one.accepted)
  const [line] = one.approval.kind === 'awaited' ? one.approval.lines : []
  return {
    because: messages.say('awaits-approval', {id: one.accepted.id, roles}),
    settledBy: roles,
    ...(line && {awaits: {role: line.role, code: line.line, holders: line.holders}}),
  }
}

/**
 * A decision that is new or changed waits for its approval also where it covers nothing yet, and blocks where nobody can give
 * it: what stands on the base was approved on its way there.
 */
function ownOf(one: Weighed, open: ReadonlyMap<string, readonly Finding[]>): Finding[] {
  const {accepted, approval, figures} = one
  const {id, at, ground} = accepted
  const {declaration, system} = ground.judged
  const {project} = declaration
  const subject: Subject = {project, system: system.id, kind: 'system', id: system.id}
  const about = open.get(keyOf(project, system.id, accepted.decision.about?.rule ?? '')) ?? []
  const told = saidOf(accepted, figures.length === 0 && about.some(finding => isAbout(accepted, finding)))
  const isNew = ground.stood(accepted.decision) === false
  const never = isNew && rolesOf(accepted).length === 0
  const warning = told
    ? [ownFinding('difference', subject, {at, ...told}, {level: never ? 'block' : 'warn', of: id})]
    : []
  if (!isNew || never || approval.kind === 'given' || approval.kind === 'stands') return warning
  if (approval.kind === 'nobody') {
    const fault = {outcome: 'fail' as const, at, say: messages.say('difference-no-files', {id})}
    return [...warning, ownFinding('difference', subject, fault, {level: 'block', of: id})]
  }
  const lines = approval.kind === 'awaited' ? approval.lines : []
  const say = withRefusal(messages.say('difference-unapproved', {id}), lines)
  const result = {outcome: 'unproven' as const, at, say}
  const waiting = ownFinding('difference', subject, result, {level: 'block', disposition: 'awaiting', of: id})
  return [...warning, {...waiting, ...waitingFor(one)}]
}

/** What is to be said of a decision by itself. */
function saidOf(accepted: Accepted, isOutside: boolean): Pick<Finding, 'outcome' | 'say'> | undefined {
  const {id, lacks, expired, until, decision} = accepted
  const rule = decision.about?.rule ?? ''
  if (rolesOf(accepted).length === 0) return {outcome: 'fail', say: messages.say('difference-never', {id, rule})}
  if (lacks.length > 0) return {outcome: 'fail', say: messages.say('difference-lacks', {id, lacks})}
  if (expired) return {outcome: 'stale', say: messages.say('difference-expired', {id, until})}
  const [low, high] = [lowOf(accepted), highOf(accepted)]
  return isOutside ? {outcome: 'fail', say: messages.say('difference-worse', {id, low, high})} : undefined
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
