import {describe, expect, test} from 'vitest'
import {judged} from '../../test/project.ts'

const DECLARATION = `ethics: 1
project: {name: Letters, status: declined, ended: 2026-01-01}
owner: {unit: Post, contact: post@example.org}
data: {about: persons, people: {readers: {relation: citizen}}}
assessments:
  dpia: {kind: dpia, signed: [{role: ROLE, by: "@anna"}]}
decisions:
  - {id: no, kind: decline, because: Not needed, by: {role: DECIDER}, date: 2026-01-01, about: {rule: RULE}}
`

async function faults(role: string, decider = 'manager', rule = 'gladsaxe/weighing') {
  const text = DECLARATION.replace('ROLE', role).replace('DECIDER', decider).replace('RULE', rule)
  const {findings} = await judged({'ethics.yml': text})
  return findings
    .filter(finding => finding.rule === 'ethics-gate/declaration' && finding.outcome === 'error')
    .map(({say, at}) => `${at.line}:${at.column} ${say.key} ${say.with['nearest']}`)
}

describe('names of roles and rules', () => {
  test('that a policy knows are no fault', async () => {
    expect(await faults('data-protection-officer')).toEqual([])
  })

  test('that nobody knows are told where they stand, with the nearest one', async () => {
    expect(await faults('data-protection-oficer')).toEqual(['6:38 policy.role-unknown data-protection-officer'])
    expect(await faults('manager', 'managr')).toEqual(['8:61 policy.role-unknown manager'])
    expect(await faults('manager', 'manager', 'gladsaxe/wieghing')).toEqual([
      '8:103 policy.stricter-unknown gladsaxe/weighing',
    ])
  })
})
