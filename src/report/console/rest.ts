import type {Finding} from '../../gate/finding.ts'
import {biasCaption} from '../bias-words.ts'
import {signerText} from '../headline.ts'
import {headingOf} from '../hold.ts'
import {movedIn, movedText} from '../movement.ts'
import {reasonsNotApplicable} from '../reasons.ts'
import {inOrder, setAsideLine} from '../set-aside.ts'
import {countsLine} from '../titles.ts'
import {tell, tellFinding} from '../told.ts'
import {heading, IN_FULL, IN_LINES, moreThan, type Page} from './page.ts'

/** What is wrong with the policies and settings themselves. */
export function faults(page: Page): string[] {
  const {judgement, voice, layout} = page
  const {errors} = judgement
  if (errors.length === 0) return []
  const shown = errors
    .slice(0, IN_LINES)
    .map(({at, say}) => `  ${layout.paint.cyan(voice.place(at))}\n${layout.wrap(voice.render(say), '    ')}`)
  return [heading('section-faults', errors.length, page), ...shown, ...moreThan(IN_LINES, errors.length, page)]
}

/** Who must sign, and below each name what for. */
export function awaiting(page: Page): string[] {
  const {summary, judgement, voice, layout, signs} = page
  if (summary.totals.awaiting === 0) return []
  const signers = summary.signers.map(signer => {
    const name = layout.wrap(
      layout.paint.bold(signerText(signer, voice)),
      `${layout.paint.yellow(signs.awaiting)} `,
      '  ',
    )
    const waiting = signer.findings.slice(0, IN_FULL).flatMap(finding => toSign(finding, page))
    return [name, ...waiting, ...moreThan(IN_FULL, signer.findings.length, page)].join('\n').trimEnd()
  })
  return [heading(headingOf('awaiting', judgement), summary.totals.awaiting, page), ...signers]
}

function toSign(finding: Finding, {judgement, voice, layout}: Page): string[] {
  const {title, found, at, rules} = tellFinding(finding, judgement, voice)
  const code = finding.awaits?.code
  return [
    layout.wrap(`${title} (${rules[0] ?? ''})`, '  '),
    `    ${layout.paint.cyan(voice.place(at))}`,
    layout.wrap(found, '    '),
    ...(code === undefined
      ? []
      : [layout.wrap(voice.say('sign-line', {}), '    '), '', layout.paint.green(voice.name(code)), '']),
  ]
}

/** What asks nothing of anybody today: settled for now, not yet, tested without a finding, not applicable. */
export function rest(page: Page): string[] {
  const {systems} = page.summary
  return [
    ...standing(page),
    ...moved(page),
    ...setAside(page),
    ...withReasons(
      'section-settled',
      systems.flatMap(({settled}) => settled),
      page,
    ),
    ...withReasons(
      'section-not-yet',
      systems.flatMap(({notYet}) => notYet),
      page,
    ),
    ...passedBias(page),
    ...notApplicable(page),
  ]
}

/** What this change does not answer for, a line each. */
function standing(page: Page): string[] {
  const {summary, judgement, voice, layout} = page
  const all = summary.systems.flatMap(system => system.standing)
  if (all.length === 0) return []
  const lines = all.slice(0, IN_LINES).map(item => {
    const {title, at, outcome} = tell(item, judgement, voice)
    return [
      layout.wrap(title, '  - ', '    '),
      layout.wrap(layout.paint.dim(`${outcome} · ${voice.place(at)}`), '    '),
    ].join('\n')
  })
  return [heading('section-standing', all.length, page), [...lines, ...moreThan(IN_LINES, all.length, page)].join('\n')]
}

/** How much is new, worse, better or mended since the base. */
function moved({judgement, voice, layout}: Page): string[] {
  const found = movedIn(judgement)
  const text = found && movedText(found, judgement.change?.baseBranch ?? '', voice)
  return text === undefined ? [] : [layout.wrap(text)]
}

function setAside(page: Page): string[] {
  const {judgement, voice, layout} = page
  const all = inOrder(judgement.setAside ?? [])
  if (all.length === 0) return []
  const lines = all.slice(0, IN_FULL).map(one => layout.wrap(setAsideLine(one, voice), '  - ', '    '))
  return [heading('section-aside', all.length, page), [...lines, ...moreThan(IN_FULL, all.length, page)].join('\n')]
}

function withReasons(key: 'section-settled' | 'section-not-yet', findings: readonly Finding[], page: Page): string[] {
  if (findings.length === 0) return []
  const {judgement, voice, layout} = page
  const lines = findings.slice(0, IN_LINES).map(finding => {
    const {title, rules, at, because, outcome, found} = tellFinding(finding, judgement, voice)
    const state = key === 'section-settled' ? `${outcome}, ${voice.format.term(finding.disposition)}` : ''
    const facts = [rules[0] === title ? '' : rules[0], state, voice.place(at)].filter(Boolean).join(' · ')
    return [
      layout.wrap(title, '  - ', '    '),
      layout.wrap(layout.paint.dim(facts), '    '),
      ...(key === 'section-settled' ? [layout.wrap(found, '    ')] : []),
      ...(because === undefined ? [] : [layout.wrap(because, '    ')]),
    ].join('\n')
  })
  return [heading(key, findings.length, page), [...lines, ...moreThan(IN_LINES, findings.length, page)].join('\n')]
}

/** Passed bias tests by name: what they show and what they do not. */
function passedBias(page: Page): string[] {
  const {summary, voice, layout} = page
  const passed = summary.systems.flatMap(system => system.passed)
  const captions = [...new Set(passed.flatMap(({detail}) => (detail ? [biasCaption(detail, voice)] : [])))]
  if (captions.length === 0) return []
  const lines = captions.slice(0, IN_FULL).map(caption => layout.wrap(caption, '  - ', '    '))
  return [
    heading('section-passed', passed.length, page),
    [layout.wrap(voice.say('bias-pass', {}), '  '), ...lines, ...moreThan(IN_FULL, captions.length, page)].join('\n'),
  ]
}

function notApplicable(page: Page): string[] {
  const {outside, reasons} = reasonsNotApplicable(page.summary, page.voice)
  const lines = [outside, reasons].flatMap(own => [
    ...own.slice(0, IN_FULL).map(line => page.layout.wrap(line, '  - ', '    ')),
    ...moreThan(IN_FULL, own.length, page),
  ])
  const count = Math.max(page.summary.totals.notApplicable, outside.length)
  return lines.length === 0 ? [] : [heading('section-not-applicable', count, page), lines.join('\n')]
}

/** The counts, and how this was judged. */
export function footer({judgement, summary, voice, layout}: Page): string {
  const {say, name} = voice
  const policies = judgement.policies.map(({id, version}) => `${name(id)} ${name(version)}`)
  const commit = judgement.commit === null ? '' : name(judgement.commit.slice(0, 12))
  const rows: (readonly [string, string])[] = [
    ...(policies.length > 0 ? [[say('policies', {}), policies.join(', ')] as const] : []),
    [say('judged', {}), say('judged-on', {date: judgement.today, commit, changed: judgement.changed ?? false})],
    ...judgement.notes.map(note => [say('note', {}), voice.render(note)] as const),
  ]
  return [layout.paint.bold(layout.wrap(countsLine(summary, voice))), ...layout.labelled(rows, '')].join('\n')
}
