import type {Finding, Judgement} from '../../gate/finding.ts'
import {clean} from '../../language/clean.ts'
import type {Place} from '../../words/place.ts'
import {rankOf} from '../rank.ts'
import {type Section, sectionOf} from '../summary.ts'
import {endWithStop, tellFinding} from '../told.ts'
import type {Voice} from '../voice.ts'

/** One finding for the formats of other tools, in plain text. */
export interface Ranked {
  readonly finding: Finding
  readonly section: Section
  readonly rule: string
  readonly title: string
  /** What is wrong, why the gate treats it as it does, and what to do. */
  readonly message: string
  /** Why it is set aside, is not asked, or waits; empty where that is plain. */
  readonly because: string
  /** Never without a file: what belongs to none stands at the first declaration. */
  readonly at: Place
  /** The finding's own, and for a second one of the same rule and subject a number behind it: unique in the run. */
  readonly fingerprint: string
}

const LONGEST = 2000

const ORDER: readonly Section[] = [
  'blocking',
  'awaiting',
  'warnings',
  'advice',
  'standing',
  'settled',
  'not-yet',
  'not-applicable',
  'passed',
]

/** All findings, what weighs most first; the same order for the same judgement. */
export function ranked(judgement: Judgement, voice: Voice): readonly Ranked[] {
  const seen = new Map<string, number>()
  return judgement.findings
    .map(finding => ({finding, section: sectionOf(finding)}))
    .sort((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section) || rankOf(a.finding) - rankOf(b.finding))
    .map(({finding, section}) => {
      const nth = (seen.get(finding.fingerprint) ?? 0) + 1
      seen.set(finding.fingerprint, nth)
      const {title, found, because, how} = tellFinding(finding, judgement, voice)
      const todo = how === undefined ? [] : [`${voice.say('label-todo', {})}: ${how}`]
      return {
        finding,
        section,
        rule: voice.name(finding.rule),
        title: plain(title),
        message: plain(sentences([found, because, ...todo])),
        because: plain(because ?? ''),
        at: placed(finding.at, judgement),
        fingerprint: nth === 1 ? finding.fingerprint : `${finding.fingerprint}-${nth}`,
      }
    })
}

export function sentences(parts: readonly (string | undefined)[]): string {
  return parts.flatMap(part => (part === undefined || part === '' ? [] : [endWithStop(part)])).join(' ')
}

/** Without code marks: these formats are not Markdown. */
export function plain(text: string): string {
  return clean(text.replaceAll('`', ''), LONGEST)
}

export function placed(at: Place, {systems}: Pick<Judgement, 'systems'>): Place {
  if (at.file !== '') return at
  return {...at, file: systems.find(({file}) => file !== '')?.file ?? 'ethics.yml'}
}

/** A path as a relative address: https://www.rfc-editor.org/rfc/rfc3986#section-4.2 */
export function uriOf(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
