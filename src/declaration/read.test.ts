import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declaration as validator} from '../generated/validators.js'
import type {Validator} from '../text/conform.ts'
import type {Declaration, System} from './declaration.ts'
import {resolvePath} from './paths.ts'
import {readDeclaration, slug} from './read.ts'
import {placeOfSubject, subjectsOf, valuesFor} from './subject.ts'

const HEAD = 'ethics: 1\nproject: {name: Trees, status: pilot}\n'

function read(text: string, file = 'ethics.yml') {
  const {declaration, problems} = readDeclaration(file, new TextEncoder().encode(text), validator as Validator)
  return {
    declaration,
    problems: problems.map(({at, say}) => `${at.line}:${at.column} ${say.key}`),
    said: problems.map(({say}) => say.with),
  }
}

function good(text: string): Declaration {
  const {declaration, problems} = read(text)
  expect(problems).toEqual([])
  if (!declaration) throw new Error('nothing was read')
  return declaration
}

function only(declaration: Declaration | undefined): System {
  const [system] = declaration?.systems ?? []
  if (!system) throw new Error('there is no system')
  return system
}

const seen = (system: System, path: string) => {
  const {known, missing} = system.values(path)
  return [...known.map(({value}) => (typeof value === 'object' ? '…' : value)), ...missing.map(() => '?')]
}

describe('a project', () => {
  test('has the id it gives itself, or the slug of its name', () => {
    expect(good(HEAD).project).toBe('trees')
    expect(good('ethics: 1\nproject: {name: Trees, id: tree-map}\n').project).toBe('tree-map')
    expect(only(good(HEAD)).id).toBe('trees')
  })

  test.each([
    ['Færdselsårsager på Østerbro', 'faerdselsaarsager-paa-oesterbro'],
    ['Straße', 'strasse'],
    ['Société générale', 'societe-generale'],
    ['  --A  b--  ', 'a-b'],
    ['N-wegen (2026)', 'n-wegen-2026'],
    ['Проект', 'project'],
    ['', 'project'],
    ['!!!', 'project'],
  ])('%s: %s', (name, expected) => {
    expect(slug(name)).toBe(expected)
    expect(slug(name.normalize('NFD'))).toBe(expected)
  })

  test('any name gives an id that may stand in the file', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 200}), name => {
        expect(slug(name)).toMatch(/^[a-z0-9][a-z0-9-]{0,62}$/)
        expect(slug(slug(name))).toBe(slug(name))
      }),
    )
    expect(slug('a'.repeat(200))).toHaveLength(63)
  })

  test.each([
    ['', '1:1 read.empty'],
    ['ethics: 1\n', '1:1 read.missing-key'],
    ['project: {name: a}\n', '1:1 read.missing-key'],
    ['ethics: 2\nproject: {name: a}\n', '1:9 read.unknown-value'],
    ['ethics: 1\nproject: {name: TODO}\n', '2:17 read.placeholder'],
    ['ethics: 1\nproject:\n  name:\n', '3:3 read.empty-value'],
    ['ethics: 1\nproject: trees\n', '2:10 read.expected-kind'],
    ['- ethics\n', '1:1 read.not-a-map'],
  ])('%j is no declaration: %s', (text, problem) => {
    const {declaration, problems} = read(text)
    expect(declaration).toBeUndefined()
    expect(problems).toEqual([problem])
  })

  test('what is invalid is a problem and counts as not declared; the rest stays', () => {
    const {declaration, problems} = read(`${HEAD}use: {effect: contect, automation: support}\nowner: {unit: Parks}\n`)
    expect(problems).toEqual(['3:15 read.unknown-value'])
    const system = only(declaration)
    expect([seen(system, 'use.effect'), seen(system, 'use.automation'), seen(system, 'owner.unit')]).toEqual([
      ['?'],
      ['support'],
      ['Parks'],
    ])
  })

  test('a text that a result file shows is no placeholder there, but it is one elsewhere', () => {
    const results = '[{file: a.csv, precision: {hidden: {below: 10, shown_as: "-"}}, table: {ignore: ["?"]}}]'
    good(`${HEAD}assessments: {b: {kind: quality-test, results: ${results}}}\n`)
    expect(read(`${HEAD}owner: {unit: "-"}\n`).problems).toEqual(['3:15 read.placeholder'])
    expect(read(`${HEAD}facts: {p: {results: {table: "?"}}}\n`).problems).toEqual(['3:30 read.placeholder'])
  })
})

describe('values at a path', () => {
  const text = `${HEAD}models:
  a: {kind: scorecard, explained: {staff: a.md}}
  b: {learns: true}
data:
  people: {pupils: {relation: pupil}, parents: {relation: citizen, vulnerable: none}}
  sources: {x: {about: persons}, y: {about: aggregates}}
team: [{discipline: law}, {discipline: care, department: Parks}]
decisions:
  - {id: s, kind: start, because: c}
  - {id: t, kind: stop}
  - {id: u, kind: start}
facts: {pack: {complex: yes, kinds: [one, two]}}
`

  test.each([
    ['project.status', ['pilot']],
    ['models', ['a', 'b']],
    ['models.kind', ['scorecard', '?']],
    ['models.explained', ['…', '?']],
    ['models.explained.staff', ['a.md', '?']],
    ['models.learns', [true, '?']],
    ['data.about', ['persons']],
    ['data.people.relation', ['pupil', 'citizen']],
    ['people.relation', ['pupil', 'citizen']],
    ['people.vulnerable', ['none', '?']],
    ['data.sources', ['x', 'y']],
    ['sources.about', ['persons', 'aggregates']],
    ['team.discipline', ['law', 'care']],
    ['team.department', ['Parks', '?']],
    ['decisions.start', ['start', 'start']],
    ['decisions.start.because', ['c', '?']],
    ['decisions.raise', ['?']],
    ['pack.complex', ['yes']],
    ['pack.kinds', ['one', 'two']],
    ['pack.other', ['?']],
    ['elsewhere.complex', ['?']],
    ['use.effect', ['?']],
    ['fairness.attributes', ['?']],
    ['constructor', ['?']],
    ['__proto__.x', ['?']],
    ['', ['?']],
  ])('%s: %j', (path, expected) => {
    expect(seen(only(good(text)), path)).toEqual(expected)
  })

  test('one that is missing makes the fact unknown, and says where it should stand', () => {
    const system = only(good(text))
    expect(system.value('models.kind')).toMatchObject({known: false, path: 'models.kind', at: {pointer: '/models/b'}})
    expect(system.value('people.relation')).toMatchObject({known: true, value: ['pupil', 'citizen']})
    expect(system.place('models', 'b', 'kind')).toMatchObject({line: 5, column: 3})
  })

  test('what was refused in a list or among names is not known, though others are', () => {
    const {declaration} = read(
      `${HEAD}models: {a: {kind: scorecard}, b: scorecard}\ndata: {people: {c: {vulnerable: [children, chidlren]}}}\n`,
    )
    expect(seen(only(declaration), 'models.kind')).toEqual(['scorecard', '?'])
    expect(seen(only(declaration), 'people.vulnerable')).toEqual(['children', '?'])
  })

  test('how close the data comes to a person is not worked out where that was refused, or a source was', () => {
    for (const data of [
      '{sources: {x: {about: no-persons}, y: persons}}',
      '{sources: {x: {about: no-persons}, y: {about: person}}}',
      '{about: person, sources: {x: {about: no-persons}}}',
    ])
      expect(seen(only(read(`${HEAD}data: ${data}\n`).declaration), 'data.about')).toEqual(['?'])
    expect(seen(only(good(`${HEAD}data: {sources: {x: {about: no-persons}}}\n`)), 'data.about')).toEqual(['no-persons'])
  })

  test('of what held nothing but mistakes nothing is known: it does not count as empty', () => {
    const {declaration} = read(`${HEAD}models: {a: scorecard}\n`)
    expect(only(declaration).facts.models).toBeUndefined()
    expect(seen(only(declaration), 'models')).toEqual(['?'])
    expect(only(good(`${HEAD}models: {}\n`)).facts.models).toEqual({})
  })

  test('a subject has the values of its own entry', () => {
    const system = only(good(text))
    const subjects = subjectsOf(system, 'trees', 'model')
    if (!subjects.declared) throw new Error('the models are declared')
    expect(subjects.subjects.map(({id}) => id)).toEqual(['a', 'b'])
    const own = subjects.subjects.map(subject => valuesFor(system, subject, 'model.kind').known.map(({value}) => value))
    expect(own).toEqual([['scorecard'], []])
    expect(subjects.subjects.map(subject => placeOfSubject(system, subject).line)).toEqual([4, 5])
    expect(subjectsOf(system, 'trees', 'event')).toMatchObject({declared: false, path: 'use.events'})
  })
})

describe('contradictions', () => {
  test.each([
    [
      'data: {about: aggregates, sources: {x: {about: persons}}}',
      '3:15 declaration.about-too-low',
      ['data.about', 'sources.about'],
    ],
    [
      'data: {about: no-persons, sources: {x: {about: aggregates}, y: {columns: a.yml}}}',
      '3:15 declaration.about-too-low',
      ['data.about'],
    ],
    [
      'data: {about: no-persons, people: {a: {relation: citizen}}}',
      '3:15 declaration.persons-without-persons',
      ['data.about'],
    ],
    [
      'data: {about: no-persons}\nmodels: {a: {about: persons}}',
      '3:15 declaration.persons-without-persons',
      ['data.about'],
    ],
    [
      'data: {about: no-persons, special_categories: {health: notes}}',
      '3:15 declaration.persons-without-persons',
      ['data.about'],
    ],
    ['use: {effect: none, events: {e: {by: person}}}', '3:15 declaration.effect-without-effect', ['use.effect']],
    [
      'use: {automation: none, events: {e: {by: model}}}',
      '3:19 declaration.automation-without-automation',
      ['use.automation'],
    ],
  ])('%s', (lines, problem, unknown) => {
    const {declaration, problems} = read(`${HEAD}${lines}\n`)
    expect(problems).toEqual([problem])
    for (const path of unknown) expect(seen(only(declaration), path)).toEqual(['?'])
  })

  test('dates run forward', () => {
    const dates = 'started: 2026-03-01, in_use_since: 2026-02-01, ended: 2026-01-01'
    expect(read(`ethics: 1\nproject: {name: a, ${dates}}\n`).problems).toEqual([
      '2:55 declaration.dates-reversed',
      '2:74 declaration.dates-reversed',
      '2:74 declaration.dates-reversed',
    ])
    good('ethics: 1\nproject: {name: a, started: 2026-03-01, in_use_since: 2026-03-01}\n')
  })

  test('what the top of a file says can contradict one of its systems', () => {
    const {declaration, problems} = read(
      `${HEAD}data: {about: no-persons, because: none}\nsystems:\n  a: {goal: g}\n  b: {data: {sources: {x: {about: persons}}}}\n`,
    )
    expect(problems).toEqual(['3:15 declaration.about-too-low'])
    expect(declaration?.systems.map(system => seen(system, 'data.about'))).toEqual([['no-persons'], ['?']])
  })
})

describe('names that point at nothing', () => {
  const base = `${HEAD}use: {events: {called: {by: person}}}
data: {about: persons, sources: {grades: {about: persons}}}
models: {risk: {about: persons}}
fairness: {attributes: {gender: {is: sex, groups: [girl, boy]}}}
`
  test.each([
    ['assessments: {b: {kind: bias-test, results: [{file: a.csv, event: caled}]}}', 'unknown-event', 'called'],
    ['assessments: {b: {kind: bias-test, results: [{file: a.csv, model: rsik}]}}', 'unknown-model', 'risk'],
    ['assessments: {b: {kind: dpia, about: grade}}', 'unknown-subject', 'grades'],
    ['assessments: {b: {kind: dpia, replaces: [c]}}', 'unknown-assessment', 'b'],
    ['assessments: {b: {kind: dpia, for: [c]}}', 'unknown-system', ''],
    ['decisions: [{id: d, kind: raise, about: {attribute: gendr}}]', 'unknown-attribute', 'gender'],
    ['decisions: [{id: first, kind: raise, about: {decision: frist}}]', 'unknown-decision', 'first'],
    ['decisions: [{id: d, kind: raise, system: other}]', 'unknown-system', ''],
  ])('%s', (line, key, nearest) => {
    const {problems, said} = read(`${base}${line}\n`)
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^7:\\d+ declaration.${key}$`))])
    expect(said[0]).toMatchObject({nearest})
  })

  test.each([
    ['models: {risk: {uses: [grdaes]}}', 'data: {sources: {grades: {about: persons}}}', 'unknown-source'],
    ['data: {sources: {a: {about: persons, linked_with: [b]}}}', '', 'unknown-source'],
    ['use: {events: {a: {among: b}}}', '', 'unknown-event'],
    ['fairness: {attributes: {a: {is: sex, groups: [x, y]}}, compare: {a: z}}', '', 'unknown-group'],
    ['fairness: {attributes: {a: {is: sex, groups: [x, y]}}, compare: {b: x}}', '', 'unknown-attribute'],
    ['fairness: {thresholds: [{event: e, metric: precision}]}', '', 'unknown-event'],
    ['systems: {a: {uses: [x]}}', '', 'unknown-source'],
  ])('%s', (line, other, key) => {
    expect(read(`${HEAD}${line}\n${other}\n`).problems).toEqual([
      expect.stringMatching(new RegExp(`^3:\\d+ declaration.${key}$`)),
    ])
  })

  test('where something was refused, a name may be its', () => {
    const broken = base.replace('{risk: {about: persons}}', '{risk: gone}')
    expect(
      read(`${broken}assessments: {b: {kind: bias-test, results: [{file: a.csv, model: risk}]}}\n`).problems,
    ).toEqual(['5:16 read.expected-kind'])
  })

  test('a test of quality may count what is no event of this file', () => {
    good(`${HEAD}assessments: {q: {kind: quality-test, results: [{file: a.csv, event: right-answer}]}}\n`)
  })

  test('two decisions cannot have one name', () => {
    expect(read(`${HEAD}decisions:\n  - {id: a, kind: start}\n  - {id: a, kind: stop}\n`).problems).toEqual([
      '5:10 declaration.decision-twice',
    ])
  })
})

describe('several systems', () => {
  const text = `ethics: 1
project: {name: House of data, status: production}
owner: {unit: Data, manager: head}
policies: [gladsaxe]
data:
  retention: 24 months
  sources:
    brp: {about: persons}
    letters: {about: aggregates}
    loops: {about: no-persons}
fairness: {attributes: {age: {is: age, groups: [young, old]}}}
assessments:
  dpia: {kind: dpia, for: [debt, desk], seal: {debt: s1-0123456789abcdef0123456789abcdef, desk: s1-00000000000000000000000000000000}}
  all: {kind: security}
  own: {kind: weighing, for: [desk]}
decisions:
  - {id: a, kind: start, system: debt}
  - {id: b, kind: start}
systems:
  debt:
    goal: Offer help
    status: pilot
    uses: [brp]
    policies: [provinces-guide]
    owner: {unit: Debts}
    models: {m: {about: persons}}
  desk:
    uses: [letters, loops]
    data: {sources: {mail: {about: persons}}}
    assessments: {own: {kind: screening}}
`
  const {systems} = good(text)
  const of = (path: string) => systems.map(system => seen(system, path))

  test('each has what is shared, and what is its own on top', () => {
    expect(systems.map(({id}) => id)).toEqual(['debt', 'desk'])
    expect(of('project.status')).toEqual([['pilot'], ['production']])
    expect(of('project.name')).toEqual([['House of data'], ['House of data']])
    expect([of('owner.unit'), of('owner.manager')]).toEqual([
      [['Debts'], ['Data']],
      [['head'], ['head']],
    ])
    expect(of('data.retention')).toEqual([['24 months'], ['24 months']])
    expect(of('models')).toEqual([['m'], ['?']])
    expect(of('fairness.attributes')).toEqual([['age'], ['age']])
    expect(systems.map(({policies}) => policies.map(({name}) => name))).toEqual([
      ['gladsaxe', 'provinces-guide'],
      ['gladsaxe'],
    ])
  })

  test('each has the shared sources that it uses, and how close they come to a person', () => {
    expect(of('sources')).toEqual([['brp'], ['letters', 'loops', 'mail']])
    expect(of('data.about')).toEqual([['persons'], ['persons']])
  })

  test('each has the assessments and decisions that are about it', () => {
    expect(systems.map(({facts}) => Object.keys(facts.assessments ?? {}))).toEqual([
      ['dpia', 'all'],
      ['dpia', 'all', 'own'],
    ])
    expect(systems.map(({facts}) => facts.assessments?.['own']?.kind)).toEqual([undefined, 'screening'])
    expect(systems.map(({facts}) => facts.decisions?.map(({id}) => id))).toEqual([['a', 'b'], ['b']])
    expect(systems[1]?.facts.assessments?.['dpia']?.seal).toEqual({
      debt: 's1-0123456789abcdef0123456789abcdef',
      desk: 's1-00000000000000000000000000000000',
    })
  })

  test('a value stands where it was written', () => {
    const places = (path: string) =>
      systems.map(system => system.values(path).known.map(({at}) => `${at.line} ${at.pointer}`))
    expect(places('owner.unit')).toEqual([['25 /systems/debt/owner/unit'], ['3 /owner/unit']])
    expect(places('sources.about')[1]).toEqual([
      '9 /data/sources/letters/about',
      '10 /data/sources/loops/about',
      '29 /systems/desk/data/sources/mail/about',
    ])
    expect(systems[1]?.value('models')).toMatchObject({known: false, at: {line: 27, pointer: '/systems/desk'}})
  })

  test('two of one name are refused', () => {
    expect(read(`${HEAD}systems:\n  a: {goal: x}\n  a: {goal: y}\n`)).toMatchObject({
      declaration: undefined,
      problems: ['5:3 read.duplicate-key'],
    })
  })

  test('what is shared is said once, however many systems have it', () => {
    expect(
      read(`${HEAD}use: {effect: none, events: {e: {by: person}}}\nsystems: {a: {goal: x}, b: {goal: y}}\n`).problems,
    ).toEqual(['3:15 declaration.effect-without-effect'])
  })
})

describe('paths', () => {
  test.each([
    ['', 'a/b.md', 'a/b.md'],
    ['project', 'a/b.md', 'project/a/b.md'],
    ['project', '/a/b.md', 'a/b.md'],
    ['project', 'a/', 'project/a'],
    ['project', './a', 'project/a'],
    ['project', '../a', 'a'],
    ['project', '../../a', undefined],
    ['', '..', undefined],
    ['project', '/..', undefined],
    ['project', 'a/../../../b', undefined],
  ])('from %j, %j is %j', (folder, written, expected) => {
    expect(resolvePath(folder, written)).toBe(expected)
  })

  test('never leave the tree', () => {
    const step = fc.constantFrom('..', '.', 'a', 'b', '', '/')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', 'y')), fc.array(step), (folder, steps) => {
        const resolved = resolvePath(folder.join('/'), steps.join('/'))
        expect(resolved?.split('/').includes('..') ?? false).toBe(false)
        expect(resolved?.startsWith('/') ?? false).toBe(false)
      }),
    )
  })

  test('a path that leaves the tree cannot be declared', () => {
    for (const path of ['../a.md', 'a/../../b', '"C:\\\\a"', 'https://example.org/a'])
      expect(read(`${HEAD}use: {override: {procedure: ${path}}}\n`).problems).toEqual(['3:29 read.not-a-path'])
  })
})
