import {answer, type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {BypassActor, Facts, Ruleset} from '../facts.ts'
import {messages} from '../messages.ts'
import {page} from '../settings.ts'

const RULESETS = ['Settings', 'Rules', 'Rulesets']

/** Who is let past the rules? Merges of theirs are what the sweep finds. */
export function bypassQuestions(facts: Facts): Diagnosis[] {
  const {rulesets} = facts
  return [
    ...(rulesets.kind === 'known' ? rulesets.value.flatMap(ofRuleset) : [unseen(facts)]),
    ...facts.branches.flatMap(({name, protection: {administrators}}) => {
      if (administrators.kind === 'known' && !administrators.value) return []
      return diagnosis(
        {
          id: 'administrators',
          about: name,
          ask: messages.say('administrators', {branch: name}),
          why: messages.say('administrators-why', {}),
        },
        answer(administrators, () =>
          lacking(
            'risk',
            messages.say('administrators-risk', {}),
            page(['Settings', 'Branches', name], 'Do not allow bypassing the above settings', '✓'),
          ),
        ),
      )
    }),
  ]
}

function unseen({rulesets}: Facts): Diagnosis {
  return diagnosis(
    {id: 'bypass', ask: messages.say('bypass', {ruleset: ''}), why: messages.say('bypass-why', {})},
    answer(rulesets, () => ok()),
  )
}

function ofRuleset(ruleset: Ruleset): Diagnosis[] {
  const {name, enforcement} = ruleset
  const path = [...RULESETS, name]
  if (enforcement !== 'active')
    return [
      diagnosis(
        {
          id: 'ruleset-active',
          about: name,
          ask: messages.say('ruleset-active', {ruleset: name}),
          why: messages.say('ruleset-active-why', {}),
        },
        lacking('risk', messages.say(`ruleset-${enforcement}`, {}), page(path, 'Enforcement status', 'Active')),
      ),
    ]
  return [
    diagnosis(
      {
        id: 'bypass',
        about: name,
        ask: messages.say('bypass', {ruleset: name}),
        why: messages.say('bypass-why', {}),
      },
      bypass(ruleset, path),
    ),
  ]
}

function bypass({bypass: actors, mine}: Ruleset, path: readonly string[]) {
  if (actors.kind === 'cannot-see' && mine.kind === 'known' && mine.value !== 'never')
    return lacking('risk', messages.say('bypass-mine', {mode: mine.value}), page(path, 'Bypass list', '−'))
  return answer(actors, list =>
    list.length === 0
      ? ok(messages.say('bypass-nobody', {}))
      : lacking('risk', messages.say('bypass-risk', {actors: list.map(actorText)}), page(path, 'Bypass list', '−')),
  )
}

/** Names of GitHub's own roles by their numbers, see https://docs.github.com/rest/repos/rules. */
const ROLES: Readonly<Record<number, string>> = {1: 'Read', 2: 'Maintain', 4: 'Write', 5: 'Admin'}

function actorText({type, id, mode}: BypassActor): string {
  const role = type === 'RepositoryRole' && id !== null ? ROLES[id] : undefined
  return `${type}${role ? ` ${role}` : id === null ? '' : ` ${id}`} (${mode})`
}
