import {describe, expect, test} from 'vitest'
import {declares, house, TODAY} from '../../../test/project.ts'
import {edited, said, weakened} from '../../../test/weakening.ts'
import type {Approve, Asked} from '../../evidence/signoffs/approval.ts'
import {approveWith} from '../../evidence/signoffs/approve.ts'
import {approveLine, digestOf} from '../../evidence/signoffs/code.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES} from '../../words/language.ts'
import {blocks, verdictOf} from '../judge.ts'
import {weakeningFindings} from './findings.ts'
import {messages} from './messages.ts'
import type {Weakening} from './weakening.ts'

/** Approves what the roles ask that have approved; everybody has a holder, unless said otherwise. */
function approver(given: readonly string[] = [], vacant: readonly string[] = []) {
  const asked: Asked[] = []
  const approve: Approve = one => {
    asked.push(one)
    const role = one.roles.find(name => given.includes(name))
    if (role !== undefined) return {kind: 'given', role, by: `@${role}-1`, at: TODAY}
    const digest = digestOf(one.what, one)
    return {
      kind: 'awaited',
      lines: one.roles.map(name => ({
        role: name,
        line: approveLine(one.what, name, digest),
        holders: vacant.includes(name) ? [] : [`${name}-1`],
        why: {key: 'signoffs.absent', with: {}},
      })),
    }
  }
  return {approve, asked}
}

const DATA = 'data: {about: persons, people: {all: {relation: citizen}}}\n'
const use = (effect: string) => declares(`${DATA}use: {effect: ${effect}, automation: support}\n`)
const legal = 'when: {use.effect: [legal]}'

async function ended(
  rules: Readonly<Record<string, string>>,
  owners: readonly string[] = ['board'],
): Promise<Weakening[]> {
  const gates = house(rules)
  return weakened({...gates, 'ethics.yml': use('legal')}, {...gates, 'ethics.yml': use('information')}, {owners})
}

describe('who approves that a rule ends', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly (readonly string[])[]]>([
    ['the owners, where it names nobody', {a: `${legal}, check: {declared: [use.supports]}`}, [['board']]],
    [
      'each role that must sign',
      {a: `${legal}, check: {assessment: {kind: dpia, signed: [officer, manager]}}`},
      [['manager'], ['officer']],
    ],
    [
      'one of those that may approve',
      {a: `${legal}, each: system, check: {approval: {of: data, by: [officer, manager]}}`},
      [['manager', 'officer']],
    ],
    [
      'one of those that may decide',
      {a: `${legal}, check: {decision: {kind: start, by: [manager, council]}}`},
      [['council', 'manager']],
    ],
    [
      'all roles of all rules, and the owners where one names nobody',
      {
        a: `${legal}, check: {assessment: {kind: dpia, signed: [officer]}}`,
        b: `${legal}, check: {declared: [use.supports]}`,
      },
      [['board'], ['officer']],
    ],
    [
      'whoever must approve alone is enough where one of several may',
      {
        a: `${legal}, check: {assessment: {kind: dpia, signed: [officer]}}`,
        b: `${legal}, check: {approval: {of: data, by: [manager, officer]}}`,
      },
      [['officer']],
    ],
    [
      'any role of several ways to meet it',
      {
        a: `${legal}, check: {any_of: [{assessment: {kind: dpia, signed: [officer]}}, {assessment: {kind: screening, signed: [manager]}}]}`,
      },
      [['manager', 'officer']],
    ],
    [
      'the owners, where one way needs nobody',
      {
        a: `${legal}, check: {any_of: [{assessment: {kind: dpia, signed: [officer]}}, {assessment: {kind: screening}}]}`,
      },
      [['board']],
    ],
  ])('%s', async (_, rules, needs) => {
    expect((await ended(rules)).map(one => one.needs)).toEqual([needs])
  })

  test('W9: where the tier falls the owners approve too', async () => {
    const gates = house({
      a: 'when: {people.vulnerable: [children]}, check: {assessment: {kind: dpia, signed: [officer]}}',
    })
    const people = (vulnerable: string) =>
      declares(
        `data: {about: persons, people: {all: {relation: citizen, vulnerable: ${vulnerable}}}}\nuse: {effect: contact, public_space: false}\n`,
      )
    const found = await weakened(
      {...gates, 'ethics.yml': people('[children]')},
      {...gates, 'ethics.yml': people('none')},
    )
    expect(found.map(({needs}) => needs)).toEqual([[['board'], ['officer']]])
  })

  test('R17: a fact that no rule needs to end for: who signs what looks at it, or the owners', async () => {
    const [reason] = await edited({'groups: [woman, man]': 'groups: [woman]'})
    expect(reason?.needs).toEqual([['data-protection-officer']])
    const [kept] = await edited({'retention: 24 months': 'retention: 3 years'})
    expect(kept?.needs).toEqual([['board']])
    const [watched] = await edited({'paths: [models/risk/, data/schema.yml]': 'paths: [data/schema.yml]'})
    expect(watched?.needs).toEqual([['data-protection-officer']])
    const [raised] = await edited({'to: council': 'to: manager'})
    expect(raised?.needs).toEqual([['council', 'directors']])
  })
})

describe('a weakening as a finding', () => {
  const rules = {
    a: `${legal}, check: {assessment: {kind: dpia, signed: [officer]}}`,
    b: `${legal}, check: {assessment: {kind: weighing, signed: [manager]}}`,
  }

  test('blocks until it is approved, and says by whom and with which line', async () => {
    const {approve} = approver()
    const findings = weakeningFindings(await ended(rules), approve)
    expect(findings).toHaveLength(2)
    const [first, also] = findings
    expect(first).toMatchObject({
      rule: 'ethics-gate/weakening',
      outcome: 'fail',
      disposition: 'awaiting',
      level: 'block',
      settledBy: ['manager', 'officer'],
      awaits: {
        role: 'manager',
        holders: ['manager-1'],
        code: expect.stringMatching(/^ethics: approve weakening manager a1-[0-9a-f]{32}$/),
      },
      at: {file: 'ethics.yml', pointer: '/use/effect'},
    })
    expect(also).toMatchObject({
      say: {key: 'weakening.also', with: {count: 1, roles: ['officer']}},
      awaits: {role: 'officer', code: expect.stringMatching(/^ethics: approve weakening officer a1-/)},
      disposition: 'awaiting',
    })
    expect(verdictOf(findings, [])).toBe('awaiting')
    expect(findings.filter(blocks)).toEqual([])
  })

  test('still waits for the other one when one has approved', async () => {
    const findings = weakeningFindings(await ended(rules), approver(['manager']).approve)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({disposition: 'awaiting', settledBy: ['officer'], awaits: {role: 'officer'}})
  })

  test('that everybody approved is shown as that, and holds up nothing', async () => {
    const findings = weakeningFindings(await ended(rules), approver(['manager', 'officer']).approve)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      outcome: 'fail',
      disposition: 'reasoned',
      level: 'advise',
      because: {key: 'weakening.approved'},
    })
    expect(findings[0]?.awaits).toBeUndefined()
    expect(verdictOf(findings, [])).toBe('passed')
  })

  test('that nobody can approve counts, whatever others approve', async () => {
    const plain = {a: `${legal}, check: {declared: [use.supports]}`}
    const [nobody] = weakeningFindings(await ended(plain, []), approver(['board']).approve)
    expect(nobody).toMatchObject({
      disposition: 'counts',
      level: 'block',
      because: {key: 'weakening.nobody', with: {roles: []}},
    })
    const [vacant] = weakeningFindings(await ended(rules), approver(['manager'], ['officer']).approve)
    expect(vacant).toMatchObject({
      disposition: 'counts',
      level: 'block',
      because: {key: 'weakening.nobody', with: {roles: ['officer']}},
    })
  })

  test('where reviews cannot be seen waits, and says the line all the same', async () => {
    const [found] = weakeningFindings(await ended(rules), approveWith({kind: 'none'}, {today: TODAY}))
    expect(found).toMatchObject({
      disposition: 'awaiting',
      awaits: {role: 'manager', code: expect.stringContaining('ethics: approve weakening manager')},
    })
  })

  test('is approved with all others that wait for the same role, in one line', async () => {
    const found = await edited({
      'groups: [woman, man]': 'groups: [woman]',
      'for_the_person: adverse': 'for_the_person: favourable',
      'paths: [models/risk/, data/schema.yml]': 'paths: [data/schema.yml]',
      'retention: 24 months': 'retention: 3 years',
    })
    const {approve, asked} = approver()
    const findings = weakeningFindings(found, approve)
    expect(findings).toHaveLength(4)
    expect(asked.map(({roles, items}) => [roles, items.length])).toEqual([
      [['data-protection-officer'], 3],
      [['board'], 1],
    ])
    expect(new Set(findings.map(({awaits}) => awaits?.code)).size).toBe(2)
  })

  test('a role that each project fills itself approves for one project', async () => {
    const gates = house({a: `${legal}, check: {assessment: {kind: dpia, signed: [officer]}}`})
    const both = (effect: string) => ({
      ...gates,
      'a/ethics.yml': use(effect).replace('name: Visits', 'name: A'),
      'b/ethics.yml': use(effect).replace('name: Visits', 'name: B'),
    })
    const found = await weakened(both('legal'), both('information'))
    const {approve, asked} = approver()
    expect(new Set(weakeningFindings(found, approve).map(({awaits}) => awaits?.code)).size).toBe(1)
    const own: string[] = []
    const findings = weakeningFindings(found, approve, {
      roles: new Set(['officer']),
      approve: project => {
        own.push(project)
        return approve
      },
    })
    expect(own).toEqual(['a', 'b'])
    expect(asked.map(({items}) => items.length)).toEqual([2, 1, 1])
    expect(new Set(findings.map(({awaits}) => awaits?.code)).size).toBe(2)
  })

  test('needs another line when it is another weakening, and none when only a line moved', async () => {
    const lines = async (to: string, comment = '') => {
      const found = await edited({'retention: 24 months': `retention: ${to}`, 'owner:': `${comment}owner:`})
      return weakeningFindings(found, approver().approve).map(({awaits}) => awaits?.code)
    }
    expect(await lines('3 years')).toEqual(await lines('3 years', '# moved\n\n'))
    expect(await lines('3 years')).not.toEqual(await lines('4 years'))
  })

  test('is known by what it is about and the rules it ends, not by where it stands', async () => {
    const print = async (edits: Readonly<Record<string, string>>) =>
      weakeningFindings(await edited(edits), approver().approve).map(({fingerprint}) => fingerprint)
    const [one] = await print({'retention: 24 months': 'retention: 3 years'})
    expect(await print({'retention: 24 months': 'retention: 4 years', 'owner:': '# moved\nowner:'})).toEqual([one])
    const [other] = await print({'effect: legal': 'effect: information'})
    expect(other).not.toBe(one)
    const [little] = await print({'effect: legal': 'effect: investigation'})
    expect(little).not.toBe(other)
  })

  test('is about the one thing that its rules are about', async () => {
    const [event] = await edited({'for_the_person: adverse': 'for_the_person: favourable'})
    expect(event?.subject).toEqual({project: 'grant-visits', system: 'grant-visits', kind: 'event', id: 'high-risk'})
    const [model] = await edited({'learns: true': 'learns: false'})
    expect(model?.subject).toMatchObject({kind: 'model', id: 'risk'})
  })
})

describe('what is said', () => {
  test('in each language what was, what is and how many rules end', async () => {
    const found = await edited({'effect: legal': 'effect: information', 'retention: 24 months': 'retention: 3 years'})
    expect(said(found, 'nl')).toEqual([
      expect.stringMatching(
        /^`use.effect` was `legal` en is nu `information`: 8 regels gelden niet meer \(.* en nog 3\)\.$/,
      ),
      '`data.retention` was `24 months` en is nu `3 years`. Gegevens over mensen worden langer bewaard.',
    ])
    expect(said(found, 'da')).toEqual([
      expect.stringMatching(
        /^`use.effect` er ændret fra `legal` til `information`: 8 regler gælder ikke længere \(.* og 3 mere\)\.$/,
      ),
      '`data.retention` er ændret fra `24 months` til `3 years`. Data om mennesker opbevares længere.',
    ])
  })

  test('who must approve, in words', async () => {
    const findings = weakeningFindings(await edited({'effect: legal': 'effect: information'}), approver().approve)
    const because = findings[0]?.because
    if (!because) throw new Error('nothing said')
    expect(renderer('en', [messages])(because)).toMatch(
      /^Less may be asked once this is approved by .*the data ethics board.* and .*\.$/,
    )
  })

  test('values that people wrote cannot break out of their marks, in any language', async () => {
    const found = await edited({'groups: [woman, man]': 'groups: ["`x` [y](http://z)"]', 'by: city': 'by: "`\\u202e"'})
    for (const language of LANGUAGES)
      for (const text of said(found, language)) expect(text.split('`').length % 2).toBe(1)
  })
})
