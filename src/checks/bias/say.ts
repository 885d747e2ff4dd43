import type {Comparison, Decision} from '../../evidence/bias/decision.ts'
import type {Message} from '../../words/message.ts'
import {messages} from './messages.ts'

interface About {
  readonly event: string
  readonly attribute: string
  readonly metric: string
}

/** The decision in words: of several comparisons the one that carries the outcome and says most. */
export function sayDecision(decision: Decision, about: About): Message {
  const carrying = decision.comparisons.filter(({outcome}) => outcome === decision.outcome)
  const [worst] = [...carrying].sort((a, b) => distance(b) - distance(a))
  if (decision.outcome === 'pass') return messages.say('pass', about)
  if (decision.outcome === 'suppressed') return messages.say('suppressed', about)
  if (decision.outcome === 'undefined' || !worst?.interval)
    return messages.say('undefined', {...about, why: decision.why ?? worst?.why ?? 'no-interval'})
  const {group, against, effect, range, side} = worst
  const shown = {...about, group, against: against ?? '', effect, from: range[0], to: range[1], side}
  if (decision.outcome === 'fail') {
    const [low, high] = worst.simultaneous ?? worst.interval
    return messages.say('fail', {...shown, estimate: worst.estimate?.[0] ?? Number.NaN, low, high})
  }
  if (worst.why === 'too-few-people') {
    const rates = decision.rates.filter(rate => rate.side === side && (rate.group === group || rate.group === against))
    const [fewest] = rates.sort((a, b) => (a.n?.[0] ?? 0) - (b.n?.[0] ?? 0))
    return messages.say('too-few-people', {
      ...about,
      group: fewest?.group ?? group,
      people: fewest?.n?.[0] ?? 0,
      least: decision.settings.atLeastPeople,
    })
  }
  return messages.say('inconclusive', {
    ...shown,
    low: worst.interval[0],
    high: worst.interval[1],
    needed: worst.peopleNeededInProportion ?? null,
    ...far(worst, decision),
  })
}

/** More than this many times the people there are is not a plan. */
const TOO_FAR = 20

function far(
  {group, against, side, peopleNeededInProportion: needed}: Comparison,
  {rates}: Decision,
): {times?: number} {
  const there = rates
    .filter(rate => rate.side === side && (rate.group === group || rate.group === against))
    .reduce((sum, {n}) => sum + (n?.[0] ?? 0), 0)
  const times = needed && there > 0 ? Math.round((needed[0] + needed[1]) / there) : 0
  return times > TOO_FAR ? {times} : {}
}

/** How far an interval reaches beyond the range; ratios on a logarithmic scale. */
function distance({interval, range, effect}: Comparison): number {
  if (!interval) return 0
  const scale = (value: number) => (effect === 'ratio' ? Math.log(Math.max(value, 1e-9)) : value)
  return Math.max(
    scale(range[0]) - scale(interval[0]),
    scale(Math.min(interval[1], 1e9)) - scale(Math.min(range[1], 1e9)),
  )
}
