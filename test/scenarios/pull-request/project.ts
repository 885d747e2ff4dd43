import {sealed, written} from '../../project.ts'

/** A small project with a gate of its own, in order once its one signature is proven. */

export const WORKFLOW_PATH = '.github/workflows/ethics-gate.yml'
export const WORKFLOW_FILE = 'name: ethics-gate\non: pull_request_target\njobs: {}\n'

export const GATE = {
  '.github/ethics-gate/gate.yml': `gate: 1
policies: [house]
owners: [board]
roles:
  board: {accounts: [{login: bodil, id: 2001}]}
  officer: {accounts: [{login: kirsten, id: 2002}, {login: deputy, id: 2003}]}
`,
}

export const POLICY = {
  '.github/ethics-gate/policies/house/policy.yml': `policy: 1
id: house
version: "1"
language: en
owner: {name: The board, contact: board@example.org}
roles: {officer: The privacy officer, board: The board}
requirements:
  order: {title: A tidy house, why: So that things are found again}
rules:
  goal: {for: order, check: {declared: [project.goal]}, what: It says what it is for, how: Write it under \`project.goal\`.}
  dpia:
    for: order
    when: {use.effect: [contact, service]}
    check: {assessment: {kind: dpia, signed: [officer]}}
    enforce: block
    waiver: {by: board, at_most: 6 months}
    what: Privacy was assessed
    how: Write it down and have it signed.
  kept: {for: order, check: {declared: [data.retention]}, enforce: warn, what: It says how long data are kept, how: Write it under \`data.retention\`.}
`,
}

export const DECLARATION = `ethics: 1
project: {name: Care, goal: Plan visits, status: production}
owner: {unit: Care, manager: head, contact: care@example.org}
use: {supports: The round of visits, effect: service, automation: support}
data: {about: persons, people: {clients: {relation: citizen, number: 120, vulnerable: none}}, retention: 24 months}
models: {rank: {path: model/, about: persons, does: rank, kind: rules}}
assessments:
  dpia:
    kind: dpia
    evidence: docs/dpia.md
    completed: 2026-05-01
    covers: {paths: [model/], facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]}
`

export const DOCUMENTS = {
  'docs/dpia.md': written(),
  'model/rules.txt': 'first come, first served\n',
}

/** The declaration with its seals, as the files around it are; `signed` is put under the assessment. */
export async function declared(
  files: Readonly<Record<string, string>> = DOCUMENTS,
  {declaration = DECLARATION, pull}: {readonly declaration?: string; readonly pull?: number | undefined} = {},
): Promise<{readonly text: string; readonly seal: string}> {
  const all = await sealed({...GATE, ...POLICY, ...files, 'ethics.yml': declaration})
  const text = String(all['ethics.yml'])
  const seal = /seal: (s1-[0-9a-f]{32})/.exec(text)?.[1] ?? ''
  return {text: pull === undefined ? text : signed(text, seal, pull), seal}
}

export function signed(text: string, seal: string, pull: number, by = '@kirsten'): string {
  return `${text.trimEnd()}\n    signed: [{role: officer, by: "${by}", seal: ${seal}, pull_request: ${pull}}]\n`
}
