import {describe, expect, test} from 'vitest'
import {edited, FILES, GRANTS, replaced, said, weakened} from '../../../test/weakening.ts'

/*
 * Known ways round a gate: the outcome gets better because less is asked. Each is one edit of a declaration, and must be told
 * by name, whatever the rules say of the result.
 */

type Edit = readonly [name: string, edits: Readonly<Record<string, string>>, told: readonly string[]]

const table = (edits: readonly Edit[]) =>
  test.each(edits)('%s', async (_, edit, told) => {
    const found = said(await edited(edit))
    for (const part of told) expect(found.join('\n')).toContain(part)
    expect(found).toHaveLength(told.length)
  })

describe('what it does to people is said to be less', () => {
  table([
    [
      'the effect',
      {'effect: legal': 'effect: information'},
      ['`use.effect` changed from `legal` to `information`: 8 rules no longer apply ('],
    ],
    [
      'the effect, a little',
      {'effect: legal': 'effect: investigation'},
      ['`use.effect` changed from `legal` to `investigation`. It is said to weigh less'],
    ],
    ['the effect, taken away', {'  effect: legal\n': ''}, ['`use.effect` was `legal` and is no longer declared']],
    [
      'a person in the model’s place',
      {'by: model': 'by: person'},
      ['`use.events.high-risk.by` changed from `model` to `person`'],
    ],
    [
      'no talk with people',
      {'talks_with_people: true': 'talks_with_people: false'},
      ['`use.talks_with_people` changed from `true` to `false`'],
    ],
    ['not in public', {'public_space: true': 'public_space: false'}, ['`use.public_space` changed']],
    [
      'an event is gone',
      {
        ', among: high-risk}': '}',
        '    high-risk: {by: model, for_the_person: adverse, truth_known_for: everyone}\n': '',
      },
      [
        '`use.events` no longer has `high-risk`: 2 rules no longer apply (`gladsaxe/against-today` and `gladsaxe/bias-test`)',
        '`use.events.home-visit.among` was',
      ],
    ],
    ['nobody learned it', {'learns: true': 'learns: false'}, ['`models.risk.learns` changed']],
  ])
})

describe('people are further away', () => {
  table([
    [
      'the model is about texts',
      {'about: persons\n    does: rank': 'about: texts\n    does: rank'},
      ['`models.risk.about` changed from `persons` to `texts`'],
    ],
    [
      'the data is about aggregates',
      {
        'about: persons\n  people': 'about: aggregates\n  people',
        'address: {about: persons': 'address: {about: aggregates',
        'distance: {about: persons': 'distance: {about: aggregates',
      },
      [
        '`data.about` changed from `persons` to `aggregates`: ',
        '`data.sources.address.about` changed',
        '`data.sources.distance.about` changed',
      ],
    ],
    [
      'nobody is vulnerable',
      {'vulnerable: [minors, debtors]': 'vulnerable: none'},
      ['`data.people.students.vulnerable` no longer has `minors` and `debtors`'],
    ],
    [
      'a group of people is gone',
      {'    parents: {relation: citizen}\n': ''},
      ['`data.people` no longer has `parents`'],
    ],
    [
      'they are not citizens',
      {'students: {relation: citizen': 'students: {relation: employee'},
      ['`data.people.students.relation` changed from `citizen` to `employee`'],
    ],
    [
      'nothing is sensitive',
      {'special_categories: {health: Why somebody moved back}': 'special_categories: none'},
      ['`data.special_categories` no longer has `health`'],
    ],
    [
      'nothing stands in for anything',
      {'stand_ins: {distance: ethnic-origin}': 'stand_ins: none'},
      ['`data.stand_ins` no longer has `distance`'],
    ],
    [
      'a column stands in for less',
      {'stand_ins: {distance: ethnic-origin}': 'stand_ins: {distance: residence}'},
      ['`data.stand_ins.distance` changed from `ethnic-origin` to `residence`'],
    ],
    [
      'a source is gone',
      {
        'linked_with: [address], ': '',
        '    address: {about: persons, columns: data/schema.yml, basis: {development: Article 9, operation: Article 10}, smallest_cell: 10}\n':
          '',
      },
      [
        '`data.sources` no longer has `address`: 2 rules no longer apply',
        '`data.sources.distance.linked_with` no longer has `address`',
      ],
    ],
    [
      'data is kept longer',
      {'retention: 24 months': 'retention: 3 years'},
      ['`data.retention` changed from `24 months` to `3 years`. Data on people is kept longer'],
    ],
    [
      'data is kept for ever',
      {'  retention: 24 months\n': ''},
      ['`data.retention` was `24 months` and is no longer declared'],
    ],
    [
      'a number may stand for fewer people',
      {'smallest_cell: 10': 'smallest_cell: 3'},
      ['`data.sources.address.smallest_cell` changed from `10` to `3`'],
    ],
  ])
})

describe('interpretation is steered', () => {
  table([
    [
      'the columns of a mapping are swapped',
      {'fp: FP, fn: FN': 'fp: FN, fn: FP'},
      [
        '`assessments.bias-2026.results.0` is read in another way: `table.count.fn: FN → FP` and `table.count.fp: FP → FN`',
      ],
    ],
    [
      'more small numbers are hidden',
      {'below: 10': 'below: 50'},
      ['is read in another way: `precision.hidden.below: 10 → 50`'],
    ],
    [
      'a mapping is added',
      {'measured_on: operation}\n': 'measured_on: operation, table: {count: {selected: Kept}}}\n'},
      ['`table.count.selected: – → Kept`'],
    ],
    ['a filter is added', {'tn: TN}}': 'tn: TN}, where: {city: north}}'}, ['`table.where.city: – → north`']],
    [
      'figures are of another event',
      {'event: home-visit, model: risk': 'event: high-risk, model: risk'},
      ['is read in another way: `event: home-visit → high-risk`'],
    ],
    [
      'the polarity is turned',
      {'for_the_person: adverse': 'for_the_person: favourable'},
      ['`use.events.high-risk.for_the_person` changed from `adverse` to `favourable`'],
    ],
    [
      'one side instead of both',
      {'for_the_person: both': 'for_the_person: favourable'},
      ['`use.events.home-visit.for_the_person` changed from `both` to `favourable`'],
    ],
    [
      'only those among others',
      {'truth_known_for: everyone}': 'truth_known_for: everyone, among: home-visit}'},
      ['`use.events.high-risk.among` was not declared and is now `home-visit`'],
    ],
    [
      'the truth is known for fewer',
      {'truth_known_for: everyone': 'truth_known_for: nobody'},
      ['`use.events.high-risk.truth_known_for` changed from `everyone` to `nobody`'],
    ],
    [
      'a reference instead of every pair',
      {'compare: {age: older}': 'compare: {age: older, origin: europe}'},
      ['`fairness.compare.origin` was not declared and is now `europe`'],
    ],
    [
      'another reference',
      {'compare: {age: older}': 'compare: {age: young}'},
      ['`fairness.compare.age` changed from `older` to `young`'],
    ],
    [
      'groups are merged',
      {'[nl, europe, elsewhere]': '[nl, abroad]'},
      ['`fairness.attributes.origin.groups` no longer has `europe` and `elsewhere`. Fewer people are compared'],
    ],
    [
      'an attribute of one group',
      {'groups: [woman, man]': 'groups: [woman]'},
      ['`fairness.attributes.gender.groups` no longer has `man`'],
    ],
    [
      'an attribute is gone',
      {'    age: {is: age, groups: [young, older]}\n': '', '  compare: {age: older}\n': ''},
      ['`fairness.attributes` no longer has `age`'],
    ],
    [
      'an attribute stands for something else',
      {'is: sex': 'is: other'},
      ['`fairness.attributes.gender.is` changed from `sex` to `other`'],
    ],
    [
      'an attribute is not tested',
      {
        'age: {is: age, groups: [young, older]}':
          'age: {is: age, groups: [young, older], not_tested: {reason: not-yet, why: Later}}',
      },
      ['`fairness.attributes.age.not_tested` was not declared and is now'],
    ],
    [
      'a better reason not to test',
      {'reason: no-lawful-source': 'reason: not-meaningful'},
      ['`fairness.attributes.faith.not_tested.reason` changed'],
    ],
    [
      'not tested for longer',
      {'until: 2027-01-01': 'until: 2029-01-01'},
      ['`fairness.attributes.faith.not_tested.until` changed from `2027-01-01` to `2029-01-01`'],
    ],
    [
      'more may be unknown',
      {'up_to: 20': 'up_to: 900'},
      ['`fairness.attributes.origin.unknown.up_to` changed from `20` to `900`. More is allowed'],
    ],
    [
      'some may be unknown',
      {'groups: [young, older]': 'groups: [young, older], unknown: {up_to: 50, why: Lost}'},
      ['`fairness.attributes.age.unknown.up_to` was not declared and is now `50`'],
    ],
    [
      'nobody is compared twice',
      {'  intersections: [[origin, gender]]\n': ''},
      ['`fairness.intersections` no longer has `gender & origin`'],
    ],
    ['other strata', {'by: city': 'by: district'}, ['`fairness.strata.by` changed']],
    [
      'a threshold is gone',
      {'  thresholds:\n    - {event: high-risk, metric: selection-rate, of: both-sides, ratio: [0.9, 1.11]}\n': ''},
      ['`fairness.thresholds` no longer has `high-risk selection-rate both-sides`'],
    ],
    [
      'a threshold is wider, after the results',
      {'ratio: [0.9, 1.11]': 'ratio: [0.5, 2]'},
      ['`fairness.thresholds` changed from'],
    ],
    [
      'the old version takes the figures along',
      {'against: {version: "2"': 'against: {version: "3"'},
      ['`assessments.bias-2026.against.version` changed from `2` to `3`'],
    ],
  ])
})

describe('less is watched', () => {
  table([
    [
      'a seal covers less',
      {'paths: [models/risk/, data/schema.yml]': 'paths: [data/schema.yml]'},
      [
        '`assessments.dpia.covers.paths` no longer has `models/risk/train.py` and `models/risk/weights.csv`. A change there is no longer noticed',
      ],
    ],
    [
      'a pattern covers less than the folder did',
      {'paths: [models/risk/,': 'paths: ["models/risk/*.py",'},
      ['`assessments.dpia.covers.paths` no longer has `models/risk/weights.csv`'],
    ],
    [
      'a seal covers nothing',
      {'    covers: {paths: [models/risk/, data/schema.yml], facts: [use.effect, data.sources, models]}\n': ''},
      [
        '`assessments.dpia.covers.paths` no longer has',
        '`assessments.dpia.covers.facts` no longer has `use.effect`, `data.sources` and `models`',
      ],
    ],
    [
      'a seal rests on one part of a fact',
      {'data.sources, models]': 'data.sources, models.kind]'},
      ['`assessments.dpia.covers.facts` no longer has `models`'],
    ],
    [
      'a model points elsewhere while its files stay',
      {'path: models/risk/': 'path: models/other/'},
      ['`models.risk.path` no longer has `models/risk/train.py` and `models/risk/weights.csv`'],
    ],
    [
      'a list of columns is no longer named',
      {'columns: data/schema.yml, ': ''},
      ['`data.sources.address.columns` no longer has `data/schema.yml`'],
    ],
    [
      'nothing tells one state of a model from the next',
      {'artefact: {name: match.bin, digest: "sha256:1"}': 'artefact: {name: match.bin}'},
      ['`models.match.artefact.digest` was'],
    ],
    [
      'a supplier answers less',
      {'documents: [docs/card.md, docs/answers.md]': 'documents: [docs/card.md]'},
      ['`models.risk.supplier.documents` no longer has `docs/answers.md`'],
    ],
    [
      'a limit is no longer told',
      {'[Not for students abroad, Not after the first year]': '[Not after the first year]'},
      ['`models.risk.limitations` changed'],
    ],
  ])
})

describe('evidence and records go', () => {
  table([
    [
      'an assessment is dropped',
      {'  weighing: {kind: weighing, evidence: assessments/weighing.md, completed: 2025-01-16}\n': ''},
      ['`assessments` no longer has `weighing`. What it found no longer counts'],
    ],
    [
      'an assessment becomes another kind',
      {'kind: weighing,': 'kind: values,'},
      ['`assessments` no longer has `weighing`'],
    ],
    [
      'an assessment is about one model only',
      {'kind: dpia\n': 'kind: dpia\n    about: match\n'},
      ['`assessments.dpia.about` was not declared and is now `match`'],
    ],
    [
      'a document is said to be elsewhere',
      {'evidence: assessments/dpia.md': 'evidence: {held_in: case 9, seen_by: manager}'},
      ['`assessments.dpia.evidence` changed from `assessments/dpia.md`'],
    ],
    [
      'somebody else has seen it',
      {'seen_by: data-protection-officer': 'seen_by: manager'},
      ['`assessments.elsewhere.evidence.seen_by` changed'],
    ],
    [
      'a test that fails gives way to one that stood beside it',
      {
        '  bias-2026:\n':
          '  other: {kind: bias-test, completed: 2026-10-01, replaces: [other]}\n  bias-2026:\n    replaces: [bias-2026]\n',
      },
      ['`assessments` no longer has `bias-2026`'],
    ],
    [
      'results are dropped',
      {
        '      - {file: reports/visits.csv, event: home-visit, model: risk, version: "3", measured_on: operation}\n':
          '',
      },
      ['`assessments.bias-2026.results` no longer has `reports/visits.csv`'],
    ],
    [
      'results are of training instead of use',
      {
        'file: reports/visits.csv, event: home-visit, model: risk, version: "3", measured_on: operation':
          'file: reports/trained.csv, event: home-visit, model: risk, version: "3", measured_on: training',
      },
      ['`assessments.bias-2026.results` no longer has `reports/visits.csv`'],
    ],
    [
      'a signature is taken from under its seal',
      {'    signed: [{role: data-protection-officer, by: "@dina", seal: s1-00000000000000000000000000000001}]\n': ''},
      ['`assessments.dpia.signed` no longer has `data-protection-officer`'],
    ],
    [
      'what was raised is taken off the record',
      {
        '  - {id: up-1, kind: raise, because: Not ours to settle, by: {role: manager}, to: council, date: 2025-03-01}\n':
          '',
      },
      ['`decisions` no longer has `up-1`: 1 rule no longer applies (`gladsaxe/raised`)'],
    ],
    [
      'it was raised to somebody else',
      {'to: council': 'to: manager'},
      ['`decisions.1.to` changed from `council` to `manager`'],
    ],
    [
      'a plan gets more time',
      {'until: 2027-03-01, plan': 'until: 2028-03-01, plan'},
      ['`decisions.2.until` changed from `2027-03-01` to `2028-03-01`. It is put off'],
    ],
    ['a plan is about everything', {', attribute: origin, event: high-risk}': '}'}, ['`decisions.2.about` changed']],
    ['a difference may be larger', {'bound: [0.7, 1.4]': 'bound: [0.4, 1.4]'}, ['`decisions.3.bound` changed']],
    ['somebody else decided', {'account: "@mona"': 'account: "@otto"'}, ['`decisions.0.by.account` changed']],
    [
      'it began on another day',
      {'in_use_since: 2025-02-03': 'in_use_since: 2026-11-01'},
      ['`project.in_use_since` changed'],
    ],
    [
      'an open question is dropped',
      {
        'dilemmas:\n  proxy: {question: May we use distance?, kind: citizen, raised: 2025-02-01, holder: {role: manager, by: 2027-01-01}}':
          'dilemmas: none',
      },
      ['`dilemmas` no longer has `proxy`'],
    ],
    [
      'an open question can wait',
      {'holder: {role: manager, by: 2027-01-01}': 'holder: {role: manager, by: 2031-01-01}'},
      ['`dilemmas.proxy.holder.by` changed'],
    ],
    [
      'fewer may read it',
      {'publication: {to: everyone}': 'publication: {to: organisation}'},
      ['`publication.to` changed from `everyone` to `organisation`. Fewer people can read'],
    ],
    [
      'it leaves a register',
      {'status: published,': 'status: not-registered, because: No longer needed,'},
      ['`registrations.algoritmeregister.status` changed'],
    ],
  ])
})

describe('T9: two assessments of one kind', () => {
  const BOTH = replaced(GRANTS, {
    'assessments:\n':
      'assessments:\n  kind-one: {kind: bias-test, completed: 2026-10-01, results: [{file: reports/kind.csv}]}\n',
  })
  const from = async (edits: Readonly<Record<string, string>>) =>
    said(await weakened({...FILES, 'ethics.yml': BOTH}, {...FILES, 'ethics.yml': replaced(BOTH, edits)}))

  test('both counted: the kinder one cannot take the place of the other afterwards', async () => {
    expect(await from({'kind-one: {kind: bias-test,': 'kind-one: {kind: bias-test, replaces: [bias-2026],'})).toEqual([
      '`assessments` no longer has `bias-2026`. What it found no longer counts.',
    ])
  })

  test('nor can they take each other’s place, so that none counts', async () => {
    const told = await from({
      'kind-one: {kind: bias-test,': 'kind-one: {kind: bias-test, replaces: [bias-2026],',
      '  bias-2026:\n': '  bias-2026:\n    replaces: [kind-one]\n',
    })
    expect(told).toEqual(['`assessments` no longer has `kind-one` and `bias-2026`. What it found no longer counts.'])
  })

  test('a new one that says that it takes a place, and is not finished, takes none', async () => {
    expect(await from({'assessments:\n': 'assessments:\n  new: {kind: bias-test, replaces: [bias-2026]}\n'})).toEqual(
      [],
    )
  })

  test('a new one of another kind takes the place of none', async () => {
    const told = await from({
      'assessments:\n': 'assessments:\n  new: {kind: values, replaces: [weighing]}\n',
    })
    expect(told).toEqual(['`assessments` no longer has `weighing`. What it found no longer counts.'])
  })

  test('a new one that shows less takes a place, and is told', async () => {
    const told = await from({
      'assessments:\n':
        'assessments:\n  new: {kind: dpia, replaces: [dpia], completed: 2026-11-01, covers: {paths: [data/schema.yml], facts: [use.effect, data.sources, models]}}\n',
    })
    expect(told).toEqual([
      '`assessments.new.covers.paths` no longer has `models/risk/train.py` and `models/risk/weights.csv`. A change there is no longer noticed.',
    ])
  })
})
