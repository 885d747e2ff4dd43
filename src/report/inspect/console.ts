import type {Inspection} from '../../evidence/bias/inspection.ts'
import {panelsOf} from '../../evidence/bias/shown.ts'
import {ASCII, type Ink, LINES} from '../bar.ts'
import {MOST_ROWS, showBias} from '../bias-table.ts'
import {type Layout, layoutFor} from '../console/layout.ts'
import {type Reader, type Voice, voiceOf} from '../voice.ts'
import {showDescribed} from './described.ts'
import {type PanelShown, showPanels} from './panel.ts'
import {type InspectionTold, type Listed, tellInspection} from './told.ts'

export interface InspectConsoleOptions extends Reader {
  readonly width: number
  readonly colour: boolean
  readonly unicode?: boolean
}

const MOST_PANELS = 40

/** What was found in a result file, for a terminal: how it was read, every group, and what to know about the numbers. */
export function inspectConsole(inspection: Inspection, options: InspectConsoleOptions): string {
  const voice = voiceOf(options, {})
  const layout = layoutFor(options.width, options.colour)
  const ink = (options.unicode ?? true) ? LINES : ASCII
  const told = tellInspection(inspection, voice)
  const panels = panelsOf([...inspection.sums, ...inspection.evidence.measurements])
  const left = panels.length - MOST_PANELS
  const blocks = [
    [layout.paint.bold(layout.wrap(told.title)), ...told.lead.map(text => layout.wrap(text))].join('\n'),
    ...(told.command === undefined ? [] : [layout.paint.green(`    ${told.command}`)]),
    ...proposal(told, layout),
    ...showPanels(panels.slice(0, MOST_PANELS), voice).map(panel => panelLines(panel, ink, voice, layout)),
    ...(left > 0 ? [layout.wrap(voice.say('more-elsewhere', {count: left}))] : []),
    ...described(inspection, voice, layout),
    ...list(told.problems, layout.paint.red, layout),
    ...list(told.notes, layout.paint.blue, layout),
    ...told.end.map(text => layout.wrap(text)),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Between one file and the next. */
export function ruleBetween({width, colour, unicode = true}: InspectConsoleOptions): string {
  const layout = layoutFor(width, colour)
  return `\n${layout.paint.dim((unicode ? '─' : '-').repeat(layout.width))}\n\n`
}

function proposal({proposal}: InspectionTold, layout: Layout): string[] {
  if (!proposal) return []
  const {lead, yaml, asks, questions, so} = proposal
  const lines = yaml.trimEnd().split('\n')
  return [
    layout.wrap(lead),
    lines.map(line => layout.paint.green(`    ${line}`.trimEnd())).join('\n'),
    ...(questions.length > 0
      ? [[layout.wrap(asks), ...questions.map(text => layout.wrap(text, '  - ', '    '))].join('\n')]
      : []),
    layout.wrap(so),
  ]
}

function panelLines(
  {title, drawn, highest, errors, legend, stated, notes}: PanelShown,
  ink: Ink,
  voice: Voice,
  layout: Layout,
): string {
  const bias = drawn && showBias(drawn, voice, ink, MOST_ROWS, highest)
  const tables = [
    [...(bias?.groups ?? []).flatMap(table => layout.table(table, '  ')), ...wrapped(bias?.notes ?? [], layout)],
    ...(errors ? [[...layout.table(errors, '  '), ...wrapped(legend === undefined ? [] : [legend], layout)]] : []),
    ...(stated ? [layout.table(stated, '  ')] : []),
  ].filter(lines => lines.length > 0)
  return [
    layout.paint.bold(layout.wrap(title)),
    ...tables.flatMap((lines, i) => [...(i > 0 ? [''] : []), ...lines]),
    ...wrapped(notes, layout),
  ].join('\n')
}

function described({evidence}: Inspection, voice: Voice, layout: Layout): string[] {
  const shown = showDescribed(evidence.described, voice)
  if (!shown) return []
  const tables = shown.tables.map(({title, table, notes}) =>
    [layout.paint.bold(layout.wrap(title)), ...layout.table(table, '  '), ...wrapped(notes, layout)].join('\n'),
  )
  return [layout.wrap(shown.lead), ...tables, ...shown.more.map(text => layout.wrap(text))]
}

const wrapped = (texts: readonly string[], layout: Layout) => texts.map(text => layout.wrap(text, '  '))

function list({title, items}: Listed, colour: (text: string) => string, {paint, wrap}: Layout): string[] {
  if (items.length === 0) return []
  const lines = items.flatMap(({places, text}) => [
    ...(places === '' ? [] : [paint.cyan(wrap(places, '  '))]),
    wrap(text, '    '),
  ])
  return [[paint.bold(colour(title)), ...lines].join('\n')]
}
