import fc from 'fast-check'
import * as samples from './samples.ts'

/** Texts for the tests of the reports. */

/** What people write to get something into a page: markup, references and characters that turn text around. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details><h1>Passed</h1>',
  '<!-- ethics-gate -->',
  '[click](https://example.org)',
  '![p](https://example.org/p.png)',
  '[a]: https://example.org',
  'https://example.org www.example.org mailto:a@example.org',
  '<https://example.org>',
  '@everyone @org/team',
  '#1 GH-2 org/repo#3 gh-4',
  'deadbeef1234567890deadbeef1234567890abcd',
  ':octocat: :+1:',
  '$`x`$ $y$ $$z$$',
  '`` ` `` ``` `code`',
  '~~~\n# heading\n~~~',
  '```\n# heading\n```',
  '| a | b |\n|---|---|\n| c | d |',
  '\\| \\` \\\\| a\\|b',
  '# heading',
  '- [x] done',
  '1. one',
  '+ plus',
  '===',
  '---',
  '    indented',
  '> [!NOTE]',
  '[^1]',
  '*a* _b_ **c** ~~d~~',
  '&lt;img&gt; &#60;b&#62; &amp;',
  '\u202egnp.exe\u2066',
  'a\u200bb\u0000c',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><h1>',
  ']]><![CDATA[<b>',
  '\u05d0\u05d1 \u0627\u0644',
  '</details></details></summary>',
  '<details open><summary>',
  '@team @org/team-a (@a) .@b @c-d',
  '#12 GH-12 org/repo#3 org/repo@deadbeef12 (#4)',
  '::error file=a::b',
  '##[error]b',
  'line\r\n## heading\r\n```\r\n',
  '-->',
  '<!--',
  '--!> <?php ?> <!X>',
  '||||',
  'a\\',
  '```suggestion\n+x\n```',
  '~~~~ ````` ``',
  '\ud800 \udc00\ud83d',
  '\u200f\u200d\ufeff\u00ad\u2028\u2029',
  '[x][y] [^note] [ ] [x]',
  'user@example.org ftp://example.org xmpp:a@b.c',
  'x'.repeat(300),
  '`'.repeat(40),
  '|'.repeat(40),
  '<'.repeat(40),
  'constructor',
  '__proto__',
  '',
  ' ',
  'æ'.repeat(200),
]

export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({unit: 'binary', maxLength: 12}),
      fc.constantFrom(' ', '|', '`', '\\'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(parts => parts.join(''))

/** A judgement with the text in every place where somebody else's text may stand. */
export function hostileJudgement(text: string) {
  const [comparison] = samples.biasDetail.comparisons
  if (!comparison) throw new Error('the sample has no comparison')
  const subject = {project: text, system: text, kind: 'system', id: text} as const
  const place = samples.at(2, 3, text, text)
  const texts = {en: {what: text, how: text}}
  const [split] = samples.splitDetail.stratified ?? []
  if (!split) throw new Error('the sample has no strata')
  const detail = {
    ...samples.splitDetail,
    population: text,
    measuredOn: text,
    beside: [{version: text, groups: samples.biasDetail.groups.map(group => ({...group, group: text, side: text}))}],
    stratified: [
      {...split, by: text, group: text, against: text, strata: [{...split.everybody, value: text, why: text}]},
    ],
    notes: [samples.words.say('not-filled', {name: text})],
    event: text,
    attribute: text,
    version: text,
    metric: text,
    groups: samples.biasDetail.groups.map(group => ({...group, group: text, side: text})),
    comparisons: [{...comparison, group: text, against: text, side: text, outcome: text, why: text}],
  }
  const given = {subject, at: place, requirement: 'dignity', say: samples.words.say('not-filled', {name: text}), detail}
  return samples.judgement({
    verdict: 'blocked',
    systems: [
      samples.system({
        project: text,
        system: text,
        name: text,
        file: text,
        tier: 0,
        tierFrom: [{known: true, value: [text], at: place}],
      }),
      samples.system({project: `${text}2`, system: 'b', name: text}),
    ],
    findings: [
      samples.finding({
        ...given,
        rule: `p/${text}`,
        outcome: 'fail',
        settledBy: [text],
        fix: {file: text, after: 2, text: `${text}\n${text}`},
      }),
      samples.finding({
        ...given,
        rule: text,
        outcome: 'missing',
        level: 'warn',
        because: samples.words.say('not-filled', {name: text}),
      }),
      samples.finding({...given, rule: 'p/undeclared', outcome: 'undeclared', undeclared: [text]}),
      samples.finding({
        ...given,
        rule: 'p/awaits',
        outcome: 'unproven',
        disposition: 'awaiting',
        awaits: {role: text, by: text, code: text},
      }),
      samples.finding({
        ...given,
        rule: 'p/approval',
        outcome: 'unproven',
        disposition: 'awaiting',
        awaits: {role: `${text}2`, code: `ethics: approve ${text} ${text}`, holders: [text, `${text}3`]},
        movement: 'new',
      }),
      samples.finding({...given, rule: 'p/before', outcome: 'fail', movement: 'same', standing: 'before'}),
      samples.finding({...given, rule: 'p/elsewhere', outcome: 'missing', movement: 'worse', standing: 'elsewhere'}),
      samples.finding({
        ...given,
        rule: 'p/dilemmas',
        outcome: 'stale',
        level: 'advise',
        say: {key: 'dilemmas.overdue', with: {id: text, date: text}},
      }),
      samples.finding({
        ...given,
        rule: 'p/waived',
        outcome: 'fail',
        disposition: 'waived',
        because: samples.words.say('not-filled', {name: text}),
      }),
      samples.finding({...given, rule: 'p/passed'}),
      samples.finding({...given, rule: text, disposition: 'not-applicable', because: {key: text, with: {a: text}}}),
    ],
    rules: new Map([[`p/${text}`, samples.rule(`p/${text}`, 'dignity', texts)]]),
    requirements: new Map([
      ['dignity', {...samples.REQUIREMENTS.dignity, title: {en: text}, why: {en: text}, clause: text}],
    ]),
    roles: {[text]: {en: text}},
    policies: [{id: text, version: text, digest: text, owner: {name: text, contact: text}}],
    errors: [{at: place, say: samples.words.say('bad-policy', {name: text})}],
    notes: [samples.words.say('defaults', {policies: [text]})],
    change: {
      kind: 'content',
      baseBranch: text,
      decidingTip: text,
      baseTip: text,
      head: text,
      merge: text,
      mended: [samples.finding({...given, rule: text, outcome: 'fail'})],
      preview: {
        verdict: 'blocked',
        blocking: [samples.finding({...given, rule: text, outcome: 'fail'})],
        errors: [{at: place, say: samples.words.say('bad-policy', {name: text})}],
      },
    },
    setAside: (['waiver', 'justified', 'tolerated'] as const).map(kind => ({
      kind,
      id: text,
      rule: text,
      project: text,
      because: text,
      by: text,
      since: text,
      until: text,
      state: 'used',
      at: place,
    })),
  })
}
