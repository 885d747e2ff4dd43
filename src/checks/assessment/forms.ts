import type {Form, FormReading, Question} from '../../evidence/forms/form.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'

/** Told one by one; the rest is counted. A template of sixty questions is one fault, not sixty. */
const TOLD = 5

/** What a form that was filled in says against its own entry: what is not answered, not finished or of another day. */
export function formResults(one: One, {form, problems}: FormReading): Result[] {
  const unread = problems.slice(0, TOLD).map(({at, say}): Result => ({outcome: 'error', at, say}))
  const rest = problems[TOLD]
  if (rest)
    unread.push({outcome: 'error', at: rest.at, say: messages.say('form-faults', {more: problems.length - TOLD})})
  if (!form) return unread
  return [...unread, ...anotherKind(one, form), ...unanswered(one, form), ...unfinished(one, form), ...dates(one, form)]
}

function anotherKind({id, entry}: One, {kinds, name, at}: Form): Result[] {
  const {kind} = entry
  if (kinds === undefined || kind === undefined || kinds.includes(kind)) return []
  return [{outcome: 'fail', at, say: messages.say('form-kind', {id, kind, name, kinds})}]
}

function unanswered({id}: One, {questions, format, at}: Form): Result[] {
  const open = questions.filter(({state}) => state === 'open')
  if (open.length > 0 && open.length === questions.length)
    return [{outcome: 'fail', at, say: messages.say('checklist-untouched', {id, items: open.length})}]
  if (format === 'deon-checklist') return []
  const wanting = questions.filter(({state}) => state !== 'answered')
  const told = wanting
    .slice(0, TOLD)
    .map((question): Result => ({outcome: 'fail', at: question.at, say: gap(question)}))
  const rest = wanting[TOLD]
  if (!rest) return told
  const of = questions.length
  return [
    ...told,
    {outcome: 'fail', at: rest.at, say: messages.say('questions-more', {more: wanting.length - TOLD, of})},
  ]
}

function gap({state, title, found}: Question) {
  return state === 'placeholder'
    ? messages.say('question-placeholder', {question: shown(title), found: found ?? ''})
    : messages.say('question-empty', {question: shown(title)})
}

function unfinished({id}: One, {unfinished: chapters, draft}: Form): Result[] {
  const [first] = chapters
  const still: Result[] = draft ? [{outcome: 'fail', at: draft, say: messages.say('form-draft', {id})}] : []
  if (!first) return still
  const titles = chapters.slice(0, TOLD).map(({title}) => shown(title))
  const say = messages.say('form-unfinished', {id, chapters: titles, more: chapters.length - titles.length})
  return [...still, {outcome: 'fail', at: first.at, say}]
}

/** An answer of a later day than the entry's `completed` contradicts it; a day's grace for time zones. */
function dates({id, entry}: One, {questions, finished}: Form): Result[] {
  const {completed} = entry
  if (completed === undefined) return []
  const last = addPeriod(completed, '1 day')
  const later = questions.flatMap(({title, answered}) =>
    answered && answered.date > last ? [{title, ...answered}] : [],
  )
  const [first] = later
  const answers: Result[] = first
    ? [
        {
          outcome: 'fail',
          at: first.at,
          say: messages.say('answered-later', {
            id,
            question: shown(first.title),
            date: first.date,
            completed,
            more: later.length - 1,
          }),
        },
      ]
    : []
  if (finished === undefined || (finished.date <= last && completed <= addPeriod(finished.date, '1 day')))
    return answers
  const say = messages.say('finished-otherwise', {id, date: finished.date, completed})
  return [...answers, {outcome: 'fail', at: finished.at, say}]
}

/** What a form shows when it is in order: how much was answered and when, or what is still open on a checklist. */
export function formDone({id, entry: {completed: date = ''}}: One, {format, questions, by}: Form): Result['say'] {
  if (format === 'deon-checklist') {
    const open = questions.filter(({state}) => state === 'open').map(({title}) => shown(title))
    return messages.say('done-checklist', {
      id,
      date,
      items: questions.length,
      open: open.slice(0, TOLD),
      more: Math.max(0, open.length - TOLD),
    })
  }
  const days = questions.flatMap(({answered}) => answered?.date ?? []).sort()
  const [from = '', to = from] = [days[0], days.at(-1)]
  return messages.say('done-form', {id, date, questions: questions.length, from, to, people: by.length})
}

function shown(title: string): string {
  return title.length > 100 ? `${title.slice(0, 99).trimEnd()}…` : title
}
