import type {Finding} from '../gate/finding.ts'
import {grouped, type Summary} from './summary.ts'
import type {Voice} from './voice.ts'

/** Which policies in force cover nothing, or not everything, that was judged, and because of what: a sentence each. */
export function outsideText({systems}: Summary, voice: Voice): string[] {
  const judged = systems.filter(({judged}) => judged)
  const findings = judged.flatMap(({notApplicable}) => notApplicable.filter(isOutside))
  if (judged.length > 1) {
    return [...grouped(findings, ({rule}) => rule)].map(([policy, own]) =>
      voice.say('outside-some', {policy: voice.name(policy), outside: own.length, systems: judged.length}),
    )
  }
  return [...grouped(findings, finding => factText(finding, voice))].map(([fact, own]) =>
    voice.say('outside', {policies: own.map(({rule}) => `\`${voice.name(rule)}\``), fact}),
  )
}

/** A policy that does not cover a system gives one finding for all its rules, under its own name. */
function isOutside({disposition, say}: Finding): boolean {
  return disposition === 'not-applicable' && say.key === 'gate.outside-scope'
}

/** The declared fact that puts it outside; empty where there is none to name. */
function factText({say: {with: given}, at}: Finding, {say, name, place}: Voice): string {
  const {path, values} = given
  if (typeof path !== 'string' || path === '' || !Array.isArray(values) || values.length === 0) return ''
  return say('fact-is', {field: name(path), value: name(values.map(String).join(', ')), place: place(at)})
}
