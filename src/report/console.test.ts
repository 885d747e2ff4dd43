import stringWidth from 'fast-string-width'
import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {consoleReport} from './console.ts'
import {htmlReport} from './html.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'

const options = (language: Language = 'en') => ({
  language,
  render: renderer(language, [samples.words]),
  width: 90,
  colour: false,
})
const first = (text: string) => text.split('\n')[0]

test.each(LANGUAGES)('a whole report in %s', async language => {
  await expect(consoleReport(samples.blocked(), options(language))).toMatchFileSnapshot(
    `snapshots/console.${language}.txt`,
  )
})

describe('the first line', () => {
  const show = (given: Partial<Parameters<typeof samples.judgement>[0]>, language: Language = 'en') =>
    consoleReport(samples.judgement(given), {...options(language), width: 500})
      .split('\n\n')[0]
      ?.replace(/\n\s*/gu, ' ')

  test('of a pass says what was checked and what is left', () => {
    const findings = [
      samples.finding({rule: 'fairtown/goal'}),
      samples.finding({rule: 'fairtown/if-not-done', outcome: 'missing', level: 'advise'}),
    ]
    expect(show({findings})).toBe('✓ Passed: 2 rules checked, nothing blocks; 1 piece of advice below.')
    expect(show({findings}, 'nl')).toBe('✓ In orde: 2 regels getoetst, niets houdt het tegen; hieronder nog 1 advies.')
    expect(show({findings}, 'da')).toBe('✓ I orden: 2 regler gennemgået, intet blokerer; se 1 anbefaling nedenfor.')
  })

  test('of a sign-off that is awaited names who must sign', () => {
    const findings = [
      samples.finding({
        rule: 'a/b',
        outcome: 'unproven',
        disposition: 'awaiting',
        awaits: {role: 'manager', by: '@lone'},
      }),
      samples.finding({
        rule: 'a/c',
        outcome: 'unproven',
        disposition: 'awaiting',
        awaits: {role: 'data-protection-officer'},
      }),
    ]
    const given = {verdict: 'awaiting', findings} as const
    expect(show(given)).toBe(
      '… Awaiting sign-off: nothing blocks; still to sign: the manager who answers for it (@lone) and the data protection officer.',
    )
    expect(show(given, 'nl')).toBe(
      '… Wacht op akkoord: niets houdt het tegen; nog te tekenen door de leidinggevende die ervoor instaat (@lone) en de functionaris gegevensbescherming.',
    )
    expect(show(given, 'da')).toBe(
      '… Afventer godkendelse: intet blokerer; der mangler underskrift fra den ansvarlige leder (@lone) og databeskyttelsesrådgiveren.',
    )
  })

  test('of what is out of scope says which fact and where', () => {
    expect(first(consoleReport(samples.outOfScope(), {...options(), width: 100}))).toBe(
      '✓ Passed: out of scope, because `data.about` is `no-persons` (`roads/ethics.yml:5:15`).',
    )
  })

  test('goes on with the policy that was not asked, and the fact that put it outside', () => {
    const outside = (policy: string) =>
      samples.finding({
        rule: policy,
        requirement: '',
        disposition: 'not-applicable',
        at: samples.at(9, 5),
        say: {key: 'gate.outside-scope', with: {policy, path: 'people.relation', values: ['employee'], reason: ''}},
      })
    const findings = [samples.finding({rule: 'a/b'}), outside('fairtown')]
    const where = '(`absence/ethics.yml:9:5`)'
    const end = `because \`people.relation\` is \`employee\` ${where}.`
    expect(show({findings})).toBe(`✓ Passed: 1 rule checked, nothing blocks. \`fairtown\` does not apply, ${end}`)
    expect(show({findings: [...findings, outside('other')]})).toContain(
      `\`fairtown\` and \`other\` do not apply, ${end}`,
    )
    expect(show({findings}, 'nl')).toContain(
      `niets houdt het tegen. \`fairtown\` geldt hier niet, want \`people.relation\` is \`employee\` ${where}.`,
    )
    expect(show({findings}, 'da')).toContain(
      `intet blokerer. \`fairtown\` gælder ikke her, fordi \`people.relation\` er \`employee\` ${where}.`,
    )
    for (const verdict of ['awaiting', 'blocked'] as const) expect(show({verdict, findings})).toContain(end)
    for (const report of [markdownReport, htmlReport]) {
      const [head = ''] = /^.*does not apply.*$/mu.exec(report(samples.judgement({findings}), options())) ?? []
      expect(head).toContain('1 rule checked')
      expect(head).toContain('people.relation')
    }
  })

  test('says of how many systems a policy was not asked', () => {
    const of = (id: string) => ({project: id, system: id, kind: 'system', id}) as const
    const systems = ['a', 'b', 'c'].map(id => samples.system({project: id, system: id}))
    const findings = ['a', 'b'].map(id =>
      samples.finding({
        rule: 'fairtown',
        subject: of(id),
        disposition: 'not-applicable',
        say: {key: 'gate.outside-scope', with: {policy: 'fairtown', path: 'x', values: ['y'], reason: ''}},
      }),
    )
    expect(show({systems, findings})).toContain('`fairtown` does not apply to 2 of the 3 systems.')
  })

  test('of a fault in what decides says that nothing passed', () => {
    const errors = [
      {at: samples.at(7, 5, 'policies/fairtown/policy.yml'), say: samples.words.say('bad-policy', {name: 'use.efect'})},
    ]
    const text = consoleReport(samples.judgement({verdict: 'error', errors}), {...options(), width: 100})
    expect(text).toMatch(
      /^! Could not be judged: 1 fault in what decides, beginning at `policies\/fairtown\/policy\.yml:7:5`/u,
    )
    expect(text).toContain('`use.efect` is not a field of the declaration.')
  })

  test('is there even where nothing explains the verdict', () => {
    expect(show({verdict: 'blocked'})).toBe('✗ Blocked: the gate could not establish that everything is in order.')
    expect(show({verdict: 'error'})).toBe('! Could not be judged. Until that is mended nothing counts as passed.')
  })
})

describe('the layout', () => {
  test('has no line wider than the terminal, but for what is to be copied whole', () => {
    for (const width of [60, 80, 100]) {
      for (const line of consoleReport(samples.blocked(), {...options(), width}).split('\n')) {
        if (!line.includes('ethics: sign')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      }
    }
  })

  test('draws the rates below their sentences where the terminal is too narrow for a table', () => {
    expect(consoleReport(samples.blocked(), {...options(), width: 60}).split('\n')).toEqual(
      expect.arrayContaining([
        '    - boy: people 202, counted 61, rate 30.2%, interval',
        '      24.3% to 36.9%',
        '      ··············├───●───┤·',
      ]),
    )
  })

  test('has colour only when asked', () => {
    const coloured = consoleReport(samples.blocked(), {...options(), colour: true})
    expect(coloured).toContain('\u001b[31m')
    expect(coloured).not.toContain('`')
    expect(consoleReport(samples.blocked(), options())).not.toContain('\u001b')
  })

  test('is ASCII where the terminal is, but for names and texts', () => {
    const shown = consoleReport(samples.blocked(), {...options(), unicode: false})
    expect(shown).toMatch(/^x Blocked/u)
    expect(shown).not.toMatch(/[●┊┤✗✓─]/u)
    expect(shown).toContain('..............|---o---|.')
  })

  test('when quiet shows the verdict and what blocks, and nothing else', () => {
    const shown = consoleReport(samples.blocked(), {...options(), quiet: true})
    expect(shown).toContain('fairtown/privacy')
    expect(shown).not.toMatch(/Warnings|Advice|Awaiting|Judged/u)
  })

  test('is never driven by what is in a repository', () => {
    const evil = '\u001b[2J\u001b]0;title\u0007\u202e`$(x)`\r\nPassed'
    const given = samples.judgement({
      verdict: 'blocked',
      systems: [samples.system({name: evil, file: evil})],
      findings: [
        samples.finding({
          rule: evil,
          outcome: 'fail',
          at: samples.at(1, 1, evil),
          say: samples.words.say('not-filled', {name: evil}),
          fix: {file: evil, after: 3, text: `a: ${evil}\n`},
          awaits: {role: evil, by: evil},
          detail: {
            ...samples.biasDetail,
            event: evil,
            groups: [{group: evil, side: evil, people: null, counted: null, rate: null, interval: null}],
          },
        }),
      ],
    })
    expect(consoleReport(given, options())).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })
})

describe('what is shown shortly', () => {
  const name = 'attribute_with_a_long_name and more words than one line can hold, of which some do not matter'
  const findings = Array.from({length: 26}, (_, index) =>
    samples.finding({
      rule: 'fairtown/bias-test',
      outcome: 'fail',
      at: samples.at(index + 1),
      say: samples.words.say('not-filled', {name: index === 25 ? name : 'short'}),
    }),
  )
  const waits = samples.finding({
    rule: 'fairtown/never-alone',
    outcome: 'undeclared',
    undeclared: ['use.effect'],
    at: samples.at(40),
  })
  const lines = (width: number) =>
    consoleReport(samples.judgement({verdict: 'blocked', findings: [...findings, waits]}), {...options(), width})
      .split('\n')
      .slice(-60)

  test.each([60, 80, 100])('says all of what was found, in %i columns, and how to see the rest', width => {
    const all = lines(width)
    const at = all.indexOf('  absence/ethics.yml:26:3  fairtown/bias-test · fails')
    expect(at).toBeGreaterThan(0)
    const next = all.findIndex((line, index) => index > at && /^ {2}\S/.test(line))
    const said = all
      .slice(at + 1, next)
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    expect(said).toContain(`\`${name}\``)
    expect(said).not.toContain('…')
    for (const line of all.slice(at + 1, next)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    expect(all.join(' ').replaceAll(/\s+/g, ' ')).toContain('`ethics-gate check --format markdown` shows all of them')
  })

  test('says of a field that is not declared which it is', () => {
    const all = lines(80)
    const at = all.indexOf('  absence/ethics.yml:40:3  fairtown/never-alone · not declared')
    expect(all[at + 1]).toBe('    Declare `use.effect`: 1 rule waits for it')
  })
})

describe('hundreds of systems', () => {
  const shown = consoleReport(samples.many(300), options())

  test('are counted first, by project, with what blocks on top', () => {
    expect(shown).toMatch(/^✗ Blocked: 200 points must be settled first, in 100 of 300 systems\./u)
    expect(shown.split('\n').slice(2, 5)).toEqual([
      '  project       systems  blocking  awaiting sign-off  warnings  advice  in order',
      '  project-0000        1         2                  ·         ·       ·         1',
      '  project-0003        1         2                  ·         ·       ·         1',
    ])
    expect(shown).toContain('and 280 more projects')
  })

  test('have each rule explained once, and every blocking point named', () => {
    expect(shown.split('A person is more than a record').length - 1).toBe(1)
    expect(shown.match(/project-\d{4}\/ethics\.yml:9:3/gu)).toHaveLength(100)
  })

  test('that are too many end in a count, not in silence', () => {
    expect(consoleReport(samples.many(900), options())).toContain(
      '300 more are not shown here; `--format json` has them all.',
    )
  })
})
