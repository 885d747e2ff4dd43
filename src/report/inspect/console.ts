import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import {panelsOf} from '../../evidence/bias/shown.ts'
import type {Message} from '../../words/message.ts'
import type {Problem} from '../../words/problem.ts'
import {ASCII, LINES} from '../bar.ts'
import {showBias} from '../bias-table.ts'
import {type Layout, layoutFor} from '../console/layout.ts'
import {type Reader, type Voice, voiceOf} from '../voice.ts'
import {messages} from './messages.ts'
import {showPanel} from './panel.ts'

export interface InspectConsoleOptions extends Reader {
  readonly width: number
  readonly colour: boolean
  readonly unicode?: boolean
}

const MOST_PANELS = 40

/** What was found in a result file, for a terminal: the format, every group, and what to know about the numbers. */
export function inspectConsole(inspection: Inspection, options: InspectConsoleOptions): string {
  const voice = voiceOf(options, {})
  const layout = layoutFor(options.width, options.colour)
  const unicode = options.unicode ?? true
  const {evidence} = inspection
  const blocks = [
    ...heading(inspection, voice, layout),
    ...panels(inspection, voice, layout, unicode),
    ...list(voice.render(messages.say('problems', {count: problemsIn(inspection).length})), problemsIn(inspection), {
      voice,
      layout,
      colour: layout.paint.red,
    }),
    ...list(voice.render(messages.say('notes', {})), evidence.notes, {voice, layout, colour: layout.paint.blue}),
    ...(evidence.measurements.length > 0 ? [layout.wrap(voice.render(messages.say('before-policies', {})))] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function heading({file, way, evidence}: Inspection, voice: Voice, layout: Layout): string[] {
  const {render, name, format} = voice
  const say = (message: Message) => layout.wrap(render(message))
  const {noTest, why} = evidence
  const lines = [
    layout.paint.bold(say(messages.say('format', {file: name(file), format: format.term(evidence.format)}))),
    ...(why ? [say(why)] : []),
    ...(noTest ? [say(messages.say('no-test', {})), say(noTest)] : []),
  ]
  switch (way.kind) {
    case 'declared':
      return [[...lines, say(declaredBy(way, voice))].join('\n')]
    case 'recognised':
      return [[...lines, ...(noTest ? [] : [say(messages.say('way-recognised', {}))])].join('\n')]
    case 'not-read':
      return [[...lines, say(messages.say('way-not-read', {})), ...way.said.map(say)].join('\n')]
    case 'proposed':
      return [
        [...lines, say(messages.say('way-proposed', {})), ...way.said.map(say)].join('\n'),
        say(messages.say('paste', {})),
        pasted(way.yaml, layout),
      ]
  }
}

export function declaredBy(way: Extract<Inspection['way'], {kind: 'declared'}>, {name, place}: Voice): Message {
  return messages.say('way-declared', {place: place(way.at), assessment: name(way.assessment)})
}

function pasted(yaml: string, {paint}: Layout): string {
  return yaml
    .trimEnd()
    .split('\n')
    .map(line => paint.green(`    ${line}`.trimEnd()))
    .join('\n')
}

function panels({evidence}: Inspection, voice: Voice, layout: Layout, unicode: boolean): string[] {
  const all = panelsOf(evidence.measurements)
  const shown = all.slice(0, MOST_PANELS).map(panel => {
    const {title, drawn, errors, without} = showPanel(panel, voice)
    const bias = drawn && showBias(drawn, voice, unicode ? LINES : ASCII)
    const tables = [...(bias?.groups ?? []), ...(errors ? [errors] : []), ...(without ? [without] : [])]
    return [
      layout.paint.bold(layout.wrap(title)),
      ...tables.flatMap((table, i) => [...(i > 0 ? [''] : []), ...layout.table(table, '  ')]),
      ...(bias?.notes ?? []).map(note => layout.wrap(note, '  ')),
    ].join('\n')
  })
  const left = all.length - shown.length
  return left > 0 ? [...shown, voice.say('more-elsewhere', {count: left})] : shown
}

interface Listed {
  readonly voice: Voice
  readonly layout: Layout
  readonly colour: (text: string) => string
}

function list(title: string, problems: readonly Problem[], {voice, layout, colour}: Listed): string[] {
  if (problems.length === 0) return []
  const lines = problems.map(
    ({at, say}) => `${layout.paint.cyan(`  ${voice.place(at)}`)}\n${layout.wrap(voice.render(say), '    ')}`,
  )
  return [[layout.paint.bold(colour(title)), ...lines].join('\n')]
}
