import type {Fact} from '../../words/fact.ts'
import type {Result} from '../../words/finding.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Place} from '../../words/place.ts'
import {type Judged, wholeSystem} from '../evaluate.ts'
import type {Required} from './approvals.ts'
import {messages} from './messages.ts'

/** From this tier on so much is asked that nobody calls a project that in order to be left alone. */
const ASKED_ENOUGH: Tier = 2

/** A system as it is declared for the first time. `found`: what its folder holds that the declaration does not mention. */
export interface FirstDeclared {
  readonly judged: Judged
  readonly tierFrom: readonly Fact<unknown>[]
  readonly found: readonly Result[]
}

/** Is little asked of it by the facts that it gives, so that somebody may have to look whether they are all? */
export function isLow({tier, factTier = tier}: Judged): boolean {
  return factTier < ASKED_ENOUGH
}

/**
 * Before a first declaration there is nothing to be weaker than. Where the folder tells of more than a low tier rests on,
 * somebody looks once; where it does not, nobody has to.
 */
export function firstClassification({judged, tierFrom, found}: FirstDeclared, roles: readonly string[]): Required[] {
  const {declaration, system, tier, factTier = tier} = judged
  const {project} = declaration
  if (!isLow(judged) || found.length === 0) return []
  const files = [...new Set(found.map(({at}) => at.file))].sort()
  const facts = tierFrom.map(fact => (fact.known ? fact.value : fact.path))
  return [
    {
      rule: 'first-classification',
      subject: wholeSystem(judged),
      at: placeOf(judged),
      say: messages.say('first-classification', {system: system.id, tier: factTier, files}),
      asked: {
        what: `classification/${system.id}`,
        roles,
        items: [project, system.id, factTier, facts, found.map(({say}) => [say.key, say.with])],
      },
    },
  ]
}

function placeOf({system}: Judged): Place {
  return system.value('data.about').at
}
