import {describe, expect, test} from 'vitest'
import {judgeChange} from '../../src/case/change.ts'
import {treeOf} from '../../src/repository/memory.ts'
import {edited, judgedChange, POLICY_FILE, replacing, signedOn, told, world} from '../change.ts'
import {type Texts, TODAY, written} from '../project.ts'
import {DECLARATION, declared, signed} from '../scenarios/pull-request/project.ts'
import {measured} from '../settling.ts'

/*
 * Evidence is about what is here, or it is not: no touching, no dates and no history make it so.
 */

const care = await world()
const {files: CARE, earlier} = care
const CHANGED = 'house/dpia counts assessment.changed'

describe('an assessment in a change', () => {
  test('is outdated by a new model, however its evidence is touched', async () => {
    const model = {'model/rules.txt': 'oldest first\n'}
    for (const touch of [{}, {'docs/dpia.md': `${written()}\n`}, {'docs/dpia.md': null, 'docs/again.md': written()}]) {
      const judgement = await judgedChange({before: CARE, after: edited(CARE, {...model, ...touch}), earlier})
      expect(told(judgement)).toContain(CHANGED)
      expect(judgement.verdict).toBe('blocked')
    }
  })

  test('is outdated by one newline in it, also where nothing else is touched', async () => {
    const after = edited(CARE, {'docs/dpia.md': `${written()}\n`})
    const judgement = await judgedChange({before: CARE, after, earlier})
    expect(judgement.change?.kind).toBe('paperwork')
    expect(told(judgement)).toEqual(['blocked', CHANGED])
  })

  test('is as it was once the tested bytes are back, with the signature of then', async () => {
    const before = edited(CARE, {'model/rules.txt': 'oldest first\n'})
    expect(told(await judgedChange({before, after: CARE, earlier}))).toEqual(['passed'])
  })

  test('that is sealed again has to be signed again', async () => {
    const files = {'docs/dpia.md': written(), 'model/rules.txt': 'oldest first\n'}
    const {text} = await declared(files)
    const after = edited(CARE, {...files, 'ethics.yml': text})
    expect(told(await judgedChange({before: CARE, after, earlier}))).toContain('house/dpia counts assessment.unsigned')
    const old = /signed: .*/.exec(String(CARE['ethics.yml']))?.[0] ?? ''
    const kept = edited(after, {'ethics.yml': `${text.trimEnd()}\n    ${old}\n`})
    expect(told(await judgedChange({before: CARE, after: kept, earlier}))).toContain(
      'house/dpia counts assessment.signed-before',
    )
  })

  test.each([
    ['what it does to people', 'effect: service', 'effect: contact'],
    ['who decides', 'automation: support', 'automation: automated'],
    ['of which kind the model is', 'kind: rules', 'kind: neural-network'],
  ])('is outdated by a change of %s in the declaration alone', async (_, from, to) => {
    const after = replacing(CARE, 'ethics.yml', from, to)
    expect(told(await judgedChange({before: CARE, after, earlier}))).toContain(CHANGED)
  })
})

describe('what it covers', () => {
  const narrowed = async (covers: string) => world({declaration: DECLARATION.replace(/covers: .*/, covers)})

  test('is not made less without being told, and the seal no longer fits', async () => {
    const after = replacing(CARE, 'ethics.yml', 'paths: [model/]', 'paths: [docs/dpia.md]')
    const judgement = told(await judgedChange({before: CARE, after, earlier}))
    expect(judgement).toEqual(['blocked', 'ethics-gate/weakening awaiting weakening.fact', CHANGED])
  })

  test.each(['"**"', 'ethics.yml', '"*"'])('is never the declaration itself: %s is told', async path => {
    const {files: after} = await narrowed(
      `covers: {paths: [model/, ${path}], facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]}`,
    )
    const judgement = told(await judgedChange({before: CARE, after, earlier}))
    expect(judgement).toContain('house/dpia counts assessment.covers-itself')
  })

  test('an evidence file that is a pointer to another store is no evidence', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    const after = edited(CARE, {'docs/dpia.md': pointer})
    expect(told(await judgedChange({before: CARE, after, earlier}))).toContain('house/dpia counts evidence.pointer')
  })
})

describe('dates', () => {
  const VALID = String(CARE[POLICY_FILE]).replace('signed: [officer]}', 'signed: [officer], valid_for: 6 months}')

  test('the year is not made longer by another date: that is another assessment, which nobody signed', async () => {
    const old = await world({policy: VALID})
    const after = replacing(old.files, 'ethics.yml', 'completed: 2026-05-01', 'completed: 2026-11-20')
    expect(told(await judgedChange({before: old.files, after, earlier: old.earlier}))).toContain(CHANGED)
    const sealed = await world({policy: VALID, declaration: DECLARATION.replace('2026-05-01', '2026-11-20')})
    const judgement = await judgedChange({before: old.files, after: sealed.files, earlier: old.earlier})
    expect(judgement.verdict).not.toBe('passed')
  })

  test('its term begins with the review, where the author wrote a later date', async () => {
    const {text, seal} = await declared(undefined, {declaration: DECLARATION.replace('2026-05-01', '2026-11-20')})
    const files = edited(CARE, {'ethics.yml': signed(text, seal, 1), [POLICY_FILE]: VALID})
    const after = edited(files, {'lib/x.py': 'x\n'})
    expect(told(await judgedChange({before: files, after, earlier: [signedOn(1, seal)]}))).toEqual([
      'blocked',
      'house/dpia counts assessment.expired-signed',
    ])
  })

  test('a day that is still to come is no day: it is not there yet', async () => {
    const future = await world({declaration: DECLARATION.replace('2026-05-01', '2035-05-01')})
    const judgement = told(await judgedChange({before: CARE, after: future.files, earlier: future.earlier}))
    expect(judgement).toContain('house/dpia counts assessment.future')
  })

  test('are of the time zone that the default branch names, one day for the whole run', async () => {
    const gate = '.github/ethics-gate/gate.yml'
    const before = replacing(CARE, gate, 'gate: 1\n', 'gate: 1\ntimezone: Europe/Copenhagen\n')
    const after = replacing(before, gate, 'Europe/Copenhagen', 'America/New_York')
    const asked: (string | undefined)[] = []
    const judgement = await judgeChange({
      tree: treeOf(edited(after, {'lib/x.py': 'x\n'})),
      base: treeOf(before),
      deciding: treeOf(before),
      folder: '',
      today: zone => {
        asked.push(zone)
        return TODAY
      },
    })
    expect(asked).toEqual(['Europe/Copenhagen'])
    expect(judgement.today).toBe(TODAY)
  })
})

describe('figures are read as they were', () => {
  const test2 = (by: string) =>
    `  again: {kind: bias-test, completed: 2026-05-12, results: [{file: again.csv, event: ${by}, version: "1"}]}`
  const gate = {'.github/ethics-gate/gate.yml': CARE['.github/ethics-gate/gate.yml'] ?? ''}

  test.each([
    ['the polarity is turned', 'for_the_person: favourable', 'for_the_person: adverse'],
    ['a group is left out', 'groups: [woman, man]', 'groups: [woman]'],
    ['another group is the measure', 'compare: {sex: woman}', 'compare: {sex: man}'],
    [
      'small numbers are hidden',
      'event: call, version: "1"}',
      'event: call, version: "1", precision: {hidden: {below: 50}}}',
    ],
  ])('%s: told as less, and waits, whatever the figures say', async (_, from, to) => {
    const files: Texts = {
      ...(await measured({
        called: [
          ['woman', 2000],
          ['man', 2010],
        ],
      })),
      ...gate,
    }
    const given = {before: files, after: replacing(files, 'ethics.yml', from, to)}
    expect(told(await judgedChange(given))).toContain('ethics-gate/weakening awaiting weakening.fact')
  })

  test('a report that is copied for another event is told', async () => {
    const files: Texts = {
      ...(await measured({
        called: [
          ['woman', 2000],
          ['man', 2010],
        ],
      })),
      ...gate,
    }
    const event = replacing(
      files,
      'ethics.yml',
      'call: {by: person',
      'visit: {by: person, for_the_person: favourable, truth_known_for: nobody}, call: {by: person',
    )
    const after = {
      ...event,
      'again.csv': String(files['report.csv']).replaceAll('call,', 'visit,'),
      'ethics.yml': `${String(event['ethics.yml']).trimEnd()}\n${test2('visit')}\n`,
    }
    const judgement = await judgedChange({before: files, after})
    expect(told(judgement)).toContain('house/asked counts bias-evidence.same-numbers')
  })

  test('a looser threshold that comes with the figures does not judge them', async () => {
    const files: Texts = {
      ...(await measured({
        called: [
          ['woman', 2000],
          ['man', 1400],
        ],
      })),
      ...gate,
    }
    const passing = {
      ...(await measured({
        called: [
          ['woman', 2000],
          ['man', 2010],
        ],
      })),
      ...gate,
    }
    const looser = replacing(files, POLICY_FILE, 'ratio: [0.8, 1.25]', 'ratio: [0.1, 10]')
    const judgement = await judgedChange({before: passing, after: looser})
    expect(told(judgement)).toEqual([
      'blocked',
      'ethics-gate/gate-change awaiting change.gate-change',
      'house/asked counts bias.fail',
    ])
    expect(judgement.change?.preview?.blocking).toEqual([])
  })
})
