import type {Judgement} from '../../gate/finding.ts'
import type {Summary} from '../summary.ts'
import type {Voice} from '../voice.ts'
import type {Layout} from './layout.ts'

/** What every part of the console report is made from. */
export interface Page {
  readonly judgement: Judgement
  readonly summary: Summary
  readonly voice: Voice
  readonly layout: Layout
  readonly signs: Signs
  readonly unicode: boolean
}

export interface Signs {
  readonly blocking: string
  readonly awaiting: string
  readonly warnings: string
  readonly advice: string
  readonly passed: string
  readonly rule: string
}
export const SIGNS: Signs = {blocking: '✗', awaiting: '…', warnings: '!', advice: '-', passed: '✓', rule: '──'}
export const ASCII_SIGNS: Signs = {blocking: 'x', awaiting: '~', warnings: '!', advice: '-', passed: '+', rule: '--'}

/** Shown in full up to here, or with a line each. */
export const IN_FULL = 25
export const IN_LINES = 300

export type SectionKey =
  | 'section-faults'
  | 'section-blocking'
  | 'section-awaiting'
  | 'section-warnings'
  | 'section-advice'
  | 'section-standing'
  | 'section-would-block'
  | 'section-would-await'
  | 'section-aside'
  | 'section-settled'
  | 'section-not-yet'
  | 'section-passed'
  | 'section-not-applicable'

export function heading(key: SectionKey, count: number, {voice, layout}: Page): string {
  return layout.paint.bold(`${voice.say(key, {})} (${voice.format.number(count)})`)
}

/** Says how many are left out, if any are. */
export function moreThan(most: number, total: number, {voice, layout}: Page): string[] {
  return total > most ? [layout.wrap(voice.say('more-elsewhere', {count: total - most}), '  ')] : []
}
