import {type Contents, wholeOf} from '../../evidence/signoffs/content.ts'
import type {Fact} from '../../words/fact.ts'
import type {Result} from '../../words/finding.ts'
import type {Message} from '../../words/message.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Place} from '../../words/place.ts'
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
  /**
   * For the first time; or it was declared before, and less of this was found then; or that was long ago: the review date of a
   * policy in force has passed since.
   */
  readonly since:
    | {readonly kind: 'first' | 'more'}
    | {readonly kind: 'due'; readonly policy: string; readonly date: string}
  /** Of the declaration and of everything that was found. */
  readonly contents: Contents
}

/** Is little asked of it by the facts that it gives, so that somebody may have to look whether they are all? */
export function isLow({tier, factTier = tier}: Judged): boolean {
  return factTier < ASKED_ENOUGH
}

/**
 * Before a first declaration there is nothing to be weaker than. Where the folder tells of more than a low tier rests on,
 * somebody looks once, again when it tells of more, and again once the policy itself is due for review; where it does not,
 * nobody has to.
 */
export function classification(
  {judged, tierFrom, found, since, contents}: Classified,
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
      say: sayOf(since, {system: system.id, tier: factTier, files}),
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
          ...(since.kind === 'due' ? [[since.policy, since.date]] : []),
        ],
        contents,
        said: [wholeOf(declaration.file, declaration)],
      },
    },
  ]
}

function sayOf(since: Classified['since'], about: {system: string; tier: Tier; files: readonly string[]}): Message {
  if (since.kind === 'due') return messages.say('classified-long-ago', {...about, ...since})
  return messages.say(since.kind === 'first' ? 'first-classification' : 'more-than-classified', about)
}

function placeOf({system}: Judged): Place {
  return system.value('data.about').at
}
