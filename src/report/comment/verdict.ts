import type {Judgement} from '../../gate/finding.ts'
import {inline} from '../gfm.ts'
import {factText} from '../headline.ts'
import {isObserving, isOneCommit, pointCount, signatureCount, signersNamed, signingAgain} from '../hold.ts'
import {outsideText} from '../outside.ts'
import type {CommentPage} from './page.ts'

const SIGNS = {passed: '✅', awaiting: '⏳', blocked: '❌', error: '⚠️'}
const MOST_OUTSIDE = 3
const MENDING: ReadonlySet<string> = new Set(['adoption', 'repair'])

/** The verdict in the first line; below it what decides next. */
export function verdict(page: CommentPage): {readonly title: string; readonly next: readonly string[]} {
  const {judgement, signatures, voice} = page
  const {say} = voice
  const observing = isObserving(judgement)
  const title = observing
    ? say('verdict-observing', {})
    : judgement.verdict === 'awaiting'
      ? say('verdict-awaiting', {count: signatureCount(signatures)})
      : judgement.verdict === 'blocked' && isOneCommit(page.summary)
        ? say('verdict-commit', {})
        : say(`verdict-${judgement.verdict}`, {})
  return {
    title: `### ${observing ? '👀' : SIGNS[judgement.verdict]} ${inline(title)}`,
    next: [[next(page), ...again(page), ...outside(page)].join(' '), ...kind(judgement, page)].map(inline),
  }
}

function again({judgement, summary, voice}: CommentPage): string[] {
  const signers = [...new Set(signingAgain(summary).map(({role}) => voice.role(role)))]
  return judgement.verdict !== 'blocked' || isObserving(judgement) || signers.length === 0
    ? []
    : [voice.say('next-again', {signers})]
}

function next({judgement, summary, signatures, voice}: CommentPage): string {
  const {say} = voice
  const points = pointCount(summary)
  const signoffs = signatureCount(signatures)
  const signers = signersNamed(signatures, voice)
  if (isObserving(judgement)) return say('next-observing', {points, signoffs})
  switch (judgement.verdict) {
    case 'error':
      return say('next-error', {faults: judgement.errors.length})
    case 'blocked':
      if (isOneCommit(summary)) return say('next-commit', {})
      if (points > 0) return say('next-blocked', {points, signoffs, signers})
      return signoffs > 0 ? say('next-signing', {signoffs, signers}) : say('anyhow-blocked', {})
    case 'awaiting':
      return say('next-awaiting', {signoffs, signers})
    case 'passed':
      return passed({judgement, summary, voice})
  }
}

function passed({judgement, summary, voice}: Pick<CommentPage, 'judgement' | 'summary' | 'voice'>): string {
  const {systems} = judgement
  const [first] = systems
  if (first && systems.every(({tier}) => tier === 0)) {
    if (systems.length > 1) return voice.say('all-out-of-scope', {systems: systems.length})
    return voice.say('out-of-scope', {facts: first.tierFrom.map(fact => factText(fact, voice))})
  }
  const {passed, warnings, advice, standing, settled} = summary.totals
  const left = [
    ...(warnings > 0 ? [voice.say('count-warnings', {count: warnings})] : []),
    ...(advice > 0 ? [voice.say('count-advice', {count: advice})] : []),
  ]
  return voice.say('next-passed', {rules: passed + warnings + advice + standing + settled, left})
}

/** Which policies in force were not asked; an error has nothing to say of that. */
function outside({judgement, summary, voice}: CommentPage): string[] {
  const everything = judgement.systems.length > 0 && judgement.systems.every(({tier}) => tier === 0)
  if (judgement.verdict === 'error' || everything) return []
  return outsideText(summary, voice).slice(0, MOST_OUTSIDE)
}

function kind({change, verdict}: Judgement, {voice}: CommentPage): string[] {
  if (!change) return []
  if (verdict === 'error' && !MENDING.has(change.kind)) return [voice.say('next-repair', {})]
  if (change.kind === 'content') return []
  return [voice.say(`kind-${change.kind}`, {})]
}
