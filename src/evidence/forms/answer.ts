import type {JsonNode} from '../../text/json.ts'
import type {Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import {filled} from '../template.ts'
import type {Dated, Question} from './form.ts'
import {messages} from './messages.ts'
import {dateIn, said} from './tree.ts'

/** A question with its answer judged: text of somebody's own, however short, or what a template left. */
export function question(title: string, at: Place, text: string, answered: Dated | undefined): Question {
  const own = filled(text, 'answer')
  const base = {title: title.slice(0, 200), at, ...(answered && {answered})}
  if (own.kind === 'placeholder') return {...base, state: 'placeholder', found: own.found}
  return {...base, state: own.kind === 'empty' ? 'empty' : 'answered'}
}

/** When something was written. A text that is no date is a problem: it proves nothing. */
export function dated(node: JsonNode | undefined, problems: Problem[]): Dated | undefined {
  if (node === undefined || (node.kind === 'scalar' && node.type === 'null')) return undefined
  const text = said(node)
  const date = text === undefined ? undefined : dateIn(text)
  if (date !== undefined) return {date, at: node.at}
  problems.push({at: node.at, say: messages.say('no-date', {found: (text ?? '').slice(0, 40)})})
  return undefined
}
