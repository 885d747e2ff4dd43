import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import {panelsOf} from '../../evidence/bias/shown.ts'
import type {Problem} from '../../words/problem.ts'
import {biasFigure} from '../forest/forest.ts'
import {escaped, prose} from '../html/escape.ts'
import {page} from '../html/page.ts'
import {tableOf} from '../html/table.ts'
import {type Reader, type Voice, voiceOf} from '../voice.ts'
import {declaredBy} from './console.ts'
import {messages} from './messages.ts'
import {showPanel} from './panel.ts'

/** The same as a page of its own, with a picture for each attribute. */
export function inspectHtml(inspection: Inspection, reader: Reader): string {
  const voice = voiceOf(reader, {})
  const {render, name, format} = voice
  const {file, way, evidence} = inspection
  const said = [
    ...(evidence.why ? [evidence.why] : []),
    ...(evidence.noTest ? [messages.say('no-test', {}), evidence.noTest] : []),
    ...(way.kind === 'declared' ? [declaredBy(way, voice)] : []),
    ...(way.kind === 'proposed' ? [messages.say('way-proposed', {}), ...way.said, messages.say('paste', {})] : []),
    ...(way.kind === 'not-read' ? [messages.say('way-not-read', {}), ...way.said] : []),
  ]
  const title = render(messages.say('format', {file: name(file), format: format.term(evidence.format)}))
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...said.map(message => `<p>${prose(render(message))}</p>`),
    ...(way.kind === 'proposed' ? [`<pre>${escapedLines(way.yaml)}</pre>`] : []),
    ...panelsOf(evidence.measurements).map(panel => {
      const {title: heading, drawn, errors, without} = showPanel(panel, voice)
      const tables = [errors, without].flatMap(table => (table ? [tableOf(table)] : []))
      return [`<h2>${escaped(heading)}</h2>`, ...(drawn ? [biasFigure(drawn, voice)] : []), ...tables].join('\n')
    }),
    ...list(render(messages.say('problems', {count: problemsIn(inspection).length})), problemsIn(inspection), voice),
    ...list(render(messages.say('notes', {})), evidence.notes, voice),
    ...(evidence.measurements.length > 0 ? [`<p>${prose(render(messages.say('before-policies', {})))}</p>`] : []),
  ].join('\n')
  return page({title, language: voice.language, body})
}

/** `escaped` writes one line. */
function escapedLines(text: string): string {
  return text.trimEnd().split('\n').map(escaped).join('\n')
}

function list(title: string, problems: readonly Problem[], {place, render}: Voice): string[] {
  if (problems.length === 0) return []
  const items = problems.map(({at, say}) => `<li><code>${escaped(place(at))}</code> ${prose(render(say))}</li>`)
  return [`<h2>${escaped(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`]
}
