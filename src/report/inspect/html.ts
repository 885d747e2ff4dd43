import type {Inspection} from '../../evidence/bias/inspection.ts'
import {panelsOf} from '../../evidence/bias/shown.ts'
import {biasFigure} from '../forest/forest.ts'
import {code, escaped, prose} from '../html/escape.ts'
import {page} from '../html/page.ts'
import {scrolling, tableOf} from '../html/table.ts'
import {toCopy} from '../html/told.ts'
import {type Reader, type Voice, voiceOf} from '../voice.ts'
import {showDescribed} from './described.ts'
import {type PanelShown, showPanels} from './panel.ts'
import {type InspectionTold, type Listed, tellInspection} from './told.ts'

const MOST_PANELS = 60

/** The same as a page of its own, with a picture for each attribute. */
export function inspectHtml(inspection: Inspection, reader: Reader): string {
  const voice = voiceOf(reader, {})
  const told = tellInspection(inspection, voice)
  const panels = panelsOf([...inspection.sums, ...inspection.evidence.measurements])
  const left = panels.length - MOST_PANELS
  const body = [
    `<h1>${escaped(told.title)}</h1>`,
    ...told.lead.map(paragraph),
    ...proposal(told),
    ...showPanels(panels.slice(0, MOST_PANELS), voice).map(panel => section(panel, voice)),
    ...(left > 0 ? [paragraph(voice.say('more-elsewhere', {count: left}))] : []),
    ...described(inspection, voice),
    ...list(told.problems),
    ...list(told.notes),
    ...told.end.map(paragraph),
  ].join('\n')
  return page({title: told.title, language: voice.language, body})
}

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

function section({title, drawn, errors, legend, stated, notes}: PanelShown, voice: Voice): string {
  return [
    `<h2>${escaped(title)}</h2>`,
    ...(drawn ? [biasFigure(drawn, voice, voice.format.term(drawn.metric))] : []),
    ...(errors ? [scrolling(title, [tableOf(errors)])] : []),
    ...(legend === undefined ? [] : [paragraph(legend)]),
    ...(stated ? [scrolling(title, [tableOf(stated)])] : []),
    ...notes.map(paragraph),
  ].join('\n')
}

function described({evidence}: Inspection, voice: Voice): string[] {
  const shown = showDescribed(evidence.described, voice)
  if (!shown) return []
  const tables = shown.tables.flatMap(({title, table, notes}) => [
    scrolling(title, [tableOf(table, title)]),
    ...notes.map(paragraph),
  ])
  return [`<h2>${escaped(shown.lead)}</h2>`, ...tables, ...shown.more.map(paragraph)]
}

function list({title, items}: Listed): string[] {
  if (items.length === 0) return []
  const lines = items.map(({places, text}) => `<li>${places === '' ? '' : `${code(places)}<br>`}${prose(text)}</li>`)
  return [`<h2>${escaped(title)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`]
}
