import type {Baseline, BaselineEntry} from '../../policy/baseline.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Path} from '../../words/place.ts'
import type {Finding} from '../finding.ts'
import {blocks} from '../judge.ts'
import type {Circumstances} from './circumstances.ts'
import {entriesOf, entryKey, figuresIn, renewed, unheld} from './entries.ts'
import {isLaw, isMendOnly, isOpen} from './own.ts'
import {LONGEST} from './terms.ts'
import type {Tolerance} from './tolerate.ts'

export interface Proposal {
  readonly baseline: Baseline
  readonly added: readonly BaselineEntry[]
  /** On the old one, and no finding or touched now. */
  readonly dropped: readonly {readonly entry: BaselineEntry; readonly why: 'mended' | 'over' | 'worse' | 'touched'}[]
  readonly kept: readonly BaselineEntry[]
  /** Of the kept: closer to what is asked than ever before. */
  readonly improved: readonly BaselineEntry[]
  /** Findings that block and that no baseline takes: law, errors, what was waived, what cannot be bound to content. */
  readonly refused: readonly Finding[]
}

export interface Proposing extends Tolerance {
  readonly file: Path
  /** Every project that was judged. */
  readonly projects: readonly string[]
  /** Rules whose findings are added also of projects that are on the baseline already. */
  readonly add: readonly string[]
}

/**
 * What the baseline can be now. It shrinks: what is mended, touched, worse or past its day leaves, what is kept keeps its
 * first day and its best value. Only of projects that it never knew, and of rules that are asked for, something is added.
 * `findings` are those before anything is tolerated.
 */
export function proposeBaseline(
  findings: readonly Finding[],
  old: Baseline | undefined,
  given: Circumstances,
  {content, before, file, projects, add}: Proposing,
): Proposal {
  const known = new Set(old?.projects ?? [])
  const until = addPeriod(given.today, LONGEST)
  const now = new Map<string, {entry: BaselineEntry; finding: Finding}>()
  const refused: Finding[] = []
  for (const finding of findings) {
    if (!isOpen(finding)) continue
    const covered = content(finding)
    if (
      covered === undefined ||
      isMendOnly(finding) ||
      isLaw(finding, given.rules.get(finding.rule)) ||
      before.has(finding)
    ) {
      if (blocks(finding) && !finding.rule.startsWith('ethics-gate/')) refused.push(finding)
      continue
    }
    for (const entry of entriesOf(finding, {covered, since: given.today, until}))
      now.set(entryKey(entry), {entry, finding})
  }
  const dropped: {entry: BaselineEntry; why: Proposal['dropped'][number]['why']}[] = []
  const kept: BaselineEntry[] = []
  const improved: BaselineEntry[] = []
  const judged = new Set(projects)
  for (const entry of old?.entries ?? []) {
    const found = now.get(entryKey(entry))
    now.delete(entryKey(entry))
    if (!judged.has(entry.subject.project)) {
      kept.push(entry)
      continue
    }
    if (!found) {
      dropped.push({entry, why: 'mended'})
      continue
    }
    const figure = figuresIn(found.finding).find(one => entryKey({...entry, figure: one}) === entryKey(entry))
    const why = unheld(entry, {today: given.today, covered: found.entry.covered, ...(figure && {figure})})
    if (why) {
      dropped.push({entry, why})
      continue
    }
    const next = renewed(entry, found.entry)
    kept.push(next)
    if (JSON.stringify(next.figure?.best) !== JSON.stringify(entry.figure?.best)) improved.push(next)
  }
  const added = [...now.values()]
    .filter(({finding}) => blocks(finding) && (!known.has(finding.subject.project) || add.includes(finding.rule)))
    .map(({entry}) => entry)
  const baseline = {
    file,
    made: given.today,
    projects: [...new Set([...known, ...projects])].sort(),
    entries: [...kept, ...added],
  }
  return {baseline, added, dropped, kept, improved, refused}
}
