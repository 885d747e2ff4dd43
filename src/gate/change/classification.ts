import type {Fact} from '../../words/fact.ts'
import type {Result} from '../../words/finding.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Path, Place} from '../../words/place.ts'
import {type Judged, wholeSystem} from '../evaluate.ts'
import type {Required} from './approvals.ts'
import {messages} from './messages.ts'

/** From this tier on so much is asked that nobody calls a project that in order to be left alone. */
const ASKED_ENOUGH: Tier = 2

/** A system of which little is asked. `found`: what its folder holds that the declaration does not mention. */
export interface Classified {
  readonly judged: Judged
  readonly tierFrom: readonly Fact<unknown>[]
  readonly found: readonly Result[]
  /** It was declared before, and less of this was found then. */
  readonly known: boolean
  /** Git blob ids of the declaration and of everything that was found, by path. */
  readonly contents: readonly (readonly [Path, string | null])[]
}

/** Is little asked of it by the facts that it gives, so that somebody may have to look whether they are all? */
export function isLow({tier, factTier = tier}: Judged): boolean {
  return factTier < ASKED_ENOUGH
}

/**
 * Before a first declaration there is nothing to be weaker than. Where the folder tells of more than a low tier rests on,
 * somebody looks once, and again when it tells of more; where it does not, nobody has to.
 */
export function classification(
  {judged, tierFrom, found, known, contents}: Classified,
  roles: readonly string[],
): Required[] {
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
      say: messages.say(known ? 'more-than-classified' : 'first-classification', {
        system: system.id,
        tier: factTier,
        files,
      }),
      asked: {
        what: `classification/${system.id}`,
        roles,
        items: [
          project,
          system.id,
          factTier,
          facts,
          found.map(({say}) => [say.key, say.with]),
          system.facts.project.goal ?? null,
          contents,
        ],
      },
    },
  ]
}

function placeOf({system}: Judged): Place {
  return system.value('data.about').at
}
