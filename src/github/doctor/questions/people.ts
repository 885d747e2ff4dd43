import {isHeld} from '../../../policy/holders.ts'
import {answer, type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import {cannotSee} from '../fact.ts'
import type {Facts, Person} from '../facts.ts'
import {messages} from '../messages.ts'
import {lines, page} from '../settings.ts'

const GATE_FILE = '.github/ethics-gate/gate.yml'

/** Can those who must sign do so, and are they still who they were? */
export function peopleQuestions(facts: Facts): Diagnosis[] {
  return [...faults(facts), ...owners(facts), ...holders(facts), ...facts.people.flatMap(person)]
}

function faults({tree}: Facts): Diagnosis[] {
  const [first] = tree.faults
  if (first === undefined) return []
  return [
    diagnosis(
      {
        id: 'gate-files-valid',
        grade: 'advisory',
        ask: messages.say('gate-files-valid', {}),
        why: messages.say('gate-files-valid-why', {}),
      },
      lacking('missing', messages.say('gate-files-valid-missing', {places: tree.faults})),
    ),
  ]
}

function owners({tree: {gate, faults: broken}}: Facts): Diagnosis[] {
  const head = {
    id: 'owners',
    grade: 'advisory',
    ask: messages.say('owners', {}),
    why: messages.say('owners-why', {}),
  } as const
  if (gate === undefined && broken.length > 0) return []
  const setting = lines(GATE_FILE, 'owners: [gate-owner]', 'roles:', '  gate-owner: {accounts: [{login: …, id: …}]}')
  const named = gate?.owners ?? []
  if (named.length === 0) return [diagnosis(head, lacking('missing', messages.say('owners-missing', {}), setting))]
  const empty = named.filter(role => !isHeld(gate?.roles.get(role)))
  if (empty.length === named.length && gate?.elsewhere) return [diagnosis(head, answer(cannotSee(gate.elsewhere), ok))]
  return [
    diagnosis(
      head,
      empty.length < named.length ? ok() : lacking('missing', messages.say('owners-nobody', {roles: empty}), setting),
    ),
  ]
}

/** One holder cannot sign their own pull request, and can be on leave. */
function holders({tree: {gate}, today}: Facts): Diagnosis[] {
  return [...(gate?.roles ?? [])].flatMap(([role, {accounts, enteredBy, perProject}]) => {
    if (perProject) return []
    const now = [...accounts, ...enteredBy].filter(
      ({from, until}) => (from === undefined || from <= today) && (until === undefined || today <= until),
    )
    const ids = new Set(now.map(({id}) => id))
    const setting = lines(GATE_FILE, 'roles:', `  ${role}: {accounts: [{login: …, id: …}, {login: …, id: …}]}`)
    const head = {
      id: 'role-holders',
      about: role,
      ask: messages.say('role-holders', {role}),
      why: messages.say('role-holders-why', {}),
    }
    if (ids.size === 0) return diagnosis(head, lacking('risk', messages.say('role-holders-none', {}), setting))
    if (ids.size === 1) return diagnosis(head, lacking('risk', messages.say('role-holders-one', {}), setting))
    return diagnosis(head, ok())
  })
}

function person({login, id, roles, account, access}: Person): Diagnosis[] {
  const head = (name: 'role-account' | 'role-access') =>
    ({
      id: name,
      grade: 'advisory',
      about: `${login} (${roles.join(', ')})`,
      ask: name === 'role-account' ? messages.say(name, {login, id}) : messages.say(name, {login}),
      why: messages.say(`${name}-why`, {}),
    }) as const
  const mend = lines(GATE_FILE, `− {login: ${login}, id: ${id}}`)
  const who = diagnosis(
    head('role-account'),
    answer(account, found => {
      if (found?.id === id) return ok()
      return found === null
        ? lacking('missing', messages.say('role-account-gone', {login}), mend)
        : lacking('missing', messages.say('role-account-other', {login, id, now: found.id}), mend)
    }),
  )
  if (who.state === 'missing') return [who]
  return [
    who,
    diagnosis(
      head('role-access'),
      answer(access, level =>
        level === 'none'
          ? lacking(
              'missing',
              messages.say('role-access-missing', {login}),
              page(['Settings', 'Collaborators and teams', login], 'Role', 'Read'),
            )
          : ok(),
      ),
    ),
  ]
}
