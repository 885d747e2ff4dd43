import type {Decision} from '../../declaration/declaration.ts'
import type {Result} from '../../words/finding.ts'
import {asList} from '../../words/list.ts'
import {defineCheck, type Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** A decision on record, with what it must say; or an answer to every decision of a kind. */
export const decision = defineCheck<'decision', Options, 'today'>({
  name: 'decision',
  messages,
  uses: ['today'],
  wants: () => ({}),
  run(options, scope, {today}) {
    if (options.answers) return answered(options, options.answers, scope, today)
    const kinds = asList(options.kind ?? [])
    const at = scope.system.place('decisions')
    const all = numbered(scope).filter(({kind}) => kind !== undefined && kinds.includes(kind))
    if (all.length === 0) return [{outcome: 'missing', at, say: messages.say('missing', {kinds})}]
    const judged = all.map(item => ({item, lacking: complete(item, options, scope, today)}))
    const done = judged.find(({lacking}) => lacking.length === 0)
    return done ? [passed(done.item, scope)] : (judged[0]?.lacking ?? [])
  },
})

type Numbered = Decision & {readonly index: number}

function numbered({system}: Scope): Numbered[] {
  return (system.facts.decisions ?? []).map((item, index) => ({...item, index}))
}

function passed(item: Numbered | undefined, {system}: Scope): Result {
  const at = item ? system.place('decisions', item.index) : system.place('decisions')
  const kind = item?.kind ?? ''
  return {
    outcome: 'pass',
    at,
    say: item?.date ? messages.say('there', {kind, date: item.date}) : messages.say('on-record', {kind}),
  }
}

function complete(item: Numbered, options: Options, {system}: Scope, today: string): Result[] {
  const at = system.place('decisions', item.index)
  const results = (options.fields ?? []).flatMap((field): Result[] =>
    item[field] === undefined || (field === 'by' && !somebody(item.by))
      ? [{outcome: 'missing', at, say: messages.say('incomplete', {field, kind: item.kind ?? ''})}]
      : [],
  )
  if (item.date !== undefined && item.date > today) {
    results.push({
      outcome: 'missing',
      at: system.place('decisions', item.index, 'date'),
      say: messages.say('future', {date: item.date}),
    })
  }
  if (options.by && !(item.by?.role !== undefined && options.by.includes(item.by.role))) {
    results.push({outcome: 'fail', at, say: messages.say('not-by', {roles: options.by}), settledBy: options.by})
  }
  return results
}

/** A person or a body: a role alone names nobody, but with an account or a record somebody stands for it. */
function somebody(by: Decision['by']): boolean {
  return by?.account !== undefined || by?.body !== undefined || by?.name !== undefined || by?.role !== undefined
}

/** An answer is another decision that names it, by somebody who may answer, and not of a day to come. */
function answered(options: Options, kind: string, scope: Scope, today: string): Result[] {
  const all = numbered(scope)
  const raised = all.filter(item => item.kind === kind)
  if (raised.length === 0)
    return [{outcome: 'pass', at: scope.system.place('decisions'), say: messages.say('nothing-to-answer', {})}]
  return raised.map((item): Result => {
    const by = options.by ?? []
    const answer = all.find(other => {
      const role = other.by?.role ?? other.by?.body
      const aboutIt = other !== item && other.about?.decision !== undefined && other.about.decision === item.id
      const taken = other.date === undefined || other.date <= today
      return aboutIt && taken && (by.length === 0 || (role !== undefined && by.includes(role)))
    })
    if (answer) return passed(answer, scope)
    return {
      outcome: 'missing',
      at: scope.system.place('decisions', item.index),
      say: messages.say('unanswered', {kind, roles: by}),
      settledBy: by,
    }
  })
}
