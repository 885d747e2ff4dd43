import {type Judged, wholeSystem} from '../gate/evaluate.ts'
import type {Finding} from '../gate/finding.ts'
import {ownFinding} from '../gate/judge.ts'
import {messages} from '../gate/messages.ts'

const RULE = 'ended'

/** Of what is retired, the day. Only a warning: many a project was retired before anybody asked; see `asChanged`. */
export function endedFindings(judged: Judged): Finding[] {
  const {system} = judged
  const {status, ended} = system.facts.project
  if (status !== 'retired') return []
  const subject = wholeSystem(judged)
  if (ended !== undefined) {
    const say = messages.say('ended-declared', {date: ended})
    return [ownFinding(RULE, subject, {outcome: 'pass', at: system.place('project', 'ended'), say}, 'warn')]
  }
  const [at, say] = [system.place('project', 'status'), messages.say('ended-undeclared', {})]
  return [ownFinding(RULE, subject, {outcome: 'undeclared', at, say, undeclared: ['project.ended']}, 'warn')]
}

/**
 * A change that retires a project, or takes the day away, says when. A project that is declared for the first time only now
 * may have been retired long ago.
 */
export function asChanged(finding: Finding, revealed: ReadonlySet<string>): Finding {
  const newly = finding.movement === 'new' && !revealed.has(finding.subject.project)
  return finding.rule === `ethics-gate/${RULE}` && newly ? {...finding, level: 'block'} : finding
}
