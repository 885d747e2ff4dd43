import type {Inspection} from '../../evidence/bias/inspection.ts'
import {panelsOf} from '../../evidence/bias/shown.ts'
import {biasFigure} from '../forest/forest.ts'
import {code, escaped, prose} from '../html/escape.ts'
import {page} from '../html/page.ts'
import {scrolling, tableOf} from '../html/table.ts'
import {toCopy} from '../html/told.ts'
import {type Reader, type Voice, voiceOf} from '../voice.ts'
import {showDescribed} from './described.ts'
import {messages} from './messages.ts'
import {type PanelShown, showPanels} from './panel.ts'
import {type InspectionTold, type Listed, tellInspection} from './told.ts'

const MOST_PANELS = 60

/** The same as a page of its own, with a picture for each attribute; of several files, one section each. */
export function inspectHtml(inspections: Inspection | readonly Inspection[], reader: Reader): string {
  const voice = voiceOf(reader, {})
  const all: readonly Inspection[] = 'file' in inspections ? [inspections] : inspections
  const [only, ...others] = all
  if (only && others.length === 0) {
    const title = voice.name(only.file)
    return page({title, language: voice.language, body: contents(only, 1, voice)})
  }
  const title = voice.render(messages.say('files', {count: all.length}))
  const sections = all.map(each => `<section>\n${contents(each, 2, voice)}\n</section>`)
  return page({title, language: voice.language, body: [`<h1>${escaped(title)}</h1>`, ...sections].join('\n')})
}

/** @param level of its heading */
function contents(inspection: Inspection, level: 1 | 2, voice: Voice): string {
  const below = `h${level + 1}` as const
  const told = tellInspection(inspection, voice)
  const panels = panelsOf([...inspection.sums, ...inspection.evidence.measurements])
  const left = panels.length - MOST_PANELS
  return [
    `<h${level}>${escaped(told.title)}</h${level}>`,
    ...told.lead.map(paragraph),
    ...(told.command === undefined ? [] : [toCopy([told.command])]),
    ...proposal(told),
    ...showPanels(panels.slice(0, MOST_PANELS), voice).map(panel => section(panel, below, voice)),
    ...(left > 0 ? [paragraph(voice.say('more-elsewhere', {count: left}))] : []),
    ...described(inspection, below, voice),
    ...list(told.problems, below),
    ...list(told.notes, below),
    ...told.end.map(paragraph),
  ].join('\n')
}

type Heading = `h${number}`

const paragraph = (text: string) => `<p>${prose(text)}</p>`

function proposal({proposal}: InspectionTold): string[] {
  if (!proposal) return []
  const {lead, yaml, asks, questions, so} = proposal
  return [
    paragraph(lead),
    toCopy(yaml.trimEnd().split('\n')),
    ...(questions.length > 0
      ? [paragraph(asks), `<ul>\n${questions.map(text => `<li>${prose(text)}</li>`).join('\n')}\n</ul>`]
      : []),
    paragraph(so),
  ]
}

function section(panel: PanelShown, heading: Heading, voice: Voice): string {
  const {title, drawn, highest, errors, legend, stated, notes} = panel
  return [
    `<${heading}>${escaped(title)}</${heading}>`,
    ...(drawn ? [biasFigure(drawn, voice, voice.format.term(drawn.metric), highest)] : []),
    ...(errors ? [scrolling(title, [tableOf(errors)])] : []),
    ...(legend === undefined ? [] : [paragraph(legend)]),
    ...(stated ? [scrolling(title, [tableOf(stated)])] : []),
    ...notes.map(paragraph),
  ].join('\n')
}

function described({evidence}: Inspection, heading: Heading, voice: Voice): string[] {
  const shown = showDescribed(evidence.described, voice)
  if (!shown) return []
  const tables = shown.tables.flatMap(({title, table, notes}) => [
    scrolling(title, [tableOf(table, title)]),
    ...notes.map(paragraph),
  ])
  return [`<${heading}>${escaped(shown.lead)}</${heading}>`, ...tables, ...shown.more.map(paragraph)]
}

function list({title, items}: Listed, heading: Heading): string[] {
  if (items.length === 0) return []
  const lines = items.map(({places, text}) => `<li>${places === '' ? '' : `${code(places)}<br>`}${prose(text)}</li>`)
  return [`<${heading}>${escaped(title)}</${heading}>\n<ul>\n${lines.join('\n')}\n</ul>`]
}
