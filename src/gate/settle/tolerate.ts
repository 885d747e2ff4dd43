import type {Baseline, BaselineEntry} from '../../policy/baseline.ts'
import type {Message} from '../../words/message.ts'
import type {Finding, SetAside} from '../finding.ts'
import type {Circumstances} from './circumstances.ts'
import {entriesOf, entryKey, figuresIn, unheld} from './entries.ts'
import {better, type Figure} from './figures.ts'
import {messages} from './messages.ts'
import {isLaw, isMendOnly, isOpen, ownFinding, projectOf} from './own.ts'
import type {Content} from './waive.ts'

export interface Tolerated {
  readonly findings: readonly Finding[]
  readonly setAside: readonly SetAside[]
  /** What can leave the baseline: mended, or past its day. */
  readonly own: readonly Finding[]
}

export interface Tolerance {
  readonly content: Content
  /** Findings that were waived before: what has expired is not tolerated instead. */
  readonly before: ReadonlySet<Finding>
}

/** Tolerates what stands on the approved baseline, as long as it is not touched and no worse than the best on record. */
export function tolerate(findings: readonly Finding[], given: Circumstances, {content, before}: Tolerance): Tolerated {
  const {baseline} = given
  if (!baseline) return {findings, setAside: [], own: []}
  const known = new Map(baseline.entries.map(entry => [entryKey(entry), entry]))
  const fingerprints = new Set(baseline.entries.map(({fingerprint}) => fingerprint))
  const used = new Set<BaselineEntry>()
  const met = new Set<BaselineEntry>()
  const settled = findings.map((finding): Finding => {
    if (!isOpen(finding) || given.mode(finding.rule) !== 'improve') return finding
    const refused = never(finding, given, before)
    if (refused) return fingerprints.has(finding.fingerprint) ? {...finding, because: refused} : finding
    const parts = partsOf(finding, known)
    for (const {entry} of parts) if (entry) met.add(entry)
    const why = partsWhy(parts, given, content(finding))
    if (why === 'unknown') {
      return fingerprints.has(finding.fingerprint) ? {...finding, because: messages.say('not-that', {})} : finding
    }
    if (why) return {...finding, because: why.say, ...(why.worse && {movement: 'worse' as const})}
    for (const {entry} of parts) if (entry) used.add(entry)
    return {...finding, disposition: 'tolerated', because: becauseOf(parts), movement: movementOf(parts)}
  })
  const seen = new Set(given.grounds.map(({judged}) => judged.declaration.project))
  const all = baseline.entries
  return {
    findings: settled,
    setAside: all.map(entry => register(entry, baseline, given.today, used.has(entry))),
    own: leftOver(all, baseline, {given, met, seen}),
  }
}

/** One thing that must be on the baseline for a finding to be tolerated, and the entry for it. */
interface Part {
  readonly figure?: Figure
  readonly entry: BaselineEntry | undefined
}

function partsOf(finding: Finding, known: ReadonlyMap<string, BaselineEntry>): Part[] {
  const figures = figuresIn(finding)
  const now = entriesOf(finding, {covered: '', since: '', until: ''})
  return now.map((entry, i): Part => {
    const figure = figures[i]
    return {...(figure && {figure}), entry: known.get(entryKey(entry))}
  })
}

function never(finding: Finding, {rules}: Circumstances, before: ReadonlySet<Finding>): Message | undefined {
  if (isMendOnly(finding)) return messages.say('never-mend', {})
  if (isLaw(finding, rules.get(finding.rule))) return messages.say('never-law', {})
  return before.has(finding) ? messages.say('never-waived', {}) : undefined
}

function partsWhy(
  parts: readonly Part[],
  {today}: Circumstances,
  covered: string | undefined,
): 'unknown' | {readonly say: Message; readonly worse?: boolean} | undefined {
  if (parts.every(({entry}) => entry === undefined)) return 'unknown'
  for (const {entry, figure} of parts) {
    if (!entry) return {say: messages.say('not-all', {}), worse: true}
    const why = unheld(entry, {today, covered, ...(figure && {figure})})
    if (why === 'over') return {say: messages.say('over', {until: entry.until})}
    if (why === 'touched') return {say: messages.say('touched', {since: entry.since})}
    if (why === 'worse') return {say: messages.say('worse-than-best', worseOf(entry, figure)), worse: true}
  }
  return undefined
}

function worseOf({figure: recorded}: BaselineEntry, figure: Figure | undefined) {
  const [low, high] = figure?.value ?? [Number.NaN, Number.NaN]
  const [bestLow, bestHigh] = recorded?.best ?? [Number.NaN, Number.NaN]
  return {group: figure?.group ?? '', low, high, bestLow, bestHigh}
}

function becauseOf(parts: readonly Part[]): Message {
  const entries = parts.flatMap(({entry}) => entry ?? [])
  const since = entries.map(one => one.since).sort()[0] ?? ''
  const until = entries.map(one => one.until).sort()[0] ?? ''
  return messages.say('tolerated', {since, until})
}

function movementOf(parts: readonly Part[]): 'better' | 'same' {
  const improved = parts.some(({entry, figure}) => figure && better(figure.value, entry?.figure?.best, figure.range))
  return improved ? 'better' : 'same'
}

function register(entry: BaselineEntry, {file}: Baseline, today: string, isUsed: boolean): SetAside {
  const {fingerprint, rule, subject, since, until, figure, at} = entry
  const detail = figure ? ` ${figure.attribute} ${figure.metric} ${figure.group}` : ''
  return {
    kind: 'tolerated',
    id: `${fingerprint.slice(0, 12)}${detail}`,
    rule,
    project: subject.project,
    since,
    until,
    ...(figure?.best && {bound: figure.best}),
    state: isUsed ? 'used' : until < today ? 'expired' : 'unused',
    at: at ?? {file, line: 1, column: 1, pointer: ''},
  }
}

/** What no finding meets any more, in one line a project: the file can shrink. */
function leftOver(
  entries: readonly BaselineEntry[],
  {file}: Baseline,
  {given, met, seen}: {given: Circumstances; met: ReadonlySet<BaselineEntry>; seen: ReadonlySet<string>},
): Finding[] {
  const mended = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const {project} = entry.subject
    const looked = given.complete || seen.has(project)
    if (!met.has(entry) && looked && given.mode(entry.rule) === 'improve')
      mended.set(project, [...(mended.get(project) ?? []), entry])
  }
  return [...mended].map(([project, all]) => {
    const at = all[0]?.at ?? {file, line: 1, column: 1, pointer: ''}
    const result = {outcome: 'stale' as const, at, say: messages.say('left-over', {project, number: all.length})}
    return ownFinding('baseline', projectOf(project, project), result, {level: 'advise'})
  })
}
