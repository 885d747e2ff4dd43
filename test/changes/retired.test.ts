import {describe, expect, test} from 'vitest'
import {lineText} from '../../src/declaration/entry/words.ts'
import type {Judgement} from '../../src/gate/finding.ts'
import {approved, baselineOf, edited, judgedChange, moved, replacing, world} from '../change.ts'
import {blocking, brief, declares, judged, of} from '../project.ts'

/*
 * What is retired says since when: from that day on nothing of it changes any more. Who lived with it is warned; a change that
 * retires something says it at once.
 */

const RULE = 'ethics-gate/ended'
const {files: CARE, earlier} = await world()
const retiring = (to: string) => replacing(CARE, 'ethics.yml', 'status: production', to)
const RETIRED = retiring('status: retired')
const DATED = retiring('status: retired, ended: 2026-10-01')
const UNSAID = 'undeclared gate.ended-undeclared /project/status'

/** What is said, and whether it blocks. */
function said(judgement: Judgement): string[] {
  const held = new Set(blocking(judgement))
  return of(judgement, RULE).map(found => `${brief(found)} ${held.has(found) ? 'blocks' : found.level}`)
}

describe('a project that is retired', () => {
  const alone = async (project: string, rest = '') =>
    said(await judged({'ethics.yml': declares(`data: {about: persons}\n${rest}`, project)}))

  test('without a day is warned of it, so that nobody is blocked who has lived with it', async () => {
    expect(await alone('{name: Visits, status: retired}')).toEqual([`${UNSAID} warn`])
  })
  test('with a day is in order, and what is not retired is not asked', async () => {
    expect(await alone('{name: Visits, status: retired, ended: 2026-10-01}')).toEqual([
      'pass gate.ended-declared /project/ended warn',
    ])
    for (const status of ['production', 'considered', 'declined', 'stopped'])
      expect(await alone(`{name: Visits, status: ${status}}`)).toEqual([])
    expect(await alone('{name: Visits}')).toEqual([])
  })
  test('is asked of each system by itself, with the day that it has or that they share', async () => {
    const systems = 'systems:\n  one: {status: retired}\n  two: {status: retired, ended: 2026-10-01}\n  three: {}\n'
    expect(await alone('{name: Visits, status: production}', systems)).toEqual([
      'undeclared gate.ended-undeclared /systems/one/status warn',
      'pass gate.ended-declared /systems/two/ended warn',
    ])
    const shared = await alone(
      '{name: Visits, status: production, ended: 2026-10-01}',
      'systems: {one: {status: retired}}\n',
    )
    expect(shared).toEqual(['pass gate.ended-declared /project/ended warn'])
  })
  test.each([
    ['a project', '{name: Visits, status: retired}', '', 'project: {name: Visits, status: retired, ended: '],
    ['a system', '{name: Visits}', 'systems:\n  one:\n    status: retired\n', 'ended: '],
  ])('is shown the line to paste: %s', async (_, project, rest, line) => {
    const text = declares(`data: {about: persons}\n${rest}`, project)
    const {entries = []} = await judged({'ethics.yml': text})
    const own = entries.filter(({fields}) => fields.some(({field}) => field === 'project.ended'))
    expect(own.flatMap(({lines}) => lines.map(one => lineText(one, 'en'))).join('\n')).toContain(line)
  })
})

describe('a change', () => {
  const turned = async (before: typeof CARE, after: typeof CARE) => said(await judgedChange({before, after, earlier}))

  test('that retires a project says when, whoever approves it', async () => {
    expect(await turned(CARE, RETIRED)).toEqual([`${UNSAID} blocks`])
    expect(said(await approved({before: CARE, after: RETIRED, earlier}))).toEqual([`${UNSAID} blocks`])
    expect(said(await approved({before: CARE, after: DATED, earlier}))).toEqual([
      'pass gate.ended-declared /project/ended warn',
    ])
  })
  test('that takes the day away is the same', async () => {
    expect(await turned(DATED, RETIRED)).toEqual([`${UNSAID} blocks`])
  })
  test('of something that was retired without a day is not blocked by that', async () => {
    expect(await turned(RETIRED, edited(RETIRED, {'README.md': 'Care, as it was\n'}))).toEqual([`${UNSAID} warn`])
    expect(await turned(RETIRED, edited(RETIRED, {'docs/notes.md': 'Care, as it was\n'}))).toEqual([`${UNSAID} warn`])
  })
  test('that declares for the first time what was retired long ago is warned', async () => {
    const before = moved(CARE, 'care')
    const old = 'ethics: 1\nproject: {name: Barns, status: retired}\ndata: {about: no-persons, because: Only barns}\n'
    const after = edited(before, {'barns/ethics.yml': old})
    expect(await turned(before, after)).toEqual([
      'undeclared gate.ended-undeclared barns/ethics.yml#/project/status warn',
    ])
  })
  test('is not held by a baseline: what the product says itself is mended', async () => {
    const baseline = await baselineOf(RETIRED)
    expect(baseline).not.toContain(RULE)
  })
})
