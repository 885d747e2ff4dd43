import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {blocking, brief, declares, gate, house, judged, of, type Texts} from '../../test/project.ts'
import type {Level, Outcome, Tier} from '../words/outcome.ts'
import {fingerprint} from './fingerprint.ts'

/*
 * From facts and rules to a verdict, through the real readers: what is asked, at which stage, from when, and how much it weighs.
 */

const PERSONS = 'data: {about: persons}\n'
/** `outcome disposition level` of each finding of `house/asked`. */
async function weighed(
  rule: string,
  rest = PERSONS,
  {more = '', files = {}, project, today}: {more?: string; files?: Texts; project?: string; today?: string} = {},
) {
  const judgement = await judged(
    {...house({asked: rule}, more), ...files, 'ethics.yml': declares(rest, project)},
    today ? {today} : {},
  )
  if (judgement.errors.length > 0)
    throw new Error(judgement.errors.map(({say, at}) => `${at.line} ${say.key} ${JSON.stringify(say.with)}`).join('\n'))
  return of(judgement, 'house/asked').map(({outcome, disposition, level}) => `${outcome} ${disposition} ${level}`)
}
const NEEDS = 'check: {declared: [use.supports]}'

describe('when a rule is asked', () => {
  const touches = `when: {use.effect: [contact]}, ${NEEDS}`
  test('its condition holds', async () => {
    expect(await weighed(touches, `${PERSONS}use: {effect: contact}\n`)).toEqual(['missing counts block'])
  })
  test('its condition is known to be false: not applicable, with the fact that makes it so', async () => {
    const {findings, verdict} = await judged({
      ...house({asked: touches}),
      'ethics.yml': declares(`${PERSONS}use: {effect: none}\n`),
    })
    expect(
      findings
        .filter(({rule}) => rule === 'house/asked')
        .map(({outcome, disposition, say, at}) => [outcome, disposition, say.key, at.pointer]),
    ).toEqual([['pass', 'not-applicable', 'gate.not-when', '/use/effect']])
    // Every rule not applicable, from known facts: a pass that lists them.
    expect(verdict).toBe('passed')
  })
  test('its condition is unknown: undeclared, with the field that decides it, and it blocks as the rule would', async () => {
    const {findings, verdict} = await judged({...house({asked: touches}), 'ethics.yml': declares(PERSONS)})
    expect(
      findings
        .filter(({rule}) => rule === 'house/asked')
        .map(({outcome, level, undeclared}) => [outcome, level, undeclared]),
    ).toEqual([['undeclared', 'block', ['use.effect']]])
    expect(verdict).toBe('blocked')
    expect(await weighed(`${touches}, enforce: warn`)).toEqual(['undeclared counts warn'])
  })

  const stages: [string, string, string | undefined, string][] = [
    ['without stages, at any but declined', '', 'production', 'missing counts block'],
    ['without stages, not when declined', '', 'declined', 'pass not-applicable block'],
    ['without stages, also where the status is not declared', '', undefined, 'missing counts block'],
    ['`at` this stage', 'at: [pilot, production], ', 'pilot', 'missing counts block'],
    ['`at` other stages', 'at: [pilot, production], ', 'considered', 'pass not-applicable block'],
    ['`at` stages, status not declared', 'at: [pilot], ', undefined, 'undeclared counts block'],
    ['`not_at` this stage', 'not_at: [considered], ', 'considered', 'pass not-applicable block'],
    ['`not_at` another stage', 'not_at: [considered], ', 'stopped', 'missing counts block'],
    ['`not_at` stages, status not declared', 'not_at: [considered], ', undefined, 'undeclared counts block'],
    ['`at` declined', 'at: [declined], ', 'declined', 'missing counts block'],
  ]
  test.each(stages)('%s', async (_, rule, status, expected) => {
    expect(
      await weighed(`${rule}${NEEDS}`, PERSONS, {
        project: status ? `{name: Visits, status: ${status}}` : '{name: Visits}',
      }),
    ).toEqual([expected])
  })
  test('a stage that is not asked never waits for facts', async () => {
    expect(await weighed(`at: [pilot], ${touches}`, '')).toEqual(['pass not-applicable block'])
  })

  describe('for each model', () => {
    const each = `each: model, ${NEEDS.replace('use.supports', 'model.kind')}`
    test('one finding a model', async () => {
      expect(await weighed(each, `${PERSONS}models: {a: {kind: rules}, b: {about: texts}}\n`)).toEqual([
        'pass counts block',
        'missing counts block',
      ])
    })
    test('none declared: not applicable, and said', async () => {
      expect(await weighed(each, `${PERSONS}models: {}\n`)).toEqual(['pass not-applicable block'])
    })
    test('nothing declared: undeclared, never no finding at all', async () => {
      expect(await weighed(each, PERSONS)).toEqual(['undeclared counts block'])
    })
    test('nothing declared, and a condition of the whole that is false: not applicable', async () => {
      expect(await weighed(`when: {use.effect: [contact]}, ${each}`, `${PERSONS}use: {effect: none}\n`)).toEqual([
        'pass not-applicable block',
      ])
    })
  })
})

describe('what a policy covers', () => {
  const scope = 'scope: {data.about: [persons], people.relation: [citizen]}'
  const rules = house({one: NEEDS, two: NEEDS, always: `outside_scope: true, ${NEEDS}`}, scope)
  const found = async (rest: string, project?: string) => {
    const {findings, verdict} = await judged({...rules, 'ethics.yml': declares(rest, project)})
    return {
      verdict,
      all: findings
        .filter(({rule}) => rule.startsWith('house'))
        .map(({rule, outcome, disposition}) => `${rule} ${outcome} ${disposition}`),
      findings,
    }
  }
  test('outside it: one finding for the policy, with the fact and the reason, beside the rules that are asked all the same', async () => {
    const {all, findings} = await found('data: {about: no-persons, because: Axles only}\nuse: {supports: Planning}\n')
    expect(all).toEqual(['house pass not-applicable', 'house/always pass counts'])
    expect(findings.find(({rule}) => rule === 'house')?.say.with).toMatchObject({
      path: 'data.about',
      values: ['no-persons'],
      reason: 'Axles only',
    })
  })
  test('unknown: every rule waits for the fact, but not those that are asked outside it too', async () => {
    expect((await found('data: {about: persons}\nuse: {supports: Planning}\n')).all).toEqual([
      'house/one undeclared counts',
      'house/two undeclared counts',
      'house/always pass counts',
    ])
  })
  test('one known fact outside it is enough, whatever else is unknown', async () => {
    expect((await found('data: {about: aggregates}\nuse: {supports: Planning}\n')).all[0]).toBe(
      'house pass not-applicable',
    )
  })
  test('a declined project owes its decision, not its scope', async () => {
    const policy = house({decided: 'at: [declined], check: {decision: {kind: decline}}', running: NEEDS}, scope)
    const {findings, verdict} = await judged({
      ...policy,
      'ethics.yml': declares('decisions: [{kind: decline, because: No basis}]\n', '{name: No, status: declined}'),
    })
    expect(findings.map(({rule, outcome, disposition}) => `${rule} ${outcome} ${disposition}`)).toEqual([
      'house/decided pass counts',
      'house/running pass not-applicable',
      'ethics-gate/declaration pass counts',
      'ethics-gate/scope pass not-applicable',
    ])
    expect(verdict).toBe('passed')
  })
})

describe('how much is asked', () => {
  const tier = async (
    rest: string,
    files: Texts = house({asked: NEEDS}),
    project?: string,
  ): Promise<{tier: Tier | undefined; from: readonly (readonly [boolean, string])[]}> => {
    const {systems, errors} = await judged({...files, 'ethics.yml': declares(rest, project)})
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    return {
      tier: systems[0]?.tier,
      from: (systems[0]?.tierFrom ?? []).map(fact => [fact.known, fact.at.pointer] as const),
    }
  }
  const LOW = 'use: {effect: none, automation: none, public_space: false}\nmodels: {}\n'
  const PEOPLE = '  people: {a: {relation: citizen, vulnerable: none}}\n'
  const table: [string, string, Tier][] = [
    [
      'no persons, with a reason: 0 before anything else',
      'data: {about: no-persons, because: Axles}\nuse: {effect: legal, automation: automated}\n',
      0,
    ],
    [
      'no persons without a reason is not decided first',
      'data: {about: no-persons}\nuse: {effect: legal, automation: automated}\n',
      4,
    ],
    [
      'nobody looks at a decision',
      `data:\n  about: persons\n${PEOPLE}use: {effect: service, automation: automated}\n`,
      4,
    ],
    ['heavy for the person', `data:\n  about: persons\n${PEOPLE}use: {effect: legal, automation: support}\n`, 3],
    [
      'vulnerable people',
      'data:\n  about: persons\n  people: {a: {vulnerable: [children]}}\nuse: {effect: none, automation: none, public_space: false}\nmodels: {}\n',
      3,
    ],
    [
      'a model about persons',
      `data:\n  about: persons\n${PEOPLE}use: {effect: none, automation: none, public_space: false}\nmodels: {m: {about: persons}}\n`,
      2,
    ],
    ['data about people and nothing else', `data:\n  about: aggregates\n${PEOPLE}${LOW}`, 1],
    ['`none` is not `present`', `data:\n  about: persons\n${PEOPLE}${LOW}`, 1],
    ['nothing declared counts as yes', '', 4],
    [
      'not said whether anybody looks, where the effect could be heavy',
      `data:\n  about: persons\n${PEOPLE}use: {effect: service, public_space: false}\nmodels: {}\n`,
      4,
    ],
    [
      'not said in which space',
      `data:\n  about: persons\n${PEOPLE}use: {effect: none, automation: none}\nmodels: {}\n`,
      3,
    ],
    [
      'a model that does not say what it judges',
      `data:\n  about: persons\n${PEOPLE}use: {effect: none, automation: none, public_space: false}\nmodels: {m: {kind: rules}}\n`,
      2,
    ],
  ]
  test.each(table)('%s', async (_, rest, expected) => {
    expect((await tier(rest)).tier).toBe(expected)
  })
  test('the facts that gave the tier are told, the unknown ones as unknown', async () => {
    expect(await tier('use: {effect: legal, automation: support}\ndata: {about: persons}\n')).toEqual({
      tier: 3,
      from: [[true, '/use/effect']],
    })
    expect((await tier('')).from.map(([known]) => known)).toEqual([false, false])
  })
  test('an organisation may have tiers of its own; questions of policies that are not in force are skipped', async () => {
    const organisation =
      'organisation: 1\nname: Town\npolicies: {everywhere: [house]}\ntiers:\n  4: {any: [{gladsaxe.complex: [yes]}]}\n  2: {any: [{use.effect: [contact]}]}\n'
    const files = {
      ...house({asked: NEEDS}),
      ...gate('organisation: {path: .github/ethics-gate/organisation.yml}'),
      '.github/ethics-gate/organisation.yml': organisation,
    }
    expect((await tier('use: {effect: contact}\n', files)).tier).toBe(2)
    expect((await tier('use: {effect: none}\n', files)).tier).toBe(0)
    // The same question, once the policy that asks it is in force and nobody has answered.
    expect((await tier('policies: [gladsaxe]\nuse: {effect: none}\n', files)).tier).toBe(4)
  })
})

describe('how much an outcome weighs', () => {
  /** Tier 1, and `use.supports` is not declared. */
  const LOW =
    'data: {about: persons, people: {a: {vulnerable: none}}}\nuse: {effect: none, automation: none, public_space: false}\nmodels: {}\n'
  const HIGH = LOW.replace('effect: none', 'effect: legal')
  const table: [string, string, string, Level][] = [
    ['one level', 'enforce: warn', LOW, 'warn'],
    ['by outcome', 'enforce: {missing: advise, fail: block}', LOW, 'advise'],
    ['an outcome that is not listed takes the policy’s own level', 'enforce: {fail: advise}', LOW, 'block'],
    ['below the tier it warns', 'enforce: {missing: {block_from_tier: 3}}', LOW, 'warn'],
    ['from the tier on it blocks', 'enforce: {missing: {block_from_tier: 3}}', HIGH, 'block'],
  ]
  test.each(table)('%s', async (_, rule, rest, level) => {
    expect(await weighed(`${NEEDS}, ${rule}`, rest)).toEqual([`missing counts ${level}`])
  })
  test('the policy’s default holds where a rule says nothing', async () => {
    expect(await weighed(NEEDS, LOW, {more: 'defaults: {enforce: advise}'})).toEqual(['missing counts advise'])
  })

  test('a stricter layer raises it, and can only raise it', async () => {
    const raised = (lines: string, rule: string) =>
      weighed(`${NEEDS}, ${rule}`, LOW, {files: gate(`policies: [house]\nstricter: {house/asked: ${lines}}`)})
    expect(await raised('block', 'enforce: advise')).toEqual(['missing counts block'])
    expect(await raised('block', 'enforce: {missing: {block_from_tier: 3}}')).toEqual(['missing counts block'])
    await expect(raised('advise', 'enforce: warn')).rejects.toThrow('stricter-looser')
  })
  test('a floor for a rule that does not exist is an error of the gate', async () => {
    await expect(
      weighed(NEEDS, LOW, {files: gate('policies: [house]\nstricter: {house/aksed: block}')}),
    ).rejects.toThrow('stricter-unknown')
  })

  test('a signature that nobody can be found to have given awaits; it is never a pass', async () => {
    expect(
      await weighed(
        'each: model, check: {approval: {of: model, by: [officer]}}',
        `${PERSONS}models: {m: {kind: rules}}\n`,
      ),
    ).toEqual(['unproven awaiting block'])
  })
})

describe('from when', () => {
  const from = (list: string, rest = PERSONS) => weighed(`${NEEDS}, from: [${list}]`, rest)
  test('a date to come is reported and does not count', async () => {
    const files = {...house({asked: `${NEEDS}, from: [{date: 2026-12-02}]`}), 'ethics.yml': declares(PERSONS)}
    const {findings, verdict} = await judged(files)
    expect(
      findings
        .filter(({rule}) => rule === 'house/asked')
        .map(({outcome, disposition, because}) => [outcome, disposition, because]),
    ).toEqual([['missing', 'not-yet-applicable', {key: 'gate.not-yet', with: {date: '2026-12-02'}}]])
    expect(verdict).toBe('passed')
  })
  test('on the day itself it counts', async () => {
    expect(await from('{date: 2026-11-22}')).toEqual(['missing counts block'])
    expect(await from('{date: 2026-11-23}')).toEqual(['missing not-yet-applicable block'])
  })
  test.each(['disputed', 'recalled'])('a date that is %s only advises, whatever the rule', async certainty => {
    expect(await from(`{date: 2026-01-01, certainty: ${certainty}}`)).toEqual(['missing counts advise'])
    expect(
      await weighed(`${NEEDS}, from: [{date: 2026-01-01, certainty: ${certainty}}]`, PERSONS, {
        files: gate('policies: [house]\nstricter: {house/asked: block}'),
      }),
    ).toEqual(['missing counts advise'])
  })
  test('a settled date that was reached makes up for a disputed earlier one', async () => {
    expect(await from('{date: 2025-01-01, certainty: disputed}, {date: 2026-01-01}')).toEqual(['missing counts block'])
    expect(await from('{date: 2025-01-01, certainty: disputed}, {date: 2027-01-01}')).toEqual(['missing counts advise'])
  })
  test('a date with a condition counts where it holds or is unknown, and not where it is false', async () => {
    const dates = '{date: 2026-01-01, if: {models.origin: [procured]}}, {date: 2027-01-01}'
    expect(await from(dates, `${PERSONS}models: {m: {origin: procured}}\n`)).toEqual(['missing counts block'])
    expect(await from(dates)).toEqual(['missing counts block'])
    expect(await from(dates, `${PERSONS}models: {m: {origin: in-house}}\n`)).toEqual([
      'missing not-yet-applicable block',
    ])
  })
  test('no date whose condition holds: not applicable, with the fact', async () => {
    const files = {
      ...house({asked: `${NEEDS}, from: [{date: 2026-01-01, if: {models.origin: [procured]}}]`}),
      'ethics.yml': declares(`${PERSONS}models: {m: {origin: in-house}}\n`),
    }
    const found = of(await judged(files), 'house/asked').map(({disposition, because}) => [disposition, because?.key])
    expect(found).toEqual([['not-applicable', 'gate.not-when']])
  })
})

describe('the verdict', () => {
  const RULES = house({asked: NEEDS})
  const verdict = async (files: Texts) => (await judged(files)).verdict
  const IN_ORDER = declares(`${PERSONS}use: {supports: Planning}\n`)
  test('passed, where everything asked is there', async () => {
    expect(await verdict({...RULES, 'ethics.yml': IN_ORDER})).toBe('passed')
  })
  test('blocked beats awaiting, error beats both', async () => {
    const both = house({asked: NEEDS, signed: 'each: model, check: {approval: {of: model, by: [officer]}}'})
    const model = 'models: {m: {kind: rules}}\n'
    expect(await verdict({...both, 'ethics.yml': `${IN_ORDER}${model}`})).toBe('awaiting')
    expect(await verdict({...both, 'ethics.yml': declares(`${PERSONS}${model}`)})).toBe('blocked')
    expect(await verdict({...both, ...gate('policies: [house, gone]'), 'ethics.yml': declares(PERSONS)})).toBe('error')
  })
  test('a signature that a rule only advises holds nothing up: taking it away would not either', async () => {
    const advised = house({signed: 'each: model, enforce: advise, check: {approval: {of: model, by: [officer]}}'})
    expect(await verdict({...advised, 'ethics.yml': declares(`${PERSONS}models: {m: {kind: rules}}\n`)})).toBe('passed')
  })
  test('warnings and advice do not block', async () => {
    expect(await verdict({...house({asked: `${NEEDS}, enforce: warn`}), 'ethics.yml': declares(PERSONS)})).toBe(
      'passed',
    )
  })
  test('no declaration at all blocks, with the lines to start with', async () => {
    const {verdict: said, findings} = await judged({...RULES, 'README.md': '# Us\n'})
    expect(said).toBe('blocked')
    expect(findings.map(({rule, outcome, fix}) => [rule, outcome, fix?.file])).toEqual([
      ['ethics-gate/declaration', 'missing', 'ethics.yml'],
    ])
  })
  test('a fault in the declaration blocks, however light the rules', async () => {
    const light = house({asked: `${NEEDS}, enforce: advise`})
    expect(await verdict({...light, 'ethics.yml': `${IN_ORDER}uze: {effect: none}\n`})).toBe('blocked')
    expect(await verdict({...light, 'ethics.yml': 'ethics: 1\nproject: [\n'})).toBe('blocked')
    expect(await verdict({...light, 'ethics.yml': ''})).toBe('blocked')
  })
  test('whether it touches people must be said, whatever the policies ask', async () => {
    expect(
      blocking(await judged({...RULES, 'ethics.yml': declares('use: {supports: Planning}\n')})).map(brief),
    ).toEqual(['undeclared gate.scope-undeclared ethics.yml:1'])
    expect(
      blocking(
        await judged({...RULES, 'ethics.yml': declares('data: {about: no-persons}\nuse: {supports: Planning}\n')}),
      ).map(({say}) => say.key),
    ).toEqual(['gate.scope-no-reason'])
  })
  test('no rule evaluated is an error: no policy, or a system that no policy asks anything of', async () => {
    const nothing = await judged({...gate('language: nl'), 'ethics.yml': IN_ORDER})
    expect([nothing.verdict, nothing.errors.map(({say}) => say.key)]).toEqual(['error', ['gate.nothing-evaluated']])
    expect(await verdict({...gate('language: nl'), 'README.md': ''})).toBe('error')
    const one = {
      ...gate('language: nl'),
      'a/ethics.yml': `${IN_ORDER}policies: [provinces-guide]\n`,
      'b/ethics.yml': declares(PERSONS, '{name: Other}'),
    }
    expect(await verdict(one)).toBe('error')
    const {'b/ethics.yml': _, ...alone} = one
    expect(await verdict(alone)).not.toBe('error')
  })
  test('a policy that does not compile is an error, and nothing of it is asked', async () => {
    const broken = house({asked: 'check: {declared: [use.suports]}'})
    const {verdict: said, findings, errors} = await judged({...broken, 'ethics.yml': IN_ORDER})
    expect(said).toBe('error')
    expect(errors[0]?.at.file).toBe('.github/ethics-gate/policies/house/policy.yml')
    expect(findings.filter(({rule}) => rule.startsWith('house'))).toEqual([])
  })
  test('every finding has a place and a fingerprint, and every outcome other than pass a message', async () => {
    const {findings} = await judged({'ethics.yml': declares('use: {effect: contact}\nmodels: {m: {kind: rules}}\n')})
    expect(findings.length).toBeGreaterThan(40)
    for (const {at, say, fingerprint: print, outcome} of findings) {
      expect(at.file).toBe('ethics.yml')
      expect(Math.min(at.line, at.column)).toBeGreaterThanOrEqual(1)
      expect(print).toMatch(/^[0-9a-f]{64}$/)
      if (outcome !== ('pass' satisfies Outcome)) expect(say.key).toMatch(/^[a-z-]+\.[a-z-]+$/)
    }
  })
})

describe('the fingerprint of a finding', () => {
  const subject = {project: 'p', system: 's', kind: 'model', id: 'm'} as const
  test('is the SHA-256 of rule, project, system and subject', () => {
    const expected = createHash('sha256').update('["house/a","p","s","model","m",""]').digest('hex')
    expect(fingerprint('house/a', subject)).toBe(expected)
  })
  test('differs by each of them', () => {
    const others = [
      fingerprint('house/b', subject),
      ...(['project', 'system', 'id'] as const).map(key => fingerprint('house/a', {...subject, [key]: 'x'})),
      fingerprint('house/a', {...subject, kind: 'event'}),
    ]
    expect(new Set([fingerprint('house/a', subject), ...others]).size).toBe(6)
  })
  test('names with separators in them cannot be taken for each other', () => {
    expect(fingerprint('a', {...subject, project: 'x","y', system: 'z'})).not.toBe(
      fingerprint('a', {...subject, project: 'x', system: 'y","z'}),
    )
  })
})
