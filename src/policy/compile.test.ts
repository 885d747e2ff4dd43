import {describe, expect, test} from 'vitest'
import {compilePolicy} from './compile.ts'
import {policyFormat} from './format.ts'
import type {Policy} from './policy.ts'

const HEAD = `policy: 1
id: house
version: "2026.1"
language: en
owner: {name: The board, contact: board@example.org}
`
const REQUIREMENTS = 'requirements: {order: {title: A tidy house, why: So that things are found again}}\n'

const file = (text: string, name = 'policy.yml') => ({
  file: `policies/house/${name}`,
  bytes: new TextEncoder().encode(text),
})
const compile = (text: string, ...translations: string[]) =>
  compilePolicy(
    file(text),
    translations.map((other, i) => file(other, `policy.${['nl', 'da'][i]}.yml`)),
    policyFormat,
  )
const problems = (text: string, ...translations: string[]) =>
  compile(text, ...translations).problems.map(({at, say}) => `${at.pointer || '/'} ${say.key}`)
const nearest = (text: string) => compile(text).problems.map(({say}) => say.with['nearest'])

/** A policy with one rule `a`. */
const rule = (fields: string, more = '') =>
  `${HEAD}${more}${REQUIREMENTS}rules:\n  a: {for: order, what: What is asked, ${fields}}\n`
const check = '{declared: [project.goal]}'

function policyOf(text: string, ...translations: string[]): Policy {
  const {policy, problems} = compile(text, ...translations)
  if (!policy) throw new Error(problems.map(({say}) => JSON.stringify(say)).join('\n'))
  return policy
}
const first = (text: string) => {
  const [rule] = policyOf(text).rules
  if (!rule) throw new Error('there is no rule')
  return rule
}

describe('a rule', () => {
  test('has the name of its policy before its own, and what the policy says for all', () => {
    const defaults = 'roles: {board: The board}\ndefaults: {enforce: warn, waiver: {by: board, at_most: 6 months}}\n'
    expect(first(rule(`check: ${check}`, defaults))).toMatchObject({
      id: 'house/a',
      requirement: 'order',
      layer: 'policy',
      each: 'system',
      stages: {},
      outsideScope: false,
      check: {name: 'declared', options: ['project.goal']},
      enforce: {otherwise: 'warn'},
      waiver: {by: 'board', atMost: '6 months'},
      acceptDifference: 'never',
      from: [],
      text: {en: {what: 'What is asked'}},
    })
  })

  test('blocks and is never waived where nobody says otherwise, and law is never waived at all', () => {
    expect(first(rule(`check: ${check}`))).toMatchObject({enforce: {otherwise: 'block'}, waiver: 'never'})
    const law = rule(`check: ${check}, waiver: {by: board}`, 'roles: {board: The board}\n').replace(
      'why:',
      'layer: law, why:',
    )
    expect(first(law)).toMatchObject({layer: 'law', waiver: 'never'})
  })

  test('keeps stages, dates of law and what may be accepted', () => {
    const from =
      'from: [{date: 2026-08-02, if: {use.effect: [legal]}, as_enacted: 2025-08-02, amended_by: an act, certainty: disputed}]'
    const accept = 'accept_difference: {by: [board], needs: [objective-justification], at_most: 1 year}'
    expect(
      first(
        rule(
          `check: ${check}, at: [pilot], not_at: [declined], outside_scope: true, ${from}, ${accept}`,
          'roles: {board: The board}\n',
        ),
      ),
    ).toMatchObject({
      stages: {at: ['pilot'], notAt: ['declined']},
      outsideScope: true,
      from: [
        {
          date: '2026-08-02',
          asEnacted: '2025-08-02',
          amendedBy: 'an act',
          certainty: 'disputed',
          if: {kind: 'all', of: [{path: 'use.effect', allowed: ['legal']}]},
        },
      ],
      acceptDifference: {by: ['board'], needs: ['objective-justification'], atMost: '1 year'},
    })
  })

  test.each([
    ['enforce: advise', {otherwise: 'advise'}],
    ['enforce: {fail: block, missing: warn}', {otherwise: 'block', fail: {level: 'block'}, missing: {level: 'warn'}}],
    [
      'enforce: {inconclusive: {block_from_tier: 3, with_plan: warn}}',
      {undefined: {level: 'block', blockFromTier: 3, withPlan: 'warn'}, inconclusive: {blockFromTier: 3}},
    ],
    ['enforce: {inconclusive: warn, undefined: advise}', {undefined: {level: 'advise'}, inconclusive: {level: 'warn'}}],
    [
      'enforce: {not-tested: {with_reason: {reasons: [not-yet], then: advise}}}',
      // biome-ignore lint/suspicious/noThenProperty: a word of the policy format.
      {'not-tested': {level: 'block', withReason: {reasons: ['not-yet'], signed: [], then: 'advise'}}},
    ],
  ])('%s', (written, expected) => {
    expect(first(rule(`check: ${check}, ${written}`)).enforce).toMatchObject(expected)
  })

  test('takes its conditions from a group by name, or from itself', () => {
    const groups = 'groups_of_rules: {in_use: {project.status: [pilot, production]}}\n'
    const condition = {kind: 'all', of: [{kind: 'field', path: 'project.status', allowed: ['pilot', 'production']}]}
    expect(first(rule(`check: ${check}, when: in_use`, groups)).when).toMatchObject(condition)
    expect(first(rule(`check: ${check}, when: {project.status: [pilot, production]}`)).when).toMatchObject(condition)
    expect(
      first(rule(`check: ${check}, when: {models: present, any_of: [{use.effect: [legal]}, {data.about: absent}]}`))
        .when,
    ).toMatchObject({
      of: [
        {path: 'models', allowed: 'present'},
        {
          kind: 'any',
          of: [{of: [{path: 'use.effect', allowed: ['legal']}]}, {of: [{path: 'data.about', allowed: 'absent'}]}],
        },
      ],
    })
  })
})

describe('what is misspelt, missing or impossible is refused where it stands', () => {
  test.each([
    [
      'an unknown field',
      `check: ${check}, when: {use.efect: [legal]}`,
      '/rules/a/when/use.efect policy.unknown-field',
      'use.effect',
    ],
    [
      'an unknown value',
      `check: ${check}, when: {use.effect: [leagl]}`,
      '/rules/a/when/use.effect/0 policy.unknown-value',
      'legal',
    ],
    [
      'an unknown truth value',
      `check: ${check}, when: {use.public_space: [yes]}`,
      '/rules/a/when/use.public_space/0 policy.unknown-value',
      '',
    ],
    [
      'values of a free text',
      `check: ${check}, when: {project.name: [x]}`,
      '/rules/a/when/project.name policy.no-closed-values',
      undefined,
    ],
    [
      'neither values nor presence',
      `check: ${check}, when: {models: presnt}`,
      '/rules/a/when/models policy.unknown-presence',
      undefined,
    ],
    [
      'a field of another subject',
      `check: ${check}, when: {model.origin: [procured]}`,
      '/rules/a/when/model.origin policy.wrong-subject',
      undefined,
    ],
    ['an unknown group', `check: ${check}, when: in_us`, '/rules/a/when policy.unknown-group', ''],
    ['an unknown check', 'check: {declard: [project.goal]}', '/rules/a/check/declard read.unknown-key', 'declared'],
    [
      'an unknown option',
      'check: {assessment: {knid: dpia}}',
      '/rules/a/check/assessment/knid read.unknown-key',
      'kind',
    ],
    [
      'an unknown kind',
      'check: {assessment: {kind: dipa}}',
      '/rules/a/check/assessment/kind read.unknown-value',
      'dpia',
    ],
    [
      'an unknown metric',
      'check: {bias: {metrics: [{metric: selection-rat}]}}',
      '/rules/a/check/bias/metrics/0/metric read.unknown-value',
      'selection-rate',
    ],
    [
      'a field in a check',
      'check: {declared: [project.gaol]}',
      '/rules/a/check/declared/0 policy.unknown-field',
      'project.goal',
    ],
    [
      'a value in a check',
      'check: {fact: {use.automation: [suport]}}',
      '/rules/a/check/fact/use.automation/0 policy.unknown-value',
      'support',
    ],
    [
      'a model in a rule about systems',
      'check: {declared: [model.origin]}',
      '/rules/a/check/declared/0 policy.wrong-subject',
      undefined,
    ],
    [
      'an unknown role',
      'check: {assessment: {kind: dpia, signed: [bord]}}',
      '/rules/a/check/assessment/signed/0 policy.unknown-role',
      '',
    ],
    [
      'an unknown part',
      'check: {assessment: {kind: dpia, parts: [risk]}}',
      '/rules/a/check/assessment/parts/0 policy.unknown-part',
      '',
    ],
    [
      'an unknown role in an alternative',
      'check: {any_of: [{assessment: {kind: dpia, signed: [bord]}}, {assessment: {kind: fria}}]}',
      '/rules/a/check/any_of/0/assessment/signed/0 policy.unknown-role',
      '',
    ],
    ['an unknown clause', `check: ${check}, serves: ["1.1"]`, '/rules/a/serves/0 policy.unknown-clause', ''],
    ['a status', `check: ${check}, at: [pilto]`, '/rules/a/at/0 read.unknown-value', 'pilot'],
    ['a level', `check: ${check}, enforce: blok`, '/rules/a/enforce read.unknown-value', 'block'],
    ['an outcome', `check: ${check}, enforce: {fial: block}`, '/rules/a/enforce/fial read.unknown-key', 'fail'],
    ['a role that waives', `check: ${check}, waiver: {by: bord}`, '/rules/a/waiver/by policy.unknown-role', ''],
    [
      'a role that accepts',
      `check: ${check}, accept_difference: {by: [bord]}`,
      '/rules/a/accept_difference/by/0 policy.unknown-role',
      '',
    ],
    [
      'a day that does not exist',
      `check: ${check}, from: [{date: 2026-02-30}]`,
      '/rules/a/from/0/date read.not-a-date',
      undefined,
    ],
    [
      'a condition of a date',
      `check: ${check}, from: [{date: 2026-02-28, if: {use.effect: [x]}}]`,
      '/rules/a/from/0/if/use.effect/0 policy.unknown-value',
      '',
    ],
    [
      'a period',
      'check: {assessment: {kind: dpia, valid_for: 2 decades}}',
      '/rules/a/check/assessment/valid_for read.not-a-period',
      undefined,
    ],
    [
      'two checks in one rule',
      'check: {declared: [project.goal], fact: {use.effect: [legal]}}',
      '/rules/a/check read.too-many',
      undefined,
    ],
  ])('%s', (_, fields, problem, suggestion) => {
    expect(problems(rule(fields))).toContain(problem)
    expect(nearest(rule(fields))).toContain(suggestion)
    expect(compile(rule(fields)).policy).toBeUndefined()
  })

  test.each([
    ['scope', rule(`check: ${check}`, 'scope: {data.abuot: [persons]}\n'), '/scope/data.abuot policy.unknown-field'],
    [
      'requirement',
      rule(`check: ${check}`).replace('for: order', 'for: oder'),
      '/rules/a/for policy.unknown-requirement',
    ],
    [
      'requirement without a rule',
      rule(`check: ${check}`).replace('requirements: {', 'requirements: {spare: {title: a, why: b}, '),
      '/requirements/spare policy.requirement-unused',
    ],
    [
      'clause that nothing serves',
      rule(`check: ${check}`, 'clauses: {"1": First}\n'),
      '/clauses/1 policy.clause-unserved',
    ],
    ['language', rule(`check: ${check}`).replace('language: en', 'language: eng'), '/language read.unknown-value'],
    ['id', rule(`check: ${check}`).replace('id: house', 'id: House'), '/id read.not-an-id'],
    [
      'the same rule twice',
      `${rule(`check: ${check}`)}  a: {for: order, what: Again, check: ${check}}\n`,
      '/rules/a read.duplicate-key',
    ],
    ['a rule without a check', rule('enforce: warn'), '/rules/a read.missing-key'],
    ['no rules', `${HEAD}${REQUIREMENTS}rules: {}\n`, '/ policy.no-rules'],
    [
      'a day that does not exist',
      rule(`check: ${check}`, 'adopted: {by: council, date: 2026-02-30}\n'),
      '/adopted/date read.not-a-date',
    ],
    [
      'a question without an answer',
      rule('check: {declared: [house.why]}', 'facts: {why: {ask: Why?}}\n'),
      '/facts/why policy.question-kind',
    ],
    [
      'a question with two kinds',
      rule('check: {declared: [house.why]}', 'facts: {why: {ask: Why?, text: true, date: true}}\n'),
      '/facts/why policy.question-kind',
    ],
    [
      'a kind of answer',
      rule('check: {declared: [house.why]}', 'facts: {why: {ask: Why?, fields: {how: txt}}}\n'),
      '/facts/why/fields/how policy.unknown-answer',
    ],
    [
      'a question of its own',
      rule(`check: ${check}, when: {house.wy: [yes]}`, 'facts: {why: {ask: Why?, values: [yes, no]}}\n'),
      '/rules/a/when/house.wy policy.unknown-field',
    ],
    [
      'a question of another policy',
      rule(`check: ${check}, when: {gladsaxe.complex: [yes]}`),
      '/rules/a/when/gladsaxe.complex policy.unknown-field',
    ],
    [
      'a built-in property',
      rule(`check: ${check}, when: {house.constructor: present, constructor: present}`),
      '/rules/a/when/house.constructor policy.unknown-field',
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toContain(problem)
    expect(compile(text).policy).toBeUndefined()
  })

  test('a question is known by its values, its fields and its kind', () => {
    const facts =
      'facts: {new: {ask: What is new?, values: [use, data], many: true}, out: {ask: A way out?, fields: {possible: [yes, no], how: path}}, rate: {ask: How often?, number: share}}\n'
    const fields = (when: string) => `check: {declared: [house.rate, house.out.how]}, when: {house.new: [use], ${when}}`
    expect(policyOf(rule(fields('house.out.possible: [yes]'), facts)).questions).toMatchObject({
      new: {ask: {en: 'What is new?'}, many: true, answer: {kind: 'choice', values: ['use', 'data']}},
      out: {answer: {kind: 'fields', fields: {possible: {kind: 'choice'}, how: {kind: 'path'}}}},
      rate: {answer: {kind: 'share'}},
    })
    expect(problems(rule(fields('house.out.possible: [maybe]'), facts))).toEqual([
      '/rules/a/when/house.out.possible/0 policy.unknown-value',
    ])
    expect(problems(rule(fields('house.out.who: present'), facts))).toEqual([
      '/rules/a/when/house.out.who policy.unknown-field',
    ])
    expect(problems(rule(fields('house.rate: [high]'), facts))).toEqual([
      '/rules/a/when/house.rate policy.no-closed-values',
    ])
  })

  test('a rule about each model may name that model', () => {
    const fields = 'each: model, when: {model.origin: [procured]}, check: {document: model.explained.staff}'
    expect(first(rule(fields))).toMatchObject({each: 'model', when: {of: [{path: 'model.origin'}]}})
  })
})

describe('a way out', () => {
  const bias = '{bias: {metrics: [{metric: selection-rate, ratio: [0.8, 1.25]}]}}'
  const board = 'roles: {board: The board}\n'
  const without = (fields: string, more = '') =>
    problems(rule(`each: event, check: ${bias}, ${fields}`, more)).filter(line => line.endsWith('no-exit')).length

  test('is needed from what nobody can mend by working harder', () => {
    expect(without('enforce: block')).toBe(4)
    expect(without('enforce: warn')).toBe(0)
    expect(without('enforce: {fail: block}')).toBe(4)
    expect(without('enforce: block, waiver: {by: board}', board)).toBe(0)
    expect(without('enforce: block, waiver: {at_most: 1 year}', board)).toBe(4)
  })

  test('is a plan, or a reason for what was not tested', () => {
    const exits = (level: string) =>
      `enforce: {fail: block, inconclusive: {with_plan: ${level}}, suppressed: {with_plan: ${level}}, not-tested: {with_reason: {reasons: [not-yet], then: ${level}}}}`
    expect(without(exits('warn'))).toBe(0)
    expect(without(exits('block'))).toBe(4)
    expect(
      without(
        'enforce: {inconclusive: {with_reason: {reasons: [not-yet], then: warn}}, suppressed: warn, not-tested: warn}',
      ),
    ).toBe(2)
  })
})

describe('translations', () => {
  const more =
    'roles: {board: The board}\nparts: {risk: [Risk]}\nclauses: {"1": First}\nfacts: {why: {ask: Why?, text: true}}\nnot_checked: [{clauses: ["1"], because: A talk}]\n'
  const text = rule(
    'how: Do it, check: {assessment: {kind: dpia, parts: [risk], signed: [board]}}, when: {house.why: present}',
    more,
  )
  const dutch = `language: nl
requirements: {order: {title: Opgeruimd, why: Dan vind je alles terug}}
rules: {a: {what: Wat wordt gevraagd, how: Doe het}}
roles: {board: Het bestuur}
facts: {why: Waarom?}
parts: {risk: [Risico]}
clauses: {"1": Eerste}
not_checked: [Een gesprek]
`
  test('stand beside the policy, text by text; headings count in any language', () => {
    expect(policyOf(text, dutch)).toMatchObject({
      rules: [{text: {en: {what: 'What is asked', how: 'Do it'}, nl: {what: 'Wat wordt gevraagd', how: 'Doe het'}}}],
      roles: {board: {en: 'The board', nl: 'Het bestuur'}},
      questions: {why: {ask: {en: 'Why?', nl: 'Waarom?'}}},
      parts: {risk: ['Risk', 'Risico']},
      requirements: {order: {title: {en: 'A tidy house', nl: 'Opgeruimd'}}},
      clauses: {1: {en: 'First', nl: 'Eerste'}},
      notChecked: [{clauses: ['1'], because: {en: 'A talk', nl: 'Een gesprek'}}],
    })
  })

  test.each([
    ['a rule', 'rules: {a: {what: Wat wordt gevraagd, how: Doe het}}\n', '', '/ policy.translation-missing'],
    ['what a rule asks', 'what: Wat wordt gevraagd, ', '', '/rules/a policy.translation-missing'],
    ['what to do', ', how: Doe het', '', '/rules/a policy.translation-missing'],
    ['why', ', why: Dan vind je alles terug', '', '/requirements/order policy.translation-missing'],
    ['a role', 'roles: {board: Het bestuur}\n', '', '/ policy.translation-missing'],
    ['a reason', 'not_checked: [Een gesprek]\n', '', '/ policy.translation-missing'],
    ['another rule', 'rules: {a:', 'rules: {b: {what: Iets}, a:', '/rules/b policy.translation-unknown'],
    ['another role', 'roles: {board:', 'roles: {bord: Bord, board:', '/roles/bord policy.translation-unknown'],
    ['another section', 'parts:', 'part:', '/part read.unknown-key'],
    ['its language', 'language: nl', 'language: en', '/ policy.translation-language'],
    ['a language we do not have', 'language: nl', 'language: de', '/language read.unknown-value'],
  ])('%s', (_, from, to, problem) => {
    expect(dutch).toContain(from)
    const {policy, problems} = compile(text, dutch.replace(from, to))
    expect(policy).toBeUndefined()
    const found = problems.map(({at, say}) => `${at.file.slice(-6)} ${at.pointer || '/'} ${say.key}`)
    expect(found).toContain(`nl.yml ${problem}`)
  })

  test('two in one language are refused', () => {
    expect(problems(text, dutch, dutch)).toContain('/ policy.translation-language')
  })
})

test('a policy does not only look on: that is for those who decide what holds up a merge', () => {
  expect(problems(rule(`check: ${check}`, 'mode: observe\n'))).toEqual(['/mode policy.mode-observes'])
  expect(policyOf(rule(`check: ${check}`, 'mode: improve\n')).mode).toBe('improve')
})

describe('the digest', () => {
  const text = rule(`check: ${check}`)
  const translation = (language: string) =>
    `language: ${language}\nrequirements: {order: {title: t, why: w}}\nrules: {a: {what: w}}\n`
  const digest = (files: readonly (readonly [string, string])[], main = text, folder = 'policies/house') => {
    const at = ([name, content]: readonly [string, string]) => ({
      file: `${folder}/${name}`,
      bytes: new TextEncoder().encode(content),
    })
    return compilePolicy(at(['policy.yml', main]), files.map(at), policyFormat).policy?.digest
  }
  const files = [
    ['policy.nl.yml', translation('nl')],
    ['policy.da.yml', translation('da')],
  ] as const

  test('is the same in any order and any place', () => {
    expect(digest(files)).toMatch(/^[0-9a-f]{64}$/)
    expect(digest(files.toReversed())).toBe(digest(files))
    expect(digest(files, text, '.github/ethics-gate/policies/house')).toBe(digest(files))
  })

  test('changes with any byte of any file, and with a file that comes or goes', () => {
    const [nl, da] = files
    const other = [
      digest([nl]),
      digest([]),
      digest(files, `${text}#`),
      digest([nl, ['policy.da.yml', `${da[1]}\n`]]),
      digest([[nl[0], `${nl[1]}#`], da]),
      digest([
        ['policy.nl.yml', da[1]],
        ['policy.da.yml', nl[1]],
      ]),
    ]
    expect(new Set([digest(files), ...other]).size).toBe(7)
  })
})
