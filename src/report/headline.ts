import type {Judgement} from '../gate/finding.ts'
import type {Fact} from '../words/fact.ts'
import {isObserving, isOneCommit, pointCount, signatureCount, signaturesIn} from './hold.ts'
import {outsideText} from './outside.ts'
import {heaviest, type Signer, type Summary} from './summary.ts'
import type {Voice} from './voice.ts'

/** The verdict and why, in one sentence; then which policies in force were not asked, and why. */
export function headline(judgement: Judgement, summary: Summary, voice: Voice): string {
  const first = verdictText(judgement, summary, voice)
  if (judgement.verdict === 'error' || isOutside(judgement)) return first
  return [first, ...outsideText(summary, voice)].join(' ')
}

/** Everything is: the verdict itself says so. */
function isOutside({verdict, systems}: Judgement): boolean {
  return verdict === 'passed' && systems.length > 0 && systems.every(({tier}) => tier === 0)
}

function verdictText(judgement: Judgement, summary: Summary, voice: Voice): string {
  if (isObserving(judgement)) return observing(summary, voice)
  switch (judgement.verdict) {
    case 'error': {
      const [first] = judgement.errors
      if (!first) return voice.say('fault-anyhow', {})
      return voice.say('fault', {faults: judgement.errors.length, place: voice.place(first.at)})
    }
    case 'blocked':
      return isOneCommit(summary) ? `${voice.say('verdict-commit', {})}.` : blocked(summary, voice)
    case 'awaiting':
      return voice.say('awaiting', {signers: summary.signers.map(signer => signerText(signer, voice))})
    case 'passed':
      return passed(judgement, summary, voice)
  }
}

function blocked({systems, listed, totals}: Summary, voice: Voice): string {
  const [first] = systems.flatMap(({blocking}) => blocking)
  if (!first) return voice.say('blocked-anyhow', {})
  // What concerns the repository as a whole stands in a group of its own, which is no system.
  const own = listed.filter(({judged, system}) => judged !== undefined || system !== '')
  const concerned = own.filter(({blocking}) => blocking.length > 0)
  if (concerned.length > 1) {
    return voice.say('blocked-in', {points: totals.blocking, blocked: concerned.length, systems: own.length})
  }
  const rule = voice.name(heaviest(first).rule)
  return voice.say('blocked', {points: totals.blocking, place: voice.place(first.at), rule})
}

function passed(judgement: Judgement, {totals}: Summary, voice: Voice): string {
  const {systems} = judgement
  const outside = isOutside(judgement)
  if (outside && systems.length > 1) return voice.say('all-out-of-scope', {systems: systems.length})
  if (outside)
    return voice.say('out-of-scope', {facts: (systems[0]?.tierFrom ?? []).map(fact => factText(fact, voice))})
  const {passed, warnings, advice, standing, settled} = totals
  return voice.say('passed', {rules: passed + warnings + advice + standing + settled, warnings, advice, standing})
}

/** That nothing blocks, and what would. */
function observing(summary: Summary, {say}: Voice): string {
  const signoffs = signatureCount(signaturesIn(summary))
  return `${say('verdict-observing', {})}. ${say('next-observing', {points: pointCount(summary), signoffs})}`
}

export function signerText({roles, by = ''}: Signer, voice: Voice): string {
  const titles = roles.length > 0 ? roles.map(voice.role) : [voice.say('somebody', {})]
  return voice.say('to-sign', {roles: titles, by: voice.name(by)})
}

export function factText(fact: Fact<unknown>, voice: Voice): string {
  const place = voice.place(fact.at)
  if (!fact.known) return voice.say('fact-undeclared', {field: voice.name(fact.path), place})
  return voice.say('fact-is', {field: voice.name(fieldOf(fact)), value: voice.name(valuesOf(fact).join(', ')), place})
}

/** The field that a fact stands in, as `data.about`. */
export function fieldOf(fact: Fact<unknown>): string {
  if (!fact.known) return fact.path
  const steps = fact.at.pointer.split('/').slice(1)
  return steps.map(step => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
}

/** What a fact says, as texts; empty where it says nothing. */
export function valuesOf(fact: Fact<unknown>): readonly string[] {
  if (!fact.known) return []
  return [fact.value].flat(3).flatMap(value => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [String(value)]
    return []
  })
}
