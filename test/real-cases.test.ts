import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Judgement} from '../src/gate/finding.ts'
import {blocking, brief, declares, judged, of, open, sealed, type Texts} from './project.ts'

/*
 * Declarations of real cases, kept beside the corpus. `ETHICS_GATE_CORPUS` names the corpus; without it they are skipped.
 */

const CORPUS = process.env['ETHICS_GATE_CORPUS']
const FORMATS = CORPUS === undefined ? '' : join(CORPUS, '../formats')
const there = FORMATS !== '' && existsSync(FORMATS)
const read = (name: string) => readFileSync(join(FORMATS, `${name}.ethics.yml`), 'utf8')

beforeAll(() => {
  if (!there) console.log('skipped: ETHICS_GATE_CORPUS is not set, so the declarations of real cases are not at hand')
})

/** Everything that is wrong with a declaration itself, and every policy that is not here. */
function faults({findings, errors}: Judgement): string[] {
  const wrong = findings.filter(({rule, outcome}) => rule === 'ethics-gate/declaration' && outcome !== 'pass')
  return [...wrong, ...errors].map(({say, at}) => `${say.key} ${at.pointer}`)
}

describe.skipIf(!there)('the declarations of real cases', () => {
  const names = there
    ? readdirSync(FORMATS).flatMap(file => (file.endsWith('.ethics.yml') ? [file.replace('.ethics.yml', '')] : []))
    : []
  test.each(names)('%s: a pack that is not shipped yet is its only problem', async name => {
    const found = faults(await judged({'ethics.yml': read(name)}))
    expect(found.filter(line => !line.startsWith('policy.pack-not-shipped'))).toEqual([])
  })

  test('the one without persons passes with both packs, and says why', async () => {
    const judgement = await judged({'ethics.yml': read('traffic-minimal')})
    expect([judgement.verdict, judgement.systems[0]?.tier]).toEqual(['passed', 0])
    expect(judgement.findings.filter(({say}) => say.key === 'gate.outside-scope').map(({rule}) => rule)).toContain(
      'gladsaxe',
    )
    expect(open(judgement)).toEqual([])
  })

  test('the one that was declined is asked what a declined project owes, and nothing else', async () => {
    const judgement = await judged({'ethics.yml': read('declined')})
    const asked = judgement.findings.filter(({disposition}) => disposition !== 'not-applicable')
    expect(asked.map(({rule, outcome, level}) => `${rule} ${outcome} ${level}`)).toEqual([
      'gladsaxe/declined-with-reason pass block',
      'gladsaxe/ended pass warn',
      'gladsaxe/lessons missing warn',
      'provinces-guide/lessons missing advise',
      'ethics-gate/declaration pass block',
    ])
    expect(blocking(judgement).map(brief)).toEqual([])
    expect(judgement.verdict).toBe('passed')
  })
})

/*
 * Selection for home visits to students (Netherlands, 2014), by country of origin: numbers published by Statistics
 * Netherlands, rounded to ten, in github.com/NGO-Algorithm-Audit/DUO-CUB (EUPL-1.2).
 */
const PEOPLE = {nl: 178_200, europe: 15_630, 'outside-europe': 54_820}
const EVENTS = {
  'high-risk': {nl: 8670, europe: 790, 'outside-europe': 7280},
  'home-visit': {nl: 1050, europe: 120, 'outside-europe': 2010},
}
const GROUPS = ['nl', 'europe', 'outside-europe'] as const

/** The same numbers, told as what happened to people or as what was spared them. */
function visits(side: 'adverse' | 'favourable'): Texts {
  const named = (event: string) => (side === 'adverse' ? event : `no-${event}`)
  const rows = Object.entries(EVENTS).flatMap(([event, counts]) =>
    GROUPS.map(group => {
      const selected = side === 'adverse' ? counts[group] : PEOPLE[group] - counts[group]
      return [named(event), 2012, 'operation', 'origin', group, PEOPLE[group], selected].join(',')
    }),
  )
  const declaration = declares(
    `use:
  effect: legal
  automation: support
  events:
    ${named('high-risk')}: {by: model, for_the_person: ${side}, truth_known_for: nobody}
    ${named('home-visit')}: {by: person, for_the_person: ${side}, truth_known_for: nobody}
data: {about: persons, people: {students: {relation: citizen, number: 250000}}}
models: {profile: {path: weights.csv, version: "2012", about: persons, does: rank, kind: scorecard}}
fairness:
  attributes:
    origin: {is: ethnic-origin, groups: [nl, europe, outside-europe]}
  compare: {origin: nl}
assessments:
  bias-2014:
    kind: bias-test
    completed: 2026-05-01
    results: [{file: counts.csv, precision: {rounded_to: 10, zero: rounded}}]
`,
    '{name: Home visits, status: production}',
  )
  const counts = `event,version,measured_on,attribute,group,n,selected\n${rows.join('\n')}\n`
  return {'ethics.yml': declaration, 'weights.csv': 'education,3\n', 'counts.csv': counts}
}

describe('home visits to students, as they were published', () => {
  const failed = async (side: 'adverse' | 'favourable') => {
    const judgement = await judged(await sealed(visits(side)))
    return of(judgement, 'gladsaxe/bias-test').filter(({outcome, detail}) => outcome === 'fail' && detail)
  }
  test('each event fails, and the ratio is the published one, with the bounds that rounding leaves', async () => {
    const found = await failed('adverse')
    expect(found.map(({subject, disposition, level}) => `${subject.id} ${disposition} ${level}`)).toEqual([
      'high-risk counts block',
      'home-visit counts block',
    ])
    const pair = found[1]?.detail?.comparisons.find(
      ({side, group, against}) => side === 'selected' && [group, against].sort().join() === 'nl,outside-europe',
    )
    const bounds = (pair?.estimate ?? []).map(ratio => (ratio < 1 ? 1 / ratio : ratio)).sort()
    expect(bounds.map(bound => bound.toFixed(4))).toEqual(['6.1770', '6.2687'])
  })
  test('told from the harmless side, where four fifths is met, each event fails all the same', async () => {
    const found = await failed('favourable')
    expect(found.map(({subject, disposition, level}) => `${subject.id} ${disposition} ${level}`)).toEqual([
      'no-high-risk counts block',
      'no-home-visit counts block',
    ])
    const visit = found[1]?.detail?.comparisons ?? []
    const outcomes = (side: string) => visit.filter(one => one.side === side).map(({outcome}) => outcome)
    expect(outcomes('selected')).not.toContain('fail')
    expect(outcomes('not-selected')).toContain('fail')
  })
})
