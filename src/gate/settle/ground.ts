import canonicalize from 'canonicalize'
import {assessment} from '../../checks/assessment/assessment.ts'
import type {Options as AssessmentOptions} from '../../checks/assessment/options.ts'
import type {Slices, Wants} from '../../checks/check.ts'
import type {Decision} from '../../declaration/declaration.ts'
import type {Rule} from '../../policy/policy.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Path} from '../../words/place.ts'
import {type Judged, scopeOf, wholeSystem} from '../evaluate.ts'
import type {Finding} from '../finding.ts'
import {contentPaths, contentWanted, coveredDigest} from './content.ts'

/** What settling the findings of one system needs to know, taken while its evidence is at hand. */
export interface Ground {
  readonly judged: Judged
  readonly paths: PathIndex
  readonly identified: ReadonlyMap<Path, string>
  /** Kinds of assessments that an accepted difference needs, and that are in order here. */
  readonly met: ReadonlySet<string>
  /** Did the declaration already hold just this decision on the base? `undefined` where there is no base. */
  readonly stood: (decision: Decision) => boolean | undefined
}

/** What settling wants to see of a system: `content` where there are waivers or a baseline, which are bound to it. */
export function settleWants(judged: Judged, {content}: {readonly content: boolean}): Wants {
  const needs = needsOf(judged).map(({kind, rule, policy}) =>
    assessment.wants(options(kind), scopeOf(rule, policy, judged, wholeSystem(judged))),
  )
  return {
    files: needs.flatMap(({files = []}) => files),
    identified: [...needs.flatMap(({identified = []}) => identified), ...(content ? contentWanted(judged) : [])],
  }
}

export function groundOf(judged: Judged, given: Slices): Ground {
  const {base, tree, identified} = given
  const before = base.kind === 'known' ? base.facts(judged.system.id)?.decisions : undefined
  const known = new Set((before ?? []).map(asText))
  const met = needsOf(judged).flatMap(({kind, rule, policy}) => {
    const results = assessment.run(options(kind), scopeOf(rule, policy, judged, wholeSystem(judged)), given)
    return results.every(({outcome}) => outcome === 'pass' || outcome === 'unproven') ? [kind] : []
  })
  return {
    judged,
    paths: tree.paths,
    identified,
    met: new Set(met),
    stood: decision => (base.kind === 'known' ? known.has(asText(decision)) : undefined),
  }
}

/** What each kind is needed for, where somebody accepted a difference. */
function needsOf(judged: Judged): {kind: AssessmentOptions['kind']; rule: Rule; policy: Judged['policies'][number]}[] {
  const accepted = (judged.system.facts.decisions ?? []).filter(({kind}) => kind === 'accept-difference')
  if (accepted.length === 0) return []
  return judged.policies.flatMap(policy =>
    policy.rules.flatMap(rule => {
      const {acceptDifference} = rule
      if (acceptDifference === 'never' || !accepted.some(({about}) => about?.rule === rule.id)) return []
      return acceptDifference.needs.map(kind => ({kind: kind as AssessmentOptions['kind'], rule, policy}))
    }),
  )
}

function options(kind: AssessmentOptions['kind']): AssessmentOptions {
  return {kind}
}

function asText(decision: Decision): string {
  return canonicalize(decision) ?? ''
}

/** The digest of what a finding is about, or `undefined` where that cannot be told. */
export function contentOf(finding: Finding, ground: Ground | undefined, rules: ReadonlyMap<string, Rule>) {
  return ground && coveredDigest(contentPaths(finding, rules.get(finding.rule), ground.judged), ground.judged, ground)
}
