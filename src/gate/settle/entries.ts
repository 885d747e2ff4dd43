import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import type {BaselineEntry} from '../../policy/baseline.ts'
import type {Waivable} from '../../policy/waivers-schema.ts'
import type {Finding} from '../finding.ts'
import {namesIn} from '../named.ts'
import {bestOf, type Figure, figureKey, noWorse, openFigures} from './figures.ts'

/**
 * What a finding has on a baseline: one entry a comparison where something was measured to fail, otherwise one entry. An
 * inconclusive figure is none of these: a smaller sample would keep it so.
 */
export function figuresIn(finding: Finding): readonly Figure[] {
  return finding.outcome === 'fail' ? openFigures(finding) : []
}

/** Digest of the names that a message is filled in with, so that one of several findings does not stand for the others. */
export function saidOf({say}: Pick<Finding, 'say'>): string {
  const names = namesIn(say)
  const text = canonicalize(names) ?? JSON.stringify(names)
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** What an entry is known by: the finding, and which of its comparisons, or which of the things that are said of it. */
export function entryKey({fingerprint, outcome, key, said, figure}: Omit<BaselineEntry, 'covered'>): string {
  return JSON.stringify(figure ? [fingerprint, outcome, figureKey(figure)] : [fingerprint, outcome, key, said])
}

/** The entries that a finding would have, as of today. */
export function entriesOf(
  finding: Finding,
  {covered, since, until}: Pick<BaselineEntry, 'covered' | 'since' | 'until'>,
): BaselineEntry[] {
  const {fingerprint, rule, subject, outcome, say} = finding
  const entry: BaselineEntry = {
    fingerprint,
    rule,
    subject,
    outcome: outcome as Waivable,
    key: say.key,
    said: saidOf(finding),
    covered,
    since,
    until,
  }
  const figures = figuresIn(finding)
  if (figures.length === 0) return [entry]
  return figures.map(({range: _, ...figure}) => ({
    ...entry,
    // What is said names the worst comparison; each entry is about its own.
    said: NOTHING_SAID,
    figure: {...figure, ...(figure.value && {best: figure.value})},
  }))
}

const NOTHING_SAID = '0'.repeat(32)

/** An entry brought up to what was measured now, which is no worse: the best on record stays the best. */
export function renewed(entry: BaselineEntry, now: BaselineEntry): BaselineEntry {
  const {value} = now.figure ?? {}
  const best = entry.figure?.best
  const {since, until} = entry
  if (!now.figure || !value || !best) return {...now, since, until}
  return {...now, figure: {...now.figure, best: bestOf(value, best)}, since, until}
}

/** Why an entry does not hold for a finding as it is now; `undefined` where it does. */
export function unheld(
  entry: BaselineEntry,
  {today, covered, figure}: {readonly today: string; readonly covered: string | undefined; readonly figure?: Figure},
): 'over' | 'worse' | 'touched' | undefined {
  if (entry.until < today) return 'over'
  // What was measured again is held against what was measured before; anything else against what it was said of.
  if (figure?.value && entry.figure?.best)
    return noWorse(figure.value, entry.figure.best, figure.range) ? undefined : 'worse'
  return covered !== undefined && covered === entry.covered ? undefined : 'touched'
}
