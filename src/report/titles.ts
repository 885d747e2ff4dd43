import {fieldOf} from './headline.ts'
import type {Summary, SystemSummary} from './summary.ts'
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

export function countsLine({totals}: Summary, voice: Voice): string {
  const counts = [
    [totals.blocking, 'count-blocking'],
    [totals.awaiting, 'count-awaiting'],
    [totals.warnings, 'count-warnings'],
    [totals.advice, 'count-advice'],
    [totals.standing, 'count-standing'],
    [totals.settled, 'count-settled'],
    [totals.passed, 'count-passed'],
    [totals.notYet, 'count-not-yet'],
    [totals.notApplicable, 'count-not-applicable'],
  ] as const
  return counts
    .filter(([count, key]) => count > 0 || key === 'count-blocking')
    .map(([count, key]) => voice.say(key, {count}))
    .join(' · ')
}
