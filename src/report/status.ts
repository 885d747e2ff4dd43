import type {Judgement} from '../gate/finding.ts'
import {clean} from '../language/clean.ts'
import {isObserving, isOneCommit, pointCount, signatureCount, signaturesIn, signersNamed} from './hold.ts'
import {summarise} from './summary.ts'
import type {Voice} from './voice.ts'

const LONGEST = 90

/** The verdict as plain text of at most 90 characters, for the description of a commit status. */
export function statusText(judgement: Judgement, voice: Voice): string {
  const texts = statusTexts(judgement, voice)
  return texts.find(text => [...text].length <= LONGEST) ?? clean(texts.at(-1) ?? '', LONGEST)
}

/** What says most first. */
function statusTexts(judgement: Judgement, voice: Voice): string[] {
  const {say} = voice
  const summary = summarise(judgement)
  const signatures = signaturesIn(summary)
  const signoffs = signatureCount(signatures)
  const points = pointCount(summary)
  if (isObserving(judgement)) return [say('status-observing', {points, signoffs})]
  switch (judgement.verdict) {
    case 'error':
      return [say('status-error', {faults: judgement.errors.length})]
    case 'blocked':
      if (isOneCommit(summary)) return [say('status-commit', {})]
      if (points > 0) return [say('status-blocked', {points, signoffs})]
      return [signoffs > 0 ? say('status-signing', {signoffs}) : say('status-blocked-anyhow', {})]
    case 'awaiting':
      return [
        say('status-awaiting', {signers: signersNamed(signatures, voice)}),
        say('status-awaiting-many', {signoffs}),
      ]
    case 'passed': {
      if (judgement.systems.length > 0 && judgement.systems.every(({tier}) => tier === 0))
        return [say('status-out-of-scope', {})]
      const {passed, warnings, advice, standing, settled} = summary.totals
      return [say('status-passed', {rules: passed + warnings + advice + standing + settled})]
    }
  }
}
