import {EVERY_PROJECT, type Waiver, type Waivers} from '../../policy/waivers.ts'
import {grouped} from '../../words/list.ts'
import type {Message} from '../../words/message.ts'
import type {Finding, SetAside} from '../finding.ts'
import type {Circumstances} from './circumstances.ts'
import {bounds, isAbout, names, needsContent} from './covers.ts'
import {openFigures} from './figures.ts'
import {messages} from './messages.ts'
import {isLaw, isMendOnly, isOpen, ownFinding, projectOf, WARN} from './own.ts'
import {refusal} from './refused.ts'
import {ageOf, decider, isRenewed, lastDay} from './terms.ts'

export interface Waived {
  readonly findings: readonly Finding[]
  readonly setAside: readonly SetAside[]
  /** About the waivers themselves: expired, unused, over-broad, refused. All of them only warn. */
  readonly own: readonly Finding[]
  /** Those of `findings` that a waiver is about, also one that has expired: nothing tolerates what was waived before. */
  readonly before: ReadonlySet<Finding>
}

/** A waiver with what can be said of it before it meets a finding. */
interface Standing {
  readonly waiver: Waiver
  readonly until: string
  readonly refused?: Message
  readonly expired: boolean
}

/** Digest of what a finding is about. */
export type Content = (finding: Finding) => string | undefined

/** Sets aside what live waivers name: outcome and figures stay what they are. */
export function waive(findings: readonly Finding[], given: Circumstances, content: Content): Waived {
  const {waivers} = given
  if (!waivers) return {findings, setAside: [], own: [], before: new Set()}
  const standing = waivers.decisions.flatMap(one => (one.kind === 'waive' ? [stand(one, given)] : []))
  const counted = standing.filter(({refused}) => refused === undefined)
  const byRule = grouped(counted, ({waiver}) => waiver.rule)
  const used = new Set<Waiver>()
  const misses = new Map<Waiver, Message>()
  const wide = new Map<Waiver, Set<string>>()
  const settled = findings.map((finding): Finding => {
    if (!isOpen(finding) || isMendOnly(finding) || isLaw(finding, given.rules.get(finding.rule))) return finding
    const named = byRule.get(finding.rule) ?? []
    const about = named.filter(({waiver, expired}) => !expired && isAbout(waiver, finding))
    const covering = coveringOf(
      about.map(({waiver}) => waiver),
      finding,
      content,
      misses,
    )
    if (covering.length === 0) return finding
    for (const waiver of covering) {
      used.add(waiver)
      note(wide, waiver, finding)
    }
    const [first] = about.filter(({waiver}) => covering.includes(waiver))
    return first ? {...finding, disposition: 'waived', because: becauseOf(first, waivers)} : finding
  })
  const own = standing.flatMap(one => ownOf(one, {given, waivers, used, misses, wide}))
  const before = settled.filter(finding => byRule.get(finding.rule)?.some(({waiver}) => isAbout(waiver, finding)))
  return {
    findings: settled,
    setAside: standing.map(one => register(one, waivers, used)),
    own,
    before: new Set(before),
  }
}

function stand(waiver: Waiver, {rules, today, roles}: Circumstances): Standing {
  const rule = rules.get(waiver.rule)
  const refused = refusal(waiver, rule, {today, ...(roles && {roles})})
  const until = lastDay(waiver, rule && rule.waiver !== 'never' ? rule.waiver.atMost : undefined)
  return {waiver, until, ...(refused && {refused}), expired: until < today}
}

/** The waivers that together cover a finding; none where any part of it is left. */
function coveringOf(
  about: readonly Waiver[],
  finding: Finding,
  content: Content,
  misses: Map<Waiver, Message>,
): readonly Waiver[] {
  const figures = openFigures(finding)
  const bound = needsContent(finding, figures)
  const willing = about.filter(waiver => {
    const why = unwilling(waiver, finding, bound, content)
    if (why) misses.set(waiver, why)
    return why === undefined
  })
  if (figures.length === 0) return willing.slice(0, 1)
  const covering = new Set<Waiver>()
  for (const figure of figures) {
    const one = willing.find(waiver => bounds(waiver, figure))
    if (!one) {
      for (const waiver of willing) misses.set(waiver, worse(waiver, finding))
      return []
    }
    covering.add(one)
  }
  return [...covering]
}

function unwilling(waiver: Waiver, finding: Finding, needed: boolean, content: Content): Message | undefined {
  const {id, outcomes} = waiver
  if (!names(waiver, finding)) return messages.say('other-outcome', {id, outcomes, outcome: finding.outcome})
  if (waiver.content === undefined && !needed) return undefined
  const now = content(finding)
  if (now === undefined) return messages.say('content-unknown', {id})
  if (waiver.content === undefined) return messages.say('content-missing', {id, content: now})
  return waiver.content === now ? undefined : messages.say('content-changed', {id, content: now})
}

function worse(waiver: Waiver, {detail}: Finding): Message {
  const {id, metric, bound} = waiver
  const asked = {id, metric: detail?.metric ?? metric ?? ''}
  return bound ? messages.say('worse', {...asked, low: bound[0], high: bound[1]}) : messages.say('no-bound', asked)
}

function becauseOf({waiver, until}: Standing, waivers: Waivers): Message {
  const {since, times} = ageOf(waiver, waivers)
  const said = {id: waiver.id, role: waiver.by.role, until, since}
  return times === 0 ? messages.say('waived', said) : messages.say('waived-again', {...said, times})
}

interface Seen {
  readonly given: Circumstances
  readonly waivers: Waivers
  readonly used: ReadonlySet<Waiver>
  readonly misses: ReadonlyMap<Waiver, Message>
  readonly wide: ReadonlyMap<Waiver, ReadonlySet<string>>
}

function ownOf(one: Standing, {given, waivers, used, misses, wide}: Seen): Finding[] {
  const {waiver, refused, expired, until} = one
  const {id, project, at} = waiver
  const say = (message: Message, outcome: 'fail' | 'stale' = 'fail') =>
    ownFinding('waiver', projectOf(project, id), {outcome, at, say: message}, WARN)
  if (isRenewed(waiver, waivers)) return []
  if (refused) return [say(refused)]
  if (expired) return [say(messages.say('expired', {id, until}), 'stale')]
  const many = wide.get(waiver)
  const broad = many && many.size > 1 ? [say(messages.say('broad-subject', {id, subjects: [...many].sort()}))] : []
  const clipped = until < waiver.until ? [say(messages.say('clipped', {id, until, written: waiver.until}))] : []
  if (used.has(waiver)) return [...broad, ...clipped]
  const miss = misses.get(waiver)
  if (miss) return [say(miss), ...clipped]
  return knows(project, given) ? [say(messages.say('unused', {id, rule: waiver.rule})), ...clipped] : clipped
}

/** Was everything looked at that it could be about? */
function knows(project: string, {complete, grounds}: Circumstances): boolean {
  return complete || project === EVERY_PROJECT || grounds.some(({judged}) => judged.declaration.project === project)
}

function register({waiver, until, refused, expired}: Standing, waivers: Waivers, used: ReadonlySet<Waiver>): SetAside {
  const {id, rule, project, because, by, bound, at} = waiver
  const state = refused ? 'refused' : expired ? 'expired' : used.has(waiver) ? 'used' : 'unused'
  return {
    kind: 'waiver',
    id,
    rule,
    project,
    because,
    by: decider(by),
    since: ageOf(waiver, waivers).since,
    until,
    ...(bound && {bound}),
    state,
    at,
  }
}

function note(seen: Map<Waiver, Set<string>>, waiver: Waiver, {subject: {system, id}}: Finding): void {
  const name = id === system ? system : `${system}/${id}`
  seen.set(waiver, (seen.get(waiver) ?? new Set()).add(name))
}
