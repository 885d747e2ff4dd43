import type {JsonNode} from '../../text/json.ts'
import type {Problem} from '../../words/problem.ts'
import type {Section} from '../file.ts'
import {dated, question} from './answer.ts'
import type {FormReading} from './form.ts'
import {kindsOf} from './kinds.ts'
import {messages} from './messages.ts'
import {inside, itemsOf, said} from './tree.ts'

/**
 * A TAD assessment card: `name`, `urn`, `date` and `contents` with question, answer, authors and time. Described by
 * `reporting-standard/schemas/assessmentcard_schema.json` of github.com/MinBZK/algorithm-reporting-standard.
 */
export function isTad(root: JsonNode): boolean {
  return (
    inside(root, 'name')?.kind === 'scalar' &&
    itemsOf(inside(root, 'contents')).some(item => inside(item, 'question') !== undefined)
  )
}

/** `unread` are problems of the file itself: an answer that could not be read is not the same as none. */
export function readTad(root: JsonNode, unread: readonly Problem[]): FormReading {
  const problems: Problem[] = [...unread]
  const name = inside(root, 'name')
  const urn = said(inside(root, 'urn')) ?? ''
  const contents = itemsOf(inside(root, 'contents'))
  const answers = contents.flatMap((item, index) => {
    const asked = said(inside(item, 'question'))
    const lost = unread.some(({at}) => at.pointer.startsWith(`/contents/${index}/`))
    if (asked === undefined && !lost)
      problems.push({at: item.at, say: messages.say('no-answer-shape', {key: String(index + 1)})})
    if (asked === undefined || lost) return []
    return [{item, asked, urn: said(inside(item, 'urn')), text: said(inside(item, 'answer')) ?? ''}]
  })
  const kinds = kindsOf(said(name) ?? '', urn)
  const finished = dated(inside(root, 'date'), problems)
  return {
    form: {
      format: 'tad-assessment',
      name: (said(name) ?? '').slice(0, 200),
      at: name?.at ?? root.at,
      ...(kinds && {kinds}),
      questions: answers.map(({item, asked, text}) =>
        question(asked, item.at, text, dated(inside(item, 'timestamp'), problems)),
      ),
      sections: answers.flatMap(({item, asked, urn: task, text}) =>
        [asked, ...(task === undefined ? [] : [task])].map(
          (title): Section => ({title, kind: 'heading', rank: 1, line: item.at.line, text}),
        ),
      ),
      words: answers.map(({text}) => text).join('\n'),
      ...(finished && {finished}),
      unfinished: [],
      by: [...new Set(contents.flatMap(authorsOf))],
    },
    problems,
  }
}

function authorsOf(item: JsonNode): string[] {
  return itemsOf(inside(item, 'authors')).flatMap(author => said(inside(author, 'name')) ?? [])
}
