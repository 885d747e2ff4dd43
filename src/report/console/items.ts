import {ASCII, LINES} from '../bar.ts'
import {showBias} from '../bias-table.ts'
import {headingOf} from '../hold.ts'
import {systemTitle} from '../titles.ts'
import {type Told, tell} from '../told.ts'
import type {Voice} from '../voice.ts'
import {heading, IN_FULL, IN_LINES, type Page} from './page.ts'

const MOST_COMPARISONS = 10

/** What blocks, warns or advises, by system; a rule is explained once, and a long list ends in a line each. */
export function items(section: 'blocking' | 'warnings' | 'advice', page: Page): string[] {
  const {summary, judgement, voice, layout} = page
  const total = summary.totals[section]
  if (total === 0) return []
  const key = section === 'blocking' ? headingOf(section, judgement) : (`section-${section}` as const)
  const blocks = [heading(key, total, page)]
  const explained = new Set<string>()
  let shown = 0
  for (const system of summary.systems) {
    if (system[section].length === 0 || shown >= IN_LINES) continue
    if (summary.listed.length > 1) blocks.push(layout.paint.bold(`${page.signs.rule} ${systemTitle(system, voice)}`))
    const lines: string[] = []
    for (const item of system[section].slice(0, IN_LINES - shown)) {
      const told = tell(item, judgement, voice)
      const rules = told.rules.join(' ')
      const again = explained.has(rules)
      explained.add(rules)
      if (shown < IN_FULL) blocks.push(block(told, section, again, page))
      else lines.push(oneLine(told, page))
      shown++
    }
    if (lines.length > 0) blocks.push(lines.join('\n'))
  }
  if (shown > IN_FULL) blocks.push(layout.wrap(voice.say('in-full', {}), '  '))
  if (total > shown) blocks.push(layout.wrap(voice.say('more-elsewhere', {count: total - shown}), '  '))
  return blocks
}

function block(told: Told, section: 'blocking' | 'warnings' | 'advice', again: boolean, page: Page): string {
  const {layout, voice} = page
  const airy = section === 'blocking' && !again
  const space = airy ? [''] : []
  const labels = again ? [] : section === 'blocking' ? advice(told, voice) : todo(told, voice)
  return [
    ...titleOf(told, section, page),
    ...space,
    layout.wrap(told.found, '  '),
    ...(told.because === undefined ? [] : [layout.wrap(told.because, '  ')]),
    ...(labels.length > 0 ? [...space, ...layout.labelled(labels, '  ')] : []),
    ...paste(told.fixes, page),
    ...also(told, page),
    ...(told.detail ? ['', ...biasLines(told.detail, page)] : []),
  ].join('\n')
}

function titleOf(told: Told, section: 'blocking' | 'warnings' | 'advice', {layout, voice, signs}: Page): string[] {
  const {paint} = layout
  const colour = {blocking: paint.red, warnings: paint.yellow, advice: paint.blue}[section]
  const rule = told.rules.length === 1 && told.rules[0] !== told.title ? `${told.rules[0]} · ` : ''
  return [
    layout.wrap(paint.bold(told.title), `${colour(signs[section])} `, '  '),
    `  ${paint.dim(`${rule}${told.outcome}`)}`,
    `  ${paint.cyan(voice.place(told.at))}`,
  ]
}

type Labelled = readonly (readonly [label: string, text: string])[]

function advice(told: Told, voice: Voice): Labelled {
  const why: Labelled = told.why === undefined ? [] : [[voice.say('label-why', {}), told.why]]
  return [...why, ...todo(told, voice), [voice.say('label-who', {}), told.who]]
}

function todo({how}: Told, {say}: Voice): Labelled {
  return how === undefined ? [] : [[say('label-todo', {}), how]]
}

/** Where, what came of it, and below it what was found. */
function oneLine(told: Told, page: Page): string {
  const {at, rules, outcome, brief} = told
  const {voice, layout} = page
  const rule = rules.length === 1 ? `${rules[0]} · ` : ''
  return [
    `  ${layout.paint.cyan(voice.place(at))}  ${layout.paint.dim(rule + outcome)}`,
    layout.wrap(brief, '    '),
    ...(told.fixes.length > 0 ? [...paste(told.fixes, page), ''] : []),
  ].join('\n')
}

export function paste(fixes: Told['fixes'], {layout}: Page): string[] {
  return fixes.flatMap(fix => [
    '',
    layout.wrap(fix.lead, '  '),
    '',
    // From the first column, so that whole lines can be copied.
    ...fix.lines.map(line => layout.paint.green(line.trimEnd())),
  ])
}

const MOST_ALSO = 5

/** What follows from it: the first few by rule. */
function also({also: lines}: Told, {layout, voice}: Page): string[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST_ALSO
  return [
    '',
    layout.wrap(voice.say('also', {count: lines.length}), '  '),
    ...lines.slice(0, MOST_ALSO).map(({line}) => layout.wrap(line, '  - ', '    ')),
    ...(more > 0 ? [`  - ${voice.say('more', {count: more})}`] : []),
  ]
}

function biasLines(detail: NonNullable<Told['detail']>, {voice, layout, unicode}: Page): string[] {
  const shown = showBias(detail, voice, unicode ? LINES : ASCII, MOST_COMPARISONS)
  const tables = [...shown.groups, ...(shown.comparisons ? [shown.comparisons] : []), ...shown.beside]
  return [
    layout.wrap(shown.caption, '  '),
    ...tables.flatMap(table => ['', ...layout.table(table, '    ')]),
    ...(shown.notes.length > 0 ? ['', ...shown.notes.map(note => layout.wrap(note, '    '))] : []),
    ...shown.strata.flatMap(({caption, table, notes}) => [
      '',
      layout.wrap(caption, '    '),
      ...layout.table(table, '    '),
      ...notes.map(note => layout.wrap(note, '    ')),
    ]),
  ]
}
