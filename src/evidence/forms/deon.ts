import {readJson} from '../../text/json.ts'
import {Lines} from '../../text/lines.ts'
import type {Path, Place} from '../../words/place.ts'
import type {FormReading, Question} from './form.ts'
import {inside, itemsOf, said} from './tree.ts'

const MADE_BY = /deon\.drivendata\.org|data science ethics checklist/i
/** `A.1 Informed consent`: the numbering of deon, which its checklists of other people keep. */
const NUMBERED = /^[A-Z]{1,2}\.\d{1,3}\s/
const LEAST_NUMBERED = 3
const LONGEST_LINE = 2000

/**
 * A checklist of deon (github.com/drivendataorg/deon) as Markdown, R Markdown, reStructuredText, HTML or notebook. Each
 * box is a question: ticked or open. `undefined` for any other document.
 */
export function readDeon(path: Path, text: string): FormReading | undefined {
  const boxes = boxesIn(path, text)
  if (boxes.length === 0) return undefined
  const numbered = boxes.filter(({title}) => NUMBERED.test(title)).length
  if (numbered < LEAST_NUMBERED && !MADE_BY.test(text)) return undefined
  const at = boxes[0]?.at ?? {file: path, line: 1, column: 1, pointer: ''}
  const kinds = ['screening', 'ethics-assessment', 'values'] as const
  return {
    form: {format: 'deon-checklist', name: 'deon', at, kinds, questions: boxes, unfinished: [], by: []},
    problems: [],
  }
}

function boxesIn(path: Path, text: string): Question[] {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  switch (ending) {
    case 'md':
    case 'markdown':
    case 'rmd':
    case 'rst':
      return inLines(text, line => ({file: path, line, column: 1, pointer: ''}))
    case 'html':
    case 'htm':
      return inHtml(path, text)
    case 'ipynb':
      return inNotebook(path, text)
    default:
      return []
  }
}

function inLines(text: string, at: (line: number) => Place): Question[] {
  return text.split('\n').flatMap((line, index): Question[] => {
    const [, mark, item = ''] = /^\s{0,12}[-*+] \[([ xX])\] (.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? []
    if (mark === undefined) return []
    const title = /^\*\*([^*]+)/.exec(item)?.[1] ?? item
    return [box(title, mark !== ' ', at(index + 1))]
  })
}

function inHtml(path: Path, text: string): Question[] {
  const boxes: Question[] = []
  const lines = new Lines(text)
  for (const match of text.matchAll(/<input\b([^<>]{0,300})>/gi)) {
    const attributes = match[1] ?? ''
    if (!/\btype\s*=\s*["']?checkbox\b/i.test(attributes)) continue
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 500)
    const title = (/^\s*<strong>([^<>]{0,300})<\/strong>/i.exec(after)?.[1] ?? /^[^<>]*/.exec(after)?.[0] ?? '').trim()
    boxes.push(box(title, /\schecked\b/i.test(attributes), {file: path, ...lines.at(match.index), pointer: ''}))
  }
  return boxes
}

function inNotebook(path: Path, text: string): Question[] {
  const cells = itemsOf(inside(readJson(path, text).root, 'cells'))
  return cells
    .filter(cell => said(inside(cell, 'cell_type')) === 'markdown')
    .flatMap(cell => {
      const source = inside(cell, 'source')
      return (source?.kind === 'list' ? source.items : source ? [source] : []).flatMap(part =>
        part.kind === 'scalar' ? inLines(part.value, () => part.at) : [],
      )
    })
}

function box(title: string, ticked: boolean, at: Place): Question {
  return {title: title.slice(0, 200).trim().replace(/:$/, ''), at, state: ticked ? 'answered' : 'open'}
}
