import {factText} from './headline.ts'
import {grouped, type Summary} from './summary.ts'
import {systemName, tierText} from './titles.ts'
import type {Voice} from './voice.ts'

/** Why things do not apply: the facts that put a system out of scope, then rules by what they say, a line each. */
export function reasonsNotApplicable({systems}: Summary, voice: Voice): {outside: string[]; reasons: string[]} {
  const {format, name} = voice
  const outside = systems
    .filter(({judged}) => judged?.tier === 0)
    .map(system => {
      const facts = (system.judged?.tierFrom ?? []).map(fact => factText(fact, voice))
      const title = `${systemName(system, voice)}, ${tierText(0, voice)}`
      return facts.length > 0 ? `${title}: ${format.list(facts)}.` : `${title}.`
    })
  const findings = systems.flatMap(({notApplicable}) => notApplicable)
  const reasons = [...grouped(findings, ({because, say}) => voice.render(because ?? say))].map(([reason, own]) => {
    const policies = [...new Set(own.map(({rule}) => name(rule.split('/')[0] ?? rule)))]
    return `${format.list(policies)} (${format.number(own.length)}): ${reason}`
  })
  return {outside, reasons}
}
