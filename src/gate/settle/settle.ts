import {unknownRules} from '../../policy/waivers.ts'
import type {Problem} from '../../words/problem.ts'
import type {Finding, SetAside} from '../finding.ts'
import type {Circumstances} from './circumstances.ts'
import {contentOf, type Ground} from './ground.ts'
import {justify} from './justify.ts'
import {tolerate} from './tolerate.ts'
import {type Content, type Waived, waive} from './waive.ts'

export interface Settled {
  /** As many as there were and in the same order; only disposition, `because` and movement may differ. */
  readonly findings: readonly Finding[]
  /** Findings about what settles the others. They block nothing, except a new decision that waits for its approval. */
  readonly own: readonly Finding[]
  /** Every waiver, accepted difference and entry of the baseline, also those that settle nothing. */
  readonly setAside: readonly SetAside[]
  /** Faults of the gate folder. */
  readonly problems: readonly Problem[]
}

/**
 * What the gate does about findings beyond what their rules say, in this order: justified, waived, tolerated; a difference
 * whose defence nobody has approved yet waits; what is left stays as it was. Nothing here changes an outcome.
 */
export function settle(findings: readonly Finding[], given: Circumstances): Settled {
  const {defended, waived, content} = untolerated(findings, given)
  const tolerated = tolerate(waived.findings, given, {content, before: waived.before})
  return {
    findings: tolerated.findings.map((finding, i) => {
      const before = waived.findings[i]
      const waits = before && finding.disposition !== 'tolerated' ? defended.awaiting.get(before) : undefined
      return waits ?? finding
    }),
    own: [...defended.own, ...waived.own, ...tolerated.own],
    setAside: [...defended.setAside, ...waived.setAside, ...tolerated.setAside],
    problems: given.waivers ? unknownRules(given.waivers, [...given.rules.keys()]) : [],
  }
}

export interface Untolerated {
  readonly defended: ReturnType<typeof justify>
  readonly waived: Waived
  readonly content: Content
}

/** Everything but the baseline: what a new baseline is made from. */
export function untolerated(findings: readonly Finding[], given: Circumstances): Untolerated {
  const content = contentBy(given)
  const defended = justify(findings, given)
  return {defended, waived: waive(defended.findings, given, content), content}
}

function contentBy({grounds, rules}: Circumstances): Content {
  const known = new Map<string, Ground>(
    grounds.map(ground => [key(ground.judged.declaration.project, ground.judged.system.id), ground]),
  )
  const digests = new Map<Finding, string | undefined>()
  return finding => {
    if (!digests.has(finding)) {
      const {project, system} = finding.subject
      digests.set(finding, contentOf(finding, known.get(key(project, system)), rules))
    }
    return digests.get(finding)
  }
}

function key(project: string, system: string): string {
  return JSON.stringify([project, system])
}
