import {describe, expect, test} from 'vitest'
import {asked, brief, declares, house, judged, type On, of, sealed, type Texts, written} from '../../../test/project.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES} from '../../words/language.ts'
import {messages} from './messages.ts'

const PARTS = 'parts: {risk: [Risks for people, Risico voor mensen], end: [Conclusion]}'
const AT = '/assessments/dpia'
const OLD = `s1-${'0'.repeat(32)}`
const SIGNED = `signed: [{role: officer, by: "@o", seal: ${OLD}}]`

interface Given extends On {
  readonly options?: string
  readonly entry?: string
  readonly files?: Texts
  readonly seal?: boolean
  readonly rest?: string
}

/** What the rule says of one DPIA that is in order but for what is given. */
async function dpia({
  options = '',
  entry = 'completed: 2026-01-10, evidence: dpia.md',
  files = {'dpia.md': written('Risks for people', 'Conclusion')},
  seal = true,
  rest = '',
  ...on
}: Given = {}) {
  const policy = house(
    {
      asked: `check: {assessment: {kind: dpia${options && `, ${options}`}}}`,
      parts: 'check: {assessment: {kind: evaluation, parts: [risk, end]}}',
    },
    PARTS,
  )
  const given = {
    ...policy,
    ...files,
    'ethics.yml': declares(`data: {about: persons}\n${rest}assessments:\n  dpia: {kind: dpia, ${entry}}\n`),
  }
  return of(await judged(seal ? await sealed(given, on) : given, on), 'house/asked').map(brief)
}

test('completed, readable and sealed passes', async () => {
  expect(await dpia()).toEqual([`pass assessment.done ${AT}`])
})

test('none of the kind is missing', async () => {
  expect(await asked('{assessment: {kind: dpia}}', '')).toEqual(['missing assessment.missing ethics.yml:1'])
  expect(await asked('{assessment: {kind: dpia}}', 'assessments: {a: {kind: fria}}\n')).toEqual([
    'missing assessment.missing /assessments',
  ])
})

describe('the date', () => {
  const on = (completed: string, options = '') => dpia({options, entry: `${completed}evidence: dpia.md`})
  test('not completed', async () => {
    expect(await on('')).toEqual([`missing assessment.not-completed ${AT}`])
  })
  test('tomorrow is allowed, for time zones; the day after is not there yet', async () => {
    expect(await on('completed: 2026-11-23, ')).toEqual([`pass assessment.done ${AT}`])
    expect(await on('completed: 2026-11-24, ')).toEqual([`missing assessment.future ${AT}/completed`])
  })
  test('the last day of its term counts, the next one does not', async () => {
    expect(await on('completed: 2025-11-22, ', 'valid_for: 12 months')).toEqual([`pass assessment.done ${AT}`])
    expect(await on('completed: 2025-11-21, ', 'valid_for: 12 months')).toEqual([
      `stale assessment.expired ${AT}/completed`,
    ])
  })
  test('a term that began on the last of February ends on one', async () => {
    const leap = {options: 'valid_for: 12 months', entry: 'completed: 2024-02-29, evidence: dpia.md'}
    expect(await dpia({...leap, today: '2025-02-28'})).toEqual([`pass assessment.done ${AT}`])
    expect(await dpia({...leap, today: '2025-03-01'})).toEqual([`stale assessment.expired ${AT}/completed`])
  })
})

test('independence is asked of who made it', async () => {
  const entry = 'completed: 2026-01-10, evidence: dpia.md'
  expect(await dpia({options: 'independent: true', entry})).toEqual([`fail assessment.not-independent ${AT}`])
  expect(await dpia({options: 'independent: true', entry: `${entry}, by: {name: A bureau}`})).toEqual([
    `fail assessment.not-independent ${AT}/by`,
  ])
  expect(
    await dpia({options: 'independent: true', entry: `${entry}, by: {name: A bureau, independent: true}`}),
  ).toEqual([`pass assessment.done ${AT}`])
})

describe('the document', () => {
  test('none is named', async () => {
    expect(await dpia({entry: 'completed: 2026-01-10'})).toEqual([`missing assessment.no-evidence ${AT}`])
  })
  test.each([
    ['not there', {}, 'missing evidence.absent'],
    ['a template', {'dpia.md': `${written()}\nTODO\n`}, 'fail evidence.template'],
    ['a few words', {'dpia.md': 'All is well.\n'}, 'fail evidence.short'],
    ['a folder', {'dpia.md/one.md': written()}, 'error evidence.folder'],
    ['a picture', {'dpia.md': Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')}, 'error evidence.binary'],
  ])('%s', async (_, files, said) => {
    expect((await dpia({files, seal: false}))[0]).toBe(`${said} ${AT}/evidence`)
  })
  test('a path that leaves the project is refused by the declaration itself, and then there is no document', async () => {
    const files = {
      ...house({asked: 'check: {assessment: {kind: dpia}}'}),
      'ethics.yml': declares('assessments: {dpia: {kind: dpia, evidence: ../dpia.md}}\n'),
    }
    const judgement = await judged(files)
    expect(of(judgement, 'ethics-gate/declaration').map(brief)).toEqual([`error read.not-a-path ${AT}/evidence`])
    expect(of(judgement, 'house/asked').map(brief)).toContain(`missing assessment.no-evidence ${AT}`)
  })
})

describe('the parts', () => {
  const parts = (document: string, file = 'dpia.md') =>
    dpia({options: 'parts: [risk, end]', files: {[file]: document}, entry: `completed: 2026-01-10, evidence: ${file}`})
  test('all there, in any of the languages and however the heading is numbered, passes', async () => {
    expect(await parts(written('2. RISICO VOOR MENSEN:', 'Conclusion'))).toEqual([`pass assessment.done ${AT}`])
  })
  test('a mark of the template stands for a heading', async () => {
    const marked = written('Something else', 'Conclusion').replace(
      '## Something else',
      '## Something else\n\n<!-- part: risk -->',
    )
    expect(await parts(marked)).toEqual([`pass assessment.done ${AT}`])
  })
  test('a part that a mark names is called by the heading above it, and what is short says how much it lacks', async () => {
    const text = written('Who is missing', 'Conclusion').replace(
      /## Who is missing\n[\s\S]*?(?=## Conclusion)/u,
      '## Who is missing\n\n<!-- part: risk -->\n\nNone known.\n\n',
    )
    const files = await sealed({
      ...house({asked: 'check: {assessment: {kind: dpia, parts: [risk, end]}}'}, PARTS),
      'dpia.md': text,
      'ethics.yml': declares('assessments:\n  dpia: {kind: dpia, completed: 2026-01-10, evidence: dpia.md}\n'),
    })
    const [found] = of(await judged(files), 'house/asked').filter(({say}) => say.key === 'assessment.part-short')
    expect(found?.say.with).toMatchObject({title: 'Who is missing', part: 'risk', words: 2, least: 8})
    for (const language of LANGUAGES)
      expect(renderer(language, [messages])(found?.say ?? {key: '', with: {}})).toMatch(/Who is missing.*8/u)
  })
  test('a part that is not there is missing, at the top of the document', async () => {
    expect(await parts(written('Conclusion'))).toEqual(['missing assessment.part-missing dpia.md:1'])
  })
  test.each([
    ['nothing under it', '## Risks for people\n\n## Conclusion', 'fail assessment.part-empty'],
    [
      'a comment under it',
      '## Risks for people\n\n<!-- say what can go wrong for a person here -->\n\n## Conclusion',
      'fail assessment.part-empty',
    ],
    ['a placeholder', '## Risks for people\n\nTBD\n\n## Conclusion', 'fail assessment.part-placeholder'],
    [
      'an instruction',
      '## Risks for people\n\n[describe the risks for each group of people]\n\n## Conclusion',
      'fail assessment.part-placeholder',
    ],
    ['two words', '## Risks for people\n\nNone known.\n\n## Conclusion', 'fail assessment.part-short'],
    ['a table of dashes', '## Risks for people\n\n---\n\n## Conclusion', 'fail assessment.part-empty'],
  ])('%s is told at its heading', async (_, given, said) => {
    const document = written('Risks for people', 'Conclusion').replace(
      /## Risks for people[\s\S]*?## Conclusion/,
      given,
    )
    expect(await parts(document)).toEqual([`${said} dpia.md:5`])
  })
  test('text in a heading below it counts as its text', async () => {
    const below = written('Risks for people', 'Conclusion').replace(
      '## Risks for people\n',
      '## Risks for people\n\n### For children\n',
    )
    expect(await parts(below)).toEqual([`pass assessment.done ${AT}`])
  })
  test('a heading in a code block is no part', async () => {
    expect(
      await parts(
        `${written('Conclusion')}\n\`\`\`\n## Risks for people\n\nwords and words and words and words and words\n\`\`\`\n`,
      ),
    ).toEqual(['missing assessment.part-missing dpia.md:1'])
  })
  test('parts of something that is no Markdown cannot be seen', async () => {
    expect(await parts(written('Risks for people', 'Conclusion'), 'dpia.txt')).toEqual([
      `fail assessment.no-parts-readable ${AT}/evidence`,
      `fail assessment.no-parts-readable ${AT}/evidence`,
    ])
  })
})

describe('evidence that is kept elsewhere', () => {
  const elsewhere = (fields: string, options = 'attested: true') =>
    dpia({
      options,
      entry: `completed: 2026-01-10, evidence: {${fields}}`,
      files: {'sum.md': written(), 'thin.md': 'Thin.\n'},
    })
  const BOTH = 'held_in: "case 12", seen_by: officer'
  test('passes as attested, not seen, where the policy allows it', async () => {
    expect(await elsewhere(BOTH)).toEqual([`pass assessment.attested ${AT}`])
    expect(await elsewhere(`${BOTH}, summary: sum.md`)).toEqual([`pass assessment.attested ${AT}`])
  })
  test('fails where the policy does not', async () => {
    expect(await elsewhere(BOTH, '')).toEqual([`fail assessment.elsewhere ${AT}/evidence`])
  })
  test('must say where it is and who has seen it', async () => {
    expect(await elsewhere('held_in: "case 12"')).toEqual([`missing assessment.elsewhere-incomplete ${AT}/evidence`])
    expect(await elsewhere('seen_by: officer')).toEqual([`missing assessment.elsewhere-incomplete ${AT}/evidence`])
  })
  test('a summary is read as any document', async () => {
    expect(await elsewhere(`${BOTH}, summary: thin.md`)).toEqual([`fail evidence.short ${AT}/evidence/summary`])
  })
  test('parts cannot be seen in it; where the policy allows both, they are attested with the rest', async () => {
    expect(await elsewhere(BOTH, 'attested: true, parts: [risk]')).toEqual([`pass assessment.attested ${AT}`])
  })
})

describe('the seal', () => {
  test('none: nothing says that it is about what is here', async () => {
    expect(await dpia({seal: false})).toEqual([`stale assessment.unsealed ${AT}`])
  })
  test('another one', async () => {
    expect(
      await dpia({
        seal: false,
        entry: `completed: 2026-01-10, evidence: dpia.md, seal: ${OLD}, covers: {facts: [data.about, data.special_categories, use.effect, use.automation, use.events, models.about, models.does, models.kind]}`,
      }),
    ).toEqual([`stale assessment.changed ${AT}/seal`])
  })
  test('a path that covers nothing fails', async () => {
    expect(await dpia({entry: 'completed: 2026-01-10, evidence: dpia.md, covers: {paths: [models/gone/]}'})).toEqual([
      `fail assessment.covers-nothing ${AT}/covers/paths`,
    ])
  })
})

describe('the signatures', () => {
  const signed = (list: string, given: Given = {}) =>
    dpia({
      options: 'signed: [officer]',
      entry: `completed: 2026-01-10, evidence: dpia.md${list && `, ${list}`}`,
      ...given,
    })
  test('of this very state are unproven without a forge, and the assessment itself is in order', async () => {
    expect(await signed(SIGNED)).toEqual([
      `pass assessment.done ${AT}`,
      `unproven assessment.signature-unproven ${AT}/signed/0`,
    ])
  })
  test('nobody signed', async () => {
    expect(await signed('')).toEqual([`missing assessment.unsigned ${AT}`])
  })
  test('somebody else signed', async () => {
    expect(await signed(SIGNED.replace('officer', 'manager'))).toEqual([`missing assessment.unsigned ${AT}/signed`])
  })
  test('an earlier state was signed', async () => {
    expect(
      await signed(
        `signed: [{role: officer, by: "@o", seal: s1-${'1'.repeat(31)}2}], seal: ${OLD}`.replace(`, seal: ${OLD}`, ''),
      ),
    ).toEqual([`pass assessment.done ${AT}`, `unproven assessment.signature-unproven ${AT}/signed/0`])
  })
  test('a role without anybody has signed nothing; somebody who vouches for paper has', async () => {
    expect(await signed(SIGNED.replace('by: "@o", ', ''))).toEqual([`missing assessment.unsigned ${AT}/signed/0`])
    expect(await signed(SIGNED.replace('by:', 'record: dpia.md, entered_by:'))).toEqual([
      `pass assessment.done ${AT}`,
      `unproven assessment.signature-unproven ${AT}/signed/0`,
    ])
  })
  test('without a seal a signature is of no state at all', async () => {
    expect(await signed('signed: [{role: officer, by: "@o"}]')).toEqual([
      `stale assessment.signed-before ${AT}/signed/0`,
    ])
  })
})

describe('several of a kind', () => {
  const FILES = {'a.md': written(), 'b.md': 'Thin.\n'}
  const both = async (b: string) => {
    const policy = house({asked: 'check: {assessment: {kind: dpia}}'})
    const text = declares(
      `data: {about: persons}\nassessments:\n  a: {kind: dpia, evidence: a.md, completed: 2026-01-01}\n  b: {kind: dpia, evidence: b.md, completed: 2026-01-01${b}}\n`,
    )
    return of(await judged(await sealed({...policy, ...FILES, 'ethics.yml': text})), 'house/asked').map(brief)
  }
  test('each of them counts: a good one does not make up for a bad one', async () => {
    expect(await both('')).toEqual([
      'pass assessment.done /assessments/a',
      'fail evidence.short /assessments/b/evidence',
    ])
  })
  test('one that was replaced counts no longer', async () => {
    const policy = house({asked: 'check: {assessment: {kind: dpia}}'})
    const text = declares(
      'data: {about: persons}\nassessments:\n  a: {kind: dpia, evidence: a.md, completed: 2026-01-01, replaces: [b]}\n  b: {kind: dpia, evidence: b.md}\n',
    )
    expect(of(await judged(await sealed({...policy, ...FILES, 'ethics.yml': text})), 'house/asked').map(brief)).toEqual(
      ['pass assessment.done /assessments/a'],
    )
  })
  test('two that replace each other leave none', async () => {
    expect(
      await asked(
        '{assessment: {kind: dpia}}',
        'assessments: {a: {kind: dpia, replaces: [b]}, b: {kind: dpia, replaces: [a]}}\n',
      ),
    ).toEqual(['missing assessment.missing /assessments'])
  })
  test('one of another kind replaces nothing of this kind', async () => {
    expect(
      await asked('{assessment: {kind: dpia}}', 'assessments: {a: {kind: dpia}, b: {kind: fria, replaces: [a]}}\n'),
    ).toEqual(['missing assessment.missing /assessments'])
  })
})
