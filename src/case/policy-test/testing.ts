/** A small policy, its cases and the project they start from, for tests of the runner. */

export const POLICY = `policy: 1
id: house
version: "1"
language: en
owner: {name: The house, contact: house@example.org}
scope: {data.about: [persons]}
roles: {manager: The manager}
parts: {conclusion: [Conclusion]}
requirements:
  order: {title: In order, why: So that somebody can answer}
rules:
  contact:
    for: order
    check: {declared: [owner.contact]}
    what: There is somebody to ask
  weighing:
    for: order
    when: {use.effect: [contact]}
    at: [pilot, production]
    check: {assessment: {kind: weighing, parts: [conclusion], signed: [manager], covers: [use.effect]}}
    enforce: warn
    what: It was weighed
`

export const PROJECT = `ethics: 1
project: {name: Letters, goal: Shorter letters, status: pilot}
owner: {unit: Post, contact: post@example.org}
policies: [gladsaxe] # not asked in a case
use: {effect: contact, automation: support, events: {written: {by: person, for_the_person: both, truth_known_for: everyone}}}
data: {about: persons, people: {readers: {relation: citizen, number: 10}}, sources: {a.b: {about: persons, from: The post}}}
models: {}
assessments:
  weighing:
    kind: weighing
    evidence: weighing.md
    completed: 2026-01-10
    covers: {facts: [use.effect, use.supports]}
    seal: s1-00000000000000000000000000000000
    signed: [{role: manager, by: "@manager", pull_request: 1}, {role: board, by: "@board"}]
`

export const WEIGHING = `# Weighing

## Conclusion
Everybody gains by it, and nobody who was asked could think of somebody who would lose by shorter letters.

## Remarks
The letters are read by somebody of the post before they are sent, on every working day of the week. What readers say
about them is kept for a year, and the two of us who answer the telephone look at it together every month.
`

/** A file of cases that start from the project, one YAML list item each. */
export function cases(...items: readonly string[]): string {
  const lines = items.map(item => `  - ${item.trim().replaceAll('\n', '\n    ')}\n`)
  return `tests: 1\nfrom: examples/letters\ntoday: 2026-11-22\ncases:\n${lines.join('')}`
}

export function repository(tests: string, over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'policies/house/policy.yml': POLICY,
    'policies/house/tests/all.yml': tests,
    'examples/letters/ethics.yml': PROJECT,
    'examples/letters/weighing.md': WEIGHING,
    ...over,
  }
}
