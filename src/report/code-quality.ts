import type {Judgement} from '../gate/finding.ts'
import {placed, plain, type Ranked, ranked} from './elsewhere/ranked.ts'
import {holdsUp} from './hold.ts'
import {printJson} from './print-json.ts'
import {type Reader, voiceOf} from './voice.ts'

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker'

/**
 * What is not in order as GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/), what weighs most
 * first; every fingerprint is there once.
 */
export function codeQualityReport(judgement: Judgement, reader: Reader): string {
  const voice = voiceOf(reader, judgement.roles)
  const faults = judgement.errors.map(({at, say}, index) => ({
    description: plain(voice.render(say)),
    check_name: 'ethics-gate/fault',
    fingerprint: `fault-${index + 1}`,
    severity: 'blocker' as const,
    location: location(placed(at, judgement)),
  }))
  const open = ranked(judgement, voice).flatMap(one => {
    const severity = severityOf(one)
    if (severity === undefined) return []
    const {rule, title, message, fingerprint, at} = one
    return [{description: `${title}: ${message}`, check_name: rule, fingerprint, severity, location: location(at)}]
  })
  return printJson([...faults, ...open])
}

function location({file, line}: Ranked['at']) {
  return {path: plain(file), lines: {begin: line}}
}

/** Nothing for what is in order, set aside or not asked. */
function severityOf({finding, section}: Ranked): Severity | undefined {
  switch (section) {
    case 'blocking':
      return 'blocker'
    case 'awaiting':
      return holdsUp(finding) ? 'major' : 'info'
    case 'warnings':
      return 'minor'
    case 'advice':
    case 'standing':
      return 'info'
    default:
      return undefined
  }
}
