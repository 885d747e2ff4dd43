import type {Baseline, BaselineEntry} from '../../policy/baseline.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Path} from '../../words/place.ts'
import type {Finding} from '../finding.ts'
import {blocks} from '../judge.ts'
import type {Circumstances} from './circumstances.ts'
import {entriesOf, entryKey, figuresIn, renewed, unheld} from './entries.ts'
import {isLaw, isMendOnly, isOpen} from './own.ts'
import {untolerated} from './settle.ts'
import {LONGEST} from './terms.ts'

export interface Proposal {
  readonly baseline: Baseline
  readonly added: readonly BaselineEntry[]
  readonly kept: readonly BaselineEntry[]
  /** Of the kept: closer to what is asked than ever before. */
  readonly improved: readonly BaselineEntry[]
  readonly dropped: readonly Dropped[]
  /** Findings that block and that no baseline takes: law, what was waived before, what cannot be bound to content. */
  readonly refused: readonly Finding[]
}

export interface Dropped {
  readonly entry: BaselineEntry
  readonly why: 'mended' | 'over' | 'worse' | 'touched'
}

export interface Proposing {
  readonly file: Path
  /** Every project that was judged. */
  readonly projects: readonly string[]
  /** Rules whose findings are added also of projects that the baseline knows. */
  readonly add: readonly string[]
}

/**
 * What the baseline can be now. It shrinks: what is mended, touched, worse or past its day leaves; what is kept keeps its
 * first day and its best value. Only of projects that it never knew, and of rules that are asked for, something is added.
 * `findings` are as the rules left them, before anything is settled.
 */
export function proposeBaseline(
  findings: readonly Finding[],
  given: Circumstances,
  {file, projects, add}: Proposing,
): Proposal {
  const {baseline: old, today} = given
  const {now, refused} = candidates(findings, given)
  const judged = new Set(projects)
  const kept: BaselineEntry[] = []
  const improved: BaselineEntry[] = []
  const dropped: Dropped[] = []
  const settled = new Set<string>()
  for (const entry of old?.entries ?? []) {
    const key = entryKey(entry)
    const found = now.get(key)
    if (!judged.has(entry.subject.project) && !given.complete) {
      kept.push(entry)
      settled.add(key)
    } else if (!found) dropped.push({entry, why: 'mended'})
    else {
      const why = whyNot(entry, found, today)
      if (why) {
        dropped.push({entry, why})
        continue
      }
      const next = renewed(entry, found.entry)
      kept.push(next)
      settled.add(key)
      if (String(next.figure?.best) !== String(entry.figure?.best)) improved.push(next)
    }
  }
  const known = new Set(old?.projects ?? [])
  const added = [...now].flatMap(([key, {entry, finding}]) => {
    const isNew = !known.has(finding.subject.project) || add.includes(finding.rule)
    return isNew && !settled.has(key) && blocks(finding) && given.mode(finding.rule) === 'improve' ? [entry] : []
  })
  const all = [...new Set([...known, ...projects])].sort()
  return {
    baseline: {file, made: today, projects: all, entries: [...kept, ...added]},
    added,
    kept,
    improved,
    dropped,
    refused,
  }
}

interface Candidate {
  readonly entry: BaselineEntry
  readonly finding: Finding
}

/** Entries that the findings of today would have, by their key, and the blocking findings that can have none. */
function candidates(findings: readonly Finding[], given: Circumstances) {
  const {waived, content, defended} = untolerated(findings, given)
  const until = addPeriod(given.today, LONGEST)
  const now = new Map<string, Candidate>()
  const refused: Finding[] = []
  for (const finding of waived.findings) {
    // What somebody defends is not tolerated as well.
    if (!isOpen(finding) || isMendOnly(finding) || defended.awaiting.has(finding)) continue
    const covered = content(finding)
    if (covered === undefined || isLaw(finding, given.rules.get(finding.rule)) || waived.before.has(finding)) {
      if (blocks(finding)) refused.push(finding)
      continue
    }
    for (const entry of entriesOf(finding, {covered, since: given.today, until}))
      now.set(entryKey(entry), {entry, finding})
  }
  return {now, refused}
}

function whyNot(entry: BaselineEntry, {entry: now, finding}: Candidate, today: string) {
  const key = entryKey(entry)
  const figure = figuresIn(finding).find(one => entryKey({...entry, figure: one}) === key)
  return unheld(entry, {today, covered: now.covered, ...(figure && {figure})})
}
