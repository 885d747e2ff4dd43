import {fieldOf} from './headline.ts'
import type {Summary, SystemSummary, Totals} from './summary.ts'
import type {Voice} from './voice.ts'

export function systemName({judged, system, project}: SystemSummary, {say, name}: Voice): string {
  if (judged) return name(judged.name)
  return system === '' ? say('repository', {}) : name(project === system ? system : `${project} / ${system}`)
}

/** What a system is called, how much is asked of it (and which silence made it so), and where it is declared. */
export function systemTitle(system: SystemSummary, voice: Voice): string {
  const {judged} = system
  const name = systemName(system, voice)
  if (!judged) return name
  const undeclared = judged.tierFrom.filter(fact => !fact.known).map(fact => voice.name(fieldOf(fact)))
  const why = undeclared.length > 0 ? `, ${voice.say('tier-undeclared', {fields: [...new Set(undeclared)]})}` : ''
  return `${name} · ${tierText(judged.tier, voice)}${why} · ${voice.name(judged.file)}`
}

export function tierText(tier: number, {say, format}: Voice): string {
  return say('tier', {tier, meaning: format.term(`tier-${tier}`)})
}

/** @param without what is said elsewhere on the page */
export function countsLine({totals}: Summary, voice: Voice, without: readonly (keyof Totals)[] = []): string {
  const counts = [
    ['blocking', 'count-blocking'],
    ['awaiting', 'count-awaiting'],
    ['warnings', 'count-warnings'],
    ['advice', 'count-advice'],
    ['standing', 'count-standing'],
    ['settled', 'count-settled'],
    ['passed', 'count-passed'],
    ['notYet', 'count-not-yet'],
    ['notApplicable', 'count-not-applicable'],
  ] as const
  return counts
    .filter(([of]) => !without.includes(of) && (totals[of] > 0 || of === 'blocking'))
    .map(([of, key]) => voice.say(key, {count: totals[of]}))
    .join(' · ')
}
