import {describe, expect, test} from 'vitest'
import {declares, gate, house, type Texts} from '../../../test/project.ts'
import {edited, FILES, GRANTS, replaced, said, weakened} from '../../../test/weakening.ts'

/*
 * Rules that end, weigh less or are asked of fewer things, by whatever way: a stage, a policy, a project, a system, a date.
 */

const rules = {
  asked: 'when: {use.effect: [legal]}, check: {declared: [use.supports]}',
  'each-model': 'each: model, check: {declared: [model.limitations]}',
  'for-citizens': 'when: {people.relation: [citizen]}, check: {declared: [owner.citizens]}',
}
const HOUSE = house(rules)
const DATA = 'data: {about: persons, people: {all: {relation: citizen}}}\n'

async function changed(
  before: string,
  after: string,
  {gates = HOUSE, project, was}: {gates?: Texts; project?: string; was?: string} = {},
) {
  const [old, now] = [declares(before, was ?? project), declares(after, project)]
  return said(await weakened({...gates, 'ethics.yml': old}, {...gates, 'ethics.yml': now}))
}

describe('a rule that ends', () => {
  test('W1: is told with the fact that ends it', async () => {
    expect(await changed(`${DATA}use: {effect: legal}\n`, `${DATA}use: {effect: service}\n`)).toEqual([
      '`use.effect` changed from `legal` to `service`: 1 rule no longer applies (`house/asked`).',
    ])
  })

  test('W4: what was unknown counted as yes; declared low it ends the rule', async () => {
    expect(await changed(DATA, `${DATA}use: {effect: none}\n`)).toEqual([
      '`use.effect` was not declared and is now `none`: 1 rule no longer applies (`house/asked`) and the tier falls from 4 to 3.',
    ])
  })

  test('W4: declared to be what the rule asks about, nothing ends', async () => {
    expect(await changed(DATA, `${DATA}use: {effect: legal}\n`)).toEqual([])
  })

  test('W4: a list that nobody knew is now said to be empty', async () => {
    expect(await changed(DATA, `${DATA}models: {}\n`)).toEqual([
      '`models` was not declared and is now `none`: 1 rule no longer applies (`house/each-model`).',
    ])
  })

  test('a list that is no longer declared keeps its rule waiting, and is told', async () => {
    expect(await changed(`${DATA}models: {a: {kind: rules}}\n`, DATA)).toEqual([
      '`models` no longer has `a`. Rules no longer look at it.',
    ])
  })

  test('W8: a model under another name is another model', async () => {
    expect(await changed(`${DATA}models: {a: {kind: rules}}\n`, `${DATA}models: {b: {kind: rules}}\n`)).toEqual([
      '`models` no longer has `a`: 1 rule no longer applies (`house/each-model`).',
    ])
  })

  test('because a condition of the one model changed', async () => {
    const gates = house({
      asked: 'each: model, when: {model.origin: [procured]}, check: {declared: [model.limitations]}',
    })
    const models = (origin: string) => `${DATA}models: {a: {origin: ${origin}}, b: {origin: procured}}\n`
    expect(await changed(models('procured'), models('in-house'), {gates})).toEqual([
      '`models.a.origin` changed from `procured` to `in-house`: 1 rule no longer applies (`house/asked`).',
    ])
  })

  test('because its policy covers something else now', async () => {
    const gates = house({asked: 'check: {declared: [use.supports]}'}, 'scope: {people.relation: [citizen]}')
    const people = (relation: string) => `data: {about: persons, people: {all: {relation: ${relation}}}}\n`
    expect(await changed(people('citizen'), people('employee'), {gates})).toEqual([
      '`data.people.all.relation` changed from `citizen` to `employee`: 1 rule no longer applies (`house/asked`).',
    ])
  })

  test('because none of its dates applies any more, or only a later one', async () => {
    const gates = house({
      asked:
        'from: [{date: 2026-01-01, if: {use.effect: [legal]}}, {date: 2026-06-01, if: {use.effect: [service]}}, {date: 2028-01-01, if: {use.effect: [contact]}}], check: {declared: [use.supports]}',
    })
    const use = (effect: string) => `${DATA}use: {effect: ${effect}, automation: support}\n`
    expect(await changed(use('legal'), use('none'), {gates})).toEqual([
      '`use.effect` changed from `legal` to `none`: 1 rule no longer applies (`house/asked`).',
    ])
    expect(await changed(use('legal'), use('contact'), {gates})).toEqual([
      '`use.effect` changed from `legal` to `contact`: 1 rule weighs less (`house/asked`).',
    ])
    expect(await changed(use('legal'), use('service'), {gates})).toEqual([
      '`use.effect` changed from `legal` to `service`. It is said to weigh less on people than before.',
    ])
  })

  test('one fact that ends many rules is one finding, with five of them by name', async () => {
    const found = await edited({'effect: legal': 'effect: information'})
    const told = said(found)
    expect(told[0]).toMatch(
      /^`use.effect` changed from `legal` to `information`: \d+ rules no longer apply \((`[^`]+`, ){4}`[^`]+` and \d+ more\)/,
    )
  })
})

describe('a level that falls', () => {
  const gates = house({
    asked: 'check: {declared: [use.supports]}, enforce: {missing: {block_from_tier: 3}}',
  })
  const people = (vulnerable: string) =>
    `data: {about: persons, people: {all: {relation: citizen, vulnerable: ${vulnerable}}}}\nuse: {effect: contact, public_space: false}\n`

  test('W1, W9: with the tier, told once, with the fact that makes the tier', async () => {
    const found = await changed(people('[children]'), people('none'), {gates})
    expect(found).toEqual([
      '`data.people.all.vulnerable` no longer has `children`: 1 rule weighs less (`house/asked`) and the tier falls from 3 to 2.',
    ])
  })

  test('a tier that falls is told where no rule weighs less', async () => {
    expect(await changed(people('[children]'), people('none'))).toEqual([
      '`data.people.all.vulnerable` no longer has `children`: the tier falls from 3 to 2.',
    ])
  })

  test('the tiers are those of the organisation', async () => {
    const organisation = {
      '.github/ethics-gate/organisation.yml':
        'organisation: 1\nname: Here\npolicies: {everywhere: [house]}\ntiers: {4: {any: [{use.talks_with_people: [true]}]}}\n',
    }
    const own = {...HOUSE, ...gate('organisation: {path: .github/ethics-gate/organisation.yml}'), ...organisation}
    const talks = (yes: boolean) => `${DATA}use: {effect: legal, talks_with_people: ${yes}}\n`
    expect(await changed(talks(true), talks(false), {gates: own})).toEqual([
      '`use.talks_with_people` changed from `true` to `false`: the tier falls from 4 to 0.',
    ])
  })
})

describe('a stage', () => {
  const at = (status: string) => `{name: Visits, status: ${status}}`
  const gates = house({
    early: 'at: [considered], check: {declared: [use.supports]}',
    later: 'at: [pilot, production], when: {use.effect: [legal]}, check: {declared: [use.supports]}',
  })
  const use = (effect: string) => `${DATA}use: {effect: ${effect}, automation: support}\n`

  test('W3: what is lowered before anything is asked is told all the same', async () => {
    expect(await changed(use('legal'), use('none'), {gates, project: at('considered')})).toEqual([
      '`use.effect` changed from `legal` to `none`: once it is in use, 1 rule would not apply (`house/later`).',
    ])
  })

  test.each([
    ['considered', 'development'],
    ['considered', 'production'],
    ['development', 'pilot'],
    ['pilot', 'production'],
    ['stopped', 'development'],
    ['considered', 'declined'],
  ])('from %s on to %s is no weakening', async (then, now) => {
    expect(await changed(use('legal'), use('legal'), {gates, was: at(then), project: at(now)})).toEqual([])
  })

  test.each([
    ['production', 'development'],
    ['production', 'considered'],
    ['production', 'retired'],
    ['pilot', 'stopped'],
    ['production', 'declined'],
  ])('from %s to %s ends rules', async (then, now) => {
    expect(await changed(use('legal'), use('legal'), {gates, was: at(then), project: at(now)})).toEqual([
      expect.stringMatching(
        new RegExp(`^\`project.status\` changed from \`${then}\` to \`${now}\`: 1 rule no longer applies`),
      ),
    ])
  })

  test('nobody knew the stage, so every stage was asked: an early one ends what a later one asks', async () => {
    const unknown = '{name: Visits}'
    expect(await changed(use('legal'), use('legal'), {gates, was: unknown, project: at('development')})).toEqual([
      '`project.status` was not declared and is now `development`: 2 rules no longer apply (`house/early` and `house/later`).',
    ])
    expect(await changed(use('legal'), use('legal'), {gates, was: unknown, project: at('production')})).toEqual([])
  })

  test('W7: retired while the files of its models stay', async () => {
    const found = said(await edited({'status: production': 'status: retired'}))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(
      /^`project.status` changed from `production` to `retired`: .*\. The files of its models are still there: `models\/risk\/train.py` and `models\/risk\/weights.csv`\.$/,
    )
  })

  test('W7: and what has ended does not change any more', async () => {
    const retired = replaced(GRANTS, {'status: production': 'status: retired'})
    const files: Texts = {...FILES, 'ethics.yml': retired}
    const told = async (after: Texts) => said(await weakened(files, after))
    expect(await told({...files, 'models/risk/weights.csv': 'new weights'})).toEqual([
      'The project is retired, yet files of its models change: `models/risk/weights.csv`. If it is being worked on again, `project.status` must say so.',
    ])
    expect(await told({...files, 'models/risk/more.csv': 'more'})).toHaveLength(1)
    const {'models/risk/weights.csv': weights = '', ...rest} = files
    expect(await told(rest)).toEqual([])
    expect(await told({...rest, 'models/risk/renamed.csv': weights})).toEqual([])
  })
})

describe('a policy that the declaration named', () => {
  const named = (policies: string) => `policies: [${policies}]\n${DATA}`
  test('T8: is taken away with all its rules', async () => {
    const found = await changed(named('provinces-guide'), DATA)
    expect(found).toEqual([
      expect.stringMatching(
        /^The declaration no longer names the policy `provinces-guide`: \d+ rules no longer apply \(`provinces-guide\//,
      ),
    ])
  })
  test('T8: though it asks nothing at this stage', async () => {
    const declined = '{name: Visits, status: declined}'
    const found = await changed(named('gladsaxe'), DATA, {project: declined})
    expect(found).toEqual([expect.stringContaining('no longer names the policy `gladsaxe`')])
  })
  test('that everybody is asked is not lost by not naming it', async () => {
    expect(await changed(named('house'), DATA)).toEqual([])
  })
})

describe('a project', () => {
  const project = (id: string, rest = DATA) =>
    `ethics: 1\nproject: {name: A ${id}, id: ${id}, status: production}\n${rest}`

  test('T2: under another id is gone, whatever its file says now', async () => {
    const before = {...HOUSE, 'absence/ethics.yml': project('absence')}
    const after = {...HOUSE, 'absence/ethics.yml': project('presence', 'data: {about: no-persons, because: Nothing}\n')}
    expect(said(await weakened(before, after))).toEqual([
      'No declaration has the project id `absence` any more: 3 rules no longer apply (`house/asked`, `house/each-model` and `house/for-citizens`). The file now names `presence`. If that is the same project, write `project.id: absence`.',
    ])
  })

  test('T2: renamed without an id is gone too, and says how to keep it', async () => {
    const named = (name: string) => ({...HOUSE, 'ethics.yml': declares(DATA, `{name: ${name}, status: production}`)})
    expect(said(await weakened(named('Visits'), named('Calls')))).toEqual([
      expect.stringContaining('The file now names `calls`. If that is the same project, write `project.id: visits`.'),
    ])
    const kept = {...HOUSE, 'ethics.yml': declares(DATA, '{name: Calls, id: visits, status: production}')}
    expect(said(await weakened(named('Visits'), kept))).toEqual([])
  })

  test('T2: deleted and declared elsewhere at no risk', async () => {
    const before = {...HOUSE, 'absence/ethics.yml': project('absence'), 'absence/a.py': 'a'}
    const after = {...HOUSE, 'presence/ethics.yml': project('presence'), 'presence/a.py': 'a'}
    expect(said(await weakened(before, after))).toEqual([
      expect.stringContaining('has the project id `absence` any more'),
    ])
  })

  test('T2: moved as a whole is the same project', async () => {
    const at = (folder: string) => ({
      ...HOUSE,
      [`${folder}/ethics.yml`]: project(
        'absence',
        `${DATA}models: {m: {path: m/}}\nassessments: {d: {kind: dpia, covers: {paths: [m/]}}}\n`,
      ),
      [`${folder}/m/a.bin`]: 'a',
    })
    expect(said(await weakened(at('absence'), at('schools/absence')))).toEqual([])
  })

  test('T3: loses files to a new declaration below it', async () => {
    const files = {'models/absence/a.bin': 'a', 'models/absence/b.bin': 'b', 'src/c.py': 'c'}
    const before = {...HOUSE, ...files, 'ethics.yml': project('parent')}
    const carved = project('child', 'data: {about: no-persons, because: Nothing}\n')
    expect(said(await weakened(before, {...before, 'models/absence/ethics.yml': carved}))).toEqual([
      'Files of this project now lie in the folder of `child`: `models/absence/a.bin` and `models/absence/b.bin`. A new declaration does not take over files that another one governs.',
    ])
    expect(said(await weakened(before, {...before, 'new/d.py': 'd', 'new/ethics.yml': carved}))).toEqual([])
    const nested = {...before, 'src/ethics.yml': carved}
    expect(said(await weakened(nested, {...nested, 'src/e.py': 'e'}))).toEqual([])
    const {'src/ethics.yml': own, ...others} = nested
    expect(said(await weakened(nested, {...others, 'models/ethics.yml': own}))).toEqual([
      expect.stringContaining('Files of this project now lie in the folder of `child`: `models/absence/a.bin`'),
    ])
  })

  test('T3: loses files that its declaration moves away from', async () => {
    const before = {...HOUSE, 'a/ethics.yml': project('one'), 'a/code/x.py': 'x', 'a/data/y.csv': 'y'}
    const {'a/ethics.yml': own, 'a/code/x.py': code, ...rest} = before
    const after = {...rest, 'a/code/ethics.yml': own, 'a/code/x.py': code}
    expect(said(await weakened(before, after))).toEqual([
      'The declaration moved, and files that it governed stayed behind in no project: `a/data/y.csv`.',
    ])
  })

  test('T3: loses a model to another project', async () => {
    const model = 'models: {m: {path: /shared/m/, limitations: [a]}}\n'
    const before = {
      ...HOUSE,
      'shared/m/a.bin': 'a',
      'a/ethics.yml': project('one', DATA + model),
      'b/ethics.yml': project('two'),
    }
    const after = {
      ...before,
      'a/ethics.yml': project('one', `${DATA}models: {}\n`),
      'b/ethics.yml': project('two', DATA + model),
    }
    expect(said(await weakened(before, after))).toEqual([
      '`models` no longer has `m`: 1 rule no longer applies (`house/each-model`).',
    ])
  })

  test('one of its systems is gone', async () => {
    const systems = (...ids: string[]) =>
      `${DATA}systems:\n${ids.map(id => `  ${id}: {name: System ${id}}\n`).join('')}`
    const before = {...HOUSE, 'ethics.yml': project('mono', systems('a', 'b'))}
    const after = {...HOUSE, 'ethics.yml': project('mono', systems('a'))}
    expect(said(await weakened(before, after))).toEqual([
      'The system `b` is no longer declared: 3 rules no longer apply (`house/asked`, `house/each-model` and `house/for-citizens`).',
    ])
  })

  test('what several systems share is told once', async () => {
    const mono = (effect: string) => ({
      ...HOUSE,
      'ethics.yml': project(
        'mono',
        `${DATA}use: {effect: ${effect}, automation: support}\nsystems: {a: {name: A}, b: {name: B}}\n`,
      ),
    })
    const found = await weakened(mono('legal'), mono('none'))
    expect(said(found)).toEqual([
      '`use.effect` changed from `legal` to `none`: 1 rule no longer applies (`house/asked`).',
    ])
    expect(found[0]?.ended.map(({subject}) => subject.system)).toEqual(['a', 'b'])
  })

  test('with two files of one id is compared by the file that had it', async () => {
    const before = {...HOUSE, 'b/ethics.yml': project('one', `${DATA}use: {effect: legal}\n`)}
    const after = {
      ...HOUSE,
      'a/ethics.yml': project('one', `${DATA}use: {effect: legal}\n`),
      'b/ethics.yml': project('one', `${DATA}use: {effect: none}\n`),
    }
    expect(said(await weakened(before, after))).toEqual([expect.stringContaining('`use.effect` changed')])
  })
})

describe('a declaration that cannot be read', () => {
  const broken = 'ethics: 1\nproject: {name: [\n'
  test('W5: before: nobody can see whether less is asked, so the owners look', async () => {
    const found = await weakened({...HOUSE, 'ethics.yml': broken}, {...HOUSE, 'ethics.yml': declares(DATA)})
    expect(said(found)).toEqual([
      '`ethics.yml` could not be read before this change. So nobody can see whether less is asked now; whoever owns the gate has to look.',
    ])
    expect(found[0]?.needs).toEqual([['board']])
  })
  test('W5: before, and taken away', async () => {
    expect(said(await weakened({...HOUSE, 'ethics.yml': broken}, HOUSE))).toHaveLength(1)
  })
  test('now, or before and now: other findings block', async () => {
    expect(said(await weakened({...HOUSE, 'ethics.yml': declares(DATA)}, {...HOUSE, 'ethics.yml': broken}))).toEqual([])
    expect(said(await weakened({...HOUSE, 'ethics.yml': broken}, {...HOUSE, 'ethics.yml': `${broken} x`}))).toEqual([])
  })
  test('and only had a name like one: it never asked for anything', async () => {
    const after = {...HOUSE, 'ethics.yml': declares(DATA)}
    expect(said(await weakened({...HOUSE, 'Ethics.yaml': declares(DATA)}, after))).toEqual([])
  })
})
